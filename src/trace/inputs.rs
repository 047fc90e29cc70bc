//! What is given: inputs, unit costs and the policy.

use rust_decimal::Decimal;

use super::{Figure, GivenBy, Node, Operation, Term, Tracer, Unit};
use crate::model::{
    Amount, Application, Choice, Conversion, CostForm, Grade, IndexValue, Slot, Timing,
    UnitCostRef, Value, Year,
};

impl Tracer<'_> {
    /// An input: its number, its table of years, or one year of the table.
    pub(super) fn input(&self, slot: Slot, year: Option<Year>) -> Node {
        let inputs = &self.case.application.inputs;
        let input = inputs.of(slot);
        let address = match year {
            Some(year) => format!("{}.{year}", input.address),
            None => input.address.clone(),
        };
        let unit = self.unit_of_input(&input.address);
        let mut node = match (&input.amount, year, self.values.of(slot)) {
            (Amount::Parameter(parameter), _, _) => {
                let parameter = self.node(Figure::Input(*parameter, year));
                Node::computed(Term::Input, unit, Operation::Same, vec![parameter])
            }
            (_, Some(year), Value::Years(years)) => Node::given(Term::Input, unit, years.at(year)),
            (_, None, Value::Years(years)) => {
                let years = years
                    .all()
                    .map(|(year, _)| self.node(Figure::Input(slot, Some(year))));
                Node::computed(Term::Input, unit, Operation::Sum, years.collect())
            }
            (_, _, Value::Number(number)) => Node::given(Term::Input, unit, *number),
        };
        node.origin.address = Some(address);
        node.origin.source = self.source_of(input);
        if !input.given {
            node.origin.given_by = Some(GivenBy::Default);
        }
        node
    }

    /// One number of an input as a factor: that of a year where the input is a table.
    pub(super) fn input_in(&self, slot: Slot, year: Year) -> Node {
        let year = self.values.years(slot).map(|_| year);
        self.node(Figure::Input(slot, year))
    }

    /// A unit cost: its row, and where the row is of another year its conversion.
    pub(super) fn price(&self, unit_cost: UnitCostRef) -> Node {
        let price = self.case.price(unit_cost);
        let value = self.values.number(price.cost);
        let origin = |node: &mut Node| {
            node.origin.address = Some(format!("unit_cost.{}", price.unit_cost.id));
            node.origin.place.clone_from(&price.place);
            node.origin.source = Some(price.unit_cost.source.clone());
        };
        let converted = price.conversion.as_ref().zip(price.found);
        if let Some((conversion, found)) = converted
            && conversion.convert(found) == value
        {
            let mut row = Node::given(Term::UnitCostFound, Unit::Kronor, found)
                .of(format!("{}, {}", price.unit_cost.id, conversion.from));
            origin(&mut row);
            return self
                .converted(row, conversion, Term::UnitCost)
                .of(&price.unit_cost.name)
                .calculated(value);
        }
        let mut node = if price.place.is_none() {
            self.input(price.cost, None)
        } else {
            Node::given(Term::UnitCost, Unit::Kronor, value)
        };
        node.term = Term::UnitCost;
        node.unit = Unit::Kronor;
        origin(&mut node);
        node.of(&price.unit_cost.name)
    }

    /// The year of the row from which a unit cost was converted.
    pub(super) fn row_year(&self, unit_cost: UnitCostRef) -> Node {
        let price = self.case.price(unit_cost);
        let from = price.conversion.as_ref();
        let year = from.map_or(0, |conversion| conversion.from.number());
        let mut node = Node::given(Term::RowYear, Unit::CalendarYear, Decimal::from(year))
            .of(&price.unit_cost.name)
            .at(format!("unit_cost.{}", price.unit_cost.id));
        node.origin.place.clone_from(&price.place);
        node.origin.source = Some(price.unit_cost.source.clone());
        node
    }

    /// An amount of another year in prices of the price year.
    pub(super) fn converted(&self, found: Node, conversion: &Conversion, term: Term) -> Node {
        let index = |term, year: Year, index: &IndexValue| {
            let mut node = Node::given(term, Unit::Plain, index.value)
                .of(format!("{}, {year}", conversion.series));
            node.origin.place.clone_from(&index.place);
            node.origin.source = Some(conversion.source.clone());
            node
        };
        let to = self.case.application.investment.price_year;
        let raised = Node::computed(
            Term::UnitCostFound,
            Unit::Kronor,
            Operation::Product,
            vec![found, index(Term::IndexTo, to, &conversion.index_to)],
        );
        let from = index(Term::IndexFrom, conversion.from, &conversion.index_from);
        Node::computed(term, Unit::Kronor, Operation::Quotient, vec![raised, from])
    }

    /// A year that the application names.
    pub(super) fn named_year(&self, key: &'static str) -> Node {
        let investment = &self.case.application.investment;
        let (year, key) = match key {
            "horizon" => (investment.horizon, key),
            "end" => (Some(investment.period.end().year()), key),
            "price_year" => (Some(investment.price_year), key),
            _ => (Some(investment.period.start().year()), "start"),
        };
        let year = year.map_or(0, Year::number);
        Node::given(Term::Investment, Unit::CalendarYear, Decimal::from(year))
            .of(key)
            .at(format!("investment.{key}"))
    }

    /// A value of the policy.
    pub(super) fn policy(&self, key: &'static str) -> Node {
        let policy = &self.case.policy;
        let (value, unit) = match key {
            "return_target" => (policy.return_target, Unit::Plain),
            "return_floor" => (policy.return_floor, Unit::Plain),
            "admin_fee" => (policy.admin_fee, Unit::Plain),
            "discount_rate" => (policy.discount_rate, Unit::Plain),
            "sensitivity" => (policy.sensitivity, Unit::Plain),
            "instalments" => (Decimal::from(policy.instalments), Unit::Plain),
            _ => return self.first_return(),
        };
        Node::given(Term::Policy, unit, value)
            .of(key)
            .at(format!("policy.{key}"))
    }

    /// The first year of payment (method §6): the policy's, not before the start; where it names none, the year of the
    /// start, or with instalments the year after the end.
    fn first_return(&self) -> Node {
        let policy = &self.case.policy;
        let start = || self.named_year("start");
        let year = |operation, parts| {
            Node::computed(Term::Policy, Unit::CalendarYear, operation, parts).of("first_return")
        };
        match policy.first_return {
            Some(named) => {
                let value = Decimal::from(named.number());
                let named = Node::given(Term::Policy, Unit::CalendarYear, value)
                    .of("first_return")
                    .at("policy.first_return");
                if start().value > value {
                    year(Operation::Maximum, vec![named, start()])
                } else {
                    named
                }
            }
            None if policy.timing == Timing::Instalments => {
                let parts = vec![self.named_year("end"), Self::constant(1)];
                year(Operation::Sum, parts)
            }
            None => year(Operation::Same, vec![start()]),
        }
    }

    /// The policy's correction for a grade.
    pub(super) fn correction_of(&self, grade: Grade) -> Node {
        let correction = self.case.policy.correction(Some(grade)).unwrap_or_default();
        Node::given(Term::Correction, Unit::Plain, correction)
            .of(grade.word())
            .at(format!("policy.optimism_bias.{}", grade.word()))
    }

    /// What the input of an address counts: of an effect or a cost perhaps units of its unit cost.
    pub(super) fn unit_of_input(&self, address: &str) -> Unit {
        let Application { effects, costs, .. } = &self.case.application;
        let counted = address.rsplit_once('.').and_then(|(of, key)| {
            let unit_cost = match (key, of.split_once('.')?) {
                ("units" | "units_per_person" | "step", ("effect", id)) => {
                    let effect = effects.iter().position(|effect| effect.id == id)?;
                    let mut lines = self.case.lines.iter();
                    let line = lines.find(|line| line.effect == effect && !line.replacement)?;
                    line.unit_cost
                }
                ("units", ("cost", id)) => {
                    let cost = costs.iter().find(|cost| cost.id == id)?;
                    let CostForm::Units { unit_cost, .. } = cost.form else {
                        return None;
                    };
                    unit_cost
                }
                _ => return None,
            };
            Some(self.case.price(unit_cost).unit_cost.unit.clone())
        });
        counted.map_or_else(|| unit(address), Unit::Units)
    }

    /// A number of the method itself.
    pub(super) fn constant(number: impl Into<Decimal>) -> Node {
        Node::given(Term::Constant, Unit::Plain, number.into())
    }
}

/// What the input of an address counts, whatever its effect or cost counts.
fn unit(address: &str) -> Unit {
    let key = address.rsplit('.').next().unwrap_or(address);
    match key {
        "people" => Unit::People,
        "amount" | "monthly_wage" => Unit::Kronor,
        "posts" => Unit::Posts,
        "delay" | "duration" => Unit::Years,
        _ => Unit::Plain,
    }
}
