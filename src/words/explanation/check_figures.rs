//! What a check finds about effects: what is counted twice, and what cannot be taken home.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "double-counting",
        meaning: [
            "Two effects count the same cost, for one unit cost contains the other. The database says \
             so by `includes`, directly or through other unit costs: a pupil's cost contains special \
             support, and a pupil assistant on top is counted twice. Effects are compared on the same \
             target group, in years where both lower costs or both raise them; what replaces an \
             effect is no effect of its own. An effect in the yearly form without a group concerns \
             the only group, and none where there are several.",
            "Två effekter räknar samma kostnad, för den ena ingår i den andra. Databasen anger det \
             med `includes`, direkt eller genom andra enhetskostnader: i en elevs kostnad ingår \
             särskilt stöd, och en elevassistent därtill räknas två gånger. Effekter jämförs för \
             samma målgrupp, i år där båda minskar kostnader eller båda ökar dem; det som ersätter en \
             effekt är ingen egen effekt. En effekt i årsform utan målgrupp gäller den enda gruppen, \
             och ingen där det finns flera.",
        ],
        wrong: "[effect.extra-year]\n\
                unit_cost = \"grundskola-elev-ar\"\n\
                [effect.assistant]\n\
                unit_cost = \"elevassistent-ar\"",
        right: "[effect.extra-year]\n\
                unit_cost = \"extra-skolar-grundskola\"\n\
                [effect.assistant]\n\
                unit_cost = \"elevassistent-ar\"",
        remedy: [
            "Leave one of the effects out, or price the larger one by a unit cost without what is \
             counted apart. If they concern different people, make groups of them.",
            "Utelämna en av effekterna, eller prissätt den större med en enhetskostnad utan det som \
             räknas för sig. Gäller de olika människor, gör skilda målgrupper.",
        ],
    },
    Explanation {
        code: "more-units-than-a-year",
        meaning: [
            "A person has more units in a year than the year has. The unit's words tell its length: \
             365 `dygn` or `dag`, 8 760 `timme`, 12 `månad`, 365/7 `vecka`, 1 `år`. A unit that tells no length, such as `styck`, is not compared. What \
             replaces an effect is compared too, by `units_per_person` times `units_per_unit`.",
            "En person har fler enheter på ett år än året har. Enhetens ord anger dess längd: 365 \
             `dygn` eller `dag`, 8 760 `timme`, 12 `månad`, 365/7 `vecka`, 1 `år`. En enhet som inte anger någon längd, som `styck`, jämförs inte. Det som \
             ersätter en effekt jämförs också, med `units_per_person` gånger `units_per_unit`.",
        ],
        wrong: "[effect.hvb]\n\
                unit_cost        = \"hvb-dygn\"\n\
                units_per_person = 540\n\
                duration         = 1",
        right: "[effect.hvb]\n\
                unit_cost        = \"hvb-dygn\"\n\
                units_per_person = 180\n\
                duration         = 3",
        remedy: [
            "Give units per person and year, and let `duration` say for how many years. Where a \
             person does need more than one at a time, accept the finding with a reason.",
            "Ange enheter per person och år, och låt `duration` ange hur många år. Behöver en person \
             verkligen mer än en åt gången, godta anmärkningen med ett skäl.",
        ],
    },
    Explanation {
        code: "mostly-non-realisable",
        meaning: [
            "Most of what the municipality expects cannot be taken home in money. More than half of \
             its expected reductions are freed resources, which count neither toward the target nor \
             in the return plan. The investment may be right all the same, but its reasons are then \
             others than money.",
            "Det mesta av det som kommunen väntar sig kan inte hämtas hem i pengar. Mer än hälften av \
             de förväntade reduceringarna är omfördelningsnytta, som varken räknas mot kravet eller \
             i återföringsplanen. Satsningen kan ändå vara riktig, men skälen är då andra än pengar.",
        ],
        wrong: "[effect.extra-year]\n\
                realisable = 0.25",
        right: "[[allow]]\n\
                code   = \"mostly-non-realisable\"\n\
                reason = \"Frigjord lärartid går till tidigare stöd, se mål 2.\"",
        remedy: [
            "Look for costs that do fall away, or say what is done with the freed resources and \
             accept the finding.",
            "Sök kostnader som verkligen faller bort, eller skriv hur de frigjorda resurserna används \
             och godta anmärkningen.",
        ],
    },
    Explanation {
        code: "no-whole-step",
        meaning: [
            "An effect that can be taken home only in whole steps never reaches one. Half a post in a \
             class is freed time, not money. Effects of one department and payer with the same unit \
             cost and step are added up before the steps are counted, and still no year has a whole \
             one.",
            "En effekt som bara kan hämtas hem i hela steg når aldrig ett. En halv tjänst i en klass \
             är frigjord tid, inte pengar. Effekter för samma förvaltning och betalare med samma \
             enhetskostnad och steg läggs ihop innan stegen räknas, och ändå når inget år ett helt.",
        ],
        wrong: "[effect.resource]\n\
                units = { 2017 = 0.4, 2018 = 0.6 }\n\
                step  = 1",
        right: "[effect.resource]\n\
                units = { 2017 = 0.4, 2018 = 0.6 }\n\
                step  = 0.5",
        remedy: [
            "If part-time posts can end too, give the smaller step. If not, say `realisable = 0`, \
             and the effect stands as freed resources.",
            "Kan även deltider avslutas, ange det mindre steget. Annars ange `realisable = 0`, så \
             står effekten som omfördelningsnytta.",
        ],
    },
    Explanation {
        code: "realisable-not-stated",
        meaning: [
            "Nobody says what part of an effect can be taken home in money. Left out, `realisable` is \
             1, and all of it counts toward the target. Only what becomes money may, so the choice \
             should be made and be seen. Increases and what others than the municipality gain need \
             none.",
            "Ingen anger hur stor del av en effekt som kan hämtas hem i pengar. Utelämnas \
             `realisable` är den 1, och hela effekten räknas mot kravet. Bara det som blir pengar \
             får räknas, så valet ska göras och synas. Merkostnader och det som andra än kommunen \
             vinner behöver inget.",
        ],
        wrong: "[effect.hvb]\n\
                unit_cost = \"hvb-dygn\"",
        right: "[effect.hvb]\n\
                unit_cost  = \"hvb-dygn\"\n\
                realisable = { value = 1, source = \"platserna köps per dygn\" }",
        remedy: [
            "State `realisable`, with its source: 1 where the cost falls away, 0 where only time or \
             places are freed.",
            "Ange `realisable` med källa: 1 där kostnaden faller bort, 0 där bara tid eller platser \
             frigörs.",
        ],
    },
    Explanation {
        code: "same-unit-cost-twice",
        meaning: [
            "Two effects on one target group count the same unit cost. That is right where they \
             concern different people, and wrong where one person's days are in both. Effects are \
             compared in years where both lower costs or both raise them. Two in the yearly form \
             that name no group are left alone.",
            "Två effekter för en målgrupp räknar samma enhetskostnad. Det är rätt där de gäller olika \
             människor, och fel där en persons dygn finns i båda. Effekter jämförs i år där båda \
             minskar kostnader eller båda ökar dem. Två i årsform utan målgrupp lämnas därhän.",
        ],
        wrong: "[effect.work]\n\
                unit_cost = \"ekonomiskt-bistand-hushall-ar\"\n\
                [effect.studies]\n\
                unit_cost = \"ekonomiskt-bistand-hushall-ar\"",
        right: "[[allow]]\n\
                code    = \"same-unit-cost-twice\"\n\
                address = \"effect.studies\"\n\
                reason  = \"Ett hushåll går till arbete eller till studier.\"",
        remedy: [
            "Make one effect of them, or say why nobody is in both and accept the finding.",
            "Gör en effekt av dem, eller skriv varför ingen finns i båda och godta anmärkningen.",
        ],
    },
    Explanation {
        code: "shares-above-one",
        meaning: [
            "Effects with one unit cost change the outcome for more people than there are. At some \
             time after the intake their shares of the same target group are above 1 together, so \
             some people are counted twice. A share is `share`, or `without` less `with`; shares that \
             follow each other in time are not added up.",
            "Effekter med en enhetskostnad ändrar utfallet för fler människor än det finns. Någon \
             gång efter intaget är deras andelar av samma målgrupp över 1 tillsammans, så några \
             räknas två gånger. Andelen är `share`, eller `without` minus `with`; andelar som följer \
             efter varandra i tiden läggs inte ihop.",
        ],
        wrong: "[effect.work]\n\
                share = 0.7\n\
                [effect.studies]\n\
                share = 0.5",
        right: "[effect.work]\n\
                share = 0.5\n\
                [effect.studies]\n\
                share = 0.3",
        remedy: [
            "Divide the group between the effects, so that each person is in one of them.",
            "Fördela gruppen mellan effekterna, så att varje person finns i en av dem.",
        ],
    },
    Explanation {
        code: "transfer-without-replacement",
        meaning: [
            "A transfer falls away, and nothing is said of what comes in its place. Who leaves income \
             support for the state's insurance still has an income, which somebody pays. For the \
             municipality it is a reduction, for society it may be none.",
            "En transferering faller bort, och inget sägs om vad som kommer i stället. Den som lämnar \
             försörjningsstödet för statens socialförsäkring har fortfarande en inkomst, som någon \
             betalar. För kommunen är det en reducering, för samhället kanske ingen.",
        ],
        wrong: "[effect.insurance]\n\
                unit_cost = \"ekonomiskt-bistand-hushall-ar\"",
        right: "[effect.insurance]\n\
                unit_cost = \"ekonomiskt-bistand-hushall-ar\"\n\
                [effect.insurance.replaced_by]\n\
                unit_cost = \"sjuk-aktivitetsersattning-ar\"\n\
                payer     = \"state\"",
        remedy: [
            "Add `[effect.ID.replaced_by]`. Where people live on wages instead, accept the finding \
             with that reason.",
            "Lägg till `[effect.ID.replaced_by]`. Där människor i stället lever på lön, godta \
             anmärkningen med det skälet.",
        ],
    },
];
