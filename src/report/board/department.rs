//! One department's own report: what it gains and when, on what grounds, what it returns, and what if less comes.

use rust_decimal::Decimal;

use super::text_table::{effect_sources, files, unit_costs};
use super::{BoardReport, ReportPart, computed, facts};
use crate::model::Year;
use crate::problem::Fact;
use crate::report::first_screen::FirstScreen;
use crate::report::pictures::of_department;
use crate::report::section::Section;
use crate::report::tables::Sheets;
use crate::words::{Label, Sentence};

/// The report of the department at a position.
pub(crate) fn department_report(sheets: &Sheets, position: usize) -> BoardReport {
    let part = |heading, tables: &[&str]| {
        let mut part = computed(sheets, heading, tables);
        let id = sheets.department(position);
        part.sections = part
            .sections
            .into_iter()
            .filter_map(|section| own(section, id))
            .collect();
        part
    };
    let mut gains = part("department-gains", &["effects", "departments"]);
    gains.pictures.extend(of_department(sheets, position));
    let grounds = ReportPart {
        heading: sheets.say(Label("department-grounds")),
        texts: vec![
            effect_sources(sheets, Some(position)),
            unit_costs(sheets, Some(position)),
        ],
        ..ReportPart::default()
    };
    let returns = part("department-returns", &["return-plan", "frames"]);
    let less = part("department-less", &["outcomes", "simulated-departments"]);
    let provenance = ReportPart {
        heading: sheets.say(Label("part-provenance")),
        texts: vec![files(sheets)],
        ..ReportPart::default()
    };
    let mut parts = vec![gains, grounds, returns, less, provenance];
    for part in &mut parts {
        part.texts.retain(|table| !table.rows.is_empty());
    }
    parts.retain(|part| !part.is_empty());
    let application = &sheets.case().application;
    let name = &application.departments[position].name;
    BoardReport {
        name: format!("{} · {name}", application.investment.name),
        screen: screen(sheets, position),
        parts,
        facts: facts(sheets),
    }
}

/// The rows of a department, below the headings of policies where there are several.
fn own(mut section: Section, id: &str) -> Option<Section> {
    let sheet = &mut section.sheet;
    let is_own = |of: &Option<String>| of.as_deref() == Some(id);
    sheet
        .rows
        .retain(|row| is_own(&row.department) || row.total && row.cells.is_empty());
    if sheet.table == "return-plan" {
        // It speaks of all departments.
        section.sentences.clear();
    }
    let mut rows = section.sheet.rows.iter();
    rows.any(|row| is_own(&row.department)).then_some(section)
}

/// What a department asks first.
fn screen(sheets: &Sheets, position: usize) -> FirstScreen {
    let whole = sheets.first_screen();
    let department = &sheets.case().application.departments[position];
    let result = &sheets.calculated.calculation;
    let reduced = result.departments[position].realisable.total().0;
    let plan = result.return_plan.as_ref();
    let due = plan.map(|plan| &plan.departments[position]);
    let net = due.map_or(reduced, |due| due.net.0);
    let payments = plan.iter().flat_map(|plan| &plan.payments);
    let last = payments.filter(|payment| payment.department == position);
    let unit = sheets.layout.unit_of(reduced);
    let kept = |net: Decimal| {
        if net < Decimal::ZERO {
            "loses"
        } else {
            "keeps"
        }
    };
    let verdict = Sentence::new("department-verdict")
        .with("department", &department.name)
        .with("gains", Fact::Kronor(reduced))
        .with(
            "returns",
            due.map_or(Fact::Absent, |due| Fact::Kronor(due.total().0)),
        )
        .with(
            "last",
            last.map(|payment| payment.year).max().map(Year::number),
        )
        .with("keep", kept(net))
        .with("net", Fact::Kronor(net.abs()));
    let outcomes = sheets
        .calculated
        .policies
        .first()
        .into_iter()
        .flat_map(|policy| &policy.outcomes);
    let half = outcomes
        .filter(|_| plan.is_some())
        .find(|outcome| outcome.part.0 == Decimal::new(5, 1));
    let half = half.map(|outcome| {
        let due = &outcome.settlement.departments[position];
        Sentence::new("department-half")
            .with("returns", Fact::Kronor(due.total().0))
            .with("keep", kept(due.net.0))
            .with("net", Fact::Kronor(due.net.0.abs()))
    });
    FirstScreen {
        title: whole.title,
        meets: net >= Decimal::ZERO,
        verdict: sheets.briefly_in(unit, &verdict),
        plan: half
            .iter()
            .map(|half| sheets.briefly_in(unit, half))
            .collect(),
        departments: Vec::new(),
        more: vec![whole.verdict],
    }
}
