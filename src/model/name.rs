//! What people call the thing that an input belongs to.

use super::Case;

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
        let application = &self.application;
        let (table, rest) = address.split_once('.')?;
        let id = rest.split('.').next().unwrap_or(rest);
        match table {
            "effect" => {
                let effect = application.effects.iter().find(|effect| effect.id == id)?;
                Some(&effect.name)
            }
            "cost" => {
                let cost = application.costs.iter().find(|cost| cost.id == id)?;
                cost.name.as_deref()
            }
            "target_group" => {
                let mut groups = application.target_groups.iter();
                groups.find(|group| group.id == id)?.name.as_deref()
            }
            "unit_cost" => {
                let mut prices = self.prices.iter();
                let price = prices.find(|price| price.unit_cost.id == rest)?;
                Some(&price.unit_cost.name)
            }
            _ => None,
        }
    }

    /// The names of everything that a parameter stands in, each once.
    fn names_of_uses(&self, address: &str) -> Option<String> {
        let inputs = &self.application.inputs;
        let mut names: Vec<&str> = Vec::new();
        for place in inputs.places(inputs.find(address)?) {
            let name = self.name(&inputs.of(place).address);
            names.extend(name.filter(|name| !names.contains(name)));
        }
        (!names.is_empty()).then(|| names.join(", "))
    }
}
