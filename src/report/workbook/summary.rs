//! The first sheet: what a board asks of a calculation, beside what the formulas make of the inputs as they stand.

use rust_decimal::Decimal;

use super::cost_rows::CostSums;
use super::defined_names::DefinedNames;
use super::effect_rows::ReductionSums;
use super::page::{CellLook, Page, SheetResult, Shown, cell};
use crate::report::tables::Sheets;
use crate::words::{Label, Language};

/// The column of what formulas give.
const NOW: u16 = 1;

/// Writes the sheet. `screen` is laid out as the first screen is, `sheets` in kronor.
pub(super) fn summary_page(
    sheets: &Sheets,
    screen: &Sheets,
    names: &mut DefinedNames,
    costs: &CostSums,
    reductions: &ReductionSums,
) -> SheetResult<Page> {
    let language = sheets.layout.language;
    let say = |label| Label(label).text(language);
    let mut page = Page::new(
        say("workbook-summary-sheet"),
        &[],
        &[44, 20, 20, 18, 18, 18],
    )?;
    page.freeze()?;
    let first = screen.first_screen();
    page.text((1, 0), &first.title, CellLook::Part)?;
    page.row = 3;
    // What may be typed further is for those who type.
    let more = first.more.iter().take(first.more.len().saturating_sub(1));
    let said = [&first.verdict].into_iter().chain(&first.plan).chain(more);
    for text in said {
        page.across(0, text, CellLook::Text)?;
    }
    page.row += 1;
    page.across(0, say("workbook-live"), CellLook::Note)?;
    let headings = ["workbook-figure", "workbook-now", "workbook-calculated"];
    page.headings(headings.map(say), 1)?;
    figures(&mut page, sheets, names, costs, reductions)?;
    page.row += 1;
    departments(&mut page, sheets, costs, reductions)?;
    page.row += 1;
    let version = ("si", env!("CARGO_PKG_VERSION").to_owned());
    for (label, fact) in sheets.facts().into_iter().chain([version]) {
        page.text((page.row, 0), label, CellLook::Text)?;
        page.across(NOW, &fact, CellLook::Text)?;
    }
    Ok(page)
}

/// Cost, reductions and coverage.
fn figures(
    page: &mut Page,
    sheets: &Sheets,
    names: &mut DefinedNames,
    costs: &CostSums,
    reductions: &ReductionSums,
) -> SheetResult {
    let say = |label| Label(label).text(sheets.layout.language);
    let result = &sheets.calculated.calculation;
    let target = sheets.case().policy.return_target;
    let [expected, realisable] = &reductions.municipality;
    let (cost, all) = (&costs.reservation, &costs.all);
    let gained = result.municipality.realisable.total().0;
    let target_at = (page.row, NOW);
    page.text((page.row, 0), say("return-target"), CellLook::Text)?;
    page.number(target_at, target, CellLook::Number(Shown::Percent))?;
    page.number(
        (page.row, NOW + 1),
        target,
        CellLook::Number(Shown::Percent),
    )?;
    page.row += 1;
    let coverage = format!("{realisable}/{cost}");
    let coverage_of_all = format!("{realisable}/{all}");
    let margin = format!("{realisable}-{}*{cost}", cell(target_at));
    let expected_total = result.municipality.expected.total().0;
    let kronor = Shown::Kronor;
    let figures: [(&str, &str, &str, Decimal, Shown); 7] = [
        ("reservation-cost", "", cost, result.costs.total, kronor),
        ("all-costs", "", all, result.costs.all, kronor),
        ("expected-total", "", expected, expected_total, kronor),
        ("realisable-total", "", realisable, gained, kronor),
        (
            "coverage-ratio",
            "coverage",
            &coverage,
            result.coverage.total.0,
            Shown::Percent,
        ),
        (
            "coverage-all-costs",
            "coverage_all_costs",
            &coverage_of_all,
            result.coverage.all_costs.0,
            Shown::Percent,
        ),
        (
            "workbook-margin",
            "margin",
            &margin,
            gained - target * result.costs.total,
            kronor,
        ),
    ];
    for (label, address, formula, result, shown) in figures {
        let at = (page.row, NOW);
        page.text((page.row, 0), say(label), CellLook::Text)?;
        page.formula(at, &format!("={formula}"), result, CellLook::Number(shown))?;
        page.number((page.row, NOW + 1), result, CellLook::Number(shown))?;
        if !address.is_empty() {
            names.define(address, page, at);
        }
        page.row += 1;
    }
    Ok(())
}

/// What each department gains, finances itself, returns and keeps. What it returns is a value.
fn departments(
    page: &mut Page,
    sheets: &Sheets,
    costs: &CostSums,
    reductions: &ReductionSums,
) -> SheetResult {
    let language: Language = sheets.layout.language;
    let say = |label| Label(label).text(language);
    let result = &sheets.calculated.calculation;
    page.headings(
        [
            say("department"),
            say("workbook-now-realisable"),
            say("workbook-calculated"),
            say("own-cost"),
            say("workbook-returns"),
            say("keeps"),
        ],
        1,
    )?;
    for (position, department) in sheets.case().application.departments.iter().enumerate() {
        let row = page.row;
        let look = CellLook::Number(Shown::Kronor);
        let gained = result.departments[position].realisable.total().0;
        let own = result.costs.own[position].total;
        let called = |name: Option<&String>| format!("={}", name.map_or("0", String::as_str));
        let realisable = called(reductions.departments[position][1].as_ref());
        page.text((row, 0), &department.name, CellLook::Text)?;
        page.formula((row, NOW), &realisable, gained, look)?;
        page.number((row, NOW + 1), gained, look)?;
        let own_cost = called(costs.own[position].as_ref());
        page.formula((row, NOW + 2), &own_cost, own, look)?;
        if let Some(plan) = &result.return_plan {
            let returns = plan.departments[position].total().0;
            page.number((row, NOW + 3), returns, look)?;
            let [gains, own_cost, returned] =
                [NOW, NOW + 2, NOW + 3].map(|column| cell((row, column)));
            let keeps = format!("={gains}-{own_cost}-{returned}");
            page.formula((row, NOW + 4), &keeps, gained - own - returns, look)?;
        }
        page.row += 1;
    }
    Ok(())
}
