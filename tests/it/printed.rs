//! Lines of written-out figures, read and computed as they are printed: what a reader with a calculator gets.

use rust_decimal::Decimal;

/// What a line shows, in the signs and words of a language.
pub(crate) struct Signs {
    group: char,
    comma: char,
    minus: char,
    kronor: &'static str,
    never: &'static str,
    /// Words that stand for nothing.
    nothing: &'static [&'static str],
    functions: [(&'static str, Function); 5],
    first_covered: &'static str,
    /// The first and the last year above nothing.
    paid: [&'static str; 2],
    left_over: &'static [&'static str],
    /// Who is first of equal ones.
    tied: [&'static str; 2],
    /// What is compared with a target, and whether it holds.
    coverage: &'static str,
    pub(crate) holds: [(&'static str, bool); 2],
}

#[derive(Clone, Copy)]
enum Function {
    Smallest,
    Largest,
    Rounded,
    Down,
    Up,
}

pub(crate) const ENGLISH: Signs = Signs {
    group: ',',
    comma: '.',
    minus: '\u{2212}',
    kronor: "SEK",
    never: "never",
    nothing: &["nothing to add up", "nothing without a return model"],
    functions: [
        ("the smaller of", Function::Smallest),
        ("the larger of", Function::Largest),
        ("rounded down", Function::Down),
        ("rounded up", Function::Up),
        ("rounded", Function::Rounded),
    ],
    first_covered: "first year from which on it stays ≥ ",
    paid: ["first year above 0 (", "last year above 0 ("],
    left_over: &[" left over, to the largest of ("],
    tied: [
        ", of equal ones to the department that stands first in the file",
        ", of equal ones to the earlier year",
    ],
    coverage: "coverage ",
    holds: [("yes (1)", true), ("no (0)", false)],
};

pub(crate) const SWEDISH: Signs = Signs {
    group: '\u{202F}',
    comma: ',',
    minus: '\u{2212}',
    kronor: "kr",
    never: "aldrig",
    nothing: &["inget att lägga ihop", "ingenting utan återföringsmodell"],
    functions: [
        ("det minsta av", Function::Smallest),
        ("det största av", Function::Largest),
        ("avrundat nedåt", Function::Down),
        ("avrundat uppåt", Function::Up),
        ("avrundat", Function::Rounded),
    ],
    first_covered: "första år varifrån det förblir ≥ ",
    paid: ["första år över 0 (", "sista år över 0 ("],
    left_over: &[
        " över, till den största av (",
        " över, till de största av (",
    ],
    tied: [
        ", av lika stora till den förvaltning som står först i filen",
        ", av lika stora till det tidigare året",
    ],
    coverage: "täckningsgrad ",
    holds: [("ja (1)", true), ("nej (0)", false)],
};

/// What something printed comes to: one number, or where nothing says who gets a krona left over, one of two.
type Values = Vec<Decimal>;

/// A number as it is printed.
struct Amount {
    value: Decimal,
    /// The decimals with which its kind is written.
    decimals: u32,
}

/// Reads what is printed from the left.
struct Reader<'t> {
    rest: &'t str,
    signs: &'t Signs,
    /// The decimals of the last number that was rounded.
    shown: u32,
}

/// Checks a line that is an equation, a comparison, or the two sides of a boundary; false where it is none of these.
///
/// # Errors
/// What is printed on the left does not come to what is printed on the right, or is the same.
pub(crate) fn check(line: &str, signs: &Signs) -> Result<bool, String> {
    if let Some(is_true) = boundary(line, signs) {
        return is_true
            .then_some(true)
            .ok_or(format!("no boundary: {line}"));
    }
    if let Some(is_true) = comparison(line, signs) {
        return is_true
            .then_some(true)
            .ok_or(format!("does not compare so: {line}"));
    }
    let mut reader = Reader {
        rest: line,
        signs,
        shown: 0,
    };
    let Some(values) = reader.year().or_else(|| reader.sum()) else {
        return Ok(false);
    };
    let made = &line[..line.len() - reader.rest.len()];
    let is_about = reader.rest.starts_with(" ≈ ");
    if !is_about && !reader.take(" = ") {
        return Ok(false);
    }
    reader.rest = reader.rest.strip_prefix(" ≈ ").unwrap_or(reader.rest);
    let given = reader.rest;
    let Some(amount) = reader.amount().filter(|_| reader.rest.is_empty()) else {
        return Ok(false);
    };
    if made.trim_start_matches("≈\u{A0}") == given {
        return Err(format!("says nothing: {line}"));
    }
    // The last digits of a quotient tell nothing.
    let certain = Decimal::new(1, 12);
    let is_such = |value: &Decimal| {
        let off = (*value - amount.value).abs();
        let last = Decimal::new(5, amount.decimals.max(reader.shown) + 1);
        // Where many rounded numbers are added up, a ten-millionth.
        let about = last.max(amount.value.abs() * Decimal::new(1, 7));
        off <= certain + if is_about { about } else { Decimal::ZERO }
    };
    let is_exact = |value: &Decimal| (*value - amount.value).abs() <= certain;
    if is_about && !made.contains('≈') && values.iter().any(is_exact) {
        return Err(format!("is exact: {line}"));
    }
    if values.iter().any(is_such) {
        Ok(true)
    } else {
        Err(format!("gives {values:?}: {line}"))
    }
}

/// Whether a line is a number alone.
pub(crate) fn is_amount(line: &str, signs: &Signs) -> bool {
    let mut reader = Reader {
        rest: line,
        signs,
        shown: 0,
    };
    let holds = || signs.holds.iter().any(|(said, _)| *said == line);
    signs.nothing.contains(&line) || holds() || reader.amount().is_some() && reader.rest.is_empty()
}

/// `V: word(V) = C ≥ T; word(B) = D < T`: a value that is enough beside one that is not, so near that nothing lies
/// between; nothing where the line has another form.
fn boundary(line: &str, signs: &Signs) -> Option<bool> {
    let (here, beyond) = line.split_once("; ")?;
    let (here, needed) = here.split_once(" ≥ ")?;
    let (beyond, same_needed) = beyond.split_once(" < ")?;
    let number = |text: &str| {
        let mut reader = Reader {
            rest: text,
            signs,
            shown: 0,
        };
        reader
            .amount()
            .filter(|_| reader.rest.is_empty())
            .map(|amount| amount.value)
    };
    let side = |text: &str| {
        let (at, measured) = text.rsplit_once(") = ")?;
        let at = &at[at.rfind('(')? + 1..];
        Some((number(at)?, number(measured)?))
    };
    let (value, _) = here.split_once(": ")?;
    let ((at, enough), (beside, too_little)) = (side(here)?, side(beyond)?);
    let target = number(needed)?;
    let is_near = at != beside && (at - beside).abs() <= Decimal::new(1, 6);
    Some(
        number(value)? == at
            && needed == same_needed
            && is_near
            && enough >= target
            && too_little < target,
    )
}

/// `coverage C ≥ T → yes (1)`, `coverage C < T → no (0)`: whether the numbers as they are printed stand so, and whether
/// that is what is said to hold; nothing where the line has another form.
fn comparison(line: &str, signs: &Signs) -> Option<bool> {
    let (compared, said) = line.split_once(" → ")?;
    let (_, holds) = signs.holds.iter().find(|(word, _)| *word == said)?;
    let mut reader = Reader {
        rest: compared.strip_prefix(signs.coverage)?,
        signs,
        shown: 0,
    };
    let coverage = reader.amount()?.value;
    let is_above = reader.take(" ≥ ");
    if !is_above && !reader.take(" < ") {
        return None;
    }
    let target = reader.amount().filter(|_| reader.rest.is_empty())?.value;
    Some((coverage >= target) == is_above && is_above == *holds)
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Option<Values> {
        let mut sum = self.product()?;
        loop {
            if self.take(" + ") {
                sum = each(&sum, &self.product()?, Decimal::checked_add)?;
            } else if self.take(" − ") {
                sum = each(&sum, &self.product()?, Decimal::checked_sub)?;
            } else {
                return Some(sum);
            }
        }
    }

    fn product(&mut self) -> Option<Values> {
        let mut product = self.power()?;
        loop {
            if self.take(" × ") {
                product = each(&product, &self.power()?, Decimal::checked_mul)?;
            } else if self.take(" / ") {
                product = each(&product, &self.power()?, Decimal::checked_div)?;
            } else {
                return Some(product);
            }
        }
    }

    fn power(&mut self) -> Option<Values> {
        let base = self.factor()?;
        if !self.take("^") {
            return Some(base);
        }
        let times: u32 = self.amount()?.value.try_into().ok()?;
        (0..times).try_fold(vec![Decimal::ONE], |power, _| {
            each(&power, &base, Decimal::checked_mul)
        })
    }

    fn factor(&mut self) -> Option<Values> {
        if self.take("(") {
            let inner = self.sum()?;
            return self.take(")").then_some(inner);
        }
        if self.signs.nothing.iter().any(|words| self.take(words)) {
            return Some(vec![Decimal::ZERO]);
        }
        let functions = self.signs.functions;
        for (words, function) in functions {
            if self.take(words) {
                // To what it is rounded.
                self.rest = self.rest.split_once('(')?.1;
                let parts = self.list()?;
                return Some(vec![self.applied(function, &parts)?]);
            }
        }
        let amount = self.amount()?.value;
        let left_over = self.signs.left_over.iter().any(|words| self.take(words));
        if !left_over {
            return Some(vec![amount]);
        }
        let fractions = self.fractions()?;
        self.signs.tied.iter().any(|words| self.take(words));
        let count = Decimal::from(fractions.len());
        let mut gets = Vec::new();
        gets.extend((amount < count).then_some(Decimal::ZERO));
        gets.extend((amount > Decimal::ZERO).then_some(Decimal::ONE));
        Some(gets)
    }

    /// Fractions, each beside whose it is, up to the end of the list.
    fn fractions(&mut self) -> Option<Vec<Decimal>> {
        let mut fractions = Vec::new();
        loop {
            let (_, rest) = self.rest.split_once(": ")?;
            self.rest = rest;
            fractions.push(*self.sum()?.first()?);
            if self.take(")") {
                return Some(fractions);
            }
            self.take("; ").then_some(())?;
        }
    }

    /// The entries of a list, up to its end; each has one value.
    fn list(&mut self) -> Option<Vec<Decimal>> {
        let mut entries = Vec::new();
        loop {
            entries.push(*self.sum()?.first()?);
            if self.take(")") {
                return Some(entries);
            }
            self.take("; ").then_some(())?;
        }
    }

    /// What a function makes of numbers. To how many decimals it rounds is seen from the result.
    fn applied(&mut self, function: Function, parts: &[Decimal]) -> Option<Decimal> {
        let first = *parts.first()?;
        let result = self.rest.rsplit(['=', '≈']).next()?;
        let digits: String = result
            .chars()
            .filter(|sign| sign.is_ascii_digit() || *sign == self.signs.comma)
            .collect();
        let decimals = digits
            .split_once(self.signs.comma)
            .map_or(0, |(_, fraction)| fraction.len());
        let scale = Decimal::from(10_u64.checked_pow(u32::try_from(decimals).ok()?)?);
        // Numbers are compared with nine decimals.
        let scaled = crate::traced::half_away(first.checked_mul(scale)?, 9);
        self.shown = self.shown.max(u32::try_from(decimals).ok()?);
        Some(match function {
            Function::Smallest => *parts.iter().min()?,
            Function::Largest => *parts.iter().max()?,
            Function::Rounded => crate::traced::half_away(scaled, 0) / scale,
            Function::Down => scaled.floor() / scale,
            Function::Up => scaled.ceil() / scale,
        })
    }

    /// `first year with ≥ cost (2018: sum; 2019: sum)`, `last year above 0 (2018: sum; 2019: sum)`.
    fn year(&mut self) -> Option<Values> {
        let [first, last] = self.signs.paid;
        if self.take(first) {
            let years = self.years()?;
            let paid = years.into_iter().find(|(_, paid)| *paid > Decimal::ZERO);
            return Some(vec![paid.map_or(Decimal::ZERO, |(year, _)| year)]);
        }
        if self.take(last) {
            let years = self.years()?;
            let paid = years.into_iter().rfind(|(_, paid)| *paid > Decimal::ZERO);
            return Some(vec![paid.map_or(Decimal::ZERO, |(year, _)| year)]);
        }
        self.take(self.signs.first_covered).then_some(())?;
        let cost = self.amount()?.value;
        self.take(" (").then_some(())?;
        let mut since = None;
        for (year, sum) in self.years()? {
            since = if sum >= cost {
                since.or(Some(year))
            } else {
                None
            };
        }
        Some(vec![since.unwrap_or_default()])
    }

    /// What stands beside years, up to the end of the list.
    fn years(&mut self) -> Option<Vec<(Decimal, Decimal)>> {
        let mut years = Vec::new();
        loop {
            let (year, rest) = self.rest.split_once(": ")?;
            self.rest = rest;
            years.push((year.parse().ok()?, *self.sum()?.first()?));
            if self.take(")") {
                return Some(years);
            }
            self.take("; ").then_some(())?;
        }
    }

    fn amount(&mut self) -> Option<Amount> {
        if self.take(self.signs.never) {
            return Some(Amount {
                value: Decimal::ZERO,
                decimals: 0,
            });
        }
        self.take("≈\u{A0}");
        let is_negative = self.take(&self.signs.minus.to_string());
        let signs = self.signs;
        let is_of_number =
            |sign: char| sign.is_ascii_digit() || sign == signs.group || sign == signs.comma;
        let length = self
            .rest
            .find(|sign| !is_of_number(sign))
            .unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        let digits: String = number.chars().filter(|sign| *sign != signs.group).collect();
        let value: Decimal = digits.replace(signs.comma, ".").parse().ok()?;
        let mut decimals = 6;
        if self.take("\u{A0}") {
            let ends = [
                " × ", " / ", " + ", " − ", ")", "; ", " = ", " ≈ ", " (", "^", " ≥ ", ": ", "[",
                " < ",
            ];
            let ends = ends
                .iter()
                .chain(signs.left_over)
                .filter_map(|end| self.rest.find(end));
            let (unit, rest) = self.rest.split_at(ends.min().unwrap_or(self.rest.len()));
            self.rest = rest;
            if unit == signs.kronor {
                decimals = 2;
            }
        }
        Some(Amount {
            value: if is_negative { -value } else { value },
            decimals,
        })
    }
}

/// What an operation makes of each pair of what may be meant.
fn each(
    one: &[Decimal],
    other: &[Decimal],
    operation: fn(Decimal, Decimal) -> Option<Decimal>,
) -> Option<Values> {
    let pairs = one
        .iter()
        .flat_map(|one| other.iter().map(move |other| (*one, *other)));
    pairs.map(|(one, other)| operation(one, other)).collect()
}
