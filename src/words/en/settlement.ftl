### What a settlement says.

final-in-short = final settlement, verified until { $year }
interim-in-short = interim settlement until { $year }, after which the plan counts
current-prices = verified units in each year's prices, the rest at the price level of { $year }
with-successors = { $department } ({ $successors })
successor-in-short = from { $from } { $to }

## The rule that applied, in one sentence.

rule =
    { $who ->
        [0] Nothing is returned
       *[other] { $who } must { $reservation ->
            [0] pay { $fee } in fee
           *[other] return { $reservation } to the reservation{ $fee ->
                [0] {""}
               *[other] {" "}and pay { $fee } in fee
            }
        }, { $timing ->
            [proportional] in proportion to each year's reductions
            [instalments] in equal parts
           *[as_reductions_arise] as the reductions arise
        }, { $years }
    }: { $reason ->
        [floor] the least that is due, since the realisable reductions { $is_final ->
            [yes] came
           *[no] are expected to come
        } to { $gained }
        [target] the target, since the realisable reductions { $is_final ->
            [yes] came
           *[no] are expected to come
        } to { $gained }
        [cap] the cap, since the realisable reductions { $is_final ->
            [yes] came
           *[no] are expected to come
        } to { $gained }
        [guarantee] { $least } guaranteed ({ $floor } of the cost) and { $rest } of { $counted }, the realisable reductions that { $is_final ->
            [yes] came
           *[no] are expected
        }{ $negative ->
            [0] {""}
           *[other] {" "}({ $negative } counts as 0)
        }
       *[reductions] as much as the realisable reductions, which { $is_final ->
            [yes] came
           *[no] are expected to come
        } to { $gained }
    }{ $shown ->
        [0] {""}
       *[other] , shown { $is_final ->
            [yes] {""}
           *[no] until { $as_of }{" "}
        }by { $shown }
    }; { $floor ->
        [0] {""}
       *[other] at least { $floor } ({ $least }) and{" "}
    }at most { $cap } ({ $most }) of the { $actual ->
        [yes] actual
       *[no] planned
    } cost of { $cost }.
no-rule =
    The policy has no return model, and nothing is returned: the realisable reductions { $is_final ->
        [yes] came
       *[no] are expected to come
    } to { $gained }{ $shown ->
        [0] {""}
       *[other] , shown { $is_final ->
            [yes] {""}
           *[no] until { $as_of }{" "}
        }by { $shown }
    }, { $coverage } of the { $actual ->
        [yes] actual
       *[no] planned
    } cost of { $cost }.
departments-in-all = { $first } and others, { $count } departments in all
quoted = “{ $text }”
ways-in-all = { $first } and others ({ $count } ways)

## What is left of the first screen.

corrected = { $corrected } less than by an earlier settlement is corrected only at the final settlement: until then { $demand } is demanded.
overpaid-waits = { $overpaid } paid above what is due is paid back only at the final settlement.
borne =
    The reservation { $is_final ->
        [yes] gets
       *[no] is expected to get
    } { $back }{ $above ->
        [0] {" "}of { $target }
       *[other] , { $above } more than the target,
    } back and bears { $borne ->
        [0] nothing
       *[other] { $borne }{ $waived ->
            [0] {""}
           *[other] , of which { $waived } was waived
        }
    }.
verified =
    Verified{ $by ->
        [0] {""}
       *[other] {" "}by { $by }
    }{ $on ->
        [0] {""}
       *[other] {" "}on { $on }
    }.
more = More: `--table all`, `si trace { $application } settlement.left --outcome { $outcome }`.

## The tables.

due-until = Due until { $year }
net-before-waivers = The net is after what is due by the rule; { $waived } is waived.
correction-waits = The correction of { $corrected } is made at the final settlement and is not among the years.
actual-until = What is actual is verified until { $year } and the plan's after it.
cost-as-planned = No actual cost is verified: the planned one counts.
volume-and-prices = Volume: more or fewer units at the plan's price. Price: the same units at each year's price.
shown-by =
    { $method ->
        [0] {""}
       *[other] { $method };{" "}
    }source: { $source }
as-planned = not verified: the plan counts
frames-left = Left is what is due until the year and neither paid nor waived; below zero more was paid.

## The decisions.

successor = { $department }: from { $from } { $to } pays ({ $source }).
waiver = { $department }: { $amount } waived { $date } ({ $source }).
settled = { $department }: { $total } by the settlement until { $year }.

## What was learnt.

ranges-held = { $inside } of { $ranges } { $ranges ->
    [one] range
   *[other] ranges
} held what was found ({ $rate }).
found-of-plan = What was found is on average { $bias } of what was planned.
distance-in-widths = How far outside is counted in widths of the range: 0 is inside, below zero is below it.
