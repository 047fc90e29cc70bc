//! `si costs import`: Kolada's pages put into one year's file. All values are made up.

use std::fs;

use crate::support::{Folder, Run, without_excerpts};

/// What three key figures are, as `/kpi` answers.
const KEY_FIGURES: &str = r#"{"count": 3, "values": [
{"id": "N15006", "title": "Kostnad grundskola åk 1-9, hemkommun, kr/elev", "municipality_type": "K", "operating_area": "Grundskola åk 0-9 inkl förskoleklass"},
{"id": "N31849", "title": "Utbetalt ekonomiskt bistånd, kr/hushåll", "municipality_type": "K", "operating_area": "Individ- och familjeomsorg"},
{"id": "N31006", "title": "Utbetalt ekonomiskt bistånd per hushåll, kr/hushåll (-2023)", "municipality_type": "K", "operating_area": "Individ- och familjeomsorg"},
{"id": "N33002", "title": "Kostnad institutionsvård barn och unga, kr/inv", "municipality_type": "K", "operating_area": "Individ- och familjeomsorg"}
], "next_url": null}"#;

/// A database in the form of a Swedish Excel.
const OF_2022: &[u8] = b"id;\xE5r;namn;omr\xE5de;enhet;kostnad;k\xE4lla;inneh\xE5ller;anm\xE4rkning\r\n\
grundskola-elev-ar;2022;Grundskola;skola;elev och \xE5r;\"110 000,50\";Kolada N15006;assistent;Om 2022\r\n\
bistand;2022;Ekonomiskt bist\xE5nd;IFO;hush\xE5ll och \xE5r;50 000;SKR;;J\xE4mf\xF6r Kolada N31006\r\n";

/// A page of version 3 with one value of key figure and municipality.
fn page(kpi: &str, municipality: &str, period: &str, value: &str) -> String {
    format!(
        r#"{{"count": 1, "values": [{{"kpi": "{kpi}", "municipality": "{municipality}", "period": {period},
"values": [{{"gender": "T", "count": 1, "status": "", "value": {value}, "isdeleted": false}}]}}], "next_url": null}}"#
    )
}

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("unit-costs/2022.csv", OF_2022);
    folder.write("kpi.json", KEY_FIGURES);
    folder
}

fn import(folder: &Folder, rest: &str) -> Run {
    let mut run = folder.si(&format!("costs import {rest} --lang en"));
    run.err = without_excerpts(&run.err);
    run
}

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(fs::read(folder.path().join(name)).unwrap()).unwrap()
}

#[test]
fn pages_in_any_order_become_rows_under_the_ids_of_earlier_years() {
    let folder = folder();
    // Version 2 has periods as text and another name for the next page; women and men are left out.
    folder.write(
        "a.json",
        r#"{"count": 2, "next_page": "https://example.org/v2/data/kpi/N15006,N31849/municipality/1880?page=2",
"values": [{"kpi": "N15006", "municipality": "1880", "period": "2023", "values": [
{"gender": "K", "count": 1, "status": "", "value": 1.0}, {"gender": "T", "count": 1, "status": "", "value": 120345.75}]},
{"kpi": "N15006", "municipality": "1880", "period": 2022, "values": [{"gender": "T", "value": 2}]}]}"#,
    );
    folder.write("b.json", page("N31849", "1880", "2023", "61000"));
    let run = import(&folder, "b.json kpi.json a.json --year 2023 --dry-run");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!folder.path().join("unit-costs/2023.csv").exists());
    assert!(run.out.ends_with(
        "`unit-costs/2023.csv` would have 2 added, 0 changed, 0 unchanged. Nothing is written.\n"
    ));

    let run = import(&folder, "kpi.json a.json b.json --year 2023 --format csv");
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        run.err,
        "a.json:3:52: warning[left-out]: left out: one value of women or men alone: `N15006`\n\
         a.json:3:109: warning[read-by-rule]: `Kolada N15006` is per `elev`: taken as `grundskola-elev-ar`'s `elev och år`\n  \
         hint: see that the two are the same\n\
         b.json:2:63: warning[read-by-rule]: `Kolada N31849` is per `hushåll`: taken as `bistand`'s `hushåll och år`\n  \
         hint: see that the two are the same\n"
    );
    assert_eq!(
        text(&folder, "unit-costs/2023.csv"),
        "id;year;name;area;unit;cost;low;high;payer;kind;includes;department;source;note\n\
         grundskola-elev-ar;2023;Grundskola;skola;elev och år;120345,75;;;municipality;service;assistent;;Kolada N15006;\n\
         bistand;2023;Ekonomiskt bistånd;IFO;hushåll och år;61000;;;municipality;service;;;Kolada N31849;\n"
    );
    // The same again changes nothing.
    let before = text(&folder, "unit-costs/2023.csv");
    let run = import(&folder, "kpi.json a.json b.json --year 2023");
    assert!(run.out.ends_with("0 added, 0 changed, 2 unchanged.\n"));
    assert_eq!(text(&folder, "unit-costs/2023.csv"), before);
}

