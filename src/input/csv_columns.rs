//! The columns that a kind of CSV file has, and their names.

use super::csv_meant::LARGE;
use super::nearest::nearest;
use crate::model::Choice;

/// A column with its names: the first is the contract's, the second Swedish where it differs, further ones are accepted
/// too.
#[derive(Clone, Copy)]
pub(super) struct CsvColumn {
    /// Its own among all columns: where it stands in a file is kept there, for it is asked of every cell.
    pub(super) slot: usize,
    pub(super) names: &'static [&'static str],
}

impl PartialEq for CsvColumn {
    fn eq(&self, other: &Self) -> bool {
        self.slot == other.slot
    }
}

/// So many columns there are in all kinds of files.
pub(super) const COLUMNS: usize = 27;

impl CsvColumn {
    const fn new(slot: usize, names: &'static [&'static str]) -> Self {
        Self { slot, names }
    }

    /// Whether this is one of its names, in whatever case it is written.
    pub(super) fn is_called(self, heading: &str) -> bool {
        let lower = heading.trim().to_lowercase();
        self.names.contains(&lower.as_str())
    }

    /// The contract's name.
    pub(super) fn name(self) -> &'static str {
        self.names[0]
    }
}

pub(super) const ID: CsvColumn = CsvColumn::new(0, &["id"]);
pub(super) const YEAR: CsvColumn = CsvColumn::new(1, &["year", "år"]);
pub(super) const COST: CsvColumn = CsvColumn::new(2, &["cost", "kostnad", "enhetskostnad"]);
pub(super) const NAME: CsvColumn = CsvColumn::new(3, &["name", "namn"]);
pub(super) const AREA: CsvColumn = CsvColumn::new(4, &["area", "område"]);
pub(super) const UNIT: CsvColumn = CsvColumn::new(5, &["unit", "enhet"]);
pub(super) const SOURCE: CsvColumn = CsvColumn::new(6, &["source", "källa"]);
pub(super) const LOW: CsvColumn = CsvColumn::new(7, &["low", "lägsta"]);
pub(super) const HIGH: CsvColumn = CsvColumn::new(8, &["high", "högsta"]);
pub(super) const PAYER: CsvColumn = CsvColumn::new(9, &["payer", "betalare"]);
pub(super) const KIND: CsvColumn = CsvColumn::new(10, &["kind", "slag"]);
pub(super) const INCLUDES: CsvColumn = CsvColumn::new(11, &["includes", "innehåller"]);
pub(super) const DEPARTMENT: CsvColumn = CsvColumn::new(12, &["department", "förvaltning"]);
pub(super) const NOTE: CsvColumn = CsvColumn::new(13, &["note", "anmärkning"]);
/// A table of unit costs.
pub(super) const UNIT_COSTS: Columns = Columns {
    required: &[ID, YEAR, COST, NAME, AREA, UNIT, SOURCE],
    optional: &[LOW, HIGH, PAYER, KIND, INCLUDES, DEPARTMENT, NOTE],
    numbers: &[COST, LOW, HIGH],
};

pub(super) const VALUE: CsvColumn = CsvColumn::new(14, &["value", "värde"]);
pub(super) const GRADE: CsvColumn = CsvColumn::new(15, &["grade", "gradering", "evidensgrad"]);
pub(super) const DESIGN: CsvColumn = CsvColumn::new(16, &["design", "studiedesign"]);
/// A table of evidence. What `si lessons` writes behind its columns may stand there too, and is not read.
pub(super) const EVIDENCE: Columns = Columns {
    required: &[ID, NAME, VALUE, SOURCE],
    optional: &[
        LOW,
        HIGH,
        GRADE,
        DESIGN,
        NOTE,
        CsvColumn::new(19, &["application"]),
        CsvColumn::new(20, &["address"]),
        UNIT,
        CsvColumn::new(21, &["planned"]),
        CsvColumn::new(22, &["planned_low"]),
        CsvColumn::new(23, &["planned_high"]),
        CsvColumn::new(24, &["verdict"]),
        CsvColumn::new(25, &["distance"]),
        CsvColumn::new(26, &["ratio"]),
    ],
    numbers: &[VALUE, LOW, HIGH],
};

pub(super) const INDEX: CsvColumn = CsvColumn::new(17, &["index"]);
pub(super) const SERIES: CsvColumn = CsvColumn::new(18, &["series", "serie"]);
/// A table of index series.
pub(super) const INDEXES: Columns = Columns {
    required: &[YEAR, INDEX, SERIES, SOURCE],
    optional: &[],
    numbers: &[INDEX],
};

