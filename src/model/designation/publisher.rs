//! The registry of bodies that issue numbered standards, with every spelling of their signs.
//!
//! A sign is compared in folded form (see `fold`), so one spelling stands for all cases, widths and look-alike letters.
//! A space in a spelling is any separator or none. Adding a body is adding a row.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::{Folded, fold};

/// A member of the chain of signs before the number: a body (`ГОСТ`, `ISO`) or a qualifier of it (`Р`, `/T`, `/TS`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Publisher {
    pub(super) key: Cow<'static, str>,
    pub(super) body: bool,
}

impl Publisher {
    pub(super) fn body(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), body: true }
    }

    pub(super) fn qualifier(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), body: false }
    }

    /// Its key: `gost`, `r`, `iso`, `db15`, `minprirody`, `环大气`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether it can publish by itself; a qualifier (`T`, `Р`, `TS`, `Приказ`) cannot.
    #[must_use]
    pub fn is_body(&self) -> bool {
        self.body
    }

    /// Every spelling of the sign alone, folded; one that is not in the registry is spelled as its key.
    pub(super) fn spellings(&self) -> Vec<String> {
        let written = if self.body {
            REGISTRY.bodies.iter().find(|b| b.key == self.key).map(|b| b.spellings)
        } else {
            QUALIFIERS.iter().find(|q| q.key == self.key).map(|q| q.spellings)
        };
        match written {
            // What names a series of numbers with the body (`CXG`) is no spelling of the body alone.
            Some(written) => {
                written.iter().filter(|s| !s.contains('>')).map(|s| fold(s.trim_start_matches(['!', '=']))).collect()
            }
            None => vec![fold(&self.key)],
        }
    }

    /// The sign as the body prints it, in Cyrillic where it has such a form.
    pub(super) fn printed(&self, cyrillic: bool) -> String {
        let choose = |latin: &str, own: &str| if cyrillic { own.to_owned() } else { latin.to_owned() };
        if self.body {
            let body = REGISTRY.bodies.iter().find(|b| b.key == self.key && b.printed != b.key);
            body.map_or_else(|| self.key.to_uppercase(), |b| choose(b.printed, b.cyrillic))
        } else {
            let qualifier = QUALIFIERS.iter().find(|q| q.key == self.key);
            qualifier.map_or_else(|| self.key.to_uppercase(), |q| choose(q.printed, q.cyrillic))
        }
    }
}

/// How a body writes serial, parts and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `GB/T 32151.5-2015`; years before 1996 have two digits (`GB 14882-94`).
    China,
    /// `T/NMSP MZB01.37-2023`: the serial may begin with letters.
    Group,
    /// `ГОСТ Р 56828.15-2016`, `ГОСТ 1935-55`.
    Gost,
    /// `БНбД 41-02-13`: two numbers, then the year.
    Building,
    /// `СП 50.13330.2012`: the year follows a dot.
    RuleBook,
    /// `ТР ТС 018/2011`.
    Slashed,
    /// `ISO 14064-1:2018`, `MNS 5216-1:2011`.
    Colon,
}

/// How much more than a sign and a number it takes to believe in a designation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// The sign means nothing else.
    Clear,
    /// The sign is common for other things too (`HB 200`): a qualifier or a year has to confirm it.
    Common,
}

pub(super) struct Body {
    pub(super) key: &'static str,
    pub(super) printed: &'static str,
    pub(super) cyrillic: &'static str,
    pub(super) style: Style,
    pub(super) sign: Sign,
    /// Letters between sign and number that make another series of numbers: `AASHTO T 88`, `OIML R 46`.
    pub(super) forms: &'static [&'static str],
    spellings: &'static [&'static str],
}

