//! The rules of the reservation.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "cost-outside-period",
        meaning: [
            "A cost falls in a year that the investment does not touch. It counts all the same, \
             so a slip of a year would move coverage by year and the plan.",
            "En kostnad ligger på ett år som satsningen inte berör. Den räknas ändå, så ett \
             felskrivet år skulle flytta täckningsgrad per år och plan.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                end = 2018-12-31\n\
                [cost.material]\n\
                amount = { 2015 = 100_000 }",
        right: "[investment]\n\
                start = 2016-06-01\n\
                end = 2018-12-31\n\
                [cost.material]\n\
                amount = { 2016 = 100_000 }",
        remedy: [
            "Correct the years, or `start` and `end`. Follow-up after the end is accepted with \
             `[[allow]]` and the reason.",
            "Rätta åren, eller `start` och `end`. Uppföljning efter slutet godtas med `[[allow]]` \
             och skälet.",
        ],
    },
    Explanation {
        code: "coverage-below-floor",
        meaning: [
            "Coverage lies below what is returned in any case. The departments return at least \
             the floor, 30 % of the cost by Örebro's rules, and here that is more than they \
             expect to gain.",
            "Täckningsgraden ligger under det som alltid återförs. Förvaltningarna återför minst \
             lägsta återföring, 30 % av kostnaden enligt Örebros regler, och här är det mer än de \
             väntar sig att få in.",
        ],
        wrong: "si calc a.toml --set effect.hvb.without=0.06",
        right: "si calc a.toml --set effect.hvb.without=0.15",
        remedy: [
            "Change the investment until it carries itself, or let the departments know what they \
             lose before they sign. Without a floor (`return_floor = 0`) or a return model the \
             rule does not apply.",
            "Ändra satsningen tills den bär sig, eller låt förvaltningarna veta vad de förlorar \
             innan de skriver under. Utan lägsta återföring (`return_floor = 0`) eller \
             återföringsmodell gäller regeln inte.",
        ],
    },
    Explanation {
        code: "coverage-below-target",
        meaning: [
            "Expected reductions do not cover the cost. Reductions that the municipality can take \
             home must reach the target, 100 % of the reservation's cost by Örebro's rules. The \
             message names the input that has to change least, seen as a part of its value, to \
             reach it.",
            "De väntade reduceringarna täcker inte kostnaden. Det kommunen kan hämta hem ska nå \
             återföringskravet, 100 % av reservationens kostnad enligt Örebros regler. \
             Meddelandet anger den indata som behöver ändras minst, sett som del av sitt värde, \
             för att nå det.",
        ],
        wrong: "[cost.team]\n\
                amount = 1_000_000\n\
                [effect.resource]\n\
                units = { 2017 = 1, 2018 = 1 }",
        right: "[cost.team]\n\
                amount = 800_000\n\
                [effect.resource]\n\
                units = { 2017 = 1, 2018 = 1 }",
        remedy: [
            "Look at what coverage hangs on, `si calc --table one-way` and `--table break-even`. \
             Lower the cost, or add reductions that can be shown. Not everything of value has a \
             price: an investment that is wanted all the same is accepted with `[[allow]]` and \
             the reason.",
            "Se vad täckningsgraden hänger på, `si calc --table one-way` och `--table \
             break-even`. Sänk kostnaden, eller lägg till reduceringar som kan visas. Allt av \
             värde har inte ett pris: en satsning som man ändå vill göra godtas med `[[allow]]` \
             och skälet.",
        ],
    },
    Explanation {
        code: "granted-differs-from-cost",
        meaning: [
            "The costs do not add up to the sum granted. What the reservation pays and what was \
             decided must be the same money. Sums are rounded when they are decided: a difference \
             of less than one in the last digit of the sum that is not 0, and of less than 1 % of \
             it, is left in peace.",
            "Kostnaderna summerar inte till det beviljade beloppet. Det reservationen betalar och \
             det som beslutades ska vara samma pengar. Belopp avrundas när de beslutas: en \
             skillnad på mindre än ett i beloppets sista siffra som inte är 0, och på mindre än 1 \
             %, lämnas i fred.",
        ],
        wrong: "[investment]\n\
                granted = 5_200_000\n\
                [cost.team]\n\
                amount = 4_800_000",
        right: "[investment]\n\
                granted = 5_200_000\n\
                [cost.team]\n\
                amount = 5_187_000",
        remedy: [
            "Correct the costs or `granted`. Costs that a department or somebody else pays have \
             another `financed_by` and are not part of the sum.",
            "Rätta kostnaderna eller `granted`. Kostnader som en förvaltning eller någon annan \
             betalar har ett annat `financed_by` och ingår inte i beloppet.",
        ],
    },
    Explanation {
        code: "horizon-too-long",
        meaning: [
            "Effects count for longer than the policy allows. The further away an effect lies, \
             the less is known of it, and a policy may limit how many years after the start count \
             (`maximum_horizon`).",
            "Effekter räknas längre än policyn tillåter. Ju längre bort en effekt ligger, desto \
             mindre vet man om den, och en policy kan begränsa hur många år efter starten som \
             räknas (`maximum_horizon`).",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                horizon = 2030\n\
                [policy]\n\
                maximum_horizon = 8",
        right: "[investment]\n\
                start = 2016-06-01\n\
                horizon = 2024\n\
                [policy]\n\
                maximum_horizon = 8",
        remedy: [
            "Set `horizon` to the last year that the policy allows, and tell of later effects as \
             goals.",
            "Ange som `horizon` det sista år som policyn tillåter, och beskriv senare effekter \
             som mål.",
        ],
    },
    Explanation {
        code: "idle-department",
        meaning: [
            "A department is named but has no part in anything. It has no effect, no cost and \
             nothing to return, but counts toward the least number of departments.",
            "En förvaltning anges men har ingen del i något. Den har ingen effekt, ingen kostnad \
             och inget att återföra, men räknas in i det minsta antalet förvaltningar.",
        ],
        wrong: "[department]\n\
                social = \"Socialförvaltningen\"\n\
                culture = \"Kultur och fritid\"\n\
                [effect.hvb]\n\
                department = \"social\"",
        right: "[department]\n\
                social = \"Socialförvaltningen\"\n\
                [partner]\n\
                culture = \"Kultur och fritid\"",
        remedy: [
            "Add its effects, or book its costs on it (`department`). Whoever only takes part in \
             the work stands under `[partner]`.",
            "Lägg till dess effekter, eller bokför dess kostnader på den (`department`). Den som \
             bara deltar i arbetet står under `[partner]`.",
        ],
    },
    Explanation {
        code: "payment-before-reduction",
        meaning: [
            "A department pays before it has gained. By some year the plan has it return money \
             that comes to it only later, which it must take from something else. Differences of \
             less than a krona do not count, nor does what it will never gain: that is the fee's \
             or the floor's doing.",
            "En förvaltning betalar innan den har fått in. Planen låter den till något år \
             återföra pengar som kommer först senare, och som den måste ta från annat. Skillnader \
             under en krona räknas inte, och inte heller det som aldrig kommer in: det beror på \
             avgiften eller lägsta återföring.",
        ],
        wrong: "[policy]\n\
                timing = \"instalments\"\n\
                first_return = 2016",
        right: "[policy]\n\
                timing = \"as_reductions_arise\"",
        remedy: [
            "Let payments follow the reductions (`as_reductions_arise`), or begin later \
             (`first_return`). `proportional` pays too early where costs grow first.",
            "Låt återföringen följa reduceringarna (`as_reductions_arise`), eller börja senare \
             (`first_return`). `proportional` betalar för tidigt där kostnaderna först ökar.",
        ],
    },
    Explanation {
        code: "payment-without-gain",
        meaning: [
            "A department pays and gains nothing. Where nobody can take home any reductions, the \
             floor and the fee are split all the same, and a department with growing costs would \
             pay on top of them.",
            "En förvaltning betalar och får inte in något. När ingen kan hämta hem några \
             reduceringar delas lägsta återföring och avgift ändå upp, och en förvaltning med \
             ökande kostnader skulle betala utöver dem.",
        ],
        wrong: "[effect.resource]\n\
                department = \"school\"\n\
                realisable = 0",
        right: "[effect.resource]\n\
                department = \"school\"\n\
                realisable = 0.5",
        remedy: [
            "Check the department's effects: their signs, and what part of them is `realisable`. \
             An investment that saves nothing that can be taken home needs another kind of money.",
            "Kontrollera förvaltningens effekter: tecknen, och hur stor del som är `realisable`. \
             En satsning som inte sparar något som kan hämtas hem behöver en annan finansiering.",
        ],
    },
    Explanation {
        code: "period-too-long",
        meaning: [
            "The investment goes on for longer than the policy allows. The preset `orebro` allows \
             three years (`maximum_period`). The period is compared to the day and leniently: it \
             may end on the anniversary of its start, so that 2014-04-01 – 2017-04-01, a day more \
             than three years when both ends are counted, is three years.",
            "Satsningen pågår längre än policyn tillåter. Policyn `orebro` tillåter tre år \
             (`maximum_period`). Perioden jämförs på dagen och med välvilja: den får sluta på \
             årsdagen av sin start, så att 2014-04-01 – 2017-04-01, en dag mer än tre år om båda \
             ändarna räknas, är tre år.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                end = 2019-12-31",
        right: "[investment]\n\
                start = 2016-06-01\n\
                end = 2019-05-31",
        remedy: [
            "Shorten the period, or have a longer one decided: `maximum_period` in `[policy]`, or \
             `[[allow]]` with the reason.",
            "Korta perioden, eller få en längre beslutad: `maximum_period` i `[policy]`, eller \
             `[[allow]]` med skälet.",
        ],
    },
    Explanation {
        code: "plan-after-horizon",
        meaning: [
            "The return plan is not completed within the horizon. Payments fall in years in which \
             no effects count any more, so nothing comes in from which they could be made. \
             Without a `horizon` of its own the application is held to the policy's \
             `maximum_horizon`.",
            "Återföringsplanen är inte avslutad inom horisonten. Betalningar ligger på år då inga \
             effekter räknas längre, så inget kommer in som de kan göras av. Utan egen `horizon` \
             gäller policyns `maximum_horizon` för ansökan.",
        ],
        wrong: "[investment]\n\
                end = 2018-12-31\n\
                horizon = 2020\n\
                [policy]\n\
                timing = \"instalments\"",
        right: "[investment]\n\
                end = 2018-12-31\n\
                horizon = 2021\n\
                [policy]\n\
                timing = \"instalments\"",
        remedy: [
            "Begin earlier (`first_return`), take fewer `instalments`, or extend `horizon` where \
             effects do last.",
            "Börja tidigare (`first_return`), ta färre `instalments`, eller förläng `horizon` om \
             effekterna varar.",
        ],
    },
    Explanation {
        code: "too-few-departments",
        meaning: [
            "Too few departments and partners take part. A social investment is for needs that no \
             single area of operation meets: the preset `orebro` asks for at least two \
             (`minimum_departments`).",
            "För få förvaltningar och partner deltar. En social investering gäller behov som \
             ingen verksamhet möter ensam: policyn `orebro` kräver minst två \
             (`minimum_departments`).",
        ],
        wrong: "[department]\n\
                social = \"Socialförvaltningen\"",
        right: "[department]\n\
                social = \"Socialförvaltningen\"\n\
                [partner]\n\
                kultivera = \"Kultivera\"",
        remedy: [
            "Name everyone who takes part: those who gain or pay under `[department]`, others \
             under `[partner]`.",
            "Ange alla som deltar: de som får in eller betalar under `[department]`, andra under \
             `[partner]`.",
        ],
    },
];
