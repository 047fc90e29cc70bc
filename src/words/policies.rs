//! What is said of policies beside each other, and of outcomes under them.

use super::{Language, percent, say};
use crate::model::{Choice, FeeBasis, Policy, ReturnModel, Timing, Year};

/// A policy's rules in short, one a line: what it demands, the fee, the timing.
pub fn policy_rules(policy: &Policy, first_return: Year, l: Language) -> Vec<String> {
    let mut rules = Vec::new();
    if policy.return_model == ReturnModel::RiskSharing {
        let floor = percent(policy.return_floor, l);
        let target = percent(policy.return_target, l);
        let fee = percent(policy.admin_fee, l);
        rules.push(say!(
            l,
            "{floor} to {target} of the cost",
            "{floor} till {target} av kostnaden"
        ));
        rules.push(match policy.admin_fee_basis {
            _ if policy.admin_fee.is_zero() => say!(l, "no fee", "ingen avgift"),
            FeeBasis::OnTop => say!(l, "fee {fee}, on top", "avgift {fee}, tillkommer"),
            FeeBasis::Within => say!(l, "fee {fee}, within", "avgift {fee}, ingår"),
        });
        let count = policy.instalments;
        rules.push(match policy.timing {
            Timing::AsReductionsArise => say!(
                l,
                "as reductions arise, from {first_return}",
                "när reduceringar uppstår, från {first_return}"
            ),
            Timing::Proportional => say!(
                l,
                "in proportion to them, from {first_return}",
                "i proportion till dem, från {first_return}"
            ),
            Timing::Instalments if count == 1 => {
                say!(l, "all in {first_return}", "allt {first_return}")
            }
            Timing::Instalments => say!(
                l,
                "{count} equal parts, from {first_return}",
                "{count} lika delar, från {first_return}"
            ),
        });
    } else {
        rules.push(say!(l, "no return model", "ingen återföringsmodell"));
    }
    let corrections = policy.optimism_bias.iter();
    let corrections: Vec<String> = corrections
        .map(|(grade, share)| format!("{} {}", grade.word(), percent(*share, l)))
        .collect();
    if !corrections.is_empty() {
        let corrections = corrections.join(", ");
        rules.push(say!(
            l,
            "lowered for evidence: {corrections}",
            "sänkt för evidens: {corrections}"
        ));
    }
    rules
}

/// What is wrong where `si trace` is given a second application.
pub fn second_application(path: &str, l: Language) -> String {
    say!(
        l,
        "`{path}` is no figure: `si trace` takes one application, and then its figures",
        "`{path}` är ingen siffra: `si trace` tar en ansökan, och sedan dess siffror"
    )
}

/// How policies beside each other are to be read: which one the rest of the result follows, what stands in the columns
/// of years where there are any, and what it means where one of the policies has no return model.
pub fn policies_notes(
    in_force: &str,
    has_years: bool,
    one_without_model: bool,
    l: Language,
) -> Vec<String> {
    let mut notes = vec![say!(
        l,
        "The rest of the result follows the first, {in_force}.",
        "Resten av resultatet följer den första, {in_force}."
    )];
    if has_years {
        notes.push(say!(
            l,
            "In the columns of years stands what is paid in each.",
            "I årens kolumner står vad som betalas varje år."
        ));
    }
    if one_without_model {
        notes.push(say!(
            l,
            "Without a return model nothing is returned, and the reservation bears its whole cost.",
            "Utan återföringsmodell återförs ingenting, och reservationen bär hela sin kostnad."
        ));
    }
    notes
}

/// How outcomes are to be read; `increases` is whether somewhere a cost grows.
pub fn outcomes_notes(increases: bool, l: Language) -> Vec<String> {
    let mut notes = vec![say!(
        l,
        "As if follow-up had found this part of each department's expected realisable reductions. What is due follows the plan's rule; what the floor demands above the actual reductions is shared as in the plan.",
        "Som om uppföljningen hade visat den här delen av varje förvaltnings förväntade realiserbara reduceringar. Det som ska återföras följer planens regel; det som lägsta återföring kräver utöver de faktiska reduceringarna delas som i planen."
    )];
    if increases {
        notes.push(say!(
            l,
            "An increase is scaled with its sign: at 50% it is half as large.",
            "En merkostnad skalas med sitt tecken: vid 50 % är den hälften så stor."
        ));
    }
    notes
}

/// That `--policy` names a policy twice.
pub fn policy_twice(name: &str, l: Language) -> String {
    say!(
        l,
        "--policy names `{name}` twice",
        "--policy anger `{name}` två gånger"
    )
}
