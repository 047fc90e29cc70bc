//! A report for those who decide: the first screen, the nine parts of an application in their order, what the result
//! hangs and rests on, and where every figure comes from. As a web page or as Markdown.

mod department;
mod fund;
mod html;
mod markdown;
mod settlement;
mod text_table;
mod written;

pub(crate) use department::department_report;
pub(crate) use fund::fund_report;
pub(crate) use html::html;
pub(crate) use markdown::markdown;

use super::first_screen::FirstScreen;
use super::pictures::{PICTURES, Picture};
use super::section::Section;
use super::tables::{Sheets, TABLES};
use crate::words::{Label, is_harmful};
use text_table::{TextTable, effect_sources, evidence, files, matrix, unit_costs};

/// The reports of one application or several.
pub(crate) struct Board {
    /// Several side by side.
    pub overview: Option<Section>,
    /// One each.
    pub reports: Vec<BoardReport>,
}

/// A report.
#[derive(Default)]
pub(crate) struct BoardReport {
    /// The investment's name.
    name: String,
    /// What a board asks first.
    screen: FirstScreen,
    /// The parts, in their order.
    parts: Vec<ReportPart>,
    /// The version that made it, and what it rests on.
    facts: Vec<(&'static str, String)>,
}

/// A part of a report.
#[derive(Default)]
struct ReportPart {
    heading: String,
    /// What the application says, in Markdown; `None` if it is no written part.
    written: Option<String>,
    /// Tables of the result.
    sections: Vec<Section>,
    /// Tables of words.
    texts: Vec<TextTable>,
    pictures: Vec<Picture>,
}

impl ReportPart {
    fn is_empty(&self) -> bool {
        self.written.is_none()
            && self.sections.is_empty()
            && self.texts.is_empty()
            && self.pictures.is_empty()
    }
}

/// The parts below the written ones: what their headings are called, and their tables and pictures.
const PARTS: [(&str, &[&str], &[&str]); 5] = [
    ("part-costs", &["costs"], &[]),
    (
        "part-effects",
        &["units", "effects", "departments", "coverage", "payers"],
        &["coverage", "departments"],
    ),
    (
        "part-return-plan",
        &["return-plan", "frames", "policies", "outcomes"],
        &["outcomes"],
    ),
    (
        "part-sensitivity",
        &[
            "one-way",
            "break-even",
            "department-break-even",
            "grid",
            "scenarios",
            "simulation",
            "simulated-departments",
            "drawn-inputs",
        ],
        &["tornado", "break-even", "distribution", "exceedance"],
    ),
    (
        "part-foundations",
        &["foundations", "goals", "warnings"],
        &[],
    ),
];

/// The report of a calculation. `written` are the application's six written parts in their order, `None` where one is
/// missing.
pub(crate) fn board_report(sheets: &Sheets, written: Vec<Option<String>>) -> BoardReport {
    const WRITTEN: [&str; 6] = [
        "part-background",
        "part-problem",
        "part-target-group",
        "part-evidence",
        "part-implementation",
        "part-goals",
    ];
    let written = WRITTEN
        .iter()
        .zip(written)
        .map(|(heading, text)| ReportPart {
            heading: sheets.say(Label(heading)),
            written: Some(text.map_or_else(
                || sheets.say(Label("part-missing")),
                // What would turn the order in which the page is read.
                |text| text.replace(|sign| is_harmful(sign) && !matches!(sign, '\n' | '\t'), " "),
            )),
            ..ReportPart::default()
        });
    let computed = PARTS.iter().map(|(heading, tables, pictures)| {
        let mut part = computed(sheets, heading, tables);
        let drawn = PICTURES.iter().filter(|kind| pictures.contains(&kind.name));
        part.pictures = drawn.filter_map(|kind| kind.picture(sheets)).collect();
        match *heading {
            "part-effects" => part
                .texts
                .extend([effect_sources(sheets, None), evidence(sheets)]),
            "part-foundations" => part
                .texts
                .extend([matrix(sheets), unit_costs(sheets, None)]),
            _ => {}
        }
        part.texts.retain(|table| !table.rows.is_empty());
        part
    });
    let mut parts: Vec<ReportPart> = written.chain(computed).collect();
    parts.push(ReportPart {
        heading: sheets.say(Label("part-provenance")),
        texts: vec![files(sheets)],
        ..ReportPart::default()
    });
    // The nine parts of an application are numbered as it numbers them.
    for (number, part) in parts.iter_mut().take(9).enumerate() {
        part.heading = format!("{}. {}", number + 1, part.heading);
    }
    parts.retain(|part| !part.is_empty());
    let mut screen = sheets.first_screen();
    // What may be typed further is for those who type.
    screen.more.pop();
    BoardReport {
        name: sheets.case().application.investment.name.clone(),
        screen,
        parts,
        facts: facts(sheets),
    }
}

/// What a report rests on, and the version that made it.
fn facts(sheets: &Sheets) -> Vec<(&'static str, String)> {
    let version = ("si", env!("CARGO_PKG_VERSION").to_owned());
    sheets.facts().into_iter().chain([version]).collect()
}

/// A part with tables of the result, those of which there is something to say.
fn computed(sheets: &Sheets, heading: &'static str, tables: &[&str]) -> ReportPart {
    let left_out = sheets.left_out().map(|sentence| sheets.text(&sentence));
    let sections = tables.iter().filter_map(|name| {
        let table = TABLES.iter().find(|table| table.name == *name)?;
        let mut section = (table.in_report)(sheets, (table.section)(sheets)?)?;
        // What may be typed to see the rest is for those who type.
        section
            .sentences
            .retain(|said| Some(said) != left_out.as_ref());
        Some(section)
    });
    ReportPart {
        heading: sheets.say(Label(heading)),
        sections: sections.collect(),
        ..ReportPart::default()
    }
}
