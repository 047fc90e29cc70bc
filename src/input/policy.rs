//! Reading a policy, `[policy]` of an application, a workspace or a policy file, and whether it fits an application.

use rust_decimal::Decimal;

use super::document::Document;
use super::exact::NumberFault;
use super::faults::{invalid_number, out_of_bounds, unknown_value};
use super::table::Table;
use super::tree::TomlValue;
use crate::format::{Key, Kind};
use crate::format::{POLICY, POLICY_FILE};
use crate::model::{
    Application, Bounds, Choice, DiscountRate, Grade, Placed, Policy, PolicyLevel, PolicyValue,
};
use crate::problem::{Code, Fact, Problem, Problems};

/// The last year after the start that a table of rates may name.
const LATEST_RATE: u32 = 1000;

/// Reads one level of policy, each value with its place.
pub(super) fn policy_level(table: Table) -> PolicyLevel {
    let value = |key: &'static Key| {
        let place = table.place(table.get(key.name)?.start);
        let value = match key.kind {
            Kind::Choice(_) => PolicyValue::Word(table.word(key.name)?),
            Kind::Year => PolicyValue::Number(table.year(key.name)?.number().into()),
            Kind::Whole(..) => PolicyValue::Number(table.whole(key.name)?.into()),
            Kind::Rate(bounds) if is_table(&table, key.name) => {
                PolicyValue::Rates(rates(&table.table(key.name)?, bounds)?)
            }
            Kind::ByGrade => PolicyValue::Corrections(corrections(&table.table(key.name)?)),
            _ => PolicyValue::Number(table.number(key.name)?),
        };
        Some((key.name, Placed { value, place }))
    };
    let keys = POLICY.keys().iter();
    let level = PolicyLevel(keys.filter_map(value).collect());
    table.finish();
    level
}

fn is_table(table: &Table, key: &str) -> bool {
    matches!(
        table.get(key).map(|node| &node.value),
        Some(TomlValue::Table(_))
    )
}

/// A table of rates by the year after the start from which on they are in force.
fn rates(table: &Table, bounds: Bounds) -> Option<Vec<(u32, Decimal)>> {
    let mut rates = Vec::new();
    for (written, offset, value) in table.entries() {
        let year: Option<u32> = written.parse().ok().filter(|year| *year <= LATEST_RATE);
        if year.is_none() {
            let place = table.place(offset);
            table.report(invalid_number(place, written, NumberFault::NotANumber));
        }
        let number = table.decimal(written, value, "number");
        let address = || table.address_of(written);
        let number =
            number.filter(|number| table.within_bounds(address, *number, bounds, value.start));
        rates.extend(year.zip(number));
    }
    if !table.has("0") {
        table.report(table.missing_key("0", table.offset));
    }
    DiscountRate::new(rates).map(|rate| rate.rates().to_vec())
}

/// A table of evidence grades with their corrections.
fn corrections(table: &Table) -> Vec<(Grade, Decimal)> {
    let mut corrections = Vec::new();
    for (word, offset, value) in table.entries() {
        let grade = Grade::of(word);
        if grade.is_none() {
            let place = table.place(offset);
            table.report(unknown_value(place, "optimism_bias", word, &Grade::words()));
        }
        let number = table.decimal(word, value, "number");
        let address = || table.address_of(word);
        let number = number
            .filter(|number| table.within_bounds(address, *number, Bounds::SHARE, value.start));
        corrections.extend(grade.zip(number));
    }
    corrections
}

/// Reads a policy file: one `[policy]` table.
pub(crate) fn policy_file(document: &Document) -> Option<PolicyLevel> {
    let root = Table::root(document, &POLICY_FILE);
    let level = root.table("policy").map(policy_level);
    root.finish();
    level
}

/// Notes what is wrong with a policy for an application.
pub(crate) fn check_policy(application: &Application, policy: &Policy, problems: &mut Problems) {
    let (floor, target) = (policy.return_floor, policy.return_target);
    let places = &application.places;
    if floor > target {
        let given = policy.places.of("return_floor");
        let given = given.or_else(|| policy.places.of("return_target"));
        let place = given.cloned().unwrap_or_else(|| places.whole());
        let problem = Problem::new(Code::FLOOR_ABOVE_TARGET, place);
        let problem = problem.fact("floor", Fact::Percent(floor));
        problems.push(problem.fact("target", Fact::Percent(target)));
    }
    if let Some(cap) = policy.return_cap.filter(|cap| *cap < target) {
        let given = policy.places.of("return_cap").cloned();
        let place = given.unwrap_or_else(|| places.whole());
        let bounds = Bounds {
            least: Some(target),
            ..Bounds::ANY
        };
        problems.push(out_of_bounds(place, "policy.return_cap", cap, bounds));
    }
    // A table that another file gives is wrong there.
    let elsewhere = policy.places.of("optimism_bias");
    let elsewhere = elsewhere.filter(|place| place.file != places.whole().file);
    for effect in &application.effects {
        if policy.correction(effect.evidence_grade).is_none() {
            let address = format!("effect.{}.evidence_grade", effect.id);
            let place = elsewhere.cloned();
            let place = place.unwrap_or_else(|| places.of(&address));
            let grades = policy.optimism_bias.iter().map(|(grade, _)| grade.word());
            let known: Vec<&str> = grades.collect();
            let problem = Problem::new(Code::NO_CORRECTION_FOR_GRADE, place);
            let problem = problem.fact("grade", effect.evidence_grade.map_or("", Grade::word));
            problems.push(problem.fact("known", known.join(", ")));
        }
    }
}
