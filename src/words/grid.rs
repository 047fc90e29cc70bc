//! What is wrong with `--grid`.

use rust_decimal::Decimal;

use super::{Language, say};
use crate::problem::Problem;

/// Why the grids of a command line make none.
#[derive(Clone, Debug, PartialEq)]
pub enum GridFault {
    /// There is no address with a range.
    Form,
    /// An end is no number: the problem with it.
    Number(Problem),
    /// One end is a factor, the other a value.
    FactorAndValue,
    /// The low is not below the high.
    Order(Decimal, Decimal),
    /// The steps are no whole number within the limit.
    Steps(String, u32),
    /// So many grids were given, and not two.
    Count(usize),
    /// Both name this address.
    Twice(String),
    /// The table was asked for, and no grid.
    TableAlone,
    /// This figure of a grid was asked for, and no grid.
    FigureAlone(String),
}

impl GridFault {
    /// The sentence, about the option as it was typed.
    pub fn text(&self, typed: &str, l: Language) -> String {
        match self {
            Self::Form => say!(
                l,
                "{typed}: write ADDRESS=LOW..HIGH or ADDRESS=LOW..HIGH/STEPS, such as effect.hvb.with=0.05..0.15/4; for a table of years factors, *0.5..*1.5",
                "{typed}: skriv ADRESS=LÄGSTA..HÖGSTA eller ADRESS=LÄGSTA..HÖGSTA/STEG, till exempel effect.hvb.with=0.05..0.15/4; för en tabell av år faktorer, *0.5..*1.5"
            ),
            Self::Number(problem) => format!("{typed}: {}", problem.text(l)),
            Self::FactorAndValue => say!(
                l,
                "{typed}: the low is a value and the high a factor: write *0.5..*1.5 for factors",
                "{typed}: det lägsta är ett värde och det högsta en faktor: skriv *0.5..*1.5 för faktorer"
            ),
            Self::Order(low, high) => {
                let (low, high) = (low.normalize(), high.normalize());
                say!(
                    l,
                    "{typed}: the low, {low}, is not below the high, {high}",
                    "{typed}: det lägsta, {low}, är inte under det högsta, {high}"
                )
            }
            Self::Steps(steps, most) => say!(
                l,
                "{typed}: the steps after `/` are a whole number from 1 to {most}, and not `{steps}`",
                "{typed}: stegen efter `/` är ett heltal från 1 till {most}, inte `{steps}`"
            ),
            Self::Count(1) => say!(
                l,
                "--grid is given twice, first for the rows and then for the columns; here it is given once",
                "--grid anges två gånger, först för raderna och sedan för kolumnerna; här anges det en gång"
            ),
            Self::Count(count) => say!(
                l,
                "--grid is given twice, first for the rows and then for the columns; here it is given {count} times",
                "--grid anges två gånger, först för raderna och sedan för kolumnerna; här anges det {count} gånger"
            ),
            Self::Twice(address) => say!(
                l,
                "--grid names `{address}` for the rows and for the columns",
                "--grid anger `{address}` både för raderna och för kolumnerna"
            ),
            Self::TableAlone => say!(
                l,
                "--table grid needs --grid for the rows and --grid for the columns",
                "--table grid behöver --grid för raderna och --grid för kolumnerna"
            ),
            Self::FigureAlone(figure) => say!(
                l,
                "`{figure}` needs --grid for the rows and --grid for the columns, as of `si calc`",
                "`{figure}` behöver --grid för raderna och --grid för kolumnerna, som i `si calc`"
            ),
        }
    }
}
