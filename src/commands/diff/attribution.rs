//! What each change did on the way from the old version to the new one, change by change (method §10).

use super::versions::Versions;
use crate::calculation::essentials;
use crate::front::warnings::calculation_problem;
use crate::input::cite;
use crate::model::{Case, Language, rounded};
use crate::problem::{Facts, Problems};
use crate::recalculation::{Cause, Contribution, Delta, Snapshot, recalculation};
use crate::words::{Area, decimal, text};

/// A version, or something between the two.
pub(super) struct Version {
    pub(super) case: Case,
    pub(super) snapshot: Snapshot,
}

impl Version {
    /// The version of a case, calculated; `None`, with its reason, if it has no result.
    pub(super) fn new(case: Case, problems: &mut Problems) -> Option<Self> {
        let impossible = |error| problems.push(calculation_problem(&case, error));
        let result = essentials(&case).map_err(impossible).ok()?;
        let snapshot = Snapshot::of(&case, &result);
        Some(Self { case, snapshot })
    }
}

/// How much work one comparison is: versions that are calculated, times the parts of each. What is left then goes
/// together, for nobody reads a thousand changes of hundreds of effects one by one.
const MOST_WORK: usize = 1_000_000;

/// The fewest versions that are calculated, however large they are.
const FEWEST_VERSIONS: usize = 100;

/// How many versions of so many parts are calculated.
fn most_versions(parts: usize) -> usize {
    (MOST_WORK / parts.max(1)).max(FEWEST_VERSIONS)
}

/// How far one has come on the way.
pub(super) struct Attribution<'w> {
    versions: &'w Versions,
    /// The case of a text in the old version's surroundings; `None` if it is no application.
    load: &'w dyn Fn(String) -> Option<Case>,
    /// The ids of the departments of both versions.
    departments: Vec<&'w str>,
    /// Where one is.
    at: Version,
    /// Which parts are those of the new version.
    made: Vec<bool>,
    /// The parts that make no application without others, and wait for these.
    waiting: Vec<usize>,
    /// How many more versions are calculated.
    left: usize,
    /// What each changed part did.
    done: Vec<(usize, Contribution)>,
}

impl<'w> Attribution<'w> {
    /// The beginning of the way, at the old version.
    pub(super) fn new(
        versions: &'w Versions,
        load: &'w dyn Fn(String) -> Option<Case>,
        departments: Vec<&'w str>,
        old: Version,
    ) -> Self {
        let parts = versions.parts.len();
        Self {
            versions,
            load,
            departments,
            at: old,
            made: vec![false; parts],
            waiting: Vec::new(),
            left: most_versions(parts),
            done: Vec::new(),
        }
    }

    /// What each change did, made one at a time in the file's order. One that makes no application of its own waits until
    /// it does, or goes together with those that it needs.
    pub(super) fn contributions(mut self, new: &Version, language: Language) -> Vec<Contribution> {
        let order = self.reordered(language);
        for change in &self.versions.changes {
            if self.left == 0 {
                self.waiting.push(*change);
                continue;
            }
            let waiting = self.waiting.clone();
            let together: Vec<usize> = waiting.iter().copied().chain([*change]).collect();
            if self.makes(&[*change]) {
                // What waited for this change may now be made: alone, or all of it.
                for waiting in waiting {
                    self.makes(&[waiting]);
                }
                self.makes(&self.waiting.clone());
            } else if waiting.is_empty() || !self.makes(&together) {
                self.waiting.push(*change);
            }
        }
        let last = self.arrived(new, language);
        self.done.sort_by_key(|(part, _)| *part);
        let done = self.done.into_iter().map(|(_, done)| done);
        order.into_iter().chain(done).chain(last).collect()
    }

    /// The old version with some changes made; `None` if that is no application, or too much has been calculated.
    fn with(&mut self, made: &[bool]) -> Option<Version> {
        self.left = self.left.checked_sub(1)?;
        let case = (self.load)(self.versions.text(made))?;
        Version::new(case, &mut Problems::default())
    }

    fn go_to(&mut self, version: Version) -> Delta {
        let delta = version.snapshot.since(&self.at.snapshot, &self.departments);
        self.at = version;
        delta
    }

    /// What another order of tables does, if it does anything: it decides ties.
    fn reordered(&mut self, language: Language) -> Option<Contribution> {
        let is_reordered = self.versions.is_reordered;
        let made = self.made.clone();
        let version = is_reordered.then(|| self.with(&made))??;
        let delta = self.go_to(version);
        let (area, id) = (Area::Recalculation, "order-of-tables");
        let order = || text(language, area, id, &Facts::new());
        (!delta.is_nothing()).then(|| moved(order(), None, delta))
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
        let parts = &self.versions.parts;
        let Some((last, others)) = these.split_last() else {
            return;
        };
        let of = |part: usize, with: Option<&String>, delta| {
            let cause = parts[part].cause(with);
            (part, Contribution { cause, delta })
        };
        let with = Some(&parts[*last].address);
        let others = others.iter().map(|other| of(*other, with, None));
        self.done.extend(others);
        self.done.push(of(*last, None, Some(delta)));
    }

