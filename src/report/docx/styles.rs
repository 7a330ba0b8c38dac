//! Looks: styles, numbering, fonts, settings.

use super::body::{ANNEXES, CHAPTERS, FIRST_LIST, POINTS};
use super::run::tag;
use super::{part, value};
use crate::model::Language;
use crate::report::document::Document;
use crate::report::xml::Markup;

/// Latin and Cyrillic letters; Chinese text; Chinese headings; the traditional Mongolian script.
const SERIF: &str = "Times New Roman";
const SONG: &str = "宋体";
const HEI: &str = "黑体";
const MONGOLIAN: &str = "Mongolian Baiti";

/// One paragraph style.
struct Style {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    /// In half points; 0 = as the base.
    size: u32,
    heading: bool,
    colour: &'static str,
    paragraph: fn(&mut Markup),
}

const PLAIN: Style =
    Style { id: "", name: "", based_on: "Normal", next: "", size: 0, heading: false, colour: "", paragraph: |_| {} };

const STYLES: &[Style] = &[
    Style { id: "BodyText", name: "Body Text", paragraph: |m| spaced(m, 0, 120, 312), ..PLAIN },
    Style {
        id: "Title",
        name: "Title",
        next: "BodyText",
        size: 44,
        heading: true,
        paragraph: |m| {
            spaced(m, 3600, 360, 360);
            value(m, "w:jc", "center");
        },
        ..PLAIN
    },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        next: "BodyText",
        size: 28,
        paragraph: |m| {
            spaced(m, 0, 1800, 320);
            value(m, "w:jc", "center");
        },
        ..PLAIN
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        next: "BodyText",
        size: 32,
        heading: true,
        paragraph: |m| heading(m, 0),
        ..PLAIN
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        next: "BodyText",
        size: 26,
        heading: true,
        paragraph: |m| heading(m, 1),
        ..PLAIN
    },
    Style {
        id: "Heading3",
        name: "heading 3",
        next: "BodyText",
        size: 23,
        heading: true,
        paragraph: |m| heading(m, 2),
        ..PLAIN
    },
    Style {
        id: "Caption",
        name: "caption",
        next: "BodyText",
        size: 20,
        heading: true,
        paragraph: |m| value(m, "w:jc", "center"),
        ..PLAIN
    },
    Style {
        id: "TableCaption",
        name: "Table Caption",
        based_on: "Caption",
        paragraph: |m| {
            m.empty("w:keepNext", &[]);
            m.empty("w:keepLines", &[]);
            spaced(m, 160, 80, 240);
        },
        ..PLAIN
    },
    Style {
        id: "FigureCaption",
        name: "Figure Caption",
        based_on: "Caption",
        paragraph: |m| {
            m.empty("w:keepLines", &[]);
            spaced(m, 40, 200, 240);
        },
        ..PLAIN
    },
    Style {
        id: "Figure",
        name: "Figure",
        paragraph: |m| {
            m.empty("w:keepNext", &[]);
            spaced(m, 160, 0, 240);
            value(m, "w:jc", "center");
        },
        ..PLAIN
    },
    Style { id: "TableText", name: "Table Text", size: 18, paragraph: |m| spaced(m, 20, 20, 240), ..PLAIN },
    Style { id: "TableTextSmall", name: "Table Text Small", based_on: "TableText", size: 16, ..PLAIN },
    Style { id: "TableTextTiny", name: "Table Text Tiny", based_on: "TableText", size: 14, ..PLAIN },
    Style { id: "TableNote", name: "Table Note", size: 17, paragraph: |m| spaced(m, 40, 0, 240), ..PLAIN },
    Style { id: "Gap", name: "Gap", size: 8, paragraph: |m| spaced(m, 0, 0, 240), ..PLAIN },
    Style { id: "CoverFact", name: "Cover Fact", size: 22, paragraph: |m| spaced(m, 40, 40, 260), ..PLAIN },
    Style {
        id: "Judgement",
        name: "Judgement",
        paragraph: |m| {
            m.element("w:pBdr", &[], |m| {
                let line: [(&str, &dyn std::fmt::Display); 4] =
                    [("w:val", &"single"), ("w:sz", &24), ("w:space", &6), ("w:color", &"C99700")];
                m.empty("w:left", &line);
            });
            m.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &"FFF8E1")]);
            spaced(m, 60, 120, 300);
            m.empty("w:ind", &[("w:left", &160)]);
        },
        ..PLAIN
    },
    Style { id: "ListParagraph", name: "List Paragraph", paragraph: |m| spaced(m, 0, 60, 300), ..PLAIN },
    Style {
        id: "ContentsHeading",
        name: "Contents Heading",
        next: "BodyText",
        size: 30,
        heading: true,
        paragraph: |m| {
            m.empty("w:keepNext", &[]);
            spaced(m, 240, 160, 240);
        },
        ..PLAIN
    },
    Style { id: "TOC1", name: "toc 1", next: "BodyText", paragraph: |m| spaced(m, 40, 40, 280), ..PLAIN },
    Style {
        id: "TOC2",
        name: "toc 2",
        next: "BodyText",
        paragraph: |m| {
            spaced(m, 0, 20, 260);
            m.empty("w:ind", &[("w:left", &420)]);
        },
        ..PLAIN
    },
    Style {
        id: "Header",
        name: "header",
        size: 18,
        colour: "595959",
        paragraph: |m| {
            m.element("w:pBdr", &[], |m| {
                let line: [(&str, &dyn std::fmt::Display); 4] =
                    [("w:val", &"single"), ("w:sz", &4), ("w:space", &1), ("w:color", &"A6A6A6")];
                m.empty("w:bottom", &line);
            });
            value(m, "w:jc", "center");
        },
        ..PLAIN
    },
    Style {
        id: "Footer",
        name: "footer",
        size: 18,
        colour: "595959",
        paragraph: |m| value(m, "w:jc", "center"),
        ..PLAIN
    },
];

