//! Values of inputs in tables: at most three decimals that count, in each column as many, and of a whole table of years a
//! factor, `×0.8`. JSON and CSV have all decimals.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::model::{Quantity, rounded, rounded_to_side};
use crate::sensitivity::Side;

/// The decimals that are shown of a value, unless it is so small that they would say little.
const DECIMALS: u32 = 3;

/// The size below which zeros behind the point are not counted.
const SMALL: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

impl Sheets<'_> {
    /// A table of inputs; none of its figures is an amount.
    pub(crate) fn of_inputs(
        &self,
        table: &'static str,
        title: Label,
        columns: &[(&'static str, Label)],
        rows: Vec<Row>,
    ) -> Sheet {
        Sheet {
            title: self.say(title),
            ..self.sheet(table, [title, Label("input")], self.columns(columns), rows)
        }
    }

    /// A value of an input; of a whole table of years it is a factor.
    pub(crate) fn input_cell(&self, address: &str, value: Decimal) -> Cell {
        self.cell(address, value, in_short(value))
    }

    /// A bound of an input whose value is known, on the side on which it holds.
    pub(crate) fn bound_cell(
        &self,
        address: &str,
        bound: Decimal,
        value: Decimal,
        holds: Option<Side>,
    ) -> Cell {
        self.cell(address, bound, bound_in_short(bound, value, holds))
    }

    fn cell(&self, address: &str, value: Decimal, shown: Decimal) -> Cell {
        let value = Quantity(value);
        match self.case().number_at(address) {
            Some(_) => Cell::Input { value, shown },
            None => Cell::Factor { value, shown },
        }
    }
}

/// A row of an input: its address, and below it what it belongs to and what is said of it.
pub(crate) fn of_input(
    address: &str,
    name: Option<String>,
    cells: Vec<Cell>,
    notes: Vec<Note>,
) -> Row {
    let row = Row::new(address, cells).with_notes(notes).id(address);
    Row { name, ..row }
}

/// A factor that is a bound, on the side on which it holds.
pub(crate) fn factor_cell(factor: Decimal, holds: Option<Side>) -> Cell {
    Cell::Factor {
        value: Quantity(factor),
        shown: bound_in_short(factor, Decimal::ONE, holds),
    }
}

/// A value in the decimals that count.
pub(crate) fn in_short(value: Decimal) -> Decimal {
    rounded(value, decimals_that_count(value)).normalize()
}

/// A bound in the decimals that count, on the side on which it holds: in more where it would pass the present value, which
/// it does not.
pub(crate) fn bound_in_short(bound: Decimal, value: Decimal, holds: Option<Side>) -> Decimal {
    let upward = holds != Some(Side::AtMost);
    let passes = |shown: Decimal| {
        if upward { shown > value } else { shown < value }
    };
    let on_its_side = |decimals| rounded_to_side(bound, decimals, upward);
    let mut enough = decimals_that_count(bound)..Quantity::<Decimal>::DECIMALS;
    let enough = enough.find(|decimals| passes(bound) || !passes(on_its_side(*decimals)));
    on_its_side(enough.unwrap_or(Quantity::<Decimal>::DECIMALS)).normalize()
}

/// The decimals of a value that count: three, of a small value more.
pub(crate) fn decimals_that_count(value: Decimal) -> u32 {
    let mut decimals = DECIMALS;
    let mut size = value.abs();
    if size >= SMALL || size.is_zero() {
        return decimals;
    }
    while size * Decimal::TEN < Decimal::ONE && decimals < Quantity::<Decimal>::DECIMALS {
        size *= Decimal::TEN;
        decimals += 1;
    }
    decimals
}

/// Gives the values in each column, or in some columns together, as many decimals as the one has that needs most of them;
/// but for one that needs more than others ever do, the rest get none more.
pub(crate) fn align(rows: &mut [Row], together: usize) {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for first in (0..columns).step_by(together) {
        let rows = rows.iter_mut();
        let cells = rows.flat_map(|row| row.cells.iter_mut().skip(first).take(together));
        let mut shown: Vec<&mut Decimal> = cells.filter_map(shown_of).collect();
        let scales = || shown.iter().map(|shown| shown.scale());
        let usual = scales().filter(|scale| *scale <= DECIMALS).max();
        let decimals = usual.or(scales().max()).unwrap_or(0);
        for shown in &mut shown {
            let scale = shown.scale().max(decimals);
            shown.rescale(scale);
        }
    }
}

fn shown_of(cell: &mut Cell) -> Option<&mut Decimal> {
    match cell {
        Cell::Input { shown, .. } | Cell::Factor { shown, .. } => Some(shown),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_bound_is_shown_on_its_side_and_never_beyond_the_value() {
        let shown = |bound, value, side| {
            bound_in_short(decimal(bound), decimal(value), Some(side)).to_string()
        };
        assert_eq!(shown("0.079216", "0.15", Side::AtLeast), "0.08");
        assert_eq!(shown("2.857251", "1", Side::AtMost), "2.857");
        assert_eq!(shown("0.999612", "1", Side::AtLeast), "1");
        assert_eq!(shown("0.999612", "0.9997", Side::AtLeast), "0.9997");
        // Where it does not hold today, the bound lies beyond the value in any case.
        assert_eq!(shown("1.000214", "1", Side::AtLeast), "1.001");
        assert_eq!(shown("0.004123", "0.01", Side::AtLeast), "0.00413");
    }

    #[test]
    fn values_of_a_column_have_as_many_decimals() {
        let cell = |text: &str| Cell::Input {
            value: Quantity(decimal(text)),
            shown: in_short(decimal(text)),
        };
        let text = |values: &[&str]| {
            let row = |text: &&str| Row::new("", vec![cell(text)]);
            let mut rows: Vec<Row> = values.iter().map(row).collect();
            align(&mut rows, 1);
            let cells = rows.iter_mut().flat_map(|row| &mut row.cells);
            let shown = cells.filter_map(shown_of);
            shown.map(|shown| shown.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(text(&["0.15", "3150", "5"]), ["0.15", "3150.00", "5.00"]);
        assert_eq!(text(&["30", "3150"]), ["30", "3150"]);
        assert_eq!(text(&["0.0412345", "1684.7652"]), ["0.041", "1684.765"]);
        assert_eq!(text(&["0.0041234", "12.5"]), ["0.00412", "12.5"]);
    }
}
