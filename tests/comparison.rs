//! Limits side by side: what a researcher would check by hand, on the shipped corpus.

use biaoqiao::compare::{
    Caution, Facts, Figure, Judgement, Ledger, NoCounterpart, Pairing, Reason, Request, Subject, Table, Target, Terms,
    Verdict, judge, tabulate,
};
use biaoqiao::corpus::{self, Library};
use biaoqiao::exchange::{CSV_COLUMNS, TableView, csv};
use biaoqiao::locale::Locale;
use biaoqiao::measure::decimal;
use biaoqiao::model::{AsOf, ConceptId, GradeRole, Jurisdiction, Language};
use std::fmt::Write;
use std::path::Path;
use std::sync::LazyLock;

static SHIPPED: LazyLock<(Library, Ledger)> = LazyLock::new(|| {
    let library = corpus::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")).unwrap().library;
    let ledger = Ledger::new(&library);
    (library, ledger)
});

fn topic(topic: &str, jurisdictions: &[Jurisdiction], day: &str) -> Request {
    let mut request = Request::new(Subject::Topic(ConceptId::new(topic)), AsOf::parse(day).unwrap());
    request.jurisdictions = jurisdictions.to_vec();
    request
}

fn standards(ids: &[&str], day: &str) -> Request {
    let ids = ids.iter().map(|id| SHIPPED.0.find(id).unwrap()).collect();
    Request::new(Subject::Standards(ids), AsOf::parse(day).unwrap())
}

fn ask(request: &Request) -> Table {
    tabulate(&SHIPPED.0, &SHIPPED.1, request)
}

fn view(request: &Request, table: &Table) -> TableView {
    TableView::new(&Locale::of(Language::Zh), &SHIPPED.0, &SHIPPED.1, request, table)
}

fn figure(figure: Figure) -> String {
    let shown = |f: biaoqiao::measure::Fraction| decimal::plain(f.significant(6).unwrap());
    match figure {
        Figure::Single(one) => shown(one),
        Figure::Span(low, high) => format!("{}..{}", shown(low), shown(high)),
    }
}

/// One line for each pairing, to be read by a person.
fn digest(table: &Table) -> String {
    let (library, ledger) = &*SHIPPED;
    let name = |id| library.get(id).unwrap().id.to_string();
    let absent = |out: &mut String, unnumbered: &biaoqiao::compare::Unnumbered| {
        for standard in &unnumbered.standards {
            writeln!(out, "  without numbers: {}", name(*standard)).unwrap();
        }
        for value in &unnumbered.values {
            let (standard, replaced) = (name(value.standard), name(value.replaced));
            writeln!(out, "  not in the corpus: {} of {standard} (only of {replaced})", value.indicator).unwrap();
        }
    };
    let mut out = format!("A {:?}\n", table.a);
    absent(&mut out, &table.unnumbered);
    for block in &table.blocks {
        writeln!(out, "B {:?}", block.b).unwrap();
        absent(&mut out, &block.unnumbered);
        for pairing in &block.pairings {
            let Judgement { verdict, difference, shown_at, .. } = &pairing.judgement;
            write!(out, "  {} {} {verdict}", pairing.indicator, pairing.role).unwrap();
            if let Some(difference) = difference {
                write!(out, " {difference} %").unwrap();
            }
            if let Some(at) = shown_at {
                write!(out, " [{} {}]", at.unit, at.basis).unwrap();
            }
            let sides = [
                ("A", &pairing.a, pairing.judged.0, &pairing.judgement.a),
                ("B", &pairing.b, pairing.judged.1, &pairing.judgement.b),
            ];
            for (side, requirement, row, converted) in sides {
                let (Some(requirement), Some(row)) = (requirement, row) else { continue };
                let limit = ledger.limit(library, row).unwrap();
                let when = if limit.when.is_empty() { String::new() } else { format!(" if {}", limit.when) };
                let value = format!("{} {} {}", limit.operator, limit.value, limit.unit);
                write!(out, "\n    {side} {} {}{when}: {value}", name(requirement.standard), limit.grade).unwrap();
                if let Some(converted) = converted {
                    write!(out, " = {}", figure(converted.figure)).unwrap();
                }
            }
            let reasons: Vec<_> = pairing.judgement.reasons.iter().map(Reason::key).collect();
            let cautions: Vec<_> = pairing.judgement.cautions.iter().map(Caution::key).collect();
            writeln!(out, "\n    {}", [reasons, cautions].concat().join(" ")).unwrap();
        }
        let consistency = block.statistics.all.consistency();
        writeln!(out, "  {} of {} equal", consistency.equal, consistency.compared).unwrap();
    }
    out
}

