//! What the investment costs, by item and year (method §2).

use super::terms;
use crate::model::{
    Case, Cost, CostForm, Financing, InputId, Number, Of, Origin, Term, UnitCostKind, Value,
    Values, Who, Year, Years,
};

/// The costs of a case, kronor.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Costs<N> {
    /// *C*: the reservation's cost, the money that is to come back.
    pub total: N,
    /// *C(y)*: the reservation's cost by year.
    pub by_year: Years<N>,
    /// All costs together, whoever pays.
    pub all: N,
    /// All costs by year.
    pub all_by_year: Years<N>,
    /// Each item by year, in the order of the application's costs.
    pub items: Vec<Years<N>>,
    /// Each item's total.
    pub item_totals: Vec<N>,
    /// `O_d`: what each department finances itself.
    pub own: Vec<CostSum<N>>,
    /// Society's cost: all costs without those in units of a transfer.
    pub society: CostSum<N>,
}

/// Some of the costs, added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct CostSum<N> {
    pub total: N,
    pub by_year: Years<N>,
}

impl<N: Number> CostSum<N> {
    fn add(&mut self, total: N, by_year: &Years<N>) {
        self.total += total;
        self.by_year.add_all(by_year);
    }

    fn name(&mut self, term: Term, of: Of) {
        self.total = self.total.called(term, of);
        self.by_year
            .name(|amount, year| amount.called(term, of.in_year(year)));
    }
}

impl<N: Number> Costs<N> {
    /// Puts the reservation's actual cost, where it is known, in the place of the application's. It is not known by item.
    fn verify(&mut self, case: &Case) {
        let outcome = case.outcome.as_deref();
        let Some((outcome, actual)) =
            outcome.and_then(|outcome| Some((outcome, outcome.cost.as_ref()?)))
        else {
            return;
        };
        let actual = outcome.in_place_of(&self.by_year, actual);
        let more = actual.less(&self.by_year);
        self.all += more.total();
        self.all_by_year.add_all(&more);
        self.society.add(more.total(), &more);
        self.total = actual.total();
        self.by_year = actual;
    }

    /// What the municipality pays by year: *C* and all `O_d`.
    pub(super) fn of_municipality(&self) -> Years<N> {
        let mut by_year = self.by_year.clone();
        for own in &self.own {
            by_year.add_all(&own.by_year);
        }
        by_year
    }
}

/// Computes the costs.
pub(crate) fn costs<N: Number>(case: &Case, values: &Values<N>) -> Costs<N> {
    let mut costs = Costs {
        total: N::ZERO,
        by_year: Years::default(),
        all: N::ZERO,
        all_by_year: Years::default(),
        items: Vec::new(),
        item_totals: Vec::new(),
        own: vec![CostSum::default(); case.application.departments.len()],
        society: CostSum::default(),
    };
    for (position, cost) in case.application.costs.iter().enumerate() {
        let of = Of::from(Who::Cost(position));
        let mut by_year = by_year(case, values, cost);
        by_year.name(|amount, year| amount.called(terms::ITEM_OF_YEAR, of.in_year(year)));
        let total = whole(values, cost).unwrap_or_else(|| by_year.total());
        let total = total.called(terms::ITEM, of);
        if cost.financing == Financing::Reservation {
            costs.total += total;
            costs.by_year.add_all(&by_year);
        }
        if cost.financing == Financing::Department
            && let Some(department) = cost.department
        {
            costs.own[department].add(total, &by_year);
        }
        if !is_transfer(case, cost) {
            costs.society.add(total, &by_year);
        }
        costs.all += total;
        costs.all_by_year.add_all(&by_year);
        costs.items.push(by_year);
        costs.item_totals.push(total);
    }
    costs.verify(case);
    costs.total = costs.total.called(terms::COST, Of::ALL);
    costs.all = costs.all.called(terms::ALL_COSTS, Of::ALL);
    for (amounts, term) in [
        (&mut costs.by_year, terms::COST_OF_YEAR),
        (&mut costs.all_by_year, terms::ALL_COSTS_OF_YEAR),
    ] {
        amounts.name(|amount, year| amount.called(term, Of::ALL.in_year(year)));
    }
    for (department, own) in costs.own.iter_mut().enumerate() {
        own.name(terms::OWN_COST, Who::Department(department).into());
    }
    costs.society.name(terms::SOCIETY_COST, Of::ALL);
    costs
}

