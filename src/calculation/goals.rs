//! Goals without a price: what the investment wants and no amount speaks of.
//!
//! Where only money is shown, the lowest-hanging fruit gets picked (Örebro kommun, *Sociala investeringar – lärdomar och
//! erfarenheter sedan 2013*). So what has no price stands beside it.

use crate::model::Application;

/// The positions of the goals to which no effect leads: of the goal's measures none is named by an effect.
pub(super) fn without_price(application: &Application) -> Vec<usize> {
    let effects = application.effects.iter();
    let named = in_order(effects.filter_map(|effect| effect.measure.as_deref()));
    let measures = application.measures.iter();
    let measures = measures.filter(|measure| named.binary_search(&measure.id.as_str()).is_ok());
    let priced = in_order(measures.map(|measure| measure.goal.as_str()));
    let goals = application.goals.iter().enumerate();
    goals
        .filter(|(_, goal)| priced.binary_search(&goal.id.as_str()).is_err())
        .map(|(position, _)| position)
        .collect()
}

/// Names to be looked up.
fn in_order<'n>(names: impl Iterator<Item = &'n str>) -> Vec<&'n str> {
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names
}
