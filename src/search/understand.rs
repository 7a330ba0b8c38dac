//! From a question to what it means: language, designations, quantities, countries, concepts, words.

use super::country::{Countries, NamedCountry};
use super::question::Question;
use super::spelling::{Spelling, Vocabulary};
use crate::corpus::Library;
use crate::index::Generation;
use crate::model::{ConceptId, Degree, Designation, Jurisdiction, Language, designation::Specificity};
use crate::terms::FoundConcept;
use crate::text::{Analysis, Mode, Token, WordKind, is_stop_word, language};

/// A concept over which a question is carried to other languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bridge {
    /// The words of the question.
    pub surface: String,
    /// The concept.
    pub concept: ConceptId,
    /// Whether the reader left it on.
    pub on: bool,
}

/// A designation in a question.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedDesignation {
    /// The designation.
    pub designation: Designation,
    /// The words of the question.
    pub surface: String,
}

/// A piece of the question that is matched as one: a term with its words, or a single word.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The words of the question.
    pub surface: String,
    /// Its words.
    pub words: Vec<Token>,
    /// Its Han bigrams, with the word each belongs to; `None` spans two words.
    pub bigrams: Vec<(String, Option<usize>)>,
    /// The concepts it names, those switched off left out.
    pub concepts: Vec<ConceptId>,
    /// A word that nothing in the index holds, and the one that is meant.
    pub respelled: bool,
}

/// What a question means.
#[derive(Debug, Clone, Default)]
pub struct Understanding {
    /// Language of the question, if it has words.
    pub language: Option<Language>,
    /// Whether the reader said the language.
    pub language_given: bool,
    /// How certain a detected language is, 0 to 1.
    pub confidence: f64,
    /// Designations.
    pub designations: Vec<AskedDesignation>,
    /// Keys of quantities and units, with the words of the question.
    pub quantities: Vec<(String, Vec<String>)>,
    /// Countries named.
    pub countries: Vec<NamedCountry>,
    /// Pieces to match.
    pub groups: Vec<Group>,
    /// Concepts, on and off.
    pub bridges: Vec<Bridge>,
    /// Whether the question is about which standard takes over which.
    pub adoption: bool,
    /// The degree of adoption that it names.
    pub degree: Option<Degree>,
    /// Quoted phrases, analysed.
    pub phrases: Vec<Analysis>,
    /// What was probably meant by words that nothing holds.
    pub spelling: Vec<Spelling>,
    /// Old font codes of Mongolian script, which no search can read.
    pub unreadable_script: bool,
}

impl Understanding {
    /// The jurisdictions that the question wants, if it names a country.
    #[must_use]
    pub fn wanted(&self) -> Vec<Jurisdiction> {
        self.countries.iter().flat_map(|c| c.jurisdictions.iter().copied()).collect()
    }

    /// Whether nothing in the question can be looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.designations.is_empty() && self.quantities.is_empty() && self.phrases.is_empty()
    }
}

/// Concepts and words that make a question one about adoption.
const ADOPTION_CONCEPTS: &[&str] =
    &["adoption-of-international-standard", "identical-adoption", "modified-adoption", "not-equivalent-adoption"];
/// Stems and words by which people ask for it without naming the concept.
const ADOPTION_WORDS: &[&str] = &[
    "采用",
    "等同",
    "采标",
    "转化",
    "修改",
    "adopt",
    "identical",
    "equival",
    "transposit",
    "implement",
    "основ",
    "идентичн",
    "приня",
    "гармонизирова",
    "хүлээ",
    "адилтг",
    "нутагш",
    "нэвтрүүл",
    "зөвшөөр",
    "зөвшөөрс",
];

/// Up to so many documents hold a rare word.
const RARE: u64 = 3;

/// What is needed to understand a question.
pub(super) struct Reader<'a> {
    pub(super) library: &'a Library,
    pub(super) generation: &'a Generation,
    pub(super) countries: &'a Countries,
    pub(super) vocabulary: &'a Vocabulary,
}

