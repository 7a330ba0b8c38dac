//! Holds conditions and formulas against the declared parameters.

use super::{Condition, Formula, ParameterType, RuleError, RuleErrorKind};

/// Holds a condition against the declared parameters: unknown names, values that an enum lacks, wrong types.
///
/// Columns refer to the canonical text of the condition.
pub fn check(condition: &Condition, declared: &dyn Fn(&str) -> Option<ParameterType>) -> Vec<RuleError> {
    let mut errors = Vec::new();
    let canonical = condition.to_string();
    for atom in &condition.atoms {
        let name = &atom.name;
        let mut report = |kind| errors.push(RuleError { column: column_of(name, &canonical), kind });
        match declared(name) {
            None => report(RuleErrorKind::UnknownName(name.clone())),
            Some(declared) if declared.word() != atom.test.used() => {
                report(RuleErrorKind::Type { name: name.clone(), declared: declared.word(), used: atom.test.used() });
            }
            Some(ParameterType::Enum(allowed)) => {
                for value in atom.test.texts().iter().filter(|v| !allowed.contains(v)) {
                    report(RuleErrorKind::UnknownValue {
                        name: name.clone(),
                        value: value.clone(),
                        allowed: allowed.clone(),
                    });
                }
            }
            Some(_) => {}
        }
    }
    errors
}

/// Holds a formula against the declared parameters: each name must be declared as a number.
///
/// Columns refer to the canonical text of the formula.
pub fn check_formula(formula: &Formula, declared: &dyn Fn(&str) -> Option<ParameterType>) -> Vec<RuleError> {
    let canonical = formula.to_string();
    let mut errors = Vec::new();
    for name in formula.names() {
        let kind = match declared(name) {
            Some(ParameterType::Number) => continue,
            None => RuleErrorKind::UnknownName(name.to_owned()),
            Some(other) => RuleErrorKind::Type { name: name.to_owned(), declared: other.word(), used: "number" },
        };
        errors.push(RuleError { column: column_of(name, &canonical), kind });
    }
    errors
}

/// The column of the first mention of `name` in the canonical text of a rule.
fn column_of(name: &str, canonical: &str) -> usize {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    canonical
        .match_indices(name)
        .find(|(at, _)| {
            let before = canonical.get(..*at).and_then(|t| t.chars().next_back());
            let after = canonical.get(at + name.len()..).and_then(|t| t.chars().next());
            !before.is_some_and(|c| is_name(c) || c == '"') && !after.is_some_and(is_name)
        })
        .map_or(1, |(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undeclared_names_values_and_types_are_reported_together() {
        let condition = Condition::parse(r#"fuel == "peat" && colour == "red" && fuel > 1 && big == "x""#).unwrap();
        let errors = check(&condition, &|name| match name {
            "fuel" => Some(ParameterType::Enum(vec!["coal".into(), "gas".into()])),
            "big" => Some(ParameterType::Bool),
            _ => None,
        });
        let messages: Vec<String> = errors.iter().map(RuleError::to_string).collect();
        assert_eq!(
            messages,
            [
                r#"column 1: `fuel` has no value "peat": use coal, gas"#,
                "column 19: `colour` is not a declared parameter",
                "column 1: `fuel` is declared as enum and used as number",
                "column 50: `big` is declared as bool and used as enum",
            ]
        );
    }

    #[test]
    fn names_must_be_declared_numbers() {
        let formula = Formula::parse("2 * steel_share + share").unwrap();
        let errors = check_formula(&formula, &|name| (name == "share").then_some(ParameterType::Bool));
        let messages: Vec<String> = errors.iter().map(RuleError::to_string).collect();
        assert_eq!(
            messages,
            [
                "column 5: `steel_share` is not a declared parameter",
                "column 19: `share` is declared as bool and used as number",
            ]
        );
    }
}
