//! Where the given numbers of a written-out figure come from: places in the application, and who gives the policy.

use super::load::{Loader, source};
use super::nearby::Shared;
use super::trace_locked::Locked;
use crate::input::{Document, Source};
use crate::model::{Choice, PolicyLevel};
use crate::report::Calculated;
use crate::trace::{GivenBy, Origin, WITHIN, policy_word};

/// The file and line of an address: of a year within its table, of a number that has a range or a source its value, of an
/// application's own unit cost its cost.
pub(super) fn place(document: &Document, address: &str) -> Option<(String, u32)> {
    let scenario = address.strip_prefix("scenario.");
    if let Some((id, set)) = scenario.and_then(|rest| rest.split_once(".set.")) {
        let place = document.place_in_scenario(id, set)?;
        return Some((place.file.to_string(), place.line));
    }
    let (table, year) = address.rsplit_once('.').unwrap_or((address, ""));
    let ways = [
        address.to_owned(),
        format!("{table}.by_year.{year}"),
        format!("{address}.cost"),
        // The low of an application's own unit cost is that of its cost.
        format!("{table}.cost.{year}"),
    ];
    let own = if address.starts_with("unit_cost.") {
        2
    } else {
        0
    };
    let found = ways
        .iter()
        .skip(own)
        .chain(&ways)
        .find(|way| document.has(way))?;
    // Of an input that is a table by itself the line of its number, and not its heading.
    let number = format!("{found}.value");
    let place = document.place_of(if document.has(&number) {
        &number
    } else {
        found
    });
    Some((place.file.to_string(), place.line))
}

/// The levels that may give a value of the policy, from the one that counts most.
pub(super) struct Levels<'l> {
    command: (&'l PolicyLevel, Option<&'l Source>),
    application: &'l PolicyLevel,
    workspace: Option<(&'l PolicyLevel, Option<Source>)>,
    preset: &'static str,
    /// The lock, which gives every value where it is computed with.
    lock: Option<&'l Locked<'l>>,
}

impl<'l> Levels<'l> {
    /// The levels of each policy that was asked for, with what it is called in the names of its figures; the one in
    /// force first.
    pub(super) fn all(
        calculated: &'l Calculated,
        loader: &'l Loader,
        shared: Option<&'l Shared>,
        lock: Option<&'l Locked<'l>>,
    ) -> Vec<(String, Self)> {
        let asked = loader.policies().iter();
        let asked = asked.map(|asked| (&asked.level, asked.file.as_ref()));
        // Without any on the command line the one in force is that of the files alone.
        let none = loader.policies().is_empty();
        let files_alone = none.then(|| (loader.policy(), None));
        let commands = files_alone.into_iter().chain(asked);
        let policies = calculated.policies.iter().zip(commands).enumerate();
        let levels = policies.map(|(position, (policy, command))| {
            let read = |shared: &'l Shared| (&shared.workspace.policy, source(&shared.file).ok());
            let levels = Self {
                command,
                application: &calculated.case.application.policy,
                workspace: shared.map(read),
                preset: policy.policy.preset.word(),
                lock,
            };
            (policy_word(&calculated.policies, position), levels)
        });
        levels.collect()
    }

    /// Who gives a value of one of several policies: of the one that the name of the figure names, else of the one in
    /// force.
    pub(super) fn origin_under(
        all: &[(String, Self)],
        name: &str,
        address: &str,
        document: &Document,
    ) -> Origin {
        let is_under = |word: &str| {
            let rests = ["policy.", "outcome."].map(|group| name.strip_prefix(group));
            let mut rests = rests.into_iter().flatten();
            rests.any(|rest| {
                let rest = rest.strip_prefix(word);
                rest.is_some_and(|rest| rest.starts_with('.') || rest.starts_with(WITHIN))
            })
        };
        let own = all.iter().skip(1);
        let mut own = own.filter(|(word, _)| is_under(word));
        let levels = own.next().or(all.first());
        levels.map_or_else(Origin::default, |(_, levels)| {
            levels.origin(address, document)
        })
    }

    /// Who gives a value: the first level that has it; a level with a preset sets the levels below it aside.
    pub(super) fn origin(&self, address: &str, document: &Document) -> Origin {
        if let Some(lock) = self.lock {
            return Origin {
                place: lock.place_of_policy(address),
                ..Origin::default()
            };
        }
        let key = address.split('.').nth(1).unwrap_or_default();
        let (command, file) = self.command;
        let file = file.map(Document::read_allowing_empty);
        let shared = self.workspace.as_ref();
        let workspace = shared.and_then(|(level, source)| Some((*level, source.as_ref()?)));
        let workspace =
            workspace.map(|(level, source)| (level, Document::read_allowing_empty(source)));
        let levels = [
            (command, file.as_ref(), Some(GivenBy::CommandLine)),
            (self.application, Some(document), None),
        ];
        let workspace = workspace.as_ref();
        let workspace = workspace.map(|(level, document)| (*level, Some(document), None));
        let preset = || Some(GivenBy::Preset(self.preset.to_owned()));
        for (level, document, given_by) in levels.into_iter().chain(workspace) {
            let at = |address| document.and_then(|document| place(document, address));
            let origin = |address, given_by| Origin {
                place: at(address),
                given_by,
                ..Origin::default()
            };
            if has(level, key) {
                return origin(address, given_by);
            }
            if level.preset.is_some() {
                return origin("policy.preset", preset());
            }
        }
        Origin {
            given_by: preset(),
            ..Origin::default()
        }
    }
}

/// Whether a level gives a value of the policy.
fn has(level: &PolicyLevel, key: &str) -> bool {
    match key {
        "return_model" => level.return_model.is_some(),
        "return_target" => level.return_target.is_some(),
        "return_floor" => level.return_floor.is_some(),
        "admin_fee" => level.admin_fee.is_some(),
        "admin_fee_basis" => level.admin_fee_basis.is_some(),
        "timing" => level.timing.is_some(),
        "first_return" => level.first_return.is_some(),
        "instalments" => level.instalments.is_some(),
        "discount_rate" => level.discount_rate.is_some(),
        "sensitivity" => level.sensitivity.is_some(),
        "optimism_bias" => level.optimism_bias.is_some(),
        _ => false,
    }
}
