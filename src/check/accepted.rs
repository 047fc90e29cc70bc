//! `[[allow]]`: findings that the applicants accept, each with a reason.

use crate::model::Accepted;
use crate::problem::Code;

/// An `[[allow]]` that silences nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unneeded {
    /// Its position in the file, from 0.
    pub position: usize,
    /// Its code.
    pub code: String,
    /// Its address.
    pub address: Option<String>,
}

/// Takes out of `found` what is accepted, and gives the `[[allow]]` that silence nothing.
///
/// Each is known by its code and its address; an `[[allow]]` without an address silences its code everywhere, one with
/// an address what is about that address or about a key below it.
pub fn silenced<F>(
    accepted: &[Accepted],
    found: &mut Vec<F>,
    known_as: impl Fn(&F) -> (Code, String),
) -> Vec<Unneeded> {
    let mut needed = vec![false; accepted.len()];
    found.retain(|one| {
        let (code, address) = known_as(one);
        let mut is_silenced = false;
        for (needed, accepted) in needed.iter_mut().zip(accepted) {
            let here = accepted
                .address
                .as_deref()
                .is_none_or(|accepted| is_within(&address, accepted));
            if accepted.code == code.name() && here {
                *needed = true;
                is_silenced = true;
            }
        }
        !is_silenced
    });
    let unneeded = accepted
        .iter()
        .enumerate()
        .filter(|(position, _)| !needed[*position]);
    unneeded
        .map(|(position, accepted)| Unneeded {
            position,
            code: accepted.code.clone(),
            address: accepted.address.clone(),
        })
        .collect()
}

/// Whether an address is another one or a key below it.
fn is_within(address: &str, table: &str) -> bool {
    address
        .strip_prefix(table)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
