//! What an address of a comparison asks for, and the addresses one step away from it.

use crate::compare::{Facts, Pairing, Request, Subject, Target, Terms, Verdict};
use crate::corpus::Library;
use crate::model::{AsOf, ConceptId, GradeRole, Jurisdiction, Language, StandardIndex};
use crate::search::Searcher;
use crate::web::address::{Link, Parameters};
use crate::web::failure::Failure;
use crate::web::reader::Reader;
use crate::web::request::{bad, one};
use crate::web::standard::find;

/// The address of the comparison.
pub(in crate::web) const PATH: &str = "/compare";
/// Standards that a basket holds.
pub(in crate::web) const MOST_STANDARDS: usize = 12;
/// Indicators that an address may name.
pub(in crate::web) const MOST_INDICATORS: usize = 20;
/// Longest id, unit or state that is read, in characters.
const LONGEST: usize = 200;
/// Longest list of facts that is read, in characters.
const LONGEST_FACTS: usize = 2_000;
/// A field of the form for one parameter of conditions: `p.fuel`.
pub(in crate::web) const FACT_FIELD: &str = "p.";

/// The roles that a requirement may play.
pub(in crate::web) const ROLES: [GradeRole; 4] =
    [GradeRole::Entry, GradeRole::New, GradeRole::Leading, GradeRole::Special];
/// The verdicts that may be hidden.
pub(in crate::web) const HIDEABLE: [Verdict; 2] = [Verdict::Incomparable, Verdict::NoCounterpart];

/// A comparison with what is listed of it.
#[derive(Debug, Clone)]
pub(in crate::web) struct CompareRequest {
    /// The basket, the first one is A.
    pub(in crate::web) standards: Vec<StandardIndex>,
    /// Designations of the basket.
    ids: Vec<String>,
    /// The topic, where the basket is empty.
    pub(in crate::web) topic: Option<ConceptId>,
    /// Of a topic, the first one is A.
    pub(in crate::web) jurisdictions: Vec<Jurisdiction>,
    pub(in crate::web) indicators: Vec<ConceptId>,
    pub(in crate::web) facts: Facts,
    /// As typed.
    pub(in crate::web) unit: String,
    pub(in crate::web) basis: String,
    target: Target,
    pub(in crate::web) role: Option<GradeRole>,
    pub(in crate::web) across_roles: bool,
    pub(in crate::web) only_differences: bool,
    pub(in crate::web) hidden: Vec<Verdict>,
    pub(in crate::web) verdicts: Vec<Verdict>,
    /// Kinds of indicators: the quantities in which they are given.
    pub(in crate::web) kinds: Vec<String>,
    /// From 1.
    pub(in crate::web) page: usize,
}

