//! What an application says in one of a few words.

use super::choice::choice;

choice! {
    /// How far an investment has come.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Status {
        /// An idea.
        Idea = "idea",
        /// An application that is being written or decided.
        Application = "application",
        /// Decided, not begun.
        Granted = "granted",
        /// Being carried out.
        Ongoing = "ongoing",
        /// Carried out.
        Finished = "finished",
    }
}

choice! {
    /// Who pays a cost.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum Financing {
        /// The reservation: the money that is to come back.
        #[default]
        Reservation = "reservation",
        /// A department, out of its own frame.
        Department = "department",
        /// Somebody else.
        External = "external",
    }
}

choice! {
    /// Who pays a unit cost, and so gains where it is avoided.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    pub enum Payer {
        /// The municipality.
        #[default]
        Municipality = "municipality",
        /// The region.
        Region = "region",
        /// The state.
        State = "state",
        /// Households.
        Household = "household",
        /// Anybody else.
        Other = "other",
    }
}

choice! {
    /// The grade of an effect's evidence, from the strongest to the weakest.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Grade {
        /// A systematic review or a randomised trial.
        A = "A",
        /// A matched control.
        B = "B",
        /// A comparison group, or before and after with the trend.
        C = "C",
        /// Before and after, or another municipality's report.
        D = "D",
        /// An assumption.
        E = "E",
    }
}

choice! {
    /// What a measure shows.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MeasureKind {
        /// That activities are carried out as planned.
        Process = "process",
        /// That the effects come.
        Outcome = "outcome",
    }
}

choice! {
    /// When a measure shows its effect.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum MeasureTerm {
        /// In the short run.
        Short = "short",
        /// In the long run.
        Long = "long",
    }
}
