//! Amounts as people write them: `1 234,50` in Swedish, `1,234.50` in English.

use rust_decimal::Decimal;

use super::label::Label;
use crate::model::{AmountUnit, Language};

/// No-break space: between a number and its unit.
pub(super) const SPACE: char = '\u{A0}';

impl AmountUnit {
    /// What the unit is called.
    pub(crate) fn name(self, language: Language) -> &'static str {
        let id = match self {
            Self::Kronor => "unit-kronor",
            Self::Thousands => "unit-thousands",
            Self::Millions => "unit-millions",
        };
        Label(id).text(language)
    }
}

/// A number with the decimals that it has: digits in groups of three, the language's decimal sign and minus.
pub(crate) fn number(value: Decimal, language: Language) -> String {
    let digits = value.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let [group, sign, minus] =
        ["thousands-sign", "decimal-sign", "minus-sign"].map(|sign| Label(sign).text(language));
    let mut text = String::with_capacity(digits.len() + 8);
    if value.is_sign_negative() && !value.is_zero() {
        text.push_str(minus);
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            text.push_str(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push_str(sign);
        text.push_str(fraction);
    }
    text
}

/// A number without needless zeros at its end.
pub(crate) fn decimal(value: Decimal, language: Language) -> String {
    number(value.normalize(), language)
}

/// Kronor, already rounded, with their unit: `27 310 kr`, `27,310 SEK`.
pub(crate) fn kronor(value: Decimal, language: Language) -> String {
    amount(value, AmountUnit::Kronor, language)
}

/// An amount in its unit, already rounded, with the unit behind it.
pub(crate) fn amount(value: Decimal, unit: AmountUnit, language: Language) -> String {
    format!("{}{SPACE}{}", number(value, language), unit.name(language))
}

/// A share as percent: `30 %` in Swedish, `30%` in English. The share is already rounded.
pub(crate) fn percent(share: Decimal, language: Language) -> String {
    decimal(share * Decimal::ONE_HUNDRED, language) + Label("percent-sign").text(language)
}

/// The same with the decimals that the share has, as in a column.
pub(crate) fn percent_in_column(share: Decimal, language: Language) -> String {
    let mut percent = share * Decimal::ONE_HUNDRED;
    percent.rescale(share.scale().saturating_sub(2));
    number(percent, language) + Label("percent-sign").text(language)
}

/// A difference of two shares in percentage points: `1,5 p.e.` in Swedish, `1.5 pp` in English. It is already rounded.
pub(crate) fn points(difference: Decimal, language: Language) -> String {
    decimal(difference * Decimal::ONE_HUNDRED, language) + Label("points-sign").text(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        for (value, swedish, english) in [
            ("1234567.50", "1\u{202F}234\u{202F}567,50", "1,234,567.50"),
            ("-999", "\u{2212}999", "-999"),
            ("0", "0", "0"),
            ("-0.25", "\u{2212}0,25", "-0.25"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(number(value, Language::Swedish), swedish);
            assert_eq!(number(value, Language::English), english);
        }
        let share = Decimal::new(305, 3);
        assert_eq!(percent(share, Language::Swedish), "30,5\u{A0}%");
        assert_eq!(percent(share, Language::English), "30.5%");
        for (thousandths, shown) in [(290, "29.0%"), (1000, "100.0%")] {
            let share = Decimal::new(thousandths, 3);
            assert_eq!(percent_in_column(share, Language::English), shown);
        }
        assert_eq!(percent_in_column(Decimal::ONE, Language::English), "100%");
    }

    /// Half a thousand kronor is rounded away from zero, once, from the whole amount.
    #[test]
    fn amounts_are_rounded_once() {
        for (kronor, thousands) in [("499.5", "0"), ("500", "1"), ("-500", "-1")] {
            let shown = AmountUnit::Thousands.shown(kronor.parse().unwrap());
            assert_eq!(shown.to_string(), thousands);
        }
    }
}
