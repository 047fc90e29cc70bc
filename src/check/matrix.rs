//! *matrix*: goals → activities → measures without gaps (domain.md's evaluation matrix).

use std::collections::{HashMap, HashSet};

use super::{Found, Subject};
use crate::model::{Application, Measure, MeasureKind, MeasureTerm};
use crate::words::{Finding, Matrix};

pub(super) fn findings(subject: &Subject) -> Vec<Found> {
    let application = &subject.case.application;
    if application.goals.is_empty() {
        // All the rest would only follow from that.
        return vec![new("investment", Matrix::NoMatrix)];
    }
    let mut found = effects(application);
    found.extend(goals(application));
    found.extend(terms(application));
    found.extend(measures(application));
    found
}

fn new(address: impl Into<String>, finding: Matrix) -> Found {
    Found::new(address, Finding::Matrix(finding))
}

/// Effects that no outcome measure will show. A name that no measure has is wrong in itself and noted as it is read.
fn effects(application: &Application) -> Vec<Found> {
    let kinds: HashMap<&str, MeasureKind> = application
        .measures
        .iter()
        .map(|measure| (measure.id.as_str(), measure.kind))
        .collect();
    let mut found = Vec::new();
    for effect in &application.effects {
        let id = || effect.id.clone();
        let address = || format!("effect.{}", effect.id);
        match &effect.measure {
            None => found.push(new(
                address(),
                Matrix::EffectWithoutMeasure { effect: id() },
            )),
            Some(named) if kinds.get(named.as_str()) == Some(&MeasureKind::Process) => {
                let finding = Matrix::EffectShownByProcess {
                    effect: id(),
                    measure: named.clone(),
                };
                found.push(new(format!("{}.measure", address()), finding));
            }
            Some(_) => {}
        }
    }
    found
}

/// Goals that nothing is done for, or that nothing shows.
fn goals(application: &Application) -> Vec<Found> {
    let of_kind = |kind: MeasureKind| -> HashSet<&str> {
        let measures = application.measures.iter();
        measures
            .filter(|measure| measure.kind == kind)
            .map(|measure| measure.goal.as_str())
            .collect()
    };
    let (outcomes, processes) = (of_kind(MeasureKind::Outcome), of_kind(MeasureKind::Process));
    let served: HashSet<&str> = application
        .activities
        .iter()
        .map(|activity| activity.goal.as_str())
        .collect();
    let mut found = Vec::new();
    for goal in &application.goals {
        let (id, address) = (|| goal.id.clone(), || format!("goal.{}", goal.id));
        if !served.contains(goal.id.as_str()) {
            found.push(new(address(), Matrix::GoalWithoutActivity { goal: id() }));
        }
        if !outcomes.contains(goal.id.as_str()) {
            found.push(new(address(), Matrix::GoalWithoutOutcome { goal: id() }));
        }
        if !processes.contains(goal.id.as_str()) {
            found.push(new(address(), Matrix::GoalWithoutProcess { goal: id() }));
        }
    }
    found
}

/// Terms in which no effect is followed.
fn terms(application: &Application) -> Vec<Found> {
    let mut found = Vec::new();
    for (term, word) in [(MeasureTerm::Short, "short"), (MeasureTerm::Long, "long")] {
        let mut measures = application.measures.iter();
        let is_there = measures
            .any(|measure| measure.kind == MeasureKind::Outcome && measure.term == Some(term));
        if !is_there {
            found.push(new("measure", Matrix::TermMissing { term: word }));
        }
    }
    found
}

/// Measures without a source, and measures that no effect leads to.
fn measures(application: &Application) -> Vec<Found> {
    let named: HashSet<&str> = application
        .effects
        .iter()
        .filter_map(|effect| effect.measure.as_deref())
        .collect();
    let is_named = |measure: &Measure| named.contains(measure.id.as_str());
    // A goal without a price has outcome measures that no effect names.
    let priced: HashSet<&str> = application
        .measures
        .iter()
        .filter(|measure| is_named(measure))
        .map(|measure| measure.goal.as_str())
        .collect();
    let mut found = Vec::new();
    for measure in &application.measures {
        let (id, address) = (|| measure.id.clone(), || format!("measure.{}", measure.id));
        let source = measure.source.as_deref().unwrap_or("");
        if source.trim().is_empty() {
            let finding = Matrix::MeasureWithoutSource { measure: id() };
            found.push(new(address(), finding));
        }
        // What shows in the short run may be a step on the way to what has a price.
        let is_last_step =
            measure.kind == MeasureKind::Outcome && measure.term != Some(MeasureTerm::Short);
        if is_last_step && priced.contains(measure.goal.as_str()) && !is_named(measure) {
            found.push(new(address(), Matrix::MeasureOfNothing { measure: id() }));
        }
    }
    found
}
