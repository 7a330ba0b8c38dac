//! What a question was taken to mean, and the links that change it.

use super::result::Turn;
use super::{Badge, Document, Text, Words};
use crate::locale::Value;
use crate::model::{ConceptId, Language};
use crate::search::Understanding;
use crate::web::address::Link;
use crate::web::request::SearchRequest;

/// The panel "understood as".
#[derive(Debug)]
pub(in super::super) struct UnderstoodView {
    pub(in super::super) language: Option<String>,
    pub(in super::super) bridges: Vec<BridgeView>,
    pub(in super::super) designations: Vec<Document>,
    pub(in super::super) quantities: Vec<String>,
    pub(in super::super) countries: Vec<String>,
    /// Words that the termbase lacks, with the address of a row to fill in.
    pub(in super::super) unknown: Vec<UnknownView>,
    pub(in super::super) adoption: Option<String>,
    pub(in super::super) unreadable: bool,
    pub(in super::super) spelling: Vec<String>,
    /// The question as it was probably meant, with its address.
    pub(in super::super) meant: Option<(String, String)>,
}

impl UnderstoodView {
    /// Whether there was no question.
    pub(in super::super) fn is_empty(&self) -> bool {
        let found = [self.bridges.len(), self.designations.len(), self.quantities.len(), self.countries.len()];
        self.language.is_none() && found == [0; 4] && self.unknown.is_empty() && !self.unreadable
    }
}

/// A concept over which the question is carried.
#[derive(Debug)]
pub(in super::super) struct BridgeView {
    pub(in super::super) surface: String,
    /// The page of the concept.
    pub(in super::super) href: String,
    pub(in super::super) labels: Vec<LabelView>,
    pub(in super::super) evidence: Badge,
    pub(in super::super) on: bool,
    pub(in super::super) turn: Turn,
    pub(in super::super) turn_label: String,
    pub(in super::super) correct: String,
    pub(in super::super) correct_label: String,
}

/// A word of the question that the termbase lacks.
#[derive(Debug)]
pub(in super::super) struct UnknownView {
    pub(in super::super) word: String,
    pub(in super::super) add: String,
    pub(in super::super) add_label: String,
}

/// The name of a concept in one language.
#[derive(Debug)]
pub(in super::super) struct LabelView {
    pub(in super::super) name: Text,
    pub(in super::super) language: String,
}

/// Words without a concept that are listed.
const UNKNOWN_LISTED: usize = 8;

impl Words<'_> {
    pub(in super::super) fn understood(&self, request: &SearchRequest, understood: &Understanding) -> UnderstoodView {
        let locale = self.locale();
        let language = understood.language.map(|l| {
            let key = if understood.language_given {
                "understood-language-given"
            } else if understood.confidence < crate::text::language::CERTAIN {
                "understood-language-unsure"
            } else {
                "understood-language-detected"
            };
            locale.say(key, &[("language", locale.word("language", l.word()).into())])
        });
        let adoption = understood.adoption.then(|| match understood.degree {
            Some(degree) => {
                locale.say("understood-adoption-degree", &[("degree", locale.word("degree", degree.word()).into())])
            }
            None => locale.text("understood-adoption"),
        });
        let meant =
            understood.spelling.iter().fold(request.text.clone(), |text, s| text.replacen(&s.typed, &s.meant, 1));
        let changed = meant != request.text;
        UnderstoodView {
            language,
            bridges: understood.bridges.iter().map(|b| self.bridge(request, b, understood.language)).collect(),
            designations: understood.designations.iter().map(|d| self.asked(&d.designation)).collect(),
            quantities: understood.quantities.iter().map(|(surface, _)| surface.clone()).collect(),
            countries: understood.countries.iter().map(|c| self.country(c)).collect(),
            unknown: self.unknown(understood),
            adoption,
            unreadable: understood.unreadable_script,
            spelling: understood
                .spelling
                .iter()
                .map(|s| {
                    let variables = [("typed", s.typed.as_str().into()), ("meant", s.meant.as_str().into())];
                    locale.say("search-did-you-mean-instead", &variables)
                })
                .collect(),
            meant: changed.then(|| {
                let href = request.asking(meant.clone()).link(self.reader).to_string();
                (meant, href)
            }),
        }
    }

    fn bridge(&self, request: &SearchRequest, bridge: &crate::search::Bridge, asked: Option<Language>) -> BridgeView {
        let locale = self.locale();
        let concept = self.library.concept(&bridge.concept);
        let mut labels = Vec::new();
        for language in Language::ALL.iter().filter(|l| Some(**l) != asked) {
            if let Some(name) = concept.and_then(|c| c.labels.preferred(*language)) {
                labels.push(LabelView { name: self.text(name, *language), language: language.word().to_owned() });
            }
        }
        if let Some(name) = concept.and_then(|c| c.labels.mn_mong.first()) {
            let name = Text { text: name.clone(), lang: Some("mn-Mong") };
            labels.push(LabelView { name, language: "mn-Mong".to_owned() });
        }
        let evidence = concept.map_or(crate::model::Evidence::Recall, |c| c.provenance.evidence);
        let term = [("term", Value::from(bridge.surface.as_str()))];
        let next = request.with_bridge(&bridge.concept, !bridge.on);
        let turn = if bridge.on {
            Turn::add(request, self.reader, "without", bridge.concept.as_str(), &next)
        } else {
            Turn::Link(next.link(self.reader).to_string())
        };
        BridgeView {
            surface: bridge.surface.clone(),
            href: self.concept_link(&bridge.concept),
            labels,
            evidence: super::source::evidence(locale, evidence),
            on: bridge.on,
            turn,
            turn_label: locale.say(if bridge.on { "bridge-off-label" } else { "bridge-on-label" }, &term),
            correct: self.correction(&bridge.concept),
            correct_label: locale.say("bridge-correct-label", &term),
        }
    }

    fn correction(&self, concept: &ConceptId) -> String {
        self.reader.link(Link::to("/terms/correction.csv").with("concept", concept.as_str())).to_string()
    }

    fn asked(&self, designation: &crate::model::Designation) -> Document {
        let mut document = self.named(designation);
        if document.href.is_none() {
            // A series, or a number without its publisher, is understood though no single edition is named.
            document.notes.clear();
        }
        document
    }

    fn country(&self, country: &crate::search::NamedCountry) -> String {
        let names: Vec<_> =
            country.jurisdictions.iter().map(|j| self.locale().word("jurisdiction", j.word())).collect();
        format!("{} → {}", country.surface, names.join(&self.locale().text("list-separator")))
    }

    fn unknown(&self, understood: &Understanding) -> Vec<UnknownView> {
        let bridged = |surface: &str| understood.bridges.iter().any(|b| b.surface == surface);
        let language = understood.language.unwrap_or(Language::Zh).word();
        let respelled = |surface: &str| understood.spelling.iter().any(|s| s.typed == surface);
        let mut out: Vec<UnknownView> = Vec::new();
        for group in understood.groups.iter().filter(|g| g.concepts.is_empty() && !bridged(&g.surface)) {
            let letters = group.surface.chars().filter(|c| c.is_alphabetic()).count();
            if letters < 2
                || out.len() == UNKNOWN_LISTED
                || respelled(&group.surface)
                || out.iter().any(|u| u.word == group.surface)
            {
                continue;
            }
            let link = Link::to("/terms/correction.csv").with("term", &group.surface).with("ql", language);
            out.push(UnknownView {
                word: group.surface.clone(),
                add: self.reader.link(link).to_string(),
                add_label: self.locale().say("bridge-add-label", &[("term", group.surface.as_str().into())]),
            });
        }
        out
    }
}
