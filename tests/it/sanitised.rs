//! What a file holds, or is called, never writes to the terminal on its own: no sign of it moves the cursor, colours a
//! line, rings, or turns the order in which it is read.

use crate::support::{Folder, SMALL, SMALL_COSTS, si};

/// A colour, the sign that begins a command in eight bits, a bell, a turn of the order, an end of the line, an erasure.
const HARMFUL: &str = "x\u{1B}[31m\u{9B}2K\u{7}\u{202E}y\u{2066}\nz\u{7F}";

/// The same as TOML may write it.
const ESCAPED: &str = r"x\u001B[31m\u009B2K\u0007\u202Ey\u2066\nz\u007F";

fn is_harmful(sign: char) -> bool {
    (sign.is_control() && sign != '\n')
        || matches!(sign, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Runs the program, and gives what it wrote after looking at each sign.
fn sanitised(folder: &Folder, arguments: &[&str], code: i32) -> String {
    let run = si(folder.path(), arguments);
    let written = run.out + &run.err;
    assert_eq!(run.code, code, "{arguments:?}: {written:?}");
    let found = written.chars().find(|sign| is_harmful(*sign));
    assert_eq!(found, None, "{arguments:?}: {written:?}");
    written
}

#[test]
fn no_key_and_no_value_of_a_file_does() {
    let application = SMALL.replace("\"plats\"", &format!("\"{ESCAPED}\""))
        + &format!("\"{ESCAPED}\" = 1\n[\"\u{202E}k\"]\n");
    let folder = Folder::with(&application, SMALL_COSTS);
    for arguments in [
        vec!["calc", "a.toml"],
        vec!["calc", "a.toml", "--format", "json"],
        vec!["calc", "a.toml", "--format", "ndjson"],
        vec!["trace", "a.toml", "coverage"],
        vec!["lock", "a.toml"],
        vec!["diff", "a.toml", "a.toml"],
        vec!["recalc", "a.toml", "--to", "unit-costs"],
        vec!["check", "a.toml"],
        vec!["check", "a.toml", "--format", "github"],
        vec!["check", "a.toml", "--format", "junit"],
        vec!["check", "a.toml", "--format", "json"],
        vec!["check", "a.toml", "--format", "sarif"],
    ] {
        let written = sanitised(&folder, &arguments, 1);
        // Where signs were there is a mark; the rest of the text stands.
        assert!(
            written.contains("x\u{FFFD}[31m"),
            "{arguments:?}: {written}"
        );
        assert!(written.contains("\u{FFFD}k"), "{arguments:?}: {written}");
    }
}

#[test]
fn no_cell_of_a_table_of_unit_costs_does() {
    let costs = SMALL_COSTS.replace("år,500", "år,5\u{202E}\u{9B}00");
    let folder = Folder::with(SMALL, &costs);
    let written = sanitised(&folder, &["calc", "a.toml"], 1);
    assert!(written.contains("5\u{FFFD}\u{FFFD}00"), "{written}");
}

#[test]
#[cfg(unix)]
fn no_name_of_a_file_does() {
    let folder = Folder::with(SMALL, SMALL_COSTS);
    let wrong = format!("{HARMFUL}.toml");
    folder.write(&wrong, "format = 1\n");
    let right = format!("right{HARMFUL}.toml");
    folder.write(&right, SMALL);
    let (wrong, right) = (wrong.as_str(), right.as_str());
    for (arguments, code) in [
        (vec!["calc", wrong, "a.toml", "-q"], 1),
        (vec!["calc", right, "-v"], 0),
        (vec!["calc", "none\u{1B}[2K.toml", "a.toml"], 3),
        (vec!["trace", right, "coverage", "-v"], 0),
        (vec!["trace", wrong, "coverage"], 1),
        (vec!["lock", right, wrong, "-v"], 1),
        (vec!["recalc", right, wrong, right, "--to", "unit-costs"], 1),
        (vec!["recalc", "a.toml", "--to", "none\u{1B}[2K"], 3),
        (
            vec![
                "recalc",
                "a.toml",
                "--to",
                "unit-costs",
                "-o",
                "none\u{1B}[2K/b",
            ],
            3,
        ),
        (vec!["recalc", right, "--to", "unit-costs", "-o", right], 2),
        (vec!["check", right, wrong, "-v"], 1),
        (vec!["check", wrong, "--format", "github"], 1),
        (vec!["check", wrong, "--format", "junit"], 1),
        (vec!["check", "a.toml", "--files-from", "none\u{1B}[2K"], 3),
        (vec!["calc", "a.toml", "--set", "cost.\u{1B}[2K=1"], 1),
        (vec!["calc", "a.toml", "--policy", "none\u{1B}[2K"], 3),
        (vec!["explain", "none\u{1B}[2K"], 2),
        (vec!["calc", "--none\u{1B}[2K.toml"], 2),
        (vec!["calc", "--none\u{1B}[2K.toml", "--lang", "sv"], 2),
        (vec!["calc", "a.toml", "--format", "\u{202E}json"], 2),
    ] {
        sanitised(&folder, &arguments, code);
    }
}
