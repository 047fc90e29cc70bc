### What policies mean, side by side.

## A policy's rules in short.

rule-returned = { $floor } to { $target } of the cost

rule-fee =
    { $basis ->
        [none] no fee
        [on-top] fee { $fee }, on top
       *[within] fee { $fee }, within
    }

rule-timing =
    { $timing ->
        [as-reductions-arise] as reductions arise, from { $from }
        [proportional] in proportion to them, from { $from }
       *[instalments] { $count ->
            [one] all in { $from }
           *[other] { $count } equal parts, from { $from }
        }
    }

rule-no-model = no return model
rule-corrections = lowered for evidence: { $corrections }
rule-correction = { $grade } { $part }

## How the tables are to be read.

policies-first = The rest of the result follows the first, { $first }.
policies-years = In the columns of years stands what is paid in each.
policies-without-model = Without a return model nothing is returned, and the reservation bears its whole cost.
outcomes = As if follow-up had found this part of each department's expected realisable reductions. What is due follows the plan's rule; what the floor demands above the actual reductions is shared as in the plan.
outcomes-increases = An increase is scaled with its sign: at 50% it is half as large.

## The command line.

policy-twice = --policy names `{ $name }` twice
