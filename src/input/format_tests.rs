//! The key tables hold together.

use super::*;
use crate::input::exact::exact;

/// Whether each key stands once, and a default is what its key may hold.
fn check(table: &KeyTable) {
    let keys = table.keys.unwrap_or_default();
    for (position, key) in keys.iter().enumerate() {
        let (path, name) = (table.path, key.name);
        assert!(
            keys[..position].iter().all(|other| other.name != name),
            "{path}.{name}"
        );
        let fits = |default: &str| match key.kind {
            Kind::Choice(words) => words().contains(&default),
            Kind::Number(bounds) | Kind::Input(_, bounds) => bounds.hold(exact(default).unwrap()),
            Kind::Boolean => ["true", "false"].contains(&default),
            _ => false,
        };
        assert!(key.default.is_none_or(fits), "{path}.{name}");
        if let Kind::Table(inner) | Kind::Tables(inner) | Kind::List(inner) = key.kind {
            check(inner);
        }
    }
}

#[test]
fn keys_stand_once_and_their_defaults_fit() {
    for table in [
        APPLICATION,
        POLICY_FILE,
        WORKSPACE,
        LOCK,
        NAMED_PARAMETER,
        BY_YEAR,
        REFERENCE,
    ] {
        check(&table);
    }
}
