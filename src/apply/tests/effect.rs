//! Many enterprises at once.

use super::{day, figure, with};
use crate::apply::effect::{Entry, Saving, evaluate};
use crate::apply::{Figure, Output, Verdict, judge};
use crate::measure::Basis;
use crate::tests::{library, rulebook};
use rust_decimal::Decimal;

/// Numbers that look like chance and are the same in each run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

fn entry(enterprise: String, place: &str, standard: &str, figure: Figure, output: Option<Output>) -> Entry {
    let standard = library().find(standard).unwrap();
    Entry { enterprise, place: place.to_owned(), standard, figure, output, as_of: day("2026-11-23"), factor: None }
}

#[test]
fn five_hundred_enterprises_come_out_as_by_hand() {
    // Standard, object, unit, grades 1 to 3 in hundredths of the unit, and grams of coal for one unit and one tonne.
    let tables: [(&str, &str, &str, [i64; 3], i64); 3] = [
        ("GB 21341-2022", "ferrosilicon", "kgce/t", [170_000, 177_000, 185_000], 1000),
        ("GB 21343-2023", "calcium-carbide", "kgce/t", [80_500, 82_300, 94_000], 1000),
        ("GB 21346-2022", "aluminium-ingot", "kgce/t", [167_000, 168_000, 172_000], 1000),
    ];
    let places = ["乌兰察布市", "乌海市", "包头市", "鄂尔多斯市"];
    let mut seeded = Seeded(7);
    let mut entries = Vec::new();
    let mut expected: std::collections::BTreeMap<(String, String, String), usize> = std::collections::BTreeMap::new();
    let (mut saved_milligrams, mut avoided_milligrams, mut without_factor) = (0i128, 0i128, 0);
    for n in 0..500 {
        let (standard, object, unit, grades, _) = tables[seeded.below(3) as usize];
        let place = places[seeded.below(4) as usize];
        let spread = grades[2] - grades[0];
        // A third of them exactly on a limit.
        let hundredths = match seeded.below(3) {
            0 => grades[seeded.below(3) as usize],
            _ => grades[0] - spread + i64::try_from(seeded.below((3 * spread) as u64)).unwrap(),
        };
        let tonnes = 10 + seeded.below(500_000) as i64;
        let figure = Figure {
            actual: Some(Decimal::new(hundredths, 2)),
            ..figure(object, "specific-energy-consumption", "0", unit)
        };
        let output = Output { value: Decimal::from(tonnes), unit: "t/a".to_owned() };
        let mut entry = entry(format!("企业{n}"), place, standard, figure, Some(output));
        let factor = seeded.below(2) == 0;
        entry.factor = factor.then(|| Decimal::new(266, 2));
        entries.push(entry);

        let grade =
            grades.iter().position(|limit| hundredths <= *limit).map_or("fails".to_owned(), |g| (g + 1).to_string());
        *expected.entry((object.to_owned(), place.to_owned(), grade)).or_default() += 1;
        // Hundredths of kgce a tonne times tonnes, in hundredths of kgce.
        let saved = i128::from((hundredths - grades[1]).max(0)) * i128::from(tonnes);
        saved_milligrams += saved;
        if factor {
            avoided_milligrams += saved * 266;
        } else if saved > 0 {
            without_factor += 1;
        }
    }
    let effect = evaluate(library(), rulebook(), &entries);
    let mut found = std::collections::BTreeMap::new();
    for (key, behind) in &effect.bars {
        found.insert((key.object.to_string(), key.place.clone(), key.verdict.clone()), behind.len());
    }
    assert_eq!(found, expected);
    assert_eq!(effect.saved.normalize(), Decimal::from_i128_with_scale(saved_milligrams, 5).normalize());
    assert_eq!(effect.avoided.normalize(), Decimal::from_i128_with_scale(avoided_milligrams, 7).normalize());
    assert_eq!((effect.without_factor, effect.without_saving), (without_factor, 0));
    let short = effect.judged.iter().filter(|j| j.shortfall.is_some()).count();
    let below_two: usize =
        expected.iter().filter(|((.., grade), _)| grade == "3" || grade == "fails").map(|(_, n)| n).sum();
    assert_eq!(short, below_two);
}

