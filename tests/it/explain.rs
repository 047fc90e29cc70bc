//! `si explain`: codes one by one, and all of them in groups.

use crate::support::{project, si};

#[test]
fn every_code_stands_once_in_the_table() {
    let pages = std::fs::read_dir(project().join("docs/codes/en")).unwrap();
    let pages = pages.map(|page| page.unwrap().file_name().into_string().unwrap());
    let codes: Vec<String> = pages.map(|page| page.replace(".md", "")).collect();
    for language in ["en", "sv"] {
        let run = si(project(), &format!("explain --all --lang {language}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let firsts = || run.out.lines().filter_map(|line| line.split(' ').next());
        for code in &codes {
            assert_eq!(firsts().filter(|first| first == code).count(), 1, "{code}");
        }
    }
}

#[test]
fn the_table_fits_every_width() {
    for width in ["40", "60", "90", "120"] {
        let run = si(
            project(),
            &format!("explain --all --lang sv --width {width}"),
        );
        let longest = run.out.lines().map(|line| line.chars().count()).max();
        assert!(longest.unwrap() <= width.parse().unwrap(), "{width}");
    }
}

#[test]
fn a_rule_is_explained_with_its_own_level_and_status() {
    let first = |arguments: &str| {
        let run = si(project(), arguments);
        run.out.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        first("explain no-matrix"),
        "no-matrix (error, from status `application` on)"
    );
    assert_eq!(
        first("explain no-matrix --lang sv"),
        "no-matrix (error, från och med status `application`)"
    );
    assert_eq!(
        first("explain unknown-key"),
        "unknown-key (error)",
        "what is wrong with a file is wrong at every status"
    );
}

#[test]
fn all_and_a_code_are_two_questions() {
    let run = si(project(), "explain --all no-matrix");
    assert_eq!((run.code, run.out.as_str()), (2, ""));
}
