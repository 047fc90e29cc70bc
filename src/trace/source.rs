//! Where an input comes from: what its own line says, else the table in which it stands.

use std::collections::HashMap;

use super::Tracer;
use crate::model::{Amount, Application, Input, Slot};

/// The sources of effects, what replaces them and costs, by the addresses of their tables: looked up for each number.
pub(super) type TableSources = HashMap<String, String>;

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
            self.source_of_table(&input.address)
        };
        of_table.or(own).map(str::to_owned)
    }

    /// The source of the nearest table that holds an address and says one.
    fn source_of_table(&self, address: &str) -> Option<&str> {
        let sources = self
            .table_sources
            .get_or_init(|| table_sources(&self.case.application));
        let mut table = address;
        while let Some((holds, _)) = table.rsplit_once('.') {
            if let Some(source) = sources.get(holds) {
                return Some(source);
            }
            table = holds;
        }
        None
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

fn table_sources(application: &Application) -> TableSources {
    let effects = application.effects.iter();
    let effects = effects.flat_map(|effect| {
        let own = (format!("effect.{}", effect.id), effect.source.as_deref());
        let instead = effect.replaced_by.as_ref();
        let instead = instead.map(|instead| {
            let table = format!("effect.{}.replaced_by", effect.id);
            (table, instead.source.as_deref())
        });
        [Some(own), instead]
    });
    let costs = application.costs.iter();
    let costs = costs.map(|cost| Some((format!("cost.{}", cost.id), cost.source.as_deref())));
    let tables = effects.chain(costs).flatten();
    let said = tables.filter(|(_, source)| says_something(*source));
    said.filter_map(|(table, source)| Some((table, source?.to_owned())))
        .collect()
}
