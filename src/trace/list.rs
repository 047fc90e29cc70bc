//! The figures of a calculation: all that can be asked for.

use std::collections::BTreeSet;

use super::list_beyond::beyond;
use super::pools::Steps;
use super::remainder::of_plan;
use super::{DepartmentPart, Figure, GainPart, PaymentPart, Subject, Whose};
use crate::calculation::{Calculation, Warning};
use crate::model::{Additive, Amount, Case, Payer, Slot, Timing, UnitCostRef, Year, Years};

/// Every figure of a calculation, in the order of its JSON, and then the inputs.
pub fn figures(subject: Subject) -> Vec<Figure> {
    let Subject { case, result, .. } = subject;
    let mut list = Vec::new();
    let costs = &result.costs;
    list.push(Figure::Cost(None));
    list.extend(years([&costs.by_year]).map(|year| Figure::Cost(Some(year))));
    list.push(Figure::AllCosts(None));
    list.extend(years([&costs.all_by_year]).map(|year| Figure::AllCosts(Some(year))));
    for (item, by_year) in costs.items.iter().enumerate() {
        list.push(Figure::CostItem(item, None));
        list.extend(years([by_year]).map(|year| Figure::CostItem(item, Some(year))));
    }
    for (line, amounts) in result.lines.iter().enumerate() {
        let occurring: Vec<Year> = years([&amounts.units, &amounts.realisable_units]).collect();
        list.extend(occurring.iter().map(|year| Figure::Units(line, *year)));
        list.push(Figure::AllUnits(line));
        gains(&mut list, Whose::Line(line), &GainPart::ALL, &occurring);
    }
    list.extend(Steps::of(case, result, &case.values()).figures());
    let municipality: Vec<Year> = years([
        &result.municipality.expected,
        &result.municipality.realisable,
    ])
    .collect();
    gains(
        &mut list,
        Whose::Municipality,
        &GainPart::ALL,
        &municipality,
    );
    for (position, gained) in result.departments.iter().enumerate() {
        // The return plan shows that nothing is gained in a year in which something is paid.
        let payments = result.return_plan.iter().flat_map(|plan| &plan.payments);
        let paid = payments.filter(|payment| payment.department == position);
        let occurring: BTreeSet<Year> = years([&gained.expected, &gained.realisable])
            .chain(paid.map(|payment| payment.year))
            .collect();
        let occurring: Vec<Year> = occurring.into_iter().collect();
        gains(
            &mut list,
            Whose::Department(position),
            &GainPart::ALL,
            &occurring,
        );
    }
    list.push(Figure::Coverage(None));
    list.extend(covered_years(result).map(|year| Figure::Coverage(Some(year))));
    list.push(Figure::MeetsTarget);
    list.extend((!result.coverage.meets_target).then_some(Figure::Short));
    list.push(Figure::CoverageAllCosts);
    if result.coverage.after_end.is_some() {
        list.push(Figure::AfterEnd);
    }
    list.push(Figure::PaybackYear);
    for (position, payer) in result.payers.iter().enumerate() {
        let occurring: Vec<Year> =
            years([&payer.gains.expected, &payer.gains.realisable]).collect();
        if payer.payer == Payer::Municipality {
            let parts = [GainPart::Realisable, GainPart::Expected];
            list.extend(parts.map(|part| Figure::Gain(Whose::Payer(position), part, None)));
        } else {
            gains(
                &mut list,
                Whose::Payer(position),
                &GainPart::ALL,
                &occurring,
            );
        }
    }
    let society: Vec<Year> = years([&result.society.expected]).collect();
    gains(&mut list, Whose::Society, &[GainPart::Expected], &society);
    list.extend([
        Figure::Transfers,
        Figure::SocietyNet,
        Figure::SocietyNpv,
        Figure::PresentCost,
        Figure::PresentReductions,
        Figure::Npv,
    ]);
    if result.present_value.benefit_cost_ratio.is_some() {
        list.push(Figure::BenefitCostRatio);
    }
    plan(case, result, &mut list);
    list.extend(of_plan(case, result));
    list.extend(beyond(subject));
    list.extend(["start", "end", "price_year", "base_year"].map(Figure::Named));
    if case.application.investment.horizon.is_some() {
        list.push(Figure::Named("horizon"));
    }
    for (position, price) in case.prices.iter().enumerate() {
        let unit_cost = UnitCostRef(position);
        list.push(Figure::Price(unit_cost));
        let converted = price.conversion.as_ref();
        list.extend(converted.map(|_| Figure::RowYear(unit_cost)));
    }
    policy(case, &mut list);
    inputs(case, &mut list);
    list
}

