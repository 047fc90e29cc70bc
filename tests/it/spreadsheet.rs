//! The CSV as a spreadsheet opens it: numbers are numbers there, texts are texts and never formulas.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::support::{Folder, SMALL, SMALL_COSTS, project, si};

/// The cells of a CSV file as LibreOffice Calc holds them: texts in quotes, numbers with their own digits. Nothing where
/// there is no LibreOffice.
#[allow(clippy::print_stdout, reason = "a test that is skipped says so")]
fn opened(folder: &Path, csv: &str, delimiter: u8, locale: u16) -> Option<String> {
    fs::write(folder.join("in.csv"), csv).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    // Fields: separator, quote, UTF-8, first line, columns, language of the numbers; to the way out is added that texts
    // are quoted and cells are written as they are, not as they are shown.
    let way_in = format!("--infilter=CSV:{delimiter},34,76,1,,{locale}");
    let way_out = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false";
    let run = Command::new("soffice")
        .args([&profile, "--headless", &way_in])
        .args(["--convert-to", way_out, "--outdir", "out", "in.csv"])
        .current_dir(folder)
        .output();
    match run {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            println!("skipped: no soffice on this machine");
            None
        }
        run => {
            let run = run.unwrap();
            assert!(
                run.status.success(),
                "{}",
                String::from_utf8_lossy(&run.stderr)
            );
            Some(fs::read_to_string(folder.join("out/in.csv")).unwrap())
        }
    }
}

#[test]
fn a_spreadsheet_reads_numbers_as_numbers() {
    const SWEDISH: u16 = 1053;
    const ENGLISH: u16 = 1033;
    for (language, delimiter, locale) in [("sv", b';', SWEDISH), ("en", b',', ENGLISH)] {
        let folder = Folder::new();
        let arguments = format!("calc examples/skolfam.toml -q --format csv --lang {language}");
        let run = si(project(), &arguments);
        let Some(cells) = opened(folder.path(), &run.out, delimiter, locale) else {
            return;
        };
        let name = if language == "sv" {
            "Kommunen, realiserbart"
        } else {
            "Municipality, realisable"
        };
        let unit = if language == "sv" { "kr" } else { "SEK" };
        for line in [
            "\"table\",\"id\",\"department\",\"year\",\"amount\",\"unit\",\"name\",\"application\""
                .to_owned(),
            format!(
                "\"coverage\",\"reductions.realisable.total\",,,8440152.78,\"{unit}\",\"{name}\",\"skolfam\""
            ),
            format!(
                "\"frames\",\"frames.by_department.social.by_year.2018.total\",\"social\",2018,-916740,\"{unit}\",\"Socialförvaltningen\",\"skolfam\""
            ),
        ] {
            assert!(
                cells.lines().any(|known| known == line),
                "{line} is not in\n{cells}"
            );
        }
        assert!(cells.contains("\"coverage\",\"coverage\",,,1.623106,"));
        // Of every row but texts the amount is a number: it stands without quotes. Never paid back is no number.
        for line in cells.lines().skip(1).filter(|line| {
            !line.starts_with("\"goals\"")
                && !line.starts_with("\"warnings\"")
                && !line.contains(".says\",")
        }) {
            let amount = line.split(',').nth(4).unwrap();
            assert!(amount.parse::<f64>().is_ok(), "{line}");
        }
        assert_eq!(cells.lines().count(), run.out.lines().count());
    }
}

#[test]
fn a_spreadsheet_computes_nothing_that_a_name_says() {
    let application = SMALL.replace(
        "unit_cost = \"plats\"",
        "name = '=1+1'\nunit_cost = \"plats\"",
    );
    let folder = Folder::with(&application, SMALL_COSTS);
    let run = folder.si("calc a.toml -q --format csv --table units --lang en");
    if let Some(cells) = opened(folder.path(), &run.out, b',', 1033) {
        assert!(cells.contains("\"'=1+1\""), "{cells}");
    }
}
