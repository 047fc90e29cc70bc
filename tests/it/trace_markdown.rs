//! Written-out figures as Markdown: what users call things is text there, whatever signs it holds.

use crate::support::{Folder, si};

const APPLICATION: &str = r#"format = 1
[investment]
id = "liten"
name = "Li|ten `x`"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "Sko|lan `a` _b_ <i>"
[cost.all]
name = "Ko|st\n# ad `b` & c"
amount = { 2020 = 1000 }
[effect.post]
department = "school"
unit_cost = "pl|a`ts"
units = { by_year = { 2020 = 1, 2021 = 2 }, source = "Kä|lla `q`\n\n| rad | <br> &amp; ~x~ *y* [z](u)" }
[scenario.sc]
name = "S|cen"
set = { "cost.all.amount" = "*0.5" }
"#;

const COSTS: &str =
    "id,year,name,area,unit,cost,source\npl|a`ts,2020,Pl|ats `n`,skola,å|r,500,ex|empel\n";

const FILES: [&str; 2] = ["p|o`l", "`q`"];

fn traced(arguments: &[&str]) -> String {
    let folder = Folder::with(APPLICATION, COSTS);
    let mut options = Vec::new();
    for file in FILES {
        folder.write(file, "[policy]\nadmin_fee = 0.04\n");
        options.extend(["--policy", file]);
    }
    let all = [
        &["trace", "a.toml", "-q", "--format", "markdown"],
        arguments,
        options.as_slice(),
    ];
    let run = si(folder.path(), &all.concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    run.out.replace('\u{A0}', " ")
}

/// The cells of a line of a table: a bar ends one unless a backslash stands before it, in code too.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => {
                let next = signs.next().unwrap();
                cells.last_mut().unwrap().extend(['\\', next]);
            }
            '|' => cells.push(String::new()),
            sign => cells.last_mut().unwrap().push(sign),
        }
    }
    cells
}

/// Whether code opens and closes as GitHub reads it, and every other backtick is escaped.
fn is_whole(text: &str) -> bool {
    let mut rest = text;
    loop {
        let Some(at) = rest.find(['`', '\\']) else {
            return true;
        };
        if rest[at..].starts_with('\\') {
            rest = rest.get(at + 2..).unwrap_or("");
            continue;
        }
        let inside = rest[at..].trim_start_matches('`');
        let fence = rest.len() - at - inside.len();
        // The next run of just as many ends the code.
        let mut left = inside;
        loop {
            let Some(at) = left.find('`') else {
                return false;
            };
            let behind = left[at..].trim_start_matches('`');
            let run = left.len() - at - behind.len();
            left = behind;
            if run == fence {
                break;
            }
        }
        rest = left;
    }
}

#[test]
fn tables_have_their_columns_whatever_names_hold() {
    let figures = [
        "effect.post.2021",
        "scenario.sc.coverage",
        "policy.p|o`l.fee",
        "policy.`q`.fee",
        "one_way.unit_cost.pl|a`ts.low",
        "department.school",
        "cost.all",
    ];
    let text = traced(&figures);
    let mut rows = 0;
    for line in text.lines() {
        if line.starts_with('|') {
            assert_eq!(cells(line).len(), 5, "{line}");
            rows += 1;
        }
        assert!(is_whole(line), "{line}");
        // No text becomes a heading, a rule or HTML.
        assert!(!line.contains("<br>") && !line.contains("<i>"), "{line}");
    }
    assert!(rows > 20, "{text}");
    for heading in [
        "## `effect.post.2021`",
        "## ``policy.p|o`l.fee``",
        "## ``policy.`q`.fee``",
        "## ``one_way.unit_cost.pl|a`ts.low``",
    ] {
        assert!(
            text.lines().any(|line| line == heading),
            "{heading}: {text}"
        );
    }
    for says in [
        "| ``unit_cost.pl\\|a`ts`` | 500 SEK | unit-costs/2020.csv:2 – ex\\|empel |",
        "Kä\\|lla \\`q\\`  \\| rad \\| \\<br\\> \\&amp; \\~x\\~ \\*y\\* \\[z\\](u) |",
        "2 å\\|r × 500 SEK = 1,000 SEK",
        "cost: Ko\\|st # ad \\`b\\` \\& c",
        "realisable reduction: Sko\\|lan \\`a\\` \\_b\\_ \\<i\\>",
        "coverage: S\\|cen",
        "administrative fee: p\\|o\\`l",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
}

#[test]
fn the_list_has_two_columns() {
    let text = traced(&["--list"]);
    for line in text.lines() {
        assert_eq!(cells(line).len(), 4, "{line}");
        assert!(is_whole(line), "{line}");
    }
    for name in [
        "| ``policy.p\\|o`l.fee`` |",
        "| ``policy.`q`.fee`` |",
        "| ``unit_cost.pl\\|a`ts`` |",
    ] {
        assert!(text.contains(name), "{name}: {text}");
    }
}