    /// The last step, to the new version itself: what still waits, or what its surroundings do.
    fn arrived(&mut self, new: &Version, language: Language) -> Vec<Contribution> {
        let left = new.snapshot.since(&self.at.snapshot, &self.departments);
        if !self.waiting.is_empty() {
            let waiting = std::mem::take(&mut self.waiting);
            self.note(&waiting, left);
            return Vec::new();
        }
        let mut parts = self.evidence(new, language);
        let left = new.snapshot.since(&self.at.snapshot, &self.departments);
        parts.extend(self.surroundings(new, left, language));
        parts
    }

    /// What other versions of rows of evidence do, one after the other, where the two versions find different ones.
    fn evidence(&mut self, new: &Version, language: Language) -> Vec<Contribution> {
        let there = new.case.application.evidence();
        let mut done = Vec::new();
        for row in there.rows() {
            let here = self.at.case.application.evidence();
            let Some(old) = here.row(&row.id).filter(|old| old.value != row.value) else {
                continue;
            };
            let mut case = self.at.case.clone();
            let rows = here.rows().chain([row]).cloned().collect();
            cite(&mut case.application, Ok(&rows), &mut Problems::default());
            let values = [old.value, row.value].map(|value| decimal(value, language));
            if let Some(version) = Version::new(case, &mut Problems::default()) {
                let delta = self.go_to(version);
                done.push(moved(format!("evidence.{}", row.id), Some(values), delta));
            }
        }
        done
    }

    /// What the rest of the surroundings does: unit costs, else the workspace.
    fn surroundings(&self, new: &Version, left: Delta, language: Language) -> Vec<Contribution> {
        let unit_costs = self.unit_costs(new, language);
        if unit_costs.is_empty() && !left.is_nothing() {
            return vec![moved("si.toml".to_owned(), None, left)];
        }
        unit_costs
    }

    /// What other unit costs do, where the two versions find different ones.
    fn unit_costs(&self, new: &Version, language: Language) -> Vec<Contribution> {
        let (here, there) = (&self.at.case, &new.case);
        let comparable = here.policy == there.policy
            && here.lines.len() == there.lines.len()
            && here.application.used_unit_costs == there.application.used_unit_costs;
        let compared = comparable.then(|| recalculation(here, there, None));
        let Some(Ok(compared)) = compared else {
            return Vec::new();
        };
        let price = |amount| decimal(rounded(amount, 2), language);
        let parts = compared.parts.into_iter();
        let change = parts.filter_map(|part| match part.cause {
            Cause::UnitCost { id, old, new, .. } => {
                let prices = Some([price(old), price(new)]);
                Some(moved(format!("unit_cost.{id}"), prices, part.delta?))
            }
            _ => None,
        });
        change.collect()
    }
}

fn moved(address: String, values: Option<[String; 2]>, delta: Delta) -> Contribution {
    let [old, new] = values.map_or([None, None], |values| values.map(Some));
    Contribution {
        cause: Cause::Change {
            address,
            old,
            new,
            together_with: None,
        },
        delta: Some(delta),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{ApplicationFile, Source, case};
    use crate::model::{Money, Policy, UnitCosts};

    /// A thousand changes are looked at one by one where they are all that an application has.
    #[test]
    fn the_work_of_a_comparison_has_an_end() {
        assert_eq!(most_versions(0), MOST_WORK);
        assert_eq!([1_000, 2_800, 14_000].map(most_versions), [1_000, 357, 100]);
    }

    fn text(costs: [u32; 3]) -> String {
        let cost = |(id, amount)| format!("[cost.c{id}]\namount = {amount}\n");
        let costs: String = costs.iter().enumerate().map(cost).collect();
        let head = "format = 1\n[investment]\nid = \"a\"\nname = \"A\"\nstart = 2020-01-01\n\
                    end = 2020-12-31\nprice_year = 2020\n[department]\nschool = \"S\"\n";
        head.to_owned() + &costs
    }

    fn read(text: String) -> Option<Case> {
        let file = ApplicationFile::read(Source::new("", text, String::new()));
        let costs = UnitCosts::default();
        let policy = Policy::in_force(&[]);
        case(
            file.application?,
            Ok(&costs),
            policy,
            &mut Problems::default(),
        )
    }

    #[test]
    fn changes_that_are_left_go_together() {
        let [old, new] = [[100, 200, 300], [101, 220, 600]].map(text);
        let source = |text: &String| Source::new("", text.clone(), String::new());
        let sources = [source(&old), source(&new)];
        let version = |text: String| Version::new(read(text).unwrap(), &mut Problems::default());
        let [old, new] = [old, new].map(|text| version(text).unwrap());
        let versions = Versions::new((&sources[0], &old.case), (&sources[1], &new.case));
        let mut attribution = Attribution::new(&versions, &read, vec!["school"], old);
        attribution.left = 1;
        let all = attribution.contributions(&new, Language::English);
        let together = |part: &Contribution| match &part.cause {
            Cause::Change { together_with, .. } => together_with.clone(),
            _ => None,
        };
        let did = |part: &Contribution| part.delta.as_ref().map(|delta| delta.cost);
        let told: Vec<_> = all.iter().map(|part| (together(part), did(part))).collect();
        let with_last = Some("cost.c2.amount".to_owned());
        let expected = [
            (None, Some(Money(1.into()))),
            (with_last, None),
            (None, Some(Money(320.into()))),
        ];
        assert_eq!(told, expected);
    }
}
