//! Parameters of the interface: one description of each, by which requests are checked and which the document shows.

use super::schema;
use crate::compare::{Market, Verdict};
use crate::locale::SPOKEN;
use crate::model::{AsOf, Domain, Force, Jurisdiction, Language, Level, Status};
use crate::search::{LONGEST_BEGINNING, LONGEST_QUESTION};
use crate::web::address::Parameters;
use crate::web::compare::gaps::GapsRequest;
use crate::web::compare::request::{HIDEABLE, MOST_STANDARDS, ROLES};
use crate::web::failure::Failure;
use crate::web::request::UNKNOWN;
use serde_json::{Value, json};

/// Values that one parameter may have at a time.
const MOST_VALUES: usize = 20;
/// Longest list of entries, in bytes.
const LONGEST_ENTRIES: usize = 2_000;
/// The last page that can be asked for.
const LAST_PAGE: usize = 100_000;
/// Rows on a page, if the request does not say.
pub(super) const PER_PAGE: usize = 20;

/// A parameter of the query.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: &'static str,
    /// What it means, in English.
    pub(super) about: &'static str,
    takes: Takes,
    /// How often it may stand; several values are alternatives.
    most: usize,
    required: bool,
}

/// The values that a parameter may have.
#[derive(Debug)]
enum Takes {
    /// A text of one character up to so many.
    Text(usize),
    /// A whole number between two.
    Number { least: usize, most: usize, otherwise: Option<usize> },
    /// A full date.
    Day,
    /// A word of a list.
    Word(fn() -> Vec<&'static str>),
    /// A class of the ICS.
    Ics,
    /// A decimal.
    Decimal,
    /// Entries `name=value`, separated by semicolons.
    Entries,
}

const fn one(name: &'static str, takes: Takes, about: &'static str) -> Parameter {
    Parameter { name, about, takes, most: 1, required: false }
}

const fn many(name: &'static str, takes: Takes, about: &'static str) -> Parameter {
    Parameter { name, about, takes, most: MOST_VALUES, required: false }
}

/// For every route: the language of messages.
pub(super) const LANGUAGE: &[Parameter] = &[one(
    "lang",
    Takes::Word(spoken),
    "Language of `detail` in errors, and of the suggestions that come first; without it, that of `Accept-Language`.",
)];

/// For every route that depends on the day.
pub(super) const DAY: &[Parameter] = &[one("as_of", Takes::Day, "The day that is asked about; today without it.")];

/// For every list.
pub(super) const PAGING: &[Parameter] = &[
    one(
        "page",
        Takes::Number { least: 1, most: LAST_PAGE, otherwise: Some(1) },
        "The page. One behind the last is empty.",
    ),
    one("per_page", Takes::Number { least: 1, most: 100, otherwise: Some(PER_PAGE) }, "Items on a page."),
];

/// The question of a search.
pub(super) const QUESTION: &[Parameter] = &[
    Parameter {
        required: true,
        ..one("q", Takes::Text(LONGEST_QUESTION), "The question: words or a designation, in zh, ru, mn or en.")
    },
    one("ql", Takes::Word(schema::list::<Language>), "Language of the question; it is recognised without it."),
    many("without", Takes::Text(80), "Concepts over which the question must not be carried."),
];

/// What somebody has typed so far.
pub(super) const BEGINNING: &[Parameter] = &[
    Parameter { required: true, ..one("q", Takes::Text(LONGEST_BEGINNING), "What was typed so far.") },
    one("limit", Takes::Number { least: 1, most: 50, otherwise: Some(10) }, "Most suggestions."),
];

/// Words that a concept is called by.
pub(super) const NAME: &[Parameter] =
    &[one("q", Takes::Text(200), "Words that a label of the concept holds; all concepts without them.")];

/// Properties of standards.
pub(super) const FACETS: &[Parameter] = &[
    JURISDICTION,
    STATUS,
    many("force", Takes::Word(forces), "Whether the document binds."),
    many("level", Takes::Word(schema::list::<Level>), "Level of the issuing body."),
    many("domain", Takes::Word(schema::list::<Domain>), "Field of work."),
    many("ics", Takes::Ics, "Class of the International Classification for Standards, with everything below it."),
    many("language", Takes::Word(schema::list::<Language>), "Language of the document."),
    many(
        "year",
        Takes::Number { least: 1000, most: 9999, otherwise: None },
        "Year of publication, else of coming into force.",
    ),
];

/// What a limit is for, and what it limits.
pub(super) const SUBJECT: &[Parameter] = &[
    many("object", Takes::Text(80), "Id of the concept that the limit is for; what is narrower is found too."),
    many("indicator", Takes::Text(80), "Id of the concept that is measured; what is narrower is found too."),
];

/// The grade of a limit.
pub(super) const GRADE: &[Parameter] = &[many("grade", Takes::Text(80), "Grade, as the limit has it.")];

/// Whose limits, and whether of standards in force.
pub(super) const WHOSE: &[Parameter] = &[JURISDICTION, STATUS];

/// What is compared, under what, and what of it is listed.
pub(super) const COMPARED: &[Parameter] = &[
    Parameter {
        most: MOST_STANDARDS,
        ..many(
            "standard",
            Takes::Text(200),
            "A standard, by its designation; the first one is A, each other one stands against it.",
        )
    },
    one(
        "topic",
        Takes::Text(80),
        "Id of a concept: limits on it and everything narrower, over jurisdictions. Without `standard`.",
    ),
    many(
        "jurisdiction",
        Takes::Word(schema::list::<Jurisdiction>),
        "Jurisdictions of a topic, the first one is A; without any, China stands against all that have something.",
    ),
    many("indicator", Takes::Text(80), "Id of an indicator: only these."),
    one(
        "where",
        Takes::Entries,
        "What is known of the thing compared: `fuel=coal;capacity_t_h=75`. Nothing is assumed for the rest.",
    ),
    one("unit", Takes::Text(200), "The unit to show, as a code or as it is printed."),
    one("basis", Takes::Text(200), "The reference state to show: `O2=6%`."),
    one("role", Takes::Word(roles), "Only requirements of this role."),
    one("across_roles", Takes::Word(flags), "Whether different roles are compared too; each such pair says so."),
    many("verdict", Takes::Word(verdicts), "List only these verdicts; what was counted stays as it is."),
    many("kind", Takes::Text(80), "List only indicators of these kinds, such as `mass-concentration`."),
    one("only", Takes::Word(|| vec!["differences"]), "List only what is not equal."),
    many("hide", Takes::Word(hideable), "Do not list these verdicts."),
];

/// How many counterparts.
pub(super) const COUNTERPARTS: &[Parameter] =
    &[one("limit", Takes::Number { least: 1, most: 50, otherwise: Some(8) }, "Most counterparts in each market.")];

/// Which part of the matrix of topics.
pub(super) const MATRIX: &[Parameter] = &[
    one("topic", Takes::Text(80), "Id of a concept: only it and everything narrower."),
    many(
        "jurisdiction",
        Takes::Word(markets),
        "Markets, the first one is held against the others; CN, RU and MN without.",
    ),
    one(
        "depth",
        Takes::Number { least: 0, most: GapsRequest::DEEPEST, otherwise: Some(0) },
        "Levels of topics below the broadest ones.",
    ),
];

/// A figure and what it is to become.
pub(super) const CONVERSION: &[Parameter] = &[
    Parameter { required: true, ..one("value", Takes::Decimal, "The figure.") },
    Parameter {
        required: true,
        ..one("unit", Takes::Text(100), "Its unit, as a code (`mg/m3`) or as it is printed (`мг/м³`).")
    },
    one("basis", Takes::Text(200), "Its reference state: `alpha=1.4;moisture=dry;T=0C;P=101.3kPa`."),
    Parameter { required: true, ..one("target_unit", Takes::Text(100), "The unit wanted.") },
    one("target_basis", Takes::Text(200), "The reference state wanted; that of the figure without it."),
    one("substance", Takes::Text(80), "Id of the substance, where a share by volume becomes a mass."),
];

fn roles() -> Vec<&'static str> {
    ROLES.iter().map(|role| role.word()).collect()
}

