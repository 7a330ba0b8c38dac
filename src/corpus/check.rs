//! Judges what was read: does it fit together? What does not is reported where it stands and left out.
//!
//! The vocabulary is judged first, then the catalogue, then what refers to both, so that one wrong row is one problem: a
//! record that names a row already found wrong is left out in silence.

mod concepts;
mod dates;
mod duplicates;
mod rules;
mod vocabulary;

use super::draft::{Draft, sound};
use super::findings::{Findings, Located, Verdict, judge};
use super::library::Parts;
use super::problem::ProblemKind;
use crate::measure::UnitTable;
use crate::model::designation::DesignationKey;
use crate::model::{
    Concept, ConceptId, Designation, Grade, Jurisdiction, Limit, Method, Scope, Standard, StandardText,
};
use duplicates::{only_once, unique};
use rules::Rules;
use std::collections::{HashMap, HashSet};

/// Runs every check and keeps what passed.
pub(super) fn run(draft: Draft, findings: &mut Findings) -> Parts {
    let mut d = draft;
    let mut units = vocabulary::units(&mut d.units, findings);
    settle(&mut d.units, &mut d.spoiled, |u| &u.code);
    concepts::check(&mut d.concepts, &mut d.spoiled, findings);
    let mut names = Names { concepts: concept_ids(&d.concepts), spoiled: &d.spoiled };
    vocabulary::unit_names(&mut d.unit_names, &mut units, &names, findings);
    vocabulary::substances(&mut d.substances, &names, findings);
    vocabulary::indicators(&mut d.indicators, &names, &units, findings);
    vocabulary::parameters(&mut d.parameters, &d.values, &names, &units, findings);
    let mut spoiled = d.spoiled.clone();
    settle(&mut d.indicators, &mut spoiled, |i| i.id.as_str());
    settle(&mut d.parameters, &mut spoiled, |p| &p.id);
    names.spoiled = &spoiled;
    vocabulary::values(&mut d.values, &d.parameters, &names, findings);
    vocabulary::grades(&mut d.grades, findings);
    vocabulary::places(&mut d.places, &names, findings);
    unique(&mut d.classes, findings, "code", |c| &c.code);
    unique(&mut d.industries, findings, "code", |i| &i.code);
    unique(&mut d.tasks, findings, "task_id", |t| &t.id);
    judge(&mut d.needs, findings, |n, verdict| names.concept(verdict, "topic", &n.topic));
    only_once(&mut d.needs, findings, |n| {
        format!("{}\u{1f}{}\u{1f}{}\u{1f}{}", n.country, n.field, n.topic, n.need_zh)
    });
    judge(&mut d.tasks, findings, |t, verdict| {
        t.concepts.iter().for_each(|c| names.concept(verdict, "concepts", c));
    });

    judge(&mut d.standards, findings, |s, verdict| dates::standard(verdict, s));
    duplicates::each_again(
        &mut d.standards,
        |s| s.id.exact_key(),
        |standard, _, first| {
            let (id, first) = (standard.value.id.to_string(), findings.pointer(first));
            standard.wrong(findings, "id", ProblemKind::DuplicateId { field: "id", id, first });
        },
    );
    let mut with_standards = spoiled.clone();
    settle(&mut d.places, &mut with_standards, |p| &p.id);
    settle(&mut d.grades, &mut with_standards, |g| &g.key);
    settle(&mut d.standards, &mut with_standards, |s| s.id.as_str());
    names.spoiled = &with_standards;
    let known = Known {
        standards: Standards::new(&d.standards),
        indicators: d.indicators.iter().filter(|i| i.sound).map(|i| i.value.id.as_str()).collect(),
        grades: d.grades.iter().filter(|g| g.sound).map(|g| grade_key(&g.value)).collect(),
        places: d.places.iter().filter(|p| p.sound).map(|p| p.value.id.as_str()).collect(),
        units: &units,
        names,
    };
    let mut rules = Rules::new(&d.parameters, &with_standards);
    limits(&mut d.limits, &known, &mut rules, findings);
    methods(&mut d.methods, &known, &mut rules, findings);
    scopes(&mut d.scopes, &known, &mut rules, findings);
    texts(&mut d.texts, &known, findings);
    notes(&d.standards, &d.scopes, &known, findings);

    Parts {
        standards: sound(d.standards),
        texts: sound(d.texts),
        limits: sound(d.limits),
        methods: sound(d.methods),
        scopes: sound(d.scopes),
        concepts: sound(d.concepts),
        indicators: sound(d.indicators),
        parameters: sound(d.parameters),
        parameter_values: sound(d.values),
        grades: sound(d.grades),
        units,
        substances: sound(d.substances),
        classes: sound(d.classes),
        industries: sound(d.industries),
        places: sound(d.places),
        needs: sound(d.needs),
        tasks: sound(d.tasks),
    }
}

