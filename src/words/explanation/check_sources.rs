//! What a check finds about where figures come from.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "attribution-at-weakest-grade",
        meaning: [
            "An assumption is credited to the investment in full. The effect has grade E, nobody has \
             seen it elsewhere, and `attribution` is 1: nothing but the investment is taken to be \
             behind it. An increase of cost is not found, for there the whole of it is the careful \
             reading.",
            "Ett antagande tillskrivs satsningen helt. Effekten har grad E, ingen har sett den någon \
             annanstans, och `attribution` är 1: inget annat än satsningen antas ligga bakom. En \
             merkostnad räknas inte hit, för där är det försiktigt att räkna hela.",
        ],
        wrong: "[effect.hvb]\n\
                evidence_grade = \"E\"",
        right: "[effect.hvb]\n\
                evidence_grade = \"E\"\n\
                attribution    = { value = 0.8, source = \"antagande: skolan bidrar\" }",
        remedy: [
            "State `attribution`, the part that is the investment's doing, or better evidence with \
             its grade.",
            "Ange `attribution`, den del som är satsningens förtjänst, eller bättre evidens med dess \
             grad.",
        ],
    },
    Explanation {
        code: "local-unit-cost",
        meaning: [
            "The application brings a unit cost of its own. The database holds average actual costs \
             that somebody answers for; a cost of one's own has not been through that, and each is \
             listed so that it is looked at before the decision.",
            "Ansökan har med en egen enhetskostnad. Databasen har genomsnittliga faktiska kostnader \
             som någon svarar för; en egen kostnad har inte prövats så, och var och en listas för \
             att granskas före beslutet.",
        ],
        wrong: "[unit_cost.extern-plats]\n\
                name   = \"Extern skolplats, avtal 2016\"\n\
                cost   = 600_000\n\
                source = \"Avtal, dnr 123\"",
        right: "[[allow]]\n\
                code    = \"local-unit-cost\"\n\
                address = \"unit_cost.extern-plats\"\n\
                reason  = \"Granskad av ekonomienheten: ett avtal, inget genomsnitt.\"",
        remedy: [
            "Use a unit cost of the database where there is one. Else let whoever keeps it look at \
             yours, and accept the finding with a reason.",
            "Använd databasens enhetskostnad där det finns en. Låt annars den som ansvarar för den \
             granska din, och godta anmärkningen med ett skäl.",
        ],
    },
    Explanation {
        code: "share-without-source",
        meaning: [
            "Nobody says where a share or a probability comes from. For how many the outcome changes \
             decides the whole effect, and a reader must be able to judge it. The source may stand \
             at the number, at the parameter that it refers to, or at the effect.",
            "Ingen anger varifrån en andel eller sannolikhet kommer. För hur många utfallet ändras \
             avgör hela effekten, och läsaren måste kunna bedöma det. Källan kan stå vid talet, vid \
             den parameter som det hänvisar till eller vid effekten.",
        ],
        wrong: "[effect.hvb]\n\
                without = 0.15\n\
                with    = 0.05",
        right: "[effect.hvb]\n\
                without = { value = 0.15, source = \"Journalgranskning 2010–2015\" }\n\
                with    = { value = 0.05, source = \"Utvärdering i Norrköping\" }",
        remedy: [
            "Write `source`. If it is an assumption, say so: that is a source too, of grade E.",
            "Skriv `source`. Är det ett antagande, skriv det: även det är en källa, av grad E.",
        ],
    },
    Explanation {
        code: "stale-unit-cost",
        meaning: [
            "A unit cost was old already when the investment started. What counts is the year of the \
             figure itself, the `year` of its row, against the year of the start; `unit_cost_age` of \
             the policy says how many years are allowed. An index moves the price level and does not \
             make the figure newer: how the service is run may have changed since.",
            "En enhetskostnad var gammal redan när satsningen började. Det som räknas är uppgiftens \
             eget år, radens `year`, mot startåret; policyns `unit_cost_age` anger hur många år som \
             tillåts. Ett index flyttar prisnivån och gör inte uppgiften nyare: verksamheten kan ha \
             förändrats sedan dess.",
        ],
        wrong: "[investment]\n\
                start      = 2016-06-01\n\
                price_year = 2013",
        right: "[investment]\n\
                start      = 2016-06-01\n\
                price_year = 2015",
        remedy: [
            "Take the unit costs of a later year. Where nobody has a newer figure, accept this one \
             with a reason.",
            "Ta enhetskostnader från ett senare år. Där ingen nyare uppgift finns, godta denna med \
             ett skäl.",
        ],
    },
    Explanation {
        code: "unit-cost-example-data",
        meaning: [
            "A unit cost is only an example. Its source is `exempeldata`, which says that the figure \
             comes from nowhere. It serves to try the calculation out, not to decide on.",
            "En enhetskostnad är bara ett exempel. Källan är `exempeldata`, vilket betyder att \
             uppgiften inte kommer någonstans ifrån. Den duger till att pröva kalkylen, inte till \
             att besluta på.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;3150;exempeldata",
        right: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;3150;Räkenskapssammandraget 2016",
        remedy: [
            "Find the municipality's own figure, and write its source in the database.",
            "Ta fram kommunens egen uppgift, och skriv dess källa i databasen.",
        ],
    },
    Explanation {
        code: "unit-cost-without-source",
        meaning: [
            "The source of a unit cost is empty. The application brings the cost itself, so nothing \
             else says where it comes from.",
            "En enhetskostnads källa är tom. Ansökan har själv med kostnaden, så inget annat säger \
             varifrån den kommer.",
        ],
        wrong: "[unit_cost.extern-plats]\n\
                cost   = 600_000\n\
                source = \"\"",
        right: "[unit_cost.extern-plats]\n\
                cost   = 600_000\n\
                source = \"Avtal, dnr 123\"",
        remedy: [
            "Name the agreement, the accounts or the statistics that the figure is taken from.",
            "Ange det avtal, det bokslut eller den statistik som uppgiften är hämtad ur.",
        ],
    },
];
