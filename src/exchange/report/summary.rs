//! Counts and main findings, on the first page.

use super::findings::{by_size, findings, links};
use super::material::Material;
use crate::compare::{Subject, Verdict};
use crate::exchange::BlockView;
use crate::locale::wording;
use crate::report::{Block, Section, Span, plain_text};

/// Findings named in the summary; all stand in the conclusions.
const MOST: usize = 10;

pub(super) fn fill(m: &Material<'_>, mut section: Section) -> Section {
    let task = [
        ("parties", m.join(m.parties().into_iter().map(|p| m.party(p))).into()),
        ("subject", m.subject().into()),
        ("day", m.desk.locale.date(m.day().day()).into()),
    ];
    let said = match m.request.subject {
        Subject::Topic(_) => m.say("report-text-task", &task),
        Subject::Standards(_) => m.say("report-text-scope-chosen", &[("standards", m.subject().into())]),
    };
    section = section.with(Block::paragraph(said));
    if m.has_no_limits() {
        section = section.with(Block::paragraph(m.text("report-text-none-compared")));
    }
    for (at, block) in m.view.blocks.iter().enumerate().filter(|(_, b)| !b.pairings.is_empty()) {
        section = section.with(Block::paragraph(counts(m, at, block)));
        if let Some(widest) = widest(m, at, block) {
            section = section.with(Block::Paragraph(widest));
        }
    }
    let mut items: Vec<Vec<Span>> = Vec::new();
    for finding in findings(m).into_iter().take(MOST) {
        let mut spans = vec![Span::plain(finding.text)];
        if !finding.rows.is_empty() {
            spans.push(Span::plain(" ["));
            spans.extend(finding.rows);
            spans.push(Span::plain("]"));
        }
        if !items.iter().any(|known| plain_text(known) == plain_text(&spans)) {
            items.push(spans);
        }
    }
    for sentence in without_numbers(m) {
        items.push(vec![Span::plain(sentence)]);
    }
    if !items.is_empty() {
        section = section
            .with(Block::heading("findings", m.text("report-compliance-findings")))
            .with(Block::List { ordered: true, items });
    }
    section
        .with(Block::Judgement(vec![Span::plain(m.text("report-judge-findings"))]))
        .with(Block::paragraph(m.text("report-text-disclaimer")))
        .with(Block::Contents)
        .with(Block::PageBreak)
}

fn counts(m: &Material<'_>, at: usize, block: &BlockView) -> String {
    let all = &block.statistics.all;
    let count = |v: Verdict| crate::locale::Value::from(all.counts.get(v.word()).copied().unwrap_or(0));
    let mut variables = m.variables(at);
    variables.extend([
        ("total", block.pairings.len().into()),
        ("stricter", count(Verdict::Stricter)),
        ("equal", count(Verdict::Equal)),
        ("looser", count(Verdict::Looser)),
        ("overlapping", count(Verdict::Overlapping)),
        ("incomparable", count(Verdict::Incomparable)),
        ("missing", count(Verdict::NoCounterpart)),
    ]);
    let consistency = match &all.consistency_pct {
        Some(percent) => m.say(
            "report-text-consistency",
            &[("percent", percent.as_str().into()), ("equal", all.equal.into()), ("compared", all.compared.into())],
        ),
        None => m.text("report-text-consistency-none"),
    };
    let space = if matches!(m.desk.locale.language(), crate::model::Language::Zh) { "" } else { " " };
    format!("{}{space}{consistency}", m.say("report-text-counts", &variables))
}

/// The widest difference of a block.
fn widest(m: &Material<'_>, at: usize, block: &BlockView) -> Option<Vec<Span>> {
    let sized = [Verdict::Stricter, Verdict::Looser].map(|v| by_size(&block.pairings, v));
    let mut all: Vec<_> = sized.into_iter().flatten().collect();
    all.sort_by(|a, b| b.2.cmp(&a.2).then(a.0.cmp(&b.0)));
    let (row, pairing, size) = all.first().filter(|(_, _, size)| !size.is_zero())?;
    let (a, b) = (pairing.a.as_ref()?, pairing.b.as_ref()?);
    let unit = wording::unit(pairing.unit.as_deref().unwrap_or_default());
    let value = |side: &crate::exchange::SideView| {
        side.converted.as_ref().map_or_else(|| side.shown.clone(), |f| format!("{} {unit}", f.shown).trim().to_owned())
    };
    let mut variables = m.variables(at);
    variables.extend([
        ("indicator", pairing.indicator_name.as_str().into()),
        ("object", a.object_name.as_str().into()),
        ("a-value", value(a).into()),
        ("b-value", value(b).into()),
        ("percent", size.normalize().to_string().into()),
    ]);
    // The link takes the place of the rows named in the sentence.
    const ROWS: &str = "\u{1}";
    variables.push(("rows", ROWS.into()));
    let said = m.say("report-text-widest", &variables);
    let (before, behind) = said.split_once(ROWS).unwrap_or((&said, ""));
    let mut spans = vec![Span::plain(before)];
    spans.extend(links(m, at, std::iter::once(*row)));
    spans.push(Span::plain(behind));
    Some(spans)
}

/// Standards of the same scope whose numbers the corpus does not hold.
fn without_numbers(m: &Material<'_>) -> Vec<String> {
    let sides = std::iter::once((m.table.a, &m.view.a_absent))
        .chain(m.table.blocks.iter().map(|b| b.b).zip(m.view.blocks.iter().map(|b| &b.b_absent)));
    let mut said = Vec::new();
    for (party, absent) in sides {
        if !absent.standards.is_empty() && !m.has_no_limits() {
            let standards = m.join(absent.standards.iter().cloned());
            let variables = [("party", m.party(party).into()), ("standards", standards.into())];
            said.push(m.say("reporting-without-numbers", &variables));
        }
        let mut by_standard: std::collections::BTreeMap<&str, Vec<String>> = std::collections::BTreeMap::new();
        for value in &absent.values {
            let name = m.name(&crate::model::ConceptId::new(value.indicator.as_str()));
            let names = by_standard.entry(&value.standard).or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        for (standard, names) in by_standard {
            let variables = [("standard", standard.into()), ("indicator", m.join(names).into())];
            let what = m.say("report-absent-value", &variables);
            let jurisdiction =
                m.desk.library.find(standard).and_then(|i| m.desk.library.get(i)).map(|s| s.jurisdiction);
            let place = jurisdiction.map_or_else(String::new, |j| m.desk.locale.word("report-lookup", j.word()));
            said.push(m.absent(what, place));
        }
    }
    said
}
