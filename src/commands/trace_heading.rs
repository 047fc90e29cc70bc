//! The figure that a table of `si calc` calls so, in either language. Where a heading is that of several figures, their
//! total, or the first.

use crate::input::nearest;
use crate::model::{Choice, Grade, Payer};
use crate::trace::Names;
use crate::words::{Label, Language, payer};

/// A heading and the figure that it names; `*` stands for whose or when, where there are many such figures.
type Heading = (Label, &'static str);

/// The headline figures: these are known by a word of their headings too.
const HEADLINES: [Heading; 13] = [
    (Label::CoverageRatio, "coverage"),
    (Label::CoverageInShort, "coverage"),
    (Label::CoverageAllCosts, "coverage_all_costs"),
    (Label::PaybackYear, "payback_year"),
    (Label::PaidBack, "payback_year"),
    (Label::ReservationCost, "cost"),
    (Label::AllCosts, "cost.all_costs"),
    (Label::RealisableTotal, "reductions.realisable"),
    (Label::NetPresentValue, "present_value.npv"),
    (Label::SocietyPresentValue, "society.npv"),
    (Label::PresentValueReductions, "present_value.reductions"),
    (Label::ReturnTarget, "policy.return_target"),
    (Label::MeetsTarget, "meets_target"),
];

/// The other headings that say by themselves what they head.
const HEADINGS: [Heading; 50] = [
    (Label::Costs, "cost"),
    (Label::Cost, "cost"),
    (Label::ReductionsByEffect, "reductions.expected"),
    (Label::Expected, "reductions.expected"),
    (Label::ReductionsByDepartment, "reductions.realisable"),
    (Label::Realisable, "reductions.realisable"),
    (Label::AllDepartments, "reductions.realisable"),
    (Label::NonRealisable, "reductions.non_realisable"),
    (Label::NonRealisableTotal, "reductions.non_realisable"),
    (Label::InsteadOf, "effect.*.replaced_by.realisable"),
    (Label::UnitsByEffect, "effect.*.units.total"),
    (Label::CumulativeCoverage, "coverage"),
    (Label::Coverage, "coverage"),
    (Label::Comparison, "coverage"),
    (Label::ReturnPlan, "return_plan.total"),
    (Label::ToReservation, "return_plan.reservation"),
    (Label::Fee, "return_plan.fee"),
    (Label::Payment, "return_plan.total"),
    (Label::Gains, "reductions.realisable"),
    (Label::Keeps, "return_plan.net"),
    (Label::Frames, "frames"),
    (Label::FrameAdjustment, "frames"),
    (Label::FrameChange, "frames.*.change"),
    (Label::Policies, "return_plan.total"),
    (Label::BorneByReservation, "return_plan.reservation_bears"),
    (Label::FirstPayment, "policy.*.first_year"),
    (Label::CompletedYear, "return_plan.completed_year"),
    (Label::Outcomes, "outcome.*.actual"),
    (Label::OutcomeOfExpected, "outcome.*.actual"),
    (Label::ActualReductions, "outcome.*.actual"),
    (Label::OneWay, "one_way.*.coverage_low"),
    (Label::CoverageAtLow, "one_way.*.coverage_low"),
    (Label::CoverageAtHigh, "one_way.*.coverage_high"),
    (Label::BreakEven, "break_even.*"),
    (Label::BreakEvenAt, "break_even.*"),
    (Label::DepartmentBreakEven, "department_break_even.*.factor"),
    (Label::DepartmentOrInput, "department_break_even.*.factor"),
    (Label::Scenarios, "scenario.*.coverage"),
    (Label::Scenario, "scenario.*.coverage"),
    (Label::Payers, "society.net"),
    (Label::Society, "society.expected"),
    (Label::SocietyNet, "society.net"),
    (Label::Foundations, "foundations.realisable.share"),
    (Label::Foundation, "foundations.realisable.share"),
    (Label::NoEvidenceGrade, "foundations.evidence_grade.none"),
    (Label::ExampleData, "foundations.example_data"),
    (Label::AfterPeriod, "foundations.after_period"),
    (Label::IndexedUnitCosts, "foundations.converted"),
    (Label::PriceYear, "investment.price_year"),
    (Label::PriceLevel, "investment.price_year"),
];

/// The headings of columns that many figures stand in, or their names.
const COLUMNS: [Heading; 12] = [
    (Label::Total, "return_plan.total"),
    (Label::Amount, "reductions.realisable"),
    (Label::Share, "foundations.realisable.share"),
    (Label::Value, "one_way.*.value"),
    (Label::Low, "one_way.*.low"),
    (Label::High, "one_way.*.high"),
    (Label::Factor, "break_even.*.factor"),
    (Label::Effect, "reductions.expected"),
    (Label::Department, "reductions.realisable"),
    (Label::Policy, "return_plan.total"),
    (Label::Input, "one_way.*.value"),
    (Label::Payer, "payers.*"),
];

/// The figure of a whole heading.
pub(super) fn by_heading(names: &Names, written: &str) -> Option<String> {
    let written = written.to_lowercase();
    let by = |title: &str| {
        let all = said(&HEADLINES).chain(said(&HEADINGS)).chain(rows());
        figure(names, all, &|heading| heading == title)
    };
    // A title ends with the unit of its amounts.
    let title = written.rsplit_once(", ").map(|(title, _)| title);
    by(&written).or_else(|| by(title?))
}

/// The figure of a column that may be that of many.
pub(super) fn by_column(names: &Names, written: &str) -> Option<String> {
    let written = written.to_lowercase();
    figure(names, said(&COLUMNS), &|heading| heading == written)
}

/// The headline figure with such a word in its heading, or one like it.
pub(super) fn by_word(names: &Names, written: &str) -> Option<String> {
    let written = written.to_lowercase();
    let is_word = |heading: &str| {
        let mut words = heading.split([' ', ',']);
        words.any(|word| word.ends_with(&written))
    };
    let word = figure(names, said(&HEADLINES), &is_word);
    word.or_else(|| like(names, said(&HEADLINES), &written))
}

/// The figure of a heading that is misspelt.
pub(super) fn like_heading(names: &Names, written: &str) -> Option<String> {
    like(names, said(&HEADINGS).chain(rows()), written)
}

/// Headings as they are said in each language.
fn said(headings: &'static [Heading]) -> impl Iterator<Item = (String, String)> {
    let languages = [Language::Swedish, Language::English].into_iter();
    languages.flat_map(move |language| {
        let headings = headings.iter();
        headings.map(move |(label, figure)| {
            let heading = label.text(language).to_lowercase();
            (heading, (*figure).to_owned())
        })
    })
}

/// The rows of evidence grades and of payers.
fn rows() -> impl Iterator<Item = (String, String)> {
    let languages = [Language::Swedish, Language::English].into_iter();
    languages.flat_map(|language| {
        let grades = Grade::WORDS.iter().map(move |(word, _)| {
            let heading = format!("{} {word}", Label::EvidenceGrade.text(language));
            let figure = format!("foundations.evidence_grade.{word}");
            (heading.to_lowercase(), figure)
        });
        let payers = Payer::WORDS.iter().map(move |(word, _)| {
            let heading = payer(word, language).to_lowercase();
            (heading, format!("payers.{word}.*"))
        });
        grades.chain(payers)
    })
}

/// The figure of the first heading that is meant, where there is one.
fn figure(
    names: &Names,
    mut headings: impl Iterator<Item = (String, String)>,
    is: &dyn Fn(&str) -> bool,
) -> Option<String> {
    headings.find_map(|(heading, figure)| {
        let found = is(&heading).then(|| known(names, &figure))?;
        found.map(str::to_owned)
    })
}

fn like(
    names: &Names,
    headings: impl Iterator<Item = (String, String)>,
    written: &str,
) -> Option<String> {
    let headings: Vec<(String, String)> = headings.collect();
    let meant = nearest(
        written,
        headings.iter().map(|(heading, _)| heading.as_str()),
    )?;
    figure(names, headings.into_iter(), &|heading| heading == meant)
}

/// The name that is a figure's, or the first with its beginning and end: one with fewer parts is of more.
fn known<'n>(names: &'n Names, figure: &str) -> Option<&'n str> {
    let mut all = names.all().iter().map(|(name, _)| name.as_str());
    match figure.split_once('*') {
        Some((start, end)) => {
            let such = all.filter(|name| {
                let rest = name.strip_prefix(start);
                rest.is_some_and(|rest| rest.len() > end.len() && rest.ends_with(end))
            });
            such.min_by_key(|name| name.matches('.').count())
        }
        None => all.find(|name| *name == figure),
    }
}
