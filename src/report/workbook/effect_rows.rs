//! The sheet of effects: from units to kronor, line by line and year by year, to departments and coverage.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::defined_names::DefinedNames;
use super::effect_formulas::EffectFormulas;
use super::line_row::{LineRow, lines};
use super::page::{CellLook, Page, SheetResult, Shown, cell, cells};
use super::yearly_rows::YearlyRows;
use crate::calculation::{effect_units, in_whole_steps};
use crate::model::{Choice as _, Money, Payer, Pool, Year, Years};
use crate::report::tables::Sheets;
use crate::words::Label;

/// What formulas of other sheets call the sums of reductions by: expected and realisable.
pub(super) struct ReductionSums {
    /// The municipality's.
    pub(super) municipality: [String; 2],
    /// Each department's, where an effect is its.
    pub(super) departments: Vec<[Option<String>; 2]>,
}

/// Writes the sheet; `cost` is what formulas call the reservation's cost by.
pub(super) fn effects_page(
    sheets: &Sheets,
    names: &mut DefinedNames,
    formulas: &EffectFormulas,
    cost: &str,
) -> SheetResult<(Page, ReductionSums)> {
    let say = |label| Label(label).text(sheets.layout.language);
    let lines = lines(sheets, formulas);
    let (first, last) = sheets.calculated.calculation.plan_years;
    let mut years: BTreeSet<Year> = first.through(last).collect();
    years.extend(lines.iter().flat_map(|line| line.years.iter().copied()));
    let notes = [say("workbook-effects"), say("workbook-values-of-years")];
    let page = Page::new(say("workbook-effects-sheet"), &notes, &[32, 44, 30, 12])?;
    let headings = [
        say("id"),
        say("effect"),
        say("workbook-gainer"),
        say("unit"),
    ];
    let years = years.into_iter().collect();
    let mut effects = EffectRows {
        sheets,
        formulas,
        rows: YearlyRows::new(page, &headings, years, say("total"))?,
        lines,
        sums: ReductionSums {
            municipality: [const { String::new() }; 2],
            departments: vec![[const { None }; 2]; sheets.case().application.departments.len()],
        },
    };
    let units = effects.units()?;
    effects.credited(&units)?;
    effects.taken_home()?;
    effects.whole_steps()?;
    effects.kronor(names, 0)?;
    let realisable = effects.kronor(names, 1)?;
    effects.coverage(names, realisable, cost)?;
    Ok((effects.rows.page, effects.sums))
}

struct EffectRows<'s> {
    sheets: &'s Sheets<'s>,
    formulas: &'s EffectFormulas<'s>,
    rows: YearlyRows,
    lines: Vec<LineRow<'s>>,
    sums: ReductionSums,
}

const UNITS: CellLook = CellLook::Number(Shown::General);
const KRONOR: CellLook = CellLook::Number(Shown::Kronor);
/// What the figures of an amount are called.
const AMOUNTS: [&str; 2] = ["expected", "realisable"];

