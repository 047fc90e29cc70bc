//! `si diff`: two versions of an application, what was changed and what each change did.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::calc::code;
use super::load::{self, Loader};
use super::settings::{policy, wrong_command_line};
use super::{DONE, console};
use crate::calculation::{Calculation, calculation};
use crate::cli::{Diff, TraceFormat};
use crate::input::{Document, Source, VersionChange, Versions, shown};
use crate::model::{Case, PolicyLevel};
use crate::problem::{Problem, Problems};
use crate::recalculation::{Cause, Figures, Standing, recalculation};
use crate::report::compared::{Change, ChangeEffect, Differing};
use crate::report::terminal::Layout;
use crate::report::{calculation_text, diff_json, diff_sheets, markdown};
use crate::words::Language;
use crate::words::recalculation::{CompareLabel, stream_beside_files};

/// Reads both versions, follows the way from one to the other, and reports it.
pub(super) fn run(arguments: &Diff) -> Result<u8> {
    let is_input = |path: &Path| shown(path) == "-";
    if is_input(&arguments.old) && is_input(&arguments.new) {
        let language = console::language(&arguments.common, None);
        wrong_command_line(&stream_beside_files(language));
    }
    let mut problems = Problems::default();
    let level = arguments
        .policy
        .as_deref()
        .map_or_else(PolicyLevel::default, |given| policy(given, &mut problems));
    let unit_costs = arguments.unit_costs.clone().or_else(|| {
        let named = std::env::var_os("SI_UNIT_COSTS").filter(|path| !path.is_empty());
        named.map(Into::into)
    });
    let loader = Loader::new(
        std::env::current_dir()?,
        unit_costs,
        level,
        Vec::new(),
        None,
    );
    // What comes on standard input belongs where the other version stands.
    let place = |path: &Path, other: &Path| -> PathBuf {
        let own = if is_input(path) { other } else { path };
        arguments.path.clone().unwrap_or_else(|| own.to_owned())
    };
    let places = [
        place(&arguments.old, &arguments.new),
        place(&arguments.new, &arguments.old),
    ];
    let workspace = loader.workspace(&places[1]);
    let workspace = workspace.as_ref().map(|shared| shared.workspace.as_ref());
    let language = console::language(
        &arguments.common,
        workspace.and_then(|workspace| workspace.language),
    );
    let layout = Layout {
        width: console::width(arguments.width),
        amounts: super::calc::amount_unit(
            arguments.amounts,
            workspace.and_then(|workspace| workspace.amounts),
        ),
        language,
        top: 0,
    };
    let sources = [&arguments.old, &arguments.new].map(|path| load::source(path));
    let [old, new] = match sources {
        [Ok(old), Ok(new)] => [old, new],
        sources => {
            let unread = sources.into_iter().filter_map(std::result::Result::err);
            problems.extend(unread);
            return failed(problems, language);
        }
    };
    let documents = [Document::read(&old), Document::read(&new)];
    let ends = [0, 1].map(|end| {
        let document = &documents[end];
        let case = loader.load(&places[end], document, &mut problems)?.case;
        let result = load::result(&case, document, &mut problems)?;
        Some(End { case, result })
    });
    let [Some(before), Some(after)] = ends else {
        return failed(problems, language);
    };
    if problems.has_errors() {
        return failed(problems, language);
    }
    let versions = Versions::of(&documents[0], &documents[1]);
    let way = Way {
        loader: &loader,
        place: &places[0],
        versions: &versions,
        departments: departments(&before.case, &after.case),
        language,
    };
    let differing = Differing {
        files: [fingerprint(&old), fingerprint(&new)],
        id: after.case.application.investment.id.clone(),
        name: after.case.application.investment.name.clone(),
        old: Figures::of(&before.case, &before.result),
        new: Figures::of(&after.case, &after.result),
        changes: way.changes(before, &after),
        departments: way.departments,
        without_figures: versions.without_figures.clone(),
    };
    match write(arguments.format, &differing, layout) {
        Err(error) if console::is_closed_pipe(&error) => Ok(DONE),
        written => written.map(|()| DONE),
    }
}

