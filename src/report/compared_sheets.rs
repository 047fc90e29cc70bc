//! The tables of old and new figures, and of what made the difference.

use rust_decimal::Decimal;

use super::compared::Differing;
use super::section::Section;
use super::sentences::shown_share;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Language, Money, Number, Quantity, Share, rounded};
use crate::problem::{Fact, Facts};
use crate::recalculation::{
    Cause, Comparison, Contribution, Delta, DepartmentSnapshot, Flip, Pair, Snapshot, departments,
};
use crate::words::{AmountUnit, Area, decimal, text};

/// What people read of an application, old and new.
pub(crate) fn sections(name: &str, comparison: &Comparison, layout: Layout) -> Vec<Section> {
    let sheets = sheets(comparison, false, layout).into_iter();
    let mut sections: Vec<Section> = sheets.map(Section::from).collect();
    if let (Some(flip), Some(figures)) = (comparison.flip(), sections.first_mut()) {
        let side = side(flip, layout.language);
        figures.sentences.push(format!("{name}: {side}."));
    }
    sections
}

/// What people read of two versions.
pub(crate) fn versions(differing: &Differing, layout: Layout) -> Vec<Section> {
    let (comparison, language) = (&differing.comparison, layout.language);
    let mut sections = sections(&differing.name, comparison, layout);
    let beside = if !differing.without_figures.is_empty() {
        let addresses = Fact::names(&differing.without_figures);
        Some(said("without-figures", "addresses", addresses, language))
    } else if comparison.parts.is_empty() {
        Some(label("no-difference", language))
    } else {
        None
    };
    if let Some(figures) = sections.first_mut() {
        figures.sentences.extend(beside);
    }
    sections
}

/// The tables of an application, old and new, for people or row by row for programs.
pub(crate) fn sheets(comparison: &Comparison, for_programs: bool, layout: Layout) -> Vec<Sheet> {
    let (old, new) = (&comparison.old, &comparison.new);
    let mut sheets = vec![old_and_new(old, new, layout)];
    if let Some(first) = comparison.parts.first() {
        let [title, heading] = match first.cause {
            Cause::Change { .. } => ["changes", "change"],
            _ => ["causes", "unit-cost"],
        };
        let parts = comparison.parts.iter();
        let causes: Vec<CauseRow> = parts.map(|part| cause(part, layout.language)).collect();
        sheets.push(causes_sheet(&causes, [title, heading], layout));
        let departments = departments(old, new);
        let returns = returns_sheet(&causes, &departments, heading, for_programs, layout);
        sheets.extend(returns);
    }
    sheets
}

/// A heading or label of a comparison.
pub(super) fn label(id: &str, language: Language) -> String {
    text(language, Area::Recalculation, id, &Facts::new())
}

fn said(id: &str, name: &'static str, fact: impl Into<Fact>, language: Language) -> String {
    let facts = Facts::new().with(name, fact);
    text(language, Area::Recalculation, id, &facts)
}

/// On which side of the target an application now is.
pub(super) fn side(flip: Flip, language: Language) -> String {
    match flip {
        Flip::FallsBelow => label("falls-below", language),
        Flip::RisesAbove => label("rises-above", language),
    }
}

/// The difference as a part of the old figure; `None` if that was nothing.
pub(super) fn relative(old: Decimal, new: Decimal) -> Option<Share> {
    let size = old.abs();
    size.above_zero().then(|| Share((new - old) / size))
}

/// Coverage, shown on its side of the target.
pub(super) fn coverage_cell(figures: &Snapshot) -> Cell {
    let (coverage, target) = (figures.coverage, figures.return_target.0);
    Cell::Precise {
        share: coverage,
        shown: shown_share(coverage.0, target, figures.meets_target),
    }
}

/// A table of a comparison, with the unit of its amounts in the title.
pub(super) fn comparison_table(
    table: &'static str,
    [title, heading]: [&str; 2],
    columns: Vec<Column>,
    rows: Vec<Row>,
    layout: Layout,
) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    Sheet {
        table,
        title: layout.title(&say(title)),
        label: say(heading),
        columns,
        rows,
    }
}

