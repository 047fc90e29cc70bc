//! An application as its file gives it: valid types in which bad states cannot be said.

use rust_decimal::Decimal;

use super::choice::{Financing, MeasureKind, MeasureTerm, Status};
use super::date::{Date, Period};
use super::effect::Effect;
use super::evidence::{Citation, Evidence};
use super::input::Inputs;
use super::input_id::InputId;
use super::place::{Place, Placed, Places};
use super::policy::PolicyLevel;
use super::setting::Setting;
use super::unit_cost::{LocalUnitCost, UnitCostRef};
use super::year::Year;

/// An application for a social investment: everything that its file says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Application {
    pub investment: Investment,
    /// `[department]`, in the file's order.
    pub departments: Vec<Named>,
    pub partners: Vec<Named>,
    /// `[cost.ID]`.
    pub costs: Vec<Cost>,
    /// `[target_group.ID]`.
    pub target_groups: Vec<TargetGroup>,
    /// `[effect.ID]`.
    pub effects: Vec<Effect>,
    /// Every number of the application.
    pub inputs: Inputs,
    /// The inputs that cite evidence, in their order.
    pub citations: Vec<Citation>,
    /// The ids of the unit costs that costs and effects use, in the order of their first use.
    pub used_unit_costs: Vec<String>,
    /// Every place that names one of them, costs first.
    pub uses: Vec<(UnitCostRef, Place)>,
    /// `[unit_cost.ID]`.
    pub local_unit_costs: Vec<LocalUnitCost>,
    /// `[scenario.ID]`.
    pub scenarios: Vec<Scenario>,
    pub policy: PolicyLevel,
    pub texts: Texts,
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

impl Application {
    /// The evidence that an input cites.
    pub(crate) fn citation(&self, input: InputId) -> Option<&Citation> {
        let cited = self
            .citations
            .binary_search_by_key(&input, |citation| citation.input);
        cited.ok().map(|position| &self.citations[position])
    }

    /// The rows of evidence with which it is computed, as a catalogue of their own.
    pub(crate) fn evidence(&self) -> Evidence {
        let rows = self
            .citations
            .iter()
            .filter_map(|citation| citation.row.clone());
        rows.collect()
    }
}

/// What the investment is and when it is carried out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Investment {
    pub id: String,
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
    /// Which index series converts prices: the application's word, else the workspace's, with its place.
    pub index: Option<Placed<String>>,
}

/// Somebody with an id and a name: a department or a partner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    pub id: String,
    pub name: String,
}

/// One item of cost.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cost {
    pub id: String,
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

/// How a cost is stated (method §2): each a number for the whole period or a table of years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum CostForm {
    /// Kronor.
    Amount(InputId),
    /// Posts at a monthly wage with the employer's on-cost.
    Posts {
        /// Full-time posts.
        posts: InputId,
        /// Kronor a month and post.
        monthly_wage: InputId,
        /// The on-cost as a part of the wage.
        on_cost: InputId,
    },
    /// Units of a unit cost.
    Units {
        /// Units a year.
        units: InputId,
        /// Their unit cost.
        unit_cost: UnitCostRef,
    },
}

/// A target group with its intake.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TargetGroup {
    pub id: String,
    pub name: Option<String>,
    /// New people by calendar year.
    pub people: InputId,
}

/// A named set of changes to the inputs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scenario {
    pub id: String,
    pub name: Option<String>,
    /// What it sets, in the file's order.
    pub settings: Vec<Setting>,
    /// Where the key and the value of each setting stand.
    pub places: Vec<[Place; 2]>,
}

/// One of the written parts of an application.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Narrative {
    /// The text itself.
    Text(String),
    /// A file that holds it, relative to the application.
    File(String),
}

/// The six written parts of a finished application.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Texts {
    /// Why the need was seen.
    pub background: Option<Narrative>,
    /// The problem, the situation today.
    pub problem: Option<Narrative>,
    /// Who, how many, who not.
    pub target_group: Option<Narrative>,
    /// Why this method.
    pub evidence: Option<Narrative>,
    /// How it is carried out.
    pub implementation: Option<Narrative>,
    /// Goals and expected results.
    pub goals: Option<Narrative>,
}

/// A department's signature.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Signature {
    /// The position among the departments.
    pub department: usize,
    /// Who signs.
    pub name: String,
    /// When.
    pub date: Date,
}

/// A goal of the evaluation matrix.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Goal {
    pub id: String,
    pub name: String,
}

/// An activity that serves a goal.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Activity {
    pub id: String,
    /// The id of its goal.
    pub goal: String,
    pub name: String,
}

/// A measure of the evaluation matrix.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measure {
    pub id: String,
    /// The id of its goal.
    pub goal: String,
    /// What it shows.
    pub kind: MeasureKind,
    /// When it shows it.
    pub term: Option<MeasureTerm>,
    pub name: String,
    /// Where its figures come from.
    pub source: Option<String>,
}

/// A finding of a check that the applicants accept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Accepted {
    /// The finding's code.
    pub code: String,
    /// Where; everywhere if left out.
    pub address: Option<String>,
    /// Why.
    pub reason: String,
    /// Where its table begins.
    pub place: Place,
}
