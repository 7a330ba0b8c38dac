//! The adoption family of a standard as a drawing: what is taken over on the left, who takes it over to its right.

use super::{Document, Words};
use crate::compare::{Family, FamilyEdge, FamilyNode, family};
use crate::locale::Value;
use crate::model::StandardIndex;

/// Pixels of the drawing.
const BOX: f32 = 256.0;
const GAP: f32 = 92.0;
const HEIGHT: f32 = 42.0;
const STEP: f32 = 54.0;
const MARGIN: f32 = 4.0;
/// Characters of a designation that fit into a box.
const FITTING: usize = 28;
/// Characters of the second line that fit.
const FITTING_SMALL: usize = 40;

/// The drawing.
#[derive(Debug)]
pub(in super::super) struct FamilyView {
    pub(in super::super) width: f32,
    pub(in super::super) height: f32,
    pub(in super::super) box_width: f32,
    pub(in super::super) label: String,
    pub(in super::super) boxes: Vec<BoxView>,
    pub(in super::super) lines: Vec<LineView>,
    /// A sentence about what was left out; may be empty.
    pub(in super::super) left_out: String,
}

/// A document.
#[derive(Debug)]
pub(in super::super) struct BoxView {
    pub(in super::super) document: Document,
    /// The designation, shortened to fit.
    pub(in super::super) name: String,
    /// Jurisdiction and status.
    pub(in super::super) second: String,
    pub(in super::super) class: &'static str,
    pub(in super::super) x: f32,
    pub(in super::super) y: f32,
}

/// An adoption.
#[derive(Debug)]
pub(in super::super) struct LineView {
    /// The path of the curve.
    pub(in super::super) path: String,
    pub(in super::super) degree: &'static str,
    pub(in super::super) means: String,
    pub(in super::super) x: f32,
    pub(in super::super) y: f32,
}

impl Words<'_> {
    /// The family of a standard; nothing where it neither takes over nor is taken over.
    pub(in super::super) fn family(&self, index: StandardIndex) -> Option<FamilyView> {
        let family = family(self.library, index);
        if family.is_empty() {
            return None;
        }
        let places = places(&family);
        let at = |node: usize| places.get(node).copied().unwrap_or_default();
        let columns = places.iter().map(|p| p.column).max().unwrap_or(0) + 1;
        let rows = places.iter().map(|p| p.row).fold(0.0, f32::max) + 1.0;
        let nodes = family.nodes.iter().enumerate();
        let boxes = nodes.map(|(n, node)| self.family_box(node, at(n), node.standard == Some(index))).collect();
        let left_out = match family.left_out {
            0 => String::new(),
            n => self.locale().say("family-left-out", &[("count", Value::from(n))]),
        };
        Some(FamilyView {
            width: columns as f32 * BOX + (columns - 1) as f32 * GAP + 2.0 * MARGIN,
            height: (rows - 1.0) * STEP + HEIGHT + 2.0 * MARGIN,
            box_width: BOX,
            label: self.locale().say("family-label", &[("count", Value::from(family.nodes.len()))]),
            boxes,
            lines: family.edges.iter().map(|edge| self.family_line(edge, at(edge.adopted), at(edge.adopter))).collect(),
            left_out,
        })
    }

    fn family_box(&self, node: &FamilyNode, place: Place, current: bool) -> BoxView {
        let document = node.standard.and_then(|i| self.known(i)).unwrap_or_else(|| self.named(&node.designation));
        let held = node.standard.and_then(|i| self.library.get(i));
        let jurisdiction = held.map(|s| self.locale().word("jurisdiction", s.jurisdiction.word()));
        let status = document.status.as_ref().map(|s| s.label.clone());
        let outside = document.status.is_none().then(|| self.locale().text("record-outside"));
        let second: Vec<String> = jurisdiction.into_iter().chain(status).chain(outside).collect();
        BoxView {
            name: shortened(&document.designation, FITTING),
            second: shortened(&second.join(" · "), FITTING_SMALL),
            class: document.status.as_ref().map_or("outside", |s| s.class),
            document: Document { current, ..document },
            x: place.x(),
            y: place.y(),
        }
    }

    fn family_line(&self, edge: &FamilyEdge, adopted: Place, adopter: Place) -> LineView {
        let (from, to) = (adopted.x() + BOX, adopter.x());
        let (top, bottom) = (adopted.y() + HEIGHT / 2.0, adopter.y() + HEIGHT / 2.0);
        let middle = (from + to) / 2.0;
        let degree = edge.degree.word();
        LineView {
            path: format!("M{from} {top}C{middle} {top} {middle} {bottom} {to} {bottom}"),
            degree,
            means: self.locale().word("degree", degree),
            x: to - 6.0,
            y: bottom - 4.0,
        }
    }
}

/// Where a document stands: its column from the left, its row from the top.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Place {
    column: usize,
    row: f32,
}

impl Place {
    fn x(self) -> f32 {
        MARGIN + self.column as f32 * (BOX + GAP)
    }

    fn y(self) -> f32 {
        MARGIN + (self.row * STEP * 10.0).round() / 10.0
    }
}

/// A tree from left to right: who takes over stands behind the first document it takes over, that one in the middle of
/// those behind it.
fn places(family: &Family) -> Vec<Place> {
    let parent: Vec<Option<usize>> = (0..family.nodes.len())
        .map(|node| family.edges.iter().find(|e| e.adopter == node).map(|e| e.adopted).filter(|p| *p != node))
        .collect();
    let mut places: Vec<Option<Place>> = vec![None; family.nodes.len()];
    let mut row = 0.0;
    for root in (0..family.nodes.len()).filter(|n| parent.get(*n).is_some_and(Option::is_none)) {
        place(root, 0, &parent, &mut row, &mut places);
    }
    // Documents that take over one another have no beginning: they stand below.
    let own_row = |place: Option<Place>| {
        place.unwrap_or_else(|| {
            row += 1.0;
            Place { column: 0, row: row - 1.0 }
        })
    };
    places.into_iter().map(own_row).collect()
}

fn place(node: usize, column: usize, parent: &[Option<usize>], row: &mut f32, places: &mut [Option<Place>]) {
    let children: Vec<usize> = (0..parent.len()).filter(|n| parent.get(*n) == Some(&Some(node))).collect();
    for child in &children {
        place(*child, column + 1, parent, row, places);
    }
    let rows = || children.iter().filter_map(|child| places.get(*child).copied().flatten()).map(|p| p.row);
    let middle = match (rows().next(), rows().next_back()) {
        (Some(first), Some(last)) => f32::midpoint(first, last),
        _ => {
            *row += 1.0;
            *row - 1.0
        }
    };
    if let Some(place) = places.get_mut(node) {
        *place = Some(Place { column, row: middle });
    }
}

fn shortened(text: &str, fitting: usize) -> String {
    match text.char_indices().nth(fitting) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default()),
        None => text.to_owned(),
    }
}