fn flags() -> Vec<&'static str> {
    vec!["true", "false"]
}

fn verdicts() -> Vec<&'static str> {
    Verdict::ALL.iter().map(|verdict| verdict.word()).collect()
}

fn hideable() -> Vec<&'static str> {
    HIDEABLE.iter().map(|verdict| verdict.word()).collect()
}

fn markets() -> Vec<&'static str> {
    Market::ALL.iter().map(|market| market.word()).collect()
}

const JURISDICTION: Parameter =
    many("jurisdiction", Takes::Word(schema::list::<Jurisdiction>), "Whose document it is.");
const STATUS: Parameter =
    many("status", Takes::Word(schema::list::<Status>), "Where the document stands on the day asked about.");

fn spoken() -> Vec<&'static str> {
    SPOKEN.iter().map(|language| language.word()).collect()
}

fn forces() -> Vec<&'static str> {
    schema::list::<Force>().into_iter().chain([UNKNOWN]).collect()
}

impl Takes {
    /// Refuses every value that its schema excludes.
    fn check(&self, name: &'static str, value: &str) -> Result<(), Failure> {
        let fits = match self {
            Self::Text(most) => {
                let length = value.chars().count();
                return if (1..=*most).contains(&length) {
                    Ok(())
                } else {
                    Err(Failure::BadLength { name, length, most: *most })
                };
            }
            Self::Number { least, most, .. } => number(value).is_some_and(|number| (*least..=*most).contains(&number)),
            Self::Day => return AsOf::parse(value).map(|_| ()).map_err(|error| Failure::BadDate(shortened(&error.0))),
            Self::Word(list) => list().contains(&value),
            Self::Ics => (1..=12).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit() || b == b'.'),
            Self::Decimal => is_decimal(value),
            Self::Entries => value.len() <= LONGEST_ENTRIES && value.split(';').all(is_entry),
        };
        if fits { Ok(()) } else { Err(Failure::BadValue { name, value: shortened(value), allowed: self.allowed() }) }
    }

    /// The values it takes, for a message.
    fn allowed(&self) -> String {
        match self {
            Self::Number { least, most, .. } => format!("{least} … {most}"),
            Self::Word(list) => list().join(", "),
            Self::Ics => "13, 13.040, 13.040.40 …".to_owned(),
            Self::Decimal => "0.5, 300, -1 …".to_owned(),
            Self::Entries => "fuel=coal;capacity_t_h=75 …".to_owned(),
            Self::Text(_) | Self::Day => String::new(),
        }
    }

    fn schema(&self) -> Value {
        match self {
            Self::Text(most) => json!({ "type": "string", "minLength": 1, "maxLength": most }),
            Self::Number { least, most, otherwise: None } => {
                json!({ "type": "integer", "minimum": least, "maximum": most })
            }
            Self::Number { least, most, otherwise } => {
                json!({ "type": "integer", "minimum": least, "maximum": most, "default": otherwise })
            }
            Self::Day => json!({ "type": "string", "format": "date" }),
            Self::Word(list) => json!({ "type": "string", "enum": list() }),
            Self::Ics => json!({ "type": "string", "pattern": "^[0-9.]{1,12}$" }),
            Self::Decimal => json!({ "type": "string", "pattern": "^-?[0-9]{1,14}(\\.[0-9]{1,14})?$" }),
            Self::Entries => json!({
                "type": "string", "maxLength": LONGEST_ENTRIES,
                "pattern": "^[a-z][a-z0-9_]{0,60}=[A-Za-z0-9.-]{1,60}(;[a-z][a-z0-9_]{0,60}=[A-Za-z0-9.-]{1,60})*$",
            }),
        }
    }
}

