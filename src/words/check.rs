//! What a check says of all applications together.

use super::{Language, say};

/// The counts of a check's summary.
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs, reason = "each is what it counts")]
pub struct CheckCounts {
    pub applications: usize,
    pub errors: usize,
    pub warnings: usize,
    pub concerned: usize,
    pub accepted: usize,
    pub passed_over: usize,
    pub left_out: usize,
}

/// The summary, in one line.
pub fn check_summary(counts: CheckCounts, l: Language) -> String {
    let applications = counted(
        counts.applications,
        ["application", "applications"],
        ["ansökan", "ansökningar"],
        l,
    );
    let mut parts = vec![if counts.errors + counts.warnings == 0 {
        say!(
            l,
            "{applications} checked: nothing found",
            "{applications}: inget funnet"
        )
    } else {
        let errors = counted(counts.errors, ["error", "errors"], ["fel", "fel"], l);
        let warnings = counted(
            counts.warnings,
            ["warning", "warnings"],
            ["varning", "varningar"],
            l,
        );
        match counts.concerned {
            0 => say!(
                l,
                "{errors} and {warnings} beside {applications}",
                "{errors} och {warnings} vid sidan av {applications}"
            ),
            concerned => say!(
                l,
                "{errors} and {warnings} in {concerned} of {applications}",
                "{errors} och {warnings} i {concerned} av {applications}"
            ),
        }
    }];
    if counts.left_out > 0 {
        let left_out = counts.left_out;
        parts.push(say!(l, "{left_out} not shown", "{left_out} visas inte"));
    }
    if counts.accepted > 0 {
        let accepted = counts.accepted;
        parts.push(say!(
            l,
            "{accepted} accepted by `[[allow]]`",
            "{accepted} godtagna med `[[allow]]`"
        ));
    }
    if counts.passed_over > 0 {
        let passed_over = counted(
            counts.passed_over,
            ["TOML file", "TOML files"],
            ["TOML-fil", "TOML-filer"],
            l,
        );
        parts.push(say!(
            l,
            "{passed_over} passed over: no application",
            "{passed_over} förbigås: ingen ansökan"
        ));
    }
    parts.join("; ")
}

/// That none of the paths holds an application.
pub fn no_application(passed_over: usize, l: Language) -> String {
    let seen = counted(
        passed_over,
        ["TOML file", "TOML files"],
        ["TOML-fil", "TOML-filer"],
        l,
    );
    say!(
        l,
        "no application found ({seen} looked at): an application has a table `[investment]`",
        "ingen ansökan hittades ({seen} lästes): en ansökan har en tabell `[investment]`"
    )
}

/// That a list of files has none.
pub fn empty_list(l: Language) -> &'static str {
    match l {
        Language::English => "the list of files is empty: nothing to do",
        Language::Swedish => "listan över filer är tom: ingenting att göra",
    }
}

fn counted(count: usize, english: [&str; 2], swedish: [&str; 2], l: Language) -> String {
    let [one, many] = match l {
        Language::English => english,
        Language::Swedish => swedish,
    };
    format!("{count} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular_in_both_languages() {
        let counts = CheckCounts {
            applications: 1,
            errors: 1,
            warnings: 2,
            concerned: 1,
            passed_over: 1,
            ..CheckCounts::default()
        };
        assert_eq!(
            check_summary(counts, Language::English),
            "1 error and 2 warnings in 1 of 1 application; 1 TOML file passed over: no application"
        );
        assert_eq!(
            check_summary(counts, Language::Swedish),
            "1 fel och 2 varningar i 1 av 1 ansökan; 1 TOML-fil förbigås: ingen ansökan"
        );
    }

    #[test]
    fn nothing_found_is_said() {
        let counts = CheckCounts {
            applications: 10,
            accepted: 3,
            ..CheckCounts::default()
        };
        assert_eq!(
            check_summary(counts, Language::English),
            "10 applications checked: nothing found; 3 accepted by `[[allow]]`"
        );
    }
}
