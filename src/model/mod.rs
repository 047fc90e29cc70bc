//! The values that the other layers speak of: numbers, years, inputs and their addresses, the application, unit costs
//! and the policy.
//!
//! Nothing here reads files, prints or computes a result. The module does own the one function that changes an input by
//! its address ([`Case::set`]), so that `--set`, scenarios and everything that asks "what if" mean the same by it.

mod alphabetical;
mod application;
mod axis;
mod case;
mod check_level;
mod choice;
mod counts;
mod date;
mod discount_rate;
mod effect;
mod effect_line;
mod entries;
mod evidence;
mod explained;
mod file_text;
mod float;
mod fund;
mod index_series;
mod input;
mod input_id;
mod language;
mod lock;
mod money;
mod name;
mod number;
mod outcome;
mod pieces;
mod place;
mod policy;
mod policy_value;
mod pools;
mod rounding;
mod setting;
mod unit_cost;
mod unit_costs;
mod values;
mod year;
mod years;

pub(crate) use alphabetical::alphabetical;
pub(crate) use application::{
    Accepted, Activity, Application, Cost, CostForm, Goal, Investment, Measure, Named, Narrative,
    Scenario, Signature, TargetGroup, Texts,
};
pub(crate) use axis::Axis;
pub(crate) use case::{Case, Price};
pub(crate) use check_level::CheckLevel;
pub(crate) use choice::{
    Choice, Financing, Grade, MeasureKind, MeasureTerm, Payer, Status, YearOfTwo, choice,
};
pub(crate) use counts::share_from_counts;
pub(crate) use date::{Date, Period};
pub(crate) use discount_rate::DiscountRate;
pub(crate) use effect::{ChangedShare, Effect, Form, Replacement};
pub(crate) use effect_line::EffectLine;
pub(crate) use entries::{entries, policy_entries};
pub(crate) use evidence::{Citation, Evidence, EvidenceRow};
pub(crate) use explained::{Counted, Of, Origin, Term, Who};
pub(crate) use file_text::{BlankLines, FileText, column_letters, line_starts};
pub(crate) use float::{compared_decimals, power_of_ten, reaches, rounded_by, rounded_to};
pub(crate) use fund::{Deposit, Fund, FundInvestment};
pub(crate) use index_series::{Conversion, IndexSeries, IndexValue};
pub(crate) use input::{Amount, Bounds, Distribution, Input, InputMap, Inputs, Range};
pub(crate) use input_id::{InputId, VerifiedId};
pub(crate) use language::AmountUnit;
pub use language::Language;
pub(crate) use lock::{Lock, LockedApplication, LockedOutcome, LockedUnitCost, LockedValue};
pub(crate) use money::{Money, Quantity, Share};
pub(crate) use number::{Additive, Number};
pub(crate) use outcome::{
    CurrentPrice, EarlierSettlement, Measured, Outcome, OutcomePayment, OutcomePrices, Successor,
    VerifiedLine, VerifiedNumber, VerifiedYears, Waiver,
};
pub(crate) use place::Spot;
pub(crate) use place::{Place, Placed, Places};
pub(crate) use policy::{FeeBasis, FloorKind, Policy, PolicyLevel, Preset, ReturnModel, Timing};
pub(crate) use policy_value::PolicyValue;
pub(crate) use pools::{Pool, Pools};
pub(crate) use rounding::{COMPARED_DECIMALS, rounded, rounded_to_side};
pub(crate) use setting::{Change, Setting, SettingError};
pub(crate) use unit_cost::{LocalUnitCost, UnitCost, UnitCostKind, UnitCostRef, UnitCostTexts};
pub(crate) use unit_costs::{PriceError, UnitCostRow, UnitCosts};
pub(crate) use values::{Value, Values};
pub(crate) use year::Year;
pub(crate) use years::Years;
