//! An application as its file gives it: valid types in which bad states cannot be said.

use rust_decimal::Decimal;

use super::{
    Choice, Date, Inputs, LocalUnitCost, Period, Place, Places, PolicyLevel, Setting, Slot,
    UnitCostRef, Year,
};

/// An application for a social investment: everything that its file says.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    /// `[investment]`.
    pub investment: Investment,
    /// `[department]`, in the file's order.
    pub departments: Vec<Named>,
    /// `[partner]`.
    pub partners: Vec<Named>,
    /// `[cost.ID]`.
    pub costs: Vec<Cost>,
    /// `[target_group.ID]`.
    pub target_groups: Vec<TargetGroup>,
    /// `[effect.ID]`.
    pub effects: Vec<Effect>,
    /// Every number of the application.
    pub inputs: Inputs,
    /// The ids of the unit costs that costs and effects use, in the order of their first use.
    pub used_unit_costs: Vec<String>,
    /// Every place that names one of them, costs first.
    pub uses: Vec<(UnitCostRef, Place)>,
    /// `[unit_cost.ID]`.
    pub local_unit_costs: Vec<LocalUnitCost>,
    /// `[scenario.ID]`.
    pub scenarios: Vec<Scenario>,
    /// `[policy]`.
    pub policy: PolicyLevel,
    /// `[text]`.
    pub texts: Texts,
    /// `[[signature]]`.
    pub signatures: Vec<Signature>,
    /// `[goal.ID]`.
    pub goals: Vec<Goal>,
    /// `[activity.ID]`.
    pub activities: Vec<Activity>,
    /// `[measure.ID]`.
    pub measures: Vec<Measure>,
    /// `[[allow]]`.
    pub accepted: Vec<Accepted>,
    /// Where everything of its file stands.
    pub places: Places,
}

/// What the investment is and when it is carried out.
#[derive(Clone, Debug, PartialEq)]
pub struct Investment {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// First and last day.
    pub period: Period,
    /// The year in whose prices all amounts are.
    pub price_year: Year,
    /// The last calendar year in which effects count.
    pub horizon: Option<Year>,
    /// How far it has come.
    pub status: Option<Status>,
    /// The sum applied for or granted, kronor.
    pub granted: Option<Decimal>,
    /// Where its unit costs are, relative to its file.
    pub unit_costs: Option<String>,
}

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

/// Somebody with an id and a name: a department or a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// One item of cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Option<String>,
    /// Where it is booked: the position among the departments.
    pub department: Option<usize>,
    /// Who pays.
    pub financing: Financing,
    /// How it is stated.
    pub form: CostForm,
    /// Where its figures come from.
    pub source: Option<String>,
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

/// How a cost is stated (method §2): each a number for the whole period or a table of years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CostForm {
    /// Kronor.
    Amount(Slot),
    /// Posts at a monthly wage with the employer's on-cost.
    Posts {
        /// Full-time posts.
        posts: Slot,
        /// Kronor a month and post.
        monthly_wage: Slot,
        /// The on-cost as a part of the wage.
        on_cost: Slot,
    },
    /// Units of a unit cost.
    Units {
        /// Units a year.
        units: Slot,
        /// Their unit cost.
        unit_cost: UnitCostRef,
    },
}

/// A target group with its intake.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetGroup {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Option<String>,
    /// New people by calendar year.
    pub people: Slot,
}

/// An expected effect on somebody's costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The department that gets the reduction: the position among the departments.
    pub department: Option<usize>,
    /// Who gains, where it is not the unit cost's payer.
    pub payer: Option<Payer>,
    /// The unit cost that values it.
    pub unit_cost: UnitCostRef,
    /// How many units are avoided, and when.
    pub form: Form,
    /// The part that would have happened anyway.
    pub deadweight: Slot,
    /// The part that is the investment's doing.
    pub attribution: Slot,
    /// The part that is merely moved elsewhere.
    pub displacement: Slot,
    /// The part that can be taken home in money.
    pub realisable: Slot,
    /// The steps in which it can be taken home, in units.
    pub step: Option<Decimal>,
    /// The grade of the evidence.
    pub evidence_grade: Option<Grade>,
    /// The id of the measure that will show it.
    pub measure: Option<String>,
    /// Where the expectation comes from.
    pub source: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// What people receive instead.
    pub replaced_by: Option<Replacement>,
}

