//! What the investment costs.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "amount-too-large",
        meaning: [
            "Costs or reductions grow beyond 10¹³ SEK in all. Up to there every amount is \
             computed exactly; beyond it the last digits would be lost. No investment is that \
             large: usually a number stands in the wrong unit.",
            "Kostnader eller kostnadsreduceringar växer över sammanlagt 10 000 mdkr. Dit räknas \
             varje belopp exakt, därefter skulle de sista siffrorna gå förlorade. Ingen satsning \
             är så stor: oftast står ett tal i fel enhet.",
        ],
        wrong: "[effect.hvb]\n\
                units = { 2017 = 4_500_000_000_000 }",
        right: "[effect.hvb]\n\
                units = { 2017 = 450 }",
        remedy: [
            "Check people, units and unit cost of the cost or effect that the message names: units \
             are counted in days, posts or pupils, not in kronor.",
            "Kontrollera personer, enheter och enhetskostnad för den kostnad eller effekt som \
             meddelandet anger: enheter räknas i dygn, tjänster eller elever, inte i kronor.",
        ],
    },
    Explanation {
        code: "missing-year",
        meaning: [
            "A cost has a volume in a year for which there is no wage. The year would become free \
             of charge, and a missing value is never zero.",
            "En kostnad har en volym under ett år som det inte finns någon lön för. Det året \
             skulle bli gratis, och ett värde som saknas är aldrig noll.",
        ],
        wrong: "[cost.psychologist]\n\
                posts        = { 2016 = 0.5, 2017 = 1 }\n\
                monthly_wage = { 2016 = 42_000 }\n\
                on_cost      = 0.3846",
        right: "[cost.psychologist]\n\
                posts        = { 2016 = 0.5, 2017 = 1 }\n\
                monthly_wage = 42_000\n\
                on_cost      = 0.3846",
        remedy: [
            "Give every year with a volume its value, or write one number that holds for all \
             years.",
            "Ge varje år med en volym sitt värde, eller skriv ett tal som gäller alla år.",
        ],
    },
    Explanation {
        code: "no-cost",
        meaning: [
            "The reservation bears no cost. Coverage is reductions divided by that cost; where \
             there is none, there is nothing to cover and nothing to return.",
            "Reservationen bär ingen kostnad. Täckningsgraden är kostnadsreduceringarna delade med \
             den kostnaden. Utan den finns inget att täcka och inget att återföra.",
        ],
        wrong: "[cost.material]\n\
                amount = 100_000\n\
                financed_by = \"external\"",
        right: "[cost.material]\n\
                amount = 100_000\n\
                financed_by = \"reservation\"",
        remedy: [
            "Add what the investment costs, and let the reservation finance at least one item.",
            "Lägg till vad satsningen kostar, och låt reservationen finansiera minst en post.",
        ],
    },
    Explanation {
        code: "no-cost-form",
        meaning: [
            "The cost does not say how large it is. It is stated in one of three ways: as an \
             amount, as posts at a monthly wage, or as units of a unit cost.",
            "Kostnaden anger inte hur stor den är. Den anges på ett av tre sätt: som ett belopp, \
             som tjänster till en månadslön eller som enheter av en enhetskostnad.",
        ],
        wrong: "[cost.psychologist]\n\
                name = \"Psykolog\"",
        right: "[cost.psychologist]\n\
                name = \"Psykolog\"\n\
                posts = 1\n\
                monthly_wage = 42_000\n\
                on_cost = 0.3846",
        remedy: [
            "Add `amount`, or `posts` with `monthly_wage` and `on_cost`, or `units` with \
             `unit_cost`.",
            "Lägg till `amount`, eller `posts` med `monthly_wage` och `on_cost`, eller `units` med \
             `unit_cost`.",
        ],
    },
    Explanation {
        code: "several-cost-forms",
        meaning: [
            "The cost is stated in more than one way. The forms rarely give the same sum, and \
             adding them would count the cost twice.",
            "Kostnaden anges på mer än ett sätt. De ger sällan samma summa, och att lägga ihop dem \
             vore att räkna kostnaden två gånger.",
        ],
        wrong: "[cost.psychologist]\n\
                amount = 700_000\n\
                posts = 1\n\
                monthly_wage = 42_000\n\
                on_cost = 0.3846",
        right: "[cost.psychologist]\n\
                posts = 1\n\
                monthly_wage = 42_000\n\
                on_cost = 0.3846",
        remedy: [
            "Keep the form that says most about where the figure comes from. Give what comes on \
             top a cost of its own.",
            "Behåll den form som säger mest om varifrån siffran kommer. Ge det som tillkommer en \
             egen kostnad.",
        ],
    },
];