/// key, printed in Latin, printed in Cyrillic, style, spellings.
type Row = (&'static str, &'static str, &'static str, Style, &'static [&'static str]);

// National bodies first, then regional and international ones: a chain is put into this order (`ISO-MNS 11885`).
// `!` before a spelling: only in capitals (it is also a word). `=`: only in this script. `>x` behind it: implies form x.
#[rustfmt::skip]
const BODIES: &[Row] = &[
    ("mns", "MNS", "MNS", Style::Colon, &["MNS", "МНС"]),
    ("mntr", "MNTR", "MNTR", Style::Colon, &["MNTR", "МНТР"]),
    ("gb", "GB", "GB", Style::China, &["GB", "ГБ"]),
    ("gbj", "GBJ", "GBJ", Style::China, &["GBJ"]),
    ("hj", "HJ", "HJ", Style::China, &["HJ", "ХДж"]),
    ("ny", "NY", "NY", Style::China, &["NY"]),
    ("ghzb", "GHZB", "GHZB", Style::China, &["GHZB"]),
    ("gost", "GOST", "ГОСТ", Style::Gost, &["ГОСТ", "GOST"]),
    ("pnst", "PNST", "ПНСТ", Style::Gost, &["ПНСТ", "PNST"]),
    ("ost", "OST", "ОСТ", Style::Gost, &["ОСТ", "!OST"]),
    ("rmg", "RMG", "РМГ", Style::Gost, &["РМГ", "RMG"]),
    ("pmg", "PMG", "ПМГ", Style::Gost, &["ПМГ", "PMG"]),
    ("its", "ITS", "ИТС", Style::Gost, &["ИТС", "!ITS", "ИТС НДТ", "ITS NDT"]),
    ("stb", "STB", "СТБ", Style::Gost, &["СТБ", "STB"]),
    ("st-rk", "ST RK", "СТ РК", Style::Gost, &["СТ РК", "ST RK"]),
    ("sanpin", "SanPiN", "СанПиН", Style::Gost, &["СанПиН", "SanPiN"]),
    ("gn", "GN", "ГН", Style::Gost, &["ГН", "!GN"]),
    ("muk", "MUK", "МУК", Style::Gost, &["МУК", "!MUK"]),
    ("rd", "RD", "РД", Style::Gost, &["РД", "!RD"]),
    ("sp", "SP", "СП", Style::RuleBook, &["СП", "!SP"]),
    ("snip", "SNiP", "СНиП", Style::Building, &["СНиП", "SNiP"]),
    ("bnbd", "BNbD", "БНбД", Style::Building, &["БНбД", "BNbD"]),
    ("bd", "BD", "БД", Style::Building, &["БД", "!BD"]),
    ("tr-cu", "TR CU", "ТР ТС", Style::Slashed, &["ТР ТС", "TR TS", "TR TC", "TR CU", "CU TR", "ТР Таможенного союза"]),
    ("tr-eaeu", "TR EAEU", "ТР ЕАЭС", Style::Slashed, &["ТР ЕАЭС", "TR EAES", "TR EAEU", "EAEU TR"]),
    ("bs", "BS", "BS", Style::Colon, &["BS", "=БС"]),
    ("din", "DIN", "DIN", Style::Colon, &["!DIN", "=ДИН"]),
    ("nf", "NF", "NF", Style::Colon, &["NF"]),
    ("jis", "JIS", "JIS", Style::Colon, &["JIS"]),
    ("ansi", "ANSI", "ANSI", Style::Colon, &["ANSI"]),
    ("astm", "ASTM", "ASTM", Style::Colon, &["ASTM", "АСТМ"]),
    ("aashto", "AASHTO", "AASHTO", Style::Colon, &["AASHTO", "ААШТО"]),
    ("asme", "ASME", "ASME", Style::Colon, &["ASME"]),
    ("api", "API", "API", Style::Colon, &["!API"]),
    ("ieee", "IEEE", "IEEE", Style::Colon, &["IEEE"]),
    ("sae", "SAE", "SAE", Style::Colon, &["SAE"]),
    ("ohsas", "OHSAS", "OHSAS", Style::Colon, &["OHSAS", "ОХСАС"]),
    ("cen", "CEN", "CEN", Style::Colon, &["CEN"]),
    ("clc", "CLC", "CLC", Style::Colon, &["CLC", "CENELEC"]),
    ("en", "EN", "ЕН", Style::Colon, &["EN", "ЕН"]),
    ("iso", "ISO", "ИСО", Style::Colon, &["ISO", "ИСО"]),
    ("iec", "IEC", "МЭК", Style::Colon, &["IEC", "МЭК"]),
    ("iwa", "IWA", "IWA", Style::Colon, &["IWA"]),
    ("oiml", "OIML", "МОЗМ", Style::Colon, &["OIML", "МОЗМ"]),
    ("cac", "CAC", "CAC", Style::Colon, &["CAC", "CODEX", "CODEX STAN", "CAC STAN", "CXS", "CXG>gl", "CXC>rcp"]),
    ("un", "UN", "ООН", Style::Colon, &["UN", "UNECE", "UN ECE", "ECE", "Правила ООН>r", "Правила ЕЭК ООН>r", "Правил ООН>r"]),
];

/// Codes of Chinese sector standards.
#[rustfmt::skip]
const SECTORS: &[&str] = &[
    "aq", "bb", "cb", "cj", "cy", "da", "dl", "dy", "dz", "ej", "fz", "ga", "gc", "gd", "gh", "gm", "gy", "hb", "hg", "hs", "hy",
    "jb", "jc", "jg", "jgj", "jj", "jr", "jt", "jtg", "jy", "ka", "lb", "ld", "ls", "ly", "mh", "mt", "mz", "nb", "qb", "qc", "qj",
    "qx", "rb", "rf", "sb", "sc", "sf", "sh", "sj", "sl", "sn", "sw", "sy", "tb", "td", "ty", "wb", "wh", "wj", "wm", "ws", "ww",
    "xb", "xf", "yb", "yc", "yd", "yj", "ys", "yy", "yz", "zy",
];

/// Associations known by their sign alone; any other is known by the `T/` before it.
const ASSOCIATIONS: &[&str] = &["nmsp", "imas", "cciia", "cheaa", "cieccpa", "cstm", "gdcpa", "gdes", "taf", "zgzs"];

/// Signs that are also an everyday abbreviation.
const COMMON: &[&str] = &["gn", "rd", "sp", "bd", "ost", "muk", "nf", "api", "din"];

/// Letters between sign and number that open a series of numbers of their own.
const FORMS: &[(&str, &[&str])] = &[
    ("aashto", &["tp", "pp", "mp", "t", "m", "r"]),
    ("oiml", &["r", "d", "g", "b", "v"]),
    ("cac", &["rcp", "gl"]),
    ("un", &["r"]),
    ("astm", &["a", "b", "c", "d", "e", "f", "g"]),
    ("jis", &["a", "b", "c", "d", "g", "h", "k", "m", "q", "r", "z"]),
    ("sae", &["j"]),
    ("iso", &["guide"]),
    ("iec", &["guide"]),
];

struct Qualifier {
    key: &'static str,
    printed: &'static str,
    cyrillic: &'static str,
    spellings: &'static [&'static str],
    follows: fn(&Body) -> bool,
}

/// `ISO/TC 207` is a committee: `ТС` means a specification only in Cyrillic.
#[rustfmt::skip]
const QUALIFIERS: &[Qualifier] = &[
    Qualifier { key: "t", printed: "T", cyrillic: "T", spellings: &["T"], follows: |b| b.style == Style::China },
    Qualifier { key: "z", printed: "Z", cyrillic: "Z", spellings: &["Z"], follows: |b| b.style == Style::China },
    Qualifier { key: "r", printed: "R", cyrillic: "Р", spellings: &["R", "Р"], follows: |b| b.key == "gost" },
    Qualifier { key: "ts", printed: "TS", cyrillic: "ТС", spellings: &["TS", "=ТС", "=ТУ"], follows: issues_reports },
    Qualifier { key: "tr", printed: "TR", cyrillic: "ТО", spellings: &["TR", "=ТО", "=ТР"], follows: issues_reports },
    Qualifier { key: "pas", printed: "PAS", cyrillic: "ПАС", spellings: &["PAS", "ПАС"], follows: issues_reports },
];

fn issues_reports(body: &Body) -> bool {
    matches!(body.key, "iso" | "iec" | "cen" | "clc")
}

/// What a spelling means.
#[derive(Clone, Copy)]
pub(super) enum Meaning {
    Body(usize),
    Qualifier(usize),
}

pub(super) struct Spelling {
    folded: Vec<char>,
    /// Script of each letter, where it matters.
    cyrillic: Option<bool>,
    capitals: bool,
    pub(super) form: Option<&'static str>,
    pub(super) meaning: Meaning,
}

impl Spelling {
    fn new(written: &'static str, meaning: Meaning) -> Self {
        let (written, form) = written.split_once('>').map_or((written, None), |(w, f)| (w, Some(f)));
        let bare = written.trim_start_matches(['!', '=']);
        Self {
            folded: fold(bare).chars().collect(),
            cyrillic: written.starts_with('=').then(|| !bare.is_ascii()),
            capitals: written.starts_with('!'),
            form,
            meaning,
        }
    }

    /// The place behind this spelling if it stands at `i`. `strict`: two letters have to be capitals.
    pub(super) fn at(&self, text: &Folded<'_>, i: usize, strict: bool, lenient: bool) -> Option<usize> {
        let capitals = !lenient && (self.capitals || (strict && self.folded.len() <= 2));
        let mut j = i;
        for &c in &self.folded {
            if c == ' ' {
                j = text.skip(j, is_separator);
                continue;
            }
            let symbol = text.symbol(j);
            let script = self.cyrillic.is_none_or(|cyrillic| cyrillic == symbol.cyrillic);
            if symbol.ch != c || !script || (capitals && !symbol.capital) {
                return None;
            }
            j += 1;
        }
        Some(j)
    }
}

/// What may stand between two signs, or a sign and a number.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '/' | '-')
}

