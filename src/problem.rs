//! Problems: what is wrong with a file, where, and how bad it is.

use std::sync::Arc;

use crate::model::{FileText, choice};

mod facts;

pub(crate) use crate::model::Place;
pub(crate) use facts::{Fact, Facts};

choice! {
    /// How bad a problem is.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Level {
        /// There is no result.
        Error = "error",
        /// There is a result, and it deserves a second look.
        Warning = "warning",
    }
}

/// The stable name of a kind of problem, and how bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Code {
    name: &'static str,
    level: Level,
}

impl Code {
    /// A code: its name is kebab-case, English, and never changed.
    pub(crate) const fn new(name: &'static str, level: Level) -> Self {
        Self { name, level }
    }

    pub(crate) fn name(self) -> &'static str {
        self.name
    }

    /// How bad it is.
    pub(crate) fn level(self) -> Level {
        self.level
    }

    /// The code of a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name == name)
    }
}

/// Hands every code to a macro: its constant, its name and how bad it is.
macro_rules! every_code {
    ($then:ident) => {
        $then! {
            AMBIGUOUS_NUMBER "ambiguous-number" Error,
            AMOUNT_TOO_LARGE "amount-too-large" Error,
            ATTRIBUTION_AT_WEAKEST_GRADE "attribution-at-weakest-grade" Warning,
            BALANCE_BELOW_AIM "balance-below-aim" Warning,
            BALANCE_BELOW_MINIMUM "balance-below-minimum" Warning,
            BEFORE_FUND "before-fund" Error,
            BLANK_HEADING "blank-heading" Warning,
            BLANK_ROW "blank-row" Warning,
            COST_OF_NOTHING "cost-of-nothing" Warning,
            COST_OUTSIDE_PERIOD "cost-outside-period" Warning,
            COUNTED_WITHIN_ANOTHER "counted-within-another" Warning,
            COVERAGE_BELOW_FLOOR "coverage-below-floor" Warning,
            COVERAGE_BELOW_TARGET "coverage-below-target" Warning,
            COVERAGE_BELOW_TARGET_IN_RANGE "coverage-below-target-in-range" Warning,
            COVERAGE_BELOW_TARGET_IN_SCENARIO "coverage-below-target-in-scenario" Warning,
            DEADWEIGHT_BESIDE_WITHOUT "deadweight-beside-without" Warning,
            DECIDED_AFTER_START "decided-after-start" Warning,
            DEPARTMENT_BEARS_INCREASE "department-bears-increase" Warning,
            DEPARTMENT_IGNORED "department-ignored" Warning,
            DEPARTMENT_LOSES "department-loses" Warning,
            DEPOSITS_OUT_OF_ORDER "deposits-out-of-order" Error,
            DISTRIBUTION_WITHOUT_RANGE "distribution-without-range" Error,
            DOUBLE_COUNTING "double-counting" Warning,
            DUPLICATE_COLUMN "duplicate-column" Error,
            DUPLICATE_INDEX_YEAR "duplicate-index-year" Error,
            DUPLICATE_SETTLEMENT "duplicate-settlement" Error,
            DUPLICATE_UNIT_COST "duplicate-unit-cost" Error,
            EFFECT_BEFORE_START "effect-before-start" Warning,
            EFFECT_BEGINS_BEFORE_START "effect-begins-before-start" Warning,
            EFFECT_OF_NOTHING "effect-of-nothing" Warning,
            EFFECT_SHOWN_BY_PROCESS "effect-shown-by-process-measure" Warning,
            EFFECT_WITHOUT_MEASURE "effect-without-measure" Warning,
            EMPTY_FILE "empty-file" Error,
            EMPTY_TABLE "empty-table" Error,
            END_BEFORE_START "end-before-start" Error,
            FILE_TOO_LARGE "file-too-large" Error,
            FIRST_RETURN_BEFORE_START "first-return-before-start" Warning,
            FLOOR_ABOVE_TARGET "floor-above-target" Error,
            GOAL_WITHOUT_ACTIVITY "goal-without-activity" Warning,
            GOAL_WITHOUT_OUTCOME "goal-without-outcome-measure" Warning,
            GOAL_WITHOUT_PROCESS "goal-without-process-measure" Warning,
            GRANTED_DIFFERS_FROM_COST "granted-differs-from-cost" Warning,
            HORIZON_BEFORE_END "horizon-before-end" Warning,
            HORIZON_TOO_LONG "horizon-too-long" Warning,
            IDLE_DEPARTMENT "idle-department" Warning,
            INCLUDES_WRONG "includes-wrong" Warning,
            INCOMPLETE_RANGE "incomplete-range" Error,
            INDEX_JUMP "index-jump" Warning,
            INVALID_DATE "invalid-date" Error,
            INVALID_ID "invalid-id" Error,
            INVALID_JSON "invalid-json" Error,
            INVALID_NUMBER "invalid-number" Error,
            INVALID_YEAR "invalid-year" Error,
            LEFT_OUT "left-out" Warning,
            LOCAL_UNIT_COST "local-unit-cost" Warning,
            LOCK_EDITED "lock-edited" Error,
            LOCK_EVIDENCE_DIFFERS "lock-evidence-differs" Warning,
            LOCK_FIGURES_DIFFER "lock-figures-differ" Warning,
            LOCK_MISSING "lock-missing" Error,
            LOCK_NEWER_FORMAT "lock-newer-format" Error,
            LOCK_OF_ANOTHER_APPLICATION "lock-of-another-application" Error,
            LOCK_OF_FINISHED "lock-of-finished" Error,
            LOCK_OLDER_FORMAT "lock-older-format" Error,
            LOCK_OUTDATED "lock-outdated" Warning,
            LOCK_POLICY_DIFFERS "lock-policy-differs" Warning,
            LOCK_TRUNCATED "lock-truncated" Error,
            LOCK_UNIT_COSTS_DIFFER "lock-unit-costs-differ" Warning,
            MEASURE_OF_NOTHING "measure-without-effect" Warning,
            MEASURE_WITHOUT_SOURCE "measure-without-source" Warning,
            MISSING_COLUMN "missing-column" Error,
            MISSING_DEPARTMENT "missing-department" Error,
            MISSING_EFFECT "missing-effect" Error,
            MISSING_GRANTED "missing-granted" Warning,
            MISSING_KEY "missing-key" Error,
            MISSING_SIGNATURE "missing-signature" Warning,
            MISSING_TARGET_GROUP "missing-target-group" Error,
            MISSING_TEXT "missing-text" Warning,
            MISSING_VALUE "missing-value" Error,
            MISSING_YEAR "missing-year" Error,
            MIXED_DECIMAL_SIGNS "mixed-decimal-signs" Error,
            MORE_UNITS_THAN_A_YEAR "more-units-than-a-year" Warning,
            MORE_UNITS_THAN_PEOPLE "more-units-than-people" Warning,
            MOSTLY_NON_REALISABLE "mostly-non-realisable" Warning,
            NO_CORRECTION_FOR_GRADE "no-correction-for-grade" Error,
            NO_COST "no-cost" Error,
            NO_COST_FORM "no-cost-form" Error,
            NO_CSV_FILES "no-csv-files" Error,
            NO_EFFECT_FORM "no-effect-form" Error,
            NO_EFFECTS "no-effects" Warning,
            NO_MATRIX "no-matrix" Warning,
            NO_EVIDENCE "no-evidence" Error,
            NO_INDEX "no-index" Error,
            NO_PRICE_FOR_YEAR "no-price-for-year" Error,
            NO_REASON "no-reason" Error,
            NO_UNIT_COSTS "no-unit-costs" Error,
            NOTHING_UNCERTAIN "nothing-uncertain" Warning,
            NO_WHOLE_STEP "no-whole-step" Warning,
            NOT_IMPORTED "not-imported" Error,
            NOT_TEXT "not-text" Error,
            WRONG_FILE "wrong-file" Error,
            NOTHING_TO_REPLACE "nothing-to-replace" Warning,
            NOTHING_VERIFIED "nothing-verified" Error,
            OTHER_APPLICATION "other-application" Error,
            OUT_OF_BOUNDS "out-of-bounds" Error,
            OUTCOME_NOT_VERIFIED "outcome-not-verified" Warning,
            OUTCOME_WITHOUT_APPLICATION "outcome-without-application" Error,
            OVERPAID "overpaid" Warning,
            PAID_ABOVE_DEMAND "paid-above-demand" Error,
            PARAMETER_CYCLE "parameter-cycle" Error,
            PARAMETER_IN_OTHER_YEAR "parameter-in-other-year" Error,
            PAYMENT_BEFORE_REDUCTION "payment-before-reduction" Warning,
            PAYMENT_OVERDUE "payment-overdue" Warning,
            PAYS_WITHOUT_GAIN "payment-without-gain" Warning,
            PEOPLE_AFTER_END "people-after-end" Warning,
            PERIOD_TOO_LONG "period-too-long" Warning,
            PLACEHOLDER_LEFT "placeholder-left" Warning,
            PLAN_AFTER_HORIZON "plan-after-horizon" Warning,
            PROBABILITY_BELOW_MINIMUM "probability-below-minimum" Warning,
            PRICE_GAP "price-gap" Warning,
            PRICE_JUMP "price-jump" Warning,
            PRICE_UNCHANGED "price-unchanged" Warning,
            RANGE_ORDER "range-order" Error,
            READ_BY_RULE "read-by-rule" Warning,
            REALISABLE_NOT_STATED "realisable-not-stated" Warning,
            SAME_INVESTMENT_TWICE "same-investment-twice" Error,
            SAME_UNIT_COST_TWICE "same-unit-cost-twice" Warning,
            SEVERAL_COST_FORMS "several-cost-forms" Error,
            SEVERAL_EFFECT_FORMS "several-effect-forms" Error,
            SEVERAL_INDEX_SERIES "several-index-series" Error,
            SHARE_AND_PROBABILITIES "share-and-probabilities" Error,
            SHARE_WITHOUT_SOURCE "share-without-source" Warning,
            SHARES_ABOVE_ONE "shares-above-one" Warning,
            SIGNATURE_AFTER_START "signature-after-start" Warning,
            STALE_UNIT_COST "stale-unit-cost" Warning,
            SYNTAX "syntax" Error,
            TERM_MISSING "term-missing" Warning,
            TEXT_OUTSIDE "text-outside-folder" Warning,
            THOUSANDS_POINT "thousands-point" Warning,
            TOO_FEW_DEPARTMENTS "too-few-departments" Warning,
            TOO_FEW_FIELDS "too-few-fields" Error,
            TOO_MANY_ENTRIES "too-many-entries" Error,
            TOO_MANY_FIELDS "too-many-fields" Error,
            TOO_MANY_STARTS "too-many-starts" Warning,
            TRANSFER_WITHOUT_REPLACEMENT "transfer-without-replacement" Warning,
            UNCLOSED_QUOTE "unclosed-quote" Error,
            UNIT_COST_CHANGED "unit-cost-changed" Warning,
            UNIT_COST_EXAMPLE_DATA "unit-cost-example-data" Warning,
            UNIT_COST_EXISTS "unit-cost-exists" Error,
            UNIT_COST_WITHOUT_SOURCE "unit-cost-without-source" Warning,
            UNKNOWN_ADDRESS "unknown-address" Error,
            UNKNOWN_CODE "unknown-code" Warning,
            UNKNOWN_COLUMN "unknown-column" Error,
            UNKNOWN_DEPARTMENT "unknown-department" Error,
            UNKNOWN_EFFECT "unknown-effect" Error,
            UNKNOWN_EVIDENCE "unknown-evidence" Error,
            UNKNOWN_FIGURE "unknown-figure" Error,
            UNKNOWN_GOAL "unknown-goal" Warning,
            UNKNOWN_INDEX "unknown-index" Error,
            UNKNOWN_KEY "unknown-key" Error,
            UNKNOWN_MEASURE "unknown-measure" Warning,
            UNKNOWN_PARAMETER "unknown-parameter" Error,
            UNKNOWN_SCENARIO "unknown-scenario" Error,
            UNKNOWN_TARGET_GROUP "unknown-target-group" Error,
            UNKNOWN_UNIT_COST "unknown-unit-cost" Error,
            UNKNOWN_VALUE "unknown-value" Error,
            UNLIKELY_ON_COST "unlikely-on-cost" Warning,
            UNLIKELY_WAGE "unlikely-wage" Warning,
            UNNEEDED_ALLOW "unneeded-allow" Warning,
            UNREADABLE_FILE "unreadable-file" Error,
            VERIFIED_TOO_EARLY "verified-too-early" Warning,
            UNREADABLE_TEXT "unreadable-text" Warning,
            UNSUPPORTED_FORMAT "unsupported-format" Error,
            UNUSED_PARAMETER "unused-parameter" Warning,
            UNUSED_TARGET_GROUP "unused-target-group" Warning,
            UNWRITABLE_FILE "unwritable-file" Error,
            VALUE_FOR_TABLE "value-for-table" Error,
            VALUE_OFF_CENTRE "value-off-centre" Error,
            VALUE_OUTSIDE_RANGE "value-outside-range" Warning,
            WAIVED_ABOVE_DUE "waived-above-due" Error,
            WEAKEST_GRADE_USED "weakest-grade-used" Warning,
            WITH_ABOVE_WITHOUT "with-above-without" Warning,
            WRONG_TYPE "wrong-type" Error,
            YEAR_FAR_OFF "year-far-off" Warning,
            YEAR_OUTSIDE_OUTCOME "year-outside-outcome" Error,
            YEAR_NOT_IN_TABLE "year-not-in-table" Error,
            YEAR_OF_OTHER_FILE "year-of-other-file" Warning,
            YEAR_OF_NUMBER "year-of-number" Error,
        }
    };
}
pub(crate) use every_code;

