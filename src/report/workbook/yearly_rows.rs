//! Rows of formulas with a column for each year and one for their sum.

use rust_decimal::Decimal;

use super::page::{At, CellLook, Page, SheetResult, Shown, cells};
use crate::model::{Year, Years};

/// A sheet whose rows have a column a year, and the sum behind them.
pub(super) struct YearlyRows {
    /// The sheet.
    pub(super) page: Page,
    /// The years of its columns.
    pub(super) years: Vec<Year>,
    /// The column of the first year.
    first: u16,
}

impl YearlyRows {
    /// Writes the headings of what stands before the years, which stay in sight.
    pub(super) fn new(
        mut page: Page,
        headings: &[&str],
        years: Vec<Year>,
        total: &str,
    ) -> SheetResult<Self> {
        let first = u16::try_from(headings.len()).unwrap_or(u16::MAX);
        page.frozen(headings.iter().copied(), first.min(2))?;
        let mut rows = Self { page, years, first };
        let row = rows.page.row - 1;
        for (column, year) in (first..).zip(&rows.years) {
            let number = year.number().into();
            rows.page
                .number((row, column), number, CellLook::FigureHeading)?;
        }
        rows.page
            .text((row, rows.total()), total, CellLook::FigureHeading)?;
        Ok(rows)
    }

    /// The column of a year.
    pub(super) fn column(&self, year: Year) -> u16 {
        let position = self.years.iter().position(|known| *known == year);
        self.first + position.and_then(|at| u16::try_from(at).ok()).unwrap_or(0)
    }

    /// The column of the first year.
    pub(super) fn first(&self) -> u16 {
        self.first
    }

    /// The column of sums.
    pub(super) fn total(&self) -> u16 {
        self.first + u16::try_from(self.years.len()).unwrap_or(0)
    }

    /// The sum of the row that is written next.
    pub(super) fn sum_at(&self) -> At {
        (self.page.row, self.total())
    }

    /// The heading of the rows that follow.
    pub(super) fn part(&mut self, heading: &str) -> SheetResult {
        self.page.row += 1;
        self.page
            .text((self.page.row, 0), heading, CellLook::Part)?;
        self.page.row += 1;
        Ok(())
    }

    /// Writes the texts of a row, and a formula with its result in each year that has one; where the whole is wanted, their
    /// sum. Gives the row.
    pub(super) fn write(
        &mut self,
        texts: &[&str],
        look: CellLook,
        formula: impl Fn(&Self, Year) -> Option<(String, Decimal)>,
        whole: Option<Decimal>,
    ) -> SheetResult<u32> {
        let (row, end) = self.sum_at();
        let of_texts = match look {
            CellLook::Sum(_) => look,
            _ => CellLook::Text,
        };
        self.page.texts(texts.iter().copied(), of_texts)?;
        let mut sum = None;
        for (column, year) in (self.first..end).zip(self.years.clone()) {
            if let Some((formula, result)) = formula(self, year) {
                let formula = format!("={formula}");
                self.page.formula((row, column), &formula, result, look)?;
                sum = whole;
            }
        }
        if let Some(sum) = sum {
            let formula = format!("=SUM({})", cells((row, self.first), (row, end - 1)));
            self.page.formula((row, end), &formula, sum, look)?;
        }
        self.page.row += 1;
        Ok(row)
    }

    /// A row of sums, by a formula for each column.
    pub(super) fn sums(
        &mut self,
        texts: &[&str],
        formula: impl Fn(u16) -> String,
        sums: &Years<Decimal>,
    ) -> SheetResult<u32> {
        let of_year = |rows: &Self, year| Some((formula(rows.column(year)), sums.at(year)));
        let look = CellLook::Sum(Shown::Kronor);
        self.write(texts, look, of_year, Some(sums.total()))
    }
}
