//! What a rule finds.

use crate::problem::{Code, Fact, Place, Problem};

/// What was found of an application, and about what.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    /// What is wrong. Rules know no places: whoever has the file looks up that of the address.
    pub problem: Problem,
    /// The address that it is about: an input's, a table's (`effect.hvb`, `goal.placements`), a key's. `None` of what is
    /// wrong with a file, of which the place alone is known.
    pub address: Option<String>,
}

impl Finding {
    /// A finding about an address, as yet without facts.
    pub(crate) fn new(code: Code, address: impl Into<String>) -> Self {
        Self::of(Problem::new(code, Place::file("")), address)
    }

    /// A problem that is a finding about an address.
    pub(crate) fn of(problem: Problem, address: impl Into<String>) -> Self {
        Self {
            problem,
            address: Some(address.into()),
        }
    }

    /// The kind of finding.
    pub(crate) fn code(&self) -> Code {
        self.problem.code()
    }

    /// The finding about a key of its table.
    pub(super) fn key(self, key: &str) -> Self {
        let address = self.address.map(|table| format!("{table}.{key}"));
        Self { address, ..self }
    }

    /// The finding about another address.
    pub(super) fn about(self, address: &str) -> Self {
        let address = Some(address.to_owned());
        Self { address, ..self }
    }

    /// The finding in other words than its code's.
    pub(crate) fn in_words(self, words: &'static str) -> Self {
        let problem = self.problem.in_words(words);
        Self { problem, ..self }
    }

    /// The finding with one more fact.
    pub(crate) fn fact(self, name: &'static str, fact: impl Into<Fact>) -> Self {
        let problem = self.problem.fact(name, fact);
        Self { problem, ..self }
    }

    /// The finding at the place of its address.
    pub(crate) fn placed(mut self, place_of: impl Fn(&str) -> Place) -> Self {
        if let Some(address) = &self.address {
            self.problem.place = place_of(address);
        }
        self
    }
}
