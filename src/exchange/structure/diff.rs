//! Clauses side by side, redlines and changes of limits as JSON and CSV.

use super::{ConceptView, SourceView, StandardView, number};
use crate::compare::alignment::{Alignment, Likeness, Mark, Quantity};
use crate::compare::edition::{EditionChanges, LimitChange, Outcome};
use crate::compare::redline::{ClauseRedline, Piece, Redline};
use crate::corpus::Library;
use crate::exchange::table::csv_text;
use crate::measure::decimal;
use crate::model::{AsOf, GradeRole, Language, Limit, StandardIndex};
use serde::Serialize;

/// The clauses of two standards side by side.
#[derive(Debug, Clone, Serialize)]
pub struct AlignmentView {
    /// The standard on the left.
    pub own: StandardView,
    /// The standard on the right.
    pub other: StandardView,
    /// Rows in the order of the texts.
    pub rows: Vec<RowView>,
}

/// One line of two texts side by side.
#[derive(Debug, Clone, Serialize)]
pub struct RowView {
    /// The clause on the left.
    pub own: Option<ClauseView>,
    /// The clause on the right.
    pub other: Option<ClauseView>,
    /// How alike they are, for ordering only.
    pub score: Option<f64>,
    /// The right text has it at another place in its order.
    pub moved: bool,
    /// What they have in common.
    pub evidence: Vec<LikenessView>,
}

/// A clause with the concepts that it names.
#[derive(Debug, Clone, Serialize)]
pub struct ClauseView {
    /// Id within the text.
    pub id: String,
    /// Kind of clause.
    pub kind: &'static str,
    /// Printed number.
    pub label: String,
    /// Title.
    pub title: String,
    /// Text.
    pub text: String,
    /// Language of both.
    pub language: &'static str,
    /// Concepts with their places in bytes.
    pub marks: Vec<MarkView>,
    /// Where the clause comes from.
    pub source: SourceView,
}

/// A concept named in a clause.
#[derive(Debug, Clone, Serialize)]
pub struct MarkView {
    /// The concepts that it may be.
    pub concepts: Vec<ConceptView>,
    /// In the title, else in the text.
    pub in_title: bool,
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
    /// A clause beside it names it as well.
    pub shared: bool,
}

/// What two clauses have in common.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are those of `Likeness`")]
pub enum LikenessView {
    Kind { clause: &'static str },
    Number { number: String },
    Limits { limits: Vec<[ConceptView; 2]> },
    Concepts { concepts: Vec<ConceptView> },
    Related { concepts: Vec<[ConceptView; 2]> },
    Quantities { quantities: Vec<[String; 2]> },
    Designations { designations: Vec<String> },
    Signs { signs: Vec<String> },
}

impl AlignmentView {
    /// The shape of an alignment; none if the library lacks one of the standards.
    #[must_use]
    pub fn new(library: &Library, alignment: &Alignment, language: Language, day: AsOf) -> Option<Self> {
        let side = |index: StandardIndex, place: Option<usize>, marks: &[Vec<Mark>]| {
            let clause = library.text_of(index)?.clauses.get(place?)?;
            let marks = marks.get(place?).map(Vec::as_slice).unwrap_or_default();
            Some(ClauseView {
                id: clause.id.clone(),
                kind: clause.kind.word(),
                label: clause.label.clone(),
                title: clause.title.clone(),
                text: clause.text.clone(),
                language: clause.language.word(),
                marks: marks.iter().map(|m| mark(library, m, language)).collect(),
                source: SourceView::new(&clause.provenance),
            })
        };
        let rows = alignment.rows.iter().map(|row| RowView {
            own: side(alignment.own, row.own, &alignment.own_marks),
            other: side(alignment.other, row.other, &alignment.other_marks),
            score: row.pairing.as_ref().map(|p| (p.score.value() * 1_000.0).round() / 1_000.0),
            moved: row.pairing.as_ref().is_some_and(|p| p.moved),
            evidence: row
                .pairing
                .iter()
                .flat_map(|p| &p.evidence)
                .map(|likeness| likeness_view(library, likeness, language))
                .collect(),
        });
        Some(Self {
            own: StandardView::new(library, alignment.own, language, day)?,
            other: StandardView::new(library, alignment.other, language, day)?,
            rows: rows.collect(),
        })
    }

