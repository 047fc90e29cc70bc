//! Work on many items: computed on all cores, handed over in the order in which they came.

use anyhow::{Context, Result};
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

/// How many items a thread has before it: enough that threads seldom wait for one another, few enough that memory does
/// not grow with the number of items.
const AHEAD: usize = 32;

/// Computes each item on one of `threads` threads (all cores, where nobody says) and hands the results over in order.
///
/// # Errors
/// Threads cannot be started, or handing over fails; nothing is computed from there on.
pub(super) fn in_order<T: Send, R: Send>(
    items: impl IntoIterator<Item = T>,
    threads: Option<usize>,
    compute: impl Fn(T) -> R + Sync,
    mut hand_over: impl FnMut(R) -> Result<()>,
) -> Result<()> {
    let pool = ThreadPoolBuilder::new()
        .num_threads(threads.unwrap_or(0))
        .build()
        .context("threads")?;
    let mut items = items.into_iter();
    loop {
        let some: Vec<T> = items
            .by_ref()
            .take(pool.current_num_threads() * AHEAD)
            .collect();
        if some.is_empty() {
            return Ok(());
        }
        let results: Vec<R> = pool.install(|| some.into_par_iter().map(&compute).collect());
        results.into_iter().try_for_each(&mut hand_over)?;
    }
}
