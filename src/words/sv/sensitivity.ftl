### Vad ett resultat hänger på, scenarier och rutnät.

## En brytpunkt i människor och ting.

holds = håller { $condition }{ $now ->
        [0] {""}
       *[other] ; { $now }
    }

changed =
    { $holds ->
        [at-least] om utfallet ändras för minst { $bound }
        [at-most] om utfallet ändras för högst { $bound }
        [even-none] även om utfallet inte ändras för någon
       *[only-none] bara om utfallet inte ändras för någon
    } av { $of } i { $group }
    .now =
        { $now ->
            [nobody] i dag för ingen
            [fewer] i dag { $today }
           *[more] i dag { $today } fler med det
        }

more-have-outcome =
    { $holds ->
        [at-least] även med upp till { $bound }
       *[at-most] med minst { $bound }
    } fler av { $of } med utfallet i { $group }
    .now =
        i dag { $now ->
            [nobody] lika många
            [fewer] { $today } färre
           *[more] { $today } fler
        }

people =
    { $holds ->
        [at-least] med minst { $bound ->
            [one] 1 person
           *[other] { $bound } personer
        }
        [at-most] med högst { $bound ->
            [one] 1 person
           *[other] { $bound } personer
        }
        [even-none] även om ingen kommer
       *[only-none] bara om ingen kommer
    }
    .now =
        { $planned ->
            [one] 1 är planerad
           *[other] { $planned } är planerade
        }

planned-people =
    { $planned ->
        [one] { $holds ->
            [at-least] bara med den enda person som är planerad
           *[at-most] med högst den enda person som är planerad
        }
       *[other] { $holds ->
            [at-least] med minst
           *[at-most] med högst
        } { $bound } av de { $planned } personer som är planerade
    }

units =
    om { $holds ->
        [at-most] högst
        [only-none] högst
       *[at-least] minst
    } { $bound } { $unit } undviks { $years }{ $most ->
        [0] {""}
       *[other] , mest { $year } ({ $most })
    }
    .now =
        i dag { $now ->
            [more] tillkommer { $today }
           *[fewer] { $today }
        }

more-units =
    { $holds ->
        [at-least] även om upp till
       *[at-most] om minst
    } { $bound } { $unit } tillkommer { $years }{ $most ->
        [0] {""}
       *[other] , mest { $year } ({ $most })
    }
    .now =
        i dag { $now ->
            [more] tillkommer
           *[avoided] undviks
        } { $today }

cost =
    om kostnaden är { $holds ->
        [at-most] högst
        [only-none] högst
       *[at-least] minst
    } { $bound }
    .now =
        i dag { $today }

price =
    vid { $bound }{"\u00A0"}kr per { $unit } eller { $holds ->
        [at-most] mindre
        [only-none] mindre
       *[at-least] mer
    }
    .now =
        i dag { $today }

per-person =
    med { $holds ->
        [at-most] högst
        [only-none] högst
       *[at-least] minst
    } { $bound } { $unit } per person och år
    .now =
        i dag { $today }

## Vad som är fel med `--grid`.

grid-form = { $typed }: skriv ADRESS=LÄGSTA..HÖGSTA eller ADRESS=LÄGSTA..HÖGSTA/STEG, till exempel effect.hvb.with=0.05..0.15/4; för en tabell av år faktorer, *0.5..*1.5
grid-number = { $typed }: { $fault }
grid-factor-and-value = { $typed }: det lägsta är ett värde och det högsta en faktor: skriv *0.5..*1.5 för faktorer
grid-order = { $typed }: det lägsta, { $low }, är inte under det högsta, { $high }
grid-steps = { $typed }: stegen efter `/` är ett heltal från 1 till { $most }, inte `{ $steps }`

grid-count =
    { $typed }anges två gånger, först för raderna och sedan för kolumnerna; här anges det { $count ->
        [one] en gång
       *[other] { $count } gånger
    }

grid-twice = { $typed }anger `{ $address }` både för raderna och för kolumnerna
grid-table-alone = --table grid behöver { $typed }för raderna och { $typed }för kolumnerna