/// What limits, methods, scopes and texts may refer to.
struct Known<'a> {
    standards: Standards<'a>,
    indicators: HashSet<&'a str>,
    grades: HashSet<(Jurisdiction, &'a str, &'a str)>,
    places: HashSet<&'a str>,
    units: &'a UnitTable,
    names: Names<'a>,
}

/// The catalogue, by designation in any spelling.
struct Standards<'a> {
    spelled: HashMap<&'a str, Jurisdiction>,
    keys: HashMap<DesignationKey, Jurisdiction>,
}

impl<'a> Standards<'a> {
    fn new(standards: &'a [Located<Standard>]) -> Self {
        let values = || standards.iter().map(|s| &s.value);
        Self {
            spelled: values().map(|s| (s.id.as_str(), s.jurisdiction)).collect(),
            keys: values().map(|s| (s.id.exact_key(), s.jurisdiction)).collect(),
        }
    }

    /// Whose the standard is, if the catalogue has it.
    fn get(&self, id: &Designation) -> Option<Jurisdiction> {
        self.spelled.get(id.as_str()).or_else(|| self.keys.get(&id.exact_key())).copied()
    }
}

/// The concepts, and the keys of rows that were found wrong.
struct Names<'a> {
    concepts: HashSet<String>,
    spoiled: &'a HashSet<String>,
}

impl Names<'_> {
    /// Something that a record names is unknown, or was itself found wrong.
    fn lacks(&self, verdict: &mut Verdict, column: &'static str, name: &str, kind: impl FnOnce() -> ProblemKind) {
        if self.spoiled.contains(name) { verdict.spoiled() } else { verdict.wrong(column, kind()) }
    }

    fn concept(&self, verdict: &mut Verdict, field: &'static str, id: &ConceptId) {
        if !self.concepts.contains(id.as_str()) {
            self.lacks(verdict, field, id.as_str(), || ProblemKind::UnknownConcept { field, id: id.to_string() });
        }
    }

    fn unit(&self, verdict: &mut Verdict, units: &UnitTable, unit: &str) {
        if units.get(unit).is_none() {
            let kind = || ProblemKind::UnknownUnit { field: "unit", unit: unit.to_owned() };
            self.lacks(verdict, "unit", unit, kind);
        }
    }
}

impl Known<'_> {
    fn standard(&self, verdict: &mut Verdict, field: &'static str, id: &Designation) {
        if self.standards.get(id).is_none() {
            let kind = || ProblemKind::UnknownStandard { field, id: id.to_string() };
            self.names.lacks(verdict, field, id.as_str(), kind);
        }
    }

    fn indicator(&self, verdict: &mut Verdict, id: &ConceptId) {
        if !self.names.concepts.contains(id.as_str()) {
            self.names.concept(verdict, "indicator", id);
        } else if !self.indicators.contains(id.as_str()) {
            let kind = || ProblemKind::IndicatorWithoutRow { id: id.to_string() };
            self.names.lacks(verdict, "indicator", id.as_str(), kind);
        }
    }

    fn grade(&self, verdict: &mut Verdict, limit: &Limit) {
        let Some(jurisdiction) = self.standards.get(&limit.standard) else { return };
        let key = (jurisdiction, limit.domain.as_str(), limit.grade.as_str());
        if !self.grades.contains(&key) {
            let kind = || ProblemKind::UnknownGrade {
                jurisdiction: jurisdiction.word(),
                domain: limit.domain.clone(),
                grade: limit.grade.clone(),
            };
            self.names.lacks(verdict, "grade", &limit.grade, kind);
        }
    }
}

