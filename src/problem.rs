//! Problems: what is wrong with a file, where, and how bad it is.

use std::fmt;
use std::sync::Arc;

use crate::words::{Language, Message, Reference};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// There is no result.
    Error,
    /// There is a result, and it deserves a second look.
    Warning,
}

impl Level {
    /// The word in front of the code: the same in every language, so that editors and CI find it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($variant:ident $name:literal $level:ident,)*) => {
        /// The stable name of a kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "`si explain` says what each means")]
        pub enum Code { $($variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name: kebab-case, English, never changed.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            pub fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level,)* }
            }
        }
    };
}

codes! {
    AmbiguousNumber "ambiguous-number" Error,
    AmountTooLarge "amount-too-large" Error,
    DeadweightBesideWithout "deadweight-beside-without" Warning,
    DepartmentBearsIncrease "department-bears-increase" Warning,
    DepartmentIgnored "department-ignored" Warning,
    DistributionWithoutRange "distribution-without-range" Error,
    DuplicateColumn "duplicate-column" Error,
    DuplicateIndexYear "duplicate-index-year" Error,
    DuplicateUnitCost "duplicate-unit-cost" Error,
    EffectBeforeStart "effect-before-start" Warning,
    EmptyFile "empty-file" Error,
    EmptyTable "empty-table" Error,
    EndBeforeStart "end-before-start" Error,
    FeeNotCovered "fee-not-covered" Warning,
    FileTooLarge "file-too-large" Error,
    FirstReturnBeforeStart "first-return-before-start" Warning,
    FloorAboveTarget "floor-above-target" Error,
    IncompleteRange "incomplete-range" Error,
    InvalidDate "invalid-date" Error,
    InvalidId "invalid-id" Error,
    InvalidJson "invalid-json" Error,
    InvalidNumber "invalid-number" Error,
    InvalidYear "invalid-year" Error,
    MissingColumn "missing-column" Error,
    MissingDepartment "missing-department" Error,
    MissingKey "missing-key" Error,
    MissingTargetGroup "missing-target-group" Error,
    MissingValue "missing-value" Error,
    MissingYear "missing-year" Error,
    MixedDecimalSigns "mixed-decimal-signs" Error,
    NoCorrectionForGrade "no-correction-for-grade" Error,
    NoCost "no-cost" Error,
    NoCostForm "no-cost-form" Error,
    NoCsvFiles "no-csv-files" Error,
    NoEffectForm "no-effect-form" Error,
    NoIndex "no-index" Error,
    NoPriceForYear "no-price-for-year" Error,
    NoUnitCosts "no-unit-costs" Error,
    NotText "not-text" Error,
    NothingToReplace "nothing-to-replace" Warning,
    OutOfBounds "out-of-bounds" Error,
    ParameterCycle "parameter-cycle" Error,
    ParameterInOtherYear "parameter-in-other-year" Error,
    RangeOrder "range-order" Error,
    SeveralCostForms "several-cost-forms" Error,
    SeveralEffectForms "several-effect-forms" Error,
    ShareAndProbabilities "share-and-probabilities" Error,
    Syntax "syntax" Error,
    TooFewFields "too-few-fields" Error,
    TooManyFields "too-many-fields" Error,
    UnclosedQuote "unclosed-quote" Error,
    UnitCostExists "unit-cost-exists" Error,
    UnknownAddress "unknown-address" Error,
    UnknownColumn "unknown-column" Error,
    UnknownDepartment "unknown-department" Error,
    UnknownGoal "unknown-goal" Warning,
    UnknownKey "unknown-key" Error,
    UnknownMeasure "unknown-measure" Warning,
    UnknownParameter "unknown-parameter" Error,
    UnknownScenario "unknown-scenario" Error,
    UnknownTargetGroup "unknown-target-group" Error,
    UnknownUnitCost "unknown-unit-cost" Error,
    UnknownValue "unknown-value" Error,
    UnreadableFile "unreadable-file" Error,
    UnsupportedFormat "unsupported-format" Error,
    UnusedParameter "unused-parameter" Warning,
    ValueForTable "value-for-table" Error,
    ValueOffCentre "value-off-centre" Error,
    WeakestGradeUsed "weakest-grade-used" Warning,
    WithAboveWithout "with-above-without" Warning,
    WrongType "wrong-type" Error,
    YearNotInTable "year-not-in-table" Error,
    YearOfNumber "year-of-number" Error,
}

