//! Two effects that count the same cost: facts and searches that several rules share.
//!
//! Two effects are compared where they may concern the same people and count in the same year and in the same direction: a
//! reduction beside an increase is a correction, and so is what replaces an effect. Those of one target group may, and so
//! may those of one department (of one other payer), as long as one of them does not say whom it concerns.

use std::collections::{BTreeMap, HashMap, HashSet};

use rust_decimal::Decimal;

use super::counted::CountedEffect;
use super::facts::kronor;
use super::finding::Finding;
use crate::model::{Case, Choice, Payer, UnitCostRef, Year};
use crate::problem::{Fact, Facts};

/// The first effect that counts in each year in each direction.
type First = BTreeMap<(Year, bool), usize>;

/// Who two effects may both concern.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Whom {
    /// A target group.
    Group(usize),
    /// Whoever a department has, or another payer.
    Of(Payer, Option<usize>),
}

/// Effects by whom they concern and by their unit cost: the first of all, and the first that names its group or, of those
/// of a department, does not.
#[derive(Default)]
pub(super) struct Counting(HashMap<(Whom, UnitCostRef), [First; 2]>);

impl Counting {
    pub(super) fn add(&mut self, case: &Case, position: usize, effect: &CountedEffect) {
        let is_named = effect.named_group().is_some();
        let whom = effect.group(case).map(Whom::Group);
        for whom in whom.into_iter().chain([department(effect)]) {
            let [all, apart] = self.0.entry((whom, effect.line.unit_cost)).or_default();
            let is_apart = is_named == matches!(whom, Whom::Group(_));
            for year in effect.years() {
                all.entry(year).or_insert(position);
                if is_apart {
                    apart.entry(year).or_insert(position);
                }
            }
        }
    }

    /// The first effect with a unit cost that may concern the same people as another. Of two that name no group, those of
    /// the only group count where `of_only_group` says so, else those of the same department.
    pub(super) fn first(
        &self,
        case: &Case,
        effect: &CountedEffect,
        unit_cost: UnitCostRef,
        of_only_group: bool,
    ) -> Option<usize> {
        let is_named = effect.named_group().is_some();
        let find = |whom, all: bool| {
            let first = &self.0.get(&(whom, unit_cost))?[usize::from(!all)];
            effect.years().find_map(|year| first.get(&year).copied())
        };
        let group = effect.group(case).map(Whom::Group);
        let of_group = group.and_then(|group| find(group, is_named || of_only_group));
        of_group.or_else(|| find(department(effect), !is_named))
    }
}

fn department(effect: &CountedEffect) -> Whom {
    Whom::Of(effect.line.payer, effect.line.department)
}

/// A finding about the first of two effects with its facts about both: the years in which both count, and what the
/// first expects of them.
pub(super) fn with_both(
    finding: Finding,
    case: &Case,
    [one, other]: [&CountedEffect; 2],
) -> Finding {
    let others: HashSet<(Year, bool)> = other.years().collect();
    let both: Vec<Year> = one
        .years()
        .filter(|year| others.contains(year))
        .map(|(year, _)| year)
        .collect();
    let amount: Decimal = both
        .iter()
        .map(|year| one.amounts.expected.at(*year).abs())
        .sum();
    let unit_cost = case.price(one.line.unit_cost).unit_cost.id();
    finding
        .fact("unit-cost", unit_cost)
        .fact("other", &other.effect.id)
        .fact("whom", whom(case, [one, other]))
        .fact("years", span(&both))
        .fact("amount", kronor(amount))
}

/// Whom both concern, in words.
fn whom(case: &Case, [one, other]: [&CountedEffect; 2]) -> Fact {
    let application = &case.application;
    let group = one
        .group(case)
        .filter(|group| other.group(case) == Some(*group));
    let (words, name) = match (group, one.line.department) {
        (Some(group), _) => ("same-group", &*application.target_groups[group].id),
        (None, Some(department)) => ("same-department", &*application.departments[department].id),
        (None, None) => ("same-payer", one.line.payer.word()),
    };
    Fact::Said(words, Facts::new().with("name", name))
}

/// Years from the first to the last.
fn span(years: &[Year]) -> String {
    match years {
        [] => String::new(),
        [year] => year.to_string(),
        [first, .., last] => format!("{first}–{last}"),
    }
}
