//! The tables of what a result hangs on, one input at a time: one-way ranges and break-evens.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::model::{Quantity, Share, rounded};
use crate::problem::Fact;
use crate::report::section::Section;
use crate::report::sentences::shown_percent;
use crate::report::sheet::{Cell, Note, Row, Sheet};
use crate::sensitivity::{BreakEven, OneWay, Side};
use crate::words::{Label, Sentence};

pub(crate) const ONE_WAY: TableSpec = TableSpec::new("one-way", |sheets| {
    let sentences = std::iter::once(Sentence::new("one-way-bars")).chain(sheets.left_out());
    Some(Section::new(sheets.one_way(), sheets.said(sentences)))
})
.in_report_with_rows();

/// The columns of a table of break-evens.
pub(crate) const BREAK_EVEN_COLUMNS: [(&str, Label); 3] = [
    ("value", Label("value")),
    ("break_even", Label("break-even-at")),
    ("factor", Label("factor")),
];

pub(crate) const BREAK_EVEN: TableSpec = TableSpec::new("break-even", |sheets| {
    Some(Section::new(
        sheets.break_even(),
        sheets.said(sheets.left_out()),
    ))
})
.in_report_with_rows()
.for_programs(|sheets| with_texts(sheets.break_even()));

impl Sheets<'_> {
    /// Coverage with one input at its low and at its high, largest swing first, each with a bar from the one to the
    /// other. Inputs that move nothing are left out, and of the rest all but the first few.
    pub(crate) fn one_way(&self) -> Sheet {
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
            let bar = Note {
                mark: bar(row, base, least, most, self.bar_width),
                text: row.name.clone().unwrap_or_default(),
            };
            let cells =
                [row.value, row.low, row.high].map(|value| self.input_cell(&row.address, value));
            let cells = cells.into_iter().chain(
                [row.coverage_low, row.coverage_high].map(|share| self.coverage_cell(share)),
            );
            of_input(&row.address, row.name.clone(), cells.collect(), vec![bar])
        };
        let columns = [
            ("value", Label("value")),
            ("low", Label("low")),
            ("high", Label("high")),
            ("coverage_low", Label("coverage-at-low")),
            ("coverage_high", Label("coverage-at-high")),
        ];
        let rows = shown.iter().map(row).collect();
        self.without_amounts("one-way", Label("one-way"), &columns, rows)
    }

    /// That the tables show only some of the inputs that move coverage, where they do.
    fn left_out(&self) -> Option<Sentence> {
        let rows = self.calculated.sensitivity.one_way.iter();
        let all = rows.filter(|row| row.swing() > Decimal::ZERO).count();
        (self.top < all).then(|| {
            Sentence::new("inputs-left-out")
                .with("shown", self.top)
                .with("all", all)
        })
    }

    /// The value at which the target is just reached, of the inputs that the one-way table shows, in the order of the
    /// file.
    pub(crate) fn break_even(&self) -> Sheet {
        let most_moving = &self.calculated.sensitivity.one_way;
        let most_moving = || most_moving.iter().take(self.top);
        let reaching = |row: &&BreakEven| {
            row.break_even.is_some() && most_moving().any(|moving| moving.address == row.address)
        };
        let falls = self.calculated.calculation.coverage.meets_target;
        let row = |row: &BreakEven| {
            self.break_even_row(row, |key, value| {
                Sentence::new("break-even")
                    .with("coverage", if falls { "falls" } else { "reaches" })
                    .with("input", direction(row, falls))
                    .with("target", Fact::Percent(self.case().policy.return_target))
                    .with("key", key)
                    .with("value", rounded(value, 6))
            })
        };
        let break_evens = self.calculated.sensitivity.break_even.iter();
        let rows = break_evens.filter(reaching).map(row).collect();
        self.without_amounts("break-even", Label("break-even"), &BREAK_EVEN_COLUMNS, rows)
    }

    /// A table of inputs; none of its figures is an amount.
    fn without_amounts(
        &self,
        table: &'static str,
        title: Label,
        columns: &[(&'static str, Label)],
        rows: Vec<Row>,
    ) -> Sheet {
        Sheet {
            title: self.say(title),
            ..self.by_figure(table, [title, Label("input")], columns, rows)
        }
    }

    /// A row of a break-even: what the input belongs to, what happens there, and what that is in people and things.
    pub(crate) fn break_even_row(
        &self,
        row: &BreakEven,
        sentence: impl FnOnce(String, Decimal) -> Sentence,
    ) -> Row {
        let value = |value: Decimal| self.input_cell(&row.address, value);
        let factor = |factor: Decimal| Cell::Factor(Quantity(factor));
        let cells = [
            value(row.value),
            row.break_even.map_or(Cell::Empty, value),
            row.factor.map_or(Cell::Empty, factor),
        ];
        let key = row.address.rsplit('.').next().unwrap_or_default();
        let sentence = sentence(key.to_owned(), row.break_even.unwrap_or_default());
        let sentence = sentence.text(self.amounts, self.language);
        let meanings = row
            .meanings
            .iter()
            .map(|meaning| self.natural_units(row, meaning));
        let name = row.name.clone();
        let notes = name.clone().into_iter().chain([sentence]).chain(meanings);
        let notes = notes.map(Note::text).collect();
        of_input(&row.address, name, cells.to_vec(), notes)
    }

    /// A value of an input; of a whole table of years it is a factor.
    fn input_cell(&self, address: &str, value: Decimal) -> Cell {
        match self.case().number_at(address) {
            Some(_) => Cell::Value(Quantity(value)),
            None => Cell::Factor(Quantity(value)),
        }
    }

    pub(crate) fn coverage_cell(&self, share: Option<Share>) -> Cell {
        let target = self.case().policy.return_target;
        share.map_or(Cell::Empty, |share| Cell::Precise {
            share,
            shown: shown_percent(share.0, target),
        })
    }
}

/// A row of an input: its address, and below it what it belongs to and what is said of it.
fn of_input(address: &str, name: Option<String>, cells: Vec<Cell>, notes: Vec<Note>) -> Row {
    let row = Row::new(address, cells).with_notes(notes).id(address);
    match name {
        Some(name) => row.called(name),
        None => row,
    }
}

/// A table of break-evens, and below it what it says of each.
pub(crate) fn with_texts(sheet: Sheet) -> Vec<Sheet> {
    let texts = said_of_break_evens(&sheet);
    vec![sheet, texts]
}

/// What a table of break-evens says below its rows, one text a row, for programs.
fn said_of_break_evens(sheet: &Sheet) -> Sheet {
    let said = |row: &Row| {
        let name = row.key.name.as_ref();
        let texts = row.notes.iter().map(|note| &note.text);
        let texts: Vec<&str> = texts
            .filter(|text| Some(*text) != name)
            .map(String::as_str)
            .collect();
        let text = Row::new(texts.join("; "), Vec::new())
            .id(format!("{}.says", row.key.id))
            .of(row.key.department.as_deref());
        (!texts.is_empty()).then_some(text)
    };
    Sheet {
        table: sheet.table,
        rows: sheet.rows.iter().filter_map(said).collect(),
        ..Sheet::default()
    }
}

/// Whether the answer changes when the input `rises` or `falls`; `holds` says that it holds today.
pub(crate) fn direction(row: &BreakEven, holds: bool) -> &'static str {
    if (row.holds == Some(Side::AtMost)) == holds {
        "rises"
    } else {
        "falls"
    }
}

/// A bar over the coverages of all rows: `░` towards the input's low, `█` towards its high, `┼` where coverage is.
fn bar(row: &OneWay, base: Decimal, least: Decimal, most: Decimal, letters: i64) -> String {
    let width = most - least;
    let place = |coverage: Decimal| {
        let share = if width.is_zero() {
            Decimal::ZERO
        } else {
            (coverage - least) / width
        };
        i64::try_from(rounded(share * Decimal::from(letters - 1), 0)).unwrap_or(0)
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
