//! Sentences about a result.

use rust_decimal::Decimal;

use super::amount::{amount, decimal, percent};
use super::{AmountUnit, Language, say};
use crate::model::rounded;

/// A sentence that a result needs, with its facts: amounts in kronor, which are rounded as they are shown, and shares, which are
/// rounded already.
#[derive(Clone, Debug, PartialEq)]
#[allow(
    missing_docs,
    reason = "fields are the facts of the sentence; their names say which"
)]
pub enum Sentence {
    CoverageMeets {
        coverage: Decimal,
        target: Decimal,
        reductions: Decimal,
        cost: Decimal,
    },
    CoverageMisses {
        coverage: Decimal,
        target: Decimal,
        reductions: Decimal,
        cost: Decimal,
        short: Decimal,
    },
    CoverageOfAllCosts {
        coverage: Decimal,
        cost: Decimal,
    },
    PaybackYear {
        year: i32,
    },
    NoPayback,
    OneWayBars,
    InputsLeftOut {
        shown: usize,
        all: usize,
    },
    BreakEven {
        falls: bool,
        rises: bool,
        target: Decimal,
        key: String,
        value: Decimal,
    },
    DepartmentBreakEven {
        falls: bool,
        rises: bool,
        key: String,
        value: Decimal,
    },
    DepartmentNeeds {
        department: Option<String>,
        share: Decimal,
        returns: Decimal,
    },
    DepartmentsNeed {
        share: Decimal,
    },
    DepartmentReturnsNothing {
        department: Option<String>,
    },
    DepartmentGainsNothing {
        department: Option<String>,
        returns: Decimal,
    },
    PlanStandsFixed,
    GridTitle {
        rows: String,
        columns: String,
    },
    GridAxis {
        down: bool,
        address: String,
        name: Option<String>,
        today: Option<String>,
    },
    GridNow {
        coverage: Decimal,
    },
    GridToday,
    GridRounded,
    GridBelowTarget {
        target: Decimal,
    },
    WithoutCost,
    AfterEnd {
        share: Decimal,
        year: i32,
    },
    NoReturnModel,
    PlanCompleted {
        total: Decimal,
        year: i32,
    },
    ReservationBears {
        amount: Decimal,
    },
    Prices {
        year: i32,
    },
    ConvertedFrom {
        id: String,
        from: i32,
        to: i32,
        series: String,
    },
    PolicyNone {
        preset: String,
        target: Decimal,
    },
    PolicyReturn {
        preset: String,
        target: Decimal,
        floor: Decimal,
    },
    PolicyFeeOnTop {
        fee: Decimal,
    },
    PolicyFeeWithin {
        fee: Decimal,
    },
    PolicyNoFee,
    PolicyAsReductionsArise {
        from: i32,
    },
    PolicyProportional {
        from: i32,
    },
    PolicyInstalments {
        count: u32,
        from: i32,
    },
    PolicySplit,
    PolicyDiscount {
        rate: Decimal,
    },
    PolicyCorrection {
        grades: Vec<(String, Decimal)>,
    },
    FramesAreLowered {
        prices: i32,
    },
    RestsOnParts,
    DifferentPrices,
    GoalsBesideMoney,
}