/// The two ways to say how many units an effect avoids (method §3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// People come, and for some of them the outcome changes.
    People {
        /// The target group: the position among the groups.
        target_group: usize,
        /// For how many the outcome changes.
        outcome: Outcome,
        /// Units per person and year.
        units_per_person: Slot,
        /// Years from 1 January of the year of intake until the effect starts.
        delay: Slot,
        /// Years that it lasts.
        duration: Slot,
        /// The part of each year's effect that is left in the next.
        persistence: Slot,
    },
    /// Units avoided in each calendar year.
    Yearly {
        /// The units.
        units: Slot,
        /// The group that they concern, for information: the position among the groups.
        target_group: Option<usize>,
    },
}

/// For how large a part of the people the outcome changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The part itself.
    Share(Slot),
    /// The probabilities of the outcome without and with the investment; the part is their difference.
    Probabilities {
        /// Without the investment.
        without: Slot,
        /// With it.
        with: Slot,
    },
}

/// What people receive instead of the units that an effect avoids.
#[derive(Clone, Debug, PartialEq)]
pub struct Replacement {
    /// Its unit cost.
    pub unit_cost: UnitCostRef,
    /// Its units for each unit avoided.
    pub units_per_unit: Slot,
    /// Who pays, where it is not the unit cost's payer.
    pub payer: Option<Payer>,
    /// The department that bears it, where it is not the effect's.
    pub department: Option<usize>,
    /// Where its figures come from, where it is not the effect's source.
    pub source: Option<String>,
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

/// A named set of changes to the inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Option<String>,
    /// What it sets, in the file's order.
    pub settings: Vec<Setting>,
    /// Where the key and the value of each setting stand.
    pub places: Vec<[Place; 2]>,
}

/// One of the written parts of an application.
#[derive(Clone, Debug, PartialEq)]
pub enum WrittenPart {
    /// The text itself.
    Text(String),
    /// A file that holds it, relative to the application.
    File(String),
}

/// The six written parts of a finished application.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    /// Why the need was seen.
    pub background: Option<WrittenPart>,
    /// The problem, the situation today.
    pub problem: Option<WrittenPart>,
    /// Who, how many, who not.
    pub target_group: Option<WrittenPart>,
    /// Why this method.
    pub evidence: Option<WrittenPart>,
    /// How it is carried out.
    pub implementation: Option<WrittenPart>,
    /// Goals and expected results.
    pub goals: Option<WrittenPart>,
}

/// A department's signature.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// The position among the departments.
    pub department: usize,
    /// Who signs.
    pub name: String,
    /// When.
    pub date: Date,
}

/// A goal of the evaluation matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
}

/// An activity that serves a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// The id.
    pub id: String,
    /// The id of its goal.
    pub goal: String,
    /// The name.
    pub name: String,
}

/// A measure of the evaluation matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The id.
    pub id: String,
    /// The id of its goal.
    pub goal: String,
    /// What it shows.
    pub kind: MeasureKind,
    /// When it shows it.
    pub term: Option<MeasureTerm>,
    /// The name.
    pub name: String,
    /// Where its figures come from.
    pub source: Option<String>,
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

/// A finding of a check that the applicants accept.
#[derive(Clone, Debug, PartialEq)]
pub struct Accepted {
    /// The finding's code.
    pub code: String,
    /// Where; everywhere if left out.
    pub address: Option<String>,
    /// Why.
    pub reason: String,
    /// Where its table begins.
    pub place: Place,
}
