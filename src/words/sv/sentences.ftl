### Sentences about a result.

coverage-meets = De förväntade realiserbara reduceringarna, { $reductions }, är { $coverage } av kostnaden, { $cost }: kravet på { $target } nås.
coverage-misses = De förväntade realiserbara reduceringarna, { $reductions }, är { $coverage } av kostnaden, { $cost }: kravet på { $target } nås inte, { $short } saknas.
coverage-of-all-costs = Av alla kostnader, { $cost }, oavsett vem som betalar, täcker reduceringarna { $coverage }.
people = Satsningen omfattar { $people } { $people ->
        [one] person
       *[other] personer
    }: { $each } per person.
payback-year = Från slutet av { $year } täcker reduceringarna hittills kostnaden.
one-way-bars =
    Längre åt höger är bättre: högre täckningsgrad. ░ mot antagandets lägsta värde, █ mot det högsta, ┼ som det är{ $side ->
        [marked] , │ kravet på { $target }.
        [here] , nära kravet på { $target }.
        [left] . Kravet på { $target } ligger till vänster om staplarna.
       *[right] . Kravet på { $target } ligger till höger om staplarna.
    } Antaganden utan eget intervall flyttas med policyns andel.
inputs-left-out = De { $shown } av { $all } antaganden som flyttar täckningsgraden mest; `--top { $all }` visar alla.

break-even-nowhere =
    { $meets ->
        [yes] Kravet nås vid varje värde, inom gränserna och upp till tio gånger dagens, av { $inputs }.
       *[no] Kravet nås inte vid något värde, inom gränserna och upp till tio gånger dagens, av { $inputs }.
    }

break-even =
    { $coverage ->
        [falls] under { $target } när `{ $key }` { $input ->
            [rises] stiger över { $value }
           *[falls] sjunker under { $value }
        }
       *[reaches] når { $target } när `{ $key }` { $input ->
            [rises] stiger till { $value }
           *[falls] sjunker till { $value }
        }
    }

department-break-even =
    { $gains ->
        [fall] nettot blir negativt när `{ $key }` { $input ->
            [rises] stiger över { $value }
           *[falls] sjunker under { $value }
        }
       *[suffice] nettot är inte längre negativt när `{ $key }` { $input ->
            [rises] stiger till { $value }
           *[falls] sjunker till { $value }
        }
    }

department-needs =
    { $department ->
        [0] behöver { $needed } av sina förväntade reduceringar för att täcka det den { $covers ->
            [own] själv bekostar
            [both] själv bekostar och återför
           *[returns] återför
        } ({ $needs })
       *[other] { $department } behöver { $needed } av sina förväntade reduceringar för att täcka det den { $covers ->
            [own] själv bekostar
            [both] själv bekostar och återför
           *[returns] återför
        } ({ $needs }).
    }

departments-need = Varje förvaltning behöver { $needed } av sina förväntade reduceringar för att täcka det den återför.

department-returns-nothing =
    { $department ->
        [0] återför ingenting
       *[other] { $department } återför ingenting.
    }

department-gains-nothing =
    { $department ->
        [0] har inga förväntade reduceringar som täcker det den { $covers ->
            [own] själv bekostar
            [both] själv bekostar och återför
           *[returns] återför
        } ({ $needs })
       *[other] { $department } har inga förväntade reduceringar som täcker det den { $covers ->
            [own] själv bekostar
            [both] själv bekostar och återför
           *[returns] återför
        } ({ $needs }).
    }

plan-stands-fixed = Nettot är förvaltningens reduceringar minus det den själv bekostar och det den återför. Det den återför ligger fast som i planen: brytpunkten är där nettot är 0. Antaganden står i sina egna enheter.
grid-title = Täckningsgrad över två antaganden: { $rows } nedåt, { $columns } åt höger

