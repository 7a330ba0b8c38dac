//! One limit against another: can they be compared, and who is stricter?

use super::decide::{Demand, Figure};
use super::facts::Facts;
use super::ledger::{Ledger, Row};
use super::reconcile::{Readings, Target};
use super::scope;
use super::verdict::{Caution, Reason, Verdict};
use crate::corpus::Library;
use crate::measure::{ConversionError, Fraction, Prepared, Reference, Side, Step};
use crate::model::{AsOf, GradeRole, Level, Standard, Status};
use crate::rule::{FormulaError, LimitValue, Region, Truth};
use rust_decimal::Decimal;

/// What a comparison is asked under.
#[derive(Debug, Clone)]
pub struct Terms {
    /// The day.
    pub as_of: AsOf,
    /// What is known of the thing.
    pub facts: Facts,
    /// Unit and state to show.
    pub target: Target,
}

/// The value of one side in the common unit and state, and the way there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    /// The value, exact.
    pub figure: Figure,
    /// The formula with the figures entered, where the limit is one.
    pub formula: Option<String>,
    /// The steps of the conversion.
    pub steps: Vec<Step>,
}

/// How limit A stands to limit B.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Stricter, looser …
    pub verdict: Verdict,
    /// Unit and state of both figures; absent where they were not compared.
    pub shown_at: Option<Reference>,
    /// A in that unit and state.
    pub a: Option<Converted>,
    /// B in that unit and state.
    pub b: Option<Converted>,
    /// (A − B) / |B| in per cent, four decimals; absent where no single difference exists.
    pub difference: Option<Decimal>,
    /// For what both hold.
    pub overlap: Region,
    /// Why there is no verdict; empty where there is one.
    pub reasons: Vec<Reason>,
    /// What has to be known beside it.
    pub cautions: Vec<Caution>,
}

impl Judgement {
    /// Whether it rests on professional knowledge alone: to be verified before it is used.
    #[must_use]
    pub fn to_be_verified(&self) -> bool {
        self.cautions.iter().any(|c| matches!(c, Caution::Recall(_)))
    }

    /// Whether one side is not in force on the day, so that this is a preview or a look back.
    #[must_use]
    pub fn is_preview(&self) -> bool {
        self.cautions.iter().any(|c| matches!(c, Caution::NotInForce { .. } | Caution::RowTime(..)))
    }

    pub(super) fn without(verdict: Verdict, overlap: Region, reasons: Vec<Reason>, cautions: Vec<Caution>) -> Self {
        Self { verdict, shown_at: None, a: None, b: None, difference: None, overlap, reasons, cautions }
    }
}

/// Judges row A against row B.
#[must_use]
pub fn judge(library: &Library, ledger: &Ledger, a: &Row, b: &Row, terms: &Terms) -> Judgement {
    let pair = Pair { library, ledger, a, b, terms };
    let overlap = a.region.intersection(&b.region);
    let cautions = pair.cautions(&overlap);
    match pair.compare() {
        Ok(mut judgement) => {
            let mut all = cautions;
            all.append(&mut judgement.cautions);
            Judgement { overlap, cautions: all, ..judgement }
        }
        Err(reasons) => Judgement::without(Verdict::Incomparable, overlap, reasons, cautions),
    }
}

struct Pair<'a> {
    library: &'a Library,
    ledger: &'a Ledger,
    a: &'a Row,
    b: &'a Row,
    terms: &'a Terms,
}

