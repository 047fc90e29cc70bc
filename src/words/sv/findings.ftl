### What a check finds, by code.

## What several findings say alike

# Names; of more than four the first, and how many more there are.
some-names = { $more ->
    [0] { $last ->
        [0] { $first }
       *[other] { $first } och { $last }
    }
   *[other] { $first } och { $more } till
}

exact-kronor = { $amount } kr

# An input at another value than its own; of a table of years, the factor.
input-at = { $form ->
    [table] `{ $input }` × { $at }
   *[number] `{ $input }` { $at } i stället för { $value }
}

## The application has all its parts

missing-text = den skrivna delen `text.{ $key }` ({ written-part }) saknas
    .hint = skriv den: `{ $key } = "…"` under `[text]`, eller `{ $key } = {"{"} file = "…" {"}"}`
missing-text-blank = den skrivna delen `text.{ $key }` ({ written-part }) är tom
    .hint = { missing-text.hint }
written-part = { $key ->
    [background] bakgrund till identifierat behov
    [problem] problemformulering och nulägesbeskrivning
    [target_group] målgrupp och avgränsningar
    [evidence] evidens eller beprövad erfarenhet, underlag för metodval
    [implementation] på vilket sätt satsningen ska genomföras
   *[goals] målsättning och förväntat resultat
}

placeholder-left = `{ $input }` innehåller fortfarande mallens ord: `{ $words }`
    .hint = skriv det som gäller för den här satsningen
placeholder-left-blank = `{ $input }` är tomt
    .hint = { placeholder-left.hint }

unreadable-text = filen `{ $file }` för den skrivna delen `text.{ $key }` kan inte läsas
    .hint = rätta sökvägen, som utgår från ansökans mapp, eller lägg till filen

unreadable-text-no-text = filen `{ $file }` för den skrivna delen `text.{ $key }` är ingen text i UTF-8
    .hint = exportera eller spara den som text i UTF-8: ett dokument från en ordbehandlare, eller bokstäver i en annan kodning, kan inte läsas

unreadable-text-too-large =
    filen `{ $file }` för den skrivna delen `text.{ $key }` är större än { $most } MiB, det mesta som läses
    .hint = ange en text: tusen sidor är inte större

text-outside-folder = filen `{ $file }` för den skrivna delen `text.{ $key }` ligger utanför ansökans mapp
    .hint = lägg filen bredvid ansökan, så att de flyttas och bevaras tillsammans

no-effects = ansökan har inga effekter
    .hint = beskriv vad satsningen förväntas spara: `[effect.ID]`

cost-of-nothing = kostnaden `{ $cost }` blir 0 kr
    .hint = ange vad den kostar, eller utelämna den

effect-of-nothing = effekten `{ $effect }` blir 0 kr varje år
    .hint =
        kontrollera personer, andelar och år mot horisonten. En effekt utan pris är ett mål

unused-target-group = ingen effekt gäller målgruppen `{ $group }`
    .hint = ange den vid effekterna som den gäller, `target_group = "…"`, eller utelämna den

horizon-before-end = effekter räknas till och med { $horizon }, men satsningen pågår till { $end }
    .hint = ange som `horizon` det sista år då effekter räknas, minst slutåret

missing-granted = satsningen är beviljad, men inte med hur mycket: `granted` saknas
    .hint = lägg till beslutets belopp: `granted = …`

missing-signature = ingen har skrivit under för `{ $department }`, vars kostnader minskar med { $gains } och som återför { $pays }
    .hint = låt förvaltningschefen skriva under: `[[signature]]` med `department = "{ $department }"`
missing-signature-increase =
    ingen har skrivit under för `{ $department }`, vars kostnader ökar med { $increase } och som återför { $pays }
    .hint = { missing-signature.hint }

signature-after-start = `{ $department }` skrev under { $date }, efter starten { $start }
    .hint =
        kontrollera datumen: förvaltningarna skriver under före beslutet, och en satsning startar efter det

## The evaluation matrix has no gaps

no-matrix = ansökan har inget utvärderingsschema: inget `[goal]`
    .hint = skriv målen, och för varje mål en aktivitet, ett processmått och utfallsmått