grid-axis =
    { $direction ->
        [down] Nedåt
       *[across] Åt höger
    }: { $address }{ $name ->
        [0] {""}
       *[other] {" "}({ $name })
    }{ $now ->
        [0] {""}
       *[other] , nu { $now }
    }.

grid-now = Täckningsgraden är nu { $coverage }.
grid-today = • märker värdet som det är.
grid-rounded = Värden med fler decimaler visas avrundade; JSON och CSV har alla.
grid-below-target = ✗ märker täckningsgrad under kravet på { $target }.
effects-realisable = En effekt utan rader under sig är realiserbar i sin helhet.
without-cost = Där inget står finns ingen kostnad kvar att jämföra med.
no-payback = Reduceringarna täcker aldrig kostnaden.
after-end = { $part } av reduceringarna kommer efter { $year }, när satsningen är avslutad.
no-return-model = Policyn har ingen återföringsmodell: ingenting ska återföras.
plan-completed = Totalt återförs { $total }, det sista { $year }.
reservation-bears = { $amount } av kostnaden belastar reservationen.
frames-are-lowered = Ett negativt belopp sänker ramen. Delen till reservationen, avgiften och deras summa, ramjusteringen, är mot den ursprungliga ramen; året efter den sista återföringen är ramen tillbaka. I { $prices } års priser.
rests-on-parts = Graderna summerar till helheten; delarna under dem överlappar. Andelarna är av reduceringarna, före merkostnader.
different-prices = Beloppen är i olika års priser: jämför täckningsgraden hellre än kronorna.
goals-beside-money = Efter en punkt: mål utan prislapp.
prices = fasta priser, { $year } års prisnivå
converted-from = { $id } från { $from } till { $to } med { $series }
policy-none = ingen återföringsmodell; reduceringarna jämförs med { $target } av kostnaden
policy-return = reduceringar återförs upp till { $target } av kostnaden, lägst { $floor }
policy-guarantee = { $floor } av kostnaden återförs vad som än händer, och av reduceringarna upp till { $target } av kostnaden den del som då ger { $target }
policy-cap = där reduceringarna är större återförs upp till { $cap } av kostnaden
policy-fee-on-top = den administrativa avgiften, { $fee } av kostnaden, tillkommer
policy-fee-within = den administrativa avgiften, { $fee } av kostnaden, ingår i det som återförs
policy-no-fee = ingen administrativ avgift
policy-as-reductions-arise = återförs när reduceringarna uppstår, från { $from }
policy-proportional = återförs i proportion till varje års reduceringar, från { $from }
policy-instalments = { $count ->
        [one] återförs på en gång { $from }
       *[other] återförs i { $count } lika delar, en per år från { $from }
    }
policy-split = förvaltningarna delar i proportion till sina realiserbara reduceringar; det som överstiger kravet stannar hos dem; ingen ränta eller uppräkning
policy-split-to-cap = förvaltningarna delar i proportion till sina realiserbara reduceringar; det som överstiger taket stannar hos dem; ingen ränta eller uppräkning
policy-discount = nuvärden med { $rate } real kalkylränta
policy-discount-by-year = nuvärden med den reala kalkylräntan { $rates }
rate-from = { $rate } från år { $from } efter starten
policy-correction = reduceringar sänks efter evidensgrad: { $corrections }
correction = { $grade } { $part }
policies-first = Resten av resultatet följer den första, { $first }.
policies-years = I årens kolumner står vad som återförs varje år.
policies-without-model = Utan återföringsmodell återförs ingenting, och hela kostnaden belastar reservationen.
outcomes = Som om uppföljningen hade visat den här andelen av varje förvaltnings förväntade realiserbara reduceringar. Det som ska återföras följer planens regel; det som lägsta återföring kräver utöver de faktiska reduceringarna delas som i planen.
outcomes-own-costs = Det en förvaltning behåller är efter det den själv bekostar.
outcomes-increases = Också merkostnader följer andelen: vid 50 % är de hälften så stora som förväntat.

