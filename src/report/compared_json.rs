//! Old and new figures as JSON: what `si.recalc/1` and `si.diff/1` have in common.

use rust_decimal::Decimal;

use super::json_value::{Json, object};
use super::old_and_new::{OldNewDepartment, departments, relative};
use crate::model::{Money, Share, Year};
use crate::recalculation::{Delta, DepartmentSnapshot, Flip, Snapshot};

/// What was, and what is.
pub(super) fn old_new<T: Into<Json>>([old, new]: [T; 2]) -> Json {
    object! { "old": old, "new": new, }
}

/// A figure of both sides; `null` if neither has it.
fn difference<T: Into<Json>>(figure: [Option<Decimal>; 2], written: impl Fn(Decimal) -> T) -> Json {
    let [old, new] = figure;
    let [from, to] = figure.map(Option::unwrap_or_default);
    if old.or(new).is_none() {
        return Json::Null;
    }
    object! {
        "old": old.map(&written),
        "new": new.map(&written),
        "difference": written(to - from),
        "relative": relative(from, to),
    }
}

fn money(figure: [Option<Money>; 2]) -> Json {
    difference(figure.map(|amount| amount.map(|amount| amount.0)), Money)
}

/// The figures that both commands compare.
pub(super) fn figures(old: &Snapshot, new: &Snapshot) -> Json {
    let both = [old, new];
    let years = both.map(|figures| figures.payback_year);
    let [before, after] = years.map(|year| year.map(Year::number));
    let later = before.zip(after).map(|(before, after)| after - before);
    let flip = new.flip_since(old).map(|flip| match flip {
        Flip::FallsBelow => "falls_below",
        Flip::RisesAbove => "rises_above",
    });
    object! {
        "flip": flip,
        "return_target": old_new(both.map(|figures| figures.return_target)),
        "cost": money(both.map(|figures| Some(figures.cost))),
        "realisable": money(both.map(|figures| Some(figures.realisable))),
        "coverage": difference(both.map(|figures| Some(figures.coverage.0)), Share),
        "meets_target": old_new(both.map(|figures| figures.meets_target)),
        "payback_year": old_new(years).and(object! { "difference": later, }),
        "by_department": Json::pairs(departments(old, new).into_iter().map(|known| department(&known))),
    }
}

fn department<'f>(department: &OldNewDepartment<'f>) -> (&'f str, Json) {
    let both = [department.old, department.new];
    let realisable = both.map(|known| known.map(|known| known.realisable));
    let returned = |known: Option<&DepartmentSnapshot>| known?.returned;
    let figures = object! {
        "realisable": money(realisable),
        "return": money(both.map(returned)),
    };
    (department.id, figures)
}

/// What one cause did.
pub(super) fn delta<'o>(delta: &Delta, departments: impl Iterator<Item = &'o str>) -> Json {
    let returned = delta.returned.iter().copied();
    object! {
        "cost": delta.cost,
        "realisable": delta.realisable,
        "coverage": delta.coverage,
        "return": Json::pairs(departments.zip(returned)),
    }
}
