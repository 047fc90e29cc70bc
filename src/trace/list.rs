//! The figures of a case, and their names.

use std::collections::BTreeSet;

use super::{DepartmentPart, Figure, GainPart, PaymentPart, Whose};
use crate::calculation::Calculation;
use crate::model::{Additive, Amount, Case, Choice, Payer, Slot, Timing, UnitCostRef, Year, Years};

/// The name of a figure.
pub fn name(case: &Case, result: &Calculation, figure: Figure) -> String {
    let application = &case.application;
    let department = |position: usize| application.departments[position].id.as_str();
    match figure {
        Figure::Cost(year) => dotted("cost", year),
        Figure::AllCosts(year) => dotted("cost.all_costs", year),
        Figure::CostItem(item, year) => {
            dotted(&format!("cost.{}", application.costs[item].id), year)
        }
        Figure::Units(line, year) => {
            format!("effect.{}.units.{year}", case.line_id(&case.lines[line]))
        }
        Figure::Gain(whose, part, year) => gain(case, result, whose, part, year),
        Figure::Transfers => "society.transfers_excluded".to_owned(),
        Figure::SocietyNet => "society.net".to_owned(),
        Figure::SocietyNpv => "society.npv".to_owned(),
        Figure::Coverage(year) => dotted("coverage", year),
        Figure::CoverageAllCosts => "coverage_all_costs".to_owned(),
        Figure::AfterEnd => "coverage.after_end".to_owned(),
        Figure::PaybackYear => "payback_year".to_owned(),
        Figure::PresentCost => "present_value.cost".to_owned(),
        Figure::PresentReductions => "present_value.reductions".to_owned(),
        Figure::Npv => "present_value.npv".to_owned(),
        Figure::BenefitCostRatio => "present_value.benefit_cost_ratio".to_owned(),
        Figure::Principal => "return_plan.principal".to_owned(),
        Figure::PlanReservation => "return_plan.reservation".to_owned(),
        Figure::PlanFee => "return_plan.fee".to_owned(),
        Figure::PlanTotal => "return_plan.total".to_owned(),
        Figure::ReservationBears => "return_plan.reservation_bears".to_owned(),
        Figure::CompletedYear => "return_plan.completed_year".to_owned(),
        Figure::Department(position, part) => {
            let id = department(position);
            match part {
                DepartmentPart::Total => format!("return_plan.{id}"),
                DepartmentPart::Share => format!("return_plan.{id}.share"),
                DepartmentPart::Reservation => format!("return_plan.{id}.reservation"),
                DepartmentPart::Fee => format!("return_plan.{id}.fee"),
                DepartmentPart::Net => format!("return_plan.{id}.net"),
            }
        }
        Figure::Payment(position, year, part) => {
            let id = department(position);
            match part {
                PaymentPart::Total => format!("return_plan.{id}.{year}"),
                PaymentPart::Reservation => format!("return_plan.{id}.{year}.reservation"),
                PaymentPart::Fee => format!("return_plan.{id}.{year}.fee"),
            }
        }
        Figure::Keeps(position, year) => format!("return_plan.{}.net.{year}", department(position)),
        Figure::Price(unit_cost) => {
            format!("unit_cost.{}", application.used_unit_costs[unit_cost.0])
        }
        Figure::Input(slot, year) => {
            let own = dotted(&application.inputs.of(slot).address, year);
            // Two inputs of an effect are called as its figures are.
            let taken = own.starts_with("effect.")
                && (own.ends_with(".realisable") || (own.contains(".units.") && year.is_some()));
            if taken { format!("input.{own}") } else { own }
        }
        Figure::Policy(key) => format!("policy.{key}"),
        Figure::Correction(grade) => format!("policy.optimism_bias.{}", grade.word()),
    }
}

fn gain(
    case: &Case,
    result: &Calculation,
    whose: Whose,
    part: GainPart,
    year: Option<Year>,
) -> String {
    let base = match whose {
        Whose::Line(line) => format!("effect.{}", case.line_id(&case.lines[line])),
        Whose::Department(position) => {
            format!("department.{}", case.application.departments[position].id)
        }
        Whose::Municipality => "reductions".to_owned(),
        Whose::Payer(position) => format!("payers.{}", result.payers[position].payer.word()),
        Whose::Society => "society".to_owned(),
    };
    let short = matches!(whose, Whose::Department(_))
        || (matches!(whose, Whose::Line(_)) && year.is_some());
    if short && part == GainPart::Realisable {
        dotted(&base, year)
    } else {
        dotted(&format!("{base}.{}", part.word()), year)
    }
}

fn dotted(name: &str, year: Option<Year>) -> String {
    year.map_or_else(|| name.to_owned(), |year| format!("{name}.{year}"))
}

/// Other ways to say a name, among them those of the JSON's structure: `effects.hvb.realisable.by_year.2018` is
/// `effect.hvb.2018`.
pub fn canonical(name: &str) -> String {
    let mut parts: Vec<&str> = name.split('.').filter(|part| *part != "by_year").collect();
    if let Some(first) = parts.first_mut() {
        *first = match *first {
            "effects" => "effect",
            "coverage_by_year" => "coverage",
            "departments" => "department",
            first => first,
        };
    }
    if let [first, "by_department", ..] = parts[..] {
        parts.remove(1);
        if first == "reductions" {
            parts[0] = "department";
        }
    }
    if parts.last() == Some(&"total") && parts != ["return_plan", "total"] {
        parts.pop();
    }
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if let [
        first @ ("effect" | "department"),
        middle @ ..,
        "realisable",
        year,
    ] = &parts[..]
        && is_year(year)
    {
        return [&[*first], middle, &[*year]].concat().join(".");
    }
    match parts[..] {
        ["effect", _] | ["effect", _, "replaced_by"] | ["reductions" | "payers", ..]
            if !parts
                .iter()
                .any(|part| GainPart::ALL.iter().any(|known| known.word() == *part)) =>
        {
            parts.push("realisable");
        }
        ["department", _, "realisable"] => {
            parts.pop();
        }
        ["society"] => parts.push("expected"),
        ["present_value"] => parts.push("npv"),
        ["return_plan"] => parts.push("total"),
        ["present_value", "discount_rate"] => return "policy.discount_rate".to_owned(),
        _ => {}
    }
    parts.join(".")
}

/// Every figure of a calculation, in the order of its JSON, and then the inputs.
pub fn figures(case: &Case, result: &Calculation) -> Vec<Figure> {
    let mut list = Vec::new();
    let (from, to) = result.plan_years;
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
        gains(&mut list, Whose::Line(line), &GainPart::ALL, &occurring);
    }
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
        let occurring: Vec<Year> = years([&gained.expected, &gained.realisable]).collect();
        gains(
            &mut list,
            Whose::Department(position),
            &GainPart::ALL,
            &occurring,
        );
    }
    list.push(Figure::Coverage(None));
    list.extend(from.through(to).map(|year| Figure::Coverage(Some(year))));
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
        Figure::BenefitCostRatio,
    ]);
    plan(case, result, &mut list);
    list.extend((0..case.prices.len()).map(|position| Figure::Price(UnitCostRef(position))));
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
        Figure::ReservationBears,
    ]);
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
