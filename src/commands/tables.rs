//! Writes tables of applications: to the terminal, as Markdown and as CSV.

use std::io::{self, Write};

use crate::report::comparison;
use crate::report::csv::Csv;
use crate::report::first_screen::FirstScreen;
use crate::report::section::Section;
use crate::report::tables::{Sheets, TABLES, TableSpec, short_report, whole_report};
use crate::report::terminal::Layout;
use crate::report::{Calculated, calculation_text, markdown};

/// Which tables are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanted {
    /// The first screen of each application.
    Summary,
    /// The first screen of each application, and the tables that are looked at first.
    Short,
    /// All tables of each application, and with several the comparison.
    All,
    Comparison,
    /// One of each application.
    One(&'static TableSpec),
}

impl Wanted {
    /// How many inputs the tables of sensitivity show where nobody says.
    pub(super) fn top(self) -> usize {
        if matches!(self, Self::Short) { 5 } else { 10 }
    }

    /// Whether they open with the first screen.
    pub(super) fn has_first_screen(self) -> bool {
        matches!(self, Self::Summary | Self::Short | Self::All)
    }

    /// Whether the comparison is among them.
    fn compares(self, several: bool) -> bool {
        match self {
            Self::All => several,
            Self::Comparison => true,
            Self::Summary | Self::Short | Self::One(_) => false,
        }
    }
}

/// The first screen, as `--table` calls it.
const SUMMARY: &str = "summary";
/// All tables, as `--table` calls them.
const ALL: &str = "all";
/// The table of several applications, as `--table` calls it.
const COMPARISON: &str = "comparison";

/// What `--table` may be.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let registered = TABLES.iter().map(|table| table.name);
    [SUMMARY, ALL, COMPARISON].into_iter().chain(registered)
}

/// What `--table` asks for: of one application what is looked at first where nothing is said, of several the comparison, and of
/// several under several policies what each policy means for each of them.
pub(super) fn wanted(asked: Option<&str>, several: bool, policies: usize) -> Wanted {
    let name = match asked {
        None if several && policies > 1 => "policies",
        None if several => COMPARISON,
        None => return Wanted::Short,
        Some(asked) => asked,
    };
    let table = TABLES.iter().find(|table| table.name == name);
    match table {
        Some(table) => Wanted::One(table),
        None if name == COMPARISON => Wanted::Comparison,
        None if name == SUMMARY => Wanted::Summary,
        None => Wanted::All,
    }
}

/// Tables for people, in one of two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableForm {
    /// For the terminal.
    Text,
    Markdown,
}

impl TableForm {
    pub(super) fn new(is_markdown: bool) -> Self {
        if is_markdown {
            Self::Markdown
        } else {
            Self::Text
        }
    }

    /// A first screen, what it rests on where that is wanted, and the sections below.
    pub(super) fn opened(
        self,
        screen: &FirstScreen,
        facts: &[(&str, String)],
        sections: &[Section],
        layout: Layout,
    ) -> String {
        let screen = match self {
            Self::Text => calculation_text::first_screen(screen, layout),
            Self::Markdown => markdown::first_screen(screen),
        };
        let facts = (!facts.is_empty()).then(|| match self {
            Self::Text => calculation_text::facts(facts, layout),
            Self::Markdown => markdown::facts(facts),
        });
        let sections = sections.iter();
        let sections = sections.map(|section| self.section(section, layout));
        let parts: Vec<String> = std::iter::once(screen)
            .chain(facts)
            .chain(sections)
            .collect();
        parts.join("\n")
    }

    /// A calculation, opened by its first screen.
    fn calculation(
        self,
        sheets: &Sheets,
        facts: &[(&str, String)],
        sections: &[Section],
    ) -> String {
        self.opened(&sheets.first_screen(), facts, sections, sheets.layout)
    }

    fn title(self, text: &str, layout: Layout) -> String {
        match self {
            Self::Text => calculation_text::title(text, layout),
            Self::Markdown => markdown::title(text) + "\n",
        }
    }

    /// Sections under a title.
    pub(super) fn report(self, title: &str, sections: &[Section], layout: Layout) -> String {
        let sections = sections.iter().map(|section| self.section(section, layout));
        let sections: Vec<String> = sections.collect();
        self.title(title, layout) + &sections.join("\n")
    }

    pub(super) fn section(self, section: &Section, layout: Layout) -> String {
        match self {
            Self::Text => calculation_text::section(section, layout),
            Self::Markdown => markdown::section(section, layout),
        }
    }
}

/// Writes what is wanted of some applications, for people.
pub(super) fn write(
    output: &mut dyn Write,
    applications: &[Calculated],
    several: bool,
    wanted: Wanted,
    form: TableForm,
    layout: Layout,
) -> io::Result<()> {
    let part = |one: &Calculated| match wanted {
        Wanted::Summary => Some(form.calculation(&Sheets::new(one, layout), &[], &[])),
        Wanted::Short => {
            let sheets = Sheets::new(one, layout);
            Some(form.calculation(&sheets, &[], &short_report(&sheets)))
        }
        Wanted::All => {
            let sheets = Sheets::new(one, layout);
            Some(form.calculation(&sheets, &sheets.facts(), &whole_report(&sheets)))
        }
        Wanted::Comparison => None,
        Wanted::One(table) => {
            let sheets = Sheets::new(one, layout);
            let mut section = (table.section)(&sheets)?;
            section.sentences.extend(sheets.applied());
            let section = form.section(&section, layout);
            let name = &one.case.application.investment.name;
            let title = several.then(|| form.title(name, layout));
            Some(title.unwrap_or_default() + &section)
        }
    };
    let mut parts: Vec<String> = applications.iter().filter_map(part).collect();
    if let Some(first) = applications.first()
        && wanted.compares(several)
    {
        let mut section = comparison::section(applications, layout);
        section.sentences.extend(Sheets::new(first, layout).asked());
        parts.push(form.section(&section, layout));
    }
    output.write_all(parts.join("\n").as_bytes())
}

/// Writes what is wanted of some applications as one CSV file; goals without a price stand beside the comparison.
pub(super) fn write_csv(
    output: &mut dyn Write,
    applications: &[Calculated],
    several: bool,
    wanted: Wanted,
    layout: Layout,
) -> io::Result<()> {
    if applications.is_empty() {
        return Ok(());
    }
    let has_grid = applications
        .iter()
        .any(|one| one.sensitivity.grid.is_some());
    let mut csv = Csv::new(output, layout.language, has_grid)?;
    if wanted.compares(several) {
        let sheet = comparison::sheet(applications, layout);
        csv.write(&sheet, "")?;
    }
    let is_wanted = |table: &&TableSpec| match wanted {
        Wanted::Short | Wanted::All => true,
        Wanted::Summary => table.name == "coverage",
        Wanted::Comparison => table.name == "goals",
        Wanted::One(wanted) => wanted.name == table.name,
    };
    for (one, id) in applications.iter().zip(comparison::ids(applications)) {
        let sheets = Sheets::new(one, layout);
        for table in TABLES.iter().filter(is_wanted) {
            for sheet in (table.for_programs)(table, &sheets) {
                csv.write(&sheet, &id)?;
            }
        }
    }
    csv.finish()
}
