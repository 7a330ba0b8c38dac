//! A report with everything that a report can hold, in each language, with rows of the corpus.

use biaoqiao::corpus::Library;
use biaoqiao::locale::{Locale, report, wording};
use biaoqiao::measure::decimal;
use biaoqiao::model::{Language, Limit};
use biaoqiao::report::{
    Anchor, Block, Caption, Cell, Chapter, Chart, ChartKind, Column, Content, DataSeries, Document, Formula, Group,
    HeadCell, Link, Number, ReportTable, Row, Section, Series, Span, Table, Tone,
};
use jiff::civil::date;
use rust_decimal::Decimal;

/// The report in one language.
pub(crate) fn document(library: &Library, language: Language) -> Document {
    let locale = Locale::of(language);
    let day = date(2026, 11, 23);
    let title = locale.text("report-title-comparison");
    let mut document = Document::new(language, title.as_str(), day, report::words(&locale));
    let subject = library.concept(&biaoqiao::model::ConceptId::new("boiler")).and_then(|c| c.labels.best(language));
    document.subtitle = subject.map_or("", |(_, name)| name).to_owned();
    document.running_head =
        locale.say("report-running-head", &[("title", title.into()), ("day", locale.date(day).into())]);
    document.facts = vec![
        (locale.text("report-fact-parties"), vec![Span::plain(parties(&locale).join(" / "))]),
        (locale.text("report-fact-day"), vec![Span::plain(locale.date(day))]),
        (locale.text("report-fact-corpus"), vec![Span::plain("0f4a".repeat(16))]),
    ];
    document.sections = vec![
        summary(&locale),
        task(library, &locale),
        terms(library, &locale),
        indicators(library, &locale),
        statistics(&locale),
        rows(library, &locale),
        references(library, &locale),
    ];
    document
}

fn parties(locale: &Locale) -> [String; 2] {
    ["CN", "RU"].map(|j| locale.word("jurisdiction", j))
}

fn variables(locale: &Locale) -> Vec<(&'static str, biaoqiao::locale::Value)> {
    let [a, b] = parties(locale);
    vec![("a", a.into()), ("b", b.into()), ("day", locale.date(date(2026, 1, 1)).into()), ("indicator", "NOx".into())]
}

fn summary(locale: &Locale) -> Section {
    let text = Span::plain(locale.text("report-text-consistency-none"));
    let rows = Span::to("T8-1", Caption::table(8, "").part(1).anchor());
    report::section(locale, Chapter::Summary)
        .with(Block::Paragraph(vec![text, Span::plain(" "), rows, Span::plain("。")]))
        .with(Block::Judgement(vec![Span::plain(locale.text("report-judge-findings"))]))
        .with(Block::Contents)
        .with(Block::PageBreak)
}

fn task(library: &Library, locale: &Locale) -> Section {
    let mut table = report::table(locale, ReportTable::Standards, None, &[]);
    for id in ["GB 13223-2011", "ГОСТ Р ИСО 14067-2021", "MNS 6298:2011", "ISO 14067:2018", "GB/T 24067-2024"] {
        let Some(standard) = library.find(id).and_then(|i| library.get(i)) else { continue };
        let (own, name) = standard.best_title(locale.language());
        let adopts = standard.adopts.iter().map(|a| format!("{} {}", a.designation, a.degree));
        let dated = standard.effective.map_or_else(Cell::empty, |d| Cell::holding(Content::Date(d, locale.date(d))));
        table.push(
            Row::of(vec![
                Cell::text(locale.word("jurisdiction", standard.jurisdiction.word())),
                Cell::text(id).leading(Link::Address("https://example.org/standard?a=1&b=2".to_owned())),
                Cell::spans(vec![Span::plain(name).of(own)]),
                Cell::text(standard.force.map_or("force-unknown".to_owned(), |f| locale.word("force", f.word()))),
                Cell::text(standard.status.map_or(String::new(), |s| locale.word("status", s.word()))),
                dated,
                Cell::lines(adopts.map(|a| vec![Span::plain(a)]).collect()),
                Cell::verdict(Tone::Unsure, locale.word("evidence", standard.provenance.evidence.word())),
            ])
            .named(&table.caption, id),
        );
    }
    let rules = ["stricter", "looser", "equal", "overlapping", "incomparable", "no-counterpart"];
    let rules = rules.map(|r| vec![Span::plain(locale.text(&format!("report-text-rule-{r}")))]).to_vec();
    let mut empty = report::table(locale, ReportTable::Conformity, None, &[]);
    let missing =
        [("what", locale.text("report-absent-conformity").into()), ("where", locale.text("report-lookup-MN").into())];
    empty.empty = vec![Span::judge(locale.say("report-absent", &missing))];
    report::section(locale, Chapter::Task)
        .with(Block::heading("standards", locale.text("report-fact-standards")))
        .with(Block::Table(table))
        .with(Block::heading("method", locale.text("report-chapter-methods")))
        .with(Block::paragraph(locale.text("report-text-method")))
        .with(Block::List { ordered: true, items: rules.clone() })
        .with(Block::List { ordered: false, items: rules })
        .with(Block::Table(empty))
}

