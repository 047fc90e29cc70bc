//! How problems are told: with the line that is wrong wherever they are, and in one language.

use crate::support::{Folder, SMALL, SMALL_COSTS};

/// What stands before a message or a hint in English.
const ENGLISH: [&str; 6] = ["error", "warning", "hint", "tip", "note", "help"];

fn folder() -> Folder {
    let folder = Folder::small();
    folder.write("si.toml", "");
    let wrong = SMALL.replace("amount = {", "amuont = 1\namount = {");
    folder.write("wrong.toml", wrong);
    folder.write("policy.toml", "[policy]\nreturn_target = \"high\"\n");
    let costs = SMALL_COSTS.replace(",500,", ",\"five 漢\",");
    folder.write("wrong.csv", costs);
    folder
}

#[test]
fn every_command_quotes_what_is_wrong() {
    let folder = folder();
    let key = "  11 | amuont = 1\n     | ^^^^^^\n";
    let policy = "  2 | return_target = \"high\"\n    |                 ^^^^^^\n";
    let cell = "  2 | plats,2020,Plats,skola,år,\"five 漢\",exempeldata\n    |                            ^^^^^^^\n";
    for (arguments, quoted) in [
        ("calc wrong.toml", key),
        ("trace wrong.toml coverage", key),
        ("check wrong.toml", key),
        ("recalc wrong.toml --to unit-costs", key),
        ("diff a.toml wrong.toml", key),
        ("lock wrong.toml", key),
        ("calc a.toml --policy policy.toml", policy),
        ("check a.toml --policy policy.toml", policy),
        ("recalc a.toml --to unit-costs --policy policy.toml", policy),
        ("calc a.toml --unit-costs wrong.csv", cell),
        ("check a.toml --unit-costs wrong.csv", cell),
        ("recalc a.toml --to wrong.csv", cell),
        ("lock a.toml --unit-costs wrong.csv", cell),
    ] {
        for language in ["en", "sv"] {
            let run = folder.si(&format!("{arguments} --lang {language}"));
            let said = format!("{}{}", run.out, run.err);
            assert!(said.contains(quoted), "{arguments}: {said}");
        }
    }
}

#[test]
fn swedish_text_has_no_english_labels() {
    let folder = folder();
    for arguments in [
        "calc wrong.toml",
        "calc a.toml --policy policy.toml",
        "calc a.toml --policy norway",
        "calc a.toml --unit-costs wrong.csv",
        "calc a.toml --set effect.post.unit=1",
        "trace a.toml coverag",
        "check a.toml wrong.toml",
        "check a.toml wrong.toml --format github",
        "recalc wrong.toml --to unit-costs",
        "diff a.toml wrong.toml",
        "lock wrong.toml",
        "calc",
        "calk",
        "calc a.toml --width",
        "calc a.toml --widht 60",
        "explain unknown-keey",
    ] {
        let run = folder.si(&format!("{arguments} --lang sv"));
        let said = format!("{}{}", run.out, run.err);
        for word in ENGLISH {
            let (before, within) = (format!("{word}: "), format!(" {word}["));
            let is_label =
                |line: &&str| line.trim_start().starts_with(&before) || line.contains(&within);
            let found = said.lines().find(is_label);
            assert_eq!(found, None, "{arguments}: {said}");
        }
    }
}
