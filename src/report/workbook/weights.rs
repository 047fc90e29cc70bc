//! The sheet of values that formulas use and do not compute: the weights of years, corrections for the evidence, and the
//! days of a period.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::page::{CellLook, Page, SheetResult, Shown};
use crate::calculation::year_weights;
use crate::model::{Form, Year};
use crate::report::tables::Sheets;
use crate::words::Label;

/// The column of the first value.
const FIRST: u16 = 2;

/// Cells of values, for formulas.
pub(super) struct Weights {
    /// Of each effect in the people form, by the years since people came; none where the weight is 0.
    pub(super) since_intake: Vec<Vec<Option<String>>>,
    /// What of each effect's reductions is left after the correction for the grade of its evidence, where there is one.
    pub(super) believed: Vec<Option<(String, Decimal)>>,
    /// The part of the period's days that lies in a year.
    pub(super) of_period: HashMap<Year, String>,
    /// The part of a year's days that lies in the period.
    pub(super) of_year: HashMap<Year, String>,
}

/// Writes the sheet.
pub(super) fn weights_page(sheets: &Sheets) -> SheetResult<(Page, Weights)> {
    let say = |label| Label(label).text(sheets.layout.language);
    let note = [say("workbook-weights")];
    let mut page = Page::new(say("workbook-weights-sheet"), &note, &[32, 44])?;
    // Each of its tables has headings of its own.
    page.freeze()?;
    page.text((page.row, 0), say("workbook-since-intake"), CellLook::Part)?;
    page.row += 1;
    let weights = since_intake(sheets);
    let longest = weights.iter().map(Vec::len).max().unwrap_or(0);
    page.headings([say("id"), say("effect")], FIRST)?;
    for since in 0..longest {
        let column = FIRST + u16::try_from(since).unwrap_or(0);
        page.number(
            (page.row - 1, column),
            since.into(),
            CellLook::FigureHeading,
        )?;
    }
    let effects = &sheets.case().application.effects;
    let mut since = Vec::new();
    for (effect, weights) in effects.iter().zip(&weights) {
        let mut cells = Vec::new();
        if !weights.is_empty() {
            page.texts([effect.id.as_str(), &effect.name], CellLook::Text)?;
            cells = row(&mut page, weights, Shown::General)?;
        }
        let weights = cells.into_iter().zip(weights);
        let cells = weights.map(|(cell, weight)| (!weight.is_zero()).then_some(cell));
        since.push(cells.collect());
    }
    let believed = believed(&mut page, sheets)?;
    let [of_period, of_year] = days(&mut page, sheets)?;
    let weights = Weights {
        since_intake: since,
        believed,
        of_period,
        of_year,
    };
    Ok((page, weights))
}

/// A row of values, and their cells.
fn row(page: &mut Page, values: &[Decimal], shown: Shown) -> SheetResult<Vec<String>> {
    let mut cells = Vec::new();
    for (column, value) in (FIRST..).zip(values) {
        page.number((page.row, column), *value, CellLook::Number(shown))?;
        cells.push(page.everywhere((page.row, column)));
    }
    page.row += 1;
    Ok(cells)
}

/// The weights of each effect in the people form, to its last year.
fn since_intake(sheets: &Sheets) -> Vec<Vec<Decimal>> {
    let values = sheets.case().values();
    let effects = sheets.case().application.effects.iter();
    let weights = effects.map(|effect| match effect.form {
        Form::People {
            delay,
            duration,
            persistence,
            ..
        } => {
            let [delay, duration, persistence] =
                [delay, duration, persistence].map(|id| values.number(id));
            let mut weights: Vec<Decimal> = year_weights(delay, duration, persistence);
            let end = weights.iter().rposition(|weight| !weight.is_zero());
            weights.truncate(end.map_or(0, |last| last + 1));
            weights
        }
        Form::Yearly { .. } => Vec::new(),
    });
    weights.collect()
}

/// What the policy leaves of reductions for the grade of their evidence, where it corrects any.
fn believed(page: &mut Page, sheets: &Sheets) -> SheetResult<Vec<Option<(String, Decimal)>>> {
    let case = sheets.case();
    let effects = &case.application.effects;
    let correction = |effect: usize| {
        let correction = case.policy.correction(effects[effect].evidence_grade);
        correction.filter(|correction| !correction.is_zero())
    };
    let corrections: Vec<_> = (0..effects.len()).map(correction).collect();
    if corrections.iter().any(Option::is_some) {
        let part = Label("workbook-believed").text(sheets.layout.language);
        page.row += 1;
        page.text((page.row, 0), part, CellLook::Part)?;
        page.row += 1;
    }
    let mut believed = Vec::new();
    for (effect, correction) in effects.iter().zip(corrections) {
        let Some(correction) = correction else {
            believed.push(None);
            continue;
        };
        page.texts([effect.id.as_str(), &effect.name], CellLook::Text)?;
        let left = Decimal::ONE - correction;
        let cells = row(page, &[left], Shown::Percent)?;
        believed.push(cells.into_iter().next().map(|cell| (cell, left)));
    }
    Ok(believed)
}

/// The parts of days by which one number for the whole period counts in each year.
fn days(page: &mut Page, sheets: &Sheets) -> SheetResult<[HashMap<Year, String>; 2]> {
    let period = sheets.case().application.investment.period;
    let say = |label| Label(label).text(sheets.layout.language);
    page.row += 1;
    page.headings([say("period"), ""], FIRST)?;
    let years: Vec<Year> = period.years().collect();
    for (column, year) in (FIRST..).zip(&years) {
        let number = year.number().into();
        page.number((page.row - 1, column), number, CellLook::FigureHeading)?;
    }
    let part = |year: &Year, of: i32| Decimal::from(period.days_in(*year)) / Decimal::from(of);
    let of_period = years.iter().map(|year| part(year, period.days()));
    let of_year = years.iter().map(|year| part(year, year.days()));
    let mut written = |label, parts: Vec<Decimal>| -> SheetResult<HashMap<Year, String>> {
        page.text((page.row, 0), say(label), CellLook::Text)?;
        let cells = row(page, &parts, Shown::General)?;
        Ok(years.iter().copied().zip(cells).collect())
    };
    Ok([
        written("workbook-days-of-period", of_period.collect())?,
        written("workbook-days-of-year", of_year.collect())?,
    ])
}
