### Vad som är fel i en fil, efter kod, och vad man ska skriva i stället.

## Delas av flera meningar

nearest-or-listed = { $nearest ->
        [0] { $known ->
            [0] {""}
           *[other] { $more ->
                [0] det finns: { $known }
               *[other] det finns: { $known } och { $more } till
            }
        }
       *[other] menade du `{ $nearest }`?
    }

## Filer

unreadable-file = { $path ->
        [0] { unreadable }
       *[other] `{ $path }`: { unreadable }
    }
    .hint = { $slip ->
        [backslash] skriv mappar med `/`, på alla system
        [policy] förvalen är `orebro`, `norrkoping` och `none`
        [folder] ange filen i den
        [ending] ge själva filen den ändelsen, om den är en sådan fil
        [outside]
            det som en fil hänvisar till, eller en länk leder till, läses bara från den mappen: lägg det där, eller en
            `si.toml` i en mapp som rymmer båda. Enhetskostnader på annat håll anges på kommandoraden, `--unit-costs PATH`
       *[none] {""}
    }

unreadable = { $reason ->
        [not-found] filen finns inte
        [no-policy] filen finns inte, och inget förval heter så
        [folder] detta är en mapp, inte en fil
        [denied] filen får inte läsas
        [no-file] detta är ett rör eller en enhet, inte en fil
        [outside] detta ligger utanför mappen `{ $detail }`
        [ending] detta är, när länkar följs, ingen fil som slutar på `{ $detail }`
       *[other] filen kan inte läsas: { $detail }
    }

unwritable-file = { $reason ->
        [not-found] mappen finns inte
        [folder] det ligger en mapp där filen skulle skrivas
        [exists] filen finns redan, och skrivs inte över
        [denied] filen får inte skrivas
        [no-file] det finns ett rör eller en enhet där filen skulle skrivas
        [outside] detta är en länk som leder ut ur mappen, eller ingenstans
       *[other] filen kan inte skrivas: { $detail }
    }
    .hint = { $reason ->
        [not-found] skapa mappen först
        [exists] välj ett annat namn, eller flytta det som finns där
       *[other] kontrollera vem som får skriva i mappen, och vad som ligger på den platsen
    }

too-many-entries = `[{ $table }]` har { $found } poster; högst { $most } läses
    .hint = riktiga ansökningar har några tiotal; lägg ihop det som gäller samma enhetskostnad och förvaltning

file-too-large = filen är större än { $most } MiB, det mesta som läses
    .hint = en ansökan eller enhetskostnadsfil av den storleken är knappast vad som menades

file-too-large-line = raden är större än { $most } MiB, det mesta som läses; inte heller det som följer läses
    .hint = en ansökan av den storleken är knappast vad som menades: var och en står på en egen rad

file-too-large-together = filerna är tillsammans större än { $most } MiB, det mesta som läses
    .hint = ha de år som används i mappen: ett års enhetskostnader tar några kilobyte

not-text = { $kind ->
        [csv] filen är inte text
       *[toml] filen är inte text i UTF-8
    }
    .hint = { $kind ->
        [csv] exportera kalkylbladet som CSV
       *[toml] spara filen som UTF-8; ett kalkylblad eller dokument måste först exporteras
    }

wrong-file = filen är { $kind ->
        [spreadsheet] ett kalkylblad
        [document] ett dokument från en ordbehandlare
        [pdf] en PDF
        [archive] ett packat arkiv
        [csv] en tabell i CSV
        [toml] TOML
        [json] JSON
        [application] en ansökan
        [outcome] utfallet av en ansökan
        [fund] en fond
        [policy] en policy
        [workspace] en arbetsyta
        [mapping] mappningen av en tabell
        [lock] ett lås
       *[markup] en webbsida
    }, inte { $wanted ->
        [csv] en tabell i CSV
        [application] en ansökan
        [outcome] utfallet av en ansökan
        [fund] en fond
        [policy] en policy
        [mapping] mappningen av en tabell
        [workspace] en arbetsyta
       *[toml] TOML
    }
    .hint = { $wanted ->
        [csv] { $kind ->
            [spreadsheet] exportera kalkylbladet som CSV
            [archive] packa upp den, och ange CSV-filen eller mappen
            [toml] en ansökan anges för sig, `--unit-costs` tar en CSV-fil eller en mapp av dem: `si calc ANSÖKAN --unit-costs SÖKVÄG`
           *[other] skriv tabellen i ett kalkylblad och exportera den som CSV
        }
       *[toml] { $kind ->
            [csv] enhetskostnader anges med `--unit-costs { $name }`, eller i ansökan som `unit_costs`
            [archive] packa upp den, och ange TOML-filen
            [application] { $wanted ->
                [workspace] ge den ett annat namn: `si.toml` är det som ansökningarna i en mapp har gemensamt
               *[other] en ansökan anges för sig: `si calc { $name }`
            }
            [outcome] ett utfall anges med sin ansökan: `si settle ANSÖKAN { $name }`
            [fund] en fond anges för sig: `si fund { $name }`
            [policy] en policy anges med en ansökan: `si calc ANSÖKAN --policy { $name }`
            [workspace] det som står i den gäller av sig självt för ansökningarna i dess mapp: ange en av dem, eller mappen
            [mapping] en mappning anges med sin tabell: `si costs import TABELL --mapping { $name }`
            [lock] ange ansökan vars siffror det låser: `{ $locked }`
           *[other] en ansökan är en textfil i TOML, som börjar med `format = 1` och `[investment]`
        }
    }

not-text-mixed = filen är UTF-8 utom denna byte, { $byte }: den är hopsatt av två teckenkodningar
    .hint = spara hela filen som UTF-8, och se efter att bokstäverna är rätt

empty-file = filen är tom
    .hint = { $kind ->
        [csv] första raden anger kolumnerna: id, år, namn, område, enhet, kostnad, källa
        [index] första raden anger kolumnerna: år, index, serie, källa
        [evidence] första raden anger kolumnerna: id, namn, värde, lägsta, högsta, gradering, design, källa
        [outcome] ett utfall börjar med `format = 1` och `application = "…"`, id för dess ansökan
        [fund] en fond börjar med `format = 1`, `name` och `start`
       *[toml] en ansökan börjar med `format = 1` och `[investment]`
    }

empty-file-rows = filen har en rubrikrad men inga rader
    .hint = lägg till rader under den, eller ta bort filen

invalid-json = raden är ingen ansökan i JSON: { $kind ->
        [syntax] det som står i kolumn { $column } är inte JSON
        [end] den slutar för tidigt, i kolumn { $column }
        [no-object] den är inget objekt
        [not-text] den är inte text i UTF-8
        [twice] `{ $key }` står två gånger
        [beside] `{ $key }` står bredvid `toml`
        [null] `{ $key }` har `null` i en lista
       *[too-deep] `{ $key }` ligger i för många objekt i varandra
    }
    .hint = skriv ett objekt per rad: en ansökan, eller {"{"}"file": …, "toml": …{"}"}

lock-of-finished = låset för en avslutad ansökan skrivs inte över
    .hint = `si check` visar vad som har ändrats; för att ändå låsa nya siffror, `--force`

## Syntax

syntax = { $sign ->
        [0] { slip }
       *[other] { slip }: här skulle { $sign } stå
    }
    .hint = { $slip ->
        [escape] skriv `/` i sökvägar, eller enkla citattecken: '…'
        [unicode] skriv `/` i sökvägar, eller enkla citattecken: '…'
       *[other] {""}
    }

