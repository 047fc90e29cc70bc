//! The tables of two versions of an application.

use super::causes_sheets::{CauseRow, causes_sheet, returns_sheet};
use super::compared::{AttributedChange, ChangeEffect, Differing};
use super::old_and_new::{flip_of, label, old_and_new};
use super::section::Section;
use super::terminal::Layout;
use crate::model::Language;
use crate::problem::{Fact, Facts};
use crate::words::{Area, text};

/// What people read of two versions.
pub(crate) fn sections(differing: &Differing, layout: Layout) -> Vec<Section> {
    let language = layout.language;
    let mut figures = Section::from(old_and_new(&differing.old, &differing.new, layout));
    let flip = differing.new.flip_since(&differing.old);
    let flip = flip.map(|flip| flip_of(&differing.name, flip, language));
    figures.sentences.extend(flip);
    if !differing.without_figures.is_empty() {
        let addresses = Fact::names(&differing.without_figures);
        let said = said("without-figures", "addresses", addresses, language);
        figures.sentences.push(said);
    } else if differing.changes.is_empty() {
        figures.sentences.push(label("no-difference", language));
    }
    let mut sections = vec![figures];
    let changes = differing.changes.iter();
    let rows: Vec<CauseRow> = changes.map(|change| row(change, language)).collect();
    if !rows.is_empty() {
        sections.push(causes_sheet(&rows, ["changes", "change"], layout).into());
        let departments = differing.departments.iter();
        let departments: Vec<(&str, &str)> = departments
            .map(|(id, name)| (id.as_str(), name.as_str()))
            .collect();
        let returns = returns_sheet(&rows, &departments, "change", false, layout);
        sections.extend(returns.map(Section::from));
    }
    sections
}

fn row(change: &AttributedChange, language: Language) -> CauseRow<'_> {
    let changed = match (&change.old, &change.new) {
        (Some(old), Some(new)) => Some(format!("{old} → {new}")),
        (Some(old), None) => Some(said("removed", "value", old, language)),
        (None, Some(new)) => Some(said("added", "value", new, language)),
        (None, None) => None,
    };
    let (delta, with) = match &change.effect {
        ChangeEffect::Moves(delta) => (Some(delta), None),
        ChangeEffect::With(address) => {
            let with = said("together-with", "address", address, language);
            (None, Some(with))
        }
    };
    let detail: Vec<String> = changed.into_iter().chain(with).collect();
    CauseRow {
        label: change.address.clone(),
        detail: (!detail.is_empty()).then(|| detail.join("\n")),
        id: change.address.clone(),
        prices: None,
        delta,
    }
}

fn said(id: &str, name: &'static str, fact: impl Into<Fact>, language: Language) -> String {
    let facts = Facts::new().with(name, fact);
    text(language, Area::Recalculation, id, &facts)
}
