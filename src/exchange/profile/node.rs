//! TOML and JSON as one tree in which every value is a text, as it was written.

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

pub(super) fn from_toml(text: &str) -> Result<Value, String> {
    DeTable::parse(text).map(|table| of_table(table.into_inner())).map_err(|error| error.to_string())
}

fn of_table(table: DeTable<'_>) -> Value {
    Value::Object(
        table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), of(value.into_inner()))).collect(),
    )
}

fn of(value: DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.into_owned()),
        DeValue::Integer(integer) if integer.radix() == 10 => Value::String(digits(integer.as_str())),
        DeValue::Integer(integer) => Value::String(integer.to_string()),
        DeValue::Float(float) => Value::String(digits(float.as_str())),
        DeValue::Boolean(yes) => Value::String(yes.to_string()),
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Array(array) => Value::Array(array.into_iter().map(|value| of(value.into_inner())).collect()),
        DeValue::Table(table) => of_table(table),
    }
}

/// `+1_000` of TOML is 1000.
fn digits(text: &str) -> String {
    text.trim_start_matches('+').replace('_', "")
}

pub(super) fn from_json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map(texts).map_err(|error| error.to_string())
}

fn texts(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::String(number.to_string()),
        Value::Bool(yes) => Value::String(yes.to_string()),
        Value::Array(items) => Value::Array(items.into_iter().map(texts).collect()),
        Value::Object(fields) => {
            // Absent is absent, whether it is written out or not.
            let known = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(known.map(|(key, value)| (key, texts(value))).collect::<Map<_, _>>())
        }
        other => other,
    }
}