/// At most fourteen digits before the point and behind it: what is held exactly through every conversion.
fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| (1..=14).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    text.split_once('.').map_or_else(|| digits(text), |(whole, part)| digits(whole) && digits(part))
}

/// `fuel=coal`: a name as the parameters of the corpus have it, and a word or a number.
fn is_entry(text: &str) -> bool {
    let Some((name, value)) = text.split_once('=') else { return false };
    let named = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    let valued = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-';
    (1..=61).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(named)
        && (1..=60).contains(&value.len())
        && value.bytes().all(valued)
}

/// A whole number in its one spelling: no sign, no leading zero.
fn number(text: &str) -> Option<usize> {
    text.parse().ok().filter(|number: &usize| number.to_string() == text)
}

/// As much of a value as a message repeats.
fn shortened(value: &str) -> String {
    value.chars().take(80).collect()
}

impl Parameter {
    /// As the document describes it.
    pub(super) fn describe(&self) -> Value {
        let item = self.takes.schema();
        let schema = if self.most > 1 {
            json!({ "type": "array", "items": item, "minItems": 1, "maxItems": self.most })
        } else {
            item
        };
        let mut described = json!({
            "name": self.name, "in": "query", "description": self.about, "required": self.required, "schema": schema,
        });
        if self.most > 1 {
            described["style"] = "form".into();
            described["explode"] = true.into();
        }
        described
    }
}

