//! What is wrong, in a sentence: what was found, and what is allowed. Lower case, no full stop.

use rust_decimal::Decimal;

use super::amount::{decimal, kronor, percent};
use super::label::Label;
use super::message::{Expected, FileKind, Limits, Message, NumberFault, Reference, Unreadable};
use super::years::years;
use super::{Language, quoted, say, syntax};
use crate::model::{Choice, Payer};

impl Message {
    /// The sentence.
    #[allow(
        clippy::too_many_lines,
        reason = "one arm a message; to split it would only scatter the sentences"
    )]
    pub fn text(&self, language: Language) -> String {
        let l = language;
        match self {
            Self::Finding(finding) => finding.sentence(l),
            Self::Said(said) => super::problem::sentence(said, l),
            Self::UnknownCode { code, .. } => {
                say!(
                    l,
                    "no finding has the code `{code}`",
                    "inget fynd har koden `{code}`"
                )
            }
            Self::NoReason => say!(
                l,
                "the finding is accepted without a reason",
                "fyndet godtas utan skäl"
            ),
            Self::UnneededAllow {
                code,
                address: None,
            } => say!(
                l,
                "nothing is found any more that has the code `{code}`",
                "inget hittas längre som har koden `{code}`"
            ),
            Self::UnneededAllow {
                code,
                address: Some(address),
            } => say!(
                l,
                "nothing is found any more at `{address}` that has the code `{code}`",
                "inget hittas längre vid `{address}` som har koden `{code}`"
            ),
            Self::UnreadableFile {
                path: Some(path),
                reason,
                ..
            } => format!("`{path}`: {}", unreadable(reason, l)),
            Self::UnreadableFile {
                path: None, reason, ..
            } => unreadable(reason, l),
            Self::LockOfFinished => say!(
                l,
                "the lock of a finished application is not written over",
                "låset för en avslutad ansökan skrivs inte över"
            ),
            Self::UnwritableFile { reason } => unwritable(reason, l),
            Self::FileTooLarge { mebibytes, most } => say!(
                l,
                "the file holds {mebibytes} MiB; at most {most} MiB are read",
                "filen är på {mebibytes} MiB; högst {most} MiB läses"
            ),
            Self::NotText {
                file: FileKind::Toml,
            } => say!(
                l,
                "the file is not text in UTF-8",
                "filen är inte text i UTF-8"
            ),
            Self::NotText {
                file: FileKind::Csv,
            } => say!(l, "the file is not text", "filen är inte text"),
            Self::EmptyFile { .. } => say!(l, "the file is empty", "filen är tom"),
            Self::Syntax { detail, .. } => syntax::finding(detail, l),

            Self::UnknownKey { key, .. } => say!(l, "unknown key `{key}`", "okänd nyckel `{key}`"),
            Self::MissingKey { key } => say!(l, "`{key}` is missing", "`{key}` saknas"),
            Self::WrongType {
                key,
                expected,
                found,
            } => {
                let expected = self::expected(*expected, l);
                say!(
                    l,
                    "`{key}` must be {expected}, found {found}",
                    "`{key}` ska vara {expected}, men här står {found}"
                )
            }
            Self::UnsupportedFormat { found } => say!(
                l,
                "format {found} is not known; this version reads format 1",
                "format {found} är okänt; den här versionen läser format 1"
            ),
            Self::InvalidId { id } => {
                say!(l, "`{id}` cannot be an id", "`{id}` kan inte vara ett id")
            }
            Self::SpaceInId { id } => say!(
                l,
                "`{id}` cannot be an id: it has a space",
                "`{id}` kan inte vara ett id: det har ett mellanslag"
            ),
            Self::InvalidNumber { text, fault } => number_fault(text, *fault, l),
            Self::OutOfBounds {
                address,
                value,
                limits,
            } => {
                let (value, limits) = (value.normalize(), self::limits(limits, l));
                say!(
                    l,
                    "`{address}` is {value}, but must be {limits}",
                    "`{address}` är {value} men ska vara {limits}"
                )
            }
            Self::InvalidYear { text, first, last } => say!(
                l,
                "`{text}` is not a year between {first} and {last}",
                "`{text}` är inget år mellan {first} och {last}"
            ),
            Self::InvalidDate { text } => say!(l, "{text} is not a date", "{text} är inget datum"),
            Self::UnknownValue { key, value, .. } => {
                say!(
                    l,
                    "`{value}` is not a value of `{key}`",
                    "`{value}` är inget värde för `{key}`"
                )
            }
            Self::EmptyTable { key } => say!(l, "`{key}` has no year", "`{key}` har inget år"),
            Self::EndBeforeStart { start, end } => say!(
                l,
                "the investment ends {end}, before it starts {start}",
                "satsningen slutar {end}, innan den börjar {start}"
            ),

            Self::IncompleteRange { given, missing } => {
                say!(
                    l,
                    "`{given}` without `{missing}`",
                    "`{given}` utan `{missing}`"
                )
            }
            Self::RangeOrder { low, value, high } => {
                let (low, value, high) = (low.normalize(), value.normalize(), high.normalize());
                say!(
                    l,
                    "low {low}, value {value} and high {high} are not in order",
                    "lägsta {low}, värdet {value} och högsta {high} står inte i ordning"
                )
            }
            Self::DistributionWithoutRange { distribution } => say!(
                l,
                "distribution `{distribution}` without `low` and `high`",
                "fördelningen `{distribution}` utan `low` och `high`"
            ),
            Self::ValueOffCentre {
                value,
                distribution,
                low,
                high,
                mean,
            } => {
                let (value, low, high) = (value.normalize(), low.normalize(), high.normalize());
                match mean {
                    Some(mean) => say!(
                        l,
                        "{value} is more than 1 % from {mean}, the mean of {low} and {high} that `{distribution}` draws around",
                        "{value} ligger mer än 1 % från {mean}, mitten av {low} och {high} som `{distribution}` dras kring",
                        mean = mean.normalize()
                    ),
                    None => say!(
                        l,
                        "{value} is more than 1 % from the geometric mean of {low} and {high} that `{distribution}` draws around",
                        "{value} ligger mer än 1 % från det geometriska medelvärdet av {low} och {high} som `{distribution}` dras kring"
                    ),
                }
            }
            Self::ParameterCycle { chain } => {
                let chain = chain.join(" → ");
                say!(
                    l,
                    "the parameters refer to each other in a circle: {chain}",
                    "parametrarna hänvisar till varandra i en ring: {chain}"
                )
            }
            Self::UnusedParameter { id } => {
                say!(
                    l,
                    "nothing uses the parameter `{id}`",
                    "ingenting använder parametern `{id}`"
                )
            }
            Self::MissingYear { address, years } => {
                let years = self::years(years);
                say!(
                    l,
                    "`{address}` has no value for {years}, where there is a volume to be priced",
                    "`{address}` saknar värde för {years}, då det finns en volym att prissätta"
                )
            }

            Self::Unknown {
                reference, name, ..
            } => {
                let what = self::reference(*reference, l);
                say!(l, "unknown {what} `{name}`", "{what} `{name}` finns inte")
            }

            Self::FigureOfAbsentPolicy { name, policy, .. } => {
                say!(
                    l,
                    "unknown figure `{name}`: policy `{policy}` was not asked for",
                    "siffran `{name}` finns inte: policyn `{policy}` är inte med"
                )
            }

            Self::WordOfPolicy { name, word, .. } => {
                say!(
                    l,
                    "`{name}` is a word of the policy and no figure: `{word}`",
                    "`{name}` är ett ord i policyn och ingen siffra: `{word}`"
                )
            }

            Self::AmbiguousFigure { name, meant } => {
                let count = meant.len();
                say!(
                    l,
                    "`{name}` may be any of {count} figures",
                    "`{name}` kan vara vilken som helst av {count} siffror"
                )
            }

            Self::NoCostForm { id } => {
                say!(
                    l,
                    "cost `{id}` says neither amount, posts nor units",
                    "kostnaden `{id}` anger varken belopp, tjänster eller enheter"
                )
            }
            Self::SeveralCostForms { id, forms } => {
                let forms = quoted(forms);
                say!(
                    l,
                    "cost `{id}` has several forms: {forms}",
                    "kostnaden `{id}` har flera former: {forms}"
                )
            }
            Self::NoEffectForm { id } => say!(
                l,
                "effect `{id}` says neither how many people are reached nor how many units are avoided",
                "effekten `{id}` anger varken hur många personer som nås eller hur många enheter som undviks"
            ),
            Self::SeveralEffectForms { id, keys } => {
                let keys = quoted(keys);
                say!(
                    l,
                    "effect `{id}` has `units` by year and {keys} of the people form",
                    "effekten `{id}` har både `units` per år och {keys} ur personformen"
                )
            }
            Self::ShareAndProbabilities { id } => say!(
                l,
                "effect `{id}` has both `share` and `without` and `with`",
                "effekten `{id}` har både `share` och `without` och `with`"
            ),
            Self::MissingTargetGroup { id, groups } if groups.is_empty() => {
                say!(
                    l,
                    "effect `{id}` needs a target group, and there is none",
                    "effekten `{id}` behöver en målgrupp, och det finns ingen"
                )
            }
            Self::MissingTargetGroup { id, .. } => {
                say!(
                    l,
                    "effect `{id}` does not say which target group it reaches",
                    "effekten `{id}` anger inte vilken målgrupp den når"
                )
            }
            Self::MissingDepartment { id, .. } => say!(
                l,
                "effect `{id}` lowers costs of the municipality but names no department",
                "effekten `{id}` sänker kommunens kostnader men anger ingen förvaltning"
            ),
            Self::NoCost { elsewhere: false } => {
                say!(
                    l,
                    "the investment costs nothing: coverage needs a cost above 0",
                    "satsningen kostar ingenting: täckningsgraden kräver en kostnad över 0"
                )
            }
            Self::NoCost { elsewhere: true } => say!(
                l,
                "the reservation bears no cost: coverage needs a cost above 0 that is financed by the reservation",
                "reservationen bär ingen kostnad: täckningsgraden kräver en kostnad över 0 som finansieras av reservationen"
            ),
            Self::AmountTooLarge { address } => say!(
                l,
                "with `{address}` the amounts grow beyond 10¹³ SEK and cannot be computed exactly",
                "med `{address}` växer beloppen över 10 000 mdkr (10¹³ kr) och kan inte beräknas exakt"
            ),

            Self::ValueForTable { address, .. } => {
                say!(
                    l,
                    "`{address}` is a table of years and cannot be set to one value",
                    "`{address}` är en tabell av år och kan inte sättas till ett enda värde"
                )
            }
            Self::YearOfNumber { address } => {
                say!(
                    l,
                    "`{address}`: the input holds one number, not a table of years",
                    "`{address}`: indata är ett tal, inte en tabell av år"
                )
            }

            Self::YearNotInTable {
                address,
                year,
                years,
            } => {
                let years = self::years(years);
                say!(
                    l,
                    "`{address}`: the table has no value for {year} to multiply, only for {years}",
                    "`{address}`: tabellen har inget värde för {year} att multiplicera, bara för {years}"
                )
            }
            Self::FloorAboveTarget { floor, target } => {
                let (floor, target) = (percent(*floor, l), percent(*target, l));
                say!(
                    l,
                    "the return floor, {floor}, is above the return target, {target}",
                    "lägsta återföring, {floor}, ligger över återföringskravet, {target}"
                )
            }
            Self::NoCorrectionForGrade { grade, .. } => say!(
                l,
                "the policy's `optimism_bias` has no correction for evidence grade {grade}",
                "policyns `optimism_bias` saknar korrigering för evidensgrad {grade}"
            ),

            Self::NoUnitCosts { .. } => {
                say!(
                    l,
                    "no unit-cost database was found, and the application needs one",
                    "ingen enhetskostnadsdatabas hittades, och ansökan behöver en"
                )
            }
            Self::NoCsvFiles { folder } => {
                say!(
                    l,
                    "the folder `{folder}` holds no `.csv` file with unit costs",
                    "mappen `{folder}` innehåller ingen `.csv`-fil med enhetskostnader"
                )
            }
            Self::NoPriceForYear {
                id, year, years, ..
            } => {
                let years = self::years(years);
                say!(
                    l,
                    "`{id}` has no unit cost for {year}, only for {years}",
                    "`{id}` saknar enhetskostnad för {year}, finns bara för {years}"
                )
            }
            Self::NoIndex { from, to } => {
                say!(
                    l,
                    "costs in the prices of {from} cannot be converted to {to}: no index series of the new unit costs covers both years",
                    "kostnader i {from} års priser kan inte räknas om till {to}: ingen indexserie bland de nya enhetskostnaderna täcker båda åren"
                )
            }
            Self::InvalidJson { detail } => say!(
                l,
                "this line is no application in JSON: {detail}",
                "raden är ingen ansökan i JSON: {detail}"
            ),
            Self::UnitCostExists { id } => {
                say!(
                    l,
                    "the database has a unit cost `{id}` too",
                    "databasen har också en enhetskostnad `{id}`"
                )
            }
            Self::NothingToReplace { id } => {
                say!(
                    l,
                    "`replaces = true`, but the database has no unit cost `{id}`",
                    "`replaces = true`, men databasen har ingen enhetskostnad `{id}`"
                )
            }
            Self::ParameterInOtherYear { id, year } => say!(
                l,
                "unit cost `{id}` is a parameter in prices of {year}: a parameter is not converted by index",
                "enhetskostnaden `{id}` är en parameter i {year} års priser: en parameter räknas inte om med index"
            ),
            Self::MissingColumn { column, .. } => {
                say!(
                    l,
                    "the column `{column}` is missing",
                    "kolumnen `{column}` saknas"
                )
            }
            Self::UnknownColumn { column, .. } => {
                say!(l, "unknown column `{column}`", "okänd kolumn `{column}`")
            }
            Self::DuplicateColumn { column } => {
                say!(
                    l,
                    "the column `{column}` stands here a second time",
                    "kolumnen `{column}` står här för andra gången"
                )
            }
            Self::TooFewFields { found, expected } | Self::TooManyFields { found, expected } => {
                say!(
                    l,
                    "the row has {found} fields, the header {expected}",
                    "raden har {found} fält, rubrikraden {expected}"
                )
            }
            Self::UnclosedQuote => {
                say!(
                    l,
                    "a quotation mark opens here and is never closed",
                    "ett citattecken öppnas här och avslutas aldrig"
                )
            }
            Self::MissingValue { column } => say!(l, "`{column}` is missing", "`{column}` saknas"),
            Self::DuplicateUnitCost {
                id,
                year,
                file,
                line,
            } => {
                say!(
                    l,
                    "`{id}` for {year} stands in {file}:{line} already",
                    "`{id}` för {year} finns redan i {file}:{line}"
                )
            }
            Self::DuplicateIndexYear { series, year } => {
                say!(
                    l,
                    "the series `{series}` has {year} already",
                    "serien `{series}` har redan {year}"
                )
            }
            Self::AmbiguousNumber { text } => say!(
                l,
                "`{text}` is ambiguous: the sign may separate thousands or decimals, and no other number of the file tells",
                "`{text}` är tvetydigt: tecknet kan skilja tusental eller decimaler, och inget annat tal i filen avgör det"
            ),
            Self::MixedDecimalSigns { text, other, line } => say!(
                l,
                "`{text}` has another decimal sign than `{other}` in line {line}",
                "`{text}` har ett annat decimaltecken än `{other}` på rad {line}"
            ),

            Self::WithAboveWithout { without, with } => {
                let (without, with) = (decimal(*without, l), decimal(*with, l));
                say!(
                    l,
                    "with the investment the outcome is likelier, {with}, than without it, {without}: the effect is an increase of cost",
                    "med satsningen är utfallet sannolikare, {with}, än utan den, {without}: effekten är en merkostnad"
                )
            }
            Self::DeadweightBesideWithout => say!(
                l,
                "`deadweight` beside `without` takes away twice what would have happened anyway",
                "`deadweight` vid sidan av `without` drar två gånger bort det som hade hänt ändå"
            ),
            Self::DepartmentIgnored { payer } => {
                let payer =
                    Payer::of(payer).map_or(payer.as_str(), |payer| Label::of_payer(payer).text(l));
                say!(
                    l,
                    "the department is ignored: the reduction goes to {payer}",
                    "förvaltningen används inte: reduceringen tillfaller {payer}"
                )
            }
            Self::EffectBeforeStart { year, start } => say!(
                l,
                "the table begins in {year}, before the investment starts in {start}; the years count as they stand",
                "tabellen börjar {year}, innan satsningen börjar {start}; åren räknas som de står"
            ),
            Self::WeakestGradeUsed { grade, correction } => {
                let correction = percent(*correction, l);
                say!(
                    l,
                    "the effect has no evidence grade and is lowered by the correction of grade {grade}, {correction}",
                    "effekten saknar evidensgrad och sänks med korrigeringen för grad {grade}, {correction}"
                )
            }
            Self::FirstReturnBeforeStart { year, start } => say!(
                l,
                "`first_return` {year} lies before the start; payments begin in {start}",
                "`first_return` {year} ligger före starten; återföringen börjar {start}"
            ),
            Self::DepartmentBearsIncrease {
                department,
                increase,
            } => {
                let increase = kronor(*increase, l);
                say!(
                    l,
                    "the costs of {department} grow by {increase} in all, which the department bears itself",
                    "kostnaderna för {department} ökar med {increase} totalt, vilket förvaltningen bär själv"
                )
            }
            Self::FeeNotCovered {
                short,
                coverage,
                needed,
            } => {
                let (short, coverage, needed) = (
                    kronor(*short, l),
                    percent(*coverage, l),
                    percent(*needed, l),
                );
                say!(
                    l,
                    "the departments pay {short} more than they gain: coverage is {coverage}, target and fee need {needed}",
                    "förvaltningarna betalar {short} mer än de får in: täckningsgraden är {coverage}, krav och avgift kräver {needed}"
                )
            }
        }
    }
}

