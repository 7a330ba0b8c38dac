//! What the system knows, as plain types: no I/O, and no other module of this crate.

mod class;
mod clause;
mod concept;
mod date;
pub mod designation;
mod language;
mod limit;
mod provenance;
mod scope;
mod standard;

pub use class::{Class, Industry, Need, Place, PlaceKind, PolicyTask};
pub use clause::{Clause, ClauseKind, StandardText};
pub use concept::{Concept, ConceptId, ConceptKind, Labels};
pub use date::{AsOf, DateError, PartialDate};
pub use designation::Designation;
pub use language::Language;
pub use limit::{
    Better, Grade, GradeRole, Indicator, Limit, Method, Operator, Parameter, ParameterKind, ParameterValue,
};
pub use provenance::{Evidence, Provenance, SNAPSHOT_DAY};
pub use scope::{Addressee, Relation, Scope};
pub use standard::{
    Adoption, Degree, Domain, Force, Jurisdiction, Level, Replacement, Standard, StandardIndex, Status,
};

/// A closed list of words that the corpus writes in a cell, with its parser.
///
/// The words are the file format: renaming a variant never changes a file.
macro_rules! word_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the documentation.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that files, addresses and locale keys use.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The value behind a word of a file or an address.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }
        }

        impl $crate::model::WordList for $name {
            const EACH: &'static [Self] = Self::ALL;

            fn said(self) -> &'static str {
                self.word()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}
pub(crate) use word_enum;

/// A closed list of words, for code that reads or describes any of them.
pub trait WordList: Copy + 'static {
    /// Every value, in the order of the documentation.
    const EACH: &'static [Self];

    /// The word that files, addresses and locale keys use.
    fn said(self) -> &'static str;
}
