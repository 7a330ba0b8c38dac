//! Promises of regions, overlaps and gaps.

use super::super::{overlaps, uncovered};
use super::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn region(when: &str) -> Region {
    Region::of(&Condition::parse(when).unwrap())
}

fn check_both(a: &str, b: &str, expected: &str) {
    assert_eq!(region(a).intersection(&region(b)), region(expected), "{a} and {b}");
    assert!(region(a).meets(&region(b)));
}

#[test]
fn two_conditions_meet_in_what_both_allow() {
    check_both(
        r#"fuel == "coal" && capacity_t_h > 65.0"#,
        r#"fuel in ["coal", "oil"] && capacity_t_h <= 130.0"#,
        r#"fuel == "coal" && capacity_t_h > 65.0 && capacity_t_h <= 130.0"#,
    );
    check_both("", "poles == 4.0", "poles == 4.0");
    check_both(r#"fuel != "oil""#, r#"fuel in ["coal", "oil"]"#, r#"fuel == "coal""#);
    check_both("p >= 5", "p <= 5", "p == 5");
}

#[test]
fn conditions_that_exclude_each_other_say_why() {
    let found = region(r#"fuel == "coal" && p < 5 && new"#).exclusions(&region(r#"fuel == "natural-gas" && p >= 5"#));
    assert_eq!(found.iter().map(|e| e.parameter.as_str()).collect::<Vec<_>>(), ["fuel", "p"]);
    assert!(region("a && !a").is_empty());
    assert!(region("a > 1 && a < 1").is_empty());
    assert!(region(r#"a > 1 && a == "x""#).is_empty());
    assert!(!region("a != 1").meets(&region("a == 1")));
}

#[test]
fn gaps_between_the_rows_of_a_table_are_found() {
    let table = [region("p <= 299"), region(r#"p >= 300 && fuel == "coal""#)];
    let fuels = |name: &str| if name == "fuel" { vec!["coal".into(), "gas".into()] } else { Vec::new() };
    let gaps = uncovered(&table, &fuels).unwrap();
    assert_eq!(
        gaps,
        [region(r#"fuel == "gas" && p > 299 && p <= 300"#), region(r#"fuel == "coal" && p > 299 && p < 300"#)]
    );
    // Single values have nothing between them.
    assert_eq!(uncovered(&[region("p == 1"), region("p == 2")], &fuels), Some(Vec::new()));
}

#[test]
fn rows_that_hold_for_the_same_thing_are_found() {
    let found = overlaps(&[region("p <= 5"), region("p >= 5"), region("p > 5 && p < 9")]);
    let pairs: Vec<_> = found.iter().map(|o| (o.first, o.second)).collect();
    assert_eq!(pairs, [(0, 1), (1, 2)]);
    assert_eq!(found[0].region, region("p == 5"));
}

fn any_region() -> impl Strategy<Value = Region> {
    let number = || (-3i64..3).prop_map(Decimal::from);
    let comparison = prop::sample::select(vec![
        Comparison::Equal,
        Comparison::NotEqual,
        Comparison::Less,
        Comparison::AtMost,
        Comparison::Greater,
        Comparison::AtLeast,
    ]);
    let word = || prop::sample::select(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()]);
    let atom = prop_oneof![
        ("[np]", comparison, number()).prop_map(|(name, c, n)| (name, Test::Compare(c, n))),
        ("n", prop::collection::vec(number(), 1..3)).prop_map(|(name, n)| (name, Test::OneOfNumbers(n))),
        ("w", word()).prop_map(|(name, w)| (name, Test::Is(w))),
        ("w", word()).prop_map(|(name, w)| (name, Test::IsNot(w))),
        ("w", prop::collection::vec(word(), 1..3)).prop_map(|(name, w)| (name, Test::OneOf(w))),
        ("f", prop::sample::select(vec![Test::Holds, Test::Fails])),
    ];
    prop::collection::vec(atom, 0..4).prop_map(|atoms| {
        let atoms = atoms.into_iter().map(|(name, test)| super::super::Atom { name, test }).collect();
        Region::of(&Condition { atoms })
    })
}

fn facts(numbers: (i64, i64), word: &str, flag: bool) -> impl Fn(&str) -> Option<Value> {
    move |name| {
        Some(match name {
            "n" => Value::Number(Decimal::new(numbers.0 * 5, 1)),
            "p" => Value::Number(Decimal::new(numbers.1 * 5, 1)),
            "w" => Value::Text(word.to_owned()),
            _ => Value::Bool(flag),
        })
    }
}

proptest! {
    #[test]
    fn an_intersection_is_symmetric_and_never_wider(
        (a, b) in (any_region(), any_region()),
        n in (-8i64..8, -8i64..8),
        word in prop::sample::select(vec!["a", "b", "c"]),
        flag in any::<bool>(),
    ) {
        let both = a.intersection(&b);
        prop_assert_eq!(&both, &b.intersection(&a));
        prop_assert!(both.within(&a) && both.within(&b));
        prop_assert_eq!(a.meets(&b), !both.is_empty());
        let facts = facts(n, word, flag);
        let holds = |region: &Region| region.evaluate(&facts) == Truth::True;
        prop_assert_eq!(holds(&both), holds(&a) && holds(&b));
    }

    #[test]
    fn what_is_uncovered_is_in_no_region(
        table in prop::collection::vec(any_region(), 1..5),
        n in (-8i64..8, -8i64..8),
        word in prop::sample::select(vec!["a", "b", "c"]),
        flag in any::<bool>(),
    ) {
        let words = |name: &str| if name == "w" { vec!["a".into(), "b".into(), "c".into()] } else { Vec::new() };
        let gaps = uncovered(&table, &words).unwrap();
        let facts = facts(n, word, flag);
        let count = gaps.iter().filter(|gap| gap.evaluate(&facts) == Truth::True).count();
        prop_assert!(count <= 1);
        if count == 1 {
            prop_assert!(table.iter().all(|region| region.evaluate(&facts) == Truth::False));
        }
    }
}
