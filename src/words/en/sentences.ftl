### Sentences about a result.

coverage-meets = The expected realisable reductions, { $reductions }, are { $coverage } of the cost, { $cost }: the target of { $target } is met.
coverage-misses = The expected realisable reductions, { $reductions }, are { $coverage } of the cost, { $cost }: the target of { $target } is not met, { $short } are missing.
coverage-of-all-costs = Of all costs, { $cost }, whoever pays them, the reductions cover { $coverage }.
people = The investment reaches { $people } { $people ->
        [one] person
       *[other] people
    }: { $each } per person.
payback-year = From the end of { $year } on the reductions so far cover the cost.
one-way-bars =
    Further to the right is better: higher coverage. ░ towards the assumption's low, █ towards its high, ┼ as it stands{ $side ->
        [marked] , │ the target of { $target }.
        [here] , close to the target of { $target }.
        [left] . The target of { $target } lies to the left of the bars.
       *[right] . The target of { $target } lies to the right of the bars.
    } Assumptions without a range of their own are moved by the policy's share.
inputs-left-out = The { $shown } of { $all } assumptions that move coverage most; `--top { $all }` shows all.

break-even-nowhere =
    { $meets ->
        [yes] The target is met at every value, within the bounds and up to ten times today's, of { $inputs }.
       *[no] The target is met at no value, within the bounds and up to ten times today's, of { $inputs }.
    }

break-even =
    { $coverage ->
        [falls] below { $target } when `{ $key }` { $input ->
            [rises] rises above { $value }
           *[falls] falls below { $value }
        }
       *[reaches] reaches { $target } when `{ $key }` { $input ->
            [rises] rises to { $value }
           *[falls] falls to { $value }
        }
    }

department-break-even =
    { $gains ->
        [fall] its net becomes negative when `{ $key }` { $input ->
            [rises] rises above { $value }
           *[falls] falls below { $value }
        }
       *[suffice] its net is no longer negative when `{ $key }` { $input ->
            [rises] rises to { $value }
           *[falls] falls to { $value }
        }
    }

department-needs =
    { $department ->
        [0] needs { $needed } of its expected reductions to cover what it { $covers ->
            [own] finances itself
            [both] finances itself and returns
           *[returns] returns
        } ({ $needs })
       *[other] { $department } needs { $needed } of its expected reductions to cover what it { $covers ->
            [own] finances itself
            [both] finances itself and returns
           *[returns] returns
        } ({ $needs }).
    }

departments-need = Each department needs { $needed } of its expected reductions to cover what it returns.

department-returns-nothing =
    { $department ->
        [0] returns nothing
       *[other] { $department } returns nothing.
    }

department-gains-nothing =
    { $department ->
        [0] expects no reductions that cover what it { $covers ->
            [own] finances itself
            [both] finances itself and returns
           *[returns] returns
        } ({ $needs })
       *[other] { $department } expects no reductions that cover what it { $covers ->
            [own] finances itself
            [both] finances itself and returns
           *[returns] returns
        } ({ $needs }).
    }

plan-stands-fixed = The net is a department's reductions less what it finances itself and what it returns. What it returns stands fixed as in the plan: the break-even is where the net is 0. Assumptions are in their own units.
grid-title = Coverage over two assumptions: { $rows } down, { $columns } across

grid-axis =
    { $direction ->
        [down] Down
       *[across] Across
    }: { $address }{ $name ->
        [0] {""}
       *[other] {" "}({ $name })
    }{ $now ->
        [0] {""}
       *[other] , now { $now }
    }.

