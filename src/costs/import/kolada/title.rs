//! What the title of a key figure says: of what it is the cost, and per what. The unit stands after the last comma,
//! `Kostnad grundskola åk 1-9, hemkommun, kr/elev`.

use rust_decimal::Decimal;

use crate::input::proposed_id;

/// A key figure that is a unit cost.
#[derive(Debug, PartialEq)]
pub(super) struct TitledCost {
    pub(super) name: String,
    pub(super) unit: String,
    /// How many kronor one of its kronor is.
    pub(super) factor: Decimal,
}

/// What amounts are given in, and how many kronor that is.
const KRONOR: [(&str, Decimal); 5] = [
    ("kr", Decimal::ONE),
    ("kronor", Decimal::ONE),
    ("öre", Decimal::from_parts(1, 0, 0, false, 2)),
    ("tkr", Decimal::ONE_THOUSAND),
    ("1000 kr", Decimal::ONE_THOUSAND),
];

/// Areas of operation as Kolada calls them, by how they begin, and as databases of unit costs do.
const AREAS: [(&str, &str); 8] = [
    ("Förskole", "skola"),
    ("Grundskola", "skola"),
    ("Gymnasieskola", "skola"),
    ("Anpassad skola", "skola"),
    ("Vuxenutbildning", "skola"),
    ("Individ- och familjeomsorg", "individ- och familjeomsorg"),
    ("Äldre och funktionshinder", "vård och omsorg"),
    ("Arbetsmarknad", "arbetsmarknad"),
];

/// Reads a title.
///
/// # Errors
/// It is no unit cost: the word by which the sentence says why.
pub(super) fn titled_cost(title: &str) -> Result<TitledCost, &'static str> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // `kr/hushåll (-2023)`: until when there are values.
    let ended = title
        .rsplit_once(" (-")
        .filter(|(_, rest)| rest.ends_with(')'));
    let title = ended.map_or(title.as_str(), |(title, _)| title);
    let (name, measure) = title.rsplit_once(',').ok_or("no-unit")?;
    let (kronor, unit) = measure.trim().split_once('/').ok_or("no-unit")?;
    let known = KRONOR
        .iter()
        .find(|(known, _)| *known == kronor.to_lowercase());
    let (_, factor) = known.ok_or("no-unit")?;
    let name = name.trim();
    let lower = name.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphabetic());
    if unit
        .to_lowercase()
        .split(' ')
        .any(|word| word.starts_with("inv"))
    {
        Err("per-inhabitant")
    } else if words.any(|word| word.starts_with("lokal") || word.starts_with("personal")) {
        Err("part")
    } else if !lower.contains("kostnad") && !lower.starts_with("utbetalt")
        || lower.contains("referenskostnad")
    {
        Err("no-cost")
    } else {
        Ok(TitledCost {
            name: name.to_owned(),
            unit: unit.trim().to_owned(),
            factor: *factor,
        })
    }
}

impl TitledCost {
    /// An id that says what it is the cost of and per what; without that where it were too long, the key figure's.
    pub(super) fn id(&self, kpi: &str) -> String {
        let beginnings = ["Kostnad för ", "Kostnader för ", "Kostnad "];
        let rest = beginnings
            .iter()
            .find_map(|start| self.name.strip_prefix(start));
        let id = proposed_id(&format!("{} {}", rest.unwrap_or(&self.name), self.unit));
        id.unwrap_or_else(|| format!("kolada-{}", kpi.to_lowercase()))
    }

    /// Whether money is only handed on.
    pub(super) fn is_transfer(&self) -> bool {
        self.name.starts_with("Utbetalt")
    }

    /// The area of operation, as databases call it, of Kolada's.
    pub(super) fn area(&self, operating_area: &str) -> String {
        let lower = self.name.to_lowercase();
        if operating_area.starts_with("Äldre")
            && (lower.contains("lss") || lower.contains("funktionsnedsättning"))
        {
            return "funktionsnedsättning".to_owned();
        }
        let known = AREAS
            .iter()
            .find(|(start, _)| operating_area.starts_with(start));
        known.map_or(operating_area, |(_, area)| area).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_stands_after_the_last_comma() {
        let cases = [
            (
                "Kostnad grundskola åk 1-9, hemkommun, kr/elev",
                "Kostnad grundskola åk 1-9, hemkommun",
                "elev",
                1,
            ),
            (
                "Kostnad insats,  1000 kr/brukare",
                "Kostnad insats",
                "brukare",
                1000,
            ),
            (
                "Utbetalt bistånd per hushåll (exkl flykting), kr/hushåll (-2023)",
                "Utbetalt bistånd per hushåll (exkl flykting)",
                "hushåll",
                1,
            ),
        ];
        for (title, name, unit, factor) in cases {
            let expected = TitledCost {
                name: name.to_owned(),
                unit: unit.to_owned(),
                factor: factor.into(),
            };
            assert_eq!(titled_cost(title), Ok(expected), "{title}");
        }
        let refused = [
            ("Kostnad barn och ungdomsvård, kr/inv", "per-inhabitant"),
            (
                "Kostnad tandvård vuxna, kr/vuxna invånare",
                "per-inhabitant",
            ),
            ("Nettokostnadsavvikelse LSS, miljoner kronor", "no-unit"),
            ("Kostnad grundskola kr/elev", "no-unit"),
            (
                "Bruttokostnad lokaler kommunal förskola, kr/inskrivet barn",
                "part",
            ),
            ("Personalkostnad LSS boende, kr/brukare", "part"),
            ("Statliga driftbidrag, grundskola F-9, kr/elev", "no-cost"),
            ("Referenskostnad gymnasieskola, kr/elev", "no-cost"),
        ];
        for (title, reason) in refused {
            assert_eq!(titled_cost(title), Err(reason), "{title}");
        }
    }

    #[test]
    fn a_title_becomes_an_id_and_an_area() {
        let cost = titled_cost("Kostnad för kommunal grundskola åk 1-9, kr/elev").unwrap();
        assert_eq!(cost.id("N15008"), "kommunal-grundskola-ak-1-9-elev");
        let long = titled_cost(&format!("Kostnad {}, kr/elev", "lång ".repeat(20))).unwrap();
        assert_eq!(long.id("N15008"), "kolada-n15008");
        let cost = titled_cost("Kostnad funktionsnedsättning LSS boende, kr/brukare").unwrap();
        assert_eq!(
            cost.area("Äldre och funktionshinder"),
            "funktionsnedsättning"
        );
        let cost = titled_cost("Kostnad särskilt boende äldreomsorg, kr/brukare").unwrap();
        assert_eq!(cost.area("Äldre och funktionshinder"), "vård och omsorg");
        assert_eq!(cost.area("Kultur och fritid"), "Kultur och fritid");
    }
}
