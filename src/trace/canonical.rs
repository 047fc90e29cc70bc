//! Other ways to say a figure's name, among them the paths of the JSON.

use super::GainPart;
use super::name::{OF, TAKEN, is_year};

/// Other ways to say a name, among them those of the JSON's structure: `effects.hvb.realisable.by_year.2018` is
/// `effect.hvb.2018`.
pub fn canonical(name: &str) -> String {
    if let Some(department) = name.strip_prefix("sensitivity.departments.") {
        return canonical_of_department(department);
    }
    let name = name.strip_prefix("sensitivity.").unwrap_or(name);
    // As the columns are called in which applications stand side by side.
    match name {
        "expected" | "realisable" => return format!("reductions.{name}"),
        "price_year" => return format!("investment.{name}"),
        _ => {}
    }
    let group = name.split('.').next().unwrap_or(name);
    match group {
        // Policies are named by their users: these names cannot be taken apart without them.
        "policy" | "policies" | "outcome" | "outcomes" => return name.to_owned(),
        "foundations" | "scenario" | "scenarios" | "one_way" | "break_even" => {
            return canonical_part(name);
        }
        _ => {}
    }
    let mut parts: Vec<&str> = name.split('.').filter(|part| *part != "by_year").collect();
    if let Some(first) = parts.first_mut() {
        *first = match *first {
            "effects" => "effect",
            "coverage_by_year" => "coverage",
            "departments" => "department",
            first => first,
        };
    }
    if let [first, "by_department", id, ..] = parts[..] {
        if first == "reductions" {
            parts[0] = "department";
        }
        if first != "reductions" && (TAKEN.contains(&id) || is_year(id)) {
            parts[1] = OF;
        } else {
            parts.remove(1);
        }
    }
    let is_total = matches!(
        parts[..],
        ["return_plan", "total"] | ["effect", .., "units", "total"] | [_, OF, "total"]
    );
    if parts.last() == Some(&"total") && !is_total {
        parts.pop();
    }
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
        ["present_value", "base_year"] => return "investment.base_year".to_owned(),
        ["effect", .., "unit_cost", "year"] => return "investment.price_year".to_owned(),
        _ => {}
    }
    parts.join(".")
}

/// The same for what a department must reach, without what stands before its id.
fn canonical_of_department(name: &str) -> String {
    let (id, rest) = name.split_once('.').unwrap_or((name, ""));
    match rest {
        "realisable" => format!("department.{id}"),
        "returns" => canonical(&format!("return_plan.by_department.{id}.total")),
        _ => match rest.strip_prefix("break_even.") {
            Some(rest) => {
                let name = canonical_part(&format!("break_even.{rest}"));
                name.replacen("break_even.", &format!("department_break_even.{id}."), 1)
            }
            None => format!("department_break_even.{id}.{rest}"),
        },
    }
}

/// The same for what is no more than a list in the JSON, whose entries bear ids or addresses.
fn canonical_part(name: &str) -> String {
    let (group, rest) = name.split_once('.').unwrap_or((name, ""));
    match group {
        "foundations" => {
            let rest = rest.replacen("by_evidence_grade.", "evidence_grade.", 1);
            match rest.as_str() {
                "" | "amount" | "realisable" | "realisable.amount" => {
                    "reductions.realisable".to_owned()
                }
                rest => format!(
                    "foundations.{}",
                    rest.strip_suffix(".amount").unwrap_or(rest)
                ),
            }
        }
        "break_even" => {
            if let Some(address) = rest.strip_suffix(".value") {
                return format!("one_way.{address}.value");
            }
            let rest = rest.strip_suffix(".break_even").unwrap_or(rest);
            format!("break_even.{}", rest.replacen(".by_year.", ".", 1))
        }
        "scenario" | "scenarios" if !rest.is_empty() && !rest.contains('.') => {
            format!("scenario.{rest}.coverage")
        }
        "scenarios" => format!("scenario.{}", rest.replacen(".changes.", ".", 1)),
        _ => name.to_owned(),
    }
}
