//! The tables of old and new figures, and of what made the difference between them.

use rust_decimal::Decimal;

use super::sentences::shown_share;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Money, Number, Quantity, Share, Year, rounded};
use crate::problem::Facts;
use crate::recalculation::{Delta, DepartmentSnapshot, Flip, Snapshot};
use crate::words::{AmountUnit, Area, Language, text};

/// The old and the new figures of a department, of which one version may know nothing.
pub(super) type Both<'f> = (
    &'f str,
    &'f str,
    Option<&'f DepartmentSnapshot>,
    Option<&'f DepartmentSnapshot>,
);

/// The departments of both: those of the new figures, then those that only the old ones have.
pub(super) fn departments<'f>(old: &'f Snapshot, new: &'f Snapshot) -> Vec<Both<'f>> {
    fn of<'f>(figures: &'f Snapshot, id: &str) -> Option<&'f DepartmentSnapshot> {
        figures.departments.iter().find(|known| known.id == id)
    }
    let current = new.departments.iter().map(|now| {
        (
            now.id.as_str(),
            now.name.as_str(),
            of(old, &now.id),
            Some(now),
        )
    });
    let gone = old
        .departments
        .iter()
        .filter(|before| of(new, &before.id).is_none())
        .map(|before| (before.id.as_str(), before.name.as_str(), Some(before), None));
    current.chain(gone).collect()
}

/// A heading or label of a comparison.
pub(super) fn label(id: &str, language: Language) -> String {
    text(language, Area::Recalculation, id, &Facts::new())
}

/// On which side of the target an application now is.
pub(super) fn side(flip: Flip, language: Language) -> String {
    label(
        match flip {
            Flip::FallsBelow => "falls-below",
            Flip::RisesAbove => "rises-above",
        },
        language,
    )
}

/// That an application changes sides, in a sentence of its own.
pub fn flip_of(name: &str, flip: Flip, language: Language) -> String {
    format!("{name}: {}.", side(flip, language))
}

/// The difference as a part of the old figure; nothing where that was nothing.
pub(super) fn relative(old: Decimal, new: Decimal) -> Option<Share> {
    let size = old.abs();
    size.above_zero().then(|| Share((new - old) / size))
}

/// A share to a tenth of a per cent.
pub(super) fn tenths(share: Share) -> Cell {
    Cell::Precise {
        share,
        shown: rounded(share.0, 3),
    }
}

/// Coverage, shown on its side of the target.
pub(super) fn coverage_cell(figures: &Snapshot) -> Cell {
    let (coverage, target) = (figures.coverage, figures.return_target.0);
    Cell::Precise {
        share: coverage,
        shown: shown_share(coverage.0, target, figures.meets_target),
    }
}

/// Old and new figures with their differences.
pub(super) fn figures_sheet(old: &Snapshot, new: &Snapshot, layout: Layout) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    let part =
        |before: Decimal, after: Decimal| relative(before, after).map_or(Cell::Empty, tenths);
    let money = |label: String, before: Option<Money>, after: Option<Money>| {
        let cell = |amount: Option<Money>| amount.map_or(Cell::Empty, Cell::Money);
        let known = before.is_some() || after.is_some();
        let (from, to) = (before.unwrap_or_default(), after.unwrap_or_default());
        let difference = known.then_some(to - from);
        Row::new(
            label,
            vec![
                cell(before),
                cell(after),
                cell(difference),
                part(from.0, to.0),
            ],
        )
    };
    let coverage = Row::new(
        say("coverage"),
        vec![
            coverage_cell(old),
            coverage_cell(new),
            Cell::Points(Share(new.coverage.0 - old.coverage.0)),
            part(old.coverage.0, new.coverage.0),
        ],
    );
    let years = old.payback_year.zip(new.payback_year);
    let years = years.map(|(before, after): (Year, Year)| Decimal::from(after.since(before)));
    let payback = Row::new(
        say("payback-year"),
        vec![
            Cell::Year(old.payback_year),
            Cell::Year(new.payback_year),
            years.map_or(Cell::Empty, |years| Cell::Quantity(Quantity(years))),
            Cell::Empty,
        ],
    );
    let meets = Row::new(
        say("meets-target"),
        vec![
            Cell::Holds(old.meets_target),
            Cell::Holds(new.meets_target),
            Cell::Empty,
            Cell::Empty,
        ],
    );
    let mut rows = vec![
        money(say("cost"), Some(old.cost), Some(new.cost)).id("cost.total"),
        money(
            say("realisable"),
            Some(old.realisable),
            Some(new.realisable),
        )
        .id("reductions.realisable.total"),
        coverage.id("coverage"),
        meets.id("meets_target"),
        payback.id("payback_year").in_unit(say("years")),
    ];
    for (id, name, before, after) in departments(old, new) {
        let returned =
            |figures: Option<&DepartmentSnapshot>| figures.and_then(|known| known.returned);
        let facts = Facts::new().with("department", name);
        let label = text(layout.language, Area::Recalculation, "returned-by", &facts);
        rows.push(
            money(label, returned(before), returned(after))
                .id(format!("return_plan.by_department.{id}.total"))
                .of(Some(id)),
        );
    }
    Sheet {
        table: "figures",
        title: format!(
            "{}, {}",
            say("old-and-new"),
            layout.amounts.name(layout.language)
        ),
        label: say("figure"),
        columns: vec![
            Column::figure("old", say("old")),
            Column::figure("new", say("new")),
            Column::figure("difference", say("difference")),
            Column::figure("relative", say("relative")),
        ],
        rows,
    }
}

