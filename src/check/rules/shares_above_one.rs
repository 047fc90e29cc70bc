//! Effects that together change the same thing for more of a group than there are, at some time after the intake.

use std::collections::HashSet;

use rust_decimal::Decimal;

use crate::check::counted::{CountedEffect, counted};
use crate::check::facts::{apart, some_names};
use crate::check::prelude::*;
use crate::model::{Case, ChangedShare, Form, Inputs, Number, UnitCostRef};

pub(super) const RULE: Rule =
    Rule::error(Code::SHARES_ABOVE_ONE, Find::InResult(find)).applies_from(Status::Idea);

fn find(subject: &Subject) -> Vec<Finding> {
    let (case, counted) = (subject.case, counted(subject));
    let above = above_one(case, &counted);
    let found = above
        .iter()
        .filter_map(|crowd| finding(case, &counted, crowd));
    found.collect()
}

/// The positions of all effects that are found.
pub(super) fn effects_above_one(case: &Case, counted: &[CountedEffect]) -> HashSet<usize> {
    let above = above_one(case, counted).into_iter();
    above.flat_map(|crowd| crowd.effects).collect()
}

/// Effects whose shares of one group, with one unit cost, are above 1 together.
struct Crowd {
    group: usize,
    unit_cost: UnitCostRef,
    share: Decimal,
    /// The positions of the effects, in the file's order.
    effects: Vec<usize>,
}

fn finding(case: &Case, counted: &[CountedEffect], crowd: &Crowd) -> Option<Finding> {
    let effects = crowd.effects.iter().map(|effect| counted[*effect].effect);
    let ids: Vec<String> = effects.map(|effect| effect.id.clone()).collect();
    let last = counted[*crowd.effects.last()?].effect;
    let key = match last.form {
        Form::People {
            outcome: ChangedShare::Share(_),
            ..
        } => "share",
        _ => "without",
    };
    let share = apart(crowd.share, Decimal::ONE, 4);
    let finding = RULE
        .at(format!("effect.{}.{key}", last.id))
        .fact("effects", some_names(&ids))
        .fact("unit-cost", case.price(crowd.unit_cost).unit_cost.id())
        .fact("group", &case.application.target_groups[crowd.group].id)
        .fact("share", Fact::Percent(share));
    Some(finding)
}

/// Where shares are above 1 together at some time. Only reductions are added up.
fn above_one(case: &Case, counted: &[CountedEffect]) -> Vec<Crowd> {
    let inputs = &case.application.inputs;
    let mut parts: Vec<((usize, UnitCostRef), Vec<ShareOverTime>)> = Vec::new();
    for (effect, counted) in counted.iter().enumerate() {
        let Some((group, part)) = part(inputs, effect, &counted.effect.form) else {
            continue;
        };
        if counted.is_reduction() {
            let key = (group, counted.line.unit_cost);
            match parts.iter_mut().find(|(known, _)| *known == key) {
                Some((_, together)) => together.push(part),
                None => parts.push((key, vec![part])),
            }
        }
    }
    let crowds = parts.iter().filter_map(|((group, unit_cost), parts)| {
        let (share, effects) = most_together(parts)?;
        let is_above = share.rounded_for_comparison() > Decimal::ONE && effects.len() > 1;
        is_above.then_some(Crowd {
            group: *group,
            unit_cost: *unit_cost,
            share,
            effects,
        })
    });
    crowds.collect()
}

/// The part of a group for whom an effect avoids units, and when, in years from their intake.
struct ShareOverTime {
    effect: usize,
    share: Decimal,
    from: Decimal,
    to: Decimal,
    /// What each full year after the beginning keeps of the year before (method §3).
    persistence: Decimal,
}

impl ShareOverTime {
    /// The part that is left at a time; nothing before the beginning and from the end on.
    fn at(&self, time: Decimal) -> Decimal {
        if time < self.from || time >= self.to {
            return Decimal::ZERO;
        }
        let mut left = self.share;
        let mut year = self.from + Decimal::ONE;
        while year <= time && self.persistence != Decimal::ONE {
            left *= self.persistence;
            year += Decimal::ONE;
        }
        left
    }
}

/// The part of an effect in the people form, where its share lowers something.
fn part(inputs: &Inputs, effect: usize, form: &Form) -> Option<(usize, ShareOverTime)> {
    let Form::People {
        target_group,
        outcome,
        delay,
        duration,
        persistence,
        ..
    } = *form
    else {
        return None;
    };
    let share = match outcome {
        ChangedShare::Share(share) => inputs.number(share)?,
        ChangedShare::Probabilities { without, with } => {
            inputs.number(without)? - inputs.number(with)?
        }
    };
    let from = inputs.number(delay)?;
    let to = from + inputs.number(duration)?;
    let part = ShareOverTime {
        effect,
        share,
        from,
        to,
        persistence: inputs.number(persistence)?,
    };
    share.above_zero().then_some((target_group, part))
}

/// The largest sum of shares at one time, and the effects that it is the sum of, in the file's order. What fades is
/// largest when something begins.
fn most_together(parts: &[ShareOverTime]) -> Option<(Decimal, Vec<usize>)> {
    let mut starts: Vec<Decimal> = parts.iter().map(|part| part.from).collect();
    starts.sort_unstable();
    starts.dedup();
    let sum = |time: &Decimal| parts.iter().map(|part| part.at(*time)).sum::<Decimal>();
    let sums = starts.iter().map(|time| (sum(time), *time));
    let (most, time) = sums.reduce(|best, next| {
        if next.0.rounded_for_comparison() > best.0.rounded_for_comparison() {
            next
        } else {
            best
        }
    })?;
    let standing = parts.iter().filter(|part| part.at(time).above_zero());
    Some((most, standing.map(|part| part.effect).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(effect: usize, tenths: i64, from: i64, to: i64, persistence: i64) -> ShareOverTime {
        ShareOverTime {
            effect,
            share: Decimal::new(tenths, 1),
            from: Decimal::from(from),
            to: Decimal::from(to),
            persistence: Decimal::new(persistence, 1),
        }
    }

    #[test]
    fn what_has_faded_leaves_room_for_others() {
        // 0.8 × 0.5⁵ = 0.025 is left in the sixth year: with 0.3 that is 0.325, less than the 0.8 of the first.
        let parts = [part(0, 8, 0, 10, 5), part(1, 3, 5, 6, 10)];
        assert_eq!(most_together(&parts), Some((Decimal::new(8, 1), vec![0])));
    }

    #[test]
    fn what_is_left_counts() {
        // 0.8 × 0.5 + 0.7 = 1.1 in the second year.
        let parts = [part(0, 8, 0, 10, 5), part(1, 7, 1, 3, 10)];
        let (most, effects) = most_together(&parts).unwrap();
        assert_eq!(
            (most.normalize(), effects),
            (Decimal::new(11, 1), vec![0, 1])
        );
    }
}
