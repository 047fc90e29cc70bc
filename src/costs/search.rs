//! A search for words in the database, in any order, also misspelt and without rings and dots.

use std::collections::BTreeSet;

use super::order::latest;
use crate::input::{folded, nearest};
use crate::model::{UnitCostRow, UnitCosts};

/// What a search found.
pub(crate) struct FoundUnitCosts<'d> {
    /// The latest row of each id that has all words, the best first.
    pub rows: Vec<&'d UnitCostRow>,
    /// The words that no row has, each with the nearest that there is.
    pub unknown: Vec<(String, Option<String>)>,
}

/// How far a word is from those of a row: the nearer, the better.
type Distance = usize;

/// A misspelt word is farther than any that has the one asked for in it, and a step more a slip.
const MISSPELT: Distance = 4;

/// Searches id, name, area, unit, department and note.
pub(crate) fn search<'d>(database: &'d UnitCosts, asked: &[String]) -> FoundUnitCosts<'d> {
    let asked: Vec<String> = asked.iter().flat_map(|asked| words(asked)).collect();
    let mut known = BTreeSet::new();
    let mut is_known = vec![false; asked.len()];
    let mut found: Vec<(Distance, &UnitCostRow)> = Vec::new();
    for row in latest(database.rows().iter()) {
        let unit_cost = &row.unit_cost;
        let more = [unit_cost.department(), unit_cost.note()];
        let more = [Some(unit_cost.area()), Some(unit_cost.unit())]
            .into_iter()
            .chain(more);
        let names = [unit_cost.id(), unit_cost.name()].map(|text| (0, words(text)));
        let more = more.flatten().map(|text| (1, words(text)));
        let texts: Vec<(Distance, Vec<String>)> = names.into_iter().chain(more).collect();
        let distances = asked.iter().map(|asked| {
            let words = texts.iter().flat_map(|(place, words)| {
                words
                    .iter()
                    .filter_map(move |word| Some(distance(asked, word)? + place))
            });
            words.min()
        });
        let distances: Vec<Option<Distance>> = distances.collect();
        for (is_known, distance) in is_known.iter_mut().zip(&distances) {
            *is_known |= distance.is_some();
        }
        let sum: Option<Distance> = distances.into_iter().sum();
        found.extend(sum.filter(|_| !asked.is_empty()).map(|sum| (sum, row)));
        known.extend(texts.into_iter().flat_map(|(_, words)| words));
    }
    found.sort_by_key(|(distance, _)| *distance);
    let unknown = asked.into_iter().zip(is_known);
    let unknown = unknown.filter(|(_, is_known)| !is_known);
    FoundUnitCosts {
        rows: found.into_iter().map(|(_, row)| row).collect(),
        unknown: unknown
            .map(|(word, _)| {
                let near = nearest(&word, known.iter().map(String::as_str));
                (word, near)
            })
            .collect(),
    }
}

/// The words of a text, in small letters without rings and dots.
fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// How far a word is from another, both folded; `None` if it is not meant. One slip is seen through in words of four
/// letters, two in those of eight.
fn distance(asked: &str, word: &str) -> Option<Distance> {
    if asked == word {
        return Some(0);
    }
    if let Some(at) = word.find(asked) {
        return Some(if at == 0 { 1 } else { 2 });
    }
    let letters = asked.chars().count();
    let most = match letters {
        ..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    if word.chars().count().abs_diff(letters) > most {
        return None;
    }
    let slips = strsim::osa_distance(asked, word);
    (slips <= most).then_some(MISSPELT + slips)
}
