//! The table of where each department stands.

use super::prelude::*;
use crate::model::Money;

/// People read a column for each department, programs a row.
pub(super) const TABLE: SettlementTable = SettlementTable {
    name: "settlement",
    section,
    is_looked_at_first: |_| true,
    for_programs: |sheets| vec![by_department(sheets)],
};

/// A figure of a department: its key, its heading, and its name of one department and of all.
struct StandingPart {
    key: &'static str,
    label: Label,
    /// With `{}` for the department.
    of_one: &'static str,
    /// `None` if the result has no such figure: then it is the departments' sum.
    of_all: Option<&'static str>,
    /// Whether people see it where nobody has any.
    always: bool,
    /// Whether it is the sum of what stands above.
    is_sum: bool,
}

macro_rules! parts {
    ($($key:literal $label:literal $of_one:literal $of_all:expr, $always:literal $is_sum:literal;)*) => {
        [$(StandingPart {
            key: $key,
            label: Label($label),
            of_one: $of_one,
            of_all: $of_all,
            always: $always,
            is_sum: $is_sum,
        },)*]
    };
}

const PARTS: [StandingPart; 17] = parts! {
    "planned_reductions" "reductions-planned" "planned.reductions.by_department.{}.realisable.total"
        Some("planned.reductions.realisable.total"), true false;
    "reductions" "reductions-actual" "reductions.by_department.{}.realisable.total"
        Some("reductions.realisable.total"), true false;
    "own_cost" "own-cost" "return_plan.by_department.{}.own_cost" None, false false;
    "reservation" "to-reservation" "return_plan.by_department.{}.reservation"
        Some("return_plan.reservation"), true false;
    "fee" "fee" "return_plan.by_department.{}.fee" Some("return_plan.fee"), false false;
    "total" "due-by-rule" "return_plan.by_department.{}.total" Some("return_plan.total"), true true;
    "settled" "settled-before" "settlement.by_department.{}.settled" None, false false;
    "correction" "correction" "settlement.by_department.{}.correction"
        Some("settlement.correction"), false false;
    "demand" "demand" "settlement.by_department.{}.demand" Some("settlement.demand"), false false;
    "due_so_far" "due-so-far" "settlement.by_department.{}.due_so_far"
        Some("settlement.due_so_far"), true false;
    "waived" "waived" "settlement.by_department.{}.waived" Some("settlement.waived"), false false;
    "paid" "paid" "settlement.by_department.{}.paid" Some("settlement.paid"), true false;
    "left" "left-to-pay" "settlement.by_department.{}.left" Some("settlement.left"), true true;
    "later" "due-later" "settlement.by_department.{}.later" Some("settlement.later"), false false;
    "overpaid" "overpaid" "settlement.by_department.{}.overpaid" Some("settlement.overpaid"), false false;
    "to_repay" "to-repay" "settlement.by_department.{}.to_repay" Some("settlement.to_repay"), false false;
    "net" "net-amount" "return_plan.by_department.{}.net" Some("return_plan.net"), true true;
};

/// A department's cell of a part, or that of all, with its name.
fn cell(
    sheets: &SettlementSheets,
    part: &StandingPart,
    department: Option<&str>,
) -> (Cell, String) {
    match (department, part.of_all) {
        (Some(id), _) => {
            let name = part.of_one.replace("{}", id);
            (sheets.figure(&name), name)
        }
        (None, Some(name)) => (sheets.figure(name), name.to_owned()),
        (None, None) => {
            let departments = sheets.departments().iter();
            let cells = departments.map(|one| cell(sheets, part, Some(&one.id)).0);
            (SettlementSheets::sum(cells), String::new())
        }
    }
}

/// A row for each department, and one for all.
fn by_department(sheets: &SettlementSheets) -> Sheet {
    let column = |part: &StandingPart| Column::figure(part.key, sheets.say(part.label));
    let row = |name: String, id: Option<&str>| {
        let cells = PARTS.iter().map(|part| cell(sheets, part, id));
        let (cells, names) = cells.unzip();
        Row::new(name, cells).named(names).of(id)
    };
    let departments = sheets.departments().iter().enumerate();
    let departments = departments.map(|(at, one)| row(sheets.who_pays(at), Some(&one.id)));
    let all = row(sheets.say(Label("all-departments")), None);
    Sheet {
        table: TABLE.name,
        columns: PARTS.iter().map(column).collect(),
        rows: departments.chain([all]).collect(),
        ..Sheet::default()
    }
}

/// A column for each department, and one for all where there are several.
fn section(sheets: &SettlementSheets) -> Section {
    let departments = sheets.departments();
    let ids = departments.iter().map(|one| Some(one.id.as_str()));
    let ids: Vec<Option<&str>> = ids.chain((departments.len() > 1).then_some(None)).collect();
    let column = |id: Option<&str>| match id {
        Some(id) => {
            let mut named = departments.iter();
            let name = named.find(|one| one.id == id).map_or(id, |one| &one.name);
            Column::figure(id, name)
        }
        None => Column::figure("", sheets.say(Label("all-departments"))),
    };
    let corrected = sheets.standing().total(|department| department.correction);
    let is_corrected = corrected != Money::ZERO;
    let row = |part: &StandingPart| {
        let cells = ids.iter().map(|id| cell(sheets, part, *id));
        let (cells, names): (Vec<Cell>, Vec<String>) = cells.unzip();
        let is_empty = cells.iter().all(|cell| match cell {
            Cell::Money(amount) => amount.0.is_zero(),
            _ => true,
        });
        let label = match part.key {
            "due_so_far" => {
                let year = sheets.outcome().as_of.number();
                sheets.text(&said("due-until").with("year", year))
            }
            _ => sheets.say(part.label),
        };
        let row = Row::new(label, cells).named(names);
        let row = if part.is_sum { row.total() } else { row };
        // Without a correction what is demanded is what is due by the rule.
        let says_nothing = is_empty || part.key == "demand" && !is_corrected;
        // Where nothing is due by the policy, no row says so.
        let is_plain = sheets.actual().return_plan.is_none() && !part.key.ends_with("reductions");
        (part.always && !is_plain || !says_nothing).then_some(row)
    };
    let rows: Vec<Row> = PARTS.iter().filter_map(row).collect();
    let columns = ids.iter().copied().map(column).collect();
    let headings = [Label("settlement"), Label("settlement-part")];
    let sheet = sheets.sheet(TABLE.name, headings, columns, rows);
    Section::new(sheet, sentences(sheets))
}

/// What is actual, and what decisions change of a department's net.
fn sentences(sheets: &SettlementSheets) -> Vec<String> {
    let waived = sheets.standing().total(|department| department.waived);
    let waived = (waived != Money::ZERO)
        .then(|| said("net-before-waivers").with("waived", Fact::Kronor(waived.0)));
    sheets.said(sheets.actual_until().into_iter().chain(waived))
}
