//! What a scenario changes, written out: what it sets, and the number without it and in it.

use rust_decimal::Decimal;

use super::origin::{sets, typed};
use super::{Figure, GivenBy, Node, Operation, ScenarioSide, Term, Tracer, Unit};
use crate::model::{Amount, Change, Setting, Slot, Year};

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

    /// The number itself where this case has it, else what the file says, with what is set on top of it.
    fn side(
        &self,
        scenario: usize,
        address: &str,
        (slot, year): (Slot, Option<Year>),
        side: ScenarioSide,
        term: Term,
        value: Decimal,
    ) -> Node {
        let here = self.node(Figure::Input(slot, year));
        let unit = here.unit.clone();
        if side == ScenarioSide::From && here.value == value {
            return Node::computed(term, unit, Operation::Same, vec![here]);
        }
        let mut node = self.in_file(address, &unit);
        let changes = self.subject.sensitivity.scenarios[scenario].changes.iter();
        let by_scenario = changes.enumerate().filter(|_| side == ScenarioSide::To);
        for (number, change) in by_scenario {
            if sets(&change.setting, address) {
                let set = self.node(Figure::Changed(scenario, number, ScenarioSide::Set));
                node = changed_to(node, set, &change.setting);
            }
        }
        let settings = self.subject.settings.iter();
        for setting in settings.filter(|setting| sets(setting, address)) {
            let (Change::To(value) | Change::Times(value)) = setting.change;
            let mut set = Node::given(Term::SetOnTop, Unit::Plain, value)
                .of(address)
                .at(address);
            set.origin.given_by = Some(GivenBy::Set(typed(setting)));
            node = changed_to(node, set, setting);
        }
        Node { term, ..node }
    }

    /// The number of an address as the file says it, whatever the command line does to it; zero in a year that a table
    /// does not have.
    fn in_file(&self, address: &str, unit: &Unit) -> Node {
        let value = self.subject.unchanged.number_at(address);
        let mut node = Node::given(Term::Input, unit.clone(), value.unwrap_or_default())
            .of(address)
            .at(address);
        node.origin.given_by = Some(GivenBy::File);
        node
    }
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
