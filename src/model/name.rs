//! What people call the thing that an input belongs to.

use std::collections::HashSet;

use super::application::Application;
use super::case::Case;
use super::input_id::InputId;
use super::unit_cost::UnitCost;

impl Case {
    /// The name of what an address lies in, such as the effect's; of a shared number the names of what it stands in;
    /// nothing where there is none.
    pub(crate) fn name_at(&self, address: &str) -> Option<String> {
        if address.starts_with("parameter.") {
            return self.names_of_uses(address);
        }
        self.name(address).map(str::to_owned)
    }

    fn name(&self, address: &str) -> Option<&str> {
        let mut parts = address.split('.');
        let (table, id) = (parts.next()?, parts.next()?);
        let Application {
            effects,
            costs,
            target_groups,
            ..
        } = &self.application;
        match table {
            "effect" => effects
                .iter()
                .find(|known| known.id == id)
                .map(|known| known.name.as_str()),
            "cost" => costs.iter().find(|known| known.id == id)?.name.as_deref(),
            "target_group" => {
                let group = target_groups.iter().find(|known| known.id == id);
                group?.name.as_deref()
            }
            "unit_cost" => {
                let prices = self.prices.iter().map(|price| &price.unit_cost);
                prices
                    .into_iter()
                    .find(|known| known.id() == id)
                    .map(UnitCost::name)
            }
            _ => None,
        }
    }

    /// The names of everything that a parameter stands in, each once.
    fn names_of_uses(&self, address: &str) -> Option<String> {
        let inputs = &self.application.inputs;
        self.names_of(&inputs.places(inputs.find(address)?))
    }

    /// The names of what some places lie in, each once; nothing where there is none.
    pub(crate) fn names_of(&self, places: &[InputId]) -> Option<String> {
        let inputs = &self.application.inputs;
        let places = places.iter();
        let names = places.filter_map(|place| self.name(&inputs.of(*place).address));
        let mut said = HashSet::new();
        let names: Vec<&str> = names.filter(|name| said.insert(*name)).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}