fn fingerprint(source: &Source) -> (String, String) {
    (source.name().to_owned(), source.sha256().to_owned())
}

fn failed(problems: Problems, language: Language) -> Result<u8> {
    let problems = problems.in_file_order();
    let mut errors = io::stderr().lock();
    for problem in &problems {
        errors.write_all(problem.rendered(language).as_bytes())?;
    }
    let errors: Vec<&Problem> = problems.iter().collect();
    Ok(code(errors.into_iter()))
}

/// The departments of both versions by id and name: those of the new one, then those that only the old one has.
fn departments(old: &Case, new: &Case) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for known in new
        .application
        .departments
        .iter()
        .chain(&old.application.departments)
    {
        if !all.iter().any(|(id, _)| *id == known.id) {
            all.push((known.id.clone(), known.name.clone()));
        }
    }
    all
}

/// A version, or something between the two, with its result.
struct End {
    case: Case,
    result: Calculation,
}

/// The way from the old version to the new one, change by change.
struct Way<'w> {
    loader: &'w Loader,
    /// Where the old version stands.
    place: &'w Path,
    versions: &'w Versions,
    departments: Vec<(String, String)>,
    language: Language,
}

impl Way<'_> {
    fn standing(&self, end: &End) -> Standing {
        let ids: Vec<&str> = self.departments.iter().map(|(id, _)| id.as_str()).collect();
        Standing::of(&end.case, &end.result, &ids)
    }

    /// The old version with some changes made, in the old version's surroundings; nothing where that is no application.
    fn at(&self, made: &[bool]) -> Option<End> {
        let source = Source::new("", self.versions.text(made), String::new());
        let document = Document::read(&source);
        let mut problems = Problems::default();
        let case = self.loader.load(self.place, &document, &mut problems)?.case;
        if problems.has_errors() {
            return None;
        }
        let result = calculation(&case).ok()?;
        Some(End { case, result })
    }

    /// Makes the changes one at a time, in the file's order. One that makes no application of its own waits until it does,
    /// or goes together with those that it needs.
    fn changes(&self, before: End, after: &End) -> Vec<Change> {
        let changes = &self.versions.changes;
        let mut effects: Vec<Option<ChangeEffect>> = vec![None; changes.len()];
        let mut made = vec![false; changes.len()];
        let mut waiting: Vec<usize> = Vec::new();
        let mut here = self.standing(&before);
        let mut end = before;
        let mut first = Vec::new();
        if self.versions.is_reordered
            && let Some(reordered) = self.at(&made)
        {
            let there = self.standing(&reordered);
            let movement = there.since(&here);
            if !movement.is_nothing() {
                let address = CompareLabel::Order.text(self.language).to_owned();
                first.push(moved(address, movement));
            }
            (here, end) = (there, reordered);
        }
        for change in 0..changes.len() {
            let alone = vec![change];
            let together: Vec<usize> = waiting.iter().copied().chain([change]).collect();
            let tries = if waiting.is_empty() {
                vec![alone]
            } else {
                vec![alone, together]
            };
            let found = tries.into_iter().find_map(|these| {
                let mut made = made.clone();
                these.iter().for_each(|change| made[*change] = true);
                Some((self.at(&made)?, these))
            });
            let Some((reached, these)) = found else {
                waiting.push(change);
                continue;
            };
            let there = self.standing(&reached);
            self.note(&these, there.since(&here), &mut effects);
            these.iter().for_each(|change| made[*change] = true);
            waiting.retain(|change| !these.contains(change));
            (here, end) = (there, reached);
            // What waited for this change may now be made: alone, or all of it.
            let each = waiting.iter().map(|change| vec![*change]);
            let tries: Vec<Vec<usize>> = each.chain([waiting.clone()]).collect();
            for these in tries {
                if these.is_empty() || these.iter().any(|change| made[*change]) {
                    continue;
                }
                these.iter().for_each(|change| made[*change] = true);
                if let Some(reached) = self.at(&made) {
                    let there = self.standing(&reached);
                    self.note(&these, there.since(&here), &mut effects);
                    waiting.retain(|change| !these.contains(change));
                    (here, end) = (there, reached);
                } else {
                    these.iter().for_each(|change| made[*change] = false);
                }
            }
        }
        let there = self.standing(after);
        let mut last = Vec::new();
        if waiting.is_empty() {
            last = self.surroundings(&end, after, &mut here);
            let left = there.since(&here);
            if !left.is_nothing() {
                last.push(moved("si.toml".to_owned(), left));
            }
        } else {
            self.note(&waiting, there.since(&here), &mut effects);
        }
        let named = changes.iter().zip(effects).filter_map(|(change, effect)| {
            let VersionChange { address, old, new } = change.clone();
            Some(Change {
                address,
                old,
                new,
                effect: effect?,
            })
        });
        first.into_iter().chain(named).chain(last).collect()
    }

    /// Notes what some changes did together: it stands with the last of them.
    fn note(
        &self,
        these: &[usize],
        movement: crate::recalculation::Movement,
        effects: &mut [Option<ChangeEffect>],
    ) {
        let Some((last, others)) = these.split_last() else {
            return;
        };
        let address = &self.versions.changes[*last].address;
        for other in others {
            effects[*other] = Some(ChangeEffect::With(address.clone()));
        }
        effects[*last] = Some(ChangeEffect::Moves(movement));
    }

    /// What other unit costs do, where the two versions find different ones.
    fn surroundings(&self, end: &End, after: &End, here: &mut Standing) -> Vec<Change> {
        let same_policy = end.case.policy == after.case.policy;
        let same_units = end.case.lines.len() == after.case.lines.len()
            && end.case.application.used_unit_costs == after.case.application.used_unit_costs;
        if !same_policy || !same_units {
            return Vec::new();
        }
        let Ok(compared) = recalculation(&end.case, &after.case, None) else {
            return Vec::new();
        };
        let price = |amount| crate::words::decimal(crate::model::rounded(amount, 2), self.language);
        let changes: Vec<Change> = compared
            .parts
            .into_iter()
            .filter_map(|part| match part.cause {
                Cause::UnitCost { id, old, new, .. } => Some(Change {
                    address: format!("unit_cost.{id}"),
                    old: Some(price(old)),
                    new: Some(price(new)),
                    effect: ChangeEffect::Moves(part.movement),
                }),
                Cause::PriceLevel { .. } => None,
            })
            .collect();
        *here = self.standing(after);
        changes
    }
}

fn moved(address: String, movement: crate::recalculation::Movement) -> Change {
    Change {
        address,
        old: None,
        new: None,
        effect: ChangeEffect::Moves(movement),
    }
}

fn write(format: TraceFormat, differing: &Differing, layout: Layout) -> Result<()> {
    let mut output = io::BufWriter::new(io::stdout().lock());
    match format {
        TraceFormat::Json => diff_json::write(&mut output, differing)?,
        TraceFormat::Table => {
            let title = calculation_text::title(&differing.name, layout);
            let sections = diff_sheets::sections(differing, layout);
            let parts = sections
                .iter()
                .map(|section| calculation_text::section(section, layout));
            let parts: Vec<String> = parts.collect();
            output.write_all((title + &parts.join("\n")).as_bytes())?;
        }
        TraceFormat::Markdown => {
            let title = markdown::title(&differing.name) + "\n";
            let sections = diff_sheets::sections(differing, layout);
            let parts = sections
                .iter()
                .map(|section| markdown::section(section, layout));
            let parts: Vec<String> = parts.collect();
            output.write_all((title + &parts.join("\n")).as_bytes())?;
        }
    }
    output.flush()?;
    Ok(())
}
