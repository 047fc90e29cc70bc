//! The way from the old version to the new one, change by change (method §10).

use std::path::Path;

use crate::calculation::{Essentials, essentials};
use crate::commands::load::Loader;
use crate::input::{Document, Source, VersionChange, Versions};
use crate::model::{Case, rounded};
use crate::problem::Problems;
use crate::recalculation::{Cause, Figures, Movement, Side, Standing, recalculation};
use crate::report::compared::{Change, ChangeEffect};
use crate::words::recalculation::CompareLabel;
use crate::words::{Language, decimal};

/// A version, or something between the two, with its result.
pub(super) struct End {
    pub(super) case: Case,
    pub(super) result: Essentials,
}

/// Where the way leads.
pub(super) struct Way<'w> {
    pub(super) loader: &'w Loader,
    /// Where the old version stands.
    pub(super) place: &'w Path,
    pub(super) versions: &'w Versions,
    /// The departments of both versions by id and name.
    pub(super) departments: Vec<(String, String)>,
    pub(super) language: Language,
}

/// How far one has come.
struct Walk<'w> {
    way: &'w Way<'w>,
    /// The changes that have been made.
    made: Vec<bool>,
    /// Those that make no application without others, and wait for these.
    waiting: Vec<usize>,
    /// What each change did.
    effects: Vec<Option<ChangeEffect>>,
    end: End,
    at: Standing,
}

impl Way<'_> {
    fn standing(&self, end: &End) -> Standing {
        let ids: Vec<&str> = self.departments.iter().map(|(id, _)| id.as_str()).collect();
        Standing::of(&Figures::of(&end.case, &end.result), &ids)
    }

    /// The old version with some changes made, in the old version's surroundings; nothing where that is no application.
    fn with(&self, made: &[bool]) -> Option<End> {
        let source = Source::new("", self.versions.text(made), String::new());
        let document = Document::read(&source);
        let mut problems = Problems::default();
        let case = self.loader.load(self.place, &document, &mut problems)?.case;
        if problems.has_errors() {
            return None;
        }
        let result = essentials(&case).ok()?;
        Some(End { case, result })
    }

    /// What each change did, made one at a time in the file's order. One that makes no application of its own waits until
    /// it does, or goes together with those that it needs.
    pub(super) fn changes(&self, before: End, after: &End) -> Vec<Change> {
        let all = &self.versions.changes;
        let mut walk = Walk {
            way: self,
            made: vec![false; all.len()],
            waiting: Vec::new(),
            effects: vec![None; all.len()],
            at: self.standing(&before),
            end: before,
        };
        let first = walk.reordered();
        for change in 0..all.len() {
            let waiting = walk.waiting.clone();
            let together: Vec<usize> = waiting.iter().copied().chain([change]).collect();
            if walk.makes(&[change]) {
                // What waited for this change may now be made: alone, or all of it.
                for waiting in &waiting {
                    walk.makes(&[*waiting]);
                }
                walk.makes(&walk.waiting.clone());
            } else if waiting.is_empty() || !walk.makes(&together) {
                walk.waiting.push(change);
            }
        }
        let last = walk.arrived(after);
        let named = all.iter().zip(walk.effects);
        let named = named.filter_map(|(change, effect)| {
            let VersionChange { address, old, new } = change.clone();
            Some(Change {
                address,
                old,
                new,
                effect: effect?,
            })
        });
        first.into_iter().chain(named).chain(last).collect()
    }
}

impl Walk<'_> {
    /// What another order of tables does, where it does anything: it decides ties.
    fn reordered(&mut self) -> Option<Change> {
        let end = self
            .way
            .versions
            .is_reordered
            .then(|| self.way.with(&self.made))??;
        let movement = self.go_to(end);
        let address = CompareLabel::Order.text(self.way.language).to_owned();
        (!movement.is_nothing()).then(|| moved(address, movement))
    }

    /// Makes some changes at once, if that gives an application.
    fn makes(&mut self, these: &[usize]) -> bool {
        if these.is_empty() {
            return false;
        }
        let mut made = self.made.clone();
        for change in these {
            made[*change] = true;
        }
        let Some(end) = self.way.with(&made) else {
            return false;
        };
        let movement = self.go_to(end);
        self.note(these, movement);
        self.made = made;
        self.waiting.retain(|change| !these.contains(change));
        true
    }

    fn go_to(&mut self, end: End) -> Movement {
        let to = self.way.standing(&end);
        let movement = to.since(&self.at);
        (self.at, self.end) = (to, end);
        movement
    }

    /// Notes what some changes did together: it stands with the last of them.
    fn note(&mut self, these: &[usize], movement: Movement) {
        let Some((last, others)) = these.split_last() else {
            return;
        };
        let address = &self.way.versions.changes[*last].address;
        for other in others {
            self.effects[*other] = Some(ChangeEffect::With(address.clone()));
        }
        self.effects[*last] = Some(ChangeEffect::Moves(movement));
    }

    /// The last step, to the new version itself: what still waits, or what its surroundings do.
    fn arrived(&mut self, after: &End) -> Vec<Change> {
        let to = self.way.standing(after);
        if !self.waiting.is_empty() {
            let waiting = std::mem::take(&mut self.waiting);
            let movement = to.since(&self.at);
            self.note(&waiting, movement);
            return Vec::new();
        }
        let mut last = self.unit_costs(after);
        let left = to.since(&self.at);
        if !left.is_nothing() {
            last.push(moved("si.toml".to_owned(), left));
        }
        last
    }

    /// What other unit costs do, where the two versions find different ones.
    fn unit_costs(&mut self, after: &End) -> Vec<Change> {
        let (here, there) = (&self.end.case, &after.case);
        let comparable = here.policy == there.policy
            && here.lines.len() == there.lines.len()
            && here.application.used_unit_costs == there.application.used_unit_costs;
        if !comparable {
            return Vec::new();
        }
        let compared = Side::of(here).and_then(|here| recalculation(here, there, None));
        let Ok(compared) = compared else {
            return Vec::new();
        };
        let price = |amount| decimal(rounded(amount, 2), self.way.language);
        let change = |part: crate::recalculation::Part| match part.cause {
            Cause::UnitCost { id, old, new, .. } => Some(Change {
                address: format!("unit_cost.{id}"),
                old: Some(price(old)),
                new: Some(price(new)),
                effect: ChangeEffect::Moves(part.movement),
            }),
            Cause::PriceLevel { .. } => None,
        };
        let changes: Vec<Change> = compared.parts.into_iter().filter_map(change).collect();
        if !changes.is_empty() {
            self.at = self.way.standing(after);
        }
        changes
    }
}

fn moved(address: String, movement: Movement) -> Change {
    Change {
        address,
        old: None,
        new: None,
        effect: ChangeEffect::Moves(movement),
    }
}
