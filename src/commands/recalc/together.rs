//! Lines on standard output, those of a moment written together: a thousand lines need not wake a thousand times whoever
//! reads them.

use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a line waits for others.
const MOMENT: Duration = Duration::from_millis(5);

/// How many bytes wait at most, before whoever has more waits for whoever reads them.
const MOST: usize = 1 << 20;

/// Standard output.
pub(super) struct Together(Arc<Shared>);

struct Shared {
    waiting: Mutex<Waiting>,
    /// That something is due, or that nothing more comes.
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    bytes: Vec<u8>,
    /// Whether anything of an application waits: what stands before the first one waits for that.
    is_due: bool,
    /// Why nothing can be written; said to whoever writes next.
    failure: Option<io::Error>,
    is_done: bool,
}

impl Together {
    /// Standard output with what stands before the first application.
    ///
    /// # Errors
    /// There cannot be a thread more.
    pub(super) fn begun(start: &[u8]) -> io::Result<Self> {
        let waiting = Waiting {
            bytes: start.to_vec(),
            ..Waiting::default()
        };
        let shared = Arc::new(Shared {
            waiting: Mutex::new(waiting),
            changed: Condvar::new(),
        });
        let same = Arc::clone(&shared);
        thread::Builder::new().spawn(move || same.write_each_moment())?;
        Ok(Self(shared))
    }

    /// Writes what an application gave, within a moment.
    ///
    /// # Errors
    /// It, or what came before it, cannot be written.
    pub(super) fn write(&self, chunk: &[u8]) -> io::Result<()> {
        let mut waiting = self.0.lock();
        waiting.failure.take().map_or(Ok(()), Err)?;
        waiting.bytes.extend(chunk);
        if !chunk.is_empty() && !waiting.is_due {
            waiting.is_due = true;
            self.0.changed.notify_one();
        }
        if waiting.bytes.len() < MOST {
            return Ok(());
        }
        drop(waiting);
        self.flush()
    }

    /// Writes what is due.
    ///
    /// # Errors
    /// It, or what came before it, cannot be written.
    pub(super) fn flush(&self) -> io::Result<()> {
        self.0.write();
        self.0.lock().failure.take().map_or(Ok(()), Err)
    }

    /// Writes what waits, and the end.
    ///
    /// # Errors
    /// It, or what came before it, cannot be written.
    pub(super) fn finish(self, end: &[u8]) -> io::Result<()> {
        let mut waiting = self.0.lock();
        waiting.bytes.extend(end);
        waiting.is_due = true;
        drop(waiting);
        self.flush()
    }

    /// Writes nothing of what waits.
    pub(super) fn discard(self) {
        self.0.lock().is_due = false;
    }
}

impl Drop for Together {
    fn drop(&mut self) {
        // A run that fails has said why; what was ready is written as far as it can be.
        self.0.write();
        self.0.lock().is_done = true;
        self.0.changed.notify_one();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_each_moment(&self) {
        loop {
            let idle = |waiting: &mut Waiting| !waiting.is_due && !waiting.is_done;
            let waiting = self.changed.wait_while(self.lock(), idle);
            if waiting.unwrap_or_else(PoisonError::into_inner).is_done {
                return;
            }
            thread::sleep(MOMENT);
            self.write();
        }
    }

    /// Writes what is due, and notes why it cannot. Meanwhile more may come to wait; it is taken in its turn, for the
    /// output is taken before it, and so whoever is next knows of the failure.
    fn write(&self) {
        let mut output = io::stdout().lock();
        let mut waiting = self.lock();
        if !std::mem::take(&mut waiting.is_due) {
            return;
        }
        let bytes = std::mem::take(&mut waiting.bytes);
        drop(waiting);
        let written = output.write_all(&bytes).and_then(|()| output.flush());
        if let Err(failure) = written {
            self.lock().failure.get_or_insert(failure);
        }
    }
}