macro_rules! codes {
    ($($code:ident $name:literal $level:ident,)*) => {
        #[allow(missing_docs, reason = "`si explain` says what each means")]
        impl Code {
            $(pub(crate) const $code: Self = Self::new($name, Level::$level);)*

            /// Every code.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$code,)*];
        }
    };
}

every_code!(codes);

/// One thing that is wrong, and where: as data, of which `words` makes a sentence.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Problem {
    pub place: Place,
    /// The kind of problem.
    code: Code,
    /// The id of its words: the code's name, or that with an ending where a code has several sentences.
    words: &'static str,
    /// The facts of the sentence.
    facts: Facts,
}

impl Problem {
    /// A problem of a kind, at a place, as yet without facts.
    pub(crate) fn new(code: Code, place: Place) -> Self {
        Self {
            place,
            code,
            words: code.name(),
            facts: Facts::new(),
        }
    }

    /// The problem in other words than its code's: one of several sentences of a code.
    pub(crate) fn in_words(mut self, words: &'static str) -> Self {
        self.words = words;
        self
    }

    /// The problem with one more fact.
    pub(crate) fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts = self.facts.with(name, fact);
        self
    }

    /// The id of its words.
    pub(crate) fn words(&self) -> &'static str {
        self.words
    }

    /// The facts of its sentence.
    pub(crate) fn facts(&self) -> &Facts {
        &self.facts
    }

    /// A fact that is text.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        match self.facts.get(name)? {
            Fact::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The kind of problem.
    pub(crate) fn code(&self) -> Code {
        self.code
    }

    /// How bad it is.
    pub(crate) fn level(&self) -> Level {
        self.code.level()
    }
}

/// What is wrong alone.
impl From<Problem> for Vec<Problem> {
    fn from(problem: Problem) -> Self {
        vec![problem]
    }
}

/// The first error among problems.
pub(crate) fn first_error(problems: &[Problem]) -> Option<&Problem> {
    let mut problems = problems.iter();
    problems.find(|problem| problem.level() == Level::Error)
}

/// All problems found so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Problems {
    all: Vec<Problem>,
}

impl Problems {
    /// Adds a problem.
    pub(crate) fn push(&mut self, problem: Problem) {
        self.all.push(problem);
    }

    /// Adds those found elsewhere.
    pub(crate) fn extend(&mut self, others: impl IntoIterator<Item = Problem>) {
        self.all.extend(others);
    }

    /// Whether there is an error among them: then there is no result.
    pub(crate) fn has_errors(&self) -> bool {
        first_error(&self.all).is_some()
    }

    /// All of them: the files in the order in which they were read, each from top to bottom.
    pub(crate) fn in_file_order(mut self) -> Vec<Problem> {
        let mut files: Vec<Arc<FileText>> = Vec::new();
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
}
