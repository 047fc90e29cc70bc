//! Two lists of named values side by side: inputs by their addresses, figures by their names.

use std::collections::HashMap;

/// A name with what both lists have of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair<'v, V> {
    /// The name.
    pub name: &'v str,
    /// The old value; `None` if it was added.
    pub old: Option<&'v V>,
    /// The new value; `None` if it was removed.
    pub new: Option<&'v V>,
}

impl<V> Pair<'_, V> {
    /// Whether the two are the same, or one is missing.
    pub(crate) fn differs(&self, same: impl Fn(&V, &V) -> bool) -> bool {
        self.old
            .zip(self.new)
            .is_none_or(|(old, new)| !same(old, new))
    }
}

/// Every name of both lists, in which no name stands twice: in the new order, and what only the old one has after what it
/// stood behind.
pub(crate) fn pairs<'v, V>(old: &'v [(String, V)], new: &'v [(String, V)]) -> Vec<Pair<'v, V>> {
    let places: HashMap<&str, usize> = new
        .iter()
        .enumerate()
        .map(|(place, (name, _))| (name.as_str(), place))
        .collect();
    let mut before: Vec<Option<&V>> = vec![None; new.len()];
    let mut removed = Vec::new();
    let mut behind = 0;
    for (name, value) in old {
        if let Some(place) = places.get(name.as_str()) {
            before[*place] = Some(value);
            behind = place + 1;
        } else {
            let pair = Pair {
                name,
                old: Some(value),
                new: None,
            };
            removed.push((behind, pair));
        }
    }
    // A stable sort keeps what was removed at one place in its order.
    removed.sort_by_key(|(behind, _)| *behind);
    let mut removed = removed.into_iter().peekable();
    let mut all = Vec::with_capacity(new.len());
    for (place, (name, value)) in new.iter().enumerate() {
        while let Some((_, pair)) = removed.next_if(|(behind, _)| *behind <= place) {
            all.push(pair);
        }
        all.push(Pair {
            name,
            old: before[place],
            new: Some(value),
        });
    }
    all.extend(removed.map(|(_, pair)| pair));
    all
}
