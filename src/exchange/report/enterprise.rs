//! The report on one enterprise: one page of findings, then what applies, how figures were judged, and what is missing.

use crate::apply::judge::{Judgement, Line, Verdict};
use crate::apply::{Answers, Applicability, Outcome};
use crate::corpus::Library;
use crate::locale::{Locale, applicability, judgement, report, wording};
use crate::model::{Evidence, Force, Language};
use crate::report::{Block, Caption, Cell, Column, Content, Document, Link, Row, Section, Series, Span, Table, Tone};

/// What is missing that the first page names; the chapter has all.
const MOST_NEEDS: usize = 5;

struct Writer<'a> {
    locale: &'a Locale,
    library: &'a Library,
    answers: &'a Answers<'a>,
}

/// Applicability and judgement of a profile as a report. `version` is the hash of the corpus.
#[must_use]
pub fn enterprise(locale: &Locale, library: &Library, answers: &Answers<'_>, version: &str) -> Document {
    let w = Writer { locale, library, answers };
    let day = answers.as_of.day();
    let title = locale.text("report-title-compliance");
    let mut document = Document::new(locale.language(), title.as_str(), day, report::words(locale));
    document.subtitle = w.name();
    document.running_head =
        locale.say("report-running-head", &[("title", title.into()), ("day", locale.date(day).into())]);
    let fact = |key: &str, value: String| (locale.text(key), vec![Span::plain(value)]);
    document.facts = vec![
        fact("report-fact-subject", w.name()),
        fact("report-fact-day", locale.date(day)),
        fact("report-fact-corpus", version.to_owned()),
        fact(
            "report-fact-again",
            format!(
                "biaoqiao report --profile {}.toml --as-of {} --lang {} --out report.docx",
                answers.profile.id,
                answers.as_of,
                locale.language()
            ),
        ),
    ];
    document.sections = vec![w.findings(), w.applicable(), w.coming(), w.judged(), w.missing()];
    document.sections.retain(|s| !s.blocks.is_empty());
    document
}

fn caption(number: u16, text: String) -> Caption {
    Caption { series: Series::Table, number, part: None, text }
}