## Den första skärmen.

first-verdict =
    { $meets ->
        [yes] Når kravet
       *[no] Når inte kravet
    }: { $reductions } täcker { $coverage } av kostnaden { $cost } (kravet är { $target }){ $meets ->
        [yes] {""}
       *[no] ; { $short } saknas
    }. { $payback ->
        [0] Återbetalas inte.
       *[other] Återbetald { $payback }.
    }
first-people =
    { $people } { $people ->
        [one] person
       *[other] personer
    } à { $each }.
first-return =
    { $year ->
        [0] Inget återförs; förvaltningarna
       *[other] Förvaltningarna återför { $total } till och med { $year } och
    } { $keep ->
        [keeps] behåller
       *[loses] förlorar
    } { $net }.
first-holds =
    { $meets ->
        [yes] Håller, ett antagande i taget:
       *[no] Skulle nå kravet, ett antagande i taget:
    } { $conditions }.
first-scenario =
    { $name } { $coverage ->
        [0] utan kostnad
       *[other] { $coverage }
    }{ $misses ->
        [yes] {" "}(når inte kravet)
       *[no] {""}
    }
first-scenarios = Scenarier: { $scenarios }.
first-grade = evidensgrad { $grade } { $share }
first-other-grade = { $grade } { $share }
first-no-grade = utan evidensgrad { $share }
first-example-data = exempeldata { $share }
first-example-evidence = exempeldata i { $count } av { $all } rader evidens
first-after = { $share } kommer efter { $year }
first-converted = omräknade enhetskostnader { $share }
first-rests = Vilar på: { $parts }.
first-warnings =
    { $count ->
        [one] 1 varning
       *[other] { $count } varningar
    }: { $codes }.
first-check =
    `si check` finner dessutom { $errors ->
        [0] {""}
       *[other] { $errors } fel
    }{ $warnings ->
        [0] {""}
       *[other] { $errors ->
            [0] {""}
           *[other] {" "}och{" "}
        }{ $warnings ->
            [one] 1 varning
           *[other] { $warnings } varningar
        }
    }.
first-more = Mer: `--table all`, `si trace { $application } coverage`, `si check { $application }`.

## Pictures

picture-payback = återbetalt { $year }
picture-coverage-says = Linjer år för år: kostnaden når { $cost } och de minskade kostnaderna { $reductions } till och med { $last }. { $payback ->
    [0] De minskade kostnaderna når aldrig kostnaden.
   *[other] De minskade kostnaderna når kostnaden { $payback }.
}
picture-department = minskar { $gains }{ $returns ->
    [0] { "" }
   *[other] , återför { $returns }
}
picture-department-says = { $name } minskar kostnaderna med { $gains }{ $returns ->
    [0] { "" }
   *[other] { " " }och återför { $returns }
}
picture-departments-say = Staplar för { $first }–{ $last }: { $departments }.
picture-other-departments = { $count } andra förvaltningar
picture-here = täckningsgrad { $coverage }
picture-target = { $side ->
    [left] ← krav { $target }
    [right] krav { $target } →
   *[other] krav { $target }
}
picture-better = bättre →
picture-more-inputs = { $count } till påverkar mindre
picture-tornado-row = { $name } { $low } till { $high }
picture-tornado-says = Täckningsgraden är { $coverage }, kravet { $target }. Täckningsgraden när ett indata i taget går från sitt lägsta till sitt högsta värde: { $rows }.
picture-bound = { $side ->
    [most] högst { $value }
    [below-nothing] även vid { $nothing }, ända till { $value }
   *[least] minst { $value }
}
picture-break-even-row = { $name } { $bound }
picture-break-even-says = Kravet på { $target } nås så länge, ett indata i taget: { $rows }.
picture-outcome = vid { $part } återförs { $back } och belastas reservationen med { $borne }
picture-outcomes-say = Staplar för andelar av de förväntade reduceringarna: { $rows }.
picture-chance = { $side ->
    [left] ←{" "}
   *[other] {""}
}{ $mark ->
    [floor] golv
   *[target] krav
} { $value }: { $chance } sannolikhet{ $side ->
    [right] {" "}→
   *[other] {""}
}
picture-chance-said = { $mark ->
    [floor] golvet
   *[target] kravet
} på { $value } nås med { $chance } sannolikhet
picture-nine-in-ten = täckningsgrad i nio dragningar av tio: { $low } till { $high }
picture-beyond = { $part } av dragningarna ligger utanför bilden
picture-distribution-says = Staplar av { $draws } dragningar från fröet { $seed }: täckningsgraden är i genomsnitt { $mean } och i nio dragningar av tio { $low } till { $high }; { $marks }.
picture-exceedance-row = { $coverage } med { $chance }
picture-exceedance-says = En fallande linje av { $draws } dragningar från fröet { $seed }, sannolikheten att täckningsgraden blir minst så stor: { $rows }; { $marks }.

