//! Each kind of mistake is named, at its line and column, and only its record is left out.

use super::{check, corpus};
use crate::corpus::read;
use crate::model::ConceptId;

const LIMITS: &str = "limits/cn/energy.csv";
const STANDARDS: &str = "standards/cn.csv";
const TERMS: &str = "terms/metallurgy.csv";

#[test]
fn names_of_nothing() {
    let library = check(
        &[(LIMITS, ",crude-steel,", ",crude-stel,")],
        &["limits/cn/energy.csv:2 [crude-stel]: error: unknown-concept (field: object, id: crude-stel)"],
    );
    assert!(library.limits().is_empty());
    check(
        &[(LIMITS, ",specific-energy-consumption,", ",steel,")],
        &["limits/cn/energy.csv:2 [steel]: error: indicator-without-row (id: steel)"],
    );
    check(
        &[(LIMITS, "GB 21256-2025", "GB 1-2025")],
        &["limits/cn/energy.csv:2 [GB 1-2025]: error: unknown-standard (field: standard, id: GB 1-2025)"],
    );
    check(
        &[(LIMITS, ",1,<=", ",9,<=")],
        &["limits/cn/energy.csv:2 [9]: error: unknown-grade (jurisdiction: CN, domain: energy, grade: 9)"],
    );
    check(
        &[(LIMITS, "kgce/t", "kgce/x")],
        &["limits/cn/energy.csv:2 [kgce/x]: error: unknown-unit (field: unit, unit: kgce/x)"],
    );
    check(
        &[("scopes.csv", "steel,,CN,", "iron,,火星,")],
        &[
            "scopes.csv:2 [iron]: error: unknown-concept (field: object, id: iron)",
            "scopes.csv:2 [火星]: error: unknown-place (field: place, id: 火星)",
        ],
    );
    check(
        &[("needs/mn.csv", "metal,steel", "metal,x")],
        &["needs/mn.csv:2 [x]: error: unknown-concept (field: topic, id: x)"],
    );
    check(
        &[("policy/tasks.csv", "crude-steel", "x")],
        &["policy/tasks.csv:2 [steel|x]: error: unknown-concept (field: concepts, id: x)"],
    );
    check(
        &[("methods/energy.csv", "scrap_pct *", "scrap *")],
        &["methods/energy.csv:2 [scrap * 2.0]: error: unknown-parameter (field: formula, id: scrap)"],
    );
    check(
        &[("classes/places.csv", "西部,,group,,CN", "西部,,group,X,CN|Y")],
        &[
            "classes/places.csv:3 [X]: error: unknown-place (field: within, id: X)",
            "classes/places.csv:3 [CN|Y]: error: unknown-place (field: parts, id: Y)",
        ],
    );
}

#[test]
fn one_wrong_place_is_one_problem() {
    let library = check(
        &[("classes/places.csv", "CN,CN,division,,,", "CN,CN,division,X,,")],
        &["classes/places.csv:2 [X]: error: unknown-place (field: within, id: X)"],
    );
    assert_eq!(library.scopes().len(), 1, "the scope row of that place is left out with it");
}

#[test]
fn a_designation_in_another_spelling_is_the_same_standard() {
    let library = check(&[(LIMITS, "GB 21256-2025", "GB 21256—2025")], &[]);
    assert_eq!(library.limits_of(library.find("GB 21256-2025").unwrap()).count(), 1);
}

