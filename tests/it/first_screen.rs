//! The first screen: the verdict before any table, in both languages and at every width.

use unicode_width::UnicodeWidthStr;

use crate::examples::examples;
use crate::method::worked_example::worked_example;
use crate::support::{project, si};

/// The first screen of the method's worked example.
fn screen(arguments: &[&str]) -> Vec<String> {
    let text = worked_example()
        .with(&["--table", "summary", "-q"])
        .text(arguments);
    text.replace(['\u{A0}', '\u{202F}'], " ")
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The method's worked example: 2 010 of 1 000 thousand; 20 people; 1 050 thousand returned, 386 866 + 573 134 kept.
#[test]
fn the_verdict_is_that_of_the_worked_example() {
    let swedish = screen(&["--lang", "sv"]);
    assert_eq!(
        swedish[1],
        "Når kravet: 2,01 mnkr täcker 201 % av kostnaden 1,00 mnkr (kravet är 100 %). Återbetald 2022."
    );
    let people =
        "20 personer à 50 tkr. Förvaltningarna återför 1,05 mnkr till och med 2022 och behåller";
    assert!(swedish[2].starts_with(people), "{swedish:#?}");
    let english = screen(&["--lang", "en"]);
    assert!(
        english[1].starts_with("Meets the target: 2.01"),
        "{english:#?}"
    );
}

/// Without the posts 810 of 1 000 thousand come back, and 190 are missing.
#[test]
fn what_is_missing_is_said() {
    let screen = screen(&["--lang", "sv", "--set", "effect.post.units=*0"]);
    assert!(screen[1].starts_with(
        "Når inte kravet: 0,81 mnkr täcker 81 % av kostnaden 1,00 mnkr (kravet är 100 %); 0,19 mnkr saknas."
    ), "{screen:#?}");
    assert!(
        screen
            .iter()
            .any(|line| line.contains("effect.post.units=*0")),
        "{screen:#?}"
    );
    assert!(
        screen
            .iter()
            .any(|line| line.starts_with("Skulle nå kravet")),
        "{screen:#?}"
    );
}

#[test]
fn amounts_are_in_the_unit_that_is_asked_for() {
    let kronor = screen(&["--lang", "sv", "--amounts", "kr"]);
    assert!(kronor[1].contains("2 010 000 kr täcker"), "{kronor:#?}");
}

/// A board's paper holds 70 lines; no line is longer than the width, down to the narrowest.
#[test]
fn what_is_looked_at_first_is_short() {
    let skolfam = si(
        project(),
        "calc examples/skolfam.toml -q --lang sv --width 100",
    );
    assert!(skolfam.out.lines().count() <= 70, "{}", skolfam.out);
    for example in examples() {
        for language in ["sv", "en"] {
            let run = si(
                project(),
                &format!("calc examples/{example} -q --lang {language} --width 40 --table summary"),
            );
            let long = run.out.lines().find(|line| line.width() > 40);
            assert_eq!(long, None, "{example}");
        }
    }
}
