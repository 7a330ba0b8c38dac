//! Verdicts, why there is none, and what has to be known beside one: all as data, worded elsewhere.

use crate::measure::{ConversionError, Remark, Side};
use crate::model::{ConceptId, Designation, Force, GradeRole, PartialDate, StandardIndex, Status, word_enum};
use crate::rule::{Exclusion, FormulaError, Region};

word_enum! {
    /// How limit A stands to limit B.
    Verdict {
        /// A allows less.
        Stricter = "stricter",
        /// A allows more.
        Looser = "looser",
        /// The same after conversion, in decimals.
        Equal = "equal",
        /// Ranges of which neither contains the other.
        Overlapping = "overlapping",
        /// No comparison is possible; the reason says why.
        Incomparable = "incomparable",
        /// The other side has no such limit.
        NoCounterpart = "no-counterpart",
    }
}

impl Verdict {
    /// The verdict of B relative to A.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Stricter => Self::Looser,
            Self::Looser => Self::Stricter,
            other => other,
        }
    }

    /// Whether two figures were compared.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        !matches!(self, Self::Incomparable | Self::NoCounterpart)
    }
}

/// Why two limits cannot be compared, or one has no counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// They measure different things.
    Indicators(ConceptId, ConceptId),
    /// Neither object contains the other.
    Objects(ConceptId, ConceptId),
    /// A class or a piece of information is no requirement.
    Roles(GradeRole, GradeRole),
    /// Their conditions cannot hold together.
    Conditions(Vec<Exclusion>),
    /// The condition of one side does not hold for what was entered.
    NotForThese(Side),
    /// Parameters of the formulas that are not entered, in the order in which they are asked for.
    Missing(Vec<String>),
    /// A formula has no value for what was entered.
    Formula(Side, FormulaError),
    /// Unit or reference state cannot be brought together.
    Conversion(ConversionError),
    /// A fixed or typical value is shown and never judged.
    FixedValue,
    /// A row that cannot be read: the corpus check says why.
    Unreadable(Side),
    /// The other side has no such row.
    NoCounterpart(NoCounterpart),
}

/// Why a limit has no counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoCounterpart {
    /// No row of the other side is on this object and indicator.
    NoRow,
    /// There are rows, but their grades play other roles.
    OtherRoles,
    /// There are rows, but their conditions exclude this one's.
    OtherConditions,
    /// What the two have in common is left to another standard, or out, by the scope of one of them.
    Left,
    /// The standard in force limits it, but the corpus holds only the value of the edition that it replaces.
    NotInCorpus(StandardIndex),
}

/// What has to be known beside a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Caution {
    /// The grades play different roles.
    Roles(GradeRole, GradeRole),
    /// The row of one side plays another role as well, because none of that role holds.
    Plays {
        /// Whose row.
        side: Side,
        /// The role of its grade.
        own: GradeRole,
        /// The role that it plays.
        played: GradeRole,
    },
    /// The object of one side is narrower.
    NarrowerObject {
        /// Whose.
        side: Side,
        /// The narrower object.
        object: ConceptId,
        /// The broader one.
        within: ConceptId,
    },
    /// The standard of the broader side leaves a part of the narrower object to another one, or out.
    Leaves {
        /// Whose standard.
        side: Side,
        /// What it leaves.
        object: ConceptId,
        /// Under this condition.
        region: Region,
        /// The standard that takes its place.
        to: Option<Designation>,
    },
    /// The conditions overlap in this only.
    Overlap(Region),
    /// The standard of one side is not in force on the day.
    NotInForce {
        /// Whose.
        side: Side,
        /// Where it stands.
        status: Status,
        /// The first day in force of one to come, the first day no longer in force of one that ended.
        date: Option<PartialDate>,
    },
    /// The row of one side does not hold on the day.
    RowTime(Side, RowTime),
    /// One side is known only by recall: to be verified.
    Recall(Side),
    /// Something that the conversion left as it is.
    Basis(Remark),
    /// The limit of one side varies by something that its row does not hold.
    Varies(Side),
    /// One side forbids the limit itself as well: `<` against `<=`.
    Strict(Side),
    /// One is binding, the other by choice.
    Force(Option<Force>, Option<Force>),
    /// One side is an act of government, no standard.
    Act(Side),
    /// The unit or state asked for cannot be reached; the figures are shown in that of A.
    OtherTarget(ConversionError),
}

/// A row outside its own dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowTime {
    /// It holds from this day on.
    From(PartialDate),
    /// It held to this day.
    To(PartialDate),
}

impl Reason {
    /// The stable kebab-case name, for sentences and for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Indicators(..) => "indicators",
            Self::Objects(..) => "objects",
            Self::Roles(..) => "roles",
            Self::Conditions(_) => "conditions",
            Self::NotForThese(_) => "not-for-these",
            Self::Missing(_) => "missing",
            Self::Formula(..) => "formula",
            Self::Conversion(e) => e.code(),
            Self::FixedValue => "fixed-value",
            Self::Unreadable(_) => "unreadable",
            Self::NoCounterpart(NoCounterpart::NoRow) => "no-row",
            Self::NoCounterpart(NoCounterpart::OtherRoles) => "other-roles",
            Self::NoCounterpart(NoCounterpart::OtherConditions) => "other-conditions",
            Self::NoCounterpart(NoCounterpart::Left) => "left",
            Self::NoCounterpart(NoCounterpart::NotInCorpus(_)) => "not-in-corpus",
        }
    }
}

impl Caution {
    /// The stable kebab-case name, for sentences and for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Roles(..) => "roles",
            Self::Plays { .. } => "plays",
            Self::NarrowerObject { .. } => "narrower",
            Self::Leaves { to: Some(_), .. } => "leaves",
            Self::Leaves { to: None, .. } => "leaves-out",
            Self::Overlap(_) => "overlap",
            Self::NotInForce { .. } => "not-in-force",
            Self::RowTime(_, RowTime::From(_)) => "from",
            Self::RowTime(_, RowTime::To(_)) => "to",
            Self::Recall(_) => "recall",
            Self::Basis(remark) => remark.key(),
            Self::Varies(_) => "varies",
            Self::Strict(_) => "strict",
            Self::Force(..) => "force",
            Self::Act(_) => "act",
            Self::OtherTarget(_) => "other-target",
        }
    }
}