impl Sentence {
    /// The sentence, with amounts in a unit.
    #[allow(clippy::too_many_lines, reason = "one arm a sentence")]
    pub fn text(&self, unit: AmountUnit, l: Language) -> String {
        let money = |value: &Decimal| amount(unit.shown(*value), unit, l);
        let share = |value: &Decimal| percent(*value, l);
        match self {
            Self::CoverageMeets {
                coverage,
                target,
                reductions,
                cost,
            } => {
                let (coverage, target) = (share(coverage), share(target));
                let (reductions, cost) = (money(reductions), money(cost));
                say!(
                    l,
                    "The expected realisable reductions, {reductions}, are {coverage} of the cost, {cost}: the target of {target} is met.",
                    "De förväntade realiserbara reduceringarna, {reductions}, är {coverage} av kostnaden, {cost}: kravet på {target} nås."
                )
            }
            Self::CoverageMisses {
                coverage,
                target,
                reductions,
                cost,
                short,
            } => {
                let (coverage, target, short) = (share(coverage), share(target), money(short));
                let (reductions, cost) = (money(reductions), money(cost));
                say!(
                    l,
                    "The expected realisable reductions, {reductions}, are {coverage} of the cost, {cost}: the target of {target} is not met, {short} are missing.",
                    "De förväntade realiserbara reduceringarna, {reductions}, är {coverage} av kostnaden, {cost}: kravet på {target} nås inte, {short} saknas."
                )
            }
            Self::CoverageOfAllCosts { coverage, cost } => {
                let (coverage, cost) = (share(coverage), money(cost));
                say!(
                    l,
                    "Of all costs, {cost}, whoever pays them, the reductions cover {coverage}.",
                    "Av alla kostnader, {cost}, oavsett vem som betalar, täcker reduceringarna {coverage}."
                )
            }
            Self::PaybackYear { year } => say!(
                l,
                "From the end of {year} on the reductions so far cover the cost.",
                "Från slutet av {year} täcker reduceringarna hittills kostnaden."
            ),
            Self::OneWayBars => say!(
                l,
                "░ towards the input's low, █ towards its high, ┼ as it stands. Inputs without a range of their own are moved by the policy's share.",
                "░ mot indatas lägsta värde, █ mot det högsta, ┼ som det är. Indata utan eget intervall flyttas med policyns andel."
            ),
            Self::InputsLeftOut { shown, all } => say!(
                l,
                "The {shown} of {all} inputs that move coverage most; `--top {all}` shows all.",
                "De {shown} av {all} indata som flyttar täckningsgraden mest; `--top {all}` visar alla."
            ),
            Self::BreakEven {
                falls,
                rises,
                target,
                key,
                value,
            } => {
                let (target, value) = (share(target), decimal(rounded(*value, 6), l));
                match (falls, rises) {
                    (true, true) => say!(
                        l,
                        "below {target} when `{key}` rises above {value}",
                        "under {target} när `{key}` stiger över {value}"
                    ),
                    (true, false) => say!(
                        l,
                        "below {target} when `{key}` falls below {value}",
                        "under {target} när `{key}` sjunker under {value}"
                    ),
                    (false, true) => say!(
                        l,
                        "reaches {target} when `{key}` rises to {value}",
                        "når {target} när `{key}` stiger till {value}"
                    ),
                    (false, false) => say!(
                        l,
                        "reaches {target} when `{key}` falls to {value}",
                        "når {target} när `{key}` sjunker till {value}"
                    ),
                }
            }
            Self::DepartmentBreakEven {
                falls,
                rises,
                key,
                value,
            } => {
                let value = decimal(rounded(*value, 6), l);
                match (falls, rises) {
                    (true, true) => say!(
                        l,
                        "gains less than it returns when `{key}` rises above {value}",
                        "får in mindre än den återför när `{key}` stiger över {value}"
                    ),
                    (true, false) => say!(
                        l,
                        "gains less than it returns when `{key}` falls below {value}",
                        "får in mindre än den återför när `{key}` sjunker under {value}"
                    ),
                    (false, true) => say!(
                        l,
                        "gains what it returns when `{key}` rises to {value}",
                        "får in vad den återför när `{key}` stiger till {value}"
                    ),
                    (false, false) => say!(
                        l,
                        "gains what it returns when `{key}` falls to {value}",
                        "får in vad den återför när `{key}` sjunker till {value}"
                    ),
                }
            }
            Self::DepartmentNeeds {
                department,
                share: needed,
                returns,
            } => {
                let (needed, returns) = (share(needed), money(returns));
                match department {
                    Some(department) => say!(
                        l,
                        "{department} needs {needed} of its expected reductions to cover what it returns ({returns}).",
                        "{department} behöver {needed} av sina förväntade reduceringar för att täcka det den återför ({returns})."
                    ),
                    None => say!(
                        l,
                        "needs {needed} of its expected reductions to cover what it returns ({returns})",
                        "behöver {needed} av sina förväntade reduceringar för att täcka det den återför ({returns})"
                    ),
                }
            }
            Self::DepartmentsNeed { share: needed } => {
                let needed = share(needed);
                say!(
                    l,
                    "Each department needs {needed} of its expected reductions to cover what it returns.",
                    "Varje förvaltning behöver {needed} av sina förväntade reduceringar för att täcka det den återför."
                )
            }
            Self::DepartmentReturnsNothing { department } => match department {
                Some(department) => say!(
                    l,
                    "{department} returns nothing.",
                    "{department} återför ingenting."
                ),
                None => say!(l, "returns nothing", "återför ingenting"),
            },
            Self::DepartmentGainsNothing {
                department,
                returns,
            } => {
                let returns = money(returns);
                match department {
                    Some(department) => say!(
                        l,
                        "{department} expects no reductions that cover what it returns ({returns}).",
                        "{department} väntar inga reduceringar som täcker det den återför ({returns})."
                    ),
                    None => say!(
                        l,
                        "expects no reductions that cover what it returns ({returns})",
                        "väntar inga reduceringar som täcker det den återför ({returns})"
                    ),
                }
            }
            Self::PlanStandsFixed => say!(
                l,
                "What a department returns stands fixed as in the plan: the break-even is what it must actually reach to gain that much. Inputs are in their own units.",
                "Det en förvaltning återför ligger fast som i planen: brytpunkten är vad den faktiskt måste nå för att få in lika mycket. Indata står i sina egna enheter."
            ),
            Self::GridTitle { rows, columns } => say!(
                l,
                "Coverage over two inputs: {rows} down, {columns} across",
                "Täckningsgrad över två indata: {rows} nedåt, {columns} åt höger"
            ),
            Self::GridAxis {
                down,
                address,
                name,
                today,
            } => {
                let named = name.as_ref().map(|name| format!(" ({name})"));
                let today = today
                    .as_ref()
                    .map(|today| say!(l, ", now {today}", ", nu {today}"));
                let rest = named.unwrap_or_default() + &today.unwrap_or_default();
                if *down {
                    say!(l, "Down: {address}{rest}.", "Nedåt: {address}{rest}.")
                } else {
                    say!(l, "Across: {address}{rest}.", "Åt höger: {address}{rest}.")
                }
            }
            Self::GridNow { coverage } => {
                let coverage = share(coverage);
                say!(
                    l,
                    "Coverage is now {coverage}.",
                    "Täckningsgraden är nu {coverage}."
                )
            }
            Self::GridToday => say!(
                l,
                "•\u{a0}marks the value as it stands.",
                "•\u{a0}märker värdet som det är."
            ),
            Self::GridRounded => say!(
                l,
                "Values with more decimals are shown rounded; JSON and CSV have all of them.",
                "Värden med fler decimaler visas avrundade; JSON och CSV har alla."
            ),
            Self::GridBelowTarget { target } => {
                let target = share(target);
                say!(
                    l,
                    "✗\u{a0}marks coverage below the target of {target}.",
                    "✗\u{a0}märker täckningsgrad under kravet på {target}."
                )
            }
            Self::WithoutCost => say!(
                l,
                "Where nothing stands, no cost is left to compare with.",
                "Där inget står finns ingen kostnad kvar att jämföra med."
            ),
            Self::NoPayback => {
                say!(
                    l,
                    "The reductions never cover the cost.",
                    "Reduceringarna täcker aldrig kostnaden."
                )
            }
            Self::AfterEnd { share: part, year } => {
                let part = share(part);
                say!(
                    l,
                    "{part} of the reductions come after {year}, when the investment has ended.",
                    "{part} av reduceringarna kommer efter {year}, när satsningen är avslutad."
                )
            }
            Self::NoReturnModel => say!(
                l,
                "The policy has no return model: nothing is to be returned.",
                "Policyn har ingen återföringsmodell: ingenting ska återföras."
            ),
            Self::PlanCompleted { total, year } => {
                let total = money(total);
                say!(
                    l,
                    "In all {total} are returned, the last in {year}.",
                    "Totalt återförs {total}, det sista {year}."
                )
            }
            Self::ReservationBears { amount } => {
                let amount = money(amount);
                say!(
                    l,
                    "The reservation itself bears {amount} of the cost.",
                    "Reservationen bär själv {amount} av kostnaden."
                )
            }
            Self::FramesAreLowered { prices } => say!(
                l,
                "A negative amount lowers the frame. The part for the reservation, the fee and their sum, the adjustment, are against the original frame; in the year after the last payment the frame is back where it was. In prices of {prices}.",
                "Ett negativt belopp sänker ramen. Delen till reservationen, avgiften och deras summa, ramjusteringen, är mot den ursprungliga ramen; året efter den sista återföringen är ramen tillbaka. I {prices} års priser."
            ),
            Self::RestsOnParts => say!(
                l,
                "The grades add up to the whole; the parts below them overlap. An increase counts as negative.",
                "Graderna summerar till helheten; delarna under dem överlappar. En merkostnad räknas negativt."
            ),
            Self::DifferentPrices => say!(
                l,
                "Amounts are in the prices of different years: compare coverage rather than kronor.",
                "Beloppen är i olika års priser: jämför täckningsgraden hellre än kronorna."
            ),
            Self::GoalsBesideMoney => say!(
                l,
                "After a dot: goals without a price.",
                "Efter en punkt: mål utan prislapp."
            ),
            Self::Prices { year } => say!(l, "prices of {year}", "{year} års priser"),
            Self::ConvertedFrom {
                id,
                from,
                to,
                series,
            } => {
                say!(
                    l,
                    "{id} from {from} to {to} with {series}",
                    "{id} från {from} till {to} med {series}"
                )
            }
            Self::PolicyNone { preset, target } => {
                let target = share(target);
                say!(
                    l,
                    "{preset}: no return model; reductions are compared with {target} of the cost",
                    "{preset}: ingen återföringsmodell; reduceringarna jämförs med {target} av kostnaden"
                )
            }
            Self::PolicyReturn {
                preset,
                target,
                floor,
            } => {
                let (target, floor) = (share(target), share(floor));
                say!(
                    l,
                    "{preset}: reductions are returned up to {target} of the cost, at least {floor}",
                    "{preset}: reduceringar återförs upp till {target} av kostnaden, lägst {floor}"
                )
            }
            Self::PolicyFeeOnTop { fee } => {
                let fee = share(fee);
                say!(
                    l,
                    "the administrative fee of {fee} of the cost comes on top",
                    "den administrativa avgiften, {fee} av kostnaden, tillkommer"
                )
            }
            Self::PolicyFeeWithin { fee } => {
                let fee = share(fee);
                say!(
                    l,
                    "the administrative fee of {fee} of the cost lies within what is returned",
                    "den administrativa avgiften, {fee} av kostnaden, ingår i det som återförs"
                )
            }
            Self::PolicyNoFee => say!(l, "no administrative fee", "ingen administrativ avgift"),
            Self::PolicyAsReductionsArise { from } => {
                say!(
                    l,
                    "paid as reductions arise, from {from}",
                    "återförs när reduceringarna uppstår, från {from}"
                )
            }
            Self::PolicyProportional { from } => say!(
                l,
                "paid in proportion to each year's reductions, from {from}",
                "återförs i proportion till varje års reduceringar, från {from}"
            ),
            Self::PolicyInstalments { count, from } => say!(
                l,
                "paid in {count} equal parts, one a year from {from}",
                "återförs i {count} lika delar, en per år från {from}"
            ),
            Self::PolicySplit => say!(
                l,
                "departments share it in proportion to their realisable reductions; what lies above the target stays with them; no interest or indexing",
                "förvaltningarna delar i proportion till sina realiserbara reduceringar; det som överstiger kravet stannar hos dem; ingen ränta eller uppräkning"
            ),
            Self::PolicyDiscount { rate } => {
                let rate = share(rate);
                say!(
                    l,
                    "present values at {rate}",
                    "nuvärden med {rate} kalkylränta"
                )
            }
            Self::PolicyCorrection { grades } => {
                let list: Vec<String> = grades
                    .iter()
                    .map(|(grade, part)| format!("{grade} {}", share(part)))
                    .collect();
                let list = list.join(", ");
                say!(
                    l,
                    "reductions are lowered for their evidence grade: {list}",
                    "reduceringar sänks efter evidensgrad: {list}"
                )
            }
        }
    }
}