#[test]
fn coal_fired_power_stations_of_china_and_russia_at_six_per_cent_oxygen() {
    let mut request =
        topic("power-station-boiler", &[Jurisdiction::Cn, Jurisdiction::Ru, Jurisdiction::Mn], "2026-11-23");
    request.indicators = ["particulate-matter", "sulfur-dioxide", "nitrogen-oxides"].map(ConceptId::new).to_vec();
    let known = "fuel=coal;furnace_type=pulverized;coal_rank=hard-coal;slag_removal=solid;commissioning_year=2015;\
                 thermal_power_mw=800;province=other";
    request.terms.facts = Facts::parse(&SHIPPED.0, known).unwrap();
    request.terms.target = Target::parse(&SHIPPED.0, "мг/м³", "O2=6%").unwrap();
    insta::assert_snapshot!(digest(&ask(&request)));
}

#[test]
fn ambient_air_in_three_countries_while_the_old_edition_is_in_force() {
    let countries = [Jurisdiction::Cn, Jurisdiction::Ru, Jurisdiction::Mn];
    let mut request = topic("ambient-air", &countries, "2026-02-01");
    request.indicators = ["pm25", "pm10", "sulfur-dioxide", "ozone"].map(ConceptId::new).to_vec();
    request.terms.facts = Facts::parse(&SHIPPED.0, "zone_class=2").unwrap();
    insta::assert_snapshot!(digest(&ask(&request)));
}

#[test]
fn ambient_air_in_three_countries_under_the_edition_whose_values_are_not_in_the_corpus() {
    let countries = [Jurisdiction::Cn, Jurisdiction::Ru, Jurisdiction::Mn];
    let mut request = topic("ambient-air", &countries, "2026-11-23");
    request.indicators = ["pm25", "pm10", "sulfur-dioxide", "ozone"].map(ConceptId::new).to_vec();
    request.terms.facts = Facts::parse(&SHIPPED.0, "zone_class=2").unwrap();
    let table = ask(&request);
    insta::assert_snapshot!(digest(&table));
    let old = SHIPPED.0.find("GB 3095-2012").unwrap();
    let uses = |p: &Pairing| p.a.iter().chain(&p.b).any(|r| r.standard == old);
    assert!(!table.blocks.iter().flat_map(|b| &b.pairings).any(uses), "the old number is never shown");
}

#[test]
fn raw_milk_of_cows_in_china_the_eaeu_and_the_eu() {
    let mut request = topic("raw-milk", &[Jurisdiction::Cn, Jurisdiction::Eaeu, Jurisdiction::Eu], "2026-11-23");
    request.terms.facts = Facts::parse(&SHIPPED.0, "milk_species=cow").unwrap();
    insta::assert_snapshot!(digest(&ask(&request)));
}

#[test]
fn two_editions_stand_side_by_side_whichever_is_in_force() {
    let mut request = standards(&["GB 29435-2012", "GB 29435-2025"], "2026-11-23");
    request.role = Some(GradeRole::Entry);
    let table = ask(&request);
    let cerium = ConceptId::new("cerium-metal");
    let of =
        |p: &&Pairing| p.a.as_ref().is_some_and(|r| SHIPPED.1.object(SHIPPED.1.row(r.rows[0]).unwrap()) == &cerium);
    let pairing = table.blocks[0].pairings.iter().find(of).unwrap();
    assert_eq!(pairing.judgement.verdict, Verdict::Looser);
    assert_eq!(pairing.judgement.difference.map(|d| d.to_string()).as_deref(), Some("3.2258"));
    assert!(pairing.judgement.is_preview());
}

#[test]
fn a_formula_is_itself_and_counted_at_what_the_reader_enters() {
    let mut request = standards(&["GB 45247-2025", "GB 45247-2025"], "2026-11-23");
    request.across_roles = true;
    let trace = |p: &Pairing| p.judgement.a.as_ref().and_then(|a| a.formula.clone());
    let open = ask(&request);
    assert!(!open.blocks[0].pairings.iter().filter_map(trace).any(|formula| formula.starts_with("201.0 *")));
    let entered = "gas_turbine_class=H;unit_capacity_class=500MW;influence_factor=1.05;air_cooling_addition_gce_kwh=5";
    request.terms.facts = Facts::parse(&SHIPPED.0, entered).unwrap();
    let closed = ask(&request);
    assert!(closed.blocks[0].pairings.iter().filter_map(trace).any(|formula| formula == "201.0 * 1.05"));
}

#[test]
fn who_has_a_comparable_partner_is_not_also_incomparable_with_others() {
    for name in ["ambient-air", "boiler", "motor-vehicle", "raw-milk"] {
        for block in &ask(&topic(name, &[], "2026-11-23")).blocks {
            let mut compared = std::collections::HashSet::new();
            for pairing in block.pairings.iter().filter(|p| p.judgement.verdict.is_comparable()) {
                compared.extend(pairing.a.iter().chain(&pairing.b).map(|r| r.rows[0]));
            }
            for pairing in block.pairings.iter().filter(|p| !p.judgement.verdict.is_comparable()) {
                let rows = pairing.a.iter().chain(&pairing.b).map(|r| r.rows[0]);
                assert!(rows.into_iter().all(|row| !compared.contains(&row)), "{name} {:?}", block.b);
                assert!(!pairing.judgement.reasons.is_empty(), "each is named with its reason");
            }
        }
    }
}

