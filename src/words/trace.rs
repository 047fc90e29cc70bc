//! What the numbers of a written-out figure are called, by their keys.

use super::Language;

/// A number's words: its key, what it is in English and Swedish, and the rule by which it is made.
struct Words(
    &'static str,
    &'static str,
    &'static str,
    Option<(&'static str, &'static str)>,
);

/// What a number is, and the rule by which it is made where its operation does not say it.
pub fn trace_term(key: &str, language: Language) -> (&'static str, Option<&'static str>) {
    let Some(Words(_, english, swedish, rule)) = TERMS.iter().find(|words| words.0 == key) else {
        return ("", None);
    };
    match language {
        Language::English => (english, rule.map(|(english, _)| english)),
        Language::Swedish => (swedish, rule.map(|(_, swedish)| swedish)),
    }
}

/// Where the value of a policy that a preset of the program gives comes from.
pub fn preset_source(preset: &str, key: &str, language: Language) -> &'static str {
    // What the rules of the two municipalities say; the rest is the program's own.
    let is_rule = matches!(
        key,
        "return_model" | "return_target" | "return_floor" | "admin_fee"
    );
    match (preset, language) {
        ("none", Language::English) if key == "return_model" => {
            "built into si: the calculation alone"
        }
        ("none", Language::Swedish) if key == "return_model" => "inbyggt i si: kalkylen ensam",
        ("norrkoping", Language::English) if is_rule => {
            "Norrköpings kommun, its return model until 2020"
        }
        ("norrkoping", Language::Swedish) if is_rule => {
            "Norrköpings kommun, återföringsmodellen till och med 2020"
        }
        (_, Language::English) if is_rule => {
            "Örebro kommun, its return model from 2013 to 2023 (Sociala investeringar – lärdomar och erfarenheter sedan 2013)"
        }
        (_, Language::Swedish) if is_rule => {
            "Örebro kommun, återföringsmodellen 2013–2023 (Sociala investeringar – lärdomar och erfarenheter sedan 2013)"
        }
        (_, Language::English) => "assumption built into si",
        (_, Language::Swedish) => "antagande inbyggt i si",
    }
}

