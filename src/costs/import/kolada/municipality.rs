//! The municipality whose values are taken: never an average of several, a region or the whole country.

use std::collections::BTreeSet;

use super::super::{ImportWanted, refused};
use super::observation::{KoladaFiles, municipality_id};
use crate::problem::{Fact, Place, Problem};

/// How many are named.
const MOST_NAMES: usize = 8;

/// The municipality that is asked for, else the only one of the files.
///
/// # Errors
/// It is none, or the files do not have it, or have several.
pub(super) fn municipality(files: &KoladaFiles, wanted: &ImportWanted) -> Result<String, Problem> {
    let observations = files.observations.iter();
    let ours =
        observations.filter(|one| files.is_municipality(&one.municipality, one.kind.as_deref()));
    let known: BTreeSet<&str> = ours.map(|one| one.municipality.as_str()).collect();
    let said = |problem: Problem| {
        problem
            .fact("known", Fact::names(known.iter().take(MOST_NAMES)))
            .fact("more", known.len().saturating_sub(MOST_NAMES))
    };
    if let Some(asked) = &wanted.municipality {
        let id = municipality_id(asked);
        if known.contains(id.as_str()) {
            return Ok(id);
        }
        let problem = refused(Place::file("--municipality"), "not-imported-municipality");
        let is_one = files.is_municipality(&id, None);
        let problem = problem
            .fact("id", id)
            .fact("is-one", if is_one { "yes" } else { "no" });
        return Err(said(problem));
    }
    let mut all = known.iter();
    match (all.next(), all.next()) {
        (Some(only), None) => Ok((*only).to_owned()),
        (Some(_), Some(_)) => {
            let problem = refused(Place::file("--municipality"), "not-imported-municipalities");
            Err(said(problem.fact("count", known.len())))
        }
        // Groups alone, which are told, or nothing.
        _ => Ok(String::new()),
    }
}
