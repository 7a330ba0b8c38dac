//! Charts that a word processor can edit: DrawingML with the data in a small workbook beside it.

use super::measure::Page;
use super::package::{relation, relations as relation_part};
use super::run::tag;
use crate::model::Language;
use crate::report::document::{Chart, ChartKind, letter};
use crate::report::xml::Markup;
use std::fmt::Display;

/// Units of drawings in a twentieth of a point, and in a millimetre.
const PER_TWIP: u32 = 635;
const PER_MM: u32 = 36_000;

/// The place of a chart in the text.
pub(super) fn frame(m: &mut Markup, chart: &Chart, number: usize, page: Page) {
    let width = page.text() * PER_TWIP;
    let height = height(chart, page);
    m.element("w:r", &[], |m| {
        m.element("w:drawing", &[], |m| {
            m.element("wp:inline", &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)], |m| {
                m.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
                m.empty("wp:docPr", &[("id", &number), ("name", &chart.caption), ("descr", &chart.caption.text)]);
                m.element("a:graphic", &[], |m| {
                    let kind = &"http://schemas.openxmlformats.org/drawingml/2006/chart";
                    m.element("a:graphicData", &[("uri", kind)], |m| {
                        m.empty("c:chart", &[("r:id", &format!("rChart{number}"))]);
                    });
                });
            });
        });
    });
}

/// Room for each bar, within a page.
pub(super) fn height(chart: &Chart, page: Page) -> u32 {
    let bars = match chart.kind {
        ChartKind::Side => chart.categories.len() * chart.series.len().max(1),
        ChartKind::Stacked => chart.categories.len(),
    };
    let wanted = u32::try_from(bars).unwrap_or(u32::MAX).saturating_mul(6).saturating_add(28).max(50);
    wanted.saturating_mul(PER_MM).min((page.height - 2 * page.top - 1600) * PER_TWIP)
}

