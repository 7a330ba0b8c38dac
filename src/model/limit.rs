//! Numeric requirements and what they are made of.

use super::{ConceptId, Designation, Jurisdiction, Labels, PartialDate, Provenance, word_enum};
use jiff::civil::Date;

word_enum! {
    /// How a figure stands to the limit.
    Operator {
        /// At most.
        AtMost = "<=",
        /// Less than.
        Below = "<",
        /// At least.
        AtLeast = ">=",
        /// More than.
        Above = ">",
        /// A fixed or typical value, shown and never judged.
        Equals = "=",
        /// A permitted band or a class.
        Range = "range",
    }
}

/// One number or formula of one grade under one condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// The standard that sets it.
    pub standard: Designation,
    /// Clause and table.
    pub clause: String,
    /// What the limit is for.
    pub object: ConceptId,
    /// What is measured.
    pub indicator: ConceptId,
    /// Condition in CEL syntax; empty = always (parsed by `rule`).
    pub when: String,
    /// Key into the grades, with the jurisdiction of the standard and [`Limit::domain`].
    pub grade: String,
    /// How a figure stands to the value.
    pub operator: Operator,
    /// Number as printed, `lo..hi`, or formula (parsed by `rule`).
    pub value: String,
    /// UCUM style unit code.
    pub unit: String,
    /// Reference state, `key=value;…` (parsed by `measure`).
    pub basis: String,
    /// First day of the limit where it differs from its standard's.
    pub from: Option<PartialDate>,
    /// Last day of the limit where it differs from its standard's.
    pub to: Option<PartialDate>,
    /// Note for the reader, Chinese.
    pub note: String,
    /// Limit domain: the name of the file.
    pub domain: String,
    /// Where the number comes from.
    pub provenance: Provenance,
}

impl Limit {
    /// Whether its own dates let it hold on a day; those of its standard are another matter.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day) && self.to.is_none_or(|to| day <= to.last_day())
    }
}

/// How a measured value is calculated before it is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// The standard that defines it.
    pub standard: Designation,
    /// Clause and formula number.
    pub clause: String,
    /// What it is for.
    pub object: ConceptId,
    /// What it yields.
    pub indicator: ConceptId,
    /// Condition in CEL syntax; empty = always.
    pub when: String,
    /// Formula over parameters.
    pub formula: String,
    /// Unit of the result.
    pub unit: String,
    /// Note for the reader, Chinese.
    pub note: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// What kind of answer a parameter takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParameterKind {
    /// A number in the unit of the parameter.
    Number,
    /// One of the listed values.
    Enum(Vec<String>),
    /// Yes or no.
    Bool,
}

/// What conditions and formulas ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// snake_case id, unit in the name.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: ParameterKind,
    /// Unit code of a number.
    pub unit: String,
    /// Its names.
    pub labels: Labels,
    /// Where the names come from.
    pub provenance: Provenance,
}

/// A value of an enum parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterValue {
    /// The parameter.
    pub parameter: String,
    /// The value as conditions write it.
    pub value: String,
    /// Its names.
    pub labels: Labels,
    /// Where the names come from.
    pub provenance: Provenance,
}

word_enum! {
    /// Which direction of an indicator is better.
    Better {
        /// Less is better.
        Lower = "lower",
        /// More is better.
        Higher = "higher",
        /// Not a matter of more or less.
        None = "none",
    }
}

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its concept.
    pub id: ConceptId,
    /// Which direction is better.
    pub better: Better,
    /// Quantities with the unit of comparison of each, usual one first.
    pub quantities: Vec<(String, String)>,
    /// Note for the reader.
    pub note: String,
}

word_enum! {
    /// The role a grade plays, so that like is compared with like (DESIGN.md, "Role of a grade").
    GradeRole {
        /// What an existing plant or product must meet.
        Entry = "entry",
        /// What a new plant must meet.
        New = "new",
        /// The best grade.
        Leading = "leading",
        /// Special areas and ultra-low.
        Special = "special",
        /// Classes that are no requirement by themselves.
        Class = "class",
        /// Factors, thresholds, applicability.
        Information = "information",
    }
}

/// What a grade means in one jurisdiction and limit domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Whose grade.
    pub jurisdiction: Jurisdiction,
    /// Limit domain.
    pub domain: String,
    /// Key as limits write it.
    pub key: String,
    /// Its role.
    pub role: GradeRole,
    /// 1 = strictest, where the grades of one table are ordered.
    pub rank: Option<u8>,
    /// Its names.
    pub labels: Labels,
    /// Note for the reader.
    pub note: String,
}
