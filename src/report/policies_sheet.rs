//! The table of policies beside each other.

use super::Table;
use super::calculation_sheets::Sheets;
use super::sheet::{Cell, Row, Sheet};
use crate::calculation::{DepartmentShare, ReturnPlan};
use crate::model::rounded;
use crate::sensitivity::PolicyResult;
use crate::words::{Label, policies_notes, policy_rules};

/// The columns, with what they are called by programs.
const COLUMNS: [(&str, Label); 7] = [
    ("share", Label::Share),
    ("reservation", Label::ToReservation),
    ("fee", Label::Fee),
    ("total", Label::Payment),
    ("net", Label::Keeps),
    ("reservation_bears", Label::BorneByReservation),
    ("completed_year", Label::CompletedYear),
];

impl Sheets<'_> {
    /// What each policy means: for all departments together, and below that for each of them.
    pub fn policies(&self) -> Sheet {
        let policies = &self.calculated.policies;
        let mut rows = vec![heading(&self.say(Label::AllDepartments), COLUMNS.len())];
        for policy in policies {
            let rules = policy_rules(&policy.policy, policy.first_return, self.language);
            let row = Row::new(&policy.name, of_all(policy)).with_detail(rules.join("\n"));
            rows.push(row.indented().id(id(policy)));
        }
        for (position, department) in self.case().application.departments.iter().enumerate() {
            rows.push(heading(&department.name, COLUMNS.len()).total());
            for policy in policies {
                let cells = of_department(policy, &policy.expected.departments[position], position);
                let row = Row::new(&policy.name, cells)
                    .id(id(policy))
                    .of(Some(&department.id))
                    .called(format!("{}, {}", department.name, policy.name));
                rows.push(row.indented());
            }
        }
        Sheet {
            table: Table::Policies,
            title: self.title(Label::Policies),
            label: self.say(Label::Policy),
            columns: self.figures(&COLUMNS),
            rows,
        }
    }

    /// How the table is to be read; nothing where there is nothing to compare.
    pub(super) fn policies_notes(&self) -> Vec<String> {
        let mut policies = self.calculated.policies.iter();
        match policies.len() {
            0 | 1 => Vec::new(),
            _ => {
                let in_force = self.calculated.policies.first();
                let in_force = in_force.map_or("", |policy| policy.name.as_str());
                let without = policies.any(|policy| !policy.has_return_model());
                policies_notes(in_force, without, self.language)
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

fn of_all(policy: &PolicyResult) -> Vec<Cell> {
    let settled = &policy.expected;
    let completed = policy.plan.as_ref().and_then(ReturnPlan::completed_year);
    let mut cells = vec![Cell::Empty];
    cells.extend(
        [
            settled.reservation,
            settled.fee,
            settled.total(),
            policy.realisable - settled.total(),
            settled.borne,
        ]
        .map(Cell::Money),
    );
    cells.push(completed.map_or(Cell::Empty, |year| Cell::Year(Some(year))));
    cells
}

fn of_department(policy: &PolicyResult, due: &DepartmentShare, position: usize) -> Vec<Cell> {
    let share = policy.has_return_model().then_some(due.share);
    let share = share.map_or(Cell::Empty, |share| Cell::Precise {
        share,
        shown: rounded(share.0, 3),
    });
    let money = [due.reservation, due.fee, due.total(), due.net].map(Cell::Money);
    let payments = policy.plan.iter().flat_map(|plan| &plan.payments);
    let own = payments.filter(|payment| payment.department == position);
    let last = own.map(|payment| payment.year).max();
    let last = last.map_or(Cell::Empty, |year| Cell::Year(Some(year)));
    [share]
        .into_iter()
        .chain(money)
        .chain([Cell::Empty, last])
        .collect()
}
