//! *matrix*: goals → activities → measures without gaps (domain.md's evaluation matrix).

use super::{Found, Subject};
use crate::model::{MeasureKind, MeasureTerm};
use crate::words::{Finding, Matrix};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    let mut found = Vec::new();
    let mut add =
        |address: String, matrix| found.push(Found::new(address, Finding::Matrix(matrix)));

    for effect in &application.effects {
        if effect.measure.is_none() {
            add(
                format!("effect.{}", effect.id),
                Matrix::EffectWithoutMeasure {
                    effect: effect.id.clone(),
                },
            );
        }
    }
    if application.goals.is_empty() {
        add("investment".to_owned(), Matrix::NoMatrix);
        return found;
    }
    for goal in &application.goals {
        let address = format!("goal.{}", goal.id);
        let id = || goal.id.clone();
        let measures = |kind| {
            let mut measures = application.measures.iter();
            measures.any(|measure| measure.goal == goal.id && measure.kind == kind)
        };
        let mut activities = application.activities.iter();
        if !activities.any(|activity| activity.goal == goal.id) {
            add(address.clone(), Matrix::GoalWithoutActivity { goal: id() });
        }
        if !measures(MeasureKind::Outcome) {
            add(address.clone(), Matrix::GoalWithoutOutcome { goal: id() });
        }
        if !measures(MeasureKind::Process) {
            add(address, Matrix::GoalWithoutProcess { goal: id() });
        }
    }
    for (term, word) in [(MeasureTerm::Short, "short"), (MeasureTerm::Long, "long")] {
        let mut measures = application.measures.iter();
        let is_there = measures
            .any(|measure| measure.kind == MeasureKind::Outcome && measure.term == Some(term));
        if !is_there {
            add("measure".to_owned(), Matrix::TermMissing { term: word });
        }
    }
    for measure in &application.measures {
        let address = format!("measure.{}", measure.id);
        if measure
            .source
            .as_deref()
            .is_none_or(|source| source.trim().is_empty())
        {
            let measure = measure.id.clone();
            add(address.clone(), Matrix::MeasureWithoutSource { measure });
        }
        let named = |id: &str| {
            let mut effects = application.effects.iter();
            effects.any(|effect| effect.measure.as_deref() == Some(id))
        };
        let mut siblings = application
            .measures
            .iter()
            .filter(|other| other.goal == measure.goal);
        // A goal without a price has outcome measures that no effect names.
        let has_price = siblings.any(|sibling| named(&sibling.id));
        if measure.kind == MeasureKind::Outcome && has_price && !named(&measure.id) {
            let measure = measure.id.clone();
            add(address, Matrix::MeasureOfNothing { measure });
        }
    }
    found
}
