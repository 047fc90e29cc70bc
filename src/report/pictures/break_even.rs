//! How far each input may move before the target is lost, or must move until it is reached.

use rust_decimal::Decimal;

use super::canvas::{Anchor, Canvas, EDGE, LINE, SIZE, WIDTH, width_of_bold};
use super::kind::PictureKind;
use super::tornado::name_in;
use crate::model::Number;
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::report::terminal::figure;
use crate::sensitivity::{BreakEven, Side};
use crate::words::{Label, Sentence};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "break-even",
    draw,
};

const MOST: usize = 10;
const ROW: f64 = 2.0 * LINE + 10.0;
const TOP: f64 = 3.0 * LINE;
/// From nothing to twice the value.
const TRACK: [f64; 2] = [EDGE + 20.0, WIDTH - EDGE - 20.0];

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let rows = sheets.with_ranges().map(|(_, row)| row);
    let mut rows: Vec<&BreakEven> = rows.filter(|row| row.factor.is_some()).collect();
    // Those first of which the least may change.
    rows.sort_by_key(|row| row.factor.map(|factor| (factor - Decimal::ONE).abs()));
    rows.truncate(MOST);
    if rows.is_empty() {
        return None;
    }
    let count = f64::from(u32::try_from(rows.len()).unwrap_or(1));
    let bottom = TOP + count * ROW;
    let mut canvas = Canvas::new(bottom + LINE);
    canvas.key(&[("a", sheets.say(Label("picture-target-met")))]);
    let marks = [
        ("grid", Decimal::ZERO, "×0"),
        ("zero", Decimal::ONE, "×1"),
        ("grid", Decimal::TWO, "×2"),
    ];
    for (_, factor, text) in marks {
        canvas.text("weak", [place(factor), TOP - 8.0], Anchor::Middle, text);
    }
    for (position, row) in rows.iter().enumerate() {
        let y = TOP + f64::from(u32::try_from(position).unwrap_or(0)) * ROW;
        let factor = row.factor.unwrap_or(Decimal::ONE);
        let said = condition(sheets, row);
        let room = WIDTH - 2.0 * EDGE - width_of_bold(&said) - 16.0;
        let name = name_in((row.name.as_deref(), &row.address), room);
        canvas.text("", [EDGE, y + SIZE], Anchor::Start, &name);
        canvas.text("bold", [WIDTH, y + SIZE], Anchor::End, &said);
        let (x, bar) = (place(factor), y + LINE + 4.0);
        // Beside the bars alone: names are not crossed.
        for (class, factor, _) in marks {
            canvas.line(
                class,
                [place(factor), bar - 3.0],
                [place(factor), bar + LINE - 5.0],
            );
        }
        // The side on which the target holds.
        let (from, to) = match row.holds {
            Some(Side::AtMost) => (TRACK[0], x),
            _ => (x, TRACK[1]),
        };
        canvas.bar("a", [from, bar, (to - from).max(0.0), LINE - 8.0]);
        canvas.dot("c", [place(Decimal::ONE), bar + (LINE - 8.0) / 2.0]);
        canvas.line("mark", [x, bar - 3.0], [x, bar + LINE - 5.0]);
    }
    Some((alternative(sheets, &rows), canvas))
}

/// Where a factor stands; one above 2 or below 0 at the end.
fn place(factor: Decimal) -> f64 {
    let share = f64::exact(factor.clamp(Decimal::ZERO, Decimal::TWO)) / 2.0;
    TRACK[0] + share * (TRACK[1] - TRACK[0])
}

/// From or up to which value the target holds.
fn condition(sheets: &Sheets, row: &BreakEven) -> String {
    let bound = row.break_even.unwrap_or_default();
    let shown = |bound| {
        let cell = sheets.bound_cell(&row.address, bound, row.value, row.holds);
        figure(cell, sheets.layout)
    };
    let side = match row.holds {
        Some(Side::AtMost) => "most",
        // What reduces may even become what adds.
        _ if bound < Decimal::ZERO && row.value > Decimal::ZERO => "below-nothing",
        _ => "least",
    };
    let sentence = Sentence::new("picture-bound")
        .with("side", side)
        .with("nothing", shown(Decimal::ZERO))
        .with("value", shown(bound));
    sheets.text(&sentence)
}

fn alternative(sheets: &Sheets, rows: &[&BreakEven]) -> String {
    let said = rows.iter().map(|row| {
        let facts = Facts::new()
            .with(
                "name",
                name_in((row.name.as_deref(), &row.address), f64::INFINITY),
            )
            .with("bound", condition(sheets, row));
        Fact::Said("picture-break-even-row", facts)
    });
    let says = Sentence::new("picture-break-even-says")
        .with("target", Fact::Percent(sheets.case().policy.return_target))
        .with("rows", Fact::List(said.collect()));
    sheets.text(&says)
}
