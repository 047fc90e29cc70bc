//! Costs written out (method §2).

use rust_decimal::Decimal;

use super::{Figure, Node, Operation, Term, Tracer, Unit};
use crate::model::{CostForm, Financing, Slot, Value, Year};

impl Tracer<'_> {
    pub(super) fn costs(&self, figure: Figure) -> Node {
        let costs = &self.result.costs;
        let name = |item: usize| {
            let cost = &self.case.application.costs[item];
            cost.name.clone().unwrap_or_else(|| cost.id.clone())
        };
        match figure {
            Figure::CostItem(item, Some(year)) => self
                .item_in(item, year)
                .of(format!("{}, {year}", name(item)))
                .calculated(costs.items[item].at(year)),
            Figure::CostItem(item, _) => self
                .item(item)
                .of(name(item))
                .calculated(costs.item_totals[item]),
            Figure::AllCosts(year) => {
                let total = year.map_or(costs.all, |year| costs.all_by_year.at(year));
                self.items(Term::AllCosts, year, |_| true).calculated(total)
            }
            Figure::Cost(year) => {
                let total = year.map_or(costs.total, |year| costs.by_year.at(year));
                let of_reservation = |financing| financing == Financing::Reservation;
                self.items(Term::Cost, year, of_reservation)
                    .calculated(total)
            }
            _ => self.coverage(figure),
        }
    }

    /// The sum over items.
    fn items(&self, term: Term, year: Option<Year>, counts: impl Fn(Financing) -> bool) -> Node {
        let costs = self.case.application.costs.iter().enumerate();
        let counted = costs.filter(|(_, cost)| counts(cost.financing));
        let counted = counted.filter(|(item, _)| {
            year.is_none_or(|year| !self.result.costs.items[*item].at(year).is_zero())
        });
        let parts = counted.map(|(item, _)| self.node(Figure::CostItem(item, year)));
        let sum = Node::sum(term, Unit::Kronor, parts.collect());
        match year {
            Some(year) => sum.of(year),
            None => sum,
        }
    }

    /// An item's total: an amount for the whole period as it is given, else the sum of its years.
    fn item(&self, item: usize) -> Node {
        if let CostForm::Amount(amount) = self.case.application.costs[item].form
            && self.values.years(amount).is_none()
        {
            let amount = self.node(Figure::Input(amount, None));
            return Node::computed(Term::CostItem, Unit::Kronor, Operation::Same, vec![amount]);
        }
        let years = self.result.costs.items[item].amounts();
        let parts = years.map(|(year, _)| self.node(Figure::CostItem(item, Some(year))));
        Node::sum(Term::CostItem, Unit::Kronor, parts.collect())
    }

    fn item_in(&self, item: usize, year: Year) -> Node {
        let kronor =
            |operation, parts| Node::computed(Term::CostItem, Unit::Kronor, operation, parts);
        match self.case.application.costs[item].form {
            CostForm::Amount(amount) => match self.values.of(amount) {
                Value::Years(_) => kronor(Operation::Same, vec![self.input_in(amount, year)]),
                Value::Number(_) => {
                    let days = self.days_in_period(year);
                    let whole = kronor(
                        Operation::Product,
                        vec![self.node(Figure::Input(amount, None)), days],
                    );
                    let years = self.case.application.investment.period.years();
                    let of_years = years.map(|year| self.days_in_period(year));
                    let of_period = Node::sum(Term::DaysOfPeriod, Unit::Days, of_years.collect());
                    kronor(Operation::Quotient, vec![whole, of_period])
                }
            },
            CostForm::Posts {
                posts,
                monthly_wage,
                on_cost,
            } => {
                let one = Self::constant(1);
                let with_on_cost = Node::computed(
                    Term::WageWithOnCost,
                    Unit::Plain,
                    Operation::Sum,
                    vec![one, self.node(Figure::Input(on_cost, None))],
                );
                let factors = vec![
                    self.input_in(posts, year),
                    Node::given(Term::MonthsOfYear, Unit::Months, Decimal::from(12)),
                    self.input_in(monthly_wage, year),
                    with_on_cost,
                ];
                self.by_days(posts, year, factors)
            }
            CostForm::Units { units, unit_cost } => {
                let factors = vec![
                    self.input_in(units, year),
                    self.node(Figure::Price(unit_cost)),
                ];
                self.by_days(units, year, factors)
            }
        }
    }

    /// A volume a year: as it stands in a table of years, by the days of the year within the period where it is one
    /// number.
    fn by_days(&self, volume: Slot, year: Year, mut factors: Vec<Node>) -> Node {
        let kronor =
            |operation, parts| Node::computed(Term::CostItem, Unit::Kronor, operation, parts);
        if self.values.years(volume).is_some() {
            return kronor(Operation::Product, factors);
        }
        factors.push(self.days_in_period(year));
        let days = Node::given(Term::DaysOfYear, Unit::Days, Decimal::from(year.days())).of(year);
        kronor(
            Operation::Quotient,
            vec![kronor(Operation::Product, factors), days],
        )
    }

    /// The days of a year within the period: those of the calendar, from the start on, up to the end, or between both.
    fn days_in_period(&self, year: Year) -> Node {
        let period = self.case.application.investment.period;
        let days = |term, days: i32| Node::given(term, Unit::Days, Decimal::from(days)).of(year);
        let within = days(Term::DaysInPeriod, period.days_in(year));
        let starts = period.start().year() == year;
        let ends = period.end().year() == year;
        match (starts, ends) {
            (true, true) => {
                let up_to_end = days(Term::DaysUpToEnd, period.end().day_of_year());
                let before = days(Term::DaysBeforeStart, period.start().day_of_year() - 1);
                let parts = vec![
                    up_to_end.at("investment.end"),
                    before.at("investment.start"),
                ];
                Node::computed(Term::DaysInPeriod, Unit::Days, Operation::Difference, parts)
                    .of(year)
            }
            (true, false) => within.at("investment.start"),
            (false, true) => within.at("investment.end"),
            (false, false) => days(Term::DaysOfYear, year.days()),
        }
    }
}
