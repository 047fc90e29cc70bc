//! A file of unit costs into which rows are put: all else in it stays as it is, byte for byte.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::order::order;
use crate::input::{UnitCostTable, WrittenForm, WrittenRow, unit_cost_table};
use crate::model::{Choice, Payer, UnitCostKind, UnitCostRow, UnitCostTexts, Year};
use crate::problem::Problems;

/// A file of unit costs: mostly one year's.
#[derive(Clone, Debug)]
pub(crate) struct YearFile {
    form: WrittenForm,
    /// How many columns it had when it was read.
    columns: usize,
    head: String,
    /// The rows as they stand; those that were added come last.
    rows: Vec<WrittenRow>,
    tail: String,
    positions: HashMap<(String, Year), usize>,
    /// Whether the rows were in order as they were read: then those that are added are put in theirs.
    is_in_order: bool,
}

/// What became of a row that was put into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowChange {
    /// The file had none of its id and year.
    Added,
    /// It had another one.
    Changed,
    /// It had the same: nothing is changed.
    Same,
}

impl YearFile {
    /// A new file without rows in the database's own form, with English or Swedish headings.
    pub(crate) fn new(is_swedish: bool) -> Self {
        let form = WrittenForm::canonical(is_swedish);
        let headings = WrittenForm::COLUMNS.map(|column| form.heading(column));
        let head = headings.join(";");
        let tail = form.line_end.to_owned();
        Self::of(UnitCostTable {
            form,
            head,
            rows: Vec::new(),
            tail,
        })
    }

    /// Reads a file; what is wrong with it is noted. `None` where that is an error.
    pub(crate) fn read(name: &str, bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        unit_cost_table(name, bytes, problems).map(Self::of)
    }

    fn of(table: UnitCostTable) -> Self {
        let UnitCostTable {
            form,
            head,
            rows,
            tail,
        } = table;
        let positions = rows.iter().enumerate();
        let positions = positions.map(|(position, written)| (key(&written.row), position));
        Self {
            positions: positions.collect(),
            is_in_order: rows.is_sorted_by_key(|written| order(&written.row)),
            columns: form.columns.len(),
            form,
            head,
            rows,
            tail,
        }
    }

    /// The rows: those that were added last.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &UnitCostRow> {
        self.rows.iter().map(|written| &written.row)
    }

    /// The row of an id and year.
    pub(crate) fn row(&self, id: &str, year: Year) -> Option<&UnitCostRow> {
        let position = self.positions.get(&(id.to_owned(), year))?;
        Some(&self.rows[*position].row)
    }

    /// Whether headings and fixed words are Swedish.
    pub(crate) fn is_swedish(&self) -> bool {
        self.form.is_swedish
    }

    /// Puts a row in: in the place of the one of its id and year, else as a new one. A column that the file lacks and the
    /// row needs is added at the end.
    pub(crate) fn replace_or_add(&mut self, row: &UnitCostRow) -> RowChange {
        let row = in_one_line(row);
        let position = self.positions.get(&key(&row)).copied();
        if position.is_some_and(|position| says_the_same(&self.rows[position].row, &row)) {
            return RowChange::Same;
        }
        self.add_columns(&row);
        let text = self.text_of(&row);
        let cells = self.form.columns.len();
        if let Some(position) = position {
            let written = &mut self.rows[position];
            (written.text, written.cells, written.row) = (text, cells, row);
            return RowChange::Changed;
        }
        self.positions.insert(key(&row), self.rows.len());
        self.rows.push(WrittenRow {
            before: self.form.line_end.to_owned(),
            text,
            cells,
            row,
        });
        RowChange::Added
    }

    /// The file's bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.form.encoding.bytes(&self.text())
    }

    fn text(&self) -> String {
        let mut rows: Vec<&WrittenRow> = self.rows.iter().collect();
        if self.is_in_order {
            rows.sort_by_cached_key(|written| order(&written.row));
        }
        let mut text = self.head.clone();
        for written in rows {
            text.push_str(&written.before);
            text.push_str(&written.text);
        }
        text.push_str(&self.tail);
        text
    }

    /// The headings of columns that it has got since it was read.
    pub(crate) fn added_columns(&self) -> Vec<&str> {
        let added = self.form.columns.iter().skip(self.columns).flatten();
        added.map(|column| self.form.heading(column)).collect()
    }

    /// Whether its own encoding lacks letters of what is in it now: then it becomes UTF-8.
    pub(crate) fn changes_encoding(&self) -> bool {
        !self.form.encoding.holds(&self.text())
    }

    /// The same rows in order and in the database's own form; headings stay in their language.
    pub(crate) fn canonical(&self) -> Self {
        let mut canonical = Self::new(self.form.is_swedish);
        for row in self.rows() {
            canonical.replace_or_add(row);
        }
        canonical
    }

    /// Whether another file says the same, in whatever order.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let same = |row: &UnitCostRow| {
            let known = other.row(row.unit_cost.id(), row.year);
            known.is_some_and(|known| says_the_same(known, row))
        };
        self.rows.len() == other.rows.len() && self.rows().all(same)
    }

    /// Adds the columns that a row needs and the file lacks, with empty cells in all rows.
    fn add_columns(&mut self, row: &UnitCostRow) {
        for column in WrittenForm::COLUMNS {
            let is_default = match column {
                "payer" => row.unit_cost.payer == Payer::default(),
                "kind" => row.unit_cost.kind == UnitCostKind::default(),
                _ => self.cell(row, column).is_empty(),
            };
            if is_default || self.form.columns.contains(&Some(column)) {
                continue;
            }
            let before = self.form.columns.len();
            self.head.push(self.form.separator);
            self.head.push_str(self.form.heading(column));
            self.form.columns.push(Some(column));
            for written in &mut self.rows {
                let missing = (before + 1).saturating_sub(written.cells);
                let empty = std::iter::repeat_n(self.form.separator, missing);
                written.text.extend(empty);
                written.cells += missing;
            }
        }
    }

    /// A row's text in the order of the file's columns.
    fn text_of(&self, row: &UnitCostRow) -> String {
        let columns = self.form.columns.iter();
        let cells = columns.map(|column| {
            let text = column.map_or(String::new(), |column| self.cell(row, column));
            quoted(text, self.form.separator)
        });
        let cells: Vec<String> = cells.collect();
        cells.join(&self.form.separator.to_string())
    }

    /// What stands in a row under a column.
    fn cell(&self, row: &UnitCostRow, column: &str) -> String {
        let of = &row.unit_cost;
        let number = |number: Decimal| number_text(number, self.form.decimal_sign);
        match column {
            "id" => of.id().to_owned(),
            "year" => row.year.to_string(),
            "name" => of.name().to_owned(),
            "area" => of.area().to_owned(),
            "unit" => of.unit().to_owned(),
            "cost" => number(row.cost),
            "low" => row.range.map_or(String::new(), |(low, _)| number(low)),
            "high" => row.range.map_or(String::new(), |(_, high)| number(high)),
            "payer" => self.form.word(of.payer.word()).to_owned(),
            "kind" => self.form.word(of.kind.word()).to_owned(),
            "includes" => of.texts().includes.to_owned(),
            "department" => of.texts().department.to_owned(),
            "source" => of.source().to_owned(),
            _ => of.texts().note.to_owned(),
        }
    }
}