goal-without-activity = ingen aktivitet leder till målet `{ $goal }`
    .hint = lägg till en `[activity.ID]` med `goal = …`

goal-without-outcome-measure = inget utfallsmått visar om målet `{ $goal }` nås
    .hint = lägg till ett `[measure.ID]` med `kind = "outcome"`

goal-without-process-measure =
    inget processmått visar om aktiviteterna för målet `{ $goal }` genomförs
    .hint = lägg till ett `[measure.ID]` med `kind = "process"`

term-missing =
    inget utfallsmått har `term = "{ $term }"`: effekter följs på kort och på lång sikt
    .hint = ge ett utfallsmått `term = "…"`, eller lägg till ett

measure-without-source = måttet `{ $measure }` säger inte var siffrorna hämtas
    .hint = lägg till `source = "…"`, ett register eller ett instrument

effect-without-measure = inget mått kommer att visa effekten `{ $effect }`
    .hint = ange ett utfallsmått: `measure = "…"`

effect-shown-by-process-measure =
    effekten `{ $effect }` ska visas av `{ $measure }`, ett processmått
    .hint =
        ange ett utfallsmått: ett processmått visar att något görs, inte vad det leder till

measure-without-effect =
    ingen effekt anger utfallsmåttet `{ $measure }`, fast effekter förväntas av dess mål
    .hint = ange det vid effekten som det visar, eller utelämna det

## The rules of the reservation are kept

period-too-long =
    perioden { $start } – { $end } är längre än policyns { $years } år: den får sluta senast { $latest }
    .hint = korta perioden, eller kom överens om en längre: `maximum_period`

horizon-too-long =
    effekter räknas till och med { $until }, policyn tillåter { $years } år efter starten, till och med { $latest }:
    { $later } av reduceringarna kommer senare
    .hint = ange `horizon = { $latest }`, eller kom överens om en längre: `maximum_horizon`

granted-differs-from-cost = { $side ->
    [more] reservationens kostnad är { $cost }, { $difference } mer än de { $granted } som `granted` anger
   *[less] reservationens kostnad är { $cost }, { $difference } mindre än de { $granted } som `granted` anger
}
    .hint = rätta kostnaderna eller `granted`. Det som andra betalar har ett annat `financed_by`

cost-outside-period =
    kostnaden `{ $cost }` har { $amount } under { $years }, utanför perioden { $start } – { $end }
    .hint = rätta åren, eller flytta `start` eller `end`

too-few-departments =
    förvaltningar och partner som deltar: { $found } ({ $departments } + { $partners }); policyn kräver minst { $least }
    .hint = ange dem som deltar under `[department]` och `[partner]`

idle-department = `{ $department }` deltar utan effekt, kostnad eller återföring
    .hint =
        lägg till dess effekter eller kostnader, eller ange den under `[partner]` om den saknar sådana

coverage-below-target =
    täckningsgraden är { $coverage }, under kravet { $target }: de realiserbara reduceringarna är { $reductions },
    { $short } saknas; { $nearest ->
        [0] inget enskilt antagande kan väga upp det
       *[other] närmaste brytpunkt är { $nearest }
    }
    .hint =
        `si calc --table one-way` visar vad täckningsgraden hänger på. Sänk kostnaden, eller lägg till reduceringar som
        kan visas

coverage-below-target-short =
    kravet nås inte: täckningsgraden är { $coverage }, kravet { $target }, och { $short } saknas

coverage-below-floor =
    täckningsgraden är { $coverage }, under lägsta återföring { $floor }: { $least } återförs i vilket fall,
    { $short } mer än förvaltningarnas reduceringar
    .hint =
        förvaltningarna förlorar pengar på den: låt dem veta det innan de skriver under, eller ändra satsningen

payment-without-gain = `{ $department }` återför { $pays } med reduceringar på { $gains }
    .hint = kontrollera dess effekter, och vad av dem som är `realisable`

