//! Keys and their values.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "empty-table",
        meaning: [
            "A table of years must have at least one year. A table without years would count as \
             zero, and a missing value is never zero.",
            "En tabell av år måste ha minst ett år. En tabell utan år skulle räknas som noll, och \
             ett värde som saknas är aldrig noll.",
        ],
        wrong: "[target_group.pupils]\n\
                people = {}",
        right: "[target_group.pupils]\n\
                people = { 2016 = 10, 2017 = 10 }",
        remedy: [
            "Give the years their values. Write 0 for a year in which nothing happens, or take the \
             whole table away.",
            "Ge åren sina värden. Skriv 0 för ett år då ingenting händer, eller ta bort hela \
             tabellen.",
        ],
    },
    Explanation {
        code: "end-before-start",
        meaning: [
            "The investment ends before it starts. Costs are spread over the days from the first \
             to the last, and here there are none.",
            "Satsningen slutar innan den börjar. Kostnaderna fördelas över dagarna från den första \
             till den sista, och här finns inga dagar.",
        ],
        wrong: "[investment]\n\
                start = 2018-06-01\n\
                end   = 2016-12-31",
        right: "[investment]\n\
                start = 2016-06-01\n\
                end   = 2018-12-31",
        remedy: [
            "Correct the dates. `end` is the last day of the investment and may be the same as \
             `start`.",
            "Rätta datumen. `end` är satsningens sista dag och får vara samma dag som `start`.",
        ],
    },
    Explanation {
        code: "invalid-date",
        meaning: [
            "The calendar does not have this day. Costs are counted in days from the first to the \
             last, so both have to exist.",
            "Dagen finns inte i kalendern. Kostnader räknas i dagar från den första till den \
             sista, så båda måste finnas.",
        ],
        wrong: "[investment]\n\
                end = 2016-06-31",
        right: "[investment]\n\
                end = 2016-06-30",
        remedy: [
            "Write a day that exists, as year, month and day: 2016-06-30.",
            "Skriv en dag som finns, som år, månad och dag: 2016-06-30.",
        ],
    },
    Explanation {
        code: "invalid-id",
        meaning: [
            "The name cannot be an id. An id is the short name by which figures are addressed, as \
             in `effect.hvb.share`. It has only letters a–z, digits and hyphens, so that it can be \
             typed on every keyboard and used on the command line. What people read stands in \
             `name`. The id of a unit cost in CSV may have other letters, as registers do, and no \
             spaces.",
            "Namnet kan inte vara ett id. Ett id är det korta namn som siffror adresseras med, \
             till exempel `effect.hvb.share`. Det består bara av bokstäverna a–z, siffror och \
             bindestreck, så att det kan skrivas på alla tangentbord och användas på \
             kommandoraden. Det som människor läser står i `name`. En enhetskostnads id i CSV får \
             ha andra bokstäver, som register har, men inga mellanslag.",
        ],
        wrong: "[effect.\"Färre HVB\"]",
        right: "[effect.farre-hvb]\n\
                name = \"Färre HVB\"",
        remedy: [
            "Write the id in small letters without å, ä, ö and spaces, and the full name in \
             `name`.",
            "Skriv id:t med små bokstäver utan å, ä, ö och mellanslag, och det fullständiga namnet \
             i `name`.",
        ],
    },
    Explanation {
        code: "invalid-number",
        meaning: [
            "What stands here is no number that can be computed with exactly. It is text, `nan` or \
             `inf`, or it has too many digits. Numbers are at most 1,000,000,000,000 in size and \
             have at most 12 decimals, so that money is computed to the last öre.",
            "Det som står här är inget tal som går att räkna exakt med. Det är text, `nan` eller \
             `inf`, eller så har det för många siffror. Tal är högst 1 000 000 000 000 till \
             storleken och har högst 12 decimaler, så att pengar räknas exakt på öret.",
        ],
        wrong: "id,year,name,area,unit,cost,source\n\
                hvb-dygn,2016,HVB,ifo,dygn,4500 kr,Avtal",
        right: "id,year,name,area,unit,cost,source\n\
                hvb-dygn,2016,HVB,ifo,dygn,4500,Avtal",
        remedy: [
            "Write the digits alone, without unit, percent sign or words. Round figures that have \
             more decimals than anybody knows.",
            "Skriv bara siffrorna, utan enhet, procenttecken eller ord. Avrunda tal som har fler \
             decimaler än någon kan veta.",
        ],
    },
    Explanation {
        code: "invalid-year",
        meaning: [
            "The value is not a year from 1900 to 2200. Years outside are slips of the keyboard, \
             and a plan that runs to the year 20177 helps nobody.",
            "Värdet är inget år från 1900 till 2200. År utanför det är skrivfel, och en plan som \
             löper till år 20177 hjälper ingen.",
        ],
        wrong: "[effect.resource]\n\
                units = { 20177 = 0.5, 2018 = 1.2 }",
        right: "[effect.resource]\n\
                units = { 2017 = 0.5, 2018 = 1.2 }",
        remedy: [
            "Write the year with four digits.",
            "Skriv året med fyra siffror.",
        ],
    },
    Explanation {
        code: "missing-key",
        meaning: [
            "A table lacks a key that the calculation needs. Such keys have no default value: a \
             figure that nobody has stated must not decide the result.",
            "En tabell saknar en nyckel som kalkylen behöver. Sådana nycklar har inget förvalt \
             värde: en siffra som ingen har angett ska inte avgöra resultatet.",
        ],
        wrong: "[investment]\n\
                start = 2016-06-01\n\
                end   = 2018-12-31",
        right: "[investment]\n\
                start = 2016-06-01\n\
                end   = 2018-12-31\n\
                price_year = 2016",
        remedy: [
            "Add the key to the table that the message points at.",
            "Lägg till nyckeln i den tabell som meddelandet pekar på.",
        ],
    },
    Explanation {
        code: "out-of-bounds",
        meaning: [
            "The number is too large or too small for its place. A share lies between 0 and 1, \
             people and costs are not negative, an effect lasts more than 0 and at most 100 years. \
             The commonest slip is a share in percent, 5 for 5 %, which would make the reduction a \
             hundred times too large.",
            "Talet är för stort eller för litet för sin plats. En andel ligger mellan 0 och 1, \
             personer och kostnader är inte negativa, en effekt varar mer än 0 och högst 100 år. \
             Det vanligaste misstaget är en andel i procent, 5 för 5 %, vilket skulle göra \
             kostnadsreduceringen hundra gånger för stor.",
        ],
        wrong: "[effect.hvb]\n\
                with = 5",
        right: "[effect.hvb]\n\
                with = 0.05",
        remedy: [
            "Write a share as a part of 1. If the number is meant as it stands, check that it is \
             in the unit that the key expects.",
            "Skriv en andel som en del av 1. Om talet är menat som det står, kontrollera att det \
             är i den enhet som nyckeln ska ha.",
        ],
    },
    Explanation {
        code: "unknown-key",
        meaning: [
            "The program does not know this key here. It is refused rather than passed over: a \
             misspelt key would otherwise be left out of the calculation, and nobody would notice.",
            "Programmet känner inte till nyckeln på den här platsen. Den ger ett fel i stället för \
             att hoppas över: en felstavad nyckel skulle annars utelämnas ur kalkylen utan att \
             någon märkte det.",
        ],
        wrong: "[effect.hvb]\n\
                persistance = 0.9",
        right: "[effect.hvb]\n\
                persistence = 0.9",
        remedy: [
            "Correct the spelling, or move the key to the table where it belongs. A remark of your \
             own is written as a comment after `#`.",
            "Rätta stavningen, eller flytta nyckeln till den tabell där den hör hemma. En egen \
             anmärkning skrivs som en kommentar efter `#`.",
        ],
    },
    Explanation {
        code: "unknown-value",
        meaning: [
            "The key takes one of a few fixed words, and this is none of them. The words are \
             English in both languages, so that the same file works everywhere.",
            "Nyckeln tar ett av några få bestämda ord, och det här är inget av dem. Orden är \
             engelska på båda språken, så att samma fil fungerar överallt.",
        ],
        wrong: "[cost.material]\n\
                financed_by = \"förvaltning\"",
        right: "[cost.material]\n\
                financed_by = \"department\"",
        remedy: [
            "Choose one of the words that the message lists.",
            "Välj ett av de ord som meddelandet räknar upp.",
        ],
    },
    Explanation {
        code: "wrong-type",
        meaning: [
            "The value is of another kind than the key takes. It is text instead of a number, for \
             example, or a number instead of a table. Digits in quotation marks are text and are \
             not computed with, so that a figure is always written in one way.",
            "Värdet är av ett annat slag än nyckeln tar. Det är till exempel text i stället för \
             ett tal, eller ett tal i stället för en tabell. Siffror inom citattecken är text och \
             räknas inte med, så att en siffra alltid skrivs på ett och samma sätt.",
        ],
        wrong: "[cost.material]\n\
                amount = \"100 000\"",
        right: "[cost.material]\n\
                amount = 100_000",
        remedy: [
            "Write the value as the message says: numbers and dates without quotation marks, text \
             within them.",
            "Skriv värdet så som meddelandet anger: tal och datum utan citattecken, text inom \
             citattecken.",
        ],
    },
];
