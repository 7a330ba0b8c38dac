//! A sheet to fill in, made for one enterprise: a row for each indicator that some standard limits for it.

use super::Column;
use super::names::{Meaning, Names};
use crate::apply::{Applicability, Facts, Item, Outcome, Profile, Rulebook, Thing};
use crate::corpus::Library;
use crate::locale::{Locale, judgement, wording};
use crate::model::{ConceptId, Limit, Operator, Parameter, ParameterKind, StandardIndex};
use crate::rule::{LimitValue, Truth, Value};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, Formula, Note, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// Rows that a template has at most.
const MOST_ROWS: usize = 500;
/// Columns after which the lists of the hidden sheet end.
const MOST_LISTS: u16 = 1000;

/// The columns that stand before those of the parameters.
const COLUMNS: [Column; 10] = [
    Column::Enterprise,
    Column::Place,
    Column::Standard,
    Column::Object,
    Column::Indicator,
    Column::Grade,
    Column::Actual,
    Column::Unit,
    Column::State,
    Column::Output,
];

/// What a row of the template is for.
struct Wanted<'a> {
    standard: StandardIndex,
    object: &'a ConceptId,
    indicator: &'a ConceptId,
    item: Option<&'a Item>,
    limits: Vec<&'a Limit>,
    parameters: Vec<&'a Parameter>,
}

/// Makes the template (`answers` of the day asked about).
///
/// # Errors
/// When the sheet cannot be written.
pub fn template_xlsx(
    locale: &Locale,
    library: &Library,
    rulebook: &Rulebook,
    profile: &Profile,
    answers: &[Applicability<'_>],
) -> Result<Vec<u8>, XlsxError> {
    let wanted = wanted(library, rulebook, profile, answers);
    let parameters = columns_of_parameters(&wanted);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(locale.text("sheet-figures"))?;
    let mut writer = Writer { locale, library, names: Names::new(library), profile, lists: Lists::new(locale) };
    writer.header(sheet, &parameters)?;
    for (row, wanted) in (1..).zip(&wanted) {
        writer.row(sheet, row, wanted, &parameters)?;
    }
    help(locale, book.add_worksheet())?;
    writer.lists.write(book.add_worksheet())?;
    book.save_to_buffer()
}

fn help(locale: &Locale, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(locale.text("sheet-help"))?.set_column_width(0, 100)?;
    for (row, key) in (0..).zip(["sheet-help-1", "sheet-help-2", "sheet-help-3", "sheet-help-4"]) {
        sheet.write_string(row, 0, locale.text(key))?;
    }
    Ok(())
}

/// The indicators that standards limit for the enterprise, standard by standard in the order of the catalogue.
fn wanted<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    answers: &[Applicability<'_>],
) -> Vec<Wanted<'a>> {
    let mut all: Vec<Wanted<'a>> = Vec::new();
    let concerns = |answer: &&Applicability<'_>| {
        matches!(
            answer.outcome,
            Outcome::Binding | Outcome::Coming | Outcome::Export | Outcome::Relevant | Outcome::Incomplete
        )
    };
    for answer in answers.iter().filter(concerns) {
        let covers = |item: &Item| answer.coverings.iter().any(|c| c.thing == Thing::Item(item));
        let whole = answer.coverings.iter().any(|c| c.thing == Thing::Enterprise && c.addressed);
        let items = profile.items.iter().filter(|item| covers(item)).map(Some);
        for item in items.chain(whole.then_some(None)) {
            gather(library, rulebook, profile, answer.standard, item, &mut all);
        }
    }
    all.truncate(MOST_ROWS);
    all
}

fn gather<'a>(
    library: &'a Library,
    rulebook: &'a Rulebook,
    profile: &'a Profile,
    standard: StandardIndex,
    item: Option<&'a Item>,
    all: &mut Vec<Wanted<'a>>,
) {
    let facts = item.map_or_else(Facts::default, |item| item.facts.clone()).or(&profile.facts);
    let facts = facts.lookup();
    for (limit, rule) in rulebook.limits(library, standard) {
        let is_for = |item: &Item| library.is_a(&item.concept, &limit.object);
        let fits = limit.operator != Operator::Equals
            && item.is_none_or(is_for)
            && rule.condition.evaluate(&facts) != Truth::False;
        if !fits {
            continue;
        }
        let object = item.map_or(&limit.object, |item| &item.concept);
        let key = (standard, object, &limit.indicator);
        let at = all.iter().position(|w| (w.standard, w.object, w.indicator) == key && same(w.item, item));
        let at = at.unwrap_or_else(|| {
            let (limits, parameters) = (Vec::new(), Vec::new());
            all.push(Wanted { standard, object, indicator: &limit.indicator, item, limits, parameters });
            all.len() - 1
        });
        let Some(wanted) = all.get_mut(at) else { continue };
        wanted.limits.push(limit);
        let formula = match &rule.value {
            LimitValue::Formula(formula) => formula.names(),
            _ => Vec::new(),
        };
        let methods = rulebook.methods(library, standard).filter(|(method, _)| {
            method.indicator == limit.indicator && item.is_none_or(|item| library.is_a(&item.concept, &method.object))
        });
        let methods = methods.filter(|(_, rule)| rule.condition.evaluate(&facts) != Truth::False);
        let methods = methods.flat_map(|(_, rule)| rule.condition.names().into_iter().chain(rule.formula.names()));
        for name in rule.condition.names().into_iter().chain(formula).chain(methods) {
            let Some(parameter) = library.parameter(name) else { continue };
            if !wanted.parameters.iter().any(|p| p.id == parameter.id) {
                wanted.parameters.push(parameter);
            }
        }
    }
}