impl EffectRows<'_> {
    fn part(&mut self, label: &'static str) -> SheetResult {
        self.rows.part(&self.sheets.say(Label(label)))
    }

    /// The units that each effect avoids; gives their rows by the position of the effect.
    fn units(&mut self) -> SheetResult<Vec<u32>> {
        self.part("workbook-units")?;
        let mut rows = vec![0; self.formulas.case.application.effects.len()];
        for line in self.lines.iter().filter(|line| !line.line.replacement) {
            let effect = line.line.effect;
            let units = effect_units(self.formulas.case, &self.formulas.values, effect);
            let of_year = |_: &YearlyRows, year| {
                let formula = line.in_year(year, || self.formulas.units(effect, year));
                Some((formula?, units.at(year)))
            };
            let total = Some(units.total());
            rows[effect] = self.rows.write(&line.texts(), UNITS, of_year, total)?;
        }
        Ok(rows)
    }

    /// The units credited to the investment.
    fn credited(&mut self, units: &[u32]) -> SheetResult {
        self.part("workbook-credited")?;
        for line in &mut self.lines {
            let of_year = |rows: &YearlyRows, year| {
                let units = cell((units[line.line.effect], rows.column(year)));
                let formula = || Some(self.formulas.credited(line.line, &units));
                let formula = line.in_year(year, formula);
                Some((formula?, line.amounts.units.at(year)))
            };
            let total = Some(line.amounts.units.total());
            line.credited = self.rows.write(&line.texts(), UNITS, of_year, total)?;
        }
        Ok(())
    }

    /// The units that can be taken home, before whole steps.
    fn taken_home(&mut self) -> SheetResult {
        self.part("workbook-taken-home")?;
        for line in &mut self.lines {
            let of_year = |rows: &YearlyRows, year| {
                let units = cell((line.credited, rows.column(year)));
                let formula = || Some(self.formulas.taken_home(line.line, &units));
                let home = self.formulas.home(line.line, line.amounts.units.at(year));
                Some((line.in_year(year, formula)?, home))
            };
            line.home = self.rows.write(&line.texts(), UNITS, of_year, None)?;
        }
        Ok(())
    }

    /// What whole steps leave of the reductions of each pool. Its lines stand below each other.
    fn whole_steps(&mut self) -> SheetResult {
        let case = self.formulas.case;
        if case.pools.all().is_empty() {
            return Ok(());
        }
        self.part("workbook-whole-steps")?;
        for pool in case.pools.all() {
            let is_in =
                |line: &LineRow| !line.line.replacement && pool.effects.contains(&line.line.effect);
            let lines = || self.lines.iter().filter(|line| is_in(line));
            let (Some(first), Some(last)) = (lines().next(), lines().next_back()) else {
                continue;
            };
            let of_year = |rows: &YearlyRows, year| {
                let column = rows.column(year);
                let cells = cells((first.home, column), (last.home, column));
                let homes = lines().map(|line| {
                    let units = line.amounts.units.at(year);
                    self.formulas.home(line.line, units)
                });
                let is_used = lines().any(|line| line.years.contains(&year));
                is_used.then(|| left_by_steps(&cells, pool, homes))
            };
            let ids: Vec<&str> = lines().map(|line| line.id.as_str()).collect();
            let step = pool.step.normalize().to_string();
            let texts = [ids.join(", "), String::new(), first.gainer.clone(), step];
            let texts = texts.each_ref().map(String::as_str);
            let look = CellLook::Number(Shown::Percent);
            let row = self.rows.write(&texts, look, of_year, None)?;
            for line in self.lines.iter_mut().filter(|line| is_in(line)) {
                line.left = Some(row);
            }
        }
        Ok(())
    }

    /// Kronor, expected or realisable, of each line and each who gains. Gives the row of the municipality's sums.
    fn kronor(&mut self, names: &mut DefinedNames, which: usize) -> SheetResult<u32> {
        let result = &self.sheets.calculated.calculation;
        self.part(["expected-kronor", "realisable-kronor"][which])?;
        let mut of_municipality = Vec::new();
        let mut groups: Vec<(Payer, Option<usize>)> = Vec::new();
        groups.extend(self.lines.iter().map(|line| line.group));
        groups.dedup();
        for group in groups {
            let from = self.rows.page.row;
            let gainer = self.lines_of(names, which, group)?;
            let (payer, department) = group;
            let (of, reductions) = if let Some(department) = department {
                let id = self.sheets.department(department);
                let of = format!("reductions.by_department.{id}.{}.total", AMOUNTS[which]);
                (of, &result.departments[department])
            } else {
                let payers = &mut result.payers.iter();
                let known = payers.find(|known| known.payer == payer);
                let of = format!("payers.{}.{}", payer.word(), AMOUNTS[which]);
                let all = &result.municipality;
                (of, known.map_or(all, |payer| &payer.reductions))
            };
            let sums = [&reductions.expected, &reductions.realisable][which];
            let sums = sums.map(|_, Money(sum)| sum);
            let name = names.define(&of, &self.rows.page, self.rows.sum_at());
            let to = self.rows.page.row - 1;
            let texts = ["", "", &gainer, "kr"];
            let sum = |column| format!("SUM({})", cells((from, column), (to, column)));
            let row = self.rows.sums(&texts, sum, &sums)?;
            self.rows.page.row += 1;
            if let Some(department) = department {
                of_municipality.push(row);
                self.sums.departments[department][which] = Some(name);
            }
        }
        let address = format!("reductions.{}.total", AMOUNTS[which]);
        self.sums.municipality[which] = names.define(&address, &self.rows.page, self.rows.sum_at());
        let of_all = |column| {
            let cells = of_municipality.iter().map(|row| cell((*row, column)));
            let cells: Vec<String> = cells.chain(["0".to_owned()]).collect();
            cells.join("+")
        };
        let all = &result.municipality;
        let sums = [&all.expected, &all.realisable][which].map(|_, Money(sum)| sum);
        let called = self
            .sheets
            .say(Label(["expected-total", "realisable-total"][which]));
        let texts = ["", &called, "", "kr"];
        self.rows.sums(&texts, of_all, &sums)
    }

    /// The kronor of the lines of one who gains, and what that is called.
    fn lines_of(
        &mut self,
        names: &mut DefinedNames,
        which: usize,
        group: (Payer, Option<usize>),
    ) -> SheetResult<String> {
        let mut gainer = String::new();
        for line in self.lines.iter().filter(|line| line.group == group) {
            let amounts: &Years<Decimal> =
                [&line.amounts.expected, &line.amounts.realisable][which];
            let address = format!("effects.{}.{}.total", line.id, AMOUNTS[which]);
            names.define(&address, &self.rows.page, self.rows.sum_at());
            let of_year = |rows: &YearlyRows, year| {
                let formula = || {
                    let column = rows.column(year);
                    let price = self.formulas.price(line.line);
                    let units = [line.credited, line.home][which];
                    let units = cell((units, column));
                    Some(match line.left.filter(|_| which == 1) {
                        Some(left) => {
                            let left = cell((left, column));
                            format!("(MAX({units},0)*{left}+MIN({units},0))*{price}")
                        }
                        None => format!("{units}*{price}"),
                    })
                };
                Some((line.in_year(year, formula)?, amounts.at(year)))
            };
            let [id, name, of, _] = line.texts();
            let texts = [id, name, of, "kr"];
            self.rows
                .write(&texts, KRONOR, of_year, Some(amounts.total()))?;
            gainer.clone_from(&line.gainer);
        }
        Ok(gainer)
    }

    /// What has been gained so far, and how much of the reservation's cost that is.
    fn coverage(&mut self, names: &mut DefinedNames, realisable: u32, cost: &str) -> SheetResult {
        let result = &self.sheets.calculated.calculation;
        let (first, last) = result.plan_years;
        let mut so_far = Years::default();
        for (year, sum) in result.municipality.realisable.so_far(first, last) {
            so_far.put(year, sum);
        }
        self.part("cumulative-coverage")?;
        let first_column = self.rows.first();
        let of_year = |rows: &YearlyRows, year: Year| {
            let through = (realisable, rows.column(year));
            let formula = format!("SUM({})", cells((realisable, first_column), through));
            let result: Money = so_far.at(year);
            (first <= year && year <= last).then_some((formula, result.0))
        };
        let texts = [String::new(), self.sheets.say(Label("realisable-so-far"))];
        let texts = texts.each_ref().map(String::as_str);
        let row = self.rows.write(&texts, KRONOR, of_year, None)?;
        let of_year = |rows: &YearlyRows, year: Year| {
            let formula = format!("{}/{cost}", cell((row, rows.column(year))));
            let result = result.coverage.by_year.at(year);
            (first <= year && year <= last).then_some((formula, result.0))
        };
        for year in first.through(last) {
            let at = (self.rows.page.row, self.rows.column(year));
            names.define(&format!("coverage_by_year.{year}"), &self.rows.page, at);
        }
        let texts = [String::new(), self.sheets.say(Label("coverage-ratio"))];
        let texts = texts.each_ref().map(String::as_str);
        let look = CellLook::Number(Shown::Percent);
        self.rows.write(&texts, look, of_year, None)?;
        Ok(())
    }
}

/// What whole steps leave of a pool's reductions, as a formula of the cells of its units and as a number: its sum, its
/// increases included, is lowered to whole steps; where that is not above 0, nothing is lowered.
fn left_by_steps(
    cells: &str,
    pool: &Pool,
    homes: impl Iterator<Item = Decimal> + Clone,
) -> (String, Decimal) {
    let step = pool.step.normalize();
    let sum = format!("SUM({cells})");
    let lost = format!("({sum}-INT(ROUND({sum}/{step},9))*{step})");
    let formula = format!("IF({sum}>0,1-{lost}/SUMIF({cells},\">0\"),1)");
    let total: Decimal = homes.clone().sum();
    let reductions: Decimal = homes.filter(|units| *units > Decimal::ZERO).sum();
    let left = if total > Decimal::ZERO {
        Decimal::ONE - (total - in_whole_steps(total, pool.step)) / reductions
    } else {
        Decimal::ONE
    };
    (formula, left)
}
