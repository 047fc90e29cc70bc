//! More units than there can be.

use rust_decimal::Decimal;

use crate::words::{Language, decimal, say};

/// More units than there can be.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Units {
    /// More units per person and year than a year has.
    MoreThanAYear {
        effect: String,
        /// Whether these are the units of what people receive instead.
        instead: bool,
        units: Decimal,
        unit: String,
        most: Decimal,
    },
}

impl Units {
    pub(super) fn sentence(&self, l: Language) -> String {
        let Self::MoreThanAYear {
            effect,
            instead,
            units,
            unit,
            most,
        } = self;
        let (units, most) = (decimal(*units, l), decimal(*most, l));
        if *instead {
            return say!(
                l,
                "what replaces the effect `{effect}` is {units} per person and year (unit: {unit}), and a year has at most {most}",
                "det som ersätter effekten `{effect}` är {units} per person och år (enhet: {unit}), och ett år har högst {most}"
            );
        }
        say!(
            l,
            "the effect `{effect}` avoids {units} per person and year (unit: {unit}), and a year has at most {most}",
            "effekten `{effect}` undviker {units} per person och år (enhet: {unit}), och ett år har högst {most}"
        )
    }

    pub(super) fn hint(&self, l: Language) -> String {
        let Self::MoreThanAYear { instead, .. } = self;
        if *instead {
            return say!(
                l,
                "`units_per_unit` is what they receive for each unit avoided, in the unit of its own unit cost",
                "`units_per_unit` är vad de får för varje undviken enhet, i sin egen enhetskostnads enhet"
            );
        }
        say!(
            l,
            "`units_per_person` is counted per year; `duration` says for how many years",
            "`units_per_person` räknas per år; `duration` anger hur många år"
        )
    }
}
