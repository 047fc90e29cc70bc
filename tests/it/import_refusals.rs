//! What `si costs import` does not take, because nobody could say which of two is meant, or would lose what is there.

use std::fs;

use crate::support::{Folder, Run};

const HEAD: &str = "id;year;name;area;unit;cost;source";

fn import(folder: &Folder, rest: &str) -> Run {
    folder.si(&format!("costs import {rest} --year 2018 --lang en"))
}

/// A folder with a source `in/a.csv` of these rows, and a database of these.
fn folder(rows: &str, database: &str) -> Folder {
    let folder = Folder::new();
    folder.write("in/a.csv", format!("{HEAD}\n{rows}\n"));
    folder.write("db/2018.csv", format!("{HEAD}\n{database}\n"));
    folder
}

fn text(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap_or_default()
}

#[test]
fn of_two_things_with_one_id_neither_is_taken() {
    let folder = folder("hvb;2018;HVB;IFO;dygn;5;s", "x;2018;X;IFO;dygn;1;s");
    folder.write("in/b.csv", format!("{HEAD}\nhvb;2018;HVB;IFO;vecka;5;s\n"));
    let run = import(&folder, "in/a.csv in/b.csv --into db");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("neither is taken"), "{}", run.err);
    assert!(!text(&folder, "db/2018.csv").contains("hvb"));
}

#[test]
fn what_stands_again_in_a_refused_row_is_not_taken() {
    let rows = "hvb;2018;HVB;IFO;dygn;1–2;s\nhvb;2018;HVB;IFO;dygn;5;s\nok;2018;OK;IFO;dygn;5;s";
    let folder = folder(rows, "x;2018;X;IFO;dygn;1;s");
    let run = import(&folder, "in/a.csv --into db");
    assert!(run.err.contains("was refused there"), "{}", run.err);
    let written = text(&folder, "db/2018.csv");
    assert!(
        written.contains("\nok;") && !written.contains("hvb"),
        "{written}"
    );
}

#[test]
fn the_list_does_not_take_the_place_of_the_year() {
    let folder = folder("hvb;2018;HVB;IFO;dygn;5;s", "x;2018;X;IFO;dygn;1;s");
    fs::create_dir(folder.path().join("new")).unwrap();
    let before = text(&folder, "db/2018.csv");
    for into in ["db", "new"] {
        let run = import(
            &folder,
            &format!("in/a.csv --into {into} -o {into}/2018.csv"),
        );
        assert_eq!(run.code, 2, "{}", run.err);
    }
    assert_eq!(text(&folder, "db/2018.csv"), before);
    assert!(!folder.path().join("new/2018.csv").exists());
}

#[test]
fn the_year_has_one_file_and_its_siblings_give_ids() {
    let folder = folder("hvb;2018;HVB;IFO;dygn;5;s", "x;2018;X;IFO;dygn;1;s");
    let all = "hvb-dygn;2017;HVB;IFO;dygn;4;s\nny;2018;Ny;IFO;dygn;4;s";
    folder.write("all/alla.csv", format!("{HEAD}\n{all}\n"));
    assert_eq!(import(&folder, "in/a.csv --into all").code, 0);
    assert!(!folder.path().join("all/2018.csv").exists());
    assert!(text(&folder, "all/alla.csv").contains("hvb-dygn;2018;"));
    folder.write(
        "sib/2017.csv",
        format!("{HEAD}\nhvb-dygn;2017;HVB;IFO;dygn;4;s\n"),
    );
    assert_eq!(import(&folder, "in/a.csv --into sib/2018.csv").code, 0);
    assert!(text(&folder, "sib/2018.csv").contains("\nhvb-dygn;2018;"));
}

#[test]
fn units_that_only_look_alike_are_others() {
    for (unit, code) in [("halvtimme", 1), ("Timme ", 0), ("timme och år", 1)] {
        let folder = folder(
            &format!("h;2018;H;IFO;{unit};5;s"),
            "h-timme;2018;Hjälp;IFO;timme;1;s, h",
        );
        folder.write(
            "m.toml",
            "format = 1\n\
             id = { column = \"id\" }\n\
             name = { column = \"name\" }\n\
             area = { column = \"area\" }\n\
             unit = { column = \"unit\" }\n\
             cost = { column = \"cost\" }\n\
             source = \"s\"\n",
        );
        let upper = text(&folder, "in/a.csv").replace("\nh;", "\nH1;");
        folder.write("in/a.csv", upper);
        let known = text(&folder, "db/2018.csv").replace("s, h", "s, H1");
        folder.write("db/2018.csv", known);
        let run = import(&folder, "in/a.csv --into db --mapping m.toml");
        assert_eq!(run.code, code, "{unit}: {}", run.err);
    }
}