pub(super) struct Registry {
    pub(super) bodies: Vec<Body>,
    /// Spellings by initial, longest first.
    bodies_by_initial: HashMap<char, Vec<Spelling>>,
    qualifiers: Vec<Spelling>,
}

pub(super) static REGISTRY: LazyLock<Registry> = LazyLock::new(Registry::new);

impl Registry {
    fn new() -> Self {
        let code = |code: &'static &'static str, style, sign| {
            let spellings = std::slice::from_ref(code);
            Body { key: code, printed: code, cyrillic: code, style, sign, forms: &[], spellings }
        };
        let sectors = SECTORS.iter().map(|c| code(c, Style::China, Sign::Common));
        let associations = ASSOCIATIONS.iter().map(|c| code(c, Style::Group, Sign::Clear));
        let mut bodies: Vec<Body> = sectors.chain(associations).collect();
        for &(key, printed, cyrillic, style, spellings) in BODIES {
            let sign = if COMMON.contains(&key) { Sign::Common } else { Sign::Clear };
            let forms = FORMS.iter().find(|(body, _)| *body == key).map_or(&[][..], |(_, forms)| forms);
            bodies.push(Body { key, printed, cyrillic, style, sign, forms, spellings });
        }
        let mut bodies_by_initial: HashMap<char, Vec<Spelling>> = HashMap::new();
        for (index, body) in bodies.iter().enumerate() {
            for written in body.spellings {
                let spelling = Spelling::new(written, Meaning::Body(index));
                if let Some(&initial) = spelling.folded.first() {
                    bodies_by_initial.entry(initial).or_default().push(spelling);
                }
            }
        }
        for spellings in bodies_by_initial.values_mut() {
            spellings.sort_by_key(|s| std::cmp::Reverse(s.folded.len()));
        }
        let qualifiers = QUALIFIERS.iter().enumerate();
        let qualifiers =
            qualifiers.flat_map(|(i, q)| q.spellings.iter().map(move |s| Spelling::new(s, Meaning::Qualifier(i))));
        Self { qualifiers: qualifiers.collect(), bodies, bodies_by_initial }
    }

    /// Spellings of bodies that begin with the folded letter `initial`, longest first.
    pub(super) fn bodies_from(&self, initial: char) -> &[Spelling] {
        self.bodies_by_initial.get(&initial).map_or(&[], Vec::as_slice)
    }

    /// Spellings of qualifiers that may follow `body`.
    pub(super) fn qualifiers_of(&self, body: &Body) -> impl Iterator<Item = (&'static str, &Spelling)> {
        self.qualifiers.iter().filter_map(move |spelling| match spelling.meaning {
            Meaning::Qualifier(i) => QUALIFIERS.get(i).filter(|q| (q.follows)(body)).map(|q| (q.key, spelling)),
            Meaning::Body(_) => None,
        })
    }

    /// Every spelling of a body, folded.
    pub(super) fn openings(&self) -> impl Iterator<Item = String> {
        self.bodies_by_initial.values().flatten().map(|s| s.folded.iter().collect())
    }

    /// Place of a body in the order of a chain.
    pub(super) fn rank(&self, key: &str) -> usize {
        self.bodies.iter().position(|b| b.key == key).unwrap_or(0)
    }
}