/// The parameters of a request, all of them known and within their lists.
#[derive(Debug, Clone, Default)]
pub(super) struct Values {
    given: Vec<(&'static str, String)>,
    /// What the document says for numbers that are not given.
    otherwise: Vec<(&'static str, usize)>,
}

impl Values {
    /// Reads the query of a request to a route with these parameters.
    ///
    /// # Errors
    /// When a parameter is unknown, missing, stands too often or has a value that it does not take.
    pub(super) fn read(groups: &[&'static [Parameter]], query: &Parameters) -> Result<Self, Failure> {
        let known = || groups.iter().flat_map(|group| group.iter());
        let mut values = Self::default();
        for (name, value) in query.iter() {
            let parameter =
                known().find(|p| p.name == name).ok_or_else(|| Failure::UnknownParameter(shortened(name)))?;
            parameter.takes.check(parameter.name, value)?;
            if values.all(parameter.name).count() >= parameter.most {
                return Err(Failure::TooOften { name: parameter.name, most: parameter.most });
            }
            values.given.push((parameter.name, value.to_owned()));
        }
        let otherwise = |p: &Parameter| match p.takes {
            Takes::Number { otherwise: Some(number), .. } => Some((p.name, number)),
            _ => None,
        };
        values.otherwise = known().filter_map(otherwise).collect();
        match known().find(|p| p.required && values.one(p.name).is_none()) {
            Some(missing) => Err(Failure::MissingParameter(missing.name)),
            None => Ok(values),
        }
    }

    /// The value of a parameter.
    pub(super) fn one(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every value of a parameter.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.given.iter().filter(move |(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a parameter lets a value pass: it has the value, or none at all.
    pub(super) fn admit(&self, name: &str, value: &str) -> bool {
        let mut all = self.all(name).peekable();
        all.peek().is_none() || all.any(|wanted| wanted == value)
    }

    /// The number of a parameter: as the request says, else as the document does.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        let otherwise = || self.otherwise.iter().find(|(known, _)| *known == name).map(|(_, number)| *number);
        self.one(name).and_then(number).or_else(otherwise)
    }

    /// Every name and value, in the order of the request.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.given.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &str) -> Result<Values, Failure> {
        Values::read(&[QUESTION, FACETS, PAGING, DAY, LANGUAGE], &Parameters::read(query))
    }

    #[test]
    fn what_is_written_down_is_read() {
        let values = read("q=cement&level=national&level=sector&page=3&as_of=2026-01-01").unwrap();
        assert_eq!(values.one("q"), Some("cement"));
        assert_eq!(values.all("level").collect::<Vec<_>>(), ["national", "sector"]);
        assert_eq!((values.number("page"), values.number("per_page")), (Some(3), Some(PER_PAGE)));
        assert!(values.admit("level", "sector") && !values.admit("level", "local") && values.admit("force", "x"));
    }

    #[test]
    fn everything_else_is_refused() {
        for query in [
            "",
            "q=",
            "q=a&q=b",
            "q=a&Q=b",
            "q=a&page=",
            "q=a&page=0",
            "q=a&page=01",
            "q=a&page=%2B1",
            "q=a&page=1.0",
            "q=a&page=100001",
            "q=a&per_page=101",
            "q=a&per_page=18446744073709551616",
            "q=a&as_of=2026-02-30",
            "q=a&as_of=2026-1-1",
            "q=a&as_of=%202026-01-01",
            "q=a&level=",
            "q=a&level=National",
            "q=a&ics=a",
            "q=a&ql=auto",
            "q=a&=",
        ] {
            assert!(read(query).is_err(), "{query}");
        }
        assert!(read(&format!("q={}", "水".repeat(1_000))).is_ok());
        assert!(read(&format!("q={}", "水".repeat(1_001))).is_err());
        assert!(read(&format!("q=a{}", "&year=2000".repeat(20))).is_ok());
        assert!(read(&format!("q=a{}", "&year=2000".repeat(21))).is_err());
    }
}
