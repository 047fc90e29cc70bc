//! The table of policies beside each other.

use rust_decimal::Decimal;

use super::sheets::Sheets;
use super::spec::TableSpec;
use crate::calculation::Payment;
use crate::model::{Choice, FeeBasis, Money, Share, Timing, Year};
use crate::problem::{Fact, Facts};
use crate::report::section::Section;
use crate::report::sentences::shown_percent;
use crate::report::sheet::{Cell, Column, Row, Sheet};
use crate::sensitivity::PolicyResult;
use crate::words::{Area, Label, text};

/// The columns before those of the years, with what they are called by programs.
const COLUMNS: [(&str, Label); 12] = [
    ("realisable", Label("realisable")),
    ("coverage", Label("coverage-in-short")),
    ("target", Label("return-target")),
    ("meets_target", Label("meets-target")),
    ("share", Label("share")),
    ("reservation", Label("to-reservation")),
    ("fee", Label("fee")),
    ("total", Label("payment")),
    ("net", Label("keeps")),
    ("reservation_bears", Label("borne-by-reservation")),
    ("first_year", Label("first-payment")),
    ("completed_year", Label("completed-year")),
];

/// One policy alone is compared with nothing.
pub(crate) const TABLE: TableSpec = TableSpec::new("policies", |sheets| {
    Some(Section::new(sheets.policies(), sheets.policies_notes()))
})
.in_report(|sheets, section| (sheets.calculated.policies.len() > 1).then_some(section));

impl Sheets<'_> {
    /// What each policy means: for all departments together, and below that for each of them.
    fn policies(&self) -> Sheet {
        let policies = &self.calculated.policies;
        let years = payment_years(policies);
        let columns = COLUMNS.len() + years.len();
        let mut rows = vec![heading(&self.say(Label("all-departments")), columns)];
        for policy in policies {
            let row = Row::new(&policy.name, Self::of_all(policy, &years))
                .with_detail(self.rules(policy));
            rows.push(row.indented().id(id(policy)));
        }
        for (position, department) in self.case().application.departments.iter().enumerate() {
            rows.push(heading(&department.name, columns).total());
            for policy in policies {
                let cells = of_department(policy, position, &years);
                let row = Row::new(&policy.name, cells)
                    .id(id(policy))
                    .of(Some(&department.id))
                    .called(format!("{}, {}", department.name, policy.name));
                rows.push(row.indented());
            }
        }
        let headings = [Label("policies"), Label("policy")];
        let mut sheet = self.by_figure("policies", headings, &COLUMNS, rows);
        let years = years.into_iter();
        let years = years.map(|year| Column::figure_in_year("payment", year));
        sheet.columns.extend(years);
        sheet
    }

    fn of_all(policy: &PolicyResult, years: &[Year]) -> Vec<Cell> {
        let settled = &policy.expected;
        let target = policy.policy.return_target;
        let coverage = Cell::Precise {
            share: policy.coverage,
            shown: shown_percent(policy.coverage.0, target),
        };
        let money = [
            settled.reservation,
            settled.fee,
            settled.total(),
            policy.realisable - settled.total(),
            settled.borne,
        ];
        let judged = [
            Cell::Money(policy.realisable),
            coverage,
            Cell::Percent(Share(target)),
            Cell::Holds(policy.meets_target),
            Cell::Empty,
        ];
        judged
            .into_iter()
            .chain(money.map(Cell::Money))
            .chain(paid(policy, years, |_| true))
            .collect()
    }

    /// How the table is to be read; nothing where there is nothing to compare.
    pub(crate) fn policies_notes(&self) -> Vec<String> {
        let policies = &self.calculated.policies;
        let [first, _, ..] = &policies[..] else {
            return Vec::new();
        };
        let mut notes = vec![("policies-first", Facts::new().with("first", &first.name))];
        if !payment_years(policies).is_empty() {
            notes.push(("policies-years", Facts::new()));
        }
        if policies.iter().any(|policy| !policy.has_return_model()) {
            notes.push(("policies-without-model", Facts::new()));
        }
        let notes = notes.into_iter();
        notes
            .map(|(id, facts)| text(self.language, Area::Policies, id, &facts))
            .collect()
    }

    /// A policy's rules in short, one a line: what it demands, the fee, the timing, corrections.
    fn rules(&self, result: &PolicyResult) -> String {
        let policy = &result.policy;
        let said = |id, facts: Facts| text(self.language, Area::Policies, id, &facts);
        let mut rules = Vec::new();
        if result.has_return_model() {
            let returned = Facts::new()
                .with("floor", Fact::Percent(policy.return_floor))
                .with("target", Fact::Percent(policy.return_target));
            let basis = match policy.admin_fee_basis {
                _ if policy.admin_fee.is_zero() => "none",
                FeeBasis::OnTop => "on-top",
                FeeBasis::Within => "within",
            };
            let fee = Facts::new()
                .with("basis", basis)
                .with("fee", Fact::Percent(policy.admin_fee));
            let timing = match policy.timing {
                Timing::AsReductionsArise => "as-reductions-arise",
                Timing::Proportional => "proportional",
                Timing::Instalments => "instalments",
            };
            let timing = Facts::new()
                .with("timing", timing)
                .with("from", result.first_return.number())
                .with("count", Decimal::from(policy.instalments));
            rules.push(said("rule-returned", returned));
            rules.push(said("rule-fee", fee));
            rules.push(said("rule-timing", timing));
        } else {
            rules.push(said("rule-no-model", Facts::new()));
        }
        let corrections = policy.optimism_bias.iter().map(|(grade, share)| {
            let facts = Facts::new()
                .with("grade", grade.word())
                .with("part", Fact::Percent(*share));
            Fact::Said("rule-correction", facts)
        });
        let corrections: Vec<Fact> = corrections.collect();
        if !corrections.is_empty() {
            let facts = Facts::new().with("corrections", Fact::List(corrections));
            rules.push(said("rule-corrections", facts));
        }
        rules.join("\n")
    }
}

