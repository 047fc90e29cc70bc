//! For how many of a group several effects change the same thing.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::Counted;
use crate::check::{Found, beside};
use crate::model::{Case, Form, Inputs, Number, Outcome, UnitCostRef};
use crate::words::{DoubleCounting, Figures, Finding};

/// The part of a group for whom an effect avoids units, and when, in years from their intake.
struct Part {
    effect: usize,
    share: Decimal,
    from: Decimal,
    to: Decimal,
    /// What each full year after the beginning keeps of the year before (method §3).
    persistence: Decimal,
}

impl Part {
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

/// Where the shares of one group and unit cost are above 1 together at some time after the intake; and the effects that
/// make it so. Only reductions are added up.
pub(super) fn findings(case: &Case, counted: &[Counted]) -> (Vec<Found>, HashSet<usize>) {
    let inputs = &case.application.inputs;
    let mut parts: Vec<((usize, UnitCostRef), Vec<Part>)> = Vec::new();
    let mut known: HashMap<(usize, UnitCostRef), usize> = HashMap::new();
    for (effect, counted) in counted.iter().enumerate() {
        let Some((group, part)) = part(inputs, effect, &counted.effect.form) else {
            continue;
        };
        if counted.is_reduction() {
            let key = (group, counted.line.unit_cost);
            let position = *known.entry(key).or_insert_with(|| {
                parts.push((key, Vec::new()));
                parts.len() - 1
            });
            parts[position].1.push(part);
        }
    }
    let mut found = Vec::new();
    let mut told = HashSet::new();
    for ((group, unit_cost), parts) in &parts {
        let Some((share, effects)) = most_together(parts).filter(|(share, effects)| {
            share.rounded_for_comparison() > Decimal::ONE && effects.len() > 1
        }) else {
            continue;
        };
        let ids = effects
            .iter()
            .map(|effect| counted[*effect].effect.id.clone());
        let Some(last) = effects.last() else { continue };
        let finding = DoubleCounting::SharesAboveOne {
            effects: ids.collect(),
            unit_cost: case.price(*unit_cost).unit_cost.id.clone(),
            group: case.application.target_groups[*group].id.clone(),
            share: beside(share, Decimal::ONE, 4),
        };
        let key = match counted[*last].effect.form {
            Form::People {
                outcome: Outcome::Share(_),
                ..
            } => "share",
            _ => "without",
        };
        found.push(Found::new(
            format!("effect.{}.{key}", counted[*last].effect.id),
            Finding::Figures(Figures::DoubleCounting(finding)),
        ));
        told.extend(effects);
    }
    (found, told)
}

/// The part of an effect in the people form, where its share lowers something.
fn part(inputs: &Inputs, effect: usize, form: &Form) -> Option<(usize, Part)> {
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
        Outcome::Share(share) => inputs.number(share)?,
        Outcome::Probabilities { without, with } => {
            inputs.number(without)? - inputs.number(with)?
        }
    };
    let from = inputs.number(delay)?;
    let to = from + inputs.number(duration)?;
    let part = Part {
        effect,
        share,
        from,
        to,
        persistence: inputs.number(persistence)?,
    };
    share.above_zero().then_some((target_group, part))
}

/// The largest sum of shares at one time, and the effects that it is the sum of, in the file's order.
fn most_together(parts: &[Part]) -> Option<(Decimal, Vec<usize>)> {
    let (most, effects) = most_without_fading(parts)?;
    let fades = |part: &Part| part.persistence != Decimal::ONE;
    if most.rounded_for_comparison() <= Decimal::ONE || !parts.iter().any(fades) {
        return Some((most, effects));
    }
    // What fades is largest when something begins.
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

/// The same where nothing fades.
fn most_without_fading(parts: &[Part]) -> Option<(Decimal, Vec<usize>)> {
    let ends = parts.iter().map(|part| (part.to, -part.share));
    let starts = parts.iter().map(|part| (part.from, part.share));
    // What ends when another begins does not stand beside it: of one time, ends come first.
    let mut changes: Vec<(Decimal, Decimal)> = ends.chain(starts).collect();
    changes.sort_unstable();
    let mut sum = Decimal::ZERO;
    let mut best: Option<(Decimal, Decimal)> = None;
    for (time, change) in changes {
        sum += change;
        if best.is_none_or(|(most, _)| sum.rounded_for_comparison() > most.rounded_for_comparison())
        {
            best = Some((sum, time));
        }
    }
    let (most, time) = best?;
    let standing = parts
        .iter()
        .filter(|part| part.from <= time && time < part.to);
    Some((most, standing.map(|part| part.effect).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(effect: usize, tenths: i64, from: i64, to: i64, persistence: i64) -> Part {
        Part {
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
