//! Goals without a price: what the investment wants and no amount speaks of.
//!
//! Where only money is shown, the lowest-hanging fruit gets picked (Örebro kommun, *Sociala investeringar – lärdomar och
//! erfarenheter sedan 2013*). So what has no price stands beside it.

use std::collections::HashSet;

use crate::model::Application;

/// The positions of the goals to which no effect leads: of the goal's measures none is named by an effect.
pub(super) fn without_price(application: &Application) -> Vec<usize> {
    let effects = application.effects.iter();
    let named: HashSet<&str> = effects
        .filter_map(|effect| effect.measure.as_deref())
        .collect();
    let measures = application.measures.iter();
    let priced: HashSet<&str> = measures
        .filter(|measure| named.contains(measure.id.as_str()))
        .map(|measure| measure.goal.as_str())
        .collect();
    let goals = application.goals.iter().enumerate();
    goals
        .filter(|(_, goal)| !priced.contains(goal.id.as_str()))
        .map(|(position, _)| position)
        .collect()
}
