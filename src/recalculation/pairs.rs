//! Two lists of named values side by side: inputs by their addresses, figures by their names, departments by their ids.

use std::collections::HashMap;

use crate::model::{LockedValue, Number};

/// A name with what both lists have of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair<'v, V> {
    pub name: &'v str,
    /// The old value; `None` if it was added.
    pub old: Option<&'v V>,
    /// The new value; `None` if it was removed.
    pub new: Option<&'v V>,
}

/// Every name of both lists, in which no name stands twice: in the new order, and what only the old one has after what it
/// stood behind.
pub(crate) fn pairs<'v, V>(old: &'v [(String, V)], new: &'v [(String, V)]) -> Vec<Pair<'v, V>> {
    let pair = |(place, (name, value)): (usize, &'v (String, V))| {
        let new = Some(value);
        let old = None;
        (Some(place), Pair { name, old, new })
    };
    let mut all: Vec<(Option<usize>, Pair<V>)> = new.iter().enumerate().map(pair).collect();
    let places = new.iter().enumerate();
    let places: HashMap<&str, usize> = places.map(|(at, (name, _))| (name.as_str(), at)).collect();
    let mut behind = None;
    for (name, value) in old {
        let old = Some(value);
        if let Some(place) = places.get(name.as_str()) {
            all[*place].1.old = old;
            behind = Some(*place);
        } else {
            all.push((
                behind,
                Pair {
                    name,
                    old,
                    new: None,
                },
            ));
        }
    }
    // A stable sort keeps what was removed at one place in its order, behind what has this place.
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, pair)| pair).collect()
}

/// What differs between two lists of values, as far as numbers are compared: what was changed, added and removed.
pub(crate) fn changed<'v>(
    old: &'v [(String, LockedValue)],
    new: &'v [(String, LockedValue)],
) -> Vec<Pair<'v, LockedValue>> {
    let is_same = |pair: &Pair<LockedValue>| match (pair.old, pair.new) {
        (Some(LockedValue::Number(old)), Some(LockedValue::Number(new))) => {
            old.rounded_for_comparison() == new.rounded_for_comparison()
        }
        (old, new) => old == new,
    };
    let mut pairs = pairs(old, new);
    pairs.retain(|pair| !is_same(pair));
    pairs
}
