//! Keys: the tokens under which an index finds a designation, and those a query asks for.
//!
//! | token | example | meets |
//! | --- | --- | --- |
//! | chain, number, year | `gost.r.iso\|14064-1\|2021` | this edition |
//! | chain, number, any year | `gost.r.iso\|14064-1\|*` | all editions |
//! | body, number, year | `gb\|24067@2024` | this edition, a qualifier or adopted body left out |
//! | body, number | `iso\|14064-1`, `iso\|14064` | whatever this body numbers so |
//! | number | `14064-1`, `14064` | any body |
//!
//! Numbers lose leading zeros and write each part behind a hyphen. The index also holds numbers with fewer parts, so a
//! query without a part meets all parts, and a query with a part meets no other part.

use super::fold::fold;
use super::number::Reading;
use super::{Designation, Kind};

/// A token of the index: lower case, no spaces.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DesignationKey(String);

impl DesignationKey {
    /// The token.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for DesignationKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// How much a key of a query says. Ordered: the more specific is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Specificity {
    /// The number alone, under any body.
    Serial,
    /// The number under one body of the chain, or half of a double number.
    Publisher,
    /// The whole chain and number, in any edition.
    Series,
    /// The whole chain, number and year.
    Exact,
}

impl Designation {
    /// The key that no other document has. Without a year it is that of the series.
    #[must_use]
    pub fn exact_key(&self) -> DesignationKey {
        let year = match self.kind {
            Kind::UnionAct => "*".to_owned(),
            _ => self.year.as_ref().map_or_else(|| "*".to_owned(), super::number::Year::key),
        };
        let amendment = self.amendment.as_ref().map_or_else(String::new, |a| format!("|a{}", number_key(a)));
        let annex = self.annex.as_ref().map_or_else(String::new, |a| format!("|x{}", number_key(a)));
        DesignationKey(format!("{}|{}|{year}{amendment}{annex}", self.chain(), self.whole_number()))
    }

    /// What editions of one standard share: chain and number. An act has no editions, so its year belongs to it.
    #[must_use]
    pub fn series(&self) -> String {
        match self.kind {
            Kind::Act => self.exact_key().0,
            _ => format!("{}|{}", self.chain(), self.whole_number()),
        }
    }

    /// All keys under which an index holds this designation.
    #[must_use]
    pub fn keys(&self) -> Vec<DesignationKey> {
        let mut keys: Vec<String> = Vec::new();
        if !self.is_bare() {
            keys.push(self.exact_key().0);
        }
        self.push_undated(&mut keys);
        self.push_dated(&mut keys);
        self.push_other(&mut keys);
        if let Some(adopted) = self.adopted() {
            adopted.push_undated(&mut keys);
        }
        let mut seen = std::collections::HashSet::new();
        keys.into_iter().filter(|k| seen.insert(k.clone())).map(DesignationKey).collect()
    }

    /// The keys a query with this designation asks for, the most specific first.
    #[must_use]
    pub fn query_keys(&self) -> Vec<(DesignationKey, Specificity)> {
        let mut keys: Vec<(String, Specificity)> = Vec::new();
        let number = self.whole_number();
        if !self.is_bare() {
            if self.year.is_some() || self.amendment.is_some() || self.annex.is_some() {
                keys.push((self.exact_key().0, Specificity::Exact));
            }
            keys.push((self.any_edition(), Specificity::Series));
        }
        let mut dated = Vec::new();
        self.push_dated(&mut dated);
        self.push_other(&mut dated);
        dated.sort_by_key(|k| !k.contains('|'));
        keys.extend(
            dated
                .into_iter()
                .map(|k| (k.clone(), if k.contains('|') { Specificity::Publisher } else { Specificity::Serial })),
        );
        for body in self.bodies() {
            keys.push((format!("{body}|{number}"), Specificity::Publisher));
        }
        if let Some(adopted) = self.adopted() {
            keys.push((adopted.any_edition(), Specificity::Publisher));
            let number = adopted.whole_number();
            keys.extend(adopted.bodies().map(|body| (format!("{body}|{number}"), Specificity::Publisher)));
        }
        if self.stands_alone() {
            keys.push((number, Specificity::Serial));
        }
        keys.sort_by_key(|(_, specificity)| std::cmp::Reverse(*specificity));
        let mut seen = std::collections::HashSet::new();
        keys.retain(|(key, _)| seen.insert(key.clone()));
        keys.into_iter().map(|(key, specificity)| (DesignationKey(key), specificity)).collect()
    }

