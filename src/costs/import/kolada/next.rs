//! Pages that others name as the next, and that are not among the files. A page does not say which one it is: what is known
//! is which come before another, and how many have none after them.

use std::collections::BTreeSet;

use super::super::refused;
use super::observation::{KoladaFiles, PageTurns};
use crate::problem::{Fact, Problem};

/// How many are named.
const MOST_NAMES: usize = 3;

/// That pages are missing, where that is certain.
pub(super) fn missing_pages(files: &KoladaFiles) -> impl Iterator<Item = Problem> {
    let turns = files.turns.iter();
    turns.filter_map(|turns| missing_of(turns, files))
}

fn missing_of(turns: &PageTurns, files: &KoladaFiles) -> Option<Problem> {
    // Whoever names page 3 of a query is its page 2.
    let there: BTreeSet<(String, u32)> = turns
        .next
        .keys()
        .filter_map(|next| {
            let (query, number) = page_number(next)?;
            Some((query, number.checked_sub(1)?))
        })
        .collect();
    let is_there = |next: &&String| page_number(next).is_some_and(|page| there.contains(&page));
    let unseen: Vec<&String> = turns.next.keys().filter(|next| !is_there(next)).collect();
    // Of addresses without a number only the last can be counted.
    let without_number = unseen
        .iter()
        .filter(|next| page_number(next).is_none())
        .count();
    let expected = unseen.len() - without_number.saturating_sub(1);
    if expected <= turns.last.len() {
        return None;
    }
    let at = *turns.next.get(*unseen.first()?)?;
    let problem = refused(files.place(at), "not-imported-next");
    let problem = problem.fact("pages", expected - turns.last.len());
    let problem = problem.fact("addresses", Fact::names(unseen.iter().take(MOST_NAMES)));
    Some(problem.fact("more", unseen.len().saturating_sub(MOST_NAMES)))
}

/// An address without the number of its page, and that number.
fn page_number(address: &str) -> Option<(String, u32)> {
    let start = ["?page=", "&page="]
        .iter()
        .find_map(|key| Some(address.find(key)? + key.len()))?;
    let (before, rest) = address.split_at(start);
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    Some((format!("{before}{after}"), number.parse().ok()?))
}
