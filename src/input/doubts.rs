//! Numbers that can be read and that nobody meant: a point before thousands, wages that nobody has, years far off.

use rust_decimal::Decimal;

use super::faults::plain;
use crate::model::{Amount, Inputs, Investment, Period, Place, UnitCostRow, Year};
use crate::problem::{Code, Problem};

/// What a month's wage of one post is, in kronor.
const WAGE: (Decimal, Decimal) = (
    Decimal::from_parts(10_000, 0, 0, false, 0),
    Decimal::from_parts(200_000, 0, 0, false, 0),
);

/// What an employer's on-cost is, as a part of the wage.
const ON_COST: (Decimal, Decimal) = (Decimal::from_parts(1, 0, 0, false, 1), Decimal::ONE);

/// Years without a value after which the next one is hardly meant.
const FAR: i32 = 10;

/// Years after the start in which effects may last: more than a working life.
const LONGEST: i32 = 60;

/// What is doubtful in a number as it is written at an address.
pub(super) fn doubtful(
    address: &str,
    text: &str,
    number: Decimal,
    place: impl Fn() -> Place,
) -> Option<Problem> {
    let parts: Vec<&str> = address.split('.').take(4).collect();
    let is_wage = matches!(parts.as_slice(), ["cost", _, "monthly_wage", ..]);
    let is_amount = matches!(
        parts.as_slice(),
        ["cost" | "effect", _, "amount", ..]
            | ["cost", "by_year", ..]
            | ["effect", _, "replaced_by", "amount"]
            | ["payment" | "settled", "total"]
            | ["waived", "amount"]
    );
    let is_price = matches!(
        parts.as_slice(),
        ["unit_cost", ..] | ["investment", "granted"]
    );
    let is_end = matches!(parts.as_slice(), [.., "low" | "high"]);
    let is_money = is_wage || is_amount || is_price;
    if let Some(thousands) = thousands(text, '.').filter(|_| is_money) {
        return Some(thousands_point(place(), text, number, &thousands));
    }
    let is_on_cost = matches!(parts.as_slice(), ["cost", _, "on_cost", ..]);
    let (code, (least, most)) = match () {
        () if is_end || number.is_zero() => return None,
        () if is_wage => (Code::UNLIKELY_WAGE, WAGE),
        () if is_on_cost => (Code::UNLIKELY_ON_COST, ON_COST),
        () => return None,
    };
    let is_likely = number >= least && number <= most;
    // What is out of all bounds is told as that.
    let is_within = number > Decimal::ZERO && !(is_on_cost && number > Decimal::TWO);
    (!is_likely && is_within).then(|| {
        Problem::new(code, place())
            .fact("address", address)
            .fact("value", number)
            .fact("side", if number < least { "below" } else { "above" })
            .fact("less", plain((number - Decimal::ONE).max(Decimal::ZERO)))
    })
}

/// What is doubtful in an amount of a table, where a sign is that of decimals.
pub(super) fn doubtful_cell(
    text: &str,
    sign: char,
    number: Decimal,
    place: impl Fn() -> Place,
) -> Option<Problem> {
    let thousands = thousands(text, sign)?.replace('_', "");
    let problem = thousands_point(place(), text, number, &thousands);
    let sign = if sign == ',' { "comma" } else { "point" };
    Some(problem.in_words("thousands-point-cell").fact("sign", sign))
}

fn thousands_point(place: Place, text: &str, number: Decimal, thousands: &str) -> Problem {
    Problem::new(Code::THOUSANDS_POINT, place)
        .fact("text", text)
        .fact("number", number)
        .fact("value", plain(number))
        .fact("thousands", thousands)
}

/// A number with a decimal sign and three digits behind it, as it is written where the sign stands before thousands.
fn thousands(text: &str, sign: char) -> Option<String> {
    let (whole, decimals) = text.split_at_checked(text.len().checked_sub(4)?)?;
    let decimals = decimals.strip_prefix(sign)?;
    let digits = whole.trim_start_matches(['+', '-']);
    // Thousands may be marked in two ways, as in 5_200.000.
    let first = digits.split('_').next().unwrap_or(digits);
    let is_whole = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'_');
    let is_group = decimals.bytes().all(|byte| byte.is_ascii_digit());
    (is_whole && is_group).then(|| format!("{whole}_{decimals}"))
}