fn unwritable(reason: &Unreadable, l: Language) -> String {
    match reason {
        Unreadable::NotFound => say!(l, "there is no such folder", "mappen finns inte"),
        Unreadable::Folder => say!(
            l,
            "a folder stands where the file would be written",
            "det ligger en mapp där filen skulle skrivas"
        ),
        Unreadable::Denied => say!(l, "the file may not be written", "filen får inte skrivas"),
        Unreadable::NoPolicy | Unreadable::Loop => unreadable(reason, l),
        Unreadable::Other(words) => say!(
            l,
            "the file cannot be written: {words}",
            "filen kan inte skrivas: {words}"
        ),
    }
}

fn unreadable(reason: &Unreadable, l: Language) -> String {
    match reason {
        Unreadable::NotFound => say!(l, "there is no such file", "filen finns inte"),
        Unreadable::NoPolicy => say!(
            l,
            "there is no such file, and no preset of that name",
            "filen finns inte, och inget förval heter så"
        ),
        Unreadable::Folder => say!(
            l,
            "this is a folder, not a file",
            "detta är en mapp, inte en fil"
        ),
        Unreadable::Denied => say!(l, "the file may not be read", "filen får inte läsas"),
        Unreadable::Loop => say!(
            l,
            "the link leads back to a folder above it",
            "länken leder tillbaka till en mapp ovanför"
        ),
        Unreadable::Other(words) => say!(
            l,
            "the file cannot be read: {words}",
            "filen kan inte läsas: {words}"
        ),
    }
}