#[test]
fn what_cannot_be_taken_is_refused_or_left_out_and_said_where_it_stands() {
    let folder = folder();
    let values = [
        ("null", "false"),
        ("5", "true"),
        ("\"ca 5\"", "false"),
        ("-5", "false"),
        ("\"7\"", "false"),
    ];
    let entries = values.iter().enumerate().map(|(number, (value, deleted))| {
        format!(
            "{{\"kpi\": \"N1500{number}\", \"municipality\": \"1880\", \"period\": 2023, \"values\": [{{\"gender\": \"T\", \"value\": {value}, \"isdeleted\": {deleted}}}]}}"
        )
    });
    let entries: Vec<String> = entries.collect();
    folder.write("values.json", format!("[{}]", entries.join(",\n")));
    let titles = (0..5).map(|number| {
        format!("{{\"id\": \"N1500{number}\", \"title\": \"Kostnad {number}, kr/elev\", \"operating_area\": \"X\"}}")
    });
    let titles: Vec<String> = titles.collect();
    folder.write(
        "titles.json",
        format!("{{\"values\": [{}]}}", titles.join(",")),
    );
    // The whole country, a group, a region and another year.
    folder.write("group.json", page("N15006", "G35840", "2023", "1"));
    folder.write("country.json", page("N15006", "0000", "2023", "1"));
    folder.write("year.json", page("N15006", "1880", "\"tertial 1\"", "1"));
    folder.write("none.json", page("N15006", "1880", "null", "1"));
    let run = import(
        &folder,
        "values.json titles.json group.json country.json year.json none.json --year 2023",
    );
    assert_eq!(run.code, 1);
    assert_eq!(
        run.err,
        "values.json:1:71: warning[left-out]: left out: one value without a number: `N15000`\n\
         values.json:2:95: warning[left-out]: left out: one value that Kolada has deleted: `N15001`\n\
         values.json:3:95: error[not-imported]: `ca 5` is no cost of `N15002`\n  \
         hint: a cost is a number of kronor, zero or more\n\
         values.json:4:95: error[not-imported]: `-5` is no cost of `N15003`\n  \
         hint: a cost is a number of kronor, zero or more\n\
         values.json:5:95: warning[read-by-rule]: `N15004` is a text and taken as the number 7\n\
         year.json:2:63: error[not-imported]: `tertial 1` is no year of `N15006`\n  \
         hint: a period is a year, as a number or as text\n\
         none.json:2:63: error[not-imported]: the period of a value of `N15006` is missing\n  \
         hint: a period is a year, as a number or as text\n\
         group.json:2:63: warning[left-out]: left out: 2 values of groups of municipalities, of regions or of the country: `N15006`\n"
    );
    assert!(text(&folder, "unit-costs/2023.csv").contains("\n4-elev;2023;Kostnad 4;X;elev;7;"));
}