    fn is_bare(&self) -> bool {
        matches!(self.kind, Kind::Serial | Kind::SlashedSerial)
    }

    fn bodies(&self) -> impl Iterator<Item = &str> {
        self.publishers.iter().filter(|p| p.is_body()).map(super::Publisher::key)
    }

    fn chain(&self) -> String {
        self.publishers.iter().map(super::Publisher::key).collect::<Vec<_>>().join(".")
    }

    fn any_edition(&self) -> String {
        format!("{}|{}|*", self.chain(), self.whole_number())
    }

    /// Serial and parts. Acts of the Union count by year.
    fn whole_number(&self) -> String {
        if self.kind == Kind::Title {
            return self.serial.clone();
        }
        if matches!(self.kind, Kind::UnionAct | Kind::SlashedSerial) {
            return self.by_year();
        }
        let groups = std::iter::once(&self.serial).chain(&self.parts);
        groups.map(|g| number_key(&g.replace("/-", "+"))).collect::<Vec<_>>().join("-")
    }

    fn by_year(&self) -> String {
        let year = self.year.as_ref().map_or_else(String::new, super::Year::key);
        format!("{year}-{}", number_key(&self.serial))
    }

    /// The number whole, and with ever fewer parts. A group `1/-2` stands for part 1 and for part 2.
    fn numbers(&self) -> Vec<String> {
        let mut numbers = vec![self.whole_number()];
        if matches!(self.kind, Kind::UnionAct | Kind::SlashedSerial | Kind::Title) {
            return numbers;
        }
        let mut number = number_key(&self.serial);
        numbers.push(number.clone());
        for part in &self.parts {
            let siblings = part.split("/-").map(|p| format!("{number}-{}", number_key(p)));
            numbers.extend(siblings);
            number = format!("{number}-{}", number_key(&part.replace("/-", "+")));
        }
        // `AASHTO 88` is meant to find `AASHTO T 88`
        if let Some((_, digits)) = self.serial.split_once(' ') {
            numbers.push(number_key(digits));
        }
        numbers
    }

    /// Keys without a year.
    fn push_undated(&self, keys: &mut Vec<String>) {
        if !self.is_bare() {
            keys.push(self.any_edition());
        }
        let numbers = self.numbers();
        for body in self.bodies() {
            keys.extend(numbers.iter().map(|n| format!("{body}|{n}")));
        }
        if self.kind != Kind::Title {
            keys.extend(numbers);
        }
        if self.kind == Kind::Regulation && self.year.is_some() {
            keys.push(self.by_year());
        }
    }

    /// Number and year under the first body, and alone.
    fn push_dated(&self, keys: &mut Vec<String>) {
        let Some(year) = self
            .year
            .as_ref()
            .filter(|_| matches!(self.kind, Kind::Standard | Kind::Regulation | Kind::Act | Kind::Serial))
        else {
            return;
        };
        let dated = format!("{}@{}", self.whole_number(), year.key());
        if let Some(body) = self.bodies().next() {
            keys.push(format!("{body}|{dated}"));
        }
        if self.kind != Kind::Act {
            keys.push(dated);
        }
    }

    /// The second reading of the last group, under each body.
    fn push_other(&self, keys: &mut Vec<String>) {
        let read = match &self.other {
            None => return,
            Some(Reading::Part(part)) => format!("{}-{}", self.whole_number(), number_key(part)),
            Some(Reading::Year(year)) => {
                let whole = self.whole_number();
                let shorter = whole.rsplit_once('-').map_or(whole.as_str(), |(shorter, _)| shorter);
                format!("{shorter}@{}", year.key())
            }
        };
        keys.extend(self.bodies().map(|body| format!("{body}|{read}")));
    }

    /// Whether the number says enough without a body: three digits, or letters and digits.
    fn stands_alone(&self) -> bool {
        match self.kind {
            Kind::Act | Kind::Title => false,
            Kind::UnionAct | Kind::Serial | Kind::SlashedSerial => true,
            Kind::Standard | Kind::Regulation => {
                let digits = self.serial.bytes().filter(u8::is_ascii_digit).count();
                digits >= 3 || (digits < self.serial.len() && !self.serial.contains(' '))
            }
        }
    }
}

