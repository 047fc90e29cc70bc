//! What every table of a calculation is made with.

use std::ops::Deref;

use crate::calculation::walk;
use crate::model::{Additive, Case, Share, Year, Years};
use crate::report::Calculated;
use crate::report::sentences::shown_percent;
use crate::report::sheet::{Cell, Column};
use crate::report::sheet_maker::SheetMaker;
use crate::report::terminal::Layout;

/// A calculation whose tables are made, as a layout wants them.
pub(crate) struct Sheets<'c> {
    pub(crate) calculated: &'c Calculated,
    maker: SheetMaker,
}

impl<'c> Sheets<'c> {
    /// The tables of a calculation, as a layout wants them.
    pub(crate) fn new(calculated: &'c Calculated, layout: Layout) -> Self {
        let Calculated {
            case, calculation, ..
        } = calculated;
        let maker = SheetMaker::new(layout, &|listener| walk(case, calculation, listener));
        Self { calculated, maker }
    }

    pub(crate) fn case(&self) -> &'c Case {
        &self.calculated.case
    }

    /// The id of a department.
    pub(crate) fn department(&self, position: usize) -> &'c str {
        &self.case().application.departments[position].id
    }

    /// A coverage in whole percent, on its side of the target.
    pub(crate) fn coverage_cell(&self, share: Share) -> Cell {
        let shown = shown_percent(share.0, self.case().policy.return_target);
        Cell::Precise { share, shown }
    }
}

impl Deref for Sheets<'_> {
    type Target = SheetMaker;

    fn deref(&self) -> &SheetMaker {
        &self.maker
    }
}

/// The names of what stands in the years of the columns, and of the whole in the last.
pub(crate) fn names_of(by_year: &str, whole: &str, columns: &[Column]) -> Vec<String> {
    let name = |column: &Column| match column.year {
        Some(year) => format!("{by_year}.{year}"),
        None => whole.to_owned(),
    };
    columns.iter().map(name).collect()
}

/// The years in which there is something.
pub(crate) fn years<N: Additive>(amounts: &Years<N>) -> impl Iterator<Item = Year> + '_ {
    amounts.amounts().map(|(year, _)| year)
}
