//! `biaoqiao diff`: two standards clause by clause, or two editions with what changed.

use super::{Context, Outcome, print, visible};
use crate::compare::alignment::{Alignment, Mark, align};
use crate::compare::counterpart::Adoptions;
use crate::compare::edition::{self, EditionChanges};
use crate::compare::redline::{Change, Piece, Redline, redline};
use crate::compare::{Spotter, Subjects};
use crate::corpus::Library;
use crate::exchange::structure::{AlignmentView, EditionView, RedlineView};
use crate::locale::{Locale, structure, wording};
use crate::model::{AsOf, Limit, StandardIndex};
use crate::search::Searcher;
use serde::Serialize;
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Two designations, the older edition first; with one, it is compared with the edition before it. Quote those with spaces
    #[arg(required = true, num_args = 1..=2)]
    designations: Vec<String>,
    /// Print JSON
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print CSV: one table after the other, an empty line between
    #[arg(long)]
    csv: bool,
}

/// What there is to compare of two standards.
struct Difference {
    limits: Option<EditionChanges>,
    redline: Option<Redline>,
    alignment: Option<Alignment>,
}

/// The shape of it in JSON.
#[derive(Serialize)]
struct DifferenceView {
    limits: Option<EditionView>,
    redline: Option<RedlineView>,
    alignment: Option<AlignmentView>,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let (library, day, locale) = (searcher.library(), AsOf::today(), &context.locale);
    let mut found: Vec<StandardIndex> = Vec::new();
    for asked in &arguments.designations {
        let Some(index) = searcher.find_standard(asked, day)? else {
            print(&format!("{}\n", locale.say("show-none", &[("designation", visible(asked).into())])))?;
            return Ok(Outcome::No);
        };
        found.push(index);
    }
    let pair = match found.as_slice() {
        [old, new] => Some((*old, *new)),
        [new] => edition::previous(library, *new).first().map(|old| (*old, *new)),
        _ => None,
    };
    let Some((old, new)) = pair else {
        print(&format!("{}\n", locale.text("diff-no-older")))?;
        return Ok(Outcome::No);
    };
    let difference = compare(&searcher, old, new);
    if arguments.json || arguments.csv {
        let view = DifferenceView {
            limits: difference.limits.as_ref().and_then(|c| EditionView::new(library, c, locale.language(), day)),
            redline: difference.redline.as_ref().map(RedlineView::new),
            alignment: difference
                .alignment
                .as_ref()
                .and_then(|a| AlignmentView::new(library, a, locale.language(), day)),
        };
        print(&if arguments.csv { csv(&view) } else { format!("{}\n", serde_json::to_string_pretty(&view)?) })?;
    } else {
        print(&text(locale, library, &difference, old, new)?)?;
    }
    let empty = difference.limits.is_none() && difference.redline.is_none() && difference.alignment.is_none();
    Ok(if empty { Outcome::No } else { Outcome::Done })
}

/// Editions of one standard are compared word by word and value by value, different standards clause by clause.
fn compare(searcher: &Searcher, old: StandardIndex, new: StandardIndex) -> Difference {
    let library = searcher.library();
    let editions = edition::are_editions(library, old, new);
    let redline = library.text_of(old).zip(library.text_of(new)).filter(|_| editions).map(|(a, b)| redline(a, b));
    let limits = Some(edition::changes(library, old, new)).filter(|c| editions && !c.rows.is_empty());
    let aligned = || {
        let generation = searcher.generation();
        let spotter = Spotter::new(generation.analyzer(), generation.annotator());
        let subjects = Subjects::new(library, spotter);
        align(library, &subjects, &Adoptions::new(library), spotter, old, new)
    };
    let alignment = if editions { None } else { aligned() };
    Difference { limits, redline, alignment }
}