impl CompareRequest {
    /// Reads an address.
    ///
    /// # Errors
    /// The first parameter that names nothing the library holds, or has a value outside its list.
    pub(in crate::web) fn read(parameters: &Parameters, searcher: &Searcher, reader: &Reader) -> Result<Self, Failure> {
        let library = searcher.library();
        let mut request = Self {
            standards: Vec::new(),
            ids: Vec::new(),
            topic: None,
            jurisdictions: jurisdictions(parameters)?,
            indicators: Vec::new(),
            facts: facts(library, parameters, reader)?,
            unit: text(parameters, "unit")?,
            basis: text(parameters, "basis")?,
            target: Target::default(),
            role: None,
            across_roles: parameters.get("across_roles").map(|word| flag("across_roles", word)).transpose()?
                == Some(true),
            only_differences: false,
            hidden: Vec::new(),
            verdicts: Vec::new(),
            kinds: Vec::new(),
            page: 1,
        };
        // Each may cost a search: repeats count too.
        if parameters.all("standard").nth(MOST_STANDARDS).is_some() {
            return Err(Failure::TooOften { name: "standard", most: MOST_STANDARDS });
        }
        for id in parameters.all("standard") {
            let (index, _) = find(searcher, id, reader)?;
            request.put(library, index)?;
        }
        if request.standards.is_empty() {
            request.topic = parameters.get("topic").map(|id| concept(library, id)).transpose()?;
        } else {
            request.jurisdictions.clear();
        }
        for id in parameters.all("indicator") {
            let id = concept(library, id)?;
            if !request.indicators.contains(&id) {
                request.indicators.push(id);
            }
        }
        if request.indicators.len() > MOST_INDICATORS {
            return Err(Failure::TooOften { name: "indicator", most: MOST_INDICATORS });
        }
        let wrong = |name, value: &str, example: &str| bad(name, value, example.to_owned());
        request.target = Target::parse(library, &request.unit, "")
            .map_err(|_| wrong("unit", &request.unit, "mg/m3, мг/м³, 毫克/立方米, kW.h/t …"))?;
        request.target.basis = Target::parse(library, "", &request.basis)
            .map_err(|_| wrong("basis", &request.basis, "O2=6%, O2=3%;moisture=dry, T=0C;P=101.325kPa …"))?
            .basis;
        let role = |word: &str| {
            let known = |word: &str| GradeRole::from_word(word).filter(|role| ROLES.contains(role));
            one("role", word, known, &ROLES, GradeRole::word)
        };
        request.role = parameters.get("role").map(role).transpose()?;
        if let Some(word) = parameters.get("only") {
            if word != "differences" {
                return Err(bad("only", word, "differences".to_owned()));
            }
            request.only_differences = true;
        }
        let verdict = |name, of: &[Verdict]| -> Result<Vec<Verdict>, Failure> {
            let read = |word: &str| Verdict::from_word(word).filter(|v| of.contains(v));
            let mut found = Vec::new();
            for word in parameters.all(name) {
                let verdict = one(name, word, read, of, Verdict::word)?;
                if !found.contains(&verdict) {
                    found.push(verdict);
                }
            }
            Ok(found)
        };
        request.hidden = verdict("hide", &HIDEABLE)?;
        request.verdicts = verdict("verdict", Verdict::ALL)?;
        for word in parameters.all("kind") {
            let known = library.indicators().iter().any(|i| i.quantities.iter().any(|(quantity, _)| quantity == word));
            if !known {
                return Err(bad("kind", word, "mass-concentration, fraction …".to_owned()));
            }
            if !request.kinds.iter().any(|kind| kind == word) {
                request.kinds.push(word.to_owned());
            }
        }
        if let Some(text) = parameters.get("page") {
            let page = text.parse().ok().filter(|n| (1..=100_000).contains(n));
            request.page = page.ok_or_else(|| bad("page", text, "1, 2, 3 …".into()))?;
        }
        Ok(request)
    }

    /// Puts a standard into the basket; one that is there stays where it is.
    ///
    /// # Errors
    /// When the basket is full.
    pub(in crate::web) fn put(&mut self, library: &Library, index: StandardIndex) -> Result<(), Failure> {
        if self.standards.contains(&index) {
            return Ok(());
        }
        if self.standards.len() >= MOST_STANDARDS {
            return Err(Failure::TooOften { name: "standard", most: MOST_STANDARDS });
        }
        if let Some(standard) = library.get(index) {
            self.standards.push(index);
            self.ids.push(standard.id.as_str().to_owned());
        }
        Ok(())
    }

    /// What is compared; nothing while the basket holds less than two standards and no topic is chosen.
    pub(in crate::web) fn subject(&self) -> Option<Subject> {
        match &self.topic {
            Some(topic) => Some(Subject::Topic(topic.clone())),
            None => (self.standards.len() > 1).then(|| Subject::Standards(self.standards.clone())),
        }
    }

    /// The question for the comparison.
    pub(in crate::web) fn question(&self, as_of: AsOf) -> Option<Request> {
        Some(Request {
            jurisdictions: self.jurisdictions.clone(),
            indicators: self.indicators.clone(),
            terms: Terms { as_of, facts: self.facts.clone(), target: self.target.clone() },
            role: self.role,
            across_roles: self.across_roles,
            ..Request::new(self.subject()?, as_of)
        })
    }

    /// Whether a pairing is listed.
    pub(in crate::web) fn lists(&self, library: &Library, pairing: &Pairing) -> bool {
        self.lists_verdict(pairing.judgement.verdict, kind(library, &pairing.indicator))
    }

    /// Whether pairings with this verdict on indicators of this kind are listed.
    pub(in crate::web) fn lists_verdict(&self, verdict: Verdict, kind: &str) -> bool {
        (self.kinds.is_empty() || self.kinds.iter().any(|k| k == kind))
            && (self.verdicts.is_empty() || self.verdicts.contains(&verdict))
            && !(self.only_differences && verdict == Verdict::Equal)
            && !self.hidden.contains(&verdict)
    }

