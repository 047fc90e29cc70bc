//! The parts of a result that move in one direction as an input does.

use crate::model::{Number, Year};

/// What moves in one direction as an input does.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Effect(usize),
    Pool(usize, Year),
    Increase(usize),
    Replacement(usize),
}

/// A year of an effect, or of what replaces it.
pub(super) type LineYear = (usize, bool, Year);

/// What parts of the result are with an input at some value; a part may stand in several pieces.
pub(super) struct Parts<P, N> {
    pub(super) gained: Vec<(P, N)>,
    pub(super) cost: N,
}

impl<P: Copy + Ord, N: Number> Parts<P, N> {
    /// Whether all parts have moved towards enough since other values, or all of them away from it.
    pub(super) fn moved_together_since(&self, other: &Self) -> bool {
        let before = other.gained.iter().map(|(part, amount)| (*part, -*amount));
        let mut pieces: Vec<(P, N)> = self.gained.iter().copied().chain(before).collect();
        // A stable sort: what a part was before comes off what it is.
        pieces.sort_by_key(|(part, _)| *part);
        let moves = pieces.chunk_by(|(one, _), (other, _)| one == other);
        let moves = moves.map(|pieces| pieces.iter().map(|(_, amount)| *amount).sum());
        let cost = std::iter::once(other.cost - self.cost);
        let (mut towards, mut away) = (true, true);
        for part in moves.chain(cost).map(Number::rounded_for_comparison) {
            towards &= part >= N::ZERO;
            away &= part <= N::ZERO;
        }
        towards || away
    }
}
