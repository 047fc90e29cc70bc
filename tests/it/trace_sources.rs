//! What a file says of its numbers' sources: at the number, at the parameter to which it refers, or at their table.

use serde_json::Value;

use crate::support::{Folder, si};
use crate::traced::json;

const APPLICATION: &str = r#"format = 1
[investment]
id = "liten"
name = "Liten"
start = 2020-01-01
end = 2020-12-31
price_year = 2020
[department]
school = "Skolan"
[cost.team]
source = "Rekryteringsenheten, mars 2020"
posts = 1
monthly_wage = { value = 30000, source = "Löneavtalet" }
on_cost = 0.4
[target_group.pupils]
people = { 2020 = 10 }
[parameter.success]
value = 0.9
source = "Registerstudie 2012"
[parameter.lasting]
value = 0.8
[effect.post]
department = "school"
unit_cost = "plats"
source = "Journalgranskning 2014, dnr 7"
share = 0.3
units_per_person = { value = 2, low = 1, high = 3 }
delay = { value = 0, source = "Handlingsplanen" }
duration = 1
persistence = { parameter = "lasting" }
attribution = { parameter = "success" }
step = 1
[effect.post.replaced_by]
unit_cost = "stod"
units_per_unit = 0.5
[effect.more]
department = "school"
unit_cost = "plats"
source = "Fältstudie"
units = { 2020 = 4 }
[effect.more.replaced_by]
unit_cost = "stod"
units_per_unit = 0.25
source = "Avtal om stöd"
"#;

const COSTS: &str = "id,year,name,area,unit,cost,source\n\
                     plats,2020,Plats,skola,år,500,Kolada\n\
                     stod,2020,Stöd,skola,år,100,Kolada\n";

/// What the JSON of a figure gives as the source of an address.
fn source<'f>(figure: &'f Value, address: &str) -> Option<&'f Value> {
    if figure["address"] == address {
        return Some(&figure["source"]);
    }
    let factors = figure["factors"].as_array().unwrap().iter();
    let mut sources = factors.filter_map(|factor| source(factor, address));
    sources.next()
}

/// The source of an address in the figure that is asked for.
fn source_in(folder: &Folder, arguments: &[&str], address: &str) -> Option<String> {
    let run = si(
        folder.path(),
        &[&["trace", "a.toml", "-q", "--format", "json"], arguments].concat(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{arguments:?}");
    let figure = &json(&run.out)["figure"];
    let Some(source) = source(figure, address) else {
        panic!("{arguments:?} has no {address}: {}", run.out)
    };
    source.as_str().map(str::to_owned)
}

#[test]
fn an_input_without_a_source_of_its_own_has_that_of_its_table() {
    let folder = Folder::with(APPLICATION, COSTS);
    let effect = "effect.post.2020";
    let journal = Some("Journalgranskning 2014, dnr 7");
    for (figure, address, said) in [
        (effect, "effect.post.share", journal),
        (effect, "effect.post.units_per_person", journal),
        (effect, "effect.post.duration", journal),
        (effect, "effect.post.step", journal),
        // The number's own source is nearer.
        (effect, "effect.post.delay", Some("Handlingsplanen")),
        // A parameter's is nearer than the effect's, and where it has none the place that refers to it has the effect's.
        (effect, "effect.post.attribution", None),
        (effect, "parameter.success", Some("Registerstudie 2012")),
        (
            "effect.post.persistence",
            "effect.post.persistence",
            journal,
        ),
        ("effect.post.persistence", "parameter.lasting", None),
        // A default is not in the file.
        (effect, "effect.post.deadweight", None),
        (effect, "effect.post.realisable", None),
        // A target group's people are of no effect.
        (effect, "target_group.pupils.people.2020", None),
        (
            "one_way.effect.post.units_per_person.low",
            "effect.post.units_per_person.low",
            journal,
        ),
        (
            "effect.post.replaced_by.2020",
            "effect.post.replaced_by.units_per_unit",
            journal,
        ),
        (
            "effect.more.replaced_by.2020",
            "effect.more.replaced_by.units_per_unit",
            Some("Avtal om stöd"),
        ),
        (
            "effect.more.2020",
            "effect.more.units.2020",
            Some("Fältstudie"),
        ),
        (
            "cost.team",
            "cost.team.on_cost",
            Some("Rekryteringsenheten, mars 2020"),
        ),
        ("cost.team", "cost.team.monthly_wage", Some("Löneavtalet")),
    ] {
        let found = source_in(&folder, &[figure], address);
        assert_eq!(found.as_deref(), said, "{address} of {figure}");
    }
    for (format, line) in [
        (
            "table",
            "- effect.post.share – 0.3 – a.toml:26 – Journalgranskning 2014, dnr 7\n",
        ),
        (
            "markdown",
            "| `effect.post.share` | 0.3 | a.toml:26 – Journalgranskning 2014, dnr 7 |\n",
        ),
    ] {
        let run = si(
            folder.path(),
            &["trace", "a.toml", effect, "-q", "--format", format],
        );
        assert!(run.out.contains(line), "{}", run.out);
    }
}

#[test]
fn a_number_that_is_set_has_not_the_source_of_its_table() {
    let folder = Folder::with(APPLICATION, COSTS);
    let set = ["effect.post.2020", "--set", "effect.post.share=0.2"];
    assert_eq!(source_in(&folder, &set, "effect.post.share"), None);
    // What it is a multiple of is the file's, and has it.
    let run = si(
        folder.path(),
        &[
            "trace",
            "a.toml",
            "effect.post.share",
            "-q",
            "--format",
            "json",
            "--set",
            "effect.post.share=*0.5",
        ],
    );
    let figure = &json(&run.out)["figure"];
    assert_eq!(figure["source"], Value::Null);
    assert_eq!(
        figure["factors"][0]["source"],
        "Journalgranskning 2014, dnr 7"
    );
}
