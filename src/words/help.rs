//! The help of the command line in Swedish; in English it stands with the definitions.

/// What a command does.
pub fn swedish_about(command: &str) -> Option<&'static str> {
    Some(match command {
        "si" => "Samhällsekonomiska beräkningar av sociala investeringar",
        "calc" => {
            "Beräkna en ansökan: kostnader, förväntade kostnadsreduceringar, täckningsgrad och återföringsplan"
        }
        "trace" => "Skriv ut en siffra ända till de indata den vilar på, med plats och källa",
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
        ("explain", "code") => "Koden, som den står inom hakparentes; utan kod räknas alla upp",
        ("explain", "all") => {
            "Alla koder i grupper, med nivå, från vilken status de gäller och vad de hittar"
        }
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