const TERMS: &[Words] = &[
    Words("nothing", "nothing to add up", "inget att lägga ihop", None),
    Words("input", "input", "indata", None),
    Words("parameter", "parameter", "parameter", None),
    Words(
        "unit_cost",
        "unit cost",
        "enhetskostnad",
        Some((
            "a row of another year is converted: × the index of the price year / the index of the row's year",
            "en rad från ett annat år räknas om: × index för prisåret / index för radens år",
        )),
    ),
    Words(
        "row_year",
        "year of the unit cost before it was converted",
        "enhetskostnadens år före omräkningen",
        None,
    ),
    Words(
        "unit_cost_found",
        "unit cost of another year",
        "enhetskostnad från annat år",
        None,
    ),
    Words(
        "index_to",
        "index of the price year",
        "index för prisåret",
        None,
    ),
    Words(
        "index_from",
        "index of the row's year",
        "index för radens år",
        None,
    ),
    Words("policy", "policy", "policy", None),
    Words("investment", "investment", "satsning", None),
    Words("constant", "number of the method", "tal i metoden", None),
    Words("one", "one", "ett", None),
    Words(
        "cost",
        "the reservation's cost",
        "reservationens kostnad",
        Some((
            "the items that the reservation finances",
            "de poster som reservationen finansierar",
        )),
    ),
    Words("all_costs", "all costs", "alla kostnader", None),
    Words(
        "cost_item",
        "cost",
        "kostnad",
        Some((
            "a number for the whole period counts by the days of the year within the period; a table of years counts as it stands",
            "ett tal för hela perioden räknas efter årets dagar inom perioden; en årstabell räknas som den står",
        )),
    ),
    Words(
        "months_of_year",
        "months of a year",
        "månader på ett år",
        None,
    ),
    Words(
        "wage_with_on_cost",
        "1 + on-cost",
        "1 + personalomkostnadspålägg",
        None,
    ),
    Words(
        "days_in_period",
        "days within the period",
        "dagar inom perioden",
        None,
    ),
    Words(
        "days_of_period",
        "days of the period",
        "periodens dagar",
        None,
    ),
    Words(
        "days_up_to_end",
        "days of the year up to the end",
        "dagar av året till och med slutet",
        None,
    ),
    Words(
        "days_before_start",
        "days of the year before the start",
        "dagar av året före starten",
        None,
    ),
    Words("days_of_year", "days of the year", "årets dagar", None),
    Words("step", "step", "trappsteg", None),
    Words(
        "units",
        "units avoided, before what is credited",
        "enheter som undviks, före vad som räknas satsningen till godo",
        None,
    ),
    Words(
        "units_of_intake",
        "of those who come in",
        "av dem som kommer",
        None,
    ),
    Words(
        "units_avoided",
        "units credited to the investment",
        "enheter som räknas satsningen till godo",
        Some((
            "units × (1 − deadweight) × attribution × (1 − displacement) × (1 − the policy's correction, for reductions only)",
            "enheter × (1 − dödvikt) × bidragsandel × (1 − undanträngning) × (1 − policyns korrigering, bara för reduceringar)",
        )),
    ),
    Words(
        "share",
        "share for whom the outcome changes",
        "andel vars utfall ändras",
        Some(("without − with", "utan − med")),
    ),
    Words(
        "weight",
        "weight of the year after intake number",
        "vikt för år efter intaget nummer",
        Some((
            "Σ persistence^j × the part of the calendar year that the effect's year j covers",
            "Σ varaktighet^j × den del av kalenderåret som effektens år j täcker",
        )),
    ),
    Words("weight_of_year", "weight", "vikt", None),
    Words("persistence", "persistence", "varaktighet", None),
    Words("years_before", "years", "år", None),
    Words("overlap", "part of the year", "del av året", None),
    Words("overlap_from", "from", "från", None),
    Words("overlap_to", "to", "till", None),
    Words("net", "net", "netto", None),
    Words("not_deadweight", "1 − deadweight", "1 − dödvikt", None),
    Words(
        "not_displaced",
        "1 − displacement",
        "1 − undanträngning",
        None,
    ),
    Words(
        "believed",
        "1 − correction for the evidence",
        "1 − korrigering för evidensen",
        None,
    ),
    Words(
        "correction",
        "correction for evidence grade",
        "korrigering för evidensgrad",
        None,
    ),
    Words(
        "realisable_units",
        "units that can be taken home",
        "enheter som kan hämtas hem",
        Some((
            "the pool's whole steps, shared in proportion to what each effect has",
            "poolens hela trappsteg, fördelade i proportion till vad varje effekt har",
        )),
    ),
    Words(
        "units_before_step",
        "units that can be taken home before steps",
        "enheter som kan hämtas hem före trappsteg",
        None,
    ),
    Words(
        "pool_units",
        "units of the pool, before steps",
        "poolens enheter, före trappsteg",
        Some((
            "effects of one department and payer with the same unit cost and step form a pool; increases are left out",
            "effekter för samma förvaltning och betalare med samma enhetskostnad och trappsteg bildar en pool; ökningar räknas inte med",
        )),
    ),
    Words(
        "whole_steps",
        "whole steps of the pool, in units",
        "poolens hela trappsteg, i enheter",
        Some((
            "the pool's units / step, rounded down to whole steps, × step",
            "poolens enheter / trappsteg, avrundat nedåt till hela trappsteg, × trappsteg",
        )),
    ),
    Words(
        "steps_taken",
        "number of steps",
        "antal trappsteg",
        Some((
            "rounded down to whole steps",
            "avrundat nedåt till hela trappsteg",
        )),
    ),
    Words(
        "steps_before",
        "steps before they are rounded down",
        "trappsteg innan de avrundas nedåt",
        None,
    ),
    Words("part_of_sum", "part of the sum", "del av summan", None),
    Words(
        "replaced",
        "what people receive instead",
        "vad personerna får i stället",
        Some((
            "−1 × units credited × units per unit; borne in full",
            "−1 × enheter till godo × enheter per enhet; bärs fullt ut",
        )),
    ),
    Words(
        "expected",
        "expected reduction",
        "förväntad reducering",
        None,
    ),
    Words(
        "realisable",
        "realisable reduction",
        "realiserbar reducering",
        None,
    ),
    Words(
        "non_realisable",
        "non-realisable",
        "ej realiserbart",
        Some(("expected − realisable", "förväntat − realiserbart")),
    ),
    Words(
        "so_far",
        "the municipality's realisable reductions so far",
        "kommunens realiserbara reduceringar hittills",
        None,
    ),
    Words(
        "coverage",
        "coverage",
        "täckningsgrad",
        Some((
            "the municipality's realisable reductions / the reservation's cost",
            "kommunens realiserbara reduceringar / reservationens kostnad",
        )),
    ),
    Words(
        "meets_target",
        "meets the target",
        "når kravet",
        Some((
            "coverage ≥ the policy's target, whatever the return model; both are rounded to nine decimals before they are compared",
            "täckningsgrad ≥ policyns återföringskrav, oavsett återföringsmodell; båda avrundas till nio decimaler innan de jämförs",
        )),
    ),
    Words(
        "short_of_target",
        "what is short of the target",
        "vad som saknas till kravet",
        Some((
            "target × the reservation's cost − the municipality's realisable reductions",
            "krav × reservationens kostnad − kommunens realiserbara reduceringar",
        )),
    ),
    Words(
        "not_covered",
        "paid beyond what is gained",
        "återförs utöver det som vinns",
        Some((
            "all payments − the municipality's realisable reductions",
            "all återföring − kommunens realiserbara reduceringar",
        )),
    ),
    Words(
        "needed_coverage",
        "coverage that bears the fee too",
        "täckningsgrad som också bär avgiften",
        Some(("the target + the fee", "kravet + avgiften")),
    ),
    Words(
        "coverage_all_costs",
        "coverage of all costs",
        "täckningsgrad för alla kostnader",
        None,
    ),
    Words(
        "after_end",
        "reductions after the end of the investment",
        "reduceringar efter satsningens slut",
        None,
    ),
    Words(
        "payback_year",
        "payback year",
        "återbetalningsår",
        Some((
            "the first year from whose end on, and in every year after, the reductions so far are at least the cost",
            "det första år från vars slut, och alla år därefter, reduceringarna hittills är minst kostnaden",
        )),
    ),
    Words("society", "society", "samhället", None),
    Words(
        "transfers",
        "transfers left out of society's sum",
        "transfereringar utanför samhällets summa",
        None,
    ),
    Words(
        "society_net",
        "society, less all costs",
        "samhället, efter alla kostnader",
        None,
    ),
    Words(
        "society_npv",
        "society, present value",
        "samhället, nuvärde",
        None,
    ),
    Words(
        "present_value",
        "present value",
        "nuvärde",
        Some((
            "each year's amount / (1 + discount rate)^(year − year of the start)",
            "varje års belopp / (1 + kalkylränta)^(år − startår)",
        )),
    ),
    Words(
        "present_cost",
        "present value of all costs",
        "nuvärde av alla kostnader",
        Some((
            "each year's amount / (1 + discount rate)^(year − year of the start)",
            "varje års belopp / (1 + kalkylränta)^(år − startår)",
        )),
    ),
    Words(
        "present_reductions",
        "present value of the reductions",
        "nuvärde av reduceringarna",
        Some((
            "each year's amount / (1 + discount rate)^(year − year of the start)",
            "varje års belopp / (1 + kalkylränta)^(år − startår)",
        )),
    ),
    Words("growth", "1 + discount rate", "1 + kalkylränta", None),
    Words(
        "discount_factor",
        "discount factor",
        "diskonteringsfaktor",
        None,
    ),
    Words("npv", "net present value", "nettonuvärde", None),
    Words(
        "benefit_cost_ratio",
        "benefit-cost ratio",
        "nytto-kostnadskvot",
        None,
    ),
    Words("floor", "floor", "lägsta återföring", None),
    Words("target", "target", "återföringskrav", None),
    Words(
        "due",
        "due",
        "ska återföras",
        Some((
            "the reductions, at least the floor and at most the target",
            "reduceringarna, minst lägsta återföring och högst återföringskravet",
        )),
    ),
    Words(
        "principal",
        "principal, whole kronor",
        "huvudbelopp, hela kronor",
        Some((
            "the reductions, at least the floor and at most the target, in whole kronor",
            "reduceringarna, minst lägsta återföring och högst återföringskravet, i hela kronor",
        )),
    ),
    Words(
        "plan_fee",
        "administrative fee",
        "administrativ avgift",
        Some((
            "a share of the reservation's cost, in whole kronor",
            "en andel av reservationens kostnad, i hela kronor",
        )),
    ),
    Words(
        "plan_reservation",
        "to the reservation",
        "till reservationen",
        None,
    ),
    Words("plan_total", "all payments", "all återföring", None),
    Words(
        "reservation_bears",
        "borne by the reservation",
        "bärs av reservationen",
        Some(("target − principal", "återföringskrav − huvudbelopp")),
    ),
    Words(
        "reservation_bears_all",
        "borne by the reservation",
        "bärs av reservationen",
        Some((
            "without a return model nothing comes back: the whole of the reservation's cost",
            "utan återföringsmodell kommer ingenting tillbaka: hela reservationens kostnad",
        )),
    ),
    Words(
        "first_year",
        "year of the first payment",
        "år för den första återföringen",
        None,
    ),
    Words(
        "year_of_payment",
        "year of a payment",
        "år för en återföring",
        None,
    ),
    Words(
        "no_return_model",
        "nothing without a return model",
        "ingenting utan återföringsmodell",
        None,
    ),
    Words(
        "completed_year",
        "year of the last payment",
        "år för den sista återföringen",
        None,
    ),
    Words(
        "department_weight",
        "weight of the department",
        "förvaltningens vikt",
        Some((
            "positive realisable reductions; where no department has any, expected ones; else alike",
            "positiva realiserbara reduceringar; där ingen förvaltning har några, förväntade; annars lika",
        )),
    ),
    Words(
        "sum_of_weights",
        "sum of the weights",
        "vikternas summa",
        None,
    ),
    Words(
        "department_share",
        "share of the whole",
        "andel av det hela",
        None,
    ),
    Words(
        "to_reservation",
        "to the reservation",
        "till reservationen",
        Some((
            "largest remainder: the whole kronor of the exact share, and a krona left over where its fraction is among the largest",
            "största rest: den exakta andelens hela kronor, och en överbliven krona där dess bråkdel är bland de största",
        )),
    ),
    Words(
        "fee",
        "fee",
        "avgift",
        Some((
            "largest remainder: the whole kronor of the exact share, and a krona left over where its fraction is among the largest",
            "största rest: den exakta andelens hela kronor, och en överbliven krona där dess bråkdel är bland de största",
        )),
    ),
    Words(
        "department_total",
        "the department pays",
        "förvaltningen återför",
        None,
    ),
    Words(
        "department_net",
        "the department keeps",
        "förvaltningen behåller",
        None,
    ),
    Words("exact_share", "exact share", "exakt andel", None),
    Words(
        "whole_kronor",
        "whole kronor of the exact share",
        "den exakta andelens hela kronor",
        None,
    ),
    Words("fraction", "fraction", "bråkdel", None),
    Words(
        "kronor_left",
        "kronor left over",
        "kronor som blir över",
        None,
    ),
    Words(
        "left_over",
        "krona left over",
        "överbliven krona",
        Some((
            "one each to the largest fractions, of equal ones to the department that stands first in the file",
            "en var till de största bråkdelarna, av lika stora till den förvaltning som står först i filen",
        )),
    ),
    Words(
        "left_over_of_year",
        "krona left over",
        "överbliven krona",
        Some((
            "one each to the largest fractions, of equal ones to the earlier year",
            "en var till de största bråkdelarna, av lika stora till det tidigare året",
        )),
    ),
    Words("payment", "payment", "återföring", None),
    Words(
        "payment_as_reductions_arise",
        "payment",
        "återföring",
        Some((
            "what has been gained and not yet paid, at most what is left; in the last year all that is left",
            "det som har vunnits och ännu inte återförts, högst det som är kvar; sista året allt som är kvar",
        )),
    ),
    Words(
        "payment_in_proportion",
        "payment",
        "återföring",
        Some((
            "the department's total in proportion to its reductions of each year",
            "förvaltningens summa i proportion till dess reduceringar varje år",
        )),
    ),
    Words(
        "payment_in_parts",
        "payment",
        "återföring",
        Some((
            "the department's total in equal parts, year after year",
            "förvaltningens summa i lika delar, år efter år",
        )),
    ),
    Words("payment_weight", "weight of the year", "årets vikt", None),
    Words("gained_so_far", "gained so far", "vunnet hittills", None),
    Words("paid_so_far", "paid so far", "återfört hittills", None),
    Words(
        "not_yet_paid",
        "gained and not yet paid",
        "vunnet och ännu inte återfört",
        None,
    ),
    Words(
        "left_of_total",
        "left of the total",
        "kvar av det hela",
        None,
    ),
    Words("instalment", "equal part", "lika del", None),
    Words(
        "keeps",
        "keeps",
        "behåller",
        Some((
            "gained in the year − paid in the year",
            "vunnet under året − återfört under året",
        )),
    ),
    Words(
        "plan_net",
        "all departments keep",
        "alla förvaltningar behåller",
        None,
    ),
    Words(
        "frame_reservation",
        "frame adjustment for the reservation",
        "ramjustering till reservationen",
        Some((
            "a frame is lowered by what its department pays, and is back in the year after",
            "en ram sänks med det som förvaltningen återför, och är återställd året efter",
        )),
    ),
    Words(
        "frame_fee",
        "frame adjustment for the fee",
        "ramjustering för avgiften",
        Some((
            "a frame is lowered by what its department pays, and is back in the year after",
            "en ram sänks med det som förvaltningen återför, och är återställd året efter",
        )),
    ),
    Words(
        "frame_total",
        "frame adjustment",
        "ramjustering",
        Some((
            "a frame is lowered by what its department pays, and is back in the year after",
            "en ram sänks med det som förvaltningen återför, och är återställd året efter",
        )),
    ),
    Words(
        "frame_change",
        "frame adjustment against the year before",
        "ramjustering mot året före",
        Some((
            "the adjustment − that of the year before",
            "justeringen − justeringen året före",
        )),
    ),
    Words(
        "on_evidence",
        "realisable reductions on evidence grade",
        "realiserbara reduceringar med evidensgrad",
        Some((
            "what people receive instead belongs to the effect that it replaces",
            "vad personerna får i stället hör till den effekt som det ersätter",
        )),
    ),
    Words(
        "on_no_evidence",
        "realisable reductions without an evidence grade",
        "realiserbara reduceringar utan evidensgrad",
        Some((
            "what people receive instead belongs to the effect that it replaces",
            "vad personerna får i stället hör till den effekt som det ersätter",
        )),
    ),
    Words(
        "on_example_data",
        "realisable reductions on unit costs without a source (exempeldata)",
        "realiserbara reduceringar på enhetskostnader utan källa (exempeldata)",
        None,
    ),
    Words(
        "on_converted",
        "realisable reductions on unit costs converted by an index",
        "realiserbara reduceringar på enhetskostnader omräknade med index",
        None,
    ),
    Words(
        "foundation_share",
        "share of the realisable reductions",
        "andel av de realiserbara reduceringarna",
        None,
    ),
    Words("varied", "value", "värde", None),
    Words(
        "table_factor",
        "the table of years as it stands",
        "årstabellen som den är",
        None,
    ),
    Words(
        "number_factor",
        "the number as it stands",
        "talet som det är",
        None,
    ),
    Words(
        "low",
        "low",
        "lägsta",
        Some((
            "its own low, that of the unit-cost row, or value × (1 − the policy's sensitivity), within what the input may be",
            "dess egen lägsta, enhetskostnadsradens, eller värdet × (1 − policyns känslighet), inom vad indatan får vara",
        )),
    ),
    Words(
        "high",
        "high",
        "högsta",
        Some((
            "its own high, that of the unit-cost row, or value × (1 + the policy's sensitivity), within what the input may be",
            "dess egen högsta, enhetskostnadsradens, eller värdet × (1 + policyns känslighet), inom vad indatan får vara",
        )),
    ),
    Words(
        "spread",
        "1 ± the policy's sensitivity",
        "1 ± policyns känslighet",
        None,
    ),
    Words(
        "bound",
        "what the input may be",
        "vad indatan får vara",
        None,
    ),
    Words("changed", "changed input", "ändrad indata", None),
    Words(
        "coverage_at_low",
        "coverage at low",
        "täckningsgrad vid lägsta",
        Some((
            "the municipality's realisable reductions / the reservation's cost, with this input at its low and the rest as they are",
            "kommunens realiserbara reduceringar / reservationens kostnad, med denna indata på sitt lägsta och övriga som de är",
        )),
    ),
    Words(
        "coverage_at_high",
        "coverage at high",
        "täckningsgrad vid högsta",
        Some((
            "the municipality's realisable reductions / the reservation's cost, with this input at its high and the rest as they are",
            "kommunens realiserbara reduceringar / reservationens kostnad, med denna indata på sitt högsta och övriga som de är",
        )),
    ),
    Words("tried", "value looked at", "prövat värde", None),
    Words("grid_end", "end of the range", "intervallets ände", None),
    Words("grid_steps", "steps", "steg", None),
    Words("grid_sum", "steps from the ends", "steg från ändarna", None),
    Words(
        "is_factor",
        "the points are factors on the input as it stands",
        "punkterna är faktorer på indatan som den är",
        None,
    ),
    Words(
        "grid_point",
        "point of the grid",
        "punkt i rutnätet",
        Some((
            "(low × the steps left + high × the steps taken) / all steps",
            "(lägsta × de steg som är kvar + högsta × de steg som har tagits) / alla steg",
        )),
    ),
    Words(
        "coverage_in_cell",
        "coverage with both set",
        "täckningsgrad med båda ändrade",
        Some((
            "the municipality's realisable reductions / the reservation's cost, with both inputs as they are set and the rest as they are",
            "kommunens realiserbara reduceringar / reservationens kostnad, med båda indata som de är satta och övriga som de är",
        )),
    ),
    Words(
        "meets_target_in_cell",
        "meets the target with both set",
        "når kravet med båda ändrade",
        Some((
            "coverage with both inputs as they are set ≥ the policy's target; both are rounded to nine decimals before they are compared",
            "täckningsgrad med båda indata som de är satta ≥ policyns återföringskrav; båda avrundas till nio decimaler innan de jämförs",
        )),
    ),
    Words(
        "coverage_there",
        "coverage there",
        "täckningsgraden där",
        None,
    ),
    Words(
        "coverage_beyond",
        "coverage one step further",
        "täckningsgraden ett steg längre bort",
        None,
    ),
    Words(
        "gained_there",
        "the department's reductions there",
        "förvaltningens reduceringar där",
        None,
    ),
    Words(
        "gained_beyond",
        "the department's reductions one step further",
        "förvaltningens reduceringar ett steg längre bort",
        None,
    ),
    Words(
        "department_break_even",
        "break-even of the department",
        "förvaltningens brytpunkt",
        Some((
            "the nearest value at which the department gains what it returns, and one step of six decimals further no longer does",
            "det närmaste värde där förvaltningen vinner det som den återför, och ett steg om sex decimaler längre bort inte längre gör det",
        )),
    ),
    Words(
        "department_factor",
        "part of its reductions that covers what the department returns",
        "del av reduceringarna som täcker det som förvaltningen återför",
        Some((
            "what it returns / its realisable reductions, rounded up",
            "det som den återför / dess realiserbara reduceringar, avrundat uppåt",
        )),
    ),
    Words(
        "above_needed",
        "gained beyond what is needed",
        "vunnet utöver det som behövs",
        Some((
            "realisable reductions − target × cost; of a department, less what it returns",
            "realiserbara reduceringar − krav × kostnad; för en förvaltning minus det som den återför",
        )),
    ),
    Words(
        "rise",
        "difference between the two",
        "skillnaden mellan de två",
        None,
    ),
    Words("part", "part of the step", "del av steget", None),
    Words(
        "closer",
        "break-even, with more decimals",
        "brytpunkten, med fler decimaler",
        Some((
            "where the straight line between the break-even and the next step crosses what is needed; at a jump, the last of the values between that is enough",
            "där den räta linjen mellan brytpunkten och nästa steg korsar det som behövs; vid ett språng det sista av värdena däremellan som räcker",
        )),
    ),
    Words(
        "borne_by_gains",
        "cost that the gains bear",
        "kostnad som vinsterna bär",
        Some((
            "the municipality's realisable reductions / the target",
            "kommunens realiserbara reduceringar / kravet",
        )),
    ),
    Words("there", "at the break-even", "vid brytpunkten", None),
    Words("as_it_stands", "as the case stands", "som det är", None),
    Words(
        "all_people",
        "all people of the target group",
        "alla personer i målgruppen",
        None,
    ),
    Words("share_of_year", "share of the year", "årets andel", None),
    Words(
        "at_least",
        "at least, at the break-even",
        "minst, vid brytpunkten",
        Some((
            "what is counted at the break-even, people for whom the outcome changes or who come, units or kronor, rounded up: of people to whole ones, or to so few decimals as the input allows",
            "det som räknas vid brytpunkten, personer för vilka utfallet ändras eller som kommer, enheter eller kronor, avrundat uppåt: personer till hela, eller till så få decimaler som indata tillåter",
        )),
    ),
    Words(
        "at_most",
        "at most, at the break-even",
        "högst, vid brytpunkten",
        Some((
            "what is counted at the break-even, people for whom the outcome changes or who come, units or kronor, rounded down: of people to whole ones, or to so few decimals as the input allows",
            "det som räknas vid brytpunkten, personer för vilka utfallet ändras eller som kommer, enheter eller kronor, avrundat nedåt: personer till hela, eller till så få decimaler som indata tillåter",
        )),
    ),
    Words(
        "set_by_scenario",
        "what the scenario sets",
        "vad scenariot sätter",
        None,
    ),
    Words(
        "set_on_top",
        "what is set on top of it",
        "vad som ändras därutöver",
        None,
    ),
    Words(
        "without_scenario",
        "without the scenario",
        "utan scenariot",
        None,
    ),
    Words("in_scenario", "in the scenario", "i scenariot", None),
    Words(
        "outcome_part",
        "part of what is expected",
        "del av det förväntade",
        None,
    ),
    Words(
        "actual",
        "actual reductions",
        "faktiska reduceringar",
        Some((
            "the expected realisable reductions × the part of them that comes",
            "de förväntade realiserbara reduceringarna × den del av dem som kommer",
        )),
    ),
    Words(
        "gained",
        "gained, increases left out",
        "vunnet, utan ökningar",
        None,
    ),
    Words(
        "missing",
        "what the floor demands beyond what has been gained",
        "vad lägsta återföring kräver utöver det som har vunnits",
        None,
    ),
    Words(
        "settlement_weight",
        "weight of the department in the settlement",
        "förvaltningens vikt i avräkningen",
        Some((
            "what it has gained, and of what the floor demands beyond that its part by the weights of the plan; where nothing is due and nothing was gained, its weight in the plan",
            "det som den har vunnit, och av det som lägsta återföring kräver därutöver sin del efter planens vikter; där inget ska återföras och inget har vunnits, dess vikt i planen",
        )),
    ),
    Words(
        "break_even",
        "break-even",
        "brytpunkt",
        Some((
            "the nearest value at which coverage is the target or more, and one step of six decimals further no longer is; where no cost is left, any gain is enough",
            "det närmaste värde där täckningsgraden är minst kravet, och ett steg om sex decimaler längre bort inte längre är det; där ingen kostnad är kvar räcker varje vinst",
        )),
    ),
    Words(
        "break_even_factor",
        "break-even as a factor",
        "brytpunkten som faktor",
        Some(("break-even / value", "brytpunkten / värdet")),
    ),
];

