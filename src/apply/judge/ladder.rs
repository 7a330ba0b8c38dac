//! Grades: the numbered ladder, what comes out of its lines, and what is odd about it as it is printed.

use super::decide::{Court, Finding};
use super::{Bound, Line, Missing, NoLimit, Verdict, Warning, gather};
use crate::model::Operator;
use std::collections::BTreeSet;

/// The step of a numbered ladder, 1 the best; `None` for a named grade.
pub(super) fn step(grade: &str) -> Option<u8> {
    grade.parse().ok()
}

/// What comes out of the lines.
pub(super) fn verdict(lines: &[Line<'_>]) -> Verdict {
    let mut grades: Vec<&str> = Vec::new();
    for line in lines {
        if !grades.contains(&line.limit.grade.as_str()) {
            grades.push(&line.limit.grade);
        }
    }
    let of = |grade: &str| of_grade(lines.iter().filter(|line| line.limit.grade == grade));
    let (steps, named): (Vec<&str>, Vec<&str>) = grades.into_iter().partition(|grade| step(grade).is_some());
    match (steps.as_slice(), named.as_slice()) {
        ([], []) => Verdict::NotApplicable(NoLimit::OtherConditions),
        ([], [only]) => of(only),
        ([], several) => {
            let each: Vec<(String, Verdict)> = several.iter().map(|grade| ((*grade).to_owned(), of(grade))).collect();
            match each.split_first() {
                Some(((_, first), others)) if others.iter().all(|(_, verdict)| verdict == first) => first.clone(),
                _ => Verdict::Each(each),
            }
        }
        (ladder, _) => {
            for grade in ladder {
                match of(grade) {
                    Verdict::Meets => return Verdict::Grade((*grade).to_owned()),
                    Verdict::Fails => {}
                    other => return other,
                }
            }
            Verdict::Fails
        }
    }
}

/// All rows of a grade together: an upper and a lower limit have both to be met.
fn of_grade<'l, 'a: 'l>(lines: impl Iterator<Item = &'l Line<'a>>) -> Verdict {
    let mut missing: Vec<Missing> = Vec::new();
    let mut undecided = false;
    for line in lines {
        match line.holds {
            Some(false) => return Verdict::Fails,
            Some(true) => {}
            None => {
                undecided = true;
                gather(&mut missing, line.missing.iter().cloned());
            }
        }
    }
    if undecided { Verdict::Incomplete(missing) } else { Verdict::Meets }
}

impl<'a> Court<'a, '_> {
    /// Missing grades, equal grades and grades that cross, as they are printed.
    pub(super) fn remark_on_ladder(&self, finding: &mut Finding<'a>) {
        let steps: Vec<&Line<'a>> = finding.lines.iter().filter(|line| line.is_step()).collect();
        for (n, better) in steps.iter().enumerate() {
            for worse in steps.iter().skip(n + 1).filter(|worse| worse.limit.grade != better.limit.grade) {
                let (Some(Bound::At(a)), Some(Bound::At(b))) = (better.bound, worse.bound) else { continue };
                let crosses = match (better.limit.operator, worse.limit.operator) {
                    (Operator::AtMost | Operator::Below, Operator::AtMost | Operator::Below) => a > b,
                    (Operator::AtLeast | Operator::Above, Operator::AtLeast | Operator::Above) => a < b,
                    _ => continue,
                };
                let (better, worse) = (better.limit.grade.clone(), worse.limit.grade.clone());
                if crosses {
                    finding.warnings.push(Warning::NonMonotone { better, worse });
                } else if a == b {
                    finding.warnings.push(Warning::EqualGrades { better, worse });
                }
            }
        }
        let there: BTreeSet<u8> = steps.iter().filter_map(|line| step(&line.limit.grade)).collect();
        if !there.is_empty() && self.figure.grade.is_none() {
            let printed = self.rulebook.limits(self.library, self.standard).filter_map(|(l, _)| step(&l.grade));
            let printed: BTreeSet<u8> = printed.collect();
            let lacking: Vec<String> = printed.difference(&there).map(ToString::to_string).collect();
            if !lacking.is_empty() {
                finding.warnings.push(Warning::MissingGrades(lacking));
            }
        }
    }
}