fn spaced(m: &mut Markup, before: u32, after: u32, line: u32) {
    m.empty("w:spacing", &[("w:before", &before), ("w:after", &after), ("w:line", &line), ("w:lineRule", &"auto")]);
}

fn heading(m: &mut Markup, level: u32) {
    m.empty("w:keepNext", &[]);
    m.empty("w:keepLines", &[]);
    m.element("w:numPr", &[], |m| {
        value(m, "w:ilvl", level);
        value(m, "w:numId", CHAPTERS);
    });
    spaced(m, 360 - 80 * level, 140, 264);
    value(m, "w:outlineLvl", level);
}

pub(super) fn styles(language: Language) -> String {
    part("w:styles", |m| {
        m.element("w:docDefaults", &[], |m| {
            m.element("w:rPrDefault", &[], |m| {
                m.element("w:rPr", &[], |m| {
                    fonts_of(m, SONG);
                    value(m, "w:sz", 21);
                    value(m, "w:szCs", 21);
                    let latin = if language == Language::Zh { Language::En } else { language };
                    m.empty("w:lang", &[("w:val", &tag(latin)), ("w:eastAsia", &"zh-CN"), ("w:bidi", &"ar-SA")]);
                });
            });
            m.element("w:pPrDefault", &[], |_| {});
        });
        m.element("w:style", &[("w:type", &"paragraph"), ("w:default", &1), ("w:styleId", &"Normal")], |m| {
            value(m, "w:name", "Normal");
            m.empty("w:qFormat", &[]);
        });
        for style in STYLES {
            paragraph_style(m, style, language);
        }
        m.element("w:style", &[("w:type", &"character"), ("w:styleId", &"Hyperlink")], |m| {
            value(m, "w:name", "Hyperlink");
            m.element("w:rPr", &[], |m| value(m, "w:color", "0B4F9E"));
        });
        m.element("w:style", &[("w:type", &"table"), ("w:default", &1), ("w:styleId", &"TableNormal")], |m| {
            value(m, "w:name", "Normal Table");
            m.element("w:tblPr", &[], |m| {
                m.empty("w:tblInd", &[("w:w", &0), ("w:type", &"dxa")]);
                margins(m);
            });
        });
        m.element("w:style", &[("w:type", &"table"), ("w:styleId", &"ReportTable")], |m| {
            value(m, "w:name", "Report Table");
            value(m, "w:basedOn", "TableNormal");
            m.element("w:tblPr", &[], |m| {
                m.element("w:tblBorders", &[], |m| {
                    for (side, size, colour) in [
                        ("w:top", 12, "404040"),
                        ("w:left", 4, "8C8C8C"),
                        ("w:bottom", 12, "404040"),
                        ("w:right", 4, "8C8C8C"),
                        ("w:insideH", 4, "A6A6A6"),
                        ("w:insideV", 4, "A6A6A6"),
                    ] {
                        let line: [(&str, &dyn std::fmt::Display); 4] =
                            [("w:val", &"single"), ("w:sz", &size), ("w:space", &0), ("w:color", &colour)];
                        m.empty(side, &line);
                    }
                });
                margins(m);
            });
        });
    })
}

fn margins(m: &mut Markup) {
    m.element("w:tblCellMar", &[], |m| {
        for (side, width) in [("w:top", 15), ("w:left", 60), ("w:bottom", 15), ("w:right", 60)] {
            m.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
        }
    });
}