## En förvaltnings egen rapport

department-verdict = { $department } minskar sina kostnader med { $gains }{ $returns ->
    [0] .
   *[other] , återför { $returns }{ $last ->
        [0] {""}
       *[other] {" "}till och med { $last }
    } och { $keep ->
        [loses] förlorar
       *[keeps] behåller
    } { $net }.
}
department-half = Om hälften av de förväntade reduceringarna uppnås återför den { $returns } och { $keep ->
    [loses] förlorar
   *[keeps] behåller
} { $net }.

## Simuleringen.

simulation-in-short = Med { $chance } sannolikhet nås kravet{ $loss ->
        [0] {""}
       *[other] ; reservationen förlorar i genomsnitt { $loss }
    }{ $first ->
        [0] .
       *[other] ; mät `{ $first }`{ $second ->
            [0] {""}
           *[other] {" "}eller `{ $second }`
        } först{ $has-measure ->
            [yes] {" "}(utvärderingen har `{ $measure }` för det som { $second ->
                [0] den
               *[other] de
            } påverkar)
            [no] {" "}(utvärderingen har ännu inte mått för allt som { $second ->
                [0] den
               *[other] de
            } påverkar)
           *[other] {""}
        }.
    }
simulation-drawn = { $inputs ->
        [one] En indata dras
       *[other] { $inputs } indata dras
    } { $draws } gånger, från fröet { $seed }: de som har ett eget intervall.
simulation-chances = Kravet nås med { $target } sannolikhet (± { $target-error }){ $floor ->
        [0] {""}
       *[other] , golvet med { $floor } (± { $floor-error })
    }.{ $loss ->
        [0] {""}
       *[other] {" "}Reservationen förlorar i genomsnitt { $loss } (± { $loss-error }).
    } Att känna alla indata före beslutet vore i genomsnitt värt { $worth } (± { $worth-error }).
mark-outside = { $mark ->
        [floor] golvet
       *[target] kravet
    } { $at }: { $side ->
        [below] under
       *[above] över
    } staplarna
simulated-departments = Det största medelfelet för dessa sannolikheter är { $error }.{ $by-year ->
        [yes] {" "}Under varje år: hur troligt det är att förvaltningens minskningar hittills täcker det den enligt planen har betalat hittills.
       *[no] {""}
    }
drawn-inputs =
    Den del av kostnadsreduceringarnas varians som kommer av en indata ensam och med andra, och vad det i genomsnitt vore
    värt att känna den före beslutet. Under varje indata: hur den dras, och de tre värdenas medelfel. Det första
    och det sista följer av en rät linje i indatan; där det inte finns någon är de skattade, och det står så.
drawn-input = { $name ->
        [0] {""}
       *[other] { $name }{" "}
    }({ $distribution }): ± { $first }, ± { $total }, ± { $worth }{ $exact ->
        [yes] {""}
       *[no] {" "}(skattat)
    }
