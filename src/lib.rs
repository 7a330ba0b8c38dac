//! Biaoqiao 标桥: a cross-language standards comparison and knowledge base.
//!
//! Texts and facts come in from `corpus/`, answers go out through `search`, the pages and the command line, and every
//! answer can be walked back to the clause it came from. `ARCHITECTURE.md` walks through the folders in reading order;
//! dependencies point upwards in the list below only.

pub mod model;

pub mod measure;
pub mod rule;

pub mod text;

pub mod corpus;

pub mod terms;

pub mod index;

pub mod search;

pub mod compare;

pub mod apply;

pub mod report;

pub mod locale;

pub mod exchange;

pub mod knowledge;

pub mod web;

pub mod evaluation;

pub mod cli;

#[cfg(test)]
mod tests;
