//! What a number counts, by how many there are: one month, two months.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::Language;

/// Of one, and of several, in English and in Swedish; by the key of a kind of number.
const KINDS: &[(&str, [&str; 2], [&str; 2])] = &[
    ("kronor", ["SEK", "SEK"], ["kr", "kr"]),
    ("people", ["person", "people"], ["person", "personer"]),
    ("days", ["day", "days"], ["dag", "dagar"]),
    ("months", ["month", "months"], ["månad", "månader"]),
    ("posts", ["post", "posts"], ["årsarbetare", "årsarbetare"]),
    ("years", ["year", "years"], ["år", "år"]),
];

/// Units of unit costs, as databases call one of them, and several. Others are called as in the database.
const UNITS: &[(&str, &str)] = &[
    ("dag", "dagar"),
    ("elev", "elever"),
    ("insats", "insatser"),
    ("lektion", "lektioner"),
    ("månad", "månader"),
    ("person", "personer"),
    ("plats", "platser"),
    ("samtal", "samtal"),
    ("termin", "terminer"),
    ("timme", "timmar"),
    ("vecka", "veckor"),
    ("ärende", "ärenden"),
];

/// What so many of a kind are called, after the number: `personer`, `day`.
pub fn trace_unit(key: &str, count: Decimal, language: Language) -> &'static str {
    let kind = KINDS.iter().find(|(known, ..)| *known == key);
    let Some((_, english, swedish)) = kind else {
        return "";
    };
    let [one, several] = match language {
        Language::English => english,
        Language::Swedish => swedish,
    };
    if is_one(count) { one } else { several }
}

/// What so many units of a unit cost are called, by the name of one: 12 `månader`.
pub fn so_many(unit: &str, count: Decimal) -> Cow<'_, str> {
    if is_one(count) {
        return unit.into();
    }
    let several = UNITS.iter().find(|(one, _)| *one == unit);
    several.map_or(unit, |(_, several)| several).into()
}

fn is_one(count: Decimal) -> bool {
    count.abs() == Decimal::ONE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_several_have_their_own_words() {
        let tenths = |count| Decimal::new(count, 1);
        for (key, count, english, swedish) in [
            ("years", 10, "year", "år"),
            ("years", 5, "years", "år"),
            ("people", -10, "person", "person"),
            ("people", 0, "people", "personer"),
            ("months", 120, "months", "månader"),
            ("days", 10, "day", "dag"),
            ("nothing", 20, "", ""),
        ] {
            let said = |language| trace_unit(key, tenths(count), language);
            assert_eq!(said(Language::English), english, "{count} {key}");
            assert_eq!(said(Language::Swedish), swedish, "{count} {key}");
        }
        assert_eq!(so_many("månad", tenths(120)), "månader");
        assert_eq!(so_many("månad", tenths(10)), "månad");
        assert_eq!(so_many("elev och år", tenths(21)), "elev och år");
    }
}
