//! The figure of a name as it was typed: a name of the list, or another way to say it, where that is said of one alone.

use crate::input::nearest;
use crate::problem::{Place, Problem};
use crate::trace::{
    Figure, PolicyWord, Subject, canonical, canonical_under, cells_meant, policy_word,
};
use crate::words::{Message, Reference};

/// All figures by their names.
pub(super) struct Names<'n> {
    pub(super) subject: Subject<'n>,
    pub(super) known: &'n [(String, Figure)],
}

impl Names<'_> {
    /// The figure of a name.
    ///
    /// # Errors
    /// There is none, or there are several.
    pub(super) fn find(&self, written: &str) -> Result<Figure, Problem> {
        if let Some((_, figure)) = self.exact(written) {
            return Ok(*figure);
        }
        let meant = self.meant(written);
        match meant.as_slice() {
            [(_, figure)] => Ok(*figure),
            [] => Err(problem(Message::Unknown {
                reference: Reference::Figure,
                name: written.to_owned(),
                nearest: self.nearest(written),
                known: Vec::new(),
            })),
            several => Err(problem(Message::AmbiguousFigure {
                name: written.to_owned(),
                meant: several.iter().map(|(name, _)| name.clone()).collect(),
            })),
        }
    }

    fn exact(&self, name: &str) -> Option<&(String, Figure)> {
        self.known.iter().find(|(known, _)| known == name)
    }

    /// The figures that may be meant by something that is no name.
    fn meant(&self, written: &str) -> Vec<&(String, Figure)> {
        let policies = self.subject.policies;
        let words: Vec<String> = (0..policies.len())
            .map(|position| policy_word(policies, position))
            .collect();
        let words: Vec<PolicyWord> = policies
            .iter()
            .zip(&words)
            .map(|(policy, word)| PolicyWord {
                asked: &policy.name,
                word,
            })
            .collect();
        let mut names = canonical_under(written, &words);
        names.push(canonical(written));
        names.push(format!("input.{written}"));
        names.extend(written.strip_prefix("input.").map(str::to_owned));
        let mut meant: Vec<&(String, Figure)> = Vec::new();
        let cells = cells_meant(self.subject, written);
        let cells = self
            .known
            .iter()
            .filter(|(_, figure)| cells.contains(figure));
        for found in names
            .iter()
            .filter_map(|name| self.exact(name))
            .chain(cells)
        {
            if !meant.iter().any(|(_, known)| *known == found.1) {
                meant.push(found);
            }
        }
        meant
    }

    fn nearest(&self, written: &str) -> Option<String> {
        let names = || self.known.iter().map(|(name, _)| name.as_str());
        nearest(written, names()).or_else(|| nearest(&canonical(written), names()))
    }
}

fn problem(message: Message) -> Problem {
    Problem {
        place: Place::file("FIGURE"),
        message,
    }
}
