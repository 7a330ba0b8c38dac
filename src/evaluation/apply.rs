//! `eval apply`: what a standard is to a sample enterprise.

use super::cases::{Case, Failure, Outcome};
use crate::apply::{Applicability, Miss, Outcome as Means, Profile, Rulebook, Thing, apply as judge};
use crate::corpus::Library;
use crate::exchange::profile::{Format, read};
use crate::model::{AsOf, Relation, SNAPSHOT_DAY};
use std::path::{Path, PathBuf};

/// Why the profiles of a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProfilesError {
    /// A file or the folder cannot be read.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Something in a profile is wrong.
    #[error("{path}: {at}: {what}")]
    Profile {
        /// The file.
        path: PathBuf,
        /// Where in it.
        at: String,
        /// What is wrong.
        what: String,
    },
}

/// Reads every profile (`*.toml`, `*.json`) of a folder.
///
/// # Errors
/// A folder or file that cannot be read, or one that is no profile at all.
pub fn read_profiles(library: &Library, folder: &Path) -> Result<Vec<Profile>, ProfilesError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| ProfilesError::File { path, source }
    };
    let files = std::fs::read_dir(folder).map_err(failed(folder))?;
    let mut paths: Vec<_> = files.map(|f| f.map(|f| f.path())).collect::<Result<_, _>>().map_err(failed(folder))?;
    paths.sort();
    let mut profiles = Vec::new();
    for path in paths {
        let format = match path.extension().and_then(|e| e.to_str()) {
            Some("toml") => Format::Toml,
            Some("json") => Format::Json,
            _ => continue,
        };
        let text = std::fs::read_to_string(&path).map_err(failed(&path))?;
        let reading = read(library, &text, format);
        // What is wrong in a part of a profile leaves that part out; the cases then tell.
        match (reading.profile, reading.problems.first()) {
            (Some(profile), _) => profiles.push(profile),
            (None, Some(problem)) => {
                return Err(ProfilesError::Profile {
                    path,
                    at: problem.at.clone(),
                    what: format!("{:?}", problem.kind),
                });
            }
            (None, None) => {}
        }
    }
    Ok(profiles)
}

/// The columns that a table of expected outcomes needs.
pub const COLUMNS: &[&str] = &["profile", "standard", "expected"];

/// Judges every pair of a profile and a standard. A profile names its day; without one it is that of the corpus.
#[must_use]
pub fn run(library: &Library, rulebook: &Rulebook, profiles: &[Profile], cases: &[Case]) -> Outcome {
    let day = |profile: &Profile| profile.as_of.unwrap_or(AsOf::new(SNAPSHOT_DAY));
    let answers: Vec<(&str, Vec<Applicability<'_>>)> =
        profiles.iter().map(|p| (p.id.as_str(), judge(library, rulebook, p, day(p)))).collect();
    let mut outcome = Outcome::default();
    for case in cases {
        let (profile, standard, expected) = (case.cell("profile"), case.cell("standard"), case.cell("expected"));
        let of_profile = answers.iter().find(|(id, _)| *id == profile).map(|(_, answers)| answers);
        let (found, why) = match (of_profile, library.find(standard)) {
            (None, _) => ("no such profile", String::new()),
            (_, None) => ("no such standard", String::new()),
            (Some(answers), Some(index)) => {
                let answer = answers.iter().find(|answer| answer.standard == index);
                answer.map_or(("nothing", String::new()), |answer| (word(answer.outcome), told(answer)))
            }
        };
        if found == expected {
            outcome.passed += 1;
        } else {
            let found = if why.is_empty() { found.to_owned() } else { format!("{found} ({why})") };
            let case = format!("{profile} {standard}");
            outcome.failures.push(Failure { case, expected: expected.to_owned(), found });
        }
    }
    outcome
}

/// The word of the table: it has none of its own for what no longer holds.
fn word(outcome: Means) -> &'static str {
    match outcome {
        Means::Superseded => Means::NotApplicable.word(),
        other => other.word(),
    }
}

/// The rows behind an answer, for whoever looks into a failing case.
fn told(answer: &Applicability<'_>) -> String {
    let thing = |thing: &Thing<'_>| match thing {
        Thing::Enterprise => "enterprise".to_owned(),
        Thing::Item(item) => item.concept.to_string(),
    };
    let covers = answer.coverings.iter().map(|c| format!("covers {}", thing(&c.thing)));
    let taken = answer.taken_out.iter().map(|t| match t.row.relation {
        Relation::YieldsTo => {
            format!("leaves {} to {}", thing(&t.thing), t.row.other.as_ref().map_or("", |o| o.as_str()))
        }
        _ => format!("excludes {}", thing(&t.thing)),
    });
    let open = answer.open.iter().map(|o| format!("{} hangs on {}", thing(&o.thing), o.parameters.join(", ")));
    let near = answer.near.iter().map(|n| match &n.miss {
        Miss::Condition(atoms) => {
            let atoms: Vec<String> = atoms.iter().map(ToString::to_string).collect();
            format!("{}: not {}", thing(&n.thing), atoms.join(", not "))
        }
        miss => format!("{}: {miss:?}", thing(&n.thing)),
    });
    let all: Vec<String> = covers.chain(taken).chain(open).chain(near).collect();
    format!("{}: {}", answer.status, all.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::cases;
    use crate::tests::{folder, library, rulebook};

    #[test]
    fn every_standard_is_to_every_sample_enterprise_what_it_should_be() {
        let profiles = read_profiles(library(), &folder("tests/data/eval/profiles")).unwrap();
        let cases = cases::read(&folder("tests/data/eval/applicability.csv"), COLUMNS).unwrap();
        let outcome = run(library(), rulebook(), &profiles, &cases);
        assert!(outcome.failures.is_empty() && outcome.passed > 100, "{outcome}");
    }
}