payment-before-reduction =
    `{ $department }` ska återföra { $paid } till slutet av { $year }, då dess reduceringar hittills är { $gained }
    .hint = välj `timing = "as_reductions_arise"`, eller ett senare `first_return`

plan-after-horizon =
    återföringsplanen är avslutad { $completed }, efter horisonten { $horizon }: { $later } återförs senare
    .hint = välj ett tidigare `first_return` eller färre `instalments`, eller en senare `horizon`

## Figures rest on something, and nothing counts twice

share-without-source = { $effects ->
    [0] `{ $input }`, { $value }, saknar källa
   *[other]
        `{ $input }`, { $value }, saknar källa: den avgör för hur många { $effects } ändrar utfallet
}
    .hint =
        skriv `{"{"} value = …, source = "…" {"}"}`, eller `source = "…"` vid effekten; ett antagande säger det

unit-cost-without-source = enhetskostnaden `{ $id }` saknar källa
    .hint = ange vilket avtal, bokslut eller vilken statistik den kommer från

unit-cost-example-data =
    enhetskostnaden `{ $id }`, { $cost } per { $unit }, är exempeldata: den har ingen annan källa
    .hint = ta fram kommunens egen uppgift, och skriv varifrån den kommer som dess källa

unit-cost-example-data-share =
    { $count ->
        [one] 1 av { $all } enhetskostnader är exempeldata, utan källa
       *[other] { $count } av { $all } enhetskostnader är exempeldata, utan källa
    }{ $share ->
        [0] {""}
       *[other] : { $share } av reduceringarna vilar på sådana
    }
    .hint = ta fram kommunens egna uppgifter, och skriv varifrån de kommer som deras källa

stale-unit-cost =
    enhetskostnaden `{ $id }` är från { $year }, { $age } år före starten { $start }: policyn tillåter { $most }{ $indexed ->
        [yes] {" "}(ett index ger den en ny prisnivå, inte en ny uppgift)
       *[no] {""}
    }
    .hint = ta en nyare uppgift, eller godta den: `[[allow]]` med ett skäl

local-unit-cost =
    ansökan har med en enhetskostnad som databasen saknar, `{ $id }`: { $cost } per { $unit }
    .hint =
        låt den som ansvarar för databasen granska den, och godta den sedan: `[[allow]]` med ett skäl
local-unit-cost-replaces =
    ansökan sätter en egen enhetskostnad i stället för databasens `{ $id }`: { $cost } per { $unit }
    .hint = { local-unit-cost.hint }

same-group = samma grupp, `{ $name }`
same-department = samma förvaltning, `{ $name }`
same-payer = samma betalare, `{ $name }`
double-counting =
    `{ $unit-cost }` ingår redan i `{ $other-unit-cost }`, som effekten `{ $other }` räknar för
    { $whom }: de { $amount } som `{ $effect }` räknar { $years } läggs ovanpå
    .hint =
        utelämna en av effekterna, eller prissätt den större utan det som räknas för sig

same-unit-cost-twice =
    effekterna `{ $other }` och `{ $effect }` räknar samma enhetskostnad, `{ $unit-cost }`, för
    { $whom }: { $amount } av `{ $effect }` { $years } kan vara räknade två gånger
    .hint = gör en effekt av dem, eller säg varför ingen finns i båda: `[[allow]]` med ett skäl

shares-above-one =
    { $effects } ändrar utfallet för { $share } av gruppen `{ $group }` samtidigt, med samma enhetskostnad,
    `{ $unit-cost }`
    .hint = tillsammans är andelarna högst 1: räkna varje person i en av effekterna

more-units-than-a-year =
    effekten `{ $effect }` undviker { $units } per person och år (enhet: { $unit }), och ett år har högst { $most }
    .hint = `units_per_person` räknas per år; `duration` anger hur många år
more-units-than-a-year-instead =
    det som ersätter effekten `{ $effect }` är { $units } per person och år (enhet: { $unit }), och ett år har högst
    { $most }
    .hint =
        `units_per_unit` är vad de får för varje undviken enhet, i sin egen enhetskostnads enhet

