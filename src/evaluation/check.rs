//! `eval check`: figures of enterprises against standards, with the verdict that has to come out.

use super::cases::{Case, Outcome};
use crate::apply::{Facts, Figure, Judgement, Missing, Rulebook, Verdict, judge, read as read_fact};
use crate::corpus::Library;
use crate::measure::{Basis, decimal};
use crate::model::{AsOf, ConceptId, SNAPSHOT_DAY};

/// The columns that a table of such cases needs.
pub const COLUMNS: &[&str] =
    &["case", "standard", "object", "indicator", "inputs", "actual", "unit", "as_of", "expected"];

/// Runs all cases.
#[must_use]
pub fn run(library: &Library, rulebook: &Rulebook, cases: &[Case]) -> Outcome {
    let mut outcome = Outcome::default();
    for case in cases {
        outcome.note(case, check(library, rulebook, case));
    }
    outcome
}

fn check(library: &Library, rulebook: &Rulebook, case: &Case) -> Result<(), (String, String)> {
    let expected = case.cell("expected");
    let found = found(library, rulebook, case);
    match found {
        Ok(judgement) if judgement.verdict.word() == expected => Ok(()),
        Ok(judgement) => Err((expected.to_owned(), told(&judgement))),
        Err(wrong) => Err((expected.to_owned(), wrong)),
    }
}

/// Judges the figure of a case.
fn found<'a>(library: &'a Library, rulebook: &'a Rulebook, case: &Case) -> Result<Judgement<'a>, String> {
    let standard = case.cell("standard");
    let index = library.find(standard).ok_or_else(|| format!("no standard `{standard}`"))?;
    let as_of = match case.cell("as_of") {
        "" => AsOf::new(SNAPSHOT_DAY),
        text => AsOf::parse(text).map_err(|e| e.to_string())?,
    };
    Ok(judge(library, rulebook, index, &figure(library, case)?, as_of))
}

/// Reads the figure of a case: `inputs` holds parameters, `grade=` and the state `at.…=`.
fn figure(library: &Library, case: &Case) -> Result<Figure, String> {
    let mut facts = Facts::default();
    let mut grade = None;
    let mut state = Vec::new();
    for input in case.cell("inputs").split(';').map(str::trim).filter(|input| !input.is_empty()) {
        let (name, value) = input.split_once('=').ok_or_else(|| format!("`{input}` is not name=value"))?;
        let (name, value) = (name.trim(), value.trim());
        if name == "grade" {
            grade = Some(value.to_owned());
        } else if let Some(key) = name.strip_prefix("at.") {
            state.push(format!("{key}={value}"));
        } else {
            let value = read_fact(library, name, value).map_err(|problem| format!("`{input}`: {problem:?}"))?;
            facts.insert(name, value);
        }
    }
    let actual = match case.cell("actual") {
        "" => None,
        text => Some(decimal::parse(text).ok_or_else(|| format!("`{text}` is no number"))?),
    };
    Ok(Figure {
        object: ConceptId::new(case.cell("object")),
        indicator: ConceptId::new(case.cell("indicator")),
        actual,
        unit: case.cell("unit").to_owned(),
        state: Basis::parse(&state.join(";")).map_err(|e| e.to_string())?,
        grade,
        facts,
    })
}

/// A verdict with what it rests on, for whoever looks into a failing case.
fn told(judgement: &Judgement<'_>) -> String {
    let lines = judgement.lines.iter().map(|line| {
        let value = line.value.map_or_else(|| "?".to_owned(), |value| value.to_string());
        let limit = line.limit;
        format!("{value} {} {} {} for {}: {:?}", limit.operator, limit.value, limit.unit, limit.grade, line.holds)
    });
    let verdict = match &judgement.verdict {
        Verdict::Preview(would, _) => format!("preview of {}", would.word()),
        verdict => verdict.word().to_owned(),
    };
    let missing = missing(&judgement.verdict).iter().map(|missing| format!("missing {missing:?}"));
    let all: Vec<String> = lines.chain(missing).collect();
    format!("{verdict} ({})", all.join("; "))
}

fn missing(verdict: &Verdict) -> &[Missing] {
    match verdict {
        Verdict::Incomplete(missing) => missing,
        Verdict::Preview(would, _) => missing(would),
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::cases;
    use crate::tests::{folder, library, rulebook};

    #[test]
    fn every_figure_gets_the_verdict_it_should() {
        let cases = cases::read(&folder("tests/data/eval/check-examples.csv"), COLUMNS).unwrap();
        let outcome = run(library(), rulebook(), &cases);
        assert!(outcome.failures.is_empty() && outcome.passed > 100, "{outcome}");
    }
}
