//! A figure of a calculation written out to the inputs that it rests on.
//!
//! Each figure that `si calc` reports has a name, which follows the structure of its JSON: [`Figure`]. A [`Tracer`]
//! builds the tree of a figure: every number with the operation that makes it from its parts. The numbers of figures
//! are those of the calculation; the operations are stated beside them, and tests hold that the two agree.
//!
//! Figures of other inputs, such as coverage at an input's low, in a scenario or in a cell of a grid, are written out
//! beside the case as it is: what differs under a name of its own, everything else by the name it has.
//!
//! Within what one tracer writes out, a figure stands in full where it is first needed and by its name afterwards.

mod apportioned;
mod boundary;
mod canonical;
mod canonical_policy;
mod costs;
mod coverage;
mod effects;
mod enough;
mod figure;
mod files;
mod foundations;
mod frames;
mod gains;
mod grid;
mod grid_figure;
mod inputs;
mod list;
mod list_beyond;
mod list_policies;
mod meaning;
mod meant;
mod name;
mod name_hanging;
mod node;
mod operation;
mod origin;
mod outcomes;
mod part;
mod path;
mod payments;
mod plan;
mod policies;
mod policy_figure;
mod policy_name;
mod pools;
mod question;
mod range;
mod remainder;
mod row;
mod scenarios;
mod sensitivity;
mod source;
mod target;
mod term;
mod tracer;
mod variant;
mod weight;

/// What stands between a figure's name and a number that it alone has, in a case with other inputs:
/// `scenario.cautious / effect.hvb.2018`. No id holds a space, so no other name holds this.
pub const WITHIN: &str = " / ";

pub use canonical::canonical;
pub use canonical_policy::{PolicyWord, canonical_under};
pub use figure::{
    DepartmentPart, Figure, FramePart, GainPart, Ground, OneWayPart, PaymentPart, ScenarioPart,
    ScenarioSide, Whose,
};
pub use grid_figure::{GridFigure, GridSide};
pub use list::figures;
pub use meant::Names;
pub use name::name;
pub use node::{GivenBy, Node, Operation, Origin, Unit};
pub use origin::{Origins, with_origins};
pub use policy_figure::{OutcomePart, PolicyFigure};
pub use policy_name::policy_word;
pub use question::{MeaningPart, Question};
pub use remainder::{Recipient, Remainder, Whole};
pub use term::Term;
pub use tracer::{Subject, Tracer};
