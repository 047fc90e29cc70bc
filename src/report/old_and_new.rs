//! The table of old and new figures with their differences, and what tables and JSON of both commands share.

use rust_decimal::Decimal;

use super::sentences::shown_share;
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Language, Money, Number, Quantity, Share};
use crate::problem::Facts;
use crate::recalculation::{DepartmentSnapshot, Flip, Snapshot};
use crate::words::{Area, text};

/// Old and new figures of a department, of which one version may know nothing.
pub(super) struct OldNewDepartment<'f> {
    pub(super) id: &'f str,
    pub(super) name: &'f str,
    pub(super) old: Option<&'f DepartmentSnapshot>,
    pub(super) new: Option<&'f DepartmentSnapshot>,
}

/// The departments of both: those of the new figures, then those that only the old ones have.
pub(super) fn departments<'f>(old: &'f Snapshot, new: &'f Snapshot) -> Vec<OldNewDepartment<'f>> {
    fn of<'f>(figures: &'f Snapshot, id: &str) -> Option<&'f DepartmentSnapshot> {
        figures.departments.iter().find(|known| known.id == id)
    }
    let gone = old.departments.iter();
    let gone = gone.filter(|before| of(new, &before.id).is_none());
    let both = |known: &'f DepartmentSnapshot| OldNewDepartment {
        id: &known.id,
        name: &known.name,
        old: of(old, &known.id),
        new: of(new, &known.id),
    };
    new.departments.iter().chain(gone).map(both).collect()
}

/// A heading or label of a comparison.
pub(super) fn label(id: &str, language: Language) -> String {
    text(language, Area::Recalculation, id, &Facts::new())
}

/// On which side of the target an application now is.
pub(super) fn side(flip: Flip, language: Language) -> String {
    match flip {
        Flip::FallsBelow => label("falls-below", language),
        Flip::RisesAbove => label("rises-above", language),
    }
}

/// That an application changes sides, in a sentence of its own.
pub(crate) fn flip_of(name: &str, flip: Flip, language: Language) -> String {
    format!("{name}: {}.", side(flip, language))
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
pub(super) fn old_and_new(old: &Snapshot, new: &Snapshot, layout: Layout) -> Sheet {
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
        let facts = Facts::new().with("department", department.name);
        let label = text(layout.language, Area::Recalculation, "returned-by", &facts);
        let id = format!("return_plan.by_department.{}.total", department.id);
        let row = money(label, returned(department.old), returned(department.new));
        rows.push(row.id(id).of(Some(department.id)));
    }
    let headings = ["old", "new", "difference", "relative"];
    let columns = headings.map(|id| Column::figure(id, say(id))).to_vec();
    comparison_table("figures", ["old-and-new", "figure"], columns, rows, layout)
}