    /// What the address holds besides language and day, in its one order.
    pub(in crate::web) fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut out: Vec<(&'static str, String)> = self.ids.iter().map(|id| ("standard", id.clone())).collect();
        out.extend(self.topic.iter().map(|topic| ("topic", topic.to_string())));
        if !self.jurisdictions.is_empty() {
            let words: Vec<_> = self.jurisdictions.iter().map(|j| j.word()).collect();
            out.push(("jurisdictions", words.join(",")));
        }
        out.extend(self.indicators.iter().map(|id| ("indicator", id.to_string())));
        for (name, text) in
            [("where", self.facts.to_string()), ("unit", self.unit.clone()), ("basis", self.basis.clone())]
        {
            if !text.is_empty() {
                out.push((name, text));
            }
        }
        out.extend(self.role.map(|role| ("role", role.word().to_owned())));
        if self.across_roles {
            out.push(("across_roles", "true".to_owned()));
        }
        if self.only_differences {
            out.push(("only", "differences".to_owned()));
        }
        out.extend(self.hidden.iter().map(|v| ("hide", v.word().to_owned())));
        out.extend(self.verdicts.iter().map(|v| ("verdict", v.word().to_owned())));
        out.extend(self.kinds.iter().map(|kind| ("kind", kind.clone())));
        if self.page > 1 {
            out.push(("page", self.page.to_string()));
        }
        out
    }

    /// Whether an address is the one that stays: a form says more than that.
    pub(in crate::web) fn is_said_by(&self, parameters: &Parameters, reader: &Reader) -> bool {
        let own = self.parameters();
        let said: Vec<_> = parameters.iter().filter(|(name, _)| !matches!(*name, "lang" | "as_of")).collect();
        let today = parameters.get("as_of").is_some() && reader.as_of == reader.today;
        !today && own.iter().map(|(name, value)| (*name, value.as_str())).eq(said)
    }

    /// The address without language and day, at a path of the same parameters.
    pub(in crate::web) fn link_at(&self, path: &str) -> Link {
        self.parameters().into_iter().fold(Link::to(path), |link, (name, value)| link.with(name, &value))
    }

    /// The address without language and day.
    pub(in crate::web) fn link(&self) -> Link {
        self.link_at(PATH)
    }

    /// An address of another page that keeps the basket.
    pub(in crate::web) fn basket_link(&self, path: &str) -> Link {
        self.ids.iter().fold(Link::to(path), |link, id| link.with("basket", id))
    }

    /// With one standard less.
    pub(in crate::web) fn without(&self, index: StandardIndex) -> Self {
        let mut next = self.on_page(1);
        if let Some(at) = next.standards.iter().position(|i| *i == index) {
            next.standards.remove(at);
            next.ids.remove(at);
        }
        next
    }

    /// With one standard as A.
    pub(in crate::web) fn with_first(&self, index: StandardIndex) -> Self {
        let mut next = self.on_page(1);
        if let Some(at) = next.standards.iter().position(|i| *i == index) {
            next.standards.swap(0, at);
            next.ids.swap(0, at);
        }
        next
    }

    /// With one jurisdiction as A, among those that are compared.
    pub(in crate::web) fn with_first_of(&self, first: Jurisdiction, all: &[Jurisdiction]) -> Self {
        let others = all.iter().copied().filter(|j| *j != first);
        Self { jurisdictions: std::iter::once(first).chain(others).collect(), ..self.on_page(1) }
    }

    /// On a topic, without a basket.
    pub(in crate::web) fn on_topic(&self, topic: ConceptId) -> Self {
        Self {
            topic: Some(topic),
            standards: Vec::new(),
            ids: Vec::new(),
            indicators: Vec::new(),
            facts: Facts::default(),
            ..self.on_page(1)
        }
    }

    /// With one indicator only, or with all.
    pub(in crate::web) fn with_indicator(&self, indicator: Option<ConceptId>) -> Self {
        Self { indicators: indicator.into_iter().collect(), ..self.on_page(1) }
    }