#[test]
fn rules_that_cannot_be_used() {
    let when = |to| (LIMITS, "\"fuel == \"\"coal\"\"\"", to);
    check(
        &[when("\"fuel == \"\"wood\"\"\"")],
        &[
            "limits/cn/energy.csv:2 [fuel == \"\"wood\"\"]: error: unknown-parameter-value (field: when, parameter: fuel, value: wood)",
        ],
    );
    check(
        &[when("power > 1.0")],
        &["limits/cn/energy.csv:2 [power > 1.0]: error: unknown-parameter (field: when, id: power)"],
    );
    check(
        &[when("fuel > 1.0")],
        &[
            "limits/cn/energy.csv:2 [fuel > 1.0]: error: invalid-condition (text: fuel > 1.0, reason: `fuel` is declared as enum and \
           used as number)",
        ],
    );
    check(
        &[when("scrap_pct > 1.0 || scrap_pct < 0.0")],
        &[
            "limits/cn/energy.csv:2 [scrap_pct > 1.0 || scrap_pct < 0.0]: error: invalid-condition (text: scrap_pct > 1.0 || scrap_pct < 0.0, reason: `||` is \
           not allowed: write a disjunction as several rows)",
        ],
    );
    check(
        &[(LIMITS, "10.0 + scrap_pct", "10.0 + ")],
        &[
            "limits/cn/energy.csv:2 [10.0 + ]: error: invalid-formula (field: value, text: 10.0 + , reason: expected a number, a \
           parameter or `(`, found the end)",
        ],
    );
    check(
        &[(LIMITS, "<=,10.0 + scrap_pct", "range,9..1")],
        &["limits/cn/energy.csv:2 [9..1]: error: reversed-range (text: 9..1)"],
    );
    check(
        &[(LIMITS, "<=,10.0 + scrap_pct", "range,9")],
        &["limits/cn/energy.csv:2 [9]: error: invalid-range (text: 9)"],
    );
    check(
        &[(LIMITS, "O2=6%", "colour=red")],
        &["limits/cn/energy.csv:2 [colour=red;moisture=dry]: error: unknown-basis-key (key: colour)"],
    );
    check(
        &[(LIMITS, "moisture=dry", "dry")],
        &["limits/cn/energy.csv:2 [O2=6%;dry]: error: invalid-basis (text: O2=6%;dry, reason: `dry` is not key=value)"],
    );
}

#[test]
fn words_dates_and_numbers() {
    let library = check(
        &[(STANDARDS, "CN,national,mandatory,in-force", "CN,nation,mandatory,in-force")],
        &[
            "standards/cn.csv:2 [nation]: error: unknown-word (field: level, word: nation, allowed: national, sector, local, group, \
           interstate, technical-regulation, bat-reference, international, regional, government)",
        ],
    );
    // One mistake is one problem: limits, scopes and the text of that standard are left out in silence.
    assert_eq!((library.standards().len(), library.limits().len(), library.scopes().len()), (1, 0, 1));
    check(
        &[(STANDARDS, "2026-06-01", "2026-06-31")],
        &["standards/cn.csv:2 [2026-06-31]: error: invalid-date (field: effective, text: 2026-06-31)"],
    );
    check(
        &[(STANDARDS, "2025-05-30,2026-06-01,", "2026-06-02,2026-06-01,2026")],
        &[
            "standards/cn.csv:2 [2026-06-01]: error: dates-contradict (earlier: published, earlier_date: 2026-06-02, later: effective, \
           later_date: 2026-06-01)",
        ],
    );
    check(
        &[(STANDARDS, "2026-06-01,", "2026-06-01,2026-05")],
        &[
            "standards/cn.csv:2 [2026-05]: error: dates-contradict (earlier: effective, earlier_date: 2026-06-01, later: withdrawn, \
           later_date: 2026-05)",
        ],
    );
    check(
        &[(LIMITS, "2026-06-01,2030", "2026-06-01,2025")],
        &[
            "limits/cn/energy.csv:2 [2025]: error: dates-contradict (earlier: from, earlier_date: 2026-06-01, later: to, \
           later_date: 2025)",
        ],
    );
    check(
        &[("grades.csv", "leading,1,", "leading,first,")],
        &["grades.csv:2 [first]: error: invalid-number (field: rank, text: first)"],
    );
    check(
        &[("units.csv", "kgce/t,1000", "kgce/t,1/0")],
        &["units.csv:3 [1/0]: error: invalid-number (field: factor, text: 1/0)"],
    );
    check(
        &[(STANDARDS, "ISO 1:2020 MOD", "ISO 1:2020")],
        &["standards/cn.csv:2 [ISO 1:2020]: error: missing-degree (text: ISO 1:2020)"],
    );
    check(
        &[(TERMS, "\ncrude-steel", "\nCast_steel,product,,铸钢,,,,cast steel,energy,pk,recall,\ncrude-steel")],
        &["terms/metallurgy.csv:3 [Cast_steel]: error: invalid-id (field: id, id: Cast_steel)"],
    );
    check(
        &[("indicators.csv", "energy-per-mass,", "energy-per-mass|fraction,")],
        &[
            "indicators.csv:2 [energy-per-mass|fraction]: error: uneven-lists (left: quantity, left_count: 2, right: unit, right_count: 1)",
        ],
    );
}

