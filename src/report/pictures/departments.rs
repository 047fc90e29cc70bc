//! What each department gains and returns, year by year, one panel a department.

use rust_decimal::Decimal;

use super::PictureKind;
use super::axes::amounts;
use super::canvas::{Anchor, Canvas, EDGE, LINE, WIDTH, shortened, width_of};
use super::scale::Scale;
use crate::model::{Money, Year, Years};
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::words::{Label, Sentence};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "departments",
    draw,
};

/// The height of a panel's bars.
const BARS: f64 = 110.0;
/// The height of a panel: its heading, its bars and its years.
const PANEL: f64 = BARS + 5.0 * LINE;
/// More departments than these are summed up in the last panel.
const MOST_PANELS: usize = 8;
/// More years than these are summed up in the last bars.
const MOST_YEARS: i32 = 10;

/// What a panel shows, kronor by year.
struct Panel {
    name: String,
    gains: Years<Money>,
    returns: Years<Money>,
}

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    let panels = panels(sheets);
    let years = || {
        panels
            .iter()
            .flat_map(|panel| [&panel.gains, &panel.returns])
    };
    let first = years().filter_map(|years| years.first()).min()?;
    let last = years().filter_map(|years| years.last()).max()?;
    let columns = columns(first, last);
    let values = |years: &Years<Money>| -> Vec<Decimal> {
        columns
            .iter()
            .map(|(from, to)| from.through(*to).map(|year| years.at(year).0).sum())
            .collect()
    };
    let all: Vec<Decimal> = years().flat_map(values).collect();
    let unit = sheets.unit_of(all.iter().map(Decimal::abs).max()?);
    let language = sheets.layout.language;
    let key = 2.0 * LINE;
    let count = f64::from(u32::try_from(panels.len()).unwrap_or(1));
    let mut canvas = Canvas::new(key + count * PANEL);
    let returns_any = panels.iter().any(|panel| panel.returns.first().is_some());
    let mut x = EDGE;
    for (class, label) in [("a", "gains"), ("b", "payment")]
        .into_iter()
        .take(1 + usize::from(returns_any))
    {
        let name = sheets.say(Label(label));
        canvas.bar(class, [x, LINE - 10.0, 11.0, 11.0]);
        canvas.text("", [x + 17.0, LINE], Anchor::Start, &name);
        x += 17.0 + width_of(&name) + 22.0;
    }
    for (position, panel) in panels.iter().enumerate() {
        let top = key + f64::from(u32::try_from(position).unwrap_or(0)) * PANEL;
        let name = shortened(&panel.name, WIDTH - 2.0 * EDGE);
        canvas.text("bold", [EDGE, top + LINE], Anchor::Start, &name);
        let sums = Sentence::new("picture-department")
            .with("gains", Fact::Kronor(panel.gains.total().0))
            .with("returns", returned(panel));
        canvas.text(
            "weak",
            [EDGE, top + 2.0 * LINE],
            Anchor::Start,
            &sheets.briefly_in(unit, &sums),
        );
        let base = top + 3.5 * LINE;
        let scale = Scale::new(all.iter().copied(), true, [base + BARS - 6.0, base + 6.0]);
        let left = amounts(&mut canvas, &scale, (unit, language), WIDTH - EDGE);
        let width = (WIDTH - EDGE - left) / f64::from(u32::try_from(columns.len()).unwrap_or(1));
        let zero = scale.at(Decimal::ZERO);
        let bars = [("a", values(&panel.gains)), ("b", values(&panel.returns))];
        let bar = width * if returns_any { 0.36 } else { 0.6 };
        for (at, (from, to)) in columns.iter().enumerate() {
            let middle = left + (f64::from(u32::try_from(at).unwrap_or(0)) + 0.5) * width;
            let start = if returns_any {
                middle - bar
            } else {
                middle - bar / 2.0
            };
            for ((class, amounts), x) in bars.iter().zip([start, start + bar]) {
                let y = scale.at(amounts[at]);
                if !amounts[at].is_zero() {
                    canvas.bar(class, [x, y.min(zero), bar, (zero - y).abs().max(0.8)]);
                }
            }
            let label = if from == to {
                from.to_string()
            } else {
                format!("{from}–{to}")
            };
            canvas.text(
                "weak",
                [middle, base + BARS + LINE - 6.0],
                Anchor::Middle,
                &label,
            );
        }
    }
    let said = panels.iter().map(|panel| {
        let facts = Facts::new()
            .with("name", panel.name.as_str())
            .with("gains", Fact::Kronor(panel.gains.total().0))
            .with("returns", returned(panel));
        Fact::Said("picture-department-says", facts)
    });
    let says = Sentence::new("picture-departments-say")
        .with("first", first.number())
        .with("last", last.number())
        .with("departments", Fact::List(said.collect()));
    Some((sheets.briefly_in(unit, &says), canvas))
}

/// What a department returns, where anybody returns anything.
fn returned(panel: &Panel) -> Fact {
    match panel.returns.first() {
        Some(_) => Fact::Kronor(panel.returns.total().0),
        None => Fact::Absent,
    }
}

/// The departments that gain, lose or return something, those with most first where there are too many.
fn panels(sheets: &Sheets) -> Vec<Panel> {
    let result = &sheets.calculated.calculation;
    let payments = || result.return_plan.iter().flat_map(|plan| &plan.payments);
    let departments = sheets.case().application.departments.iter().enumerate();
    let mut panels: Vec<Panel> = departments
        .map(|(position, department)| Panel {
            name: department.name.clone(),
            gains: result.departments[position].realisable.clone(),
            returns: payments()
                .filter(|payment| payment.department == position)
                .map(|payment| (payment.year, payment.total()))
                .collect(),
        })
        .filter(|panel| panel.gains.first().is_some() || panel.returns.first().is_some())
        .collect();
    if panels.len() > MOST_PANELS {
        panels.sort_by_key(|panel| std::cmp::Reverse(panel.gains.total().0.abs()));
        let rest = panels.split_off(MOST_PANELS - 1);
        let others = Sentence::new("picture-other-departments").with("count", rest.len());
        let mut all = Panel {
            name: sheets.text(&others),
            gains: Years::default(),
            returns: Years::default(),
        };
        for panel in rest {
            all.gains.add_all(&panel.gains);
            all.returns.add_all(&panel.returns);
        }
        panels.push(all);
    }
    panels
}

/// The years of each bar, first and last: one, but for the last bar of many.
fn columns(first: Year, last: Year) -> Vec<(Year, Year)> {
    if last.since(first) < MOST_YEARS {
        return first.through(last).map(|year| (year, year)).collect();
    }
    let rest = first.plus(MOST_YEARS - 2);
    let single = first.through(rest.plus(-1)).map(|year| (year, year));
    single.chain([(rest, last)]).collect()
}
