//! Work on many items: computed on all cores, handed over in the order in which they came.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Condvar, LockResult, Mutex, PoisonError};
use std::thread;

use anyhow::{Result, anyhow};

/// How far a thread may be ahead of the next result that is handed over: enough that threads seldom wait for one
/// another, few enough that memory does not grow with the number of items.
const AHEAD: usize = 64;

/// Computes each item on one of `threads` threads (all cores, where nobody says) and hands the results over in order,
/// each as soon as it and all before it are there.
///
/// # Errors
/// Threads cannot be started, or handing over fails; nothing is computed from there on.
pub(super) fn in_order<T, R: Send>(
    items: impl IntoIterator<Item = T, IntoIter: Send>,
    threads: Option<usize>,
    compute: impl Fn(T) -> R + Sync,
    hand_over: impl FnMut(R) -> Result<()> + Send,
) -> Result<()> {
    let all_cores = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = threads.unwrap_or_else(all_cores).max(1);
    let queue = Mutex::new(items.into_iter().enumerate());
    let results = Results {
        waiting: Mutex::new(Waiting {
            hand_over,
            computed: BTreeMap::new(),
            next: 0,
            is_awaited: false,
            failure: None,
        }),
        moved: Condvar::new(),
    };
    let work = || {
        let _panic = OnPanic(&results);
        loop {
            // Whoever waits for an item that is not there yet keeps nobody from handing over.
            let item = unpoisoned(queue.lock()).next();
            let Some((number, item)) = item else { return };
            if !results.may_begin(number, threads * AHEAD) {
                return;
            }
            results.add(number, compute(item));
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            if let Err(error) = thread::Builder::new().spawn_scoped(scope, work) {
                // Those that were started compute nothing from here on.
                let failure = anyhow::Error::new(error).context("threads");
                unpoisoned(results.waiting.lock()).failure = Some(failure);
                results.moved.notify_all();
                return;
            }
        }
        work();
    });
    let waiting = results.waiting.into_inner();
    waiting
        .unwrap_or_else(PoisonError::into_inner)
        .failure
        .map_or(Ok(()), Err)
}

/// Results on their way from the threads that compute them to the one place that takes them.
struct Results<R, H> {
    waiting: Mutex<Waiting<R, H>>,
    /// That a result was handed over.
    moved: Condvar,
}

struct Waiting<R, H> {
    hand_over: H,
    /// What others must come before.
    computed: BTreeMap<usize, R>,
    /// The number of the result that is handed over next.
    next: usize,
    /// Whether a thread waits for that.
    is_awaited: bool,
    failure: Option<anyhow::Error>,
}

impl<R, H: FnMut(R) -> Result<()>> Results<R, H> {
    /// Waits until an item is not too far ahead. Says whether there is still something to be done.
    fn may_begin(&self, number: usize, ahead: usize) -> bool {
        let waiting = unpoisoned(self.waiting.lock());
        let is_ahead = |waiting: &mut Waiting<R, H>| {
            let is_ahead = waiting.failure.is_none() && number - waiting.next > ahead;
            waiting.is_awaited |= is_ahead;
            is_ahead
        };
        let waiting = self
            .moved
            .wait_while(waiting, is_ahead)
            .unwrap_or_else(PoisonError::into_inner);
        waiting.failure.is_none()
    }

    /// Adds a result and hands over all that nothing is missing before.
    fn add(&self, number: usize, result: R) {
        let mut waiting = unpoisoned(self.waiting.lock());
        waiting.computed.insert(number, result);
        let before = waiting.next;
        while waiting.failure.is_none() {
            let next = waiting.next;
            let Some(result) = waiting.computed.remove(&next) else {
                break;
            };
            waiting.next += 1;
            waiting.failure = (waiting.hand_over)(result).err();
        }
        if waiting.next > before && std::mem::take(&mut waiting.is_awaited) {
            self.moved.notify_all();
        }
    }
}

/// Ends the work of all threads where one panics: nobody waits for its result.
struct OnPanic<'r, R, H>(&'r Results<R, H>);

impl<R, H> Drop for OnPanic<'_, R, H> {
    fn drop(&mut self) {
        if thread::panicking() {
            unpoisoned(self.0.waiting.lock()).failure = Some(anyhow!("panic"));
            self.0.moved.notify_all();
        }
    }
}

/// What a lock guards, whatever became of the thread that had it last.
fn unpoisoned<G>(locked: LockResult<G>) -> G {
    locked.unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// The results of the numbers below `count`, the first of which take longest.
    fn results(count: u64, threads: usize) -> Vec<u64> {
        let mut results = Vec::new();
        let compute = |number| {
            thread::sleep(Duration::from_micros(200 / (1 + number)));
            number
        };
        let hand_over = |result| {
            results.push(result);
            Ok(())
        };
        in_order(0..count, Some(threads), compute, hand_over).unwrap();
        results
    }

    #[test]
    fn results_come_in_order_with_any_number_of_threads() {
        let expected: Vec<u64> = (0..500).collect();
        for threads in [1, 2, 7] {
            assert_eq!(results(500, threads), expected, "{threads} threads");
        }
        assert!(results(0, 4).is_empty());
    }

    #[test]
    fn a_result_does_not_wait_for_later_items() {
        // The third item comes when the first two have been handed over: whoever collects first waits for ever.
        let handed = AtomicUsize::new(0);
        let items = (0..3).inspect(|number| {
            while *number == 2 && handed.load(Ordering::SeqCst) < 2 {
                thread::sleep(Duration::from_millis(1));
            }
        });
        let hand_over = |()| {
            handed.fetch_add(1, Ordering::SeqCst);
            Ok(())
        };
        in_order(items, Some(2), |_| (), hand_over).unwrap();
        assert_eq!(handed.into_inner(), 3);
    }

    #[test]
    fn nothing_is_begun_far_ahead_of_a_slow_item() {
        let begun = AtomicUsize::new(0);
        let mut most = 0;
        let compute = |number: usize| {
            if number == 0 {
                thread::sleep(Duration::from_millis(50));
            }
            begun.fetch_add(1, Ordering::SeqCst);
            number
        };
        let hand_over = |number| {
            most = most.max(begun.load(Ordering::SeqCst) - number);
            Ok(())
        };
        in_order(0..10_000, Some(3), compute, hand_over).unwrap();
        assert!(most <= 3 * AHEAD + 3, "{most} ahead");
    }

    #[test]
    fn nothing_is_handed_over_after_a_failure() {
        let mut handed = Vec::new();
        let hand_over = |number| {
            handed.push(number);
            anyhow::ensure!(number < 5, "no more");
            Ok(())
        };
        let computed = AtomicUsize::new(0);
        let compute = |number: usize| {
            computed.fetch_add(1, Ordering::SeqCst);
            number
        };
        let failure = in_order(0..100_000, Some(2), compute, hand_over).unwrap_err();
        assert_eq!(failure.to_string(), "no more");
        assert_eq!(handed, [0, 1, 2, 3, 4, 5]);
        assert!(computed.into_inner() < 1_000);
    }
}
