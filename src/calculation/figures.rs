//! Every figure of a result, one after the other, by the only name that it has.
//!
//! A figure's name is its path in the JSON of `si calc`; the entries of a list go by their ids: the effect `hvb`
//! realises `effects.hvb.realisable.by_year.2018`, a department pays `return_plan.payments.social.2022.total`. JSON,
//! CSV, locks, comparisons and traces all take names and values from this one walk, so that none can say otherwise
//! than another. What sensitivity, other policies and outcomes come to is no figure of the result.

use super::figure::{ByYear, Figure, Listener, Name};
use super::figure_walk::walk;
use super::result::Calculation;
use crate::model::{Case, Number};

/// Visits every figure of a result by its name, in the order of the JSON.
pub(crate) fn figures<N: Number>(
    case: &Case,
    result: &Calculation<N>,
    visit: &mut dyn FnMut(&Name, Figure<N>),
) {
    walk(case, result, &mut Naming::new(visit));
}

/// Puts names together for whoever wants them whole.
struct Naming<'v, N> {
    name: Name,
    /// The lengths of the names of the objects around.
    around: Vec<usize>,
    visit: &'v mut dyn FnMut(&Name, Figure<N>),
}

impl<'v, N> Naming<'v, N> {
    fn new(visit: &'v mut dyn FnMut(&Name, Figure<N>)) -> Self {
        Self {
            name: Name::default(),
            around: Vec::new(),
            visit,
        }
    }

    fn enter(&mut self, key: &str) {
        self.around.push(self.name.0.len());
        if !self.name.0.is_empty() {
            self.name.0.push('.');
        }
        self.name.0.push_str(key);
    }

    fn leave(&mut self) {
        self.name.0.truncate(self.around.pop().unwrap_or(0));
    }
}

impl<N> Listener<N> for Naming<'_, N> {
    fn open(&mut self, key: &str, _: Option<ByYear>) {
        self.enter(key);
    }

    fn figure(&mut self, key: &str, figure: Figure<N>) {
        self.enter(key);
        (self.visit)(&self.name, figure);
        self.leave();
    }

    fn close(&mut self) {
        self.leave();
    }
}
