//! `si costs fmt`: files of unit costs in one form, and with the meaning that they had.

use std::fs;

use crate::support::{Folder, project, si, si_with_input};

const EXCEL: &[u8] = b"\xC5r;Id;Namn;Omr\xE5de;Enhet;Kostnad;L\xE4gsta;H\xF6gsta;K\xE4lla\r\n\
    2017;sfi-manad;Sfi;arbetsmarknad;m\xE5nad;4 500,50;;;SKR\r\n\
    2017;hvb-dygn;\"Hem f\xF6r v\xE5rd; boende\";IFO;dygn;3 250,00;2600;4\xA0200;exempeldata\r\n\
    2017;angest-timme;\xC5ngest;tandv\xE5rd;timme;1;;;s\r\n\
    2017;elev-ar;Elev;skola;\xE5r;108000;;;s\r\n;;;;;;;;\r\n";

/// By hand: columns in their order, rows by area and id (another area last), semicolon, decimal comma, UTF-8, LF.
const CANONICAL: &str = "id;år;namn;område;enhet;kostnad;lägsta;högsta;betalare;slag;innehåller;förvaltning;källa;anmärkning\n\
    elev-ar;2017;Elev;skola;år;108000;;;kommun;tjänst;;;s;\n\
    hvb-dygn;2017;\"Hem för vård; boende\";IFO;dygn;3250;2600;4200;kommun;tjänst;;;exempeldata;\n\
    sfi-manad;2017;Sfi;arbetsmarknad;månad;4500,5;;;kommun;tjänst;;;SKR;\n\
    angest-timme;2017;Ångest;tandvård;timme;1;;;kommun;tjänst;;;s;\n";

#[test]
fn a_table_of_excel_is_laid_out_and_means_the_same() {
    let folder = Folder::new();
    folder.write("unit-costs/2017.csv", EXCEL);
    let file = folder.path().join("unit-costs/2017.csv");
    let before = folder.si("costs list --format json --lang en").out;
    let run = folder.si("costs fmt --check --lang en");
    let said = "unit-costs/2017.csv: not laid out by `si costs fmt`\n";
    assert_eq!((run.code, run.out.as_str()), (1, said));
    assert_eq!(fs::read(&file).unwrap(), EXCEL);
    let run = folder.si("costs fmt --lang en");
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "unit-costs/2017.csv: laid out\n")
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), CANONICAL);
    assert_eq!(folder.si("costs list --format json --lang en").out, before);
    for again in [
        "costs fmt",
        "costs fmt --check",
        "costs fmt unit-costs/2017.csv",
    ] {
        let run = folder.si(again);
        assert_eq!(
            (run.code, run.out.as_str(), run.err.as_str()),
            (0, "", ""),
            "{again}"
        );
    }
}

#[test]
fn a_file_with_errors_is_left_alone() {
    let folder = Folder::new();
    let titled = "Enhetskostnader 2017;;;;;;\nid;year;name;area;unit;cost;source\na;2017;A;x;d;1;s\nSumma;;;;;1;\n";
    folder.write("a.csv", titled);
    folder.write(
        "b.csv",
        "id;year;name;area;unit;cost;source\nb;2017;B;x;d;1;s\n",
    );
    let run = folder.si("costs fmt a.csv b.csv --lang en");
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("a.csv:1:1: error[missing-column]"),
        "{}",
        run.err
    );
    assert!(
        run.err.contains("a.csv:4:1: error[missing-value]"),
        "{}",
        run.err
    );
    assert_eq!(run.out, "b.csv: laid out\n");
    assert_eq!(
        fs::read_to_string(folder.path().join("a.csv")).unwrap(),
        titled
    );
    folder
        .si("costs fmt gone.csv --lang en")
        .fails(3, "gone.csv: error[unreadable-file]");
}

#[test]
fn the_published_database_has_this_form() {
    let run = si(project(), "costs fmt --check");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

/// Of `fmt` it goes to standard output, laid out: a cost of 1.50 is 1,5.
#[test]
fn unit_costs_are_read_from_standard_input() {
    let folder = Folder::new();
    let rows = "id,year,name,area,unit,cost,source\na,2017,A,x,d,1.50,s\n";
    let heads = "id;year;name;area;unit;cost;low;high;payer;kind;includes;department;source;note";
    let laid_out = format!("{heads}\na;2017;A;x;d;1,5;;;municipality;service;;;s;\n");
    let run = |arguments: &str| {
        let arguments = format!("costs {arguments} --lang en");
        si_with_input(folder.path(), &arguments, rows.as_bytes())
    };
    let fmt = run("fmt -");
    assert_eq!(
        (fmt.code, fmt.out.as_str()),
        (0, laid_out.as_str()),
        "{}",
        fmt.err
    );
    assert_eq!(run("fmt --check -").code, 1);
    let check = run("check -");
    assert!(
        check.out.contains("1 file of unit costs"),
        "{}{}",
        check.out,
        check.err
    );
    let import = run("import - --year 2017 --into 2017.csv");
    assert!(
        import.out.ends_with("1 added, 0 changed, 0 unchanged.\n"),
        "{}",
        import.err
    );
    let diff = run("diff 2017.csv -");
    assert!(
        diff.out.contains("No price differs."),
        "{}{}",
        diff.out,
        diff.err
    );
    // A table with SKL's headings has its file's name as source, and this has none.
    let skl = "Aktör;Verksamhet;Aktivitet/insats;Kostnad SEK;Enhet\nkommunen;x;B;2;d\n";
    let import = "costs import - --year 2017 --into 2017.csv";
    let import = si_with_input(folder.path(), import, skl.as_bytes());
    assert_eq!(import.code, 0, "{}", import.err);
    let written = fs::read_to_string(folder.path().join("2017.csv")).unwrap();
    assert!(
        written.contains("\nb;2017;B;x;d;2;;;municipality;service;;;stdin;"),
        "{written}"
    );
}
