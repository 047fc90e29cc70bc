//! Pools of effects that share whole steps, written out: once a year, however many effects share them.

use std::fmt::Write;

use serde_json::Value;

use crate::support::{Folder, Run, project, si};
use crate::traced::{json, names};

fn line(figure: &str) -> String {
    let run = si(
        project(),
        &[
            "trace",
            "examples/oxhagen.toml",
            figure,
            "-q",
            "--lang",
            "sv",
        ],
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let line = run.out.lines().nth(1).unwrap().trim();
    line.replace(['\u{A0}', '\u{202F}'], " ")
}

/// Two effects on one kind of post, 1.4 + 0.9 = 2.3 in 2018, with a step of 1: two whole posts, of which the first has
/// 1.4 / 2.3, at 373 000 kr a post: 2 × 1.4 / 2.3 × 373 000 = 454 086.9565.
#[test]
fn effects_of_a_pool_share_its_whole_steps() {
    assert_eq!(
        line("effect.support-staff.2018"),
        "2 år × (1,4 år / 2,3 år) × 373 000 kr ≈ 454 086,96 kr"
    );
    assert_eq!(
        line("pool.support-staff.whole_steps.2018"),
        "2 × 1 år = 2 år"
    );
    // Each effect is realisable in full, as the file says.
    assert_eq!(
        line("pool.support-staff.units.2018"),
        "1,4 år × 1 + 0,9 år × 1 = 2,3 år"
    );
}

/// An effect alone in its pool: 2.1 posts with a step of 0.5 are four steps, 4 × 0.5 × 384 000 = 768 000.
#[test]
fn an_effect_alone_says_how_many_steps_it_makes() {
    let run = si(
        project(),
        &[
            "trace",
            "examples/skolfam.toml",
            "effect.resource.2019",
            "-q",
        ],
    );
    let text = run.out.replace('\u{A0}', " ");
    assert!(
        text.contains("  4 × 0.5 år × 384,000 SEK = 768,000 SEK\n"),
        "{text}"
    );
    assert!(
        text.contains("number of steps: rounded down to a whole number (2.1 år / 0.5 år) = 4\n"),
        "{text}"
    );
    let pools = names(&["examples/skolfam.toml"]);
    assert!(!pools.iter().any(|name| name.starts_with("pool.")));
}

/// So many effects on one kind of place, with one step: half a place each in 2021, and more than one in 2022.
fn many(effects: usize) -> String {
    let mut text = String::from(
        "format = 1\n[investment]\nid = \"many\"\nname = \"Många\"\nstart = 2020-01-01\nend = 2021-12-31\n\
         price_year = 2020\n[department]\nd = \"Förvaltningen\"\n[cost.all]\ndepartment = \"d\"\namount = 1_000_000\n\
         [unit_cost.plats]\nname = \"Plats\"\narea = \"arbetsmarknad\"\nunit = \"år\"\ncost = 384_000\nsource = \"antagande\"\n",
    );
    for effect in 1..=effects {
        write!(
            text,
            "[effect.e{effect}]\nname = \"E\"\ndepartment = \"d\"\nunit_cost = \"plats\"\nrealisable = 0.9\n\
             step = 0.5\nunits = {{ 2021 = 0.5, 2022 = 1.{effect:03} }}\n"
        )
        .unwrap();
    }
    text
}

fn traced(folder: &Folder, arguments: &[&str]) -> Run {
    let run = si(
        folder.path(),
        &[&["trace", "many.toml", "-q"], arguments].concat(),
    );
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

/// How many numbers a tree holds.
fn size(node: &Value) -> usize {
    let factors = node["factors"].as_array().unwrap();
    1 + factors.iter().map(size).sum::<usize>()
}

#[test]
fn a_pool_is_written_out_in_proportion_to_its_effects() {
    let folder = Folder::new();
    let sizes = [10, 40].map(|effects| {
        folder.write("many.toml", many(effects));
        let tree = json(&traced(&folder, &["coverage", "--format", "json"]).out);
        size(&tree["figure"])
    });
    // Four times as many effects: four times as many numbers, besides those of the cost.
    assert!(sizes[1] <= 4 * sizes[0], "{sizes:?}");
    // 40 effects in 2021: 40 × 0.5 × 0.9 = 18 places, which are 36 steps.
    let text = traced(&folder, &["pool.e1.whole_steps.2021"]).out;
    assert!(
        text.replace('\u{A0}', " ")
            .contains("  36 × 0.5 år = 18 år\n"),
        "{text}"
    );
    // No more steps than a reader has patience for, also where the first are too many.
    let text = traced(&folder, &["pool.e1.units.2022"]).out;
    assert!(
        text.contains("units that can be taken home before steps: e40, 2022"),
        "{text}"
    );
    folder.write("many.toml", many(60));
    let text = traced(&folder, &["pool.e1.units.2022"]).out;
    assert_eq!(
        text.matches("\n- units that can be taken home before steps")
            .count(),
        48
    );
    assert!(
        text.contains("More steps: ask for a figure by its name"),
        "{text}"
    );
}
