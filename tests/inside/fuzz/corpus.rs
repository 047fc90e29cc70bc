//! What mutations begin with: the files of the project.

use std::fs;
use std::path::Path;

use crate::input::UnitCostFile;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with an ending, in the order of their names.
fn files(folder: &Path, ending: &str, found: &mut Vec<Vec<u8>>) {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(fs::read(&path).unwrap());
        }
    }
}

fn gathered(folders: &[&str], ending: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for folder in folders {
        files(&project().join(folder), ending, &mut found);
    }
    assert!(!found.is_empty());
    found
}

/// Applications, and the workspaces among the problems.
pub(crate) fn applications() -> Vec<Vec<u8>> {
    gathered(&["examples", "tests/problems"], "toml")
}

/// Unit costs and index series, some in other encodings.
pub(crate) fn unit_costs() -> Vec<Vec<u8>> {
    let mut all = gathered(&["unit-costs", "tests/problems"], "csv");
    let text = String::from_utf8_lossy(&all[0]).into_owned();
    let utf_16 = format!("\u{FEFF}{text}");
    all.push(utf_16.encode_utf16().flat_map(u16::to_le_bytes).collect());
    all.push(utf_16.into_bytes());
    all
}

/// Numbers as people and programs write them.
pub(crate) fn numbers() -> Vec<Vec<u8>> {
    let written = [
        "0",
        "-0",
        "1",
        "1234.50",
        "1 234,5",
        "1.234,5",
        "1,234,567.8",
        "5e-2",
        "1.5E3",
        "\u{2212}7",
        "1\u{A0}000",
        "999999999999.999999999999",
        "1000000000000",
        "0.000000000001",
        "1e999999999",
        "-1e-999999999",
        "nan",
        "inf",
    ];
    written.map(|text| text.as_bytes().to_vec()).to_vec()
}

/// The database against which mutated applications are calculated.
pub(crate) fn database() -> UnitCostFile {
    let mut bytes = Vec::new();
    for (position, file) in gathered(&["unit-costs"], "csv").iter().enumerate() {
        let text = String::from_utf8_lossy(file).into_owned();
        let is_index = text.lines().next().unwrap_or("").contains("index");
        // One header is enough for all years.
        let rows = usize::from(position != 0);
        if !is_index {
            let lines: Vec<&str> = text.lines().skip(rows).collect();
            bytes.extend_from_slice((lines.join("\n") + "\n").as_bytes());
        }
    }
    UnitCostFile {
        name: "all.csv".to_owned(),
        bytes,
        is_index: false,
    }
}

/// The database's index series.
pub(crate) fn index() -> UnitCostFile {
    UnitCostFile {
        name: "index.csv".to_owned(),
        bytes: fs::read(project().join("unit-costs/index.csv")).unwrap(),
        is_index: true,
    }
}
