//! Files of unit costs, read to be written again.

use std::path::{Path, PathBuf};

use super::super::whole_file::WholeFile;
use crate::costs::YearFile;
use crate::costs::import::read_by_rule;
use crate::input::{LARGEST_CSV, is_there, read_file, shown, unreadable_reason};
use crate::model::{UnitCostRow, Year};
use crate::problem::{Fact, Place, Problem, Problems};

/// The file that takes the prices of a year, of a database at a path: the one that has some, else the one called after it.
pub(super) fn file_of(path: &Path, rows: &[UnitCostRow], year: Year) -> PathBuf {
    if !path.is_dir() {
        return path.to_owned();
    }
    let known = rows.iter().find(|row| row.year == year);
    let known = known.map(|row| PathBuf::from(row.place.file.name()));
    known.unwrap_or_else(|| path.join(format!("{year}.csv")))
}

/// Reads a file of unit costs with its bytes.
///
/// # Errors
/// It cannot be read, or has errors: those are mended first.
pub(super) fn year_file(path: &Path) -> Result<(YearFile, Vec<u8>), Vec<Problem>> {
    let name = shown(path);
    let bytes = read_file(path, LARGEST_CSV).map_err(|reason| vec![reason.problem(&name)])?;
    let mut problems = Problems::default();
    let file = YearFile::read(&name, &bytes, &mut problems);
    let file = file.ok_or_else(|| problems.in_file_order())?;
    Ok((file, bytes))
}

/// What becomes of a whole file that is there already when rows are put into it: new columns, another encoding.
pub(super) fn reshaped(path: &Path, file: &YearFile) -> Vec<Problem> {
    let told = |words| read_by_rule(Place::file(&shown(path)), words);
    let columns = file.added_columns();
    let columns = (!columns.is_empty()).then(|| {
        let columns = Fact::names(columns);
        told("read-by-rule-columns").fact("columns", columns)
    });
    let encoding = file.changes_encoding();
    let encoding = encoding.then(|| told("read-by-rule-encoding"));
    let told = columns.into_iter().chain(encoding);
    told.filter(|_| is_there(path)).collect()
}

/// Writes a file of unit costs whole, or leaves what is there: what would be read otherwise than it is meant is not written.
/// Where it is only tried, nothing is, but it fails as it would.
///
/// # Errors
/// It cannot be written, or could not be read again.
pub(super) fn put_back(path: &Path, file: &YearFile, is_tried: bool) -> Result<(), Vec<Problem>> {
    let name = shown(path);
    let bytes = file.bytes();
    let mut problems = Problems::default();
    match YearFile::read(&name, &bytes, &mut problems) {
        None => return Err(problems.in_file_order()),
        Some(read) if !read.says_the_same(file) => {
            let error = std::io::Error::other("it would be read otherwise than it is meant");
            return Err(vec![unreadable_reason(&error).unwritable(&name)]);
        }
        Some(_) if is_tried => return Ok(()),
        Some(_) => {}
    }
    WholeFile::write_all(path, &bytes)
        .map_err(|error| vec![unreadable_reason(&error).unwritable(&name)])
}
