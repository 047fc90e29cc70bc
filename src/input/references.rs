//! References: ids that an application's tables use of each other.

use super::faults::listed;
use super::inputs::InputReader;
use super::nearest::nearest;
use super::table::Table;
use crate::model::{Named, Place, TargetGroup, UnitCostRef};
use crate::problem::{Code, Problem};

/// What the tables of an application share while they are read.
pub(super) struct Reading {
    pub(super) inputs: InputReader,
    pub(super) departments: Vec<Named>,
    pub(super) target_groups: Vec<TargetGroup>,
    pub(super) used_unit_costs: Vec<String>,
    /// Every place that names one of them, be what it is in right or wrong.
    pub(super) uses: Vec<(UnitCostRef, Place)>,
}

impl Reading {
    /// Nothing yet but the departments.
    pub(super) fn new(departments: Vec<Named>) -> Self {
        Self {
            inputs: InputReader::new(),
            departments,
            target_groups: Vec::new(),
            used_unit_costs: Vec::new(),
            uses: Vec::new(),
        }
    }

    /// The department that a table names.
    pub(super) fn department(&self, table: &Table) -> Option<usize> {
        let (id, offset) = table.text_at("department")?;
        let known = self.departments.iter();
        let known = known.map(|known| (known.id.as_str(), known.name.as_str()));
        position(table, Code::UNKNOWN_DEPARTMENT, (id, offset), known)
    }

    /// The unit cost that a table names.
    pub(super) fn unit_cost(&mut self, table: &Table) -> Option<UnitCostRef> {
        let (id, offset) = table.text_at("unit_cost")?;
        let used = &mut self.used_unit_costs;
        let known = used.iter().position(|known| known == id);
        let position = known.unwrap_or_else(|| {
            used.push(id.to_owned());
            used.len() - 1
        });
        self.uses.push((UnitCostRef(position), table.place(offset)));
        Some(UnitCostRef(position))
    }
}

/// The position of an id among those known, each with its name; an unknown one is noted, with the id of what it names.
pub(super) fn position<'n>(
    table: &Table,
    code: Code,
    (id, offset): (&str, usize),
    known: impl Iterator<Item = (&'n str, &'n str)> + Clone,
) -> Option<usize> {
    let position = known.clone().position(|(known, _)| known == id);
    if position.is_none() {
        let problem = table.document.problem(code, offset);
        table.report(unknown_name(problem, id, known));
    }
    position
}

/// A problem with an id that is not among those known, each with its name: with the id of what it means.
pub(super) fn unknown_name<'n>(
    problem: Problem,
    id: &str,
    known: impl Iterator<Item = (&'n str, &'n str)> + Clone,
) -> Problem {
    let of_name = |name: String| {
        let mut named = known.clone().filter(|(_, known)| *known == name);
        named.next().map(|(id, _)| id.to_owned())
    };
    let named = nearest(id, known.clone().map(|(_, name)| name)).and_then(of_name);
    let ids = known.map(|(id, _)| id);
    let meant = nearest(id, ids.clone()).or(named);
    listed(problem.fact("name", id).fact("nearest", meant), ids)
}
