//! Where a standard stands on a day: dates decide, the catalogue's status is a snapshot (corpus/README.md, "standards").

use crate::model::{AsOf, PartialDate, Standard, Status};
use jiff::civil::Date;

/// The status of a standard on a day. `replaced` is the first day in force of the first standard that replaces all of it.
pub(super) fn status_on(standard: &Standard, replaced: Option<Date>, day: AsOf) -> Status {
    let day = day.day();
    let snapshot = standard.provenance.snapshot_day();
    let effective = standard.effective.map(PartialDate::first_day);
    let withdrawn = standard.withdrawn.map(PartialDate::first_day);
    let end = [withdrawn, replaced].into_iter().flatten().min();

    // A draft has no days in force, whatever dates are planned for it.
    if standard.status == Some(Status::Draft) {
        return if day < snapshot { Status::Unknown } else { Status::Draft };
    }
    if end.is_some_and(|end| end <= day) {
        return ended(standard.status, replaced, day);
    }
    let ended_by_snapshot = standard.status.filter(|s| matches!(s, Status::Superseded | Status::Withdrawn));
    match (effective, ended_by_snapshot) {
        (Some(effective), _) if day < effective => Status::Upcoming,
        // It ended on an unknown day, at the latest on that of the snapshot.
        (Some(_), Some(status)) if end.is_none_or(|end| end > snapshot) => {
            if day < snapshot {
                Status::Unknown
            } else {
                status
            }
        }
        (Some(_), _) => Status::InForce,
        (None, _) if day < snapshot => Status::Unknown,
        (None, _) => standard.status.unwrap_or(Status::Unknown),
    }
}

/// Superseded or withdrawn: the catalogue's word, else whether a successor was in force by then.
fn ended(snapshot: Option<Status>, replaced: Option<Date>, day: Date) -> Status {
    match snapshot {
        Some(status @ (Status::Superseded | Status::Withdrawn)) => status,
        _ if replaced.is_some_and(|successor| successor <= day) => Status::Superseded,
        _ => Status::Withdrawn,
    }
}

#[cfg(test)]
mod tests {
    use crate::corpus::{Library, Parts};
    use crate::model::{
        AsOf, Designation, Evidence, Jurisdiction, Level, PartialDate, Provenance, Replacement, Standard, Status,
    };

    /// A row of the catalogue: `id`, status, effective, withdrawn, replaces, seen.
    fn row(id: &str, status: &str, dates: [&str; 2], replaces: &str, seen: &str) -> Standard {
        let date = |text: &str| PartialDate::parse(text).ok();
        let partial = replaces.ends_with('*');
        let replaces = replaces.trim_end_matches('*');
        Standard {
            id: Designation::parse(id).unwrap(),
            jurisdiction: Jurisdiction::Cn,
            level: Level::National,
            force: None,
            status: Status::from_word(status),
            published: None,
            effective: date(dates[0]),
            withdrawn: date(dates[1]),
            titles: Vec::new(),
            official: Vec::new(),
            ics: Vec::new(),
            ccs: String::new(),
            domains: Vec::new(),
            adopts: Vec::new(),
            replaces: Designation::parse(replaces)
                .map(|designation| Replacement { designation, partial })
                .into_iter()
                .collect(),
            refs: Vec::new(),
            scope: String::new(),
            scope_zh: String::new(),
            provenance: Provenance { source: "test".into(), evidence: Evidence::Recall, seen: date(seen) },
        }
    }

    /// Asks for the status of the first row on each day.
    fn check(rows: Vec<Standard>, expected: &[(&str, Status)]) {
        let id = rows[0].id.to_string();
        let library = Library::from_parts(Parts { standards: rows, ..Parts::default() });
        let index = library.find(&id).unwrap();
        for (day, status) in expected {
            assert_eq!(library.status_on(index, AsOf::parse(day).unwrap()), *status, "{id} on {day}");
        }
    }

    #[test]
    fn dates_decide_whatever_the_snapshot_says() {
        check(
            vec![row("GB 29435-2025", "upcoming", ["2027-01-01", ""], "", "2026-11-23")],
            &[("2026-12-31", Status::Upcoming), ("2027-01-01", Status::InForce), ("2030-01-01", Status::InForce)],
        );
        check(
            vec![row("GB/T 17892-1999", "", ["2000-04-01", ""], "", "2026-11-23")],
            &[("2000-03-31", Status::Upcoming), ("2000-04-01", Status::InForce)],
        );
    }

    #[test]
    fn withdrawn_is_the_first_day_that_no_longer_holds() {
        check(
            vec![row("GB 19578-2021", "superseded", ["2021-07-01", "2026-01-01"], "", "2026-11-23")],
            &[
                ("2021-06-30", Status::Upcoming),
                ("2021-07-01", Status::InForce),
                ("2025-12-31", Status::InForce),
                ("2026-01-01", Status::Superseded),
            ],
        );
    }