#[test]
fn what_cannot_be_saved_says_why() {
    let energy = |value| figure("ferrosilicon", "specific-energy-consumption", value, "kgce/t");
    let tonnes = |unit: &str| Some(Output { value: Decimal::from(1000), unit: unit.to_owned() });
    let electricity =
        with(figure("ferrosilicon", "smelting-electricity-consumption", "8440", "kW.h/t"), &[("ore_grade_pct", "97")]);
    let mut equivalent = electricity.clone();
    equivalent.state = Basis::parse("electricity=0.1229kgce/(kW.h)").unwrap();
    let motor = with(figure("electric-motor", "motor-efficiency", "92", "%"), &[("power_kw", "7.5"), ("poles", "4")]);
    let entries = [
        entry("a".into(), "", "GB 21341-2022", energy("1870"), tonnes("t/a")),
        entry("b".into(), "", "GB 21341-2022", energy("1870"), tonnes("kt/a")),
        entry("c".into(), "", "GB 21341-2022", energy("1600"), tonnes("t/a")),
        entry("d".into(), "", "GB 21341-2022", energy("1870"), None),
        entry("e".into(), "", "GB 21341-2022", energy("1870"), tonnes("m2/a")),
        entry("f".into(), "", "GB 21341-2022", energy("x"), tonnes("t/a")),
        entry("g".into(), "", "GB 21341-2022", equivalent, tonnes("t/a")),
        entry("h".into(), "", "GB 18613-2020", motor, tonnes("t/a")),
    ];
    let effect = evaluate(library(), rulebook(), &entries);
    let saved = |n: i64| Saving::Saved(Decimal::from(n));
    let found: Vec<Saving> = effect.judged.iter().map(|j| j.saving.clone()).collect();
    assert_eq!(
        found[..6],
        [saved(100), saved(100_000), saved(0), Saving::NoOutput, Saving::NotEnergy, Saving::Undecided]
    );
    // 100 kW·h/t above grade 2 at 0.1229 kgce each, for 1000 t.
    assert_eq!(found[6], Saving::Saved(Decimal::new(1229, 2)));
    assert_eq!(found[7], Saving::NotEnergy);
}

#[test]
fn ten_thousand_rows_are_all_decided() {
    let figures: Vec<Figure> = (0..10_000)
        .map(|n| match n % 3 {
            0 => figure("ferrosilicon", "specific-energy-consumption", &format!("{}", 1600 + n % 400), "kgce/t"),
            1 => with(
                figure("cement", "specific-energy-consumption", &format!("{}", 70 + n % 40), "kgce/t"),
                &[("clinker_ratio_pct", "76"), ("altitude_m", "2000"), ("ambient_pressure_pa", "80000")],
            ),
            _ => with(
                Figure {
                    state: Basis::parse("O2=11%").unwrap(),
                    grade: Some("new".to_owned()),
                    ..figure("boiler", "sulfur-dioxide", &format!("{}", 100 + n % 200), "mg/m3")
                },
                &[("fuel", "coal")],
            ),
        })
        .collect();
    let standards = ["GB 21341-2022", "GB 16780-2021", "GB 13271-2014"].map(|s| library().find(s).unwrap());
    let decided = figures
        .iter()
        .enumerate()
        .filter(|(n, figure)| {
            let judgement = judge(library(), rulebook(), standards[n % 3], figure, day("2026-11-23"));
            !matches!(judgement.verdict, Verdict::Incomplete(_) | Verdict::NotApplicable(_))
        })
        .count();
    assert_eq!(decided, 10_000);
}
