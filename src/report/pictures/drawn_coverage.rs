//! Coverage over the draws of a simulation, on an axis with target and floor.

use rust_decimal::Decimal;

use super::axes::{below, side};
use super::canvas::{Anchor, Canvas, EDGE, LINE, WIDTH, width_of};
use super::scale::PictureScale;
use crate::model::{Number, rounded};
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::report::tables::drawn_cells::decimal;
use crate::simulation::{Estimate, SimulationResult};
use crate::words::{Area, Label, Sentence, percent, text};

pub(super) const TOP: f64 = 5.4 * LINE;
pub(super) const BOTTOM: f64 = 300.0;
const HEIGHT: f64 = BOTTOM + 4.0 * LINE;
/// The part of the draws that may lie beyond each end of the axis.
const BEYOND: f64 = 0.005;

/// Draws of coverage, and the axis that they stand on.
pub(super) struct DrawnCoverage<'s> {
    sheets: &'s Sheets<'s>,
    result: &'s SimulationResult,
    pub(super) scale: PictureScale,
    marks: Vec<CoverageMark>,
}

/// The target or the floor, and how likely it is reached.
struct CoverageMark {
    name: &'static str,
    class: &'static str,
    at: Decimal,
    chance: Decimal,
}

impl<'s> DrawnCoverage<'s> {
    /// `None` where there are no draws, or where coverage can be said of none.
    pub(super) fn new(sheets: &'s Sheets) -> Option<Self> {
        let result = sheets.calculated.simulation.as_ref()?;
        let simulated = &result.simulated;
        let end = |part| Some(decimal(simulated.coverage.at(part)?, 9));
        let (least, most) = (end(BEYOND)?, end(1.0 - BEYOND)?);
        let policy = &sheets.case().policy;
        let mut marks = vec![CoverageMark {
            name: "target",
            class: "mark",
            at: policy.return_target,
            chance: chance(simulated.meets_target.value),
        }];
        if let Some(floor) = policy.floor() {
            marks.push(CoverageMark {
                name: "floor",
                class: "zero",
                at: floor,
                chance: chance(simulated.meets_floor.value),
            });
        }
        let reach = most - least;
        let is_near = |at: &Decimal| least - at <= reach && at - most <= reach;
        let near = marks.iter().map(|mark| mark.at).filter(is_near);
        let scale = PictureScale::new(
            [least, most].into_iter().chain(near),
            (false, 5),
            [0.0, 1.0],
        );
        Some(Self {
            sheets,
            result,
            scale,
            marks,
        })
    }

    /// The part of the draws between two coverages.
    pub(super) fn part(&self, [from, to]: [Decimal; 2]) -> Decimal {
        let below = |at| self.result.simulated.coverage.below(f64::exact(at));
        decimal(below(to) - below(from), 9)
    }

    /// The part of the draws with at least a coverage.
    pub(super) fn at_least(&self, coverage: Decimal) -> Decimal {
        let below = self.result.simulated.coverage.below(f64::exact(coverage));
        decimal(1.0 - below, 9)
    }

    /// The canvas with both axes; what is said of the draws stands to the left.
    pub(super) fn canvas(&mut self, name: Label, parts: &PictureScale) -> Canvas {
        let shown = |share| percent(share, self.sheets.layout.language);
        let ticks = self.scale.ticks.iter();
        let half = ticks
            .map(|tick| width_of(&shown(*tick)))
            .fold(0.0, f64::max)
            / 2.0;
        let right = WIDTH - EDGE - half;
        let mut canvas = Canvas::new(HEIGHT);
        let name = self.sheets.say(name);
        let left = side(&mut canvas, parts, (&name, &shown), right).max(EDGE + half);
        self.scale.put_between([left, right]);
        let ticks = self.scale.ticks.iter();
        let labels: Vec<_> = ticks
            .map(|tick| (shown(*tick), self.scale.at(*tick)))
            .collect();
        below(&mut canvas, &labels, BOTTOM + LINE + 3.0);
        canvas
    }

