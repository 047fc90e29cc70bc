//! What people call the thing that an input belongs to.

use super::Case;

impl Case {
    /// The name of what an address lies in, such as the effect's; nothing where it has none.
    pub fn name_at(&self, address: &str) -> Option<&str> {
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
}
