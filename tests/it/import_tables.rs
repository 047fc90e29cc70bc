//! `si costs import` of spreadsheets and tables, by a mapping or by headings that are known.

use std::fs;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::support::{Folder, Run, project};

/// A mapping for [`PRICES`].
const MAPPING: &str = r#"format = 1
area = { column = "Verksamhet" }
name = { column = "Insats" }
cost = { column = "Kostnad Mitt" }
low = { column = "Lägst" }
high = { column = "Högst" }
unit = { column = "Enhet" }
year = { column = "Prisår" }
source = "Bokslut"
"#;

/// A sheet with a title, headings in two rows, of which one is merged over three columns, and slips of every kind.
const PRICES: &str = "
Enhetskostnader 2020

Verksamhet|Insats|Kostnad|||Enhet|Prisår
||Mitt|Lägst|Högst||
IFO|HVB|=4500|=3900|=5200|dygn|=2020
|Familjehem|=0.30000000000000004|||dygn|d43831
Skola|Elevassistent|ca 420 000 kr|||år|2020
Skola|Fel|e#DIV/0!|||år|=2020
Skola|Formel|f|||år|=2020
Skola|Datum|d43831|||år|=2020
Skola|Tvetydig|1,234|||år|=2020
Skola|Spann|1 500–2 000|||år|=2020
Skola|Parentes|(1 200)|||år|=2020
Skola|Tom|..|||år|=2020
Skola|Läsår|=100|||år|2019/20
Skola|Förr|=100|||år|=2019
Summa||=424500

* avser heltid";

const PART: &str = "<?xml version=\"1.0\"?>";
const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const RELATED: &str =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Formats of numbers, which cells have by the sign that they begin with.
const FORMATS: [(char, &str); 5] = [
    ('%', "0.0%"),
    ('t', "#,##0.0 &quot;tkr&quot;"),
    ('€', "_-* #,##0.00 [$€-1]_-"),
    ('k', "#,##0 &quot;kr&quot;"),
    (':', "yyyy-mm-dd hh:mm"),
];

/// A cell as XML: `=` begins a number, behind the sign of a format if it has one, `d` with digits a date, `e#` an error, and
/// `f` alone is a formula without a value.
fn cell(row: usize, column: usize, text: &str) -> String {
    let at = format!("{}{row}", char::from(b'A' + u8::try_from(column).unwrap()));
    let is_day = text
        .strip_prefix('d')
        .filter(|rest| rest.parse::<u32>().is_ok());
    let shown = |(_, (sign, _)): &(usize, &(char, &str))| text.starts_with(&format!("{sign}="));
    if let Some((style, _)) = (2..).zip(&FORMATS).find(shown) {
        let number = text.split('=').nth(1).unwrap();
        return format!("<c r=\"{at}\" s=\"{style}\"><v>{number}</v></c>");
    }
    match (text, text.strip_prefix('='), is_day) {
        ("", ..) => String::new(),
        ("f", ..) => format!("<c r=\"{at}\"><f>A1*2</f></c>"),
        (_, Some(number), _) => format!("<c r=\"{at}\"><v>{number}</v></c>"),
        (.., Some(day)) => format!("<c r=\"{at}\" s=\"1\"><v>{day}</v></c>"),
        _ if text.starts_with("e#") => format!("<c r=\"{at}\" t=\"e\"><v>{}</v></c>", &text[1..]),
        _ => format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"),
    }
}

/// A sheet as XML: a line a row, the cells between strokes.
fn sheet(rows: &str, merged: &str) -> String {
    let rows = rows.trim_start_matches('\n').split('\n').enumerate();
    let rows = rows.map(|(position, row)| {
        let cells = row.split('|').enumerate();
        let cells: String = cells
            .map(|(column, text)| cell(position + 1, column, text))
            .collect();
        format!("<row r=\"{}\">{cells}</row>", position + 1)
    });
    let rows: String = rows.collect();
    format!("{PART}<worksheet {MAIN}><sheetData>{rows}</sheetData>{merged}</worksheet>")
}