/// The years in which anything happens.
fn years<'y, N: Additive + 'y>(
    rows: impl IntoIterator<Item = &'y Years<N>>,
) -> impl Iterator<Item = Year> {
    let rows = rows.into_iter().flat_map(Years::amounts);
    rows.map(|(year, _)| year)
        .collect::<BTreeSet<Year>>()
        .into_iter()
}

/// The years of the plan, and those in which anything is spent or gained before or after them.
fn covered_years(result: &Calculation) -> impl Iterator<Item = Year> {
    let (from, to) = result.plan_years;
    let spent = years([&result.costs.all_by_year]);
    let gained = result.departments.iter().map(|gains| &gains.realisable);
    let all: Vec<Year> = spent.chain(years(gained)).chain([from, to]).collect();
    let first = all.iter().min().copied().unwrap_or(from);
    let last = all.iter().max().copied().unwrap_or(to);
    first.through(last)
}

fn gains(list: &mut Vec<Figure>, whose: Whose, parts: &[GainPart], years: &[Year]) {
    for &part in parts {
        list.push(Figure::Gain(whose, part, None));
        list.extend(
            years
                .iter()
                .map(|year| Figure::Gain(whose, part, Some(*year))),
        );
    }
}

fn plan(case: &Case, result: &Calculation, list: &mut Vec<Figure>) {
    let Some(plan) = &result.return_plan else {
        return;
    };
    list.extend([
        Figure::Principal,
        Figure::PlanReservation,
        Figure::PlanFee,
        Figure::PlanTotal,
        Figure::PlanNet,
        Figure::ReservationBears,
    ]);
    let mut warnings = result.warnings.iter();
    if warnings.any(|warning| matches!(warning, Warning::FeeNotCovered { .. })) {
        list.extend([Figure::NotCovered, Figure::NeededCoverage]);
    }
    if !plan.payments.is_empty() {
        list.push(Figure::CompletedYear);
    }
    for department in 0..case.application.departments.len() {
        let parts = [
            DepartmentPart::Share,
            DepartmentPart::Reservation,
            DepartmentPart::Fee,
            DepartmentPart::Total,
            DepartmentPart::Net,
        ];
        list.extend(parts.map(|part| Figure::Department(department, part)));
        let payments = plan
            .payments
            .iter()
            .filter(|payment| payment.department == department);
        let paid: BTreeSet<Year> = payments.map(|payment| payment.year).collect();
        for &year in &paid {
            let parts = [
                PaymentPart::Total,
                PaymentPart::Reservation,
                PaymentPart::Fee,
                PaymentPart::Year,
            ];
            list.extend(parts.map(|part| Figure::Payment(department, year, part)));
        }
        let gained = years([&result.departments[department].realisable]);
        let both: BTreeSet<Year> = gained.chain(paid.iter().copied()).collect();
        list.extend(both.into_iter().map(|year| Figure::Keeps(department, year)));
    }
}

fn policy(case: &Case, list: &mut Vec<Figure>) {
    let policy = &case.policy;
    list.push(Figure::Policy("return_target"));
    list.extend(["return_floor", "admin_fee", "first_return"].map(Figure::Policy));
    if policy.timing == Timing::Instalments {
        list.push(Figure::Policy("instalments"));
    }
    list.extend(["discount_rate", "sensitivity"].map(Figure::Policy));
    list.extend(
        policy
            .optimism_bias
            .iter()
            .map(|(grade, _)| Figure::Correction(*grade)),
    );
}

fn inputs(case: &Case, list: &mut Vec<Figure>) {
    let prices: Vec<Slot> = case.prices.iter().map(|price| price.cost).collect();
    let inputs = &case.application.inputs;
    for slot in inputs.slots().filter(|slot| !prices.contains(slot)) {
        list.push(Figure::Input(slot, None));
        if let Amount::Years(years) = inputs.held(slot) {
            list.extend(years.all().map(|(year, _)| Figure::Input(slot, Some(year))));
        }
    }
}
