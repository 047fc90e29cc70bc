//! What a unit cost is.

use std::borrow::Cow;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::choice::choice;
use super::file_text::FileText;
use super::index_series::Conversion;
use super::pieces::Pieces;
use super::{InputId, Payer, Year};

/// What a unit cost is, whoever gives it: a row of the database or an application.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct UnitCost {
    texts: Pieces<8>,
    /// Who pays it.
    pub payer: Payer,
    /// A service, or a transfer of money.
    pub kind: UnitCostKind,
}

/// What texts say of a unit cost.
#[derive(Clone, Copy, Default)]
pub(crate) struct UnitCostTexts<'t> {
    pub id: &'t str,
    /// What it is called.
    pub name: &'t str,
    /// The area of operation.
    pub area: &'t str,
    /// What one unit is, such as `dygn`.
    pub unit: &'t str,
    /// The ids of the unit costs that it already contains, with spaces between them.
    pub includes: &'t str,
    /// The department, for information; empty where there is none.
    pub department: &'t str,
    /// Empty where there is none.
    pub note: &'t str,
    /// Where the figure comes from.
    pub source: &'t str,
}

impl<'t> UnitCostTexts<'t> {
    fn all(self) -> [&'t str; 8] {
        [
            self.id,
            self.name,
            self.area,
            self.unit,
            self.includes,
            self.department,
            self.note,
            self.source,
        ]
    }
}

/// The source of what has none.
const EXAMPLE_DATA: &str = "exempeldata";

impl UnitCost {
    /// The unit cost of which these texts tell.
    pub(crate) fn new(texts: UnitCostTexts, payer: Payer, kind: UnitCostKind) -> Self {
        let includes = single_spaced(texts.includes);
        let texts = UnitCostTexts {
            includes: &includes,
            ..texts
        };
        Self {
            texts: Pieces::copied(texts.all()),
            payer,
            kind,
        }
    }

    /// The same of texts that stand in a file, where mostly nothing needs to be copied.
    pub(crate) fn of_file(
        file: &Arc<FileText>,
        texts: UnitCostTexts,
        payer: Payer,
        kind: UnitCostKind,
    ) -> Self {
        let includes = single_spaced(texts.includes);
        let texts = UnitCostTexts {
            includes: &includes,
            ..texts
        };
        Self {
            texts: Pieces::of(file, texts.all()),
            payer,
            kind,
        }
    }

    /// The same payer and kind with these texts.
    pub(crate) fn with(&self, texts: UnitCostTexts) -> Self {
        Self::new(texts, self.payer, self.kind)
    }

    pub(crate) fn texts(&self) -> UnitCostTexts<'_> {
        let [id, name, area, unit, includes, department, note, source] = self.texts.all();
        UnitCostTexts {
            id,
            name,
            area,
            unit,
            includes,
            department,
            note,
            source,
        }
    }

    pub(crate) fn id(&self) -> &str {
        self.texts.get(0)
    }

    pub(crate) fn name(&self) -> &str {
        self.texts.get(1)
    }

    pub(crate) fn area(&self) -> &str {
        self.texts.get(2)
    }

    pub(crate) fn unit(&self) -> &str {
        self.texts.get(3)
    }

    /// The ids of the unit costs that it already contains.
    pub(crate) fn includes(&self) -> impl Iterator<Item = &str> + Clone {
        let ids = self.texts.get(4).split(' ');
        ids.filter(|id| !id.is_empty())
    }

    pub(crate) fn department(&self) -> Option<&str> {
        Some(self.texts.get(5)).filter(|text| !text.is_empty())
    }

    pub(crate) fn note(&self) -> Option<&str> {
        Some(self.texts.get(6)).filter(|text| !text.is_empty())
    }

    pub(crate) fn source(&self) -> &str {
        self.texts.get(7)
    }

    /// How the source of a price begins that an index made of an earlier one.
    const COMPUTED: &str = "indexerat från ";

    /// The source of a price that a conversion made of another with this source.
    pub(crate) fn computed_source(conversion: &Conversion, source: &str) -> String {
        let comma = |number: Decimal| number.normalize().to_string().replace('.', ",");
        format!(
            "{}{} med {} ({}/{}): {source}",
            Self::COMPUTED,
            conversion.from,
            conversion.series,
            comma(conversion.index_to.value),
            comma(conversion.index_from.value)
        )
    }

    /// Of a price that an index made of an earlier one the year and the source of that.
    pub(crate) fn computed_from(&self) -> Option<(Year, &str)> {
        let rest = self.source().strip_prefix(Self::COMPUTED)?;
        let (year, _) = rest.split_once(' ')?;
        // The name of a series may have brackets too: the factor's hold figures alone.
        let factor_end = rest.match_indices("): ").find(|(end, _)| {
            let factor = rest[..*end].rsplit('(').next().unwrap_or("");
            factor.contains('/')
                && factor
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || "/,".contains(sign))
        });
        let source = &rest[factor_end?.0 + "): ".len()..];
        Some((Year::new(year.parse().ok()?)?, source))
    }

    /// Whether its source says that there is none.
    pub(crate) fn is_example_data(&self) -> bool {
        let computed = self.computed_from();
        is_example(computed.map_or(self.source(), |(_, source)| source))
    }
}