/// Old and new figures with their differences.
fn old_and_new(old: &Snapshot, new: &Snapshot, layout: Layout) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    let part = |before, after| relative(before, after).map_or(Cell::Empty, Cell::tenths);
    let money = |label: String, before: Option<Money>, after: Option<Money>| {
        let cell = |amount: Option<Money>| amount.map_or(Cell::Empty, Cell::Money);
        let (from, to) = (before.unwrap_or_default(), after.unwrap_or_default());
        let difference = before.or(after).map(|_| to - from);
        let cells = [cell(before), cell(after), cell(difference)];
        Row::new(label, [&cells[..], &[part(from.0, to.0)]].concat())
    };
    let row = |id: &str, [before, after]: [Cell; 2], difference: Cell, part: Cell| {
        Row::new(say(id), vec![before, after, difference, part])
    };
    let coverage = row(
        "coverage",
        [old, new].map(coverage_cell),
        Cell::Points(Share(new.coverage.0 - old.coverage.0)),
        part(old.coverage.0, new.coverage.0),
    );
    let meets = [old, new].map(|figures| Cell::Holds(figures.meets_target));
    let meets = row("meets-target", meets, Cell::Empty, Cell::Empty);
    let years = old.payback_year.zip(new.payback_year);
    let years = years.map(|(before, after)| Quantity(Decimal::from(after.since(before))));
    let paid_back = [old, new].map(|figures| Cell::Year(figures.payback_year));
    let years = years.map_or(Cell::Empty, Cell::Quantity);
    let payback = row("payback-year", paid_back, years, Cell::Empty);
    let (cost, realisable) = (say("cost"), say("realisable"));
    let mut rows = vec![
        money(cost, Some(old.cost), Some(new.cost)).id("cost.total"),
        money(realisable, Some(old.realisable), Some(new.realisable))
            .id("reductions.realisable.total"),
        coverage.id("coverage"),
        meets.id("meets_target"),
        payback.id("payback_year").in_unit(say("years")),
    ];
    for department in departments(old, new) {
        let returned = |figures: Option<&DepartmentSnapshot>| figures?.returned;
        let name = name_of(&department);
        let label = said("returned-by", "department", name, layout.language);
        let id = format!("return_plan.by_department.{}.total", department.name);
        let row = money(label, returned(department.old), returned(department.new));
        rows.push(row.id(id).of(Some(department.name)));
    }
    let headings = ["old", "new", "difference", "relative"];
    let columns = headings.map(|id| Column::figure(id, say(id))).to_vec();
    comparison_table("figures", ["old-and-new", "figure"], columns, rows, layout)
}

/// What a department is called.
fn name_of<'d>(department: &Pair<'d, DepartmentSnapshot>) -> &'d str {
    let known = department.new.or(department.old);
    known.map_or(department.name, |known| &known.name)
}

/// What one cause did, with what to call it.
struct CauseRow<'m> {
    label: String,
    /// What stands below.
    detail: Option<String>,
    /// Its id for programs.
    id: String,
    /// Old and new kronor per unit, if it is a unit cost.
    prices: Option<(Decimal, Decimal)>,
    /// What it did; `None` if that is counted elsewhere.
    delta: Option<&'m Delta>,
}

fn cause(part: &Contribution, language: Language) -> CauseRow<'_> {
    let (label, detail, id, prices) = match &part.cause {
        Cause::PriceLevel { from, to, factor } => {
            let factor = decimal(rounded(*factor, 6), language);
            let detail = format!("{from} → {to}, × {factor}");
            let label = label("price-level", language);
            (label, Some(detail), "price_level".to_owned(), None)
        }
        Cause::UnitCost {
            id, name, old, new, ..
        } => {
            let address = format!("unit_cost.{id}");
            (id.clone(), Some(name.clone()), address, Some((*old, *new)))
        }
        Cause::Change {
            address,
            old,
            new,
            together_with,
        } => {
            let changed = match (old, new) {
                (Some(old), Some(new)) => Some(format!("{old} → {new}")),
                (Some(old), None) => Some(said("removed", "value", old, language)),
                (None, Some(new)) => Some(said("added", "value", new, language)),
                (None, None) => None,
            };
            let with = together_with.as_ref();
            let with = with.map(|address| said("together-with", "address", address, language));
            let detail: Vec<String> = changed.into_iter().chain(with).collect();
            let detail = (!detail.is_empty()).then(|| detail.join("\n"));
            (address.clone(), detail, address.clone(), None)
        }
    };
    CauseRow {
        label,
        detail,
        id,
        prices,
        delta: part.delta.as_ref(),
    }
}

