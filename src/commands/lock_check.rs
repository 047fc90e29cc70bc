//! The part of a check that asks whether an application's locked figures can be computed again.

use std::path::Path;

use super::load::result::Loaded;
use super::locked::{NoLock, differences, locked_case, read_lock};
use crate::check::{Finding, rule, status};
use crate::input::ApplicationFile;
use crate::problem::Problems;

/// What is wrong with the lock of an application, and what the application says or comes to otherwise than was locked,
/// computed with the locked unit costs and policy: a later database is no difference.
///
/// What makes the lock's file unreadable goes to `problems`.
pub(super) fn locked_findings(
    path: &Path,
    loaded: &Loaded,
    file: &ApplicationFile,
    problems: &mut Problems,
) -> Vec<Finding> {
    let mut found = match read_lock(path) {
        Ok(lock) => {
            let (case, wrong) = locked_case(&lock, file);
            let of_lock = case.as_ref().unwrap_or(&loaded.case);
            let found = differences(&lock, of_lock, case.is_some());
            if case.is_none() && found.is_empty() {
                problems.extend(wrong);
            }
            found
        }
        Err(NoLock::Finding(finding)) => vec![finding],
        Err(NoLock::Problems(wrong)) => {
            problems.extend(wrong);
            Vec::new()
        }
    };
    let status = status(&loaded.case);
    found.retain(|found| rule(found.code).is_none_or(|rule| rule.from <= status));
    found
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::check::lock::{Made, lock};
    use crate::commands::load::Loader;
    use crate::commands::load::read::application_file;
    use crate::commands::load::result::result;
    use crate::input::sealed;
    use crate::model::PolicyLevel;
    use crate::problem::Code;
    use crate::report::lock::text_of;

    const APPLICATION: &str = "format = 1\n[investment]\nid = \"a\"\nname = \"A\"\nstart = 2020-01-01\n\
        end = 2020-12-31\nprice_year = 2020\nstatus = \"granted\"\n[department]\nschool = \"Skola\"\n\
        [cost.all]\namount = 1000\n[effect.post]\nname = \"P\"\ndepartment = \"school\"\nunit_cost = \"plats\"\n\
        units = { 2020 = 1 }\n";

    const ROWS: &str =
        "id,year,name,area,unit,cost,source\nplats,2020,P,s,år,500,k\nplats,2021,P,s,år,600,k\n";

    /// A folder of its own, with an application, its unit costs and its lock.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = format!("si-lock-check-{}-{name}", std::process::id());
            let folder = Self(std::env::temp_dir().join(folder));
            fs::create_dir_all(&folder.0).unwrap();
            folder.write("costs.csv", ROWS);
            folder.write("a.toml", APPLICATION);
            folder.lock();
            folder
        }

        fn write(&self, name: &str, text: &str) {
            fs::write(self.0.join(name), text).unwrap();
        }

        fn loader(&self) -> Loader {
            let costs = Some(self.0.join("costs.csv"));
            Loader::new(
                self.0.clone(),
                costs,
                PolicyLevel::default(),
                Vec::new(),
                None,
            )
        }

        fn lock(&self) {
            let path = self.0.join("a.toml");
            let file = application_file(&path).unwrap();
            let mut problems = Problems::default();
            let loaded = self.loader().load(&path, &file, &mut problems).unwrap();
            let calculation = result(&loaded.case, &mut problems).unwrap();
            let made = Made {
                si: "1".to_owned(),
                file: "a.toml".to_owned(),
                sha256: String::new(),
            };
            let lock = lock(
                &loaded.case,
                &calculation,
                &loaded.database.unit_costs,
                made,
            );
            self.write("a.lock", &sealed("a lock", &text_of(&lock)));
        }

        /// The codes that are found, each with its address.
        fn found(&self) -> Vec<(Code, String)> {
            let path = self.0.join("a.toml");
            let file = application_file(&path).unwrap();
            let mut problems = Problems::default();
            let loaded = self.loader().load(&path, &file, &mut problems).unwrap();
            let found = locked_findings(&path, &loaded, &file, &mut problems);
            assert!(problems.is_empty(), "{problems:?}");
            found
                .into_iter()
                .map(|found| (found.code, found.address))
                .collect()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_later_database_is_no_difference() {
        let folder = Folder::new("database");
        assert_eq!(folder.found(), []);
        folder.write("costs.csv", &ROWS.replace(",500,", ",700,"));
        assert_eq!(folder.found(), []);
    }

    #[test]
    fn other_inputs_are_named_and_their_consequences_are_not() {
        let folder = Folder::new("inputs");
        folder.write(
            "a.toml",
            &APPLICATION.replace("amount = 1000", "amount = 1200"),
        );
        let amount = "cost.all.amount".to_owned();
        assert_eq!(folder.found(), [(Code::LOCK_OUTDATED, amount)]);
        // The lock has no row of that year: what it cannot compute it can still compare.
        let year = APPLICATION.replace("price_year = 2020", "price_year = 2021");
        folder.write("a.toml", &year);
        let year = "investment.price_year".to_owned();
        assert_eq!(folder.found(), [(Code::LOCK_OUTDATED, year)]);
    }

    #[test]
    fn a_lock_is_asked_for_once_the_investment_is_granted() {
        let folder = Folder::new("status");
        fs::remove_file(folder.0.join("a.lock")).unwrap();
        let investment = "investment".to_owned();
        assert_eq!(folder.found(), [(Code::LOCK_MISSING, investment)]);
        folder.write(
            "a.toml",
            &APPLICATION.replace("\"granted\"", "\"application\""),
        );
        assert_eq!(folder.found(), []);
    }

    #[test]
    fn a_lock_that_cannot_be_trusted_is_not_compared() {
        let folder = Folder::new("trust");
        let lock = fs::read_to_string(folder.0.join("a.lock")).unwrap();
        folder.write(
            "a.toml",
            &APPLICATION.replace("amount = 1000", "amount = 1200"),
        );
        let found = |text: &str| {
            folder.write("a.lock", text);
            let codes: Vec<Code> = folder.found().into_iter().map(|(code, _)| code).collect();
            codes
        };
        let edited = lock.replace("coverage = 0.5", "coverage = 0.6");
        assert_eq!(found(&edited), [Code::LOCK_EDITED]);
        assert_eq!(found(&lock[..lock.len() / 2]), [Code::LOCK_TRUNCATED]);
        let later = lock.replace("format = 2", "format = 7");
        assert_eq!(found(&later), [Code::LOCK_NEWER_FORMAT]);
        folder.write("a.toml", &APPLICATION.replace("id = \"a\"", "id = \"b\""));
        assert_eq!(found(&lock), [Code::LOCK_OF_ANOTHER_APPLICATION]);
    }
}
