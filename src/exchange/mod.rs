//! Answers as JSON and CSV: the shapes that programs read, apart from the types that calculate. Used by the pages, the
//! command line and the reports.
//!
//! Each reason and caution carries a stable `kind` for programs and a `text` in the language asked for; each side carries
//! clause, source and evidence, so that no figure is without the way back.

pub mod applicability;
mod comparison;
mod conversion;
pub mod judgement;
mod listing;
pub mod profile;
pub mod report;
mod rows;
pub mod sheet;
pub mod structure;
pub(crate) mod table;
pub mod wording;

pub use comparison::{
    AbsentView, BlockView, CountView, FigureView, MissingView, NoteView, PairingView, PartyView, SideView,
    StatisticsView, TableView,
};
pub use conversion::ConversionView;
pub use rows::{CSV_COLUMNS, csv};
