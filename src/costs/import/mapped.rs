//! Tables of whatever form, read by a mapping: each row a price, or told why it is none.

use std::path::Path;

use super::cells::{Cells, Skipped};
use super::grid::CellGrid;
use super::header::{LOOKED_AT, TableColumns};
use super::spreadsheet::Workbook;
use super::{Import, ImportWanted, ImportedRow, SourceFile, read_by_rule, refused};
use crate::input::{CsvRecords, Given, Mapping, decoded, is_input, nearest, proposed_id};
use crate::model::{Place, UnitCost, UnitCostRow, UnitCostTexts};
use crate::problem::{Code, Fact, Problem};

/// Reads a table by a mapping, else by what its headings are known for.
pub(super) fn read_table(
    file: &SourceFile,
    wanted: &ImportWanted,
    mapping: Option<&Mapping>,
    import: &mut Import,
) {
    // A source that is `-` is none.
    let is_input = is_input(Path::new(&file.name));
    let path = Path::new(if is_input { "stdin" } else { &file.name });
    let name = path.file_name().unwrap_or(path.as_os_str());
    let known = [
        Mapping::of_skl(&name.to_string_lossy()),
        Mapping::of_database(),
    ];
    let mappings = mapping.map_or(&known[..], std::slice::from_ref);
    let header = wanted.header.or(mapping.and_then(|mapping| mapping.header));
    let sheet = wanted.sheet.as_ref();
    let sheet = sheet.or(mapping.and_then(|mapping| mapping.sheet.as_ref()));
    let table = MappedTable {
        wanted,
        mappings,
        header,
    };
    let read = match Workbook::open(file) {
        Ok(Some(mut book)) => table.of_book(&mut book, file, sheet, import),
        Ok(None) => table.of_csv(file, import),
        Err(problem) => Err(problem),
    };
    import.problems.extend(read.err());
}

struct MappedTable<'w> {
    wanted: &'w ImportWanted,
    mappings: &'w [Mapping],
    header: Option<u32>,
}

impl MappedTable<'_> {
    fn of_csv(&self, file: &SourceFile, import: &mut Import) -> Result<(), Problem> {
        let source =
            decoded(&file.name, (&file.bytes).into()).map_err(|problem| match problem.code() {
                Code::WRONG_FILE => refused(problem.place, "not-imported"),
                _ => problem,
            })?;
        let records = CsvRecords::read(&source);
        import.problems.extend(records.unclosed());
        self.read(&CellGrid::csv(records), import)
    }

    fn of_book(
        &self,
        book: &mut Workbook,
        file: &SourceFile,
        sheet: Option<&String>,
        import: &mut Import,
    ) -> Result<(), Problem> {
        let sheets = book.sheets.clone();
        let names = || sheets.iter().map(|(name, _)| name.as_str());
        let place = Place::file(&file.name);
        if let Some(sheet) = sheet {
            if !names().any(|name| name == sheet) {
                let problem = refused(place, "not-imported-no-sheet").fact("sheet", sheet);
                let problem = problem.fact("nearest", nearest(sheet, names()));
                return Err(problem
                    .fact("known", Fact::names(names()))
                    .fact("more", Fact::Absent));
            }
            return self.read(&book.grid(sheet, u32::MAX)?, import);
        }
        let mut best = (0, None);
        let mut fitting = Vec::new();
        let mut filled = None;
        let rows = self
            .header
            .map_or(LOOKED_AT, |header| header.max(LOOKED_AT));
        for (name, _) in sheets.iter().filter(|(_, is_hidden)| !is_hidden) {
            let grid = book.grid(name, rows)?;
            filled = filled.or((!grid.rows.is_empty()).then_some(name));
            let Some(columns) = TableColumns::find(&grid, self.mappings, self.header) else {
                continue;
            };
            if columns.is_complete() {
                fitting.push(name.as_str());
            }
            if columns.found() > best.0 || best.1.is_none() {
                best = (columns.found(), Some(name));
            }
        }
        match (fitting.as_slice(), best.1.or(filled)) {
            ([], None) => Err(Problem::new(Code::EMPTY_FILE, place).fact("kind", "csv")),
            ([] | [_], Some(name)) => {
                let name = fitting.first().copied().unwrap_or(name);
                self.read(&book.grid(name, u32::MAX)?, import)
            }
            (several, _) => {
                let problem = refused(place, "not-imported-sheets");
                Err(problem.fact("sheets", Fact::names(several)))
            }
        }
    }

    fn read(&self, grid: &CellGrid, import: &mut Import) -> Result<(), Problem> {
        let columns = TableColumns::find(grid, self.mappings, self.header);
        let Some(columns) = columns else {
            let place = grid.whole();
            return Err(match (self.header, grid.rows.last()) {
                (Some(header), Some(last)) => refused(place, "not-imported-no-header")
                    .fact("row", header.to_string())
                    .fact("last", last.number.to_string()),
                _ => Problem::new(Code::EMPTY_FILE, place).fact("kind", "csv"),
            });
        };
        let is_known = self.mappings.len() == 1 || columns.found() > 2;
        if !is_known {
            return Err(refused(
                grid.place(columns.header, 0),
                "not-imported-columns",
            ));
        }
        let problems = columns.problems(grid);
        if !problems.is_empty() {
            import.problems.extend(problems);
            return Ok(());
        }
        let header = columns.header;
        let source = match columns.mapping.given("source") {
            Some(Given::Constant(source)) => Some(source.clone()),
            _ => None,
        };
        let mut cells = Cells::new(grid, columns, self.wanted.year);
        for row in header + 1..grid.rows.len() {
            match imported(&mut cells, row) {
                Ok(read) => import.rows.push(read),
                Err(Skipped::Told) => {}
                Err(Skipped::Refused(problems)) => {
                    import.problems.extend(problems);
                    let id = cells.optional("id").or_else(|| cells.optional("name"));
                    let id = id.as_deref().and_then(slug);
                    import
                        .refused
                        .extend(id.map(|id| (id, cells.place("cost"))));
                    // They have been told.
                    cells.end();
                }
            }
        }
        if self.mappings.len() > 1
            && let Some(source) = source
        {
            let problem = read_by_rule(grid.place(header, 0), "read-by-rule-source");
            import.problems.push(problem.fact("source", source));
        }
        import.problems.extend(cells.told());
        Ok(())
    }
}

