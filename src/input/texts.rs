//! Reading what an application says in words: the written parts, signatures and accepted findings.

use super::nearest::nearest;
use super::references::Reading;
use super::table::Table;
use super::tree::TomlValue;
use crate::format::TEXT_FILE;
use crate::model::{Accepted, Narrative, Signature, Texts};
use crate::problem::Code;

pub(super) fn texts(root: &Table) -> Texts {
    let Some(table) = root.table("text") else {
        return Texts::default();
    };
    let part = |key| narrative(&table, key);
    let texts = Texts {
        background: part("background"),
        problem: part("problem"),
        target_group: part("target_group"),
        evidence: part("evidence"),
        implementation: part("implementation"),
        goals: part("goals"),
    };
    table.finish();
    texts
}

fn narrative(table: &Table, key: &str) -> Option<Narrative> {
    let value = table.get(key)?;
    match &value.value {
        TomlValue::Text(text) => Some(Narrative::Text(text.to_string())),
        TomlValue::Table(inner) => {
            let address = table.address_of(key);
            let inner = Table::new(table.document, &TEXT_FILE, inner, value.start, address);
            let file = inner.text("file");
            inner.finish();
            file.map(Narrative::File)
        }
        _ => {
            table.wrong_type(key, "text-or-file", value);
            None
        }
    }
}

pub(super) fn signatures(root: &Table, reading: &Reading) -> Vec<Signature> {
    root.each_listed("signature", |table| {
        let department = reading.department(table);
        let (name, date) = (table.text("name"), table.date("date"));
        Some(Signature {
            department: department?,
            name: name?,
            date: date?.0,
        })
    })
}

/// `[[allow]]`.
pub(super) fn accepted(root: &Table) -> Vec<Accepted> {
    root.each_listed("allow", |table| {
        let code = table.text_at("code");
        if let Some((code, offset)) = &code {
            check_code(table, code, *offset);
        }
        let address = table.text("address");
        let reason = table.text_at("reason").and_then(|(reason, offset)| {
            let is_said = reason.chars().any(char::is_alphanumeric);
            if !is_said {
                table.report(table.document.problem(Code::NO_REASON, offset));
            }
            is_said.then_some(reason)
        });
        Some(Accepted {
            code: code?.0.to_owned(),
            address,
            reason: reason?.to_owned(),
            place: table.place(table.offset),
        })
    })
}

/// Notes a code that no finding has.
pub(super) fn check_code(table: &Table, code: &str, offset: usize) -> Option<Code> {
    let known = Code::named(code);
    if known.is_none() {
        let codes = Code::ALL.iter().map(|code| code.name());
        let nearest = nearest(code, codes);
        let problem = table.document.problem(Code::UNKNOWN_CODE, offset);
        table.report(problem.fact("code", code).fact("nearest", nearest));
    }
    known
}