fn key(row: &UnitCostRow) -> (String, Year) {
    (row.unit_cost.id().to_owned(), row.year)
}

/// Whether two rows say the same, wherever they stand.
fn says_the_same(one: &UnitCostRow, other: &UnitCostRow) -> bool {
    let said = |row: &UnitCostRow| (row.year, row.cost, row.range);
    said(one) == said(other) && in_one_line(one).unit_cost == in_one_line(other).unit_cost
}

/// A row whose texts have no line breaks and no blanks around them, as a table has them.
fn in_one_line(row: &UnitCostRow) -> UnitCostRow {
    let line = |text: &str| {
        let lines = text.split(['\n', '\r']).map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        lines.join(" ")
    };
    let texts = row.unit_cost.texts();
    let unit_cost = row.unit_cost.with(UnitCostTexts {
        name: &line(texts.name),
        area: &line(texts.area),
        unit: &line(texts.unit),
        source: &line(texts.source),
        department: &line(texts.department),
        note: &line(texts.note),
        ..texts
    });
    UnitCostRow {
        unit_cost,
        ..row.clone()
    }
}

/// A number with the file's decimal sign. Three decimals get a nought behind them: they might be thousands.
fn number_text(number: Decimal, decimal_sign: char) -> String {
    let text = number.normalize().to_string();
    let Some((whole, decimals)) = text.split_once('.') else {
        return text;
    };
    let end = if decimals.len() == 3 { "0" } else { "" };
    format!("{whole}{decimal_sign}{decimals}{end}")
}

