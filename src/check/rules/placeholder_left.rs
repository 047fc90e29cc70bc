//! Texts, names and sources that say nothing: a template's words, or blanks where a name was to be.

use std::fmt::Arguments;

use crate::check::placeholder::is_placeholder;
use crate::check::prelude::*;
use crate::check::subject::Content;

pub(super) const RULE: Rule =
    Rule::error(Code::PLACEHOLDER_LEFT, Find::InDraft(find)).applies_from(Status::Idea);

/// Written parts, then names and sources in the order of the formats' tables.
fn find(draft: &Draft) -> Vec<Finding> {
    let application = draft.application;
    let mut looked = Look { found: Vec::new() };
    for narrative in draft.narratives {
        // One that is missing or blank is another rule's business.
        if let Content::Text(text) = &narrative.content {
            looked.text(format_args!("text.{}", narrative.key), text);
        }
    }
    looked.name(
        format_args!("investment.name"),
        &application.investment.name,
    );
    for (table, all) in [
        ("department", &application.departments),
        ("partner", &application.partners),
    ] {
        for named in all {
            looked.name(format_args!("{table}.{}", named.id), &named.name);
        }
    }
    for cost in &application.costs {
        looked.table("cost", &cost.id, cost.name.as_deref(), None);
    }
    for group in &application.target_groups {
        looked.table("target_group", &group.id, group.name.as_deref(), None);
    }
    for effect in &application.effects {
        let source = effect.source.as_deref();
        looked.table("effect", &effect.id, Some(&effect.name), source);
    }
    for local in &application.local_unit_costs {
        let (name, source) = (local.unit_cost.name(), local.unit_cost.source());
        looked.table("unit_cost", local.unit_cost.id(), Some(name), Some(source));
    }
    for input in application.inputs.iter() {
        looked.source(format_args!("{}", input.address), input.source.as_deref());
    }
    for signature in &application.signatures {
        let department = &application.departments[signature.department].id;
        looked.table("signature", department, Some(&signature.name), None);
    }
    for goal in &application.goals {
        looked.table("goal", &goal.id, Some(&goal.name), None);
    }
    for activity in &application.activities {
        looked.table("activity", &activity.id, Some(&activity.name), None);
    }
    for measure in &application.measures {
        let source = measure.source.as_deref();
        looked.table("measure", &measure.id, Some(&measure.name), source);
    }
    looked.found
}

fn at(address: Arguments) -> Finding {
    let address = address.to_string();
    RULE.at(&address).fact("input", address)
}

/// What has been found so far. Addresses are written out for what is found alone.
struct Look {
    found: Vec<Finding>,
}

impl Look {
    /// The name and the source of a table; `None` where it has none.
    fn table(&mut self, table: &str, id: &str, name: Option<&str>, source: Option<&str>) {
        if let Some(name) = name {
            self.name(format_args!("{table}.{id}.name"), name);
        }
        self.source(format_args!("{table}.{id}"), source);
    }

    fn name(&mut self, address: Arguments, text: &str) {
        if text.trim().is_empty() {
            let finding = at(address);
            self.found.push(finding.in_words("placeholder-left-blank"));
        } else {
            self.text(address, text);
        }
    }

    /// A source that is missing or blank is another rule's business.
    fn source(&mut self, address: Arguments, text: Option<&str>) {
        if let Some(text) = text {
            self.text(format_args!("{address}.source"), text);
        }
    }

    fn text(&mut self, address: Arguments, text: &str) {
        if let Some(words) = is_placeholder(text) {
            self.found.push(at(address).fact("words", words));
        }
    }
}
