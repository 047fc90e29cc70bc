//! Where the given numbers of a written-out figure come from.

use super::{GivenBy, Node, Operation, Origin};
use crate::model::{Change, Setting};

/// What was asked for, and where things stand in the files.
pub struct Origins<'o> {
    /// What the command line set.
    pub settings: &'o [Setting],
    /// The scenario that was applied, and what it sets.
    pub scenario: Option<(&'o str, &'o [Setting])>,
    /// The file and line of an address of the application.
    pub place: &'o dyn Fn(&str) -> Option<(String, u32)>,
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
    give_origin(node, name, origins);
    for part in &mut node.parts {
        give_origins(part, name, origins);
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
    if node.origin.place.is_none() {
        node.origin.place = (origins.place)(&address);
    }
    let is_open = matches!(node.origin.given_by, None | Some(GivenBy::Default));
    if node.operation == Operation::Given && is_open {
        let mut settings = origins.settings.iter();
        let set = settings.rfind(|setting| sets(setting, &address));
        let scenario = origins
            .scenario
            .filter(|(_, settings)| settings.iter().any(|setting| sets(setting, &address)));
        if let Some(setting) = set {
            node.origin.given_by = Some(GivenBy::Set(typed(setting)));
        } else if let Some((id, _)) = scenario {
            node.origin.given_by = Some(GivenBy::Scenario(id.to_owned()));
        }
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