impl Writer<'_> {
    fn name(&self) -> String {
        let profile = self.answers.profile;
        let name = match self.locale.language() {
            Language::Zh => &profile.name_zh,
            _ => &profile.name_en,
        };
        let other = if self.locale.language() == Language::Zh { &profile.name_en } else { &profile.name_zh };
        [name, other, &profile.id].into_iter().find(|n| !n.is_empty()).cloned().unwrap_or_default()
    }

    fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|k| self.locale.word("report-column", k)).collect()
    }

    fn table(&self, number: u16, title: &str, columns: &[(&str, u16)]) -> Table {
        let heads = self.heads(&columns.iter().map(|(k, _)| *k).collect::<Vec<_>>());
        let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
        let columns = columns.iter().map(|(key, weight)| Column::text(key, *weight)).collect();
        let mut table = Table::new(caption(number, self.locale.text(title)), columns, &heads);
        table.empty = vec![Span::plain(self.locale.text("report-nothing"))];
        table
    }

    fn designation(&self, answer: crate::model::StandardIndex) -> String {
        self.library.get(answer).map_or_else(String::new, |s| s.id.as_str().to_owned())
    }

    fn findings(&self) -> Section {
        let locale = self.locale;
        let answers = self.answers;
        let force = |answer: &&Applicability<'_>, wanted: Option<Force>| {
            self.library.get(answer.standard).is_some_and(|s| s.force == wanted)
        };
        let applies = || answers.standards.iter().filter(|a| matches!(a.outcome, Outcome::Binding | Outcome::Relevant));
        let unknown = applies().filter(|a| force(a, None)).count();
        let variables = [
            ("subject", self.name().into()),
            ("day", locale.date(answers.as_of.day()).into()),
            ("binding", applies().filter(|a| force(a, Some(Force::Mandatory))).count().into()),
            ("voluntary", applies().filter(|a| force(a, Some(Force::Voluntary))).count().into()),
            ("unknown", unknown.into()),
        ];
        let judged = || answers.figures.iter().map(|f| &f.judgement);
        let of = |wanted: fn(&Verdict) -> bool| judged().filter(|j| wanted(&j.verdict)).count();
        let met = of(|v| matches!(v, Verdict::Meets | Verdict::Grade(_)));
        let failed = of(|v| matches!(v, Verdict::Fails));
        let open = of(|v| matches!(v, Verdict::Incomplete(_) | Verdict::Each(_)));
        let result = [
            ("judged", (met + failed + open).into()),
            ("met", met.into()),
            ("failed", failed.into()),
            ("open", open.into()),
        ];
        let mut items: Vec<Vec<Span>> = Vec::new();
        for (at, judgement) in judged().enumerate().filter(|(_, j)| matches!(j.verdict, Verdict::Fails)) {
            items.push(self.finding(at, judgement));
        }
        for answer in answers.of(Outcome::Coming) {
            let date = answer.from.map_or_else(String::new, |d| locale.date(d));
            let from = if date.is_empty() { date } else { locale.say("apply-from", &[("date", date.into())]) };
            let text = self.parts([locale.text("apply-outcome-coming"), self.designation(answer.standard), from]);
            items.push(vec![Span::plain(text)]);
        }
        for answer in answers.of(Outcome::Superseded) {
            let text = self.parts([locale.text("apply-outcome-superseded"), self.designation(answer.standard)]);
            items.push(vec![Span::plain(text)]);
        }
        for equipment in answers
            .renewals
            .iter()
            .filter(|r| matches!(r.renewal, crate::apply::Renewal::Replace | crate::apply::Renewal::Upgrade))
        {
            let name = wording::concept_name(locale, self.library, &equipment.item.concept).1.to_owned();
            let what = locale.word("renewal", equipment.renewal.word());
            items.push(vec![Span::plain(self.parts([what, name, equipment.item.note.clone()]))]);
        }
        for (at, judgement) in
            judged().enumerate().filter(|(_, j)| matches!(j.verdict, Verdict::Incomplete(_))).take(MOST_NEEDS)
        {
            items.push(self.finding(at, judgement));
        }
        let mut section = Section::plain("findings", locale.text("report-compliance-findings"))
            .with(Block::paragraph(locale.say("report-compliance-text", &variables)))
            .with(Block::paragraph(locale.say("report-compliance-result", &result)));
        if !items.is_empty() {
            section = section.with(Block::List { ordered: true, items });
        }
        section
            .with(Block::Judgement(vec![Span::plain(locale.text("report-judge-findings"))]))
            .with(Block::paragraph(locale.text("report-compliance-private")))
            .with(Block::paragraph(locale.text("report-text-disclaimer")))
            .with(Block::PageBreak)
    }

    fn parts<const N: usize>(&self, parts: [String; N]) -> String {
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    /// One judgement in a line, leading to its trace.
    fn finding(&self, at: usize, judged: &Judgement<'_>) -> Vec<Span> {
        let text = self.parts([
            self.thing(at),
            self.designation(judged.standard),
            judgement::verdict(self.locale, self.library, judged.standard, &judged.verdict),
        ]);
        vec![Span::to(text, Row::place(&caption(3, String::new()), &self.key(at)))]
    }

    fn thing(&self, at: usize) -> String {
        let figure = self.answers.figures.get(at).and_then(|own| self.answers.profile.figures.get(own.at));
        figure.map_or_else(String::new, |f| {
            let name = |id| wording::concept_name(self.locale, self.library, id).1;
            format!("{} · {}", name(&f.object), name(&f.indicator))
        })
    }

    fn key(&self, at: usize) -> String {
        let own = self.answers.figures.get(at);
        own.map_or_else(String::new, |o| format!("{}|{}", o.at + 1, self.designation(o.judgement.standard)))
    }

    fn evidence(&self, evidence: Evidence) -> Cell {
        let word = self.locale.word("evidence", evidence.word());
        if evidence == Evidence::Recall { Cell::verdict(Tone::Unsure, word) } else { Cell::text(word) }
    }

    fn applicable(&self) -> Section {
        let locale = self.locale;
        let columns = [
            ("standard", 16),
            ("title", 24),
            ("force", 10),
            ("status", 9),
            ("reason", 30),
            ("clause", 18),
            ("evidence", 9),
        ];
        let mut table = self.table(1, "report-compliance-applicable", &columns);
        for outcome in [
            Outcome::Binding,
            Outcome::Coming,
            Outcome::Export,
            Outcome::Incomplete,
            Outcome::Superseded,
            Outcome::Relevant,
        ] {
            let mut group = crate::report::Group {
                title: vec![Span::strong(applicability::outcome(locale, outcome))],
                rows: Vec::new(),
            };
            for answer in self.answers.of(outcome) {
                let Some(standard) = self.library.get(answer.standard) else { continue };
                let mut reasons: Vec<String> = Vec::new();
                let said = answer
                    .decisive()
                    .into_iter()
                    .map(|c| applicability::covering(locale, self.library, c))
                    .chain(answer.taken_out.iter().map(|t| applicability::taken_out(locale, self.library, t)))
                    .chain(answer.open.iter().map(|o| applicability::open(locale, self.library, o)));
                for reason in said {
                    if !reasons.contains(&reason) {
                        reasons.push(reason);
                    }
                }
                let (language, title) = standard.best_title(locale.language());
                let clauses = self.answers.clauses(answer.standard);
                let evidence =
                    if answer.to_be_verified(self.library) { Evidence::Recall } else { standard.provenance.evidence };
                group.rows.push(
                    Row::of(vec![
                        Cell::text(standard.id.as_str()).leading(Link::Address(standard.provenance.source.clone())),
                        Cell::spans(vec![Span::plain(title).of(language)]),
                        Cell::text(locale.word("force", standard.force.map_or("unknown", |f| f.word()))),
                        Cell::text(locale.word("status", answer.status.word())),
                        super::cells::lines(reasons),
                        super::cells::lines(clauses),
                        self.evidence(evidence),
                    ])
                    .named(&table.caption, standard.id.as_str()),
                );
            }
            if !group.rows.is_empty() {
                table.groups.push(group);
            }
        }
        table.wide = true;
        Section::chapter("applicable", locale.text("report-compliance-applicable")).with(Block::Table(table))
    }

    fn coming(&self) -> Section {
        let locale = self.locale;
        let columns = [("standard", 16), ("effective", 10), ("change", 50)];
        let mut table = self.table(2, "report-compliance-coming", &columns);
        for answer in &self.answers.standards {
            let changes = self.answers.changes(answer.standard);
            let coming = answer.outcome == Outcome::Coming;
            let said: Vec<String> =
                changes.iter().filter_map(|c| applicability::change(locale, self.library, c)).collect();
            if said.is_empty() && !coming {
                continue;
            }
            let from = answer
                .from
                .filter(|_| coming)
                .or_else(|| self.answers.next_values(answer.standard).map(crate::model::PartialDate::from));
            let id = self.designation(answer.standard);
            table.push(
                Row::of(vec![
                    Cell::text(id.as_str()),
                    from.map_or_else(Cell::empty, |d| Cell::holding(Content::Date(d, locale.date(d)))),
                    super::cells::lines(said),
                ])
                .named(&table.caption, &id),
            );
        }
        Section::chapter("coming", locale.text("report-compliance-coming")).with(Block::Table(table))
    }

    fn judged(&self) -> Section {
        let locale = self.locale;
        let columns = [
            ("object", 16),
            ("standard", 14),
            ("value", 9),
            ("limit", 20),
            ("verdict", 10),
            ("calculation", 26),
            ("source", 18),
        ];
        let mut table = self.table(3, "report-compliance-judgements", &columns);
        for (at, own) in self.answers.figures.iter().enumerate() {
            let judged = &own.judgement;
            let figure = self.answers.profile.figures.get(own.at);
            let value = figure.map_or_else(String::new, |f| {
                let value = f.actual.map_or_else(String::new, |v| v.normalize().to_string());
                format!("{value} {}", wording::unit(&f.unit)).trim().to_owned()
            });
            let lines = judged.lines.iter().map(|l| self.line(l));
            let mut steps: Vec<String> =
                judged.lines.iter().flat_map(|l| judgement::steps(locale, self.library, l)).collect();
            steps.dedup();
            steps.extend(judged.warnings.iter().map(|w| judgement::warning(locale, self.library, judged.standard, w)));
            steps.extend(judgement::later(locale, self.library, judged));
            let mut sources: Vec<Vec<Span>> = Vec::new();
            for line in &judged.lines {
                let source = &line.limit.provenance;
                let evidence = locale.word("evidence", source.evidence.word());
                let spans = vec![
                    Span::address(source.source.as_str(), source.source.as_str()),
                    Span::plain(format!(" · {evidence}")),
                ];
                if !sources.contains(&spans) {
                    sources.push(spans);
                }
            }
            let tone = match &judged.verdict {
                Verdict::Meets | Verdict::Grade(_) => Tone::Strict,
                Verdict::Fails => Tone::Loose,
                Verdict::Each(_) => Tone::Mixed,
                Verdict::Incomplete(_) | Verdict::Preview(..) => Tone::Open,
                Verdict::NotApplicable(_) => Tone::Absent,
            };
            let verdict = judgement::verdict(locale, self.library, judged.standard, &judged.verdict);
            table.push(
                Row::of(vec![
                    Cell::text(self.thing(at)),
                    Cell::text(self.designation(judged.standard)),
                    Cell::text(value),
                    super::cells::lines(lines),
                    Cell::verdict(tone, verdict),
                    super::cells::lines(steps),
                    if sources.is_empty() { Cell::empty() } else { Cell::lines(sources) },
                ])
                .named(&table.caption, &self.key(at)),
            );
        }
        table.wide = true;
        Section::chapter("judgements", locale.text("report-compliance-judgements")).with(Block::Table(table))
    }

    fn line(&self, line: &Line<'_>) -> String {
        let text = judgement::line(self.locale, self.library, line);
        judgement::margin(self.locale, line).map_or_else(|| text.clone(), |margin| format!("{text} — {margin}"))
    }

    fn missing(&self) -> Section {
        let locale = self.locale;
        let items: Vec<Vec<Span>> = self
            .answers
            .needs
            .iter()
            .map(|need| vec![Span::judge(applicability::need(locale, self.library, need))])
            .collect();
        let section = Section::chapter("missing", locale.text("report-compliance-missing"));
        if items.is_empty() { section } else { section.with(Block::List { ordered: false, items }) }
    }
}
