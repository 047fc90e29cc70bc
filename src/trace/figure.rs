//! What can be asked for.

use super::{GridFigure, MeaningPart, OutcomePart, PolicyFigure, Question, Remainder, Whole};
use crate::model::{Grade, Slot, UnitCostRef, Year};

/// A figure of a calculation. Positions are those of the case and of its calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The reservation's cost, in all or in a year.
    Cost(Option<Year>),
    /// All costs, in all or in a year.
    AllCosts(Option<Year>),
    /// One item of cost.
    CostItem(usize, Option<Year>),
    /// The units that a line avoids in a year, credited to the investment.
    Units(usize, Year),
    /// The units that a line avoids in all years.
    AllUnits(usize),
    /// The units of a pool of effects that share whole steps, before these: the first of the effects, and the year.
    PoolUnits(usize, Year),
    /// What of them makes whole steps, in units.
    WholeSteps(usize, Year),
    /// Reductions in kronor.
    Gain(Whose, GainPart, Option<Year>),
    /// What society's sum leaves out.
    Transfers,
    /// Society's reductions less all costs.
    SocietyNet,
    /// The present value of that.
    SocietyNpv,
    /// Coverage, in all or up to a year.
    Coverage(Option<Year>),
    /// Whether coverage reaches the target: 1 or 0.
    MeetsTarget,
    /// What the reductions fall short of the target by.
    Short,
    /// Coverage of all costs.
    CoverageAllCosts,
    /// The part of the reductions that comes after the investment has ended.
    AfterEnd,
    /// The payback year.
    PaybackYear,
    /// The present value of all costs.
    PresentCost,
    /// The present value of the municipality's reductions.
    PresentReductions,
    /// The municipality's net present value.
    Npv,
    /// The benefit-cost ratio.
    BenefitCostRatio,
    /// What is due to the reservation before the fee is taken out of it.
    Principal,
    /// What comes back to the reservation.
    PlanReservation,
    /// The administrative fee.
    PlanFee,
    /// What all departments pay.
    PlanTotal,
    /// What all departments keep.
    PlanNet,
    /// What departments pay beyond what they gain, for the fee comes on top.
    NotCovered,
    /// The coverage at which they would not.
    NeededCoverage,
    /// What the reservation bears.
    ReservationBears,
    /// The year of the last payment.
    CompletedYear,
    /// What a department pays in all, and keeps.
    Department(usize, DepartmentPart),
    /// What a department pays in a year.
    Payment(usize, Year, PaymentPart),
    /// What the parts of apportioned kronor rest on.
    Apportioned(Whole, Remainder),
    /// What a department gains in a year less what it pays.
    Keeps(usize, Year),
    /// A budget frame adjustment: of a department or of all, in a budget year or in all.
    Frame(Option<usize>, Option<Year>, FramePart),
    /// The part of the municipality's realisable reductions that rests on something, in kronor.
    Foundation(Ground),
    /// The same as a share of the whole.
    FoundationShare(Ground),
    /// Coverage over the range of an input, by its position among the one-way ranges.
    OneWay(usize, OneWayPart),
    /// Where an input just reaches what is asked, by its position among the break-evens.
    BreakEven(Question, usize),
    /// The same as a factor on the input's value.
    BreakEvenFactor(Question, usize),
    /// The same in people and things: the position of the break-even and that of its meaning.
    Meaning(Question, usize, usize, MeaningPart),
    /// The part of a department's reductions that covers what it returns.
    DepartmentFactor(usize),
    /// What a scenario changes, by their positions: as the case stands, or as it is in the scenario.
    Changed(usize, usize, ScenarioSide),
    /// What a scenario comes to, by its position.
    Scenario(usize, ScenarioPart),
    /// A point of a grid of two inputs, or what coverage is there.
    Grid(GridFigure),
    /// What a policy that was asked for means, by its position: the first is the one in force.
    Under(usize, PolicyFigure),
    /// What is settled under a policy at an outcome, by their positions.
    Outcome(usize, usize, OutcomePart),
    /// The year of the row from which a unit cost was converted.
    RowYear(UnitCostRef),
    /// A unit cost in prices of the price year.
    Price(UnitCostRef),
    /// An input: a number, a table of years, or one year of it.
    Input(Slot, Option<Year>),
    /// A value of the policy, by its key.
    Policy(&'static str),
    /// The policy's correction for a grade of evidence.
    Correction(Grade),
    /// A year that the application names, by its key.
    Named(&'static str),
}

/// Whose reductions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of a line: an effect, or what replaces it.
    Line(usize),
    /// A department's.
    Department(usize),
    /// The municipality's.
    Municipality,
    /// A payer's, by its position among the result's payers.
    Payer(usize),
    /// Society's: all payers, transfers left out. Only expected.
    Society,
}

/// Which reductions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GainPart {
    /// What is expected.
    Expected,
    /// What of it can be taken home in money.
    Realisable,
    /// The rest of it.
    NonRealisable,
}

impl GainPart {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Realisable, Self::Expected, Self::NonRealisable];

    /// The word in a figure's name.
    pub fn word(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Realisable => "realisable",
            Self::NonRealisable => "non_realisable",
        }
    }
}

/// A total of a department in the return plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DepartmentPart {
    /// Its part of the whole.
    Share,
    /// To the reservation.
    Reservation,
    /// Of the fee.
    Fee,
    /// Both.
    Total,
    /// Its reductions less its total.
    Net,
}

/// A part of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentPart {
    /// To the reservation.
    Reservation,
    /// Of the fee.
    Fee,
    /// Both.
    Total,
    /// The year itself.
    Year,
}

/// A part of a budget frame adjustment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FramePart {
    /// For the reservation.
    Reservation,
    /// For the fee.
    Fee,
    /// Both.
    Total,
    /// Both, against the year before.
    Change,
}

/// What reductions may rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// All that there is.
    Everything,
    /// Effects with this evidence grade, or without one.
    Evidence(Option<Grade>),
    /// Unit costs whose source is `exempeldata`.
    ExampleData,
    /// Years after the one in which the investment ends.
    AfterPeriod,
    /// Unit costs that were converted by an index.
    Converted,
}

/// A number of an input's one-way range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneWayPart {
    /// The input's value; of a table of years the factor 1.
    Value,
    /// Its low.
    Low,
    /// Its high.
    High,
    /// Coverage at its low.
    CoverageLow,
    /// Coverage at its high.
    CoverageHigh,
}

/// A figure of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioPart {
    /// The municipality's realisable reductions.
    Realisable,
    /// Coverage.
    Coverage,
    /// Whether it reaches the target.
    MeetsTarget,
    /// The payback year.
    PaybackYear,
}

/// A side of what a scenario changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScenarioSide {
    /// What the scenario says: the number, or the factor.
    Set,
    /// Without the scenario.
    From,
    /// In it.
    To,
}
