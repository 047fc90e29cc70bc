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
        let Some((share, effects)) = most_together(parts)
            .filter(|(share, effects)| share.steady() > Decimal::ONE && effects.len() > 1)
        else {
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
    };
    share.above_zero().then_some((target_group, part))
}

/// The largest sum of shares at one time, and the effects that it is the sum of, in the file's order.
fn most_together(parts: &[Part]) -> Option<(Decimal, Vec<usize>)> {
    let ends = parts.iter().map(|part| (part.to, -part.share));
    let starts = parts.iter().map(|part| (part.from, part.share));
    // What ends when another begins does not stand beside it: of one time, ends come first.
    let mut changes: Vec<(Decimal, Decimal)> = ends.chain(starts).collect();
    changes.sort_unstable();
    let mut sum = Decimal::ZERO;
    let mut best: Option<(Decimal, Decimal)> = None;
    for (time, change) in changes {
        sum += change;
        if best.is_none_or(|(most, _)| sum.steady() > most.steady()) {
            best = Some((sum, time));
        }
    }
    let (most, time) = best?;
    let standing = parts
        .iter()
        .filter(|part| part.from <= time && time < part.to);
    Some((most, standing.map(|part| part.effect).collect()))
}
