//! What is wrong with a corpus file, where, and with which data: sentences for people are made from it elsewhere.

use crate::model::word_enum;

word_enum! {
    /// How much a problem matters.
    Severity {
        /// The record is left out of the library, or a part of it is unusable.
        Error = "error",
        /// Worth knowing; the record is used.
        Note = "note",
    }
}

/// One thing that is wrong with one place of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// Path below `corpus/`, with slashes.
    pub file: String,
    /// Line, from 1.
    pub line: u64,
    /// Character column in that line, from 1: of the cell or the element concerned, 1 for a whole row.
    pub column: u64,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl std::fmt::Display for Problem {
    /// One line for logs: `limits/cn/energy.csv:12:40: error: unknown-unit (field: unit, unit: kgce/x)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}: {}: {}", self.file, self.line, self.column, self.severity, self.kind.key())?;
        let args: Vec<_> = self.kind.args().iter().map(|(name, value)| format!("{name}: {value}")).collect();
        if args.is_empty() { Ok(()) } else { write!(f, " ({})", args.join(", ")) }
    }
}

/// Declares the kinds of problem: severity, stable key of its message, variant, and the arguments of the message.
macro_rules! problem_kinds {
    ($($(#[$meta:meta])* $severity:ident $key:literal $variant:ident $({ $($arg:ident: $type:ty),+ })?;)+) => {
        /// What is wrong. The keys and argument names are the contract with the message files (`problem-<key>`).
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the arguments are named for what they hold")]
        pub enum ProblemKind { $($(#[$meta])* $variant $({ $($arg: $type),+ })?),+ }

        impl ProblemKind {
            /// Every key, in the order of the declaration.
            pub const KEYS: &'static [&'static str] = &[$($key),+];

            /// The stable kebab-case key of the message.
            #[must_use]
            pub const fn key(&self) -> &'static str {
                match self { $(Self::$variant $({ $($arg: _),+ })? => $key),+ }
            }

            /// How much it matters.
            #[must_use]
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$variant $({ $($arg: _),+ })? => Severity::$severity),+ }
            }

            /// The named arguments of the message.
            #[must_use]
            pub fn args(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$variant $({ $($arg),+ })? => vec![$($((stringify!($arg), $arg.to_string())),+)?]),+
                }
            }
        }
    };
}