fn expected(expected: Expected, l: Language) -> String {
    match expected {
        Expected::Text => say!(l, "text in quotation marks", "text inom citattecken"),
        Expected::Boolean => say!(l, "`true` or `false`", "`true` eller `false`"),
        Expected::WholeNumber => say!(l, "a whole number", "ett heltal"),
        Expected::Number => say!(l, "a number", "ett tal"),
        Expected::NumberOrRange => {
            say!(
                l,
                "a number, `{{ value, low, high }}` or a parameter",
                "ett tal, `{{ value, low, high }}` eller en parameter"
            )
        }
        Expected::NumberOrYears => say!(
            l,
            "a number or a table of years",
            "ett tal eller en tabell av år"
        ),
        Expected::Years => {
            say!(
                l,
                "a table of years, such as `{{ 2017 = 10 }}`",
                "en tabell av år, till exempel `{{ 2017 = 10 }}`"
            )
        }
        Expected::Year => say!(l, "a year", "ett årtal"),
        Expected::Date => say!(
            l,
            "a date such as `2016-06-01`",
            "ett datum, till exempel `2016-06-01`"
        ),
        Expected::Table => say!(l, "a table", "en tabell"),
        Expected::TableOfTables => {
            say!(
                l,
                "tables with an id each, `[key.id]`",
                "tabeller med var sitt id, `[nyckel.id]`"
            )
        }
        Expected::ArrayOfTables => say!(
            l,
            "a list of tables, `[[key]]`",
            "en lista av tabeller, `[[nyckel]]`"
        ),
        Expected::TextOrFile => say!(
            l,
            "text or `{{ file = \"…\" }}`",
            "text eller `{{ file = \"…\" }}`"
        ),
        Expected::NumberOrFactor => {
            say!(
                l,
                "a number, or a factor such as `\"*0.9\"`",
                "ett tal, eller en faktor som `\"*0.9\"`"
            )
        }
        Expected::TextOrList => say!(
            l,
            "text or a list of texts",
            "text eller en lista av texter"
        ),
    }
}

