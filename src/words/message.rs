//! What can be wrong with a file, as data. [`Message::text`] and [`Message::hint`] make words of it.

use rust_decimal::Decimal;

use crate::problem::Said;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// There is none.
    NotFound,
    /// There is none, nor a preset of that name.
    NoPolicy,
    /// It is a folder.
    Folder,
    /// Reading is not permitted.
    Denied,
    /// A link that leads back to where it came from.
    Loop,
    /// The system's own words.
    Other(String),
}

/// What a file was expected to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An application, a policy or a workspace.
    Toml,
    /// Unit costs.
    Csv,
}

/// What a key was expected to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what it is called")]
pub enum Expected {
    Text,
    Boolean,
    WholeNumber,
    Number,
    NumberOrRange,
    NumberOrYears,
    Years,
    Year,
    Date,
    Table,
    TableOfTables,
    ArrayOfTables,
    TextOrFile,
    NumberOrFactor,
    TextOrList,
}

/// What the author probably meant where the syntax breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxHint {
    /// Nothing that can be told.
    None,
    /// A decimal comma.
    DecimalComma,
    /// A path with backslashes.
    Backslash,
    /// A number in percent.
    Percent,
    /// A number with spaces between thousands.
    Spaces,
    /// A number with points between thousands.
    Points,
    /// A number with its unit.
    Unit,
}

/// What is wrong with a number's digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// No number at all.
    NotANumber,
    /// NaN or infinite.
    NotFinite,
    /// Larger than 10¹².
    TooLarge,
    /// More than 12 decimals.
    TooManyDecimals,
}

/// What a value may be, both ends included unless `above_least`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The least.
    pub least: Option<Decimal>,
    /// Whether the least itself is refused.
    pub above_least: bool,
    /// The most.
    pub most: Option<Decimal>,
}

/// What a file, or the command line, may refer to by id or name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is what it is called")]
pub enum Reference {
    Department,
    TargetGroup,
    Parameter,
    UnitCost,
    Scenario,
    Address,
    Figure,
    Goal,
    Measure,
}

/// One thing that is wrong, with the facts that its sentence needs.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Message {
    // Files
    UnreadableFile {
        path: Option<String>,
        reason: Unreadable,
        backslash: bool,
    },
    FileTooLarge {
        mebibytes: u64,
        most: u64,
    },
    NotText {
        file: FileKind,
    },
    EmptyFile {
        file: FileKind,
    },
    Syntax {
        detail: String,
        hint: SyntaxHint,
    },
    // Keys and values
    UnknownKey {
        key: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    WrongType {
        key: String,
        expected: Expected,
        found: String,
    },
    UnsupportedFormat {
        found: String,
    },
    InvalidId {
        id: String,
    },
    SpaceInId {
        id: String,
    },
    InvalidNumber {
        text: String,
        fault: NumberFault,
    },
    OutOfBounds {
        address: String,
        value: Decimal,
        limits: Limits,
    },
    InvalidYear {
        text: String,
        first: i32,
        last: i32,
    },
    InvalidDate {
        text: String,
    },
    UnknownValue {
        key: String,
        value: String,
        nearest: Option<String>,
        allowed: Vec<String>,
    },
    EmptyTable {
        key: String,
    },
    EndBeforeStart {
        start: String,
        end: String,
    },
    // Inputs
    IncompleteRange {
        given: &'static str,
        missing: &'static str,
    },
    RangeOrder {
        low: Decimal,
        value: Decimal,
        high: Decimal,
    },
    DistributionWithoutRange {
        distribution: String,
    },
    ValueOffCentre {
        value: Decimal,
        distribution: String,
        low: Decimal,
        high: Decimal,
        mean: Option<Decimal>,
    },
    ParameterCycle {
        chain: Vec<String>,
    },
    UnusedParameter {
        id: String,
    },
    MissingYear {
        address: String,
        years: Vec<i32>,
    },
    // References
    Unknown {
        reference: Reference,
        name: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    FigureOfAbsentPolicy {
        name: String,
        policy: String,
        there: Vec<String>,
    },
    WordOfPolicy {
        name: String,
        word: &'static str,
        preset: Option<String>,
        place: Option<String>,
    },
    AmbiguousFigure {
        name: String,
        meant: Vec<String>,
    },
    // Costs and effects
    NoCostForm {
        id: String,
    },
    SeveralCostForms {
        id: String,
        forms: Vec<String>,
    },
    NoEffectForm {
        id: String,
    },
    SeveralEffectForms {
        id: String,
        keys: Vec<String>,
    },
    ShareAndProbabilities {
        id: String,
    },
    MissingTargetGroup {
        id: String,
        groups: Vec<String>,
    },
    MissingDepartment {
        id: String,
        departments: Vec<String>,
    },
    NoCost {
        elsewhere: bool,
    },
    AmountTooLarge {
        address: String,
    },
    // Settings
    ValueForTable {
        address: String,
        years: Vec<i32>,
        is_range: bool,
    },
    YearOfNumber {
        address: String,
    },
    YearNotInTable {
        address: String,
        year: i32,
        years: Vec<i32>,
    },
    // Policy
    FloorAboveTarget {
        floor: Decimal,
        target: Decimal,
    },
    NoCorrectionForGrade {
        grade: String,
        known: Vec<String>,
    },
    // Unit costs
    NoUnitCosts {
        searched: Vec<String>,
    },
    NoCsvFiles {
        folder: String,
    },
    NoPriceForYear {
        id: String,
        year: i32,
        years: Vec<i32>,
        has_index: bool,
    },
    NoIndex {
        from: i32,
        to: i32,
    },
    InvalidJson {
        detail: String,
    },
    UnitCostExists {
        id: String,
    },
    NothingToReplace {
        id: String,
    },
    ParameterInOtherYear {
        id: String,
        year: i32,
    },
    MissingColumn {
        column: String,
        headers: Vec<String>,
    },
    UnknownColumn {
        column: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    DuplicateColumn {
        column: String,
    },
    TooFewFields {
        found: usize,
        expected: usize,
    },
    TooManyFields {
        found: usize,
        expected: usize,
    },
    UnclosedQuote,
    MissingValue {
        column: String,
    },
    DuplicateUnitCost {
        id: String,
        year: i32,
        file: String,
        line: u32,
    },
    DuplicateIndexYear {
        series: String,
        year: i32,
    },
    AmbiguousNumber {
        text: String,
    },
    MixedDecimalSigns {
        text: String,
        other: String,
        line: u32,
    },
    // Warnings about what a result rests on
    WithAboveWithout {
        without: Decimal,
        with: Decimal,
    },
    DeadweightBesideWithout,
    DepartmentIgnored {
        payer: String,
    },
    EffectBeforeStart {
        year: i32,
        start: i32,
    },
    WeakestGradeUsed {
        grade: String,
        correction: Decimal,
    },
    FirstReturnBeforeStart {
        year: i32,
        start: i32,
    },
    DepartmentBearsIncrease {
        department: String,
        increase: Decimal,
    },
    FeeNotCovered {
        short: Decimal,
        coverage: Decimal,
        needed: Decimal,
    },
    // What a check reports, and accepts
    UnknownCode {
        code: String,
        nearest: Option<String>,
    },
    NoReason,
    UnneededAllow {
        code: String,
        address: Option<String>,
    },
    // The lock
    LockOfFinished,
    UnwritableFile {
        reason: Unreadable,
    },
    // What has words of its own in a file of words
    Said(Said),
}
