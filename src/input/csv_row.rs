//! A row of a CSV file: which of its cells stands under which heading, also where it has too few or too many.

use super::csv_cells::CsvCells;

/// What a cell holds, trimmed; empty where the value is missing (`..`, `–`, `.`, `…`).
pub(crate) fn present(cell: &str) -> &str {
    if cell.is_empty() {
        return cell;
    }
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
    /// there where the fewest of its cells are `wrong` under the headings of these `columns`, of such places the last.
    pub(super) fn fit(
        self,
        [named, all]: [usize; 2],
        columns: &[usize],
        wrong: impl Fn(usize, Option<&str>) -> usize,
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
        let at = |at| Self {
            misfit: Some(Misfit {
                at,
                cells,
                is_missing,
            }),
            ..self
        };
        // A heading has its own cell, one that was moved, or none: wherever the place is, these are the same three.
        let wrongs: Vec<[usize; 3]> = columns
            .iter()
            .enumerate()
            .map(|(number, column)| {
                let own = self.text(*column);
                let moved = if is_missing {
                    column.checked_sub(cells)
                } else {
                    Some(column + cells)
                };
                let moved = moved.and_then(|moved| self.cells.get(moved));
                let moved = present(moved.unwrap_or(""));
                [Some(own), Some(moved), None].map(|text| wrong(number, text))
            })
            .collect();
        let wrong = |row: &Self| -> usize {
            let each = columns.iter().zip(&wrongs);
            each.map(|(column, [own, moved, none])| match row.position(*column) {
                Some(position) if position == *column => own,
                Some(_) => moved,
                None => none,
            })
            .sum()
        };
        let last = found.min(all);
        // Beyond the last heading nothing is moved.
        let places = (0..named.min(last)).rev();
        let rows = std::iter::once(last).chain(places).map(at);
        let (mut least, mut best) = (usize::MAX, None);
        for row in rows {
            let wrong = wrong(&row);
            if wrong < least {
                (least, best) = (wrong, row.misfit);
            }
            if least == 0 {
                break;
            }
        }
        best
    }
}
