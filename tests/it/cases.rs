//! Faults as they were met in the field, in this program and its kin: `tests/cases`, a folder each, and what the
//! program must make of them. `tests/cases/README.md` says how an `expected` is written.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{Folder, Run, project, si};

/// The files of a folder, and of those in it, copied into another.
fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// `\n` and `\u{A0}` as the signs that they stand for, which a reader of `expected` would not see.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut unescaped = parts.next().unwrap().replace("\\n", "\n");
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        let code = u32::from_str_radix(code, 16).unwrap();
        unescaped.push(char::from_u32(code).unwrap());
        unescaped += &rest.replace("\\n", "\n");
    }
    unescaped
}

/// One run of a case: a paragraph of `expected`.
struct Block<'e> {
    lines: Vec<&'e str>,
    folder: Folder,
    command: &'e str,
    within: PathBuf,
}

impl<'e> Block<'e> {
    fn new(case: &Path, paragraph: &'e str) -> Self {
        let folder = Folder::new();
        copy_all(&project().join("tests/cases/shared"), folder.path());
        copy_all(case, folder.path());
        let mut block = Self {
            lines: Vec::new(),
            within: folder.path().to_owned(),
            folder,
            command: "",
        };
        for line in paragraph.lines().filter(|line| !line.starts_with('#')) {
            if !block.prepares(line) {
                block.lines.push(line);
            }
        }
        block
    }

    /// Does what a line says is to be done before the run; false where it says what is expected.
    fn prepares(&mut self, line: &'e str) -> bool {
        let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (name, more) = rest.split_once(' ').unwrap_or((rest, ""));
        let path = self.folder.path().join(name);
        match verb {
            "$" => self.command = rest,
            "in" => self.within = path,
            "folder" => fs::create_dir_all(path).unwrap(),
            "remove" => fs::remove_file(path).unwrap(),
            "write" => self.folder.write(name, unescaped(more)),
            "copy" => {
                let bytes = fs::read(path).unwrap();
                self.folder.write(more, bytes);
            }
            "edit" => {
                let (old, new) = more.split_once(" => ").unwrap();
                let text = fs::read_to_string(&path).unwrap();
                assert_eq!(text.matches(&unescaped(old)).count(), 1, "{line}");
                self.folder
                    .write(name, text.replace(&unescaped(old), &unescaped(new)));
            }
            // `#` is the number of the copy, `%` the next one.
            "repeat" => {
                let (count, piece) = more.split_once(' ').unwrap();
                let mut text = fs::read_to_string(&path).unwrap();
                for number in 0..count.parse().unwrap() {
                    let piece = unescaped(piece).replace('#', &format!("{number}"));
                    text += &piece.replace('%', &format!("{}", number + 1));
                }
                self.folder.write(name, text);
            }
            "size" => {
                let file = fs::File::create(path).unwrap();
                file.set_len(more.parse().unwrap()).unwrap();
            }
            #[cfg(unix)]
            "link" => {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::os::unix::fs::symlink(more, path).unwrap();
            }
            #[cfg(unix)]
            "pipe" => {
                let made = std::process::Command::new("mkfifo").arg(path).status();
                assert!(made.unwrap().success());
            }
            _ => return false,
        }
        true
    }

    fn run(&self, options: &str) -> Run {
        si(&self.within, &format!("{}{options}", self.command))
    }

    /// What is not as expected.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let english = self.run(" --lang en");
        let swedish = self.run(" --lang sv");
        let said = |run: &Run| format!("{}{}", run.out, run.err);
        let (in_english, in_swedish) = (said(&english), said(&swedish));
        let found = heads(&in_english);
        if found != heads(&in_swedish) || english.code != swedish.code {
            faults.push("Swedish differs".to_owned());
        }
        let mut expected = Vec::new();
        let mut is_part = false;
        for line in &self.lines {
            let (verb, rest) = line.split_once(' ').unwrap_or((line, ""));
            let rest = unescaped(rest);
            let holds = match verb {
                "…" => {
                    is_part = true;
                    true
                }
                "exit" => rest == english.code.to_string(),
                "en" => in_english.contains(&rest),
                "sv" => in_swedish.contains(&rest),
                "not" => !in_english.contains(&rest) && !in_swedish.contains(&rest),
                "json" => {
                    let (path, value) = rest.split_once(" = ").unwrap();
                    let found = at(&self.run(" --format json").json(), path);
                    if found != value {
                        faults.push(format!("{path} is {found}"));
                    }
                    found == value
                }
                _ => {
                    expected.push((*line).to_owned());
                    true
                }
            };
            if !holds {
                faults.push(format!("not so: {line}"));
            }
        }
        let as_expected = if is_part {
            expected.iter().all(|head| found.contains(head))
        } else {
            expected == found
        };
        if !as_expected {
            faults.push(format!("expected {expected:#?}, found {found:#?}"));
        }
        if !faults.is_empty() {
            let beginning: Vec<&str> = in_english.lines().take(12).collect();
            faults.push(format!("exit {}: {}", english.code, beginning.join("\n")));
        }
        faults
    }
}

/// The heads of problems, `file:line:column: level[code]`, the level in English.
fn heads(said: &str) -> Vec<String> {
    let levels = [
        ("error", "error"),
        ("fel", "error"),
        ("warning", "warning"),
        ("varning", "warning"),
    ];
    let head = |line: &str| {
        let (place, level, rest) = levels.iter().find_map(|(word, level)| {
            let (place, rest) = line.split_once(&format!(": {word}["))?;
            Some((place, level, rest))
        })?;
        let code = rest.split_once(']')?.0;
        (!place.starts_with(' ')).then(|| format!("{place}: {level}[{code}]"))
    };
    said.lines().filter_map(head).collect()
}

/// What stands at a path of a document, entries of a list by their id or their position, as JSON.
fn at(document: &Value, path: &str) -> String {
    let mut value = document;
    for key in path.split('.') {
        let entry = match value {
            Value::Array(entries) => match key.parse::<usize>() {
                Ok(position) => entries.get(position),
                Err(_) => entries.iter().find(|entry| entry["id"] == key),
            },
            value => value.get(key),
        };
        let Some(entry) = entry else {
            return format!("absent at {key}: {value}");
        };
        value = entry;
    }
    value.to_string()
}

#[test]
fn every_fault_of_the_field_is_met_as_it_should_be() {
    let entries = fs::read_dir(project().join("tests/cases")).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.join("expected").exists());
    cases.sort();
    let wrong = |case: &PathBuf| {
        let expected = fs::read_to_string(case.join("expected")).unwrap();
        let paragraphs = expected.split("\n\n").filter(|text| text.contains("$ "));
        let mut wrong = String::new();
        for paragraph in paragraphs {
            let block = Block::new(case, paragraph.trim_end());
            for fault in block.faults() {
                writeln!(wrong, "{}, {}: {fault}", case.display(), block.command).unwrap();
            }
        }
        wrong
    };
    let wrong: String = std::thread::scope(|scope| {
        let some = |cases| move || -> String { <[PathBuf]>::iter(cases).map(wrong).collect() };
        let runs: Vec<_> = cases
            .chunks(4)
            .map(|cases| scope.spawn(some(cases)))
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong}");
}
