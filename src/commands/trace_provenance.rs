//! Where what was given comes from: its file and line, its source, or who gives it.

use rust_decimal::Decimal;

use super::traceable::Traceable;
use crate::model::{
    Amount, Case, Change, Choice, InputId, Language, Origin, Place, Setting, Timing, Year,
};
use crate::problem::Facts;
use crate::report::trace_text::Provenance;
use crate::trace::What;
use crate::words::{Area, decimal, text};

/// Where a number that was given comes from.
pub(super) fn provenance(of: &Traceable, what: &What, language: Language) -> Provenance {
    let say = |id: &str, facts: &Facts| text(language, Area::Trace, id, facts);
    let case = &of.case;
    match what {
        What::Input(input_id, year) => of_input(of, *input_id, *year, language),
        What::Given(Origin::Investment(key)) => at(&case.place_of(&format!("investment.{key}"))),
        What::Given(Origin::Policy("instalments")) if case.policy.timing != Timing::Instalments => {
            given_by(say("without-instalments", &Facts::new()))
        }
        What::Given(Origin::Policy("first_return")) => match case.first_return_origin() {
            Origin::Investment("end") => given_by(say("year-after-end", &Facts::new())),
            Origin::Investment(_) => given_by(say("year-of-start", &Facts::new())),
            _ => of_policy(case, "first_return", language),
        },
        What::Given(Origin::Policy(key)) => of_policy(case, key, language),
        What::Given(Origin::DiscountRate(_)) => of_policy(case, "discount_rate", language),
        What::Given(Origin::Correction(_)) => of_policy(case, "optimism_bias", language),
        What::Given(Origin::Step(effect)) => {
            let id = &case.application.effects[*effect].id;
            at(&case.place_of(&format!("effect.{id}.step")))
        }
        What::Given(Origin::Verified(id)) => {
            let outcome = case.outcome.as_ref();
            let number = outcome.map(|outcome| &outcome.numbers[id.0]);
            number.map_or_else(Provenance::default, |number| Provenance {
                source: number.source.clone(),
                ..at(&number.place)
            })
        }
        _ => Provenance::default(),
    }
}

fn given_by(words: String) -> Provenance {
    Provenance {
        given_by: Some(words),
        ..Provenance::default()
    }
}

fn at(place: &Place) -> Provenance {
    Provenance {
        place: of_file(place),
        ..Provenance::default()
    }
}

fn of_file(place: &Place) -> Option<(String, u32)> {
    (place.line > 0).then(|| (place.file.name().to_owned(), place.line))
}

/// Where an input comes from, and who changed it after that.
fn of_input(
    of: &Traceable,
    input_id: InputId,
    year: Option<Year>,
    language: Language,
) -> Provenance {
    let inputs = &of.case.application.inputs;
    let address = &inputs.of(input_id).address;
    let in_year = year.map(|year| format!("{address}.{year}"));
    let set = changes(of, &[Some(address), in_year.as_ref()], language);
    if let Some(first) = set.first()
        && let Change::To(_) = first.change
    {
        let words: Vec<&str> = set.iter().map(|set| set.words.as_str()).collect();
        return Provenance {
            place: first.place.clone(),
            source: None,
            given_by: Some(words.join(", ")),
        };
    }
    let mut from = unchanged(&of.case, input_id, year, language);
    let value = match (inputs.held(input_id), year) {
        (Amount::Number(number), _) => Some(*number),
        (Amount::Years(years), Some(year)) => Some(years.at(year)),
        _ => None,
    };
    let mut said: Vec<String> = from.given_by.into_iter().collect();
    said.extend(set.iter().map(|set| set.words.clone()));
    let factors: Vec<Decimal> = set.iter().filter_map(Set::factor).collect();
    let factor: Decimal = factors.iter().product();
    if !factors.is_empty()
        && let Some(before) = value.and_then(|value| value.checked_div(factor))
    {
        let numbers = std::iter::once(before).chain(factors);
        let product: Vec<String> = numbers.map(|number| decimal(number, language)).collect();
        said.insert(0, product.join(" × "));
    }
    from.given_by = (!said.is_empty()).then(|| said.join(", "));
    from
}