    /// One row a line.
    #[must_use]
    pub fn csv(&self) -> String {
        let header =
            ["own_clause", "own_title", "own_text", "other_clause", "other_title", "other_text", "score", "moved"];
        let cells = |clause: &Option<ClauseView>| match clause {
            Some(c) => [c.label.clone(), c.title.clone(), c.text.clone()],
            None => Default::default(),
        };
        let rows = self.rows.iter().map(|row| {
            let tail = [number(row.score), row.moved.to_string()];
            cells(&row.own).into_iter().chain(cells(&row.other)).chain(tail).collect()
        });
        csv_text(&header, rows)
    }
}

fn mark(library: &Library, mark: &Mark, language: Language) -> MarkView {
    MarkView {
        concepts: mark.concepts.iter().map(|id| ConceptView::new(library, id, language)).collect(),
        in_title: mark.in_title,
        start: mark.start,
        end: mark.end,
        shared: mark.shared,
    }
}

fn likeness_view(library: &Library, likeness: &Likeness, language: Language) -> LikenessView {
    let concept = |id| ConceptView::new(library, id, language);
    let quantity = |q: &Quantity| format!("{} {}", decimal::plain(q.value), q.unit);
    match likeness {
        Likeness::Kind(kind) => LikenessView::Kind { clause: kind.word() },
        Likeness::Number(number) => LikenessView::Number { number: number.clone() },
        Likeness::Limits(limits) => {
            LikenessView::Limits { limits: limits.iter().map(|(o, i)| [concept(o), concept(i)]).collect() }
        }
        Likeness::Concepts(ids) => LikenessView::Concepts { concepts: ids.iter().map(concept).collect() },
        Likeness::Related(pairs) => {
            LikenessView::Related { concepts: pairs.iter().map(|(a, b)| [concept(a), concept(b)]).collect() }
        }
        Likeness::Quantities(pairs) => {
            LikenessView::Quantities { quantities: pairs.iter().map(|(a, b)| [quantity(a), quantity(b)]).collect() }
        }
        Likeness::Designations(list) => LikenessView::Designations { designations: list.clone() },
        Likeness::Signs(list) => LikenessView::Signs { signs: list.clone() },
    }
}

/// Two editions of a text as a redline.
#[derive(Debug, Clone, Serialize)]
pub struct RedlineView {
    /// The clauses, in the order of the new text.
    pub clauses: Vec<ClauseRedlineView>,
}

/// One clause in both editions.
#[derive(Debug, Clone, Serialize)]
pub struct ClauseRedlineView {
    /// What became of it.
    pub change: &'static str,
    /// Its number.
    pub label: Vec<PieceView>,
    /// Its title.
    pub title: Vec<PieceView>,
    /// Its text.
    pub text: Vec<PieceView>,
}

/// A piece of text.
#[derive(Debug, Clone, Serialize)]
pub struct PieceView {
    /// `kept`, `removed` or `added`.
    pub change: &'static str,
    /// The text.
    pub text: String,
}

impl RedlineView {
    /// The shape of a redline.
    #[must_use]
    pub fn new(redline: &Redline) -> Self {
        let pieces = |pieces: &[Piece]| {
            pieces.iter().map(|p| PieceView { change: p.change.word(), text: p.text.clone() }).collect()
        };
        let clause = |c: &ClauseRedline| ClauseRedlineView {
            change: c.change.word(),
            label: pieces(&c.label),
            title: pieces(&c.title),
            text: pieces(&c.text),
        };
        Self { clauses: redline.clauses.iter().map(clause).collect() }
    }