impl Reader<'_> {
    pub(super) fn understand(&self, question: &Question) -> Understanding {
        let text = question.text.as_str();
        let mut out = Understanding {
            unreadable_script: crate::text::mongolian_script::has_private_use_mongolian(text),
            language_given: question.language.is_some(),
            confidence: 1.0,
            ..Understanding::default()
        };
        let (language, analysis, mut concepts) = self.language_of(text, question.language, &mut out);
        out.countries = self.countries.named(&analysis.words, text);
        out.designations = analysis
            .designations
            .iter()
            .map(|d| AskedDesignation { designation: d.designation.clone(), surface: slice(text, d.start, d.end) })
            .collect();
        out.quantities = analysis.quantities.iter().map(|q| (slice(text, q.start, q.end), q.keys.clone())).collect();
        // A country is a wish for documents, not a word to find in them, unless nothing else is asked.
        let in_country = |start: usize, end: usize| out.countries.iter().any(|c| c.start <= start && end <= c.end);
        let mut words: Vec<Token> = analysis
            .words
            .iter()
            .filter(|w| {
                !in_country(w.start, w.end) && !is_stop_word(&slice(text, w.start, w.end).to_lowercase(), w.kind)
            })
            .filter(|w| !(w.kind == WordKind::MongolianScript && w.key.starts_with('=')))
            .cloned()
            .collect();
        if words.is_empty() && out.designations.is_empty() && out.quantities.is_empty() {
            words.clone_from(&analysis.words);
        } else {
            let stop = |c: &FoundConcept| {
                let surface = slice(text, c.start, c.end).to_lowercase();
                analysis.words.iter().any(|w| (w.start, w.end) == (c.start, c.end) && is_stop_word(&surface, w.kind))
            };
            concepts.retain(|c| !in_country(c.start, c.end) && !stop(c));
        }
        let asks_adoption = |c: &FoundConcept| c.ids.iter().any(|id| ADOPTION_CONCEPTS.contains(&id.as_str()));
        out.adoption = !out.designations.is_empty()
            && (concepts.iter().any(asks_adoption) || words.iter().any(|w| ADOPTION_WORDS.iter().any(|a| w.key == *a)));
        out.degree = degree(&concepts, &words);
        for found in &concepts {
            for id in &found.ids {
                let on = !question.bridges_off.contains(id);
                let bridge = Bridge { surface: slice(text, found.start, found.end), concept: id.clone(), on };
                if !out.bridges.contains(&bridge) {
                    out.bridges.push(bridge);
                }
            }
        }
        out.groups = self.groups(text, &words, &analysis.bigrams, &concepts, &question.bridges_off);
        if out.adoption {
            // "Which standard adopts …": the relation answers, not the word.
            out.groups.retain(|g| {
                let named = g.concepts.iter().any(|c| ADOPTION_CONCEPTS.contains(&c.as_str()));
                let word = g.words.iter().all(|w| ADOPTION_WORDS.contains(&w.key.as_str()));
                !named && !word
            });
        }
        out.phrases = phrases(text).map(|p| self.generation.analyzer().analyse(p, language, Mode::Query)).collect();
        self.respell(text, language, &mut out);
        out
    }

    /// The language of a question with its analysis: given, else by script and letters, else by dictionary hits.
    fn language_of(
        &self,
        text: &str,
        given: Option<Language>,
        out: &mut Understanding,
    ) -> (Language, Analysis, Vec<FoundConcept>) {
        let read = |language: Language| {
            let analysis = self.generation.analyzer().analyse(text, language, Mode::Query);
            let concepts = self.generation.annotator().annotate(&analysis, text, language);
            (analysis, concepts)
        };
        if let Some(language) = given {
            out.language = given;
            let (analysis, concepts) = read(language);
            return (language, analysis, concepts);
        }
        let Some(guess) = language::detect(&besides_designations(text)) else {
            let (analysis, concepts) = read(Language::En);
            return (Language::En, analysis, concepts);
        };
        out.confidence = guess.confidence;
        out.language = Some(guess.language);
        let (analysis, concepts) = read(guess.language);
        let other = match guess.language {
            Language::Ru => Language::Mn,
            Language::Mn => Language::Ru,
            _ => return (guess.language, analysis, concepts),
        };
        if guess.confidence >= language::CERTAIN {
            return (guess.language, analysis, concepts);
        }
        let (other_analysis, other_concepts) = read(other);
        let covered = |found: &[FoundConcept]| found.iter().map(|f| f.end - f.start).sum::<usize>();
        let known = |words: &[Token], language: Language| {
            let field = crate::index::Field::title(language);
            words
                .iter()
                .filter(|w| self.generation.document_frequency(crate::index::Kind::Standard, field, &w.key) > 0)
                .count()
        };
        let here = (covered(&concepts), known(&analysis.words, guess.language));
        let there = (covered(&other_concepts), known(&other_analysis.words, other));
        if there.0 > here.0 || (there.0 == here.0 && there.1 > here.1) {
            out.language = Some(other);
            return (other, other_analysis, other_concepts);
        }
        (guess.language, analysis, concepts)
    }

    /// Words and concepts that overlap are one piece of the question.
    fn groups(
        &self,
        text: &str,
        words: &[Token],
        bigrams: &[Token],
        concepts: &[FoundConcept],
        off: &[ConceptId],
    ) -> Vec<Group> {
        let mut spans: Vec<(usize, usize)> = words.iter().map(|w| (w.start, w.end)).collect();
        spans.extend(concepts.iter().map(|c| (c.start, c.end)));
        spans.sort_unstable();
        let mut merged: Vec<(usize, usize)> = Vec::new();
        for (start, end) in spans {
            match merged.last_mut() {
                Some(last) if start < last.1 => last.1 = last.1.max(end),
                _ => merged.push((start, end)),
            }
        }
        let inside = |(start, end): (usize, usize), s: usize, e: usize| start <= s && e <= end;
        merged
            .into_iter()
            .map(|span| {
                let words: Vec<Token> = words.iter().filter(|w| inside(span, w.start, w.end)).cloned().collect();
                let bigrams = bigrams
                    .iter()
                    .filter(|b| b.kind == WordKind::Han && inside(span, b.start, b.end))
                    .map(|b| (b.key.to_string(), words.iter().position(|w| w.start <= b.start && b.end <= w.end)))
                    .collect();
                let mut ids: Vec<ConceptId> = concepts
                    .iter()
                    .filter(|c| inside(span, c.start, c.end))
                    .flat_map(|c| c.ids.iter().filter(|id| !off.contains(id)).cloned())
                    .collect();
                ids.dedup();
                Group { surface: slice(text, span.0, span.1), words, bigrams, concepts: ids, respelled: false }
            })
            .collect()
    }

    /// A compound taken apart: the way that names a concept, else the one with the most frequent head.
    fn apart(&self, typed: &str, language: Language) -> Option<String> {
        let ways = self.vocabulary.parts(typed, language);
        let phrase = |(head, tail): &(String, String)| format!("{head} {tail}");
        let names = |text: &String| {
            let analysis = self.generation.analyzer().analyse(text, language, Mode::Query);
            let found = self.generation.annotator().annotate(&analysis, text, language);
            found.iter().any(|c| c.end - c.start == text.len())
        };
        let named = ways.iter().map(phrase).find(names);
        named.or_else(|| {
            let field = crate::index::Field::title(language);
            let frequency = |(head, _): &&(String, String)| {
                let analysis = self.generation.analyzer().analyse(head, language, Mode::Query);
                let key = analysis.words.first().map(|w| w.key.clone()).unwrap_or_default();
                self.generation.document_frequency(crate::index::Kind::Standard, field, &key)
            };
            ways.iter().max_by_key(frequency).map(phrase)
        })
    }

    fn meant_groups(&self, meant: &str, language: Language) -> Vec<Group> {
        let analysis = self.generation.analyzer().analyse(meant, language, Mode::Query);
        let concepts = self.generation.annotator().annotate(&analysis, meant, language);
        let mut groups = self.groups(meant, &analysis.words, &analysis.bigrams, &concepts, &[]);
        for group in &mut groups {
            group.respelled = true;
        }
        groups
    }

    /// Adds what was probably meant to words that nothing in the index holds.
    fn respell(&self, text: &str, language: Language, out: &mut Understanding) {
        let frequency = |w: &Token| -> u64 {
            let fields = super::scoring::word_fields(w.kind);
            let kinds = crate::index::Kind::ALL;
            let all = fields.iter().flat_map(|(field, _)| kinds.map(|kind| (kind, *field)));
            all.map(|(kind, field)| self.generation.document_frequency(kind, field, &w.key)).sum()
        };
        let mut added = Vec::new();
        for group in &mut out.groups {
            let Some(rarest) = group.words.iter().map(frequency).min().filter(|_| group.concepts.is_empty()) else {
                continue;
            };
            // A word that something holds is spelled as it should be, but a rare compound may still be taken apart.
            if let Some(meant) = (rarest == 0).then(|| self.vocabulary.nearest(&group.surface, language)).flatten() {
                added.append(&mut self.meant_groups(&meant, language));
                out.spelling.push(Spelling { typed: group.surface.clone(), meant });
            } else if let Some(parts) = (rarest < RARE).then(|| self.apart(&group.surface, language)).flatten() {
                added.append(&mut self.meant_groups(&parts, language));
            }
        }
        // A Chinese misspelling falls apart into single characters: look at runs of neighbours too.
        if language == Language::Zh
            && out.spelling.is_empty()
            && let Some(spelling) = self.vocabulary.nearest_inside(text, &out.groups)
        {
            added.append(&mut self.meant_groups(&spelling.meant, language));
            out.spelling.push(spelling);
        }
        for group in &added {
            for id in &group.concepts {
                if self.library.concept(id).is_some() {
                    out.bridges.push(Bridge { surface: group.surface.clone(), concept: id.clone(), on: true });
                }
            }
        }
        out.groups.append(&mut added);
    }
}