syntax-slip = { $slip ->
        [comma] `{ $text }` har decimalkomma
        [thousands-comma] `{ $text }` har ett komma
        [number] `{ $text }` är inte så ett tal skrivs
        [spaces] `{ $text }` är inte så tusental skrivs
        [points] `{ $text }` är inte så tusental skrivs
        [percent] `{ $text }` har ett procenttecken
        [unit] `{ $text }` är mer än ett tal
        [minus] minustecknet i `{ $text }` är { $sign }, inte tangentbordets
        [leading-zero] `{ $text }` börjar med en nolla
        [range] `{ $text }` är två tal
        [key-within] `{ $text }` har en nyckel, där ett värde väntas
        [no-number] `{ $text }` är inget tal
        [date] `{ $text }` är inte så ett datum skrivs
        [boolean] `{ $text }` är varken `true` eller `false`
        [yes-no] `{ $text }` är inget tal: här står en andel
        [bare-text] text som inte står inom citattecken
        [quotes] citattecknen är inte raka: { $text }
        [inner-quotes] citattecken inne i texten avslutar den
        [unclosed-text] texten som börjar här är inte avslutad
        [unclosed-list] listan som börjar här är inte avslutad
        [unclosed-table] tabellen som börjar här är inte avslutad
        [blank] ett hårt mellanslag eller liknande, { $right }
        [no-value] värdet saknas för `{ $right }`
        [backslash] texten är inte avslutad: `\` gör tecknet efter till en bokstav
        [no-equals] `=` saknas
        [colon] `:` mellan nyckel och värde
        [semicolon] `;` mellan nycklarna
        [end-sign] `{ $text }` efter värdet
        [comment] text som varken är nyckel eller värde
        [cells] celler ur ett kalkylblad
        [merge] märken efter en sammanslagning som inte är klar
        [twice] `{ $right }` står två gånger: först på rad { $line }
       *[table-twice] tabellen `[{ $right }]` står två gånger: först på rad { $line }
    }
    .hint = { $slip ->
        [comma] decimaler skrivs med punkt: `{ $right }`
        [thousands-comma] tusental skrivs `{ $right }`, decimaler med punkt
        [number] { $right ->
            [0] skriv bara siffror, med decimalpunkt
           *[other] skriv `{ $right }`
        }
        [spaces] { $right ->
            [0] siffror skrivs utan mellanslag: `1234` eller `1_234`
           *[other] skriv `{ $right }`
        }
        [points] { $right ->
            [0] siffror skrivs utan punkter mellan tusental: `1234567` eller `1_234_567`
           *[other] skriv `{ $right }`
        }
        [percent] en andel skrivs utan `%`: `{ $right }`
        [unit] { $right ->
            [0] skriv bara talet, utan enhet
           *[other] skriv bara talet: `{ $right }`
        }
        [minus] skriv `{ $right }`
        [leading-zero] skriv `{ $right }`
        [range] skriv ett tal; ett intervall anges med `low` och `high`
        [key-within] nycklar står inom klammer, med komma emellan: `{"{"} 2016 = 10, 2017 = 12 {"}"}`
        [no-number] skriv bara siffror, med decimalpunkt
        [date] { $right ->
            [0] datum skrivs år, månad, dag, utan citattecken: `2016-06-01`
           *[other] datum skrivs `{ $right }`, utan citattecken
        }
        [boolean] skriv `{ $right }`
        [yes-no] skriv `{ $right }`: `1` är allt, `0` inget
        [bare-text] { $right ->
            [0] text ska stå inom citattecken: `"…"`
           *[other] skriv `{ $right }`
        }
        [quotes] { $right ->
            [0] citattecknen ska vara raka: `"…"`
           *[other] citattecknen ska vara raka: `{ $right }`
        }
        [inner-quotes] skriv `{ $right }`, eller texten inom enkla citattecken: '…'
        [unclosed-text] avsluta den med `{ $right }`
        [unclosed-list] avsluta den med `{ $right }`
        [unclosed-table] avsluta den med `{ $right }`
        [blank] skriv ett vanligt mellanslag i stället
        [no-value] skriv det efter `=`, eller ta bort nyckeln: ett värde som saknas är aldrig noll
        [backslash] skriv `/` i sökvägar, eller enkla citattecken: '…'
        [no-equals] { $right ->
            [0] skriv `=` efter nyckeln
           *[other] skriv `{ $right }`
        }
        [colon] { $right ->
            [0] skriv `=`
           *[other] skriv `{ $right }`
        }
        [semicolon] skriv `,`
        [end-sign] ta bort det: en rad slutar utan tecken
        [comment] en kommentar börjar med `#`
        [cells] skriv en rad `nyckel = värde` för var och en; en tabell av enhetskostnader hör hemma i en CSV-fil
        [merge] behåll en av de två sidorna, och ta bort raderna `<<<<<<<`, `=======` och `>>>>>>>`
        [twice] behåll en av de två
       *[table-twice] lägg ihop de två, eller ge den ena ett eget id
    }

