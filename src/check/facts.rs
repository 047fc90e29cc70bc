//! Facts that findings of several rules state alike.

use rust_decimal::Decimal;

use crate::model::{Inputs, Number, rounded};
use crate::problem::{Fact, Facts};

/// A number beside a bound: with as few decimals, from `least` on, as tell on which side of the bound it lies.
pub(super) fn apart(value: Decimal, bound: Decimal, least: u32) -> Decimal {
    let side = value
        .rounded_for_comparison()
        .cmp(&bound.rounded_for_comparison());
    (least..=9)
        .map(|decimals| rounded(value, decimals))
        .find(|shown| shown.cmp(&bound) == side)
        .unwrap_or(value)
}

/// Whole kronor, or öre where less than one would be left of them.
pub(super) fn kronor(amount: Decimal) -> Fact {
    let whole = rounded(amount, 0);
    if whole.is_zero() && !rounded(amount, 2).is_zero() {
        return exact_kronor(amount);
    }
    Fact::Kronor(whole)
}

/// Kronor with their öre.
pub(super) fn exact_kronor(amount: Decimal) -> Fact {
    let amount = rounded(amount, 2);
    Fact::Said("exact-kronor", Facts::new().with("amount", amount))
}

/// Names; of more than four the first, and how many more there are.
pub(super) fn some_names(names: &[String]) -> Fact {
    const SHOWN: usize = 4;
    let (first, last, more) = match names {
        [] => return Fact::Absent,
        [one] => (std::slice::from_ref(one), None, None),
        [first @ .., last] if names.len() <= SHOWN => (first, Some(Fact::names([last])), None),
        _ => (&names[..SHOWN - 1], None, Some(names.len() + 1 - SHOWN)),
    };
    let facts = Facts::new()
        .with("first", Fact::names(first))
        .with("last", last.unwrap_or(Fact::Absent))
        .with("more", more);
    Fact::Said("some-names", facts)
}

/// An input at another value than its own; of a table of years, the factor that it is multiplied by.
pub(super) fn input_at(
    inputs: &Inputs,
    address: &str,
    value: Decimal,
    at: Decimal,
) -> Option<Fact> {
    let is_number = inputs.number(inputs.find(address)?).is_some();
    let facts = Facts::new()
        .with("form", if is_number { "number" } else { "table" })
        .with("input", address)
        .with("value", rounded(value, 6))
        .with("at", rounded(at, 6));
    Some(Fact::Said("input-at", facts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::words::{Area, text};

    #[test]
    fn what_misses_a_bound_is_never_shown_as_the_bound() {
        let share = |thousandths: i64, scale| Decimal::new(thousandths, scale);
        assert_eq!(apart(share(96_049, 5), Decimal::ONE, 3), share(96, 2));
        assert_eq!(apart(share(99_996, 5), Decimal::ONE, 3), share(99_996, 5));
        assert_eq!(apart(share(100_004, 5), Decimal::ONE, 3), share(100_004, 5));
        assert_eq!(apart(Decimal::ONE, Decimal::ONE, 3), Decimal::ONE);
    }

    #[test]
    fn many_names_are_cut_short() {
        let names: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).into();
        let some = |names: &[String], language| {
            let Fact::Said(id, facts) = some_names(names) else {
                return String::new();
            };
            text(language, Area::Findings, id, &facts)
        };
        assert_eq!(some(&names[..1], Language::English), "`a`");
        assert_eq!(some(&names[..2], Language::Swedish), "`a` och `b`");
        assert_eq!(
            some(&names[..4], Language::English),
            "`a`, `b`, `c` and `d`"
        );
        assert_eq!(some(&names, Language::Swedish), "`a`, `b`, `c` och 2 till");
    }
}
