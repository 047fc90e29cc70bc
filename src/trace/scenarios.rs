//! What a scenario changes, written out: the number without it, and the number in it.

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
        let year = address.rsplit('.').next().and_then(|year| {
            let year = year.parse().ok().and_then(Year::new);
            year.filter(|_| self.case.application.inputs.find(address).is_none())
        });
        let is_whole_table = place.is_some_and(|slot| {
            let held = self.case.application.inputs.held(slot);
            year.is_none() && matches!(held, Amount::Years(_))
        });
        let (term, value) = match side {
            ScenarioSide::From => (Term::WithoutScenario, change.from),
            ScenarioSide::To => (Term::InScenario, change.to),
        };
        let value = value.unwrap_or_default();
        let node = match place {
            _ if is_whole_table => Node::given(term, Unit::Plain, value),
            Some(slot) => self.side(slot, year, term, value),
            None => Node::given(term, Unit::Plain, value),
        };
        if node.operation != Operation::Given {
            return node.of(address);
        }
        self.given_by(
            node.of(address).at(address),
            &found.id,
            &change.setting,
            side,
        )
    }

    /// The number itself where this case has it, else as it is given.
    fn side(&self, slot: Slot, year: Option<Year>, term: Term, value: Decimal) -> Node {
        let here = self.node(Figure::Input(slot, year));
        let unit = here.unit.clone();
        if term == Term::WithoutScenario && here.value == value {
            return Node::computed(term, unit, Operation::Same, vec![here]);
        }
        Node::given(term, unit, value)
    }

    /// Who gives a number: the command line, which comes on top of a scenario, the scenario, or the file.
    fn given_by(&self, mut node: Node, id: &str, change: &Setting, side: ScenarioSide) -> Node {
        let settings = self.subject.settings;
        let command = settings.iter().rfind(|set| sets(set, &change.address));
        let is_factor_one = matches!(change.change, Change::Times(_)) && node.value == Decimal::ONE;
        node.origin.given_by = Some(match (side, command) {
            (ScenarioSide::To, None) => GivenBy::Scenario(id.to_owned()),
            (ScenarioSide::From, _) if is_factor_one => GivenBy::File,
            (_, Some(setting)) => GivenBy::Set(typed(setting)),
            (ScenarioSide::From, None) => GivenBy::File,
        });
        node
    }
}
