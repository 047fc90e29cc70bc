//! Units of a database, which names them in the singular or in the plural, as they are counted.

/// What one is called, and what several are.
const UNITS: [(&str, &str); 37] = [
    ("månad", "månader"),
    ("vecka", "veckor"),
    ("dag", "dagar"),
    ("natt", "nätter"),
    ("timme", "timmar"),
    ("termin", "terminer"),
    ("beviljad timme", "beviljade timmar"),
    ("vårddag", "vårddagar"),
    ("person", "personer"),
    ("plats", "platser"),
    ("elev", "elever"),
    ("familj", "familjer"),
    ("insats", "insatser"),
    ("placering", "placeringar"),
    ("utredning", "utredningar"),
    ("kontakt", "kontakter"),
    ("ärende", "ärenden"),
    ("tillfälle", "tillfällen"),
    ("person och år", "personår"),
    ("elev och år", "elevår"),
    ("barn och år", "barnår"),
    ("brukare och år", "brukarår"),
    ("hushåll och år", "hushållsår"),
    ("deltagare och år", "deltagarår"),
    ("deltagare och månad", "deltagarmånader"),
    ("plats och år", "platsår"),
    ("day", "days"),
    ("night", "nights"),
    ("week", "weeks"),
    ("month", "months"),
    ("hour", "hours"),
    ("year", "years"),
    ("place", "places"),
    ("visit", "visits"),
    ("case", "cases"),
    ("pupil", "pupils"),
    ("household", "households"),
];

pub(crate) fn one(unit: &str) -> &str {
    let known = UNITS.iter().find(|(_, several)| *several == unit);
    known.map_or(unit, |(one, _)| one)
}

pub(crate) fn several(unit: &str) -> &str {
    let known = UNITS.iter().find(|(one, _)| *one == unit);
    known.map_or(unit, |(_, several)| several)
}

#[cfg(test)]
mod tests {
    use super::{one, several};

    #[test]
    fn units_are_counted_however_the_database_names_them() {
        for named in ["timme", "timmar"] {
            assert_eq!((one(named), several(named)), ("timme", "timmar"));
        }
        assert_eq!((one("dygn"), several("dygn")), ("dygn", "dygn"));
    }
}
