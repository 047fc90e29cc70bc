//! Files as a whole.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "empty-file",
        meaning: [
            "The file holds nothing. A calculation of nothing would only show zeros, and a zero \
             looks like a result. Often the file was saved before anything was written in it, or \
             the wrong file was named.",
            "Filen innehåller ingenting. En kalkyl på ingenting skulle bara visa nollor, och en \
             nolla ser ut som ett resultat. Ofta sparades filen innan något hade skrivits i den, \
             eller så angavs fel fil.",
        ],
        wrong: "touch bryggan.toml\n\
                si calc bryggan.toml",
        right: r#"format = 1

[investment]
id   = "bryggan"
name = "Bryggan""#,
        remedy: [
            "Check that the right file was named, and write the application in it.",
            "Kontrollera att rätt fil är angiven och skriv ansökan i den.",
        ],
    },
    Explanation {
        code: "file-too-large",
        meaning: [
            "The file is larger than any that is read. An application or a year's unit costs take \
             some kilobytes; a file that is thousands of times as large is an extract of records \
             or a picture, named by mistake.",
            "Filen är större än vad som läses. En ansökan eller ett års enhetskostnader tar några \
             kilobyte. En fil som är tusentals gånger större är ett uttag ur ett verksamhetssystem \
             eller en bild som har angetts av misstag.",
        ],
        wrong: "si calc skolfam.toml --unit-costs journaluttag.csv",
        right: "si calc skolfam.toml --unit-costs unit-costs",
        remedy: [
            "Name the application, or the folder of unit costs, that was meant.",
            "Ange den ansökan, eller den mapp med enhetskostnader, som avsågs.",
        ],
    },
    Explanation {
        code: "invalid-json",
        meaning: [
            "The line holds no application in JSON. Applications that come on standard input as NDJSON stand one on each \
             line, as an object: the application itself, with the tables and keys of the file, or the file's text. Each \
             line gets its answer, so that none is passed over in silence.",
            "Raden innehåller ingen ansökan i JSON. Ansökningar som kommer på standard in som NDJSON står en på varje \
             rad, som ett objekt: ansökan själv, med filens tabeller och nycklar, eller filens text. Varje rad får sitt \
             svar, så att ingen hoppas över i tysthet.",
        ],
        wrong: r#"{"file": "skolfam.toml", "toml": "format = 1"#,
        right: r#"{"file": "skolfam.toml", "toml": "format = 1\n[investment]\n…"}"#,
        remedy: [
            "Write each application as one object on one line; line ends within texts are `\\n`.",
            "Skriv varje ansökan som ett objekt på en rad; radslut inne i texter är `\\n`.",
        ],
    },
    Explanation {
        code: "not-text",
        meaning: [
            "The file is not text that can be read. It may be a spreadsheet, a document, or text \
             in an old encoding in which å, ä and ö are other signs. Applications are text in \
             UTF-8, so that every editor shows the same figures and versions can be compared.",
            "Filen är inte läsbar text. Den kan vara ett kalkylblad, ett dokument eller text i en \
             äldre teckenkodning där å, ä och ö är andra tecken. Ansökningar är text i UTF-8, så \
             att alla redigerare visar samma siffror och versioner kan jämföras.",
        ],
        wrong: "si calc skolfam.xlsx",
        right: "si calc skolfam.toml",
        remedy: [
            "Save the file as text in UTF-8. Save a spreadsheet of unit costs as CSV first.",
            "Spara filen som text i UTF-8. Ett kalkylblad med enhetskostnader sparas först som \
             CSV.",
        ],
    },
    Explanation {
        code: "syntax",
        meaning: [
            "The line does not follow the rules of TOML, the format of applications. The program \
             does not guess what was meant: a guessed figure would look like one that somebody had \
             decided. The most common slips are a decimal comma and text without quotation marks.",
            "Raden följer inte reglerna för TOML, som är ansökningarnas format. Programmet gissar \
             inte vad som menades: en gissad siffra skulle se ut som en siffra som någon hade \
             bestämt. De vanligaste misstagen är decimalkomma och text utan citattecken.",
        ],
        wrong: "[effect.hvb]\n\
                with = 0,05",
        right: "[effect.hvb]\n\
                with = 0.05",
        remedy: [
            "Look at the place that the message names, and just before it. Decimals take a point, \
             text stands in double quotation marks, and a table in braces is closed again.",
            "Titta på den plats som meddelandet anger och strax före den. Decimaler skrivs med \
             punkt, text står inom dubbla citattecken, och en tabell inom klammerparenteser \
             avslutas igen.",
        ],
    },
    Explanation {
        code: "unreadable-file",
        meaning: [
            "A file or folder that was named cannot be read. It does not exist, is of another kind \
             than expected, or is protected. Paths on the command line start from the current \
             folder; paths in a file start from that file's own folder, so that an application can \
             be moved together with what it refers to.",
            "En fil eller mapp som har angetts kan inte läsas. Den finns inte, är av annat slag än \
             väntat eller är skyddad. Sökvägar på kommandoraden utgår från den aktuella mappen. \
             Sökvägar i en fil utgår från filens egen mapp, så att en ansökan kan flyttas \
             tillsammans med det som den hänvisar till.",
        ],
        wrong: r"[investment]
unit_costs = '..\unit-costs'",
        right: r#"[investment]
unit_costs = "../unit-costs""#,
        remedy: [
            "Check the spelling and where the path starts from. Write folders with `/`, on every \
             system.",
            "Kontrollera stavningen och varifrån sökvägen utgår. Skriv mappar med `/`, på alla \
             system.",
        ],
    },
    Explanation {
        code: "unsupported-format",
        meaning: [
            "The file is written for another version of the rules. `format` says for which one. \
             Such a file is refused, for the same figures could mean something else by other \
             rules.",
            "Filen är skriven för en annan version av reglerna. `format` anger vilken. En sådan \
             fil läses inte, eftersom samma siffror kan betyda något annat med andra regler.",
        ],
        wrong: "format = 2",
        right: "format = 1",
        remedy: [
            "Write `format = 1`. If the file was made for a newer version of the program, use that \
             version.",
            "Skriv `format = 1`. Om filen är gjord för en nyare version av programmet, använd den \
             versionen.",
        ],
    },
];
