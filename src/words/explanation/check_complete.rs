//! What a finished application must have.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "cost-of-nothing",
        meaning: [
            "A cost comes to 0 kronor. An item without an amount is either forgotten or not a \
             cost, and a reader cannot tell which.",
            "En kostnad blir 0 kronor. En post utan belopp är antingen bortglömd eller ingen \
             kostnad, och en läsare kan inte veta vilket.",
        ],
        wrong: "[cost.room]\n\
                name = \"Lokal\"\n\
                amount = 0",
        right: "[cost.room]\n\
                name = \"Lokal\"\n\
                amount = { 2016 = 30_000, 2017 = 60_000 }",
        remedy: [
            "State what it costs. What a department or somebody else pays for is a cost too, with \
             `financed_by`. What costs nothing is left out.",
            "Ange vad den kostar. Det som en förvaltning eller någon annan betalar är också en \
             kostnad, med `financed_by`. Det som inte kostar något utelämnas.",
        ],
    },
    Explanation {
        code: "effect-of-nothing",
        meaning: [
            "An effect comes to 0 kronor in every year. Its share, its people or its unit cost is \
             0, or all its years lie after the horizon, so that it looks like a promise and \
             counts for nothing.",
            "En effekt blir 0 kronor varje år. Dess andel, personer eller enhetskostnad är 0, \
             eller så ligger alla dess år efter horisonten. Den ser ut som ett löfte men räknas \
             inte.",
        ],
        wrong: "[investment]\n\
                horizon = 2020\n\
                [effect.income-support]\n\
                units = { 2024 = 3, 2025 = 3 }",
        right: "[goal.self-support]\n\
                name = \"Eleverna försörjer sig själva som vuxna\"",
        remedy: [
            "Check its numbers and years. An effect that cannot be priced, or that lies beyond \
             the horizon, is better told as a goal with measures of its own.",
            "Kontrollera tal och år. En effekt som inte kan prissättas, eller som ligger bortom \
             horisonten, beskrivs hellre som ett mål med egna mått.",
        ],
    },
    Explanation {
        code: "horizon-before-end",
        meaning: [
            "Effects stop to count before the investment ends. Costs always count, so the last \
             years would cost money and could not save any.",
            "Effekter slutar räknas innan satsningen är slut. Kostnader räknas alltid, så de \
             sista åren skulle kosta pengar men inte kunna spara några.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                end = 2018-12-31\n\
                horizon = 2017",
        right: "[investment]\n\
                start = 2016-06-01\n\
                end = 2018-12-31\n\
                horizon = 2024",
        remedy: [
            "Set `horizon` to the last calendar year in which effects count, at least the year of \
             `end`, or leave it out.",
            "Ange som `horizon` det sista kalenderår då effekter räknas, minst slutåret, eller \
             utelämna den.",
        ],
    },
    Explanation {
        code: "missing-granted",
        meaning: [
            "The investment has been granted, but the application does not say how much. Without \
             the sum of the decision nobody sees whether the costs are those that were decided.",
            "Satsningen är beviljad, men ansökan anger inte med hur mycket. Utan beslutets belopp \
             syns det inte om kostnaderna är de som beslutades.",
        ],
        wrong: "[investment]\n\
                status = \"granted\"",
        right: "[investment]\n\
                status = \"granted\"\n\
                granted = 5_200_000",
        remedy: [
            "Add `granted`, the sum of the decision in kronor.",
            "Lägg till `granted`, beslutets belopp i kronor.",
        ],
    },
    Explanation {
        code: "missing-signature",
        meaning: [
            "A department that gains or pays has not signed. Every department must be convinced \
             of how its own costs fall, for it returns the money, and its head signs the \
             application before it is decided. A department gains or pays if it has an effect, a \
             part of the return plan, or a cost that it finances itself.",
            "En förvaltning som får in eller betalar har inte skrivit under. Varje förvaltning \
             måste vara övertygad om hur dess egna kostnader minskar, eftersom den återför \
             pengarna, och förvaltningschefen skriver under före beslutet. En förvaltning får in \
             eller betalar om den har en effekt, en del av återföringsplanen eller en kostnad som \
             den själv finansierar.",
        ],
        wrong: "[effect.resource]\n\
                department = \"school\"",
        right: "[[signature]]\n\
                department = \"school\"\n\
                name = \"Förvaltningschef\"\n\
                date = 2016-03-16",
        remedy: [
            "Add a `[[signature]]` with the department's id, who signed and when.",
            "Lägg till en `[[signature]]` med förvaltningens id, vem som har skrivit under och \
             när.",
        ],
    },
    Explanation {
        code: "missing-text",
        meaning: [
            "One of the six written parts is missing or blank. They are the background, the \
             problem, the target group, the evidence, the implementation and the goals. Those who \
             decide read them beside the figures.",
            "En av de sex skrivna delarna saknas eller är tom. De är bakgrund, problem, målgrupp, \
             evidens, genomförande och mål. De som beslutar läser dem bredvid siffrorna.",
        ],
        wrong: "[text]\n\
                background = \"\"",
        right: "[text]\n\
                background = { file = \"bakgrund.md\" }",
        remedy: [
            "Write the part under `[text]`, or in a file that `[text]` names. An idea (`status = \
             \"idea\"`) needs none of them yet.",
            "Skriv delen under `[text]`, eller i en fil som `[text]` anger. En idé (`status = \
             \"idea\"`) behöver ännu inga.",
        ],
    },
    Explanation {
        code: "no-effects",
        meaning: [
            "The application has no effects. An investment is decided on what it is expected to \
             save, so without an effect there is nothing to decide on and nothing to return.",
            "Ansökan har inga effekter. En satsning beslutas på vad den väntas spara, så utan \
             effekter finns inget att besluta om och inget att återföra.",
        ],
        wrong: "[investment]\n\
                status = \"application\"",
        right: "[effect.hvb]\n\
                department = \"social\"\n\
                unit_cost = \"hvb-dygn\"\n\
                units = { 2017 = 200, 2018 = 400 }",
        remedy: [
            "Describe each expected effect in a table `[effect.ID]`: whose cost falls, by which \
             units, when, and on what evidence.",
            "Beskriv varje väntad effekt i en tabell `[effect.ID]`: vems kostnad minskar, med \
             vilka enheter, när, och på vilken evidens.",
        ],
    },
    Explanation {
        code: "placeholder-left",
        meaning: [
            "A template's words stand where something should be written. A text is taken for a \
             template's when it is nothing but signs such as `…`, `...` or `?`, or a word such as \
             `text`, `name`, `TODO` or `xxx`, when it begins with `lorem ipsum`, or when `TODO`, \
             `TBD` or `FIXME` stands anywhere in it. Names that are blank are found here too.",
            "Mallens ord står kvar där något ska skrivas. En text räknas som mallens när den bara \
             är tecken som `…`, `...` eller `?`, eller ett ord som `text`, `namn`, `TODO` eller \
             `xxx`, när den börjar med `lorem ipsum`, eller när `TODO`, `TBD` eller `FIXME` står \
             någonstans i den. Även tomma namn hittas här.",
        ],
        wrong: "[text]\n\
                goals = \"…\"",
        right: "[text]\n\
                goals = \"Andelen som omplaceras sjunker från 15 till 5 procent.\"",
        remedy: [
            "Write what is true of this investment, or leave an optional key out.",
            "Skriv det som gäller för den här satsningen, eller utelämna nyckeln om den är \
             valfri.",
        ],
    },
    Explanation {
        code: "signature-after-start",
        meaning: [
            "A department signed after the investment had started. It signs before the decision, \
             and an investment starts after it, so one of the two dates is probably wrong.",
            "En förvaltning har skrivit under efter att satsningen startade. Den skriver under \
             före beslutet, och satsningen startar efter det, så ett av datumen är troligen fel.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                [[signature]]\n\
                date = 2017-03-14",
        right: "[investment]\n\
                start = 2016-06-01\n\
                [[signature]]\n\
                date = 2016-03-14",
        remedy: [
            "Check both dates. A department that joined later is accepted with `[[allow]]` and \
             the reason.",
            "Kontrollera båda datumen. En förvaltning som kom med senare godtas med `[[allow]]` \
             och skälet.",
        ],
    },
    Explanation {
        code: "text-outside-folder",
        meaning: [
            "A written part lies in a file outside the application's folder. When the application \
             is sent, kept or decided on, such a file is easily left behind, and its text can \
             change without anybody seeing it.",
            "En skriven del ligger i en fil utanför ansökans mapp. När ansökan skickas, sparas \
             eller beslutas blir en sådan fil lätt kvar, och texten kan ändras utan att någon ser \
             det.",
        ],
        wrong: "[text]\n\
                background = { file = \"../underlag/bakgrund.md\" }",
        right: "[text]\n\
                background = { file = \"text/bakgrund.md\" }",
        remedy: [
            "Move the file into the application's folder or a folder below it.",
            "Flytta filen till ansökans mapp eller en mapp under den.",
        ],
    },
    Explanation {
        code: "unreadable-text",
        meaning: [
            "The file of a written part cannot be read. It is missing, or its path is wrong. \
             Paths start in the application's folder.",
            "Filen för en skriven del kan inte läsas. Den saknas, eller så är sökvägen fel. \
             Sökvägar utgår från ansökans mapp.",
        ],
        wrong: "[text]\n\
                background = { file = \"bakgrnd.md\" }",
        right: "[text]\n\
                background = { file = \"bakgrund.md\" }",
        remedy: [
            "Correct the path, add the file, or write the text in the application itself.",
            "Rätta sökvägen, lägg till filen, eller skriv texten i själva ansökan.",
        ],
    },
    Explanation {
        code: "unused-target-group",
        meaning: [
            "A target group belongs to no effect. Its people come and nothing is expected of it: \
             either an effect is missing, or the effects were written for another group.",
            "En målgrupp hör inte till någon effekt. Personer tas emot men inget väntas av det: \
             antingen saknas en effekt, eller så skrevs effekterna för en annan grupp.",
        ],
        wrong: "[target_group.parents]\n\
                people = { 2016 = 10 }\n\
                [effect.hvb]\n\
                target_group = \"pupils\"",
        right: "[target_group.pupils]\n\
                people = { 2016 = 10 }\n\
                [effect.hvb]\n\
                target_group = \"pupils\"",
        remedy: [
            "Add the effects on the group, name it at an effect by year (`target_group`, for \
             information), or leave it out and tell of it in the text.",
            "Lägg till effekterna för gruppen, ange den vid en effekt per år (`target_group`, som \
             upplysning), eller utelämna den och beskriv den i texten.",
        ],
    },
];