impl Pair<'_> {
    fn compare(&self) -> Result<Judgement, Vec<Reason>> {
        let reasons = self.obstacles();
        if !reasons.is_empty() {
            return Err(reasons);
        }
        let indicator = self.ledger.indicator(self.a);
        let unreachable = |e: ConversionError| vec![Reason::Conversion(e)];
        let readings = Readings::of(self.a, self.b).map_err(unreachable)?;
        let remarks = readings.agreement(self.library, indicator).map_err(unreachable)?;
        let mut cautions: Vec<Caution> = remarks.into_iter().map(Caution::Basis).collect();
        let Some((a, b)) = self.values()? else {
            let equal = Judgement::without(Verdict::Equal, Region::default(), Vec::new(), cautions);
            return Ok(Judgement { difference: Some(Decimal::ZERO), ..equal });
        };
        let at = |target: &Target| {
            let shown_at = readings.shown_at(self.library, indicator, target)?;
            let (a, b) = self.both_at(&readings, &a, &b, &shown_at)?;
            Ok((shown_at.reference().clone(), a, b))
        };
        let (shown_at, a, b) = match at(&self.terms.target) {
            Ok(found) => found,
            Err(e) if self.terms.target == Target::default() => return Err(unreachable(e)),
            Err(e) => {
                cautions.push(Caution::OtherTarget(e));
                at(&Target::default()).map_err(unreachable)?
            }
        };
        let demand = |row: &Row, side: &Converted| Demand { operator: row.operator, figure: side.figure };
        let (of_a, of_b) = (demand(self.a, &a), demand(self.b, &b));
        let verdict = of_a.against(&of_b).ok_or_else(|| vec![Reason::FixedValue])?;
        for (side, demand) in [(Side::From, of_a), (Side::To, of_b)] {
            if demand.varies() {
                cautions.push(Caution::Varies(side));
            }
        }
        cautions.extend(of_a.stricter_sign(&of_b).map(Caution::Strict));
        let single = verdict != Verdict::Overlapping;
        let difference = if single { a.figure.difference(&b.figure) } else { None };
        Ok(Judgement {
            verdict,
            shown_at: Some(shown_at),
            a: Some(a),
            b: Some(b),
            difference,
            overlap: Region::default(),
            reasons: Vec::new(),
            cautions,
        })
    }

    /// Everything that forbids a comparison before any figure is looked at.
    fn obstacles(&self) -> Vec<Reason> {
        let (ledger, a, b) = (self.ledger, self.a, self.b);
        let mut reasons = Vec::new();
        if a.indicator != b.indicator {
            reasons.push(Reason::Indicators(ledger.indicator(a).clone(), ledger.indicator(b).clone()));
        }
        let kin = a.object == b.object || ledger.is_above(a.object, b.object) || ledger.is_above(b.object, a.object);
        if !kin {
            reasons.push(Reason::Objects(ledger.object(a).clone(), ledger.object(b).clone()));
        }
        if is_requirement(a.role) != is_requirement(b.role) {
            reasons.push(Reason::Roles(a.role, b.role));
        }
        let exclusions = a.region.exclusions(&b.region);
        if !exclusions.is_empty() {
            reasons.push(Reason::Conditions(exclusions));
        }
        let facts = |name: &str| self.terms.facts.get(name);
        for (side, row) in [(Side::From, a), (Side::To, b)] {
            if row.region.evaluate(&facts) == Truth::False {
                reasons.push(Reason::NotForThese(side));
            }
            if row.value.is_none() {
                reasons.push(Reason::Unreadable(side));
            }
        }
        reasons
    }

    /// The values of both as printed or calculated, with the formulas. `None` where one formula with parameters that are
    /// not entered stands on both sides: it is the same limit, whatever they are.
    fn values(&self) -> Result<Option<(Value, Value)>, Vec<Reason>> {
        let facts = |name: &str| self.terms.facts.get(name);
        let mut missing: Vec<String> = Vec::new();
        let mut value = |side: Side, row: &Row| match row.value.as_ref() {
            None => Err(Reason::Unreadable(side)),
            Some(LimitValue::Number(number)) => Ok(Value::of(Figure::Single(number.value.into()))),
            Some(LimitValue::Range(low, high)) => Ok(Value::of(Figure::Span(low.value.into(), high.value.into()))),
            Some(LimitValue::Formula(formula)) => match formula.evaluate(&facts) {
                Ok(value) => {
                    let text = formula.substituted(&facts).to_string();
                    Ok(Value { figure: Figure::Single(value.into()), formula: Some(text) })
                }
                Err(FormulaError::Missing(names)) => {
                    let more: Vec<String> = names.into_iter().filter(|n| !missing.contains(n)).collect();
                    missing.extend(more);
                    Ok(Value::of(Figure::Single(Fraction::ZERO)))
                }
                Err(e) => Err(Reason::Formula(side, e)),
            },
        };
        let (a, b) = (value(Side::From, self.a), value(Side::To, self.b));
        if !missing.is_empty() {
            let (a, b) = (self.a, self.b);
            let same = a.value == b.value && a.operator == b.operator && a.reference == b.reference;
            return if same { Ok(None) } else { Err(vec![Reason::Missing(missing)]) };
        }
        match (a, b) {
            (Ok(a), Ok(b)) => Ok(Some((a, b))),
            (a, b) => Err([a.err(), b.err()].into_iter().flatten().collect()),
        }
    }

    fn both_at(
        &self,
        readings: &Readings<'_>,
        a: &Value,
        b: &Value,
        shown_at: &Prepared,
    ) -> Result<(Converted, Converted), ConversionError> {
        let indicator = self.ledger.indicator(self.a);
        let converter = self.library.converter();
        let at = |value: &Value, from: &Prepared| {
            let convert = |figure: Fraction| converter.convert_prepared(figure, from, shown_at, Some(indicator));
            let (figure, steps) = match value.figure {
                Figure::Single(one) => convert(one).map(|c| (Figure::Single(c.value), c.steps))?,
                Figure::Span(low, high) => {
                    let (low, high) = (convert(low)?, convert(high)?);
                    (Figure::Span(low.value, high.value), low.steps)
                }
            };
            Ok::<_, ConversionError>(Converted { figure, formula: value.formula.clone(), steps })
        };
        Ok((at(a, readings.a)?, at(b, readings.b)?))
    }

    /// What is known of the two rows beside their figures.
    fn cautions(&self, overlap: &Region) -> Vec<Caution> {
        let (ledger, a, b) = (self.ledger, self.a, self.b);
        let mut cautions = Vec::new();
        if a.role != b.role {
            cautions.push(Caution::Roles(a.role, b.role));
        }
        for (side, narrow, broad) in [(Side::From, a, b), (Side::To, b, a)] {
            if ledger.is_above(broad.object, narrow.object) {
                let (object, within) = (ledger.object(narrow).clone(), ledger.object(broad).clone());
                cautions.push(Caution::NarrowerObject { side, object, within });
            }
        }
        let leaves = scope::leaves(self.library, ledger, a, b, overlap, self.terms);
        cautions.extend(leaves.into_iter().map(|l| l.caution));
        if a.region != b.region && !overlap.is_everything() {
            cautions.push(Caution::Overlap(overlap.clone()));
        }
        for (side, row) in [(Side::From, a), (Side::To, b)] {
            self.own_cautions(side, row, &mut cautions);
        }
        let force = |row: &Row| self.standard(row).and_then(|s| s.force);
        if force(a) != force(b) {
            cautions.push(Caution::Force(force(a), force(b)));
        }
        cautions
    }

    fn own_cautions(&self, side: Side, row: &Row, cautions: &mut Vec<Caution>) {
        let status = self.library.status_on(row.standard, self.terms.as_of);
        let standard = self.standard(row);
        if status != Status::InForce {
            let date = standard.and_then(|s| match status {
                Status::Upcoming => s.effective,
                Status::Superseded | Status::Withdrawn => s.withdrawn.or_else(|| self.replaced_from(row)),
                _ => None,
            });
            cautions.push(Caution::NotInForce { side, status, date });
        }
        cautions.extend(row.time_on(self.terms.as_of).map(|time| Caution::RowTime(side, time)));
        let limit = self.ledger.limit(self.library, row.id);
        if limit.is_some_and(|l| l.provenance.to_be_verified()) {
            cautions.push(Caution::Recall(side));
        }
        if standard.is_some_and(|s| s.level == Level::Government) {
            cautions.push(Caution::Act(side));
        }
    }

    fn replaced_from(&self, row: &Row) -> Option<crate::model::PartialDate> {
        let whole = self.library.replaced_by(row.standard).iter().filter(|(_, partial)| !partial);
        whole.filter_map(|(successor, _)| self.library.get(*successor)?.effective).min_by_key(|d| d.first_day())
    }

    fn standard(&self, row: &Row) -> Option<&Standard> {
        self.library.get(row.standard)
    }
}

/// The value of a limit before it is converted.
#[derive(Debug, Clone)]
struct Value {
    figure: Figure,
    formula: Option<String>,
}

impl Value {
    fn of(figure: Figure) -> Self {
        Self { figure, formula: None }
    }
}

/// Whether a grade is something to be met.
pub(super) fn is_requirement(role: GradeRole) -> bool {
    !matches!(role, GradeRole::Class | GradeRole::Information)
}
