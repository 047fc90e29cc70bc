//! The tables of two versions of an application.

use super::compared::{Change, ChangeEffect, Differing};
use super::figures_sheet::{CauseRow, causes_sheet, figures_sheet, flip_of, label, returns_sheet};
use super::section::Section;
use super::terminal::Layout;
use crate::problem::{Fact, Facts};
use crate::words::{Area, Language, text};

/// What people read of two versions.
pub fn sections(differing: &Differing, layout: Layout) -> Vec<Section> {
    let language = layout.language;
    let mut figures = Section::from(figures_sheet(&differing.old, &differing.new, layout));
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
    let rows: Vec<CauseRow> = differing
        .changes
        .iter()
        .map(|one| {
            let changed = change(one, language);
            let (delta, with) = match &one.effect {
                ChangeEffect::Moves(delta) => (Some(delta), None),
                ChangeEffect::With(address) => {
                    let with = said("together-with", "address", address, language);
                    (None, Some(with))
                }
            };
            let detail: Vec<String> = [Some(changed), with]
                .into_iter()
                .flatten()
                .filter(|line| !line.is_empty())
                .collect();
            CauseRow {
                label: one.address.clone(),
                detail: (!detail.is_empty()).then(|| detail.join("\n")),
                id: one.address.clone(),
                prices: None,
                delta,
            }
        })
        .collect();
    let mut sections = vec![figures];
    if !rows.is_empty() {
        sections.push(causes_sheet(&rows, ("changes", "change"), layout).into());
        let departments: Vec<(&str, &str)> = differing
            .departments
            .iter()
            .map(|(id, name)| (id.as_str(), name.as_str()))
            .collect();
        let returns = returns_sheet(&rows, &departments, "change", false, layout);
        sections.extend(returns.map(Section::from));
    }
    sections
}

/// How a change is called in a table.
fn change(change: &Change, language: Language) -> String {
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => format!("{old} → {new}"),
        (Some(old), None) => said("removed", "value", old, language),
        (None, Some(new)) => said("added", "value", new, language),
        (None, None) => String::new(),
    }
}

fn said(id: &str, name: &'static str, fact: impl Into<Fact>, language: Language) -> String {
    let facts = Facts::new().with(name, fact);
    text(language, Area::Recalculation, id, &facts)
}
