//! A settlement as JSON, `si.settlement/1`.

use std::io::{self, Write};

use super::baseline;
use crate::model::{Case, Choice, EffectLine, Money, Outcome, Quantity, VerifiedId, VerifiedLine};
use crate::report::figures_json::Figures;
use crate::report::json::{problem, write_whole};
use crate::report::json_value::{Json, object};
use crate::report::{Settled, case_json};
use crate::settlement::walk_standing;
use crate::words::Language;

/// Writes a settlement, indented for reading.
pub(crate) fn write_json(
    output: &mut dyn Write,
    settled: &Settled,
    language: Language,
) -> io::Result<()> {
    write_whole(output, &json(settled, language))
}

fn json(settled: &Settled, language: Language) -> Json {
    let Settled {
        case,
        outcome,
        standing,
        ..
    } = settled;
    let mut figures = Figures::of(&|listener| walk_standing(case, standing, listener));
    let effects = case
        .lines
        .iter()
        .enumerate()
        .zip(figures.take_entries("effects"));
    let effects = effects.map(|((position, line), figures)| {
        let effect = case_json::effect(case, line).and(figures);
        effect.and(verified(case, outcome, position, line))
    });
    let mut planned = figures.take_figures("planned");
    let warnings = settled.warnings.iter();
    object! {
        "schema": "si.settlement/1",
        "si": env!("CARGO_PKG_VERSION"),
        "investment": case_json::investment(case),
        "sources": sources(settled),
        "policy": case_json::policy(&case.policy, case.first_return()),
        "as_of": outcome.as_of,
        "is_final": standing.is_final,
        "prices": outcome.prices.word(),
        "verified_by": outcome.verified_by.as_deref(),
        "verified_on": outcome.verified_on.map(|date| date.to_string()),
        "rule": standing.reason.map(Choice::word),
        "cost": figures.take("cost"),
        "effects": Json::list(effects),
        "reductions": figures.take("reductions"),
        "coverage": figures.take("coverage"),
        "coverage_all_costs": figures.take("coverage_all_costs"),
        "coverage_by_year": figures.take("coverage_by_year"),
        "meets_target": figures.take("meets_target"),
        "payback_year": figures.take("payback_year"),
        "return_plan": figures.take_plan(),
        "settlement": figures.take("settlement"),
        "planned": plan(case, &mut planned),
        "decisions": decisions(settled),
        "baseline": baseline::json(settled),
        "warnings": Json::list(warnings.map(|warning| problem(warning, language))),
    }
}

/// What the plan came to, for comparison.
fn plan(case: &Case, planned: &mut Figures) -> Json {
    let effects = case.lines.iter().zip(planned.take_entries("effects"));
    let effects = effects.map(|(line, figures)| {
        let id = object! { "id": case.line_id(line), };
        id.and(figures)
    });
    object! {
        "cost": planned.take("cost"),
        "effects": Json::list(effects),
        "reductions": planned.take("reductions"),
        "coverage": planned.take("coverage"),
        "coverage_all_costs": planned.take("coverage_all_costs"),
        "coverage_by_year": planned.take("coverage_by_year"),
        "meets_target": planned.take("meets_target"),
        "payback_year": planned.take("payback_year"),
        "return_plan": planned.take_plan(),
    }
}

fn sources(settled: &Settled) -> Json {
    let unit_costs = settled.unit_costs.iter();
    object! {
        "application": case_json::file(&settled.file, &settled.sha256),
        "outcome": case_json::file(&settled.outcome_file, &settled.outcome_sha256),
        "unit_costs": Json::list(unit_costs.map(|(name, sha256)| case_json::file(name, sha256))),
    }
    .and(case_json::evidence(&settled.evidence))
}

/// How a line was verified, and the prices of the years in which its units were valued at them.
fn verified(case: &Case, outcome: &Outcome, position: usize, line: &EffectLine) -> Json {
    let verified = outcome.lines[position].as_ref();
    let prices = outcome.current_prices.iter();
    let prices = prices.filter(|price| {
        price.unit_cost == line.unit_cost && case.is_verified(line.effect, price.year)
    });
    let prices = prices.map(|price| {
        let cost = Quantity(outcome.numbers[price.price.0].value);
        (price.year.to_string(), cost)
    });
    object! {
        "verified": verified.map(VerifiedLine::key),
        "method": verified.and_then(|verified| verified.method.as_deref()),
        "source": verified.map(|verified| verified.source.as_str()),
        "prices": Json::pairs(prices),
    }
}

/// Every decision that the settlement rests on.
fn decisions(settled: &Settled) -> Json {
    let Settled { case, outcome, .. } = settled;
    let id = |position: usize| case.application.departments[position].id.as_str();
    let kronor = |number: VerifiedId| Money(outcome.numbers[number.0].value);
    let successors = outcome.successors.iter().map(|successor| {
        object! {
            "department": id(successor.department),
            "to": &successor.to,
            "from": successor.from,
            "source": &successor.source,
        }
    });
    let waived = outcome.waived.iter().map(|waiver| {
        object! {
            "department": id(waiver.department),
            "amount": kronor(waiver.amount),
            "date": waiver.date.to_string(),
            "source": &waiver.source,
        }
    });
    let earlier = outcome.settled.iter().map(|earlier| {
        object! {
            "as_of": earlier.as_of,
            "department": id(earlier.department),
            "total": kronor(earlier.total),
        }
    });
    object! {
        "successors": Json::list(successors),
        "waived": Json::list(waived),
        "settled": Json::list(earlier),
    }
}
