//! The lines of effects as a workbook has them: those of one department or payer together, and in it those that share
//! whole steps, so that each has its sum below itself.

use rust_decimal::Decimal;

use super::effect_formulas::EffectFormulas;
use crate::calculation::LineAmounts;
use crate::model::{EffectLine, Payer, Year};
use crate::report::tables::Sheets;
use crate::words::Label;

/// A line, and the rows on which it stands.
pub(super) struct LineRow<'c> {
    pub(super) line: &'c EffectLine,
    pub(super) amounts: &'c LineAmounts<Decimal>,
    pub(super) id: String,
    name: String,
    /// Who gains, and what that is called.
    pub(super) group: (Payer, Option<usize>),
    pub(super) gainer: String,
    unit: &'c str,
    /// The years in which it may avoid something.
    pub(super) years: Vec<Year>,
    /// The row of its credited units.
    pub(super) credited: u32,
    /// The row of its units that can be taken home, before whole steps.
    pub(super) home: u32,
    /// The row of what whole steps leave of them.
    pub(super) left: Option<u32>,
}

impl LineRow<'_> {
    /// What stands before its figures.
    pub(super) fn texts(&self) -> [&str; 4] {
        [&self.id, &self.name, &self.gainer, self.unit]
    }

    /// A formula, in a year in which the line may avoid something.
    pub(super) fn in_year(
        &self,
        year: Year,
        formula: impl FnOnce() -> Option<String>,
    ) -> Option<String> {
        self.years.binary_search(&year).ok().and_then(|_| formula())
    }
}

/// The lines of a case in their order on the sheet.
pub(super) fn lines<'c>(sheets: &Sheets<'c>, formulas: &EffectFormulas) -> Vec<LineRow<'c>> {
    let case = sheets.case();
    let amounts = &sheets.calculated.calculation.lines;
    let row = |(line, amounts): (&'c EffectLine, &'c LineAmounts<Decimal>)| {
        let name = case.application.effects[line.effect].name.clone();
        let instead = || format!("{name}, {}", sheets.say(Label("instead-of")));
        LineRow {
            line,
            amounts,
            id: case.line_id(line),
            name: if line.replacement { instead() } else { name },
            group: (line.payer, line.department),
            gainer: match line.department {
                Some(department) => case.application.departments[department].name.clone(),
                None => sheets.say(Label::of_payer(line.payer)),
            },
            unit: case.price(line.unit_cost).unit_cost.unit(),
            years: formulas.years(line.effect),
            credited: 0,
            home: 0,
            left: None,
        }
    };
    let mut lines: Vec<LineRow> = case.lines.iter().zip(amounts).map(row).collect();
    let payers = &sheets.calculated.calculation.payers;
    lines.sort_by_key(|line| {
        let payer = payers.iter().position(|known| known.payer == line.group.0);
        let pool = case.pools.of_effect(line.line.effect);
        let pool = pool.filter(|_| !line.line.replacement);
        let is_other = line.group.0 != Payer::Municipality;
        (is_other, payer, line.group.1, pool.unwrap_or(usize::MAX))
    });
    lines
}
