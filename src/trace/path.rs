//! Paths of the JSON of `si calc`: the keys, joined by dots. An entry of a list is called by its id or its address, a
//! payment by its department and year, an outcome by its policy and its part; or each by its position, from 0, as tools
//! that take JSON apart do: `effects.0.realisable.total`, `effects[0].realisable.total`.

use super::grid_figure::{GridFigure, name_in_grid};
use super::policy_name::policy_word;
use super::{Figure, Subject, name};
use crate::calculation::{Payment, ReturnPlan};
use crate::model::{UnitCostRef, Year};
use crate::sensitivity::BreakEven;

/// The same path with ids in the place of positions; nothing where it has none.
pub(super) fn by_ids(subject: Subject, written: &str) -> Option<String> {
    let dotted = written.replace('[', ".").replace(']', "");
    let dotted = dotted.strip_prefix('.').unwrap_or(&dotted);
    let path = dotted.strip_prefix("sensitivity.").unwrap_or(dotted);
    let (group, rest) = path.split_once('.')?;
    let found = match group {
        "effects" => effect(subject, rest),
        "return_plan" => {
            let plan = subject.result.return_plan.as_ref()?;
            payment(subject, plan, rest).map(|rest| format!("return_plan.{rest}"))
        }
        "policies" => policy(subject, rest),
        "outcomes" => outcome(subject, rest),
        "one_way" => {
            let (row, rest) = entry(&subject.sensitivity.one_way, rest)?;
            Some(format!("one_way.{}.{rest}", row.address))
        }
        "break_even" => {
            let rest = break_even(&subject.sensitivity.break_even, rest)?;
            Some(format!("break_even.{rest}"))
        }
        "departments" => {
            let (id, rest) = rest.split_once(".break_even.")?;
            let departments = &subject.case.application.departments;
            let position = departments.iter().position(|own| own.id == id)?;
            let found = subject.sensitivity.departments.as_ref()?.get(position)?;
            let rows: Vec<&BreakEven> = found.inputs.iter().map(|row| &row.break_even).collect();
            let rest = break_even(&rows, rest)?;
            Some(format!("sensitivity.departments.{id}.break_even.{rest}"))
        }
        "scenarios" => scenario(subject, rest),
        "grid" => in_grid(subject, rest),
        "sources" => set(subject, rest),
        _ => None,
    };
    found.or_else(|| (dotted != written).then(|| dotted.to_owned()))
}

/// The entry at the position with which a path begins, and what stands behind it.
fn entry<'e, 'p, T>(entries: &'e [T], path: &'p str) -> Option<(&'e T, &'p str)> {
    let (position, rest) = path.split_once('.').unwrap_or((path, ""));
    Some((entries.get(position.parse::<usize>().ok()?)?, rest))
}

/// Of an effect by its position, and what stands of its unit cost with each effect.
fn effect(subject: Subject, path: &str) -> Option<String> {
    let case = subject.case;
    let by_position = entry(&case.lines, path);
    let path = match by_position {
        Some((line, rest)) => format!("{}.{rest}", case.line_id(line)),
        None => path.to_owned(),
    };
    let of_unit_cost = [
        (".unit_cost.cost", ""),
        (".unit_cost.indexed_from", ".indexed_from"),
    ];
    for (end, figure) in of_unit_cost {
        if let Some(id) = path.strip_suffix(end) {
            let line = case.lines.iter().find(|line| case.line_id(line) == id)?;
            let id = &case.price(line.unit_cost).unit_cost.id;
            return Some(format!("unit_cost.{id}{figure}"));
        }
    }
    by_position.map(|_| format!("effects.{path}"))
}

/// A payment by its position, or by its department and year: what stands behind the plan.
fn payment(subject: Subject, plan: &ReturnPlan, path: &str) -> Option<String> {
    let path = path.strip_prefix("payments.")?;
    let departments = &subject.case.application.departments;
    let id = |payment: &Payment| &departments[payment.department].id;
    let name = |payment: &Payment, part: &str| {
        let Payment { year, .. } = payment;
        format!("by_department.{}.{year}.{part}", id(payment))
    };
    if let Some((payment, part)) = entry(&plan.payments, path) {
        return Some(name(payment, part));
    }
    plan.payments.iter().find_map(|payment| {
        let part = path.strip_prefix(id(payment).as_str())?;
        let part = part.strip_prefix(&format!(".{}.", payment.year))?;
        Some(name(payment, part))
    })
}

fn policy(subject: Subject, path: &str) -> Option<String> {
    let policies = subject.policies.iter().enumerate();
    let names = policies.clone().find_map(|(position, policy)| {
        let rest = path.strip_prefix(policy.name.as_str())?;
        Some((position, rest.strip_prefix('.')?))
    });
    let by_position = entry(subject.policies, path).and_then(|(found, rest)| {
        let mut policies = policies.clone();
        let position = policies.find(|(_, policy)| std::ptr::eq(*policy, found));
        position.map(|(position, _)| (position, rest))
    });
    let (position, rest) = by_position.or(names)?;
    let plan = subject.policies[position].plan.as_ref();
    let paid = plan.zip(rest.strip_prefix("return_plan."));
    let paid = paid.and_then(|(plan, rest)| payment(subject, plan, rest));
    if by_position.is_none() && paid.is_none() {
        return None;
    }
    let word = policy_word(subject.policies, position);
    Some(match paid {
        Some(paid) => format!("policies.{word}.return_plan.{paid}"),
        None => format!("policies.{word}.{rest}"),
    })
}

