//! The policy and the return plan that follows from it.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "department-bears-increase",
        meaning: [
            "All effects taken together, the costs of the department grow. It has nothing to \
             return and bears the increase itself, while the others share the return plan. The \
             department should know this before it signs.",
            "När alla effekter räknas samman ökar förvaltningens kostnader. Den har inget att \
             återföra och bär merkostnaden själv, medan de andra delar på återföringsplanen. \
             Förvaltningen bör veta detta innan den skriver under.",
        ],
        wrong: "[effect.more-support]\n\
                department = \"school\"\n\
                units = { 2017 = -1 }",
        right: "[effect.more-support]\n\
                department = \"school\"\n\
                units = { 2017 = -1, 2018 = 1, 2019 = 1 }",
        remedy: [
            "Check the signs: an avoided unit is positive, a further one negative. If the increase \
             is real, agree on who is to bear it; it can also be a cost of the investment.",
            "Kontrollera tecknen: en undviken enhet är positiv, en tillkommande negativ. Om \
             merkostnaden är verklig, kom överens om vem som ska bära den. Den kan också vara en \
             kostnad i satsningen.",
        ],
    },
    Explanation {
        code: "fee-not-covered",
        meaning: [
            "In all, the departments pay more than they gain. The administrative fee comes on top \
             of what is returned, and the reductions do not suffice for both. With target 100 % \
             and fee 5 % coverage has to be 105 % for them to come out even.",
            "Tillsammans betalar förvaltningarna mer än de får in. Den administrativa avgiften \
             läggs ovanpå det som återförs, och kostnadsreduceringarna räcker inte till båda. Med \
             återföringskravet 100 % och avgiften 5 % måste täckningsgraden vara 105 % för att det \
             ska gå jämnt upp.",
        ],
        wrong: "[policy]\n\
                admin_fee = 0.05\n\
                admin_fee_basis = \"on_top\"",
        right: "[policy]\n\
                admin_fee = 0.05\n\
                admin_fee_basis = \"within\"",
        remedy: [
            "Look for a lower cost or further reductions that can be shown, or agree that the \
             departments pay the difference. Whether the fee lies on top or within is the \
             municipality's choice.",
            "Sök en lägre kostnad eller ytterligare kostnadsreduceringar som kan visas, eller kom \
             överens om att förvaltningarna betalar skillnaden. Om avgiften ligger ovanpå eller \
             inom kravet bestämmer kommunen.",
        ],
    },
    Explanation {
        code: "first-return-before-start",
        meaning: [
            "`first_return` is a year before the investment starts. Nothing can be returned then, \
             so payments begin in the year of the start.",
            "`first_return` är ett år innan satsningen börjar. Då kan ingenting återföras, så \
             återföringen börjar det år då satsningen börjar.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                [policy]\n\
                first_return = 2015",
        right: "[investment]\n\
                start = 2016-06-01\n\
                [policy]\n\
                first_return = 2017",
        remedy: [
            "Correct the year, or leave it out: then the policy's rule decides.",
            "Rätta året, eller utelämna det: då avgör policyns regel.",
        ],
    },
    Explanation {
        code: "floor-above-target",
        meaning: [
            "The return floor is above the return target. The floor is the least that is returned \
             whatever the effects, the target the most. Together they would demand more than full \
             return.",
            "Lägsta återföring ligger över återföringskravet. Lägsta återföring är det minsta som \
             återförs oavsett effekter, och kravet är det mesta. Tillsammans skulle de kräva mer \
             än full återföring.",
        ],
        wrong: "[policy]\n\
                return_target = 0.5\n\
                return_floor  = 0.6",
        right: "[policy]\n\
                return_target = 1.0\n\
                return_floor  = 0.3",
        remedy: [
            "Lower `return_floor` or raise `return_target`. One of them may come from the preset \
             or from `si.toml`.",
            "Sänk `return_floor` eller höj `return_target`. Den ena av dem kan komma från policyns \
             `preset` eller från `si.toml`.",
        ],
    },
    Explanation {
        code: "no-correction-for-grade",
        meaning: [
            "The policy has no correction for the effect's evidence grade. It lowers effects by \
             how weak their evidence is, and without a correction this effect would count in full \
             beside others that are lowered.",
            "Policyn saknar korrigering för effektens evidensgrad. Den sänker effekter efter hur \
             svag evidensen är, och utan korrigering skulle den här effekten räknas fullt ut \
             bredvid andra som sänks.",
        ],
        wrong: "[policy]\n\
                optimism_bias = { A = 0, C = 0.1 }\n\
                [effect.hvb]\n\
                evidence_grade = \"D\"",
        right: "[policy]\n\
                optimism_bias = { A = 0, B = 0.05, C = 0.1, D = 0.2, E = 0.4 }\n\
                [effect.hvb]\n\
                evidence_grade = \"D\"",
        remedy: [
            "Add the grade to the table; 0 means that such effects are not lowered.",
            "Lägg till graden i tabellen. 0 betyder att sådana effekter inte sänks.",
        ],
    },
    Explanation {
        code: "weakest-grade-used",
        meaning: [
            "The policy corrects effects by their evidence grade, and this effect has none. It \
             gets the correction of the weakest grade: what nobody has graded is not believed more \
             than what has been.",
            "Policyn korrigerar effekter efter evidensgrad, och den här effekten har ingen. Den \
             får den svagaste gradens korrigering: det som ingen har graderat ska inte väga tyngre \
             än det som är graderat.",
        ],
        wrong: "[policy]\n\
                optimism_bias = { A = 0, E = 0.4 }\n\
                [effect.hvb]\n\
                units = { 2017 = 100 }",
        right: "[policy]\n\
                optimism_bias = { A = 0, E = 0.4 }\n\
                [effect.hvb]\n\
                units = { 2017 = 100 }\n\
                evidence_grade = \"A\"",
        remedy: [
            "Add the grade: A systematic review or randomised trial, B matched control, C \
             comparison group, D before and after, E assumption.",
            "Lägg till graden: A systematisk översikt eller randomiserad studie, B matchad \
             kontrollgrupp, C jämförelsegrupp, D före och efter, E antagande.",
        ],
    },
];
