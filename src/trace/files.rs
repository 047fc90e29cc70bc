//! Numbers as the files give them, whatever the command line and a scenario set.

use rust_decimal::Decimal;

use super::{GivenBy, Node, Operation, Subject, Term, Tracer};
use crate::model::{Amount, UnitCostRef};

impl Tracer<'_> {
    /// The number of an address as the files give it, whatever the command line and a scenario set.
    pub fn in_files(&self, address: &str) -> Option<Node> {
        let unchanged = self.subject.unchanged;
        let subject = Subject {
            case: unchanged,
            ..self.subject
        };
        let inputs = &unchanged.application.inputs;
        let slot = unchanged.slot(address)?;
        let price = unchanged.prices.iter().position(|price| price.cost == slot);
        if let Some(price) = price {
            let mut node = Tracer::new(subject).price(UnitCostRef(price));
            without_names(&mut node);
            return Some(node);
        }
        let input = inputs.of(slot);
        let number = unchanged.number_at(address)?;
        let unit = self.unit_of_input(&input.address);
        let mut node = match &input.amount {
            Amount::Parameter(parameter) => {
                let parameter = &inputs.of(*parameter).address;
                let year = address.strip_prefix(&input.address).unwrap_or_default();
                let number = self.in_files(&format!("{parameter}{year}"))?;
                Node::computed(Term::Input, unit, Operation::Same, vec![number])
            }
            _ => Node::given(Term::Input, unit, number),
        }
        .at(address);
        node.origin.source = self.source_of(input);
        let is_default = !input.given;
        node.origin.given_by = is_default.then_some(GivenBy::Default);
        Some(node)
    }

    /// The number of an address as the files say it, whatever the command line does to it; zero in a year that a table
    /// does not have.
    pub(super) fn in_file(&self, address: &str) -> Node {
        let mut node = self.in_files(address).unwrap_or_else(|| {
            Node::given(Term::Input, self.unit_of_input(address), Decimal::ZERO).at(address)
        });
        of_the_files(&mut node);
        let of = node.of.take();
        node.of(of.unwrap_or_else(|| address.to_owned()))
    }
}

/// The figures of these names may be other numbers, for they are those of what is set.
fn without_names(node: &mut Node) {
    node.name = None;
    node.parts.iter_mut().for_each(without_names);
}

/// Numbers that are the files' own, whatever is set beside them.
fn of_the_files(node: &mut Node) {
    node.origin.given_by = Some(GivenBy::File);
    node.parts.iter_mut().for_each(of_the_files);
}
