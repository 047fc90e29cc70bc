//! `si costs show`: one unit cost over the years, and which applications use it.

use anyhow::Result;

use super::super::load::read::application_file;
use super::super::paths::{candidates, say_left_out, say_passed_over};
use super::opened::{Opened, opened};
use crate::cli::CostsShow as Arguments;
use crate::costs::{history, search};
use crate::input::{nearest, shown};
use crate::model::{Application, CostForm, UnitCostRef};
use crate::problem::{Code, Fact, Level, Place, Problem};
use crate::report::costs::{UnitCostUse, show};

/// Shows the unit cost; an id that is not there is told with those that are near.
pub(super) fn run(arguments: &Arguments) -> Result<u8> {
    let mut opened = match opened(&arguments.options)? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let database = opened.database.clone();
    let Some(history) = history(&database.unit_costs, &arguments.id) else {
        let problem = unknown(&arguments.id, &opened);
        return opened.refused([problem]);
    };
    let are_asked = !arguments.applications.is_empty();
    let uses = are_asked.then(|| uses(arguments, &mut opened));
    let page = show(&history, uses.as_deref(), opened.language);
    opened.write(&page)
}

/// How many ids that have the words of an unknown one are named.
const MOST_NAMED: usize = 5;

/// That the database does not have an id, with the nearest, else those that have its words.
fn unknown(id: &str, opened: &Opened) -> Problem {
    let unit_costs = &opened.database.unit_costs;
    let ids = unit_costs.rows().iter().map(|row| row.unit_cost.id());
    let found = search(unit_costs, &[id.to_owned()]).rows;
    let found = found.iter().take(MOST_NAMED).map(|row| row.unit_cost.id());
    let found: Vec<&str> = found.collect();
    let problem = Problem::new(Code::UNKNOWN_UNIT_COST, Place::file(&shown(&opened.path)));
    let problem = problem.fact("name", id).fact("nearest", nearest(id, ids));
    let named = (!found.is_empty()).then(|| Fact::names(found));
    problem.fact("known", named).fact("more", None::<usize>)
}

/// Where the applications that are named use it; what cannot be read of them is told.
fn uses(arguments: &Arguments, opened: &mut Opened) -> Vec<UnitCostUse> {
    let mut found = candidates(&arguments.applications, None, &[]);
    let language = opened.language;
    if !arguments.options.common.quiet {
        say_left_out(&mut found, language);
    }
    for problem in &found.problems {
        opened.fail(problem.place.file.name(), std::slice::from_ref(problem));
    }
    let mut uses = Vec::new();
    let mut passed_over = 0;
    for candidate in &found.files {
        let name = shown(&candidate.path);
        let file = match application_file(&candidate.path) {
            Ok(file) => file,
            Err(problem) => {
                opened.fail(&name, &[problem]);
                continue;
            }
        };
        if !candidate.named && !file.is_application {
            passed_over += 1;
            continue;
        }
        let is_error = |problem: &&Problem| problem.level() == Level::Error;
        let errors: Vec<Problem> = file.problems.iter().filter(is_error).cloned().collect();
        match &file.application {
            Some(application) if errors.is_empty() => {
                uses.extend(uses_of(&arguments.id, application, &name));
            }
            _ => opened.fail(&name, &errors),
        }
    }
    if !arguments.options.common.quiet {
        say_passed_over(passed_over, language);
    }
    uses
}

/// Where one application uses it: costs first, then effects with what replaces their units, last a price of its own.
fn uses_of(id: &str, application: &Application, file: &str) -> Vec<UnitCostUse> {
    let is_it = |used: UnitCostRef| {
        application
            .used_unit_costs
            .get(used.0)
            .is_some_and(|used| used == id)
    };
    let costs = application.costs.iter().filter_map(|cost| match cost.form {
        CostForm::Units { unit_cost, .. } => Some((unit_cost, format!("cost.{}", cost.id))),
        CostForm::Amount(_) | CostForm::Posts { .. } => None,
    });
    let effects = application.effects.iter().flat_map(|effect| {
        let address = format!("effect.{}", effect.id);
        let instead = effect.replaced_by.as_ref();
        let instead = instead.map(|instead| (instead.unit_cost, format!("{address}.replaced_by")));
        [(effect.unit_cost, address)].into_iter().chain(instead)
    });
    let uses = costs.chain(effects).filter(|(used, _)| is_it(*used));
    let addresses = uses.map(|(_, address)| address);
    let mut own = application.local_unit_costs.iter();
    let own = own.find(|own| own.unit_cost.id() == id);
    let addresses = addresses.chain(own.map(|_| format!("unit_cost.{id}")));
    addresses
        .map(|address| UnitCostUse {
            file: file.to_owned(),
            line: application.places.of(&address).line,
            address,
        })
        .collect()
}
