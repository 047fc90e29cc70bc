//! Tables keep to their width, split no amount and lose no column.

use unicode_width::UnicodeWidthStr;

use crate::examples::examples;
use crate::support::{project, si};

const WIDTHS: [usize; 4] = [40, 80, 100, 120];

fn table(example: &str, arguments: &str) -> String {
    let run = si(
        project(),
        &format!("calc examples/{example} -q {arguments}"),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

#[test]
fn no_line_is_longer_than_the_width() {
    let narrow = [("sv", "mnkr", 40), ("en", "tkr", 40), ("en", "kr", 80)];
    let widths = WIDTHS.map(|width| ("sv", "kr", width));
    for example in examples() {
        for (language, amounts, width) in widths.into_iter().chain(narrow) {
            let options = format!("--lang {language} --amounts {amounts} --width {width}");
            let text = table(&example, &options);
            let long: Vec<&str> = text.lines().filter(|line| line.width() > width).collect();
            assert!(long.is_empty(), "{example} at {width}: {long:#?}");
        }
    }
}

/// Every amount of the widest table stands, whole, in the narrower ones as well, and so does every year.
#[test]
fn every_amount_and_every_column_is_there_at_every_width() {
    for example in examples() {
        let figures = |width: usize| {
            let text = table(&example, &format!("--lang sv --width {width}"));
            let is_figure = |word: &&str| {
                word.contains(|sign: char| sign.is_ascii_digit())
                    && word
                        .chars()
                        .all(|sign| sign.is_ascii_digit() || "\u{202F}\u{2212}".contains(sign))
            };
            let mut words: Vec<String> = text
                .split([' ', '\n'])
                .filter(is_figure)
                .map(str::to_owned)
                .collect();
            words.sort();
            words.dedup();
            words
        };
        let whole = figures(1000);
        for width in WIDTHS {
            let narrow = figures(width);
            let missing: Vec<String> = whole
                .iter()
                .filter(|figure| !narrow.contains(figure))
                .cloned()
                .collect();
            assert!(missing.is_empty(), "{example} at {width} lacks {missing:?}");
        }
    }
}

#[test]
fn amounts_follow_the_unit_and_the_language() {
    let swedish = table("skolfam.toml", "--lang sv");
    assert!(
        swedish.contains("5\u{202F}200\u{202F}000"),
        "narrow no-break space between thousands"
    );
    let english = table("skolfam.toml", "--lang en");
    assert!(english.contains("5,200,000"));
    let millions = table("skolfam.toml", "--lang sv --amounts mnkr");
    assert!(millions.contains("Kostnader, mnkr") && millions.contains("5,20"));
    let thousands = table("skolfam.toml", "--lang sv --amounts tkr");
    assert!(thousands.contains("Kostnader, tkr") && thousands.contains("5\u{202F}200"));
}