    /// Listing one verdict only, or one kind of indicator, or both.
    pub(in crate::web) fn listing(&self, verdict: Option<Verdict>, kind: Option<&str>) -> Self {
        Self {
            verdicts: verdict.into_iter().collect(),
            kinds: kind.into_iter().map(str::to_owned).collect(),
            only_differences: false,
            hidden: Vec::new(),
            ..self.on_page(1)
        }
    }

    /// Whether something is not listed.
    pub(in crate::web) fn is_filtered(&self) -> bool {
        self.only_differences || !self.hidden.is_empty() || !self.verdicts.is_empty() || !self.kinds.is_empty()
    }

    /// Whether anything is asked beyond what is compared and of whom.
    pub(in crate::web) fn is_narrowed(&self) -> bool {
        let subject = ["standard", "topic", "jurisdictions", "indicator", "page"];
        self.parameters().iter().any(|(name, _)| !subject.contains(name))
    }

    pub(in crate::web) fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }
}

/// The kind of an indicator: the quantity in which it is usually given.
pub(in crate::web) fn kind<'l>(library: &'l Library, indicator: &ConceptId) -> &'l str {
    let quantities = library.indicator(indicator).map_or(&[][..], |i| &i.quantities);
    quantities.first().map_or("", |(quantity, _)| quantity)
}

/// `jurisdictions=CN,RU`, or once for each.
fn jurisdictions(parameters: &Parameters) -> Result<Vec<Jurisdiction>, Failure> {
    let mut found = Vec::new();
    let lists = parameters.all("jurisdictions").chain(parameters.all("jurisdiction"));
    for word in lists.flat_map(|list| list.split(',')).map(str::trim).filter(|word| !word.is_empty()) {
        let upper = word.to_ascii_uppercase();
        let jurisdiction =
            one("jurisdictions", &upper, Jurisdiction::from_word, Jurisdiction::ALL, Jurisdiction::word)?;
        if !found.contains(&jurisdiction) {
            found.push(jurisdiction);
        }
    }
    Ok(found)
}

/// `where=fuel=coal;capacity_t_h=75`, and what the fields of the form say beyond it.
fn facts(library: &Library, parameters: &Parameters, reader: &Reader) -> Result<Facts, Failure> {
    let written = parameters.get("where").unwrap_or_default();
    let length = written.chars().count();
    if length > LONGEST_FACTS {
        return Err(Failure::BadLength { name: "where", length, most: LONGEST_FACTS });
    }
    let refused = |error: crate::compare::FactError, entry: &str| {
        let allowed = match error {
            crate::compare::FactError::Value { allowed, .. } if !allowed.is_empty() => allowed.join(", "),
            _ => "fuel=coal;capacity_t_h=75 …".to_owned(),
        };
        bad("where", entry, allowed)
    };
    let mut facts = Facts::parse(library, written).map_err(|error| refused(error, written))?;
    for (name, value) in parameters.iter() {
        let Some(name) = name.strip_prefix(FACT_FIELD) else { continue };
        let value = value.trim();
        if value.is_empty() {
            facts.forget(name);
        } else {
            // In Chinese and English a comma groups thousands: such a figure is refused, never read as a fraction.
            let decimal_comma = matches!(reader.language(), Language::Ru | Language::Mn);
            let dotted = if decimal_comma { value.replace(',', ".") } else { value.to_owned() };
            let number = library.parameter(name).is_some_and(|p| p.kind == crate::model::ParameterKind::Number);
            let entered = facts.enter(library, name, if number { &dotted } else { value });
            entered.map_err(|error| refused(error, &format!("{name}={value}")))?;
        }
    }
    Ok(facts)
}

/// A short text.
fn text(parameters: &Parameters, name: &'static str) -> Result<String, Failure> {
    let text = parameters.get(name).unwrap_or_default().trim();
    match text.chars().count() {
        length if length > LONGEST => Err(Failure::BadLength { name, length, most: LONGEST }),
        _ => Ok(text.to_owned()),
    }
}

fn concept(library: &Library, id: &str) -> Result<ConceptId, Failure> {
    let id = ConceptId::new(id.trim());
    if library.concept(&id).is_some() || library.indicator(&id).is_some() {
        Ok(id)
    } else {
        Err(Failure::NoConcept(id.as_str().chars().take(80).collect()))
    }
}

fn flag(name: &'static str, word: &str) -> Result<bool, Failure> {
    word.parse().map_err(|_| bad(name, word, "true, false".to_owned()))
}