realisable-not-stated =
    ingen anger hur stor del av effekten `{ $effect }` som kan hämtas hem i pengar: hela räknas, { $amount }
    .hint =
        ange `realisable`: 1 där kostnaden faller bort, 0 där bara tid eller platser frigörs

no-whole-step = { $count ->
    [one]
        effekten { $effects } når aldrig ett helt steg om { $step }: som mest { $units } på ett år, { $year }, och
        inget av { $amount } kan hämtas hem
   *[other]
        effekterna { $effects } når aldrig tillsammans ett helt steg om { $step }: som mest { $units } på ett år,
        { $year }, och inget av { $amount } kan hämtas hem
}
    .hint =
        ange `realisable = 0`, ett mindre steg som kan hämtas hem, eller en större effekt

mostly-non-realisable =
    det mesta av de förväntade reduceringarna kan inte hämtas hem i pengar: { $non-realisable } av { $expected },
    { $share }
    .hint =
        skriv i ansökan hur de frigjorda resurserna används, och godta det: `[[allow]]` med ett skäl

transfer-without-replacement =
    effekten `{ $effect }` minskar en transferering, `{ $unit-cost }`, med { $amount } och anger inte vad människor
    lever av i stället
    .hint =
        lägg till `[effect.ID.replaced_by]`; där de lever på lön, skriv det: `[[allow]]` med ett skäl

attribution-at-weakest-grade =
    hela effekten `{ $effect }`, { $amount }, tillskrivs satsningen på ett antagande (grad E)
    .hint = ange `attribution` under 1, eller evidens av bättre grad

## The target holds where things go a little worse

coverage-below-target-in-scenario =
    i scenariot `{ $scenario }` är täckningsgraden { $coverage }, under kravet { $target }
    .hint =
        skriv i ansökan vad som händer då, och godta det: `[[allow]]` med ett skäl

coverage-below-target-in-range = { $end ->
    [low]
        med { $input }, dess lägsta, är täckningsgraden { $coverage }, under kravet { $target }
   *[high]
        med { $input }, dess högsta, är täckningsgraden { $coverage }, under kravet { $target }
}
    .hint =
        ta reda på mer om den, eller skriv vad som händer då, och godta det: `[[allow]]` med ett skäl
coverage-below-target-in-range-policy = { $end ->
    [low]
        med { $input }, lägst i policyns intervall, är täckningsgraden { $coverage }, under kravet { $target }
   *[high]
        med { $input }, högst i policyns intervall, är täckningsgraden { $coverage }, under kravet { $target }
}
    .hint =
        ge den ett eget intervall, `low` och `high`, om du känner den bättre än policyn

probability-below-minimum =
    kravet nås med { $probability } sannolikhet (medelfel { $error }), under policyns `minimum_probability` på
    { $least }
    .hint =
        { $is-near ->
            [yes] det är inom två medelfel från den: se med fler dragningar, till exempel `--draws 1000000`, på vilken sida det är. {""}
           *[no] {""}
        }`si calc --draws { $draws }` visar vad som bör mätas först. Ta reda på mer om det, eller ändra satsningen
nothing-uncertain-to-policy =
    policyn kräver minst { $least } sannolikhet att kravet nås, och ingenting i ansökan är osäkert: ingen indata har ett
    eget intervall, i filen eller på sin rad bland enhetskostnaderna
    .hint = ge de indata som ingen känner exakt `low` och `high`, med källa

## The figures can be computed again

lock-missing = siffrorna är inte låsta: det finns ingen `{ $lock }`
    .hint = skriv den med `si lock`

lock-outdated = `{ $input }` är inte som när det låstes: { lock-change }
    .hint = ändra tillbaka, eller lås ansökan igen med `si lock`
lock-change = { $change ->
    [added] låset har det inte, nu { $now }
    [table-added] låset har det inte
    [removed] låst { $locked }, finns inte längre
    [table-removed] det finns inte längre
   *[changed] låst { $locked }, nu { $now }
}

lock-figures-differ = `{ $figure }` blir något annat än det låsta: { lock-change }
    .hint =
        `si` räknar annorlunda än den version som låset anger: se ändringsloggen, och lås sedan igen med `si lock`
