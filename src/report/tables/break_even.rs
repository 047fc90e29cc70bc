//! The table of break-evens: the value of each input at which the target is just reached.

use rust_decimal::Decimal;

use super::inputs::{align, bound_in_short, factor_cell, of_input};
use super::prelude::*;
use crate::sensitivity::{BreakEven, OneWay, Side};
use crate::words::decimal;

/// The columns of a table of break-evens.
pub(crate) const COLUMNS: [(&str, Label); 3] = [
    ("value", Label("value")),
    ("break_even", Label("break-even-at")),
    ("factor", Label("factor")),
];

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    for_programs: |_, sheets| with_texts(sheets.break_even()),
    ..TableSpec::new("break-even", |sheets| {
        let sentences = sheets.without_break_even().into_iter();
        let sentences = sheets.said(sentences.chain(sheets.left_out()));
        Some(Section::new(sheets.break_even(), sentences))
    })
};

impl Sheets<'_> {
    /// The value at which the target is just reached, of the inputs that the one-way table shows, in the order of the
    /// file.
    fn break_even(&self) -> Sheet {
        let falls = self.calculated.calculation.coverage.meets_target;
        let target = Fact::Percent(self.case().policy.return_target);
        let row = |row: &BreakEven| {
            let sentence = Sentence::new("break-even")
                .with("coverage", if falls { "falls" } else { "reaches" })
                .with("target", target.clone());
            self.break_even_row(row, falls, sentence)
        };
        let rows = self.with_ranges().map(|(_, row)| row);
        let rows = rows.filter(|row| row.break_even.is_some());
        let mut rows: Vec<Row> = rows.map(row).collect();
        align(&mut rows, 1);
        self.of_inputs("break-even", Label("break-even"), &COLUMNS, rows)
    }

    /// The inputs that the one-way table shows, each with its break-even, in the order of the file.
    pub(crate) fn with_ranges(&self) -> impl Iterator<Item = (&OneWay, &BreakEven)> {
        let known = &self.calculated.sensitivity;
        let shown = &known.one_way[..known.one_way.len().min(self.layout.top)];
        known.break_even.iter().filter_map(move |row| {
            let range = shown.iter().find(|range| range.address == row.address);
            Some((range?, row))
        })
    }

    /// Which of those that move coverage have no row, since no value of theirs changes whether the target is met. A range
    /// that goes beyond what is looked through, ten times the value, may well do so.
    fn without_break_even(&self) -> Option<Sentence> {
        let target = self.case().policy.return_target;
        let meets = self.calculated.calculation.coverage.meets_target;
        let is_without = |range: &OneWay, row: &BreakEven| {
            let mut ends = [range.coverage_low, range.coverage_high]
                .into_iter()
                .flatten();
            let stays = ends.all(|coverage| (coverage.0 >= target) == meets);
            row.break_even.is_none() && range.swing() > Decimal::ZERO && stays
        };
        let without = self
            .with_ranges()
            .filter(|(range, row)| is_without(range, row));
        let inputs: Vec<String> = without.map(|(_, row)| row.address.clone()).collect();
        (!inputs.is_empty()).then(|| {
            Sentence::new("break-even-nowhere")
                .with("meets", meets)
                .with("inputs", inputs)
        })
    }

    /// A row of a break-even: what the input belongs to, what happens there, and what that is in people and things;
    /// `holds` says that what the sentence is about is so today.
    pub(crate) fn break_even_row(&self, row: &BreakEven, holds: bool, sentence: Sentence) -> Row {
        let (address, value, side) = (&row.address, row.value, row.holds);
        // Of a negative value a larger factor makes less.
        let factor_side = match side {
            Some(Side::AtLeast) if value < Decimal::ZERO => Some(Side::AtMost),
            Some(Side::AtMost) if value < Decimal::ZERO => Some(Side::AtLeast),
            _ => side,
        };
        let bound = row.break_even.unwrap_or_default();
        let cells = vec![
            self.input_cell(address, value),
            row.break_even.map_or(Cell::Empty, |bound| {
                self.bound_cell(address, bound, value, side)
            }),
            row.factor
                .map_or(Cell::Empty, |factor| factor_cell(factor, factor_side)),
        ];
        let shown = decimal(bound_in_short(bound, value, side), self.layout.language);
        let shown = match cells[0] {
            Cell::Factor { .. } => format!("×{shown}"),
            _ => shown,
        };
        let key = row.address.rsplit('.').next().unwrap_or_default();
        let rises = (side == Some(Side::AtMost)) == holds;
        let sentence = sentence
            .with("input", if rises { "rises" } else { "falls" })
            .with("key", key)
            .with("value", shown);
        let meanings = row.meanings.iter();
        let meanings = meanings.map(|meaning| self.natural_units(row, meaning));
        let name = row.name.clone().into_iter();
        let notes = name.chain([self.text(&sentence)]).chain(meanings);
        let notes = notes.map(Note::text).collect();
        of_input(&row.address, row.name.clone(), cells, notes)
    }
}

/// A table of break-evens, and one of what it says below its rows, one text a row, for programs.
pub(crate) fn with_texts(sheet: Sheet) -> Vec<Sheet> {
    let said = |row: &Row| {
        let texts = row.notes.iter().map(|note| note.text.as_str());
        let texts: Vec<&str> = texts
            .filter(|text| Some(*text) != row.name.as_deref())
            .collect();
        let text = Row::new(texts.join("; "), Vec::new()).id(format!("{}.says", row.id));
        (!texts.is_empty()).then(|| text.of(row.department.as_deref()))
    };
    let texts = Sheet {
        table: sheet.table,
        rows: sheet.rows.iter().filter_map(said).collect(),
        ..Sheet::default()
    };
    vec![sheet, texts]
}
