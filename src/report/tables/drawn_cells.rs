//! What draws give, in cells: floats become decimals here.

use rust_decimal::Decimal;

use crate::model::{Language, Money, Share, rounded};
use crate::report::sheet::{Cell, Column};
use crate::simulation::{PERCENTILES, Spread};
use crate::words::{Label, percent};

/// A float as a decimal of so many decimals, for people and programs.
pub(crate) fn decimal(value: f64, decimals: u32) -> Decimal {
    rounded(Decimal::try_from(value).unwrap_or_default(), decimals)
}

/// A probability, or its error, to so many decimals; to more where it would be told as certain or impossible and is not.
pub(super) fn probability(value: f64, decimals: u32) -> Decimal {
    let told = (decimals..9).map(|decimals| decimal(value, decimals));
    let mut told = told.filter(|part| !part.is_zero() && *part != Decimal::ONE);
    told.next().unwrap_or_else(|| decimal(value, 9))
}

pub(in crate::report) fn kronor(value: f64) -> Cell {
    Cell::Money(Money(decimal(value, 2)))
}

pub(in crate::report) fn share(value: f64) -> Cell {
    Cell::percent(Share(decimal(value, 6)))
}

pub(in crate::report) fn tenths(value: f64) -> Cell {
    Cell::tenths(Share(decimal(value, 6)))
}

/// The columns of a spread: mean, standard deviation and percentiles.
pub(in crate::report) fn spread_columns(language: Language) -> Vec<Column> {
    let percentile = |percent_of: &u32| {
        let heading = percent(Decimal::new(i64::from(*percent_of), 2), language);
        Column::figure(format!("percentiles.{percent_of}"), heading)
    };
    let columns = [("mean", Label("mean")), ("sd", Label("standard-deviation"))];
    let columns = columns.map(|(key, label)| Column::figure(key, label.text(language)));
    let percentiles = PERCENTILES.iter().map(percentile);
    columns.into_iter().chain(percentiles).collect()
}

pub(in crate::report) fn spread_cells(spread: &Spread, cell: fn(f64) -> Cell) -> Vec<Cell> {
    let percentiles = spread.percentiles.iter().map(|one| cell(one.value));
    let cells = [cell(spread.mean.value), cell(spread.deviation)];
    cells.into_iter().chain(percentiles).collect()
}

/// The standard errors of the same.
pub(super) fn error_cells(spread: &Spread, cell: fn(f64) -> Cell) -> Vec<Cell> {
    let percentiles = spread.percentiles.iter().map(|one| cell(one.error));
    let cells = [cell(spread.mean.error), Cell::Empty];
    cells.into_iter().chain(percentiles).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_certain_is_not_told_as_certain() {
        let told = |value, decimals| probability(value, decimals).normalize().to_string();
        for (value, decimals, expected) in [
            (0.5392, 3, "0.539"),
            (0.9995, 3, "0.9995"),
            (0.999_96, 2, "0.99996"),
            (0.000_004, 4, "0.000004"),
            (1.0, 2, "1"),
            (0.0, 4, "0"),
        ] {
            assert_eq!(told(value, decimals), expected);
        }
    }
}
