//! Work on many applications: on all cores, handed over in the order in which they came, each as soon as it and all before
//! it are there. A bad one does not stop the others, and the worst exit code is kept.

use std::collections::HashSet;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};

use super::console;
use super::exit::{COULD_NOT_WORK, DONE, WRONG_INPUT};
use super::shared_problems::SharedProblems;
use crate::cli::Common;
use crate::problem::{Code, Problem};
use crate::report::problem_list::{MOST_ALIKE, problem_list};
use crate::words::{Language, Telling};

/// How many results each thread may be ahead of the one that is handed over next: enough that threads seldom wait for one
/// another, few enough that memory does not grow with the number of items.
const AHEAD: usize = 64;

/// Computes each item on one of `threads` threads (all cores if `None`) and hands the results over in the order of the
/// items, on the thread that calls. One item, or one thread, needs no other: starting some takes as long as computing an
/// application.
///
/// # Errors
/// Threads cannot be started, or handing over fails: then nothing more is begun.
pub(super) fn in_order<T, R: Send>(
    items: impl IntoIterator<Item = T, IntoIter: Send>,
    threads: Option<usize>,
    compute: impl Fn(T) -> R + Sync,
    mut hand_over: impl FnMut(R) -> Result<()>,
) -> Result<()> {
    let items = items.into_iter();
    let threads = match items.size_hint().1 {
        Some(0 | 1) => 1,
        _ => threads.unwrap_or_else(all_cores),
    };
    if threads <= 1 {
        return items.map(compute).try_for_each(hand_over);
    }
    let (places, results) = sync_channel(threads * AHEAD);
    let queue = Queue(Mutex::new(Some((items, places))));
    let work = || {
        while let Some((item, place)) = queue.next() {
            // Nobody waits for it any more if handing over has failed.
            let _ = place.send(compute(item));
        }
    };
    thread::scope(|scope| {
        // Dropped at the end, whatever it is: whoever has a result for it then stops.
        let results = results;
        for _ in 0..threads {
            thread::Builder::new()
                .spawn_scoped(scope, work)
                .context("threads")?;
        }
        results
            .iter()
            .try_for_each(|result| hand_over(result.recv()?))
    })
}

/// How many threads run at once.
pub(super) fn all_cores() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Items that wait, and where the places of their results go, in the order of the items; `None` when there are no more.
struct Queue<I, R>(Mutex<Option<(I, SyncSender<Receiver<R>>)>>);

impl<I: Iterator, R> Queue<I, R> {
    /// The next item and the place for its result; waits while too many are ahead. `None` at the end, or if nobody takes
    /// results any more.
    fn next(&self) -> Option<(I::Item, SyncSender<R>)> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = queue.as_mut().and_then(|(items, places)| {
            let item = items.next()?;
            let (place, result) = sync_channel(1);
            places.send(result).ok()?;
            Some((item, place))
        });
        if next.is_none() {
            *queue = None;
        }
        next
    }
}

/// What a batch has come to so far.
pub(super) struct Batch {
    telling: Telling,
    /// What has been said on standard error: what is wrong with unit costs that many applications share is said once.
    told: HashSet<String>,
    shared: SharedProblems,
    /// The files that have errors.
    failed: Vec<String>,
    worst: u8,
}

impl Batch {
    /// Nothing yet.
    pub(super) fn new(common: &Common, language: Language) -> Self {
        Self {
            telling: console::telling_on_error(common, language),
            told: HashSet::new(),
            shared: SharedProblems::default(),
            failed: Vec::new(),
            worst: DONE,
        }
    }

    pub(super) fn language(&self) -> Language {
        self.telling.language
    }

    /// Leaves of what is wrong with files that an application shares with earlier ones the first error of each file.
    pub(super) fn shorten(&mut self, file: &str, problems: &mut Vec<Problem>) {
        self.shared.shorten(file, problems);
    }

    /// Says on standard error what has not been said.
    pub(super) fn tell(&mut self, problems: &[Problem]) {
        let problems = problems.iter();
        let problems = problems.map(|problem| (problem.level(), problem));
        let texts = problem_list(problems, MOST_ALIKE, self.telling).into_iter();
        let untold: String = texts
            .filter(|text| self.told.insert(text.clone()))
            .collect();
        console::tell(&untold);
    }

    /// Says which files were read and what deserves a second look, as far as that is wanted.
    pub(super) fn introduce<'f>(
        &mut self,
        common: &Common,
        files: impl Iterator<Item = &'f str>,
        warnings: &[Problem],
    ) {
        if common.verbose {
            files.for_each(console::say);
        }
        if !common.quiet {
            self.tell(warnings);
        }
    }

    /// Says what is wrong with a file, and keeps that it is.
    pub(super) fn fail(&mut self, file: &str, problems: &[Problem]) {
        self.failed.push(file.to_owned());
        self.end_with(code(problems));
        self.tell(problems);
    }

    /// Ends with this exit code, if none is worse.
    pub(super) fn end_with(&mut self, code: u8) {
        self.worst = self.worst.max(code);
    }

    /// The files that have errors, in their order.
    pub(super) fn failed(&self) -> &[String] {
        &self.failed
    }

    /// The exit code, if everything could be written. If whoever read the output has left, the applications are as right
    /// or wrong as before.
    pub(super) fn code(&self, written: Result<()>) -> Result<u8> {
        match written {
            Err(error) if !console::is_closed_pipe(&error) => Err(error),
            _ => Ok(self.worst),
        }
    }
}

/// The exit code of problems: a file that cannot be read or written weighs more than one that is wrong.
pub(super) fn code(problems: &[Problem]) -> u8 {
    let is_of_system = |problem: &Problem| {
        [Code::UNREADABLE_FILE, Code::UNWRITABLE_FILE].contains(&problem.code())
    };
    if problems.iter().any(is_of_system) {
        COULD_NOT_WORK
    } else {
        WRONG_INPUT
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_order_with_any_number_of_threads() {
        let expected: Vec<u64> = (0..500).collect();
        for threads in [1, 2, 7] {
            let mut results = Vec::new();
            let slow_first = |number| {
                thread::sleep(Duration::from_micros(200 / (1 + number)));
                number
            };
            let hand_over = |result| {
                results.push(result);
                Ok(())
            };
            in_order(0..500, Some(threads), slow_first, hand_over).unwrap();
            assert_eq!(results, expected, "{threads} threads");
        }
    }

    /// The third item comes when the first two have been handed over: whoever collects first waits for ever.
    #[test]
    fn a_result_does_not_wait_for_later_items() {
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
        assert_eq!(handed.load(Ordering::SeqCst), 3);
    }

    #[test]
    fn nothing_is_begun_far_ahead_and_nothing_after_a_failure() {
        let begun = AtomicUsize::new(0);
        let compute = |number: usize| {
            if number == 0 {
                thread::sleep(Duration::from_millis(50));
            }
            begun.fetch_add(1, Ordering::SeqCst);
            number
        };
        let mut handed = Vec::new();
        let hand_over = |number| {
            handed.push(number);
            anyhow::ensure!(number < 5, "no more");
            Ok(())
        };
        let failure = in_order(0..10_000, Some(3), compute, hand_over).unwrap_err();
        assert_eq!(failure.to_string(), "no more");
        assert_eq!(handed, [0, 1, 2, 3, 4, 5]);
        assert!(begun.into_inner() < 4 * (AHEAD + 2) + 6);
    }
}