lock-figures-differ-more = { $more ->
    [one] ytterligare en siffra blir något annat än den låsta
   *[other] ytterligare { $more } siffror blir något annat än de låsta
}
    .hint = { lock-figures-differ.hint }
lock-figures-missing = { $count ->
    [one] låset saknar en siffra: `{ $figure }`
   *[other] låset saknar { $count } siffror, den första `{ $figure }`
}
    .hint = en annan version av `si` skrev det, eller så är det ändrat: lås ansökan igen med `si lock`
lock-figures-follow = { $count ->
    [one] en siffra blir något annat än den låsta, `{ $figure }`: { lock-change }
   *[other] { $count } siffror blir något annat än de låsta; `{ $figure }`: { lock-change }
}
    .hint = det kan följa av det som i övrigt inte är som när det låstes

lock-settlement-differs = { $count ->
    [one] avräkningen blir en annan än den som låstes, `{ $figure }`: { lock-change }
   *[other] { $count } siffror i avräkningen blir andra än de som låstes; `{ $figure }`: { lock-change }
}
    .hint = { $file ->
        [other] `{ $outcome }` har ändrats: lås ansökan på nytt med `si lock --outcome`
       *[same] enhetskostnader för andra år har ändrats, eller så räknar `si` på annat sätt än den version som låset anger (se ändringsloggen): lås igen med `si lock`
    }

lock-policy-differs = `{ $input }` är inte det låsta: { lock-change }
    .hint = ange det låsta värdet i ansökans `[policy]`, eller lås ansökan igen med `si lock`

lock-unit-costs-differ = `{ $input }` är inte det låsta: { lock-change }
    .hint = ta tillbaka raden som låstes, eller lås ansökan igen med `si lock`
lock-row-not-in-force = räknat med det som står i `{ $lock }`: de gällande enhetskostnaderna saknar det
    .hint = { lock-unit-costs-differ.hint }

lock-evidence-differs = `{ $input }` är inte det låsta: { lock-change }
    .hint = lås ansökan igen med `si lock`, eller ge det nya resultatet ett eget id
lock-evidence-not-in-force = räknat med det som står i `{ $lock }`: den gällande evidensen saknar det
    .hint = ta tillbaka raden, eller ange en annan och lås ansökan igen med `si lock`

lock-edited =
    `{ $lock }` är inte som `si lock` skrev den: kontrollsumman stämmer inte med innehållet
    .hint = återställ den från versionshanteringen, eller skriv den igen med `si lock`

lock-truncated = `{ $lock }` är inte hel: slutet saknas
    .hint = { lock-edited.hint }

lock-of-another-application =
    `{ $lock }` är låset för `{ $locked }`, men den här ansökan är `{ $id }`
    .hint =
        byt namn på filerna så att varje lås ligger bredvid sin egen ansökan, eller skriv om det med `si lock --force`

lock-newer-format = `{ $lock }` har format { $format }; den här versionen läser format 2
    .hint = använd den version av `si` som skrev den, eller en senare

lock-older-format = `{ $lock }` har format { $format }, ett äldre; den här versionen läser format 2
    .hint = lås ansökan igen med `si lock`

outcome-without-application = det finns ingen ansökan `{ $id }`, vars utfall detta är
    .hint = kontrollera id:t, ange också ansökan, eller spara den som `{ $id }.toml` i utfallets mapp eller den ovanför

outcome-not-verified = utfallet säger inte { $key ->
    [verified_by] vem som verifierade det
   *[verified_on] när det verifierades
}: `{ $key }` saknas
    .hint = skriv { $key ->
    [verified_by] `verified_by = "…"`: funktionen eller personen
   *[verified_on] `verified_on = …`: dagen, som år-månad-dag
}

verified-too-early = verifierat { $date }, innan { $year } hade slutat
    .hint = verifiera året när det är slut, eller utelämna dess tal

payment-overdue = `{ $department }` har inte betalt något av { $due } som förföll { $years }
    .hint = lägg till betalningen, `[[payment]]`, eller beslutet som efterskänker den, `[[waived]]`
