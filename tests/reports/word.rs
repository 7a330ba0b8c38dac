//! What word processors ask of a text document.

use crate::archive::{Element, elements, files};
use crate::{bytes, sample};
use biaoqiao::model::Language;
use biaoqiao::report::Format;
use std::collections::{BTreeMap, BTreeSet};

/// The order in which the schema has the children of an element.
const ORDER: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
      suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
      snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
      textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid \
      vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
      eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing \
      tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType \
      pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    ),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked \
      personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("w:lvl", "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"),
    ("w:tblBorders", "top left start bottom right end insideH insideV"),
    ("w:tblCellMar", "top left start bottom right end"),
    ("w:pBdr", "top left bottom right between bar"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "tblPrEx trPr tc"),
    ("w:settings", "zoom defaultTabStop characterSpacingControl compat themeFontLang"),
    ("w:font", "altName panose1 charset family notTrueType pitch sig"),
    ("w:numbering", "numPicBullet abstractNum num"),
    ("c:chartSpace", "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData"),
    (
        "c:chart",
        "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
    ),
    ("c:ser", "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape"),
    ("c:barChart", "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId"),
    (
        "c:catAx",
        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark \
      tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl",
    ),
    (
        "c:valAx",
        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark \
      tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
    ),
];

/// Everything that a strict reader asks of the package.
pub(crate) fn check(docx: &[u8]) {
    let files = files(docx);
    let parts: BTreeMap<&str, Vec<Element>> = files
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels"))
        .map(|(name, bytes)| (name.as_str(), elements(bytes)))
        .collect();
    for (part, elements) in &parts {
        for element in elements {
            check_order(part, element);
        }
    }
    check_relations(&files, &parts);
    let body = &parts["word/document.xml"];
    let attribute = |name: &str, key: &str| -> Vec<String> {
        let of = body.iter().filter(|e| e.name == name).filter_map(|e| e.attributes.get(key).cloned());
        of.collect()
    };
    let names = attribute("w:bookmarkStart", "w:name");
    let (unique, ids): (BTreeSet<_>, BTreeSet<_>) =
        (names.iter().cloned().collect(), attribute("w:bookmarkStart", "w:id").into_iter().collect());
    assert_eq!(unique.len(), names.len(), "two places with one name");
    assert_eq!(ids.len(), names.len(), "two places with one number");
    for anchor in attribute("w:hyperlink", "w:anchor") {
        assert!(unique.contains(&anchor), "a link leads nowhere: {anchor}");
    }
    let styles: BTreeSet<_> = parts["word/styles.xml"].iter().filter_map(|e| e.attributes.get("w:styleId")).collect();
    for style in attribute("w:pStyle", "w:val").iter().chain(&attribute("w:tblStyle", "w:val")) {
        assert!(styles.contains(style), "no such style: {style}");
    }
    for cell in body.iter().filter(|e| e.name == "w:tc") {
        assert_eq!(cell.children.last().map(String::as_str), Some("w:p"), "a cell ends with a paragraph");
    }
}

fn check_order(part: &str, element: &Element) {
    let Some((_, order)) = ORDER.iter().find(|(name, _)| *name == element.name) else { return };
    let order: Vec<&str> = order.split_whitespace().collect();
    let place = |child: &String| {
        let name = child.split_once(':').map_or(child.as_str(), |(_, name)| name);
        // Places in the text may stand between cells and paragraphs.
        let place = order.iter().position(|o| *o == name);
        place.unwrap_or_else(|| panic!("{part}: {} holds {child}", element.name))
    };
    let places: Vec<usize> = element.children.iter().filter(|c| !c.starts_with("w:bookmark")).map(place).collect();
    assert!(places.is_sorted(), "{part}: {} has {:?}", element.name, element.children);
}

fn check_relations(files: &BTreeMap<String, Vec<u8>>, parts: &BTreeMap<&str, Vec<Element>>) {
    for (name, elements) in parts.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let folder = name.split_once("_rels/").unwrap().0;
        let mut known = BTreeSet::new();
        for relation in elements.iter().filter(|e| e.name == "Relationship") {
            assert!(known.insert(&relation.attributes["Id"]));
            if relation.attributes.get("TargetMode").map(String::as_str) == Some("External") {
                assert!(relation.attributes["Target"].starts_with("http"));
                continue;
            }
            let target = format!("{folder}{}", relation.attributes["Target"]);
            let target = target.replace("charts/../", "");
            assert!(files.contains_key(&target), "{name}: no {target}");
        }
    }
    let known: BTreeSet<&String> =
        parts["word/_rels/document.xml.rels"].iter().filter_map(|e| e.attributes.get("Id")).collect();
    for element in &parts["word/document.xml"] {
        if let Some(id) = element.attributes.get("r:id") {
            assert!(known.contains(id), "{} asks for {id}", element.name);
        }
    }
    let types = &parts["[Content_Types].xml"];
    for part in types.iter().filter_map(|e| e.attributes.get("PartName")) {
        assert!(files.contains_key(part.trim_start_matches('/')), "{part}");
    }
}

#[test]
fn a_text_document_has_the_structure_that_word_processors_ask_for() {
    for language in Language::ALL {
        check(&bytes(&sample(*language), Format::Docx));
    }
}

#[test]
fn headings_captions_contents_and_page_numbers_are_real_ones() {
    let files = files(&bytes(&sample(Language::Zh), Format::Docx));
    let body = String::from_utf8(files["word/document.xml"].clone()).unwrap();
    let footer = String::from_utf8(files["word/footer1.xml"].clone()).unwrap();
    assert!(body.contains("TOC \\o &quot;1-2&quot; \\h"), "table of contents");
    assert!(body.contains("SEQ T \\* ARABIC \\r 8"), "numbers of captions");
    assert!(body.contains("w:val=\"Heading1\"") && body.contains("w:val=\"Heading2\""));
    assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES ") && footer.contains("共 "));
    let elements = elements(&files["word/document.xml"]);
    let count = |name: &str| elements.iter().filter(|e| e.name == name).count();
    // T1, T11, A2, T14, A1 have a head of one row, T8 one of two.
    assert_eq!(count("w:tblHeader"), 7);
    assert_eq!(count("w:vMerge"), 14, "merged cells of the head of T8");
    assert!(elements.iter().any(|e| e.attributes.get("w:orient").map(String::as_str) == Some("landscape")));
    assert_eq!(count("c:chart"), 2);
    assert!(!body.contains("updateFields"));
}
