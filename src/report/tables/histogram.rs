//! How often coverage lies where, in letters.

use rust_decimal::Decimal;

use super::drawn_cells::decimal;
use super::prelude::*;
use crate::model::{Number, rounded};
use crate::simulation::Spread;
use crate::words::percent;

/// Bars of the histogram.
const BARS: u32 = 12;
/// Letters of the longest bar, and what stands beside it in a line.
const LETTERS: usize = 40;
const BESIDE: usize = 31;

/// How often coverage lies where: bars between its 1st and its 99th percentile, the first and the last with what lies
/// outside, with target and floor marked.
pub(super) fn histogram(sheets: &Sheets, coverage: &Spread) -> Vec<Note> {
    let (Some(least), Some(most)) = (coverage.at(0.01), coverage.at(0.99)) else {
        return Vec::new();
    };
    let bars = if most > least { BARS } else { 1 };
    let edge = |bar: u32| least + (most - least) * f64::from(bar) / f64::from(bars);
    let below = |bar: u32| match bar {
        0 => 0.0,
        bar if bar == bars => 1.0,
        bar => coverage.below(edge(bar)),
    };
    let parts = (0..bars).map(|bar| below(bar + 1) - below(bar));
    let longest = parts.clone().fold(0.0, f64::max);
    let letters = LETTERS.min(sheets.layout.width.saturating_sub(BESIDE));
    let policy = &sheets.case().policy;
    let floor = policy.floor().map(|floor| ("┆", "floor", floor));
    let marks = [("│", "target", policy.return_target)]
        .into_iter()
        .chain(floor);
    let is_in = |bar: u32, at: f64| {
        edge(bar) <= at && (at < edge(bar + 1) || bar + 1 == bars && at <= most)
    };
    let shown = |part, decimals| percent(decimal(part, decimals), sheets.layout.language);
    let line = |(bar, part): (u32, f64)| {
        let here = marks.clone().filter(|(.., at)| is_in(bar, f64::exact(*at)));
        let here: String = here.map(|(mark, ..)| mark).collect();
        let letter = "█".repeat(
            rounded(decimal(part / longest, 6) * Decimal::from(letters), 0)
                .try_into()
                .unwrap_or(0),
        );
        let (from, to, part) = (shown(edge(bar), 2), shown(edge(bar + 1), 2), shown(part, 3));
        Note {
            mark: format!("{from:>7} – {to:>7} {here:<2} {letter} {part}"),
            text: String::new(),
        }
    };
    let outside = marks.clone().filter_map(|(mark, name, at)| {
        let side = match f64::exact(at) {
            at if at < least => "below",
            at if at > most => "above",
            _ => return None,
        };
        let said = Sentence::new("mark-outside")
            .with("mark", name)
            .with("side", side);
        let said = said.with("at", Fact::Percent(at));
        Some(Note {
            mark: format!("{mark} {}", sheets.text(&said)),
            text: String::new(),
        })
    });
    (0..bars).zip(parts).map(line).chain(outside).collect()
}
