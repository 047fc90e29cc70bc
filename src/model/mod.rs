//! The values that the other layers speak of: numbers, years, inputs and their addresses, the application, unit costs
//! and the policy.
//!
//! Nothing here reads files, prints or computes a result. The module does own the one function that changes an input by
//! its address ([`Case::set`]), so that `--set`, scenarios and everything that asks "what if" mean the same by it.

mod application;
mod axis;
mod by_slot;
mod case;
mod check_level;
mod choice;
mod choices;
mod date;
mod effect;
mod effect_line;
mod entries;
mod explained;
mod float;
mod input;
mod language;
mod lock;
mod money;
mod name;
mod number;
mod place;
mod policy;
mod policy_value;
mod pools;
mod rounding;
mod set;
mod setting;
mod slot;
mod unit_cost;
mod values;
mod year;
mod years;

pub use application::{
    Accepted, Activity, Application, Cost, CostForm, Goal, Investment, Measure, Named, Scenario,
    Signature, TargetGroup, Texts, WrittenPart,
};
pub use axis::Axis;
pub use by_slot::BySlot;
pub use case::{Case, Price};
pub use check_level::CheckLevel;
pub use choice::Choice;
pub use choices::{Financing, Grade, MeasureKind, MeasureTerm, Payer, Status};
pub use date::{Date, Period};
pub use effect::{ChangedShare, Effect, Form, Replacement};
pub use effect_line::EffectLine;
pub use entries::entries;
pub use explained::{Counted, Of, Origin, Term, Who};
pub use input::{Amount, Bounds, Distribution, Input, Inputs, Range};
pub use language::{AmountUnit, Language};
pub use lock::{Lock, LockedApplication, LockedUnitCost, LockedValue};
pub use money::{Money, Quantity, Share};
pub use number::{Additive, Number};
pub(crate) use place::Spot;
pub use place::{Place, Placed, Places};
pub use policy::{FeeBasis, Policy, PolicyLevel, Preset, ReturnModel, Timing};
pub use policy_value::PolicyValue;
pub use pools::{Pool, Pools};
pub use rounding::{COMPARED_DECIMALS, rounded, rounded_to_side};
pub use setting::{Change, Setting, SettingError};
pub use slot::Slot;
pub use unit_cost::{
    Conversion, IndexSeries, IndexValue, LocalUnitCost, PriceError, UnitCost, UnitCostKind,
    UnitCostRef, UnitCostRow, UnitCosts,
};
pub use values::{Value, Values};
pub use year::Year;
pub use years::Years;
