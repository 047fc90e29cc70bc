//! The table of break-evens: the value of each input at which the target is just reached.

use rust_decimal::Decimal;

use super::inputs::{align, bound_in_short, factor_cell, of_input};
use super::sheets::Sheets;
use super::spec::{TableSpec, with_rows};
use crate::problem::Fact;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Note, Row, Sheet};
use crate::sensitivity::{BreakEven, Side};
use crate::words::{Label, Sentence, decimal};

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
        let sentences = sheets.said(sheets.left_out());
        Some(Section::new(sheets.break_even(), sentences))
    })
};

impl Sheets<'_> {
    /// The value at which the target is just reached, of the inputs that the one-way table shows, in the order of the
    /// file.
    fn break_even(&self) -> Sheet {
        let known = &self.calculated.sensitivity;
        let most_moving = || known.one_way.iter().take(self.layout.top);
        let reaching = |row: &&BreakEven| {
            row.break_even.is_some() && most_moving().any(|moving| moving.address == row.address)
        };
        let falls = self.calculated.calculation.coverage.meets_target;
        let target = Fact::Percent(self.case().policy.return_target);
        let row = |row: &BreakEven| {
            let sentence = Sentence::new("break-even")
                .with("coverage", if falls { "falls" } else { "reaches" })
                .with("target", target.clone());
            self.break_even_row(row, falls, sentence)
        };
        let rows = known.break_even.iter().filter(reaching).map(row);
        let mut rows: Vec<Row> = rows.collect();
        align(&mut rows, 1);
        self.of_inputs("break-even", Label("break-even"), &COLUMNS, rows)
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