/// Words with one blank between them.
fn single_spaced(text: &str) -> Cow<'_, str> {
    let words = text.split_whitespace();
    if text.is_empty() || words.clone().eq(text.split(' ')) {
        text.into()
    } else {
        words.collect::<Vec<_>>().join(" ").into()
    }
}

/// Whether a source says that there is none. What follows the word only says more of the example.
pub(super) fn is_example(source: &str) -> bool {
    let start = source.trim_start().get(..EXAMPLE_DATA.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(EXAMPLE_DATA))
}

choice! {
    /// Whether a unit cost is spent or only changes hands.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum UnitCostKind {
        /// A service: resources are used.
        #[default]
        Service = "service",
        /// A transfer: what one loses another gains.
        Transfer = "transfer",
    }
}

/// A unit cost that an application brings itself.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LocalUnitCost {
    pub unit_cost: UnitCost,
    /// The price year, where it is not the application's.
    pub year: Option<Year>,
    /// Kronor per unit.
    pub cost: InputId,
    /// Whether it takes the place of the database's.
    pub replaces: bool,
}

/// The place of a unit cost among those that an application uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct UnitCostRef(pub usize);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IndexValue;

    fn of_source(source: &str) -> UnitCost {
        UnitCost::default().with(UnitCostTexts {
            source,
            ..UnitCostTexts::default()
        })
    }

    #[test]
    fn a_computed_price_has_the_source_of_the_one_from_which_it_was_made() {
        let value = |value: i64| IndexValue {
            value: Decimal::new(value, 1),
            place: None,
        };
        let conversion = Conversion {
            from: Year::new(2017).unwrap(),
            index_to: value(1042),
            index_from: value(1000),
            series: "KPI (1980 = 100): skuggindex".to_owned(),
            source: "SCB".to_owned(),
        };
        let made = |source: &str| of_source(&UnitCost::computed_source(&conversion, source));
        assert_eq!(
            made("SKR").source(),
            "indexerat från 2017 med KPI (1980 = 100): skuggindex (104,2/100): SKR"
        );
        let computed = made("exempeldata");
        assert_eq!(
            computed.computed_from().map(|(year, _)| year),
            Year::new(2017)
        );
        assert!(computed.is_example_data());
        assert_eq!(of_source("SKR").computed_from(), None);
    }

    #[test]
    fn example_data_is_known_by_its_first_word() {
        let is_example_data = |source: &str| of_source(source).is_example_data();
        assert!(
            ["exempeldata", " Exempeldata", "exempeldata, avrundad"].map(is_example_data)
                == [true; 3]
        );
        assert!(["SKR", "", "ej exempeldata", "exempel"].map(is_example_data) == [false; 4]);
    }
}