#[test]
fn what_is_doubtful_or_changes_the_whole_file_is_told() {
    let folder = folder("hvb;2018;Łódź;IFO;dygn;1,234;s", "x;2018;X;IFO;dygn;1;s");
    folder.write(
        "db/2018.csv",
        b"id;year;name;area;unit;cost;source\nx;2018;\xD6;IFO;dygn;1;s\n",
    );
    folder.write(
        "in/a.csv",
        format!("{HEAD};payer\nhvb;2018;Łódź;IFO;dygn;1,234;s;region\n"),
    );
    let run = import(&folder, "in/a.csv --into db");
    assert_eq!(run.code, 0, "{}", run.err);
    for said in ["warning[thousands-point]", "becomes UTF-8", "`payer`"] {
        assert!(run.err.contains(said), "{said}: {}", run.err);
    }
}

/// Key figures in lower case, too.
#[test]
fn a_price_of_ones_own_that_mentions_the_key_figure_stays() {
    let row = "gr;2018;Grundskola;skola;elev;1;Bokslut, Kolada N15006 jämförd";
    let folder = folder("", row);
    folder.write(
        "k.csv",
        "id,title,operating_area\nN15006,\"Kostnad grundskola, kr/elev\",Grundskola\n",
    );
    folder.write(
        "v.csv",
        "kpi,municipality,period,value\nn15006,1880,2018,120000\n",
    );
    let run = import(&folder, "k.csv v.csv --into db");
    assert!(run.err.contains("from another source"), "{}", run.err);
    assert!(text(&folder, "db/2018.csv").contains(row));
}

#[test]
fn a_page_of_key_figures_is_not_the_last_of_the_values() {
    let folder = folder("", "x;2018;X;IFO;dygn;1;s");
    folder.write(
        "k.json",
        r#"{"values": [{"id": "N15006", "title": "Kostnad grundskola, kr/elev", "operating_area": "X"}], "next_url": null}"#,
    );
    folder.write(
        "v.json",
        r#"{"values": [{"kpi": "N15006", "municipality": "1880", "period": 2018, "values": [{"gender": "T", "value": 5}]}],
"next_url": "https://example.org/v3/data?page=2"}"#,
    );
    let run = import(&folder, "k.json v.json --into db");
    assert!(run.err.contains("a page is missing"), "{}", run.err);
}

#[test]
fn a_new_note_counts_and_of_two_that_differ_in_it_the_first() {
    let rows = "hvb;2018;HVB;IFO;dygn;5;s;ny\nx;2018;X;IFO;dygn;1;s;";
    let folder = folder("", "");
    let head = format!("{HEAD};note");
    folder.write("in/a.csv", format!("{head}\n{rows}\n"));
    folder.write("in/b.csv", format!("{head}\nhvb;2018;HVB;IFO;dygn;5;s;b\n"));
    let old = "hvb;2018;HVB;IFO;dygn;5;s;gammal\nx;2018;X;IFO;dygn;1;s;egen";
    folder.write("db/2018.csv", format!("{head}\n{old}\n"));
    let run = import(&folder, "in/a.csv in/b.csv --into db");
    let told = "in/b.csv:2:23: warning[read-by-rule]: `hvb` stands here again with the same cost";
    assert!(run.err.contains(told), "{}", run.err);
    assert!(run.out.contains("1 changed, 1 unchanged"), "{}", run.out);
    let written = text(&folder, "db/2018.csv");
    assert!(
        written.contains("5;s;ny\n") && written.contains("1;s;egen\n"),
        "{written}"
    );
    let run = import(&folder, "in/a.csv in/b.csv --into db");
    assert!(run.out.contains("0 changed, 2 unchanged"), "{}", run.out);
}

#[test]
fn a_folder_without_prices_takes_the_first_and_none_is_told() {
    let folder = folder("hvb;2018;HVB;IFO;dygn;59,28085519922255;s", "");
    fs::remove_dir_all(folder.path().join("db")).unwrap();
    let run = import(&folder, "in/a.csv");
    run.fails(
        1,
        ".: error[no-unit-costs]: no unit-cost database was found that takes the prices",
    );
    fs::create_dir(folder.path().join("unit-costs")).unwrap();
    let run = import(&folder, "in/a.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    let said = "`59,28085519922255` is read as 59.280855199222";
    assert!(run.err.contains(said), "{}", run.err);
    let written = text(&folder, "unit-costs/2018.csv");
    assert!(written.contains(";59,280855199222;"), "{written}");
}
