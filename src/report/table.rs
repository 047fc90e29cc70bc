//! The names of the tables.

/// A table of a calculation, or of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// Costs by item and year.
    Costs,
    /// Units avoided by effect and year.
    Units,
    /// Reductions by effect and year.
    Effects,
    /// Realisable reductions by department and year.
    Departments,
    /// Coverage, target and payback.
    Coverage,
    /// The return plan by department and year.
    ReturnPlan,
    /// Budget frame adjustments by department and budget year.
    Frames,
    /// What each policy means, side by side.
    Policies,
    /// Who pays what where less comes than expected, or more.
    Outcomes,
    /// Coverage over the range of each input.
    OneWay,
    /// Where each input just reaches the target.
    BreakEven,
    /// What each department must reach to gain what it returns.
    DepartmentBreakEven,
    /// Coverage over a grid of two inputs.
    Grid,
    /// The scenarios.
    Scenarios,
    /// Who else gains, and society.
    Payers,
    /// How much rests on what.
    Foundations,
    /// Goals without a price.
    Goals,
    /// Warnings.
    Warnings,
    /// Several applications side by side.
    Comparison,
    /// Old and new figures of an application.
    Figures,
    /// What made the difference between them.
    Causes,
    /// What that does to the departments' returns.
    Returns,
    /// Old and new figures of several applications.
    Overview,
}

impl Table {
    /// The tables of one calculation, in their order.
    pub const OF_ONE: [Self; 18] = [
        Self::Costs,
        Self::Units,
        Self::Effects,
        Self::Departments,
        Self::Coverage,
        Self::ReturnPlan,
        Self::Frames,
        Self::Policies,
        Self::Outcomes,
        Self::OneWay,
        Self::BreakEven,
        Self::DepartmentBreakEven,
        Self::Grid,
        Self::Scenarios,
        Self::Payers,
        Self::Foundations,
        Self::Goals,
        Self::Warnings,
    ];

    /// The name, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Costs => "costs",
            Self::Units => "units",
            Self::Effects => "effects",
            Self::Departments => "departments",
            Self::Coverage => "coverage",
            Self::ReturnPlan => "return-plan",
            Self::Frames => "frames",
            Self::Policies => "policies",
            Self::Outcomes => "outcomes",
            Self::OneWay => "one-way",
            Self::BreakEven => "break-even",
            Self::DepartmentBreakEven => "department-break-even",
            Self::Grid => "grid",
            Self::Scenarios => "scenarios",
            Self::Payers => "payers",
            Self::Foundations => "foundations",
            Self::Goals => "goals",
            Self::Warnings => "warnings",
            Self::Comparison => "comparison",
            Self::Figures => "figures",
            Self::Causes => "causes",
            Self::Returns => "returns",
            Self::Overview => "overview",
        }
    }

    /// Whether the whole report for people has it: budget frames say the return plan again, units the reductions, and
    /// what departments need stands below the return plan.
    pub fn is_in_whole_report(self) -> bool {
        Self::OF_ONE.contains(&self)
            && !matches!(self, Self::Units | Self::Frames | Self::DepartmentBreakEven)
    }
}