fn number_fault(text: &str, fault: NumberFault, l: Language) -> String {
    match fault {
        NumberFault::NotANumber => say!(l, "`{text}` is not a number", "`{text}` är inget tal"),
        NumberFault::NotFinite => say!(l, "`{text}` is no amount", "`{text}` är inget belopp"),
        NumberFault::TooLarge => say!(
            l,
            "`{text}` is too large: numbers are at most 1,000,000,000,000 in size",
            "`{text}` är för stort: tal är högst 1 000 000 000 000 till storleken"
        ),
        NumberFault::TooManyDecimals => {
            say!(
                l,
                "`{text}` has more than 12 decimals",
                "`{text}` har fler än 12 decimaler"
            )
        }
    }
}

fn limits(limits: &Limits, l: Language) -> String {
    let shown = |value: Option<Decimal>| value.map(|value| value.normalize().to_string());
    match (shown(limits.least), shown(limits.most)) {
        (Some(least), Some(most)) if limits.above_least => {
            say!(
                l,
                "above {least} and at most {most}",
                "över {least} och högst {most}"
            )
        }
        (Some(least), Some(most)) => say!(l, "from {least} to {most}", "från {least} till {most}"),
        (Some(least), None) if limits.above_least => say!(l, "above {least}", "över {least}"),
        (Some(least), None) => say!(l, "at least {least}", "minst {least}"),
        (None, Some(most)) => say!(l, "at most {most}", "högst {most}"),
        (None, None) => say!(l, "a number", "ett tal"),
    }
}

fn reference(reference: Reference, l: Language) -> &'static str {
    let (english, swedish) = match reference {
        Reference::Department => ("department", "förvaltningen"),
        Reference::TargetGroup => ("target group", "målgruppen"),
        Reference::Parameter => ("parameter", "parametern"),
        Reference::UnitCost => ("unit cost", "enhetskostnaden"),
        Reference::Scenario => ("scenario", "scenariot"),
        Reference::Address => ("address", "adressen"),
        Reference::Figure => ("figure", "siffran"),
        Reference::Goal => ("goal", "målet"),
        Reference::Measure => ("measure", "måttet"),
    };
    match l {
        Language::English => english,
        Language::Swedish => swedish,
    }
}