macro_rules! trace_labels {
    ($($variant:ident $english:literal $swedish:literal,)*) => {
        /// Other words of a written-out figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each says what it is called")]
        pub enum TraceLabel { $($variant,)* }

        impl TraceLabel {
            /// The words.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$variant, Language::English) => $english,
                      (Self::$variant, Language::Swedish) => $swedish,)*
                }
            }
        }
    };
}

trace_labels! {
    Rule "Rule" "Regel",
    Steps "Step by step" "Steg för steg",
    Inputs "Inputs" "Indata",
    NoInputs "none: there is nothing to add up" "inga: det finns inget att lägga ihop",
    Supposed "none: so much is supposed to come" "inga: så mycket antas komma",
    Address "Address" "Adress",
    Value "Value" "Värde",
    Place "Place" "Plats",
    Source "Source" "Källa",
    Given "input" "indata",
    Default "the method's default" "metodens förval",
    Set "set by --set" "ändrat med --set",
    Scenario "set by the scenario" "ändrat av scenariot",
    Grid "set by --grid" "ändrat med --grid",
    CommandLine "--policy" "--policy",
    Preset "preset" "förval i policyn",
    Minimum "the smaller of" "det minsta av",
    Maximum "the larger of" "det största av",
    Round "rounded" "avrundat",
    Floor "rounded down" "avrundat nedåt",
    RoundUp "rounded up" "avrundat uppåt",
    ToKronor "to whole kronor" "till hela kronor",
    ToOre "to öre" "till öre",
    ToWhole "to a whole number" "till ett heltal",
    ToDecimal "to one decimal" "till en decimal",
    ToDecimals "to {} decimals" "till {} decimaler",
    OfBaseYear "discounted to {}" "i {} års värde",
    LeftTo "left over, to the largest of" "över, till den största av",
    LeftToSeveral "left over, to the largest of" "över, till de största av",
    TiedDepartments ", of equal ones to the department that stands first in the file" ", av lika stora till den förvaltning som står först i filen",
    TiedYears ", of equal ones to the earlier year" ", av lika stora till det tidigare året",
    FirstCovered "first year from which on it stays" "första år varifrån det förblir",
    FirstPaid "first year above 0" "första år över 0",
    LastPaid "last year above 0" "sista år över 0",
    Never "never" "aldrig",
    More "More steps: ask for a figure by its name, or for --format json." "Fler steg: fråga efter en siffra med dess namn, eller efter --format json.",
}
