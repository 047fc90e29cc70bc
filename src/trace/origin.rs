//! Where the given numbers of a written-out figure come from.
//!
//! A number that the command line or a scenario sets is not the file's: neither the file's line nor what it says of its
//! source stands beside it. Where the file's number is multiplied, both stand as its parts, each with its own origin.

use super::{GivenBy, Node, Operation, Origin, Term, Unit, WITHIN};
use crate::model::{Change, Scenario, Setting, rounded};

/// What was asked for, and where things stand in the files.
pub struct Origins<'o> {
    /// What the command line set.
    pub settings: &'o [Setting],
    /// The scenario that was applied.
    pub scenario: Option<&'o str>,
    /// What each scenario sets.
    pub scenarios: &'o [Scenario],
    /// The file and line of an address of the application.
    pub place: &'o dyn Fn(&str) -> Option<(String, u32)>,
    /// The number of an address as the files give it, whatever is set.
    pub in_files: &'o dyn Fn(&str) -> Option<Node>,
    /// Who gives a value of a policy, by its name as a figure and its address.
    pub policy: &'o dyn Fn(&str, &str) -> Origin,
}

/// The tree with the origin of each given number.
pub fn with_origins(mut node: Node, origins: &Origins) -> Node {
    give_origins(&mut node, "", origins);
    node
}

/// `within` is the figure of which a number without a name is a part: a value of a policy is that of the figure's.
fn give_origins(node: &mut Node, within: &str, origins: &Origins) {
    let name = node.name.clone();
    let name = name.as_deref().unwrap_or(within);
    for decisive in &mut node.decided_by {
        give_origins(decisive, name, origins);
    }
    let parts = std::mem::take(&mut node.parts);
    give_origin(node, name, origins);
    // What has been multiplied stands with its parts already.
    if node.parts.is_empty() {
        node.parts = parts;
        for part in &mut node.parts {
            give_origins(part, name, origins);
        }
    }
}

fn give_origin(node: &mut Node, name: &str, origins: &Origins) {
    let Some(address) = node.origin.address.clone() else {
        return;
    };
    if address.starts_with("policy.") {
        let origin = (origins.policy)(name, &address);
        node.origin = Origin {
            address: Some(address),
            ..origin
        };
        return;
    }
    let steps = if node.operation == Operation::Given {
        steps(node, &address, origins)
    } else {
        Vec::new()
    };
    if !steps.is_empty() {
        set_one_by_one(node, &address, &steps, origins);
    } else if matches!(
        node.origin.given_by,
        Some(GivenBy::Grid(_) | GivenBy::Set(_))
    ) {
        node.origin.place = None;
        node.origin.source = None;
    } else if node.origin.place.is_none() {
        node.origin.place = (origins.place)(&address);
    }
}

/// What sets the number of an address, one after the other: the scenario before the command line.
fn steps<'o>(
    node: &Node,
    address: &str,
    origins: &Origins<'o>,
) -> Vec<(Option<&'o str>, &'o Setting)> {
    // A number of a case with other inputs says itself whose it is.
    let scenario = match &node.origin.given_by {
        None | Some(GivenBy::Default) => origins.scenario,
        Some(GivenBy::Set(_)) if node.term != Term::SetOnTop => scenario_of(node),
        Some(GivenBy::Scenario(id)) if node.term != Term::SetByScenario => Some(id.as_str()),
        _ => return Vec::new(),
    };
    let mut scenarios = origins.scenarios.iter();
    let scenario = scenario.and_then(|id| scenarios.find(|scenario| scenario.id == id));
    let by_scenario = scenario.into_iter().flat_map(|scenario| {
        let settings = scenario.settings.iter();
        settings.map(|setting| (Some(scenario.id.as_str()), setting))
    });
    let command = origins.settings.iter();
    by_scenario
        .chain(command.map(|setting| (None, setting)))
        .filter(|(_, setting)| sets(setting, address))
        .collect()
}

/// The scenario of which a number is a part.
fn scenario_of(node: &Node) -> Option<&str> {
    let name = node.name.as_deref()?.strip_prefix("scenario.")?;
    name.split_once(WITHIN).map(|(id, _)| id)
}

/// The number that settings give, one after the other: the last value, times the factors that follow it; without a value
/// the file's number times all of them.
fn set_one_by_one(
    node: &mut Node,
    address: &str,
    steps: &[(Option<&str>, &Setting)],
    origins: &Origins,
) {
    let is_value = |step: &(_, &Setting)| matches!(step.1.change, Change::To(_));
    let value = steps.iter().rposition(is_value);
    let factors = &steps[value.map_or(0, |value| value + 1)..];
    let origin = |(scenario, setting): &(Option<&str>, &Setting)| {
        let stands = scenario.map(|id| format!("scenario.{id}.set.{}", setting.address));
        Origin {
            address: Some(address.to_owned()),
            place: stands.and_then(|stands| (origins.place)(&stands)),
            source: None,
            given_by: Some(match scenario {
                Some(id) => GivenBy::Scenario((*id).to_owned()),
                None => GivenBy::Set(typed(setting)),
            }),
        }
    };
    let given = |term, unit, step: &(Option<&str>, &Setting)| {
        let (Change::To(value) | Change::Times(value)) = step.1.change;
        let mut given = Node::given(term, unit, value);
        given.origin = origin(step);
        given
    };
    let multiplied = || {
        let first = match value {
            Some(value) => given(node.term, node.unit.clone(), &steps[value]),
            None => from_file(node, address, origins)?,
        };
        let factors = factors.iter().map(|step| {
            let term = step.0.map_or(Term::SetOnTop, |_| Term::SetByScenario);
            let factor = given(term, Unit::Plain, step).of(&step.1.address);
            // One factor may change each year of a table.
            factor.at(&step.1.address)
        });
        let parts: Vec<Node> = std::iter::once(first).chain(factors).collect();
        let product: rust_decimal::Decimal = parts.iter().map(|part| part.value).product();
        (rounded(product - node.value, 9).is_zero()).then_some(parts)
    };
    let parts = if factors.is_empty() {
        None
    } else {
        multiplied()
    };
    if let Some(last) = steps.last() {
        node.origin = origin(last);
    }
    if let Some(parts) = parts {
        node.operation = Operation::Product;
        node.parts = parts;
    }
}

/// The number of an address as the files give it, with its line and its source.
fn from_file(node: &Node, address: &str, origins: &Origins) -> Option<Node> {
    let found = (origins.in_files)(address)?;
    let mut found = Node {
        term: node.term,
        unit: node.unit.clone(),
        of: node.of.clone(),
        ..found
    };
    give_places(&mut found, origins);
    Some(found)
}

/// The lines of numbers that are the files' own.
fn give_places(node: &mut Node, origins: &Origins) {
    if let Some(address) = &node.origin.address
        && node.origin.place.is_none()
    {
        node.origin.place = (origins.place)(address);
    }
    for part in &mut node.parts {
        give_places(part, origins);
    }
}

/// Whether a setting changes the number of an address: that address, or the table of years that holds it.
pub(super) fn sets(setting: &Setting, address: &str) -> bool {
    let is_year = |year: &str| year.bytes().all(|byte| byte.is_ascii_digit());
    let rest = address.strip_prefix(&setting.address);
    rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('.').is_some_and(is_year))
}

/// A setting as it is typed.
pub(super) fn typed(setting: &Setting) -> String {
    match setting.change {
        Change::To(value) => format!("{}={}", setting.address, value.normalize()),
        Change::Times(factor) => format!("{}=*{}", setting.address, factor.normalize()),
    }
}