impl From<&Message> for Code {
    #[allow(clippy::too_many_lines, reason = "one line a message")]
    fn from(message: &Message) -> Self {
        match message {
            Message::AmbiguousNumber { .. } => Self::AmbiguousNumber,
            Message::AmountTooLarge { .. } => Self::AmountTooLarge,
            Message::DeadweightBesideWithout => Self::DeadweightBesideWithout,
            Message::DepartmentBearsIncrease { .. } => Self::DepartmentBearsIncrease,
            Message::DepartmentIgnored { .. } => Self::DepartmentIgnored,
            Message::DistributionWithoutRange { .. } => Self::DistributionWithoutRange,
            Message::DuplicateColumn { .. } => Self::DuplicateColumn,
            Message::DuplicateIndexYear { .. } => Self::DuplicateIndexYear,
            Message::DuplicateUnitCost { .. } => Self::DuplicateUnitCost,
            Message::EffectBeforeStart { .. } => Self::EffectBeforeStart,
            Message::EmptyFile { .. } => Self::EmptyFile,
            Message::EmptyTable { .. } => Self::EmptyTable,
            Message::EndBeforeStart { .. } => Self::EndBeforeStart,
            Message::FeeNotCovered { .. } => Self::FeeNotCovered,
            Message::FileTooLarge { .. } => Self::FileTooLarge,
            Message::FirstReturnBeforeStart { .. } => Self::FirstReturnBeforeStart,
            Message::FloorAboveTarget { .. } => Self::FloorAboveTarget,
            Message::IncompleteRange { .. } => Self::IncompleteRange,
            Message::InvalidDate { .. } => Self::InvalidDate,
            Message::InvalidId { .. } => Self::InvalidId,
            Message::InvalidJson { .. } => Self::InvalidJson,
            Message::InvalidNumber { .. } => Self::InvalidNumber,
            Message::InvalidYear { .. } => Self::InvalidYear,
            Message::MissingColumn { .. } => Self::MissingColumn,
            Message::MissingDepartment { .. } => Self::MissingDepartment,
            Message::MissingKey { .. } => Self::MissingKey,
            Message::MissingTargetGroup { .. } => Self::MissingTargetGroup,
            Message::MissingValue { .. } => Self::MissingValue,
            Message::MissingYear { .. } => Self::MissingYear,
            Message::MixedDecimalSigns { .. } => Self::MixedDecimalSigns,
            Message::NoCorrectionForGrade { .. } => Self::NoCorrectionForGrade,
            Message::NoCost { .. } => Self::NoCost,
            Message::NoCostForm { .. } => Self::NoCostForm,
            Message::NoCsvFiles { .. } => Self::NoCsvFiles,
            Message::NoEffectForm { .. } => Self::NoEffectForm,
            Message::NoIndex { .. } => Self::NoIndex,
            Message::NoPriceForYear { .. } => Self::NoPriceForYear,
            Message::NoUnitCosts { .. } => Self::NoUnitCosts,
            Message::NotText { .. } => Self::NotText,
            Message::NothingToReplace { .. } => Self::NothingToReplace,
            Message::OutOfBounds { .. } => Self::OutOfBounds,
            Message::ParameterCycle { .. } => Self::ParameterCycle,
            Message::ParameterInOtherYear { .. } => Self::ParameterInOtherYear,
            Message::RangeOrder { .. } => Self::RangeOrder,
            Message::SeveralCostForms { .. } => Self::SeveralCostForms,
            Message::SeveralEffectForms { .. } => Self::SeveralEffectForms,
            Message::ShareAndProbabilities { .. } => Self::ShareAndProbabilities,
            Message::Syntax { .. } => Self::Syntax,
            Message::TooFewFields { .. } => Self::TooFewFields,
            Message::TooManyFields { .. } => Self::TooManyFields,
            Message::UnclosedQuote => Self::UnclosedQuote,
            Message::Unknown { reference, .. } => match reference {
                Reference::Department => Self::UnknownDepartment,
                Reference::TargetGroup => Self::UnknownTargetGroup,
                Reference::Parameter => Self::UnknownParameter,
                Reference::UnitCost => Self::UnknownUnitCost,
                Reference::Scenario => Self::UnknownScenario,
                Reference::Address => Self::UnknownAddress,
                Reference::Goal => Self::UnknownGoal,
                Reference::Measure => Self::UnknownMeasure,
            },
            Message::UnitCostExists { .. } => Self::UnitCostExists,
            Message::UnknownColumn { .. } => Self::UnknownColumn,
            Message::UnknownKey { .. } => Self::UnknownKey,
            Message::UnknownValue { .. } => Self::UnknownValue,
            Message::UnreadableFile { .. } => Self::UnreadableFile,
            Message::UnsupportedFormat { .. } => Self::UnsupportedFormat,
            Message::UnusedParameter { .. } => Self::UnusedParameter,
            Message::ValueForTable { .. } => Self::ValueForTable,
            Message::ValueOffCentre { .. } => Self::ValueOffCentre,
            Message::WeakestGradeUsed { .. } => Self::WeakestGradeUsed,
            Message::WithAboveWithout { .. } => Self::WithAboveWithout,
            Message::WrongType { .. } => Self::WrongType,
            Message::YearNotInTable { .. } => Self::YearNotInTable,
            Message::YearOfNumber { .. } => Self::YearOfNumber,
        }
    }
}

