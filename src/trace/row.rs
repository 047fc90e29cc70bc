//! Rows of the CSV of `si calc`: the cells of the columns `table`, `id`, `department` and `year`, joined by dots, those
//! that are empty left out: `return-plan.keeps.social.2018`.

use rust_decimal::Decimal;

use super::Subject;
use super::name::is_year;

/// The tables whose rows are figures.
const TABLES: [&str; 17] = [
    "costs",
    "units",
    "effects",
    "departments",
    "coverage",
    "return-plan",
    "frames",
    "policies",
    "outcomes",
    "one-way",
    "break-even",
    "department-break-even",
    "scenarios",
    "payers",
    "foundations",
    "comparison",
    "grid",
];

/// A row: its table, id, department and year; the last two are empty where the row has none.
#[derive(Clone, Copy, Debug)]
struct Row<'r> {
    table: &'r str,
    id: &'r str,
    department: &'r str,
    year: &'r str,
}

/// The names that a row may have as figures, where the table is said.
pub(super) fn with_table(subject: Subject, written: &str) -> Vec<String> {
    let tables = TABLES.iter().filter_map(|table| {
        let (said, rest) = written.split_once('.')?;
        (said.replace('_', "-") == **table).then_some((*table, rest))
    });
    let rows = tables.flat_map(|(table, rest)| rows(subject, table, rest));
    rows.filter_map(|row| name(subject, row)).collect()
}

/// The same of a row whose table is not said: that of any table.
pub(super) fn without_table(subject: Subject, written: &str) -> Vec<String> {
    let rows = TABLES
        .iter()
        .flat_map(|table| rows(subject, table, written));
    rows.filter_map(|row| name(subject, row)).collect()
}

/// The rows that cells joined by dots may be: an id may itself hold dots, and end as a department is called.
fn rows<'r>(subject: Subject<'r>, table: &'r str, cells: &'r str) -> Vec<Row<'r>> {
    let with_year = cells.rsplit_once('.').filter(|(_, year)| is_year(year));
    let departments = &subject.case.application.departments;
    let mut rows = Vec::new();
    for (cells, year) in with_year.into_iter().chain([(cells, "")]) {
        let with_department = departments.iter().filter_map(|department| {
            let id = cells.strip_suffix(department.id.as_str())?;
            Some((id.strip_suffix('.')?, department.id.as_str()))
        });
        rows.extend(
            with_department
                .chain([(cells, "")])
                .map(|(id, department)| Row {
                    table,
                    id,
                    department,
                    year,
                }),
        );
    }
    rows
}

