//! Conditions: a conjunction of tests over declared parameters, decided in three values.

use std::fmt;

use rust_decimal::Decimal;

use super::lexer::{Token, Tokens};
use super::{RuleError, Value};

/// When a limit, a method or a scope row holds: all atoms together. No atoms = always.
///
/// `Display` gives the canonical text, which parses to the same condition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// The tests, in the order in which they are written.
    pub atoms: Vec<Atom>,
}

/// One test of one parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// The parameter.
    pub name: String,
    /// What it must be.
    pub test: Test,
}

/// What an atom asks of its parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// `p <= 65.0`.
    Compare(Comparison, Decimal),
    /// `p in [1, 2]`.
    OneOfNumbers(Vec<Decimal>),
    /// `p == "v"`.
    Is(String),
    /// `p != "v"`.
    IsNot(String),
    /// `p in ["a", "b"]`.
    OneOf(Vec<String>),
    /// `p`.
    Holds,
    /// `!p`.
    Fails,
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

/// The answer of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Truth {
    /// Every atom holds.
    True,
    /// At least one atom fails, whatever the unknown parameters are.
    False,
    /// Not decided: these parameters are missing (in the order of the condition, each once).
    Unknown(Vec<String>),
}

impl Condition {
    /// Reads the text of a `when` cell; an empty one is always true.
    ///
    /// # Errors
    /// The first place at which the text leaves the language.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let mut tokens = Tokens::new(text)?;
        let mut atoms = Vec::new();
        if *tokens.peek() == Token::End {
            return Ok(Self { atoms });
        }
        loop {
            atoms.push(parse_atom(&mut tokens)?);
            if *tokens.peek() == Token::End {
                return Ok(Self { atoms });
            }
            if !tokens.accept("&&")? {
                return Err(tokens.unexpected("`&&` or the end"));
            }
        }
    }

    /// The parameters asked for, each once, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for atom in &self.atoms {
            if !names.contains(&atom.name.as_str()) {
                names.push(atom.name.as_str());
            }
        }
        names
    }

    /// Decides the condition by what is known. A fact of another type than the test needs counts as missing.
    pub fn evaluate(&self, facts: &dyn Fn(&str) -> Option<Value>) -> Truth {
        let mut missing: Vec<String> = Vec::new();
        for atom in &self.atoms {
            match atom.test.holds(facts(&atom.name)) {
                Some(true) => {}
                Some(false) => return Truth::False,
                None if missing.contains(&atom.name) => {}
                None => missing.push(atom.name.clone()),
            }
        }
        if missing.is_empty() { Truth::True } else { Truth::Unknown(missing) }
    }
}

impl Test {
    /// Whether a value passes; `None` where the value is not known or not of the type tested.
    pub fn holds(&self, value: Option<Value>) -> Option<bool> {
        match (self, value?) {
            (Self::Compare(comparison, bound), Value::Number(n)) => Some(comparison.holds(n, *bound)),
            (Self::OneOfNumbers(numbers), Value::Number(n)) => Some(numbers.contains(&n)),
            (Self::Is(text), Value::Text(t)) => Some(t == *text),
            (Self::IsNot(text), Value::Text(t)) => Some(t != *text),
            (Self::OneOf(texts), Value::Text(t)) => Some(texts.contains(&t)),
            (Self::Holds, Value::Bool(b)) => Some(b),
            (Self::Fails, Value::Bool(b)) => Some(!b),
            _ => None,
        }
    }

    /// The type that the test takes its parameter for.
    pub(super) fn used(&self) -> &'static str {
        match self {
            Self::Compare(..) | Self::OneOfNumbers(_) => "number",
            Self::Is(_) | Self::IsNot(_) | Self::OneOf(_) => "enum",
            Self::Holds | Self::Fails => "bool",
        }
    }

    /// The values of an enum that the test names.
    pub(super) fn texts(&self) -> &[String] {
        match self {
            Self::Is(text) | Self::IsNot(text) => std::slice::from_ref(text),
            Self::OneOf(texts) => texts,
            _ => &[],
        }
    }
}

impl Comparison {
    /// The operator as CEL writes it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::Greater => ">",
            Self::AtLeast => ">=",
        }
    }

    /// Whether `value` stands in this relation to `bound`.
    pub fn holds(self, value: Decimal, bound: Decimal) -> bool {
        match self {
            Self::Equal => value == bound,
            Self::NotEqual => value != bound,
            Self::Less => value < bound,
            Self::AtMost => value <= bound,
            Self::Greater => value > bound,
            Self::AtLeast => value >= bound,
        }
    }

    fn of(token: &Token) -> Option<Self> {
        let Token::Sign(sign) = token else { return None };
        let all = [Self::Equal, Self::NotEqual, Self::Less, Self::AtMost, Self::Greater, Self::AtLeast];
        all.into_iter().find(|c| c.sign() == *sign)
    }
}

