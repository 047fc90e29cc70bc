//! Old and new as JSON: `si.recalc/1`.

use std::io::{self, Write};

use rust_decimal::Decimal;
use serde::Serialize;

use super::compared::{Fingerprint, Recalculated};
use super::exact_json::{Exact, Pairs};
use super::figures_sheet::{departments, relative};
use crate::model::{Money, Number, Quantity, Share, Year};
use crate::recalculation::{Cause, Delta, DepartmentSnapshot, Flip, Part, Snapshot};

/// How long a line often is, in bytes.
const LINE: usize = 1 << 12;

/// Writes one application in one line.
///
/// # Errors
/// The output cannot be written.
pub fn write_line(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    // A line is thousands of pieces: they are put together before any of them is written.
    let mut line = Vec::with_capacity(LINE);
    serde_json::to_writer(&mut line, &RecalculatedJson::of(recalculated))?;
    line.push(b'\n');
    output.write_all(&line)
}

/// Writes one application, indented for reading, without a line end.
///
/// # Errors
/// The output cannot be written.
pub fn write(output: &mut dyn Write, recalculated: &Recalculated) -> io::Result<()> {
    serde_json::to_writer_pretty(output, &RecalculatedJson::of(recalculated))?;
    Ok(())
}

#[derive(Serialize)]
pub(super) struct FileJson<'o> {
    file: &'o str,
    sha256: &'o str,
}

impl<'o> FileJson<'o> {
    pub(super) fn of((file, sha256): &'o Fingerprint) -> Self {
        Self { file, sha256 }
    }
}

#[derive(Serialize)]
pub(super) struct OldNew<T> {
    pub(super) old: T,
    pub(super) new: T,
}

#[derive(Serialize)]
pub(super) struct DifferenceJson {
    old: Option<Exact>,
    new: Option<Exact>,
    difference: Exact,
    relative: Option<Exact>,
}

impl DifferenceJson {
    fn of(
        old: Option<Decimal>,
        new: Option<Decimal>,
        written: impl Fn(Decimal) -> Exact,
    ) -> Option<Self> {
        if old.is_none() && new.is_none() {
            return None;
        }
        let (from, to) = (old.unwrap_or_default(), new.unwrap_or_default());
        Some(Self {
            old: old.map(&written),
            new: new.map(&written),
            difference: written(to - from),
            relative: relative(from, to).map(Share::into),
        })
    }

    fn of_money(old: Money, new: Money) -> Option<Self> {
        Self::of(Some(old.0), Some(new.0), |amount| Money(amount).into())
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
    by_department: Pairs<&'o str, DepartmentJson>,
}

#[derive(Serialize)]
struct PaybackJson {
    old: Option<i32>,
    new: Option<i32>,
    difference: Option<i32>,
}

#[derive(Serialize)]
struct DepartmentJson {
    realisable: Option<DifferenceJson>,
    r#return: Option<DifferenceJson>,
}

impl<'o> FiguresJson<'o> {
    pub(super) fn of(old: &'o Snapshot, new: &'o Snapshot) -> Self {
        let flip = new.flip_since(old).map(|flip| match flip {
            Flip::FallsBelow => "falls_below",
            Flip::RisesAbove => "rises_above",
        });
        let share = |value: Decimal| Share(value).into();
        let money = |value: Decimal| Money(value).into();
        let years = old.payback_year.zip(new.payback_year);
        let department = |(id, _, before, after): super::figures_sheet::Both<'o>| {
            let of = |figure: fn(&DepartmentSnapshot) -> Option<Money>| {
                let amount = |known: Option<&DepartmentSnapshot>| {
                    known.and_then(figure).map(|amount| amount.0)
                };
                DifferenceJson::of(amount(before), amount(after), money)
            };
            let figures = DepartmentJson {
                realisable: of(|known| Some(known.realisable)),
                r#return: of(|known| known.returned),
            };
            (id, figures)
        };
        Self {
            flip,
            return_target: OldNew {
                old: old.return_target.into(),
                new: new.return_target.into(),
            },
            cost: DifferenceJson::of_money(old.cost, new.cost),
            realisable: DifferenceJson::of_money(old.realisable, new.realisable),
            coverage: DifferenceJson::of(Some(old.coverage.0), Some(new.coverage.0), share),
            meets_target: OldNew {
                old: old.meets_target,
                new: new.meets_target,
            },
            payback_year: PaybackJson {
                old: old.payback_year.map(Year::number),
                new: new.payback_year.map(Year::number),
                difference: years.map(|(before, after)| after.since(before)),
            },
            by_department: Pairs(departments(old, new).into_iter().map(department).collect()),
        }
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
    pub(super) fn of(delta: &Delta, departments: impl Iterator<Item = &'o str>) -> Self {
        let returned = delta.returned.iter().map(|amount| (*amount).into());
        Self {
            cost: delta.cost.into(),
            realisable: delta.realisable.into(),
            coverage: delta.coverage.into(),
            r#return: Pairs(departments.zip(returned).collect()),
        }
    }
}

#[derive(Serialize)]
struct RecalculatedJson<'o> {
    schema: &'static str,
    si: &'static str,
    file: &'o str,
    sha256: &'o str,
    id: &'o str,
    name: &'o str,
    price_year: OldNew<i32>,
    unit_costs: OldNew<&'o str>,
    #[serde(flatten)]
    figures: FiguresJson<'o>,
    parts: Vec<PartJson<'o>>,
}

impl<'o> RecalculatedJson<'o> {
    fn of(recalculated: &'o Recalculated) -> Self {
        let [old, new] = &recalculated.price_years;
        let [before, after] = &recalculated.unit_costs;
        let recalculation = &recalculated.recalculation;
        Self {
            schema: "si.recalc/1",
            si: env!("CARGO_PKG_VERSION"),
            file: &recalculated.file.0,
            sha256: &recalculated.file.1,
            id: &recalculated.id,
            name: &recalculated.name,
            price_year: OldNew {
                old: old.number(),
                new: new.number(),
            },
            unit_costs: OldNew {
                old: before,
                new: after,
            },
            figures: FiguresJson::of(&recalculation.old, &recalculation.new),
            parts: recalculation
                .parts
                .iter()
                .map(|part| PartJson::of(part, &recalculation.new))
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct PartJson<'o> {
    cause: &'static str,
    id: Option<&'o str>,
    name: Option<&'o str>,
    unit: Option<&'o str>,
    old: Option<Exact>,
    new: Option<Exact>,
    factor: Option<Exact>,
    #[serde(flatten)]
    delta: DeltaJson<'o>,
}

impl<'o> PartJson<'o> {
    fn of(part: &'o Part, figures: &'o Snapshot) -> Self {
        let departments = figures.departments.iter().map(|known| known.id.as_str());
        let delta = DeltaJson::of(&part.delta, departments);
        match &part.cause {
            Cause::PriceLevel { factor, .. } => Self {
                cause: "price_level",
                id: None,
                name: None,
                unit: None,
                old: None,
                new: None,
                factor: Some(Quantity(*factor).into()),
                delta,
            },
            Cause::UnitCost {
                id,
                name,
                unit,
                old,
                new,
            } => Self {
                cause: "unit_cost",
                id: Some(id),
                name: Some(name),
                unit: Some(unit),
                old: Some(Money(*old).into()),
                new: Some(Money(*new).into()),
                factor: old.above_zero().then(|| Quantity(new / old).into()),
                delta,
            },
        }
    }
}
