//! The table of one-way ranges: coverage with one input at a time at its low and at its high.

use rust_decimal::Decimal;

use super::inputs::{align, of_input};
use super::prelude::*;
use crate::model::{Share, rounded};
use crate::sensitivity::OneWay;

pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: with_rows,
    ..TableSpec::new("one-way", |sheets| {
        let shown: Vec<&OneWay> = sheets.moving().take(sheets.layout.top).collect();
        let scale = Scale::of(sheets, &shown);
        let sentences = std::iter::once(scale.said()).chain(sheets.left_out());
        Some(Section::new(
            sheets.one_way(&shown, &scale),
            sheets.said(sentences),
        ))
    })
};

impl Sheets<'_> {
    /// Coverage with one input at its low and at its high, largest swing first, each with a bar from the one to the
    /// other. Inputs that move nothing are left out, and of the rest all but the first few.
    fn one_way(&self, shown: &[&OneWay], scale: &Scale) -> Sheet {
        let row = |row: &&OneWay| {
            let bar = Note {
                mark: scale.bar(row),
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
        let mut rows: Vec<Row> = shown.iter().map(row).collect();
        // The value with its low and high.
        align(&mut rows, 3);
        self.of_inputs("one-way", Label("one-way"), &columns, rows)
    }

    /// The inputs that move coverage.
    pub(crate) fn moving(&self) -> impl Iterator<Item = &OneWay> {
        let rows = self.calculated.sensitivity.one_way.iter();
        rows.filter(|row| row.swing() > Decimal::ZERO)
    }

    /// That the tables show only some of the inputs that move coverage, where they do.
    pub(crate) fn left_out(&self) -> Option<Sentence> {
        let (shown, all) = (self.layout.top, self.moving().count());
        let sentence = || Sentence::new("inputs-left-out").with("shown", shown);
        (shown < all).then(|| sentence().with("all", all))
    }
}

/// The coverages that the bars of all rows lie over, further to the right the higher: the least and the most of them, and
/// the target where that is not much further off.
struct Scale {
    least: Decimal,
    most: Decimal,
    base: Decimal,
    target: Decimal,
    /// Letters of a bar: a third of a line, and never so many that no name fits beside it.
    letters: i64,
}

impl Scale {
    fn of(sheets: &Sheets, shown: &[&OneWay]) -> Self {
        let base = sheets.calculated.calculation.coverage.total.0;
        let ends = shown.iter();
        let ends = ends.flat_map(|row| [row.coverage_low, row.coverage_high]);
        let ends = || ends.clone().flatten().map(|share| share.0);
        let least = ends().fold(base, Decimal::min);
        let most = ends().fold(base, Decimal::max);
        let target = sheets.case().policy.return_target;
        let reach = most - least;
        let is_near = least - target <= reach && target - most <= reach;
        let with = |bound: fn(Decimal, Decimal) -> Decimal, end| {
            if is_near { bound(end, target) } else { end }
        };
        Self {
            least: with(Decimal::min, least),
            most: with(Decimal::max, most),
            base,
            target,
            letters: i64::try_from(sheets.layout.width / 3)
                .unwrap_or(0)
                .clamp(16, 40),
        }
    }

    /// The letter at which a coverage stands.
    fn place(&self, coverage: Decimal) -> i64 {
        let share = (coverage - self.least).checked_div(self.most - self.least);
        let place = share.unwrap_or_default() * Decimal::from(self.letters - 1);
        i64::try_from(rounded(place, 0)).unwrap_or(0)
    }

    /// A bar: `░` towards the input's low, `█` towards its high, `┼` where coverage is and `│` where the target is.
    fn bar(&self, row: &OneWay) -> String {
        let [here, target] = [self.base, self.target].map(|coverage| self.place(coverage));
        let reaches = |end: Option<Share>, letter: i64| {
            let end = end.map_or(here, |share| self.place(share.0));
            (end.min(here)..=end.max(here)).contains(&letter)
        };
        let letter = |letter: i64| {
            if letter == here {
                '┼'
            } else if letter == target {
                '│'
            } else if reaches(row.coverage_high, letter) {
                '█'
            } else if reaches(row.coverage_low, letter) {
                '░'
            } else {
                '·'
            }
        };
        (0..self.letters).map(letter).collect()
    }

    /// What the letters mean, where the target is, and which side is better.
    fn said(&self) -> Sentence {
        let [here, target] = [self.base, self.target].map(|coverage| self.place(coverage));
        let side = if target < 0 {
            "left"
        } else if target >= self.letters {
            "right"
        } else if target == here {
            "here"
        } else {
            "marked"
        };
        Sentence::new("one-way-bars")
            .with("side", side)
            .with("target", Fact::Percent(self.target))
    }
}
