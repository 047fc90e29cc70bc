//! The page of the format in Markdown, `docs/format.md`, and that of the words of the field, `docs/glossary.md`.

use super::format_words::{holds, meaning, meaning_of_term, term, term_named};
use crate::format::{FormatFile, FormatTable, Key, TERMS, input_part, parts};
use crate::problem::Facts;
use crate::words::{Area, Language, text};

fn say(language: Language, id: &str) -> String {
    text(language, Area::Format, id, &Facts::new())
}

/// Every key of every file, table by table.
pub(crate) fn format(language: Language) -> String {
    let mut page = say(language, "page-format") + "\n";
    let files = [
        (FormatFile::Application, "page-application"),
        (FormatFile::Workspace, "page-workspace"),
        (FormatFile::Outcome, "page-outcome"),
        (FormatFile::Fund, "page-fund"),
        (FormatFile::Mapping, "page-mapping"),
    ];
    for (file, title) in files {
        page.extend(["\n## ", &say(language, title), "\n"]);
        for part in parts(file) {
            let is_known = file == FormatFile::Workspace && !part.path.is_empty();
            if !is_known {
                page.push_str(&section(&part, language));
            }
        }
        if file == FormatFile::Application {
            page.extend(["\n## ", &say(language, "page-input"), "\n"]);
            page.push_str(&forms(language));
            page.push_str(&section(&input_part(), language));
        }
    }
    page
}

/// The forms of an input (method §1).
fn forms(language: Language) -> String {
    let forms = [
        ("0.15", "form-number"),
        (
            "{ value = 0.15, low = 0.10, high = 0.20, source = \"…\" }",
            "form-range",
        ),
        ("{ 2016 = 10, 2017 = 12 }", "form-years"),
        (
            "{ by_year = { 2016 = 10, 2017 = 12 }, low = 0.7, high = 1.1 }",
            "form-by-year",
        ),
        ("{ successes = 12, of = 68, source = \"…\" }", "form-counts"),
        ("{ parameter = \"success\" }", "form-parameter"),
        ("{ evidence = \"skolfam-hvb\" }", "form-evidence"),
    ];
    let head = [say(language, "form"), say(language, "column-meaning")];
    let mut table = format!("\n| {} |\n|---|---|\n", head.join(" | "));
    for (form, id) in forms {
        table.push_str(&format!("| `{form}` | {} |\n", say(language, id)));
    }
    table
}

/// A table with its keys.
fn section(part: &FormatTable, language: Language) -> String {
    let mut page = String::new();
    if part.header.starts_with('[') {
        page.push_str(&format!("\n### `{}`\n", part.header));
    }
    let columns = [
        "column-key",
        "column-holds",
        "column-default",
        "column-example",
        "column-meaning",
    ];
    let columns = columns.map(|id| say(language, id));
    page.push_str(&format!(
        "\n| {} |\n|---|---|---|---|---|\n",
        columns.join(" | ")
    ));
    for key in &part.keys {
        page.push_str(&row(part, key, language));
    }
    page
}

fn row(part: &FormatTable, key: &Key, language: Language) -> String {
    let code = |text: &str| format!("`{text}`");
    let required = part.requires(key).then(|| say(language, "is-required"));
    let default = key.default.map(code).or(required);
    let named = term_named(key.name);
    let terms: Vec<String> = Language::all()
        // Keys are English.
        .filter(|other| *other != Language::English)
        .filter_map(|other| Some(format!(" *{}*", term(named?, other))))
        .collect();
    let cells = [
        code(key.name) + &terms.concat(),
        holds(key, language),
        default.unwrap_or_default(),
        key.example.map(code).unwrap_or_default(),
        meaning(part, key, language),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// The words of the field, each with what it is called in the other languages and what it means.
pub(crate) fn glossary(language: Language) -> String {
    let mut page = say(language, "page-glossary") + "\n\n";
    let mut known: Vec<_> = TERMS.iter().collect();
    known.sort_by_key(|known| term(known, language));
    for known in known {
        let others = Language::all().filter(|other| *other != language);
        let others: Vec<String> = others.map(|other| term(known, other)).collect();
        let (name, others) = (term(known, language), others.join(", "));
        let meaning = meaning_of_term(known, language);
        page.push_str(&format!("- **{name}** – *{others}*: {meaning}"));
        if let Some(anchor) = known.rule {
            let link = say(language, "page-method");
            page.push_str(&format!(" [{link}](method.md#{anchor})."));
        }
        page.push('\n');
    }
    page
}