/// A cell's text, in quotation marks where it needs them.
fn quoted(text: String, separator: char) -> String {
    if text.contains([separator, '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &[u8]) -> YearFile {
        let mut problems = Problems::default();
        let file = YearFile::read("2018.csv", text, &mut problems);
        file.unwrap_or_else(|| panic!("{:?}", problems.in_file_order()))
    }

    /// A row of 2018 as a file in the database's own form has it.
    fn row(id: &str, cost: &str) -> UnitCostRow {
        let text =
            format!("id;year;name;area;unit;cost;source\n{id};2018;Ett ö;skola;dygn;{cost};SKR\n");
        file(text.as_bytes()).rows().next().unwrap().clone()
    }

    fn text(file: &YearFile) -> String {
        String::from_utf8(file.bytes()).unwrap()
    }

    #[test]
    fn what_is_not_touched_stays_byte_for_byte() {
        for text in [
            &b"\xEF\xBB\xBFid,year,name,area,unit,cost,source\r\na,2018,\"A, b\",x,dygn,\"1 234.50\",s"[..],
            b"sep=;\nK\xE4lla;ID;Namn;Omr\xE5de;Enhet;Kostnad;\xC5r\n\n s ;a;A;x;d;1 000,5;2018\n;;;;;;\n",
            b"id\tyear\tname\tarea\tunit\tcost\tsource\ra\t2018\tA\tx\td\t1\ts\r\r",
            b"id;year;name;area;unit;cost;source\n",
        ] {
            assert_eq!(file(text).bytes(), text);
        }
    }

    #[test]
    fn a_row_is_written_in_the_form_of_its_file() {
        let mut excel =
            file(b"K\xE4lla;ID;Namn;Omr\xE5de;Enhet;Kostnad;\xC5r\r\nSKR;b;B;skola;dygn;7;2018");
        assert_eq!(excel.replace_or_add(&row("a", "1234,5")), RowChange::Added);
        assert_eq!(excel.replace_or_add(&row("a", "1 234,50")), RowChange::Same);
        assert_eq!(excel.replace_or_add(&row("b", "8")), RowChange::Changed);
        assert_eq!(
            excel.bytes(),
            b"K\xE4lla;ID;Namn;Omr\xE5de;Enhet;Kostnad;\xC5r\r\nSKR;a;Ett \xF6;skola;dygn;1234,5;2018\r\n\
              SKR;b;Ett \xF6;skola;dygn;8;2018"
        );
        let mut english = file(b"id,year,name,area,unit,cost,source\nb,2018,\"B\",x,dygn,0.25,s\n");
        let mut added = row("a", "5,125");
        added.unit_cost = added.unit_cost.with(UnitCostTexts {
            name: "A, \"b\"\nc",
            ..added.unit_cost.texts()
        });
        english.replace_or_add(&added);
        assert_eq!(english.replace_or_add(&added), RowChange::Same);
        let written = text(&english);
        assert_eq!(
            written,
            "id,year,name,area,unit,cost,source\na,2018,\"A, \"\"b\"\" c\",skola,dygn,5.1250,SKR\n\
             b,2018,\"B\",x,dygn,0.25,s\n"
        );
        assert!(file(written.as_bytes()).says_the_same(&english));
    }

    #[test]
    fn a_row_is_added_in_its_order_or_at_the_end_of_a_file_that_has_none() {
        let ids = |file: &YearFile| -> Vec<String> {
            let read = self::file(&file.bytes());
            read.rows()
                .map(|row| row.unit_cost.id().to_owned())
                .collect()
        };
        let head = "id;year;name;area;unit;cost;source";
        let mut sorted =
            file(format!("{head}\nb;2018;B;skola;d;1;s\na;2018;A;IFO;d;1;s\n").as_bytes());
        sorted.replace_or_add(&row("c", "1"));
        sorted.replace_or_add(&row("ab", "1"));
        assert_eq!(ids(&sorted), ["ab", "b", "c", "a"]);
        let mut unsorted =
            file(format!("{head}\na;2018;A;IFO;d;1;s\nb;2018;B;skola;d;1;s\n").as_bytes());
        unsorted.replace_or_add(&row("ab", "1"));
        assert_eq!(ids(&unsorted), ["a", "b", "ab"]);
        assert_eq!(ids(&unsorted.canonical()), ["ab", "b", "a"]);
    }

    #[test]
    fn a_column_that_a_row_needs_is_added() {
        let mut narrow = file(
            b"id;year;name;area;unit;cost;source;;\na;2018;A;skola;d;1;s\nb;2018;B;skola;d;1;s;;\n",
        );
        let mut added = row("c", "2");
        added.range = Some((Decimal::ONE, Decimal::TEN));
        narrow.replace_or_add(&added);
        let written = text(&narrow);
        assert_eq!(
            written,
            "id;year;name;area;unit;cost;source;;;low;high\na;2018;A;skola;d;1;s;;;;\n\
             b;2018;B;skola;d;1;s;;;;\nc;2018;Ett ö;skola;dygn;2;SKR;;;1;10\n"
        );
        assert!(file(written.as_bytes()).says_the_same(&narrow));
    }

    #[test]
    fn a_new_file_and_a_canonical_one_have_the_form_of_the_database() {
        let mut new = YearFile::new(true);
        new.replace_or_add(&row("a", "1234.5"));
        let expected = "id;år;namn;område;enhet;kostnad;lägsta;högsta;betalare;slag;innehåller;förvaltning;källa;anmärkning\n\
                        a;2018;Ett ö;skola;dygn;1234,5;;;kommun;tjänst;;;SKR;\n";
        assert_eq!(text(&new), expected);
        let excel = b"\xC5r;ID;Namn;Omr\xE5de;Enhet;Kostnad;K\xE4lla\r\n2018;a;Ett \xF6;skola;dygn;1 234,50 ;SKR\r\n";
        let canonical = file(excel).canonical();
        assert_eq!(text(&canonical), expected);
        assert!(canonical.says_the_same(&new));
        assert_eq!(text(&file(&canonical.bytes()).canonical()), expected);
    }
}