#[test]
fn two_files_that_give_different_costs_are_both_refused() {
    let folder = folder();
    folder.write("old.json", page("N15006", "1880", "2023", "1"));
    folder.write("new.json", page("N15006", "1880", "2023", "2"));
    folder.write("same.json", page("N15006", "1880", "2023", "1.0"));
    let run = import(&folder, "kpi.json old.json new.json --year 2023");
    run.fails(
        1,
        "new.json:2:63: error[not-imported]: `N15006` is 2 here and 1 in old.json, line 2: neither is taken\n",
    );
    assert!(!folder.path().join("unit-costs/2023.csv").exists());
    let run = import(&folder, "kpi.json old.json same.json --year 2023");
    assert_eq!(run.code, 0, "{}", run.err);
    // A successor has its predecessor's id.
    folder.write("a.json", page("N31006", "1880", "2023", "1"));
    folder.write("b.json", page("N31849", "1880", "2023", "2"));
    let run = import(&folder, "kpi.json a.json b.json --year 2023");
    assert!(run.err.contains(
        "b.json:2:63: error[not-imported]: `bistand` costs 2 here (`Kolada N31849`) and 1 in a.json, line 2 (`Kolada N31006`): neither is taken\n"
    ), "{}", run.err);
}

/// What follows another has an id of its own where both came at once, and keeps it.
#[test]
fn the_same_import_changes_nothing_where_a_key_figure_stands_beside_its_successor() {
    let folder = folder();
    folder.write("a.json", page("N31006", "1880", "2023", "1"));
    folder.write("b.json", page("N31849", "1880", "2023", "2"));
    for said in [
        "2 added, 0 changed, 0 unchanged.",
        "0 added, 0 changed, 2 unchanged.",
    ] {
        let run = import(&folder, "kpi.json a.json b.json --year 2023 --into new.csv");
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.out.contains(said), "{}", run.out);
    }
}

#[test]
fn key_figures_that_were_asked_for_are_there_or_told() {
    let folder = folder();
    folder.write("a.json", page("N33002", "1880", "2023", "1"));
    folder.write("b.json", page("N15006", "1880", "2022", "1"));
    let asked = "--kpi N15006,N33002,N33100,n31006 --kpi N99999";
    let run = import(
        &folder,
        &format!("kpi.json a.json b.json --year 2023 {asked}"),
    );
    assert_eq!(run.code, 1);
    assert_eq!(
        run.err,
        "a.json:2:63: error[not-imported]: `N33002` is no unit cost: it is a cost per inhabitant (`Kostnad institutionsvård barn och unga, kr/inv`)\n  \
         hint: choose one whose title ends with `kr/elev`, `kr/brukare` or the like\n\
         --kpi: error[not-imported]: `N15006` has no value of the municipality `1880` for 2023, but for 2022\n  \
         hint: is the id right, and is its page among the files? Kolada answers ids that it does not know with nothing\n\
         --kpi: error[not-imported]: `N33100` has no value of the municipality `1880` for 2023. It is retired: Kolada answers with nothing\n  \
         hint: none that takes its place is known (`N33002` is per inhabitant): a price per unit comes from the municipality's own accounts\n\
         --kpi: error[not-imported]: `N31006` has no value of the municipality `1880` for 2023. It is retired: Kolada answers with nothing\n  \
         hint: `N31849` goes on in its place\n\
         --kpi: error[not-imported]: `N99999` has no value of the municipality `1880` for 2023\n  \
         hint: is the id right, and is its page among the files? Kolada answers ids that it does not know with nothing\n"
    );
    let run = import(&folder, "b.json --year 2023");
    run.fails(1, "b.json: error[not-imported]: there are no values of the municipality `1880` for 2023, but for 2022\n");
    let run = import(&folder, "b.json --year 2022");
    run.fails(1, "b.json:2:63: error[not-imported]: there are values without a title, which says what they are and per what: `N15006`\n");
    folder.write("retired.json", page("N31006", "1880", "2022", "50500"));
    let run = import(&folder, "kpi.json retired.json --year 2021");
    assert_eq!(run.code, 1);
    let run = import(&folder, "kpi.json retired.json --year 2022");
    assert!(run.err.contains("warning[read-by-rule]: `N31006` is retired, and taken from an older file\n  hint: `N31849` goes on in its place\n"), "{}", run.err);
    // The file's price is the municipality's own.
    assert!(run.err.contains("error[not-imported]: `bistand` would cost 50,500, but the file has 50,000 from another source, `SKR`\n"), "{}", run.err);
    assert_eq!(
        fs::read(folder.path().join("unit-costs/2022.csv")).unwrap(),
        OF_2022
    );
}