/// The outcomes of all policies stand one after the other.
fn outcome(subject: Subject, path: &str) -> Option<String> {
    let policies = subject.policies.iter().enumerate();
    let outcomes: Vec<String> = policies
        .flat_map(|(position, policy)| {
            let word = policy_word(subject.policies, position);
            let outcomes = policy.outcomes.iter();
            outcomes.map(move |outcome| format!("{word}.{}", outcome.part.0.normalize()))
        })
        .collect();
    let (outcome, rest) = entry(&outcomes, path)?;
    // `0.5` is half of what is expected.
    if rest.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    Some(format!("outcomes.{outcome}.{rest}"))
}

/// A break-even by its position, or a place of its input by its position within it.
fn break_even<B: std::borrow::Borrow<BreakEven>>(rows: &[B], path: &str) -> Option<String> {
    let by_position = entry(rows, path).map(|(row, rest)| (row.borrow(), rest));
    let by_address = || {
        rows.iter().find_map(|row| {
            let row = row.borrow();
            let rest = path.strip_prefix(row.address.as_str())?;
            let rest = rest.strip_prefix('.')?;
            rest.starts_with("places.").then_some((row, rest))
        })
    };
    let (row, rest) = by_position.or_else(by_address)?;
    let mut places: Vec<&String> = Vec::new();
    for meaning in &row.meanings {
        if meaning.address != row.address && !places.contains(&&meaning.address) {
            places.push(&meaning.address);
        }
    }
    let place = rest.strip_prefix("places.");
    let place = place.and_then(|rest| entry(&places, rest));
    match place {
        Some((place, rest)) => Some(format!("{}.places.{place}.{rest}", row.address)),
        None => by_position.map(|_| format!("{}.{rest}", row.address)),
    }
}

/// A scenario by its position or its id, and what it changes by its position.
fn scenario(subject: Subject, path: &str) -> Option<String> {
    let scenarios = &subject.sensitivity.scenarios;
    let by_position = entry(scenarios, path);
    let by_id = || {
        let (id, rest) = path.split_once('.')?;
        let found = scenarios.iter().find(|scenario| scenario.id == id)?;
        Some((found, rest))
    };
    let (scenario, rest) = by_position.or_else(by_id)?;
    let change = rest.strip_prefix("changes.");
    let change = change.and_then(|rest| entry(&scenario.changes, rest));
    match change {
        Some((change, rest)) => {
            let address = &change.setting.address;
            Some(format!("scenario.{}.{address}.{rest}", scenario.id))
        }
        None => by_position.map(|_| format!("scenarios.{}.{rest}", scenario.id)),
    }
}

/// An input that the command line sets, by its address: `set.effect.hvb.with`.
fn set(subject: Subject, path: &str) -> Option<String> {
    let address = path.strip_prefix("set.")?;
    let mut settings = subject.settings.iter();
    settings.find(|setting| setting.address == address)?;
    let case = subject.case;
    let slot = case.slot(address)?;
    let table = &case.application.inputs.of(slot).address;
    let year = address.strip_prefix(table.as_str())?.strip_prefix('.');
    let year = year.and_then(|year| Year::new(year.parse().ok()?));
    let price = case.prices.iter().position(|price| price.cost == slot);
    let figure = match price {
        Some(price) => Figure::Price(UnitCostRef(price)),
        None => Figure::Input(slot, year),
    };
    Some(name(subject, figure))
}

/// Points by their positions, and cells by those of their row and column: `coverage.1.2`, `meets_target.1.2`.
fn in_grid(subject: Subject, path: &str) -> Option<String> {
    use super::GridSide::{Column, Row};
    let grid = subject.sensitivity.grid.as_ref()?;
    let position = |digits: &str| digits.parse::<usize>().ok();
    let parts: Vec<&str> = path.split('.').collect();
    let figure = match parts[..] {
        ["rows", "points", at] => GridFigure::Point(Row, position(at)?),
        ["columns", "points", at] => GridFigure::Point(Column, position(at)?),
        ["coverage", row, column] => GridFigure::Cell(position(row)?, position(column)?),
        ["meets_target", row, column] => GridFigure::MeetsTarget(position(row)?, position(column)?),
        _ => return None,
    };
    let is_there = match figure {
        GridFigure::Point(side, at) => at < side.axis(grid).points.len(),
        GridFigure::Cell(row, column) | GridFigure::MeetsTarget(row, column) => {
            row < grid.rows.points.len() && column < grid.columns.points.len()
        }
        GridFigure::IsFactor(_) | GridFigure::Today(_) => true,
    };
    is_there.then(|| name_in_grid(grid, figure))
}
