//! What comes back, and what the reservation bears, where less comes than expected, or more.

use rust_decimal::Decimal;

use super::PictureKind;
use super::axes::amounts;
use super::canvas::{Anchor, Canvas, EDGE, LINE, WIDTH, width_of};
use super::scale::Scale;
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::sensitivity::SettledOutcome;
use crate::words::{Label, Sentence, number, percent};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "outcomes",
    draw,
};

const HEIGHT: f64 = 290.0;
const TOP: f64 = 4.0 * LINE;
const BOTTOM: f64 = HEIGHT - 2.0 * LINE;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let policy = sheets.calculated.policies.first()?;
    if !policy.has_return_model() {
        return None;
    }
    let outcomes = &policy.outcomes;
    let top =
        |outcome: &SettledOutcome| outcome.settlement.reservation.0 + outcome.settlement.borne.0;
    let unit = sheets.unit_of(outcomes.iter().map(top).max()?);
    let language = sheets.layout.language;
    let mut canvas = Canvas::new(HEIGHT);
    let scale = Scale::new(outcomes.iter().map(top), true, [BOTTOM, TOP]);
    let left = amounts(&mut canvas, &scale, (unit, language), WIDTH - EDGE);
    let mut x = EDGE;
    for (class, label) in [("b", "to-reservation"), ("c", "borne-by-reservation")] {
        let name = sheets.say(Label(label));
        canvas.bar(class, [x, LINE - 10.0, 11.0, 11.0]);
        canvas.text("", [x + 17.0, LINE], Anchor::Start, &name);
        x += 17.0 + width_of(&name) + 22.0;
    }
    let width = (WIDTH - EDGE - left) / f64::from(u32::try_from(outcomes.len()).unwrap_or(1));
    for (at, outcome) in outcomes.iter().enumerate() {
        let middle = left + (f64::from(u32::try_from(at).unwrap_or(0)) + 0.5) * width;
        let back = outcome.settlement.reservation.0;
        let [zero, back_at, top_at] =
            [Decimal::ZERO, back, top(outcome)].map(|number| scale.at(number));
        let bar = width * 0.56;
        let start = middle - bar / 2.0;
        canvas.bar("b", [start, back_at, bar, zero - back_at]);
        if top_at < back_at {
            canvas.bar("c", [start, top_at, bar, back_at - top_at]);
        }
        let shown = number(unit.shown(back), language);
        canvas.text("bold", [middle, top_at - 5.0], Anchor::Middle, &shown);
        canvas.text(
            "",
            [middle, BOTTOM + LINE],
            Anchor::Middle,
            &percent(outcome.part.0, language),
        );
    }
    let below = sheets.say(Label("outcome-of-expected"));
    canvas.text("weak", [WIDTH, HEIGHT - 3.0], Anchor::End, &below);
    let said = outcomes.iter().map(|outcome| {
        let facts = Facts::new()
            .with("part", Fact::Percent(outcome.part.0))
            .with("back", Fact::Kronor(outcome.settlement.reservation.0))
            .with("borne", Fact::Kronor(outcome.settlement.borne.0));
        Fact::Said("picture-outcome", facts)
    });
    let says = Sentence::new("picture-outcomes-say").with("rows", Fact::List(said.collect()));
    Some((sheets.briefly_in(unit, &says), canvas))
}
