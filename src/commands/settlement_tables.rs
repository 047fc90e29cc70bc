//! Writes tables of a settlement: to the terminal, as Markdown and as CSV.

use std::io::{self, Write};

use super::tables::TableForm;
use crate::report::Settled;
use crate::report::csv::Csv;
use crate::report::settlement::{SettlementSheets, TABLES};
use crate::report::terminal::Layout;

/// The first screen, as `--table` calls it.
const SUMMARY: &str = "summary";
/// All tables, as `--table` calls them.
const ALL: &str = "all";

/// What `--table` may be.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let registered = TABLES.iter().map(|table| table.name);
    [SUMMARY, ALL].into_iter().chain(registered)
}

/// What is wanted of the settlement, for people.
pub(super) fn text(
    form: TableForm,
    settled: &Settled,
    wanted: Option<&str>,
    layout: Layout,
) -> String {
    let sheets = SettlementSheets::new(settled, layout);
    if let Some(table) = TABLES.iter().find(|table| Some(table.name) == wanted) {
        return form.section(&(table.section)(&sheets), layout);
    }
    let is_all = wanted == Some(ALL);
    let shown = TABLES
        .iter()
        .filter(|table| is_all || (table.is_looked_at_first)(&sheets));
    let sections: Vec<_> = match wanted {
        Some(SUMMARY) => Vec::new(),
        _ => shown.map(|table| (table.section)(&sheets)).collect(),
    };
    let facts = if is_all { sheets.facts() } else { Vec::new() };
    form.opened(&sheets.first_screen(), &facts, &sections, layout)
}

/// The same as CSV: the first screen is the departments' table.
pub(super) fn write_csv(
    output: &mut dyn Write,
    settled: &Settled,
    wanted: Option<&str>,
    layout: Layout,
) -> io::Result<()> {
    let sheets = SettlementSheets::new(settled, layout);
    let id = &settled.case.application.investment.id;
    let mut csv = Csv::new(output, layout.language, false)?;
    let wanted = match wanted {
        Some(ALL) | None => None,
        Some(SUMMARY) => Some("settlement"),
        one => one,
    };
    for table in TABLES
        .iter()
        .filter(|table| wanted.is_none_or(|wanted| wanted == table.name))
    {
        for sheet in (table.for_programs)(&sheets) {
            csv.write(&sheet, id)?;
        }
    }
    csv.finish()
}
