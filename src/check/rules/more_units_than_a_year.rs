//! More units per person and year than a year has.

use rust_decimal::Decimal;

use crate::check::facts::apart;
use crate::check::prelude::*;
use crate::model::{Form, Number, UnitCostRef, rounded};

pub(super) const RULE: Rule =
    Rule::warning(Code::MORE_UNITS_THAN_A_YEAR, Group::Figures, find).applies_from(Status::Idea);

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
    let unit = &subject.case.price(unit_cost).unit_cost.unit;
    let most = in_a_year(unit)?;
    (units.rounded_for_comparison() > most.rounded_for_comparison()).then(|| {
        RULE.about("effect", effect)
            .key(key)
            .fact("units", apart(units, most, 2))
            .fact("unit", unit)
            .fact("most", rounded(most, 2))
    })
}

/// Days of a year: one number serves all years, and most are no leap years.
const DAYS: i64 = 365;

/// How many of a unit a year has at most, where the unit's words tell one length of time: `dygn`, `beviljad timme`,
/// `elev och år`. Nothing where they tell none (`styck`), several (`timme per vecka`) or a number of them (`15 minuter`).
fn in_a_year(unit: &str) -> Option<Decimal> {
    if unit.contains(|sign: char| sign.is_numeric()) {
        return None;
    }
    let unit = unit.to_lowercase();
    let words = unit.split(|sign: char| !sign.is_alphabetic());
    let mut lengths = words.filter_map(words_in_a_year);
    let length = lengths.next()?;
    lengths.all(|other| other == length).then_some(length)
}

/// How many of what a word tells a year has at most.
fn words_in_a_year(word: &str) -> Option<Decimal> {
    let days = Decimal::from(DAYS);
    let most = match word {
        "day" | "days" | "night" | "nights" | "dag" | "dagar" | "vårddag" | "vårddagar" => days,
        "hour" | "hours" | "tim" | "h" => days * Decimal::from(24),
        "week" | "weeks" => days / Decimal::from(7),
        "month" | "months" | "mån" => Decimal::from(12),
        "kvartal" => Decimal::from(4),
        "termin" | "terminer" | "halvår" => Decimal::TWO,
        "år" | "helår" | "kalenderår" | "läsår" | "skolår" | "elevår" | "vårdår" | "year"
        | "years" => Decimal::ONE,
        // Half an hour is not an hour.
        _ if word.starts_with("halv") => return None,
        // Swedish joins words: `vårddygn`, `personaltimmar`.
        _ if word.ends_with("dygn") => days,
        _ if ["timme", "timmar"].iter().any(|hour| word.ends_with(hour)) => {
            days * Decimal::from(24)
        }
        _ if ["vecka", "veckor"].iter().any(|week| word.ends_with(week)) => days / Decimal::from(7),
        _ if ["månad", "månader"]
            .iter()
            .any(|month| word.ends_with(month)) =>
        {
            Decimal::from(12)
        }
        _ => return None,
    };
    Some(most)
}

#[cfg(test)]
mod tests {
    use super::in_a_year;
    use crate::model::rounded;
    use rust_decimal::Decimal;

    fn most(unit: &str) -> Option<String> {
        in_a_year(unit).map(|most| rounded(most, 2).normalize().to_string())
    }

    #[test]
    fn a_units_words_tell_how_many_a_year_has() {
        for (unit, expected) in [
            ("dygn", "365"),
            ("Vårddygn", "365"),
            ("dag", "365"),
            ("bed-day", "365"),
            ("timme", "8760"),
            ("beviljad timme", "8760"),
            ("person-hours", "8760"),
            ("vecka", "52.14"),
            ("deltagare och månad", "12"),
            ("calendar month", "12"),
            ("hushåll/år", "1"),
            ("elev och år", "1"),
            ("pupil and year", "1"),
        ] {
            assert_eq!(most(unit).as_deref(), Some(expected), "{unit}");
        }
    }

    #[test]
    fn a_unit_that_tells_no_length_of_time_is_not_compared() {
        for unit in [
            "styck",
            "person",
            "placering",
            "",
            "timme per vecka",
            "halvtimme",
            "15 minuter",
            "3 månader",
            "middag",
            "sår",
            "årsarbetare",
            "holiday",
        ] {
            assert_eq!(in_a_year(unit), None::<Decimal>, "{unit}");
        }
    }
}