fn terms(library: &Library, locale: &Locale) -> Section {
    let mut table = report::table(locale, ReportTable::TermList, None, &[]);
    for concept in library.concepts().iter().filter(|c| !c.labels.mn_mong.is_empty()) {
        let label = |labels: &[String]| Cell::text(labels.first().cloned().unwrap_or_default());
        let labels = &concept.labels;
        let mut cells: Vec<Cell> =
            [&labels.zh, &labels.ru, &labels.mn, &labels.mn_mong, &labels.en].map(|l| label(l)).to_vec();
        cells.push(Cell::text(locale.word("evidence", concept.provenance.evidence.word())));
        table.push(Row::of(cells).named(&table.caption, concept.id.as_str()));
    }
    let mixed = "标准 ᠤᠯᠤᠰ ᠤᠨ ᠪᠠᠷᠢᠮᠵᠢᠶ᠎ᠠ — национальный стандарт, үндэсний стандарт, “national” standard";
    report::section(locale, Chapter::Terms).with(Block::paragraph(mixed)).with(Block::Table(table))
}

fn indicators(library: &Library, locale: &Locale) -> Section {
    let mut table = report::table(locale, ReportTable::Indicators, Some(1), &variables(locale));
    let (cn, ru) = (limits(library, "GB 13223-2011"), limits(library, "ГОСТ Р 50831-95"));
    let all = Caption { series: Series::AnnexTable, number: 1, part: None, text: String::new() };
    for (title, from) in [("GB 13223-2011", 0), ("ГОСТ Р 50831-95", 14)] {
        let mut group = Group { title: vec![Span::strong(title)], rows: Vec::new() };
        for (at, a) in cn.iter().enumerate().skip(from).take(14) {
            let b = ru.get(at);
            let other = |cell: fn(&Locale, &Limit) -> Cell| b.map_or_else(Cell::empty, |b| cell(locale, b));
            let figures = (decimal::parse(&a.value), b.and_then(|b| decimal::parse(&b.value)));
            let difference = match figures {
                (Some(a), Some(b)) if !b.is_zero() => {
                    let share = ((a - b) / b.abs() * Decimal::ONE_HUNDRED).round_dp(1);
                    Cell::holding(Content::Calculated(Number::bare(share), Formula::per_cent(9, 10, 1)))
                }
                _ => Cell::empty(),
            };
            let (tone, word) = match figures {
                (Some(a), Some(b)) if a < b => (Tone::Strict, "report-column-stricter"),
                (Some(a), Some(b)) if a > b => (Tone::Loose, "report-column-looser"),
                (Some(_), Some(_)) => (Tone::Equal, "report-column-equal"),
                _ => (Tone::Absent, "report-column-no-counterpart"),
            };
            let key = format!("row-{at}");
            group.rows.push(
                Row::of(vec![
                    Cell::text(wording::concept_name(locale, library, &a.object).1),
                    Cell::text(wording::concept_name(locale, library, &a.indicator).1),
                    Cell::text(wording::condition(locale, library, &a.when)),
                    Cell::text(a.clause.as_str()),
                    printed(locale, a).leading(Link::Place(Row::place(&all, &key))),
                    Cell::text(wording::unit(&a.unit)),
                    other(|_, b| Cell::text(b.clause.as_str())),
                    other(printed),
                    other(|_, b| Cell::text(wording::unit(&b.unit))),
                    figures.0.map_or_else(Cell::empty, |n| Cell::number(Number::bare(n))),
                    figures.1.map_or_else(Cell::empty, |n| Cell::number(Number::bare(n))),
                    difference,
                    Cell::verdict(tone, locale.text(word)),
                    Cell::text(wording::basis(locale, &a.basis)),
                    Cell::text(locale.word("evidence", a.provenance.evidence.word())),
                ])
                .named(&table.caption, &key),
            );
        }
        table.groups.push(group);
    }
    table.notes = vec![vec![Span::plain(locale.text("report-text-preview"))]];
    let [a, b] = parties(locale);
    let chart = Chart {
        caption: Caption {
            series: Series::Figure,
            number: 1,
            part: None,
            text: locale.say("report-figure-values", &variables(locale)),
        },
        kind: ChartKind::Side,
        categories: cn.iter().take(6).map(|l| wording::condition(locale, library, &l.when)).collect(),
        series: vec![
            DataSeries { name: a, values: cn.iter().take(6).map(|l| decimal::parse(&l.value)).collect() },
            DataSeries { name: b, values: vec![Some(Decimal::from(300)), None, Some(Decimal::from(150))] },
        ],
        unit: "mg/m³".to_owned(),
    };
    report::section(locale, Chapter::Indicators)
        .with(Block::paragraph(locale.text("report-text-preview")))
        .with(Block::Table(table))
        .with(Block::Chart(chart))
}

