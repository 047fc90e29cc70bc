//! The first screen: the verdict before any table, in both languages and at every width.

use unicode_width::UnicodeWidthStr;

use crate::examples::examples;
use crate::method::worked_example::worked_example;
use crate::support::{Folder, project, si};

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

/// What `si check` would find beside the warnings is counted as it counts; a case that was set otherwise is not checked.
#[test]
fn what_a_check_would_find_is_said() {
    let folder = Folder::small();
    let check = folder.si("check a.toml --format json").json();
    let warned = folder.si("calc a.toml --format json").json();
    let codes = |value: &serde_json::Value| -> Vec<String> {
        let all = value.as_array().unwrap().iter();
        all.map(|one| one["code"].as_str().unwrap().to_owned())
            .collect()
    };
    let known = codes(&warned["warnings"]);
    let found = check["findings"].as_array().unwrap().iter();
    let further: Vec<&str> = found
        .filter(|one| !known.contains(&one["code"].as_str().unwrap().to_owned()))
        .map(|one| one["level"].as_str().unwrap())
        .collect();
    let of = |level: &str| further.iter().filter(|one| **one == level).count();
    let said = format!("{} errors", of("error"));
    let screen = folder.si("calc a.toml -q --lang en --table summary").out;
    assert!(
        of("error") > 1 && screen.contains("`si check` finds also"),
        "{screen}"
    );
    assert!(screen.contains(&said), "{said}: {screen}");
    let set = folder.si("calc a.toml -q --lang en --table summary --set effect.post.units=*2");
    assert!(!set.out.contains("finds also"), "{}", set.out);
}
