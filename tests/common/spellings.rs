//! How people type the designations of the catalogue: other cases, dashes, widths, scripts, with and without the year.

#![expect(clippy::unwrap_used, reason = "the catalogue is known to have these shapes")]

use biaoqiao::model::designation::{Designation, Kind};

/// Spellings of one designation.
pub(crate) struct Spellings {
    /// With the year: each means exactly this document.
    pub(crate) dated: Vec<String>,
    /// Without the year: each means this document and its other editions.
    pub(crate) undated: Vec<String>,
    /// The serial and parts alone, where they say enough.
    pub(crate) bare: Option<String>,
}

/// All spellings of the catalogue's `id`, which `designation` is parsed from.
pub(crate) fn spellings(id: &str, designation: &Designation) -> Spellings {
    let (dated, undated) = match designation.kind() {
        Kind::Standard | Kind::Regulation => standard(id, designation),
        Kind::Act => act(id, designation),
        Kind::UnionAct => (vec![], union_act(id)),
        _ => (vec![id.to_owned()], vec![undated_title(id)]),
    };
    // the plain spelling in every way of typing it, the others in a few
    let retyped = |mut all: Vec<String>| {
        let plain = all.iter().take(1).flat_map(|s| retype(s, designation.kind())).collect::<Vec<_>>();
        let lower = all.iter().map(|s| s.to_lowercase()).collect::<Vec<_>>();
        all.extend(plain.into_iter().chain(lower));
        all.sort();
        all.dedup();
        all
    };
    Spellings { dated: retyped(dated), undated: retyped(undated), bare: bare(designation) }
}

/// Cases, widths, dashes, look-alike letters: differences that no reader sees or minds.
fn retype(text: &str, kind: Kind) -> Vec<String> {
    let mut all = vec![
        text.to_owned(),
        text.to_lowercase(),
        text.to_uppercase(),
        full_width(text),
        text.replace(' ', "\u{a0}"),
        format!("  {text} "),
    ];
    all.extend(["–", "—", "−", "‑", "－"].map(|dash| text.replace('-', dash)));
    if kind != Kind::Title {
        all.push(text.chars().map(other_script).collect());
        all.push(text.chars().enumerate().map(|(i, c)| if i % 2 == 0 { other_script(c) } else { c }).collect());
    }
    all
}

fn full_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            ' ' => '\u{3000}',
            '!'..='~' => char::from_u32(c as u32 + 0xfee0).unwrap(),
            c => c,
        })
        .collect()
}

/// The capital of the other alphabet that looks the same.
fn other_script(c: char) -> char {
    const LATIN: &str = "ABCEHKMOPTX";
    const CYRILLIC: &str = "АВСЕНКМОРТХ";
    let swap = |from: &str, to: &str| from.chars().position(|x| x == c).and_then(|i| to.chars().nth(i));
    swap(LATIN, CYRILLIC).or_else(|| swap(CYRILLIC, LATIN)).unwrap_or(c)
}

/// Signs that are written in two alphabets.
const SIGNS: &[(&str, &str)] = &[
    ("ГОСТ Р", "GOST R"),
    ("ГОСТ", "GOST"),
    ("ИСО", "ISO"),
    ("МЭК", "IEC"),
    ("ЕН", "EN"),
    ("ИТС", "ITS"),
    ("ТР ТС", "TR TS"),
    ("ТР ТС", "TR CU"),
    ("ТР ЕАЭС", "TR EAEU"),
    ("МНС", "MNS"),
    ("СанПиН", "SanPiN"),
    ("БНбД", "BNbD"),
    ("БД ", "BD "),
    ("ГН ", "GN "),
];

fn standard(id: &str, d: &Designation) -> (Vec<String>, Vec<String>) {
    let main = d
        .adopted()
        .map_or(id, |a| id.trim_end_matches([')', ' ']).trim_end_matches(a.as_str()).trim_end_matches(['/', '(', ' ']));
    let (main, amendment) = main.split_once(" Изменение").map_or((main, ""), |(m, _)| (m, " Изменение № 1"));
    let (number, mark, year) = match d.year() {
        Some(year) => {
            let number = main.strip_suffix(year.as_str()).unwrap();
            let mark = number.chars().last().unwrap();
            (number.strip_suffix(mark).unwrap(), mark, year.as_str().to_owned())
        }
        None => (main, ' ', String::new()),
    };
    let undated = signs(number, d);
    let mut dated = vec![id.to_owned()];
    if let Some(full) = d.year() {
        for spelling in &undated {
            let mut marks = vec![mark.to_string(), "-".into(), ":".into(), format!(" {mark} ")];
            if year.len() == 4 {
                marks.push(" ".into());
            }
            for mark in marks {
                if mark.len() == 1 || year.len() == 4 {
                    dated.push(format!("{spelling}{mark}{year}{amendment}"));
                }
            }
            if let Some(full) = full.number() {
                dated.push(format!("{spelling}-{full}{amendment}"));
            }
        }
    } else {
        dated.clone_from(&undated);
    }
    if !amendment.is_empty() {
        dated.push(format!("{main} Изм. 1"));
    }
    (dated, undated)
}