#[test]
fn of_several_municipalities_one_is_named() {
    let folder = folder();
    folder.write("a.json", page("N15006", "1880", "2023", "1"));
    folder.write("b.json", page("N15006", "0180", "2023", "2"));
    let both = "kpi.json a.json b.json --year 2023";
    import(&folder, both).fails(
        1,
        "--municipality: error[not-imported]: the files have 2 municipalities, and a year's file has the prices of one\n  \
         hint: name it, `--municipality ID`: `0180`, `1880`\n",
    );
    import(&folder, &format!("{both} --municipality 1480")).fails(
        1,
        "--municipality: error[not-imported]: the files have no values of the municipality `1480`\n  \
         hint: they have `0180`, `1880`\n",
    );
    import(&folder, &format!("{both} --municipality 0000")).fails(
        1,
        "--municipality: error[not-imported]: the files have no values of a municipality `0000`: its id is four digits;",
    );
    let run = import(&folder, &format!("{both} --municipality 180"));
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(text(&folder, "unit-costs/2023.csv").contains(";elev och år;2;"));
}

#[test]
fn a_page_that_another_names_as_the_next_is_missed() {
    let folder = folder();
    let next = |number: u32| {
        let address =
            format!("https://example.org/v3/data/kpi/N15006/year/2023?page={number}&per_page=1");
        let text = page("N15006", "1880", "2023", "1");
        text.replace(
            "\"next_url\": null",
            &format!("\"next_url\": \"{address}\""),
        )
    };
    folder.write("1.json", next(2));
    folder.write("2.json", next(3));
    folder.write("3.json", page("N15006", "1880", "2023", "1"));
    assert_eq!(
        import(&folder, "3.json kpi.json 1.json 2.json --year 2023").code,
        0
    );
    let missed = |files: &str, address: &str| {
        let run = import(&folder, &format!("{files} --year 2023"));
        assert_eq!(run.code, 1, "{files}");
        let said = format!("a page is missing that another names as the next: `{address}`");
        assert!(run.err.contains(&said), "{}", run.err);
    };
    let address = "https://example.org/v3/data/kpi/N15006/year/2023?page=3&per_page=1";
    missed("1.json 2.json", address);
    // Titles came whole, but for the values a page is missing.
    folder.write("titles.json", KEY_FIGURES.replace("https", ""));
    missed("2.json", address);
}

#[test]
fn no_pages_are_refused() {
    let folder = folder();
    for (text, said) in [
        (
            "{\"values\": [",
            "a.json:1:12: error[not-imported]: what stands here is not JSON\n",
        ),
        (
            "{\"detail\": \"Not Found\"}",
            "a.json:1:1: error[not-imported]: this is no page of Kolada\n",
        ),
        (
            "[[[[[[[[[1]]]]]]]]]",
            "a.json:1:7: error[not-imported]: this is no page of Kolada\n",
        ),
        (
            "{\"count\": 0, \"values\": [], \"next_url\": null}",
            "a.json: error[not-imported]: there are no values of a municipality for 2023\n",
        ),
        (
            "<html>429</html>",
            "a.json: error[not-imported]: the file is no source that is known\n",
        ),
    ] {
        folder.write("a.json", text);
        import(&folder, "a.json --year 2023").fails(1, said);
    }
    import(&folder, "b.json --year 2023")
        .fails(3, "b.json: error[unreadable-file]: there is no such file\n");
}

