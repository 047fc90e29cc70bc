//! A workbook read back, and its formulas computed: as much of a spreadsheet as the workbooks of `si` need.

use std::collections::HashMap;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};

/// A cell: the sheet, row and column.
pub(super) type Place = (String, u32, u32);

/// What a workbook holds.
pub(super) struct Book {
    /// Its sheets, in order.
    pub(super) sheets: Vec<String>,
    /// Texts.
    pub(super) texts: HashMap<Place, String>,
    /// Numbers, those that formulas have stored among them.
    pub(super) numbers: HashMap<Place, f64>,
    /// Formulas.
    pub(super) formulas: HashMap<Place, String>,
    /// The cells that have names.
    pub(super) names: HashMap<String, Place>,
}

impl Book {
    pub(super) fn read(path: &Path) -> Self {
        let mut file: Xlsx<_> = open_workbook(path).unwrap();
        let mut book = Self {
            sheets: file.sheet_names(),
            texts: HashMap::new(),
            numbers: HashMap::new(),
            formulas: HashMap::new(),
            names: HashMap::new(),
        };
        for sheet in book.sheets.clone() {
            let place = |(top, left): (u32, u32), row: usize, column: usize| {
                let [row, column] = [row, column].map(|at| u32::try_from(at).unwrap());
                (sheet.clone(), top + row, left + column)
            };
            let range = file.worksheet_range(&sheet).unwrap();
            let start = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let at = place(start, row, column);
                match value {
                    Data::Float(number) => drop(book.numbers.insert(at, *number)),
                    Data::String(text) => drop(book.texts.insert(at, text.clone())),
                    other => panic!("{at:?}: {other:?}"),
                }
            }
            let range = file.worksheet_formula(&sheet).unwrap();
            let start = range.start().unwrap_or_default();
            for (row, column, formula) in range.used_cells() {
                let at = place(start, row, column);
                book.formulas.insert(at, formula.clone());
            }
        }
        for (name, cell) in file.defined_names() {
            let cell = cell.trim_start_matches('=');
            if !name.starts_with("_xlnm") {
                book.names.insert(name.clone(), absolute(cell, ""));
            }
        }
        book
    }

    /// What a cell comes to, its formulas computed.
    pub(super) fn value(&self, place: &Place, known: &mut HashMap<Place, f64>) -> f64 {
        if let Some(value) = known.get(place) {
            return *value;
        }
        let value = match self.formulas.get(place) {
            Some(formula) => {
                let mut formula = Formula {
                    book: self,
                    sheet: &place.0,
                    rest: formula,
                    known,
                };
                let value = formula.compared();
                assert_eq!(formula.rest, "", "{place:?}");
                value
            }
            None => self.numbers.get(place).copied().unwrap_or(0.0),
        };
        known.insert(place.clone(), value);
        value
    }
}

/// The cell `'Sheet'!$A$1`, or one of a sheet without its name.
fn absolute(text: &str, sheet: &str) -> Place {
    let (sheet, cell) = text.rsplit_once('!').unwrap_or((sheet, text));
    let cell = cell.replace('$', "");
    let letters = cell.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let column = letters.bytes().fold(0, |sum, letter| {
        assert!(letter.is_ascii_uppercase(), "{text}");
        sum * 26 + u32::from(letter - b'A') + 1
    });
    let row: u32 = cell[letters.len()..].parse().unwrap();
    (sheet.trim_matches('\'').to_owned(), row - 1, column - 1)
}

/// A formula, as far as it has not been read yet.
struct Formula<'f> {
    book: &'f Book,
    sheet: &'f str,
    rest: &'f str,
    known: &'f mut HashMap<Place, f64>,
}

impl Formula<'_> {
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn compared(&mut self) -> f64 {
        let value = self.sum();
        if self.takes(">") {
            return f64::from(u8::from(value > self.sum()));
        }
        value
    }

    fn sum(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.takes("+") {
                value += self.product();
            } else if self.takes("-") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.factor();
        loop {
            if self.takes("*") {
                value *= self.factor();
            } else if self.takes("/") {
                value /= self.factor();
            } else {
                return value;
            }
        }
    }

    fn factor(&mut self) -> f64 {
        if self.takes("-") {
            return -self.factor();
        }
        if self.takes("(") {
            let value = self.compared();
            assert!(self.takes(")"), "{}", self.rest);
            return value;
        }
        let word = self.word();
        if self.takes("(") {
            return self.function(&word);
        }
        if let Ok(number) = word.parse() {
            return number;
        }
        let place = self.book.names.get(&word).cloned();
        let place = place.unwrap_or_else(|| absolute(&word, self.sheet));
        self.book.value(&place, self.known)
    }

    /// A number, a name, a cell or a function.
    fn word(&mut self) -> String {
        let quoted = self.rest.starts_with('\'');
        let from = if quoted {
            self.rest.find("'!").unwrap() + 2
        } else {
            0
        };
        let is_of_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '$');
        let length = self.rest[from..].find(|sign| !is_of_word(sign));
        let (word, rest) = self
            .rest
            .split_at(length.map_or(self.rest.len(), |end| from + end));
        self.rest = rest;
        word.to_owned()
    }

    fn function(&mut self, name: &str) -> f64 {
        let mut values = Vec::new();
        let is_of_range = matches!(name, "SUM" | "SUMIF");
        if is_of_range {
            let from = absolute(&self.word(), self.sheet);
            assert!(self.takes(":"), "{}", self.rest);
            let to = absolute(&self.word(), self.sheet);
            for row in from.1..=to.1 {
                for column in from.2..=to.2 {
                    let place = (self.sheet.to_owned(), row, column);
                    values.push(self.book.value(&place, self.known));
                }
            }
            if name == "SUMIF" {
                assert!(self.takes(",\">0\""), "{}", self.rest);
                values.retain(|value| *value > 0.0);
            }
        } else {
            values.push(self.compared());
            while self.takes(",") {
                values.push(self.compared());
            }
        }
        assert!(self.takes(")"), "{}", self.rest);
        match (name, &values[..]) {
            ("SUM" | "SUMIF", values) => values.iter().sum(),
            ("MAX", [one, other]) => one.max(*other),
            ("MIN", [one, other]) => one.min(*other),
            ("INT", [value]) => value.floor(),
            ("ROUND", [value, decimals]) => {
                let power = libm::pow(10.0, *decimals);
                (value * power).round() / power
            }
            ("IF", [condition, one, other]) => {
                if *condition > 0.5 {
                    *one
                } else {
                    *other
                }
            }
            _ => panic!("{name}"),
        }
    }
}
