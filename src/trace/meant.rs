//! The figures that are meant by a name as it is typed: a name of the list, or another way to say it, where that is said
//! of one alone. Other ways are the paths of the JSON and the rows of the CSV of `si calc`.

use std::collections::HashMap;

use super::grid_figure::cells_meant;
use super::{
    Figure, GainPart, PolicyWord, Subject, Whose, canonical, canonical_under, figures, name, path,
    policy_word, row,
};
use crate::model::UnitCostRef;

/// All figures by their names.
#[derive(Debug)]
pub struct Names<'c> {
    subject: Subject<'c>,
    known: Vec<(String, Figure)>,
    positions: HashMap<String, usize>,
}

impl<'c> Names<'c> {
    /// The names of all figures.
    pub fn of(subject: Subject<'c>) -> Self {
        let figures = figures(subject).into_iter();
        let known: Vec<(String, Figure)> = figures
            .map(|figure| (name(subject, figure), figure))
            .collect();
        let positions = known.iter().enumerate();
        let positions = positions.map(|(position, (name, _))| (name.clone(), position));
        Self {
            positions: positions.collect(),
            subject,
            known,
        }
    }

    /// The names with their figures, in the order of the list.
    pub fn all(&self) -> &[(String, Figure)] {
        &self.known
    }

    /// The policies that were asked for, as they were.
    pub fn policies(&self) -> impl Iterator<Item = &str> {
        let policies = self.subject.policies.iter();
        policies.map(|policy| policy.name.as_str())
    }

    /// The values of the policy in force that are figures by their keys alone: `return_target`.
    pub fn policy_keys(&self) -> impl Iterator<Item = &'static str> {
        self.known.iter().filter_map(|(_, figure)| match figure {
            Figure::Policy(key) => Some(*key),
            _ => None,
        })
    }

    /// The figures that may be meant: one by its very name, else by all other ways to say a name.
    pub fn meant(&self, written: &str) -> Vec<&(String, Figure)> {
        if let Some(position) = self.positions.get(written) {
            return vec![&self.known[*position]];
        }
        if written.trim_matches(['.', ' ']).is_empty() {
            return Vec::new();
        }
        let meant = self.said(&self.ways(written));
        if meant.is_empty() {
            // A row without its table, or a key of the JSON without what holds it: that of any.
            let mut said = row::without_table(self.subject, written);
            if !written.contains('.') {
                let holders = ["society", "present_value", "return_plan"];
                let held = holders.map(|holder| format!("{holder}.{written}"));
                let known = |name: &String| self.positions.contains_key(name);
                said.extend(held.into_iter().filter(known));
            }
            return self.said(&said);
        }
        meant
    }

    /// A name as it may be called by its place in the JSON or the CSV, whether there is such a figure or not.
    pub fn called(&self, written: &str) -> Vec<String> {
        let ways = self.ways(written).into_iter();
        ways.flat_map(|said| self.names_of(&said)).collect()
    }

    /// The main figure of what the files call so: a department, an effect, a cost, a target group, a unit cost
    /// or a scenario.
    pub fn of_whose_name(&self, called: &str) -> Option<&str> {
        let case = self.subject.case;
        let application = &case.application;
        let called = called.to_lowercase();
        let is = |name: &str| name.to_lowercase() == called;
        let gain = |whose| Figure::Gain(whose, GainPart::Realisable, None);
        let mut departments = application.departments.iter();
        let department = departments.position(|department| is(&department.name));
        let effect = || {
            let mut lines = case.lines.iter();
            lines.position(|line| !line.replacement && is(&application.effects[line.effect].name))
        };
        let cost = || {
            let mut costs = application.costs.iter();
            costs.position(|cost| cost.name.as_deref().is_some_and(is))
        };
        let people = || {
            let mut groups = application.target_groups.iter();
            let group = groups.find(|group| group.name.as_deref().is_some_and(is))?;
            Some(Figure::Input(group.people, None))
        };
        let price = || {
            let mut prices = case.prices.iter();
            prices.position(|price| is(&price.unit_cost.name))
        };
        let figure = department
            .map(|department| gain(Whose::Department(department)))
            .or_else(|| effect().map(|line| gain(Whose::Line(line))))
            .or_else(|| cost().map(|item| Figure::CostItem(item, None)))
            .or_else(people)
            .or_else(|| price().map(|price| Figure::Price(UnitCostRef(price))));
        let scenario = || {
            let mut scenarios = application.scenarios.iter();
            let scenario = scenarios.find(|known| known.name.as_deref().is_some_and(is))?;
            Some(format!("scenario.{}.coverage", scenario.id))
        };
        let main = figure.map(|figure| name(self.subject, figure));
        let position = self.positions.get(&main.or_else(scenario)?)?;
        Some(self.known[*position].0.as_str())
    }

    /// A name as it is typed, as the path of the JSON and as the rows of the CSV that it may be.
    fn ways(&self, written: &str) -> Vec<String> {
        let path = path::by_ids(self.subject, written);
        // `outcomes.1` is the second in the JSON, and no part of what is expected.
        let is_position = path.is_some() && written.starts_with("outcomes.");
        let mut said = Vec::new();
        if !is_position {
            said.push(written.to_owned());
        }
        said.extend(path);
        said.extend(row::with_table(self.subject, written));
        said
    }

    /// The names that a way to say one may be.
    fn names_of(&self, said: &str) -> Vec<String> {
        let policies = self.subject.policies;
        let words: Vec<String> = (0..policies.len())
            .map(|position| policy_word(policies, position))
            .collect();
        let words: Vec<PolicyWord> = policies
            .iter()
            .zip(&words)
            .map(|(policy, word)| PolicyWord {
                asked: &policy.name,
                word,
            })
            .collect();
        let mut names = canonical_under(said, &words);
        names.push(canonical(said));
        names
    }

    /// The figures of several ways to say a name, each once.
    fn said(&self, said: &[String]) -> Vec<&(String, Figure)> {
        let mut positions: Vec<usize> = Vec::new();
        for written in said {
            if let Some(position) = self.positions.get(written) {
                positions.push(*position);
                continue;
            }
            let mut names = self.names_of(written);
            names.push(format!("input.{written}"));
            names.extend(written.strip_prefix("input.").map(str::to_owned));
            positions.extend(names.iter().filter_map(|name| self.positions.get(name)));
            let cells = cells_meant(self.subject, written);
            let cells = cells.into_iter().map(|figure| name(self.subject, figure));
            positions.extend(cells.filter_map(|name| self.positions.get(&name)));
        }
        let mut meant: Vec<usize> = Vec::new();
        for position in positions {
            if !meant.contains(&position) {
                meant.push(position);
            }
        }
        meant
            .into_iter()
            .map(|position| &self.known[position])
            .collect()
    }
}