/// What one cause did, with what to call it.
pub(super) struct CauseRow<'m> {
    /// What it is called.
    pub(super) label: String,
    /// What stands below.
    pub(super) detail: Option<String>,
    /// Its id for programs.
    pub(super) id: String,
    /// Old and new kronor per unit, where it is a unit cost.
    pub(super) prices: Option<(Decimal, Decimal)>,
    /// What it did; nothing where that is counted elsewhere.
    pub(super) delta: Option<&'m Delta>,
}

/// What made the difference, row by row, adding up to the whole.
pub(super) fn causes_sheet(
    causes: &[CauseRow],
    (title, causes_label): (&str, &str),
    layout: Layout,
) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    let with_prices = causes.iter().any(|cause| cause.prices.is_some());
    let cells = |prices: Option<(Decimal, Decimal)>, delta: Option<[Decimal; 3]>| {
        let mut cells = Vec::new();
        if with_prices {
            cells.extend(match prices {
                Some((old, new)) => [
                    Cell::Value(Quantity(rounded(old, 2))),
                    Cell::Value(Quantity(rounded(new, 2))),
                    relative(old, new).map_or(Cell::Empty, tenths),
                ],
                None => [Cell::Empty; 3],
            });
        }
        cells.extend(match delta {
            Some([cost, realisable, coverage]) => [
                Cell::Money(Money(cost)),
                Cell::Money(Money(realisable)),
                Cell::Points(Share(coverage)),
            ],
            None => [Cell::Empty; 3],
        });
        cells
    };
    let moved = |delta: &Delta| [delta.cost.0, delta.realisable.0, delta.coverage.0];
    let mut rows: Vec<Row> = causes
        .iter()
        .map(|cause| {
            let row = Row::new(&cause.label, cells(cause.prices, cause.delta.map(moved)))
                .id(&cause.id)
                .in_unit(AmountUnit::Kronor.name(layout.language));
            match &cause.detail {
                Some(detail) => row.with_detail(detail),
                None => row,
            }
        })
        .collect();
    if causes.len() > 1 {
        let mut all = [Decimal::ZERO; 3];
        for delta in causes.iter().filter_map(|cause| cause.delta) {
            for (sum, amount) in all.iter_mut().zip(moved(delta)) {
                *sum += amount;
            }
        }
        let row = Row::new(say("all-together"), cells(None, Some(all)));
        rows.push(row.id("all").total());
    }
    // Unit costs are in kronor, whatever the unit of amounts.
    let kronor = AmountUnit::Kronor.name(layout.language);
    let in_kronor = |id: &str| format!("{}, {kronor}", say(id));
    let mut columns = Vec::new();
    if with_prices {
        columns.extend([
            Column::figure("old", in_kronor("old")),
            Column::figure("new", in_kronor("new")),
            Column::figure("relative", say("relative")),
        ]);
    }
    columns.extend([
        Column::figure("cost", say("cost-moved")),
        Column::figure("realisable", say("reductions")),
        Column::figure("coverage", say("coverage")),
    ]);
    Sheet {
        table: "causes",
        title: format!("{}, {}", say(title), layout.amounts.name(layout.language)),
        label: say(causes_label),
        columns,
        rows,
    }
}

/// What each cause does to each department's return: departments side by side for people, or row by row for programs.
pub(super) fn returns_sheet(
    causes: &[CauseRow],
    departments: &[(&str, &str)],
    causes_label: &str,
    for_programs: bool,
    layout: Layout,
) -> Option<Sheet> {
    let say = |id: &str| label(id, layout.language);
    let moving = causes
        .iter()
        .filter_map(|cause| Some((cause, cause.delta?)));
    let returned = |(cause, delta): (&CauseRow, &Delta)| {
        let amounts = delta.returned.iter().map(|amount| Cell::Money(*amount));
        (
            cause.label.clone(),
            cause.id.clone(),
            amounts.collect::<Vec<_>>(),
        )
    };
    let mut amounts: Vec<(String, String, Vec<Cell>)> = moving.map(returned).collect();
    let is_moved = |(.., cells): &(String, String, Vec<Cell>)| {
        cells
            .iter()
            .any(|cell| !matches!(cell, Cell::Money(money) if money.0.is_zero()))
    };
    amounts.retain(is_moved);
    if amounts.is_empty() {
        return None;
    }
    let row = |(label, id, cells): (String, String, Vec<Cell>)| -> Vec<Row> {
        if !for_programs {
            return vec![Row::new(label, cells).id(id)];
        }
        let of_department = |((department, _), cell): (&(&str, &str), Cell)| {
            Row::new(&label, vec![cell]).id(&id).of(Some(department))
        };
        departments.iter().zip(cells).map(of_department).collect()
    };
    let columns = if for_programs {
        vec![Column::figure("return", "")]
    } else {
        let column = |(_, name): &(&str, &str)| Column::figure("return", *name);
        departments.iter().map(column).collect()
    };
    Some(Sheet {
        table: "returns",
        title: format!(
            "{}, {}",
            say("returns"),
            layout.amounts.name(layout.language)
        ),
        label: say(causes_label),
        columns,
        rows: amounts.into_iter().flat_map(row).collect(),
    })
}