/// A workbook of sheets.
fn workbook(sheets: &[(&str, String)]) -> Vec<u8> {
    let numbered = || sheets.iter().enumerate().map(|(at, sheet)| (at + 1, sheet));
    let names: Vec<String> = numbered()
        .map(|(at, (name, _))| format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"r{at}\"/>"))
        .collect();
    let names = names.concat();
    let parts: String = numbered()
        .map(|(at, _)| {
            relation(
                &format!("r{at}"),
                "worksheet",
                &format!("worksheets/{at}.xml"),
            )
        })
        .chain([relation("s", "styles", "styles.xml")])
        .collect();
    let (mut formats, mut cells) = (String::new(), String::new());
    for (id, (_, code)) in (164..).zip(&FORMATS) {
        formats += &format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
        cells += &format!("<xf numFmtId=\"{id}\"/>");
    }
    let styles =
        format!("<numFmts>{formats}</numFmts><cellXfs><xf/><xf numFmtId=\"14\"/>{cells}</cellXfs>");
    let mut files = vec![
        (
            "xl/workbook.xml".to_owned(),
            format!("{PART}<workbook {MAIN} {RELATED}><sheets>{names}</sheets></workbook>"),
        ),
        ("xl/_rels/workbook.xml.rels".to_owned(), relations(&parts)),
        (
            "xl/styles.xml".to_owned(),
            format!("{PART}<styleSheet {MAIN}>{styles}</styleSheet>"),
        ),
        (
            "_rels/.rels".to_owned(),
            relations(&relation("b", "officeDocument", "xl/workbook.xml")),
        ),
    ];
    for (at, (_, sheet)) in numbered() {
        files.push((format!("xl/worksheets/{at}.xml"), sheet.clone()));
    }
    packed(&files)
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    format!("<Relationship Id=\"{id}\" Type=\"{of}/{kind}\" Target=\"{target}\"/>")
}

fn relations(parts: &str) -> String {
    let of = "http://schemas.openxmlformats.org/package/2006/relationships";
    format!("{PART}<Relationships xmlns=\"{of}\">{parts}</Relationships>")
}

