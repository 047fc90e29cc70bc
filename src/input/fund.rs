//! Reading a fund: the reservation over many investments (`si fund`).

use rust_decimal::Decimal;

use super::application::format;
use super::document::Document;
use super::table::Table;
use super::texts::accepted;
use super::tree::TomlValue;
use crate::format::FUND;
use crate::model::{Bounds, Date, Deposit, Fund, FundInvestment, Money, Placed, Year};
use crate::problem::{Code, Place, Problem};

/// Reads a fund. Everything that is wrong with it is noted in the document; `None` if what it cannot do without is missing.
pub(crate) fn fund(document: &Document) -> Option<Fund> {
    if document.is_empty() {
        return None;
    }
    let root = Table::root(document, &FUND);
    format(&root);
    let name = root.text("name");
    let start = start(&root);
    let places = document.places();
    let tax_income = years(&root, "tax_income");
    let aim = root.number("aim");
    if let Some(node) = root.get("aim").filter(|_| !root.has("tax_income")) {
        root.report(root.missing_key("tax_income", node.start));
    }
    let minimum_balance = root.number("minimum_balance");
    let maximum_new_per_year = root.whole("maximum_new_per_year");
    let follow_up_cost = years(&root, "follow_up_cost");
    let tables = [
        ("tax_income", "tax-income", &tax_income),
        ("follow_up_cost", "follow-up", &follow_up_cost),
    ];
    for (key, what, years) in tables {
        for (year, _) in years {
            let place = || places.of(&format!("{key}.{year}"));
            check_year(&root, start, *year, what, place);
        }
    }
    let deposits = deposits(&root, start);
    let investments = root.each_listed("investment", |table| investment(table, start));
    let accepted = accepted(&root);
    root.finish();
    let follow_up_cost = follow_up_cost.into_iter();
    Some(Fund {
        name: name?,
        start: start?,
        tax_income,
        aim,
        minimum_balance,
        maximum_new_per_year,
        follow_up_cost: follow_up_cost
            .map(|(year, amount)| (year, Money(amount)))
            .collect(),
        deposits,
        investments,
        accepted,
        places,
    })
}

/// The first day, or the first day of a year.
fn start(root: &Table) -> Option<Date> {
    match root.get("start")?.value {
        TomlValue::Whole(_) => Date::new(root.year("start")?, 1, 1),
        _ => root.date("start").map(|(start, _)| start),
    }
}

fn years(root: &Table, key: &str) -> Vec<(Year, Decimal)> {
    let years = root.table(key);
    years.map_or_else(Vec::new, |years| years.years(key, Bounds::NOT_NEGATIVE))
}

/// `[[deposit]]`, in the order of the years.
fn deposits(root: &Table, start: Option<Date>) -> Vec<Deposit> {
    let mut deposits: Vec<Deposit> = Vec::new();
    for table in root.list("deposit") {
        let year = table.year("year");
        let (amount, source) = (table.number("amount"), table.text("source"));
        if let Some(year) = year {
            let place = || table.place(table.get("year").map_or(table.offset, |node| node.start));
            check_year(root, start, year, "deposit", place);
            if let Some(before) = deposits.last().filter(|last| last.year > year) {
                let problem = Problem::new(Code::DEPOSITS_OUT_OF_ORDER, place());
                let problem = problem.fact("year", year.number());
                table.report(problem.fact("before", before.year.number()));
            }
        }
        table.finish();
        if let (Some(year), Some(amount), Some(source)) = (year, amount, source) {
            let amount = Money(amount);
            deposits.push(Deposit {
                year,
                amount,
                source,
            });
        }
    }
    deposits
}

fn investment(table: &Table, start: Option<Date>) -> Option<FundInvestment> {
    let application = table.placed_text("application");
    let decided = table.date("decided").map(|(value, offset)| Placed {
        value,
        place: table.place(offset),
    });
    let outcome = table.placed_text("outcome");
    if let (Some(start), Some(decided)) = (start, &decided)
        && decided.value < start
    {
        let found = decided.value.to_string();
        before_fund(table, start, found, "decision", decided.place.clone());
    }
    Some(FundInvestment {
        application: application?,
        decided: decided?,
        outcome,
    })
}

/// Notes what lies in a year before the fund's first.
fn check_year(
    table: &Table,
    start: Option<Date>,
    year: Year,
    what: &str,
    place: impl FnOnce() -> Place,
) {
    if let Some(start) = start.filter(|start| year < start.year()) {
        before_fund(table, start, year.to_string(), what, place());
    }
}

fn before_fund(table: &Table, start: Date, found: String, what: &str, place: Place) {
    let problem = Problem::new(Code::BEFORE_FUND, place);
    let problem = problem.fact("what", what).fact("found", found);
    table.report(problem.fact("start", start.to_string()));
}