/// A price of a year far after the price year and all others of its database: `2062` for `2026`.
pub(super) fn price_far_off(
    rows: &[UnitCostRow],
    row: &UnitCostRow,
    price_year: Year,
) -> Option<Problem> {
    if row.year.since(price_year) <= FAR {
        return None;
    }
    let mut years: Vec<Year> = rows.iter().map(|row| row.year).collect();
    years.sort_unstable();
    let (first, near) = far_after(&years, row.year, price_year)?;
    let problem = Problem::new(Code::YEAR_FAR_OFF, row.place.clone());
    Some(
        problem
            .in_words("year-far-off-price")
            .fact("id", row.unit_cost.id())
            .fact("year", row.year.number())
            .fact("first", first.number())
            .fact("last", near.number()),
    )
}

/// The first and last of the years, in order, that lie about a price year, where another one is far after them.
pub(super) fn far_after(years: &[Year], year: Year, price_year: Year) -> Option<(Year, Year)> {
    let near = years.iter().fold(price_year, |near, year| {
        if year.since(near) > FAR {
            near
        } else {
            near.max(*year)
        }
    });
    let first = years.first().filter(|_| year > near)?;
    Some((*first, near))
}

/// What is far off in the years of the investment itself: `end = 2081-12-31`.
pub(super) fn investment_far_off(
    investment: &Investment,
    place_of: impl Fn(&str) -> Place,
) -> Option<Problem> {
    let (start, end) = (
        investment.period.start().year(),
        investment.period.end().year(),
    );
    let price_year = investment.price_year;
    let is_far = |year: Year| start.since(year) > FAR || year.since(end) > FAR;
    let horizon = investment.horizon.unwrap_or(end);
    let (key, year) = match () {
        () if end.since(start) > FAR => ("end", end),
        () if is_far(price_year) => ("price_year", price_year),
        () if horizon < start || horizon.since(start) > LONGEST => ("horizon", horizon),
        () => return None,
    };
    let place = place_of(&format!("investment.{key}"));
    Some(
        Problem::new(Code::YEAR_FAR_OFF, place)
            .in_words("year-far-off-investment")
            .fact("key", key)
            .fact("year", year.number())
            .fact("start", start.number())
            .fact("end", end.number())
            .fact("side", if year < start { "before" } else { "after" }),
    )
}

/// Years of tables that lie far from those of the investment, and from all others of their table.
pub(super) fn years_far_off(
    inputs: &Inputs,
    period: Period,
    key_at: impl Fn(&str) -> Option<Place>,
) -> Vec<Problem> {
    let (start, end) = (period.start().year(), period.end().year());
    let mut found = Vec::new();
    for input in inputs.iter() {
        let Amount::Years(years) = &input.amount else {
            continue;
        };
        let named: Vec<Year> = years.amounts().map(|(year, _)| year).collect();
        let mut near = (start.number(), end.number());
        let later = named.iter().filter(|year| **year > end);
        let earlier = named.iter().rev().filter(|year| **year < start);
        let far = later.chain(earlier).filter(|year| {
            let number = year.number();
            if number > near.1 && number - near.1 <= FAR {
                near.1 = number;
            } else if number < near.0 && near.0 - number <= FAR {
                near.0 = number;
            }
            number < near.0 || number > near.1
        });
        for year in far {
            let address = format!("{}.{year}", input.address);
            let by_year = format!("{}.by_year.{year}", input.address);
            let place = key_at(&address).or_else(|| key_at(&by_year));
            let problem = Problem::new(
                Code::YEAR_FAR_OFF,
                place.unwrap_or_else(|| input.place.clone()),
            )
            .fact("address", input.address.as_str())
            .fact("year", year.number())
            .fact("start", start.number())
            .fact("end", end.number());
            found.push(problem);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_with_three_digits_behind_it_may_stand_before_thousands() {
        let said = |text| thousands(text, '.').unwrap_or_default();
        assert_eq!(said("41.000"), "41_000");
        assert_eq!(said("-600.500"), "-600_500");
        assert_eq!(said("5_200.000"), "5_200_000");
        for text in ["41", "41.00", "0.500", "1234.500", "41.0000"] {
            assert_eq!(said(text), "", "{text}");
        }
    }
}
