//! The evaluation matrix: goals, activities and measures.

use crate::words::{Language, say};

/// The evaluation matrix: goals, activities and measures.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Matrix {
    /// There are no goals at all.
    NoMatrix,
    /// A goal that nothing is done for.
    GoalWithoutActivity { goal: String },
    /// A goal without an outcome measure.
    GoalWithoutOutcome { goal: String },
    /// A goal without a process measure.
    GoalWithoutProcess { goal: String },
    /// No outcome measure for one of the terms.
    TermMissing { term: &'static str },
    /// A measure of which nobody says where its figures come from.
    MeasureWithoutSource { measure: String },
    /// An effect that no measure will show.
    EffectWithoutMeasure { effect: String },
    /// An effect that a process measure is to show.
    EffectShownByProcess { effect: String, measure: String },
    /// An outcome measure that no effect names, where its goal has a price.
    MeasureOfNothing { measure: String },
}

impl Matrix {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::NoMatrix => say!(
                l,
                "the application has no evaluation matrix: no `[goal]`",
                "ansökan har inget utvärderingsschema: inget `[goal]`"
            ),
            Self::GoalWithoutActivity { goal } => say!(
                l,
                "no activity serves the goal `{goal}`",
                "ingen aktivitet leder till målet `{goal}`"
            ),
            Self::GoalWithoutOutcome { goal } => say!(
                l,
                "no outcome measure shows whether the goal `{goal}` is reached",
                "inget utfallsmått visar om målet `{goal}` nås"
            ),
            Self::GoalWithoutProcess { goal } => say!(
                l,
                "no process measure shows whether the activities for the goal `{goal}` are carried out",
                "inget processmått visar om aktiviteterna för målet `{goal}` genomförs"
            ),
            Self::TermMissing { term } => say!(
                l,
                "no outcome measure has `term = \"{term}\"`: effects are followed in the short and in the long run",
                "inget utfallsmått har `term = \"{term}\"`: effekter följs på kort och på lång sikt"
            ),
            Self::MeasureWithoutSource { measure } => say!(
                l,
                "the measure `{measure}` does not say where its figures come from",
                "måttet `{measure}` säger inte var siffrorna hämtas"
            ),
            Self::EffectWithoutMeasure { effect } => say!(
                l,
                "no measure will show the effect `{effect}`",
                "inget mått kommer att visa effekten `{effect}`"
            ),
            Self::EffectShownByProcess { effect, measure } => say!(
                l,
                "the effect `{effect}` is to be shown by `{measure}`, a process measure",
                "effekten `{effect}` ska visas av `{measure}`, ett processmått"
            ),
            Self::MeasureOfNothing { measure } => say!(
                l,
                "no effect names the outcome measure `{measure}`, though effects are expected of its goal",
                "ingen effekt anger utfallsmåttet `{measure}`, fast effekter väntas av dess mål"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::NoMatrix => say!(
                l,
                "write the goals, and for each an activity, a process measure and outcome measures",
                "skriv målen, och för varje mål en aktivitet, ett processmått och utfallsmått"
            ),
            Self::GoalWithoutActivity { .. } => say!(
                l,
                "add an `[activity.ID]` with `goal = …`",
                "lägg till en `[activity.ID]` med `goal = …`"
            ),
            Self::GoalWithoutOutcome { .. } => say!(
                l,
                "add a `[measure.ID]` with `kind = \"outcome\"`",
                "lägg till ett `[measure.ID]` med `kind = \"outcome\"`"
            ),
            Self::GoalWithoutProcess { .. } => say!(
                l,
                "add a `[measure.ID]` with `kind = \"process\"`",
                "lägg till ett `[measure.ID]` med `kind = \"process\"`"
            ),
            Self::TermMissing { .. } => say!(
                l,
                "give an outcome measure `term = \"…\"`, or add one",
                "ge ett utfallsmått `term = \"…\"`, eller lägg till ett"
            ),
            Self::MeasureWithoutSource { .. } => say!(
                l,
                "add `source = \"…\"`, a register or an instrument",
                "lägg till `source = \"…\"`, ett register eller ett instrument"
            ),
            Self::EffectWithoutMeasure { .. } => say!(
                l,
                "name an outcome measure: `measure = \"…\"`",
                "ange ett utfallsmått: `measure = \"…\"`"
            ),
            Self::EffectShownByProcess { .. } => say!(
                l,
                "name an outcome measure: a process measure shows that something is done, not what it leads to",
                "ange ett utfallsmått: ett processmått visar att något görs, inte vad det leder till"
            ),
            Self::MeasureOfNothing { .. } => say!(
                l,
                "name it at the effect that it shows, or leave it out",
                "ange det vid effekten som det visar, eller utelämna det"
            ),
        }
    }
}
