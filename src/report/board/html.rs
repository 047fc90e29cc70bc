//! A report as one web page: no script, no network, for a phone, a wide screen and A4 paper.

use std::iter::repeat;
use std::ops::Range;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::text_table::TextTable;
use super::written::written;
use super::{Board, BoardReport, ReportPart};
use crate::model::Choice;
use crate::report::pictures::Picture;
use crate::report::section::Section;
use crate::report::sheet::{Cell, Row, Sheet};
use crate::report::terminal::{Layout, figure};
use crate::words::{Label, sanitised};

const STYLE: &str = include_str!("style.css");

/// The page of reports.
pub(crate) fn html(board: &Board, layout: Layout) -> String {
    let several = board.reports.len() > 1;
    let first = board.reports.first().map(|report| &report.name);
    let title = board
        .overview
        .as_ref()
        .map(|overview| &overview.sheet.title);
    let page = html! {
        (DOCTYPE)
        html lang=(layout.language.word()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content={ "si " (env!("CARGO_PKG_VERSION")) };
                title { (sanitised(title.or(first).map_or("", String::as_str))) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    @if let Some(overview) = &board.overview {
                        h1 { (overview.sheet.title) }
                        (content(overview, layout))
                    }
                    @for (at, report) in board.reports.iter().enumerate() {
                        // Places of one application have another name than those of the next.
                        (one(report, &if several { format!("{}-", at + 1) } else { String::new() }, layout))
                    }
                }
            }
        }
    };
    page.into_string()
}

fn one(report: &BoardReport, id: &str, layout: Layout) -> Markup {
    let say = |label: &'static str| Label(label).text(layout.language);
    let place = |at: usize| format!("{id}part-{}", at + 1);
    html! {
        article {
            h1 { (sanitised(&report.name)) }
            p.facts { (sanitised(&report.screen.title)) }
            (first_screen(report))
            nav aria-label={ (say("contents")) ": " (sanitised(&report.name)) } {
                ol {
                    @for (at, part) in report.parts.iter().enumerate() {
                        li { a href={ "#" (place(at)) } { (part.heading) } }
                    }
                }
            }
            @for (at, part) in report.parts.iter().enumerate() {
                section id=(place(at)) { (self::part(part, layout)) }
            }
            section.facts {
                h2 { (say("rests-on")) }
                dl {
                    @for (label, fact) in &report.facts {
                        dt { (label) } dd { (prose(fact)) }
                    }
                }
            }
        }
    }
}

/// A sentence, in which what stands in backticks may be typed.
fn prose(text: &str) -> Markup {
    let text = sanitised(text);
    let parts: Vec<&str> = text.split('`').collect();
    html! {
        @if parts.len().is_multiple_of(2) { (text) } @else {
            @for (at, part) in parts.iter().enumerate() {
                @if at.is_multiple_of(2) { (part) } @else { code { (part) } }
            }
        }
    }
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
            p class=(verdict) { (prose(&screen.verdict)) }
            @for text in &screen.plan { p { (prose(text)) } }
            @if !screen.departments.is_empty() { ul.departments {
                @for department in &screen.departments {
                    @if let Some((name, figures)) = department.split_first() {
                        li {
                            b { (sanitised(name)) }
                            @for figure in figures.iter().filter(|figure| !figure.is_empty()) { span { (figure) } }
                        }
                    }
                }
            } }
            @for text in &screen.more {
                p { (prose(text)) }
            }
        }
    }
}

fn part(part: &ReportPart, layout: Layout) -> Markup {
    html! {
        h2 { (part.heading) }
        @if let Some(text) = &part.written { div.written { (written(text, &part.heading)) } }
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
    html! {
        h3 { (section.sheet.title) }
        (content(section, layout))
    }
}

/// What stands below a heading.
fn content(section: &Section, layout: Layout) -> Markup {
    let sheet = &section.sheet.without_empty_years();
    // What the letters of bars mean is told where there are such bars.
    let told = section.sentences.iter();
    let told: Vec<&str> = told
        .map(String::as_str)
        .filter(|told| !told.contains('░'))
        .collect();
    html! {
        @if sheet.columns.is_empty() && !sheet.rows.is_empty() {
            ul { @for row in &sheet.rows { li { (prose(&row.label)) } } }
        } @else if !sheet.rows.is_empty() {
            @for columns in blocks(sheet, layout) { (table(sheet, columns, layout)) }
        }
        @if !told.is_empty() { p.note { (prose(&told.join(" "))) } }
    }
}

/// Columns that have room beside each other on paper, block by block.
fn blocks(sheet: &Sheet, layout: Layout) -> Vec<Range<usize>> {
    const LETTERS: usize = 88;
    let width = |at: usize| {
        let cells = sheet.rows.iter().filter_map(|row| row.cells.get(at));
        let longest = cells
            .map(|cell| figure(*cell, layout).chars().count())
            .max()
            .unwrap_or(0);
        let words = sheet.columns[at].heading.split(' ');
        longest.max(words.map(|word| word.chars().count()).max().unwrap_or(0)) + 2
    };
    let (mut blocks, mut start, mut used) = (Vec::new(), 0, 0);
    for at in 0..sheet.columns.len() {
        let width = width(at);
        if used + width > LETTERS && at > start {
            blocks.push(start..at);
            (start, used) = (at, 0);
        }
        used += width;
    }
    blocks.push(start..sheet.columns.len());
    blocks
}

fn table(sheet: &Sheet, columns: Range<usize>, layout: Layout) -> Markup {
    html! {
        // Reached by keyboard: what is wider than a phone is moved sideways.
        div.wide tabindex="0" role="group" aria-label=(sheet.title) {
            table {
                thead {
                    tr {
                        th scope="col" { (sheet.label) }
                        @for column in &sheet.columns[columns.clone()] {
                            th.figure scope="col" { (column.heading) }
                        }
                    }
                }
                tbody { @for row in with_figures(sheet, &columns) { (self::row(row, columns.clone(), layout)) } }
            }
        }
    }
}

/// The rows of a block: a last one that sums up none of its columns is left out.
fn with_figures<'s>(sheet: &'s Sheet, columns: &Range<usize>) -> &'s [Row] {
    match sheet.rows.split_last() {
        Some((last, others)) if columns.start > 0 => {
            let mut cells = last.cells.iter().skip(columns.start).take(columns.len());
            if cells.all(|cell| matches!(cell, Cell::Empty)) {
                others
            } else {
                &sheet.rows
            }
        }
        _ => &sheet.rows,
    }
}

fn row(row: &Row, columns: Range<usize>, layout: Layout) -> Markup {
    let class = match (row.total, row.indented) {
        (true, _) => "total",
        (_, true) => "indented",
        _ => "",
    };
    let cells = row.cells.iter().copied().chain(repeat(Cell::Empty));
    let cells = cells.skip(columns.start).take(columns.len());
    // Bars of letters are drawn by the pictures.
    let notes = row.notes.iter().filter(|note| !note.text.is_empty());
    html! {
        tr class=(class) {
            th scope="row" {
                (sanitised(&row.label))
                @for detail in row.details() { br; small { (prose(detail)) } }
                @for note in notes { br; small { (prose(&note.text)) } }
            }
            @for cell in cells { td.figure { (figure(cell, layout)) } }
        }
    }
}

fn text_table(table: &TextTable) -> Markup {
    html! {
        h3 { (table.title) }
        div.wide tabindex="0" role="group" aria-label=(table.title) {
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
