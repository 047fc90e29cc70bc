//! Whether the figures that were fixed in a lock can be computed again.

use crate::model::LockedValue;
use crate::words::amount::number;
use crate::words::{Language, say};

/// Whether the figures that were fixed in a lock can be computed again. `lock` is the lock's file.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Reproducible {
    /// There is no lock.
    Missing { lock: String },
    /// The application says something else than when it was locked.
    Outdated { address: String, change: LockChange },
    /// A figure is another, though the application says the same.
    FigureDiffers { figure: String, change: LockChange },
    /// And so many more.
    MoreFiguresDiffer { more: usize },
    /// The lock does not hold what was written.
    Edited { lock: String },
    /// The lock's end is missing.
    Truncated { lock: String },
    /// The lock was made of an application with another id.
    OfAnother {
        lock: String,
        locked: String,
        id: String,
    },
    /// The lock has a format that this version does not know.
    NewerFormat { lock: String, format: String },
    /// The lock has a format that this version does no longer read.
    OlderFormat { lock: String, format: String },
}

/// What became of a value since it was locked. A whole table has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockChange {
    /// The lock does not have it.
    Added(Option<LockedValue>),
    /// Only the lock has it.
    Removed(Option<LockedValue>),
    /// It is another.
    Changed {
        /// What the lock says.
        locked: LockedValue,
        /// What it is now.
        now: LockedValue,
    },
}

impl LockChange {
    /// That the whole table came or went, without the value that stood in it.
    pub fn of_whole_table(self) -> Self {
        match self {
            Self::Added(_) => Self::Added(None),
            Self::Removed(_) => Self::Removed(None),
            changed @ Self::Changed { .. } => changed,
        }
    }
}

impl Reproducible {
    pub(super) fn sentence(&self, l: Language) -> String {
        match self {
            Self::Missing { lock } => say!(
                l,
                "the figures are not fixed: there is no `{lock}`",
                "siffrorna är inte låsta: det finns ingen `{lock}`"
            ),
            Self::Outdated { address, change } => {
                let change = change.sentence(address, l);
                say!(
                    l,
                    "`{address}` is not as it was locked: {change}",
                    "`{address}` är inte som när det låstes: {change}"
                )
            }
            Self::FigureDiffers { figure, change } => {
                let change = change.sentence(figure, l);
                say!(
                    l,
                    "`{figure}` comes out otherwise than it was locked: {change}",
                    "`{figure}` blir något annat än det låsta: {change}"
                )
            }
            Self::MoreFiguresDiffer { more: 1 } => say!(
                l,
                "one more figure comes out otherwise than it was locked",
                "ytterligare en siffra blir något annat än den låsta"
            ),
            Self::MoreFiguresDiffer { more } => say!(
                l,
                "{more} more figures come out otherwise than they were locked",
                "ytterligare {more} siffror blir något annat än de låsta"
            ),
            Self::Edited { lock } => say!(
                l,
                "`{lock}` is not as `si lock` wrote it: its checksum does not fit what it holds",
                "`{lock}` är inte som `si lock` skrev den: kontrollsumman stämmer inte med innehållet"
            ),
            Self::Truncated { lock } => say!(
                l,
                "`{lock}` is not whole: its end is missing",
                "`{lock}` är inte hel: slutet saknas"
            ),
            Self::OfAnother { lock, locked, id } => say!(
                l,
                "`{lock}` is the lock of `{locked}`, but this application is `{id}`",
                "`{lock}` är låset för `{locked}`, men den här ansökan är `{id}`"
            ),
            Self::NewerFormat { lock, format } => say!(
                l,
                "`{lock}` has format {format}; this version reads format 2",
                "`{lock}` har format {format}; den här versionen läser format 2"
            ),
            Self::OlderFormat { lock, format } => say!(
                l,
                "`{lock}` has format {format}, an older one; this version reads format 2",
                "`{lock}` har format {format}, ett äldre; den här versionen läser format 2"
            ),
        }
    }

    pub(super) fn hint(&self, l: Language) -> String {
        match self {
            Self::Missing { .. } => say!(l, "write it with `si lock`", "skriv den med `si lock`"),
            Self::Outdated { .. } => say!(
                l,
                "change it back, or lock the application again with `si lock`",
                "ändra tillbaka, eller lås ansökan igen med `si lock`"
            ),
            Self::FigureDiffers { .. } | Self::MoreFiguresDiffer { .. } => say!(
                l,
                "`si` counts otherwise than the version that the lock names: see the changelog, then lock again with `si lock`",
                "`si` räknar annorlunda än den version som låset anger: se ändringsloggen, och lås sedan igen med `si lock`"
            ),
            Self::Edited { .. } | Self::Truncated { .. } => say!(
                l,
                "take it back from version control, or write it again with `si lock`",
                "återställ den från versionshanteringen, eller skriv den igen med `si lock`"
            ),
            Self::OfAnother { .. } => say!(
                l,
                "rename the files so that each lock stands beside its own application, or write it anew with `si lock --force`",
                "byt namn på filerna så att varje lås ligger bredvid sin egen ansökan, eller skriv om det med `si lock --force`"
            ),
            Self::NewerFormat { .. } => say!(
                l,
                "use the version of `si` that wrote it, or a later one",
                "använd den version av `si` som skrev den, eller en senare"
            ),
            Self::OlderFormat { .. } => say!(
                l,
                "lock the application again with `si lock`",
                "lås ansökan igen med `si lock`"
            ),
        }
    }
}

impl LockChange {
    fn sentence(&self, name: &str, l: Language) -> String {
        let value = |value| value_of(name, value, l);
        match self {
            Self::Added(None) => say!(l, "the lock does not have it", "låset har det inte"),
            Self::Added(Some(now)) => {
                let now = value(now);
                say!(
                    l,
                    "the lock does not have it, now {now}",
                    "låset har det inte, nu {now}"
                )
            }
            Self::Removed(None) => say!(l, "it is no longer there", "det finns inte längre"),
            Self::Removed(Some(locked)) => {
                let locked = value(locked);
                say!(
                    l,
                    "locked {locked}, no longer there",
                    "låst {locked}, finns inte längre"
                )
            }
            Self::Changed { locked, now } => {
                let (locked, now) = (value(locked), value(now));
                say!(l, "locked {locked}, now {now}", "låst {locked}, nu {now}")
            }
        }
    }
}

fn value_of(name: &str, value: &LockedValue, l: Language) -> String {
    match value {
        LockedValue::Number(year) if name.ends_with("_year") => year.to_string(),
        LockedValue::Number(value) => number(value.normalize(), l),
        LockedValue::Never => say!(l, "never", "aldrig"),
        LockedValue::Is(true) => say!(l, "yes", "ja"),
        LockedValue::Is(false) => say!(l, "no", "nej"),
        LockedValue::Text(text) => format!("`{text}`"),
    }
}