    /// One row a clause, with old and new text.
    #[must_use]
    pub fn csv(&self) -> String {
        let side = |pieces: &[PieceView], without: &str| {
            pieces.iter().filter(|p| p.change != without).map(|p| p.text.as_str()).collect::<String>()
        };
        let header = ["change", "old_label", "old_title", "old_text", "new_label", "new_title", "new_text"];
        let rows = self.clauses.iter().map(|c| {
            let sides = ["added", "removed"].into_iter();
            let cells = sides.flat_map(|w| [side(&c.label, w), side(&c.title, w), side(&c.text, w)]);
            std::iter::once(c.change.to_owned()).chain(cells).collect()
        });
        csv_text(&header, rows)
    }
}

/// Old and new limits of two editions.
#[derive(Debug, Clone, Serialize)]
pub struct EditionView {
    /// The older edition.
    pub old: StandardView,
    /// The newer edition.
    pub new: StandardView,
    /// The rows.
    pub rows: Vec<LimitChangeView>,
}

/// One limit in both editions, or in one.
#[derive(Debug, Clone, Serialize)]
pub struct LimitChangeView {
    /// What the limit is for.
    pub object: ConceptView,
    /// What is measured.
    pub indicator: ConceptView,
    /// Role of the grade.
    pub role: Option<&'static str>,
    /// `same`, `stricter`, `looser`, `other`, `incomparable`, `only-old`, `only-new`.
    pub outcome: &'static str,
    /// (new − old) / |old| in per cent.
    pub percent: Option<String>,
    /// Why the two cannot be compared.
    pub reason: Option<&'static str>,
    /// The old value in unit and state of the new one, where they differ; ten digits where it does not end.
    pub old_converted: Option<String>,
    /// The old limit.
    pub old: Option<LimitView>,
    /// The new limit.
    pub new: Option<LimitView>,
}

/// A limit as it is printed.
#[derive(Debug, Clone, Serialize)]
#[expect(missing_docs, reason = "the fields are the columns of a limit")]
pub struct LimitView {
    pub clause: String,
    pub when: String,
    pub grade: String,
    pub op: &'static str,
    pub value: String,
    pub unit: String,
    pub basis: String,
    pub from: Option<String>,
    pub to: Option<String>,
    pub source: SourceView,
}

impl EditionView {
    /// The shape of the changes; none if the library lacks one of the standards.
    #[must_use]
    pub fn new(library: &Library, changes: &EditionChanges, language: Language, day: AsOf) -> Option<Self> {
        let limit = |index: StandardIndex, place: Option<usize>| {
            place.and_then(|p| library.limits_of(index).as_slice().get(p)).map(limit_view)
        };
        let row = |c: &LimitChange| LimitChangeView {
            object: ConceptView::new(library, &c.object, language),
            indicator: ConceptView::new(library, &c.indicator, language),
            role: c.role.map(GradeRole::word),
            outcome: c.outcome.word(),
            percent: c.outcome.percent().map(decimal::plain),
            reason: if let Outcome::Incomparable(error) = &c.outcome { Some(error.code()) } else { None },
            old_converted: c.converted.as_ref().and_then(|c| c.value.significant(10)).map(decimal::plain),
            old: limit(changes.old, c.old),
            new: limit(changes.new, c.new),
        };
        Some(Self {
            old: StandardView::new(library, changes.old, language, day)?,
            new: StandardView::new(library, changes.new, language, day)?,
            rows: changes.rows.iter().map(row).collect(),
        })
    }

    /// One row a limit.
    #[must_use]
    pub fn csv(&self) -> String {
        let header = [
            "old_standard",
            "new_standard",
            "object",
            "indicator",
            "role",
            "outcome",
            "percent",
            "reason",
            "old_when",
            "old_op",
            "old_value",
            "old_unit",
            "old_basis",
            "old_evidence",
            "new_when",
            "new_op",
            "new_value",
            "new_unit",
            "new_basis",
            "new_evidence",
        ];
        let side = |limit: &Option<LimitView>| -> [String; 6] {
            limit.as_ref().map_or_else(Default::default, |l| {
                let LimitView { when, op, value, unit, basis, source, .. } = l.clone();
                [when, op.to_owned(), value, unit, basis, source.evidence.to_owned()]
            })
        };
        let rows = self.rows.iter().map(|row| {
            let head = [
                self.old.id.clone(),
                self.new.id.clone(),
                row.object.id.clone(),
                row.indicator.id.clone(),
                number(row.role),
                row.outcome.to_owned(),
                number(row.percent.as_ref()),
                number(row.reason),
            ];
            head.into_iter().chain(side(&row.old)).chain(side(&row.new)).collect()
        });
        csv_text(&header, rows)
    }
}

fn limit_view(limit: &Limit) -> LimitView {
    LimitView {
        clause: limit.clause.clone(),
        when: limit.when.clone(),
        grade: limit.grade.clone(),
        op: limit.operator.word(),
        value: limit.value.clone(),
        unit: limit.unit.clone(),
        basis: limit.basis.clone(),
        from: limit.from.map(|d| d.to_string()),
        to: limit.to.map(|d| d.to_string()),
        source: SourceView::new(&limit.provenance),
    }
}
