//! Which index series converts the prices of an application: one for all of them (method §4).

use super::faults::{among, sorted};
use crate::model::{Application, IndexSeries, UnitCosts};
use crate::problem::{Code, Fact, Problem};

/// The index series that converts prices; `None` if the database has none and none is named.
///
/// # Errors
/// The named series is not there, or none is named of several. It matters only where something must be converted.
pub(crate) fn index_series<'d>(
    application: &Application,
    database: &'d UnitCosts,
) -> Result<Option<&'d IndexSeries>, Problem> {
    let all = database.series();
    let names = || sorted(all.iter().map(|series| series.name.as_str()));
    match (&application.investment.index, all) {
        (Some(named), all) => {
            let found = all.iter().find(|series| series.name == named.value);
            found.map(Some).ok_or_else(|| {
                let problem = Problem::new(Code::UNKNOWN_INDEX, named.place.clone());
                let problem = problem.fact("name", &named.value);
                among(problem, &named.value, names().into_iter())
            })
        }
        (None, [] | [_]) => Ok(all.first()),
        (None, [first, ..]) => {
            let place = application.places.of("investment.index");
            let problem = Problem::new(Code::SEVERAL_INDEX_SERIES, place);
            let problem = problem
                .fact("year", application.investment.price_year.number())
                .fact("first", &first.name);
            Err(problem.fact("series", Fact::names(names())))
        }
    }
}
