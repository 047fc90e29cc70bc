//! What is new, gone and changed between two databases.

use rust_decimal::Decimal;

use super::{ColumnPlace, ListCell, Listing, column};
use crate::costs::{ComparedPrice, PriceChange, Unusual};
use crate::model::{Choice, Language, Payer, rounded};
use crate::problem::Facts;
use crate::words::{Area, Label, decimal, text};

/// Prices beside what they were.
pub(crate) fn diff(compared: &[ComparedPrice], language: Language) -> Listing {
    let columns = [
        "id", "change", "name", "area", "unit", "year", "cost", "from", "before", "yearly",
        "unusual", "median", "details",
    ];
    let columns = columns.map(|key| {
        column(key, language).placed(match key {
            "name" | "unit" | "from" | "median" => ColumnPlace::WhereRoom,
            "area" => ColumnPlace::Above,
            _ => ColumnPlace::Always,
        })
    });
    let word = |id| ListCell::Word(id, text(language, Area::Costs, id, &Facts::new()));
    let rows = compared.iter().map(|price| {
        let unit_cost = &price.row.unit_cost;
        let before = price.before;
        let median = match price.unusual {
            Some(Unusual::Apart(median)) => percent(Some(median)),
            _ => ListCell::Empty,
        };
        let details = price.others.iter();
        let details = details.map(|(key, before, after)| {
            let [was, is] = [before, after].map(|value| shown(key, value, language));
            let heading = column(key, language).heading;
            [
                format!("{key}: {before} → {after}"),
                format!("{heading}: {was} → {is}"),
            ]
        });
        let details: Vec<[String; 2]> = details.collect();
        let joined = |at: usize| {
            let details: Vec<&str> = details.iter().map(|one| one[at].as_str()).collect();
            details.join("; ")
        };
        vec![
            ListCell::Text(unit_cost.id().to_owned()),
            word(change(price.change)),
            ListCell::Text(unit_cost.name().to_owned()),
            ListCell::Text(unit_cost.area().to_owned()),
            ListCell::Text(unit_cost.unit().to_owned()),
            ListCell::Year(price.row.year.number()),
            ListCell::Number(price.row.cost),
            before.map_or(ListCell::Empty, |row| ListCell::Year(row.year.number())),
            before.map_or(ListCell::Empty, |row| ListCell::Number(row.cost)),
            percent(price.yearly),
            price
                .unusual
                .map_or(ListCell::Empty, |why| word(reason(why))),
            median,
            match details.as_slice() {
                [] => ListCell::Empty,
                _ => ListCell::Said(joined(0), joined(1)),
            },
        ]
    });
    Listing {
        schema: "si.costs-diff/1",
        title: String::new(),
        columns: columns.into(),
        rows: rows.collect(),
        sentences: sentences(compared, language),
    }
}

fn sentences(compared: &[ComparedPrice], language: Language) -> Vec<String> {
    let said = |id, facts: &Facts| text(language, Area::Costs, id, facts);
    if compared.is_empty() {
        return vec![said("diff-nothing", &Facts::new())];
    }
    let count = |change| {
        let prices = compared.iter().filter(|price| price.change == change);
        prices.count()
    };
    let facts = Facts::new()
        .with("added", count(PriceChange::Added))
        .with("new", count(PriceChange::NewYear))
        .with("revised", count(PriceChange::Revised))
        .with("described", count(PriceChange::Described))
        .with("renamed", count(PriceChange::Renamed))
        .with("removed", count(PriceChange::Removed));
    let mut sentences = vec![said("diff-counts", &facts)];
    let is_over_years = |price: &ComparedPrice| {
        let before = price.before.filter(|_| price.yearly.is_some());
        before.is_some_and(|before| price.row.year.since(before.year) > 1)
    };
    if compared.iter().any(is_over_years) {
        sentences.push(said("change-per-year", &Facts::new()));
    }
    let unusual = compared.iter().filter(|price| price.unusual.is_some());
    let unusual = unusual.count();
    if unusual > 0 {
        sentences.push(said("diff-unusual", &Facts::new().with("count", unusual)));
    }
    sentences
}

/// A change as it is shown, to a tenth of a per cent.
pub(super) fn percent(share: Option<Decimal>) -> ListCell {
    share.map_or(ListCell::Empty, |share| {
        let mut shown = rounded(share, 3);
        shown.rescale(3);
        ListCell::Percent(shown)
    })
}

/// What stands under a column, for people.
fn shown(key: &str, value: &str, language: Language) -> String {
    let payer = Payer::of(value).filter(|_| key == "payer");
    let number = value.parse().ok();
    match (key, payer, number) {
        (_, Some(payer), _) => Label::of_payer(payer).text(language).to_owned(),
        ("kind", ..) => text(
            language,
            Area::Costs,
            &format!("kind-{value}"),
            &Facts::new(),
        ),
        ("low" | "high", _, Some(number)) => decimal(number, language),
        _ => value.to_owned(),
    }
}

fn change(change: PriceChange) -> &'static str {
    match change {
        PriceChange::Added => "added",
        PriceChange::NewYear => "new-year",
        PriceChange::Revised => "revised",
        PriceChange::Described => "described",
        PriceChange::Renamed => "renamed",
        PriceChange::Removed => "removed",
    }
}

fn reason(why: Unusual) -> &'static str {
    match why {
        Unusual::Up => "up",
        Unusual::Down => "down",
        Unusual::Apart(_) => "apart",
    }
}