#[test]
fn an_unknown_unit_of_a_parameter_leaves_the_parameter_usable() {
    let library = check(
        &[("parameters.csv", "number,%,", "number,%%,")],
        &["parameters.csv:3 [%%]: note: parameter-unit (unit: %%)"],
    );
    assert_eq!((library.limits().len(), library.methods().len()), (1, 1));
}

#[test]
fn facts_without_provenance() {
    check(
        &[(LIMITS, "https://example.org,primary,2026-11-23", ",,")],
        &[
            "limits/cn/energy.csv:2 []: error: missing-provenance (field: source)",
            "limits/cn/energy.csv:2 []: error: missing-provenance (field: evidence)",
        ],
    );
    check(
        &[(LIMITS, "primary,2026-11-23", "primary,")],
        &["limits/cn/energy.csv:2 []: error: missing-seen (evidence: primary)"],
    );
    check(&[(LIMITS, "primary,2026-11-23", "recall,")], &[]);
}

#[test]
fn things_that_are_there_twice() {
    let again = "GB 21256-2013,CN,national,,,,,,旧,,,,zh,,,energy,,,,,,pk,recall,\nGB 21256—2013,";
    let library = check(
        &[(STANDARDS, "GB 21256-2013,CN", &format!("{again}CN"))],
        &[
            "standards/cn.csv:4 [GB 21256—2013]: error: duplicate-id (field: id, id: GB 21256—2013, first: standards/cn.csv:3)",
        ],
    );
    assert_eq!(library.standards().len(), 2);
    check(
        &[(
            "scopes.csv",
            "GB 21256-2013,",
            "GB 21256-2025,covers,steel,,CN,producer,,,other source,recall,\nGB 21256-2013,",
        )],
        &["scopes.csv:3 [GB 21256-2025]: error: duplicate-row (first: scopes.csv:2)"],
    );
    check(
        &[(TERMS, "\ncrude-steel", "\nsteel,product,,铸钢,,,,cast steel,energy,pk,recall,\ncrude-steel")],
        &["terms/metallurgy.csv:3 [steel]: error: duplicate-id (field: id, id: steel, first: terms/metallurgy.csv:2)"],
    );
    check(
        &[(TERMS, "crude steel|raw steel", "crude steel|steel")],
        &[
            "terms/metallurgy.csv:3 [crude steel|steel]: note: shared-label (language: en, label: steel, id: crude-steel, other: steel)",
        ],
    );
    let folder = corpus(&[]);
    super::put(folder.path(), "texts/cn/x.xml", super::GOOD[15].1.as_bytes());
    let problems = read(folder.path()).unwrap().problems;
    assert_eq!(
        problems[1].to_string(),
        "texts/cn/x.xml:3:18: error: duplicate-id (field: std-ref, id: GB 21256-2025, first: texts/cn/gb-21256-2025.xml:3)"
    );
}