#[test]
fn a_file_that_is_there_keeps_its_form_and_all_its_other_rows() {
    let folder = folder();
    folder.write("a.json", page("N15006", "1880", "2022", "111000.5"));
    let run = import(
        &folder,
        "kpi.json a.json --year 2022 --into unit-costs/2022.csv",
    );
    assert_eq!(run.code, 0, "{}", run.err);
    let before = String::from_utf8_lossy(OF_2022).into_owned();
    let after = before.replace("\"110 000,50\"", "111000,5");
    let written = fs::read(folder.path().join("unit-costs/2022.csv")).unwrap();
    assert_eq!(String::from_utf8_lossy(&written), after);
    // A folder without a year's file, a file that is not there yet, and none that can be written.
    fs::create_dir(folder.path().join("new")).unwrap();
    for into in ["new", "new.csv"] {
        let run = import(
            &folder,
            &format!("kpi.json a.json --year 2022 --into {into}"),
        );
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let rows = text(&folder, "new.csv");
    assert_eq!(rows, text(&folder, "new/2022.csv"));
    assert!(rows.ends_with("\ngrundskola-ak-1-9-hemkommun-elev;2022;Kostnad grundskola åk 1-9, hemkommun;skola;elev;111000,5;;;municipality;service;;;Kolada N15006;\n"));
    let run = import(
        &folder,
        "kpi.json a.json --year 2022 --into nowhere/new.csv",
    );
    run.fails(
        3,
        "nowhere/new.csv: error[unwritable-file]: there is no such folder\n",
    );
}

/// Rows of Kolada's list of key figures (Källa: Kolada, CC BY 4.0).
const LIST: &str = "id,title,is_divided_by_gender,municipality_type,operating_area,publication_date,publ_period
N11008,\"Kostnad förskola, kr/inskrivet barn\",False,K,Förskoleverksamhet,2026-08-28,2025
N15006,\"Kostnad grundskola åk 1-9, hemkommun, kr/elev\",False,K,Grundskola åk 0-9 inkl förskoleklass,2026-08-28,2025
N60040,\"Kostnad inhyrda lokaler, kr/kvm BRA\",False,L,\"Regionen, övergripande\",2026-04-26,2025
";

#[test]
fn tables_of_clients_are_read_as_pages_are() {
    let folder = folder();
    folder.write("list.csv", LIST);
    folder.write(
        "commas.csv",
        "gender,count,status,value,kpi,year,municipality_id,municipality,municipality_type\n\
         T,1,,150000.123456789012345,N11008,2023,1880,Örebro,K\n\
         T,1,,,N15006,2023,1880,Örebro,K\n\
         K,1,,3,N15006,2023,1880,Örebro,K\n\
         T,1,,4,N15006,2023,0180,Stockholm,K\n\
         T,1,,5,N60040,2023,1880,Örebro,K\n\
         T,1,,6,N11008,2023,0013,Region Halland,L\n",
    );
    let run = import(
        &folder,
        "commas.csv list.csv --year 2023 --municipality 1880",
    );
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        run.err,
        "commas.csv:2:6: warning[read-by-rule]: `N11008` has more than 12 decimals: taken as the number 150,000.123456789012\n\
         commas.csv:3:6: warning[left-out]: left out: one value without a number: `N15006`\n\
         commas.csv:4:6: warning[left-out]: left out: one value of women or men alone: `N15006`\n\
         commas.csv:6:6: warning[left-out]: left out: one value of what regions do, not municipalities: `N60040`\n\
         commas.csv:7:6: warning[left-out]: left out: one value of groups of municipalities, of regions or of the country: `N11008`\n"
    );
    let rows = text(&folder, "unit-costs/2023.csv");
    assert!(rows.ends_with("\nforskola-inskrivet-barn;2023;Kostnad förskola;skola;inskrivet barn;150000,123456789012;;;municipality;service;;;Kolada N11008;\n"), "{rows}");
    // A Swedish Excel: semicolons, decimal comma, no first nought, periods under their other name.
    folder.write(
        "semicolons.csv",
        b"\xEF\xBB\xBFkpi;municipality;period;gender;value\r\nN15006;180;2023;T;120 345,5\r\nN11008;180;2023;T;ca 5\r\nN11008;180;2022;T;x\r\n",
    );
    let run = import(
        &folder,
        "semicolons.csv list.csv --year 2023 --into new.csv",
    );
    assert_eq!(
        (run.code, run.err.as_str()),
        (
            0,
            "semicolons.csv:3:19: warning[read-by-rule]: `N11008` is a text and taken as the number 5\n"
        )
    );
    assert!(text(&folder, "new.csv").contains(";elev;120345,5;"));
    folder.write(
        "thousands.csv",
        "kpi,municipality,period,value\nN15006,1880,2023,1.234\nN11008,1880,2023,\"1,234\"\n",
    );
    let run = import(
        &folder,
        "thousands.csv list.csv --year 2023 --into other.csv",
    );
    assert!(
        run.err
            .contains("thousands.csv:2:18: error[ambiguous-number]"),
        "{}",
        run.err
    );
    assert!(
        run.err
            .contains("thousands.csv:3:19: error[ambiguous-number]"),
        "{}",
        run.err
    );
}
