//! Finding a figure by its name, written in full or in one of a few short forms.

use super::figure::{ByYear, Figure, Listener, Name};
use super::figure_walk::walk;
use super::figures::figures;
use super::result::Calculation;
use crate::model::{Case, Number, Year};

/// How many names are suggested for one that is not known.
const SUGGESTED: usize = 3;

/// That no figure has the name that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UnknownFigure {
    /// The names that are most like it, the nearest first.
    pub nearest: Vec<String>,
}

/// The figure of a result that has a name, with that name in full. A year that is left out because nothing happens in it
/// is zero.
///
/// # Errors
/// No figure of the result has that name.
pub(crate) fn find<N: Number>(
    case: &Case,
    result: &Calculation<N>,
    asked: &str,
) -> Result<(Name, Figure<N>), UnknownFigure> {
    let written_out = written_out(asked);
    for name in std::iter::once(asked).chain(written_out.as_deref()) {
        let mut search = Search::new(name);
        walk(case, result, &mut search);
        if let Some(figure) = search.found.or(search.left_out) {
            return Ok((Name::from(name.to_owned()), figure));
        }
    }
    let nearest = nearest(case, result, written_out.as_deref().unwrap_or(asked));
    Err(UnknownFigure { nearest })
}

/// What a short form stands for: `effect.ID`, `department.ID` and `return_plan.DEPARTMENT`, each with or without a year.
fn written_out(asked: &str) -> Option<String> {
    let mut parts = asked.splitn(3, '.');
    let (kind, id) = (parts.next()?, parts.next()?);
    let year = parts.next();
    let amounts = |object: String| match year {
        Some(year) => format!("{object}.by_year.{year}"),
        None => format!("{object}.total"),
    };
    // What people receive instead of an effect is part of its id: `effect.hvb.replaced_by.2018`.
    if let ("effect", Some(rest)) = (kind, year.and_then(|year| year.strip_prefix("replaced_by"))) {
        let object = format!("effects.{id}.replaced_by.realisable");
        return match rest.strip_prefix('.') {
            Some(year) => Some(format!("{object}.by_year.{year}")),
            None => rest.is_empty().then(|| format!("{object}.total")),
        };
    }
    match kind {
        "effect" => Some(amounts(format!("effects.{id}.realisable"))),
        "department" => Some(amounts(format!("reductions.by_department.{id}.realisable"))),
        "return_plan" => Some(match year {
            Some(year) => format!("return_plan.payments.{id}.{year}.total"),
            None => format!("return_plan.by_department.{id}.total"),
        }),
        _ => None,
    }
}

/// The names most like one that is not known: those that it begins, else those that differ least.
fn nearest<N: Number>(case: &Case, result: &Calculation<N>, asked: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    figures(case, result, &mut |name, _| names.push(name.to_string()));
    let begun = format!("{asked}.");
    let longer = |name: &&String| name.starts_with(&begun);
    let begins: Vec<String> = names
        .iter()
        .filter(longer)
        .take(SUGGESTED)
        .cloned()
        .collect();
    if !begins.is_empty() {
        return begins;
    }
    let most = asked.chars().count() / 3 + 1;
    let mut near: Vec<(usize, String)> = names
        .into_iter()
        .map(|name| (strsim::osa_distance(asked, &name), name))
        .filter(|(distance, _)| *distance <= most)
        .collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.truncate(SUGGESTED);
    near.into_iter().map(|(_, name)| name).collect()
}

/// Looks for one figure.
struct Search<'a, N> {
    asked: &'a str,
    /// What is left of the name within each object around; `None` within objects that do not lie on its way.
    left: Vec<Option<&'a str>>,
    found: Option<Figure<N>>,
    /// The zero of a year that is left out.
    left_out: Option<Figure<N>>,
}

impl<'a, N> Search<'a, N> {
    fn new(asked: &'a str) -> Self {
        Self {
            asked,
            left: Vec::new(),
            found: None,
            left_out: None,
        }
    }

    fn left(&self) -> Option<&'a str> {
        self.left.last().map_or(Some(self.asked), |left| *left)
    }
}

impl<N: Number> Listener<N> for Search<'_, N> {
    fn open(&mut self, key: &str, years: Option<ByYear>) {
        let left = self
            .left()
            .and_then(|left| left.strip_prefix(key)?.strip_prefix('.'));
        self.left.push(left);
        if let Some((left, years)) = left.zip(years)
            && is_left_out(left, years)
        {
            self.left_out = Some(Figure::Number(N::ZERO, years.unit));
        }
    }

    fn figure(&mut self, key: &str, figure: Figure<N>) {
        if self.left() == Some(key) {
            self.found = Some(figure);
        }
    }

    fn close(&mut self) {
        self.left.pop();
    }
}

/// Whether a name within an object of years is one that could stand there.
fn is_left_out(name: &str, years: ByYear) -> bool {
    let (year, part) = match name.split_once('.') {
        Some((year, part)) => (year, Some(part)),
        None => (name, None),
    };
    let is_year = year.parse().ok().and_then(Year::new).is_some();
    is_year && part.map_or(years.parts.is_empty(), |part| years.parts.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::written_out;

    #[test]
    fn short_forms_stand_for_paths_of_the_json() {
        for (short, name) in [
            ("effect.hvb.2018", "effects.hvb.realisable.by_year.2018"),
            ("effect.hvb", "effects.hvb.realisable.total"),
            (
                "effect.hvb.replaced_by.2018",
                "effects.hvb.replaced_by.realisable.by_year.2018",
            ),
            (
                "effect.hvb.replaced_by",
                "effects.hvb.replaced_by.realisable.total",
            ),
            (
                "department.social.2018",
                "reductions.by_department.social.realisable.by_year.2018",
            ),
            (
                "return_plan.social.2022",
                "return_plan.payments.social.2022.total",
            ),
            (
                "return_plan.social",
                "return_plan.by_department.social.total",
            ),
        ] {
            assert_eq!(written_out(short).as_deref(), Some(name));
        }
        assert_eq!(written_out("coverage"), None);
    }
}