/// The question without its designations: ГОСТ Р is written so in every language.
fn besides_designations(text: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for found in crate::model::designation::spot_in_query(text) {
        rest.push_str(text.get(at..found.start).unwrap_or_default());
        rest.push(' ');
        at = found.end;
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    rest
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.get(start..end).unwrap_or_default().to_owned()
}

/// The parts between straight double quotes, if they hold more than one character.
fn phrases(text: &str) -> impl Iterator<Item = &str> {
    let parts: Vec<&str> = text.split(['"', '＂']).collect();
    let closed = parts.len() - usize::from(parts.len().is_multiple_of(2));
    parts.into_iter().take(closed).skip(1).step_by(2).map(str::trim).filter(|p| p.chars().count() > 1)
}

fn degree(concepts: &[FoundConcept], words: &[Token]) -> Option<Degree> {
    let named = |id: &str| concepts.iter().any(|c| c.ids.iter().any(|found| found.as_str() == id));
    let word = |keys: &[&str]| words.iter().any(|w| keys.contains(&w.key.as_str()));
    if named("identical-adoption") || word(&["等同", "idt", "identical", "идентичн"]) {
        Some(Degree::Idt)
    } else if named("modified-adoption") || word(&["mod"]) {
        Some(Degree::Mod)
    } else if named("not-equivalent-adoption") || word(&["neq"]) {
        Some(Degree::Neq)
    } else {
        None
    }
}

/// How specific the keys of a designation are, as a weight.
pub(super) fn specificity_weight(specificity: Specificity) -> f32 {
    match specificity {
        Specificity::Exact => 100.0,
        Specificity::Series => 60.0,
        Specificity::Publisher => 36.0,
        Specificity::Serial => 24.0,
    }
}
