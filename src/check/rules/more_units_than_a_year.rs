//! More units per person and year than a year has.

use rust_decimal::Decimal;

use crate::check::facts::apart;
use crate::check::prelude::*;
use crate::model::{Form, Number, UnitCostRef, rounded};

pub(super) const RULE: Rule =
    Rule::warning(Code::MORE_UNITS_THAN_A_YEAR, Find::InResult(find)).applies_from(Status::Idea);

/// The people form's units per person and year, and those of what replaces them.
fn find(subject: &Subject) -> Vec<Finding> {
    let inputs = &subject.application().inputs;
    let mut found = Vec::new();
    for effect in &subject.application().effects {
        let Form::People {
            units_per_person, ..
        } = effect.form
        else {
            continue;
        };
        let Some(per_person) = inputs.number(units_per_person) else {
            continue;
        };
        let (id, key) = (&effect.id, "units_per_person");
        found.extend(above(subject, id, key, effect.unit_cost, per_person));
        if let Some(instead) = &effect.replaced_by
            && let Some(per_unit) = inputs.number(instead.units_per_unit)
        {
            let (units, key) = (per_person * per_unit, "replaced_by.units_per_unit");
            let finding = above(subject, id, key, instead.unit_cost, units);
            found.extend(finding.map(|one| one.in_words("more-units-than-a-year-instead")));
        }
    }
    found
}

/// Units against what a year holds of them.
fn above(
    subject: &Subject,
    effect: &str,
    key: &str,
    unit_cost: UnitCostRef,
    units: Decimal,
) -> Option<Finding> {
    let unit = subject.case.price(unit_cost).unit_cost.unit();
    let most = in_a_year(unit)?;
    (units.rounded_for_comparison() > most.rounded_for_comparison()).then(|| {
        RULE.about("effect", effect)
            .key(key)
            .fact("units", apart(units, most, 2))
            .fact("unit", unit)
            .fact("most", rounded(most, 2))
    })
}

/// How many of a length of time a year has, as a fraction; the words for it, and what words for it end with: Swedish joins
/// words, `vårddygn`, `personaltimmar`. One number serves all years, and most are no leap years.
const LENGTHS: [(i64, i64, &str, &str); 7] = [
    (
        365,
        1,
        "day days night nights dag dagar vårddag vårddagar",
        "dygn",
    ),
    (365 * 24, 1, "hour hours tim h", "timme timmar"),
    (365, 7, "week weeks", "vecka veckor"),
    (12, 1, "month months mån", "månad månader"),
    (4, 1, "kvartal", ""),
    (2, 1, "termin terminer halvår", ""),
    (
        1,
        1,
        "år helår kalenderår läsår skolår elevår vårdår year years",
        "",
    ),
];

/// How many of a unit a year has at most, where the unit's words tell one length of time: `dygn`, `beviljad timme`,
/// `elev och år`. Nothing where they tell none (`styck`), several (`timme per vecka`) or a number of them (`15 minuter`).
fn in_a_year(unit: &str) -> Option<Decimal> {
    if unit.contains(|sign: char| sign.is_numeric()) {
        return None;
    }
    let unit = unit.to_lowercase();
    let words = unit.split(|sign: char| !sign.is_alphabetic());
    let mut lengths = words.filter_map(|word| {
        // Half an hour is not an hour.
        let is_whole = !word.starts_with("halv");
        let mut lengths = LENGTHS.into_iter();
        lengths.find(|(_, _, words, ends)| {
            let mut ends = ends.split_whitespace();
            words.split(' ').any(|known| known == word)
                || (is_whole && ends.any(|end| word.ends_with(end)))
        })
    });
    let (count, of, ..) = lengths.next()?;
    lengths
        .all(|(other, of_other, ..)| (other, of_other) == (count, of))
        .then(|| Decimal::from(count) / Decimal::from(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_units_words_tell_how_many_a_year_has() {
        let told = [
            (&["dygn", "Vårddygn", "dag", "bed-day"][..], "365"),
            (&["timme", "beviljad timme", "person-hours"], "8760"),
            (&["vecka"], "52.14"),
            (&["deltagare och månad", "calendar month"], "12"),
            (&["hushåll/år", "elev och år", "pupil and year"], "1"),
        ];
        for (units, most) in told {
            for unit in units {
                let found = in_a_year(unit).map(|most| rounded(most, 2).normalize().to_string());
                assert_eq!(found.as_deref(), Some(most), "{unit}");
            }
        }
    }

    #[test]
    fn a_unit_that_tells_no_length_of_time_is_not_compared() {
        let silent = "styck|person||timme per vecka|halvtimme|15 minuter|3 månader|middag|sår|årsarbetare|holiday";
        for unit in silent.split('|') {
            assert_eq!(in_a_year(unit), None, "{unit}");
        }
    }
}