/// Where an input comes from before anything was set.
fn unchanged(case: &Case, input_id: InputId, year: Option<Year>, language: Language) -> Provenance {
    let input = case.application.inputs.of(input_id);
    let address = &input.address;
    let price = case.prices.iter().find(|price| price.cost == input_id);
    if let Some(price) = price
        && let Some(place) = &price.place
    {
        return Provenance {
            place: Some(place.clone()),
            source: Some(price.unit_cost.source().to_owned()),
            given_by: converted(case, input_id, language),
        };
    }
    let citation = case.application.citation(input_id);
    if let Some(row) = citation.and_then(|citation| citation.row.as_ref()) {
        let cited = Facts::new()
            .with("id", &row.id)
            .with("grade", row.grade.map(Choice::word))
            .with("design", row.design.as_deref());
        return Provenance {
            place: of_file(&row.place),
            source: Some(row.source.clone()),
            given_by: Some(text(language, Area::Trace, "evidence", &cited)),
        };
    }
    if !input.given {
        return given_by(text(
            language,
            Area::Trace,
            "default-of-method",
            &Facts::new(),
        ));
    }
    let places = &case.application.places;
    let year = year.map_or_else(Vec::new, |year| {
        vec![
            format!("{address}.{year}"),
            format!("{address}.by_year.{year}"),
        ]
    });
    let value = match address.split('.').next() {
        Some("unit_cost") => Some(format!("{address}.cost")),
        Some("parameter") => Some(format!("{address}.value")),
        _ => None,
    };
    let mut all = year.into_iter().chain(value).chain([address.clone()]);
    let place = all.find_map(|address| places.find(&address));
    let source = input.source.clone().or_else(|| match price {
        Some(price) => Some(price.unit_cost.source().to_owned()),
        None => source_around(case, address),
    });
    Provenance {
        place: of_file(&place.unwrap_or_else(|| input.place.clone())),
        source,
        given_by: converted(case, input_id, language),
    }
}

/// The source of the cost or the effect in which an input stands, for one that has none of its own.
fn source_around(case: &Case, address: &str) -> Option<String> {
    let application = &case.application;
    let (table, rest) = address.split_once('.')?;
    let (id, key) = rest.split_once('.')?;
    match table {
        "cost" => {
            let mut costs = application.costs.iter();
            costs.find(|cost| cost.id == id)?.source.clone()
        }
        "effect" => {
            let mut effects = application.effects.iter();
            let effect = effects.find(|effect| effect.id == id)?;
            let instead = effect.replaced_by.as_ref();
            let instead = instead.filter(|_| key.starts_with("replaced_by."));
            let own = instead.and_then(|instead| instead.source.clone());
            own.or_else(|| effect.source.clone())
        }
        _ => None,
    }
}

/// A change of an input after the file, and who makes it.
struct Set {
    words: String,
    change: Change,
    place: Option<(String, u32)>,
}

impl Set {
    fn factor(&self) -> Option<Decimal> {
        match self.change {
            Change::Times(factor) => Some(factor),
            Change::To(_) => None,
        }
    }
}

/// The changes of an input that count: the last value that it was given, and what came after that. The scenario comes
/// before the command line.
fn changes(of: &Traceable, addresses: &[Option<&String>], language: Language) -> Vec<Set> {
    let sets = |setting: &Setting| addresses.contains(&Some(&setting.address));
    let say = |id: &str, facts: &Facts| text(language, Area::Trace, id, facts);
    let mut all = Vec::new();
    let scenarios = &of.case.application.scenarios;
    let asked = of.scenario.as_deref();
    for scenario in scenarios
        .iter()
        .filter(|known| Some(known.id.as_str()) == asked)
    {
        let settings = scenario.settings.iter().zip(&scenario.places);
        for (setting, [_, place]) in settings.filter(|(setting, _)| sets(setting)) {
            let place = of_file(place);
            let mut words = say(
                "set-by-scenario",
                &Facts::new().with("scenario", &scenario.id),
            );
            if let (Change::Times(_), Some((file, line))) = (setting.change, &place) {
                words += &format!(" ({file}:{line})");
            }
            let change = setting.change;
            all.push(Set {
                words,
                change,
                place,
            });
        }
    }
    for setting in of.settings.iter().filter(|setting| sets(setting)) {
        let set = Facts::new().with("set", setting.to_string());
        all.push(Set {
            words: say("set-by-option", &set),
            change: setting.change,
            place: None,
        });
    }
    let last = all
        .iter()
        .rposition(|set| matches!(set.change, Change::To(_)));
    all.split_off(last.unwrap_or(0))
}

/// A value of the policy: where it was given, else the preset that it rests on.
fn of_policy(case: &Case, key: &str, language: Language) -> Provenance {
    match case.policy.places.of(key) {
        Some(place) if place.line > 0 => at(place),
        _ => {
            let preset = Facts::new().with("preset", case.policy.preset.word());
            given_by(text(language, Area::Trace, "default-of-preset", &preset))
        }
    }
}

/// How a price was converted from that of another year.
fn converted(case: &Case, input_id: InputId, language: Language) -> Option<String> {
    let price = case.prices.iter().find(|price| price.cost == input_id)?;
    let conversion = price.conversion.as_ref()?;
    let number = |value: Decimal| decimal(value, language);
    let indices = [&conversion.index_to, &conversion.index_from];
    let places = indices.into_iter().filter_map(|index| index.place.as_ref());
    let places: Vec<String> = places
        .map(|(file, line)| format!("{file}:{line}"))
        .collect();
    let mut series = vec![
        conversion.series.clone(),
        places.join(", "),
        conversion.source.clone(),
    ];
    series.retain(|words| !words.is_empty());
    let facts = Facts::new()
        .with("from", conversion.from.number())
        .with("found", number(price.found?))
        .with("to-index", number(conversion.index_to.value))
        .with("from-index", number(conversion.index_from.value))
        .with("series", series.join("; "));
    Some(text(language, Area::Trace, "converted", &facts))
}
