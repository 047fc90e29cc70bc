//! What applications are computed with: unit costs and the municipality's policy.

use super::faults::Faults;
use crate::input::{CsvFile, Document, FileKind, Source, policy_file, unit_costs};
use crate::model::{PolicyLevel, UnitCosts};
use crate::problem::{Problems, first_error};

/// Unit costs and index series, read from CSV.
#[derive(Clone, Debug, Default)]
pub struct UnitCostDatabase(pub(super) UnitCosts);

impl UnitCostDatabase {
    /// Reads files by name and text; one that is called `index.csv` holds index series.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn from_csv<'n, T: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (&'n str, T)>,
    ) -> Result<Self, Faults> {
        let file = |(name, text): (&str, T)| CsvFile {
            name: name.to_owned(),
            bytes: text.as_ref().to_vec(),
            is_index: name == "index.csv",
        };
        let files: Vec<CsvFile> = files.into_iter().map(file).collect();
        let mut problems = Problems::default();
        let (read, _) = unit_costs(files, &mut problems);
        let found = problems.in_file_order();
        if first_error(&found).is_some() {
            return Err(Faults::from_problems(found));
        }
        Ok(Self(read))
    }
}

/// What a municipality says of the policy for all its applications; the default says nothing, so that the preset
/// `orebro` holds.
#[derive(Clone, Debug, Default)]
pub struct CommonPolicy(pub(super) PolicyLevel);

impl CommonPolicy {
    /// Reads the text of a policy file: one table `[policy]`.
    ///
    /// # Errors
    /// Everything that is wrong with the text, each at its line and column of `policy.toml`.
    pub fn from_toml(text: impl AsRef<[u8]>) -> Result<Self, Faults> {
        let bytes = text.as_ref().to_vec();
        let source = Source::toml("policy.toml", bytes).map_err(Faults::one)?;
        let document = Document::read(&source);
        let (level, found) = FileKind::Policy.read(&document, policy_file);
        match level {
            Some(level) if first_error(&found).is_none() => Ok(Self(level)),
            _ => Err(Faults::from_problems(found)),
        }
    }
}
