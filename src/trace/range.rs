//! The range of an input written out (method §8): its own low and high, those of the database's row, or the policy's
//! share of its value, kept within what the input may be.

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Term, Tracer, Unit};
use crate::model::{Amount, Price, Slot};
use crate::sensitivity::{OneWay, RangeKind};

impl Tracer<'_> {
    /// The low or the high end of an input's range.
    pub(super) fn range_end(&self, row: &OneWay, slot: Slot, high: bool) -> Node {
        let (term, value) = if high {
            (Term::High, row.high)
        } else {
            (Term::Low, row.low)
        };
        let price = self.case.prices.iter().find(|price| price.cost == slot);
        let end = match row.range {
            RangeKind::Policy => self.by_policy(slot, high, term),
            RangeKind::Input | RangeKind::UnitCost => self.stated(slot, price, high, term),
        };
        self.within_bounds(slot, end, term)
            .of(&row.address)
            .calculated(value)
    }

    /// `value × (1 ± sensitivity)`.
    fn by_policy(&self, slot: Slot, high: bool, term: Term) -> Node {
        let value = self.varied(slot);
        let operation = if high {
            Operation::Sum
        } else {
            Operation::Difference
        };
        let parts = vec![Self::constant(1), self.node(Figure::Policy("sensitivity"))];
        let spread = Node::computed(Term::Spread, Unit::Plain, operation, parts);
        let unit = value.unit.clone().of_input();
        Node::computed(term, unit, Operation::Product, vec![value, spread])
    }

    /// The end that a file gives, converted where its unit cost is.
    fn stated(&self, slot: Slot, price: Option<&Price>, high: bool, term: Term) -> Node {
        let input = self.case.application.inputs.of(slot);
        let of_range = |(low, most): (Decimal, Decimal)| if high { most } else { low };
        let range = input.range.map(|range| (range.low, range.high));
        let unit = self.varied(slot).unit.of_input();
        let key = if high { "high" } else { "low" };
        let conversion = price.and_then(|price| price.conversion.as_ref());
        let found = price.and_then(|price| price.found_range);
        let stated = found.filter(|_| conversion.is_some()).or(range);
        let mut end = Node::given(term, unit, of_range(stated.unwrap_or_default()))
            .at(format!("{}.{key}", input.address));
        end.origin.source = self.source_of(input);
        if let Some(price) = price {
            end.origin.place.clone_from(&price.place);
        }
        match conversion.filter(|_| found.is_some()) {
            Some(conversion) => Node {
                unit: Unit::InputKronor,
                ..self.converted(end, conversion, term)
            },
            None => end,
        }
    }

    /// The end of a range, not beyond what the input may be.
    fn within_bounds(&self, slot: Slot, end: Node, term: Term) -> Node {
        let inputs = &self.case.application.inputs;
        let is_table = matches!(inputs.held(slot), Amount::Years(_));
        let bounds = inputs.of(slot).bounds;
        // A factor on a table is bounded below alone.
        let most = bounds.most.filter(|_| !is_table);
        let (bound, operation) = match (bounds.least, most) {
            (Some(least), _) if end.value < least => (least, Operation::Maximum),
            (_, Some(most)) if end.value > most => (most, Operation::Minimum),
            _ => return end,
        };
        let unit = end.unit.clone();
        let bound = Node::given(Term::Bound, unit.clone(), bound);
        Node::computed(term, unit, operation, vec![end, bound])
    }
}
