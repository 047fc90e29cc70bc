//! What a rule finds.

use crate::problem::{Code, Fact, Facts, Place, Problem};

/// What a rule found, and about what.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Finding {
    /// The kind of finding.
    pub code: Code,
    /// The address that it is about: an input's, a table's (`effect.hvb`, `goal.placements`), a key's.
    pub address: String,
    /// The id of its words: the code's name, or that with an ending where a code has several sentences.
    words: &'static str,
    /// The facts of the sentence.
    facts: Facts,
}

impl Finding {
    /// A finding about an address, as yet without facts.
    pub(crate) fn new(code: Code, address: impl Into<String>) -> Self {
        Self {
            code,
            address: address.into(),
            words: code.name(),
            facts: Facts::new(),
        }
    }

    /// A problem that is a finding about an address.
    pub(crate) fn of(problem: &Problem, address: impl Into<String>) -> Self {
        Self {
            code: problem.code(),
            address: address.into(),
            words: problem.words(),
            facts: problem.facts().clone(),
        }
    }

    /// The finding about a key of its table.
    pub(super) fn key(mut self, key: &str) -> Self {
        self.address.push('.');
        self.address.push_str(key);
        self
    }

    /// The finding in other words than its code's.
    pub(crate) fn in_words(mut self, words: &'static str) -> Self {
        self.words = words;
        self
    }

    /// The finding with one more fact.
    pub(crate) fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts = self.facts.with(name, fact);
        self
    }

    /// The finding as a problem at a place.
    pub(crate) fn at(&self, place: Place) -> Problem {
        let problem = Problem::new(self.code, place).in_words(self.words);
        self.facts.iter().fold(problem, |problem, (name, fact)| {
            problem.fact(name, fact.clone())
        })
    }
}
