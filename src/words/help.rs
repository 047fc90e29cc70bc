//! The help of the command line in Swedish; in English it stands with the definitions.

/// What a command does.
pub fn swedish_about(command: &str) -> Option<&'static str> {
    Some(match command {
        "si" => "Samhällsekonomiska beräkningar av sociala investeringar",
        "calc" => {
            "Beräkna en ansökan: kostnader, förväntade kostnadsreduceringar, täckningsgrad och återföringsplan"
        }
        "trace" => "Skriv ut en siffra ända till de indata den vilar på, med plats och källa",
        "recalc" => {
            "Räkna om ansökningar med andra enhetskostnader: vad som ändras, varför, och vem som faller under kravet"
        }
        "diff" => {
            "Jämför två versioner av en ansökan: vilka indata som ändrats, och vad var och en gjort"
        }
        "explain" => "Förklara en kod: vad den betyder, ett exempel och vad man gör",
        "help" => "Visa hjälp om ett kommando",
        _ => return None,
    })
}

/// What an argument or option says.
pub fn swedish_help(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        ("calc", "applications") => "Ansökningar (TOML-filer); `-` är standard in",
        ("trace", "application") => "Ansökan (en TOML-fil); `-` är standard in",
        ("trace", "figures") => {
            "Siffror vid namn, till exempel `coverage`, `effect.hvb.2018`, `return_plan.social.2022`, eller en indatas adress"
        }
        ("trace", "list") => "Räkna upp namnen på alla siffror med deras värden",
        ("recalc", "paths") => {
            "Ansökningar: TOML-filer och mappar med sådana; `-` är standard in, en ansökan eller NDJSON med många"
        }
        ("recalc", "to") => "Nya enhetskostnader, en CSV-fil eller en mapp med sådana",
        ("recalc", "from") => {
            "Gamla enhetskostnader [annars: de som varje ansökan hittar, som i `si calc`]"
        }
        ("recalc", "price_year") => {
            "Nytt prisår: kostnader räknas om med indexserien bland de nya enhetskostnaderna"
        }
        ("recalc", "fail_on") => {
            "Sluta med 1 där en ansökan byter sida om kravet (flip), eller där täckningsgraden sjunker med så många procent \
             av det den var eller mer (drop=5); flera med komma emellan"
        }
        ("recalc", "output") => "Skriv till en fil, hel eller inte alls",
        ("recalc", "resume") => "Fortsätt där en avbruten körning med samma --output stannade",
        ("recalc", "shard") => {
            "Del I av N av filerna i deras ordning: delarna efter varandra är det hela"
        }
        ("recalc", "threads") => "Trådar [annars: så många som maskinen har kärnor]",
        ("diff", "old") => "Den gamla versionen (en TOML-fil); `-` är standard in",
        ("diff", "new") => "Den nya versionen (en TOML-fil); `-` är standard in",
        ("diff", "path") => {
            "Var båda versionerna hör hemma: si.toml och enhetskostnader söks därifrån [annars: var och en från sin egen \
             fil, `-` från den andras]"
        }
        (_, "files_from") => "En lista över ansökningar, en sökväg per rad; `-` är standard in",
        ("explain", "code") => "Koden, som den står inom hakparentes; utan kod räknas alla upp",
        (_, "unit_costs") => {
            "Enhetskostnader, en CSV-fil eller en mapp med sådana [annars: `SI_UNIT_COSTS`, det ansökan eller si.toml \
             anger, en mapp `unit-costs` bredvid ansökan eller ovanför den]"
        }
        (_, "policy") => "Policy: orebro, norrkoping, none, eller en fil med en tabell `[policy]`",
        (_, "set") => {
            "Ändra indata: ADRESS=0.5 sätter ett tal, ADRESS=*0.8 multiplicerar ett tal eller en tabell av år, \
             ADRESS.2018=12 sätter ett år (kan upprepas)"
        }
        (_, "scenario") => "Beräkna ett av ansökans scenarier",
        (_, "format") => "Resultatets form",
        (_, "table") => {
            "En enda tabell, för table, markdown och csv [annars: alla; av flera ansökningar jämförelsen]"
        }
        (_, "sort") => {
            "Ordning mellan flera ansökningar: belopp och täckningsgrad från det största, namn och återbetalningsår \
             från det första [annars: som de anges]"
        }
        (_, "top") => {
            "Indata i tabellerna över intervall och brytpunkter: de som flyttar täckningsgraden mest"
        }
        (_, "amounts") => "Beloppens enhet i tabeller [annars: si.toml, därefter kr]",
        (_, "width") => "Längsta rad, minst 40 [annars: terminalens bredd, därefter 100]",
        (_, "lang") => "Språk [annars: si.toml, därefter miljön, därefter engelska]",
        (_, "quiet") => "Säg bara resultat och fel",
        (_, "verbose") => "Säg på standard error vilka filer som läses",
        (_, "help") => "Visa hjälp",
        (_, "version") => "Visa version",
        _ => return None,
    })
}