fn printed(_: &Locale, limit: &Limit) -> Cell {
    match decimal::parse(&limit.value) {
        Some(value) => {
            let sign = wording::sign(limit.operator).to_owned();
            Cell::number(Number { sign, value, unit: String::new() })
        }
        None => Cell::text(limit.value.as_str()),
    }
}

fn limits<'l>(library: &'l Library, id: &str) -> Vec<&'l Limit> {
    library.find(id).map(|i| library.limits_of(i).collect()).unwrap_or_default()
}

fn statistics(locale: &Locale) -> Section {
    let mut table = report::table(locale, ReportTable::Statistics, Some(1), &variables(locale));
    let main = Caption::table(8, "").part(1).anchor();
    let words = ["stricter", "equal", "looser", "no-counterpart"].map(|w| locale.text(&format!("report-column-{w}")));
    let [stricter, equal, looser, none] = words;
    let count = |text: &str, n: usize| {
        let formula = Formula::Count { table: main.clone(), column: 12, text: text.to_owned() };
        Cell::holding(Content::Calculated(Number::count(n), formula))
    };
    table.push(Row::of(vec![
        Cell::text("mass-concentration"),
        count(&stricter, 3),
        count(&equal, 2),
        count(&looser, 4),
        Cell::number(Number::count(0)),
        Cell::number(Number::count(0)),
        count(&none, 19),
        Cell::number(Number::bare(Decimal::new(222, 1))),
    ]));
    table.push(Row::of(vec![
        Cell::spans(vec![Span::strong(locale.text("report-all"))]),
        Cell::holding(Content::Calculated(Number::count(3), Formula::Above(1))),
    ]));
    let [a, b] = parties(locale);
    let chart = Chart {
        caption: Caption {
            series: Series::Figure,
            number: 2,
            part: None,
            text: locale.say("report-figure-verdicts", &variables(locale)),
        },
        kind: ChartKind::Stacked,
        categories: vec![a, b],
        series: [(stricter, 3), (equal, 2), (looser, 4)]
            .map(|(name, n)| DataSeries { name, values: vec![Some(Decimal::from(n)), Some(Decimal::from(9 - n))] })
            .to_vec(),
        unit: String::new(),
    };
    report::section(locale, Chapter::Statistics).with(Block::Table(table)).with(Block::Chart(chart))
}

fn rows(library: &Library, locale: &Locale) -> Section {
    let mut table = report::table(locale, ReportTable::Rows, None, &[]);
    for (at, limit) in limits(library, "GB 13223-2011").into_iter().enumerate() {
        let seen = limit.provenance.seen;
        table.push(
            Row::of(vec![
                Cell::text("CN"),
                Cell::text(limit.standard.as_str()),
                Cell::text(limit.clause.as_str()),
                Cell::text(wording::concept_name(locale, library, &limit.object).1),
                Cell::text(wording::concept_name(locale, library, &limit.indicator).1),
                Cell::text(wording::condition(locale, library, &limit.when)),
                Cell::text(limit.grade.as_str()),
                printed(locale, limit),
                Cell::text(wording::unit(&limit.unit)),
                Cell::text(wording::basis(locale, &limit.basis)),
                Cell::text(locale.word("evidence", limit.provenance.evidence.word())),
                Cell::spans(vec![Span::address(limit.provenance.source.as_str(), limit.provenance.source.as_str())]),
                seen.map_or_else(Cell::empty, |d| Cell::holding(Content::Date(d, locale.date(d)))),
            ])
            .named(&table.caption, &format!("row-{at}")),
        );
    }
    report::section(locale, Chapter::Rows).with(Block::Table(table))
}

fn references(library: &Library, locale: &Locale) -> Section {
    let entries = ["GB 13223-2011", "ISO 14067:2018", "MNS 6298:2011"].iter().filter_map(|id| library.find(id));
    let entries = entries.filter_map(|i| library.get(i)).map(|s| vec![Span::plain(biaoqiao::report::gbt7714(s).text)]);
    report::section(locale, Chapter::References)
        .with(Block::paragraph(locale.text("report-text-references")))
        .with(Block::List { ordered: true, items: entries.collect() })
}

