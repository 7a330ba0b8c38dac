//! `biaoqiao index`: build the index anew.

use super::{Context, Outcome, ProgressBar, print, tell};
use crate::index::Kind;
use crate::knowledge::KnowledgeBase;
use crate::locale::Value;

pub(super) fn run(context: &Context) -> anyhow::Result<Outcome> {
    context.folder_exists()?;
    let begin = std::time::Instant::now();
    let bar = ProgressBar::new(&context.locale);
    let (searcher, problems) = KnowledgeBase::rebuild(&context.corpus, &context.index, &|p| bar.show(p))?;
    bar.end();
    let generation = searcher.generation();
    let line = context.locale.say(
        "cli-index-done",
        &[
            ("standards", Value::from(generation.size(Kind::Standard))),
            ("clauses", Value::from(generation.size(Kind::Clause))),
            ("limits", Value::from(generation.size(Kind::Limit))),
            ("seconds", Value::from(format!("{:.1}", begin.elapsed().as_secs_f64()))),
            ("folder", Value::from(generation.folder().display().to_string())),
        ],
    );
    print(&format!("{line}\n"))?;
    let errors = problems.iter().filter(|p| p.severity == crate::corpus::Severity::Error).count();
    if errors > 0 {
        tell(&format!("{}\n", context.locale.say("cli-corpus-has-errors", &[("count", Value::from(errors))])));
    }
    Ok(Outcome::Done)
}