/// Whether a cost is one in units of a transfer: what one pays another gains.
fn is_transfer(case: &Case, cost: &Cost) -> bool {
    match cost.form {
        CostForm::Units { unit_cost, .. } => {
            case.price(unit_cost).unit_cost.kind == UnitCostKind::Transfer
        }
        _ => false,
    }
}

/// *C*, the reservation's cost, alone.
pub(crate) fn reservation_cost<N: Number>(case: &Case, values: &Values<N>) -> N {
    let costs = case.application.costs.iter();
    let reserved = costs.filter(|cost| cost.financing == Financing::Reservation);
    reserved.map(|cost| item_cost(case, values, cost)).sum()
}

/// The total of one item.
pub(crate) fn item_cost<N: Number>(case: &Case, values: &Values<N>, cost: &Cost) -> N {
    whole(values, cost).unwrap_or_else(|| by_year(case, values, cost).total())
}

/// The sum of an item that is an amount. An amount for the whole period is its own sum: its parts by year are quotients.
fn whole<N: Number>(values: &Values<N>, cost: &Cost) -> Option<N> {
    match cost.form {
        CostForm::Amount(amount) => Some(match values.of(amount) {
            Value::Number(whole) => *whole,
            Value::Years(years) => years.total(),
        }),
        _ => None,
    }
}

fn by_year<N: Number>(case: &Case, values: &Values<N>, cost: &Cost) -> Years<N> {
    let period = case.application.investment.period;
    match cost.form {
        CostForm::Amount(amount) => match values.of(amount) {
            Value::Number(whole) => {
                let days = N::given(period.days().into(), Origin::PeriodDays);
                period
                    .years()
                    .map(|year| (year, *whole * days_in(case, year) / days))
                    .collect()
            }
            Value::Years(years) => years.clone(),
        },
        CostForm::Posts {
            posts,
            monthly_wage,
            on_cost,
        } => {
            let months = N::whole(12) * (N::ONE + values.number(on_cost));
            volume(case, values, posts, |year| {
                let post = months * at(values, monthly_wage, year);
                post.called(terms::POST_OF_YEAR, Of::ALL.in_year(year))
            })
        }
        CostForm::Units { units, unit_cost } => {
            let price = values.number(case.price(unit_cost).cost);
            volume(case, values, units, |_| price)
        }
    }
}

/// A volume a year times what one unit of it costs in that year. A table of years is taken as it stands; one number for
/// the whole period counts in each year by the days of the year that lie within the period.
fn volume<N: Number>(
    case: &Case,
    values: &Values<N>,
    volume: InputId,
    price: impl Fn(Year) -> N,
) -> Years<N> {
    let period = case.application.investment.period;
    match values.of(volume) {
        Value::Years(years) => years.map(|year, volume| volume * price(year)),
        Value::Number(volume) => period
            .years()
            .map(|year| {
                let whole_year = *volume * price(year);
                let days = N::given(year.days().into(), Origin::YearDays(year));
                (year, whole_year * days_in(case, year) / days)
            })
            .collect(),
    }
}

/// *d(y)*: the days of a year that lie within the period.
fn days_in<N: Number>(case: &Case, year: Year) -> N {
    let days = case.application.investment.period.days_in(year);
    N::given(days.into(), Origin::PeriodDaysIn(year))
}

/// The number of an input in a year: one number is the same in every year.
fn at<N: Number>(values: &Values<N>, id: InputId, year: Year) -> N {
    match values.of(id) {
        Value::Number(number) => *number,
        Value::Years(years) => years.at(year),
    }
}
