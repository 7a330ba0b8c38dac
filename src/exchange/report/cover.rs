//! The cover: object, parties, day, version of the data, counts, and how to make the report again.

use super::material::Material;
use crate::compare::Subject;
use crate::locale::{Locale, report};
use crate::report::{Document, Span};

pub(super) fn document(m: &Material<'_>) -> Document {
    let locale = m.desk.locale;
    let day = m.day().day();
    let title = locale.text("report-title-comparison");
    let mut document = Document::new(locale.language(), title.as_str(), day, report::words(locale));
    document.subtitle = m.subject();
    document.running_head =
        locale.say("report-running-head", &[("title", title.into()), ("day", locale.date(day).into())]);
    let fact = |key: &str, value: String| (locale.text(key), vec![Span::plain(value)]);
    let parties: Vec<String> = m.parties().into_iter().map(|p| m.party(p)).collect();
    document.facts = vec![
        fact("report-fact-subject", m.subject()),
        fact("report-fact-parties", parties.join(" / ")),
        fact("report-fact-day", locale.date(day)),
        fact("report-fact-standards", locale.say("report-standards-count", &[("count", m.standards.len().into())])),
        fact("report-fact-corpus", m.desk.version.to_owned()),
        fact("report-fact-again", again(m)),
    ];
    document
}

/// Says on the cover how many places wait for a person.
pub(super) fn count_judgements(locale: &Locale, document: &mut Document) {
    let count = document.judgements();
    let said = locale.say("report-places-count", &[("count", count.into())]);
    let at = document.facts.len().saturating_sub(2);
    document.facts.insert(at, (locale.text("report-fact-judgements"), vec![Span::plain(said)]));
}

/// The command that makes the report again; it names no place of a machine.
fn again(m: &Material<'_>) -> String {
    let request = m.request;
    let mut words = vec!["biaoqiao report".to_owned()];
    match &request.subject {
        Subject::Topic(topic) => words.push(format!("--topic {topic}")),
        Subject::Standards(standards) => {
            words.extend(standards.iter().map(|s| format!("--standard \"{}\"", m.designation(*s))));
        }
    }
    if !request.jurisdictions.is_empty() {
        let list: Vec<&str> = request.jurisdictions.iter().map(|j| j.word()).collect();
        words.push(format!("--jurisdictions {}", list.join(",")));
    }
    words.extend(request.indicators.iter().map(|i| format!("--indicator {i}")));
    let terms = &request.terms;
    if !terms.facts.is_empty() {
        words.push(format!("--where \"{}\"", terms.facts));
    }
    words.extend(terms.target.unit.iter().map(|unit| format!("--unit \"{unit}\"")));
    if terms.target.basis.iter().next().is_some() {
        words.push(format!("--basis \"{}\"", terms.target.basis));
    }
    words.extend(request.role.map(|role| format!("--role {role}")));
    if request.across_roles {
        words.push("--across-roles".to_owned());
    }
    words.push(format!("--as-of {} --lang {} --out report.docx", terms.as_of, m.desk.locale.language()));
    words.join(" ")
}
