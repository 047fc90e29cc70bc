//! The table of policies beside each other.

use super::prelude::*;
use crate::calculation::Payment;
use crate::model::{Money, Share, Year};
use crate::report::basis::policy_rules;
use crate::report::sentences::shown_percent;
use crate::report::sheet_maker::span;
use crate::sensitivity::PolicyResult;

/// The columns before those of the years, with what they are called by programs.
const COLUMNS: [(&str, Label); 13] = [
    ("realisable", Label("realisable")),
    ("coverage", Label("coverage-in-short")),
    ("target", Label("return-target")),
    ("meets_target", Label("meets-target")),
    ("share", Label("share")),
    ("reservation", Label("to-reservation")),
    ("fee", Label("fee")),
    ("total", Label("payment")),
    ("own_cost", Label("own-cost")),
    ("net", Label("keeps")),
    ("reservation_bears", Label("borne-by-reservation")),
    ("first_year", Label("first-payment")),
    ("completed_year", Label("completed-year")),
];

/// The place of what departments finance themselves, a column that is left out where they finance nothing.
const OWN_COST: usize = 8;

/// One policy alone is compared with nothing.
pub(crate) const TABLE: TableSpec = TableSpec {
    in_report: |sheets, section| (sheets.calculated.policies.len() > 1).then_some(section),
    ..TableSpec::new("policies", |sheets| {
        let notes = sheets.said(sheets.policies_notes());
        Some(Section::new(sheets.policies(), notes))
    })
};

impl Sheets<'_> {
    /// What each policy means: for all departments together, and below that for each of them.
    fn policies(&self) -> Sheet {
        let policies = &self.calculated.policies;
        let years = payment_years(policies);
        let mut rows = vec![Row::new(self.say(Label("all-departments")), Vec::new())];
        for policy in policies {
            let rules = self.said(policy_rules(&policy.policy, policy.first_return));
            let row = Row::new(&policy.name, of_all(policy, &years)).with_detail(rules.join("\n"));
            rows.push(row.indented().id(id(policy)));
        }
        for (position, department) in self.case().application.departments.iter().enumerate() {
            rows.push(Row::new(&department.name, Vec::new()).total());
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
        let mut columns = self.columns(&COLUMNS);
        if policies
            .iter()
            .all(|policy| own_cost(policy) == Money::ZERO)
        {
            columns.remove(OWN_COST);
            for row in rows.iter_mut().filter(|row| row.cells.len() > OWN_COST) {
                row.cells.remove(OWN_COST);
            }
        }
        columns.extend(years.iter().map(|year| Column::year("payment", *year)));
        self.sheet("policies", headings, columns, rows)
    }

    /// How the table is to be read; nothing where there is nothing to compare.
    fn policies_notes(&self) -> Vec<Sentence> {
        let policies = &self.calculated.policies;
        let [first, _, ..] = &policies[..] else {
            return Vec::new();
        };
        let mut notes = vec![Sentence::new("policies-first").with("first", &first.name)];
        if !payment_years(policies).is_empty() {
            notes.push(Sentence::new("policies-years"));
        }
        if policies.iter().any(|policy| !policy.has_return_model()) {
            notes.push(Sentence::new("policies-without-model"));
        }
        notes
    }
}

/// What rows of a policy are called by programs.
pub(crate) fn id(policy: &PolicyResult) -> String {
    format!("policy.{}", policy.name)
}

/// The years from the first payment under any policy to the last.
fn payment_years(policies: &[PolicyResult]) -> Vec<Year> {
    let plans = policies.iter().filter_map(|policy| policy.plan.as_ref());
    let payments = plans.flat_map(|plan| &plan.payments);
    span(payments.map(|payment| payment.year)).collect()
}

fn of_all(policy: &PolicyResult, years: &[Year]) -> Vec<Cell> {
    let settled = &policy.expected;
    let target = policy.policy.return_target;
    let shown = shown_percent(policy.coverage.0, target);
    let share = policy.coverage;
    let coverage = Cell::Precise { share, shown };
    let money = [
        Cell::Money(settled.reservation),
        Cell::Money(settled.fee),
        Cell::Money(settled.total()),
        Cell::Money(own_cost(policy)),
        Cell::Kept(policy.realisable - own_cost(policy) - settled.total()),
        Cell::Money(settled.borne),
    ];
    let judged = [
        Cell::Money(policy.realisable),
        coverage,
        Cell::percent(Share(target)),
        Cell::Holds(policy.meets_target),
        Cell::Empty,
    ];
    judged
        .into_iter()
        .chain(money)
        .chain(paid(policy, years, |_| true))
        .collect()
}

fn of_department(policy: &PolicyResult, position: usize, years: &[Year]) -> Vec<Cell> {
    let due = &policy.expected.departments[position];
    let share = policy.has_return_model().then_some(due.share);
    let share = share.map_or(Cell::Empty, Cell::tenths);
    let paid_in_all = [due.reservation, due.fee, due.total(), due.own_cost].map(Cell::Money);
    let realisable = Cell::Money(due.total() + due.own_cost + due.net);
    [realisable, Cell::Empty, Cell::Empty, Cell::Empty, share]
        .into_iter()
        .chain(paid_in_all)
        .chain([Cell::Kept(due.net), Cell::Empty])
        .chain(paid(policy, years, |payment| {
            payment.department == position
        }))
        .collect()
}

/// What all departments finance themselves.
fn own_cost(policy: &PolicyResult) -> Money {
    let departments = policy.expected.departments.iter();
    departments.map(|department| department.own_cost).sum()
}

/// The first and the last year of some of a policy's payments, and what they are in each year.
fn paid(policy: &PolicyResult, years: &[Year], of: impl Fn(&Payment) -> bool) -> Vec<Cell> {
    let payments = policy.plan.iter().flat_map(|plan| &plan.payments);
    let payments: Vec<&Payment> = payments.filter(|payment| of(payment)).collect();
    let years_paid = || payments.iter().map(|payment| payment.year);
    let ends = [years_paid().min(), years_paid().max()]
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
