//! Limits side by side, counterparts, gaps and conversions.

use super::parameter::{COMPARED, CONVERSION, COUNTERPARTS as HOW_MANY, DAY, LANGUAGE, MATRIX};
use super::standards::DESIGNATION;
use super::{Answer, Call, Route, address, json};
use crate::compare::Market;
use crate::compare::gap::matrix;
use crate::exchange::structure::{CounterpartsView, MatrixView};
use crate::exchange::{ConversionView, TableView};
use crate::locale::conversion;
use crate::measure::{Basis, Fraction, Reference, decimal};
use crate::model::ConceptId;
use crate::web::address::Parameters;
use crate::web::compare::request::CompareRequest;
use crate::web::compare::{counterparts, gaps};
use crate::web::failure::Failure;
use crate::web::request::bad;
use crate::web::standard::find;
use crate::web::view::Words;

pub(super) const COMPARE: Route = Route {
    path: "/api/v1/compare",
    id: "compare",
    about: "Limits side by side: of standards (`standard`, at least two) or of jurisdictions on a topic (`topic`), with \
            verdicts, differences, reasons, the steps of conversions, and statistics.",
    named: None,
    parameters: &[COMPARED, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<TableView>(),
    answer: compare,
    example: ("", "topic=ambient-air&jurisdiction=CN&jurisdiction=MN&indicator=pm25"),
};

pub(super) const COUNTERPARTS: Route = Route {
    path: "/api/v1/counterparts/{designation}",
    id: "counterparts",
    about: "The counterparts of a standard in other markets, best first, each with its ties: adoptions with degree and \
            lag, limits and concepts in common, ICS class, references.",
    named: Some(DESIGNATION),
    parameters: &[HOW_MANY, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<CounterpartsView>(),
    answer: counterparts_of,
    example: ("GB/T 23331-2020", "limit=3"),
};

pub(super) const GAPS: Route = Route {
    path: "/api/v1/gaps",
    id: "gaps",
    about: "What each market has on each topic, and the topics on which one has something in force and another nothing.",
    named: None,
    parameters: &[MATRIX, DAY, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<MatrixView>(),
    answer: gaps_of,
    example: ("", "topic=boiler&depth=2"),
};

pub(super) const CONVERT: Route = Route {
    path: "/api/v1/convert",
    id: "convert",
    about: "A figure in another unit and at another reference state, with every step, its formula and its factor.",
    named: None,
    parameters: &[CONVERSION, LANGUAGE],
    shape: |schemas| schemas.subschema_for::<ConversionView>(),
    answer: convert,
    example: ("", "value=300&unit=mg/m3&basis=O2=3%&target_unit=mg/m3&target_basis=O2=6%"),
};

fn compare(call: &Call<'_>) -> Result<Answer, Failure> {
    let words = Words::new(call.reader, call.searcher);
    let parameters = Parameters::of(call.values.iter());
    // The standard or the concept is named by a parameter, not by the address.
    let request = CompareRequest::read(&parameters, call.searcher, call.reader).map_err(|failure| match failure {
        Failure::NoStandard(id) => bad("standard", &id, "/api/v1/standards".to_owned()),
        Failure::NoConcept(id) => {
            let name = if call.values.one("topic") == Some(id.as_str()) { "topic" } else { "indicator" };
            bad(name, &id, "/api/v1/concepts".to_owned())
        }
        other => other,
    })?;
    let bench = call.state.workbench(call.searcher);
    json(&crate::web::compare::view(&words, &bench, &request)?)
}

fn counterparts_of(call: &Call<'_>) -> Result<Answer, Failure> {
    let words = Words::new(call.reader, call.searcher);
    let (index, standard) = find(call.searcher, call.named, call.reader)?;
    if standard.id.as_str() != call.named {
        return Ok(Answer::Elsewhere(address("counterparts", standard.id.as_str())));
    }
    let most = call.values.number("limit").unwrap_or_default();
    let found = counterparts::of(&words, &call.state.workbench(call.searcher), index, most)?;
    let view = CounterpartsView::new(call.library(), &found, call.reader.language(), call.reader.as_of);
    json(&view.ok_or(Failure::NotFound)?)
}

fn gaps_of(call: &Call<'_>) -> Result<Answer, Failure> {
    let library = call.library();
    let topic = call.values.one("topic").map(ConceptId::new);
    if let Some(unknown) = topic.as_ref().filter(|id| library.concept(id).is_none()) {
        return Err(bad("topic", unknown.as_str(), "/api/v1/concepts".to_owned()));
    }
    let mut markets: Vec<Market> = Vec::new();
    for market in call.values.all("jurisdiction").filter_map(Market::from_word) {
        if !markets.contains(&market) {
            markets.push(market);
        }
    }
    let markets = if markets.is_empty() { gaps::MARKETS.to_vec() } else { markets };
    let bench = call.state.workbench(call.searcher);
    let found = matrix(library, &bench.subjects, &markets, topic.as_ref(), call.reader.as_of);
    json(&MatrixView::new(library, &found, call.reader.language(), call.values.number("depth").unwrap_or_default()))
}

fn convert(call: &Call<'_>) -> Result<Answer, Failure> {
    let (library, values) = (call.library(), call.values);
    let text = |name: &str| values.one(name).unwrap_or_default();
    let wrong = |name: &'static str, example: &str| bad(name, text(name), example.to_owned());
    let value = decimal::parse(text("value")).ok_or_else(|| wrong("value", "0.5, 300, -1 …"))?;
    let reference = |unit: &'static str, basis: &'static str, state: &str| {
        let code = library.units().understand(text(unit)).ok_or_else(|| wrong(unit, "mg/m3, мг/м³, kW.h/t …"))?;
        let basis = Basis::parse(state).map_err(|_| wrong(basis, "O2=6%;moisture=dry …"))?;
        Ok::<_, Failure>(Reference { unit: code, basis })
    };
    let from = reference("unit", "basis", text("basis"))?;
    let to = reference("target_unit", "target_basis", values.one("target_basis").unwrap_or(text("basis")))?;
    let substance = values.one("substance").map(ConceptId::new);
    let found = library.converter().convert(Fraction::from(value), &from, &to, substance.as_ref());
    let locale = &call.reader.locale;
    let found = found.map_err(|error| Failure::NoConversion(conversion::error(locale, &error)))?;
    json(&ConversionView::new(locale, library, &found, &to))
}
