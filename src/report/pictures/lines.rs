//! Lines over years, each with its name and its last amount at its end.

use rust_decimal::Decimal;

use super::axes::{amounts, year_labels};
use super::canvas::{Anchor, Canvas, EDGE, LINE, SIZE, WIDTH, width_of_bold};
use super::scale::PictureScale;
use crate::model::{AmountUnit, Language, Year};
use crate::words::amount;

/// A line.
pub(super) struct YearLine {
    /// How it is drawn; `mark` is a level, without dots, `edge` of a band alone.
    pub(super) class: &'static str,
    pub(super) name: String,
    /// Kronor by year, in order.
    pub(super) years: Vec<(Year, Decimal)>,
}

/// What lies between two amounts of each year, drawn behind lines.
pub(super) struct YearBand {
    pub(super) class: &'static str,
    /// Kronor by year, in order.
    pub(super) years: Vec<(Year, [Decimal; 2])>,
}

const HEIGHT: f64 = 300.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = HEIGHT - 30.0;

/// Draws lines over bands from one year to another, and a mark with its words at a year.
pub(super) fn lines(
    (lines, bands): (&[YearLine], &[YearBand]),
    (first, last): (Year, Year),
    (unit, language): (AmountUnit, Language),
    mark: Option<(Year, String)>,
) -> Canvas {
    let ended = lines.iter().filter_map(|line| {
        let (_, end) = line.years.last()?;
        Some((&line.name, amount(unit.shown(*end), unit, language), *end))
    });
    let ended: Vec<(&String, String, Decimal)> = ended.collect();
    let texts = ended.iter().flat_map(|(name, shown, _)| [*name, shown]);
    let widest = texts.map(|text| width_of_bold(text)).fold(0.0, f64::max);
    let right = WIDTH - EDGE - widest - 10.0;
    let all = lines.iter().flat_map(|line| &line.years);
    let scale = PictureScale::new(all.map(|(_, amount)| *amount), (true, 5), [BOTTOM, TOP]);
    let mut canvas = Canvas::new(HEIGHT);
    let left = amounts(&mut canvas, &scale, (unit, language), right);
    let width = (right - left) / f64::from(last.since(first) + 1);
    let column = |year: Year| left + (f64::from(year.since(first)) + 0.5) * width;
    let places = first.through(last).map(|year| (year, column(year)));
    year_labels(&mut canvas, places, BOTTOM + LINE + 3.0);
    if let Some((year, said)) = mark {
        let x = column(year);
        canvas.line("mark", [x, TOP - 6.0], [x, BOTTOM]);
        canvas.text("bold", [x, SIZE], Anchor::Middle, &said);
    }
    for band in bands {
        let edge = |end: usize| {
            let years = band.years.iter();
            years.map(move |(year, ends)| (*year, ends[end]))
        };
        let around = edge(0).chain(edge(1).rev());
        let points = around.map(|(year, amount)| [column(year), scale.at(amount)]);
        canvas.area(band.class, &points.collect::<Vec<_>>());
    }
    for line in lines {
        let points = line.years.iter();
        let points = points.map(|(year, amount)| [column(*year), scale.at(*amount)]);
        let points: Vec<[f64; 2]> = points.collect();
        match &points[..] {
            [[_, y], ..] if line.class == "mark" => canvas.line("mark", [left, *y], [right, *y]),
            _ if line.class == "edge" => {}
            _ => canvas.curve(line.class, &points),
        }
    }
    let ends = ended.iter().map(|(.., end)| scale.at(*end));
    for (y, (name, shown, _)) in apart(&ends.collect::<Vec<_>>()).iter().zip(&ended) {
        canvas.text("bold", [right + 8.0, *y], Anchor::Start, name);
        canvas.text("", [right + 8.0, y + LINE], Anchor::Start, shown);
    }
    canvas
}

/// Where names of two lines each stand beside the ends of their lines, without touching.
fn apart(ends: &[f64]) -> Vec<f64> {
    const ROOM: f64 = 2.0 * LINE + 4.0;
    let mut places = ends.to_vec();
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|one, other| ends[*one].total_cmp(&ends[*other]));
    let mut least = TOP + SIZE;
    for at in &order {
        places[*at] = places[*at].max(least);
        least = places[*at] + ROOM;
    }
    let mut most = BOTTOM - LINE;
    for at in order.iter().rev() {
        places[*at] = places[*at].min(most);
        most = places[*at] - ROOM;
    }
    places
}