/// Where in a file: line and column are counted from 1, columns in characters. Line 0 is the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file, as the user named it.
    pub file: Arc<str>,
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

impl Place {
    /// A file as a whole.
    pub fn file(file: &str) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            return formatter.write_str(&self.file);
        }
        write!(formatter, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub message: Message,
}

impl Problem {
    /// The kind of problem.
    pub fn code(&self) -> Code {
        Code::from(&self.message)
    }

    /// How bad it is.
    pub fn level(&self) -> Level {
        self.code().level()
    }

    /// `file:line:column: error[code]: what is wrong`, and the hint in a line of its own.
    pub fn rendered(&self, language: Language) -> String {
        let (code, text) = (self.code(), self.message.text(language));
        let mut rendered = format!(
            "{}: {}[{}]: {text}\n",
            self.place,
            code.level().word(),
            code.name()
        );
        if let Some(hint) = self.message.hint(language) {
            rendered.push_str("  hint: ");
            rendered.push_str(&hint);
            rendered.push('\n');
        }
        rendered
    }
}

/// All problems found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems {
    all: Vec<Problem>,
}

impl Problems {
    /// Adds one.
    pub fn add(&mut self, place: Place, message: Message) {
        self.all.push(Problem { place, message });
    }

    /// Adds those found elsewhere.
    pub fn extend(&mut self, others: impl IntoIterator<Item = Problem>) {
        self.all.extend(others);
    }

    /// Whether there is an error among them: then there is no result.
    pub fn has_errors(&self) -> bool {
        self.all
            .iter()
            .any(|problem| problem.level() == Level::Error)
    }

    /// Whether there is none at all.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All of them: the files in the order in which they were read, each from top to bottom.
    pub fn in_file_order(mut self) -> Vec<Problem> {
        let mut files: Vec<Arc<str>> = Vec::new();
        for problem in &self.all {
            if !files.contains(&problem.place.file) {
                files.push(Arc::clone(&problem.place.file));
            }
        }
        let file = |problem: &Problem| files.iter().position(|known| *known == problem.place.file);
        self.all
            .sort_by_key(|problem| (file(problem), problem.place.line, problem.place.column));
        self.all.dedup();
        self.all
    }

    /// All of them, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.all.iter()
    }
}
