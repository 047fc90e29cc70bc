//! Old and new figures as JSON: what `si.recalc/1` and `si.diff/1` have in common.

use rust_decimal::Decimal;
use serde::Serialize;

use super::exact_json::{Exact, Pairs};
use super::old_and_new::{OldNewDepartment, departments, relative};
use crate::model::{Money, Share, Year};
use crate::recalculation::{Delta, DepartmentSnapshot, Flip, Snapshot};

/// What was, and what is.
#[derive(Serialize)]
pub(super) struct OldNew<T> {
    pub(super) old: T,
    pub(super) new: T,
}

impl<T> From<[T; 2]> for OldNew<T> {
    fn from([old, new]: [T; 2]) -> Self {
        Self { old, new }
    }
}

#[derive(Serialize)]
struct DifferenceJson {
    old: Option<Exact>,
    new: Option<Exact>,
    difference: Exact,
    relative: Option<Exact>,
}

impl DifferenceJson {
    /// A figure of both sides; `None` if neither has it.
    fn new(figure: [Option<Decimal>; 2], written: impl Fn(Decimal) -> Exact) -> Option<Self> {
        let [old, new] = figure;
        let known = old.or(new);
        let [from, to] = figure.map(Option::unwrap_or_default);
        known.map(|_| Self {
            old: old.map(&written),
            new: new.map(&written),
            difference: written(to - from),
            relative: relative(from, to).map(Share::into),
        })
    }

    fn money(figure: [Option<Money>; 2]) -> Option<Self> {
        let amounts = figure.map(|amount| amount.map(|amount| amount.0));
        Self::new(amounts, |amount| Money(amount).into())
    }
}

/// The figures that both commands compare.
#[derive(Serialize)]
pub(super) struct FiguresJson<'o> {
    flip: Option<&'static str>,
    return_target: OldNew<Exact>,
    cost: Option<DifferenceJson>,
    realisable: Option<DifferenceJson>,
    coverage: Option<DifferenceJson>,
    meets_target: OldNew<bool>,
    payback_year: PaybackJson,
    by_department: Pairs<&'o str, OldNewDepartmentJson>,
}

#[derive(Serialize)]
struct PaybackJson {
    old: Option<i32>,
    new: Option<i32>,
    difference: Option<i32>,
}

#[derive(Serialize)]
struct OldNewDepartmentJson {
    realisable: Option<DifferenceJson>,
    r#return: Option<DifferenceJson>,
}

impl<'o> FiguresJson<'o> {
    pub(super) fn new(old: &'o Snapshot, new: &'o Snapshot) -> Self {
        let both = [old, new];
        let coverage = both.map(|figures| Some(figures.coverage.0));
        let [before, after] = both.map(|figures| figures.payback_year.map(Year::number));
        let departments = departments(old, new);
        Self {
            flip: new.flip_since(old).map(|flip| match flip {
                Flip::FallsBelow => "falls_below",
                Flip::RisesAbove => "rises_above",
            }),
            return_target: both.map(|figures| figures.return_target.into()).into(),
            cost: DifferenceJson::money(both.map(|figures| Some(figures.cost))),
            realisable: DifferenceJson::money(both.map(|figures| Some(figures.realisable))),
            coverage: DifferenceJson::new(coverage, |share| Share(share).into()),
            meets_target: both.map(|figures| figures.meets_target).into(),
            payback_year: PaybackJson {
                old: before,
                new: after,
                difference: before.zip(after).map(|(before, after)| after - before),
            },
            by_department: Pairs(
                departments
                    .iter()
                    .map(OldNewDepartmentJson::with_id)
                    .collect(),
            ),
        }
    }
}

impl OldNewDepartmentJson {
    fn with_id<'o>(department: &OldNewDepartment<'o>) -> (&'o str, Self) {
        let both = [department.old, department.new];
        let realisable = both.map(|known| known.map(|known| known.realisable));
        let returned = |known: Option<&DepartmentSnapshot>| known?.returned;
        let figures = Self {
            realisable: DifferenceJson::money(realisable),
            r#return: DifferenceJson::money(both.map(returned)),
        };
        (department.id, figures)
    }
}

/// What one cause did.
#[derive(Serialize)]
pub(super) struct DeltaJson<'o> {
    cost: Exact,
    realisable: Exact,
    coverage: Exact,
    r#return: Pairs<&'o str, Exact>,
}

impl<'o> DeltaJson<'o> {
    pub(super) fn new(delta: &Delta, departments: impl Iterator<Item = &'o str>) -> Self {
        let returned = delta.returned.iter().map(|amount| (*amount).into());
        Self {
            cost: delta.cost.into(),
            realisable: delta.realisable.into(),
            coverage: delta.coverage.into(),
            r#return: Pairs(departments.zip(returned).collect()),
        }
    }
}