#[test]
fn a_class_is_never_paired_with_a_requirement() {
    let requirement = |role: GradeRole| !matches!(role, GradeRole::Class | GradeRole::Information);
    for name in ["energy-using-equipment", "motor-vehicle", "food-product"] {
        let mut request = topic(name, &[], "2026-11-23");
        request.across_roles = true;
        for pairing in ask(&request).blocks.iter().flat_map(|b| &b.pairings) {
            if let (Some(a), Some(b)) = (&pairing.a, &pairing.b) {
                assert_eq!(requirement(a.role), requirement(b.role));
            }
        }
    }
}

#[test]
fn each_number_of_the_statistics_leads_to_its_rows_and_each_row_to_its_source() {
    for name in ["boiler", "ambient-air", "raw-milk", "electric-motor"] {
        let request = topic(name, &[], "2026-11-23");
        let table = ask(&request);
        for block in &table.blocks {
            let rows = |counts: &biaoqiao::compare::Counts| counts.rows.values().map(Vec::len).sum::<usize>();
            assert_eq!(rows(&block.statistics.all), block.pairings.len());
            assert_eq!(block.statistics.kinds.values().map(rows).sum::<usize>(), block.pairings.len());
            for (verdict, at) in &block.statistics.all.rows {
                assert!(at.iter().all(|at| block.pairings[*at].judgement.verdict == *verdict));
            }
        }
        let view = view(&request, &table);
        for side in view.blocks.iter().flat_map(|b| &b.pairings).flat_map(|p| [&p.a, &p.b]).flatten() {
            assert!(!side.source.is_empty() && !side.evidence.is_empty() && !side.standard.is_empty());
        }
        let text = csv(&view);
        let mut lines = ::csv::Reader::from_reader(text.as_bytes());
        assert_eq!(lines.headers().unwrap().len(), CSV_COLUMNS.len());
        let count = view.blocks.iter().map(|b| b.pairings.len()).sum::<usize>();
        assert_eq!(lines.records().filter(Result::is_ok).count(), count);
    }
}

#[test]
fn standards_of_the_same_scope_without_numbers_are_named() {
    let table = ask(&topic("power-station-boiler", &[Jurisdiction::Cn, Jurisdiction::Mn], "2026-11-23"));
    let named: Vec<_> =
        table.blocks[0].unnumbered.standards.iter().map(|s| SHIPPED.0.get(*s).unwrap().id.to_string()).collect();
    for standard in ["MNS 5919:2008", "MNS 6298:2011"] {
        assert!(named.iter().any(|id| id == standard), "{named:?}");
    }
    let absent = |p: &Pairing| p.judgement.reasons == [Reason::NoCounterpart(NoCounterpart::NoRow)];
    assert!(!table.blocks[0].pairings.is_empty() && table.blocks[0].pairings.iter().all(absent));
}

/// A is stricter than B exactly where B is looser than A, over pairs of real rows.
#[test]
fn comparison_is_antisymmetric() {
    let (library, ledger) = &*SHIPPED;
    let as_of = AsOf::parse("2026-11-23").unwrap();
    let terms = Terms { as_of, facts: Facts::default(), target: Target::default() };
    let mut compared = 0;
    // Prime strides meet all files without taking all pairs.
    for a in ledger.rows().iter().step_by(5) {
        let kin = ledger.rows().iter().filter(|b| ledger.indicator(b) == ledger.indicator(a));
        for b in kin.step_by(7) {
            let (there, back) = (judge(library, ledger, a, b, &terms), judge(library, ledger, b, a, &terms));
            assert_eq!(there.verdict, back.verdict.reversed(), "{a:?}\n{b:?}");
            compared += usize::from(there.verdict.is_comparable());
        }
    }
    assert!(compared > 300, "{compared}");
}

#[test]
fn an_entry_that_is_no_value_is_refused() {
    let message = |text: &str| Facts::parse(&SHIPPED.0, text).unwrap_err().to_string();
    assert_eq!(message("fuel"), "`fuel` is not name=value");
    assert_eq!(message("fule=coal"), "`fule` is not a declared parameter");
    assert!(message("fuel=wood").starts_with("`wood` is no value of `fuel`: coal, "));
    assert_eq!(message("capacity_t_h=much"), "`much` is no value of `capacity_t_h`: a number or true, false is needed");
    assert!(Target::parse(&SHIPPED.0, "furlong", "").is_err() && Target::parse(&SHIPPED.0, "", "O2=21%").is_err());
}