/// The ways to write the signs before a number.
fn signs(number: &str, d: &Designation) -> Vec<String> {
    let mut all = vec![number.to_owned()];
    for (a, b) in SIGNS {
        for (from, to) in [(a, b), (b, a)] {
            let more: Vec<String> = all.iter().filter_map(|s| respelled(s, from, to)).collect();
            all.extend(more);
        }
    }
    let behind_signs = number.len() - number.find(&format!(" {}", d.serial())).unwrap() - 1;
    let at = |s: &str| s.len() - behind_signs;
    let serial = d.serial().trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut more = Vec::new();
    for spelling in &all {
        let (head, tail) = spelling.split_at(at(spelling));
        let head = head.trim_end();
        let digits = head.ends_with(|c: char| c.is_ascii_digit());
        let slashed = head.starts_with("T/");
        more.push(format!("{head}-{tail}"));
        more.push(format!("{}-{tail}", head.replace(' ', "-")));
        if !digits {
            more.push(format!("{head}{tail}"));
            more.push(format!("{}{tail}", head.replace(' ', "")));
            more.push(format!("{head} № {tail}"));
        }
        more.push(format!("{} {tail}", head.replace('/', " ")));
        if !slashed || d.publishers().len() == 2 {
            more.push(format!("{} {tail}", head.replace('/', "")));
        }
        if slashed {
            more.push(format!("{head}.{tail}"));
        }
        if let Some(rest) = head.strip_prefix("MNS ").filter(|_| d.serial() == serial) {
            more.push(format!("{rest}-MNS {tail}"));
        }
        if d.serial() == serial && serial.starts_with('0') {
            more.push(format!("{head} {}", tail.trim_start_matches('0')));
        } else if d.serial() == serial && serial.len() < 6 {
            more.push(format!("{head} 0{tail}"));
        }
        if tail.contains('.') && d.parts().iter().all(|p| p.len() != 2) {
            more.push(format!("{head} {}", tail.replace('.', "-")));
        }
    }
    all.extend(more);
    all
}

/// `text` with the whole word `from` written `to`.
fn respelled(text: &str, from: &str, to: &str) -> Option<String> {
    let (before, after) = text.split_once(from)?;
    let apart =
        !before.ends_with(char::is_alphanumeric) && (from.ends_with(' ') || !after.starts_with(char::is_alphanumeric));
    apart.then(|| format!("{before}{to}{after}"))
}

fn act(id: &str, d: &Designation) -> (Vec<String>, Vec<String>) {
    let year = d.year().map_or("", |y| y.as_str());
    let mut dated = vec![id.to_owned()];
    let mut undated = Vec::new();
    if let Some(heading) = id.strip_suffix(&format!(" ({year})")) {
        let number = heading.rsplit_once("№ ").map_or("", |(_, n)| n);
        let words = heading.trim_end_matches(number).trim_end_matches("№ ").trim_end();
        undated.extend([heading.to_owned(), format!("{words} N {number}"), format!("{words} {number}")]);
        dated.push(format!("{words} от 27.05.{year} N {number}"));
        dated.push(format!("{words} от 7 мая {year} г. № {number}"));
        dated.push(format!("{words} № {number} от 27.05.{year}"));
        if number.ends_with("-ФЗ") {
            undated.extend([
                number.to_owned(),
                number.replace("-ФЗ", "-FZ"),
                format!("ФЗ № {}", d.serial()),
                format!("ФЗ-{}", d.serial()),
            ]);
        }
    } else if id.contains('〔') {
        let other = |open: &str, close: &str| id.replace('〔', open).replace('〕', close);
        dated.extend([other("[", "]"), other("（", "）"), other("【", "】"), other("(", ")")]);
        dated.push(id.trim_end_matches('号').to_owned());
    } else if let Some(short) = id.strip_suffix(&format!("（{year}）")) {
        undated.push(short.to_owned());
        dated.push(format!("{short}({year})"));
    } else if let Some((short, _)) = id.split_once(", хавсралт") {
        dated.push(format!("{id} "));
        undated.push(short.to_owned());
    }
    (dated, undated)
}

fn union_act(id: &str) -> Vec<String> {
    let number = id.rsplit(' ').next().unwrap();
    let kind = id.split(' ').next().unwrap();
    let mut all = vec![id.to_owned(), format!("{kind} {number}"), id.replace("No ", ""), id.replace("No", "№")];
    if number.ends_with("/EU") {
        all.extend([number.to_owned(), number.replace("EU", "ЕС"), format!("Директива {number}")]);
    }
    if id.contains("(EU)") {
        all.extend([format!("EU {number}"), format!("(EU) {number}"), format!("Регламент (ЕС) {number}")]);
    }
    all
}

fn undated_title(id: &str) -> String {
    id.rsplit_once('（').filter(|(_, year)| year.ends_with("年本）")).map_or(id, |(title, _)| title).to_owned()
}

fn bare(d: &Designation) -> Option<String> {
    let serial = d.serial();
    let letters = serial.len() - serial.trim_start_matches(|c: char| !c.is_ascii_digit()).len();
    let enough =
        if letters == 0 { (3..=6).contains(&serial.len()) } else { !serial.contains(' ') && !d.parts().is_empty() };
    let plain = d.parts().iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    (d.kind() == Kind::Standard && enough && plain).then(|| {
        let dotted = d.as_str().contains(&format!("{serial}."));
        let parts = d.parts().iter().map(|p| format!("{}{p}", if dotted { '.' } else { '-' }));
        format!("{serial}{}", parts.collect::<String>())
    })
}
