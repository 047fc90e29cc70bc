//! The tables of two versions of an application.

use super::compared::{ChangeEffect, Differing};
use super::figures_sheet::{CauseRow, causes_sheet, figures_sheet, returns_sheet};
use super::section::Section;
use super::terminal::Layout;
use crate::recalculation::Flip;
use crate::words::recalculation::{
    CompareLabel, change, flips, no_difference, together_with, without_figures,
};

/// What people read of two versions.
pub fn sections(differing: &Differing, layout: Layout) -> Vec<Section> {
    let language = layout.language;
    let mut figures = Section::from(figures_sheet(&differing.old, &differing.new, layout));
    if let Some(flip) = Flip::between(&differing.old, &differing.new) {
        let said = flips(flip == Flip::FallsBelow, language);
        figures
            .sentences
            .push(format!("{}: {said}.", differing.name));
    }
    if !differing.without_figures.is_empty() {
        figures
            .sentences
            .push(without_figures(&differing.without_figures, language));
    } else if differing.changes.is_empty() {
        figures.sentences.push(no_difference(language));
    }
    let rows: Vec<CauseRow> = differing
        .changes
        .iter()
        .map(|one| {
            let said = change(one.old.as_deref(), one.new.as_deref(), language);
            let (movement, with) = match &one.effect {
                ChangeEffect::Moves(movement) => (Some(movement), None),
                ChangeEffect::With(address) => (None, Some(together_with(address, language))),
            };
            let detail: Vec<String> = [Some(said), with]
                .into_iter()
                .flatten()
                .filter(|line| !line.is_empty())
                .collect();
            CauseRow {
                label: one.address.clone(),
                detail: (!detail.is_empty()).then(|| detail.join("\n")),
                id: one.address.clone(),
                prices: None,
                movement,
            }
        })
        .collect();
    let mut sections = vec![figures];
    if !rows.is_empty() {
        let label = CompareLabel::Change;
        sections.push(causes_sheet(&rows, CompareLabel::Changes, label, layout).into());
        let departments: Vec<(&str, &str)> = differing
            .departments
            .iter()
            .map(|(id, name)| (id.as_str(), name.as_str()))
            .collect();
        let returns = returns_sheet(&rows, &departments, label, false, layout);
        sections.extend(returns.map(Section::from));
    }
    sections
}
