//! Inputs: ranges, distributions, parameters, and settings on the command line.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "distribution-without-range",
        meaning: [
            "A distribution is named, but no range. `distribution` says how values between `low` \
             and `high` are drawn in a simulation, and without the two there is nothing to draw \
             between.",
            "En fördelning anges, men inget intervall. `distribution` anger hur värden mellan \
             `low` och `high` dras i en simulering, och utan dem finns inget att dra mellan.",
        ],
        wrong: "[effect.hvb]\n\
                with = { value = 0.05, distribution = \"pert\" }",
        right: "[effect.hvb]\n\
                with = { value = 0.05, low = 0.02, high = 0.10, distribution = \"pert\" }",
        remedy: [
            "Add the lowest and the highest value that is likely, or leave `distribution` out.",
            "Lägg till det lägsta och det högsta värde som är troligt, eller utelämna \
             `distribution`.",
        ],
    },
    Explanation {
        code: "incomplete-range",
        meaning: [
            "An input has only one of `low` and `high`. A range with one end would show only the \
             risk, or only the chance, in the sensitivity analysis.",
            "Ett värde har bara det ena av `low` och `high`. Ett intervall med en enda ände skulle \
             bara visa risken, eller bara möjligheten, i känslighetsanalysen.",
        ],
        wrong: "[effect.hvb]\n\
                with = { value = 0.05, high = 0.10 }",
        right: "[effect.hvb]\n\
                with = { value = 0.05, low = 0.02, high = 0.10 }",
        remedy: [
            "Give both ends. Where one side is certain, let that end equal the value.",
            "Ange båda ändarna. Om den ena sidan är säker, låt den änden vara lika med värdet.",
        ],
    },
    Explanation {
        code: "parameter-cycle",
        meaning: [
            "Parameters refer to each other in a circle. A parameter may be another parameter, but \
             one of them has to be a number in the end, and here none is.",
            "Parametrar hänvisar till varandra i en ring. En parameter får vara en annan \
             parameter, men till sist måste en av dem vara ett tal, och här är ingen det.",
        ],
        wrong: "[parameter.success]\n\
                parameter = \"reach\"\n\
                [parameter.reach]\n\
                parameter = \"success\"",
        right: "[parameter.success]\n\
                parameter = \"reach\"\n\
                [parameter.reach]\n\
                value = 0.5",
        remedy: [
            "Give one of the parameters in the circle a number of its own.",
            "Ge en av parametrarna i ringen ett eget tal.",
        ],
    },
    Explanation {
        code: "range-order",
        meaning: [
            "The lowest value must not be above the value, nor the value above the highest. Of a \
             table of years `low` and `high` are factors around 1: 0.7 means that every year is 30 \
             % lower.",
            "Det lägsta värdet får inte ligga över värdet, och värdet inte över det högsta. För en \
             tabell av år är `low` och `high` faktorer kring 1: 0,7 betyder att varje år är 30 % \
             lägre.",
        ],
        wrong: "[target_group.pupils]\n\
                people = { by_year = { 2016 = 10 }, low = 7, high = 11 }",
        right: "[target_group.pupils]\n\
                people = { by_year = { 2016 = 10 }, low = 0.7, high = 1.1 }",
        remedy: [
            "Put the three in order, low ≤ value ≤ high, and write the range of a table of years \
             as factors.",
            "Sätt de tre i ordning, lägsta ≤ värde ≤ högsta, och skriv intervallet för en tabell \
             av år som faktorer.",
        ],
    },
    Explanation {
        code: "unused-parameter",
        meaning: [
            "Nothing refers to the parameter, so changing it changes nothing. Often an effect has \
             a number of its own where the parameter was meant to stand.",
            "Ingenting hänvisar till parametern, så en ändring av den ändrar ingenting. Ofta har \
             en effekt ett eget tal där parametern skulle ha stått.",
        ],
        wrong: "[parameter.success]\n\
                value = 0.5\n\
                [effect.hvb]\n\
                share = 0.5",
        right: "[parameter.success]\n\
                value = 0.5\n\
                [effect.hvb]\n\
                share = { parameter = \"success\" }",
        remedy: [
            "Refer to the parameter where it is meant to count, or take it away.",
            "Hänvisa till parametern där den ska gälla, eller ta bort den.",
        ],
    },
    Explanation {
        code: "value-for-table",
        meaning: [
            "One number cannot take the place of a table of years. It would not be clear which \
             years it is for.",
            "Ett enda tal kan inte ersätta en tabell av år. Det framgår inte vilka år talet skulle \
             gälla.",
        ],
        wrong: "si calc skolfam.toml --set target_group.pupils.people=8",
        right: "si calc skolfam.toml --set target_group.pupils.people.2017=8",
        remedy: [
            "Set one year, `ADDRESS.2017=8`, or multiply the whole table, `ADDRESS=*0.8`.",
            "Sätt ett år, `ADRESS.2017=8`, eller multiplicera hela tabellen, `ADRESS=*0.8`.",
        ],
    },
    Explanation {
        code: "value-off-centre",
        meaning: [
            "The value does not lie in the middle of its range. Of a normal distribution it must \
             be the mean of `low` and `high`, of a lognormal one their geometric mean; 1 % is \
             allowed for rounding. Elsewhere the draws would lie around another number than the \
             one that the rest of the calculation uses.",
            "Värdet ligger inte mitt i sitt intervall. För en normalfördelning ska det vara mitten \
             av `low` och `high`, för en lognormalfördelning deras geometriska medelvärde; 1 % är \
             tillåtet för avrundning. Annars skulle dragningarna ligga kring ett annat tal än det \
             som resten av kalkylen använder.",
        ],
        wrong: "[effect.hvb]\n\
                units_per_person = { value = 180, low = 150, high = 270, distribution = \"normal\" }",
        right: "[effect.hvb]\n\
                units_per_person = { value = 180, low = 150, high = 270, distribution = \"pert\" }",
        remedy: [
            "Use `pert` or `triangular` for a range that reaches further to one side, or move the \
             value.",
            "Använd `pert` eller `triangular` för ett intervall som sträcker sig längre åt ena \
             hållet, eller flytta värdet.",
        ],
    },
    Explanation {
        code: "year-not-in-table",
        meaning: [
            "A factor is put on a year that the table does not have. A missing value is never zero, so there \
             is nothing to multiply; most likely the year is a slip of the keyboard.",
            "En faktor sätts på ett år som tabellen inte har. Ett värde som saknas är aldrig noll, så det finns \
             inget att multiplicera; troligen är årtalet ett skrivfel.",
        ],
        wrong: "si calc application.toml --set \"effect.post.units.2055=*2\"",
        right: "si calc application.toml --set \"effect.post.units.2025=*2\"",
        remedy: [
            "Name a year that the table has, or give the new year a value without `*`.",
            "Ange ett år som tabellen har, eller ge det nya året ett värde utan `*`.",
        ],
    },
    Explanation {
        code: "year-of-number",
        meaning: [
            "The address names a year, but the input is one number for all years. It cannot be \
             changed in one year alone.",
            "Adressen anger ett år, men på platsen står ett enda tal för alla år. Det kan inte \
             ändras för ett år i taget.",
        ],
        wrong: "si calc skolfam.toml --set effect.hvb.with.2017=0.10",
        right: "si calc skolfam.toml --set effect.hvb.with=0.10",
        remedy: [
            "Leave the year out. If the input should differ between years, write it as a table in \
             the application, where a table is allowed.",
            "Utelämna året. Om värdet ska skilja mellan åren, skriv det som en tabell i ansökan, \
             där en tabell är tillåten.",
        ],
    },
];
