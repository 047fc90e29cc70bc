//! Where numbers stand in a lock with which figures are computed: the files from which they were locked may say something
//! else by now.

use super::load::source;
use super::locked::{lock_path, read_lock};
use super::trace_origin::place;
use crate::cli::Trace;
use crate::input::{Document, Source};
use crate::model::LockedUnitCost;
use crate::trace::{Node, Term};

/// The list of unit costs in a lock.
const ROWS: &str = "unit_cost";

/// The text of a lock and the rows that it holds.
pub(super) struct LockText {
    source: Source,
    rows: Vec<LockedUnitCost>,
}

/// A lock whose places are looked up.
pub(super) struct Locked<'l> {
    document: Document<'l>,
    rows: &'l [LockedUnitCost],
}

impl LockText {
    /// The lock of an application, where it is computed with: it has been read before, and what was wrong has been said.
    pub(super) fn of(arguments: &Trace) -> Option<Self> {
        let application = arguments.locked.then_some(&arguments.application)?;
        Some(Self {
            source: source(&lock_path(application)).ok()?,
            rows: read_lock(application).ok()?.lock.unit_costs,
        })
    }

    /// The same with the places of its keys.
    pub(super) fn read(&self) -> Locked<'_> {
        Locked {
            document: Document::read_allowing_empty(&self.source),
            rows: &self.rows,
        }
    }
}

impl Locked<'_> {
    /// The file and line of a value of the policy.
    pub(super) fn place_of_policy(&self, address: &str) -> Option<(String, u32)> {
        place(&self.document, address)
    }

    /// The tree, where there is a lock with its lines for what was found in a database: those may have changed.
    pub(super) fn with_places(lock: Option<&Self>, mut node: Node) -> Node {
        if let Some(lock) = lock {
            lock.give_places(&mut node);
        }
        node
    }

    fn give_places(&self, node: &mut Node) {
        let key = match node.term {
            Term::IndexTo | Term::IndexFrom => self.index(node),
            _ => self.row(node),
        };
        if let Some((position, key)) = key {
            let place = self.document.place_of_key_in_list(ROWS, position, key);
            node.origin.place = place.map(|place| (place.file.to_string(), place.line));
        }
        for part in node.parts.iter_mut().chain(&mut node.decided_by) {
            self.give_places(part);
        }
    }

    /// The row of a number that stands at the place of a row, and its key.
    fn row(&self, node: &Node) -> Option<(usize, &'static str)> {
        let row = node.origin.place.as_ref()?;
        let address = node.origin.address.as_deref()?.strip_prefix("unit_cost.")?;
        let mut rows = self.rows.iter().enumerate();
        rows.find_map(|(position, locked)| {
            let end = address.strip_prefix(locked.unit_cost.id.as_str())?;
            let key = match (node.term, end) {
                (Term::RowYear, "") => "year",
                (_, "") => "cost",
                (_, ".low") => "low",
                (_, ".high") => "high",
                _ => return None,
            };
            (locked.place.as_ref() == Some(row)).then_some((position, key))
        })
    }

    /// The row that was converted with an index: the series itself is not in the lock.
    fn index(&self, node: &Node) -> Option<(usize, &'static str)> {
        let converted = self.rows.iter().position(|locked| {
            locked.conversion.as_ref().is_some_and(|conversion| {
                let index = match node.term {
                    Term::IndexTo => &conversion.index_to,
                    _ => &conversion.index_from,
                };
                let is_of_series = node.of.as_ref().is_some_and(|of| {
                    let rest = of.strip_prefix(conversion.series.as_str());
                    rest.is_some_and(|rest| rest.starts_with(", "))
                });
                is_of_series
                    && index.value == node.value
                    && node.origin.source.as_ref() == Some(&conversion.source)
            })
        });
        Some((converted?, "conversion"))
    }
}