fn paragraph_style(m: &mut Markup, style: &Style, language: Language) {
    m.element("w:style", &[("w:type", &"paragraph"), ("w:styleId", &style.id)], |m| {
        value(m, "w:name", style.name);
        value(m, "w:basedOn", style.based_on);
        if !style.next.is_empty() {
            value(m, "w:next", style.next);
        }
        m.empty("w:qFormat", &[]);
        m.element("w:pPr", &[], |m| (style.paragraph)(m));
        m.element("w:rPr", &[], |m| {
            if style.heading {
                fonts_of(m, HEI);
                // The Chinese face of headings is heavy by itself.
                if language != Language::Zh {
                    m.empty("w:b", &[]);
                    m.empty("w:bCs", &[]);
                }
            }
            if !style.colour.is_empty() {
                value(m, "w:color", style.colour);
            }
            if style.size > 0 {
                value(m, "w:sz", style.size);
                value(m, "w:szCs", style.size);
            }
        });
    });
}

fn fonts_of(m: &mut Markup, chinese: &str) {
    m.empty("w:rFonts", &[("w:ascii", &SERIF), ("w:hAnsi", &SERIF), ("w:eastAsia", &chinese), ("w:cs", &SERIF)]);
}

pub(super) fn numbering(document: &Document, lists: usize) -> String {
    part("w:numbering", |m| {
        headings(m, CHAPTERS, "decimal", "%1");
        headings(m, ANNEXES, "upperLetter", &format!("{} %1", document.words.annex.replace('%', "")));
        simple(m, POINTS, "bullet", "•");
        simple(m, FIRST_LIST, "decimal", "%1)");
        for number in [CHAPTERS, ANNEXES, POINTS] {
            m.element("w:num", &[("w:numId", &number)], |m| value(m, "w:abstractNumId", number));
        }
        for list in 0..lists {
            m.element("w:num", &[("w:numId", &(FIRST_LIST + list))], |m| {
                value(m, "w:abstractNumId", FIRST_LIST);
                m.element("w:lvlOverride", &[("w:ilvl", &0)], |m| value(m, "w:startOverride", 1));
            });
        }
    })
}

fn headings(m: &mut Markup, id: usize, format: &str, first: &str) {
    m.element("w:abstractNum", &[("w:abstractNumId", &id)], |m| {
        value(m, "w:multiLevelType", "multilevel");
        for (level, text) in [first, "%1.%2", "%1.%2.%3"].iter().enumerate() {
            m.element("w:lvl", &[("w:ilvl", &level)], |m| {
                value(m, "w:start", 1);
                value(m, "w:numFmt", if level == 0 { format } else { "decimal" });
                if id == CHAPTERS {
                    value(m, "w:pStyle", format!("Heading{}", level + 1));
                }
                value(m, "w:suff", "space");
                value(m, "w:lvlText", text);
                value(m, "w:lvlJc", "left");
                m.element("w:pPr", &[], |m| m.empty("w:ind", &[("w:left", &0), ("w:firstLine", &0)]));
            });
        }
    });
}

fn simple(m: &mut Markup, id: usize, format: &str, text: &str) {
    m.element("w:abstractNum", &[("w:abstractNumId", &id)], |m| {
        value(m, "w:multiLevelType", "singleLevel");
        m.element("w:lvl", &[("w:ilvl", &0)], |m| {
            value(m, "w:start", 1);
            value(m, "w:numFmt", format);
            value(m, "w:lvlText", text);
            value(m, "w:lvlJc", "left");
            m.element("w:pPr", &[], |m| m.empty("w:ind", &[("w:left", &480), ("w:hanging", &360)]));
        });
    });
}

pub(super) fn settings(language: Language) -> String {
    part("w:settings", |m| {
        m.empty("w:zoom", &[("w:percent", &100)]);
        value(m, "w:defaultTabStop", 420);
        value(m, "w:characterSpacingControl", "doNotCompress");
        m.element("w:compat", &[], |m| {
            let office = &"http://schemas.microsoft.com/office/word";
            let mode: [(&str, &dyn std::fmt::Display); 3] =
                [("w:name", &"compatibilityMode"), ("w:uri", office), ("w:val", &15)];
            m.empty("w:compatSetting", &mode);
        });
        m.empty("w:themeFontLang", &[("w:val", &tag(language)), ("w:eastAsia", &"zh-CN")]);
    })
}

/// The fonts of the document with what may take their place.
pub(super) fn fonts() -> String {
    part("w:fonts", |m| {
        for (name, other, family, pitch) in [
            (SERIF, "Liberation Serif", "roman", "variable"),
            (SONG, "SimSun", "auto", "variable"),
            (HEI, "SimHei", "modern", "fixed"),
            (MONGOLIAN, "Noto Sans Mongolian", "script", "variable"),
        ] {
            m.element("w:font", &[("w:name", &name)], |m| {
                value(m, "w:altName", other);
                value(m, "w:family", family);
                value(m, "w:pitch", pitch);
            });
        }
    })
}
