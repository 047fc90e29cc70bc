//! Spreadsheets: their sheets, and the cells of each.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Cursor;
use std::iter;
use std::rc::Rc;

use calamine::{
    Data, Dimensions, Error, Ods, OdsError, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx,
    XlsxError,
};
use rust_decimal::Decimal;
use zip::ZipArchive;
use zip::result::ZipError;

use super::grid::{CellGrid, CellRow, CellValue};
use super::written::shown_beside;
use super::{SourceFile, refused};
use crate::input::too_large;
use crate::model::{Bounds, Date, Place, Year, rounded};
use crate::problem::{Code, Problem};

/// The most that a spreadsheet may unpack to, in MiB, all its sheets together.
const MOST_UNPACKED: u64 = 512;
/// The most cells of a sheet: a table of a hundred thousand rows and forty columns.
const MOST_CELLS: usize = 4_000_000;
/// The most columns.
const MOST_COLUMNS: usize = 1000;

type Bytes<'b> = Cursor<&'b [u8]>;

/// A spreadsheet.
pub(super) struct Workbook<'b> {
    name: &'b str,
    /// Its sheets of cells, each with whether it is hidden.
    pub(super) sheets: Vec<(String, bool)>,
    book: Book<'b>,
}

enum Book<'b> {
    Xlsx(Box<Xlsx<Bytes<'b>>>),
    Xls(Box<Xls<Bytes<'b>>>),
    Ods(Box<Ods<Bytes<'b>>>),
}

/// What kind of spreadsheet a file is, whatever it is called.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BookKind {
    Xlsx,
    Xlsb,
    Xls,
    Ods,
}

impl<'b> Workbook<'b> {
    /// Opens a file that is a spreadsheet; nothing of any other.
    ///
    /// # Errors
    /// It cannot be read, is protected, or larger than what is read.
    pub(super) fn open(file: &'b SourceFile) -> Result<Option<Self>, Problem> {
        let place = || Place::file(&file.name);
        let Some(kind) = kind(file)? else {
            return Ok(None);
        };
        let bytes = Cursor::new(file.bytes.as_slice());
        let book = match kind {
            BookKind::Xlsx => Xlsx::new(bytes)
                .map(|book| Book::Xlsx(book.into()))
                .map_err(Error::from),
            BookKind::Xls => Xls::new(bytes)
                .map(|book| Book::Xls(book.into()))
                .map_err(Error::from),
            BookKind::Ods => Ods::new(bytes)
                .map(|book| Book::Ods(book.into()))
                .map_err(Error::from),
            BookKind::Xlsb => {
                let problem = refused(place(), "not-imported-spreadsheet");
                return Err(problem.fact("reason", "binary"));
            }
        };
        let book = book.map_err(|error| unreadable(place(), &error))?;
        let sheets = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let sheets = sheets
            .iter()
            .filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets =
            sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible));
        Ok(Some(Self {
            name: &file.name,
            sheets: sheets.collect(),
            book,
        }))
    }

    /// The cells of a sheet, as far as so many rows; of one that is read to its end what is merged too.
    ///
    /// # Errors
    /// It cannot be read, or holds more than is read.
    pub(super) fn grid(&mut self, sheet: &str, rows: u32) -> Result<CellGrid<'static>, Problem> {
        let name = format!("{}[{sheet}]", self.name);
        let mut cells = SheetCells {
            place: Place::file(&name),
            rows: BTreeMap::new(),
            count: 0,
        };
        let read = match &mut self.book {
            Book::Xlsx(book) => cells.stream(book, sheet, rows),
            Book::Xls(book) => cells.range(&mut **book, sheet),
            Book::Ods(book) => cells.range(&mut **book, sheet),
        };
        read.map_err(|error| match error {
            Unread::Faulty(error) => unreadable(Place::file(&name), &error),
            Unread::TooLarge(problem) => problem,
        })?;
        if rows == u32::MAX {
            cells.fill_down(&self.merged(sheet));
        }
        let rows = cells.rows.into_iter();
        let rows = rows.map(|(row, cells)| CellRow {
            number: row + 1,
            cells,
        });
        Ok(CellGrid::sheet(&name, rows.collect()))
    }

    /// What is merged in a sheet, which stands behind all its cells.
    fn merged(&mut self, sheet: &str) -> Vec<Dimensions> {
        let merged = match &mut self.book {
            Book::Xlsx(book) => book.merge_cells_by_sheet_name(sheet).ok(),
            Book::Xls(book) => book.merge_cells_by_sheet_name(sheet).ok(),
            Book::Ods(_) => None,
        };
        merged.unwrap_or_default()
    }
}

/// Why a sheet was not read.
enum Unread {
    Faulty(Error),
    TooLarge(Problem),
}

