//! References to what does not exist.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "unknown-address",
        meaning: [
            "No number of the application has this address. An address is the path of a number in \
             the file: table, id and key, with points between. Nothing is changed rather than \
             something else than was meant.",
            "Inget tal i ansökan har den här adressen. En adress är talets sökväg i filen: tabell, \
             id och nyckel med punkter emellan. Hellre ändras ingenting än något annat än det som \
             avsågs.",
        ],
        wrong: "si calc skolfam.toml --set hvb.with=0.10",
        right: "si calc skolfam.toml --set effect.hvb.with=0.10",
        remedy: [
            "Write the whole path as it stands in the file. A unit cost's address is \
             `unit_cost.ID`, and a parameter's `parameter.ID`.",
            "Skriv hela sökvägen så som den står i filen. En enhetskostnads adress är \
             `unit_cost.ID`, en parameters `parameter.ID`.",
        ],
    },
    Explanation {
        code: "unknown-department",
        meaning: [
            "The department does not stand in `[department]`. Everyone who gets reductions or \
             carries cost has to stand there, for the return plan is shared among them.",
            "Förvaltningen står inte i `[department]`. Alla som får kostnadsreduceringar eller bär \
             kostnader ska stå där, eftersom återföringsplanen fördelas mellan dem.",
        ],
        wrong: "[department]\n\
                social = \"Socialförvaltningen\"\n\
                [effect.resource]\n\
                department = \"school\"",
        right: "[department]\nsocial = \"Socialförvaltningen\"\nschool = \"Skolförvaltningen\"\n\
                [effect.resource]\ndepartment = \"school\"",
        remedy: [
            "Use an id from `[department]`, or add the department there.",
            "Använd ett id ur `[department]`, eller lägg till förvaltningen där.",
        ],
    },
    Explanation {
        code: "ambiguous-figure",
        meaning: [
            "What was asked for may be several figures. It is the name of none: a cell of a grid \
             by its two points alone, `grid.1.5.2`, where 1 and 5.2 are points, and so are 1.5 \
             and 2.",
            "Det som efterfrågas kan vara flera siffror. Det är inte namnet på någon av dem: en \
             cell i ett rutnät med bara sina två punkter, `grid.1.5.2`, där 1 och 5.2 är punkter, \
             liksom 1.5 och 2.",
        ],
        wrong: "si trace skolfam.toml --grid … --grid … grid.1.5.2",
        right: "si trace skolfam.toml --grid … --grid … grid.row.1.5.column.2",
        remedy: [
            "Ask by one of the names that the hint gives.",
            "Fråga med ett av de namn som anges.",
        ],
    },
    Explanation {
        code: "unknown-figure",
        meaning: [
            "No figure of the calculation has this name. The names follow the structure of the \
             JSON, and figures that the application does not have, such as years in which nothing \
             happens, have none.",
            "Ingen siffra i kalkylen har det här namnet. Namnen följer strukturen i JSON, och \
             siffror som ansökan inte har, till exempel år då ingenting händer, har inget.",
        ],
        wrong: "si trace skolfam.toml effect.hvb.payments",
        right: "si trace skolfam.toml return_plan.social.2019",
        remedy: [
            "Look for the name with `si trace APPLICATION --list`.",
            "Sök namnet med `si trace ANSÖKAN --list`.",
        ],
    },
    Explanation {
        code: "unknown-goal",
        meaning: [
            "An activity or a measure belongs to a goal that does not exist. The calculation is \
             not touched, but the evaluation matrix loses the thread from goal to measure.",
            "En aktivitet eller ett mått hör till ett mål som inte finns. Kalkylen påverkas inte, \
             men utvärderingsschemat tappar kopplingen mellan mål och mått.",
        ],
        wrong: "[goal.placements]\n\
                name = \"Färre omplaceringar\"\n\
                [activity.mapping]\n\
                goal = \"placement\"",
        right: "[goal.placements]\n\
                name = \"Färre omplaceringar\"\n\
                [activity.mapping]\n\
                goal = \"placements\"",
        remedy: [
            "Use the id of a `[goal.ID]`, or add the goal.",
            "Använd id:t för ett `[goal.ID]`, eller lägg till målet.",
        ],
    },
    Explanation {
        code: "unknown-measure",
        meaning: [
            "An effect names a measure that does not exist. The calculation is not touched, but \
             nothing in the evaluation matrix will show whether the effect came.",
            "En effekt anger ett mått som inte finns. Kalkylen påverkas inte, men inget i \
             utvärderingsschemat kommer att visa om effekten uppstod.",
        ],
        wrong: "[effect.hvb]\n\
                measure = \"placement\"\n\
                [measure.placements]\n\
                goal = \"stability\"\n\
                kind = \"outcome\"",
        right: "[effect.hvb]\n\
                measure = \"placements\"\n\
                [measure.placements]\n\
                goal = \"stability\"\n\
                kind = \"outcome\"",
        remedy: [
            "Use the id of a `[measure.ID]`, or add the measure.",
            "Använd id:t för ett `[measure.ID]`, eller lägg till måttet.",
        ],
    },
    Explanation {
        code: "unknown-parameter",
        meaning: [
            "The number is said to be a parameter that does not exist. A parameter is a number \
             shared by several places; without it there is no number here to compute with.",
            "Talet sägs vara en parameter som inte finns. En parameter är ett tal som flera \
             ställen delar, och utan den finns inget tal att räkna med här.",
        ],
        wrong: "[parameter.success]\n\
                value = 0.5\n\
                [effect.hvb]\n\
                share = { parameter = \"sucess\" }",
        right: "[parameter.success]\n\
                value = 0.5\n\
                [effect.hvb]\n\
                share = { parameter = \"success\" }",
        remedy: [
            "Use the id of a `[parameter.ID]`, add the parameter, or write the number itself.",
            "Använd id:t för en `[parameter.ID]`, lägg till parametern eller skriv själva talet.",
        ],
    },
    Explanation {
        code: "unknown-scenario",
        meaning: [
            "The application has no scenario with this id. Without it the figures would be those \
             of the main calculation under the scenario's name.",
            "Ansökan har inget scenario med detta id. Utan scenariot skulle siffrorna vara \
             huvudkalkylens, men under scenariots namn.",
        ],
        wrong: "si calc skolfam.toml --scenario försiktigt",
        right: "si calc skolfam.toml --scenario cautious",
        remedy: [
            "Name the id of a `[scenario.ID]`, not its `name`.",
            "Ange id:t för ett `[scenario.ID]`, inte dess `name`.",
        ],
    },
    Explanation {
        code: "unknown-target-group",
        meaning: [
            "The effect reaches a target group that the application does not have. Its intake says \
             how many people are reached in each year, and without it there is nobody to count.",
            "Effekten når en målgrupp som inte finns i ansökan. Målgruppens intag anger hur många \
             personer som nås varje år, och utan det finns ingen att räkna med.",
        ],
        wrong: "[target_group.pupils]\n\
                people = { 2016 = 10 }\n\
                [effect.hvb]\n\
                target_group = \"children\"",
        right: "[target_group.pupils]\n\
                people = { 2016 = 10 }\n\
                [effect.hvb]\n\
                target_group = \"pupils\"",
        remedy: [
            "Use the id of a `[target_group.ID]`, or add the group with its intake.",
            "Använd id:t för en `[target_group.ID]`, eller lägg till målgruppen med dess intag.",
        ],
    },
    Explanation {
        code: "unknown-unit-cost",
        meaning: [
            "No unit cost has this id. Neither the unit-cost database nor the application itself \
             has it, and without a price the units cannot be turned into money.",
            "Ingen enhetskostnad har detta id. Varken enhetskostnadsdatabasen eller ansökan själv \
             har det, och utan pris kan enheterna inte räknas om till pengar.",
        ],
        wrong: "[effect.hvb]\n\
                unit_cost = \"hvb-dag\"",
        right: "[effect.hvb]\n\
                unit_cost = \"hvb-dygn\"",
        remedy: [
            "Use an id of the database. A price that it lacks can be given in the application as \
             `[unit_cost.ID]`, with its source.",
            "Använd ett id ur databasen. Ett pris som den saknar kan anges i ansökan som \
             `[unit_cost.ID]`, med källa.",
        ],
    },
];