/// The price that a row gives.
fn imported(cells: &mut Cells, row: usize) -> Result<ImportedRow, Skipped> {
    cells.begin(row)?;
    let year = cells.year()?;
    let code = cells.optional("id");
    let name = cells.text("name");
    let area = cells.text("area");
    let unit = cells.text("unit");
    let source = cells.text("source");
    let cost = cells.amount("cost");
    let range = cells.range(cost);
    let payer = cells.choice("payer");
    let kind = cells.choice("kind");
    let includes = cells.optional("includes").unwrap_or_default();
    let (department, note) = (cells.optional("department"), cells.optional("note"));
    let place = cells.place("cost");
    let id = slug(code.as_deref().or(name.as_deref()).unwrap_or(""));
    if id.is_none() && (code.is_some() || name.is_some()) {
        cells.no_id(code.as_deref().or(name.as_deref()).unwrap_or(""));
    }
    let problems = cells.end();
    let read = || {
        let (id, name) = (id?, name?);
        // The code of a row is what the source calls it, unless it is our own id.
        let code = code.filter(|code| *code != id);
        let source = match &code {
            Some(code) => format!("{}, {code}", source.as_ref()?),
            None => source?,
        };
        let keys = code.map(|_| source.clone()).into_iter().collect();
        let texts = UnitCostTexts {
            id: &id,
            name: &name,
            area: &area?,
            unit: &unit?,
            includes: &includes,
            department: department.as_deref().unwrap_or_default(),
            note: note.as_deref().unwrap_or_default(),
            source: &source,
        };
        Some(ImportedRow {
            row: UnitCostRow {
                unit_cost: UnitCost::new(texts, payer, kind),
                year,
                cost: cost?,
                range,
                place,
            },
            keys,
        })
    };
    match read() {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(Skipped::Refused(problems)),
    }
}

/// The id that a text becomes: as many of its words as an id takes.
fn slug(text: &str) -> Option<String> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while !words.is_empty() {
        let id = proposed_id(&words.join(" "));
        if id.is_some() {
            return id;
        }
        words.pop();
    }
    None
}
