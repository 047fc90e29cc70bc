//! Cost and reductions so far, year by year, and when the one is paid back by the other.

use rust_decimal::Decimal;

use super::axes::{amounts, year_labels};
use super::canvas::{Anchor, Canvas, EDGE, LINE, SIZE, WIDTH, width_of_bold};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::model::Year;
use crate::problem::Fact;
use crate::report::tables::Sheets;
use crate::words::{Label, Sentence, amount};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "coverage",
    draw,
};

const HEIGHT: f64 = 300.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = HEIGHT - 30.0;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let result = &sheets.calculated.calculation;
    let (first, last) = result.plan_years;
    let so_far = [
        (
            "c",
            "cost",
            result.costs.by_year.so_far(first, last).collect::<Vec<_>>(),
        ),
        (
            "a",
            "gains",
            result
                .municipality
                .realisable
                .so_far(first, last)
                .map(|(year, amount)| (year, amount.0))
                .collect(),
        ),
    ];
    let ends: Vec<Decimal> = so_far
        .iter()
        .filter_map(|(.., years)| years.last().map(|(_, amount)| *amount))
        .collect();
    let unit = sheets.unit_of(ends.iter().copied().max()?);
    let language = sheets.layout.language;
    let names: Vec<[String; 2]> = so_far
        .iter()
        .zip(&ends)
        .map(|((_, label, _), end)| {
            let shown = amount(unit.shown(*end), unit, language);
            [sheets.say(Label(label)), shown]
        })
        .collect();
    let widest = names
        .iter()
        .flatten()
        .map(|text| width_of_bold(text))
        .fold(0.0, f64::max);
    let right = WIDTH - EDGE - widest - 10.0;
    let all = so_far
        .iter()
        .flat_map(|(.., years)| years.iter().map(|(_, amount)| *amount));
    let scale = PictureScale::new(all, (true, 5), [BOTTOM, TOP]);
    let mut canvas = Canvas::new(HEIGHT);
    let left = amounts(&mut canvas, &scale, (unit, language), right);
    let count = last.since(first) + 1;
    let column = |year: Year| {
        let width = (right - left) / f64::from(count);
        left + (f64::from(year.since(first)) + 0.5) * width
    };
    year_labels(
        &mut canvas,
        first.through(last).map(|year| (year, column(year))),
        BOTTOM + LINE + 3.0,
    );
    if let Some(payback) = result.coverage.payback_year {
        let x = column(payback);
        canvas.line("mark", [x, TOP - 6.0], [x, BOTTOM]);
        let said = Sentence::new("picture-payback").with("year", payback.number());
        canvas.text("bold", [x, SIZE], Anchor::Middle, &sheets.text(&said));
    }
    for (class, _, years) in &so_far {
        let points: Vec<[f64; 2]> = years
            .iter()
            .map(|(year, amount)| [column(*year), scale.at(*amount)])
            .collect();
        canvas.curve(class, &points);
    }
    for (y, name) in apart(&ends.iter().map(|end| scale.at(*end)).collect::<Vec<_>>())
        .iter()
        .zip(&names)
    {
        canvas.text("bold", [right + 8.0, *y], Anchor::Start, &name[0]);
        canvas.text("", [right + 8.0, y + LINE], Anchor::Start, &name[1]);
    }
    Some((sheets.briefly_in(unit, &alternative(sheets, &ends)), canvas))
}

/// Where two names of two lines each stand beside the ends of their lines, without touching.
fn apart(ends: &[f64]) -> Vec<f64> {
    const ROOM: f64 = 2.0 * LINE + 4.0;
    let mut places: Vec<f64> = ends.to_vec();
    if let [one, two] = &mut places[..] {
        let (upper, lower) = if *one <= *two { (one, two) } else { (two, one) };
        let missing = (ROOM - (*lower - *upper)).max(0.0);
        *lower = (*lower + missing / 2.0).min(BOTTOM - LINE);
        *upper = (*upper - missing / 2.0).min(*lower - ROOM).max(TOP + SIZE);
        *lower = lower.max(*upper + ROOM);
    }
    places
}

fn alternative(sheets: &Sheets, ends: &[Decimal]) -> Sentence {
    let result = &sheets.calculated.calculation;
    let amount = |at: usize| Fact::Kronor(ends.get(at).copied().unwrap_or_default());
    Sentence::new("picture-coverage-says")
        .with("last", result.plan_years.1.number())
        .with("cost", amount(0))
        .with("reductions", amount(1))
        .with("payback", result.coverage.payback_year.map(Year::number))
}
