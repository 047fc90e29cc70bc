//! The tables of a calculation.

use rust_decimal::Decimal;

use super::sentences::shown_percent;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use super::{Calculated, Table};
use crate::model::{Additive, Case, Financing, Money, Share, Year, Years};
use crate::words::{AmountUnit, Label, Language};

/// A calculation whose tables are made, in a language.
pub struct Sheets<'c> {
    pub(super) calculated: &'c Calculated,
    pub(super) amounts: AmountUnit,
    pub(super) language: Language,
    /// Rows of the table of one-way ranges.
    pub(super) top: usize,
    /// Letters of a bar: a third of a line, and never so many that no name fits beside it.
    pub(super) bar_width: i64,
}

impl<'c> Sheets<'c> {
    /// The tables of a calculation, as a layout wants them.
    pub fn new(calculated: &'c Calculated, layout: Layout) -> Self {
        Self {
            calculated,
            amounts: layout.amounts,
            language: layout.language,
            top: layout.top,
            bar_width: i64::try_from(layout.width / 3).unwrap_or(0).clamp(16, 40),
        }
    }

    pub(super) fn case(&self) -> &'c Case {
        &self.calculated.case
    }

    pub(super) fn say(&self, label: Label) -> String {
        label.text(self.language).to_owned()
    }

    /// A heading with the unit of its amounts.
    pub(super) fn title(&self, label: Label) -> String {
        format!(
            "{}, {}",
            label.text(self.language),
            self.amounts.name(self.language)
        )
    }

    /// Costs by item and year.
    pub fn costs(&self) -> Sheet {
        let costs = &self.calculated.calculation.costs;
        let years = span(&[&costs.all_by_year]);
        let items = self
            .case()
            .application
            .costs
            .iter()
            .zip(costs.items.iter().zip(&costs.item_totals));
        let mut rows: Vec<Row> = items
            .map(|(cost, (by_year, total))| {
                let name = cost.name.as_ref().unwrap_or(&cost.id);
                let names = names(&format!("cost.items.{}", cost.id), &years);
                let row = Row::new(name, cells(by_year, &years, *total))
                    .named(names)
                    .of(cost.department.map(|position| self.department(position)));
                match cost.financing {
                    Financing::Reservation => row,
                    Financing::Department => {
                        row.with_detail(self.say(Label("financed-by-department")))
                    }
                    Financing::External => row.with_detail(self.say(Label("financed-externally"))),
                }
            })
            .collect();
        rows.push(
            Row::new(
                self.say(Label("reservation-cost")),
                cells(&costs.by_year, &years, costs.total),
            )
            .named(names("cost", &years))
            .total(),
        );
        if costs.all != costs.total {
            let cells = cells(&costs.all_by_year, &years, costs.all);
            let names = names_of("cost.all_costs_by_year", &years, "cost.all_costs");
            rows.push(Row::new(self.say(Label("all-costs")), cells).named(names));
        }
        self.by_year(Table::Costs, Label("costs"), Label("cost"), &years, rows)
    }

    /// The id of a department.
    pub(super) fn department(&self, position: usize) -> &'c str {
        &self.case().application.departments[position].id
    }

    /// Realisable reductions by department and year, and how far they have come to cover the cost.
    pub fn departments(&self) -> Sheet {
        let result = &self.calculated.calculation;
        let parts: Vec<Years<Decimal>> = result
            .departments
            .iter()
            .map(|gains| gains.realisable.map(|_, amount| amount.0))
            .collect();
        let mut all: Vec<&Years<Decimal>> = parts.iter().collect();
        let total: Years<Decimal> = result.municipality.realisable.map(|_, amount| amount.0);
        all.push(&total);
        all.push(&result.costs.all_by_year);
        let years = span(&all);
        let departments = self.case().application.departments.iter().zip(&parts);
        let mut rows: Vec<Row> = departments
            .map(|(department, realisable)| {
                let cells = cells(realisable, &years, realisable.total());
                let amounts = format!("reductions.by_department.{}.realisable", department.id);
                Row::new(&department.name, cells)
                    .named(names(&amounts, &years))
                    .of(Some(&department.id))
            })
            .collect();
        rows.push(
            Row::new(
                self.say(Label("realisable-total")),
                cells(&total, &years, total.total()),
            )
            .named(names("reductions.realisable", &years))
            .total(),
        );
        let target = self.case().policy.return_target;
        let percent = |share: Share| Cell::Precise {
            share,
            shown: shown_percent(share.0, target),
        };
        let mut coverage: Vec<Cell> = years
            .iter()
            .map(|year| percent(Share(total.through(*year) / result.costs.total)))
            .collect();
        coverage.push(percent(result.coverage.total));
        let (first, last) = result.plan_years;
        let name = |year: &Year| {
            let is_planned = (first..=last).contains(year);
            is_planned.then(|| format!("coverage_by_year.{year}"))
        };
        let by_year = years.iter().map(|year| name(year).unwrap_or_default());
        let names = by_year.chain(["coverage".to_owned()]).collect();
        rows.push(Row::new(self.say(Label("cumulative-coverage")), coverage).named(names));
        self.by_year(
            Table::Departments,
            Label("reductions-by-department"),
            Label("department"),
            &years,
            rows,
        )
    }

    /// Columns for several figures of a row.
    pub(super) fn figures(&self, columns: &[(&'static str, Label)]) -> Vec<Column> {
        let column = |(key, label): &(&'static str, Label)| Column::figure(key, self.say(*label));
        columns.iter().map(column).collect()
    }

    pub(super) fn by_year(
        &self,
        table: Table,
        title: Label,
        label: Label,
        years: &[Year],
        rows: Vec<Row>,
    ) -> Sheet {
        let columns = years
            .iter()
            .map(|year| Column::year(*year))
            .chain([Column::whole(self.say(Label("total")))]);
        Sheet {
            table,
            title: self.title(title),
            label: self.say(label),
            columns: columns.collect(),
            rows,
        }
    }
}

/// The years from the first to the last that has an amount in any of some rows.
pub(super) fn span(rows: &[&Years<Decimal>]) -> Vec<Year> {
    let first = rows.iter().filter_map(|row| row.first()).min();
    let last = rows.iter().filter_map(|row| row.last()).max();
    first
        .zip(last)
        .map_or_else(Vec::new, |(first, last)| first.through(last).collect())
}

/// The names of amounts by year and of their total.
pub(super) fn names(amounts: &str, years: &[Year]) -> Vec<String> {
    names_of(
        &format!("{amounts}.by_year"),
        years,
        &format!("{amounts}.total"),
    )
}

/// The names of what stands in each year, and of the whole.
pub(super) fn names_of(by_year: &str, years: &[Year], whole: &str) -> Vec<String> {
    let by_year = years.iter().map(|year| format!("{by_year}.{year}"));
    by_year.chain([whole.to_owned()]).collect()
}

/// One cell a year and the total.
pub(super) fn cells(by_year: &Years<Decimal>, years: &[Year], total: Decimal) -> Vec<Cell> {
    let cell = |amount: Decimal| {
        if amount.is_nothing() {
            Cell::Empty
        } else {
            Cell::Money(Money(amount))
        }
    };
    years
        .iter()
        .map(|year| cell(by_year.at(*year)))
        .chain([Cell::Money(Money(total))])
        .collect()
}