    /// Where target and floor stand, each said in a line of its own, and what lies where.
    pub(super) fn mark(&self, canvas: &mut Canvas) {
        let language = self.sheets.layout.language;
        for (row, mark) in self.marks.iter().enumerate() {
            let y = if row == 0 { 3.3 * LINE } else { 2.3 * LINE };
            let (x, side) = match self.scale.ticks.first() {
                _ if self.scale.holds(mark.at) => (self.scale.at(mark.at), "here"),
                Some(first) if mark.at < *first => (EDGE, "left"),
                _ => (WIDTH - EDGE, "right"),
            };
            if side == "here" {
                canvas.line(mark.class, [x, TOP - 6.0], [x, BOTTOM]);
            }
            let facts = mark.facts().with("side", side);
            let said = text(language, Area::Sentences, "picture-chance", &facts);
            canvas.text("bold", [x, y], Anchor::Middle, &said);
        }
        let usual = self.with_ends(Sentence::new("picture-nine-in-ten"));
        let beyond = match &self.scale.ticks[..] {
            [first, .., last] => Decimal::ONE - self.part([*first, *last]),
            _ => Decimal::ZERO,
        };
        let beyond = rounded(beyond, 3);
        let further = Sentence::new("picture-beyond").with("part", Fact::Percent(beyond));
        let said = [Some(usual), (beyond > Decimal::ZERO).then_some(further)];
        let mut y = BOTTOM + 2.0 * LINE + 6.0;
        for sentence in said.iter().flatten() {
            let said = self.sheets.text(sentence);
            // Numbers without end are in the tables and in the words of the picture.
            if width_of(&said) <= WIDTH - 2.0 * EDGE {
                canvas.text("weak", [EDGE, y], Anchor::Start, &said);
                y += LINE;
            }
        }
    }

    /// What a picture says in words, with what its draws are.
    pub(super) fn says(&self, id: &'static str, rows: Vec<Fact>) -> String {
        let simulated = &self.result.simulated;
        let marks = self.marks.iter().map(CoverageMark::facts);
        let marks = marks.map(|facts| Fact::Said("picture-chance-said", facts));
        let says = Sentence::new(id)
            .with("draws", Fact::Number(simulated.draws.into()))
            .with("seed", Fact::Number(self.result.draws.seed.into()))
            .with(
                "mean",
                Fact::Percent(decimal(simulated.coverage.mean.value, 2)),
            )
            .with("rows", Fact::List(rows))
            .with("marks", Fact::List(marks.collect()));
        self.sheets.text(&self.with_ends(says))
    }

    /// With the coverages between which nine draws in ten lie.
    fn with_ends(&self, sentence: Sentence) -> Sentence {
        let percentiles = &self.result.simulated.coverage.percentiles;
        let end = |at: Option<&Estimate>| {
            at.map_or(Fact::Absent, |at| Fact::Percent(decimal(at.value, 2)))
        };
        let sentence = sentence.with("low", end(percentiles.first()));
        sentence.with("high", end(percentiles.last()))
    }
}

impl CoverageMark {
    fn facts(&self) -> Facts {
        Facts::new()
            .with("mark", self.name)
            .with("value", Fact::Percent(self.at))
            .with("chance", Fact::Percent(self.chance))
    }
}

/// How likely something is, to a tenth of a per cent, with more digits where it would else seem sure.
fn chance(chance: f64) -> Decimal {
    let is_sure = |chance: Decimal| chance.is_zero() || chance == Decimal::ONE;
    let exact = decimal(chance, 9);
    let shown = (3..=9).map(|decimals| rounded(exact, decimals));
    let mut shown = shown.filter(|shown| is_sure(*shown) == is_sure(exact));
    shown.next().unwrap_or(exact)
}