grid-now = Coverage is now { $coverage }.
grid-today = • marks the value as it stands.
grid-rounded = Values with more decimals are shown rounded; JSON and CSV have all of them.
grid-below-target = ✗ marks coverage below the target of { $target }.
effects-realisable = An effect without rows below it is realisable as a whole.
without-cost = Where nothing stands, no cost is left to compare with.
no-payback = The reductions never cover the cost.
after-end = { $part } of the reductions come after { $year }, when the investment has ended.
no-return-model = The policy has no return model: nothing is to be returned.
plan-completed = In all { $total } are returned, the last in { $year }.
reservation-bears = { $amount } of the cost is charged to the reservation.
frames-are-lowered = A negative amount lowers the frame. The part for the reservation, the fee and their sum, the adjustment, are against the original frame; in the year after the last return the frame is back where it was. In prices of { $prices }.
rests-on-parts = The grades add up to the whole; the parts below them overlap. Shares are of the reductions, before increases.
different-prices = Amounts are in the prices of different years: compare coverage rather than kronor.
goals-beside-money = After a dot: goals without a price.
prices = real, at the price level of { $year }
converted-from = { $id } from { $from } to { $to } with { $series }
policy-none = no return model; reductions are compared with { $target } of the cost
policy-return = reductions are returned up to { $target } of the cost, at least { $floor }
policy-guarantee = { $floor } of the cost is returned whatever happens, and of the reductions up to { $target } of the cost the part that then makes up { $target }
policy-cap = where reductions are above that, up to { $cap } of the cost is returned
policy-fee-on-top = the administrative fee of { $fee } of the cost comes on top
policy-fee-within = the administrative fee of { $fee } of the cost lies within what is returned
policy-no-fee = no administrative fee
policy-as-reductions-arise = returned as reductions arise, from { $from }
policy-proportional = returned in proportion to each year's reductions, from { $from }
policy-instalments = { $count ->
        [one] returned all at once in { $from }
       *[other] returned in { $count } equal parts, one a year from { $from }
    }
policy-split = departments share it in proportion to their realisable reductions; what lies above the target stays with them; no interest or indexing
policy-split-to-cap = departments share it in proportion to their realisable reductions; what lies above the cap stays with them; no interest or indexing
policy-discount = present values at a real discount rate of { $rate }
policy-discount-by-year = present values at real discount rates of { $rates }
rate-from = { $rate } from year { $from } after the start
policy-correction = reductions are lowered for their evidence grade: { $corrections }
correction = { $grade } { $part }
policies-first = The rest of the result follows the first, { $first }.
policies-years = In the columns of years stands what is returned in each.
policies-without-model = Without a return model nothing is returned, and the whole cost is charged to the reservation.
outcomes = As if follow-up had found this share of each department's expected realisable reductions. What is due follows the plan's rule; what the floor demands above the actual reductions is shared as in the plan.
outcomes-own-costs = What a department keeps is after what it finances itself.
outcomes-increases = Increases follow the share too: at 50% they are half as large as expected.

## The first screen.

first-verdict =
    { $meets ->
        [yes] Meets the target
       *[no] Misses the target
    }: { $reductions } cover { $coverage } of the cost of { $cost } (the target is { $target }){ $meets ->
        [yes] {""}
       *[no] ; { $short } are missing
    }. { $payback ->
        [0] Not paid back.
       *[other] Paid back in { $payback }.
    }
first-people =
    { $people } { $people ->
        [one] person
       *[other] people
    } at { $each } each.
first-return =
    { $year ->
        [0] Nothing is returned; the departments
       *[other] The departments return { $total } until { $year } and
    } { $keep ->
        [keeps] keep
       *[loses] lose
    } { $net }.
first-holds =
    { $meets ->
        [yes] Holds, one assumption at a time:
       *[no] Would meet the target, one assumption at a time:
    } { $conditions }.
first-scenario =
    { $name } { $coverage ->
        [0] without cost
       *[other] { $coverage }
    }{ $misses ->
        [yes] {" "}(misses the target)
       *[no] {""}
    }
first-scenarios = Scenarios: { $scenarios }.
first-grade = evidence grade { $grade } { $share }
first-other-grade = { $grade } { $share }
first-no-grade = no evidence grade { $share }
first-example-data = example data { $share }
first-example-evidence = example data in { $count } of { $all } rows of evidence
first-after = { $share } comes after { $year }
first-converted = converted unit costs { $share }
first-rests = Rests on: { $parts }.
first-warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }: { $codes }.
first-check =
    `si check` finds also { $errors ->
        [0] {""}
        [one] 1 error
       *[other] { $errors } errors
    }{ $warnings ->
        [0] {""}
       *[other] { $errors ->
            [0] {""}
           *[other] {" "}and{" "}
        }{ $warnings ->
            [one] 1 warning
           *[other] { $warnings } warnings
        }
    }.
first-more = More: `--table all`, `si trace { $application } coverage`, `si check { $application }`.

## Pictures