#[test]
fn a_cycle_of_parents_is_cut_and_told_once() {
    let library = check(
        &[(TERMS, "\nsteel,product,,", "\nsteel,product,crude-steel,")],
        &["terms/metallurgy.csv:2 [crude-steel]: error: broader-cycle (chain: steel → crude-steel → steel)"],
    );
    let steel = crate::model::ConceptId::new("crude-steel");
    assert_eq!(library.ancestors(&steel).map(|c| c.id.as_str()).collect::<Vec<_>>(), ["steel"]);
    let library = check(
        &[(TERMS, "product,steel,", "product,crude-steel,")],
        &["terms/metallurgy.csv:3 [crude-steel]: error: broader-cycle (chain: crude-steel → crude-steel)"],
    );
    assert_eq!(library.ancestors(&steel).count(), 0);
    check(
        &[(TERMS, "product,steel,", "product,iron,")],
        &["terms/metallurgy.csv:3 [iron]: error: unknown-concept (field: broader, id: iron)"],
    );
}

#[test]
fn scopes_and_their_other_standard() {
    check(
        &[("scopes.csv", "producer,GB 21256-2025", "producer,")],
        &[
            "scopes.csv:3 []: error: misplaced-other (relation: yields-to)",
            "standards/cn.csv:3 [GB 21256-2013]: note: standard-without-scope (id: GB 21256-2013)",
        ],
    );
    check(
        &[("scopes.csv", "CN,producer,", "CN,producer,GB 1-2020")],
        &[
            "scopes.csv:2 [GB 1-2020]: error: misplaced-other (relation: covers)",
            "standards/cn.csv:2 [GB 21256-2025]: note: standard-without-scope (id: GB 21256-2025)",
        ],
    );
}

#[test]
fn parameters_and_their_values() {
    check(
        &[("parameter-values.csv", "fuel,gas", "fuel,oil")],
        &[
            "parameter-values.csv:3 [oil]: error: unknown-parameter-value (field: value, parameter: fuel, value: oil)",
            "parameters.csv:2 [coal|gas]: note: unnamed-parameter-value (parameter: fuel, value: gas)",
        ],
    );
    check(
        &[("parameter-values.csv", "\nfuel,gas", "\nfeul,gas")],
        &[
            "parameter-values.csv:3 [feul]: error: unknown-parameter (field: param, id: feul)",
            "parameters.csv:2 [coal|gas]: note: unnamed-parameter-value (parameter: fuel, value: gas)",
        ],
    );
}

#[test]
fn names_of_units_and_molar_masses_are_judged() {
    let library = check(&[], &[]);
    assert_eq!(library.units().understand("千克标准煤 / 吨").as_deref(), Some("kgce/t"));
    assert!(library.substances().get(&ConceptId::new("steel")).is_some());
    check(
        &[("unit-names.csv", "kgce/t,zh", "tce/t,zh,千克标准煤/吨,pk,recall,\nkgce/t,zh")],
        &[
            "unit-names.csv:3 [千克标准煤/吨]: error: duplicate-id (field: name, id: 千克标准煤/吨, first: unit-names.csv:2)",
        ],
    );
    check(
        &[("unit-names.csv", "kgce/t,zh", "furlong,zh")],
        &["unit-names.csv:2 [furlong]: error: unknown-unit (field: unit, unit: furlong)"],
    );
    check(
        &[("substances.csv", "55.845", "-1")],
        &["substances.csv:2 [-1]: error: invalid-number (field: molar_mass, text: -1)"],
    );
    check(
        &[("substances.csv", "steel,Fe", "gold,Au")],
        &["substances.csv:2 [gold]: error: unknown-concept (field: concept, id: gold)"],
    );
    check(
        &[(LIMITS, "O2=6%", "O2=21%")],
        &["limits/cn/energy.csv:2 [O2=21%;moisture=dry]: error: invalid-basis (text: O2=21%;moisture=dry, \
           reason: a reference of 21 % oxygen: it must lie between 0 and 21 %)"],
    );
}
