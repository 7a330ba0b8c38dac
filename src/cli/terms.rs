//! `biaoqiao terms`: look up terms in the four languages.

use super::{Context, Outcome, print, visible};
use crate::model::{Concept, Language};
use crate::search::{LONGEST_QUESTION, SearchError};
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A term in any language, a part of one, or a concept id
    #[arg(required = true, num_args = 1..)]
    term: Vec<String>,
    /// Print the rows of the termbase, ready to be corrected, instead of a list
    #[arg(long)]
    csv: bool,
}

/// Most concepts that are listed.
const LISTED: usize = 30;

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    let searcher = context.open()?;
    let term = arguments.term.join(" ");
    let length = term.chars().count();
    if length > LONGEST_QUESTION {
        return Err(SearchError::TooLong(length).into());
    }
    // Nothing is a part of every label.
    let concepts = if term.trim().is_empty() { Vec::new() } else { searcher.terms(&term) };
    if concepts.is_empty() {
        print(&format!("{}\n", context.locale.say("terms-none", &[("term", visible(&term).into())])))?;
        return Ok(Outcome::No);
    }
    if arguments.csv {
        print(&crate::terms::rows(concepts.iter().take(LISTED).copied()))?;
        return Ok(Outcome::Done);
    }
    let mut out = String::new();
    for concept in concepts.iter().take(LISTED) {
        describe(&mut out, context, concept)?;
    }
    if concepts.len() > LISTED {
        writeln!(out, "{}", context.locale.say("terms-more", &[("count", (concepts.len() - LISTED).into())]))?;
    }
    print(&out)?;
    Ok(Outcome::Done)
}

fn describe(out: &mut String, context: &Context, concept: &Concept) -> std::fmt::Result {
    let evidence = context.locale.text(&format!("evidence-{}", concept.provenance.evidence));
    writeln!(out, "{}  ({}; {evidence})", concept.id, context.locale.text(&format!("concept-kind-{}", concept.kind)))?;
    for language in Language::ALL {
        let labels = concept.labels.of(*language);
        if !labels.is_empty() {
            writeln!(out, "  {language}  {}", labels.join(" | "))?;
        }
    }
    if !concept.labels.mn_mong.is_empty() {
        writeln!(out, "  mn-Mong  {}", concept.labels.mn_mong.join(" | "))?;
    }
    if let Some(broader) = &concept.broader {
        writeln!(out, "  ⊂ {broader}")?;
    }
    Ok(())
}
