### What a result hangs on, scenarios and grids.

## A break-even in people and things.

holds = holds { $condition }{ $now ->
        [0] {""}
       *[other] ; { $now }
    }

changed =
    { $holds ->
        [at-least] if the outcome changes for at least { $bound }
        [at-most] if the outcome changes for at most { $bound }
        [even-none] even if the outcome changes for nobody
       *[only-none] only if the outcome changes for nobody
    } of { $of } in { $group }
    .now =
        { $now ->
            [nobody] today for nobody
            [fewer] today { $today }
           *[more] today { $today } more with it
        }

more-have-outcome =
    { $holds ->
        [at-least] even with up to { $bound }
       *[at-most] with at least { $bound }
    } more of { $of } with the outcome in { $group }
    .now =
        { $now ->
            [nobody] today as many
            [fewer] today { $today } fewer
           *[more] today { $today } more
        }

people =
    { $holds ->
        [at-least] with at least { $bound ->
            [one] 1 person
           *[other] { $bound } people
        }
        [at-most] with at most { $bound ->
            [one] 1 person
           *[other] { $bound } people
        }
        [even-none] even with nobody
       *[only-none] only with nobody
    }
    .now =
        { $planned ->
            [one] 1 is planned
           *[other] { $planned } are planned
        }

planned-people =
    { $planned ->
        [one] { $holds ->
            [at-least] only with the one person planned
           *[at-most] with no more than the one person planned
        }
       *[other] { $holds ->
            [at-least] with at least
           *[at-most] with at most
        } { $bound } of the { $planned } people planned
    }

units =
    with { $holds ->
        [at-most] at most
        [only-none] at most
       *[at-least] at least
    } { $bound } { $unit } avoided in { $years }{ $most ->
        [0] {""}
       *[other] , most in { $year } ({ $most })
    }
    .now =
        today { $today }{ $now ->
            [more] {" "}more
           *[fewer] {""}
        }

more-units =
    { $holds ->
        [at-least] even with up to
       *[at-most] with at least
    } { $bound } more { $unit } in { $years }{ $most ->
        [0] {""}
       *[other] , most in { $year } ({ $most })
    }
    .now =
        today { $today } { $now ->
            [more] more
           *[avoided] avoided
        }

cost =
    if the cost is { $holds ->
        [at-most] at most
        [only-none] at most
       *[at-least] at least
    } { $bound }
    .now =
        today { $today }

price =
    at { $bound }{"\u00A0"}SEK per { $unit } or { $holds ->
        [at-most] less
        [only-none] less
       *[at-least] more
    }
    .now =
        today { $today }

per-person =
    with { $holds ->
        [at-most] at most
        [only-none] at most
       *[at-least] at least
    } { $bound } { $unit } per person and year
    .now =
        today { $today }

## What is wrong with `--grid`.

grid-form = { $typed }: write ADDRESS=LOW..HIGH or ADDRESS=LOW..HIGH/STEPS, such as effect.hvb.with=0.05..0.15/4; for a table of years factors, *0.5..*1.5
grid-number = { $typed }: { $fault }
grid-factor-and-value = { $typed }: the low is a value and the high a factor: write *0.5..*1.5 for factors
grid-order = { $typed }: the low, { $low }, is not below the high, { $high }
grid-steps = { $typed }: the steps after `/` are a whole number from 1 to { $most }, and not `{ $steps }`

grid-count =
    { $typed }is given twice, first for the rows and then for the columns; here it is given { $count ->
        [one] once
       *[other] { $count } times
    }

grid-twice = { $typed }names `{ $address }` for the rows and for the columns
grid-table-alone = --table grid needs { $typed }for the rows and { $typed }for the columns
