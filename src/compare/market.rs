//! Whose documents count together: those that hold in one market.

use crate::model::{Jurisdiction, word_enum};

word_enum! {
    /// A market with the documents that hold in it.
    Market {
        /// China with Inner Mongolia.
        Cn = "CN",
        /// Russia, with interstate and Eurasian documents.
        Ru = "RU",
        /// Mongolia.
        Mn = "MN",
        /// European Union.
        Eu = "EU",
        /// International bodies.
        Int = "INT",
    }
}

impl Market {
    /// The market in which the documents of a jurisdiction hold.
    #[must_use]
    pub const fn of(jurisdiction: Jurisdiction) -> Self {
        match jurisdiction {
            Jurisdiction::Cn | Jurisdiction::CnNm => Self::Cn,
            Jurisdiction::Ru | Jurisdiction::Eaeu => Self::Ru,
            Jurisdiction::Mn => Self::Mn,
            Jurisdiction::Eu => Self::Eu,
            Jurisdiction::Int => Self::Int,
        }
    }

    /// The jurisdiction that gives the market its name.
    #[must_use]
    pub const fn jurisdiction(self) -> Jurisdiction {
        match self {
            Self::Cn => Jurisdiction::Cn,
            Self::Ru => Jurisdiction::Ru,
            Self::Mn => Jurisdiction::Mn,
            Self::Eu => Jurisdiction::Eu,
            Self::Int => Jurisdiction::Int,
        }
    }
}