fn limits(limits: &mut [Located<Limit>], known: &Known<'_>, rules: &mut Rules<'_>, findings: &mut Findings) {
    judge(limits, findings, |l, verdict| {
        known.standard(verdict, "standard", &l.standard);
        known.names.concept(verdict, "object", &l.object);
        known.indicator(verdict, &l.indicator);
        known.grade(verdict, l);
        known.names.unit(verdict, known.units, &l.unit);
        rules.condition(verdict, &l.when);
        rules.limit_value(verdict, l.operator, &l.value);
        rules::basis(verdict, &l.basis, known.units);
        dates::limit(verdict, l);
    });
    only_once(limits, findings, duplicates::limit_key);
}

fn methods(methods: &mut [Located<Method>], known: &Known<'_>, rules: &mut Rules<'_>, findings: &mut Findings) {
    judge(methods, findings, |m, verdict| {
        known.standard(verdict, "standard", &m.standard);
        known.names.concept(verdict, "object", &m.object);
        known.indicator(verdict, &m.indicator);
        known.names.unit(verdict, known.units, &m.unit);
        rules.condition(verdict, &m.when);
        rules.formula(verdict, &m.formula);
    });
    only_once(methods, findings, duplicates::method_key);
}

fn scopes(scopes: &mut [Located<Scope>], known: &Known<'_>, rules: &mut Rules<'_>, findings: &mut Findings) {
    judge(scopes, findings, |s, verdict| {
        known.standard(verdict, "standard", &s.standard);
        if let Some(object) = &s.object {
            known.names.concept(verdict, "object", object);
        }
        rules.condition(verdict, &s.when);
        for place in s.places.iter().filter(|p| !known.places.contains(p.as_str())) {
            let kind = || ProblemKind::UnknownPlace { field: "place", id: place.clone() };
            known.names.lacks(verdict, "place", place, kind);
        }
    });
    only_once(scopes, findings, duplicates::scope_key);
}

fn texts(texts: &mut [Located<StandardText>], known: &Known<'_>, findings: &mut Findings) {
    judge(texts, findings, |t, verdict| known.standard(verdict, "std-ref", &t.standard));
    duplicates::each_again(
        texts,
        |t| t.standard.exact_key(),
        |text, _, first| {
            let (id, first) = (text.value.standard.to_string(), findings.pointer(first));
            text.wrong(findings, "std-ref", ProblemKind::DuplicateId { field: "std-ref", id, first });
        },
    );
}

/// What is worth knowing and no error.
fn notes(standards: &[Located<Standard>], scopes: &[Located<Scope>], known: &Known<'_>, findings: &mut Findings) {
    // A scope row left out for an error of its own has told its story already.
    let scoped: HashSet<&str> = scopes.iter().map(|s| s.value.standard.as_str()).collect();
    for standard in standards {
        let id = standard.value.id.as_str();
        if !scoped.contains(id) {
            findings.cell(standard.at, "id", ProblemKind::StandardWithoutScope { id: id.to_owned() });
        }
        for adoption in &standard.value.adopts {
            let adopted = &adoption.designation;
            if known.standards.get(adopted).is_none() {
                findings.cell(standard.at, "adopts", ProblemKind::AdoptionOutside { id: adopted.to_string() });
            }
        }
    }
}

/// Takes the wrong records out and remembers their keys, unless a sound record has the same key.
fn settle<T>(records: &mut Vec<Located<T>>, spoiled: &mut HashSet<String>, key: impl Fn(&T) -> &str) {
    let wrong: Vec<String> = records.iter().filter(|r| !r.sound).map(|r| key(&r.value).to_owned()).collect();
    records.retain(|r| r.sound);
    let sound: HashSet<&str> = records.iter().map(|r| key(&r.value)).collect();
    spoiled.extend(wrong.into_iter().filter(|k| !sound.contains(k.as_str())));
}

fn concept_ids(concepts: &[Located<Concept>]) -> HashSet<String> {
    concepts.iter().map(|c| c.value.id.as_str().to_owned()).collect()
}

fn grade_key(grade: &Grade) -> (Jurisdiction, &str, &str) {
    (grade.jurisdiction, &grade.domain, &grade.key)
}
