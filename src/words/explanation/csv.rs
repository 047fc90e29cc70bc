//! How the tables of the unit-cost database are written.

use super::Explanation;

pub(super) const EXPLANATIONS: &[Explanation] = &[
    Explanation {
        code: "ambiguous-number",
        meaning: [
            "The number can be read in two ways. `1,234` is one thousand two hundred and \
             thirty-four in English and a little more than one in Swedish, and `1.234` the other \
             way round. Neither the file's separator nor another number in it shows which is \
             meant, and a guess could be wrong by a factor of a thousand.",
            "Talet kan läsas på två sätt. `1,234` är ettusen tvåhundratrettiofyra på engelska och \
             drygt ett på svenska, och `1.234` tvärtom. Varken filens skiljetecken eller något \
             annat tal i den visar vad som avses, och en gissning kan bli tusen gånger fel.",
        ],
        wrong: "id,year,name,area,unit,cost,source\n\
                sarskilt-boende-dygn,2016,Särskilt boende,äldre,dygn,\"1,880\",KPB",
        right: "id,year,name,area,unit,cost,source\n\
                sarskilt-boende-dygn,2016,Särskilt boende,äldre,dygn,1880,KPB",
        remedy: [
            "Write the number without thousands separators, or with two decimals.",
            "Skriv talet utan tusentalsavskiljare, eller med två decimaler.",
        ],
    },
    Explanation {
        code: "duplicate-column",
        meaning: [
            "Two columns of the table are one and the same. They have the same heading, or one has \
             the Swedish name and the other the English, and which of them counts would be a \
             matter of chance.",
            "Två av tabellens kolumner är en och samma. De har samma rubrik, eller så har den ena \
             det svenska namnet och den andra det engelska, och vilken som gäller vore en slump.",
        ],
        wrong: "id;år;namn;område;enhet;kostnad;cost;källa",
        right: "id;år;namn;område;enhet;kostnad;källa",
        remedy: ["Take one of the columns away.", "Ta bort en av kolumnerna."],
    },
    Explanation {
        code: "missing-column",
        meaning: [
            "The table lacks a column that every unit cost needs. These are id, year, name, area, \
             unit, cost and source: a price without its year, unit or source cannot be checked by \
             anybody.",
            "Tabellen saknar en kolumn som varje enhetskostnad behöver. De är id, år, namn, \
             område, enhet, kostnad och källa: ett pris utan år, enhet eller källa kan ingen \
             kontrollera.",
        ],
        wrong: "id;år;namn;område;enhet;kostnad\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500",
        right: "id;år;namn;område;enhet;kostnad;källa\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal",
        remedy: [
            "Add the column, under its Swedish or English name. Columns may stand in any order.",
            "Lägg till kolumnen, med sitt svenska eller engelska namn. Kolumnerna får stå i vilken \
             ordning som helst.",
        ],
    },
    Explanation {
        code: "missing-value",
        meaning: [
            "A cell that every unit cost needs is empty. A missing cost is never zero, and a \
             figure without a source cannot be checked.",
            "En cell som varje enhetskostnad behöver är tom. En kostnad som saknas är aldrig noll, \
             och en siffra utan källa kan inte kontrolleras.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;",
        right: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal",
        remedy: [
            "Fill the cell in, or take the row away. An example figure without a source has the \
             source `exempeldata`.",
            "Fyll i cellen, eller ta bort raden. En exempelsiffra utan källa får källan \
             `exempeldata`.",
        ],
    },
    Explanation {
        code: "mixed-decimal-signs",
        meaning: [
            "Some numbers of the file have a decimal comma and others a decimal point. Then \
             `1.234` might be either of two numbers, and so the whole file has to use one sign.",
            "Vissa tal i filen har decimalkomma och andra decimalpunkt. Då kunde `1.234` vara \
             vilket som helst av två tal, och därför måste hela filen använda ett och samma \
             tecken.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hemtjanst;2015;Hemtjänst;äldre;timme;461,50;KPB\n\
                hemtjanst;2016;Hemtjänst;äldre;timme;472.00;KPB",
        right: "id;year;name;area;unit;cost;source\n\
                hemtjanst;2015;Hemtjänst;äldre;timme;461,50;KPB\n\
                hemtjanst;2016;Hemtjänst;äldre;timme;472,00;KPB",
        remedy: [
            "Use one decimal sign in the file. It often happens where rows of two sources have \
             been pasted together.",
            "Använd ett och samma decimaltecken i filen. Felet uppstår ofta när rader från två \
             källor har klistrats ihop.",
        ],
    },
    Explanation {
        code: "too-few-fields",
        meaning: [
            "The row has fewer cells than the header. Which one is missing cannot be seen, and \
             what follows it would be read in the wrong column.",
            "Raden har färre celler än rubrikraden. Det går inte att se vilken som saknas, och det \
             som följer efter den skulle läsas i fel kolumn.",
        ],
        wrong: "id;year;name;area;unit;cost;low;high;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;Avtal",
        right: "id;year;name;area;unit;cost;low;high;source\n\
                hvb-dygn;2016;HVB;ifo;dygn;4500;;;Avtal",
        remedy: [
            "Leave cells without a value empty, but keep their separators.",
            "Lämna celler utan värde tomma, men behåll deras skiljetecken.",
        ],
    },
    Explanation {
        code: "too-many-fields",
        meaning: [
            "The row has more cells than the header. Usually a text holds the sign that separates \
             the columns, and is cut in two by it.",
            "Raden har fler celler än rubrikraden. Oftast innehåller en text det tecken som \
             skiljer kolumnerna åt och delas därför i två.",
        ],
        wrong: "id,year,name,area,unit,cost,source\n\
                hvb-dygn,2016,HVB, köpt plats,ifo,dygn,4500,Avtal",
        right: "id,year,name,area,unit,cost,source\n\
                hvb-dygn,2016,\"HVB, köpt plats\",ifo,dygn,4500,Avtal",
        remedy: [
            "Put the text in quotation marks, or save the file with semicolons.",
            "Sätt texten inom citattecken, eller spara filen med semikolon.",
        ],
    },
    Explanation {
        code: "unclosed-quote",
        meaning: [
            "A cell begins with a quotation mark that is never closed. The rest of the file would \
             be the text of this one cell, and its unit costs would be missing.",
            "En cell börjar med ett citattecken som aldrig avslutas. Resten av filen skulle bli \
             text i den här enda cellen, och dess enhetskostnader skulle saknas.",
        ],
        wrong: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;\"HVB;ifo;dygn;4500;Avtal",
        right: "id;year;name;area;unit;cost;source\n\
                hvb-dygn;2016;\"HVB\";ifo;dygn;4500;Avtal",
        remedy: [
            "Close the quotation mark. One that belongs to the text is written twice, in a cell \
             within quotation marks.",
            "Avsluta citattecknet. Ett citattecken som hör till texten skrivs två gånger, i en \
             cell inom citattecken.",
        ],
    },
    Explanation {
        code: "unknown-column",
        meaning: [
            "The table has a column that the database does not know. It is refused rather than \
             passed over: a misspelt `low` or `payer` would otherwise be left out, and nobody \
             would notice.",
            "Tabellen har en kolumn som databasen inte känner till. Den ger ett fel i stället för \
             att hoppas över: en felstavad `lägsta` eller `betalare` skulle annars utelämnas utan \
             att någon märkte det.",
        ],
        wrong: "id;year;name;area;unit;cost;lowest;source",
        right: "id;year;name;area;unit;cost;low;source",
        remedy: [
            "Correct the heading, or take the column away. Remarks have a column of their own, \
             `note`.",
            "Rätta rubriken, eller ta bort kolumnen. Anmärkningar har en egen kolumn, \
             `anmärkning`.",
        ],
    },
];
