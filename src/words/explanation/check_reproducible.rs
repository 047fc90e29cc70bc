//! Locks: figures that were fixed and can be computed again.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "lock-edited",
        meaning: [
            "The lock does not hold what `si lock` wrote. Its checksum does not fit: a figure was \
             changed by hand, or two versions were merged. Nothing is computed from such a lock, \
             for nobody can say which of its figures were decided on.",
            "Låset innehåller inte det som `si lock` skrev. Kontrollsumman stämmer inte: en siffra \
             har ändrats för hand eller två versioner har slagits ihop. Ingenting räknas ur ett \
             sådant lås, för ingen kan säga vilka av siffrorna som beslutades.",
        ],
        wrong: "# skolfam.lock, changed by hand\n\
                coverage = 1.8",
        right: "# skolfam.lock, as it was written\n\
                coverage = 1.623144",
        remedy: [
            "Take the lock back from version control, or change the application and write the lock \
             again with `si lock`.",
            "Återställ låset från versionshanteringen, eller ändra ansökan och skriv låset igen med \
             `si lock`.",
        ],
    },
    Explanation {
        code: "lock-figures-differ",
        meaning: [
            "A figure comes out otherwise than it was locked. The application says what it said, \
             and unit costs and policy are the locked ones: then this version of the program \
             counts otherwise than the one that wrote the lock, which the lock names.",
            "En siffra blir något annat än den låsta. Ansökan säger det den sa, och \
             enhetskostnader och policy är de låsta: då räknar den här versionen av programmet \
             annorlunda än den som skrev låset och som låset anger.",
        ],
        wrong: "# skolfam.lock\n\
                coverage = 1.62\n\
                # computed again: 1.623144",
        right: "# skolfam.lock\n\
                coverage = 1.623144",
        remedy: [
            "Read in the changelog which results the new version changes. Then lock the application \
             again with `si lock`, or stay with the version that wrote the lock.",
            "Läs i ändringsloggen vilka resultat den nya versionen ändrar. Lås sedan ansökan igen \
             med `si lock`, eller behåll den version som skrev låset.",
        ],
    },
    Explanation {
        code: "lock-missing",
        meaning: [
            "There is no lock beside the application. A granted investment is followed up against \
             the figures that were decided on, and the database changes every year: without a lock \
             they can hardly be computed again.",
            "Det finns inget lås bredvid ansökan. En beviljad satsning följs upp mot de siffror som \
             beslutades, och databasen ändras varje år: utan lås går de knappast att räkna fram \
             igen.",
        ],
        wrong: "skolfam.toml",
        right: "skolfam.toml\n\
                skolfam.lock",
        remedy: [
            "Write the lock with `si lock`, with the unit costs that counted when it was decided, \
             and keep it with the application in version control.",
            "Skriv låset med `si lock`, med de enhetskostnader som gällde vid beslutet, och bevara \
             det med ansökan i versionshanteringen.",
        ],
    },
    Explanation {
        code: "lock-newer-format",
        meaning: [
            "The lock has a format that this version does not know. A later version of the program \
             wrote it, and what is new in it could be left out unseen. It is neither read nor \
             written over.",
            "Låset har ett format som den här versionen inte känner till. En senare version av \
             programmet skrev det, och det som är nytt kunde utelämnas utan att det syns. Det \
             varken läses eller skrivs över.",
        ],
        wrong: "format = 2",
        right: "format = 1",
        remedy: [
            "Use the version of the program that the lock names, or a later one. `si lock --force` \
             writes the lock anew in the older format.",
            "Använd den version av programmet som låset anger, eller en senare. `si lock --force` \
             skriver låset på nytt i det äldre formatet.",
        ],
    },
    Explanation {
        code: "lock-of-another-application",
        meaning: [
            "The lock beside the application is another application's. Their ids differ: a file was \
             copied or renamed, or the id was changed after the figures had been locked.",
            "Låset bredvid ansökan hör till en annan ansökan. Deras id skiljer sig: en fil har \
             kopierats eller bytt namn, eller så ändrades id efter att siffrorna hade låsts.",
        ],
        wrong: "# skolfam.lock\n\
                [application]\n\
                id = \"bryggan\"",
        right: "# skolfam.lock\n\
                [application]\n\
                id = \"skolfam\"",
        remedy: [
            "Put each lock beside its own application, under the same name, or write the lock anew \
             with `si lock --force`.",
            "Lägg varje lås bredvid sin egen ansökan, under samma namn, eller skriv om låset med \
             `si lock --force`.",
        ],
    },
    Explanation {
        code: "lock-of-finished",
        meaning: [
            "The lock of a finished application is not written over. Its figures are what the \
             outcome is settled against, and they should not change by a slip. A lock that would \
             become the same is no change.",
            "Låset för en avslutad ansökan skrivs inte över. Dess siffror är vad utfallet slutavräknas \
             mot, och de ska inte ändras av misstag. Ett lås som skulle bli likadant är ingen \
             ändring.",
        ],
        wrong: "si lock skolfam.toml",
        right: "si lock skolfam.toml --force",
        remedy: [
            "See with `si check` what has changed since the lock was written, and change it back; \
             use `--force` where new figures have been decided on.",
            "Se med `si check` vad som har ändrats sedan låset skrevs och ändra tillbaka; använd \
             `--force` där nya siffror har beslutats.",
        ],
    },
    Explanation {
        code: "lock-outdated",
        meaning: [
            "The application was changed after its figures had been locked. An input, a date, a \
             step or the policy that it states is another than the lock says, and so its figures \
             are no longer those that were decided on. Names and written parts may change.",
            "Ansökan ändrades efter att siffrorna hade låsts. Ett värde, ett datum, ett \
             trappsteg eller den policy som den anger är ett annat än låset säger, och därmed är \
             siffrorna inte längre de som beslutades. Namn och texter får ändras.",
        ],
        wrong: "# skolfam.lock: 0.05\n\
                [effect.hvb]\n\
                with = 0.06",
        right: "# skolfam.lock: 0.05\n\
                [effect.hvb]\n\
                with = 0.05",
        remedy: [
            "Change it back. Where the new figures have been decided on, lock the application again \
             with `si lock`.",
            "Ändra tillbaka. Där de nya siffrorna har beslutats, lås ansökan igen med `si lock`.",
        ],
    },
    Explanation {
        code: "lock-truncated",
        meaning: [
            "The end of the lock is missing. The file was cut short when it was copied or sent, or \
             the disk was full. `si lock` itself writes a lock whole or not at all.",
            "Slutet på låset saknas. Filen har kapats när den kopierades eller skickades, eller så \
             var disken full. `si lock` själv skriver ett lås helt eller inte alls.",
        ],
        wrong: "[results]\n\
                cost = 5200000",
        right: "[results]\n\
                cost = 5200000\n\
                # The end of the lock.",
        remedy: [
            "Take the lock back from version control, or write it again with `si lock`.",
            "Återställ låset från versionshanteringen, eller skriv det igen med `si lock`.",
        ],
    },
    Explanation {
        code: "unwritable-file",
        meaning: [
            "A file cannot be written. The folder does not allow it, the disk is full, or something \
             else stands in the file's place. What stood there before is untouched.",
            "En fil kan inte skrivas. Mappen tillåter det inte, disken är full eller så ligger något \
             annat på filens plats. Det som fanns där förut är orört.",
        ],
        wrong: "si lock /read-only/skolfam.toml",
        right: "si lock skolfam.toml",
        remedy: [
            "Check who may write in the folder, and whether a folder has the name of the file.",
            "Kontrollera vem som får skriva i mappen, och om en mapp har filens namn.",
        ],
    },
];
