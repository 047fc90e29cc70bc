//! What an application says in one of a few words.

use super::choice::Choice;

/// How far an investment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// An idea.
    Idea,
    /// An application that is being written or decided.
    Application,
    /// Decided, not begun.
    Granted,
    /// Being carried out.
    Ongoing,
    /// Carried out.
    Finished,
}

impl Choice for Status {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("idea", Self::Idea),
        ("application", Self::Application),
        ("granted", Self::Granted),
        ("ongoing", Self::Ongoing),
        ("finished", Self::Finished),
    ];
}

/// Who pays a cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Financing {
    /// The reservation: the money that is to come back.
    #[default]
    Reservation,
    /// A department, out of its own frame.
    Department,
    /// Somebody else.
    External,
}

impl Choice for Financing {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("reservation", Self::Reservation),
        ("department", Self::Department),
        ("external", Self::External),
    ];
}

/// Who pays a unit cost, and so gains where it is avoided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Payer {
    /// The municipality.
    #[default]
    Municipality,
    /// The region.
    Region,
    /// The state.
    State,
    /// Households.
    Household,
    /// Anybody else.
    Other,
}

impl Choice for Payer {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("municipality", Self::Municipality),
        ("region", Self::Region),
        ("state", Self::State),
        ("household", Self::Household),
        ("other", Self::Other),
    ];
}

/// The grade of an effect's evidence, from the strongest to the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A systematic review or a randomised trial.
    A,
    /// A matched control.
    B,
    /// A comparison group, or before and after with the trend.
    C,
    /// Before and after, or another municipality's report.
    D,
    /// An assumption.
    E,
}

impl Choice for Grade {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("A", Self::A),
        ("B", Self::B),
        ("C", Self::C),
        ("D", Self::D),
        ("E", Self::E),
    ];
}

/// What a measure shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// That activities are carried out as planned.
    Process,
    /// That the effects come.
    Outcome,
}

impl Choice for MeasureKind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("process", Self::Process), ("outcome", Self::Outcome)];
}

/// When a measure shows its effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureTerm {
    /// In the short run.
    Short,
    /// In the long run.
    Long,
}

impl Choice for MeasureTerm {
    const WORDS: &'static [(&'static str, Self)] = &[("short", Self::Short), ("long", Self::Long)];
}