    #[test]
    fn a_full_replacement_ends_a_standard_when_it_takes_effect() {
        let old = || row("GB 29435-2012", "in-force", ["2013-10-01", ""], "", "2026-11-23");
        let new = |replaces| row("GB 29435-2025", "upcoming", ["2027-01-01", ""], replaces, "2026-11-23");
        check(
            vec![old(), new("GB 29435-2012")],
            &[("2026-12-31", Status::InForce), ("2027-01-01", Status::Superseded)],
        );
        check(vec![old(), new("GB 29435-2012*")], &[("2027-01-01", Status::InForce)]);
        // A successor in force since an unknown day ends nothing on a known one.
        let unknown = row("GB 29435-2025", "in-force", ["", ""], "GB 29435-2012", "2026-11-23");
        check(vec![old(), unknown], &[("2026-12-31", Status::InForce)]);
        let draft = row("GB 29435-2025", "draft", ["2027-01-01", ""], "GB 29435-2012", "2026-11-23");
        check(vec![old(), draft], &[("2027-01-01", Status::InForce)]);
    }

    #[test]
    fn the_earliest_end_counts() {
        let old = row("GB 1-2000", "in-force", ["2001-01-01", "2030-01-01"], "", "2026-11-23");
        let new = row("GB 1-2027", "upcoming", ["2028-01-01", ""], "GB 1-2000", "2026-11-23");
        let newer = row("GB 2-2027", "upcoming", ["2029-01-01", ""], "GB 1-2000", "2026-11-23");
        check(vec![old, newer, new], &[("2027-12-31", Status::InForce), ("2028-01-01", Status::Superseded)]);
    }

    #[test]
    fn an_end_on_an_unknown_day_is_unknown_until_the_snapshot() {
        for status in [Status::Superseded, Status::Withdrawn] {
            check(
                vec![row("ГОСТ 2260-78", status.word(), ["1980-01-01", ""], "", "2026-11-20")],
                &[
                    ("1979-12-31", Status::Upcoming),
                    ("1980-01-01", Status::Unknown),
                    ("2026-11-19", Status::Unknown),
                    ("2026-11-20", status),
                    ("2040-01-01", status),
                ],
            );
        }
    }

    #[test]
    fn a_snapshot_of_the_end_ends_it_before_a_later_date_does() {
        check(
            vec![row("GB 1-2000", "withdrawn", ["2001-01-01", "2027-06-01"], "", "2026-11-20")],
            &[("2026-11-19", Status::Unknown), ("2026-11-20", Status::Withdrawn), ("2027-06-01", Status::Withdrawn)],
        );
    }

    #[test]
    fn without_an_effective_date_the_snapshot_answers_from_its_day_on() {
        for (word, status) in [
            ("in-force", Status::InForce),
            ("upcoming", Status::Upcoming),
            ("superseded", Status::Superseded),
            ("withdrawn", Status::Withdrawn),
            ("draft", Status::Draft),
            ("", Status::Unknown),
        ] {
            check(
                vec![row("MNS 4943:2015", word, ["", ""], "", "2026-11-20")],
                &[("2016-01-01", Status::Unknown), ("2026-11-19", Status::Unknown), ("2026-11-20", status)],
            );
        }
    }

    #[test]
    fn without_an_effective_date_a_known_end_is_still_an_end() {
        check(
            vec![row("MNS 5850:2008", "superseded", ["", "2019"], "", "2026-11-23")],
            &[("2018-12-31", Status::Unknown), ("2019-01-01", Status::Superseded), ("2027-01-01", Status::Superseded)],
        );
        let old = row("GB 1-2000", "in-force", ["", ""], "", "2026-11-23");
        let new = row("GB 1-2027", "upcoming", ["2027-03-01", ""], "GB 1-2000", "2026-11-23");
        check(vec![old, new], &[("2027-02-28", Status::InForce), ("2027-03-01", Status::Superseded)]);
    }

    #[test]
    fn an_empty_day_of_reading_is_that_of_the_corpus() {
        check(
            vec![row("GB 1-2000", "in-force", ["", ""], "", "")],
            &[("2026-11-22", Status::Unknown), ("2026-11-23", Status::InForce)],
        );
    }

    #[test]
    fn a_partial_date_is_the_first_day_of_its_period() {
        check(
            vec![row("T/CHEAA 0011.2-2020", "in-force", ["2020-02", "2023"], "", "2026-11-23")],
            &[
                ("2020-01-31", Status::Upcoming),
                ("2020-02-01", Status::InForce),
                ("2022-12-31", Status::InForce),
                ("2023-01-01", Status::Withdrawn),
            ],
        );
    }

    #[test]
    fn a_standard_that_is_not_there_has_no_known_status() {
        let day = AsOf::parse("2026-11-23").unwrap();
        let index = crate::model::StandardIndex(7);
        assert_eq!(Library::from_parts(Parts::default()).status_on(index, day), Status::Unknown);
    }
}
