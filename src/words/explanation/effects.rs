//! What the effects are: whom they reach, how many units they avoid, and who gains.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "deadweight-beside-without",
        meaning: [
            "What would have happened anyway is taken away twice. `without` already says how \
             likely the outcome is without the investment; `deadweight` beside it takes the same \
             away once more. The calculation stands, but with a smaller effect than was probably \
             meant.",
            "Det som hade hänt ändå dras bort två gånger. `without` anger redan hur sannolikt \
             utfallet är utan satsningen, och `deadweight` vid sidan av det drar bort samma sak en \
             gång till. Kalkylen gäller, men med en mindre effekt än vad som troligen avsågs.",
        ],
        wrong: "[effect.hvb]\n\
                without    = 0.15\n\
                with       = 0.05\n\
                deadweight = 0.2",
        right: "[effect.hvb]\n\
                without = 0.15\n\
                with    = 0.05",
        remedy: [
            "Leave `deadweight` out. It belongs beside `share` or `units`, which do not say what \
             would have happened without the investment.",
            "Utelämna `deadweight`. Dödvikt hör ihop med `share` eller `units`, som inte säger vad \
             som hade hänt i nollalternativet.",
        ],
    },
    Explanation {
        code: "department-ignored",
        meaning: [
            "The effect names a department, but it is not the municipality that gains. What the \
             region or the state gains is shown there, but it is no money that a department can \
             return, and so the department is not used.",
            "Effekten anger en förvaltning, men det är inte kommunen som får reduceringen. Det som \
             regionen eller staten får redovisas där, men det är inte pengar som en förvaltning \
             kan återföra, och därför används förvaltningen inte.",
        ],
        wrong: "[effect.care]\n\
                unit_cost  = \"vardtillfalle\"\n\
                payer      = \"region\"\n\
                department = \"social\"",
        right: "[effect.care]\n\
                unit_cost  = \"vardtillfalle\"\n\
                payer      = \"region\"",
        remedy: [
            "Leave the department out. If the municipality does gain, give the effect `payer = \
             \"municipality\"`.",
            "Utelämna förvaltningen. Om det ändå är kommunen som får reduceringen, ge effekten \
             `payer = \"municipality\"`.",
        ],
    },
    Explanation {
        code: "effect-before-start",
        meaning: [
            "People or units are counted before the investment starts. The table begins before the \
             year of the start, and what has not begun can hardly have had an effect. The years \
             still count as they stand.",
            "Personer eller enheter räknas innan satsningen börjar. Tabellen börjar före det år då \
             satsningen börjar, och det som inte har börjat kan knappast ha haft någon effekt. \
             Åren räknas ändå som de står.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                [effect.resource]\n\
                units = { 2015 = 0.5, 2016 = 1 }",
        right: "[investment]\n\
                start = 2016-06-01\n\
                [effect.resource]\n\
                units = { 2016 = 0.5, 2017 = 1 }",
        remedy: [
            "Check the years. If the work did begin earlier, move `start`.",
            "Kontrollera åren. Om arbetet faktiskt började tidigare, flytta `start`.",
        ],
    },
    Explanation {
        code: "missing-department",
        meaning: [
            "The effect lowers costs of the municipality but does not say whose. Each department \
             has to be convinced of how its own costs fall, for it is the one that returns the \
             money.",
            "Effekten sänker kommunens kostnader men anger inte vilken förvaltnings. Varje \
             förvaltning måste vara övertygad om hur just dess kostnader minskar, eftersom det är \
             den som återför pengarna.",
        ],
        wrong: "[effect.hvb]\n\
                name = \"Färre omplaceringar till HVB\"\n\
                unit_cost = \"hvb-dygn\"",
        right: "[effect.hvb]\n\
                name = \"Färre omplaceringar till HVB\"\n\
                unit_cost = \"hvb-dygn\"\n\
                department = \"social\"",
        remedy: [
            "Add the department whose costs fall. If somebody else gains, name the payer: `payer = \
             \"region\"`.",
            "Lägg till den förvaltning vars kostnader minskar. Om någon annan får reduceringen, \
             ange betalaren: `payer = \"region\"`.",
        ],
    },
    Explanation {
        code: "missing-target-group",
        meaning: [
            "The effect says what changes for each person, but not for whom. With one target group \
             it is taken for granted; with none, or with several, the effect has to name it.",
            "Effekten anger vad som ändras för varje person, men inte för vilka. Finns det en enda \
             målgrupp är den given. Finns det ingen, eller flera, måste effekten ange den.",
        ],
        wrong: "[target_group.pupils]\n\
                people = { 2016 = 10 }\n\
                [target_group.parents]\n\
                people = { 2016 = 14 }\n\
                [effect.hvb]",
        right: "[effect.hvb]\n\
                target_group = \"pupils\"",
        remedy: [
            "Add `target_group` to the effect, and the group with its intake where there is none.",
            "Lägg till `target_group` i effekten, och målgruppen med dess intag om den saknas.",
        ],
    },
    Explanation {
        code: "no-effect-form",
        meaning: [
            "The effect does not say how many units are avoided. It is stated in one of two ways: \
             per person, from the people of a target group, or as units in each year.",
            "Effekten anger inte hur många enheter som undviks. Den anges på ett av två sätt: per \
             person, utifrån en målgrupps personer, eller som enheter för varje år.",
        ],
        wrong: "[effect.resource]\n\
                name = \"Färre elevassistenter\"\n\
                unit_cost = \"elevassistent-ar\"",
        right: "[effect.resource]\n\
                name = \"Färre elevassistenter\"\n\
                unit_cost = \"elevassistent-ar\"\n\
                units = { 2017 = 0.5, 2018 = 1.2 }",
        remedy: [
            "Add `share` (or `without` and `with`), `units_per_person`, `delay` and `duration`, or \
             add `units` by year.",
            "Lägg till `share` (eller `without` och `with`), `units_per_person`, `delay` och \
             `duration`, eller lägg till `units` per år.",
        ],
    },
    Explanation {
        code: "several-effect-forms",
        meaning: [
            "The effect is stated both as units by year and per person. Both would be the same \
             reduction counted twice, and only one of them can be followed to its source.",
            "Effekten anges både som enheter per år och per person. Det vore samma \
             kostnadsreducering räknad två gånger, och bara den ena av dem går att följa till sin \
             källa.",
        ],
        wrong: "[effect.resource]\n\
                units = { 2017 = 0.5 }\n\
                share = 0.2\n\
                duration = 3",
        right: "[effect.resource]\n\
                units = { 2017 = 0.5 }",
        remedy: [
            "Keep either `units`, or `share` with what belongs to it. Make two effects of two \
             different reductions.",
            "Behåll antingen `units`, eller `share` med det som hör till. Gör två effekter av två \
             skilda kostnadsreduceringar.",
        ],
    },
    Explanation {
        code: "share-and-probabilities",
        meaning: [
            "The effect has both `share` and `without` and `with`. `share` is the part of the \
             people for whom the outcome changes, and that is `without` − `with`. Together they \
             state the same thing twice, and they may say different things.",
            "Effekten har både `share` och `without` och `with`. `share` är den del av personerna \
             för vilka utfallet ändras, och det är `without` − `with`. Tillsammans anger de samma \
             sak två gånger, och de kan säga emot varandra.",
        ],
        wrong: "[effect.hvb]\n\
                share   = 0.2\n\
                without = 0.15\n\
                with    = 0.05",
        right: "[effect.hvb]\n\
                without = 0.15\n\
                with    = 0.05",
        remedy: [
            "Keep `without` and `with` where both are known, for they show the counterfactual; \
             else keep `share`.",
            "Behåll `without` och `with` om båda är kända, eftersom de visar nollalternativet. \
             Behåll annars `share`.",
        ],
    },
    Explanation {
        code: "with-above-without",
        meaning: [
            "The outcome is likelier with the investment than without it. The effect is then an \
             increase of cost. That happens and is computed so: groups whose need grows first cost \
             more. More often the two have changed places.",
            "Utfallet är sannolikare med satsningen än utan den. Effekten är då en merkostnad. Det \
             förekommer och beräknas så: grupper med växande behov kostar först mer. Oftare har de \
             två bytt plats.",
        ],
        wrong: "[effect.hvb]\n\
                without = 0.05\n\
                with    = 0.15",
        right: "[effect.hvb]\n\
                without = 0.15\n\
                with    = 0.05",
        remedy: [
            "If a reduction is meant, exchange the two. If an increase is meant, leave them, and \
             say why in `note`.",
            "Om en minskning avses, byt plats på de två. Om en merkostnad avses, låt dem stå och \
             förklara varför i `note`.",
        ],
    },
];
