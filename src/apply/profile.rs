//! An enterprise as it describes itself: where it is, what it makes, does and runs, and where it sells.

use super::facts::Facts;
use super::figure::Figure;
use crate::model::{Addressee, AsOf, ConceptId, Jurisdiction, PartialDate, word_enum};
use rust_decimal::Decimal;

word_enum! {
    /// A market. The home country is one as well, and adds nothing.
    Market {
        /// China.
        China = "CN",
        /// Russia and the Eurasian Economic Union.
        Russia = "RU",
        /// Mongolia.
        Mongolia = "MN",
        /// European Union.
        EuropeanUnion = "EU",
    }
}

impl Market {
    /// Whose documents hold on this market.
    #[must_use]
    pub fn jurisdictions(self) -> &'static [Jurisdiction] {
        match self {
            Self::China => &[Jurisdiction::Cn],
            Self::Russia => &[Jurisdiction::Ru, Jurisdiction::Eaeu],
            Self::Mongolia => &[Jurisdiction::Mn],
            Self::EuropeanUnion => &[Jurisdiction::Eu],
        }
    }

    /// The market on which the documents of a jurisdiction hold.
    #[must_use]
    pub fn of(jurisdiction: Jurisdiction) -> Option<Self> {
        Self::ALL.iter().copied().find(|market| market.jurisdictions().contains(&jurisdiction))
    }
}

word_enum! {
    /// What a thing is to the enterprise.
    ItemKind {
        /// It makes and sells it.
        Product = "product",
        /// It does it.
        Process = "process",
        /// It runs it.
        Equipment = "equipment",
        /// It uses it.
        RawMaterial = "raw-material",
    }
}

impl ItemKind {
    /// In which roles the enterprise has to act on such a thing.
    #[must_use]
    pub fn roles(self) -> &'static [Addressee] {
        match self {
            Self::Product => &[Addressee::Maker, Addressee::Producer, Addressee::Seller],
            Self::Process => &[Addressee::Producer, Addressee::Operator, Addressee::Service],
            Self::Equipment | Self::RawMaterial => &[Addressee::Operator],
        }
    }
}

/// An amount a year: `120000 t/a`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// How much.
    pub value: Decimal,
    /// Of what in which time: `t/a`. A unit code, or `x/a` for pieces of x.
    pub unit: String,
}

/// A product, a process, a piece of equipment or a raw material of the enterprise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is to the enterprise.
    pub kind: ItemKind,
    /// What it is.
    pub concept: ConceptId,
    /// How the enterprise calls it.
    pub note: String,
    /// How much of it a year.
    pub output: Option<Output>,
    /// When it was put into use.
    pub commissioned: Option<PartialDate>,
    /// What is known of it.
    pub facts: Facts,
}

/// An enterprise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its id: the name of its file.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Whose law it lives under.
    pub jurisdiction: Jurisdiction,
    /// The division in which its site lies, an id of the places; unknown where absent.
    pub place: Option<String>,
    /// Its GB/T 4754 industry: a label and nothing more.
    pub industry: Option<String>,
    /// When the plant was built.
    pub built: Option<PartialDate>,
    /// The day asked about, where the profile names one.
    pub as_of: Option<AsOf>,
    /// Where it sells beyond the home country.
    pub markets: Vec<Market>,
    /// What it makes, does, runs and uses.
    pub items: Vec<Item>,
    /// What is known of the enterprise as a whole, and of each of its things unless they know better.
    pub facts: Facts,
    /// Its own values.
    pub figures: Vec<Figure>,
}

impl Profile {
    /// Things of one kind.
    pub fn of_kind(&self, kind: ItemKind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind)
    }

    /// In which roles the enterprise as a whole acts: it always runs its site.
    #[must_use]
    pub fn acts_as(&self, addressee: Addressee) -> bool {
        matches!(addressee, Addressee::Anyone | Addressee::Operator)
            || self.items.iter().any(|item| item.kind.roles().contains(&addressee))
    }
}
