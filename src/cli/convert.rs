//! `biaoqiao convert`: a figure in another unit and at another reference state, with every step.

use super::{Context, Outcome, print, visible};
use crate::corpus;
use crate::exchange::{ConversionView, wording};
use crate::locale::conversion;
use crate::measure::{Basis, Fraction, Reference, decimal};
use crate::model::ConceptId;
use std::fmt::Write;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The figure
    #[arg(allow_hyphen_values = true)]
    value: String,
    /// Its unit, as a code (mg/m3) or as it is printed (мг/м³, 毫克/立方米)
    unit: String,
    /// The unit wanted
    #[arg(long, value_name = "UNIT")]
    to: String,
    /// The reference state of the figure, such as "alpha=1.4;moisture=dry;T=0C;P=101.3kPa"
    #[arg(long, value_name = "BASIS", default_value = "")]
    basis: String,
    /// The reference state wanted; by default that of the figure
    #[arg(long, value_name = "BASIS")]
    to_basis: Option<String>,
    /// The substance, by concept id, where a share by volume becomes a mass
    #[arg(long, value_name = "CONCEPT")]
    substance: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    context.folder_exists()?;
    let (locale, library) = (&context.locale, corpus::read(&context.corpus)?.library);
    let unknown = || locale.say("cli-convert-not-a-number", &[("value", visible(&arguments.value).into())]);
    let value = decimal::parse(&arguments.value).ok_or_else(|| anyhow::anyhow!(unknown()))?;
    let reference = |unit: &str, basis: &str| {
        let unit = library.units().understand(unit).unwrap_or_else(|| unit.to_owned());
        let basis = Basis::parse(basis).map_err(|e| anyhow::anyhow!(wording::basis_error(locale, &e)))?;
        anyhow::Ok(Reference { unit, basis })
    };
    let from = reference(&arguments.unit, &arguments.basis)?;
    let to = reference(&arguments.to, arguments.to_basis.as_ref().unwrap_or(&arguments.basis))?;
    let substance = arguments.substance.as_ref().map(ConceptId::new);
    let found = match library.converter().convert(Fraction::from(value), &from, &to, substance.as_ref()) {
        Ok(found) => found,
        Err(e) => {
            print(&format!("{}\n", conversion::error(locale, &e)))?;
            return Ok(Outcome::No);
        }
    };
    let view = ConversionView::new(locale, &library, &found, &to);
    if arguments.json {
        print(&format!("{}\n", serde_json::to_string_pretty(&view)?))?;
        return Ok(Outcome::Done);
    }
    let mut out = String::new();
    writeln!(out, "{} {}", view.shown, view.unit)?;
    for note in view.steps.iter().chain(&view.remarks) {
        writeln!(out, "  {}", note.text)?;
    }
    print(&out)?;
    Ok(Outcome::Done)
}
