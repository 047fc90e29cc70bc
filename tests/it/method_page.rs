//! `docs/method.md` and what leads to it: `si trace`, `si explain` and the pages of the codes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{project, si};

/// The headings of the page as links name them: small letters, no signs, dashes for spaces.
fn headings() -> BTreeSet<String> {
    let page = fs::read_to_string(project().join("docs/method.md")).unwrap();
    let titles = page.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| -> String {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        let kept = |sign: &char| sign.is_alphanumeric() || " -".contains(*sign);
        title
            .chars()
            .filter(kept)
            .collect::<String>()
            .replace(' ', "-")
    };
    titles.map(anchor).collect()
}

/// What stands between two marks, wherever it does.
fn between<'t>(text: &'t str, before: &'t str, after: char) -> impl Iterator<Item = &'t str> {
    let rest = text.split(before).skip(1);
    rest.map(move |rest| rest.split(after).next().unwrap())
}

#[test]
fn every_term_of_the_calculation_leads_to_a_heading_of_the_method() {
    let terms = fs::read_to_string(project().join("src/calculation/terms.rs")).unwrap();
    let headings = headings();
    let mut led_to = BTreeSet::new();
    for term in between(&terms, " Term::", ';') {
        let anchor = term.rsplit('"').nth(1).unwrap();
        assert!(headings.contains(anchor), "{term}");
        led_to.insert(anchor);
    }
    assert!(led_to.len() >= 15, "{led_to:?}");
}

#[test]
fn every_figure_says_which_rule_it_follows() {
    fn assert_known(node: &Value, headings: &BTreeSet<String>) {
        if let Some(method) = node["method"].as_str() {
            let anchor = method.strip_prefix("docs/method.md#").unwrap();
            assert!(headings.contains(anchor), "{method}");
        }
        for part in node["parts"].as_array().into_iter().flatten() {
            assert_known(part, headings);
        }
    }
    let headings = headings();
    for example in ["skolfam", "np-resurs", "seniorpuls"] {
        let run = si(
            project(),
            &format!("trace examples/{example}.toml --list --format json"),
        );
        let list: Value = serde_json::from_str(&run.out).unwrap();
        for figure in list["figures"].as_array().unwrap() {
            // A number for which nothing was recorded has no name either: nothing falls there.
            let is_nothing = figure["label"].is_null();
            assert!(is_nothing || figure["method"].is_string(), "{figure:#}");
            assert_known(figure, &headings);
        }
    }
}

#[test]
fn the_pages_of_the_codes_lead_to_headings_and_explain_names_them() {
    let headings = headings();
    let mut led = 0;
    for language in ["en", "sv"] {
        let folder = project().join("docs/codes").join(language);
        for page in fs::read_dir(folder).unwrap() {
            let page = page.unwrap();
            let text = fs::read_to_string(page.path()).unwrap();
            for anchor in between(&text, "](../../method.md#", ')') {
                assert!(headings.contains(anchor), "{page:?}: {anchor}");
                led += 1;
            }
        }
    }
    assert!(led >= 60, "{led}");

    let last = |arguments: &str| {
        let run = si(project(), arguments);
        run.out.lines().last().unwrap().to_owned()
    };
    assert_eq!(
        last("explain no-whole-step"),
        "Method: docs/method.md#whole-steps"
    );
    assert_eq!(
        last("explain no-whole-step --lang sv"),
        "Metod: docs/method.md#whole-steps"
    );
    assert!(!last("explain unknown-key").contains("method.md"));
}

/// Comments cite the sections of the method by their numbers.
#[test]
fn the_sections_that_comments_cite_exist() {
    fn cited(folder: &Path, numbers: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                cited(&path, numbers);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for (at, _) in text.match_indices('§') {
                let after = text[at..].trim_start_matches('§');
                let is_digit = |sign: &char| sign.is_ascii_digit();
                numbers.insert(after.chars().take_while(is_digit).collect());
            }
        }
    }
    let mut numbers = BTreeSet::new();
    for folder in ["src", "tests/it/method"] {
        cited(&project().join(folder), &mut numbers);
    }
    let headings = headings();
    for number in &numbers {
        let begins = format!("{number}-");
        let mut headings = headings.iter();
        assert!(
            headings.any(|heading| heading.starts_with(&begins)),
            "§{number}"
        );
    }
    assert!(numbers.len() >= 9, "{numbers:?}");
}