fn same(a: Option<&Item>, b: Option<&Item>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => std::ptr::eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

/// The parameters of all rows, those of most rows first.
fn columns_of_parameters<'a>(wanted: &[Wanted<'a>]) -> Vec<&'a Parameter> {
    let mut counts: BTreeMap<&str, (usize, &'a Parameter)> = BTreeMap::new();
    for parameter in wanted.iter().flat_map(|w| &w.parameters) {
        counts.entry(&parameter.id).or_insert((0, parameter)).0 += 1;
    }
    let mut parameters: Vec<_> = counts.into_values().collect();
    parameters.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.id.cmp(&b.1.id)));
    parameters.into_iter().map(|(_, parameter)| parameter).collect()
}

struct Writer<'a> {
    locale: &'a Locale,
    library: &'a Library,
    names: Names<'a>,
    profile: &'a Profile,
    lists: Lists,
}

impl Writer<'_> {
    fn header(&self, sheet: &mut Worksheet, parameters: &[&Parameter]) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let fixed = COLUMNS.iter().map(|column| {
            let star = if Column::NEEDED.contains(column) { " *" } else { "" };
            format!("{}{star}", column.name(self.locale))
        });
        let named = parameters.iter().map(|parameter| self.parameter_heading(parameter));
        for (at, heading) in (0..).zip(fixed.chain(named)) {
            sheet.write_string_with_format(0, at, heading, &bold)?;
            sheet.set_column_width(at, 18)?;
        }
        sheet.set_freeze_panes(1, 5)?;
        Ok(())
    }

    /// The label of a parameter with its unit, where that leads back to it; else its id.
    fn parameter_heading(&self, parameter: &Parameter) -> String {
        let label = wording::parameter(self.locale, self.library, &parameter.id);
        let unit = wording::unit(&parameter.unit);
        let heading = if unit.is_empty() { label } else { format!("{label} ({unit})") };
        let back = self.names.parameter(&heading).is_some_and(|known| known.id == parameter.id);
        if back { heading } else { parameter.id.clone() }
    }

    /// The name of a concept, where that leads back to it; else its id.
    fn concept(&self, id: &ConceptId, is_indicator: bool) -> String {
        let name = wording::concept_name(self.locale, self.library, id).1;
        let fits = |other: &ConceptId| self.library.indicator(other).is_some() == is_indicator;
        match self.names.concept(name, fits) {
            Some(Meaning::One(meant)) if meant == *id => name.to_owned(),
            _ => id.to_string(),
        }
    }

    fn row(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        wanted: &Wanted<'_>,
        parameters: &[&Parameter],
    ) -> Result<(), XlsxError> {
        let Some(standard) = self.library.get(wanted.standard) else { return Ok(()) };
        let grey = Format::new().set_background_color("#EEEEEE");
        let units = self.units(wanted);
        let enterprise = match self.locale.language() {
            crate::model::Language::Zh => &self.profile.name_zh,
            _ => &self.profile.name_en,
        };
        for (at, column) in (0..).zip(COLUMNS) {
            let text = match column {
                Column::Enterprise => enterprise.clone(),
                Column::Place => self.profile.place.clone().unwrap_or_default(),
                Column::Standard => standard.id.as_str().to_owned(),
                Column::Object => self.concept(wanted.object, self.library.indicator(wanted.object).is_some()),
                Column::Indicator => self.concept(wanted.indicator, true),
                Column::Unit => units.first().cloned().unwrap_or_default(),
                Column::Output => wanted
                    .item
                    .and_then(|item| item.output.as_ref())
                    .map(|output| format!("{} {}", output.value.normalize(), output.unit))
                    .unwrap_or_default(),
                _ => String::new(),
            };
            if !text.is_empty() {
                sheet.write_string(row, at, text)?;
            }
            let list = match column {
                Column::Unit => units.clone(),
                Column::Grade => self.grades(wanted),
                _ => Vec::new(),
            };
            self.drop_down(sheet, row, at, &list)?;
            if column == Column::State
                && let Some(basis) = wanted.limits.first().map(|l| &l.basis).filter(|basis| !basis.is_empty())
            {
                let basis = wording::basis(self.locale, basis).into();
                let text = self.locale.say("sheet-basis", &[("basis", basis)]);
                sheet.insert_note(row, at, &Note::new(text))?;
            }
        }
        let known = wanted.item.map_or_else(Facts::default, |item| item.facts.clone()).or(&self.profile.facts);
        for (at, parameter) in (u16::try_from(COLUMNS.len()).unwrap_or(0)..).zip(parameters) {
            if !wanted.parameters.iter().any(|p| p.id == parameter.id) {
                sheet.write_blank(row, at, &grey)?;
                continue;
            }
            if let Some(value) = known.get(&parameter.id) {
                let text = self.value(parameter, value);
                sheet.write_string(row, at, text)?;
            }
            let choices = self.choices(parameter);
            self.drop_down(sheet, row, at, &choices)?;
        }
        Ok(())
    }

    /// The units in which the value may be given, that of the limit first.
    fn units(&self, wanted: &Wanted<'_>) -> Vec<String> {
        let mut units: Vec<String> = Vec::new();
        let table = self.library.units();
        for limit in &wanted.limits {
            let own = table.get(&limit.unit);
            let mut kin: Vec<&str> = table
                .iter()
                .filter(|unit| own.is_some_and(|own| unit.canonical == own.canonical))
                .map(|unit| unit.code.as_str())
                .collect();
            kin.sort_unstable();
            for code in std::iter::once(limit.unit.as_str()).chain(kin) {
                let printed = wording::unit(code);
                // The printed form, where it leads back to the code.
                let text = if table.understand(&printed).as_deref() == Some(code) { printed } else { code.to_owned() };
                if !units.contains(&text) {
                    units.push(text);
                }
            }
        }
        units
    }

    /// The named grades that the limits have; numbered ones are what comes out.
    fn grades(&self, wanted: &Wanted<'_>) -> Vec<String> {
        let mut grades = Vec::new();
        for limit in wanted.limits.iter().filter(|limit| limit.grade.parse::<u8>().is_err()) {
            let name = judgement::grade_name(self.locale, self.library, wanted.standard, &limit.grade);
            if !grades.contains(&name) {
                grades.push(name);
            }
        }
        if grades.len() > 1 { grades } else { Vec::new() }
    }

    fn choices(&self, parameter: &Parameter) -> Vec<String> {
        match &parameter.kind {
            ParameterKind::Number => Vec::new(),
            ParameterKind::Bool => vec![self.locale.text("sheet-yes"), self.locale.text("sheet-no")],
            ParameterKind::Enum(values) => values.iter().map(|value| self.choice(parameter, value)).collect(),
        }
    }

    /// The label of a value, where that leads back to it; else the value.
    fn choice(&self, parameter: &Parameter, value: &str) -> String {
        let known = self.library.parameter_value(&parameter.id, value);
        let label = known.and_then(|known| known.labels.best(self.locale.language())).map(|(_, label)| label);
        let back = |label: &&str| self.names.value(parameter, label) == value;
        label.filter(back).unwrap_or(value).to_owned()
    }

    fn value(&self, parameter: &Parameter, value: &Value) -> String {
        match value {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => self.choice(parameter, text),
            Value::Bool(yes) => self.locale.text(if *yes { "sheet-yes" } else { "sheet-no" }),
        }
    }

    fn drop_down(&mut self, sheet: &mut Worksheet, row: u32, at: u16, choices: &[String]) -> Result<(), XlsxError> {
        let Some(range) = self.lists.range(choices) else { return Ok(()) };
        let rule = DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .set_error_style(DataValidationErrorStyle::Warning);
        sheet.add_data_validation(row, at, row, at, &rule)?;
        Ok(())
    }
}

/// The lists behind the drop-downs, in a hidden sheet: a list in the cell itself ends after 255 characters.
struct Lists {
    name: String,
    lists: Vec<Vec<String>>,
}

impl Lists {
    fn new(locale: &Locale) -> Self {
        Self { name: locale.text("sheet-lists"), lists: Vec::new() }
    }

    /// The range that holds a list; nothing to choose from needs none.
    fn range(&mut self, choices: &[String]) -> Option<String> {
        if choices.len() < 2 {
            return None;
        }
        let known = self.lists.iter().position(|list| list == choices);
        let at = known.unwrap_or_else(|| {
            self.lists.push(choices.to_vec());
            self.lists.len() - 1
        });
        let column = u16::try_from(at).ok().filter(|column| *column < MOST_LISTS)?;
        let letters = super::column_letters(u32::from(column));
        Some(format!("='{}'!${letters}$1:${letters}${}", self.name, choices.len()))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(&self.name)?.set_hidden(true);
        for (column, list) in (0..MOST_LISTS).zip(&self.lists) {
            for (row, choice) in (0..).zip(list) {
                sheet.write_string(row, column, choice)?;
            }
        }
        Ok(())
    }
}
