//! Where an input comes from: what its own line says, else the table in which it stands.

use super::Tracer;
use crate::model::{Amount, Application, Input, Slot};

impl Tracer<'_> {
    /// What the file says of an input's source: at the number, else, unless the parameter to which it refers says it, at
    /// its effect, what replaces that, or its cost. A default is no number of the file.
    pub(super) fn source_of(&self, input: &Input) -> Option<String> {
        let own = input.source.as_deref();
        let is_said_elsewhere = || match input.amount {
            Amount::Parameter(parameter) => self.says_its_source(parameter),
            _ => !input.given,
        };
        let of_table = if says_something(own) || is_said_elsewhere() {
            None
        } else {
            let of_table = source_of_table(&self.case.application, &input.address);
            of_table.filter(|source| says_something(Some(source)))
        };
        of_table.or(own).map(str::to_owned)
    }

    /// Whether a parameter, or one to which it refers, says where it comes from.
    fn says_its_source(&self, parameter: Slot) -> bool {
        let input = self.case.application.inputs.of(parameter);
        says_something(input.source.as_deref())
            || matches!(input.amount, Amount::Parameter(next) if self.says_its_source(next))
    }
}

fn says_something(source: Option<&str>) -> bool {
    source.is_some_and(|source| !source.trim().is_empty())
}

/// The source of the table that holds an address.
fn source_of_table<'a>(application: &'a Application, address: &str) -> Option<&'a str> {
    let (table, rest) = address.split_once('.')?;
    let (id, rest) = rest.split_once('.')?;
    match table {
        "effect" => {
            let effect = application.effects.iter().find(|effect| effect.id == id)?;
            let replaces = effect.replaced_by.as_ref();
            let nearest = replaces.filter(|_| rest.starts_with("replaced_by."));
            let nearest = nearest.and_then(|replaces| replaces.source.as_deref());
            nearest
                .filter(|source| says_something(Some(source)))
                .or(effect.source.as_deref())
        }
        "cost" => {
            let cost = application.costs.iter().find(|cost| cost.id == id)?;
            cost.source.as_deref()
        }
        _ => None,
    }
}
