//! Amounts of tables that were not made for us: a number with something around it is read as that number, by rule.

use rust_decimal::Decimal;

use super::csv_meant::{MeantCell, meant, number_within};
use super::csv_number::{DecimalSign, SignEvidence, csv_number, evidence};
use super::doubts::doubtful_cell;
use super::exact::NumberFault;
use super::faults::{invalid_number, out_of_bounds};
use super::source::shortened;
use crate::model::{Bounds, Place};
use crate::problem::{Code, Problem};

/// How a table writes its numbers.
pub(crate) struct Amounts {
    sign: Option<DecimalSign>,
}

/// An amount that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellAmount {
    /// The amount, as it stands.
    pub number: Decimal,
    /// Whether something around it was taken away.
    pub is_by_rule: bool,
}

impl Amounts {
    /// The decimal sign that the texts of a table show, where they show one; else the comma where semicolons separate its
    /// cells.
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>, has_semicolons: bool) -> Self {
        let mut shown = [false; 2];
        for text in texts {
            if let SignEvidence::Settled(sign) = shown_by(text) {
                shown[usize::from(sign == DecimalSign::Point)] = true;
            }
        }
        let sign = match shown {
            [false, false] if has_semicolons => Some(DecimalSign::Comma),
            [true, false] => Some(DecimalSign::Comma),
            [false, true] => Some(DecimalSign::Point),
            _ => None,
        };
        Self { sign }
    }

    /// The amount that a text is.
    ///
    /// # Errors
    /// It is none, may be two, or lies out of bounds.
    pub(crate) fn read(&self, text: &str, key: &str, place: Place) -> Result<CellAmount, Problem> {
        // A number that shows its own sign can be read in one way, whatever the others show.
        let sign = match shown_by(text) {
            SignEvidence::Settled(sign) => Some(sign),
            SignEvidence::Ambiguous if self.sign.is_none() => return Err(ambiguous(place, text)),
            _ => self.sign,
        };
        let (number, is_by_rule) = match csv_number(text, sign) {
            Ok(number) => (number, false),
            Err(NumberFault::NotANumber) => {
                let MeantCell::Number(number) = meant(text, sign) else {
                    let columns = ["low", "high"];
                    let bounds = Bounds::NOT_NEGATIVE;
                    return Err(no_number(place, text, sign, columns, bounds, false));
                };
                let number = csv_number(&number, sign);
                let wrong = |fault| invalid_number(place.clone(), &shortened(text), fault);
                (number.map_err(wrong)?, true)
            }
            Err(fault) => {
                match without_last_decimals(text, sign).map(|text| csv_number(text, sign)) {
                    Some(Ok(number)) => (number, true),
                    _ => return Err(invalid_number(place, &shortened(text), fault)),
                }
            }
        };
        in_bounds(number, key, place)?;
        Ok(CellAmount { number, is_by_rule })
    }

    /// What is doubtful in an amount that was read: three decimals, which may be meant as thousands.
    pub(crate) fn doubt(&self, text: &str, number: Decimal, place: &Place) -> Option<Problem> {
        doubtful_cell(text.trim(), self.sign?.sign(), number, || place.clone())
    }
}

/// A number without the decimals beyond those that are kept: a spreadsheet may write all that a float has.
fn without_last_decimals(text: &str, sign: Option<DecimalSign>) -> Option<&str> {
    let text = text.trim();
    let (_, decimals) = text.rsplit_once(sign?.sign())?;
    let kept = usize::try_from(Bounds::DECIMALS).ok()?;
    let is_long = decimals.len() > kept && decimals.bytes().all(|byte| byte.is_ascii_digit());
    is_long.then(|| &text[..text.len() - decimals.len() + kept])
}

/// What the number in a text tells about the decimal sign; of a range nothing.
fn shown_by(text: &str) -> SignEvidence {
    let number = number_within(text);
    let shown = evidence(number);
    match shown {
        SignEvidence::Settled(sign) => match csv_number(number, Some(sign)) {
            Ok(_) | Err(NumberFault::TooManyDecimals) => shown,
            Err(_) => SignEvidence::Nothing,
        },
        _ => shown,
    }
}

/// Refuses an amount that none may be.
///
/// # Errors
/// It is below zero.
pub(crate) fn in_bounds(number: Decimal, key: &str, place: Place) -> Result<(), Problem> {
    let bounds = Bounds::NOT_NEGATIVE;
    let is_within = bounds.hold(number) && number <= Bounds::LARGEST;
    is_within
        .then_some(())
        .ok_or_else(|| out_of_bounds(place, key, number, bounds))
}

/// That a number may be read in two ways.
pub(super) fn ambiguous(place: Place, text: &str) -> Problem {
    let text = shortened(text);
    Problem::new(Code::AMBIGUOUS_NUMBER, place)
        .fact("plain", text.replace([',', '.'], ""))
        .fact("point", text.replace(',', "."))
        .fact("text", text)
}

/// That a cell holds no number, with what it seems to mean: of a table of shares per cent may be a part of 1, and
/// what must not be below zero has no minus.
pub(super) fn no_number(
    place: Place,
    text: &str,
    sign: Option<DecimalSign>,
    [low_column, high_column]: [&str; 2],
    bounds: Bounds,
    is_of_shares: bool,
) -> Problem {
    let problem = invalid_number(place, &shortened(text), NumberFault::NotANumber);
    let (slip, written) = match meant(text, sign) {
        MeantCell::Number(number) => ("number", [Some(number), None]),
        MeantCell::Minus(_) if !bounds.hold(Decimal::NEGATIVE_ONE) => ("below", [None, None]),
        MeantCell::Minus(number) => ("minus", [Some(number), None]),
        MeantCell::Percent(_, part) if is_of_shares => ("share", [Some(part), None]),
        MeantCell::Percent(number, _) => ("percent", [Some(number), None]),
        MeantCell::Range(low, high) => ("range", [Some(low), Some(high)]),
        MeantCell::Unknown => ("words", [None, None]),
    };
    let sign = sign.map(|sign| match sign {
        DecimalSign::Comma => "comma",
        DecimalSign::Point => "point",
    });
    let [meant, high] = written;
    problem
        .in_words("invalid-number-cell")
        .fact("slip", slip)
        .fact("meant", meant)
        .fact("high", high)
        .fact("sign", sign)
        .fact("low-column", low_column)
        .fact("high-column", high_column)
}
