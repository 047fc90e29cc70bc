//! `--try SUM@YEAR` as typed.

use anyhow::Result;
use rust_decimal::Decimal;

use crate::cli::Funding;
use crate::commands::usage::{refused, refused_in};
use crate::fund::Trial;
use crate::input::exact;
use crate::model::{Bounds, Fund, Language, Money, Year};
use crate::problem::Facts;
use crate::words::Area;

pub(super) fn asked(arguments: &Funding) -> Result<Option<Trial>> {
    let Some(typed) = &arguments.trial else {
        return Ok(None);
    };
    let facts = Facts::new().with("typed", typed);
    let wrong = |id| refused(&arguments.common, Area::Fund, id, &facts);
    let trial = trial(typed).ok_or_else(|| wrong("try-form"))?;
    if trial.sum <= Money::ZERO {
        return Err(wrong("try-sum"));
    }
    Ok(Some(trial))
}

fn trial(typed: &str) -> Option<Trial> {
    let (sum, year) = typed.split_once('@')?;
    let sum = exact(&sum.trim().replace('_', "")).ok()?;
    let year = year.trim().parse().ok().and_then(Year::new)?;
    // How little is too little is said apart.
    let is_sum = sum <= Decimal::ZERO || Bounds::POSITIVE.hold(sum);
    let sum = Some(Money(sum)).filter(|_| is_sum);
    sum.map(|sum| Trial { sum, year })
}

/// A fund has no money before its start.
pub(super) fn check(fund: &Fund, trial: Trial, language: Language) -> Result<()> {
    if trial.year >= fund.start.year() {
        return Ok(());
    }
    let facts = Facts::new()
        .with("year", trial.year.number())
        .with("start", fund.start.to_string());
    Err(refused_in(language, Area::Fund, "try-before-fund", &facts))
}