/// What tables call a column that has another name here: proposed, never read as that.
const MEANT: [(&str, &[&str]); 12] = [
    ("id", &["kod", "code", "nr"]),
    ("year", &["prisår", "årtal", "prisnivå"]),
    (
        "cost",
        &[
            "pris",
            "styckkostnad",
            "styckpris",
            "á-pris",
            "à-pris",
            "belopp",
            "price",
            "amount",
        ],
    ),
    (
        "name",
        &[
            "aktivitet",
            "insats",
            "benämning",
            "beskrivning",
            "title",
            "outcome",
        ],
    ),
    ("area", &["verksamhet", "verksamhetsområde", "sektor"]),
    ("unit", &["per", "mått"]),
    ("source", &["referens", "reference"]),
    ("payer", &["aktör"]),
    ("note", &["kommentar", "comment"]),
    ("value", &["effekt", "effect", "estimat", "estimate"]),
    ("grade", &["evidens", "evidence"]),
    ("design", &["studietyp", "study"]),
];

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
        self.known()
            .find(|column| column.names.contains(&lower.as_str()))
    }

    /// The kind of file, for words.
    pub(super) fn kind(&self) -> &'static str {
        if self.numbers.contains(&INDEX) {
            "index"
        } else if self.numbers.contains(&VALUE) {
            "evidence"
        } else {
            "csv"
        }
    }

    /// The column that a heading seems to mean: another word for it, a slip of the pen, or its name with more behind it,
    /// as `Kostnad SEK` and `Enhet (st)`.
    pub(super) fn meant(&self, heading: &str) -> Option<CsvColumn> {
        let word = |text: &str| {
            let lower = text.to_lowercase();
            let (name, _) = MEANT
                .iter()
                .find(|(_, words)| words.contains(&lower.as_str()))?;
            self.of(name)
        };
        let is_end = |sign: char| sign.is_whitespace() || matches!(sign, '/' | '(' | ',');
        let first = heading.split(is_end).next().unwrap_or("");
        word(heading)
            .or_else(|| {
                self.of(&nearest(
                    heading,
                    self.known().flat_map(|column| column.names).copied(),
                )?)
            })
            .or_else(|| self.of(first))
            .or_else(|| word(first))
    }
}

/// Whether a heading says that amounts are in thousands or millions of kronor.
pub(crate) fn is_in_thousands(heading: &str) -> bool {
    let lower = heading.to_lowercase();
    let words = lower.split(|sign: char| !sign.is_alphanumeric());
    words.map(str::trim).any(|word| {
        LARGE.iter().any(|(large, _)| *large == word)
            || word.starts_with("tusen")
            || word.starts_with("miljon")
            || word.starts_with("thousand")
            || word.starts_with("million")
    })
}

/// What a column is called in a file: by its Swedish name where the file's headings are Swedish.
pub(super) fn called(column: CsvColumn, swedish: bool) -> &'static str {
    column.names[usize::from(swedish && column.names.len() > 1)]
}

/// The Swedish words for payers and kinds.
pub(super) const SWEDISH_VALUES: [(&str, &str); 7] = [
    ("kommun", "municipality"),
    ("region", "region"),
    ("stat", "state"),
    ("hushåll", "household"),
    ("övrig", "other"),
    ("tjänst", "service"),
    ("transferering", "transfer"),
];

/// The word for a payer or kind in a file whose headings are Swedish, or are not.
pub(super) fn word_in(word: &'static str, swedish: bool) -> &'static str {
    let known = SWEDISH_VALUES.iter().find(|(_, known)| *known == word);
    known
        .filter(|_| swedish)
        .map_or(word, |(swedish, _)| swedish)
}

/// What a word stands for, in either language.
pub(crate) fn choice_of<T: Choice>(text: &str) -> Option<T> {
    let of = |word: &str| {
        let mut known = T::WORDS.iter();
        let known = known.find(|(known, _)| known.eq_ignore_ascii_case(word));
        known.map(|(_, value)| *value)
    };
    let of_swedish = |word: &str| {
        let known = SWEDISH_VALUES.iter().find(|(swedish, _)| *swedish == word);
        known.and_then(|(_, word)| of(word))
    };
    of(text)
        .or_else(|| of_swedish(text))
        .or_else(|| of_swedish(&text.to_lowercase()))
}
