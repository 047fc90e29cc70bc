//! Shares and probabilities of which nobody says where they come from.

use crate::check::facts::some_names;
use crate::check::prelude::*;
use crate::model::{Amount, ChangedShare, Form, InputId, Inputs};

pub(super) const RULE: Rule = Rule::warning(Code::SHARE_WITHOUT_SOURCE, Find::InDraft(find));

/// Neither they, nor a parameter that they refer to, nor their effect says it. A parameter is found once, with all
/// effects that rest on it.
fn find(draft: &Draft) -> Vec<Finding> {
    let inputs = &draft.application.inputs;
    let found = missing(draft).into_iter().map(|(id, effects)| {
        let address = &inputs.of(id).address;
        let is_shared = address.starts_with("parameter.");
        let effects = if is_shared { &effects[..] } else { &[] };
        RULE.at(address)
            .fact("input", address)
            .fact(
                "value",
                Fact::Percent(inputs.number(id).unwrap_or_default()),
            )
            .fact("effects", some_names(effects))
    });
    found.collect()
}

/// The inputs without a source, each with the effects that rest on it.
fn missing(draft: &Draft) -> Vec<(InputId, Vec<String>)> {
    let inputs = &draft.application.inputs;
    let mut missing: Vec<(InputId, Vec<String>)> = Vec::new();
    for effect in &draft.application.effects {
        let Form::People { outcome, .. } = effect.form else {
            continue;
        };
        if says_something(effect.source.as_deref()) {
            continue;
        }
        let ids = match outcome {
            ChangedShare::Share(share) => vec![share],
            ChangedShare::Probabilities { without, with } => vec![without, with],
        };
        for id in ids.into_iter().filter_map(|id| unsourced(inputs, id)) {
            match missing.iter_mut().find(|(known, _)| *known == id) {
                // `without` and `with` may be the same parameter.
                Some((_, effects)) if effects.last() == Some(&effect.id) => (),
                Some((_, effects)) => effects.push(effect.id.clone()),
                None => missing.push((id, vec![effect.id.clone()])),
            }
        }
    }
    missing
}

fn says_something(source: Option<&str>) -> bool {
    source.is_some_and(|source| !source.trim().is_empty())
}

/// Where a source is missing: the end of a chain of references that has none; `None` if one says it.
fn unsourced(inputs: &Inputs, id: InputId) -> Option<InputId> {
    let mut id = id;
    loop {
        let input = inputs.of(id);
        if says_something(input.source.as_deref()) {
            return None;
        }
        match input.amount {
            Amount::Parameter(parameter) => id = parameter,
            _ => return Some(id),
        }
    }
}
