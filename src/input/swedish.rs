//! The Swedish words for keys of the format, which are English.

use super::nearest::nearest;

/// Swedish words with their keys.
const WORDS: [(&str, &str); 72] = [
    ("investering", "investment"),
    ("satsning", "investment"),
    ("förvaltning", "department"),
    ("förvaltningar", "department"),
    ("part", "partner"),
    ("målgrupp", "target_group"),
    ("kostnad", "cost"),
    ("kostnader", "cost"),
    ("mål", "goal"),
    ("aktivitet", "activity"),
    ("mått", "measure"),
    ("effekt", "effect"),
    ("effekter", "effect"),
    ("enhetskostnad", "unit_cost"),
    ("enhetskostnader", "unit_costs"),
    ("underskrift", "signature"),
    ("godta", "allow"),
    ("namn", "name"),
    ("slut", "end"),
    ("prisår", "price_year"),
    ("horisont", "horizon"),
    ("beviljat", "granted"),
    ("belopp", "amount"),
    ("tjänst", "posts"),
    ("tjänster", "posts"),
    ("månadslön", "monthly_wage"),
    ("lön", "monthly_wage"),
    ("po", "on_cost"),
    ("pålägg", "on_cost"),
    ("omkostnad", "on_cost"),
    ("personalomkostnad", "on_cost"),
    ("personalomkostnadspålägg", "on_cost"),
    ("enheter", "units"),
    ("finansiering", "financed_by"),
    ("finansieras_av", "financed_by"),
    ("personer", "people"),
    ("utan", "without"),
    ("med", "with"),
    ("andel", "share"),
    ("enheter_per_person", "units_per_person"),
    ("fördröjning", "delay"),
    ("varaktighet", "duration"),
    ("beständighet", "persistence"),
    ("realiserbar", "realisable"),
    ("realiserbart", "realisable"),
    ("steg", "step"),
    ("evidensgrad", "evidence_grade"),
    ("ersätts_av", "replaced_by"),
    ("källa", "source"),
    ("anmärkning", "note"),
    ("värde", "value"),
    ("lägsta", "low"),
    ("låg", "low"),
    ("högsta", "high"),
    ("hög", "high"),
    ("fördelning", "distribution"),
    ("datum", "date"),
    ("område", "area"),
    ("enhet", "unit"),
    ("år", "year"),
    ("slag", "kind"),
    ("betalare", "payer"),
    ("innehåller", "includes"),
    ("ersätter", "replaces"),
    ("bakgrund", "background"),
    ("genomförande", "implementation"),
    ("skäl", "reason"),
    ("kod", "code"),
    ("adress", "address"),
    ("förval", "preset"),
    ("kalkylränta", "discount_rate"),
    ("osäkerhet", "sensitivity"),
];

/// The key that a Swedish word means, also misspelt or without its dots.
pub(super) fn in_swedish(word: &str) -> Option<&'static str> {
    let word = nearest(
        word,
        WORDS
            .iter()
            .map(|(word, _)| *word)
            .filter(|known| known.len() > 3 || *known == word),
    )?;
    key_in_swedish(&word)
}

pub(crate) fn key_in_swedish(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let known = WORDS.iter().find(|(known, _)| *known == word);
    known.map(|(_, key)| *key)
}
