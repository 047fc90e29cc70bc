//! What to write instead.

use super::amount::decimal;
use super::message::{Expected, FileKind, Message, NumberFault, Reference, SyntaxHint, Unreadable};
use super::{Language, quoted, say};
use rust_decimal::Decimal;

/// Names that a hint lists before it only counts the rest.
const LISTED: usize = 12;

impl Message {
    /// What to do about it, where there is something to say.
    #[allow(
        clippy::too_many_lines,
        reason = "one arm a message; to split it would only scatter the sentences"
    )]
    pub fn hint(&self, language: Language) -> Option<String> {
        let l = language;
        Some(match self {
            Self::Said(said) => return super::problem::hint(said, l),
            Self::UnknownCode {
                nearest: Some(nearest),
                ..
            } => say!(l, "did you mean `{nearest}`?", "menade du `{nearest}`?"),
            Self::UnknownCode { nearest: None, .. } => say!(
                l,
                "`si explain` lists all codes",
                "`si explain` räknar upp alla koder"
            ),
            Self::NoReason => say!(
                l,
                "say in words why: whoever decides reads it",
                "skriv i ord varför: den som beslutar läser det"
            ),
            Self::UnneededAllow { .. } => {
                say!(l, "take the `[[allow]]` out", "ta bort `[[allow]]`")
            }
            Self::UnreadableFile {
                backslash: true, ..
            } => {
                say!(
                    l,
                    "write folders with `/`, on every system",
                    "skriv mappar med `/`, på alla system"
                )
            }
            Self::UnreadableFile {
                reason: Unreadable::NoPolicy,
                ..
            } => say!(
                l,
                "the presets are `orebro`, `norrkoping` and `none`",
                "förvalen är `orebro`, `norrkoping` och `none`"
            ),
            Self::UnreadableFile {
                reason: Unreadable::Folder,
                ..
            } => {
                say!(l, "name the file in it", "ange filen i den")
            }
            Self::LockOfFinished => say!(
                l,
                "`si check` shows what has changed; to fix new figures all the same, `--force`",
                "`si check` visar vad som har ändrats; för att ändå låsa nya siffror, `--force`"
            ),
            Self::UnwritableFile { .. } => say!(
                l,
                "check who may write in the folder, and what stands at the path",
                "kontrollera vem som får skriva i mappen, och vad som ligger på den platsen"
            ),
            Self::FileTooLarge { .. } => say!(
                l,
                "an application or a unit-cost file of this size is hardly what was meant",
                "en ansökan eller enhetskostnadsfil av den storleken är knappast vad som menades"
            ),
            Self::NotText {
                file: FileKind::Csv,
            } => say!(
                l,
                "export the spreadsheet as CSV",
                "exportera kalkylbladet som CSV"
            ),
            Self::NotText {
                file: FileKind::Toml,
            } => say!(
                l,
                "save the file as UTF-8; a spreadsheet or document has to be exported first",
                "spara filen som UTF-8; ett kalkylblad eller dokument måste först exporteras"
            ),
            Self::EmptyFile {
                file: FileKind::Csv,
            } => say!(
                l,
                "the first line names the columns: id, year, name, area, unit, cost, source",
                "första raden anger kolumnerna: id, år, namn, område, enhet, kostnad, källa"
            ),
            Self::EmptyFile {
                file: FileKind::Toml,
            } => {
                say!(
                    l,
                    "an application begins with `format = 1` and `[investment]`",
                    "en ansökan börjar med `format = 1` och `[investment]`"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::DecimalComma,
                ..
            } => {
                say!(
                    l,
                    "decimals are written with a point: `0.05`",
                    "decimaler skrivs med punkt: `0.05`"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::Backslash,
                ..
            } => {
                say!(
                    l,
                    "write `/` in paths, or single quotation marks: '…'",
                    "skriv `/` i sökvägar, eller enkla citattecken: '…'"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::Percent,
                ..
            } => {
                say!(
                    l,
                    "a share is written without `%`: 5 % is `0.05`",
                    "en andel skrivs utan `%`: 5 % är `0.05`"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::Spaces,
                ..
            } => {
                say!(
                    l,
                    "digits stand without spaces: `1234` or `1_234`",
                    "siffror skrivs utan mellanslag: `1234` eller `1_234`"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::Points,
                ..
            } => {
                say!(
                    l,
                    "digits stand without points between thousands: `1234567` or `1_234_567`",
                    "siffror skrivs utan punkter mellan tusental: `1234567` eller `1_234_567`"
                )
            }
            Self::Syntax {
                hint: SyntaxHint::Unit,
                ..
            } => {
                say!(
                    l,
                    "write the number alone, without a unit",
                    "skriv bara talet, utan enhet"
                )
            }
            Self::UnknownKey { nearest, known, .. } => {
                nearest_or_listed(nearest.as_ref(), known, l)?
            }
            Self::MissingKey { key } if key == "[department]" => say!(
                l,
                "add the table `[department]` with a line `id = \"Name\"` for each",
                "lägg till tabellen `[department]` med en rad `id = \"Namn\"` för varje"
            ),
            Self::MissingKey { key } if key.starts_with('[') => {
                say!(l, "add the table `{key}`", "lägg till tabellen `{key}`")
            }
            Self::MissingKey { key } => say!(l, "add `{key} = …`", "lägg till `{key} = …`"),
            Self::WrongType {
                expected: Expected::Number | Expected::NumberOrRange | Expected::NumberOrYears,
                found,
                ..
            } if found.starts_with(['"', '\'']) => {
                say!(
                    l,
                    "numbers stand without quotation marks, with a decimal point: `0.05`",
                    "tal står utan citattecken, med decimalpunkt: `0.05`"
                )
            }
            Self::WrongType {
                expected: Expected::Date,
                found,
                ..
            } if found.starts_with(['"', '\'']) => {
                say!(
                    l,
                    "dates stand without quotation marks",
                    "datum står utan citattecken"
                )
            }
            Self::WrongType {
                expected: Expected::NumberOrFactor,
                found,
                ..
            } if !found.starts_with(['"', '\'']) => say!(
                l,
                "an address stands in quotation marks: `\"effect.hvb.with\" = 0.1`",
                "en adress står inom citattecken: `\"effect.hvb.with\" = 0.1`"
            ),
            Self::UnsupportedFormat { .. } => say!(l, "write `format = 1`", "skriv `format = 1`"),
            Self::InvalidId { .. } => say!(
                l,
                "an id has letters a–z, digits and hyphens, and begins with a letter or digit",
                "ett id har bokstäverna a–z, siffror och bindestreck, och börjar med bokstav eller siffra"
            ),
            Self::SpaceInId { id } => {
                let joined = id.split_whitespace().collect::<Vec<_>>().join("-");
                say!(
                    l,
                    "write `{joined}`; `includes` lists ids with spaces between",
                    "skriv `{joined}`; `innehåller` räknar upp id:n med mellanslag emellan"
                )
            }
            Self::InvalidNumber {
                text,
                fault: NumberFault::NotANumber,
            } if text.contains('%') => {
                say!(
                    l,
                    "a share is written without `%`: 5 % is `0.05`",
                    "en andel skrivs utan `%`: 5 % är `0.05`"
                )
            }
            Self::InvalidNumber {
                fault: NumberFault::NotANumber,
                ..
            } => say!(
                l,
                "write digits alone, without unit or words; a decimal point, and in a file with semicolons a decimal comma",
                "skriv bara siffror, utan enhet eller ord; decimalpunkt, och i en fil med semikolon decimalkomma"
            ),
            Self::OutOfBounds { value, limits, .. }
                if limits
                    .most
                    .is_some_and(|most| most <= Decimal::TEN && *value > most)
                    && *value <= Decimal::ONE_THOUSAND =>
            {
                let share = *value / Decimal::ONE_HUNDRED;
                let (percent, share) = (decimal(*value, l), share.normalize());
                say!(
                    l,
                    "a share is a part of 1: {percent} % is written `{share}`",
                    "en andel är en del av 1: {percent} % skrivs `{share}`"
                )
            }
            Self::UnknownValue {
                nearest, allowed, ..
            } => nearest_or_listed(nearest.as_ref(), allowed, l)?,
            Self::EmptyTable { key } => say!(
                l,
                "write `{key} = {{ 2017 = … }}`",
                "skriv `{key} = {{ 2017 = … }}`"
            ),
            Self::IncompleteRange { missing, .. } => {
                say!(
                    l,
                    "give `low` and `high` together: add `{missing}`",
                    "ange `low` och `high` tillsammans: lägg till `{missing}`"
                )
            }
            Self::RangeOrder { .. } => {
                say!(
                    l,
                    "low ≤ value ≤ high; of a table of years they are factors around 1",
                    "lägsta ≤ värde ≤ högsta; för en tabell av år är de faktorer kring 1"
                )
            }
            Self::DistributionWithoutRange { .. } => {
                say!(
                    l,
                    "add `low` and `high`, or leave the distribution out",
                    "lägg till `low` och `high`, eller ta bort fördelningen"
                )
            }
            Self::ValueOffCentre { .. } => say!(
                l,
                "use `pert` or `triangular`, whose value may lie anywhere between low and high",
                "använd `pert` eller `triangular`, vars värde får ligga var som helst mellan lägsta och högsta"
            ),
            Self::ParameterCycle { .. } => {
                say!(l, "give one of them a number", "ge en av dem ett tal")
            }
            Self::UnusedParameter { id } => {
                say!(
                    l,
                    "use it as `{{ parameter = \"{id}\" }}`, or take it away",
                    "använd den som `{{ parameter = \"{id}\" }}`, eller ta bort den"
                )
            }
            Self::MissingYear { .. } => {
                say!(
                    l,
                    "add the years; a missing value is never zero",
                    "lägg till åren; ett värde som saknas är aldrig noll"
                )
            }
            Self::Unknown {
                reference: Reference::Address,
                nearest: None,
                ..
            } => {
                say!(
                    l,
                    "an address is the path of a number in the file, such as `effect.hvb.share`",
                    "en adress är talets sökväg i filen, till exempel `effect.hvb.share`"
                )
            }
            Self::Unknown {
                reference: Reference::Figure,
                nearest: None,
                ..
            } => say!(
                l,
                "`si trace APPLICATION --list` lists them all",
                "`si trace ANSÖKAN --list` räknar upp alla"
            ),
            Self::FigureOfAbsentPolicy { policy, there, .. } => {
                let there = quoted(there);
                say!(
                    l,
                    "there is {there}; add `--policy {policy}`: the first one given is in force, and the others are compared with it",
                    "med är {there}; lägg till `--policy {policy}`: den första som anges gäller, och de andra jämförs med den"
                )
            }
            Self::WordOfPolicy { preset, place, .. } => {
                let preset = preset.as_ref();
                let preset =
                    preset.map(|preset| say!(l, "the preset `{preset}`", "förvalet `{preset}`"));
                let place = place.as_deref().unwrap_or_default();
                match preset {
                    None if place.is_empty() => say!(
                        l,
                        "it has no number to write out",
                        "det har inget tal att skriva ut"
                    ),
                    preset => {
                        let given = match preset {
                            Some(preset) if place.is_empty() => preset,
                            Some(preset) => format!("{preset} ({place})"),
                            None => place.to_owned(),
                        };
                        say!(
                            l,
                            "it has no number to write out, and comes from {given}",
                            "det har inget tal att skriva ut och kommer från {given}"
                        )
                    }
                }
            }
            Self::AmbiguousFigure { meant, .. } => {
                let listed = quoted(&meant[..meant.len().min(LISTED)]);
                say!(l, "say which: {listed}", "ange vilken: {listed}")
            }
            Self::Unknown { nearest, known, .. } => nearest_or_listed(nearest.as_ref(), known, l)?,
            Self::NoCostForm { .. } => {
                say!(
                    l,
                    "add `amount`, or `posts` with `monthly_wage` and `on_cost`, or `units` with `unit_cost`",
                    "lägg till `amount`, eller `posts` med `monthly_wage` och `on_cost`, eller `units` med `unit_cost`"
                )
            }
            Self::SeveralCostForms { .. } => say!(l, "keep one of them", "behåll en av dem"),
            Self::NoEffectForm { .. } => say!(
                l,
                "add `share` (or `without` and `with`), `units_per_person`, `delay` and `duration`, or `units` by year",
                "lägg till `share` (eller `without` och `with`), `units_per_person`, `delay` och `duration`, eller `units` per år"
            ),
            Self::SeveralEffectForms { .. } => {
                say!(
                    l,
                    "keep either `units` or the others",
                    "behåll antingen `units` eller de andra"
                )
            }
            Self::ShareAndProbabilities { .. } => {
                say!(
                    l,
                    "the share is `without` − `with`: keep one of the two",
                    "andelen är `without` − `with`: behåll ett av dem"
                )
            }
            Self::MissingTargetGroup { id, groups } if groups.is_empty() => {
                say!(
                    l,
                    "add `[target_group.ID]` with `people` by year, or give `effect.{id}` `units` by year",
                    "lägg till `[target_group.ID]` med `people` per år, eller ge `effect.{id}` `units` per år"
                )
            }
            Self::MissingTargetGroup { groups, .. } => {
                let groups = quoted(groups);
                say!(
                    l,
                    "add `target_group = …`: {groups}",
                    "lägg till `target_group = …`: {groups}"
                )
            }
            Self::MissingDepartment { departments, .. } => {
                let departments = quoted(departments);
                say!(
                    l,
                    "add `department = …`: {departments}",
                    "lägg till `department = …`: {departments}"
                )
            }
            Self::NoCost { elsewhere: true } => {
                say!(
                    l,
                    "give at least one cost `financed_by = \"reservation\"`",
                    "ge minst en kostnad `financed_by = \"reservation\"`"
                )
            }
            Self::NoCost { elsewhere: false } => {
                say!(
                    l,
                    "add `[cost.ID]` with `amount = …`",
                    "lägg till `[cost.ID]` med `amount = …`"
                )
            }
            Self::AmountTooLarge { .. } => {
                say!(
                    l,
                    "check the units of its numbers",
                    "kontrollera enheterna i dess tal"
                )
            }
            Self::ValueForTable {
                address,
                years,
                is_range: true,
            } => {
                let year = years.first().copied().unwrap_or(2017);
                say!(
                    l,
                    "give factors, `{address}=*0.5..*1.5`, or the range of one year, `{address}.{year}=LOW..HIGH`",
                    "ange faktorer, `{address}=*0.5..*1.5`, eller intervallet för ett år, `{address}.{year}=LÄGSTA..HÖGSTA`"
                )
            }
            Self::ValueForTable { address, years, .. } => {
                let year = years.first().copied().unwrap_or(2017);
                say!(
                    l,
                    "multiply it, `{address}=*0.8`, or set one year, `{address}.{year}=…`",
                    "multiplicera den, `{address}=*0.8`, eller sätt ett år, `{address}.{year}=…`"
                )
            }
            Self::YearNotInTable { address, .. } => say!(
                l,
                "give the year a value, `{address}=…`, or multiply a year that the table has",
                "ge året ett värde, `{address}=…`, eller multiplicera ett år som tabellen har"
            ),
            Self::YearOfNumber { .. } => say!(l, "leave the year out", "utelämna året"),
            Self::FloorAboveTarget { .. } => {
                say!(
                    l,
                    "lower `return_floor` or raise `return_target`",
                    "sänk `return_floor` eller höj `return_target`"
                )
            }
            Self::NoCorrectionForGrade { grade, known } => {
                let known = known.join(", ");
                say!(
                    l,
                    "add `{grade} = …`; the table has {known}",
                    "lägg till `{grade} = …`; tabellen har {known}"
                )
            }
            Self::NoUnitCosts { searched } => {
                let searched = quoted(searched);
                say!(
                    l,
                    "name it with `--unit-costs PATH`, or put a folder `unit-costs` beside the application; looked for {searched}",
                    "ange den med `--unit-costs SÖKVÄG`, eller lägg en mapp `unit-costs` bredvid ansökan; sökte efter {searched}"
                )
            }
            Self::NoCsvFiles { .. } => {
                say!(
                    l,
                    "add one file a year, such as `2016.csv`",
                    "lägg in en fil per år, till exempel `2016.csv`"
                )
            }
            Self::NoPriceForYear {
                year,
                has_index: true,
                ..
            } => say!(
                l,
                "add a row for {year}; the index series does not cover both years",
                "lägg till en rad för {year}; indexserien täcker inte båda åren"
            ),
            Self::NoPriceForYear { year, .. } => say!(
                l,
                "add a row for {year}, or an `index.csv` that covers both years",
                "lägg till en rad för {year}, eller en `index.csv` som täcker båda åren"
            ),
            Self::NoIndex { from, to } => say!(
                l,
                "put an `index.csv` with {from} and {to} beside the new unit costs",
                "lägg en `index.csv` med {from} och {to} bredvid de nya enhetskostnaderna"
            ),
            Self::InvalidJson { .. } => say!(
                l,
                "write one object a line: an application, or {{\"file\": …, \"toml\": …}}",
                "skriv ett objekt per rad: en ansökan, eller {{\"file\": …, \"toml\": …}}"
            ),
            Self::UnitCostExists { .. } => say!(
                l,
                "choose another id, or add `replaces = true` to use the application's own",
                "välj ett annat id, eller lägg till `replaces = true` för att använda ansökans egen"
            ),
            Self::NothingToReplace { .. } => {
                say!(
                    l,
                    "check the id, or take `replaces` away",
                    "kontrollera id:t, eller ta bort `replaces`"
                )
            }
            Self::ParameterInOtherYear { .. } => {
                say!(
                    l,
                    "state it in prices of the application's price year",
                    "ange den i prisårets priser"
                )
            }
            Self::MissingColumn { headers, .. } => {
                let headers = quoted(headers);
                say!(l, "the header has {headers}", "rubrikraden har {headers}")
            }
            Self::UnknownColumn { nearest, known, .. } => {
                nearest_or_listed(nearest.as_ref(), known, l)?
            }
            Self::TooFewFields { .. } => {
                say!(
                    l,
                    "leave a cell empty, but keep its separator",
                    "lämna cellen tom, men behåll skiljetecknet"
                )
            }
            Self::TooManyFields { .. } => say!(
                l,
                "put text that holds the separator in quotation marks",
                "sätt text som innehåller skiljetecknet inom citattecken"
            ),
            Self::UnclosedQuote => {
                say!(
                    l,
                    "close it, or double a quotation mark that belongs to the text",
                    "avsluta det, eller dubblera ett citattecken som hör till texten"
                )
            }
            Self::MissingValue { column } if column == "source" => say!(
                l,
                "say where the figure comes from; `exempeldata` where nowhere",
                "ange varifrån siffran kommer; `exempeldata` om den inte har någon källa"
            ),
            Self::MissingValue { .. } => {
                say!(
                    l,
                    "fill the cell in, or take the row away: a missing value is never zero",
                    "fyll i cellen, eller ta bort raden: ett värde som saknas är aldrig noll"
                )
            }
            Self::DuplicateUnitCost { .. } => {
                say!(
                    l,
                    "an id has one row a year, over all files: keep one",
                    "ett id har en rad per år, över alla filer: behåll en"
                )
            }
            Self::DuplicateIndexYear { .. } => {
                say!(l, "keep one of the rows", "behåll en av raderna")
            }
            Self::AmbiguousNumber { text } => {
                let plain: String = text
                    .chars()
                    .filter(|sign| !matches!(sign, ',' | '.'))
                    .collect();
                let point = text.replace(',', ".");
                say!(
                    l,
                    "write `{plain}`, or with another number of decimals, such as `{point}0`",
                    "skriv `{plain}`, eller med ett annat antal decimaler, till exempel `{point}0`"
                )
            }
            Self::MixedDecimalSigns { .. } => {
                say!(
                    l,
                    "use one decimal sign in the whole file",
                    "använd ett och samma decimaltecken i hela filen"
                )
            }
            Self::WithAboveWithout { .. } => {
                say!(
                    l,
                    "if it should be a reduction, exchange the two",
                    "om det ska vara en minskning, byt plats på de två"
                )
            }
            Self::DeadweightBesideWithout => {
                say!(l, "leave `deadweight` out", "utelämna `deadweight`")
            }
            Self::DepartmentIgnored { .. } => {
                say!(
                    l,
                    "leave `department` out, or give the effect `payer = \"municipality\"`",
                    "utelämna `department`, eller ge effekten `payer = \"municipality\"`"
                )
            }
            Self::WeakestGradeUsed { .. } => say!(
                l,
                "add `evidence_grade = …`",
                "lägg till `evidence_grade = …`"
            ),
            Self::FeeNotCovered { .. } => say!(
                l,
                "more reductions, a lower cost, or a fee within the target (`admin_fee_basis = \"within\"`)",
                "större minskningar, lägre kostnad, eller en avgift inom återföringskravet (`admin_fee_basis = \"within\"`)"
            ),
            Self::InvalidYear { .. } | Self::InvalidDate { .. } => {
                say!(
                    l,
                    "years have four digits, dates are written 2016-06-01",
                    "år har fyra siffror, datum skrivs 2016-06-01"
                )
            }
            Self::EndBeforeStart { .. } => {
                say!(l, "`end` is the last day", "`end` är den sista dagen")
            }
            _ => return None,
        })
    }
}

/// The nearest name, else all of them.
fn nearest_or_listed(nearest: Option<&String>, known: &[String], l: Language) -> Option<String> {
    if let Some(nearest) = nearest {
        return Some(say!(
            l,
            "did you mean `{nearest}`?",
            "menade du `{nearest}`?"
        ));
    }
    if known.is_empty() {
        return None;
    }
    let listed = quoted(&known[..known.len().min(LISTED)]);
    let more = known.len().saturating_sub(LISTED);
    Some(if more == 0 {
        say!(l, "known: {listed}", "det finns: {listed}")
    } else {
        say!(
            l,
            "known: {listed} and {more} more",
            "det finns: {listed} och {more} till"
        )
    })
}