/// The name of a row's number, or a path of the JSON that leads to it.
fn name(subject: Subject, row: Row) -> Option<String> {
    let Row {
        table,
        id,
        department,
        year,
    } = row;
    let dot = |name: &str, rest: &str| {
        if rest.is_empty() {
            name.to_owned()
        } else {
            format!("{name}.{rest}")
        }
    };
    let whose = |group: &str| {
        let group = if department.is_empty() {
            group.to_owned()
        } else {
            format!("{group}.by_department.{department}")
        };
        dot(&group, year)
    };
    let gains = || match department {
        "" => dot("reductions.realisable", year),
        _ => dot(&format!("department.{department}"), year),
    };
    let is_of_all = department.is_empty();
    let is_in_all = year.is_empty();
    let is_alone = is_of_all && is_in_all;
    Some(match (table, id) {
        ("costs", "all_costs") if is_of_all => dot("cost.all_costs", year),
        ("effects", "realisable" | "non_realisable") if is_of_all => {
            dot(&format!("reductions.{id}"), year)
        }
        // The department stands beside these, and is no part of what they are.
        ("costs" | "units" | "effects", id) if is_of_all || belongs(subject, id, department) => {
            match (table, year) {
                ("units", "") => format!("{id}.units.total"),
                ("units", year) => format!("{id}.units.{year}"),
                _ => dot(id, year),
            }
        }
        ("departments" | "coverage", "realisable") | ("return-plan", "gains") => gains(),
        ("coverage", "return_target") if is_alone => "policy.return_target".to_owned(),
        ("return-plan", "payment") if is_alone => "return_plan.total".to_owned(),
        ("return-plan", "payment") if is_in_all => {
            format!("return_plan.by_department.{department}.total")
        }
        ("return-plan", "payment") => whose("return_plan"),
        ("return-plan", "keeps") if is_alone => "return_plan.net".to_owned(),
        ("return-plan", "keeps") => {
            dot(&format!("return_plan.by_department.{department}.net"), year)
        }
        ("return-plan", part) => format!("{}.{part}", whose("return_plan")),
        ("frames", "frame") => whose("frames"),
        ("frames", part) => format!("{}.{part}", whose("frames")),
        ("department-break-even", _) if is_of_all || !is_in_all => return None,
        ("department-break-even", "realisable.value") => format!("department.{department}"),
        ("department-break-even", "realisable.break_even") => {
            format!("return_plan.by_department.{department}.total")
        }
        ("department-break-even", "realisable.factor") => {
            format!("department_break_even.{department}.factor")
        }
        ("department-break-even", id) => {
            format!("sensitivity.departments.{department}.break_even.{id}")
        }
        ("policies", id) => under_policy(id, department, year)?,
        ("outcomes", id) if is_in_all => outcome(id, department)?,
        ("one-way", id) if is_alone => format!("one_way.{id}"),
        ("break-even", id) if is_alone => format!("break_even.{id}"),
        ("foundations", id) if is_alone => format!("foundations.{id}"),
        ("payers", id) if is_alone && !of_society(id) => format!("payers.{id}"),
        // Of a cell the points follow.
        ("grid", id) if is_alone => match id.strip_prefix("meets_target.") {
            Some(points) => format!("grid.{points}.meets_target"),
            None => format!("grid.{}", id.strip_prefix("coverage.")?),
        },
        (_, id) if is_of_all => dot(id, year),
        _ => return None,
    })
}

/// Whether a row of the payers is of society, or of what is worth now.
fn of_society(id: &str) -> bool {
    ["society.", "present_value."]
        .iter()
        .any(|group| id.starts_with(group))
}

/// Whether a cost item or an effect is a department's.
fn belongs(subject: Subject, id: &str, department: &str) -> bool {
    let case = subject.case;
    let departments = &case.application.departments;
    let is_its = |position: usize| departments[position].id == department;
    let names = |named: &str| {
        let rest = id.strip_prefix(named);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let mut costs = case.application.costs.iter();
    let mut lines = case.lines.iter();
    costs.any(|cost| cost.department.is_some_and(is_its) && names(&format!("cost.{}", cost.id)))
        || lines.any(|line| {
            line.department.is_some_and(is_its) && names(&format!("effect.{}", case.line_id(line)))
        })
}

/// `policy.orebro.payment` of a department in a year, `policy.orebro.net` of a department.
fn under_policy(id: &str, department: &str, year: &str) -> Option<String> {
    let (policy, part) = id.strip_prefix("policy.")?.rsplit_once('.')?;
    let policy = format!("policy.{policy}");
    if year.is_empty() == (part == "payment") {
        return None;
    }
    Some(match (department, part) {
        ("", "payment") => format!("{id}.{year}"),
        (_, "payment") => format!("{policy}.{department}.{year}.total"),
        ("", _) => id.to_owned(),
        _ => format!("{policy}.{department}.{part}"),
    })
}

/// `policy.orebro.actual.at_50`: half of what is expected.
fn outcome(id: &str, department: &str) -> Option<String> {
    let (figure, percent) = id.rsplit_once(".at_")?;
    let (policy, part) = figure.strip_prefix("policy.")?.rsplit_once('.')?;
    let percent: Decimal = percent.parse().ok()?;
    let of_expected = percent.checked_div(Decimal::ONE_HUNDRED)?.normalize();
    Some(match department {
        "" => format!("outcomes.{policy}.{of_expected}.{part}"),
        _ => format!("outcomes.{policy}.{of_expected}.by_department.{department}.{part}"),
    })
}