picture-payback = paid back { $year }
picture-coverage-says = Lines year by year: the cost comes to { $cost } and the reductions to { $reductions } by { $last }. { $payback ->
    [0] The reductions never reach the cost.
   *[other] The reductions reach the cost in { $payback }.
}
picture-department = gains { $gains }{ $returns ->
    [0] { "" }
   *[other] , returns { $returns }
}
picture-department-says = { $name } reduces its costs by { $gains }{ $returns ->
    [0] { "" }
   *[other] { " " }and returns { $returns }
}
picture-departments-say = Bars for { $first }–{ $last }: { $departments }.
picture-other-departments = { $count } other departments
picture-here = coverage { $coverage }
picture-target = { $side ->
    [left] ← target { $target }
    [right] target { $target } →
   *[other] target { $target }
}
picture-better = better →
picture-more-inputs = { $count } more move it less
picture-tornado-row = { $name } { $low } to { $high }
picture-tornado-says = Coverage is { $coverage }, the target { $target }. Coverage when one input at a time goes from its low to its high: { $rows }.
picture-bound = { $side ->
    [most] at most { $value }
    [below-nothing] even at { $nothing }, down to { $value }
   *[least] at least { $value }
}
picture-break-even-row = { $name } { $bound }
picture-break-even-says = The target of { $target } is met as long as, one input at a time: { $rows }.
picture-outcome = at { $part } { $back } comes back and the reservation bears { $borne }
picture-outcomes-say = Bars for parts of the expected reductions: { $rows }.
picture-chance = { $side ->
    [left] ←{" "}
   *[other] {""}
}{ $mark ->
    [floor] floor
   *[target] target
} { $value }: { $chance } probability{ $side ->
    [right] {" "}→
   *[other] {""}
}
picture-chance-said = the { $mark ->
    [floor] floor
   *[target] target
} of { $value } is reached with { $chance } probability
picture-nine-in-ten = coverage in nine draws of ten: { $low } to { $high }
picture-beyond = { $part } of the draws lie outside the picture
picture-distribution-says = Bars of { $draws } draws from seed { $seed }: coverage is { $mean } on average and { $low } to { $high } in nine draws of ten; { $marks }.
picture-exceedance-row = { $coverage } with { $chance }
picture-exceedance-says = A falling line of { $draws } draws from seed { $seed }, the probability that coverage is at least so much: { $rows }; { $marks }.

## A department's own report

department-verdict = { $department } reduces its costs by { $gains }{ $returns ->
    [0] .
   *[other] , returns { $returns }{ $last ->
        [0] {""}
       *[other] {" "}until { $last }
    } and { $keep ->
        [loses] loses
       *[keeps] keeps
    } { $net }.
}
department-half = If half of the expected reductions come, it returns { $returns } and { $keep ->
    [loses] loses
   *[keeps] keeps
} { $net }.

## The simulation.

simulation-in-short = With { $chance } probability the target is met{ $loss ->
        [0] {""}
       *[other] ; the reservation loses { $loss } on average
    }{ $first ->
        [0] .
       *[other] ; measure `{ $first }`{ $second ->
            [0] {""}
           *[other] {" "}or `{ $second }`
        } first{ $has-measure ->
            [yes] {" "}(the evaluation has `{ $measure }` for what { $second ->
                [0] it moves
               *[other] they move
            })
            [no] {" "}(the evaluation has no measure yet for all that { $second ->
                [0] it moves
               *[other] they move
            })
           *[other] {""}
        }.
    }
simulation-drawn = { $inputs ->
        [one] One input is drawn
       *[other] { $inputs } inputs are drawn
    } { $draws } times, from seed { $seed }: those with a range of their own.
simulation-chances = The target is met with { $target } probability (± { $target-error }){ $floor ->
        [0] {""}
       *[other] , the floor with { $floor } (± { $floor-error })
    }.{ $loss ->
        [0] {""}
       *[other] {" "}The reservation loses { $loss } on average (± { $loss-error }).
    } To know all inputs before the decision would be worth { $worth } on average (± { $worth-error }).
mark-outside = { $mark ->
        [floor] floor
       *[target] target
    } { $at }: { $side ->
        [below] below
       *[above] above
    } the bars
simulated-departments = The largest standard error of these probabilities is { $error }.{ $by-year ->
        [yes] {" "}Below each year: how likely the department's reductions so far cover what it is planned to have paid so far.
       *[no] {""}
    }
drawn-inputs =
    The share of the variance of the reductions that comes from an input alone and with others, and what it would be worth
    on average to know it before the decision. Below each input: how it is drawn, and the standard errors of the three.
    The first and the last follow from a straight line in the input; where there is none they are estimated, and it says so.
drawn-input = { $name ->
        [0] {""}
       *[other] { $name }{" "}
    }({ $distribution }): ± { $first }, ± { $total }, ± { $worth }{ $exact ->
        [yes] {""}
       *[no] {" "}(estimated)
    }
