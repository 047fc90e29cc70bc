//! What a scenario changes, written out: what it sets, and the number without it and in it.

use rust_decimal::Decimal;

use super::origin::{sets, typed};
use super::{Figure, GivenBy, Node, Operation, ScenarioSide, Term, Tracer, Unit};
use crate::model::{Amount, Change, Setting, Slot, UnitCostRef, Year};

impl Tracer<'_> {
    /// A side of a change of a scenario.
    pub(super) fn changed(&self, scenario: usize, number: usize, side: ScenarioSide) -> Node {
        let found = &self.subject.sensitivity.scenarios[scenario];
        let change = &found.changes[number];
        let address = &change.setting.address;
        let place = self.case.slot(address);
        let year = year_of(address).filter(|_| {
            let inputs = &self.case.application.inputs;
            inputs.find(address).is_none()
        });
        let is_whole_table = place.is_some_and(|slot| {
            let held = self.case.application.inputs.held(slot);
            year.is_none() && matches!(held, Amount::Years(_))
        });
        let (term, value) = match side {
            ScenarioSide::Set => return self.set_by_scenario(scenario, number),
            ScenarioSide::From => (Term::WithoutScenario, change.from),
            ScenarioSide::To => (Term::InScenario, change.to),
        };
        let value = value.unwrap_or_default();
        let node = match (place, side) {
            // Of a whole table only the factor can be told.
            (Some(_), ScenarioSide::To) if is_whole_table => {
                let set = self.node(Figure::Changed(scenario, number, ScenarioSide::Set));
                Node::computed(term, Unit::Plain, Operation::Same, vec![set])
            }
            (Some(_), _) if is_whole_table => {
                let mut as_it_is = Node::given(Term::TableFactor, Unit::Plain, value).at(address);
                as_it_is.origin.given_by = Some(GivenBy::File);
                Node::computed(term, Unit::Plain, Operation::Same, vec![as_it_is])
            }
            (Some(slot), _) => self.side(scenario, address, (slot, year), side, term, value),
            (None, _) => Node::given(term, Unit::Plain, value).at(address),
        };
        node.of(address)
    }

    /// What a scenario says of an address: a number, or a factor.
    fn set_by_scenario(&self, scenario: usize, number: usize) -> Node {
        let found = &self.subject.sensitivity.scenarios[scenario];
        let setting = &found.changes[number].setting;
        let (Change::To(value) | Change::Times(value)) = setting.change;
        let mut node = Node::given(Term::SetByScenario, Unit::Plain, value)
            .of(&setting.address)
            .at(format!("scenario.{}.set.{}", found.id, setting.address));
        node.origin.given_by = Some(GivenBy::Scenario(found.id.clone()));
        node
    }

    /// The number itself where this case has it, else what the files say, with what is set on top of it.
    fn side(
        &self,
        scenario: usize,
        address: &str,
        (slot, year): (Slot, Option<Year>),
        side: ScenarioSide,
        term: Term,
        value: Decimal,
    ) -> Node {
        let price = self.case.prices.iter().position(|price| price.cost == slot);
        let here = self.node(match price {
            Some(price) => Figure::Price(UnitCostRef(price)),
            None => Figure::Input(slot, year),
        });
        let unit = here.unit.clone().of_input();
        let [before, now] =
            [self.subject.unchanged, self.case].map(|case| &case.application.inputs);
        let is_of_the_files =
            before.of(slot) == now.of(slot) && before.held(slot) == now.held(slot);
        if side == ScenarioSide::From && is_of_the_files {
            return Node::computed(term, unit, Operation::Same, vec![here]);
        }
        let changes = self.subject.sensitivity.scenarios[scenario].changes.iter();
        let by_scenario = changes.enumerate().filter(|_| side == ScenarioSide::To);
        let by_scenario = by_scenario.map(|(number, change)| Step {
            setting: &change.setting,
            by_scenario: Some((scenario, number)),
        });
        let command = self.subject.settings.iter().map(|setting| Step {
            setting,
            by_scenario: None,
        });
        let steps: Vec<Step> = by_scenario.chain(command).collect();
        let node = self.after(&steps, address);
        // What the files say is a number of its own where it is made of others.
        let node = if node.parts.is_empty() || node.term == Term::Changed {
            node
        } else {
            Node::computed(term, unit.clone(), Operation::Same, vec![node])
        };
        Node { term, unit, ..node }.calculated(value)
    }

    /// The number of an address when settings have changed what the files say, one after the other. What refers to a
    /// parameter is set apart from it as soon as it is set itself.
    fn after(&self, steps: &[Step], address: &str) -> Node {
        let changed_by = steps.iter().rposition(|step| sets(step.setting, address));
        if let Some(last) = changed_by {
            let before = self.after(&steps[..last], address);
            return changed_to(
                before,
                self.set_in(&steps[last], address),
                steps[last].setting,
            );
        }
        let unchanged = self.subject.unchanged;
        let slot = unchanged.slot(address);
        let held = slot.map(|slot| unchanged.application.inputs.of(slot));
        let Some((input, Amount::Parameter(parameter))) = held.map(|input| (input, &input.amount))
        else {
            return self.in_file(address);
        };
        // Another year of the same table may be set.
        let apart = steps
            .iter()
            .position(|step| unchanged.slot(&step.setting.address) == slot);
        let parameter = &unchanged.application.inputs.of(*parameter).address;
        let year = address.strip_prefix(&input.address).unwrap_or_default();
        let steps = &steps[..apart.unwrap_or(steps.len())];
        let parts = vec![self.after(steps, &format!("{parameter}{year}"))];
        let unit = self.unit_of_input(&input.address);
        let mut node = Node::computed(Term::Input, unit, Operation::Same, parts)
            .of(address)
            .at(address);
        node.origin.given_by = Some(GivenBy::File);
        node
    }

    /// What a setting sets an address to, or multiplies it by.
    fn set_in(&self, step: &Step, address: &str) -> Node {
        if let Some((scenario, number)) = step.by_scenario {
            return self.node(Figure::Changed(scenario, number, ScenarioSide::Set));
        }
        let (Change::To(value) | Change::Times(value)) = step.setting.change;
        let mut set = Node::given(Term::SetOnTop, Unit::Plain, value)
            .of(address)
            .at(address);
        set.origin.given_by = Some(GivenBy::Set(typed(step.setting)));
        set
    }
}

/// A setting of a scenario, by the positions of the two, or of the command line.
struct Step<'s> {
    setting: &'s Setting,
    by_scenario: Option<(usize, usize)>,
}

/// A number after a setting: another one, or the same times a factor.
fn changed_to(number: Node, set: Node, setting: &Setting) -> Node {
    let unit = number.unit.clone();
    let (operation, parts) = match setting.change {
        Change::To(_) => (Operation::Same, vec![set]),
        Change::Times(_) => (Operation::Product, vec![number, set]),
    };
    Node::computed(Term::Changed, unit, operation, parts).of(&setting.address)
}

/// The year with which an address may end.
fn year_of(address: &str) -> Option<Year> {
    let last = address.rsplit('.').next()?;
    last.parse().ok().and_then(Year::new)
}
