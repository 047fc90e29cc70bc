//! How coverage is spread over the draws of a simulation: bars, those that meet the target filled.

use super::canvas::Canvas;
use super::drawn_coverage::{BOTTOM, DrawnCoverage, TOP};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::report::tables::Sheets;
use crate::words::Label;

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "distribution",
    draw,
};

/// Bars between two numbers of the axis.
const BARS: u32 = 5;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let mut coverage = DrawnCoverage::new(sheets)?;
    let bars = coverage.scale.steps(BARS);
    let bars: Vec<_> = bars.map(|ends| (ends, coverage.part(ends))).collect();
    let parts = bars.iter().map(|(_, part)| *part);
    let parts = PictureScale::new(parts, (true, 4), [BOTTOM, TOP]);
    let mut canvas = coverage.canvas(Label("part-of-draws"), &parts);
    let key = [("a", "picture-target-met"), ("c", "picture-target-missed")];
    canvas.key(&key.map(|(class, label)| (class, sheets.say(Label(label)))));
    let target = sheets.case().policy.return_target;
    for ([from, to], part) in bars.into_iter().filter(|(_, part)| !part.is_zero()) {
        let middle = target.clamp(from, to);
        for (class, from, to) in [("c", from, middle), ("a", middle, to)] {
            let [left, right] = [from, to].map(|end| coverage.scale.at(end));
            if right > left {
                let y = parts.at(part);
                canvas.bar(class, [left, y, (right - left - 1.0).max(0.5), BOTTOM - y]);
            }
        }
    }
    coverage.mark(&mut canvas);
    Some((
        coverage.says("picture-distribution-says", Vec::new()),
        canvas,
    ))
}