impl<E: Into<Error>> From<E> for Unread {
    fn from(error: E) -> Self {
        Self::Faulty(error.into())
    }
}

/// The cells of a sheet while it is read.
struct SheetCells {
    place: Place,
    rows: BTreeMap<u32, Vec<CellValue>>,
    count: usize,
}

impl SheetCells {
    /// Reads the cells of a sheet one after the other: one alone at the far end takes no more memory than another.
    fn stream(&mut self, book: &mut Xlsx<Bytes>, sheet: &str, rows: u32) -> Result<(), Unread> {
        let shown = shown(book, sheet)?;
        let mut reader = book.worksheet_cells_reader(sheet)?;
        while let Some(read) = reader.next_cell_with_formula_metadata()? {
            if read.pos.0 >= rows {
                break;
            }
            let value = match (Data::from(read.value), shown.get(&read.pos)) {
                (Data::Float(number), Some(beside)) => as_shown(number, beside),
                (value, _) => cell(&value, read.formula.is_some()),
            };
            self.put(read.pos, value)?;
        }
        Ok(())
    }

    /// Reads the cells of a sheet that has been read already.
    fn range<'b, R>(&mut self, book: &mut R, sheet: &str) -> Result<(), Unread>
    where
        R: Reader<Bytes<'b>>,
        R::Error: Into<Error>,
    {
        let range = book.worksheet_range(sheet).map_err(Into::into)?;
        let formulas = book.worksheet_formula(sheet).map_err(Into::into)?;
        let (row, column) = range.start().unwrap_or_default();
        for (down, right, value) in range.used_cells() {
            let at = (row + position(down), column + position(right));
            self.put(at, cell(value, false))?;
        }
        let (row, column) = formulas.start().unwrap_or_default();
        for (down, right, formula) in formulas.used_cells() {
            let at = (row + position(down), column + position(right));
            let is_empty = range
                .get_value(at)
                .is_none_or(|value| *value == Data::Empty);
            // LibreOffice writes the truth values of other programs as formulas of numbers.
            let truth = ["FALSE()", "TRUE()"].map(|truth| formula.ends_with(&format!("={truth}")));
            if truth.contains(&true) {
                self.put(at, cell(&Data::Bool(truth[1]), true))?;
            } else if is_empty && !formula.is_empty() {
                self.put(at, CellValue::NoValue)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, (row, column): (u32, u32), cell: CellValue) -> Result<(), Unread> {
        if cell == CellValue::Empty {
            return Ok(());
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let cells = self.rows.entry(row).or_default();
        if column >= cells.len() {
            self.count += column + 1 - cells.len();
            if column >= MOST_COLUMNS || self.count > MOST_CELLS {
                let problem = Problem::new(Code::FILE_TOO_LARGE, self.place.clone());
                let problem = problem.in_words("file-too-large-sheet");
                let problem = problem.fact("columns", MOST_COLUMNS);
                return Err(Unread::TooLarge(problem.fact("cells", MOST_CELLS)));
            }
            cells.resize(column + 1, CellValue::Empty);
        }
        cells[column] = cell;
        Ok(())
    }

    /// What is merged over several rows stands in each of them.
    fn fill_down(&mut self, merged: &[Dimensions]) {
        for area in merged.iter().filter(|area| area.end.0 > area.start.0) {
            let column = usize::try_from(area.start.1).unwrap_or(usize::MAX);
            let cell = |cells: &Vec<CellValue>| cells.get(column).cloned();
            let Some(first) = self.rows.get(&area.start.0).and_then(cell) else {
                continue;
            };
            for (_, cells) in self.rows.range_mut(area.start.0 + 1..=area.end.0) {
                if let Some(cell) = cells.get_mut(column) {
                    cell.clone_from(&first);
                } else if let Some(missing) = column.checked_sub(cells.len()) {
                    cells.extend(iter::repeat_n(CellValue::Empty, missing));
                    cells.push(first.clone());
                }
            }
        }
    }
}

/// What is shown beside the numbers of a sheet that makes other amounts of them.
fn shown(book: &mut Xlsx<Bytes>, sheet: &str) -> Result<HashMap<(u32, u32), Rc<str>>, XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let beside = reader.styles().iter().map(|style| {
        let format = style.number_format.as_ref()?;
        shown_beside(&format.format_code).map(Rc::from)
    });
    let beside: Vec<Option<Rc<str>>> = beside.collect();
    let mut shown = HashMap::new();
    if beside.iter().any(Option::is_some) {
        while let Some((row, column, style)) = reader.next_style_id()? {
            if let Some(Some(beside)) = beside.get(style) {
                shown.insert((row, column), Rc::clone(beside));
            }
            if shown.len() > MOST_CELLS {
                break;
            }
        }
    }
    Ok(shown)
}

/// A number as its cell shows it, whole.
fn as_shown(number: f64, beside: &str) -> CellValue {
    let factor = if beside.contains('%') { 100.0 } else { 1.0 };
    let number = float(number * factor).text();
    // Three decimals might be thousands.
    let is_doubtful = number
        .split_once('.')
        .is_some_and(|(_, decimals)| decimals.len() == 3);
    let end = if is_doubtful { "0" } else { "" };
    CellValue::Shown(format!("{number}{end} {beside}").into())
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What a cell holds.
fn cell(value: &Data, is_formula: bool) -> CellValue {
    match value {
        Data::Empty if is_formula => CellValue::NoValue,
        Data::Empty => CellValue::Empty,
        Data::Int(number) => CellValue::Number((*number).into()),
        Data::Float(number) => float(*number),
        Data::String(text) => CellValue::of(text),
        Data::Bool(truth) => CellValue::of(if *truth { "TRUE" } else { "FALSE" }),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, hour, minute, ..) = time.to_ymd_hms_milli();
            let date = Year::new(year.into()).and_then(|year| Date::new(year, month, day));
            // A time of day, or a day that no price is of: what is shown, which is no amount.
            let shown = || match time.as_f64() {
                ..1.0 => format!("{hour:02}:{minute:02}"),
                _ => format!("{year}-{month:02}-{day:02}"),
            };
            date.map_or_else(|| CellValue::of(&shown()), CellValue::Day)
        }
        Data::DateTime(time) => CellValue::of(&format!("{} h", time.as_f64() * 24.0)),
        Data::DateTimeIso(text) => day(text).map_or_else(|| CellValue::of(text), CellValue::Day),
        Data::DurationIso(text) => CellValue::of(text),
        Data::Error(error) => CellValue::Error(error.to_string().into()),
    }
}

/// A number with the fifteen digits that a spreadsheet keeps of it: 0.1 + 0.2 is 0.3.
fn float(number: f64) -> CellValue {
    let digits = Decimal::from_scientific(&format!("{number:.14e}"));
    let decimal = match digits {
        _ if number.abs() < 1e-12 => Some(Decimal::ZERO),
        Ok(decimal) => Some(rounded(decimal, Bounds::DECIMALS).normalize()),
        Err(_) => None,
    };
    decimal.map_or_else(|| CellValue::of(&number.to_string()), CellValue::Number)
}

/// The day that a text in the form of ISO 8601 begins with.
fn day(text: &str) -> Option<Date> {
    let mut parts = text.get(..10)?.split('-');
    let year = Year::new(parts.next()?.parse().ok()?)?;
    Date::new(
        year,
        parts.next()?.parse().ok()?,
        parts.next()?.parse().ok()?,
    )
}

/// What kind of spreadsheet a file is, whatever it is called; nothing of any other file.
fn kind(file: &SourceFile) -> Result<Option<BookKind>, Problem> {
    let bytes = &file.bytes;
    let holds = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|at| at == part);
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let place = || Place::file(&file.name);
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        if holds(bytes, &wide("EncryptedPackage")) {
            return Err(unreadable(place(), &Error::Xlsx(XlsxError::Password)));
        }
        return Ok(if holds(bytes, &wide("WordDocument")) {
            None
        } else {
            Some(BookKind::Xls)
        });
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(None);
    }
    let broken = |error: ZipError| unreadable(place(), &Error::Io(error.into()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut unpacked = 0_u64;
    for part in 0..archive.len() {
        // What a part says of its size bounds what is unpacked of it.
        unpacked = unpacked.saturating_add(archive.by_index_raw(part).map_err(broken)?.size());
    }
    let names: HashSet<Cow<str>> = archive.file_names().flatten().collect();
    let has = |name: &str| names.contains(name);
    let kind = if has("xl/workbook.bin") {
        BookKind::Xlsb
    } else if names.iter().any(|name| name.starts_with("xl/")) {
        BookKind::Xlsx
    } else if (has("content.xml") || has("encrypted-package"))
        && holds(&bytes[..bytes.len().min(200)], b"opendocument.spreadsheet")
    {
        BookKind::Ods
    } else {
        return Ok(None);
    };
    if unpacked > MOST_UNPACKED << 20 {
        let problem = too_large(place(), MOST_UNPACKED);
        return Err(problem.in_words("file-too-large-unpacked"));
    }
    Ok(Some(kind))
}

fn unreadable(place: Place, error: &Error) -> Problem {
    let is_protected = matches!(
        error,
        Error::Xlsx(XlsxError::Password)
            | Error::Xls(XlsError::Password)
            | Error::Ods(OdsError::Password)
    );
    let problem = refused(place, "not-imported-spreadsheet");
    let problem = problem.fact("reason", if is_protected { "password" } else { "other" });
    problem.fact("detail", error.to_string())
}