fn parse_atom(tokens: &mut Tokens<'_>) -> Result<Atom, RuleError> {
    if tokens.accept("!")? {
        return Ok(Atom { name: parse_name(tokens)?, test: Test::Fails });
    }
    let name = parse_name(tokens)?;
    let test = if let Some(comparison) = Comparison::of(tokens.peek()) {
        tokens.take()?;
        parse_comparison(tokens, comparison)?
    } else if *tokens.peek() == Token::Name("in".to_owned()) {
        tokens.take()?;
        parse_list(tokens)?
    } else {
        Test::Holds
    };
    Ok(Atom { name, test })
}

fn parse_name(tokens: &mut Tokens<'_>) -> Result<String, RuleError> {
    match tokens.peek() {
        Token::Name(name) if !matches!(name.as_str(), "in" | "true" | "false") => {
            let name = name.clone();
            tokens.take()?;
            Ok(name)
        }
        _ => Err(tokens.unexpected("the name of a parameter")),
    }
}

fn parse_comparison(tokens: &mut Tokens<'_>, comparison: Comparison) -> Result<Test, RuleError> {
    match (tokens.peek(), comparison) {
        (Token::Text(_), Comparison::Equal) => Ok(Test::Is(parse_text(tokens)?)),
        (Token::Text(_), Comparison::NotEqual) => Ok(Test::IsNot(parse_text(tokens)?)),
        (Token::Number(_) | Token::Sign("-"), _) => Ok(Test::Compare(comparison, parse_number(tokens)?)),
        (_, Comparison::Equal | Comparison::NotEqual) => Err(tokens.unexpected("a number or a text in quotes")),
        _ => Err(tokens.unexpected("a number")),
    }
}

fn parse_list(tokens: &mut Tokens<'_>) -> Result<Test, RuleError> {
    tokens.expect("[")?;
    let test = match tokens.peek() {
        Token::Text(_) => Test::OneOf(parse_items(tokens, parse_text)?),
        _ => Test::OneOfNumbers(parse_items(tokens, parse_number)?),
    };
    tokens.expect("]")?;
    Ok(test)
}

fn parse_items<'a, T>(
    tokens: &mut Tokens<'a>,
    item: impl Fn(&mut Tokens<'a>) -> Result<T, RuleError>,
) -> Result<Vec<T>, RuleError> {
    let mut items = vec![item(tokens)?];
    while tokens.accept(",")? {
        items.push(item(tokens)?);
    }
    Ok(items)
}

fn parse_text(tokens: &mut Tokens<'_>) -> Result<String, RuleError> {
    let Token::Text(text) = tokens.peek().clone() else {
        return Err(tokens.unexpected("a text in quotes"));
    };
    tokens.take()?;
    Ok(text)
}

