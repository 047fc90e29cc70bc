//! What people call the thing that an input belongs to.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::{Case, Slot};

/// The names of a case's effects, costs, target groups and unit costs by their addresses, such as `effect.hvb`; gathered
/// when the first of them is asked for. They follow from the case, so that two cases do not differ in them.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(OnceLock<Arc<HashMap<String, String>>>);

impl PartialEq for Names {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Case {
    /// The name of what an address lies in, such as the effect's; of a shared number the names of what it stands in;
    /// nothing where there is none.
    pub fn name_at(&self, address: &str) -> Option<String> {
        if address.starts_with("parameter.") {
            return self.names_of_uses(address);
        }
        self.name(address).map(str::to_owned)
    }

    fn name(&self, address: &str) -> Option<&str> {
        let (table, rest) = address.split_once('.')?;
        let id = rest.split('.').next().unwrap_or(rest);
        let thing = &address[..table.len() + 1 + id.len()];
        let names = self.names.0.get_or_init(|| Arc::new(self.all_names()));
        names.get(thing).map(String::as_str)
    }

    fn all_names(&self) -> HashMap<String, String> {
        let application = &self.application;
        let effects = application.effects.iter();
        let effects = effects.map(|effect| ("effect", &effect.id, Some(&effect.name)));
        let costs = application.costs.iter();
        let costs = costs.map(|cost| ("cost", &cost.id, cost.name.as_ref()));
        let groups = application.target_groups.iter();
        let groups = groups.map(|group| ("target_group", &group.id, group.name.as_ref()));
        let unit_costs = self.prices.iter().map(|price| &price.unit_cost);
        let unit_costs = unit_costs.map(|known| ("unit_cost", &known.id, Some(&known.name)));
        let named = effects.chain(costs).chain(groups).chain(unit_costs);
        named
            .filter_map(|(table, id, name)| Some((format!("{table}.{id}"), name?.clone())))
            .collect()
    }

    /// The names of everything that a parameter stands in, each once.
    fn names_of_uses(&self, address: &str) -> Option<String> {
        let inputs = &self.application.inputs;
        self.names_of(&inputs.places(inputs.find(address)?))
    }

    /// The names of what some places lie in, each once; nothing where there is none.
    pub fn names_of(&self, places: &[Slot]) -> Option<String> {
        let inputs = &self.application.inputs;
        let places = places.iter();
        let names = places.filter_map(|place| self.name(&inputs.of(*place).address));
        let mut said = HashSet::new();
        let names: Vec<&str> = names.filter(|name| said.insert(*name)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}
