//! Every figure of a result, one after the other, by the only name that it has.
//!
//! A figure's name is its path in the JSON of `si calc`; the entries of a list go by their ids: the effect `hvb`
//! realises `effects.hvb.realisable.by_year.2018`, a department pays `return_plan.payments.social.2022.total`. JSON,
//! CSV, locks, comparisons and traces all take names and values from this one walk, so that none can say otherwise
//! than another. What sensitivity, other policies and outcomes come to is no figure of the result.

use super::figure::{ByYear, Figure, Listener};
use super::figure_walk::walk;
use super::result::Calculation;
use crate::model::{Case, Number, Year};

/// What tells a listener of every figure of a result.
pub(crate) type FigureWalk<'w, N> = &'w dyn Fn(&mut dyn Listener<N>);

/// Visits every figure of a result by its name, in the order of the JSON.
pub(crate) fn figures<N: Number>(
    case: &Case,
    result: &Calculation<N>,
    visit: &mut dyn FnMut(&str, Figure<N>),
) {
    named(&|listener| walk(case, result, listener), visit);
}

/// Visits every figure that a walk tells of by its name.
pub(crate) fn named<N>(walk: FigureWalk<N>, visit: &mut dyn FnMut(&str, Figure<N>)) {
    walk(&mut Naming::new(visit, &mut |_, _| {}));
}

/// The figure of a walk that has a name, in full or in one of a few short forms, with that name in full. A year that is
/// left out because nothing happens in it is zero.
///
/// # Errors
/// No figure of the walk has that name; the name most like it, if any is.
pub(crate) fn find<N: Number>(
    walk: FigureWalk<N>,
    asked: &str,
) -> Result<(String, Figure<N>), Option<String>> {
    let written_out = written_out(asked);
    for asked in std::iter::once(asked).chain(written_out.as_deref()) {
        let (mut found, mut left_out) = (None, None);
        let mut visit = |name: &str, figure| {
            if name == asked {
                found = Some(figure);
            }
        };
        let mut of_years = |name: &str, years: ByYear| {
            let within = asked.strip_prefix(name);
            let within = within.and_then(|within| within.strip_prefix('.'));
            if within.is_some_and(|within| is_left_out(within, years)) {
                left_out = Some(Figure::Number(N::ZERO, years.unit));
            }
        };
        walk(&mut Naming::new(&mut visit, &mut of_years));
        if let Some(figure) = found.or(left_out) {
            return Ok((asked.to_owned(), figure));
        }
    }
    Err(nearest(walk, written_out.as_deref().unwrap_or(asked)))
}

/// What a short form stands for: `effect.ID`, `department.ID` and `return_plan.DEPARTMENT`, each with or without a year;
/// of the plan beside an outcome too, `planned.effect.ID`.
fn written_out(asked: &str) -> Option<String> {
    if let Some(planned) = asked.strip_prefix("planned.") {
        return Some(format!("planned.{}", written_out(planned)?));
    }
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

/// The name most like one that is not known: the first that it begins, else that which differs least.
fn nearest<N>(walk: FigureWalk<N>, asked: &str) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    named(walk, &mut |name, _| names.push(name.to_owned()));
    let begun = format!("{asked}.");
    if let Some(longer) = names.iter().find(|name| name.starts_with(&begun)) {
        return Some(longer.clone());
    }
    let most = asked.chars().count() / 3 + 1;
    names
        .into_iter()
        .map(|name| (strsim::osa_distance(asked, &name), name))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Puts names together for whoever wants them whole.
struct Naming<'v, N> {
    name: String,
    /// The lengths of the names of the objects around.
    around: Vec<usize>,
    visit: &'v mut dyn FnMut(&str, Figure<N>),
    /// Is told of each object whose keys are years.
    of_years: &'v mut dyn FnMut(&str, ByYear),
}

impl<'v, N> Naming<'v, N> {
    fn new(
        visit: &'v mut dyn FnMut(&str, Figure<N>),
        of_years: &'v mut dyn FnMut(&str, ByYear),
    ) -> Self {
        Self {
            name: String::new(),
            around: Vec::new(),
            visit,
            of_years,
        }
    }
}

impl<N> Listener<N> for Naming<'_, N> {
    fn open(&mut self, key: &str, years: Option<ByYear>) {
        self.around.push(self.name.len());
        if !self.name.is_empty() {
            self.name.push('.');
        }
        self.name.push_str(key);
        if let Some(years) = years {
            (self.of_years)(&self.name, years);
        }
    }

    fn figure(&mut self, key: &str, figure: Figure<N>) {
        self.open(key, None);
        (self.visit)(&self.name, figure);
        self.close();
    }

    fn close(&mut self) {
        self.name.truncate(self.around.pop().unwrap_or(0));
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
            ("planned.effect.hvb", "planned.effects.hvb.realisable.total"),
        ] {
            assert_eq!(written_out(short).as_deref(), Some(name));
        }
        assert_eq!(written_out("coverage"), None);
    }
}
