//! The tables of applications with other unit costs.

use super::compared::Recalculated;
use super::figures_sheet::{
    CauseRow, causes_sheet, coverage_cell, departments, figures_sheet, label, returns_sheet, side,
};
use super::sheet::{Cell, Column, Row, Sheet};
use super::terminal::Layout;
use crate::model::{Number, Share, rounded};
use crate::recalculation::{Cause, Flip, Part, Snapshot};
use crate::words::{Language, decimal, points};

/// How many causes an overview names.
const NAMED_CAUSES: usize = 3;

/// The tables of one application, for people or row by row for programs.
pub fn sheets(recalculated: &Recalculated, for_programs: bool, layout: Layout) -> Vec<Sheet> {
    let (old, new) = (
        &recalculated.recalculation.old,
        &recalculated.recalculation.new,
    );
    let mut sheets = vec![figures_sheet(old, new, layout)];
    let causes: Vec<CauseRow> = recalculated
        .recalculation
        .parts
        .iter()
        .map(|part| {
            let (label, detail, id, prices) = match &part.cause {
                Cause::PriceLevel { from, to, factor } => {
                    let factor = decimal(rounded(*factor, 6), layout.language);
                    let detail = format!("{from} → {to}, × {factor}");
                    (
                        label("price-level", layout.language),
                        detail,
                        "price_level".to_owned(),
                        None,
                    )
                }
                Cause::UnitCost {
                    id, name, old, new, ..
                } => (
                    id.clone(),
                    name.clone(),
                    format!("unit_cost.{id}"),
                    Some((*old, *new)),
                ),
            };
            CauseRow {
                label,
                detail: Some(detail),
                id,
                prices,
                delta: Some(&part.delta),
            }
        })
        .collect();
    if !causes.is_empty() {
        let both = departments(old, new);
        let named: Vec<(&str, &str)> = both.iter().map(|(id, name, ..)| (*id, *name)).collect();
        let label = "unit-cost";
        sheets.push(causes_sheet(&causes, ("causes", label), layout));
        sheets.extend(returns_sheet(&causes, &named, label, for_programs, layout));
    }
    sheets
}

/// A recalculated application in an overview of many: all that is kept of it until the last is there.
#[derive(Clone, Debug)]
pub struct OverviewRow {
    /// Its file.
    pub file: String,
    /// Its name.
    pub name: String,
    /// Whether it changes sides.
    pub flip: Option<Flip>,
    old: Cell,
    new: Cell,
    difference: Share,
    realisable: [Cell; 2],
    returned: [Cell; 2],
    causes: String,
}

impl OverviewRow {
    /// What an overview says of an application.
    pub fn new(recalculated: &Recalculated, language: Language) -> Self {
        let recalculation = &recalculated.recalculation;
        let (old, new) = (&recalculation.old, &recalculation.new);
        let cause = |part: &Part| {
            let name = match &part.cause {
                Cause::PriceLevel { .. } => label("price-level", language),
                Cause::UnitCost { id, .. } => id.clone(),
            };
            let moved = rounded(part.delta.coverage.0, 3);
            let sign = if moved.is_sign_negative() { "" } else { "+" };
            let short = format!("{name} {sign}{}", points(moved, language));
            (!moved.is_zero()).then_some(short)
        };
        let causes: Vec<String> = recalculation
            .parts
            .iter()
            .filter_map(cause)
            .take(NAMED_CAUSES)
            .collect();
        let returned = |figures: &Snapshot| {
            let known = figures.departments.iter().map(|known| known.returned);
            let sum: Option<crate::model::Money> = known.sum::<Option<_>>();
            sum.map_or(Cell::Empty, Cell::Money)
        };
        Self {
            file: recalculated.file.0.clone(),
            name: recalculated.name.clone(),
            flip: recalculation.flip(),
            old: coverage_cell(old),
            new: coverage_cell(new),
            difference: Share(new.coverage.0 - old.coverage.0),
            realisable: [Cell::Money(old.realisable), Cell::Money(new.realisable)],
            returned: [returned(old), returned(new)],
            causes: causes.join(", "),
        }
    }
}

/// Many applications, those that change sides first, the rest by how far coverage moves.
pub fn overview(rows: &mut [OverviewRow], layout: Layout) -> Sheet {
    let say = |id: &str| label(id, layout.language);
    rows.sort_by_key(|row| {
        let side = match row.flip {
            Some(Flip::FallsBelow) => 0,
            Some(Flip::RisesAbove) => 1,
            None => 2,
        };
        (
            side,
            std::cmp::Reverse(row.difference.0.abs().rounded_for_comparison()),
        )
    });
    let row = |one: &OverviewRow| {
        let mut details = vec![one.file.clone()];
        details.extend(one.flip.map(|flip| side(flip, layout.language)));
        details.extend((!one.causes.is_empty()).then(|| one.causes.clone()));
        let cells = vec![
            one.old,
            one.new,
            Cell::Points(one.difference),
            one.realisable[0],
            one.realisable[1],
            one.returned[0],
            one.returned[1],
        ];
        Row::new(&one.name, cells)
            .with_detail(details.join("\n"))
            .of_application(&one.file)
    };
    let columns = vec![
        Column::figure("coverage.old", say("old-coverage")),
        Column::figure("coverage.new", say("new-coverage")),
        Column::figure("coverage.difference", say("difference")),
        Column::figure("realisable.old", say("old-reductions")),
        Column::figure("realisable.new", say("new-reductions")),
        Column::figure("return.old", say("old-return")),
        Column::figure("return.new", say("new-return")),
    ];
    Sheet {
        table: "overview",
        title: format!(
            "{}, {}",
            say("overview"),
            layout.amounts.name(layout.language)
        ),
        label: say("application"),
        columns,
        rows: rows.iter().map(row).collect(),
    }
}
