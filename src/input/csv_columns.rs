//! The columns that a kind of CSV file has, and their names.

/// A column with its names: the first is the contract's, the second Swedish where it differs, further ones are accepted
/// too.
pub(super) type CsvColumn = &'static [&'static str];

/// The column of years, which every file has.
pub(super) const YEAR: CsvColumn = &["year", "år"];

/// What a kind of file has.
pub(super) struct Columns {
    /// The columns that it must have.
    pub(super) required: &'static [CsvColumn],
    /// Those that it may have.
    pub(super) optional: &'static [CsvColumn],
    /// Those that hold numbers with decimals.
    pub(super) numbers: &'static [CsvColumn],
}

impl Columns {
    pub(super) fn known(&self) -> impl Iterator<Item = CsvColumn> + Clone {
        self.required.iter().chain(self.optional).copied()
    }

    /// The column of a heading, in whatever case it is written.
    pub(super) fn of(&self, heading: &str) -> Option<CsvColumn> {
        let lower = heading.trim().to_lowercase();
        self.known().find(|column| column.contains(&lower.as_str()))
    }
}

/// What a column is called in a file: by its Swedish name where the file's headings are Swedish.
pub(super) fn called(column: CsvColumn, swedish: bool) -> &'static str {
    column[usize::from(swedish && column.len() > 1)]
}
