//! The shape of a profile's file; every value is a text.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Entries that a profile does not have: told, not silently lost.
pub(super) type Strange = BTreeMap<String, serde_json::Value>;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ProfileShape {
    pub(super) id: String,
    pub(super) name_zh: String,
    pub(super) name_en: String,
    pub(super) jurisdiction: Option<String>,
    pub(super) place: Option<String>,
    pub(super) city_zh: Option<String>,
    pub(super) city_en: String,
    pub(super) industry: Option<String>,
    pub(super) built: Option<String>,
    pub(super) as_of: Option<String>,
    pub(super) export_markets: Vec<String>,
    pub(super) raw_materials: Vec<String>,
    pub(super) product: Vec<ItemShape>,
    pub(super) process: Vec<ItemShape>,
    pub(super) equipment: Vec<ItemShape>,
    pub(super) raw_material: Vec<ItemShape>,
    pub(super) parameters: BTreeMap<String, String>,
    pub(super) figure: Vec<FigureShape>,
    #[serde(flatten)]
    pub(super) strange: Strange,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ItemShape {
    pub(super) concept: String,
    pub(super) note: Option<String>,
    pub(super) note_zh: Option<String>,
    pub(super) output: Option<String>,
    pub(super) commissioned: Option<String>,
    pub(super) parameters: BTreeMap<String, String>,
    #[serde(flatten)]
    pub(super) strange: Strange,
}

impl ItemShape {
    /// A thing of which only the name is given.
    pub(super) fn named(concept: String) -> Self {
        Self { concept, ..Self::default() }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct FigureShape {
    pub(super) object: String,
    pub(super) indicator: String,
    pub(super) value: Option<String>,
    pub(super) unit: String,
    pub(super) at: String,
    pub(super) grade: Option<String>,
    pub(super) parameters: BTreeMap<String, String>,
    #[serde(flatten)]
    pub(super) strange: Strange,
}
