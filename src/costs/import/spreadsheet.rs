//! Spreadsheets: their sheets, and the cells of each.

use std::collections::HashSet;
use std::io::Cursor;

use calamine::{Data, DataType, Dimensions, Error, Ods, OdsError, Range, Reader, Xls, XlsError, Xlsx, XlsxError};
use rust_decimal::Decimal;

use super::grid::{Grid, GridCell, GridRow};
use super::{SourceFile, refused};
use crate::model::{Bounds, Date, Place, Year};
use crate::problem::{Code, Problem};

/// The most that a spreadsheet may unpack to, in MiB, all its sheets together.
const MOST_UNPACKED: u64 = 512;
/// The most cells of a sheet: a table of a hundred thousand rows and forty columns.
const MOST_CELLS: usize = 4_000_000;
/// The most columns.
const MOST_COLUMNS: u32 = 1000;

type Bytes<'b> = Cursor<&'b [u8]>;

/// A spreadsheet.
pub(super) struct Workbook<'b> {
    name: &'b str,
    /// The names of its sheets that hold cells and are not hidden.
    pub(super) sheets: Vec<String>,
    book: Book<'b>,
}

enum Book<'b> {
    Xlsx(Box<Xlsx<Bytes<'b>>>),
    Xls(Box<Xls<Bytes<'b>>>),
    Ods(Box<Ods<Bytes<'b>>>),
}

/// What kind of spreadsheet a file is, whatever it is called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

/// A cell with its row and column, from 0.
type Placed = (u32, u32, GridCell);

impl<'b> Workbook<'b> {
    /// Opens a file that is a spreadsheet; nothing of any other.
    ///
    /// # Errors
    /// It cannot be read, is protected, or larger than what is read.
    pub(super) fn open(file: &'b SourceFile) -> Result<Option<Self>, Problem> {
        let place = || Place::file(&file.name);
        let unreadable = |error: Error| {
            let reason = match &error {
                Error::Xlsx(XlsxError::Password) | Error::Xls(XlsError::Password) | Error::Ods(OdsError::Password) => "password",
                _ => "other",
            };
            let problem = refused(place(), "not-imported-spreadsheet").fact("reason", reason);
            problem.fact("detail", error.to_string())
        };
        let Some(kind) = kind(file)? else {
            return Ok(None);
        };
        let bytes = Cursor::new(file.bytes.as_slice());
        let book = match kind {
            Kind::Xlsx => Xlsx::new(bytes).map(|book| Book::Xlsx(book.into())).map_err(Error::from),
            Kind::Xls => Xls::new(bytes).map(|book| Book::Xls(book.into())).map_err(Error::from),
            Kind::Ods => Ods::new(bytes).map(|book| Book::Ods(book.into())).map_err(Error::from),
            Kind::Xlsb => {
                let problem = refused(place(), "not-imported-spreadsheet");
                return Err(problem.fact("reason", "binary"));
            }
        };
        let book = book.map_err(unreadable)?;
        let sheets = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let is_shown = |sheet: &&calamine::Sheet| {
            sheet.visible == calamine::SheetVisible::Visible && sheet.typ == calamine::SheetType::WorkSheet
        };
        let sheets = sheets.iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
        Ok(Some(Self { name: &file.name, sheets, book }))
    }
}
