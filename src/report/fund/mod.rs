//! What a report says of a fund: tables, sentences and JSON.

mod json;
mod schema;
mod screen;
mod sentences;
mod tables;

use crate::fund::{FundResult, TrialAnswer};
use crate::model::{Fund, Language};
use crate::problem::{Facts, Problem};
use crate::simulation::FundSimulated;
use crate::words::{Area, text};

pub(crate) use json::write;
pub(crate) use schema::fund_schema;
pub(crate) use screen::balance;
pub(crate) use tables::{FUND_TABLES, FundSheets};

/// Everything that a report says of a fund.
#[derive(Clone, Debug)]
pub(crate) struct FundReport {
    /// The fund's file, as the user named it, with its fingerprint.
    pub file: (String, String),
    /// The unit-cost files with their fingerprints.
    pub unit_costs: Vec<(String, String)>,
    /// The files of evidence with their fingerprints, where some is cited.
    pub evidence: Vec<(String, String)>,
    /// The files of each investment, in the fund's order.
    pub investments: Vec<InvestmentFiles>,
    pub fund: Fund,
    /// What follows from it.
    pub result: FundResult,
    /// Whether a new investment can start, where that was asked.
    pub trial: Option<TrialAnswer>,
    /// What draws give, where they were asked for.
    pub simulation: Option<FundSimulated>,
    /// What deserves a second look.
    pub warnings: Vec<Problem>,
}

/// The files of an investment with their fingerprints.
#[derive(Clone, Debug)]
pub(crate) struct InvestmentFiles {
    pub application: (String, String),
    pub outcome: Option<(String, String)>,
}

/// A heading of a fund.
fn label(id: &str, language: Language) -> String {
    text(language, Area::Fund, id, &Facts::new())
}
