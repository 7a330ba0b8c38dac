//! Every rule of the corpus is read and agrees with the declared parameters.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::*;

type Row = HashMap<String, String>;

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

fn rows(file: &Path) -> Vec<Row> {
    csv::Reader::from_path(file).unwrap().deserialize().map(Result::unwrap).collect()
}

fn tables() -> Vec<PathBuf> {
    let folder = |path: PathBuf| std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut files = vec![corpus().join("scopes.csv")];
    files.extend(folder(corpus().join("methods")));
    files.extend(folder(corpus().join("limits")).flat_map(folder));
    files.sort();
    files
}

fn declared() -> HashMap<String, ParameterType> {
    let declare = |row: &Row| match row["type"].as_str() {
        "number" => ParameterType::Number,
        "bool" => ParameterType::Bool,
        _ => ParameterType::Enum(row["values"].split('|').map(str::to_owned).collect()),
    };
    rows(&corpus().join("parameters.csv")).iter().map(|row| (row["id"].clone(), declare(row))).collect()
}

#[test]
fn every_rule_of_the_corpus_is_read() {
    let declared = declared();
    let (mut conditions, mut values, mut formulas) = (0, 0, 0);
    for file in tables() {
        for (line, row) in rows(&file).iter().enumerate() {
            let place = format!("{}, record {}", file.display(), line + 1);
            let errors = |errors: Vec<RuleError>| assert!(errors.is_empty(), "{place}: {errors:?}");

            let condition = Condition::parse(&row["when"]).unwrap_or_else(|e| panic!("{place}: {e}"));
            assert_eq!(condition.to_string(), row["when"], "{place}: the corpus writes conditions canonically");
            errors(check(&condition, &|name| declared.get(name).cloned()));
            conditions += usize::from(!condition.atoms.is_empty());

            let formula = if let Some(value) = row.get("value") {
                let value = LimitValue::parse(&row["op"], value).unwrap_or_else(|e| panic!("{place}: {e}"));
                values += 1;
                let LimitValue::Formula(formula) = value else { continue };
                formula
            } else if let Some(formula) = row.get("formula") {
                Formula::parse(formula).unwrap_or_else(|e| panic!("{place}: {e}"))
            } else {
                continue;
            };
            errors(check_formula(&formula, &|name| declared.get(name).cloned()));
            assert_eq!(Formula::parse(&formula.to_string()), Ok(formula), "{place}");
            formulas += 1;
        }
    }
    assert!(conditions > 4000 && values > 5000 && formulas > 500, "{conditions} {values} {formulas}");
}
