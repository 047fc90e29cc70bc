//! After the decision: what was planned against what follow-up has verified, and what departments owe, have paid and
//! have left (method §7).
//!
//! What is due follows from the calculation of the case with its outcome. Here it is put beside the plan, earlier
//! settlements, payments and decisions. Nothing is read or printed here.

mod department;
mod difference;
mod learnt;
mod standing;
mod terms;
mod walk;

pub(crate) use department::DepartmentStanding;
#[cfg(test)]
pub(crate) use department::StandingOfYear;
pub(crate) use learnt::{Learnt, Lessons, learnt};
pub(crate) use standing::{DueReason, Standing, standing, standing_of};
pub(crate) use walk::walk_standing;