fn csv(view: &DifferenceView) -> String {
    let tables = [
        view.limits.as_ref().map(EditionView::csv),
        view.redline.as_ref().map(RedlineView::csv),
        view.alignment.as_ref().map(AlignmentView::csv),
    ];
    tables.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn text(
    locale: &Locale,
    library: &Library,
    difference: &Difference,
    old: StandardIndex,
    new: StandardIndex,
) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    for (mark, index) in [("−", old), ("+", new)] {
        let Some(standard) = library.get(index) else { continue };
        writeln!(out, "{mark} {}  {}", standard.id, standard.best_title(locale.language()).1)?;
    }
    if let Some(changes) = &difference.limits {
        writeln!(out, "\n{}", locale.text("diff-limits"))?;
        for change in &changes.rows {
            let name = |id| wording::concept_name(locale, library, id).1;
            let role = change.role.map(|r| locale.word("grade-role", r.word()));
            let head = [Some(name(&change.object).to_owned()), Some(name(&change.indicator).to_owned()), role];
            let head = head.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let side = |index: StandardIndex, place: Option<usize>| {
                place
                    .and_then(|p| library.limits_of(index).as_slice().get(p))
                    .map_or_else(|| "—".to_owned(), |l| limit(locale, library, l))
            };
            let (before, after) = (side(old, change.old), side(new, change.new));
            writeln!(out, "  {head}: {before} → {after}  {}", structure::outcome(locale, &change.outcome))?;
        }
    }
    if let Some(redline) = &difference.redline {
        writeln!(out, "\n{}", locale.text("diff-clauses"))?;
        for clause in &redline.clauses {
            let (label, title) = (marked(&clause.label), marked(&clause.title));
            writeln!(out, "  [{}] {label} {title}", locale.word("clause-change", clause.change.word()))?;
            for line in marked(&clause.text).lines() {
                writeln!(out, "      {line}")?;
            }
        }
    }
    if let Some(alignment) = &difference.alignment {
        writeln!(out, "\n{}", locale.text("diff-side-by-side"))?;
        for row in &alignment.rows {
            let why = row.pairing.as_ref().map_or_else(
                || locale.text("alignment-alone"),
                |p| {
                    let mut told: Vec<_> = p.evidence.iter().map(|e| structure::likeness(locale, library, e)).collect();
                    told.extend(p.moved.then(|| locale.text("alignment-moved")));
                    told.join("; ")
                },
            );
            writeln!(out, "  {why}")?;
            writeln!(out, "    − {}", clause(library, alignment.own, row.own, &alignment.own_marks))?;
            writeln!(out, "    + {}", clause(library, alignment.other, row.other, &alignment.other_marks))?;
        }
    }
    if difference.limits.is_none() && difference.redline.is_none() && difference.alignment.is_none() {
        writeln!(out, "{}", locale.text("diff-nothing"))?;
    }
    Ok(out)
}

/// Value, unit, condition and reference state of a limit.
fn limit(locale: &Locale, library: &Library, limit: &Limit) -> String {
    let value = wording::limit_value(locale, library, limit);
    let mut out = format!("{value} {}", wording::unit(&limit.unit)).trim_end().to_owned();
    let more = [wording::condition(locale, library, &limit.when), wording::basis(locale, &limit.basis)];
    for words in more.into_iter().filter(|words| !words.is_empty()) {
        out.push_str(&format!(" [{words}]"));
    }
    out
}

/// A clause with the concepts in brackets that the clause beside it names as well.
fn clause(library: &Library, index: StandardIndex, place: Option<usize>, marks: &[Vec<Mark>]) -> String {
    let clause = place.and_then(|p| Some((library.text_of(index)?.clauses.get(p)?, marks.get(p)?)));
    let Some((clause, marks)) = clause else { return "—".to_owned() };
    let (title, text) = (bracketed(&clause.title, marks, true), bracketed(&clause.text, marks, false));
    format!("{} {title}: {}", clause.label, text.replace('\n', " "))
}

fn bracketed(text: &str, marks: &[Mark], in_title: bool) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mark in marks.iter().filter(|m| m.in_title == in_title && m.shared) {
        if let (Some(before), Some(named)) = (text.get(at..mark.start), text.get(mark.start..mark.end)) {
            out.push_str(&format!("{before}[{named}]"));
            at = mark.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// What was taken out as `[-…-]`, what came in as `{+…+}`: readable without colours.
fn marked(pieces: &[Piece]) -> String {
    let mark = |p: &Piece| match p.change {
        Change::Kept => p.text.clone(),
        Change::Removed => format!("[-{}-]", p.text),
        Change::Added => format!("{{+{}+}}", p.text),
    };
    pieces.iter().map(mark).collect()
}
