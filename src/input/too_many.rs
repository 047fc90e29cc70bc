//! Tables and lists with more entries than are read. Real applications have some dozens; what a result hangs on is looked
//! at for each, names are compared with each other, and parameters may refer to parameters.

use rust_decimal::Decimal;

use super::document::Document;
use super::tree::{Keys, TomlEntry, TomlValue};
use crate::problem::Code;

/// The most entries of a table or a list.
const MOST: u16 = 2_000;

/// Notes what has too many entries, each at the first beyond; whether there is any.
pub(super) fn has_too_many(document: &Document) -> bool {
    look(document, document.root(), "")
}

fn look(document: &Document, table: &Keys, address: &str) -> bool {
    let mut is_any = false;
    for TomlEntry { name, node, .. } in table.entries() {
        let most = usize::from(MOST);
        let (count, beyond) = match &node.value {
            TomlValue::Table(inner) => {
                let entries = inner.entries();
                (entries.len(), entries.get(most).map(|entry| entry.start))
            }
            TomlValue::List(items) => (items.len(), items.get(most).map(|item| item.start)),
            _ => continue,
        };
        let address = [address, name].concat();
        if let Some(beyond) = beyond {
            is_any = true;
            let problem = document.problem(Code::TOO_MANY_ENTRIES, beyond);
            let problem = problem.fact("table", &address);
            let problem = problem.fact("found", Decimal::from(count));
            document.report(problem.fact("most", Decimal::from(MOST)));
        } else if let TomlValue::Table(inner) = &node.value {
            is_any |= look(document, inner, &(address + "."));
        }
    }
    is_any
}
