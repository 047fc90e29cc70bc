//! The table of what each effect is worth.

use rust_decimal::Decimal;

use super::prelude::*;
use crate::model::{Case, EffectLine, rounded};
use crate::report::sheet_maker::SheetMaker;
use crate::words::kronor;

/// Programs get every row, people those of parts only where there are several.
pub(crate) const TABLE: TableSpec = TableSpec {
    for_programs: |_, sheets| vec![sheet(sheets, |_| true)],
    ..TableSpec::new("effects", |sheets| {
        let sheet = sheet(sheets, has_kronor);
        let is_part = |row: &&Row| row.id.ends_with(".non_realisable");
        let parts = sheet.rows.iter().filter(is_part).count();
        let sentence = (parts > 0).then(|| Sentence::new("effects-realisable"));
        Some(Section::new(sheet, sheets.said(sentence)))
    })
};

/// Reductions by effect and year: what is expected, and below it how much of that is realisable and how much is not,
/// where rows of the latter are wanted.
fn sheet(sheets: &Sheets, has_parts: impl Fn(&Row) -> bool) -> Sheet {
    let lines = sheets.calculated.calculation.lines.iter();
    let all = lines.flat_map(|line| years(&line.expected).chain(years(&line.realisable)));
    let columns = sheets.yearly(all);
    let part = |of: &Row, id: &str, label| {
        let label = sheets.say(label);
        let name = format!("{}, {label}", of.name.as_ref().unwrap_or(&of.label));
        let row = sheets.object(label, id, &columns).called(name).indented();
        row.of(of.department.as_deref())
    };
    let mut rows = Vec::new();
    for line in &sheets.case().lines {
        let id = format!("effects.{}", sheets.case().line_id(line));
        let row = sheets.object("", &format!("{id}.expected"), &columns);
        let row = of_effect(sheets, sheets.case(), line, row);
        let realisable = part(&row, &format!("{id}.realisable"), Label("of-it-realisable"));
        let label = Label("of-it-non-realisable");
        let rest = part(&row, &format!("{id}.non_realisable"), label);
        rows.push(row);
        if has_parts(&rest) {
            rows.extend([realisable, rest]);
        }
    }
    let expected = sheets.say(Label("expected-total"));
    let whole = sheets.object(expected, "reductions.expected", &columns);
    let realisable = part(&whole, "reductions.realisable", Label("of-it-realisable"));
    let label = Label("of-it-non-realisable");
    let rest = part(&whole, "reductions.non_realisable", label);
    rows.extend([whole.total(), realisable]);
    rows.extend(has_parts(&rest).then_some(rest));
    let headings = [Label("reductions-by-effect"), Label("effect")];
    sheets.sheet("effects", headings, columns, rows)
}

/// Whether any cell has as much as a krona.
fn has_kronor(row: &Row) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| matches!(cell, Cell::Money(amount) if !rounded(amount.0, 0).is_zero()))
}

/// A row as that of an effect, or of what people receive instead, with its department or payer and its unit cost.
pub(crate) fn of_effect(maker: &SheetMaker, case: &Case, line: &EffectLine, mut row: Row) -> Row {
    let (application, language) = (&case.application, maker.layout.language);
    let effect = &application.effects[line.effect];
    let price = case.price(line.unit_cost);
    let department = line.department.map(|at| &application.departments[at]);
    let who = match department {
        Some(department) => &department.name,
        None => Label::of_payer(line.payer).text(language),
    };
    let cost = application.inputs.number(price.cost).unwrap_or_default();
    let (cost, unit_cost) = (kronor(decimals_shown(cost), language), &price.unit_cost);
    row.label.clone_from(&effect.name);
    if line.replacement {
        row.label = format!("{}: {}", maker.say(Label("instead-of")), unit_cost.name());
        row.name = Some(format!("{}, {}", effect.name, row.label));
        row.indented = true;
    }
    row.with_detail(format!(
        "{who} · {} {cost}/{}",
        unit_cost.id(),
        unit_cost.unit()
    ))
    .of(department.map(|department| department.id.as_str()))
}

/// Whole kronor, and öre only where there are any.
fn decimals_shown(cost: Decimal) -> Decimal {
    let mut cost = rounded(cost, 2);
    cost.rescale(if cost.fract().is_zero() { 0 } else { 2 });
    cost
}
