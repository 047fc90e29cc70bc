//! The table of policies beside each other.

use super::calculation_sheets::Sheets;
use super::section::Section;
use super::sentences::shown_percent;
use super::sheet::{Cell, Column, Row, Sheet};
use super::table::TableSpec;
use crate::calculation::Payment;
use crate::model::{Money, Share, Year, rounded};
use crate::sensitivity::PolicyResult;
use crate::words::{Label, policies_notes, policy_rules};

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
pub(super) const TABLE: TableSpec = TableSpec::new("policies", |sheets| {
    Some(Section {
        sentences: sheets.policies_notes(),
        ..sheets.policies().into()
    })
})
.in_report(|sheets, section| (sheets.calculated.policies.len() > 1).then_some(section));

impl Sheets<'_> {
    /// What each policy means: for all departments together, and below that for each of them.
    fn policies(&self) -> Sheet {
        let policies = &self.calculated.policies;
        let years = payment_years(policies);
        let columns: Vec<Column> = self
            .figures(&COLUMNS)
            .into_iter()
            .chain(
                years
                    .iter()
                    .map(|year| Column::figure_in_year("payment", *year)),
            )
            .collect();
        let mut rows = vec![heading(&self.say(Label("all-departments")), columns.len())];
        for policy in policies {
            let rules = policy_rules(&policy.policy, policy.first_return, self.language);
            let row =
                Row::new(&policy.name, Self::of_all(policy, &years)).with_detail(rules.join("\n"));
            rows.push(row.indented().id(id(policy)));
        }
        for (position, department) in self.case().application.departments.iter().enumerate() {
            rows.push(heading(&department.name, columns.len()).total());
            for policy in policies {
                let cells = of_department(policy, position, &years);
                let row = Row::new(&policy.name, cells)
                    .id(id(policy))
                    .of(Some(&department.id))
                    .called(format!("{}, {}", department.name, policy.name));
                rows.push(row.indented());
            }
        }
        Sheet {
            table: "policies",
            title: self.title(Label("policies")),
            label: self.say(Label("policy")),
            columns,
            rows,
        }
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
    fn policies_notes(&self) -> Vec<String> {
        let mut policies = self.calculated.policies.iter();
        match policies.len() {
            0 | 1 => Vec::new(),
            _ => {
                let in_force = self.calculated.policies.first();
                let in_force = in_force.map_or("", |policy| policy.name.as_str());
                let without = policies.any(|policy| !policy.has_return_model());
                let has_years = !payment_years(&self.calculated.policies).is_empty();
                policies_notes(in_force, has_years, without, self.language)
            }
        }
    }
}

/// What rows of a policy are called by programs.
pub(super) fn id(policy: &PolicyResult) -> String {
    format!("policy.{}", policy.name)
}

/// A row above others, without figures in so many columns.
pub(super) fn heading(label: &str, columns: usize) -> Row {
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
    let share = share.map_or(Cell::Empty, |share| Cell::Precise {
        share,
        shown: rounded(share.0, 3),
    });
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
