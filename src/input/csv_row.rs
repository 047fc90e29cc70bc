//! A row of a CSV file: which of its cells stands under which heading, also where it has too few or too many.

use super::csv_cells::CsvCells;

/// What a cell holds, trimmed; empty where the value is missing (`..`, `–`, `.`, `…`).
pub(crate) fn present(cell: &str) -> &str {
    // Nearly all begin with a letter or a digit, and have no blanks around them.
    let begins = cell.starts_with(|sign: char| sign.is_ascii_alphanumeric());
    if begins && cell.as_bytes().last().is_some_and(u8::is_ascii_graphic) {
        return cell;
    }
    match cell.trim() {
        ".." | "-" | "–" | "—" | "\u{2212}" | "." | "…" => "",
        cell => cell,
    }
}

/// One row.
#[derive(Clone, Copy)]
pub(super) struct CsvRow<'t> {
    pub(super) cells: CsvCells<'t>,
    /// Where it begins in its file.
    pub(super) offset: usize,
    /// Its line.
    pub(super) line: u32,
    /// What is wrong with its width.
    pub(super) misfit: Option<Misfit>,
}

/// A row of another width than the header.
#[derive(Clone, Copy)]
pub(super) struct Misfit {
    /// The cell at which cells are missing or too many.
    pub(super) at: usize,
    /// How many.
    pub(super) cells: usize,
    /// Whether they are missing.
    pub(super) is_missing: bool,
}

impl<'t> CsvRow<'t> {
    /// Which cell stands under a heading; none where it is one of those that are missing.
    pub(super) fn position(&self, column: usize) -> Option<usize> {
        match self.misfit {
            Some(misfit) if column >= misfit.at && misfit.is_missing => {
                let position = column.checked_sub(misfit.cells);
                position.filter(|position| *position >= misfit.at)
            }
            Some(misfit) if column >= misfit.at => Some(column + misfit.cells),
            _ => Some(column),
        }
    }

    /// A cell, trimmed; empty where the value is missing (`..`, `–`, `.`, `…`).
    pub(super) fn text(&self, column: usize) -> &'t str {
        let cell = self.position(column).and_then(|cell| self.cells.get(cell));
        present(cell.unwrap_or(""))
    }

    /// Where a row has too few or too many cells for a header of so many columns, `named` without empty ones at its edge:
    /// there where the fewest of its cells are `wrong` under their headings, of such places the last.
    pub(super) fn fit(
        self,
        [named, all]: [usize; 2],
        wrong: impl Fn(&Self) -> usize,
    ) -> Option<Misfit> {
        let found = self.cells.len();
        if found >= named && found <= all {
            return None;
        }
        let surplus = self
            .cells
            .filled()
            .checked_sub(all)
            .filter(|surplus| *surplus > 0);
        // One that is too many pushes others on, and the last of these may be empty.
        let surplus = surplus.or(found.checked_sub(all));
        let (cells, is_missing) = match (named.checked_sub(found), surplus) {
            (Some(missing @ 1..), _) => (missing, true),
            (_, Some(surplus @ 1..)) => (surplus, false),
            _ => return None,
        };
        let misfit = |at| Misfit {
            at,
            cells,
            is_missing,
        };
        let (mut least, mut best) = (usize::MAX, 0);
        for at in (0..=found.min(all)).rev() {
            let misfit = Some(misfit(at));
            let wrong = wrong(&Self { misfit, ..self });
            if wrong < least {
                (least, best) = (wrong, at);
            }
            if least == 0 {
                break;
            }
        }
        Some(misfit(best))
    }
}
