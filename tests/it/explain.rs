//! `si explain`: codes one by one and in groups, keys of the format, and words of the field.

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

/// A key is found by its name, its path and its address with an id.
#[test]
fn a_key_is_explained_by_name_path_and_address() {
    let delay = "effect.ID.delay
  a number, `{ value, low, high }` or a parameter, from 0 to 100, years.
  Years from 1 January of the year of intake until the effect begins; fractions are allowed. There
  is no default.
  example: `delay = 1`
  Method: docs/method.md#units-of-people
";
    for name in [
        "delay",
        "effect.delay",
        "effect.hvb.delay",
        "effect.hvb.delay.low",
    ] {
        let run = si(project(), &format!("explain {name}"));
        assert_eq!((run.code, run.out.as_str()), (0, delay), "{name}");
    }
    let out = |arguments: &str| si(project(), arguments).out;
    assert!(out("explain persistence --lang sv").contains("annars 1.\n"));
    let department = out("explain department");
    for address in ["[department]", "cost.ID.department", "signature.department"] {
        assert!(department.contains(&format!("\n{address}\n")), "{address}");
    }
    assert!(out("explain [effect.hvb]").contains("Its keys: `name`, `department`"));
    assert!(out("explain target_group.g.people.2020").starts_with("target_group.ID.people\n"));
    assert!(out("explain unit_cost.hvb-dygn").starts_with("[unit_cost.ID]\n"));
    assert!(
        out("explain on_top").starts_with("policy.admin_fee_basis\n"),
        "a value is that of its key"
    );
}

#[test]
fn a_word_of_the_field_is_explained_in_both_directions() {
    let first = |arguments: &str| {
        let run = si(project(), arguments);
        assert_eq!(run.code, 0, "{}", run.err);
        run.out.lines().next().unwrap().to_owned()
    };
    assert_eq!(first("explain coverage"), "coverage – täckningsgrad");
    assert_eq!(first("explain täckningsgrad"), "coverage – täckningsgrad");
    assert_eq!(
        first("explain Coverage --lang sv"),
        "täckningsgrad – coverage"
    );
    assert_eq!(
        first("explain payback_year"),
        "payback year – återbetalningsår"
    );
    assert_eq!(first("explain NPV"), "net present value – nettonuvärde");
    for on_cost in ["PO", "personalomkostnad", "on_cost"] {
        assert_eq!(first(&format!("explain {on_cost}")), "cost.ID.on_cost");
    }
    let returns = si(project(), "explain återföring").out;
    for term in [
        "return model – ",
        "return plan – ",
        "return target – ",
        "floor – ",
    ] {
        assert!(returns.contains(&format!("\n{term}")) || returns.starts_with(term));
    }
}

#[test]
fn what_nobody_knows_gets_the_nearest_name() {
    let asked = |name: &str| si(project(), &format!("explain {name}"));
    asked("persistance").fails(
        2,
        "`persistance` is no code, key or word of the field: did you mean `persistence`?",
    );
    asked("täckningsgard").fails(
        2,
        "`täckningsgard` is no code, key or word of the field: did you mean `täckningsgrad`?",
    );
    asked("effect.hvb.dely").fails(
        2,
        "`effect.hvb.dely` is no code, key or word of the field: did you mean `effect.delay`?",
    );
    asked("no-matrx").fails(
        2,
        "`no-matrx` is no code, key or word of the field: did you mean `no-matrix`?",
    );
    asked("xyzzy").fails(2, "`xyzzy` is no code, key or word of the field: `si explain`, `--keys` and `--words` list them all");
}

/// What a table calls otherwise is found by the names that the meaning of the word has in brackets.
#[test]
fn a_word_is_found_by_its_other_names() {
    for (name, word) in [
        ("evppi", "worth of knowing – "),
        ("EVPI", "worth of knowing – "),
        ("sobol", "part of the variance – "),
        ("percentile", "percentile – "),
        ("medelfel", "standard error – "),
    ] {
        let run = si(project(), &format!("explain {name} --lang en"));
        assert!(run.out.starts_with(word), "{name}: {}{}", run.out, run.err);
    }
    // What brackets have in passing is no name.
    assert_eq!(si(project(), "explain randomised").code, 2);
}
