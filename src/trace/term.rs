//! What the numbers of a written-out figure are called: keys, whose words are elsewhere.

macro_rules! terms {
    ($($variant:ident $key:literal,)*) => {
        /// What a number is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the words of each say what it is")]
        pub enum Term { $($variant,)* }

        impl Term {
            /// Every term.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The key: snake case, English, stable.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

terms! {
    Input "input",
    Parameter "parameter",
    UnitCost "unit_cost",
    UnitCostFound "unit_cost_found",
    IndexTo "index_to",
    IndexFrom "index_from",
    Policy "policy",
    Investment "investment",
    Constant "constant",
    One "one",
    Cost "cost",
    AllCosts "all_costs",
    CostItem "cost_item",
    MonthsOfYear "months_of_year",
    WageWithOnCost "wage_with_on_cost",
    DaysInPeriod "days_in_period",
    DaysOfPeriod "days_of_period",
    DaysOfYear "days_of_year",
    Step "step",
    Units "units",
    UnitsOfIntake "units_of_intake",
    UnitsAvoided "units_avoided",
    Share "share",
    Weight "weight",
    WeightOfYear "weight_of_year",
    Persistence "persistence",
    YearsBefore "years_before",
    Overlap "overlap",
    OverlapFrom "overlap_from",
    OverlapTo "overlap_to",
    Net "net",
    NotDeadweight "not_deadweight",
    NotDisplaced "not_displaced",
    Believed "believed",
    Correction "correction",
    RealisableUnits "realisable_units",
    UnitsBeforeStep "units_before_step",
    PoolUnits "pool_units",
    WholeSteps "whole_steps",
    StepsTaken "steps_taken",
    Replaced "replaced",
    Expected "expected",
    Realisable "realisable",
    NonRealisable "non_realisable",
    SoFar "so_far",
    Coverage "coverage",
    CoverageAllCosts "coverage_all_costs",
    AfterEnd "after_end",
    PaybackYear "payback_year",
    Society "society",
    Transfers "transfers",
    SocietyNet "society_net",
    SocietyNpv "society_npv",
    PresentValue "present_value",
    Growth "growth",
    DiscountFactor "discount_factor",
    Npv "npv",
    BenefitCostRatio "benefit_cost_ratio",
    Floor "floor",
    Target "target",
    Due "due",
    Principal "principal",
    PlanFee "plan_fee",
    PlanReservation "plan_reservation",
    PlanTotal "plan_total",
    ReservationBears "reservation_bears",
    CompletedYear "completed_year",
    DepartmentWeight "department_weight",
    SumOfWeights "sum_of_weights",
    DepartmentShare "department_share",
    ToReservation "to_reservation",
    Fee "fee",
    DepartmentTotal "department_total",
    DepartmentNet "department_net",
    ExactShare "exact_share",
    WholeKronor "whole_kronor",
    Fraction "fraction",
    KronorLeft "kronor_left",
    LeftOver "left_over",
    Payment "payment",
    GainedSoFar "gained_so_far",
    PaidSoFar "paid_so_far",
    NotYetPaid "not_yet_paid",
    LeftOfTotal "left_of_total",
    Instalment "instalment",
    Keeps "keeps",
}
