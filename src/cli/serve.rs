use super::{Context, Outcome};
#[derive(Debug, Default, clap::Args)]
pub(super) struct Arguments {}
pub(super) fn run(_: &Context, _: &Arguments) -> anyhow::Result<Outcome> {
    Ok(Outcome::Done)
}
