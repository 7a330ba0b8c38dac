//! Reports for text tools: Markdown with tables, as GitHub writes it.

use super::document::{
    Align, Anchor, Anchors, Block, Caption, Cell, Chart, Content, Document, Entry, Span, Table, Target, outline,
};
use std::fmt::Write;

/// The text.
pub(super) fn write(document: &Document) -> String {
    let mut writer = Writer {
        document,
        anchors: Anchors::of(document),
        entries: outline(document),
        headings: 0,
        out: String::new(),
    };
    writer.cover();
    for section in &document.sections {
        writer.heading(2, section.heading.anchor.as_ref());
        section.blocks.iter().for_each(|block| writer.block(block));
    }
    writer.out
}

struct Writer<'d> {
    document: &'d Document,
    anchors: Anchors,
    entries: Vec<Entry<'d>>,
    headings: usize,
    out: String,
}

impl Writer<'_> {
    fn cover(&mut self) {
        let document = self.document;
        self.paragraph(&format!("# {}", escape(&document.title)));
        if !document.subtitle.is_empty() {
            self.paragraph(&escape(&document.subtitle));
        }
        for (name, text) in &document.facts {
            let line = format!("- **{}**{}{}", escape(name), document.words.colon, self.spans(text));
            self.out.push_str(&line);
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(heading) => self.heading(heading.level.clamp(2, 3) + 1, heading.anchor.as_ref()),
            Block::Paragraph(text) => {
                let text = self.spans(text);
                self.paragraph(&text);
            }
            Block::Judgement(text) => {
                let text = format!("> **【{}】** {}", escape(&self.document.words.judge), self.spans(text));
                self.paragraph(&text.replace('\n', "\n> "));
            }
            Block::List { ordered, items } => {
                for (at, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}.", at + 1) } else { "-".to_owned() };
                    let text = self.spans(item).replace('\n', "\n  ");
                    let _ = writeln!(self.out, "{mark} {text}");
                }
                self.out.push('\n');
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Contents => self.contents(),
            Block::PageBreak => self.paragraph("---"),
        }
    }

    fn heading(&mut self, level: u8, anchor: Option<&Anchor>) {
        let line = self.entries.get(self.headings).map(Entry::line).unwrap_or_default();
        self.headings += 1;
        let place = self.place(anchor);
        self.paragraph(&format!("{} {place}{}", "#".repeat(usize::from(level)), escape(&line).replace('\n', " ")));
    }

    fn contents(&mut self) {
        let lines = self.entries.iter().filter(|e| e.heading.level <= 2).map(|entry| {
            let indent = if entry.heading.level > 1 { "  " } else { "" };
            let line = escape(&entry.line()).replace('\n', " ");
            match &entry.heading.anchor {
                Some(anchor) => format!("{indent}- [{line}](#{})\n", anchor.as_str()),
                None => format!("{indent}- {line}\n"),
            }
        });
        let lines: String = lines.collect();
        self.paragraph(&format!("**{}**", escape(&self.document.words.contents)));
        self.paragraph(&lines);
    }

    fn caption(&mut self, caption: &Caption) {
        let place = self.place(Some(&caption.anchor()));
        self.paragraph(&format!("{place}**{}**", one_line(&caption.line(&self.document.words))));
    }

    fn table(&mut self, table: &Table) {
        self.caption(&table.caption);
        let titled = table.has_titles();
        let mut head: Vec<String> = table.flat_head().iter().map(|text| one_line(text)).collect();
        let mut rule: Vec<&str> = table
            .columns
            .iter()
            .map(|c| match c.align {
                Align::Start => "---",
                Align::Centre => ":---:",
                Align::End => "---:",
            })
            .collect();
        if titled {
            head.insert(0, one_line(&self.document.words.group));
            rule.insert(0, "---");
        }
        let mut lines = vec![format!("| {} |", head.join(" | ")), format!("| {} |", rule.join(" | "))];
        let none = Cell::empty();
        for (title, row) in table.rows() {
            let mut cells: Vec<String> =
                (0..table.columns.len()).map(|at| self.cell(row.cells.get(at).unwrap_or(&none))).collect();
            if titled {
                cells.insert(0, self.spans(title).replace('\n', "<br>"));
            }
            let place = self.place(row.anchor.as_ref());
            if let Some(first) = cells.first_mut() {
                first.insert_str(0, &place);
            }
            lines.push(format!("| {} |", cells.join(" | ")));
        }
        self.paragraph(&lines.join("\n"));
        if table.height() == 0 {
            let said =
                if table.empty.is_empty() { escape(&self.document.words.nothing) } else { self.spans(&table.empty) };
            self.paragraph(&said);
        }
        for note in &table.notes {
            let note = self.spans(note);
            self.paragraph(&note);
        }
    }

    fn cell(&self, cell: &Cell) -> String {
        let text = match &cell.content {
            Content::Text(lines) => lines.iter().map(|l| self.spans(l)).collect::<Vec<_>>().join("\n"),
            Content::Verdict(_, text) => format!("**{}**", escape(text)),
            content => escape(&content.shown()),
        };
        let inner_link = cell.content.lines().is_some_and(|lines| lines.iter().flatten().any(|s| s.link.is_some()));
        let text = if inner_link { text } else { self.linked(text, cell.link.as_ref()) };
        text.replace('\n', "<br>")
    }

    fn chart(&mut self, chart: &Chart) {
        let mut head = vec![one_line(&self.document.words.category)];
        head.extend(chart.series.iter().map(|s| one_line(&s.name)));
        let rule = vec!["---"; head.len()];
        let mut lines = vec![format!("| {} |", head.join(" | ")), format!("| {} |", rule.join(" | "))];
        for (category, name) in chart.categories.iter().enumerate() {
            let mut cells = vec![one_line(name)];
            cells.extend(
                (0..chart.series.len()).map(|s| chart.value(s, category).map_or(String::new(), |v| v.to_string())),
            );
            lines.push(format!("| {} |", cells.join(" | ")));
        }
        let unit = if chart.unit.is_empty() { String::new() } else { format!(" ({})", one_line(&chart.unit)) };
        let place = self.place(Some(&chart.caption.anchor()));
        self.paragraph(&lines.join("\n"));
        self.paragraph(&format!("{place}**{}**{unit}", one_line(&chart.caption.line(&self.document.words))));
    }

    fn place(&mut self, anchor: Option<&Anchor>) -> String {
        let claimed = anchor.filter(|a| self.anchors.claim(a).is_some());
        claimed.map_or_else(String::new, |a| format!("<a id=\"{}\"></a>", a.as_str()))
    }

    fn spans(&self, spans: &[Span]) -> String {
        spans
            .iter()
            .map(|span| {
                let text = escape(&span.text);
                let text = if span.judge {
                    format!("[{}: {text}]", escape(&self.document.words.judge)).replace('[', "\\[").replace(']', "\\]")
                } else {
                    text
                };
                let text = if span.strong && !text.trim().is_empty() { format!("**{}**", text.trim()) } else { text };
                self.linked(text, span.link.as_ref())
            })
            .collect()
    }

    fn linked(&self, text: String, link: Option<&super::Link>) -> String {
        match self.anchors.target(link) {
            Some(Target::Place(anchor, _)) => format!("[{text}](#{})", anchor.as_str()),
            Some(Target::Address(address)) => format!("[{text}](<{address}>)"),
            None => text,
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push_str("\n\n");
    }
}

fn one_line(text: &str) -> String {
    escape(text).replace('\n', " ")
}

/// Text without meaning for Markdown or HTML, without control characters.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut fresh = true;
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '#' | '+' | '-' if fresh => {
                out.push('\\');
                out.push(c);
            }
            '\r' => {}
            '\n' => out.push('\n'),
            '\t' => out.push(' '),
            c if super::xml::is_character(c) => out.push(c),
            _ => out.push('\u{fffd}'),
        }
        fresh = c == '\n' || fresh && c.is_whitespace();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_has_no_meaning_of_its_own() {
        assert_eq!(escape("# a|b <script> *x*\u{7}"), "\\# a\\|b &lt;script&gt; \\*x\\*\u{fffd}");
        assert_eq!(escape("NOx ≤ 50 mg/m³"), "NOx ≤ 50 mg/m³");
    }
}