/// Text that formats must not take for their own.
pub(crate) const HOSTILE: &[&str] = &[
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "-2+3",
    "@SUM(A1)",
    "]]> <b>&amp; <script>alert(1)</script>",
    "</w:t></w:r><w:r>",
    "\u{0}\u{1}\u{b}\u{1f}\u{7f}\u{fffe}\u{ffff}",
    "\u{202e}right to left\u{202c} שלום",
    "a|b\n| --- |\n# heading",
    "`code` *bold* [x](javascript:alert(1)) ![y](z)",
    "{ $variable } %s {{x}} ${x}",
    "😀👨‍👩‍👧 e\u{301} \u{200b}",
    "'quoted'",
    "\t=1",
];

/// A small report that says `text` wherever a report says something.
pub(crate) fn saying(text: &str) -> Document {
    let mut document = Document::new(Language::En, text, date(2026, 11, 23), biaoqiao::report::Words::default());
    document.subtitle = text.to_owned();
    document.facts = vec![(text.to_owned(), vec![Span::plain(text)])];
    let caption = Caption::table(1, text);
    let mut table =
        Table::new(caption.clone(), vec![Column::text(text, 1), Column::text("b", 2), Column::text("c", 1)], &[]);
    table.head = vec![
        vec![HeadCell::over(text, 2, 1), HeadCell::over(text, 1, 2)],
        vec![HeadCell::one(text), HeadCell::one(text)],
    ];
    table.groups = vec![Group { title: vec![Span::plain(text)], rows: Vec::new() }];
    let unit = Number { sign: text.to_owned(), value: Decimal::new(125, 1), unit: text.to_owned() };
    table.push(
        Row::of(vec![
            Cell::spans(vec![Span::address(text, text), Span::to(text, Anchor::new(text)), Span::judge(text)]),
            Cell::number(unit),
            Cell::verdict(Tone::Mixed, text),
        ])
        .named(&caption, text),
    );
    table.push(Row::of(vec![
        Cell::text(text).leading(Link::Address(text.to_owned())),
        Cell::holding(Content::Calculated(
            Number::count(1),
            Formula::Count { table: caption.anchor(), column: 2, text: text.to_owned() },
        )),
    ]));
    table.notes = vec![vec![Span::plain(text)]];
    let chart = Chart {
        caption: Caption { series: Series::Figure, number: 1, part: None, text: text.to_owned() },
        kind: ChartKind::Side,
        categories: vec![text.to_owned()],
        series: vec![DataSeries { name: text.to_owned(), values: vec![Some(Decimal::ONE)] }],
        unit: text.to_owned(),
    };
    document.sections = vec![
        Section::chapter(text, text)
            .with(Block::Contents)
            .with(Block::heading(text, text))
            .with(Block::Paragraph(vec![Span::strong(text), Span::judge(text)]))
            .with(Block::Judgement(vec![Span::plain(text)]))
            .with(Block::List { ordered: true, items: vec![vec![Span::plain(text)]] })
            .with(Block::Table(table))
            .with(Block::Chart(chart)),
        Section::annex(text, text),
    ];
    document
}

/// A report as long as two large standards against each other: about two hundred pages.
pub(crate) fn long(rows: usize) -> Document {
    let mut document =
        Document::new(Language::Zh, "两份合成标准的比对", date(2026, 11, 23), biaoqiao::report::Words::default());
    document.sections.push(Section::plain("contents", "摘要").with(Block::Contents));
    for chapter in 0..10 {
        let caption = Caption::table(8, "关键指标").part(chapter + 1);
        let columns = ["object", "indicator", "condition", "a", "b", "difference", "verdict", "reason"];
        let mut table = Table::new(caption, columns.map(|key| Column::text(key, 1)).to_vec(), &columns);
        table.wide = true;
        for at in 0..rows / 10 {
            let number = Number { sign: "≤".to_owned(), value: Decimal::from(at), unit: "mg/m³".to_owned() };
            table.push(
                Row::of(vec![
                    Cell::text("燃煤锅炉 котёл на угле"),
                    Cell::text("氮氧化物（以 NO₂ 计）"),
                    Cell::text("单台出力 65 t/h 以上；除层燃炉、抛煤机炉外；重点地区"),
                    Cell::number(number.clone()),
                    Cell::number(number),
                    Cell::holding(Content::Calculated(Number::bare(Decimal::new(125, 1)), Formula::per_cent(3, 4, 1))),
                    Cell::verdict(Tone::Strict, "严于"),
                    Cell::text("基准氧含量 6 %；干基；0 °C，101.325 kPa；一次值"),
                ])
                .named(&table.caption, &format!("row-{at}")),
            );
        }
        document.sections.push(
            Section::chapter(&format!("c{chapter}"), format!("第 {chapter} 部分"))
                .with(Block::paragraph("说明。".repeat(200)))
                .with(Block::Table(table)),
        );
    }
    document
}
