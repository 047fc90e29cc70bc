//! Coverage with one input at a time at its low and at its high: the inputs that move most, with the target.

use rust_decimal::Decimal;

use super::canvas::{Anchor, Canvas, EDGE, LINE, SIZE, WIDTH, shortened, width_of};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::model::Share;
use crate::problem::{Fact, Facts};
use crate::report::sentences::shown_percent;
use crate::report::tables::Sheets;
use crate::report::terminal::figure;
use crate::sensitivity::OneWay;
use crate::words::{Label, Sentence, percent};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "tornado",
    draw,
};

/// The inputs that are shown.
const MOST: usize = 10;
const ROW: f64 = 2.0 * LINE + 8.0;
const TOP: f64 = 4.0 * LINE;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let rows = sheets.moving().collect::<Vec<_>>();
    let shown = &rows[..rows.len().min(MOST)];
    let base = shown.first()?.coverage.0;
    let target = sheets.case().policy.return_target;
    let ends = shown
        .iter()
        .flat_map(|row| [row.coverage_low, row.coverage_high]);
    let ends: Vec<Decimal> = ends.flatten().map(|share| share.0).chain([base]).collect();
    let (least, most) = (ends.iter().min()?, ends.iter().max()?);
    let reach = *most - *least;
    let is_near = *least - target <= reach && target - *most <= reach;
    let marked = is_near.then_some(target);
    let numbers = ends.iter().copied().chain(marked);
    let widest = ends.iter().map(|end| width_of(&shown_share(sheets, *end)));
    let number = widest.fold(0.0, f64::max) + 8.0;
    let scale = PictureScale::new(numbers, (false, 5), [EDGE + number, WIDTH - EDGE - number]);
    let count = f64::from(u32::try_from(shown.len()).unwrap_or(1));
    let bottom = TOP + count * ROW;
    let mut canvas = Canvas::new(bottom + 2.0 * LINE);
    let ends = [("c", "coverage-at-low"), ("a", "coverage-at-high")];
    canvas.key(&ends.map(|(class, label)| (class, sheets.say(Label(label)))));
    top_labels(sheets, &mut canvas, (&scale, base, marked));
    for (position, row) in shown.iter().enumerate() {
        let y = TOP + f64::from(u32::try_from(position).unwrap_or(0)) * ROW;
        // Beside the bars alone: names are not crossed.
        for (share, class) in [(marked, "mark"), (Some(base), "zero")] {
            if let Some(x) = share.map(|share| scale.at(share)) {
                canvas.line(class, [x, y + LINE], [x, y + 2.0 * LINE]);
            }
        }
        draw_row(sheets, &mut canvas, &scale, (row, base, y));
    }
    let better = Sentence::new("picture-better");
    canvas.text(
        "weak",
        [WIDTH, bottom + LINE],
        Anchor::End,
        &sheets.text(&better),
    );
    let rest = rows.len() - shown.len();
    if rest > 0 {
        let more = Sentence::new("picture-more-inputs").with("count", rest);
        canvas.text(
            "weak",
            [EDGE, bottom + LINE],
            Anchor::Start,
            &sheets.text(&more),
        );
    }
    Some((alternative(sheets, shown, base), canvas))
}

/// What the two upright lines are: coverage, and the target, in two lines of text so that they never meet.
fn top_labels(
    sheets: &Sheets,
    canvas: &mut Canvas,
    (scale, base, target): (&PictureScale, Decimal, Option<Decimal>),
) {
    let asked = sheets.case().policy.return_target;
    let shown = shown_percent(base, asked);
    let here = Sentence::new("picture-here").with("coverage", Fact::Percent(shown));
    canvas.text(
        "bold",
        [scale.at(base), 2.3 * LINE],
        Anchor::Middle,
        &sheets.text(&here),
    );
    let side = match target {
        Some(_) => "marked",
        None if asked < base => "left",
        None => "right",
    };
    let said = Sentence::new("picture-target")
        .with("target", Fact::Percent(asked))
        .with("side", side);
    let x = match (target, side) {
        (Some(target), _) => scale.at(target),
        (None, "left") => EDGE,
        _ => WIDTH - EDGE,
    };
    canvas.text("", [x, 3.3 * LINE], Anchor::Middle, &sheets.text(&said));
}

fn draw_row(
    sheets: &Sheets,
    canvas: &mut Canvas,
    scale: &PictureScale,
    (row, base, y): (&OneWay, Decimal, f64),
) {
    let value = |value| figure(sheets.input_cell(&row.address, value), sheets.layout);
    let range = format!("{} – {}", value(row.low), value(row.high));
    let room = WIDTH - 2.0 * EDGE - width_of(&range) - 16.0;
    let name = name_in((row.name.as_deref(), &row.address), room);
    canvas.text("", [EDGE, y + SIZE], Anchor::Start, &name);
    canvas.text("weak", [WIDTH, y + SIZE], Anchor::End, &range);
    let here = scale.at(base);
    let ends = [("c", row.coverage_low), ("a", row.coverage_high)];
    let places = ends.map(|(_, end)| end.map_or(here, |end| scale.at(end.0)));
    let bar = y + LINE + 2.0;
    for ((class, _), place) in ends.iter().zip(places) {
        canvas.bar(
            class,
            [place.min(here), bar, (place - here).abs(), LINE - 4.0],
        );
    }
    // The numbers stand outside the bars, each on its side; where both ends lie on one side, at that of each.
    let text =
        |share: Option<Share>| share.map_or_else(String::new, |share| shown_share(sheets, share.0));
    let [low, high] = ends.map(|(_, end)| text(end));
    let left = places[0].min(places[1]).min(here);
    let right = places[0].max(places[1]).max(here);
    let (lower, upper) = if places[0] <= places[1] {
        (low, high)
    } else {
        (high, low)
    };
    canvas.text("weak", [left - 5.0, bar + SIZE - 2.0], Anchor::End, &lower);
    canvas.text(
        "weak",
        [right + 5.0, bar + SIZE - 2.0],
        Anchor::Start,
        &upper,
    );
}

/// A coverage as it is shown.
fn shown_share(sheets: &Sheets, share: Decimal) -> String {
    let target = sheets.case().policy.return_target;
    percent(shown_percent(share, target), sheets.layout.language)
}

fn alternative(sheets: &Sheets, shown: &[&OneWay], base: Decimal) -> String {
    let target = sheets.case().policy.return_target;
    let share = |share: Option<Share>| match share {
        Some(share) => Fact::Percent(shown_percent(share.0, target)),
        None => Fact::Absent,
    };
    let rows = shown.iter().map(|row| {
        let facts = Facts::new()
            .with(
                "name",
                name_in((row.name.as_deref(), &row.address), f64::INFINITY),
            )
            .with("low", share(row.coverage_low))
            .with("high", share(row.coverage_high));
        Fact::Said("picture-tornado-row", facts)
    });
    let says = Sentence::new("picture-tornado-says")
        .with("coverage", Fact::Percent(shown_percent(base, target)))
        .with("target", Fact::Percent(target))
        .with("rows", Fact::List(rows.collect()));
    sheets.text(&says)
}

/// What an input is called in a picture: what it stands in, shortened to a width, and its key. What has none, as a shared
/// parameter, has its address.
pub(super) fn name_in((name, address): (Option<&str>, &str), width: f64) -> String {
    let mut parts = address.splitn(3, '.');
    let (table, id) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let whole = if name.is_some() { address } else { table };
    let key = parts.next().unwrap_or(whole);
    let key = format!(" · {key}");
    shortened(name.unwrap_or(id), width - width_of(&key)) + &key
}
