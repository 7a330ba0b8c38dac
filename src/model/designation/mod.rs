//! Designations: the numbers by which standards and acts of government are cited, in any spelling.
//!
//! `GB/T 24067—2024`, `gbt24067`, `ГОСТ Р ИСО 14067-2021`, `GOST R ISO 14067`, `MNS ISO 50001 : 2019`, `ТР ТС 018/2011`,
//! `环大气〔2019〕35号`. A search index stores the [`keys`](Designation::keys) of each designation; a query asks for its
//! [`query_keys`](Designation::query_keys). No digit is ever matched fuzzily: two designations meet in a key or not at all.
//!
//! ```
//! use biaoqiao::model::designation::Designation;
//!
//! let printed = Designation::parse("ГОСТ Р ИСО 14067-2021")?;
//! let typed = Designation::parse("gost r iso 14067 : 2021")?;
//! assert_eq!(printed.exact_key(), typed.exact_key());
//! assert_eq!(typed.canonical(), "ГОСТ Р ИСО 14067-2021");
//! # Ok::<(), biaoqiao::model::designation::DesignationError>(())
//! ```
//!
//! Limits: a body that is not in the registry is recognised only by the shapes `T/ABC 1-2020` and `XY/T 1-2020`; an act
//! without a number is known by its exact title alone; a range (`GB/T 32151.1~10`) is its first member.

mod act;
mod chain;
mod fold;
mod gazette;
mod key;
mod number;
mod parse;
mod print;
mod publisher;
mod spot;
mod typing;
mod union;

pub use key::{DesignationKey, Specificity};
pub use number::Year;
pub use publisher::Publisher;
pub use spot::{Spotted, spot, spot_in_query};
pub use typing::{typed_range, typing_key};

use number::Reading;

/// Longest text of a designation, in characters.
pub const MAX_CHARS: usize = 300;

/// Why a text is no designation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DesignationError {
    /// Nothing but spaces, such as `""`.
    #[error("a designation is empty")]
    Empty,
    /// Longer than [`MAX_CHARS`], such as a whole clause in the column of numbers.
    #[error("a designation of {0} characters is longer than {MAX_CHARS}")]
    TooLong(usize),
}

/// The number of a standard, or of an act of government, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Designation {
    text: String,
    kind: Kind,
    publishers: Vec<Publisher>,
    serial: String,
    parts: Vec<String>,
    year: Option<Year>,
    other: Option<Reading>,
    amendment: Option<String>,
    annex: Option<String>,
    adopted: Option<Box<Designation>>,
}

/// What the number of a document says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A standard: the number stays, the year tells the edition.
    Standard,
    /// A technical regulation, `ТР ТС 018/2011`: as a standard, but the year belongs to the number.
    Regulation,
    /// An act of government: numbers begin anew each year, so the year tells the document.
    Act,
    /// An act of the European Union: number and year are one number.
    UnionAct,
    /// A document without a number; `serial` is its folded title.
    Title,
    /// A serial typed alone, `32151.5`, or with its year, `13271-2014`.
    Serial,
    /// A serial and year typed alone with a slash, `018/2011`, `2018/848`.
    SlashedSerial,
}

impl Designation {
    /// Reads a whole text as a designation. What has no known shape becomes a [`Kind::Title`].
    ///
    /// # Errors
    /// When the text is empty or longer than [`MAX_CHARS`].
    pub fn parse(text: &str) -> Result<Self, DesignationError> {
        parse::whole(text)
    }

    /// The designation at the start of `text`, and the text behind it: ` IDT` of `ISO 14067:2018 IDT`,
    /// `（部分）` of `GB 9078-1996（部分）`.
    #[must_use]
    pub fn split_first(text: &str) -> Option<(Self, &str)> {
        parse::split_first(text)
    }

    /// The text as it was given, trimmed. For a row of the catalogue: as the issuing body prints it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The spelling its issuing body uses, whatever was typed: `gbt24067` is `GB/T 24067`. Acts stay as given.
    #[must_use]
    pub fn canonical(&self) -> String {
        print::canonical(self)
    }

    /// What the number says about the document.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The chain of signs before the number, national body first: `gost`, `r`, `iso`.
    #[must_use]
    pub fn publishers(&self) -> &[Publisher] {
        &self.publishers
    }

    /// The number without parts and year, as printed: `14067`, `0703`, `MZB01`, `T 88`.
    #[must_use]
    pub fn serial(&self) -> &str {
        &self.serial
    }

    /// Parts as printed: `["30", "1"]` of `IEC 60034-30-1`, `["A01"]` of `ISO 105-A01`.
    #[must_use]
    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// The year, where one is given.
    #[must_use]
    pub fn year(&self) -> Option<&Year> {
        self.year.as_ref()
    }

    /// Number of the amendment, where it designates one: `1` of `ГОСТ 2787-2019 Изменение № 1`.
    #[must_use]
    pub fn amendment(&self) -> Option<&str> {
        self.amendment.as_deref()
    }

    /// Number of the annex of an act.
    #[must_use]
    pub fn annex(&self) -> Option<&str> {
        self.annex.as_deref()
    }

    /// The second half of a double number: `ISO/TS 14067:2013` of `ГОСТ Р 56276-2014/ISO/TS 14067:2013`.
    #[must_use]
    pub fn adopted(&self) -> Option<&Designation> {
        self.adopted.as_deref()
    }
}

impl std::fmt::Display for Designation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}
