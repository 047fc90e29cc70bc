//! The unit-cost database and the application's own unit costs.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "duplicate-index-year",
        meaning: [
            "An index series has two values for the same year. Which of them prices are converted \
             by would depend on the order of the lines.",
            "En indexserie har två värden för samma år. Vilket av dem som priser räknas om med \
             skulle bero på radernas ordning.",
        ],
        wrong: "year;index;series;source\n\
                2016;99,2;KPI;SCB\n\
                2016;99,4;KPI;SCB",
        right: "year;index;series;source\n\
                2016;99,2;KPI;SCB\n\
                2017;101,1;KPI;SCB",
        remedy: [
            "Keep one of the rows, or give the series of another issue a name of its own.",
            "Behåll en av raderna, eller ge serien ur en annan utgåva ett eget namn.",
        ],
    },
    Explanation {
        code: "duplicate-unit-cost",
        meaning: [
            "The database has the same id for the same year twice, in one file or in two. Two \
             prices for one thing would give two results for one application.",
            "Databasen har samma id för samma år två gånger, i en fil eller i två. Två priser på \
             samma sak skulle ge två resultat för samma ansökan.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal\n\
                hvb-dygn;2016;HVB;ifo;dygn;4700;Bokslut",
        right: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal\n\
                hvb-dygn;2017;HVB;ifo;dygn;4700;Bokslut",
        remedy: [
            "Keep one of the rows. If they are two different services, give one of them an id of \
             its own.",
            "Behåll en av raderna. Om de är två olika tjänster, ge den ena ett eget id.",
        ],
    },
    Explanation {
        code: "no-csv-files",
        meaning: [
            "The folder holds no `.csv` file with unit costs. It is to be the unit-cost database, \
             and `index.csv` alone is none: it converts prices between years but has none of its \
             own.",
            "Mappen innehåller ingen `.csv`-fil med enhetskostnader. Den ska vara \
             enhetskostnadsdatabasen, och enbart `index.csv` räcker inte: den räknar om priser \
             mellan år men har inga egna.",
        ],
        wrong: "unit-costs/enhetskostnader-2016.xlsx",
        right: "unit-costs/2016.csv\n\
                unit-costs/2017.csv\n\
                unit-costs/index.csv",
        remedy: [
            "Save each year's unit costs as a CSV file in the folder, or name another folder.",
            "Spara varje års enhetskostnader som en CSV-fil i mappen, eller ange en annan mapp.",
        ],
    },
    Explanation {
        code: "no-index",
        meaning: [
            "No index series leads from the application's price year to the new one. A recalculation in the prices of \
             another year converts costs, wages and the application's own unit costs by the index series of the new \
             unit costs. Without it costs would stay in old prices beside reductions in new ones.",
            "Ingen indexserie leder från ansökans prisår till det nya. En omräkning till ett annat års priser räknar om \
             kostnader, löner och ansökans egna enhetskostnader med indexserien bland de nya enhetskostnaderna. Utan \
             den skulle kostnader stå i gamla priser bredvid reduceringar i nya.",
        ],
        wrong: "si recalc skolfam.toml --to 2017.csv --price-year 2017",
        right: "year,index,series,source\n\
                2016,100,KPIF,SCB\n\
                2017,102,KPIF,SCB",
        remedy: [
            "Put an `index.csv` with both years beside the new unit costs, or leave `--price-year` out.",
            "Lägg en `index.csv` med båda åren bredvid de nya enhetskostnaderna, eller utelämna `--price-year`.",
        ],
    },
    Explanation {
        code: "no-price-for-year",
        meaning: [
            "The unit cost has no row for the application's price year. All amounts are in prices \
             of that year. A price of another year is converted only by an index series that \
             covers both, never without one: costs and reductions in prices of different years \
             cannot be compared.",
            "Enhetskostnaden har ingen rad för ansökans prisår. Alla belopp är i det årets priser. \
             Ett annat års pris räknas om bara med en indexserie som täcker båda åren, aldrig \
             utan: kostnader och kostnadsreduceringar i olika års priser kan inte jämföras.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2014;HVB;ifo;dygn;4300;Avtal",
        right: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2014;HVB;ifo;dygn;4300;Avtal\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal",
        remedy: [
            "Add a row for the price year, or an `index.csv` with both years in the database's \
             folder.",
            "Lägg till en rad för prisåret, eller en `index.csv` med båda åren i databasens mapp.",
        ],
    },
    Explanation {
        code: "no-unit-costs",
        meaning: [
            "The application needs a unit-cost database, and none was found. None was named, and \
             there is no folder `unit-costs` beside the application or above it. There is no \
             built-in database either: the prices of another municipality would pass for the own \
             ones.",
            "Ansökan behöver en enhetskostnadsdatabas, och ingen hittades. Ingen är angiven, och \
             det finns ingen mapp `unit-costs` bredvid ansökan eller ovanför den. Det finns inte \
             heller någon inbyggd databas: en annan kommuns priser skulle tas för de egna.",
        ],
        wrong: "si calc skolfam.toml",
        right: "si calc skolfam.toml --unit-costs unit-costs",
        remedy: [
            "Name the database on the command line, in `investment.unit_costs` or in `si.toml`, or \
             put a folder `unit-costs` beside the application or above it.",
            "Ange databasen på kommandoraden, i `investment.unit_costs` eller i `si.toml`, eller \
             lägg en mapp `unit-costs` bredvid ansökan eller ovanför den.",
        ],
    },
    Explanation {
        code: "nothing-to-replace",
        meaning: [
            "The database has no unit cost that this one could replace. `replaces = true` says \
             that the application's own takes the place of the database's. The own one is used, \
             but perhaps the id is misspelt and the database's price is still in use elsewhere.",
            "Databasen har ingen enhetskostnad som den här kan ersätta. `replaces = true` säger \
             att ansökans egen enhetskostnad gäller i stället för databasens. Den egna används, \
             men kanske är id:t felstavat, så att databasens pris fortfarande används på ett annat \
             ställe.",
        ],
        wrong: "[unit_cost.extern-plats]\n\
                replaces = true\n\
                cost = 600_000",
        right: "[unit_cost.extern-plats]\n\
                cost = 600_000",
        remedy: [
            "Correct the id, or take `replaces` away.",
            "Rätta id:t, eller ta bort `replaces`.",
        ],
    },
    Explanation {
        code: "parameter-in-other-year",
        meaning: [
            "A unit cost in prices of another year is a parameter. It would have to be converted \
             to the price year by index. A parameter is one and the same number in all its places, \
             and so it is not converted.",
            "En enhetskostnad i ett annat års priser är en parameter. Den skulle behöva räknas om \
             till prisåret med index. En parameter är ett och samma tal på alla sina platser, och \
             därför räknas den inte om.",
        ],
        wrong: "[unit_cost.extern-plats]\n\
                year = 2014\n\
                cost = { parameter = \"place\" }",
        right: "[unit_cost.extern-plats]\n\
                cost = { parameter = \"place\" }",
        remedy: [
            "State the parameter in prices of the price year and leave `year` out, or write the \
             number itself.",
            "Ange parametern i prisårets priser och utelämna `year`, eller skriv själva talet.",
        ],
    },
    Explanation {
        code: "unit-cost-exists",
        meaning: [
            "The application brings a unit cost whose id the database has too. A reader would take \
             it for the municipality's common price, so the application has to say openly that it \
             replaces it.",
            "Ansökan har en egen enhetskostnad vars id också finns i databasen. En läsare skulle \
             ta den för kommunens gemensamma pris, och därför måste ansökan säga öppet att den \
             ersätter det.",
        ],
        wrong: "[unit_cost.hvb-dygn]\n\
                cost = 5_200\n\
                source = \"Avtal\"",
        right: "[unit_cost.hvb-dygn-avtal]\n\
                cost = 5_200\n\
                source = \"Avtal\"",
        remedy: [
            "Choose another id. If the application's own price is to be used instead, add \
             `replaces = true`.",
            "Välj ett annat id. Om ansökans eget pris ska användas i stället, lägg till `replaces \
             = true`.",
        ],
    },
];
