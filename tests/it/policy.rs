//! `si policy`: what is in force, and from where.

use crate::support::Folder;

/// A line of the table, its columns with single blanks between them.
fn line(table: &str, key: &str) -> String {
    let mut lines = table.lines();
    let line = lines.find(|line| line.starts_with(&format!("{key} ")));
    let words: Vec<&str> = line.unwrap().split_whitespace().collect();
    words.join(" ")
}

#[test]
fn each_value_says_where_it_comes_from() {
    let folder = Folder::small();
    let run = folder.si("policy");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(line(&run.out, "preset"), "preset orebro preset orebro");
    for none in ["return_cap", "optimism_bias"] {
        assert_eq!(line(&run.out, none), format!("{none} – preset orebro"));
    }

    folder.write(
        "si.toml",
        "[policy]\npreset = \"norrkoping\"\nadmin_fee = 0.02\n",
    );
    folder.write("p.toml", "[policy]\nreturn_floor = 0.1\n");
    let run = folder.si("policy");
    assert_eq!(line(&run.out, "preset"), "preset norrkoping si.toml:2");
    assert_eq!(
        line(&run.out, "admin_fee"),
        "admin_fee 0.02 share of the cost si.toml:3"
    );
    let floor = "return_floor 0 share of the cost preset norrkoping";
    assert_eq!(line(&run.out, "return_floor"), floor);

    // As they would count here: a file beside the workspace, a preset before all of it.
    let run = folder.si("policy p.toml --lang sv");
    assert!(line(&run.out, "return_floor").ends_with(" p.toml:2"));
    assert!(line(&run.out, "admin_fee").ends_with(" si.toml:3"));
    let run = folder.si("policy none");
    assert_eq!(line(&run.out, "preset"), "preset none the command line");
    assert_eq!(
        line(&run.out, "admin_fee"),
        "admin_fee 0.05 share of the cost preset none"
    );
}

#[test]
fn an_applications_own_policy_counts_before_the_workspace() {
    let folder = Folder::small();
    folder.write(
        "si.toml",
        "[policy]\ndiscount_rate = 0.04\nadmin_fee = 0.02\n",
    );
    let text = std::fs::read_to_string(folder.path().join("a.toml")).unwrap();
    folder.write(
        "a.toml",
        format!("{text}[policy]\ndiscount_rate = {{ 0 = 0.035, 31 = 0.03 }}\n"),
    );
    let run = folder.si("policy a.toml");
    let rate = line(&run.out, "discount_rate");
    assert!(
        rate.starts_with("discount_rate { 0 = 0.035, 31 = 0.03 }"),
        "{rate}"
    );
    assert!(rate.contains(" a.toml:"), "{rate}");
    assert!(line(&run.out, "admin_fee").ends_with(" si.toml:3"));

    let json = folder.si("policy a.toml --format json").json();
    assert_eq!(json["schema"], "si.policy/1");
    let policy = &json["policy"];
    assert_eq!(policy["discount_rate"]["value"]["31"], 0.03);
    assert_eq!(policy["discount_rate"]["name"], "a.toml");
    assert_eq!(policy["admin_fee"]["line"], 3);
    assert_eq!(policy["return_floor"]["from"], "preset");
    assert!(policy["return_cap"]["value"].is_null());
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = Folder::small();
    folder
        .si("policy orebo")
        .fails(3, "orebo: error[unreadable-file]");
    folder.write("si.toml", "[policy]\nadmin_fe = 0.02\n");
    folder
        .si("policy")
        .fails(1, "si.toml:2:1: error[unknown-key]");
}