fn parse_number(tokens: &mut Tokens<'_>) -> Result<Decimal, RuleError> {
    let negative = tokens.accept("-")?;
    let Token::Number(value) = *tokens.peek() else { return Err(tokens.unexpected("a number")) };
    tokens.take()?;
    Ok(if negative { -value } else { value })
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, atom) in self.atoms.iter().enumerate() {
            if i > 0 {
                f.write_str(" && ")?;
            }
            write!(f, "{atom}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match &self.test {
            Test::Compare(comparison, number) => write!(f, "{name} {} {number}", comparison.sign()),
            Test::OneOfNumbers(numbers) => {
                let items: Vec<String> = numbers.iter().map(Decimal::to_string).collect();
                write!(f, "{name} in [{}]", items.join(", "))
            }
            Test::Is(text) => write!(f, "{name} == {}", quoted(text)),
            Test::IsNot(text) => write!(f, "{name} != {}", quoted(text)),
            Test::OneOf(texts) => {
                let items: Vec<String> = texts.iter().map(|t| quoted(t)).collect();
                write!(f, "{name} in [{}]", items.join(", "))
            }
            Test::Holds => f.write_str(name),
            Test::Fails => write!(f, "!{name}"),
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn truth(text: &str, facts: &[(&str, Value)]) -> Truth {
        let condition = Condition::parse(text).unwrap();
        condition.evaluate(&|name| facts.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()))
    }

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    #[test]
    fn an_empty_condition_always_holds() {
        assert_eq!(truth("", &[]), Truth::True);
        assert_eq!(truth("  ", &[]), Truth::True);
    }

    #[test]
    fn a_boundary_is_decided_in_decimals() {
        let when = "capacity_t_h > 0.1 && capacity_t_h <= 0.3";
        assert_eq!(truth(when, &[("capacity_t_h", Value::Number(Decimal::new(30, 2)))]), Truth::True);
        assert_eq!(truth(when, &[("capacity_t_h", Value::Number(Decimal::new(1, 1)))]), Truth::False);
        assert_eq!(truth("t >= -5.0", &[("t", Value::Number(Decimal::from(-5)))]), Truth::True);
        assert_eq!(truth("poles in [2, 4]", &[("poles", Value::Number(Decimal::new(40, 1)))]), Truth::True);
    }

    #[test]
    fn an_unknown_parameter_leaves_it_open_unless_another_atom_fails() {
        let when = r#"fuel in ["coal", "gas"] && new_plant && !key_area && fuel != "oil""#;
        let coal = ("fuel", text("coal"));
        assert_eq!(
            truth(when, std::slice::from_ref(&coal)),
            Truth::Unknown(vec!["new_plant".into(), "key_area".into()])
        );
        assert_eq!(truth(when, &[("key_area", Value::Bool(true))]), Truth::False);
        assert_eq!(
            truth(when, &[coal, ("new_plant", Value::Bool(true)), ("key_area", Value::Bool(false))]),
            Truth::True
        );
    }

    #[test]
    fn a_fact_of_the_wrong_type_is_no_fact() {
        assert_eq!(truth("a == 1.0", &[("a", text("1.0"))]), Truth::Unknown(vec!["a".into()]));
    }

    #[test]
    fn an_error_says_where_and_what_was_expected() {
        let message = |text: &str| Condition::parse(text).unwrap_err().to_string();
        assert_eq!(message("a == "), "column 6: expected a number or a text in quotes, found the end");
        assert_eq!(message("a == 1.0 b"), "column 10: expected `&&` or the end, found `b`");
        assert_eq!(message("a || b"), "column 3: `||` is not allowed: write a disjunction as several rows");
        assert_eq!(message("a ≤ 1"), "column 3: `≤` is not part of a rule");
        assert_eq!(message(r#"a < "x""#), r#"column 5: expected a number, found `"x"`"#);
        assert_eq!(message("a && "), "column 6: expected the name of a parameter, found the end");
        assert_eq!(message(r#"a in ["x", 1]"#), "column 12: expected a text in quotes, found `1`");
        assert_eq!(message("a in []"), "column 7: expected a number, found `]`");
        assert_eq!(message(r#"a == "x"#), "column 6: the text in quotes does not end");
        assert_eq!(message("a == 2x"), "column 6: `2x` is not a number that can be held exactly");
        assert_eq!(message("a == true"), "column 6: expected a number or a text in quotes, found `true`");
    }

    fn any_condition() -> impl Strategy<Value = Condition> {
        let number = (any::<i64>(), 0u32..=6).prop_map(|(m, s)| Decimal::new(m, s));
        let comparison = prop_oneof![
            Just(Comparison::Equal),
            Just(Comparison::NotEqual),
            Just(Comparison::Less),
            Just(Comparison::AtMost),
            Just(Comparison::Greater),
            Just(Comparison::AtLeast),
        ];
        let test = prop_oneof![
            (comparison, number.clone()).prop_map(|(c, n)| Test::Compare(c, n)),
            prop::collection::vec(number, 1..4).prop_map(Test::OneOfNumbers),
            ".{0,8}".prop_map(Test::Is),
            ".{0,8}".prop_map(Test::IsNot),
            prop::collection::vec(".{0,8}", 1..4).prop_map(Test::OneOf),
            Just(Test::Holds),
            Just(Test::Fails),
        ];
        let atom = ("[a-z][a-z0-9]{0,3}_", test).prop_map(|(name, test)| Atom { name, test });
        prop::collection::vec(atom, 0..5).prop_map(|atoms| Condition { atoms })
    }

    proptest! {
        #[test]
        fn the_canonical_text_parses_to_the_same_condition(condition in any_condition()) {
            prop_assert_eq!(Condition::parse(&condition.to_string()), Ok(condition));
        }

        #[test]
        fn never_panics(text in ".{0,60}", near in r#"[ab!&=<>\[\]",\\ 0-9.-]{0,40}"#) {
            let _ = (Condition::parse(&text), Condition::parse(&near));
        }
    }
}
