//! The book of `docs`: its links lead somewhere, and its summary names every page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::project;

/// The Markdown files of a folder and of those within it.
fn markdown_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(markdown_below(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The text of a page, without the blocks of code in it.
fn prose(page: &Path) -> String {
    let text = fs::read_to_string(page).unwrap();
    let outside = text.split("```").step_by(2);
    outside.collect()
}

/// Where the links of a page lead that stay within the project, as they are written.
fn links(page: &Path) -> Vec<String> {
    let prose = prose(page);
    let targets = prose.split("](").skip(1);
    let targets = targets.map(|rest| rest.split(')').next().unwrap());
    let inside = targets.filter(|target| !target.is_empty() && !target.contains("://"));
    inside.map(ToOwned::to_owned).collect()
}

/// The anchors of a page's headings, as GitHub and mdBook make them.
fn anchors(page: &Path) -> Vec<String> {
    let prose = prose(page);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| {
        let words = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = words
            .chars()
            .filter(|sign| sign.is_alphanumeric() || "-_ ".contains(*sign));
        kept.map(|sign| if sign == ' ' { '-' } else { sign })
            .collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn links_lead_to_files_and_headings() {
    let mut pages = markdown_below(&project().join("docs"));
    for name in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "unit-costs/README.md",
    ] {
        pages.push(project().join(name));
    }
    for page in pages {
        for link in links(&page) {
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = page.parent().unwrap().join(path);
            let target = if path.is_empty() { &page } else { &target };
            assert!(target.exists(), "{}: {link}", page.display());
            let is_there = anchor.is_empty() || anchors(target).iter().any(|known| known == anchor);
            assert!(is_there, "{}: no heading for {link}", page.display());
        }
    }
}

/// What lies outside the folder is not in the book, so a link to it would be dead there.
#[test]
fn links_of_the_book_stay_within_it() {
    let docs = fs::canonicalize(project().join("docs")).unwrap();
    for page in markdown_below(&docs) {
        for link in links(&page) {
            let path = link.split('#').next().unwrap();
            let target = fs::canonicalize(page.parent().unwrap().join(path)).unwrap();
            let is_page =
                path.is_empty() || target.extension().is_some_and(|ending| ending == "md");
            assert!(
                target.starts_with(&docs) && is_page,
                "{}: {link}",
                page.display()
            );
        }
    }
}

#[test]
fn the_summary_names_every_page_once() {
    let docs = project().join("docs");
    let summary = docs.join("SUMMARY.md");
    let named = links(&summary);
    let once: BTreeSet<PathBuf> = named.iter().map(|link| docs.join(link)).collect();
    assert_eq!(once.len(), named.len());
    let pages = markdown_below(&docs).into_iter();
    let pages: BTreeSet<PathBuf> = pages.filter(|page| *page != summary).collect();
    let missing: Vec<&PathBuf> = pages.difference(&once).collect();
    assert!(missing.is_empty(), "not in docs/SUMMARY.md: {missing:?}");
}
