//! What each department gains and returns, year by year, one panel a department.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::axes::amounts;
use super::canvas::{Anchor, Canvas, EDGE, LINE, WIDTH, shortened, width_of};
use super::kind::PictureKind;
use super::scale::PictureScale;
use crate::model::{AmountUnit, Money, Year, Years};
use crate::problem::{Fact, Facts};
use crate::report::tables::Sheets;
use crate::words::{Label, Sentence, amount};

pub(super) const PICTURE: PictureKind = PictureKind {
    name: "departments",
    draw,
};

/// The height of a panel's bars.
const BARS: f64 = 84.0;
/// The height of a panel: its heading, its bars and its years.
const PANEL: f64 = BARS + 5.0 * LINE;
/// More departments than these are summed up in the last panel: all of them fit on a page.
const MOST_PANELS: usize = 6;

/// The height of what tells the colours.
const KEY: f64 = 2.0 * LINE;

/// What a panel shows, kronor by year.
struct Panel {
    name: String,
    gains: Years<Money>,
    returns: Years<Money>,
}

impl Panel {
    fn has_any(&self) -> bool {
        self.gains.first().is_some() || self.returns.first().is_some()
    }
}

fn draw(sheets: &Sheets) -> Option<(String, Canvas)> {
    drawn(sheets, &panels(sheets))
}

/// The same of the department at a position alone.
pub(super) fn draw_one(sheets: &Sheets, position: usize) -> Option<(String, Canvas)> {
    let panel = panel(sheets, position);
    panel.has_any().then(|| drawn(sheets, &[panel]))?
}

