//! A row of the catalogue: a standard or a government document that sets limits.

use super::{Designation, Language, PartialDate, Provenance, word_enum};

/// The place of a standard in the library's catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StandardIndex(pub u32);

word_enum! {
    /// Whose document it is.
    Jurisdiction {
        /// China.
        Cn = "CN",
        /// Inner Mongolia.
        CnNm = "CN-NM",
        /// Russia.
        Ru = "RU",
        /// Eurasian Economic Union and interstate (GOST).
        Eaeu = "EAEU",
        /// Mongolia.
        Mn = "MN",
        /// International.
        Int = "INT",
        /// European Union.
        Eu = "EU",
    }
}

impl Jurisdiction {
    /// The language its documents are written in.
    #[must_use]
    pub fn language(self) -> Language {
        match self {
            Self::Cn | Self::CnNm => Language::Zh,
            Self::Ru | Self::Eaeu => Language::Ru,
            Self::Mn => Language::Mn,
            Self::Int | Self::Eu => Language::En,
        }
    }
}

word_enum! {
    /// Level of the issuing body.
    Level {
        /// National standard.
        National = "national",
        /// Sector standard.
        Sector = "sector",
        /// Local standard.
        Local = "local",
        /// Group standard.
        Group = "group",
        /// Interstate standard (GOST).
        Interstate = "interstate",
        /// Technical regulation.
        TechnicalRegulation = "technical-regulation",
        /// Reference document of best available techniques.
        BatReference = "bat-reference",
        /// International standard.
        International = "international",
        /// Regional standard.
        Regional = "regional",
        /// Act of government.
        Government = "government",
    }
}

word_enum! {
    /// Whether a document binds. An unknown force never binds.
    Force {
        /// Binding.
        Mandatory = "mandatory",
        /// By choice.
        Voluntary = "voluntary",
    }
}

word_enum! {
    /// Where a document stands on a day.
    Status {
        /// In force.
        InForce = "in-force",
        /// Published, not yet effective.
        Upcoming = "upcoming",
        /// Not known for the day asked about.
        Unknown = "unknown",
        /// A draft.
        Draft = "draft",
        /// Replaced by another document.
        Superseded = "superseded",
        /// Ended without a successor.
        Withdrawn = "withdrawn",
    }
}

word_enum! {
    /// Field of work of a document.
    Domain {
        /// Energy.
        Energy = "energy",
        /// Emission.
        Emission = "emission",
        /// Carbon.
        Carbon = "carbon",
        /// The "Meng" label.
        Meng = "meng",
        /// Green products and labels.
        Green = "green",
        /// Recycling.
        Recycling = "recycling",
        /// Equipment.
        Equipment = "equipment",
        /// Vehicles.
        Vehicle = "vehicle",
        /// Agriculture and food.
        Agri = "agri",
        /// Appliances.
        Appliance = "appliance",
        /// General.
        General = "general",
    }
}

word_enum! {
    /// Degree of adoption of another document (ISO/IEC Guide 21-1).
    Degree {
        /// Identical.
        Idt = "IDT",
        /// Modified.
        Mod = "MOD",
        /// Not equivalent.
        Neq = "NEQ",
    }
}

/// `ISO 14067:2018 IDT`: a document taken over, and how closely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The document taken over.
    pub designation: Designation,
    /// How closely.
    pub degree: Degree,
}

/// A document that another one replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The document replaced.
    pub designation: Designation,
    /// Only a part of it, `（部分）`: it stays in force beside its successor.
    pub partial: bool,
}

/// A row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standard {
    /// Its designation, the key of the catalogue.
    pub id: Designation,
    /// Whose document it is.
    pub jurisdiction: Jurisdiction,
    /// Level of the issuing body.
    pub level: Level,
    /// Whether it binds; unknown where absent.
    pub force: Option<Force>,
    /// Catalogue status: a snapshot of the day in `seen`.
    pub status: Option<Status>,
    /// Day of publication.
    pub published: Option<PartialDate>,
    /// First day in force.
    pub effective: Option<PartialDate>,
    /// First day no longer in force.
    pub withdrawn: Option<PartialDate>,
    /// Title by language, in the order zh, ru, mn, en.
    pub titles: Vec<(Language, String)>,
    /// Languages whose title is the body's own; the others are our translations.
    pub official: Vec<Language>,
    /// International Classification for Standards codes.
    pub ics: Vec<String>,
    /// Chinese Classification for Standards code.
    pub ccs: String,
    /// Fields of work.
    pub domains: Vec<Domain>,
    /// Documents taken over.
    pub adopts: Vec<Adoption>,
    /// Documents replaced.
    pub replaces: Vec<Replacement>,
    /// Documents referred to.
    pub refs: Vec<Designation>,
    /// Scope in the standard's language.
    pub scope: String,
    /// Scope in Chinese where `scope` is not.
    pub scope_zh: String,
    /// Where the row comes from.
    pub provenance: Provenance,
}

impl Standard {
    /// Its title in one language.
    #[must_use]
    pub fn title(&self, language: Language) -> Option<&str> {
        self.titles.iter().find(|(l, _)| *l == language).map(|(_, t)| t.as_str())
    }

    /// Its title in the reader's language, else in its own, else in any.
    #[must_use]
    pub fn best_title(&self, language: Language) -> (Language, &str) {
        [language, self.jurisdiction.language()]
            .into_iter()
            .find_map(|l| self.title(l).map(|t| (l, t)))
            .or_else(|| self.titles.first().map(|(l, t)| (*l, t.as_str())))
            .unwrap_or((self.jurisdiction.language(), self.id.as_str()))
    }
}
