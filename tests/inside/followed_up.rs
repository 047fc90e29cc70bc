//! Outcomes made of plans, for properties.

use rust_decimal::Decimal;

use crate::calculation::calculation;
use crate::model::{
    Case, CurrentPrice, Date, EarlierSettlement, Outcome, OutcomePayment, OutcomePrices, Place,
    Places, VerifiedId, VerifiedLine, VerifiedNumber, VerifiedYears, Waiver, Year, Years,
};

/// The numbers of an outcome that is being made.
#[derive(Default)]
struct Numbers(Vec<VerifiedNumber>);

impl Numbers {
    fn add(&mut self, address: &str, value: Decimal) -> VerifiedId {
        self.0.push(VerifiedNumber {
            address: address.to_owned(),
            value,
            source: None,
            place: Place::file("outcome.toml"),
        });
        VerifiedId(self.0.len() - 1)
    }

    fn years(
        &mut self,
        address: &str,
        planned: &Years<Decimal>,
        as_of: Year,
        of: impl Fn(Decimal) -> Decimal,
    ) -> VerifiedYears {
        let planned = planned.amounts().filter(|(year, _)| *year <= as_of);
        planned
            .map(|(year, planned)| (year, self.add(&format!("{address}.{year}"), of(planned))))
            .collect()
    }
}

/// A case of which other numbers were verified up to a year: of every third effect kronor, of every other one what came
/// instead too; with payments, a waiver and an earlier settlement. `ways` counts through the choices.
pub(super) fn followed_up(case: &Case, as_of: Year, ways: usize) -> Case {
    let plan = calculation(case).unwrap();
    let mut numbers = Numbers::default();
    let part = |percent: i64| move |planned: Decimal| planned * Decimal::new(percent, 2);
    let mut lines = Vec::new();
    for (line, planned) in case.lines.iter().zip(&plan.lines) {
        let is_amount = (line.effect + ways) % 3 == 2;
        let is_stated = !line.replacement || (line.effect + ways).is_multiple_of(2);
        let years = if is_amount {
            &planned.expected
        } else {
            &planned.units
        };
        let sign = if line.replacement { -80 } else { 70 };
        let address = format!("effect.{}", case.line_id(line));
        lines.push(is_stated.then(|| VerifiedLine {
            is_amount,
            by_year: numbers.years(&address, years, as_of, part(sign)),
            method: None,
            source: String::new(),
        }));
    }
    let is_current = ways % 2 == 1;
    let mut current_prices = Vec::new();
    for (position, line) in case.lines.iter().enumerate().filter(|_| is_current) {
        for (year, _) in lines[position].iter().flat_map(|line| &line.by_year) {
            let known =
                |price: &CurrentPrice| (price.unit_cost, price.year) == (line.unit_cost, *year);
            if !current_prices.iter().any(known) {
                current_prices.push(CurrentPrice {
                    unit_cost: line.unit_cost,
                    year: *year,
                    price: numbers.add(&format!("price.{year}"), Decimal::from(year.number())),
                });
            }
        }
    }
    let costs = &plan.costs.by_year;
    let cost = is_current.then(|| numbers.years("cost.by_year", costs, as_of, part(120)));
    let start = case.application.investment.period.start().year();
    let departments = 0..case.application.departments.len();
    let payments = departments.clone().flat_map(|department| {
        [
            (department, start.plus(1), 1_000),
            (department, as_of, 200_000),
        ]
    });
    let payments = payments.map(|(department, year, total)| OutcomePayment {
        department,
        year,
        total: numbers.add("payment", Decimal::from(total)),
    });
    let payments = payments.collect();
    let settled = departments.map(|department| EarlierSettlement {
        as_of: as_of.plus(-1),
        department,
        total: numbers.add("settled", Decimal::from(150_000)),
    });
    let settled = settled.collect();
    let waived = vec![Waiver {
        department: 0,
        amount: numbers.add("waived", Decimal::from(5_000)),
        date: Date::new(as_of, 3, 1).unwrap(),
        source: String::new(),
    }];
    case.with_outcome(Outcome {
        as_of,
        prices: if is_current {
            OutcomePrices::Current
        } else {
            OutcomePrices::Application
        },
        verified_by: None,
        verified_on: None,
        cost,
        lines,
        current_prices,
        measured: Vec::new(),
        payments,
        settled,
        successors: Vec::new(),
        waived,
        numbers: numbers.0,
        places: Places::default(),
    })
}
