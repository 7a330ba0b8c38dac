//! Conditions, formulas, values and reference states: can they be read, and do they ask for what is declared?

use crate::corpus::findings::{Located, Verdict};
use crate::corpus::problem::ProblemKind;
use crate::measure::{Basis, BasisError, ReferenceState, UnitTable};
use crate::model::{Operator, Parameter, ParameterKind};
use crate::rule::{Condition, Formula, LimitValue, ParameterType, RuleError, RuleErrorKind, check, check_formula};
use std::collections::{HashMap, HashSet};

/// The declared parameters, and what was found right already: most conditions stand in many rows.
pub(super) struct Rules<'a> {
    declared: HashMap<&'a str, ParameterType>,
    spoiled: &'a HashSet<String>,
    right: HashSet<String>,
}

impl<'a> Rules<'a> {
    pub(super) fn new(parameters: &'a [Located<Parameter>], spoiled: &'a HashSet<String>) -> Self {
        let kind = |p: &Parameter| match &p.kind {
            ParameterKind::Number => ParameterType::Number,
            ParameterKind::Bool => ParameterType::Bool,
            ParameterKind::Enum(values) => ParameterType::Enum(values.clone()),
        };
        let declared = parameters.iter().map(|p| (p.value.id.as_str(), kind(&p.value))).collect();
        Self { declared, spoiled, right: HashSet::new() }
    }

    /// Checks a `when` cell.
    pub(super) fn condition(&mut self, verdict: &mut Verdict, text: &str) {
        if text.is_empty() || self.right.contains(text) {
            return;
        }
        let errors = match Condition::parse(text) {
            Ok(condition) => check(&condition, &|name| self.declared.get(name).cloned()),
            Err(e) => vec![e],
        };
        if errors.is_empty() {
            self.right.insert(text.to_owned());
        }
        let invalid = |text, reason| ProblemKind::InvalidCondition { text, reason };
        self.report(verdict, "when", text, errors, invalid);
    }

    /// Checks the formula of a method.
    pub(super) fn formula(&self, verdict: &mut Verdict, text: &str) {
        match Formula::parse(text) {
            Ok(formula) => self.parsed(verdict, "formula", text, &formula),
            Err(e) => self.misread(verdict, "formula", text, vec![e]),
        }
    }

    /// Checks the value of a limit: number, range or formula.
    pub(super) fn limit_value(&self, verdict: &mut Verdict, operator: Operator, text: &str) {
        match LimitValue::parse(operator.word(), text) {
            Ok(LimitValue::Formula(formula)) => self.parsed(verdict, "value", text, &formula),
            Ok(_) => {}
            Err(RuleError { kind: RuleErrorKind::Downwards { .. }, .. }) => {
                verdict.wrong("value", ProblemKind::ReversedRange { text: text.to_owned() });
            }
            Err(_) if operator == Operator::Range || text.contains("..") => {
                verdict.wrong("value", ProblemKind::InvalidRange { text: text.to_owned() });
            }
            Err(e) => self.misread(verdict, "value", text, vec![e]),
        }
    }

    fn parsed(&self, verdict: &mut Verdict, field: &'static str, text: &str, formula: &Formula) {
        let errors = check_formula(formula, &|name| self.declared.get(name).cloned());
        self.misread(verdict, field, text, errors);
    }

    fn misread(&self, verdict: &mut Verdict, field: &'static str, text: &str, errors: Vec<RuleError>) {
        let invalid = |text, reason| ProblemKind::InvalidFormula { field, text, reason };
        self.report(verdict, field, text, errors, invalid);
    }

    fn report(
        &self,
        verdict: &mut Verdict,
        field: &'static str,
        text: &str,
        errors: Vec<RuleError>,
        invalid: impl Fn(String, String) -> ProblemKind,
    ) {
        for error in errors {
            match error.kind {
                RuleErrorKind::UnknownName(id) if self.spoiled.contains(&id) => verdict.spoiled(),
                RuleErrorKind::UnknownName(id) => {
                    verdict.wrong(field, ProblemKind::UnknownParameter { field, id });
                }
                RuleErrorKind::UnknownValue { name: parameter, value, .. } => {
                    verdict.wrong(field, ProblemKind::UnknownParameterValue { field, parameter, value });
                }
                kind => verdict.wrong(field, invalid(text.to_owned(), kind.to_string())),
            }
        }
    }
}

/// Checks a reference state.
pub(super) fn basis(verdict: &mut Verdict, text: &str, units: &UnitTable) {
    let invalid = |reason: String| ProblemKind::InvalidBasis { text: text.to_owned(), reason };
    let kind = match Basis::parse(text) {
        Ok(basis) => match ReferenceState::of(&basis, units) {
            Ok(_) => return,
            Err(e) => invalid(e.to_string()),
        },
        Err(BasisError::UnknownKey(key)) => ProblemKind::UnknownBasisKey { key },
        Err(e) => invalid(e.to_string()),
    };
    verdict.wrong("basis", kind);
}
