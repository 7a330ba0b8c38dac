//! What applies to an enterprise and whether its figures meet it, and the effect of standards over many.

mod answer;
mod effect;
mod form;

pub(in crate::web) use answer::ResultView;
pub(in crate::web) use effect::{EffectView, PreviewView};
pub(in crate::web) use form::FormView;

use super::page::Frame;
use askama::Template;

/// `/apply`
#[derive(Debug, Template)]
#[template(path = "apply.html")]
pub(in crate::web) struct ApplyPage {
    pub(in crate::web) frame: Frame,
    /// The day and the name of what was asked; the name of the page before anything was.
    pub(in crate::web) heading: String,
    /// Where forms are sent.
    pub(in crate::web) action: String,
    pub(in crate::web) file_action: String,
    /// Id, name.
    pub(in crate::web) samples: Vec<(String, String)>,
    /// Whether nothing was asked yet.
    pub(in crate::web) begins: bool,
    /// What is wrong in what was sent.
    pub(in crate::web) problems: Vec<String>,
    pub(in crate::web) form: FormView,
    pub(in crate::web) result: Option<ResultView>,
    pub(in crate::web) effect: String,
}

/// `/effect`
#[derive(Debug, Template)]
#[template(path = "effect.html")]
pub(in crate::web) struct EffectPage {
    pub(in crate::web) frame: Frame,
    pub(in crate::web) action: String,
    /// A sheet to try it with.
    pub(in crate::web) sample: String,
    pub(in crate::web) apply: String,
    pub(in crate::web) as_of: String,
    /// Names of the columns, of the file and of the page.
    pub(in crate::web) columns: Vec<(&'static str, String)>,
    /// Why the file is no sheet that can be read; empty where it is.
    pub(in crate::web) refused: String,
    pub(in crate::web) preview: Option<PreviewView>,
    pub(in crate::web) result: Option<EffectView>,
}
