//! Axes: amounts to the left, years below.

use rust_decimal::Decimal;

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
    side(canvas, scale, (unit.name(language), &shown), right)
}

/// The same of any numbers, with what they are above them.
pub(super) fn side(
    canvas: &mut Canvas,
    scale: &PictureScale,
    (name, shown): (&str, &dyn Fn(Decimal) -> String),
    right: f64,
) -> f64 {
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
    canvas.text("weak", [EDGE, top - 12.0], Anchor::Start, name);
    left
}

/// Names years below their places.
pub(super) fn year_labels(canvas: &mut Canvas, years: impl Iterator<Item = (Year, f64)>, y: f64) {
    let labels: Vec<_> = years.map(|(year, x)| (year.to_string(), x)).collect();
    below(canvas, &labels, y);
}

/// Names evenly spaced places from below; where there is no room for all, every second, third …
pub(super) fn below(canvas: &mut Canvas, labels: &[(String, f64)], y: f64) {
    let widths = labels.iter().map(|(label, _)| width_of(label));
    let room = widths.fold(0.0, f64::max) + width_of(" ");
    let apart = match labels {
        [(_, one), (_, two), ..] => two - one,
        _ => room,
    };
    let every = (room / apart).ceil().max(1.0);
    let mut next = 0.0;
    for (position, (label, x)) in labels.iter().enumerate() {
        let position = f64::from(u32::try_from(position).unwrap_or(u32::MAX));
        if position >= next {
            canvas.text("weak", [*x, y], Anchor::Middle, label);
            next = position + every;
        }
    }
}