slip = { $slip ->
        [key-or-value] oväntad nyckel eller oväntat värde
        [content] oväntat innehåll
        [equals-in-list] oväntat `=` i en lista
        [leading-zero] talet börjar med en nolla
        [sign] oväntat tecken framför talet
        [no-key] nyckeln saknas
        [bare-key] ogiltig nyckel utan citattecken
        [pair] ogiltigt par av nyckel och värde
        [unclosed-text] texten är inte avslutad
        [in-table] ogiltigt innehåll i tabellen
        [value] ogiltigt värde
        [no-value] nyckel utan värde
        [twice] samma nyckel två gånger
        [quotes] text ska stå inom citattecken
        [unicode] för få siffror efter `\u`
        [escape] okänt tecken efter `\`
        [comma-in-list] komma saknas i listan
        [comma-in-table] komma saknas mellan nycklarna
        [no-equals] `=` saknas
        [extra-comma] ett komma för mycket
        [extra-equals] ett `=` för mycket
        [unclosed-header] tabellens rubrik är inte avslutad
        [unclosed-table] tabellen är inte avslutad
        [unclosed-list] listan är inte avslutad
        [underscore] `_` får bara stå mellan siffror
        [extended] nyckeln har redan ett värde och kan inte bli en tabell
        [carriage-return] vagnretur utan radbyte
        [too-deep] för många nivåer i varandra
        [mantissa] ogiltigt tal: siffror saknas före eller efter punkten
        [fraction] ogiltigt tal: siffror saknas efter punkten
        [exponent] ogiltig exponent i talet
        [number] ogiltigt tal
        [integer] ogiltigt heltal
        [boolean] ogiltigt värde: `true` eller `false` skrivs med små bokstäver
        [text] ogiltig text
        [key] ogiltig nyckel
        [table] ogiltig tabell
        [time] ogiltigt klockslag
        [comment] ogiltigt tecken i kommentaren
        [two-signs] tecknet framför talet står två gånger
        [radix] talets bas skrivs med liten bokstav
        [signed-radix] ett tal med annan bas kan inte ha förtecken
        [multi-line-key] en nyckel kan inte gå över flera rader
        [opening] tecknet som öppnar saknas
        [character] oväntat tecken
       *[other] { $detail }
    }

## Nycklar och värden

unknown-key = okänd nyckel `{ $key }`
    .hint = { nearest-or-listed }

unknown-key-beside-evidence = `{ $key }` kan inte stå bredvid `evidence`: raden i katalogen anger det
    .hint = ta bort `{ $key }`, eller ta bort `evidence` och skriv själva talet med källa

unknown-key-evidence = `evidence` { $here ->
        [measured] ger inget tal som har mätts
       *[kronor] ger inga kronor: de har ett prisår, och katalogen har inget
    }
    .hint = { $here ->
        [measured] skriv talet som mättes, med källa
       *[kronor] skriv beloppet med källa, eller ge det ett id bland enhetskostnaderna
    }

missing-key = `{ $key }` saknas
    .hint = { $kind ->
        [department] lägg till tabellen `[department]` med en rad `id = "Namn"` för varje
        [table] lägg till tabellen `{ $key }`
        [format] börja filen med `format = 1`, formatets version
       *[key] { $table ->
            [0] lägg till `{ $key } = { $example }`
           *[other] lägg till `{ $key } = { $example }` i `{ $table }`
        }
    }

wrong-type = `{ $key }` ska vara { expected }, men här står { $found }
    .hint = { $slip ->
        [quoted-number] { $right ->
            [0] tal står utan citattecken, med decimalpunkt: `0.05`
           *[other] tal står utan citattecken: `{ $right }`
        }
        [quoted-date] { $right ->
            [0] datum skrivs år, månad, dag, utan citattecken: `2016-06-01`
           *[other] datum skrivs `{ $right }`, utan citattecken
        }
        [bare-address] en adress står inom citattecken: `"effect.hvb.with" = 0.1`
        [truth-for-share] skriv en andel: `1` för allt, `0` för inget, eller ett tal däremellan
        [truth] { $example ->
            [0] skriv själva talet
           *[other] skriv själva talet, till exempel `{ $key } = { $example }`
        }
        [list] skriv en tabell av år: `{ $key } = {"{"} 2020 = …, 2021 = … {"}"}`
       *[none] {""}
    }

wrong-type-no-id = `[{ $table }]` saknar id: `{ $key }` står direkt under
    .hint = skriv `[{ $table }.ID]`, med ett id som du väljer

expected = { $expected ->
        [boolean] `true` eller `false`
        [whole-number] ett heltal
        [number] ett tal
        [number-or-range] ett tal, `{"{"} value, low, high {"}"}` eller en parameter
        [number-or-years] ett tal eller en tabell av år
        [years] en tabell av år, till exempel `{"{"} 2017 = 10 {"}"}`
        [year] ett årtal
        [date] ett datum, till exempel `2016-06-01`
        [date-or-year] ett datum, till exempel `2016-06-01`, eller ett årtal
        [table] en tabell
        [tables] tabeller med var sitt id, `[nyckel.id]`
        [list] en lista av tabeller, `[[nyckel]]`
        [column] en kolumn, `{"{"} column = "…" {"}"}`
        [text-or-column] text eller `{"{"} column = "…" {"}"}`
        [text-or-file] text eller `{"{"} file = "…" {"}"}`
        [number-or-factor] ett tal, eller en faktor som `"*0.9"`
        [text-or-list] text eller en lista av texter
       *[text] text inom citattecken
    }

unsupported-format = format { $found } är okänt; den här versionen läser format 1
    .hint = skriv `format = 1`

invalid-id = `{ $id }` kan inte vara ett id
    .hint = ett id har bokstäverna a–z, siffror och bindestreck, inte å, ä, ö eller mellanslag{ $proposed ->
            [0] {""}
           *[other] : skriv `{ $proposed }`
        }

invalid-id-invisible = `{ $id }` har ett osynligt tecken i sig, { $sign }
    .hint = skriv id:t på nytt, för hand: `{ $id }`

invalid-id-space = `{ $id }` kan inte vara ett id: det har ett mellanslag
    .hint = skriv `{ $joined }`{ $includes ->
            [0] {""}
           *[other] ; `{ $includes }` räknar upp id:n med mellanslag emellan
        }

invalid-number = { $fault ->
        [not-finite] `{ $text }` är inget belopp
        [too-large] `{ $text }` är för stort: tal är högst 1 000 000 000 000 till storleken
        [too-many-decimals] `{ $text }` har fler än 12 decimaler
       *[not-a-number] `{ $text }` är inget tal
    }
    .hint = { $meant ->
        [0] { number-slip }
       *[other] skriv `{ $meant }`
    }

number-slip = { $slip ->
        [percent] en andel skrivs utan `%`: 5 % är `0.05`
        [brackets] minus skrivs `-`, inte som parentes
        [range] skriv ett tal; ett intervall anges med lägsta och högsta värde, `low` och `high`
        [words] skriv bara siffror, utan enhet eller ord; decimalpunkt, och i en fil med semikolon decimalkomma
       *[none] {""}
    }

invalid-number-cell = `{ $text }` är inget tal
    .hint = { $slip ->
        [number] skriv `{ $meant }`
        [below] inom parentes är det mindre än noll, vilket det inte får vara
        [minus] minus skrivs `-`, inte som parentes: `{ $meant }`
        [share] en andel är en del av 1: skriv `{ $meant }`
        [percent] skriv talet utan `%`: `{ $meant }`; en kostnad anges i kronor
        [range] skriv ett tal; intervallet anges i egna kolumner, `{ $low-column }` med `{ $meant }` och
            `{ $high-column }` med `{ $high }`
       *[words] skriv bara siffror, utan enhet eller ord{ $sign ->
            [comma] , med decimalkomma
            [point] , med decimalpunkt
           *[0] {""}
        }
    }

out-of-bounds = `{ $address }` är { $value } men ska vara { bounds }
    .hint = { $percent ->
        [0] {""}
       *[other] en andel är en del av 1: { $percent } % skrivs `{ $share }`
    }

out-of-bounds-evidence = `{ $address }` får { $value } ur `{ $id }` ({ $row }, `{ $key }`) men ska vara { bounds }
    .hint = { out-of-bounds.hint }

bounds = { $least ->
        [0] { $most ->
            [0] ett tal
           *[other] högst { $most }
        }
       *[other] { $most ->
            [0] { $above ->
                [yes] över { $least }
               *[no] minst { $least }
            }
           *[other] { $above ->
                [yes] över { $least } och högst { $most }
               *[no] från { $least } till { $most }
            }
        }
    }

invalid-year = `{ $text }` är inget år mellan { $first } och { $last }
    .hint = { $span ->
        [0] år har fyra siffror
       *[other] en nyckel per år: `{ $span }`
    }

invalid-year-cell = `{ $text }` är inget år mellan { $first } och { $last }
    .hint = { $year ->
        [0] år har fyra siffror
       *[other] skriv bara året: `{ $year }`
    }

invalid-date = { $text } är inget datum
    .hint = { $days ->
        [0] månader går från 01 till 12, datum skrivs 2016-06-01
       *[other] { month } har { $days } dagar
    }

month = { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }

unknown-value = `{ $value }` är inget värde för `{ $key }`
    .hint = { nearest-or-listed }

thousands-point = `{ $text }` är { $number } kr: punkten är decimaltecken
    .hint = skriv `{ $thousands }`, eller `{ $value }`

thousands-point-cell = `{ $text }` är { $number } kr: { $sign ->
        [comma] kommat
       *[point] punkten
    } är decimaltecken i den här filen
    .hint = skriv `{ $thousands }`, eller beloppet med färre decimaler

unlikely-wage = `{ $address }` är { $value } kr i månaden: ingen har en sådan lön
    .hint = { $side ->
        [below] lönen anges i kronor, för en tjänst och månad: inte i tusental kronor, och inte per timme
       *[above] lönen gäller en tjänst och en månad, inte ett år eller alla tjänster
    }

unlikely-on-cost = `{ $address }` är { $value }: inget personalomkostnadspålägg är så { $side ->
        [below] lågt
       *[above] högt
    }
    .hint = { $side ->
        [below] det är en del av lönen: 38 % skrivs `0.38`
       *[above] det är vad som läggs på lönen, utan lönen själv: `{ $less }`
    }

year-far-off = `{ $address }` har ett värde för { $year }, långt från satsningens år, { $start }–{ $end }
    .hint = är årtalet rätt?

year-far-off-investment = { $key ->
        [end] satsningen varar från { $start } till { $end }: mer än tio år
        [price_year] `price_year` är { $year }, långt från satsningens år, { $start }–{ $end }
       *[horizon] { $side ->
            [before] `horizon` är { $year }, före starten, { $start }: ingen effekt räknas
           *[after] `horizon` är { $year }, mer än sextio år efter starten, { $start }
        }
    }
    .hint = { $key ->
        [end] stämmer båda årtalen?
       *[other] stämmer årtalet?
    }

year-far-off-price = `{ $id }` har ett pris för { $year }, långt från enhetskostnadernas alla andra år, { $first }–{ $last }
    .hint = är årtalet rätt?

year-far-off-index = serien `{ $series }` har { $year }, långt från alla sina andra år, { $first }–{ $last }
    .hint = stämmer årtalet?

index-jump = serien `{ $series }` gör ett hopp: { $index } år { $year }, { $other-index } år { $other }
    .hint = stämmer indexet? saknas ett decimaltecken, eller har serien fått ett nytt basår?

empty-table = `{ $key }` har inget år
    .hint = skriv `{ $key } = {"{"} 2017 = … {"}"}`

end-before-start = satsningen slutar { $end }, innan den börjar { $start }
    .hint = `end` är den sista dagen

## Indata

incomplete-range = `{ $given }` utan `{ $missing }`
    .hint = lägg till `{ $missing }`: ett intervall har båda

range-order = lägsta { $low }, värdet { $value } och högsta { $high } står inte i ordning
    .hint = lägsta ≤ värde ≤ högsta; för en tabell av år är de faktorer kring 1

distribution-without-range = fördelningen `{ $distribution }` utan `low` och `high`
    .hint = lägg till `low` och `high`, eller ta bort fördelningen

value-off-centre = { $distribution ->
        [lognormal] { $mean ->
            [0] `lognormal` har ingen logaritm av lägsta { $low }
           *[other] { $value } ligger mer än 1 % av logaritmernas intervall från { $mean }, det geometriska medelvärdet av
                { $low } och { $high } som `lognormal` dras kring
        }
       *[other] { $value } ligger mer än 1 % av intervallet från { $mean }, mitten av { $low } och { $high } som
            `{ $distribution }` dras kring
    }
    .hint = använd `pert` eller `triangular`, vars värde får ligga var som helst mellan lägsta och högsta

parameter-cycle = parametrarna hänvisar till varandra i en ring: { $chain }
    .hint = ge en av dem ett tal

unused-parameter = ingenting använder parametern `{ $id }`
    .hint = använd den som `{"{"} parameter = "{ $id }" {"}"}`, eller ta bort den

missing-year = `{ $address }` saknar värde för { $years }, då det finns en volym att prissätta
    .hint = lägg till åren; ett värde som saknas är aldrig noll

## Hänvisningar

unknown-department = förvaltningen `{ $name }` finns inte
    .hint = { nearest-or-listed }

unknown-department-successor = { $slip ->
        [itself] { $name } anges som sin egen efterträdare
       *[back] { $name } och `{ $to }` anges som varandras efterträdare
    }
    .hint = skriv i `to` vem som har tagit över

unknown-target-group = målgruppen `{ $name }` finns inte
    .hint = { $known ->
        [0] det finns ingen: lägg till `[target_group.{ $name }]` med `people` per år
       *[other] { nearest-or-listed }
    }

unknown-parameter = parametern `{ $name }` finns inte
    .hint = { $known ->
        [0] det finns ingen: lägg till `[parameter.{ $name }]` med `value = …`
       *[other] { nearest-or-listed }
    }

unknown-unit-cost = enhetskostnaden `{ $name }` finns inte
    .hint = { nearest-or-listed }

unknown-evidence = evidenskatalogen har inget `{ $name }`
    .hint = { nearest-or-listed }

unknown-scenario = scenariot `{ $name }` finns inte{ $known ->
        [0] : ansökan har inga scenarier
       *[other] {""}
    }
    .hint = { nearest-or-listed }

unknown-goal = målet `{ $name }` finns inte
    .hint = { nearest-or-listed }

unknown-measure = måttet `{ $name }` finns inte
    .hint = { nearest-or-listed }

unknown-figure = siffran `{ $name }` finns inte
    .hint = { $nearest ->
        [0] `si trace ANSÖKAN --list` räknar upp alla
       *[other] menade du `{ $nearest }`?
    }

unknown-address = adressen `{ $name }` finns inte
    .hint = { $nearest ->
        [0] en adress är talets sökväg i filen, till exempel `effect.hvb.share`
       *[other] { nearest-or-listed }
    }

## Kostnader och effekter

no-cost-form = kostnaden `{ $id }` anger varken belopp, tjänster eller enheter
    .hint = lägg till `amount`, eller `posts` med `monthly_wage` och `on_cost`, eller `units` med `unit_cost`

several-cost-forms = kostnaden `{ $id }` har flera former: { $forms }
    .hint = behåll en av dem

no-effect-form = effekten `{ $id }` anger varken hur många personer som nås eller hur många enheter som undviks
    .hint = lägg till `share` (eller `without` och `with`), `units_per_person`, `delay` och `duration`, eller `units` per
        år

several-effect-forms = effekten `{ $id }` har både `units` per år och { $keys } ur personformen
    .hint = behåll antingen `units` eller de andra

share-and-probabilities = effekten `{ $id }` har både `share` och `without` och `with`
    .hint = andelen är `without` − `with`: behåll ett av dem

missing-target-group = { $groups ->
        [0] effekten `{ $id }` behöver en målgrupp, och det finns ingen
       *[other] effekten `{ $id }` anger inte vilken målgrupp den når
    }
    .hint = { $groups ->
        [0] lägg till `[target_group.ID]` med `people` per år, eller ge `effect.{ $id }` `units` per år
       *[other] lägg till `target_group = …`: { $groups }
    }

missing-department = effekten `{ $id }` sänker kommunens kostnader men anger ingen förvaltning
    .hint = lägg till `department = …`: { $departments }

no-cost = { $elsewhere ->
        [yes] reservationen bär ingen kostnad: täckningsgraden kräver en kostnad över 0 som finansieras av reservationen
        [verified] den faktiska kostnaden är 0 sammanlagt: täckningsgraden kräver en kostnad över 0
       *[no] satsningen kostar ingenting: täckningsgraden kräver en kostnad över 0
    }
    .hint = { $elsewhere ->
        [yes] ge minst en kostnad `financed_by = "reservation"`
        [verified] ange i `by_year` vad reservationen bar, eller utelämna `[cost]`: då räknas planen
       *[no] lägg till `[cost.ID]` med `amount = …`
    }

amount-too-large = med `{ $address }` växer beloppen över 10 000 mdkr (10¹³ kr) och kan inte beräknas exakt
    .hint = kontrollera enheterna i dess tal

## Inställningar

value-for-table = `{ $address }` är en tabell av år och kan inte sättas till ett enda värde
    .hint = { $kind ->
        [range] ange faktorer, `{ $address }=*0.5..*1.5`, eller intervallet för ett år,
            `{ $address }.{ $year }=LÄGSTA..HÖGSTA`
       *[value] multiplicera den, `{ $address }=*0.8`, eller sätt ett år, `{ $address }.{ $year }=…`
    }

year-of-number = `{ $address }`: indata är ett tal, inte en tabell av år
    .hint = utelämna året

year-not-in-table = `{ $address }`: tabellen har inget värde för { $year } att multiplicera, bara för { $years }
    .hint = ge året ett värde, `{ $address }=…`, eller multiplicera ett år som tabellen har

## Policy

floor-above-target = lägsta återföring, { $floor }, ligger över återföringskravet, { $target }
    .hint = sänk `return_floor` eller höj `return_target`

no-correction-for-grade = policyns `optimism_bias` saknar korrigering för evidensgrad { $grade }
    .hint = lägg till `{ $grade } = …`; tabellen har { $known }

## Enhetskostnader

no-unit-costs = ingen enhetskostnadsdatabas hittades, och ansökan behöver en
    .hint = { $beside ->
        [0] ange den med `--unit-costs SÖKVÄG`, eller lägg en mapp `unit-costs` bredvid ansökan; sökte efter { $searched }
       *[other] bredvid ansökan ligger `{ $beside }`: skriv `unit_costs = "{ $beside }"` i `[investment]`
    }

no-unit-costs-here = ingen enhetskostnadsdatabas hittades
    .hint = { $beside ->
        [0] ange den med `--unit-costs SÖKVÄG` eller som argument, eller gå till en mapp med en mapp `unit-costs`, eller
            under den; sökte efter { $searched }
       *[other] här ligger `{ $beside }`: ange den, eller sätt `SI_UNIT_COSTS={ $beside }`
    }

no-unit-costs-into = det hittades ingen enhetskostnadsdatabas som kan ta emot priserna
    .hint = skapa en mapp `unit-costs` här, eller ange en mapp eller fil, `--into SÖKVÄG`

no-csv-files = mappen `{ $folder }` innehåller ingen `.csv`-fil med { $kind ->
        [evidence] evidens
       *[unit-costs] enhetskostnader
    }
    .hint = { $kind ->
        [evidence] lägg in en tabell med evidens, till exempel `effekter.csv`
       *[unit-costs] lägg in en fil per år, till exempel `2016.csv`
    }

no-evidence = ingen evidenskatalog hittades, och ansökan hänvisar till evidens
    .hint = { $searched ->
        [0] skriv själva talet, med källa
       *[other] ange den som `evidence` i `si.toml`, eller lägg en mapp `evidence` bredvid ansökan; sökte efter
            { $searched }
    }

no-price-for-year = `{ $id }` saknar enhetskostnad för { $year }, finns bara för { $years }
    .hint = { $index ->
        [yes] lägg till en rad för { $year }; indexserien täcker inte båda åren
       *[no] lägg till en rad för { $year }, eller en `index.csv` som täcker båda åren
    }

no-price-for-year-locked = låset har inga enhetskostnader från andra år, och `prices = "current"` kräver dem
    .hint = avräkna utan `--locked`, eller skriv `prices = "application"`

several-index-series = priser måste räknas om till { $year }, och `index.csv` har flera serier: { $series }
    .hint = lägg till `index = "{ $first }"`, eller en annan av dem, i `[investment]` eller i `si.toml`

unknown-index = ingen serie i `index.csv` heter `{ $name }`
    .hint = { nearest-or-listed }

no-index = kostnader i { $from } års priser kan inte räknas om till { $to }: ingen indexserie bland de nya
    enhetskostnaderna täcker båda åren
    .hint = lägg en `index.csv` med { $from } och { $to } bredvid de nya enhetskostnaderna

unit-cost-exists = databasen har också en enhetskostnad `{ $id }`
    .hint = välj ett annat id, eller lägg till `replaces = true` för att använda ansökans egen

nothing-to-replace = `replaces = true`, men databasen har ingen enhetskostnad `{ $id }`
    .hint = kontrollera id:t, eller ta bort `replaces`

parameter-in-other-year = enhetskostnaden `{ $id }` är en parameter i { $year } års priser: en parameter räknas inte om
    med index
    .hint = ange den i prisårets priser

missing-column = { $count ->
        [one] kolumnen { $columns } saknas
       *[other] kolumnerna { $columns } saknas
    }
    .hint = rubrikraden har { $headers }

missing-column-none = filen har inga rubriker: dess första rad är en rad med värden
    .hint = { $kind ->
        [index] skriv en rad ovanför den som anger kolumnerna: år, index, serie, källa
        [evidence] skriv en rad ovanför den som anger kolumnerna: id, namn, värde, lägsta, högsta, gradering, design, källa
       *[csv] skriv en rad ovanför den som anger kolumnerna: id, år, namn, område, enhet, kostnad, källa
    }

missing-column-below = rubrikerna tycks stå på rad { $line }
    .hint = ta bort raderna ovanför: den första raden anger kolumnerna

unknown-column = okänd kolumn `{ $column }`
    .hint = { nearest-or-listed }

unknown-column-thousands = `{ $column }` är en kolumn i tusental eller miljoner kronor
    .hint = skriv rubriken `{ $nearest }`, och varje belopp i kronor

unknown-column-year = `{ $column }` är ett år, ingen kolumn
    .hint = skriv en rad per id och år, med kolumnerna `{ $year }` och `{ $cost }`

unknown-column-unnamed = { $count ->
        [one] kolumn { $columns } har värden men ingen rubrik
       *[other] kolumnerna { $columns } har värden men ingen rubrik
    }
    .hint = ge varje kolumn sin rubrik: sammanslagna celler har den bara i den första; eller ta bort kolumnen

duplicate-column = kolumnen `{ $column }` står här för andra gången

too-few-fields = raden har { $found } fält, rubrikraden { $expected }
    .hint = lämna cellen tom, men behåll skiljetecknet

too-many-fields = raden har { $found } fält, rubrikraden { $expected }
    .hint = sätt text som innehåller skiljetecknet inom citattecken

unclosed-quote = ett citattecken öppnas här och avslutas inte i sin cell
    .hint = avsluta det, eller dubblera ett citattecken som hör till texten

missing-value = `{ $column }` saknas
    .hint = { $kind ->
        [source] ange varifrån siffran kommer; `exempeldata` om den inte har någon källa
       *[other] fyll i cellen, eller ta bort raden: ett värde som saknas är aldrig noll
    }

missing-value-aside = raden med `{ $text }` saknar nästan allt: den ser ut som en summa eller en fotnot
    .hint = ta bort den, eller fyll i dess celler

duplicate-unit-cost = `{ $id }` för { $year } finns redan i { $file }:{ $line }
    .hint = ett id har en rad per år, över alla filer: behåll en

duplicate-index-year = serien `{ $series }` har redan { $year }
    .hint = behåll en av raderna

ambiguous-number = `{ $text }` är tvetydigt: tecknet kan skilja tusental eller decimaler, och inget annat tal i filen
    avgör det
    .hint = skriv `{ $plain }`, eller med ett annat antal decimaler, till exempel `{ $point }0`

mixed-decimal-signs = `{ $text }` har ett annat decimaltecken än `{ $other }` på rad { $line }
    .hint = använd ett och samma decimaltecken i hela filen

## Vad ett resultat vilar på

with-above-without = med satsningen är utfallet sannolikare, { $with }, än utan den, { $without }: effekten är en
    merkostnad
    .hint = om det ska vara en minskning, byt plats på de två

deadweight-beside-without = `deadweight` vid sidan av `without` drar två gånger bort det som hade hänt ändå
    .hint = utelämna `deadweight`

department-ignored = förvaltningen används inte: reduceringen tillfaller { $payer ->
        [municipality] kommunen
        [region] regionen
        [state] staten
        [household] hushållen
       *[other] andra
    }
    .hint = utelämna `department`, eller ge effekten `payer = "municipality"`

effect-before-start = effekten räknas från { $year }, innan satsningen börjar { $start }; åren räknas som de står

effect-begins-before-start = med `delay` { $delay } får de som kommer under startåret effekten innan satsningen börjar
    { $start }
    .hint = en fördröjning (`delay`) på minst { $least }

people-after-end = personer kommer { $years }, efter att satsningen slutar { $end }
    .hint = kontrollera åren, eller satsningens slut (`end`)

counted-within-another = `{ $unit-cost }` ingår redan i `{ $other-unit-cost }`, som `{ $other }` räknar för samma förvaltning
    { $years }
    .hint = utelämna en av dem, eller prissätt den större utan det som räknas för sig

value-outside-range = `{ $address }` sätts till { $value }, utanför sitt intervall { $low } till { $high }:
    känslighetsanalysen vidgar intervallet dit

weakest-grade-used = effekten saknar evidensgrad och sänks med korrigeringen för grad { $grade }, { $correction }
    .hint = lägg till `evidence_grade = …`

first-return-before-start = `first_return` { $year } ligger före starten; återföringen börjar { $start }

department-bears-increase = kostnaderna för { $department } ökar med { $increase } totalt, vilket förvaltningen bär själv

department-loses = { $department } förlorar { $loss } totalt: kostnaderna { $increase ->
        [yes] ökar
       *[no] minskar
    } med { $gains }, och förvaltningen { $own ->
        [0] återför { $returns }
       *[other] finansierar själv { $own } och återför { $returns }
    }
    .hint = { $remedy ->
        [waiver] så blir det enligt regeln; ett beslut kan efterskänka en del (`[[waived]]`), som reservationen då bär
        [fee-within] större minskningar, lägre kostnad, eller en avgift inom återföringskravet (`admin_fee_basis = "within"`)
       *[other] större minskningar, eller lägre kostnad
    }

## Vad som godtas

unknown-code = ingen anmärkning har koden `{ $code }`
    .hint = { $nearest ->
        [0] `si explain` räknar upp alla koder
       *[other] menade du `{ $nearest }`?
    }

no-reason = anmärkningen godtas utan skäl
    .hint = skriv i ord varför: den som beslutar läser det

unneeded-allow = { $address ->
        [0] inget hittas längre som har koden `{ $code }`
       *[other] inget hittas längre vid `{ $address }` som har koden `{ $code }`
    }
    .hint = ta bort `[[allow]]`

other-application =
    utfallet gäller ansökan `{ $found }`, inte `{ $id }`
    .hint = ange utfallet för `{ $id }`, eller skriv application = "{ $id }"

## Utfall

unknown-effect = ansökan har ingen effekt `{ $name }`
    .hint = { nearest-or-listed }

unknown-effect-replaced-by = inget ersätter effekten `{ $name }` i ansökan
    .hint = ta bort `[effect.{ $name }.replaced_by]`, eller verifiera med `amount` vad som kom, allt sammantaget

no-effect-form-verified = effekten `{ $id }` har varken verifierade enheter eller kronor
    .hint = lägg till `units` eller `amount` per år, och 0 för ett år då inget kom

several-effect-forms-verified = effekten `{ $id }` har både `units` och `amount`
    .hint = behåll ett av dem: det som räknades i enheter, eller i kronor

nothing-verified = inget är verifierat: det finns varken effekter eller faktisk kostnad
    .hint = lägg till `[effect.ID]` med `units` eller `amount` per år och `source` för varje effekt i ansökan

year-outside-outcome = { $side ->
        [before] `{ $address }` har året { $year }, men satsningen började { $start }
        [horizon] `{ $address }` har året { $year }, men inget räknas efter horisonten { $horizon }
       *[after] `{ $address }` har året { $year }, men avräkningen gäller till och med { $as_of }
    }
    .hint = { $side ->
        [before] skriv ett år från och med { $start }
        [horizon] ta bort det som kom efter { $horizon }
       *[after] avräkna till och med { $year }, eller ta bort det som kom senare
    }

duplicate-settlement = `{ $department }` är redan avräknad till och med { $year }
    .hint = behåll en av de två

missing-effect = effekten `{ $id }` saknas i utfallet, och planen har enheter av den { $years }
    .hint = lägg till `[effect.{ $id }]` med `units` eller `amount` per år och `source`; där inget kom, 0

missing-year-verified = `{ $address }` saknar värde för { $years }, då något är planerat
    .hint = lägg till det som kom, 0 om inget kom: ett värde som saknas är aldrig noll

more-units-than-people =
    effekten `{ $id }` har { $units } verifierade enheter { $year }, men { $people ->
        [0] då finns inga personer som kan ha använt några
       *[other] { $people } personer med { $per-person } var kan ha använt högst { $most }
    }
    .hint = är det enheter och inte kronor eller personer? eller kom det fler personer: ange då `people`

year-far-off-outcome = `{ $address }` har året { $year }, långt efter planens sista, { $last }
    .hint = är året rätt?

overpaid = `{ $id }` har betalat { $found }, { $more } mer än kravet på { $most }
    .hint = { $is-final ->
        [yes] reservationen betalar tillbaka det nu
       *[no] reservationen betalar tillbaka det vid slutavräkningen
    }

paid-above-demand = `{ $id }` har betalat { $found }, men aldrig krävts på mer än { $most }
    .hint = är beloppet rätt, och just denna förvaltnings? en tidigare avräkning som krävde mer hör hemma i `[[settled]]`

waived-above-due = { $found } är efterskänkt för `{ $id }`, men hela kravet är { $most }
    .hint = efterskänk högst { $most }

## Fonder

before-fund = { $what ->
        [decision] beslutet { $found } ligger
        [deposit] avsättningen { $found } ligger
        [tax-income] skatteintäkten { $found } ligger
       *[follow-up] kostnaden för uppföljning { $found } ligger
    } före fondens start, { $start }
    .hint = rätta det, eller låt fonden börja tidigare: `start`

deposits-out-of-order = en avsättning { $year } står efter en { $before }
    .hint = flytta den, eller rätta året: avsättningar står i årens ordning

same-investment-twice = satsningen `{ $id }` står redan på rad { $line }: den skulle betalas och återföras två gånger
    .hint = ta bort den ena; två satsningar har två id i sina ansökningar

wrong-file-fund-in-fund = `{ $name }` är en fond, ingen ansökan: en fond kan inte hålla sig själv eller en annan fond
    .hint = ange de ansökningar som den betalar, var och en för sig

wrong-file-in-fund = `{ $name }` är { $kind ->
        [application] en ansökan
        [outcome] utfallet av en ansökan
        [fund] en fond
       *[other] av ett annat slag
    }, inte { $wanted ->
        [outcome] utfallet av en ansökan
       *[application] en ansökan
    }
    .hint = har `application` och `outcome` bytt plats?

decided-after-start = `{ $id }` beslutades { $decided }, efter sin start { $start }
    .hint = rätta `decided`, eller ansökans `start`

balance-below-minimum = utgående saldo är under { $least } { $years }: lägst { $year }, { $lowest }
    .hint = låt en satsning börja senare, avsätt mer, eller sänk `minimum_balance`

balance-below-aim = utgående saldo är under målet, { $part } av skatteintäkterna, { $years }: längst ifrån { $year }, { $closing } av { $aim }
    .hint = avsätt mer, eller sänk `aim`; det kan också stå som det är

too-many-starts = fler satsningar än { $most } börjar under ett år: { $years }
    .hint = låt en börja ett annat år, eller höj `maximum_new_per_year`
starts-of-year = { $year }: { $starts } ({ $ids })

nothing-uncertain-in-fund =
    ingenting i fondens satsningar är osäkert: ingen indata har ett eget intervall, i deras filer eller på sina rader bland
    enhetskostnaderna, eller så är allt verifierat
nothing-uncertain = ingenting i ansökan är osäkert: ingen indata har ett eget intervall, i filen eller på sin rad bland enhetskostnaderna
    .hint = ge en indata ett intervall, som `with = {"{"} value = 0.05, low = 0.02, high = 0.10 {"}"}`
## Importer

not-imported = filen är ingen känd källa
    .hint = sidor ur Kolada som JSON, eller dess värden som CSV; kalkylark och tabeller i CSV

## Tabeller som importeras

not-imported-spreadsheet = { $reason ->
        [password] kalkylarket är skyddat med lösenord
        [broken] kalkylarket är trasigt: det kan inte läsas
        [binary] detta är en binär Excelbok, `.xlsb`
       *[other] kalkylarket kan inte läsas: { $detail }
    }
    .hint = { $reason ->
        [password] spara det utan lösenord
       *[other] öppna det i ett kalkylprogram, och spara det som `.xlsx` eller `.ods`
    }

not-imported-no-sheet = det finns inget blad `{ $sheet }`
    .hint = { nearest-or-listed }

not-imported-no-header = rad { $row } ska ha rubrikerna men är tom: den sista raden med något i är { $last }
    .hint = `--header RAD`, eller `header` i mappningen, räknas från 1; utan den tas den första raden med kolumnerna

not-imported-sheets = flera blad har kolumnerna: { $sheets }
    .hint = ange ett, `--sheet NAMN`, och importera de andra ett i taget

not-imported-columns = rubrikerna hör till ingen känd tabell
    .hint = säg i en mappning vilken kolumn som är vad, `--mapping FIL`; står rubrikerna längre ned, `--header RAD`

missing-column-mapped = { $count ->
        [one] kolumnen { $columns } saknas
       *[other] kolumnerna { $columns } saknas
    }
    .hint = rubrikerna är { $headers }; en mappning säger vilken som är vad, `--mapping FIL`, och `--header RAD` var de står

not-imported-thousands = `{ $column }` är i tusental eller miljoner kronor
    .hint = säg i en mappning vad belopp multipliceras med: `factor = 1000`

not-imported-currency = `{ $text }` är i en annan valuta
    .hint = säg växelkursen i en mappning, kronor för en: `factor = 13.20`

not-imported-cell = { $slip ->
        [error] cellen innehåller felet `{ $text }`
        [no-value] cellen innehåller en formel vars värde inte är sparat
       *[date] cellen innehåller datumet { $text }, inget belopp
    }
    .hint = { $slip ->
        [no-value] öppna filen i ett kalkylprogram, som räknar ut det, och spara den igen
       *[other] rätta cellen; ett tal som togs för ett datum skrivs om i en cell som är formaterad som tal
    }

not-imported-year-of-two = `{ $text }` är i två år
    .hint = säg i en mappning vilket av dem som menas: `financial_year = "first"` för { $first }, `"last"` för { $last }

left-out-row = raden med `{ $text }` tas för en rubrik, summa eller fotnot{ $more ->
        [0] {""}
        [one] ; så även 1 till
       *[other] ; så även { $more } till
    }

left-out-no-cost = `{ $text }` har ingen kostnad{ $more ->
        [0] {""}
        [one] , och inte heller 1 rad till
       *[other] , och inte heller { $more } rader till
    }

left-out-years = { $count ->
        [one] 1 rad gäller ett annat år
       *[other] { $count } rader gäller andra år
    }: { $years }

read-by-rule-amount = `{ $text }` läses som { $number }{ $more ->
        [0] {""}
        [one] ; 1 cell till läses så
       *[other] ; { $more } celler till läses så
    }

read-by-rule-multiplied = `{ $text }` gånger { $factor } är { $number } kr{ $more ->
        [0] {""}
        [one] ; 1 belopp till multipliceras
       *[other] ; { $more } belopp till multipliceras
    }

read-by-rule-rounded = `{ $text }` gånger { $factor } behålls med 12 decimaler, som { $number } kr{ $more ->
        [0] {""}
        [one] ; 1 belopp till avrundas
       *[other] ; { $more } belopp till avrundas
    }

read-by-rule-year = `{ $text }` läses som { $year }{ $more ->
        [0] {""}
        [one] ; 1 år till läses så
       *[other] ; { $more } år till läses så
    }

duplicate-column-mapped = flera kolumner heter `{ $column }`
    .hint = ange den med rubrikerna ovanför, eller med dess bokstav: denna är `{ $letters }`

file-too-large-unpacked = kalkylarket packas upp till mer än { $most } MiB, det mesta som läses
    .hint = ha bara tabellen kvar, i en egen bok

file-too-large-sheet = bladet har fler än { $cells } celler eller { $columns } kolumner, det mesta som läses
    .hint = ha bara tabellen kvar, på ett eget blad

price-gap = `{ $id }` saknar pris för { $years }, mellan { $before } och det här; databasen har andra priser från { $count ->
        [one] det året
       *[other] de åren
    }
    .hint = lägg till priserna, eller låt `si costs index` räkna fram dem; en kostnad för något annat får ett nytt id

price-unchanged = priset på `{ $id }` är { $cost } kr i alla rader från { $from } till { $to }
    .hint = se efter om det förnyades eller bara kopierades; `si costs index` räknar fram ett pris med index och säger det

price-jump = priset på `{ $id }` går från { $old } kr { $before } till { $cost } kr { $year }: { $change } per år
    .hint = granska båda priserna, och om de gäller samma sak och enhet; mer än 25 % upp eller 20 % ner per år är ovanligt

price-jump-apart = priset på `{ $id }` går från { $old } kr { $before } till { $cost } kr { $year }: { $change } per år, där
    medianen för alla är { $median }
    .hint = granska båda priserna, och om de gäller samma sak och enhet; mer än 15 procentenheter från medianen är ovanligt

unit-cost-changed = enheten för `{ $id }` är `{ $new }` { $year } och `{ $old }` { $before }: de priserna går inte att
    jämföra
    .hint = en kostnad per en annan enhet får ett nytt id

unit-cost-changed-name = `{ $id }` heter `{ $new }` { $year } och `{ $old }` { $before }
    .hint = ett id betyder en sak alla år: ge det ett namn, eller ge det nya ett nytt id

unit-cost-changed-payer = betalaren för `{ $id }` är `{ $new }` { $year } och `{ $old }` { $before }
    .hint = reduceringar tillfaller en annan betalare från det året: se efter om det är meningen

unit-cost-changed-kind = `{ $id }` är `{ $new }` { $year } och `{ $old }` { $before }
    .hint = se efter vilket av de två det är

includes-wrong = `{ $id }` innehåller `{ $other }`, som inte finns i databasen
    .hint = { $nearest ->
        [0] ta bort det, eller lägg till enhetskostnaden
       *[other] menas `{ $nearest }`?
    }

includes-wrong-itself = `{ $id }` innehåller sig själv
    .hint = ta bort det

includes-wrong-circle = `{ $id }` innehåller sig själv genom andra: { $way }
    .hint = av två kostnader innehåller den ena den andra, eller ingen den andra

includes-wrong-dearer = `{ $id }` kostar { $cost } kr per { $unit } och innehåller `{ $other }`, som kostar { $part } kr
    .hint = det som innehåller något annat kostar minst lika mycket: granska båda priserna, och `innehåller`

year-of-other-file = ett pris för { $year } i filen för { $named }
    .hint = flytta raden till `{ $year }.csv`, eller rätta året

no-price-for-year-earlier = databasen har inget pris från ett år före { $year } som ett kunde räknas fram ur
    .hint = hämta priserna för { $year } där de är publicerade

several-index-series-option = `index.csv` har flera serier: { $series }
    .hint = ange vilken: `--series "{ $first }"`

no-index-database = det finns ingen indexserie: priser för { $year } kan inte räknas fram
    .hint = lägg en `index.csv` med index för { $year } och åren före bredvid enhetskostnaderna

no-index-year = serien `{ $series }` har inget index för { $year }
    .hint = lägg till en rad för { $year } i `index.csv`

blank-heading = { $count ->
        [one] en kolumn har varken rubrik eller celler
       *[other] { $count } kolumner har varken rubrik eller celler, den här först
    }
    .hint = se efter om en rubrik saknas; `si costs fmt` tar bort sådana kolumner

blank-row = { $count ->
        [one] en rad är tom
       *[other] { $count } rader är tomma, från och med den här
    }
    .hint = se efter om något saknas; `si costs fmt` tar bort sådana rader

not-imported-json = det som står här är inte JSON
    .hint = spara sidan igen, hel och så som Kolada svarar; svaret på en fråga som kom för tätt (429) är ingen sida

not-imported-page = detta är ingen sida ur Kolada
    .hint = en sida har `values`: nyckeltals värden (`kpi`, `municipality`, `period`), eller vad nyckeltal är (`id`, `title`)

not-imported-next = { $pages ->
        [one] en sida saknas som en annan anger som nästa
       *[other] { $pages } sidor saknas som andra anger som nästa
    }: { $addresses }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
    .hint = spara den också och importera alla sidor tillsammans, i vilken ordning som helst; så länge en saknas kan priser saknas

not-imported-municipality = filerna har inga värden för { $is-one ->
        [yes] kommunen `{ $id }`
       *[no] någon kommun `{ $id }`: dess id är fyra siffror; regioner (`00…`) och grupper (`G…`) är inga kommuner
    }
    .hint = { $known ->
        [0] spara dess sida ur Kolada, `/data/municipality/{ $id }/kpi/…`
       *[other] de har { $known }{ $more ->
            [0] {""}
           *[other] {" "}och { $more } till
        }
    }

not-imported-municipalities = filerna har { $count } kommuner, och ett års fil har en kommuns priser
    .hint = ange den, `--municipality ID`: { $known }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }

not-imported-period = { $text ->
        [0] perioden saknas för ett värde för `{ $kpi }`
       *[other] `{ $text }` är inget år för `{ $kpi }`
    }
    .hint = en period är ett år, som tal eller som text

not-imported-value = `{ $text }` är ingen kostnad för `{ $kpi }`
    .hint = en kostnad är ett antal kronor, noll eller mer

not-imported-two-values = `{ $kpi }` är { $value } här och { $other } i { $file }, rad { $line }: inget av dem tas
    .hint = importera den nyare sidan ensam

not-imported-no-unit-cost = `{ $kpi }` är ingen enhetskostnad: { $reason ->
        [per-inhabitant] det är en kostnad per invånare
        [part] det är kostnaden för lokaler eller personal ensam, som hela kostnaden redan innehåller
        [no-cost] det är ingen kostnad, utan en avgift, ett pris, en intäkt, ett bidrag eller en norm
        [region] det gäller det som regioner gör, inte kommuner
       *[no-unit] dess titel slutar inte med kronor per en enhet
    } (`{ $title }`)
    .hint = välj ett vars titel slutar med `kr/elev`, `kr/brukare` eller liknande

not-imported-no-title = det finns värden utan titel, som säger vad de är och per vad: { $kpis }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
    .hint = ge sidan med nyckeltal också, `/kpi/ID,ID`, i samma import

not-imported-absent = `{ $kpi }` har inget värde för { $municipality ->
        [0] någon kommun
       *[other] kommunen `{ $municipality }`
    } { $year }{ $years ->
        [0] {""}
       *[other] , men för { $years }
    }{ $retired ->
        [yes] . Det är nedlagt: Kolada svarar med ingenting
       *[no] {""}
    }
    .hint = { $retired ->
        [yes] { $successor ->
            [0] inget som tar dess plats är känt{ $left ->
                [0] {""}
               *[other] {" "}(`{ $left }` är per invånare)
            }: ett pris per enhet kommer ur kommunens egen redovisning
           *[other] `{ $successor }` fortsätter i dess ställe
        }
       *[no] är id rätt, och är dess sida bland filerna? Kolada svarar med ingenting på id som det inte känner
    }

not-imported-nothing = det finns inga värden för { $municipality ->
        [0] någon kommun
       *[other] kommunen `{ $municipality }`
    } { $year }{ $years ->
        [0] {""}
       *[other] , men för { $years }
    }
    .hint = är året rätt? det nyaste publiceras under året efter

not-imported-two-costs = `{ $id }` kostar { $cost } här (`{ $name }`) och { $other } i { $file }, rad { $line } (`{ $other-name }`): inget av dem tas
    .hint = importera ett av dem ensamt

not-imported-two-things = `{ $id }` skulle vara id för `{ $thing }` här och för `{ $other }` i { $file }, rad { $line }: ingen av dem tas
    .hint = ge var och en ett eget id: en kolumn för `id` i mappningen, eller ett annat namn

not-imported-refused-too = `{ $id }` står också i { $file }, rad { $line }, och avvisades där: ingen av dem tas
    .hint = rätta den andra, eller ta bort den

not-imported-other-file = `{ $id }` för { $year } står i { $file }
    .hint = importera till den filen

not-imported-several-ids = flera id gäller `{ $name }`: { $ids }
    .hint = låt det stå i källan eller anmärkningen för ett av dem

not-imported-id-taken = id `{ $id }` vore rätt för `{ $name }`, men gäller `{ $other }`
    .hint = är de samma sak, ange det i den radens anmärkning; ge annars priset ett eget id för hand

not-imported-other-source = `{ $id }` skulle kosta { $cost }, men filen har { $standing } ur en annan källa, `{ $source }`
    .hint = ska det importerade priset gälla, ta bort raden som finns

not-imported-unit = `{ $name }` är per `{ $other }`, men `{ $id }` per `{ $unit }`
    .hint = de är inte samma sak: ta bort namnet ur källa och anmärkning för `{ $id }`, eller rätta dess enhet

read-by-rule-quoted = `{ $kpi }` är text och tas som talet { $number }

read-by-rule-cut = `{ $kpi }` har fler än 12 decimaler: tas som talet { $number }

read-by-rule-kronor = `{ $kpi }` är { $number } i titelns belopp: tas som { $kronor } kr

read-by-rule-retired = `{ $kpi }` är nedlagt, och tas ur en äldre fil
    .hint = { $successor ->
        [0] inget som tar dess plats är känt{ $left ->
            [0] {""}
           *[other] {" "}(`{ $left }` är per invånare)
        }: senare år kommer ur kommunens egen redovisning
       *[other] `{ $successor }` fortsätter i dess ställe
    }

read-by-rule-unit = `{ $name }` är per `{ $other }`: tas som `{ $unit }` för `{ $id }`
    .hint = se efter att de två är samma sak

read-by-rule-source = tabellen säger inte varifrån priserna kommer: deras källa blir `{ $source }`
    .hint = `source = "…"` i en mappning anger en annan

read-by-rule-again = `{ $id }` står här igen med samma kostnad: den första gäller, med källan `{ $source }`

read-by-rule-columns = filen får kolumner som den inte hade, på alla rader: { $columns }

read-by-rule-encoding = filens teckenkodning saknar bokstäver i de nya raderna: den blir UTF-8

left-out = utelämnat: { $values ->
        [one] ett värde
       *[other] { $values } värden
    } { $reason ->
        [group] för grupper av kommuner, regioner eller riket
        [gender] för kvinnor eller män ensamma
        [null] utan tal
        [deleted] som Kolada har tagit bort
        [per-inhabitant] per invånare
        [part] för lokaler eller personal ensam, som hela kostnaden redan innehåller
        [no-cost] av avgifter, priser, intäkter, bidrag eller normer, som inte är kostnader
        [region] av det som regioner gör, inte kommuner
       *[no-unit] under titlar som inte slutar med kronor per en enhet
    }: { $kpis }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
