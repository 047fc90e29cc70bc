//! A word of a policy that is asked for as a figure, such as its timing: what it is, and who gives it.

use super::trace_origin::Levels;
use crate::input::Document;
use crate::model::{Choice, Policy};
use crate::report::Calculated;
use crate::trace::{GivenBy, Names, policy_word};
use crate::words::Message;

/// The keys of the policy whose values are words.
const KEYS: [&str; 4] = ["preset", "return_model", "timing", "admin_fee_basis"];

/// What is wrong with a name that is that of a word of a policy; nothing where it is none.
pub(super) fn word_of_policy(
    names: &Names,
    written: &str,
    calculated: &Calculated,
    levels: &[(String, Levels)],
    document: &Document,
) -> Option<Message> {
    let called = names.called(written);
    let is_called = |name: &str| called.iter().any(|known| known == name);
    let policies = calculated.policies.iter().enumerate();
    let (key, position) = KEYS.into_iter().find_map(|key| {
        let mut own = policies.clone().map(|(position, _)| position);
        let own = own.find(|position| {
            let policy = policy_word(&calculated.policies, *position);
            is_called(&format!("policy.{policy}.{key}"))
        });
        let in_force = is_called(&format!("policy.{key}")).then_some(0);
        Some((key, own.or(in_force)?))
    })?;
    let (_, levels) = levels.get(position)?;
    let origin = levels.origin(&format!("policy.{key}"), document);
    Some(Message::WordOfPolicy {
        name: written.to_owned(),
        word: word(&calculated.policies.get(position)?.policy, key),
        preset: match origin.given_by {
            Some(GivenBy::Preset(preset)) if key != "preset" => Some(preset),
            _ => None,
        },
        place: origin.place.map(|(file, line)| format!("{file}:{line}")),
    })
}

fn word(policy: &Policy, key: &str) -> &'static str {
    match key {
        "return_model" => policy.return_model.word(),
        "timing" => policy.timing.word(),
        "admin_fee_basis" => policy.admin_fee_basis.word(),
        _ => policy.preset.word(),
    }
}