/// What made the difference, row by row, adding up to the whole.
fn causes_sheet(causes: &[CauseRow], headings: [&str; 2], layout: Layout) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    // Unit costs are in kronor, whatever the unit of amounts.
    let kronor = AmountUnit::Kronor.name(layout.language);
    let with_prices = causes.iter().any(|cause| cause.prices.is_some());
    let cells = |prices: Option<(Decimal, Decimal)>, moved: [Cell; 3]| {
        let price = |price| Cell::Value(Quantity(rounded(price, 2)));
        let part = |old, new| relative(old, new).map_or(Cell::Empty, Cell::tenths);
        let mut cells = match prices {
            _ if !with_prices => Vec::new(),
            Some((old, new)) => vec![price(old), price(new), part(old, new)],
            None => vec![Cell::Empty; 3],
        };
        cells.extend(moved);
        cells
    };
    let moved = |delta: &Delta| {
        let (cost, realisable) = (Cell::Money(delta.cost), Cell::Money(delta.realisable));
        [cost, realisable, Cell::Points(delta.coverage)]
    };
    let row = |cause: &CauseRow| {
        let moved = cause.delta.map_or([Cell::Empty; 3], moved);
        let mut row = Row::new(&cause.label, cells(cause.prices, moved));
        row.detail.clone_from(&cause.detail);
        row.id(&cause.id).in_unit(kronor)
    };
    let mut rows: Vec<Row> = causes.iter().map(row).collect();
    if causes.len() > 1 {
        let deltas = || causes.iter().filter_map(|cause| cause.delta);
        let coverage = deltas().map(|delta| delta.coverage.0).sum();
        let all = [
            Cell::Money(deltas().map(|delta| delta.cost).sum()),
            Cell::Money(deltas().map(|delta| delta.realisable).sum()),
            Cell::Points(Share(coverage)),
        ];
        let row = Row::new(say("all-together"), cells(None, all));
        rows.push(row.id("all").total());
    }
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
    comparison_table("causes", headings, columns, rows, layout)
}

/// What each cause does to each department's return: departments side by side for people, or row by row for programs;
/// `None` if no return moves.
fn returns_sheet(
    causes: &[CauseRow],
    departments: &[Pair<DepartmentSnapshot>],
    heading: &str,
    for_programs: bool,
    layout: Layout,
) -> Option<Sheet> {
    let rows = |cause: &CauseRow| -> Vec<Row> {
        let returned = cause.delta.map_or(&[][..], |delta| &delta.returned);
        if returned.iter().all(|amount| amount.0.is_zero()) {
            return Vec::new();
        }
        let cells = returned.iter().map(|amount| Cell::Money(*amount));
        if !for_programs {
            return vec![Row::new(&cause.label, cells.collect()).id(&cause.id)];
        }
        let of_department = |(department, cell): (&Pair<DepartmentSnapshot>, Cell)| {
            let row = Row::new(&cause.label, vec![cell]);
            row.id(&cause.id).of(Some(department.name))
        };
        departments.iter().zip(cells).map(of_department).collect()
    };
    let rows: Vec<Row> = causes.iter().flat_map(rows).collect();
    let column = |known: &Pair<DepartmentSnapshot>| Column::figure("return", name_of(known));
    let columns = if for_programs {
        vec![Column::figure("return", "")]
    } else {
        departments.iter().map(column).collect()
    };
    let headings = ["returns", heading];
    (!rows.is_empty()).then(|| comparison_table("returns", headings, columns, rows, layout))
}
