//! A row of a CSV file: which of its cells stands under which heading, also where it has too few or too many.

use csv::StringRecord;

/// What a cell holds, trimmed; empty where the value is missing (`..`, `–`, `.`, `…`).
pub(crate) fn present(cell: &str) -> &str {
    match cell.trim() {
        ".." | "-" | "–" | "—" | "\u{2212}" | "." | "…" => "",
        cell => cell,
    }
}

/// The cells of a row, in as little memory as they need: a table may have half a million.
pub(super) struct CsvCells {
    text: Box<str>,
    ends: Box<[u32]>,
}

impl CsvCells {
    pub(super) fn of(record: &StringRecord) -> Self {
        let end = |cell| record.range(cell).map_or(0, |range| range.end);
        let ends = (0..record.len()).map(|cell| u32::try_from(end(cell)).unwrap_or(u32::MAX));
        Self {
            text: record.as_slice().into(),
            ends: ends.collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, cell: usize) -> Option<&str> {
        let place = |end: u32| usize::try_from(end).unwrap_or(usize::MAX);
        let start = cell.checked_sub(1).map_or(Some(0), |before| {
            self.ends.get(before).map(|end| place(*end))
        })?;
        self.text.get(start..place(*self.ends.get(cell)?))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|cell| self.get(cell))
    }

    /// How many stand before the empty ones at the right edge, which spreadsheets leave.
    pub(super) fn filled(&self) -> usize {
        let is_filled = |cell: &usize| self.get(*cell).is_some_and(|cell| !cell.trim().is_empty());
        let last = (0..self.len()).rev().find(is_filled);
        last.map_or(0, |last| last + 1)
    }
}

/// One row.
pub(super) struct CsvRow {
    pub(super) cells: CsvCells,
    /// Where it begins in its file.
    pub(super) offset: usize,
    /// What is wrong with its width. Few rows have it: a pointer is small.
    pub(super) misfit: Option<Box<Misfit>>,
}

/// A row of another width than the header.
pub(super) struct Misfit {
    /// The cell at which cells are missing or too many.
    pub(super) at: usize,
    /// How many.
    pub(super) cells: usize,
    /// Whether they are missing.
    pub(super) is_missing: bool,
}

impl CsvRow {
    /// Which cell stands under a heading; none where it is one of those that are missing.
    pub(super) fn position(&self, column: usize) -> Option<usize> {
        match self.misfit.as_deref() {
            Some(misfit) if column >= misfit.at && misfit.is_missing => {
                let position = column.checked_sub(misfit.cells);
                position.filter(|position| *position >= misfit.at)
            }
            Some(misfit) if column >= misfit.at => Some(column + misfit.cells),
            _ => Some(column),
        }
    }

    /// A cell, trimmed; empty where the value is missing (`..`, `–`, `.`, `…`).
    pub(super) fn text(&self, column: usize) -> &str {
        let cell = self.position(column).and_then(|cell| self.cells.get(cell));
        present(cell.unwrap_or(""))
    }

    /// Finds where a row has too few or too many cells for a header of so many columns, `named` without empty ones at its
    /// edge: there where the fewest of its cells are `wrong` under their headings, of such places the last.
    pub(super) fn fit(&mut self, [named, all]: [usize; 2], wrong: impl Fn(&Self) -> usize) {
        let (found, filled) = (self.cells.len(), self.cells.filled());
        let surplus = filled.checked_sub(all).filter(|surplus| *surplus > 0);
        // One that is too many pushes others on, and the last of these may be empty.
        let surplus = surplus.or(found.checked_sub(all));
        let (cells, is_missing) = match (named.checked_sub(found), surplus) {
            (Some(missing @ 1..), _) => (missing, true),
            (_, Some(surplus @ 1..)) => (surplus, false),
            _ => return,
        };
        let mut least = usize::MAX;
        let mut best = 0;
        for at in (0..=found.min(all)).rev() {
            self.misfit = Some(Box::new(Misfit {
                at,
                cells,
                is_missing,
            }));
            let wrong = wrong(self);
            if wrong < least {
                (least, best) = (wrong, at);
            }
            if least == 0 {
                break;
            }
        }
        self.misfit = Some(Box::new(Misfit {
            at: best,
            cells,
            is_missing,
        }));
    }
}