/// The file of a chart.
pub(super) fn part(chart: &Chart, language: Language) -> String {
    let mut m = Markup::document();
    let namespaces: [(&str, &dyn Display); 3] = [
        ("xmlns:c", &"http://schemas.openxmlformats.org/drawingml/2006/chart"),
        ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    m.element("c:chartSpace", &namespaces, |m| {
        value(m, "c:date1904", 0);
        value(m, "c:lang", tag(language));
        value(m, "c:roundedCorners", 0);
        m.element("c:chart", &[], |m| {
            value(m, "c:autoTitleDeleted", 1);
            m.element("c:plotArea", &[], |m| {
                m.empty("c:layout", &[]);
                bars(m, chart);
                axes(m, chart);
            });
            if chart.series.len() > 1 {
                m.element("c:legend", &[], |m| {
                    value(m, "c:legendPos", "b");
                    value(m, "c:overlay", 0);
                });
            }
            value(m, "c:plotVisOnly", 1);
            value(m, "c:dispBlanksAs", "gap");
        });
        text_look(m, 900);
        m.element("c:externalData", &[("r:id", &"rId1")], |m| value(m, "c:autoUpdate", 0));
    });
    m.finish()
}

pub(super) fn relations(number: usize) -> String {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";
    relation_part(|m| relation(m, "rId1", kind, &format!("../embeddings/chart{number}.xlsx")))
}

fn bars(m: &mut Markup, chart: &Chart) {
    let stacked = chart.kind == ChartKind::Stacked;
    m.element("c:barChart", &[], |m| {
        value(m, "c:barDir", "bar");
        value(m, "c:grouping", if stacked { "stacked" } else { "clustered" });
        value(m, "c:varyColors", 0);
        for (at, series) in chart.series.iter().enumerate() {
            m.element("c:ser", &[], |m| {
                value(m, "c:idx", at);
                value(m, "c:order", at);
                let name = format!("Data!${}$1", letter(at + 1));
                m.element("c:tx", &[], |m| strings(m, &name, std::iter::once(series.name.as_str())));
                m.element("c:spPr", &[], |m| {
                    m.element("a:solidFill", &[], |m| value(m, "a:srgbClr", Chart::colour(at)));
                });
                value(m, "c:invertIfNegative", 0);
                m.element("c:dLbls", &[], |m| {
                    for (name, shown) in [
                        ("c:showLegendKey", 0),
                        ("c:showVal", 1),
                        ("c:showCatName", 0),
                        ("c:showSerName", 0),
                        ("c:showPercent", 0),
                        ("c:showBubbleSize", 0),
                    ] {
                        value(m, name, shown);
                    }
                });
                let last = chart.categories.len() + 1;
                m.element("c:cat", &[], |m| {
                    strings(m, &format!("Data!$A$2:$A${last}"), chart.categories.iter().map(String::as_str));
                });
                m.element("c:val", &[], |m| {
                    let column = letter(at + 1);
                    m.element("c:numRef", &[], |m| {
                        m.leaf("c:f", &[], &format!("Data!${column}$2:${column}${last}"));
                        m.element("c:numCache", &[], |m| {
                            m.leaf("c:formatCode", &[], "General");
                            value(m, "c:ptCount", chart.categories.len());
                            for category in 0..chart.categories.len() {
                                let Some(number) = chart.value(at, category) else { continue };
                                m.element("c:pt", &[("idx", &category)], |m| m.leaf("c:v", &[], &number.to_string()));
                            }
                        });
                    });
                });
            });
        }
        value(m, "c:gapWidth", 60);
        if stacked {
            value(m, "c:overlap", 100);
        }
        value(m, "c:axId", 1);
        value(m, "c:axId", 2);
    });
}

fn axes(m: &mut Markup, chart: &Chart) {
    let grey_line = |m: &mut Markup| {
        m.element("c:spPr", &[], |m| {
            m.element("a:ln", &[("w", &6350)], |m| {
                m.element("a:solidFill", &[], |m| value(m, "a:srgbClr", "BFBFBF"));
            });
        });
    };
    m.element("c:catAx", &[], |m| {
        value(m, "c:axId", 1);
        // The first category stands on top.
        m.element("c:scaling", &[], |m| value(m, "c:orientation", "maxMin"));
        value(m, "c:delete", 0);
        value(m, "c:axPos", "l");
        m.empty("c:numFmt", &[("formatCode", &"General"), ("sourceLinked", &0)]);
        value(m, "c:majorTickMark", "none");
        value(m, "c:minorTickMark", "none");
        value(m, "c:tickLblPos", "low");
        grey_line(m);
        value(m, "c:crossAx", 2);
        value(m, "c:crosses", "autoZero");
        value(m, "c:auto", 0);
        value(m, "c:lblOffset", 100);
        value(m, "c:noMultiLvlLbl", 1);
    });
    m.element("c:valAx", &[], |m| {
        value(m, "c:axId", 2);
        m.element("c:scaling", &[], |m| value(m, "c:orientation", "minMax"));
        value(m, "c:delete", 0);
        value(m, "c:axPos", "t");
        m.element("c:majorGridlines", &[], grey_line);
        if !chart.unit.is_empty() {
            m.element("c:title", &[], |m| {
                m.element("c:tx", &[], |m| {
                    m.element("c:rich", &[], |m| {
                        m.empty("a:bodyPr", &[]);
                        m.element("a:p", &[], |m| {
                            m.element("a:pPr", &[], |m| m.empty("a:defRPr", &[("sz", &900), ("b", &0)]));
                            m.element("a:r", &[], |m| {
                                m.empty("a:rPr", &[("sz", &900), ("b", &0)]);
                                m.leaf("a:t", &[], &chart.unit);
                            });
                        });
                    });
                });
                value(m, "c:overlay", 0);
            });
        }
        m.empty("c:numFmt", &[("formatCode", &"General"), ("sourceLinked", &0)]);
        value(m, "c:majorTickMark", "none");
        value(m, "c:minorTickMark", "none");
        value(m, "c:tickLblPos", "high");
        grey_line(m);
        value(m, "c:crossAx", 1);
        value(m, "c:crosses", "autoZero");
        value(m, "c:crossBetween", "between");
    });
}

fn strings<'t>(m: &mut Markup, place: &str, texts: impl ExactSizeIterator<Item = &'t str>) {
    m.element("c:strRef", &[], |m| {
        m.leaf("c:f", &[], place);
        m.element("c:strCache", &[], |m| {
            value(m, "c:ptCount", texts.len());
            for (at, text) in texts.enumerate() {
                m.element("c:pt", &[("idx", &at)], |m| m.leaf("c:v", &[], text));
            }
        });
    });
}

fn text_look(m: &mut Markup, size: u32) {
    m.element("c:txPr", &[], |m| {
        m.empty("a:bodyPr", &[]);
        m.element("a:p", &[], |m| {
            m.element("a:pPr", &[], |m| {
                m.element("a:defRPr", &[("sz", &size)], |m| {
                    m.empty("a:latin", &[("typeface", &"Times New Roman")]);
                    m.empty("a:ea", &[("typeface", &"宋体")]);
                });
            });
            m.empty("a:endParaRPr", &[("lang", &"en-US")]);
        });
    });
}

/// An element of a chart that says one thing.
fn value(m: &mut Markup, name: &str, value: impl Display) {
    m.empty(name, &[("val", &value)]);
}