/// What rows of a policy are called by programs.
pub(crate) fn id(policy: &PolicyResult) -> String {
    format!("policy.{}", policy.name)
}

/// A row above others, without figures in so many columns.
pub(crate) fn heading(label: &str, columns: usize) -> Row {
    Row::new(label, vec![Cell::Empty; columns])
}

/// The years from the first payment under any policy to the last.
fn payment_years(policies: &[PolicyResult]) -> Vec<Year> {
    let plans = policies.iter().filter_map(|policy| policy.plan.as_ref());
    let years = || {
        plans
            .clone()
            .flat_map(|plan| &plan.payments)
            .map(|payment| payment.year)
    };
    let ends = years().min().zip(years().max());
    ends.map_or_else(Vec::new, |(first, last)| first.through(last).collect())
}

fn of_department(policy: &PolicyResult, position: usize, years: &[Year]) -> Vec<Cell> {
    let due = &policy.expected.departments[position];
    let share = policy.has_return_model().then_some(due.share);
    let share = share.map_or(Cell::Empty, Cell::tenths);
    let money = [due.reservation, due.fee, due.total(), due.net].map(Cell::Money);
    let realisable = Cell::Money(due.total() + due.net);
    [realisable, Cell::Empty, Cell::Empty, Cell::Empty, share]
        .into_iter()
        .chain(money)
        .chain([Cell::Empty])
        .chain(paid(policy, years, |payment| {
            payment.department == position
        }))
        .collect()
}

/// The first and the last year of some of a policy's payments, and what they are in each year.
fn paid(policy: &PolicyResult, years: &[Year], of: impl Fn(&Payment) -> bool) -> Vec<Cell> {
    let payments = policy.plan.iter().flat_map(|plan| &plan.payments);
    let payments: Vec<&Payment> = payments.filter(|payment| of(payment)).collect();
    let named = || payments.iter().map(|payment| payment.year);
    let ends = [named().min(), named().max()]
        .map(|year| year.map_or(Cell::Empty, |year| Cell::Year(Some(year))));
    let in_year = |year: &Year| {
        let due = payments.iter().filter(|payment| payment.year == *year);
        let due: Vec<Money> = due.map(|payment| payment.total()).collect();
        if due.is_empty() {
            Cell::Empty
        } else {
            Cell::Money(due.into_iter().sum())
        }
    };
    ends.into_iter().chain(years.iter().map(in_year)).collect()
}
