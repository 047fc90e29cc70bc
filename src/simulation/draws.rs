//! How draws are made: in pieces of which any thread may take any, the same whichever does.

use std::sync::mpsc::sync_channel;

use super::drawn::DrawnInput;
use super::model::Room;
use super::program::LANES;

/// Draws that are counted together.
pub(super) const PIECE: u64 = 1 << 12;

/// Draws that say which ways the formula takes.
pub(super) const FIRST: usize = 1 << 10;

/// Draws of an input that are made at a time.
pub(super) const AT_ONCE: usize = 1 << 9;

/// What is to be simulated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Draws {
    /// How many.
    pub count: u64,
    /// From which seed.
    pub seed: u64,
}

impl Default for Draws {
    fn default() -> Self {
        Self {
            count: 10_000,
            seed: 1,
        }
    }
}

impl Draws {
    /// Draws every input for some draws from one on: for many at a time, as each input has a table of its own.
    pub(super) fn draw(self, inputs: &[DrawnInput], from: u64, count: usize, room: &mut Room) {
        let whole = count.next_multiple_of(LANES);
        room.drawn.resize(inputs.len(), Vec::new());
        for (input, drawn) in inputs.iter().zip(&mut room.drawn) {
            drawn.resize(whole, 0.0);
            input.draw(self.seed, "", from, drawn);
        }
    }

    /// Counts pieces of them on some threads, of each piece all parts that are made at once, and adds up what they give.
    pub(super) fn counted<T: Clone + Send + Sync>(
        self,
        threads: usize,
        empty: &T,
        count: impl Fn(&mut T, &mut Room, u64, usize) + Sync,
        mut merge: impl FnMut(T),
    ) {
        let piece = |room: &mut Room, number: u64| {
            let mut tally = empty.clone();
            let end = self.count.min((number + 1) * PIECE);
            for from in (number * PIECE..end).step_by(AT_ONCE) {
                let left = usize::try_from(end - from);
                count(
                    &mut tally,
                    room,
                    from,
                    left.map_or(AT_ONCE, |left| left.min(AT_ONCE)),
                );
            }
            tally
        };
        in_pieces(self.count.div_ceil(PIECE), threads, piece, &mut merge);
    }
}

/// Works on numbered pieces on some threads, each with room of its own, and hands over what they give in their order.
pub(super) fn in_pieces<T: Send>(
    pieces: u64,
    threads: usize,
    work: impl Fn(&mut Room, u64) -> T + Sync,
    mut hand_over: impl FnMut(T),
) {
    if threads <= 1 || pieces <= 1 {
        let mut room = Room::default();
        (0..pieces).for_each(|piece| hand_over(work(&mut room, piece)));
        return;
    }
    std::thread::scope(|scope| {
        let work = &work;
        let (senders, receivers): (Vec<_>, Vec<_>) =
            (0..threads).map(|_| sync_channel::<T>(2)).unzip();
        for (thread, sender) in (0..).zip(senders) {
            scope.spawn(move || {
                let mut room = Room::default();
                for piece in (thread..pieces).step_by(threads) {
                    if sender.send(work(&mut room, piece)).is_err() {
                        return;
                    }
                }
            });
        }
        for (_, receiver) in (0..pieces).zip(receivers.iter().cycle()) {
            if let Ok(piece) = receiver.recv() {
                hand_over(piece);
            }
        }
    });
}
