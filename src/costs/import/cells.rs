//! The cells of one row of a table, read as what a mapping says that they are.

use rust_decimal::Decimal;

use super::grid::{CellGrid, CellValue};
use super::header::TableColumns;
use super::told::ToldOnce;
use super::written::{begins_totals, two_years, without_currency};
use super::{left_out, read_by_rule, refused};
use crate::input::{
    Amounts, Given, choice_of, in_bounds, invalid_year, is_in_thousands, only_year, parsed_year,
    present, shortened, unknown_value,
};
use crate::model::{Bounds, Choice, Place, Year, YearOfTwo, rounded};
use crate::problem::{Code, Problem};

/// Why a row gives no price.
pub(super) enum Skipped {
    /// It is none, which is told together with others.
    Told,
    /// What is wrong with it.
    Refused(Vec<Problem>),
}

/// The cells of a table, row by row.
pub(super) struct Cells<'t> {
    grid: &'t CellGrid<'t>,
    columns: TableColumns<'t>,
    amounts: Amounts,
    row: usize,
    problems: Vec<Problem>,
    told: ToldOnce,
    doubts: Vec<Problem>,
    /// Of rows of other years the place of the first, and the years.
    other_years: (Option<Place>, Vec<i32>),
    wanted: Year,
}

impl<'t> Cells<'t> {
    pub(super) fn new(grid: &'t CellGrid<'t>, columns: TableColumns<'t>, wanted: Year) -> Self {
        let positions = ["cost", "low", "high"].map(|field| columns.position(field));
        let rows = grid.rows.iter().skip(columns.header + 1);
        let texts = rows.flat_map(|row| {
            positions
                .iter()
                .flatten()
                .filter_map(|position| match row.cells.get(*position) {
                    Some(CellValue::Text(text)) => Some(&**text),
                    _ => None,
                })
        });
        let amounts = Amounts::of(texts, grid.has_semicolons());
        Self {
            grid,
            amounts,
            columns,
            row: 0,
            problems: Vec::new(),
            told: ToldOnce::default(),
            doubts: Vec::new(),
            other_years: (None, Vec::new()),
            wanted,
        }
    }

    /// What is told of cells that were read by a rule, and of rows that were left out.
    pub(super) fn told(self) -> impl Iterator<Item = Problem> {
        let (first, mut years) = self.other_years;
        let count = years.len();
        years.sort_unstable();
        years.dedup();
        let others = first.map(|place| {
            let problem = left_out(place, "left-out-years").fact("count", count);
            problem.fact("years", years)
        });
        self.told.all().chain(others).chain(self.doubts)
    }

    /// Begins a row; one of totals, a footnote or a title, and one without a cost, is left out.
    pub(super) fn begin(&mut self, row: usize) -> Result<(), Skipped> {
        self.row = row;
        let cells = &self.grid.rows[row].cells;
        let filled = |cell: &CellValue| *cell != CellValue::Empty;
        if self.is_aside() {
            let first = cells.iter().position(filled).unwrap_or(0);
            let place = self.grid.place(row, first);
            let text = shortened(&cells[first].text());
            self.told
                .tell("row", || left_out(place, "left-out-row").fact("text", text));
            return Err(Skipped::Told);
        }
        let width = cells.iter().rposition(filled).map_or(0, |last| last + 1);
        // In a sheet nothing moves a cell from its column.
        let most = self.columns.width;
        if self.grid.is_csv() && width > most {
            let problem = Problem::new(Code::TOO_MANY_FIELDS, self.grid.place(row, most));
            let problem = problem.fact("found", width).fact("expected", most);
            return Err(Skipped::Refused(vec![problem]));
        }
        if *self.cell("cost") == CellValue::Empty {
            let place = self.place("cost");
            let name = shortened(&self.cell("name").text());
            self.told.tell("cost", || {
                left_out(place, "left-out-no-cost").fact("text", name)
            });
            return Err(Skipped::Told);
        }
        Ok(())
    }

    /// The year of the row that has begun; where that is another than the one that is wanted, the row is left out.
    pub(super) fn year(&mut self) -> Result<Year, Skipped> {
        let Some((year, is_by_rule)) = self.year_of_cell() else {
            return Err(Skipped::Refused(self.end()));
        };
        if year != self.wanted {
            let place = self.place("year");
            self.other_years.0.get_or_insert(place);
            self.other_years.1.push(year.number());
            return Err(Skipped::Told);
        }
        if is_by_rule {
            let (place, text) = (self.place("year"), shortened(&self.cell("year").text()));
            self.told.tell("year", || {
                let problem = read_by_rule(place, "read-by-rule-year").fact("text", text);
                problem.fact("year", year.number())
            });
        }
        Ok(year)
    }

