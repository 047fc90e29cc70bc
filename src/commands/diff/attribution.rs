//! What each change did on the way from the old version to the new one, change by change (method §10).

use crate::calculation::essentials;
use crate::model::{Case, Language, rounded};
use crate::problem::Facts;
use crate::recalculation::{Cause, Delta, Snapshot, recalculation};
use crate::report::compared::{AttributedChange, ChangeEffect};
use crate::words::{Area, decimal, text};

use super::versions::{VersionChange, Versions};

/// A version, or something between the two.
pub(super) struct Version {
    pub(super) case: Case,
    pub(super) snapshot: Snapshot,
}

/// How far one has come on the way.
pub(super) struct Attribution<'w> {
    pub(super) versions: &'w Versions,
    /// The case of a text in the old version's surroundings; `None` if it is no application.
    pub(super) load: &'w dyn Fn(String) -> Option<Case>,
    /// The ids of the departments of both versions.
    pub(super) departments: Vec<&'w str>,
    pub(super) language: Language,
    /// Where one is.
    pub(super) at: Version,
    /// The changes that have been made.
    made: Vec<bool>,
    /// Those that make no application without others, and wait for these.
    waiting: Vec<usize>,
    /// What each change did.
    effects: Vec<Option<ChangeEffect>>,
}

impl<'w> Attribution<'w> {
    /// The beginning of the way, at the old version.
    pub(super) fn new(
        versions: &'w Versions,
        load: &'w dyn Fn(String) -> Option<Case>,
        departments: Vec<&'w str>,
        language: Language,
        old: Version,
    ) -> Self {
        let count = versions.changes.len();
        Self {
            versions,
            load,
            departments,
            language,
            at: old,
            made: vec![false; count],
            waiting: Vec::new(),
            effects: vec![None; count],
        }
    }

    /// What each change did, made one at a time in the file's order. One that makes no application of its own waits until
    /// it does, or goes together with those that it needs.
    pub(super) fn changes(mut self, new: &Version) -> Vec<AttributedChange> {
        let mut changes: Vec<AttributedChange> = self.reordered().into_iter().collect();
        for change in 0..self.versions.changes.len() {
            let waiting = self.waiting.clone();
            let together: Vec<usize> = waiting.iter().copied().chain([change]).collect();
            if self.makes(&[change]) {
                // What waited for this change may now be made: alone, or all of it.
                for waiting in waiting {
                    self.makes(&[waiting]);
                }
                self.makes(&self.waiting.clone());
            } else if waiting.is_empty() || !self.makes(&together) {
                self.waiting.push(change);
            }
        }
        let last = self.arrived(new);
        let named = self.versions.changes.iter().zip(self.effects);
        changes.extend(named.filter_map(|(change, effect)| {
            let VersionChange { address, old, new } = change.clone();
            let effect = effect?;
            Some(AttributedChange {
                address,
                old,
                new,
                effect,
            })
        }));
        changes.extend(last);
        changes
    }

    /// The old version with some changes made; `None` if that is no application.
    fn with(&self, made: &[bool]) -> Option<Version> {
        let case = (self.load)(self.versions.text(made))?;
        let snapshot = Snapshot::of(&case, &essentials(&case).ok()?);
        Some(Version { case, snapshot })
    }

    fn go_to(&mut self, version: Version) -> Delta {
        let delta = version.snapshot.since(&self.at.snapshot, &self.departments);
        self.at = version;
        delta
    }

    /// What another order of tables does, if it does anything: it decides ties.
    fn reordered(&mut self) -> Option<AttributedChange> {
        let is_reordered = self.versions.is_reordered;
        let version = is_reordered.then(|| self.with(&self.made))??;
        let delta = self.go_to(version);
        let order = || {
            text(
                self.language,
                Area::Recalculation,
                "order-of-tables",
                &Facts::new(),
            )
        };
        (!delta.is_nothing()).then(|| moved(order(), delta))
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
        let Some(version) = self.with(&made) else {
            return false;
        };
        let delta = self.go_to(version);
        self.note(these, delta);
        self.made = made;
        self.waiting.retain(|change| !these.contains(change));
        true
    }

    /// Notes what some changes did together: it stands with the last of them.
    fn note(&mut self, these: &[usize], delta: Delta) {
        let Some((last, others)) = these.split_last() else {
            return;
        };
        let address = &self.versions.changes[*last].address;
        for other in others {
            self.effects[*other] = Some(ChangeEffect::With(address.clone()));
        }
        self.effects[*last] = Some(ChangeEffect::Moves(delta));
    }

    /// The last step, to the new version itself: what still waits, or what its surroundings do.
    fn arrived(&mut self, new: &Version) -> Vec<AttributedChange> {
        if !self.waiting.is_empty() {
            let waiting = std::mem::take(&mut self.waiting);
            let delta = new.snapshot.since(&self.at.snapshot, &self.departments);
            self.note(&waiting, delta);
            return Vec::new();
        }
        let mut last = self.unit_costs(new);
        if !last.is_empty() {
            self.at.snapshot = new.snapshot.clone();
        }
        let left = new.snapshot.since(&self.at.snapshot, &self.departments);
        if !left.is_nothing() {
            last.push(moved("si.toml".to_owned(), left));
        }
        last
    }

    /// What other unit costs do, where the two versions find different ones.
    fn unit_costs(&self, new: &Version) -> Vec<AttributedChange> {
        let (here, there) = (&self.at.case, &new.case);
        let comparable = here.policy == there.policy
            && here.lines.len() == there.lines.len()
            && here.application.used_unit_costs == there.application.used_unit_costs;
        let compared = comparable.then(|| recalculation(here, there, None));
        let Some(Ok(compared)) = compared else {
            return Vec::new();
        };
        let price = |amount| decimal(rounded(amount, 2), self.language);
        let parts = compared.parts.into_iter();
        let change = parts.filter_map(|part| match part.cause {
            Cause::UnitCost { id, old, new, .. } => Some(AttributedChange {
                address: format!("unit_cost.{id}"),
                old: Some(price(old)),
                new: Some(price(new)),
                effect: ChangeEffect::Moves(part.delta),
            }),
            Cause::PriceLevel { .. } => None,
        });
        change.collect()
    }
}

fn moved(address: String, delta: Delta) -> AttributedChange {
    AttributedChange {
        address,
        old: None,
        new: None,
        effect: ChangeEffect::Moves(delta),
    }
}
