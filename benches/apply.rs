//! Judgement of many figures, and all that is found for the sample profiles. Budget: 10,000 rows in a second.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "a bench, not an interface")]

use biaoqiao::apply::{Answers, Figure, Profile, Rulebook, judge, read as read_fact};
use biaoqiao::corpus::{self, Library};
use biaoqiao::exchange::profile::{Format, read};
use biaoqiao::measure::Basis;
use biaoqiao::model::{AsOf, ConceptId};
use rust_decimal::Decimal;
use std::path::Path;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

static SHIPPED: LazyLock<(Library, Rulebook)> = LazyLock::new(|| {
    let library = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library;
    let rulebook = Rulebook::new(&library);
    (library, rulebook)
});

fn figure(object: &str, indicator: &str, value: i64, unit: &str, facts: &[(&str, &str)], state: &str) -> Figure {
    let fact = |(name, text): &(&str, &str)| ((*name).to_owned(), read_fact(&SHIPPED.0, name, text).unwrap());
    Figure {
        object: ConceptId::new(object),
        indicator: ConceptId::new(indicator),
        actual: Some(Decimal::from(value)),
        unit: unit.to_owned(),
        state: Basis::parse(state).unwrap(),
        grade: None,
        facts: facts.iter().map(fact).collect(),
    }
}

/// A plain limit, one that is a formula, one that is reached by a correction of oxygen.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn ten_thousand_rows(bencher: divan::Bencher<'_, '_>) {
    let (library, rulebook) = &*SHIPPED;
    let day = AsOf::parse("2026-11-23").unwrap();
    let high = [("clinker_ratio_pct", "76"), ("altitude_m", "2000"), ("ambient_pressure_pa", "80000")];
    let one = |n: i64| match n % 3 {
        0 => figure("ferrosilicon", "specific-energy-consumption", 1600 + n % 400, "kgce/t", &[], ""),
        1 => figure("cement", "specific-energy-consumption", 70 + n % 40, "kgce/t", &high, ""),
        _ => figure("boiler", "sulfur-dioxide", 100 + n % 200, "mg/m3", &[("fuel", "coal")], "O2=11%"),
    };
    let figures: Vec<Figure> = (0..10_000).map(one).collect();
    let standards = ["GB 21341-2022", "GB 16780-2021", "GB 13271-2014"].map(|s| library.find(s).unwrap());
    bencher.bench(|| {
        let judged = figures.iter().zip(standards.iter().cycle());
        judged.map(|(f, standard)| judge(library, rulebook, *standard, f, day).lines.len()).sum::<usize>()
    });
}

#[divan::bench(args = ["ferroalloy-ulanqab", "dairy-hohhot", "heating-hohhot", "rare-earth-baotou"])]
fn everything_for_a_profile(bencher: divan::Bencher<'_, '_>, name: &str) {
    let (library, rulebook) = &*SHIPPED;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/profiles/{name}.toml"));
    let text = std::fs::read_to_string(file).unwrap();
    let profile: Profile = read(library, &text, Format::Toml).profile.unwrap();
    let day = AsOf::parse("2026-11-23").unwrap();
    bencher.bench(|| Answers::new(library, rulebook, &profile, day).standards.len());
}
