//! What values of the policy, years of the application and grounds of a result are called, by their keys.

use super::{Label, Language};

const KEYS: &[(&str, &str, &str)] = &[
    ("return_model", "return model", "återföringsmodell"),
    ("return_target", "return target", "återföringskrav"),
    ("return_floor", "return floor", "lägsta återföring"),
    ("admin_fee", "administrative fee", "administrativ avgift"),
    (
        "first_return",
        "first year of return",
        "första år för återföring",
    ),
    ("timing", "time of payment", "tidpunkt för återföring"),
    (
        "admin_fee_basis",
        "basis of the administrative fee",
        "grund för den administrativa avgiften",
    ),
    ("instalments", "number of equal parts", "antal lika delar"),
    ("discount_rate", "discount rate", "kalkylränta"),
    ("sensitivity", "sensitivity", "känslighet"),
    ("price_year", "price year", "prisår"),
    ("start", "year of the start", "startår"),
    ("end", "year of the end", "slutår"),
    ("horizon", "horizon", "horisont"),
];

/// A value of the policy, or a year that the application names, by its key.
pub fn trace_key(key: &str, language: Language) -> &str {
    let known = KEYS.iter().find(|(known, ..)| *known == key);
    match (known, language) {
        (Some((_, english, _)), Language::English) => english,
        (Some((.., swedish)), Language::Swedish) => swedish,
        (None, _) => key,
    }
}

/// What a part of the realisable reductions rests on, by its key: `evidence_grade.D`.
pub fn trace_ground(key: &str, language: Language) -> String {
    let lower = |label: Label| {
        let text = label.text(language);
        let mut signs = text.chars();
        let first = signs.next().into_iter().flat_map(char::to_lowercase);
        first.chain(signs).collect()
    };
    match (key, language) {
        ("realisable", Language::English) => "all of them".to_owned(),
        ("realisable", Language::Swedish) => "alla".to_owned(),
        ("evidence_grade.none", _) => lower(Label::NoEvidenceGrade),
        ("example_data", _) => lower(Label::ExampleData),
        ("after_period", _) => lower(Label::AfterPeriod),
        ("converted", _) => lower(Label::IndexedUnitCosts),
        _ => match key.strip_prefix("evidence_grade.") {
            Some(grade) => format!("{} {grade}", lower(Label::EvidenceGrade)),
            None => key.to_owned(),
        },
    }
}
