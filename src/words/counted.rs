//! Units of a database, which names what one of them is, as they are counted.

/// Several of a unit.
pub(crate) fn several(unit: &str) -> &str {
    match unit {
        "månad" => "månader",
        "timme" => "timmar",
        "beviljad timme" => "beviljade timmar",
        "person" => "personer",
        "plats" => "platser",
        "person och år" => "personår",
        "elev och år" => "elevår",
        "barn och år" => "barnår",
        "brukare och år" => "brukarår",
        "hushåll och år" => "hushållsår",
        "deltagare och månad" => "deltagarmånader",
        "day" => "days",
        "month" => "months",
        "hour" => "hours",
        "week" => "weeks",
        "year" => "years",
        "place" => "places",
        _ => unit,
    }
}
