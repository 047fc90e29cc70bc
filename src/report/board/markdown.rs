//! A report as Markdown.

use super::text_table::TextTable;
use super::written::written_anew;
use super::{Board, BoardReport};
use crate::report::markdown::{escaped, facts, first_screen, section};
use crate::report::terminal::Layout;

/// The text of reports.
pub(crate) fn markdown(board: &Board, layout: Layout) -> String {
    let overview = board.overview.iter();
    let overview = overview.map(|overview| section(overview, layout).replacen("## ", "# ", 1));
    let reports = board.reports.iter().map(|report| of_one(report, layout));
    overview.chain(reports).collect::<Vec<_>>().join("\n")
}

fn of_one(report: &BoardReport, layout: Layout) -> String {
    let mut text = first_screen(&report.screen);
    for part in &report.parts {
        text.push_str(&format!("\n## {}\n", escaped(&part.heading)));
        if let Some(written) = &part.written {
            text.push_str(&format!("\n{}\n", written_anew(written)));
        }
        for picture in &part.pictures {
            text.push_str(&format!("\n*{}*\n", escaped(&picture.alternative)));
        }
        for found in &part.sections {
            text.push_str(&format!("\n#{}", section(found, layout)));
        }
        for found in &part.texts {
            text.push_str(&table(found));
        }
    }
    text + "\n" + &facts(&report.facts)
}

fn table(table: &TextTable) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rules: Vec<String> = table.columns.iter().map(|_| "---".to_owned()).collect();
    let rows: String = table.rows.iter().map(|row| line(row)).collect();
    let head = line(&table.columns) + &format!("| {} |\n", rules.join(" | "));
    format!("\n### {}\n\n{head}{rows}", escaped(&table.title))
}
