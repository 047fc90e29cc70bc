//! What comes back, and what the reservation bears, where less comes than expected, or more.

use rust_decimal::Decimal;

use super::canvas::{Anchor, Canvas, EDGE, LINE, SIZE, WIDTH, width_of, width_of_bold};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::sensitivity::SettledOutcome;
use crate::words::{Label, Sentence, number, percent};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "outcomes",
    draw,
};

const ROW: f64 = LINE + 9.0;
const TOP: f64 = 3.5 * LINE;

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let policy = sheets.calculated.policies.first()?;
    if !policy.has_return_model() {
        return None;
    }
    let outcomes = &policy.outcomes;
    let top =
        |outcome: &SettledOutcome| outcome.settlement.reservation.0 + outcome.settlement.borne.0;
    let unit = sheets.layout.unit_of(outcomes.iter().map(top).max()?);
    let language = sheets.layout.language;
    let shown = |outcome: &SettledOutcome| {
        let amounts = [outcome.settlement.reservation.0, outcome.settlement.borne.0];
        let [back, borne] = amounts.map(|amount| number(unit.shown(amount), language));
        let borne = if amounts[1].is_zero() {
            String::new()
        } else {
            format!("+ {borne}")
        };
        [back, borne]
    };
    let count = f64::from(u32::try_from(outcomes.len()).unwrap_or(1));
    let mut canvas = Canvas::new(TOP + count * ROW);
    let key = [("b", "to-reservation"), ("c", "borne-by-reservation")];
    canvas.key(&key.map(|(class, label)| (class, sheets.say(Label(label)))));
    let left = EDGE + width_of("125 %") + 10.0;
    let numbers = outcomes.iter().map(|outcome| {
        let [back, borne] = shown(outcome);
        width_of_bold(&back) + width_of(&borne) + 12.0
    });
    let right = WIDTH - EDGE - numbers.fold(0.0, f64::max) - 6.0;
    let scale = PictureScale::new(outcomes.iter().map(top), (true, 5), [left, right]);
    let heads = [
        (
            EDGE,
            Anchor::Start,
            sheets.say(Label("outcome-of-expected")),
        ),
        (WIDTH - EDGE, Anchor::End, unit.name(language).to_owned()),
    ];
    for (x, anchor, head) in heads {
        canvas.text("weak", [x, TOP - LINE + 2.0], anchor, &head);
    }
    let mut y = TOP;
    for outcome in outcomes {
        let part = percent(outcome.part.0, language);
        canvas.text("", [left - 10.0, y + SIZE], Anchor::End, &part);
        let [zero, back, end] = [
            Decimal::ZERO,
            outcome.settlement.reservation.0,
            top(outcome),
        ]
        .map(|number| scale.at(number));
        canvas.bar("b", [zero, y, back - zero, LINE]);
        if end > back {
            canvas.bar("c", [back, y, end - back, LINE]);
        }
        let [back, borne] = shown(outcome);
        canvas.text("bold", [end + 6.0, y + SIZE], Anchor::Start, &back);
        if !borne.is_empty() {
            let x = end + 12.0 + width_of_bold(&back);
            canvas.text("weak", [x, y + SIZE], Anchor::Start, &borne);
        }
        y += ROW;
    }
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
