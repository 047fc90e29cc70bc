//! What the tables and the files call figures, as the guess where no figure has such a name.

use std::collections::HashSet;

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

const SKOLFAM: &str = "examples/skolfam.toml";

/// The figure that is guessed of a name.
fn guess(application: &str, name: &str) -> Option<String> {
    let arguments = ["trace", application, name, "-q", "--lang", "en"];
    let policies = ["--policy", "orebro", "--policy", "norrkoping"];
    let run = si(project(), &[&arguments[..], &policies].concat());
    assert_eq!((run.code, run.out.as_str()), (1, ""), "{name}");
    let hint = run.err.split("did you mean `").nth(1)?;
    hint.split('`').next().map(str::to_owned)
}

#[test]
fn a_heading_is_guessed_to_be_the_total_of_what_it_heads() {
    for (heading, figure) in [
        ("Keeps", "return_plan.net"),
        ("behåller", "return_plan.net"),
        ("Payment", "return_plan.total"),
        ("Återföring", "return_plan.total"),
        ("Gains", "reductions.realisable"),
        ("Får in", "reductions.realisable"),
        ("Fee", "return_plan.fee"),
        ("AVGIFT", "return_plan.fee"),
        ("To the reservation", "return_plan.reservation"),
        ("Till reservationen", "return_plan.reservation"),
        ("Coverage so far", "coverage"),
        ("Borne by the reservation", "return_plan.reservation_bears"),
        ("Bärs av reservationen", "return_plan.reservation_bears"),
        ("Society, less all costs", "society.net"),
        ("Society, transfers left out", "society.expected"),
        ("Frame adjustment", "frames"),
        ("Ramjustering", "frames"),
        ("Mot året före", "frames.2017.change"),
        ("ej realiserbart", "reductions.non_realisable"),
        ("Evidensgrad D", "foundations.evidence_grade.D"),
        ("The municipality", "payers.municipality.realisable"),
        ("Actual reductions", "outcome.0.actual"),
        // A column of many figures has the first.
        ("Begins", "policy.orebro.first_year"),
        // A title with the unit of its amounts.
        ("Return plan, SEK", "return_plan.total"),
        ("Costs, SEK", "cost"),
        // What is misspelt.
        ("Ramjustring", "frames"),
        ("Återbetalningsor", "payback_year"),
    ] {
        assert_eq!(
            guess(SKOLFAM, heading).as_deref(),
            Some(figure),
            "{heading}"
        );
    }
    let factor = guess(SKOLFAM, "Faktor").unwrap();
    assert!(
        factor.starts_with("break_even.") && factor.ends_with(".factor"),
        "{factor}"
    );
    let low = guess(SKOLFAM, "Täckning vid lägsta").unwrap();
    assert!(
        low.starts_with("one_way.") && low.ends_with(".coverage_low"),
        "{low}"
    );
}

/// The headings of all tables, and the first words of rows that are neither inputs, years nor of the application.
fn headings(language: &str) -> HashSet<String> {
    let mut found = HashSet::new();
    for table in [
        "costs",
        "units",
        "effects",
        "departments",
        "coverage",
        "return-plan",
        "frames",
        "policies",
        "outcomes",
        "one-way",
        "break-even",
        "department-break-even",
        "scenarios",
        "payers",
        "foundations",
        "comparison",
    ] {
        let run = si(
            project(),
            &[
                "calc",
                SKOLFAM,
                "-q",
                "--format",
                "markdown",
                "--table",
                table,
                "--lang",
                language,
                "--policy",
                "orebro",
                "--policy",
                "norrkoping",
            ],
        );
        assert_eq!(run.code, 0, "{table}");
        let rows = run.out.lines().filter(|line| line.starts_with('|'));
        for (position, row) in rows.enumerate() {
            let mut cells: Vec<&str> = row.split('|').map(str::trim).skip(1).collect();
            if position > 0 {
                // What follows it in a row are numbers.
                cells.truncate(1);
            }
            found.extend(cells.into_iter().map(|cell| {
                let cell = cell.replace("&emsp;", "").replace("**", "");
                let first = cell.split("<br>").next().unwrap_or("");
                first.replace('\\', "").trim().to_owned()
            }));
        }
        let title = run.out.lines().find_map(|line| line.strip_prefix("## "));
        let title = title.map(|title| title.trim_end_matches(", SEK").trim_end_matches(", kr"));
        found.extend(title.map(str::to_owned));
    }
    found
}

#[test]
fn every_heading_of_every_table_is_guessed() {
    for language in ["en", "sv"] {
        let mut missing = Vec::new();
        let mut guessed = 0;
        for heading in headings(language) {
            let is_number = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
            let is_address = heading.contains('.');
            // What is not of a single application is none of its figures, and what replaces an effect has its own name.
            let others = ["", "---", "orebro", "norrkoping", "Application", "Ansökan"];
            let starts = ["Skolfam", "instead: ", "i stället: "];
            let is_other = others.contains(&heading.as_str())
                || starts.iter().any(|start| heading.starts_with(start));
            if is_number(&heading) || heading.starts_with("--") || is_address || is_other {
                continue;
            }
            match guess(SKOLFAM, &heading) {
                Some(_) => guessed += 1,
                None => missing.push(heading),
            }
        }
        assert_eq!(missing, Vec::<String>::new(), "{language}");
        assert!(guessed > 50, "{guessed}");
    }
}

#[test]
fn what_the_files_call_so_is_guessed_to_be_its_main_figure() {
    for (called, figure) in [
        ("Socialförvaltningen", "department.social"),
        ("SOCIALFÖRVALTNINGEN", "department.social"),
        ("Psykolog", "cost.psychologist"),
        (
            "Färre omplaceringar från familjehem till HVB",
            "effect.hvb.realisable",
        ),
        (
            "familjehemsplacerade barn i grundskolan",
            "target_group.pupils.people",
        ),
        ("Hem för vård eller boende (HVB)", "unit_cost.hvb-dygn"),
        ("försiktigt", "scenario.cautious.coverage"),
    ] {
        assert_eq!(guess(SKOLFAM, called).as_deref(), Some(figure), "{called}");
    }
}

/// A name of the file is nearer than a heading, and a heading without such a figure guesses nothing that is not there.
#[test]
fn only_figures_that_are_there_are_guessed() {
    let application = SMALL.replace("[cost.all]\n", "[cost.all]\nname = \"Avgift\"\n");
    let folder = Folder::with(&application, SMALL_COSTS);
    for (written, hint) in [
        ("avgift", "did you mean `cost.all`?"),
        ("Fee", "did you mean `return_plan.fee`?"),
        ("Scenario", "lists them all"),
        ("Evidensgrad A", "lists them all"),
        ("i stället", "lists them all"),
    ] {
        let run = si(folder.path(), &["trace", "a.toml", "-q", written]);
        assert!(run.err.contains(hint), "{written}: {}", run.err);
    }
}
