### Det som en avräkning säger.

final-in-short = slutavräkning, verifierad till och med { $year }
interim-in-short = delavräkning till och med { $year }, därefter räknas planen
current-prices = verifierade enheter i varje års priser, det övriga i { $year } års prisnivå
with-successors = { $department } ({ $successors })
successor-in-short = från { $from } { $to }

## Regeln som gällde, i en mening.

rule =
    { $who ->
        [0] Inget ska återföras
       *[other] { $who } ska { $reservation ->
            [0] betala { $fee } i avgift
           *[other] återföra { $reservation } till reservationen{ $fee ->
                [0] {""}
               *[other] {" "}och betala { $fee } i avgift
            }
        }, { $timing ->
            [proportional] i proportion till varje års reduceringar
            [instalments] i lika delar
           *[as_reductions_arise] när reduceringarna uppstår
        }, { $years }
    }: { $reason ->
        [floor] det minsta som ska återföras, eftersom de realiserbara reduceringarna { $is_final ->
            [yes] blev
           *[no] väntas bli
        } { $gained }
        [target] kravet, eftersom de realiserbara reduceringarna { $is_final ->
            [yes] blev
           *[no] väntas bli
        } { $gained }
        [cap] taket, eftersom de realiserbara reduceringarna { $is_final ->
            [yes] blev
           *[no] väntas bli
        } { $gained }
        [guarantee] garanterade { $least } ({ $floor } av kostnaden) och { $rest } av { $counted }, de realiserbara reduceringar{ $is_final ->
            [yes] {" "}som kom
           *[no] {" "}som väntas
        }{ $negative ->
            [0] {""}
           *[other] {" "}({ $negative } räknas som 0)
        }
       *[reductions] lika mycket som de realiserbara reduceringarna, som { $is_final ->
            [yes] blev
           *[no] väntas bli
        } { $gained }
    }{ $shown ->
        [0] {""}
       *[other] , { $is_final ->
            [yes] {""}
           *[no] till och med { $as_of }{" "}
        }visade genom { $shown }
    }; { $floor ->
        [0] {""}
       *[other] minst { $floor } ({ $least }) och{" "}
    }högst { $cap } ({ $most }) av den { $actual ->
        [yes] verkliga
       *[no] planerade
    } kostnaden { $cost }.
no-rule =
    Policyn har ingen återföringsmodell, och inget ska återföras: de realiserbara reduceringarna { $is_final ->
        [yes] blev
       *[no] väntas bli
    } { $gained }{ $shown ->
        [0] {""}
       *[other] , { $is_final ->
            [yes] {""}
           *[no] till och med { $as_of }{" "}
        }visade genom { $shown }
    }, { $coverage } av den { $actual ->
        [yes] verkliga
       *[no] planerade
    } kostnaden { $cost }.
departments-in-all = { $first } och andra, tillsammans { $count } förvaltningar
quoted = ”{ $text }”
ways-in-all = { $first } m.m. ({ $count } sätt)

## Det som är kvar av den första skärmen.

corrected = { $corrected } mindre än enligt en tidigare avräkning rättas först vid slutavräkningen: till dess är kravet { $demand }.
overpaid-waits = { $overpaid } som betalats för mycket betalas tillbaka först vid slutavräkningen.
borne =
    Reservationen { $is_final ->
        [yes] får
       *[no] väntas få
    } tillbaka { $back }{ $above ->
        [0] {" "}av { $target }
       *[other] , { $above } mer än kravet
    } och bär { $borne ->
        [0] inget
       *[other] { $borne }{ $waived ->
            [0] {""}
           *[other] , varav { $waived } som efterskänkts
        }
    }.
verified =
    Verifierat{ $by ->
        [0] {""}
       *[other] {" "}av { $by }
    }{ $on ->
        [0] {""}
       *[other] {" "}{ $on }
    }.
more = Mer: `--table all`, `si trace { $application } settlement.left --outcome { $outcome }`.

## Tabellerna.

due-until = Förfallet till och med { $year }
net-before-waivers = Nettot är efter det som ska återföras enligt regeln; { $waived } är efterskänkta.
correction-waits = Rättelsen på { $corrected } görs vid slutavräkningen och ingår inte i åren.
actual-until = Utfallet är till och med { $year } verifierat, därefter planens.
cost-as-planned = Ingen verklig kostnad är verifierad: den planerade gäller.
volume-and-prices = Volym: fler eller färre enheter till planens pris. Pris: samma enheter till varje års pris.
shown-by =
    { $method ->
        [0] {""}
       *[other] { $method };{" "}
    }källa: { $source }
as-planned = inte verifierat: planen gäller
frames-left = Kvar är det som förfallit till och med året och varken är betalt eller efterskänkt; under noll är mer betalt.

## Besluten.

successor = { $department }: från { $from } betalar { $to } ({ $source }).
waiver = { $department }: { $amount } efterskänkt { $date } ({ $source }).
settled = { $department }: { $total } vid avräkningen till och med { $year }.

## What was learnt.

ranges-held = { $inside } av { $ranges } intervall höll ({ $rate }).
found-of-plan = Det uppmätta är i genomsnitt { $bias } av det planerade.
distance-in-widths = Hur långt utanför räknas i intervallets bredder: 0 är innanför, under noll är under det.
