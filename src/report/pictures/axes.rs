//! Axes: amounts to the left, years below.

use super::canvas::{Anchor, Canvas, EDGE, SIZE, width_of};
use super::scale::PictureScale;
use crate::model::{AmountUnit, Language, Year};
use crate::words::decimal;

/// Names amounts to the left of lines that reach to `right`; gives where the lines begin.
pub(super) fn amounts(
    canvas: &mut Canvas,
    scale: &PictureScale,
    (unit, language): (AmountUnit, Language),
    right: f64,
) -> f64 {
    let shown = |tick| decimal(tick / unit.kronor(), language);
    let widest = scale.ticks.iter().map(|tick| width_of(&shown(*tick)));
    let left = EDGE + widest.fold(0.0, f64::max) + 6.0;
    for tick in &scale.ticks {
        let y = scale.at(*tick);
        let class = if tick.is_zero() { "zero" } else { "grid" };
        canvas.line(class, [left, y], [right, y]);
        canvas.text(
            "weak",
            [left - 6.0, y + SIZE / 3.0],
            Anchor::End,
            &shown(*tick),
        );
    }
    let top = scale.ticks.last().map_or(0.0, |tick| scale.at(*tick));
    canvas.text(
        "weak",
        [EDGE, top - 12.0],
        Anchor::Start,
        unit.name(language),
    );
    left
}

/// Names years below their places; where there is no room for all, every second, third …
pub(super) fn year_labels(
    canvas: &mut Canvas,
    years: impl Iterator<Item = (Year, f64)> + Clone,
    y: f64,
) {
    let mut places = years.clone().map(|(_, x)| x);
    let apart = places.next().zip(places.next()).map(|(one, two)| two - one);
    let room = width_of("2026 ");
    let every = apart.map_or(1.0, |apart| (room / apart).ceil().max(1.0));
    let mut next = 0.0;
    for (position, (year, x)) in years.enumerate() {
        let position = f64::from(u32::try_from(position).unwrap_or(u32::MAX));
        if position >= next {
            canvas.text("weak", [x, y], Anchor::Middle, &year.to_string());
            next = position + every;
        }
    }
}
