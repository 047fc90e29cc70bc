//! The check of a fund: what is wrong with its file and its investments, and the rules that it breaks, less what it accepts.

use std::path::Path;

use super::check_reported::{levels_at, of_file, reported, unneeded_allow};
use super::fund::fund_problems;
use super::load::Loader;
use crate::check::{Finding, Levels, silenced};
use crate::input::Source;
use crate::problem::first_error;
use crate::report::check::Checked;

pub(super) fn checked_fund(
    loader: &Loader,
    levels: &Levels,
    (path, source): (&Path, &Source),
) -> Checked {
    let (levels, lowered) = levels_at(loader, levels, path);
    let (fund, problems) = fund_problems(loader, path, source);
    let obstacle = first_error(&problems).cloned();
    let mut findings: Vec<Finding> = problems.into_iter().map(of_file).collect();
    let before = findings.len();
    let mut accepted = 0;
    if let Some(fund) = fund.filter(|_| obstacle.is_none()) {
        let unneeded = silenced(&fund.accepted, &mut findings, |one, address| {
            fund.places.find(address).as_ref() == Some(&one.problem.place)
        });
        accepted = before - findings.len();
        findings.extend(unneeded.into_iter().map(unneeded_allow));
    }
    Checked {
        file: source.name().to_owned(),
        findings: reported(findings, &levels, source),
        accepted,
        obstacle,
        lowered,
        ..Checked::default()
    }
}
