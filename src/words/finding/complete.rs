//! What a finished application must have: the written parts, signatures, costs and effects.

use rust_decimal::Decimal;

use super::money;
use crate::words::{Language, say};

/// What a finished application must have: the written parts, signatures, costs and effects.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Complete {
    /// A written part that is not there, or blank.
    MissingText { key: &'static str, is_blank: bool },
    /// A template's words where something was to be written; none where there are none at all.
    PlaceholderLeft { address: String, words: String },
    /// A written part in a file that cannot be read.
    UnreadableText { key: &'static str, file: String },
    /// A written part in a file that does not go where the application goes.
    TextOutside { key: &'static str, file: String },
    /// There is no effect.
    NoEffects,
    /// A cost of 0 kronor.
    CostOfNothing { cost: String },
    /// An effect of 0 kronor in every year.
    EffectOfNothing { effect: String },
    /// A target group that no effect concerns.
    UnusedTargetGroup { group: String },
    /// Effects stop to count before the investment ends.
    HorizonBeforeEnd { horizon: i32, end: String },
    /// The sum granted is not stated.
    MissingGranted,
    /// A department that gains or pays and has not signed.
    MissingSignature {
        department: String,
        gains: Decimal,
        pays: Decimal,
    },
    /// A signature from after the start.
    SignatureAfterStart {
        department: String,
        date: String,
        start: String,
    },
}

impl Complete {
    #[allow(clippy::too_many_lines, reason = "one sentence a finding")]
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::MissingText { key, is_blank } => {
                let part = part(key, l);
                if *is_blank {
                    say!(
                        l,
                        "the written part `text.{key}` ({part}) is blank",
                        "den skrivna delen `text.{key}` ({part}) är tom"
                    )
                } else {
                    say!(
                        l,
                        "the written part `text.{key}` ({part}) is missing",
                        "den skrivna delen `text.{key}` ({part}) saknas"
                    )
                }
            }
            Self::PlaceholderLeft { address, words } if words.is_empty() => {
                say!(l, "`{address}` is blank", "`{address}` är tomt")
            }
            Self::PlaceholderLeft { address, words } => say!(
                l,
                "`{address}` still holds a template's words: `{words}`",
                "`{address}` innehåller fortfarande mallens ord: `{words}`"
            ),
            Self::UnreadableText { key, file } => say!(
                l,
                "the file `{file}` of the written part `text.{key}` cannot be read",
                "filen `{file}` för den skrivna delen `text.{key}` kan inte läsas"
            ),
            Self::TextOutside { key, file } => say!(
                l,
                "the file `{file}` of the written part `text.{key}` lies outside the application's folder",
                "filen `{file}` för den skrivna delen `text.{key}` ligger utanför ansökans mapp"
            ),
            Self::NoEffects => say!(
                l,
                "the application has no effects",
                "ansökan har inga effekter"
            ),
            Self::CostOfNothing { cost } => {
                let nothing = money(Decimal::ZERO, l);
                say!(
                    l,
                    "the cost `{cost}` comes to {nothing}",
                    "kostnaden `{cost}` blir {nothing}"
                )
            }
            Self::EffectOfNothing { effect } => {
                let nothing = money(Decimal::ZERO, l);
                say!(
                    l,
                    "the effect `{effect}` comes to {nothing} in every year",
                    "effekten `{effect}` blir {nothing} varje år"
                )
            }
            Self::UnusedTargetGroup { group } => say!(
                l,
                "no effect concerns the target group `{group}`",
                "ingen effekt gäller målgruppen `{group}`"
            ),
            Self::HorizonBeforeEnd { horizon, end } => say!(
                l,
                "effects count until {horizon}, but the investment goes on until {end}",
                "effekter räknas till och med {horizon}, men satsningen pågår till {end}"
            ),
            Self::MissingGranted => say!(
                l,
                "the investment has been granted, but not how much: `granted` is missing",
                "satsningen är beviljad, men inte med hur mycket: `granted` saknas"
            ),
            Self::MissingSignature {
                department,
                gains,
                pays,
            } => {
                let pays = money(*pays, l);
                if gains.is_sign_negative() {
                    let increase = money(-*gains, l);
                    return say!(
                        l,
                        "nobody has signed for `{department}`, whose costs grow by {increase} and which pays {pays}",
                        "ingen har skrivit under för `{department}`, vars kostnader ökar med {increase} och som betalar {pays}"
                    );
                }
                let gains = money(*gains, l);
                say!(
                    l,
                    "nobody has signed for `{department}`, which gains {gains} and pays {pays}",
                    "ingen har skrivit under för `{department}`, som får in {gains} och betalar {pays}"
                )
            }
            Self::SignatureAfterStart {
                department,
                date,
                start,
            } => say!(
                l,
                "`{department}` signed on {date}, after the start on {start}",
                "`{department}` skrev under {date}, efter starten {start}"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::MissingText { key, .. } => say!(
                l,
                "write it: `{key} = \"…\"` under `[text]`, or `{key} = {{ file = \"…\" }}`",
                "skriv den: `{key} = \"…\"` under `[text]`, eller `{key} = {{ file = \"…\" }}`"
            ),
            Self::PlaceholderLeft { .. } => say!(
                l,
                "write what is true of this investment",
                "skriv det som gäller för den här satsningen"
            ),
            Self::UnreadableText { .. } => say!(
                l,
                "correct the path, which starts in the application's folder, or add the file",
                "rätta sökvägen, som utgår från ansökans mapp, eller lägg till filen"
            ),
            Self::TextOutside { .. } => say!(
                l,
                "put the file beside the application, so that the two are moved and kept together",
                "lägg filen bredvid ansökan, så att de flyttas och bevaras tillsammans"
            ),
            Self::NoEffects => say!(
                l,
                "describe what the investment is expected to save: `[effect.ID]`",
                "beskriv vad satsningen väntas spara: `[effect.ID]`"
            ),
            Self::CostOfNothing { .. } => say!(
                l,
                "state what it costs, or leave it out",
                "ange vad den kostar, eller utelämna den"
            ),
            Self::EffectOfNothing { .. } => say!(
                l,
                "check its people, shares and years against the horizon; an effect without a price is a goal",
                "kontrollera personer, andelar och år mot horisonten. En effekt utan pris är ett mål"
            ),
            Self::UnusedTargetGroup { .. } => say!(
                l,
                "name it at the effects that it concerns, `target_group = \"…\"`, or leave it out",
                "ange den vid effekterna som den gäller, `target_group = \"…\"`, eller utelämna den"
            ),
            Self::HorizonBeforeEnd { .. } => say!(
                l,
                "set `horizon` to the last year in which effects count, at least the year of the end",
                "ange som `horizon` det sista år då effekter räknas, minst slutåret"
            ),
            Self::MissingGranted => say!(
                l,
                "add the sum of the decision: `granted = …`",
                "lägg till beslutets belopp: `granted = …`"
            ),
            Self::MissingSignature { department, .. } => say!(
                l,
                "let the head of department sign: `[[signature]]` with `department = \"{department}\"`",
                "låt förvaltningschefen skriva under: `[[signature]]` med `department = \"{department}\"`"
            ),
            Self::SignatureAfterStart { .. } => say!(
                l,
                "check the dates: departments sign before the decision, and an investment starts after it",
                "kontrollera datumen: förvaltningarna skriver under före beslutet, och en satsning startar efter det"
            ),
        }
    }
}

/// What a written part is about.
fn part(key: &str, l: Language) -> &'static str {
    let (english, swedish) = match key {
        "background" => ("why the need was seen", "bakgrund till identifierat behov"),
        "problem" => (
            "the problem and the situation today",
            "problemformulering och nulägesbeskrivning",
        ),
        "target_group" => (
            "the target group and its limits",
            "målgrupp och avgränsningar",
        ),
        "evidence" => (
            "evidence, and why this method",
            "evidens eller beprövad erfarenhet, underlag för metodval",
        ),
        "implementation" => (
            "how it is carried out",
            "på vilket sätt satsningen ska genomföras",
        ),
        "goals" => (
            "goals and expected results",
            "målsättning och förväntat resultat",
        ),
        _ => ("", ""),
    };
    match l {
        Language::English => english,
        Language::Swedish => swedish,
    }
}