/// A number without case, leading zeros and spaces: `MZB01` is `mzb1`, `T 88` is `t88`, `0703` is `703`.
pub(super) fn number_key(printed: &str) -> String {
    let mut key = String::new();
    let mut fresh = true;
    let folded = fold(printed);
    let mut chars = folded.chars().filter(|c| *c != ' ' && *c != '/').peekable();
    while let Some(c) = chars.next() {
        let leading = c == '0' && fresh && chars.peek().is_some_and(char::is_ascii_digit);
        if !leading {
            key.push(c);
            fresh = !c.is_ascii_digit();
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(query: &str, printed: &str) -> Option<Specificity> {
        let keys = Designation::parse(printed).unwrap().keys();
        let asked = Designation::parse(query).unwrap().query_keys();
        asked.into_iter().find(|(key, _)| keys.contains(key)).map(|(_, specificity)| specificity)
    }

    #[test]
    fn a_body_of_the_chain_and_the_number_find_it() {
        for query in ["гост 14067", "ISO 14067", "gost r 14067", "ИСО 14067"] {
            assert_eq!(finds(query, "ГОСТ Р ИСО 14067-2021"), Some(Specificity::Publisher), "{query}");
        }
        assert_eq!(finds("ISO/TS 14067", "ГОСТ Р 56276-2014/ISO/TS 14067:2013"), Some(Specificity::Series));
        assert_eq!(finds("ISO 17025", "MNS ISO/IEC 17025:2018"), Some(Specificity::Publisher));
        assert_eq!(finds("ISO/IEC 17025", "MNS ISO IEC 17025:2018"), Some(Specificity::Publisher));
        assert_eq!(finds("AASHTO T88", "MNS AASHTO T 88:2014"), Some(Specificity::Publisher));
    }

    #[test]
    fn a_qualifier_left_out_or_put_in_is_less_specific() {
        assert_eq!(finds("GB 24067", "GB/T 24067-2024"), Some(Specificity::Publisher));
        assert_eq!(finds("GB/T 13271", "GB 13271-2014"), Some(Specificity::Publisher));
        assert_eq!(finds("GB 13271", "GB 13271-2014"), Some(Specificity::Series));
        assert_eq!(finds("GB 13271-2014", "GB 13271-2014"), Some(Specificity::Exact));
    }

    #[test]
    fn no_part_finds_all_parts_and_a_part_no_other() {
        assert_eq!(finds("GB/T 32151", "GB/T 32151.5-2015"), Some(Specificity::Publisher));
        assert_eq!(finds("IEC 60034-30", "ГОСТ IEC 60034-30-1-2016"), Some(Specificity::Publisher));
        assert_eq!(finds("OIML R 46-2", "MNS OIML R 46-1/-2:2021"), Some(Specificity::Publisher));
        assert_eq!(finds("ISO 14064-1", "ISO 14064-2:2019"), None);
        assert_eq!(finds("ISO 14064-1", "ISO 14064:2019"), None);
    }

    #[test]
    fn no_digit_is_fuzzy() {
        assert_eq!(finds("24024", "GB/T 24025-2009"), None);
        assert_eq!(finds("MNS 5001", "MNS ISO 50001:2019"), None);
        assert_eq!(finds("ГОСТ 2260-2006", "ГОСТ 2259-2006"), None);
        assert_eq!(finds("AASHTO M 88", "MNS AASHTO T 88:2014"), None);
    }

    #[test]
    fn a_two_digit_group_that_may_be_a_year_is_read_both_ways() {
        assert_eq!(finds("ГОСТ Р 51379-1999", "ГОСТ Р 51379-99"), Some(Specificity::Exact));
        assert_eq!(finds("GB 13223-11", "GB 13223-2011"), Some(Specificity::Publisher));
        assert_eq!(finds("GB/T 32151-12", "GB/T 32151.12-2018"), Some(Specificity::Series));
        assert_eq!(finds("GB/T 32151-12", "GB/T 32151.11-2018"), None);
    }

    #[test]
    fn qualifiers_alone_are_no_publisher() {
        for text in ["GB/T 24067-2024", "ГОСТ Р 51379-99", "ISO/TS 14027:2017", "T/NMSP MZB02.1-2019"] {
            let keys = Designation::parse(text).unwrap().keys();
            let alone = |k: &DesignationKey| ["t|", "r|", "ts|"].iter().any(|q| k.as_str().starts_with(q));
            assert!(!keys.iter().any(alone), "{keys:?}");
        }
    }
}
