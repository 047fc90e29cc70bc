//! Problems: what is wrong with a file, where, and how bad it is.

use std::sync::Arc;

pub use crate::model::Place;
use crate::words::{Language, Message, Reference, marked};

mod figures;
mod finding;

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

            /// The code of a name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }

            /// How bad it is.
            pub fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level,)* }
            }
        }
    };
}

codes! {
    AmbiguousFigure "ambiguous-figure" Error,
    AmbiguousNumber "ambiguous-number" Error,
    AmountTooLarge "amount-too-large" Error,
    AttributionAtWeakestGrade "attribution-at-weakest-grade" Warning,
    CostOfNothing "cost-of-nothing" Warning,
    CostOutsidePeriod "cost-outside-period" Warning,
    CoverageBelowFloor "coverage-below-floor" Warning,
    CoverageBelowTarget "coverage-below-target" Warning,
    CoverageBelowTargetInRange "coverage-below-target-in-range" Warning,
    CoverageBelowTargetInScenario "coverage-below-target-in-scenario" Warning,
    DeadweightBesideWithout "deadweight-beside-without" Warning,
    DepartmentBearsIncrease "department-bears-increase" Warning,
    DepartmentIgnored "department-ignored" Warning,
    DistributionWithoutRange "distribution-without-range" Error,
    DoubleCounting "double-counting" Warning,
    DuplicateColumn "duplicate-column" Error,
    DuplicateIndexYear "duplicate-index-year" Error,
    DuplicateUnitCost "duplicate-unit-cost" Error,
    EffectBeforeStart "effect-before-start" Warning,
    EffectOfNothing "effect-of-nothing" Warning,
    EffectShownByProcess "effect-shown-by-process-measure" Warning,
    EffectWithoutMeasure "effect-without-measure" Warning,
    EmptyFile "empty-file" Error,
    EmptyTable "empty-table" Error,
    EndBeforeStart "end-before-start" Error,
    FeeNotCovered "fee-not-covered" Warning,
    FileTooLarge "file-too-large" Error,
    FirstReturnBeforeStart "first-return-before-start" Warning,
    FloorAboveTarget "floor-above-target" Error,
    GoalWithoutActivity "goal-without-activity" Warning,
    GoalWithoutOutcome "goal-without-outcome-measure" Warning,
    GoalWithoutProcess "goal-without-process-measure" Warning,
    GrantedDiffersFromCost "granted-differs-from-cost" Warning,
    HorizonBeforeEnd "horizon-before-end" Warning,
    HorizonTooLong "horizon-too-long" Warning,
    IdleDepartment "idle-department" Warning,
    IncompleteRange "incomplete-range" Error,
    InvalidDate "invalid-date" Error,
    InvalidId "invalid-id" Error,
    InvalidJson "invalid-json" Error,
    InvalidNumber "invalid-number" Error,
    InvalidYear "invalid-year" Error,
    LocalUnitCost "local-unit-cost" Warning,
    LockEdited "lock-edited" Error,
    LockFiguresDiffer "lock-figures-differ" Warning,
    LockMissing "lock-missing" Error,
    LockNewerFormat "lock-newer-format" Error,
    LockOfAnotherApplication "lock-of-another-application" Error,
    LockOfFinished "lock-of-finished" Error,
    LockOutdated "lock-outdated" Warning,
    LockTruncated "lock-truncated" Error,
    MeasureOfNothing "measure-without-effect" Warning,
    MeasureWithoutSource "measure-without-source" Warning,
    MissingColumn "missing-column" Error,
    MissingDepartment "missing-department" Error,
    MissingGranted "missing-granted" Warning,
    MissingKey "missing-key" Error,
    MissingSignature "missing-signature" Warning,
    MissingTargetGroup "missing-target-group" Error,
    MissingText "missing-text" Warning,
    MissingValue "missing-value" Error,
    MissingYear "missing-year" Error,
    MixedDecimalSigns "mixed-decimal-signs" Error,
    MoreUnitsThanAYear "more-units-than-a-year" Warning,
    MostlyNonRealisable "mostly-non-realisable" Warning,
    NoCorrectionForGrade "no-correction-for-grade" Error,
    NoCost "no-cost" Error,
    NoCostForm "no-cost-form" Error,
    NoCsvFiles "no-csv-files" Error,
    NoEffectForm "no-effect-form" Error,
    NoEffects "no-effects" Warning,
    NoMatrix "no-matrix" Warning,
    NoIndex "no-index" Error,
    NoPriceForYear "no-price-for-year" Error,
    NoReason "no-reason" Error,
    NoUnitCosts "no-unit-costs" Error,
    NoWholeStep "no-whole-step" Warning,
    NotText "not-text" Error,
    NothingToReplace "nothing-to-replace" Warning,
    OutOfBounds "out-of-bounds" Error,
    ParameterCycle "parameter-cycle" Error,
    ParameterInOtherYear "parameter-in-other-year" Error,
    PaymentBeforeReduction "payment-before-reduction" Warning,
    PaysWithoutGain "payment-without-gain" Warning,
    PeriodTooLong "period-too-long" Warning,
    PlaceholderLeft "placeholder-left" Warning,
    PlanAfterHorizon "plan-after-horizon" Warning,
    RangeOrder "range-order" Error,
    RealisableNotStated "realisable-not-stated" Warning,
    SameUnitCostTwice "same-unit-cost-twice" Warning,
    SeveralCostForms "several-cost-forms" Error,
    SeveralEffectForms "several-effect-forms" Error,
    ShareAndProbabilities "share-and-probabilities" Error,
    ShareWithoutSource "share-without-source" Warning,
    SharesAboveOne "shares-above-one" Warning,
    SignatureAfterStart "signature-after-start" Warning,
    StaleUnitCost "stale-unit-cost" Warning,
    Syntax "syntax" Error,
    TermMissing "term-missing" Warning,
    TextOutside "text-outside-folder" Warning,
    TooFewDepartments "too-few-departments" Warning,
    TooFewFields "too-few-fields" Error,
    TooManyFields "too-many-fields" Error,
    TransferWithoutReplacement "transfer-without-replacement" Warning,
    UnclosedQuote "unclosed-quote" Error,
    UnitCostExampleData "unit-cost-example-data" Warning,
    UnitCostExists "unit-cost-exists" Error,
    UnitCostWithoutSource "unit-cost-without-source" Warning,
    UnknownAddress "unknown-address" Error,
    UnknownCode "unknown-code" Warning,
    UnknownColumn "unknown-column" Error,
    UnknownDepartment "unknown-department" Error,
    UnknownFigure "unknown-figure" Error,
    UnknownGoal "unknown-goal" Warning,
    UnknownKey "unknown-key" Error,
    UnknownMeasure "unknown-measure" Warning,
    UnknownParameter "unknown-parameter" Error,
    UnknownScenario "unknown-scenario" Error,
    UnknownTargetGroup "unknown-target-group" Error,
    UnknownUnitCost "unknown-unit-cost" Error,
    UnknownValue "unknown-value" Error,
    UnneededAllow "unneeded-allow" Warning,
    UnreadableFile "unreadable-file" Error,
    UnreadableText "unreadable-text" Warning,
    UnsupportedFormat "unsupported-format" Error,
    UnusedParameter "unused-parameter" Warning,
    UnusedTargetGroup "unused-target-group" Warning,
    UnwritableFile "unwritable-file" Error,
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
            Message::Finding(finding) => finding.into(),
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
            Message::InvalidId { .. } | Message::SpaceInId { .. } => Self::InvalidId,
            Message::InvalidJson { .. } => Self::InvalidJson,
            Message::InvalidNumber { .. } => Self::InvalidNumber,
            Message::InvalidYear { .. } => Self::InvalidYear,
            Message::LockOfFinished => Self::LockOfFinished,
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
            Message::AmbiguousFigure { .. } => Self::AmbiguousFigure,
            Message::FigureOfAbsentPolicy { .. } | Message::WordOfPolicy { .. } => {
                Self::UnknownFigure
            }
            Message::Unknown { reference, .. } => match reference {
                Reference::Department => Self::UnknownDepartment,
                Reference::TargetGroup => Self::UnknownTargetGroup,
                Reference::Parameter => Self::UnknownParameter,
                Reference::UnitCost => Self::UnknownUnitCost,
                Reference::Scenario => Self::UnknownScenario,
                Reference::Address => Self::UnknownAddress,
                Reference::Figure => Self::UnknownFigure,
                Reference::Goal => Self::UnknownGoal,
                Reference::Measure => Self::UnknownMeasure,
            },
            Message::UnitCostExists { .. } => Self::UnitCostExists,
            Message::UnknownCode { .. } => Self::UnknownCode,
            Message::NoReason => Self::NoReason,
            Message::UnneededAllow { .. } => Self::UnneededAllow,
            Message::UnknownColumn { .. } => Self::UnknownColumn,
            Message::UnknownKey { .. } => Self::UnknownKey,
            Message::UnknownValue { .. } => Self::UnknownValue,
            Message::UnreadableFile { .. } => Self::UnreadableFile,
            Message::UnsupportedFormat { .. } => Self::UnsupportedFormat,
            Message::UnusedParameter { .. } => Self::UnusedParameter,
            Message::UnwritableFile { .. } => Self::UnwritableFile,
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

    /// What is wrong, in one line. What a file holds is quoted: it must not write to the terminal on its own.
    pub fn text(&self, language: Language) -> String {
        marked(&self.message.text(language)).into_owned()
    }

    /// What to write instead, in one line.
    pub fn hint(&self, language: Language) -> Option<String> {
        let hint = self.message.hint(language)?;
        Some(marked(&hint).into_owned())
    }

    /// `file:line:column: error[code]: what is wrong`, and the hint in a line of its own.
    pub fn rendered(&self, language: Language) -> String {
        self.rendered_as(self.level(), language)
    }

    /// The same at another level than its code's.
    pub fn rendered_as(&self, level: Level, language: Language) -> String {
        let (code, text) = (self.code(), self.text(language));
        let mut rendered = format!(
            "{}: {}[{}]: {text}\n",
            marked(&self.place.to_string()),
            level.word(),
            code.name()
        );
        if let Some(hint) = self.hint(language) {
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