    /// Ends the row: what is wrong with it.
    pub(super) fn end(&mut self) -> Vec<Problem> {
        std::mem::take(&mut self.problems)
    }

    /// Whether the row has nearly nothing in the columns that are read, begins as totals do, or has the headings again.
    fn is_aside(&self) -> bool {
        let filled = |field: &&str| *self.cell(field) != CellValue::Empty;
        let fields = ["id", "name", "area", "unit", "cost", "year"];
        let present: Vec<&str> = fields
            .into_iter()
            .filter(|field| self.columns.position(field).is_some())
            .collect();
        let count = present.iter().filter(|field| filled(field)).count();
        let first = self.grid.rows[self.row]
            .cells
            .iter()
            .find(|cell| **cell != CellValue::Empty);
        let first = first.map_or(String::new(), CellValue::text);
        let is_total = begins_totals(&first) && count < present.len();
        let cost = self.columns.position("cost").unwrap_or(0);
        let is_heading =
            self.grid.cell(self.columns.header, cost) == self.grid.cell(self.row, cost);
        count <= (present.len() / 3).max(1) || is_total || is_heading
    }

    fn cell(&self, field: &str) -> &'t CellValue {
        let position = self.columns.position(field);
        position.map_or(&CellValue::Empty, |position| {
            self.grid.cell(self.row, position)
        })
    }

    /// Where the cell of a field stands.
    pub(super) fn place(&self, field: &str) -> Place {
        self.grid
            .place(self.row, self.columns.position(field).unwrap_or(0))
    }

    /// What a field holds that is a constant or text; an error of the spreadsheet is noted.
    pub(super) fn optional(&mut self, field: &str) -> Option<String> {
        let given = self.columns.mapping.given(field)?;
        // What a mapping gives may be written as what is missing: `-`.
        let is_present = |text: &String| !present(text).is_empty();
        let column = match given {
            Given::Constant(text) => return Some(text.clone()).filter(is_present),
            Given::Column(column) => column,
        };
        let cell = self.cell(field);
        if self.is_faulty(field, cell) {
            return None;
        }
        let text = cell.text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        let lower = text.to_lowercase();
        let own = column
            .values
            .iter()
            .find(|(theirs, _)| theirs.to_lowercase() == lower);
        let text = own.map_or(text, |(_, own)| own.clone());
        Some(text).filter(is_present)
    }

    /// The same, which must be there.
    pub(super) fn text(&mut self, field: &'static str) -> Option<String> {
        let before = self.problems.len();
        let text = self.optional(field);
        if text.is_none() && self.problems.len() == before {
            let problem = Problem::new(Code::MISSING_VALUE, self.place(field));
            self.problems
                .push(problem.fact("kind", field).fact("column", field));
        }
        text
    }

    /// Notes an error of the spreadsheet, and a formula without its value.
    fn is_faulty(&mut self, field: &str, cell: &CellValue) -> bool {
        let slip = match cell {
            CellValue::Error(_) => "error",
            CellValue::NoValue => "no-value",
            _ => return false,
        };
        self.refuse_cell(field, slip, &cell.text());
        true
    }

    fn refuse_cell(&mut self, field: &str, slip: &'static str, text: &str) {
        let problem = refused(self.place(field), "not-imported-cell").fact("slip", slip);
        self.problems.push(problem.fact("text", shortened(text)));
    }

    /// Notes that no id can be made of a text.
    pub(super) fn no_id(&mut self, text: &str) {
        let field = if self.columns.position("id").is_some() {
            "id"
        } else {
            "name"
        };
        let problem = Problem::new(Code::INVALID_ID, self.place(field));
        self.problems.push(
            problem
                .fact("id", shortened(text))
                .fact("proposed", None::<&str>),
        );
    }

    /// One of a few words.
    pub(super) fn choice<T: Choice + Default>(&mut self, field: &'static str) -> T {
        let Some(text) = self.optional(field) else {
            return T::default();
        };
        choice_of(&text).unwrap_or_else(|| {
            let place = self.place(field);
            self.problems
                .push(unknown_value(place, field, &shortened(&text), &T::words()));
            T::default()
        })
    }

    /// The year that the table says, else the one that is wanted; and whether a rule was needed for it.
    fn year_of_cell(&mut self) -> Option<(Year, bool)> {
        if self.columns.position("year").is_none() {
            return Some((self.wanted, false));
        }
        if let CellValue::Day(day) = self.cell("year") {
            return Some((day.year(), true));
        }
        let text = self.text("year")?;
        let is_part = matches!(self.cell("year"), CellValue::Number(year) if !year.is_integer());
        if let Some(year) = parsed_year(&text).filter(|_| !is_part) {
            return Some((year, false));
        }
        if let Some((first, last)) = two_years(&text) {
            let year = match self.columns.mapping.financial_year {
                Some(YearOfTwo::First) => first,
                Some(YearOfTwo::Last) => last,
                None => {
                    let problem = refused(self.place("year"), "not-imported-year-of-two");
                    let problem = problem.fact("text", text).fact("first", first.number());
                    self.problems.push(problem.fact("last", last.number()));
                    return None;
                }
            };
            return Some((year, true));
        }
        if let Some(year) = only_year(&text).filter(|_| !is_part) {
            return Some((year, true));
        }
        let problem = invalid_year(self.place("year"), &shortened(&text));
        let problem = problem
            .in_words("invalid-year-cell")
            .fact("year", None::<i32>);
        self.problems.push(problem);
        None
    }

    /// An amount, in kronor.
    pub(super) fn amount(&mut self, field: &'static str) -> Option<Decimal> {
        let cell = self.cell(field);
        let place = self.place(field);
        let (number, is_by_rule) = match cell {
            CellValue::Empty => return None,
            CellValue::Error(_) | CellValue::NoValue => {
                self.is_faulty(field, cell);
                return None;
            }
            CellValue::Day(day) => {
                self.refuse_cell(field, "date", &day.to_string());
                return None;
            }
            CellValue::Number(number) => (*number, false),
            CellValue::Text(text) | CellValue::Shown(text) => self.amount_of_text(field, text)?,
        };
        let text = cell.text();
        let mut words = text.split(|sign: char| !sign.is_alphabetic());
        // What says itself that it is in thousands is not multiplied twice.
        let factor = self.columns.mapping.factor;
        let factor = factor.filter(|_| !words.any(is_in_thousands));
        let kronor = factor.map_or(Some(number), |factor| number.checked_mul(factor));
        let product = kronor.unwrap_or(Decimal::MAX).normalize();
        let kronor = rounded(product, Bounds::DECIMALS).normalize();
        if let Err(problem) = in_bounds(kronor, field, place.clone()) {
            self.problems.push(problem);
            return None;
        }
        let text = shortened(&text);
        if let Some(factor) = factor.filter(|_| kronor != product) {
            self.told.tell("rounded", || {
                let problem = read_by_rule(place, "read-by-rule-rounded").fact("text", text);
                problem.fact("number", kronor).fact("factor", factor)
            });
        } else if let Some(factor) = factor {
            self.told.tell("factor", || {
                let problem = read_by_rule(place, "read-by-rule-multiplied").fact("text", text);
                problem.fact("number", kronor).fact("factor", factor)
            });
        } else if is_by_rule {
            self.told.tell("amount", || {
                read_by_rule(place, "read-by-rule-amount")
                    .fact("text", text)
                    .fact("number", kronor)
            });
        }
        Some(kronor)
    }

    fn amount_of_text(&mut self, field: &'static str, text: &str) -> Option<(Decimal, bool)> {
        let plain = without_currency(text);
        if plain.is_some() && self.columns.mapping.factor.is_none() {
            let problem = refused(self.place(field), "not-imported-currency");
            self.problems.push(problem.fact("text", shortened(text)));
            return None;
        }
        match self
            .amounts
            .read(plain.unwrap_or(text), field, self.place(field))
        {
            Ok(read) => {
                let place = self.place(field);
                let text = plain.unwrap_or(text);
                self.doubts
                    .extend(self.amounts.doubt(text, read.number, &place));
                Some((read.number, read.is_by_rule || plain.is_some()))
            }
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// Low and high, together and around the cost.
    pub(super) fn range(&mut self, cost: Option<Decimal>) -> Option<(Decimal, Decimal)> {
        for (given, missing) in [("low", "high"), ("high", "low")] {
            let is_empty = |field| *self.cell(field) == CellValue::Empty;
            if !is_empty(given) && is_empty(missing) {
                let problem = Problem::new(Code::INCOMPLETE_RANGE, self.place(given));
                self.problems
                    .push(problem.fact("given", given).fact("missing", missing));
            }
        }
        let [low, high] = ["low", "high"].map(|field| self.amount(field));
        let (low, high, cost) = (low?, high?, cost?);
        if low > cost || cost > high {
            let problem = Problem::new(Code::RANGE_ORDER, self.place("low"));
            let plain = |number: Decimal| number.normalize().to_string();
            let problem = problem.fact("low", plain(low)).fact("value", plain(cost));
            self.problems.push(problem.fact("high", plain(high)));
            return None;
        }
        Some((low, high))
    }
}