fn packed(files: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files {
        archive.start_file(name.as_str(), stored).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn prices() -> Vec<u8> {
    let merged = "<mergeCells><mergeCell ref=\"A1:G1\"/><mergeCell ref=\"C3:E3\"/><mergeCell ref=\"A5:A6\"/></mergeCells>";
    workbook(&[
        ("Om", sheet("Läs mig", "")),
        ("Priser", sheet(PRICES, merged)),
    ])
}

/// A folder with an empty database of one file, and a mapping.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("m.toml", MAPPING);
    folder
}

fn import(folder: &Folder, rest: &str) -> Run {
    folder.si(&format!("costs import {rest} --into db.csv --year 2020"))
}

/// The rows of the database, and of each problem its place and code.
fn rows_and_problems(folder: &Folder, run: &Run) -> (String, Vec<String>) {
    let rows = fs::read_to_string(folder.path().join("db.csv")).unwrap_or_default();
    let codes = run
        .err
        .lines()
        .filter(|line| line.contains("error[") || line.contains("warning["));
    let codes = codes.map(|line| line.split("]: ").next().unwrap().to_owned());
    (rows, codes.collect())
}

#[test]
fn a_sheet_is_read_by_a_mapping_and_what_cannot_be_is_refused_by_cell() {
    let folder = folder();
    folder.write("p.xlsx", prices());
    let run = import(&folder, "p.xlsx --mapping m.toml");
    assert_eq!(run.code, 1, "{}", run.err);
    let (rows, problems) = rows_and_problems(&folder, &run);
    for row in [
        "hvb;2020;HVB;IFO;dygn;4500;3900;5200;",
        "familjehem;2020;Familjehem;IFO;dygn;0,3;;;",
        "elevassistent;2020;Elevassistent;Skola;år;420000;;;",
    ] {
        assert!(rows.contains(row), "{row} in {rows}");
    }
    assert_eq!(rows.lines().count(), 4, "{rows}");
    assert_eq!(
        problems,
        [
            "p.xlsx[Priser]:G6: warning[read-by-rule",
            "p.xlsx[Priser]:C7: warning[read-by-rule",
            "p.xlsx[Priser]:C8: error[not-imported",
            "p.xlsx[Priser]:C9: error[not-imported",
            "p.xlsx[Priser]:C10: error[not-imported",
            "p.xlsx[Priser]:C11: error[ambiguous-number",
            "p.xlsx[Priser]:C12: error[invalid-number",
            "p.xlsx[Priser]:C13: error[invalid-number",
            "p.xlsx[Priser]:C14: warning[left-out",
            "p.xlsx[Priser]:G15: error[not-imported",
            "p.xlsx[Priser]:G16: warning[left-out",
            "p.xlsx[Priser]:A17: warning[left-out",
        ]
    );
    let again = import(&folder, "p.xlsx --mapping m.toml");
    assert_eq!(rows_and_problems(&folder, &again).0, rows);
}

/// What a cell shows is what its author means: a number format may show per cent, thousands or a currency.
#[test]
fn a_number_is_the_amount_that_its_format_shows() {
    let folder = folder();
    let rows = "id|name|area|unit|year|source|cost
a|Andel|IFO|dygn|=2020|s|%=0.125
b|Boende|IFO|dygn|=2020|s|t=4.5
c|Centralt|IFO|dygn|=2020|s|€=44.125
d|Dagvård|IFO|dygn|=2020|s|k=1234.5
e|Enhet|IFO|dygn|=2020|s|1,234
fm|Förmiddag|IFO|dygn|=2020|s|:=0.375
g|Långt fram|IFO|dygn|=2020|s|:=420000";
    folder.write("p.xlsx", workbook(&[("P", sheet(rows, ""))]));
    let run = import(&folder, "p.xlsx");
    let (rows, problems) = rows_and_problems(&folder, &run);
    assert!(rows.contains("\nb;2020;Boende;IFO;dygn;4500;"), "{rows}");
    assert!(rows.contains("\nd;2020;Dagvård;IFO;dygn;1234,5;"), "{rows}");
    assert_eq!(rows.lines().count(), 3, "{rows}");
    assert_eq!(
        problems,
        [
            "p.xlsx[P]:G2: error[invalid-number",
            "p.xlsx[P]:G3: warning[read-by-rule",
            "p.xlsx[P]:G4: error[not-imported",
            "p.xlsx[P]:G6: error[ambiguous-number",
            "p.xlsx[P]:G7: error[invalid-number",
            "p.xlsx[P]:G8: error[invalid-number",
        ]
    );
    for text in ["12.5 %", "09:00", "3049-12-01"] {
        let said = format!("`{text}` is not a number");
        assert!(run.err.contains(&said), "{said}: {}", run.err);
    }
}

#[test]
fn a_header_that_is_not_there_is_told_as_that() {
    let folder = folder();
    folder.write("p.csv", "id;name;cost\na;A;1\n\n\nb;B;2\n");
    folder.write(
        "p.xlsx",
        workbook(&[("Tom", sheet("", "")), ("P", sheet("id\na\nb", ""))]),
    );
    for (name, at, last) in [("p.csv", "p.csv", 5), ("p.xlsx", "p.xlsx[P]", 3)] {
        let said = format!(
            "{at}: error[not-imported]: row 99 is to hold the headings, and holds nothing: the last row that holds anything is {last}"
        );
        import(&folder, &format!("{name} --header 99")).fails(1, &said);
    }
}

/// LibreOffice keeps a truth value of another program as a formula of a number.
#[test]
fn a_truth_value_of_an_ods_is_no_number() {
    let texts = |texts: &str| -> String {
        let cells = texts.split('|').map(|text| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        });
        cells.collect()
    };
    let truth = "table:formula=\"of:=TRUE()\" office:value-type=\"float\" office:value=\"1\"";
    let rows = [
        texts("id|name|area|unit|year|source|cost"),
        texts("a|A|IFO|dygn|2020|s") + &format!("<table:table-cell {truth}/>"),
    ];
    let rows = rows.map(|cells| format!("<table:table-row>{cells}</table:table-row>"));
    let of = "urn:oasis:names:tc:opendocument:xmlns";
    let content = format!(
        "{PART}<office:document-content xmlns:office=\"{of}:office:1.0\" xmlns:table=\"{of}:table:1.0\" \
         xmlns:text=\"{of}:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"P\">{}</table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        rows.concat()
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = format!("{PART}<manifest:manifest xmlns:manifest=\"{of}:manifest:1.0\"/>");
    let folder = folder();
    folder.write(
        "p.ods",
        packed(&[
            ("mimetype".into(), kind.into()),
            ("content.xml".into(), content),
            ("META-INF/manifest.xml".into(), manifest),
        ]),
    );
    import(&folder, "p.ods").fails(
        1,
        "p.ods[P]:G2: error[invalid-number]: `TRUE` is not a number",
    );
}

/// The same table in the other forms, as LibreOffice saves it, under names that say otherwise.
#[test]
fn xls_and_ods_are_read_as_what_they_are() {
    for (file, name) in [
        ("prices.xls", "p.xlsx"),
        ("prices.ods", "p.ods"),
        ("prices.ods", "p.csv"),
    ] {
        let folder = folder();
        folder.write(
            name,
            fs::read(project().join("tests/import").join(file)).unwrap(),
        );
        let run = import(&folder, &format!("{name} --mapping m.toml"));
        let (rows, problems) = rows_and_problems(&folder, &run);
        assert!(
            rows.contains("hvb;2020;HVB;IFO;dygn;4500;3900;5200;"),
            "{}",
            run.err
        );
        // The formula has its value here.
        assert!(rows.contains("formel;2020;Formel;Skola;år;9000;"), "{rows}");
        let error = format!("{name}[Priser]:C8: error[not-imported");
        assert!(problems.contains(&error), "{problems:?}");
    }
}

#[test]
fn a_workbook_that_cannot_be_read_is_refused_whole() {
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"encrypted-package\"><manifest:encryption-data>\
         </manifest:encryption-data></manifest:file-entry></manifest:manifest>";
    let books: [(&str, Vec<u8>, &str); 6] = [
        (
            "locked.ods",
            packed(&[
                ("mimetype".into(), kind.into()),
                ("encrypted-package".into(), "x".into()),
                ("META-INF/manifest.xml".into(), manifest.into()),
            ]),
            "protected with a password",
        ),
        (
            "cut.xlsx",
            prices()[..900].to_vec(),
            "the spreadsheet cannot be read",
        ),
        (
            "binary.xlsx",
            packed(&[("xl/workbook.bin".into(), String::new())]),
            "a binary Excel workbook",
        ),
        (
            "locked.xlsx",
            [
                b"\xD0\xCF\x11\xE0".to_vec(),
                "EncryptedPackage"
                    .encode_utf16()
                    .flat_map(u16::to_le_bytes)
                    .collect(),
            ]
            .concat(),
            "protected with a password",
        ),
        (
            "far.xlsx",
            workbook(&[(
                "A",
                sheet("x", "").replace(
                    "</sheetData>",
                    "<row r=\"9\"><c r=\"XFD9\"><v>1</v></c></row></sheetData>",
                ),
            )]),
            "more than 4,000,000 cells or 1,000 columns",
        ),
        ("bomb.xlsx", bomb(), "unpacks to more than 512 MiB"),
    ];
    let folder = folder();
    let old = fs::read(project().join("tests/import/prices.xls")).unwrap();
    folder.write("cut.xls", &old[..7000]);
    import(&folder, "cut.xls --mapping m.toml")
        .fails(1, "cut.xls: error[not-imported]: the spreadsheet is broken");
    for (name, bytes, said) in books {
        folder.write(name, bytes);
        let run = import(&folder, &format!("{name} --mapping m.toml"));
        assert_eq!(run.code, 1, "{}", run.err);
        assert!(run.err.contains(said), "{name}: {}", run.err);
    }
}

/// A workbook that says of a sheet that it unpacks to a gigabyte.
fn bomb() -> Vec<u8> {
    let mut bytes = prices();
    let name = b"xl/worksheets/2.xml";
    let at = bytes
        .windows(name.len())
        .rposition(|part| part == name)
        .unwrap();
    // The size stands 22 bytes before the name in the directory at the end.
    bytes[at - 22..at - 18].copy_from_slice(&(1_u32 << 30).to_le_bytes());
    bytes
}

#[test]
fn of_several_sheets_with_the_columns_one_is_named() {
    let folder = folder();
    let table = |cost: &str| {
        sheet(
            &format!(
                "Verksamhet|Insats|Kostnad Mitt|Lägst|Högst|Enhet|Prisår\nIFO|HVB|{cost}|||dygn|=2020"
            ),
            "",
        )
    };
    folder.write(
        "p.xlsx",
        workbook(&[("A", table("=1")), ("B", table("=2"))]),
    );
    let run = import(&folder, "p.xlsx --mapping m.toml");
    assert!(
        run.err
            .contains("several sheets have the columns: `A`, `B`"),
        "{}",
        run.err
    );
    let run = import(&folder, "p.xlsx --mapping m.toml --sheet C");
    assert!(run.err.contains("there is no sheet `C`"), "{}", run.err);
    let run = import(&folder, "p.xlsx --mapping m.toml --sheet B");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(rows_and_problems(&folder, &run).0.contains(";dygn;2;"));
}

#[test]
fn tables_with_known_headings_need_no_mapping() {
    let folder = folder();
    let skl = "Aktör;Verksamhet;Aktivitet/insats;Kostnad SEK;Enhet\nLandsting;Skola;SIP;2 230 kr;Timme\nSumma;;;2 230;\n";
    folder.write("skl.csv", skl);
    let run = import(&folder, "skl.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    let rows = rows_and_problems(&folder, &run).0;
    assert!(
        rows.contains("sip;2020;SIP;Skola;Timme;2230;;;region;"),
        "{rows}"
    );
    assert!(rows.contains(";skl.csv;"), "{rows}");
    assert!(run.err.contains("`skl.csv`"), "{}", run.err);

    let own = "Priser 2020;;;;;;\nId;År;Namn;Område;Enhet;Kostnad;Källa\nhvb-dygn;2020 (prel.);HVB;IFO;dygn;ca 4 500;Avtal\n";
    folder.write("own.csv", own);
    let run = import(&folder, "own.csv");
    assert_eq!(run.code, 0, "{}", run.err);
    let rows = rows_and_problems(&folder, &run).0;
    assert!(rows.contains("hvb-dygn;2020;HVB;IFO;dygn;4500;"), "{rows}");

    folder.write("other.csv", "a;b\n1;2\n");
    import(&folder, "other.csv").fails(
        1,
        "other.csv:1:1: error[not-imported]: the headings are of no table",
    );
}

#[test]
fn what_is_wrong_with_a_mapping_is_told_at_its_key() {
    let folder = folder();
    folder.write(
        "t.csv",
        "Verksamhet;Insats;Kostnad tkr;Enhet;Enhet\nIFO;HVB;4,5;dygn;natt\n",
    );
    let mapping = |cost: &str, unit: &str| {
        let mapping = format!(
            "format = 1\narea = {{ column = \"Verksamhet\" }}\nname = {{ column = \"Insats\" }}\n{cost}\nunit = {unit}\nsource = \"x\"\n"
        );
        folder.write("w.toml", mapping);
        import(&folder, "t.csv --mapping w.toml")
    };
    let cost = "cost = { column = \"Kostnad tkr\" }";
    mapping("", "\"dygn\"").fails(1, "w.toml:1:1: error[missing-key]: `cost` is missing");
    mapping(cost, "\" \"").fails(1, "w.toml:5:8: error[missing-key]: `unit` is missing");
    mapping("cost = \"4500\"", "\"dygn\"").fails(1, "w.toml:4:8: error[wrong-type]");
    mapping(&format!("{cost}\npayer = \"NHS\""), "\"dygn\"")
        .fails(1, "w.toml:5:9: error[unknown-value]");
    mapping(&format!("{cost}\npris = 1"), "\"dygn\"").fails(1, "w.toml:5:1: error[unknown-key]");
    mapping("cost = { column = \"Pris\" }", "\"dygn\"").fails(
        1,
        "t.csv:1:1: error[missing-column]: the column `Pris` is missing",
    );
    mapping(cost, "\"dygn\"").fails(
        1,
        "t.csv:1:19: error[not-imported]: `Kostnad tkr` is in thousands",
    );
    let by_thousands = format!("{cost}\nfactor = 1000");
    mapping(&by_thousands, "{ column = \"Enhet\" }").fails(
        1,
        "t.csv:1:37: error[duplicate-column]: several columns are called `Enhet`",
    );
    let run = mapping(&by_thousands, "{ column = \"E\" }");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        rows_and_problems(&folder, &run)
            .0
            .contains("hvb;2020;HVB;IFO;natt;4500;")
    );
    // A cell that says it too is in thousands once.
    folder.write(
        "t.csv",
        "Verksamhet;Insats;Kostnad tkr\nIFO;HVB;ca 4,5tkr\nIFO;Natt;6,5\n",
    );
    let run = mapping(&by_thousands, "\"natt\"");
    let rows = rows_and_problems(&folder, &run).0;
    assert!(rows.contains("hvb;2020;HVB;IFO;natt;4500;"), "{rows}");
    assert!(rows.contains("natt;2020;Natt;IFO;natt;6500;"), "{rows}");
}

/// The mapping of the English workbook, as the documentation has it.
#[test]
fn the_english_workbook_is_read_by_the_mapping_of_the_documentation() {
    let page = fs::read_to_string(project().join("docs/unit-costs.md")).unwrap();
    let mapping = page
        .split("```toml\n")
        .find(|block| block.contains("financial_year = \"last\""))
        .unwrap();
    let folder = folder();
    folder.write("m.toml", mapping.split("```").next().unwrap());
    // Two rows of the database of Greater Manchester, version 1.2, and slips as it has them.
    folder.write(
        "gmca.csv",
        "sheet,row,code,detail,agency1,agency2,unit,cost,year\n\
         Crime,5,CR1.2,\"Anti-social behaviour\nwarning letter delivered\",Local Authority,Housing Services,Per action,66.0,2006/07\n\
         Crime,18,CR3.0,\"Offender, Prison\",Criminal Justice System,Prison,Per person per year,\" £37,163 \",2019/20\n\
         Crime,19,CR3.1,Twice,Police,,Each,10.5,2019/20\n\
         Crime,20,CR3.1,Twice again,Police,,Each,20.5,2019/20\n\
         Crime,21,CR4.0,Many,Multiple,,Each,10.0,2019/20\n",
    );
    let run = import(&folder, "gmca.csv --mapping m.toml");
    assert_eq!(run.code, 1, "{}", run.err);
    let (rows, problems) = rows_and_problems(&folder, &run);
    // 37 163 × 13.20
    assert!(
        rows.contains("cr3-0;2020;Offender, Prison;Crime;Per person per year;490551,6;;;state;"),
        "{rows}"
    );
    assert!(
        rows.contains("GMCA Unit Cost Database 1.2, CR3.0"),
        "{rows}"
    );
    assert_eq!(rows.lines().count(), 2, "{rows}");
    assert!(
        run.err.contains("1 row is of another year: 2007"),
        "{}",
        run.err
    );
    assert!(
        problems.contains(&"gmca.csv:7:21: error[unknown-value".to_owned()),
        "{problems:?}"
    );
}

/// A source of `-` would be read as none.
#[test]
fn what_a_mapping_gives_is_missing_where_it_would_be_read_so() {
    let folder = folder();
    folder.write("m.toml", MAPPING.replace("Bokslut", "-"));
    folder.write("p.xlsx", prices());
    for tried in ["", " --dry-run"] {
        let run = import(
            &folder,
            &format!("p.xlsx --mapping m.toml --lang en{tried}"),
        );
        let told = "p.xlsx[Priser]:A6: error[missing-value]: `source` is missing";
        assert_eq!(run.code, 1);
        assert!(run.err.contains(told), "{}", run.err);
    }
}

/// 0.333333333333 × 1.5 = 0.4999999999995, whose thirteenth decimal is a half: away from zero it is 0.5.
#[test]
fn an_amount_that_is_multiplied_has_no_more_decimals_than_are_kept() {
    let folder = folder();
    let columns = ["id", "name", "area", "unit", "cost", "year"];
    let columns = columns.map(|column| format!("{column} = {{ column = \"{column}\" }}\n"));
    let mapping = format!(
        "format = 1\nfactor = 1.5\nsource = \"s\"\n{}",
        columns.concat()
    );
    folder.write("m.toml", mapping);
    let rows = "a;2020;A;x;d;0,333333333333\nb;2020;B;x;d;2\n";
    folder.write("p.csv", format!("id;year;name;area;unit;cost\n{rows}"));
    for (tried, are_written) in [(" --dry-run", false), ("", true)] {
        let run = import(&folder, &format!("p.csv --mapping m.toml --lang en{tried}"));
        let told = "p.csv:2:14: warning[read-by-rule]: `0,333333333333` times 1.5 is kept to 12 decimals, as 0.5 kr\n";
        assert!(run.err.contains(told), "{}", run.err);
        assert_eq!(run.code, 0, "{}", run.err);
        let (rows, _) = rows_and_problems(&folder, &run);
        assert_eq!(rows.contains("\na;2020;A;x;d;0,5;"), are_written, "{rows}");
        assert_eq!(rows.contains("\nb;2020;B;x;d;3;"), are_written, "{rows}");
    }
}
