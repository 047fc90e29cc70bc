//! The table of one-way ranges: coverage with one input at a time at its low and at its high.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use super::spec::{TableSpec, with_rows};
use crate::model::{Quantity, Share, rounded};
use crate::report::section::Section;
use crate::report::sheet::{Cell, Note, Row, Sheet};
use crate::sensitivity::OneWay;
use crate::words::{Label, Sentence};

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("one-way", |sheets| {
        let sentences = std::iter::once(Sentence::new("one-way-bars")).chain(sheets.left_out());
        Some(Section::new(sheets.one_way(), sheets.said(sentences)))
    })
};

impl Sheets<'_> {
    /// Coverage with one input at its low and at its high, largest swing first, each with a bar from the one to the
    /// other. Inputs that move nothing are left out, and of the rest all but the first few.
    fn one_way(&self) -> Sheet {
        let shown: Vec<&OneWay> = self.moving().take(self.layout.top).collect();
        let ends = shown.iter();
        let ends = ends.flat_map(|row| [row.coverage_low, row.coverage_high]);
        let ends = || ends.clone().flatten().map(|share| share.0);
        let base = self.calculated.calculation.coverage.total.0;
        let least = ends().fold(base, Decimal::min);
        let most = ends().fold(base, Decimal::max);
        let row = |row: &&OneWay| {
            let bar = Note {
                mark: bar(row, [least, base, most], self.layout.width),
                text: row.name.clone().unwrap_or_default(),
            };
            let coverage =
                |share: Option<Share>| share.map_or(Cell::Empty, |share| self.coverage_cell(share));
            let values = [row.value, row.low, row.high];
            let values = values.map(|value| self.input_cell(&row.address, value));
            let cells = [row.coverage_low, row.coverage_high].map(coverage);
            let cells = [&values[..], &cells[..]].concat();
            of_input(&row.address, row.name.clone(), cells, vec![bar])
        };
        let columns = [
            ("value", Label("value")),
            ("low", Label("low")),
            ("high", Label("high")),
            ("coverage_low", Label("coverage-at-low")),
            ("coverage_high", Label("coverage-at-high")),
        ];
        let rows = shown.iter().map(row).collect();
        self.of_inputs("one-way", Label("one-way"), &columns, rows)
    }

    /// The inputs that move coverage.
    fn moving(&self) -> impl Iterator<Item = &OneWay> {
        let rows = self.calculated.sensitivity.one_way.iter();
        rows.filter(|row| row.swing() > Decimal::ZERO)
    }

    /// That the tables show only some of the inputs that move coverage, where they do.
    pub(crate) fn left_out(&self) -> Option<Sentence> {
        let (shown, all) = (self.layout.top, self.moving().count());
        let sentence = || Sentence::new("inputs-left-out").with("shown", shown);
        (shown < all).then(|| sentence().with("all", all))
    }

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
        match self.case().number_at(address) {
            Some(_) => Cell::Value(Quantity(value)),
            None => Cell::Factor(Quantity(value)),
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

/// A bar over the coverages of all rows: `░` towards the input's low, `█` towards its high, `┼` where coverage is. It
/// takes a third of a line, and never so much that no name fits beside it.
fn bar(row: &OneWay, [least, base, most]: [Decimal; 3], width: usize) -> String {
    let letters = i64::try_from(width / 3).unwrap_or(0).clamp(16, 40);
    let place = |coverage: Decimal| {
        let share = (coverage - least).checked_div(most - least);
        let place = share.unwrap_or_default() * Decimal::from(letters - 1);
        i64::try_from(rounded(place, 0)).unwrap_or(0)
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
    (0..letters).map(letter).collect()
}
