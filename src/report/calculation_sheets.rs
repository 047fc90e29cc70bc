//! The tables of a calculation.

use rust_decimal::Decimal;

use super::sheet::{Cell, Column, Row, Sheet};
use super::{Calculated, Table};
use crate::calculation::LineAmounts;
use crate::model::{Additive, Case, Choice, Financing, Line, Money, Quantity, Share, Year, Years};
use crate::words::{AmountUnit, Label, Language, kronor, payer};

/// A calculation whose tables are made, in a language.
pub struct Sheets<'c> {
    pub(super) calculated: &'c Calculated,
    pub(super) amounts: AmountUnit,
    pub(super) language: Language,
}

impl<'c> Sheets<'c> {
    /// The tables of a calculation, with amounts in a unit.
    pub fn new(calculated: &'c Calculated, amounts: AmountUnit, language: Language) -> Self {
        Self {
            calculated,
            amounts,
            language,
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
                let row = Row::new(name, cells(by_year, &years, *total))
                    .id(format!("cost.{}", cost.id))
                    .of(cost.department.map(|position| self.department(position)));
                match cost.financing {
                    Financing::Reservation => row,
                    Financing::Department => row.with_detail(self.say(Label::FinancedByDepartment)),
                    Financing::External => row.with_detail(self.say(Label::FinancedExternally)),
                }
            })
            .collect();
        rows.push(
            Row::new(
                self.say(Label::ReservationCost),
                cells(&costs.by_year, &years, costs.total),
            )
            .id("cost")
            .total(),
        );
        if costs.all != costs.total {
            let cells = cells(&costs.all_by_year, &years, costs.all);
            rows.push(Row::new(self.say(Label::AllCosts), cells).id("all_costs"));
        }
        self.by_year(Table::Costs, Label::Costs, Label::Cost, &years, rows)
    }

    /// Reductions by effect and year: what can be taken home, and below it what cannot.
    pub fn effects(&self) -> Sheet {
        let result = &self.calculated.calculation;
        let parts: Vec<&Years<Decimal>> = result
            .lines
            .iter()
            .flat_map(|line| [&line.expected, &line.realisable])
            .collect();
        let years = span(&parts);
        let mut rows = Vec::new();
        for (line, amounts) in self.case().lines.iter().zip(&result.lines) {
            let row = self.effect_row(
                line,
                cells(&amounts.realisable, &years, amounts.realisable.total()),
            );
            let name = row.label.clone();
            let id = format!("effect.{}", self.case().line_id(line));
            rows.push(row.id(format!("{id}.realisable")));
            let rest = difference(&amounts.expected, &amounts.realisable);
            let rest = self.non_realisable_row(&rest, &years, Label::NonRealisable);
            rows.extend(rest.map(|row| {
                row.id(format!("{id}.non_realisable"))
                    .of(self.line_department(line))
                    .called(format!("{name}, {}", self.say(Label::NonRealisable)))
                    .indented()
            }));
        }
        let municipality = &result.municipality;
        let realisable = municipality.realisable.map(|_, amount| amount.0);
        let expected = municipality.expected.map(|_, amount| amount.0);
        rows.push(
            Row::new(
                self.say(Label::RealisableTotal),
                cells(&realisable, &years, realisable.total()),
            )
            .id("realisable")
            .total(),
        );
        let rest = difference(&expected, &realisable);
        let rest = self.non_realisable_row(&rest, &years, Label::NonRealisableTotal);
        rows.extend(rest.map(|row| row.id("non_realisable")));
        self.by_year(
            Table::Effects,
            Label::ReductionsByEffect,
            Label::Effect,
            &years,
            rows,
        )
    }

    /// What is expected and cannot be taken home, where there is such a thing.
    fn non_realisable_row(
        &self,
        rest: &Years<Decimal>,
        years: &[Year],
        label: Label,
    ) -> Option<Row> {
        let any = rest
            .amounts()
            .any(|(_, amount)| !crate::model::rounded(amount, 0).is_zero());
        any.then(|| Row::new(self.say(label), cells(rest, years, rest.total())))
    }

    /// An effect, or what people receive instead, with its department or payer and its unit cost.
    fn effect_row(&self, line: &Line, cells: Vec<Cell>) -> Row {
        let effect = &self.case().application.effects[line.effect];
        let price = self.case().price(line.unit_cost);
        let who = match line.department {
            Some(department) => &self.case().application.departments[department].name,
            None => payer(line.payer.word(), self.language),
        };
        let cost = self
            .case()
            .application
            .inputs
            .number(price.cost)
            .unwrap_or_default();
        let cost = kronor(decimals_shown(cost), self.language);
        let detail = format!(
            "{who} · {} {cost}/{}",
            price.unit_cost.id, price.unit_cost.unit
        );
        let row = if line.replacement {
            let label = format!("{}: {}", self.say(Label::InsteadOf), price.unit_cost.name);
            let name = format!("{}, {label}", effect.name);
            Row::new(label, cells).called(name).indented()
        } else {
            Row::new(&effect.name, cells)
        };
        row.with_detail(detail).of(self.line_department(line))
    }

    /// The id of a department.
    pub(super) fn department(&self, position: usize) -> &'c str {
        &self.case().application.departments[position].id
    }

    fn line_department(&self, line: &Line) -> Option<&'c str> {
        line.department.map(|position| self.department(position))
    }

    /// Units avoided by effect and year, each in its own unit.
    pub fn units(&self) -> Sheet {
        let lines = &self.calculated.calculation.lines;
        let all: Vec<&Years<Decimal>> = lines.iter().map(|line| &line.units).collect();
        let years = span(&all);
        let row = |(line, amounts): (&Line, &LineAmounts<Decimal>)| {
            let quantity = |units: Decimal| {
                if units.is_nothing() {
                    Cell::Empty
                } else {
                    Cell::Quantity(Quantity(units))
                }
            };
            let units = &amounts.units;
            let by_year = years.iter().map(|year| quantity(units.at(*year)));
            let cells = by_year.chain([quantity(units.total())]).collect();
            let unit = &self.case().price(line.unit_cost).unit_cost.unit;
            self.effect_row(line, cells)
                .with_detail(unit)
                .in_unit(unit)
                .id(format!("effect.{}", self.case().line_id(line)))
        };
        let rows = self.case().lines.iter().zip(lines).map(row).collect();
        Sheet {
            title: self.say(Label::UnitsByEffect),
            ..self.by_year(
                Table::Units,
                Label::UnitsByEffect,
                Label::Effect,
                &years,
                rows,
            )
        }
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
                Row::new(&department.name, cells)
                    .id("realisable")
                    .of(Some(&department.id))
            })
            .collect();
        rows.push(
            Row::new(
                self.say(Label::RealisableTotal),
                cells(&total, &years, total.total()),
            )
            .id("realisable")
            .total(),
        );
        let mut coverage: Vec<Cell> = years
            .iter()
            .map(|year| Cell::Percent(Share(total.through(*year) / result.costs.total)))
            .collect();
        coverage.push(Cell::Percent(result.coverage.total));
        rows.push(Row::new(self.say(Label::CumulativeCoverage), coverage).id("coverage"));
        self.by_year(
            Table::Departments,
            Label::ReductionsByDepartment,
            Label::Department,
            &years,
            rows,
        )
    }

    /// The return plan by department and year, where there is one: what each pays, gains and keeps.
    pub fn return_plan(&self) -> Option<Sheet> {
        let result = &self.calculated.calculation;
        let plan = result.return_plan.as_ref()?;
        let mut rows = Vec::new();
        for (position, department) in self.case().application.departments.iter().enumerate() {
            let gains = &result.departments[position].realisable;
            let share = &plan.departments[position];
            let payments: Vec<_> = plan
                .payments
                .iter()
                .filter(|payment| payment.department == position)
                .collect();
            let mut years: Vec<Year> = payments
                .iter()
                .map(|payment| payment.year)
                .chain(gains.amounts().map(|(year, _)| year))
                .collect();
            years.sort_unstable();
            years.dedup();
            let row = Row::new(
                &department.name,
                plan_cells(share.reservation, share.fee, gains.total(), share.net),
            );
            rows.push(row.of(Some(&department.id)).total());
            for year in years {
                let paid = payments.iter().find(|payment| payment.year == year);
                let gained = gains.at(year);
                let cells = match paid {
                    Some(paid) => {
                        plan_cells(paid.reservation, paid.fee, gained, gained - paid.total())
                    }
                    None => vec![
                        Cell::Empty,
                        Cell::Empty,
                        Cell::Empty,
                        Cell::Money(gained),
                        Cell::Money(gained),
                    ],
                };
                let row = Row::new(year.to_string(), cells)
                    .of(Some(&department.id))
                    .in_year(year, &department.name);
                rows.push(row.indented());
            }
        }
        let gained = result.municipality.realisable.total();
        let cells = plan_cells(plan.reservation, plan.fee, gained, gained - plan.total());
        rows.push(Row::new(self.say(Label::AllDepartments), cells).total());
        let columns = [
            ("reservation", Label::ToReservation),
            ("fee", Label::Fee),
            ("payment", Label::Payment),
            ("gains", Label::Gains),
            ("keeps", Label::Keeps),
        ];
        Some(Sheet {
            table: Table::ReturnPlan,
            title: self.title(Label::ReturnPlan),
            label: self.say(Label::Department),
            columns: self.figures(&columns),
            rows,
        })
    }

    /// Who else gains, society as a whole, and present values.
    pub fn payers(&self) -> Sheet {
        let result = &self.calculated.calculation;
        let mut rows: Vec<Row> = result
            .payers
            .iter()
            .map(|gains| {
                let name = capitalised(payer(gains.payer.word(), self.language));
                let totals = [&gains.gains.expected, &gains.gains.realisable];
                let cells = totals.map(|amounts| Cell::Money(amounts.total()));
                Row::new(name, cells.to_vec()).id(gains.payer.word())
            })
            .collect();
        let society = |id, label, money: Money| {
            Row::new(self.say(label), vec![Cell::Money(money), Cell::Empty]).alone(id)
        };
        let home = |id, label, money: Money| {
            Row::new(self.say(label), vec![Cell::Empty, Cell::Money(money)]).alone(id)
        };
        let (whole, present) = (&result.society, &result.present_value);
        let expected = whole.expected.total();
        rows.extend([
            society("society.expected", Label::Society, expected).total(),
            society("society.net", Label::SocietyNet, whole.net),
            society("society.npv", Label::SocietyPresentValue, whole.npv),
            home(
                "present_value.reductions",
                Label::PresentValueReductions,
                present.reductions,
            ),
            home("present_value.npv", Label::NetPresentValue, present.npv),
        ]);
        Sheet {
            table: Table::Payers,
            title: self.title(Label::Payers),
            label: self.say(Label::Payer),
            columns: self.figures(&[
                ("expected", Label::Expected),
                ("realisable", Label::Realisable),
            ]),
            rows,
        }
    }

    /// Columns for several figures of a row.
    pub(super) fn figures(&self, columns: &[(&'static str, Label)]) -> Vec<Column> {
        let column = |(key, label): &(&'static str, Label)| Column::figure(key, self.say(*label));
        columns.iter().map(column).collect()
    }

    fn by_year(
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
            .chain([Column::whole(self.say(Label::Total))]);
        Sheet {
            table,
            title: self.title(title),
            label: self.say(label),
            columns: columns.collect(),
            rows,
        }
    }
}

/// Whole kronor, and öre only where there are any.
fn decimals_shown(cost: Decimal) -> Decimal {
    let mut cost = crate::model::rounded(cost, 2);
    cost.rescale(if cost.fract().is_zero() { 0 } else { 2 });
    cost
}

fn plan_cells(reservation: Money, fee: Money, gained: Money, kept: Money) -> Vec<Cell> {
    [reservation, fee, reservation + fee, gained, kept]
        .map(Cell::Money)
        .to_vec()
}

/// The years from the first to the last that has an amount in any of some rows.
fn span(rows: &[&Years<Decimal>]) -> Vec<Year> {
    let first = rows.iter().filter_map(|row| row.first()).min();
    let last = rows.iter().filter_map(|row| row.last()).max();
    first
        .zip(last)
        .map_or_else(Vec::new, |(first, last)| first.through(last).collect())
}

/// One cell a year and the total.
fn cells(by_year: &Years<Decimal>, years: &[Year], total: Decimal) -> Vec<Cell> {
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

fn difference(whole: &Years<Decimal>, part: &Years<Decimal>) -> Years<Decimal> {
    let mut rest = whole.clone();
    rest.add_all(&part.map(|_, amount| -amount));
    rest
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
