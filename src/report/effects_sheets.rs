//! The tables of effects: what each is worth, and how many units it avoids.

use rust_decimal::Decimal;

use super::Table;
use super::calculation_sheets::{Sheets, cells, names, names_of, span};
use super::sheet::{Cell, Row, Sheet};
use crate::calculation::LineAmounts;
use crate::model::{Additive, Choice, EffectLine, Quantity, Year, Years, rounded};
use crate::words::{Label, kronor, payer};

impl<'c> Sheets<'c> {
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
            let id = format!("effects.{}", self.case().line_id(line));
            rows.push(row.named(names(&format!("{id}.realisable"), &years)));
            let rest = difference(&amounts.expected, &amounts.realisable);
            let rest = self.non_realisable_row(&rest, &years, Label("non-realisable"));
            rows.extend(rest.map(|row| {
                row.named(names(&format!("{id}.non_realisable"), &years))
                    .of(self.line_department(line))
                    .called(format!("{name}, {}", self.say(Label("non-realisable"))))
                    .indented()
            }));
        }
        let municipality = &result.municipality;
        let realisable = municipality.realisable.map(|_, amount| amount.0);
        let expected = municipality.expected.map(|_, amount| amount.0);
        rows.push(
            Row::new(
                self.say(Label("realisable-total")),
                cells(&realisable, &years, realisable.total()),
            )
            .named(names("reductions.realisable", &years))
            .total(),
        );
        let rest = difference(&expected, &realisable);
        let rest = self.non_realisable_row(&rest, &years, Label("non-realisable-total"));
        rows.extend(rest.map(|row| row.named(names("reductions.non_realisable", &years))));
        self.by_year(
            Table::Effects,
            Label("reductions-by-effect"),
            Label("effect"),
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
            .any(|(_, amount)| !rounded(amount, 0).is_zero());
        any.then(|| Row::new(self.say(label), cells(rest, years, rest.total())))
    }

    /// An effect, or what people receive instead, with its department or payer and its unit cost.
    fn effect_row(&self, line: &EffectLine, cells: Vec<Cell>) -> Row {
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
            let label = format!(
                "{}: {}",
                self.say(Label("instead-of")),
                price.unit_cost.name
            );
            let name = format!("{}, {label}", effect.name);
            Row::new(label, cells).called(name).indented()
        } else {
            Row::new(&effect.name, cells)
        };
        row.with_detail(detail).of(self.line_department(line))
    }

    fn line_department(&self, line: &EffectLine) -> Option<&'c str> {
        line.department.map(|position| self.department(position))
    }

    /// Units avoided by effect and year, each in its own unit.
    pub fn units(&self) -> Sheet {
        let lines = &self.calculated.calculation.lines;
        let all: Vec<&Years<Decimal>> = lines.iter().map(|line| &line.units).collect();
        let years = span(&all);
        let row = |(line, amounts): (&EffectLine, &LineAmounts<Decimal>)| {
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
            let id = format!("effects.{}", self.case().line_id(line));
            let (by_year, whole) = (format!("{id}.units"), format!("{id}.units_total"));
            self.effect_row(line, cells)
                .with_detail(unit)
                .in_unit(unit)
                .named(names_of(&by_year, &years, &whole))
        };
        let rows = self.case().lines.iter().zip(lines).map(row).collect();
        Sheet {
            title: self.say(Label("units-by-effect")),
            ..self.by_year(
                Table::Units,
                Label("units-by-effect"),
                Label("effect"),
                &years,
                rows,
            )
        }
    }
}

/// Whole kronor, and öre only where there are any.
fn decimals_shown(cost: Decimal) -> Decimal {
    let mut cost = rounded(cost, 2);
    cost.rescale(if cost.fract().is_zero() { 0 } else { 2 });
    cost
}

fn difference(whole: &Years<Decimal>, part: &Years<Decimal>) -> Years<Decimal> {
    let mut rest = whole.clone();
    rest.add_all(&part.map(|_, amount| -amount));
    rest
}