problem_kinds! {
    // Files.
    /// The operating system refuses to read the file or folder.
    Error "file-unreadable" FileUnreadable { reason: String };
    /// A folder or a device stands where a file belongs.
    Error "not-a-file" NotAFile;
    /// The file is larger than this program reads.
    Error "file-too-large" FileTooLarge { megabytes: u64, most: u64 };
    /// The whole corpus is larger than this program reads; this file and all later ones are left out.
    Error "corpus-too-large" CorpusTooLarge { most: u64 };
    /// A file that the corpus usually has is not there.
    Note "missing-file" MissingFile;
    /// The file has not even a header line.
    Error "empty-file" EmptyFile;
    /// More problems than are listed for one file.
    Error "more-problems" MoreProblems { count: usize };
    // Tables.
    /// The header lacks a column; the file is left out.
    Error "missing-column" MissingColumn { field: String };
    /// The header has a column that this kind of file does not have.
    Error "unknown-column" UnknownColumn { field: String };
    /// The header has a column twice; the file is left out.
    Error "duplicate-column" DuplicateColumn { field: String };
    /// Bytes that are not UTF-8.
    Error "invalid-utf8" InvalidUtf8;
    /// A control character such as NUL.
    Error "control-character" ControlCharacter { code: String };
    /// A quotation mark opens a cell and does not close it.
    Error "unclosed-quote" UnclosedQuote;
    /// The record is longer than any real one.
    Error "line-too-long" LineTooLong { bytes: u64, most: u64 };
    /// The row has more or fewer cells than the header.
    Error "uneven-row" UnevenRow { expected: usize, found: usize };
    // Cells.
    /// A cell that must not be empty is empty.
    Error "empty-cell" EmptyCell { field: &'static str };
    /// A word that the list of the column does not have.
    Error "unknown-word" UnknownWord { field: &'static str, word: String, allowed: String };
    /// Not a designation.
    Error "invalid-designation" InvalidDesignation { field: &'static str, text: String };
    /// `adopts` without a degree at the end.
    Error "missing-degree" MissingDegree { text: String };
    /// Not a date.
    Error "invalid-date" InvalidDate { field: &'static str, text: String };
    /// Not a number of the expected kind.
    Error "invalid-number" InvalidNumber { field: &'static str, text: String };
    /// An id with other characters than ids have.
    Error "invalid-id" InvalidId { field: &'static str, id: String };
    /// Paired lists of different length.
    Error "uneven-lists" UnevenLists { left: &'static str, left_count: usize, right: &'static str, right_count: usize };
    /// A fact without its source or its evidence.
    Error "missing-provenance" MissingProvenance { field: &'static str };
    /// `seen` is empty though the evidence is not `recall`.
    Error "missing-seen" MissingSeen { evidence: &'static str };
    /// A unit row that cannot be used.
    Error "invalid-unit" InvalidUnit { unit: String, reason: String };
    // References.
    /// A concept that the termbase lacks.
    Error "unknown-concept" UnknownConcept { field: &'static str, id: String };
    /// An indicator without a row in `indicators.csv`.
    Error "indicator-without-row" IndicatorWithoutRow { id: String };
    /// A parameter that `parameters.csv` lacks.
    Error "unknown-parameter" UnknownParameter { field: &'static str, id: String };
    /// A value that the enum of a parameter lacks.
    Error "unknown-parameter-value" UnknownParameterValue { field: &'static str, parameter: String, value: String };
    /// A value of an enum without names in `parameter-values.csv`.
    Note "unnamed-parameter-value" UnnamedParameterValue { parameter: String, value: String };
    /// A grade that `grades.csv` lacks for the jurisdiction and the domain.
    Error "unknown-grade" UnknownGrade { jurisdiction: &'static str, domain: String, grade: String };
    /// A unit that `units.csv` lacks.
    Error "unknown-unit" UnknownUnit { field: &'static str, unit: String };
    /// The unit of a parameter is not among the units: it is shown, but no figure can be converted to it.
    Note "parameter-unit" ParameterUnit { unit: String };
    /// A place that `classes/places.csv` lacks.
    Error "unknown-place" UnknownPlace { field: &'static str, id: String };
    /// A standard that the catalogue lacks.
    Error "unknown-standard" UnknownStandard { field: &'static str, id: String };
    /// `yields-to` without the standard that takes the place, or that standard beside another relation.
    Error "misplaced-other" MisplacedOther { relation: &'static str };
    // Expressions.
    /// A condition that is not a conjunction over declared parameters.
    Error "invalid-condition" InvalidCondition { text: String, reason: String };
    /// A formula that cannot be read.
    Error "invalid-formula" InvalidFormula { field: &'static str, text: String, reason: String };
    /// Not `lo..hi`.
    Error "invalid-range" InvalidRange { text: String };
    /// A range whose lower end lies above its upper end.
    Error "reversed-range" ReversedRange { text: String };
    /// A reference state that cannot be read.
    Error "invalid-basis" InvalidBasis { text: String, reason: String };
    /// A key of a reference state that no rule knows.
    Error "unknown-basis-key" UnknownBasisKey { key: String };
    // Contradictions.
    /// One date lies after another that it must not be later than.
    Error "dates-contradict" DatesContradict { earlier: &'static str, earlier_date: String, later: &'static str, later_date: String };
    /// Equal to another row in every column but provenance.
    Error "duplicate-row" DuplicateRow { first: String };
    /// A key that another row has.
    Error "duplicate-id" DuplicateId { field: &'static str, id: String, first: String };
    /// Concepts that are each other's parents.
    Error "broader-cycle" BroaderCycle { chain: String };
    /// One label names two concepts.
    Note "shared-label" SharedLabel { language: &'static str, label: String, id: String, other: String };
    /// A standard for which no scope says whom it is for.
    Note "standard-without-scope" StandardWithoutScope { id: String };
    /// A standard takes over a document outside the catalogue.
    Note "adoption-outside" AdoptionOutside { id: String };
    // Texts.
    /// Not well-formed XML; the file is left out.
    Error "invalid-xml" InvalidXml { reason: String };
    /// An entity that XML itself does not define; none is ever expanded.
    Error "unknown-entity" UnknownEntity { name: String };
    /// Elements nested deeper than in any real text; the file is left out.
    Error "nested-too-deep" NestedTooDeep { most: usize };
    /// More clauses than a text can have.
    Error "too-many-clauses" TooManyClauses { most: usize };
    /// The text does not say which standard it is of.
    Error "missing-std-ref" MissingStdRef;
    /// The root element is not `standard`.
    Error "not-a-standard-text" NotAStandardText { element: String };
}
