//! The tables of what a result hangs on: one-way ranges, break-evens and scenarios.

use rust_decimal::Decimal;

use super::Table;
use super::calculation_sheets::Sheets;
use super::facts::setting;
use super::sentences::shown_percent;
use super::sheet::{Cell, Row, Sheet};
use crate::model::{Quantity, Share, rounded};
use crate::sensitivity::{BreakEven, OneWay, Side};
use crate::words::{Label, Sentence};

/// The letters of a bar: few enough to stand below a label in every width.
const BAR: i64 = 16;

impl Sheets<'_> {
    /// Coverage with one input at its low and at its high, largest swing first, each with a bar from the one to the
    /// other. Inputs that move nothing are left out, and of the rest all but the first few.
    pub fn one_way(&self) -> Sheet {
        let moving = self
            .calculated
            .sensitivity
            .one_way
            .iter()
            .filter(|row| row.swing() > Decimal::ZERO);
        let shown: Vec<&OneWay> = moving.take(self.top).collect();
        let ends = |row: &&OneWay| [row.coverage_low, row.coverage_high];
        let coverages: Vec<Decimal> = shown
            .iter()
            .flat_map(ends)
            .flatten()
            .map(|share| share.0)
            .collect();
        let base = self.calculated.calculation.coverage.total.0;
        let least = coverages.iter().copied().fold(base, Decimal::min);
        let most = coverages.iter().copied().fold(base, Decimal::max);
        let row = |row: &&OneWay| {
            let bar = bar(row, base, least, most);
            let cells = [row.value, row.low, row.high].map(|value| Cell::Value(Quantity(value)));
            let cells = cells.into_iter().chain(
                [row.coverage_low, row.coverage_high].map(|share| self.coverage_cell(share)),
            );
            self.of_input(&row.address, cells.collect(), &bar)
        };
        Sheet {
            table: Table::OneWay,
            title: self.say(Label::OneWay),
            label: self.say(Label::Input),
            columns: self.figures(&[
                ("value", Label::Value),
                ("low", Label::Low),
                ("high", Label::High),
                ("coverage_low", Label::CoverageAtLow),
                ("coverage_high", Label::CoverageAtHigh),
            ]),
            rows: shown.iter().map(row).collect(),
        }
    }

    /// How many inputs move coverage, and how many of them the tables show.
    pub(super) fn inputs_shown(&self) -> (usize, usize) {
        let rows = &self.calculated.sensitivity.one_way;
        let all = rows
            .iter()
            .filter(|row| row.swing() > Decimal::ZERO)
            .count();
        (self.top.min(all), all)
    }

    /// The value at which the target is just reached, of the inputs that the one-way table shows, in the order of the
    /// file.
    pub fn break_even(&self) -> Sheet {
        let most_moving = &self.calculated.sensitivity.one_way;
        let most_moving = || most_moving.iter().take(self.top);
        let reaching = |row: &&BreakEven| {
            row.break_even.is_some() && most_moving().any(|moving| moving.address == row.address)
        };
        let falls = self.calculated.calculation.coverage.meets_target;
        let row = |row: &BreakEven| {
            self.break_even_row(row, |key, value| Sentence::BreakEven {
                falls,
                rises: rises(row, falls),
                target: self.case().policy.return_target,
                key,
                value,
            })
        };
        Sheet {
            table: Table::BreakEven,
            title: self.say(Label::BreakEven),
            label: self.say(Label::Input),
            columns: self.figures(&[
                ("value", Label::Value),
                ("break_even", Label::BreakEvenAt),
                ("factor", Label::Factor),
            ]),
            rows: self
                .calculated
                .sensitivity
                .break_even
                .iter()
                .filter(reaching)
                .map(row)
                .collect(),
        }
    }

    /// A row of a break-even: what happens there, and what that is in people and things.
    pub(super) fn break_even_row(
        &self,
        row: &BreakEven,
        sentence: impl FnOnce(String, Decimal) -> Sentence,
    ) -> Row {
        let figures = [Some(row.value), row.break_even, row.factor()];
        let cells = figures
            .map(|figure| figure.map_or(Cell::Empty, |figure| Cell::Value(Quantity(figure))));
        let key = row.address.rsplit('.').next().unwrap_or_default();
        let sentence = sentence(key.to_owned(), row.break_even.unwrap_or_default());
        let mut below = sentence.text(self.amounts, self.language);
        for meaning in &row.meanings {
            below.push('\n');
            below.push_str(&self.meaning(row, meaning));
        }
        self.of_input(&row.address, cells.to_vec(), &below)
    }

    /// The scenarios beside each other, each with what it sets.
    pub fn scenarios(&self) -> Sheet {
        let rows = self
            .calculated
            .sensitivity
            .scenarios
            .iter()
            .map(|scenario| {
                let cells = scenario
                    .figures
                    .as_ref()
                    .map_or(vec![Cell::Empty; 4], |figures| {
                        vec![
                            Cell::Money(figures.realisable),
                            self.coverage_cell(Some(figures.coverage)),
                            Cell::Holds(figures.meets_target),
                            Cell::Year(figures.payback_year),
                        ]
                    });
                let settings: Vec<String> = scenario.settings.iter().map(setting).collect();
                Row::new(scenario.name.as_ref().unwrap_or(&scenario.id), cells)
                    .with_detail(settings.join(", "))
                    .id(format!("scenario.{}", scenario.id))
            });
        Sheet {
            table: Table::Scenarios,
            title: self.title(Label::Scenarios),
            label: self.say(Label::Scenario),
            columns: self.figures(&[
                ("realisable", Label::Realisable),
                ("coverage", Label::CoverageRatio),
                ("meets_target", Label::MeetsTarget),
                ("payback_year", Label::PaybackYear),
            ]),
            rows: rows.collect(),
        }
    }

    fn coverage_cell(&self, share: Option<Share>) -> Cell {
        let target = self.case().policy.return_target;
        share.map_or(Cell::Empty, |share| Cell::Precise {
            share,
            shown: shown_percent(share.0, target),
        })
    }

    /// A row of an input: its address, and below it what it belongs to.
    fn of_input(&self, address: &str, cells: Vec<Cell>, below: &str) -> Row {
        let detail = match self.name_of(address) {
            Some(name) => format!("{name}\n{below}"),
            None => below.to_owned(),
        };
        Row::new(address, cells).with_detail(detail).id(address)
    }

    /// The name of what an address lies in.
    fn name_of(&self, address: &str) -> Option<String> {
        let application = &self.case().application;
        let mut parts = address.splitn(3, '.');
        let (table, id) = (parts.next()?, parts.next()?);
        match table {
            "effect" => application
                .effects
                .iter()
                .find(|effect| effect.id == id)
                .map(|effect| effect.name.clone()),
            "cost" => application
                .costs
                .iter()
                .find(|cost| cost.id == id)?
                .name
                .clone(),
            "target_group" => application
                .target_groups
                .iter()
                .find(|group| group.id == id)?
                .name
                .clone(),
            "unit_cost" => {
                let id = address.split_once('.')?.1;
                let price = self
                    .case()
                    .prices
                    .iter()
                    .find(|price| price.unit_cost.id == id)?;
                Some(price.unit_cost.name.clone())
            }
            _ => None,
        }
    }
}

/// Whether the answer changes when the input rises; `falls` says that it holds today.
pub(super) fn rises(row: &BreakEven, falls: bool) -> bool {
    (row.holds == Some(Side::AtMost)) == falls
}

/// A bar over the coverages of all rows: `░` towards the input's low, `█` towards its high, `┼` where coverage is.
fn bar(row: &OneWay, base: Decimal, least: Decimal, most: Decimal) -> String {
    let width = most - least;
    let place = |coverage: Decimal| {
        let share = if width.is_zero() {
            Decimal::ZERO
        } else {
            (coverage - least) / width
        };
        i64::try_from(rounded(share * Decimal::from(BAR - 1), 0)).unwrap_or(0)
    };
    let here = place(base);
    let reaches = |end: Option<Share>, letter: i64| {
        let end = end.map_or(here, |share| place(share.0));
        (end.min(here)..=end.max(here)).contains(&letter)
    };
    let letter = |letter: i64| {
        if letter == here {
            '┼'
        } else if reaches(row.coverage_high, letter) {
            '█'
        } else if reaches(row.coverage_low, letter) {
            '░'
        } else {
            '·'
        }
    };
    (0..BAR).map(letter).collect()
}