fn drawn(sheets: &Sheets, panels: &[Panel]) -> Option<(String, Canvas)> {
    let years = || {
        panels
            .iter()
            .flat_map(|panel| [&panel.gains, &panel.returns])
    };
    let first = years().filter_map(Years::first).min()?;
    let last = years().filter_map(Years::last).max()?;
    let most = years().map(|years| years.total().0.abs()).max()?;
    let unit = sheets.layout.unit_of(most);
    let widest = amount(unit.shown(most), unit, sheets.layout.language);
    let columns = columns(first, last, WIDTH - 2.0 * EDGE - width_of(&widest));
    // Many years in one column do not make the others small.
    let singles = columns.iter().take_while(|(from, to)| from == to);
    let singles: Vec<(Year, Year)> = singles.copied().collect();
    let of = |columns: &[(Year, Year)]| -> Vec<Decimal> {
        years()
            .flat_map(|years| in_columns(years, columns))
            .collect()
    };
    let mut all = of(&singles);
    if all.iter().all(Decimal::is_zero) {
        all = of(&columns);
    }
    let count = f64::from(u32::try_from(panels.len()).unwrap_or(1));
    let mut canvas = Canvas::new(KEY + count * PANEL);
    let has_returns = panels.iter().any(|panel| panel.returns.first().is_some());
    let named = [("a", "gains"), ("b", "payment")].into_iter();
    let named = named.take(1 + usize::from(has_returns));
    let named = named.map(|(class, label)| (class, sheets.say(Label(label))));
    canvas.key(&named.collect::<Vec<_>>());
    let mut top = KEY;
    for panel in panels {
        let ends = [top + 3.5 * LINE + BARS, top + 3.5 * LINE];
        heading(sheets, &mut canvas, panel, (unit, top));
        let scale = PictureScale::new(
            all.iter().copied(),
            (true, 3),
            [ends[0] - 6.0, ends[1] + 6.0],
        );
        let left = amounts(
            &mut canvas,
            &scale,
            (unit, sheets.layout.language),
            WIDTH - EDGE,
        );
        let shown = |kronor| amount(unit.shown(kronor), unit, sheets.layout.language);
        let columns = (&columns[..], left, has_returns);
        bars(&mut canvas, panel, &scale, columns, shown);
        top += PANEL;
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

/// A panel's name, and what it comes to.
fn heading(sheets: &Sheets, canvas: &mut Canvas, panel: &Panel, (unit, top): (AmountUnit, f64)) {
    let name = shortened(&panel.name, (WIDTH - 2.0 * EDGE) / 1.1);
    canvas.text("bold", [EDGE, top + LINE], Anchor::Start, &name);
    let sums = Sentence::new("picture-department")
        .with("gains", Fact::Kronor(panel.gains.total().0))
        .with("returns", returned(panel));
    let sums = sheets.briefly_in(unit, &sums);
    canvas.text("weak", [EDGE, top + 2.0 * LINE], Anchor::Start, &sums);
}

/// A panel's bars, each column with its years below. Bars that are longer than the axis are broken, and the column says
/// what they are.
fn bars(
    canvas: &mut Canvas,
    panel: &Panel,
    scale: &PictureScale,
    (columns, left, has_returns): (&[(Year, Year)], f64, bool),
    shown: impl Fn(Decimal) -> String,
) {
    let width = (WIDTH - EDGE - left) / f64::from(u32::try_from(columns.len()).unwrap_or(1));
    let zero = scale.at(Decimal::ZERO);
    let below = scale.bottom() + LINE + 3.0;
    let kinds = [
        ("a", in_columns(&panel.gains, columns)),
        ("b", in_columns(&panel.returns, columns)),
    ];
    let bar = width * if has_returns { 0.36 } else { 0.6 };
    let mut middle = left + width / 2.0;
    for (at, (from, to)) in columns.iter().enumerate() {
        let start = middle - if has_returns { bar } else { bar / 2.0 };
        for ((class, amounts), x) in kinds.iter().zip([start, start + bar]) {
            let y = scale.at(amounts[at]);
            if !scale.holds(amounts[at]) {
                broken(
                    canvas,
                    class,
                    [x, bar],
                    [zero, y.clamp(scale.top(), scale.bottom())],
                );
            } else if !amounts[at].is_zero() {
                canvas.bar(class, [x, y.min(zero), bar, (zero - y).abs().max(0.8)]);
            }
        }
        let amounts = kinds.iter().map(|(_, amounts)| amounts[at]);
        if amounts.clone().any(|amount| !scale.holds(amount)) {
            let said: Vec<String> = amounts
                .filter(|amount| !amount.is_zero())
                .map(&shown)
                .collect();
            canvas.text(
                "weak",
                [WIDTH, scale.top() - 4.0],
                Anchor::End,
                &said.join(" · "),
            );
        }
        let years = if from == to {
            from.to_string()
        } else {
            format!("{from}–{to}")
        };
        canvas.text("weak", [middle, below], Anchor::Middle, &years);
        middle += width;
    }
}

/// A bar that goes on beyond the axis, with a gap before its end.
fn broken(canvas: &mut Canvas, class: &str, [x, width]: [f64; 2], [zero, end]: [f64; 2]) {
    const GAP: f64 = 4.0;
    let towards = (zero - end).signum();
    let gap = [end + towards * 2.0 * GAP, end + towards * GAP];
    for (from, to) in [(zero, gap[0]), (gap[1], end)] {
        canvas.bar(class, [x, from.min(to), width, (from - to).abs()]);
    }
}

/// What comes to each column.
fn in_columns(years: &Years<Money>, columns: &[(Year, Year)]) -> Vec<Decimal> {
    let sum = |(from, to): &(Year, Year)| from.through(*to).map(|year| years.at(year).0).sum();
    columns.iter().map(sum).collect()
}

/// What a department returns, where anybody returns anything.
fn returned(panel: &Panel) -> Fact {
    match panel.returns.first() {
        Some(_) => Fact::Kronor(panel.returns.total().0),
        None => Fact::Absent,
    }
}

/// What the department at a position gains and returns.
fn panel(sheets: &Sheets, position: usize) -> Panel {
    let result = &sheets.calculated.calculation;
    let payments = result.return_plan.iter().flat_map(|plan| &plan.payments);
    Panel {
        name: sheets.case().application.departments[position].name.clone(),
        gains: result.departments[position].realisable.clone(),
        returns: payments
            .filter(|payment| payment.department == position)
            .map(|payment| (payment.year, payment.total()))
            .collect(),
    }
}

/// The departments that gain, lose or return something, those with most first where there are too many.
fn panels(sheets: &Sheets) -> Vec<Panel> {
    let departments = 0..sheets.case().application.departments.len();
    let mut panels: Vec<Panel> = departments
        .map(|position| panel(sheets, position))
        .filter(Panel::has_any)
        .collect();
    if panels.len() > MOST_PANELS {
        panels.sort_by_key(|panel| Reverse(panel.gains.total().0.abs()));
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

/// The years of each column, first and last: one, but for the last of many, where there is no room for each.
fn columns(first: Year, last: Year, room: f64) -> Vec<(Year, Year)> {
    let all = last.since(first) + 1;
    let beside = |width: f64| {
        let fits = |count: &i32| f64::from(*count) * width <= room;
        (1..=all).rev().find(fits).unwrap_or(1)
    };
    let mut singles = beside(width_of("2026") + 4.0);
    if singles < all {
        // The years of the last stand over half of its neighbour's column too.
        singles = beside(f64::midpoint(width_of("2026–2045"), width_of("2026")) + 4.0) - 1;
    }
    let single = (0..singles).map(|at| (first.plus(at), first.plus(at)));
    let rest = (singles < all).then(|| (first.plus(singles), last));
    single.chain(rest).collect()
}
