//! A report as one web page: no script, no network, for a phone, a wide screen and A4 paper.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::text_table::TextTable;
use super::written::written;
use super::{BoardReport, ReportPart};
use crate::model::Choice;
use crate::report::pictures::Picture;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::report::terminal::{Layout, figure};
use crate::words::{Label, sanitised};

const STYLE: &str = include_str!("style.css");

/// The page of a report.
pub(crate) fn html(report: &BoardReport, layout: Layout) -> String {
    let say = |label: &'static str| Label(label).text(layout.language);
    let page = html! {
        (DOCTYPE)
        html lang=(layout.language.word()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "si " (env!("CARGO_PKG_VERSION")) };
                title { (sanitised(&report.name)) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (sanitised(&report.name)) }
                    p.facts { (sanitised(&report.screen.title)) }
                }
                main {
                    (first_screen(report))
                    nav aria-label=(say("contents")) {
                        ol {
                            @for (at, part) in report.parts.iter().enumerate() {
                                li { a href={ "#part-" (at + 1) } { (part.heading) } }
                            }
                        }
                    }
                    @for (at, part) in report.parts.iter().enumerate() {
                        section id={ "part-" (at + 1) } { (self::part(part, layout)) }
                    }
                    section.facts {
                        h2 { (say("rests-on")) }
                        dl {
                            @for (label, fact) in &report.facts {
                                dt { (label) } dd { (sanitised(fact)) }
                            }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}

fn first_screen(report: &BoardReport) -> Markup {
    let screen = &report.screen;
    let verdict = if screen.meets {
        "verdict met"
    } else {
        "verdict"
    };
    html! {
        section.first {
            p class=(verdict) { (sanitised(&screen.verdict)) }
            @for text in &screen.plan { p { (sanitised(text)) } }
            ul.departments {
                @for department in &screen.departments {
                    @if let Some((name, figures)) = department.split_first() {
                        li {
                            b { (sanitised(name)) }
                            @for figure in figures.iter().filter(|figure| !figure.is_empty()) { span { (figure) } }
                        }
                    }
                }
            }
            // The last line says what may be typed further.
            @for text in screen.more.split_last().map_or(&[][..], |(_, rest)| rest) {
                p { (sanitised(text)) }
            }
        }
    }
}

fn part(part: &ReportPart, layout: Layout) -> Markup {
    html! {
        h2 { (part.heading) }
        @if let Some(text) = &part.written { div.written { (written(text)) } }
        @for picture in &part.pictures { (drawn(picture)) }
        @for section in &part.sections { (self::section(section, layout)) }
        @for table in &part.texts { (text_table(table)) }
    }
}

fn drawn(picture: &Picture) -> Markup {
    html! {
        figure {
            figcaption { (picture.title) }
            (PreEscaped(&picture.svg))
        }
    }
}

fn section(section: &Section, layout: Layout) -> Markup {
    let sheet = &section.sheet.without_empty_years();
    html! {
        h3 { (sheet.title) }
        @if sheet.columns.is_empty() && !sheet.rows.is_empty() {
            ul { @for row in &sheet.rows { li { (sanitised(&row.label)) } } }
        } @else if !sheet.rows.is_empty() {
            (table(sheet, layout))
        }
        @if !section.sentences.is_empty() { p.note { (sanitised(&section.sentences.join(" "))) } }
    }
}

fn table(sheet: &Sheet, layout: Layout) -> Markup {
    html! {
        // Reached by keyboard: what is wider than a phone is moved sideways.
        div.wide tabindex="0" role="region" aria-label=(sheet.title) {
            table {
                thead {
                    tr {
                        th scope="col" { (sheet.label) }
                        @for column in &sheet.columns { th.figure scope="col" { (column.heading) } }
                    }
                }
                tbody { @for row in &sheet.rows { (self::row(row, sheet.columns.len(), layout)) } }
            }
        }
    }
}

fn row(row: &Row, columns: usize, layout: Layout) -> Markup {
    let class = match (row.total, row.indented) {
        (true, _) => "total",
        (_, true) => "indented",
        _ => "",
    };
    let cells = row
        .cells
        .iter()
        .copied()
        .chain(std::iter::repeat(Cell::Empty));
    // Bars of letters are drawn by the pictures.
    let notes = row.notes.iter().filter(|note| !note.text.is_empty());
    html! {
        tr class=(class) {
            th scope="row" {
                (sanitised(&row.label))
                @for detail in row.details() { br; small { (sanitised(detail)) } }
                @for note in notes { br; small { (sanitised(&note.text)) } }
            }
            @for cell in cells.take(columns) { td.figure { (figure(cell, layout)) } }
        }
    }
}

fn text_table(table: &TextTable) -> Markup {
    html! {
        h3 { (table.title) }
        div.wide tabindex="0" role="region" aria-label=(table.title) {
            table {
                thead { tr { @for column in &table.columns { th scope="col" { (column) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (at, text) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" { (sanitised(text)) } } @else { td { (sanitised(text)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
