//! `si costs search`: the unit costs that have some words, the best first.

use anyhow::Result;

use super::opened::opened;
use crate::cli::CostsSearch as Arguments;
use crate::costs::search;
use crate::problem::{Fact, Facts};
use crate::report::costs::list;

/// Lists what is found; where nothing is, says which words are near.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let mut opened = match opened(&arguments.options)? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let database = opened.database.clone();
    let found = search(&database.unit_costs, &arguments.words);
    if found.rows.is_empty() && found.unknown.is_empty() {
        let words = Facts::new().with("words", Fact::names(&arguments.words));
        opened.lacks("search-not-together", &words);
    }
    for (word, nearest) in found.unknown {
        let facts = Facts::new().with("word", word).with("nearest", nearest);
        opened.lacks("search-nothing", &facts);
    }
    let listing = list(&found.rows, false, opened.language);
    opened.write(&listing)
}
