//! Texts, names and sources that say nothing: a template's words, or blanks where a name was to be.

use std::fmt::Display;

use crate::check::placeholder::is_placeholder;
use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule = Rule::error(Code::PLACEHOLDER_LEFT, Group::Complete, find);

/// Written parts, then names and sources in the order of the formats' tables.
fn find(subject: &Subject) -> Vec<Finding> {
    let application = subject.application();
    let mut looked = Look { found: Vec::new() };
    for written in subject.written {
        // One that is missing or blank is another rule's business.
        if let Content::Text(text) = &written.content
            && !text.trim().is_empty()
        {
            looked.add(format_args!("text.{}", written.key), is_placeholder(text));
        }
    }
    looked.name("investment.name", &application.investment.name);
    for (table, all) in [
        ("department", &application.departments),
        ("partner", &application.partners),
    ] {
        for named in all {
            looked.name(format_args!("{table}.{}", named.id), &named.name);
        }
    }
    for cost in &application.costs {
        looked.name_if_given(format_args!("cost.{}.name", cost.id), cost.name.as_ref());
    }
    for group in &application.target_groups {
        looked.name_if_given(
            format_args!("target_group.{}.name", group.id),
            group.name.as_ref(),
        );
    }
    for effect in &application.effects {
        looked.name(format_args!("effect.{}.name", effect.id), &effect.name);
        looked.source(
            format_args!("effect.{}.source", effect.id),
            effect.source.as_ref(),
        );
    }
    for local in &application.local_unit_costs {
        let unit_cost = &local.unit_cost;
        let id = &unit_cost.id;
        looked.name(format_args!("unit_cost.{id}.name"), &unit_cost.name);
        looked.source(
            format_args!("unit_cost.{id}.source"),
            Some(&unit_cost.source),
        );
    }
    for input in application.inputs.iter() {
        looked.source(
            format_args!("{}.source", input.address),
            input.source.as_ref(),
        );
    }
    for signature in &application.signatures {
        let department = &application.departments[signature.department].id;
        looked.name(format_args!("signature.{department}.name"), &signature.name);
    }
    for goal in &application.goals {
        looked.name(format_args!("goal.{}.name", goal.id), &goal.name);
    }
    for activity in &application.activities {
        looked.name(
            format_args!("activity.{}.name", activity.id),
            &activity.name,
        );
    }
    for measure in &application.measures {
        let id = &measure.id;
        looked.name(format_args!("measure.{id}.name"), &measure.name);
        looked.source(format_args!("measure.{id}.source"), measure.source.as_ref());
    }
    looked.found
}

/// What has been found so far.
struct Look {
    found: Vec<Finding>,
}

impl Look {
    fn name(&mut self, address: impl Display, text: &str) {
        let words = if text.trim().is_empty() {
            Some(String::new())
        } else {
            is_placeholder(text)
        };
        self.add(address, words);
    }

    fn name_if_given(&mut self, address: impl Display, text: Option<&String>) {
        if let Some(text) = text {
            self.name(address, text);
        }
    }

    /// A source that is missing or blank is another rule's business.
    fn source(&mut self, address: impl Display, text: Option<&String>) {
        self.add(address, text.and_then(|text| is_placeholder(text)));
    }

    fn add(&mut self, address: impl Display, words: Option<String>) {
        if let Some(words) = words {
            let address = address.to_string();
            let finding = RULE.at(&address).fact("input", address);
            self.found.push(if words.is_empty() {
                finding.in_words("placeholder-left-blank")
            } else {
                finding.fact("words", words)
            });
        }
    }
}
