//! A fund as JSON: `si.fund/1`.

use std::io::{self, Write};

use super::FundReport;
use crate::fund::{FundFrame, FundPayment, FundYear, InvestmentFlow, PaymentStanding, TrialAnswer};
use crate::model::{Choice, Language, Money, Quantity, Share};
use crate::report::case_json::{evidence, file};
use crate::report::json::{problem, write_whole};
use crate::report::json_value::{Json, object};
use crate::report::simulation_json::{chance, kronor, number, spread};
use crate::simulation::FundSimulated;

/// Writes a fund, indented for reading.
pub(crate) fn write(
    output: &mut dyn Write,
    report: &FundReport,
    language: Language,
) -> io::Result<()> {
    write_whole(output, &fund(report, language))
}

fn fund(report: &FundReport, language: Language) -> Json {
    let (fund, result) = (&report.fund, &report.result);
    let unit_costs = report.unit_costs.iter();
    let years = result.years.iter();
    let flows = result.flows.iter().zip(&report.investments);
    let flows = flows.map(|(flow, files)| {
        let outcome = files.outcome.as_ref();
        object! {
            "id": &flow.id,
            "name": &flow.name,
            "application": named(&files.application),
            "outcome": outcome.map(named),
        }
        .and(investment(flow))
    });
    let warnings = report.warnings.iter();
    object! {
        "schema": "si.fund/1",
        "si": env!("CARGO_PKG_VERSION"),
        "fund": object! {
            "name": &fund.name,
            "start": fund.start.to_string(),
            "minimum_balance": fund.least_balance(),
            "maximum_new_per_year": fund.maximum_new_per_year,
            "aim": fund.aim.map(Share),
        },
        "sources": object! {
            "fund": named(&report.file),
            "unit_costs": Json::list(unit_costs.map(named)),
        }
        .and(evidence(&report.evidence)),
        "total": object! {
            "deposits": result.total(|year| year.deposits),
            "paid_out": result.total(|year| year.paid_out),
            "returned": result.total(|year| year.returned),
            "fees": result.total(|year| year.fees),
            "follow_up_cost": result.total(|year| year.follow_up_cost),
            "closing": result.years.last().map(|year| year.closing),
        },
        "by_year": Json::pairs(years.map(|of_year| (of_year.year, year(of_year)))),
        "investments": Json::list(flows),
        "frames": frames(report),
        "try": report.trial.as_ref().map(trial),
        "warnings": Json::list(warnings.map(|warning| problem(warning, language))),
        "simulation": report.simulation.as_ref().map(|simulated| simulation(report, simulated)),
    }
}

fn simulation(report: &FundReport, simulated: &FundSimulated) -> Json {
    let by_year = simulated.years.iter().map(|of_year| {
        let is_below = object! { "p_below_minimum": chance(of_year.is_below), };
        (of_year.year, spread(&of_year.closing, kronor).and(is_below))
    });
    let inputs = simulated.inputs.iter().map(|input| {
        object! {
            "investment": &report.result.flows[input.investment].id,
            "address": &input.drawn.address,
            "distribution": input.drawn.distribution(),
            "low": Quantity(input.drawn.range.low),
            "value": Quantity(input.drawn.value),
            "high": Quantity(input.drawn.range.high),
            "row_year": input.row,
        }
    });
    object! {
        "draws": number(simulated.draws.count),
        "seed": number(simulated.draws.seed),
        "p_below_minimum": chance(simulated.ever_below),
        "by_year": Json::pairs(by_year),
        "inputs": Json::list(inputs),
    }
}

fn named((name, sha256): &(String, String)) -> Json {
    file(name, sha256)
}

fn year(year: &FundYear) -> Json {
    object! {
        "opening": year.opening,
        "deposits": year.deposits,
        "paid_out": year.paid_out,
        "returned": year.returned,
        "fees": year.fees,
        "follow_up_cost": year.follow_up_cost,
        "closing": year.closing,
        "bound": year.bound,
        "free": year.free,
        "aim": year.aim,
        "starts": year.starts,
    }
}

fn investment(flow: &InvestmentFlow) -> Json {
    let departments = flow.departments.iter();
    let cost = flow.cost.amounts();
    let payments = flow.payments.iter();
    object! {
        "decided": flow.decided.to_string(),
        "start": flow.start.to_string(),
        "as_of": flow.as_of,
        "departments": Json::pairs(departments.map(|known| (&known.id, &known.name))),
        "cost": object! {
            "total": flow.cost.total(),
            "by_year": Json::pairs(cost),
        },
        "returned": flow.total(|payment| payment.reservation),
        "fees": flow.total(|payment| payment.fee),
        "payments": Json::list(payments.map(|paid| payment(flow, paid))),
    }
}

fn payment(flow: &InvestmentFlow, payment: &FundPayment) -> Json {
    object! {
        "department": &flow.departments[payment.department].id,
        "year": payment.year,
        "reservation": payment.reservation,
        "fee": payment.fee,
        "total": payment.total(),
        "standing": payment.standing.word(),
    }
}

fn frames(report: &FundReport) -> Json {
    let frames = &report.result.frames;
    let departments = frames.departments.iter().map(|(department, years)| {
        let name = object! { "name": &department.name, };
        let by_year = Json::pairs(years.iter().map(|(year, of_year)| (year, frame(of_year))));
        let sum = frame(&FundFrame::sum(years.values()));
        let whole = name.and(sum).and(object! { "by_year": by_year, });
        (&department.id, whole)
    });
    let by_year = frames.all.iter();
    let by_year = Json::pairs(by_year.map(|(year, of_year)| (year, frame(of_year))));
    frame(&FundFrame::sum(frames.all.values())).and(object! {
        "by_year": by_year,
        "by_department": Json::pairs(departments),
    })
}

fn frame(frame: &FundFrame) -> Json {
    let amounts: [(&str, Money); 3] = [
        ("reservation", frame.reservation),
        ("fee", frame.fee),
        ("total", frame.total()),
    ];
    let standing = PaymentStanding::words().into_iter().zip(frame.standing);
    Json::pairs(amounts.into_iter().chain(standing))
}

fn trial(answer: &TrialAnswer) -> Json {
    object! {
        "sum": answer.trial.sum,
        "year": answer.trial.year,
        "is_possible": answer.is_possible(),
        "room": answer.room,
        "tightest_year": answer.tightest.year,
        "free": answer.tightest.free,
        "starts": answer.starts,
        "may_start": answer.may_start,
    }
}
