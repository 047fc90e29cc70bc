//! Unit costs that were old when the investment started.

use rust_decimal::Decimal;

use crate::check::prelude::*;

pub(super) const RULE: Rule = Rule::warning(Code::STALE_UNIT_COST, Find::InResult(find));

fn find(subject: &Subject) -> Vec<Finding> {
    let Some(most) = subject.case.policy.unit_cost_age else {
        return Vec::new();
    };
    let investment = &subject.application().investment;
    let start = investment.period.start().year();
    let mut found = Vec::new();
    for price in &subject.case.prices {
        // The year of the figure itself: an index moves its price level, not the time when it was measured.
        let conversion = price.conversion.as_ref();
        let year = conversion.map_or(investment.price_year, |conversion| conversion.from);
        let computed = price.unit_cost.computed_from().map(|(year, _)| year);
        let year = computed.unwrap_or(year);
        let age = start.since(year);
        if Decimal::from(age) <= most {
            continue;
        }
        let indexed = conversion.is_some() || computed.is_some();
        let finding = RULE
            .about_as("unit_cost", price.unit_cost.id(), "id")
            .fact("year", year.number())
            .fact("start", start.number())
            .fact("age", usize::try_from(age).unwrap_or_default())
            .fact("most", most)
            .fact("indexed", indexed);
        found.push(finding);
    }
    found
}
