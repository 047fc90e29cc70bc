//! How far a long run has come: a bar on the terminal, nothing in a pipe.

use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar, or nothing.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar for so many applications, or a count where nobody knows how many will come. None where nobody sees it, where
    /// it was not wanted, or where results scroll by on the same terminal.
    pub(super) fn new(all: Option<usize>, quiet: bool, scrolls: bool) -> Self {
        let seen = io::stderr().is_terminal() && !quiet && !(scrolls && io::stdout().is_terminal());
        let target = if seen {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let all = all.and_then(|all| u64::try_from(all).ok());
        let template = if all.is_some() {
            "{wide_bar} {pos}/{len} {eta}"
        } else {
            "{spinner} {pos} {elapsed}"
        };
        let style = ProgressStyle::with_template(template);
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = ProgressBar::with_draw_target(all, target).with_style(style);
        Self(bar)
    }

    /// One more is done.
    pub(super) fn one_more(&self) {
        self.0.inc(1);
    }

    /// Writes beside the bar.
    pub(super) fn beside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.0.suspend(write)
    }

    /// Takes the bar away.
    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
