//! References: ids that an application's tables use of each other.

use std::collections::{HashMap, HashSet};

use super::faults::among;
use super::inputs::InputReader;
use super::table::Table;
use crate::model::{Named, Place, TargetGroup, UnitCostRef};
use crate::problem::Code;

/// What the tables of an application share while they are read.
pub(super) struct Reading<'d> {
    pub(super) inputs: InputReader,
    pub(super) departments: Vec<Named>,
    pub(super) target_groups: Vec<TargetGroup>,
    pub(super) used_unit_costs: Vec<String>,
    /// Every place that names one of them, be what it is in right or wrong.
    pub(super) uses: Vec<(UnitCostRef, Place)>,
    /// The position of each among those used.
    unit_costs: HashMap<&'d str, usize>,
}

impl<'d> Reading<'d> {
    /// Nothing yet but the departments.
    pub(super) fn new(departments: Vec<Named>) -> Self {
        Self {
            inputs: InputReader::new(),
            departments,
            target_groups: Vec::new(),
            used_unit_costs: Vec::new(),
            uses: Vec::new(),
            unit_costs: HashMap::new(),
        }
    }

    /// The department that a table names.
    pub(super) fn department(&self, table: &Table) -> Option<usize> {
        let (id, offset) = table.text_at("department")?;
        let known = self.departments.iter().map(|known| known.id.as_str());
        position(table, Code::UNKNOWN_DEPARTMENT, (id, offset), known)
    }

    /// The unit cost that a table names.
    pub(super) fn unit_cost(&mut self, table: &Table<'d>) -> Option<UnitCostRef> {
        let (id, offset) = table.text_at("unit_cost")?;
        let known = self.unit_costs.get(id).copied();
        let position = known.unwrap_or_else(|| {
            let next = self.used_unit_costs.len();
            self.used_unit_costs.push(id.to_owned());
            self.unit_costs.insert(id, next);
            next
        });
        self.uses.push((UnitCostRef(position), table.place(offset)));
        Some(UnitCostRef(position))
    }
}

/// Notes an id that is not among those known.
pub(super) fn check_known(
    table: &Table,
    code: Code,
    (id, offset): (&str, usize),
    known: &HashSet<&str>,
) {
    if !known.contains(id) {
        let mut known: Vec<&str> = known.iter().copied().collect();
        known.sort_unstable();
        position(table, code, (id, offset), known.into_iter());
    }
}

/// The position of an id among those known; an unknown one is noted.
pub(super) fn position<'n>(
    table: &Table,
    code: Code,
    (id, offset): (&str, usize),
    known: impl Iterator<Item = &'n str> + Clone,
) -> Option<usize> {
    let position = known.clone().position(|known| known == id);
    if position.is_none() {
        let suggestion = table.document.suggested(id, known);
        let problem = table.document.problem(code, offset).fact("name", id);
        table.report(among(problem, suggestion));
    }
    position
}
