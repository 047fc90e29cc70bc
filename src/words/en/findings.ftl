### What a check finds, by code.

## What several findings say alike

# Names; of more than four the first, and how many more there are.
some-names = { $more ->
    [0] { $last ->
        [0] { $first }
       *[other] { $first } and { $last }
    }
   *[other] { $first } and { $more } more
}

exact-kronor = { $amount } SEK

# An input at another value than its own; of a table of years, the factor.
input-at = { $form ->
    [table] `{ $input }` × { $at }
   *[number] `{ $input }` { $at } instead of { $value }
}

## The application has all its parts

missing-text = the written part `text.{ $key }` ({ written-part }) is missing
    .hint = write it: `{ $key } = "…"` under `[text]`, or `{ $key } = {"{"} file = "…" {"}"}`
missing-text-blank = the written part `text.{ $key }` ({ written-part }) is blank
    .hint = { missing-text.hint }
written-part = { $key ->
    [background] why the need was seen
    [problem] the problem and the situation today
    [target_group] the target group and its limits
    [evidence] evidence, and why this method
    [implementation] how it is carried out
   *[goals] goals and expected results
}

placeholder-left = `{ $input }` still holds a template's words: `{ $words }`
    .hint = write what is true of this investment
placeholder-left-blank = `{ $input }` is blank
    .hint = { placeholder-left.hint }

unreadable-text = the file `{ $file }` of the written part `text.{ $key }` cannot be read
    .hint = correct the path, which starts in the application's folder, or add the file

unreadable-text-no-text = the file `{ $file }` of the written part `text.{ $key }` is no text in UTF-8
    .hint = export or save it as text in UTF-8: a document of a word processor, or letters in another encoding, cannot be read

unreadable-text-too-large =
    the file `{ $file }` of the written part `text.{ $key }` holds more than { $most } MiB, the most that is read
    .hint = name a text: a thousand pages take no more

text-outside-folder = the file `{ $file }` of the written part `text.{ $key }` lies outside the application's folder
    .hint = put the file beside the application, so that the two are moved and kept together

no-effects = the application has no effects
    .hint = describe what the investment is expected to save: `[effect.ID]`

cost-of-nothing = the cost `{ $cost }` comes to 0 SEK
    .hint = state what it costs, or leave it out

effect-of-nothing = the effect `{ $effect }` comes to 0 SEK in every year
    .hint =
        check its people, shares and years against the horizon; an effect without a price is a goal

unused-target-group = no effect concerns the target group `{ $group }`
    .hint = name it at the effects that it concerns, `target_group = "…"`, or leave it out

horizon-before-end = effects count until { $horizon }, but the investment goes on until { $end }
    .hint = set `horizon` to the last year in which effects count, at least the year of the end

missing-granted = the investment has been granted, but not how much: `granted` is missing
    .hint = add the sum of the decision: `granted = …`

missing-signature = nobody has signed for `{ $department }`, whose costs fall by { $gains } and which returns { $pays }
    .hint = let the head of department sign: `[[signature]]` with `department = "{ $department }"`
missing-signature-increase =
    nobody has signed for `{ $department }`, whose costs grow by { $increase } and which returns { $pays }
    .hint = { missing-signature.hint }

signature-after-start = `{ $department }` signed on { $date }, after the start on { $start }
    .hint =
        check the dates: departments sign before the decision, and an investment starts after it

## The evaluation matrix has no gaps

no-matrix = the application has no evaluation matrix: no `[goal]`
    .hint = write the goals, and for each an activity, a process measure and outcome measures

goal-without-activity = no activity serves the goal `{ $goal }`
    .hint = add an `[activity.ID]` with `goal = …`

goal-without-outcome-measure = no outcome measure shows whether the goal `{ $goal }` is reached
    .hint = add a `[measure.ID]` with `kind = "outcome"`

goal-without-process-measure =
    no process measure shows whether the activities for the goal `{ $goal }` are carried out
    .hint = add a `[measure.ID]` with `kind = "process"`

term-missing =
    no outcome measure has `term = "{ $term }"`: effects are followed in the short and in the long run
    .hint = give an outcome measure `term = "…"`, or add one

measure-without-source = the measure `{ $measure }` does not say where its figures come from
    .hint = add `source = "…"`, a register or an instrument

effect-without-measure = no measure will show the effect `{ $effect }`
    .hint = name an outcome measure: `measure = "…"`

effect-shown-by-process-measure =
    the effect `{ $effect }` is to be shown by `{ $measure }`, a process measure
    .hint =
        name an outcome measure: a process measure shows that something is done, not what it leads to

measure-without-effect =
    no effect names the outcome measure `{ $measure }`, though effects are expected of its goal
    .hint = name it at the effect that it shows, or leave it out

## The rules of the reservation are kept

period-too-long =
    the period { $start } – { $end } is longer than the policy's { $years ->
        [one] 1 year
       *[other] { $years } years
    }: it may end on { $latest } at the latest
    .hint = shorten the period, or agree on a longer one: `maximum_period`

horizon-too-long =
    effects count until { $until }, the policy allows { $years ->
        [one] 1 year
       *[other] { $years } years
    } after the start, until { $latest }: { $later } of the reductions come later
    .hint = set `horizon = { $latest }`, or agree on a longer one: `maximum_horizon`

granted-differs-from-cost = { $side ->
    [more] the reservation's cost is { $cost }, { $difference } more than the { $granted } of `granted`
   *[less] the reservation's cost is { $cost }, { $difference } less than the { $granted } of `granted`
}
    .hint = correct the costs or `granted`; what others pay has another `financed_by`

cost-outside-period =
    the cost `{ $cost }` has { $amount } in { $years }, outside the period { $start } – { $end }
    .hint = correct the years, or move `start` or `end`

too-few-departments =
    departments and partners that take part: { $found } ({ $departments } + { $partners }); the policy asks for at
    least { $least }
    .hint = name those who take part under `[department]` and `[partner]`

idle-department = `{ $department }` takes part without an effect, a cost or a return
    .hint = add its effects or costs, or name it under `[partner]` where it has none

coverage-below-target =
    coverage is { $coverage }, below the target of { $target }: realisable reductions are { $reductions },
    { $short } are missing; { $nearest ->
        [0] no single input can make up for it
       *[other] the nearest break-even is { $nearest }
    }
    .hint =
        `si calc --table one-way` shows what coverage hangs on; lower the cost, or add reductions that can be shown

coverage-below-target-short =
    the target is missed: coverage is { $coverage }, the target { $target }, and { $short } are missing

coverage-below-floor =
    coverage is { $coverage }, below the floor of { $floor }: { $least } are returned in any case, { $short } more
    than the departments' reductions
    .hint =
        the departments lose money on it: let them know before they sign, or change the investment

payment-without-gain = `{ $department }` returns { $pays } with reductions of { $gains }
    .hint = check its effects, and what of them is `realisable`

payment-before-reduction =
    `{ $department }` is to return { $paid } by the end of { $year }, when its reductions so far are { $gained }
    .hint = choose `timing = "as_reductions_arise"`, or a later `first_return`

plan-after-horizon =
    the return plan is completed in { $completed }, after the horizon { $horizon }: { $later } are returned later
    .hint = choose an earlier `first_return` or fewer `instalments`, or a later `horizon`

## Figures rest on something, and nothing counts twice

share-without-source = { $effects ->
    [0] `{ $input }`, { $value }, has no source
   *[other]
        `{ $input }`, { $value }, has no source: it decides for how many { $effects } changes the outcome
}
    .hint =
        write `{"{"} value = …, source = "…" {"}"}`, or `source = "…"` at the effect; an assumption says so

unit-cost-without-source = the unit cost `{ $id }` has no source
    .hint = say which agreement, account or statistics it comes from

unit-cost-example-data =
    the unit cost `{ $id }`, { $cost } per { $unit }, is example data: its source is `exempeldata`
    .hint = find the municipality's own figure, and write where it comes from as its `source`

unit-cost-example-data-share =
    { $count ->
        [one] 1 of { $all } unit costs is example data, without a source
       *[other] { $count } of { $all } unit costs are example data, without a source
    }{ $share ->
        [0] {""}
       *[other] : { $share } of the reductions rest on such
    }
    .hint = find the municipality's own figures, and write where they come from as their source

stale-unit-cost =
    the unit cost `{ $id }` is of { $year }, { $age } { $age ->
        [one] year
       *[other] years
    } before the start in { $start }: the policy allows { $most }{ $indexed ->
        [yes] {" "}(an index gives it a new price level, not a new figure)
       *[no] {""}
    }
    .hint = take a newer figure, or accept this one: `[[allow]]` with a reason

local-unit-cost =
    the application brings a unit cost that the database does not have, `{ $id }`: { $cost } per { $unit }
    .hint =
        let whoever keeps the database look at it, and accept it then: `[[allow]]` with a reason
local-unit-cost-replaces =
    the application puts a unit cost of its own in the place of the database's `{ $id }`: { $cost } per { $unit }
    .hint = { local-unit-cost.hint }

same-group = the same group, `{ $name }`
same-department = the same department, `{ $name }`
same-payer = the same payer, `{ $name }`
double-counting =
    `{ $unit-cost }` is already a part of `{ $other-unit-cost }`, which the effect `{ $other }` counts for
    { $whom }: the { $amount } of `{ $effect }` in { $years } come on top
    .hint =
        leave one of the effects out, or price the larger one without what is counted apart

same-unit-cost-twice =
    the effects `{ $other }` and `{ $effect }` count the same unit cost, `{ $unit-cost }`, for
    { $whom }: { $amount } of `{ $effect }` in { $years } may be counted twice
    .hint = make one effect of them, or say why nobody is in both: `[[allow]]` with a reason

shares-above-one =
    { $effects } change the outcome for { $share } of the group `{ $group }` at the same time, with the same unit
    cost, `{ $unit-cost }`
    .hint = together the shares are at most 1: count each person in one of the effects

more-units-than-a-year =
    the effect `{ $effect }` avoids { $units } per person and year (unit: { $unit }), and a year has at most { $most }
    .hint = `units_per_person` is counted per year; `duration` says for how many years
more-units-than-a-year-instead =
    what replaces the effect `{ $effect }` is { $units } per person and year (unit: { $unit }), and a year has at
    most { $most }
    .hint =
        `units_per_unit` is what they receive for each unit avoided, in the unit of its own unit cost

realisable-not-stated =
    nobody says what part of the effect `{ $effect }` can be taken home in money: all of it counts, { $amount }
    .hint =
        state `realisable`: 1 where the cost falls away, 0 where only time or places are freed

no-whole-step = { $count ->
    [one]
        the effect { $effects } never reaches a whole step of { $step }: at most { $units } in a year, in { $year },
        so that nothing of { $amount } can be taken home
   *[other]
        the effects { $effects } together never reach a whole step of { $step }: at most { $units } in a year, in
        { $year }, so that nothing of { $amount } can be taken home
}
    .hint =
        state `realisable = 0`, a smaller step that can be taken home, or more of the effect

mostly-non-realisable =
    most of what the municipality expects cannot be taken home in money: { $non-realisable } of { $expected },
    { $share }
    .hint =
        say in the application what is done with the freed resources, and accept it: `[[allow]]` with a reason

transfer-without-replacement =
    the effect `{ $effect }` lowers a transfer, `{ $unit-cost }`, by { $amount }, and does not say what people live
    on instead
    .hint =
        add `[effect.ID.replaced_by]`; where they live on wages, say so: `[[allow]]` with a reason

attribution-at-weakest-grade =
    the whole effect `{ $effect }`, { $amount }, is credited to the investment on an assumption (grade E)
    .hint = state `attribution` below 1, or evidence of a better grade

## The target holds where things go a little worse

coverage-below-target-in-scenario =
    in the scenario `{ $scenario }` coverage is { $coverage }, below the target of { $target }
    .hint =
        say in the application what happens then, and accept it: `[[allow]]` with a reason

coverage-below-target-in-range = { $end ->
    [low]
        with { $input }, its low, coverage is { $coverage }, below the target of { $target }
   *[high]
        with { $input }, its high, coverage is { $coverage }, below the target of { $target }
}
    .hint =
        find out more about it, or say what happens then, and accept it: `[[allow]]` with a reason
coverage-below-target-in-range-policy = { $end ->
    [low]
        with { $input }, the low of the policy's range, coverage is { $coverage }, below the target of { $target }
   *[high]
        with { $input }, the high of the policy's range, coverage is { $coverage }, below the target of { $target }
}
    .hint =
        give it a range of its own, `low` and `high`, where you know it better than the policy does

probability-below-minimum =
    the target is met with { $probability } probability (standard error { $error }), below the policy's
    `minimum_probability` of { $least }
    .hint =
        { $is-near ->
            [yes] that is within two standard errors of it: see with more draws, such as `--draws 1000000`, on which side it is. {""}
           *[no] {""}
        }`si calc --draws { $draws }` shows what to measure first; find out more about that, or change the investment
nothing-uncertain-to-policy =
    the policy asks for at least { $least } probability that the target is met, and nothing in the application is
    uncertain: no input has a range of its own, in the file or in its row of the database
    .hint = give the inputs that nobody knows exactly a `low` and a `high`, with their source

## The figures can be computed again

lock-missing = the figures are not fixed: there is no `{ $lock }`
    .hint = write it with `si lock`

lock-outdated = `{ $input }` is not as it was locked: { lock-change }
    .hint = change it back, or lock the application again with `si lock`
lock-change = { $change ->
    [added] the lock does not have it, now { $now }
    [table-added] the lock does not have it
    [removed] locked { $locked }, no longer there
    [table-removed] it is no longer there
   *[changed] locked { $locked }, now { $now }
}

lock-figures-differ = `{ $figure }` comes out otherwise than it was locked: { lock-change }
    .hint =
        `si` counts otherwise than the version that the lock names: see the changelog, then lock again with `si lock`
lock-figures-differ-more = { $more ->
    [one] one more figure comes out otherwise than it was locked
   *[other] { $more } more figures come out otherwise than they were locked
}
    .hint = { lock-figures-differ.hint }
lock-figures-missing = { $count ->
    [one] the lock lacks a figure: `{ $figure }`
   *[other] the lock lacks { $count } figures, the first `{ $figure }`
}
    .hint = another version of `si` wrote it, or it was edited: lock the application again with `si lock`
lock-figures-follow = { $count ->
    [one] a figure comes out otherwise than it was locked, `{ $figure }`: { lock-change }
   *[other] { $count } figures come out otherwise than they were locked; `{ $figure }`: { lock-change }
}
    .hint = it may follow from what else is not as it was locked

lock-settlement-differs = { $count ->
    [one] the settlement comes out otherwise than it was locked, `{ $figure }`: { lock-change }
   *[other] { $count } figures of the settlement come out otherwise than they were locked; `{ $figure }`: { lock-change }
}
    .hint = { $file ->
        [other] `{ $outcome }` has changed: lock the application again with `si lock --outcome`
       *[same] unit costs of other years have changed, or `si` counts otherwise than the version that the lock names (see the changelog): lock again with `si lock`
    }

lock-policy-differs = `{ $input }` is not the locked one: { lock-change }
    .hint = state the locked value in the application's `[policy]`, or lock it again with `si lock`

lock-unit-costs-differ = `{ $input }` is not the locked one: { lock-change }
    .hint = take the row back that was locked, or lock the application again with `si lock`
lock-row-not-in-force = counted as `{ $lock }` has it: the unit costs in force lack it
    .hint = { lock-unit-costs-differ.hint }

lock-evidence-differs = `{ $input }` is not the locked one: { lock-change }
    .hint = lock the application again with `si lock`, or give the new finding an id of its own
lock-evidence-not-in-force = counted as `{ $lock }` has it: the evidence in force lacks it
    .hint = take the row back, or name another and lock the application again with `si lock`

lock-edited =
    `{ $lock }` is not as `si lock` wrote it: its checksum does not fit what it holds
    .hint = take it back from version control, or write it again with `si lock`

lock-truncated = `{ $lock }` is not whole: its end is missing
    .hint = { lock-edited.hint }

lock-of-another-application =
    `{ $lock }` is the lock of `{ $locked }`, but this application is `{ $id }`
    .hint =
        rename the files so that each lock stands beside its own application, or write it anew with `si lock --force`

lock-newer-format = `{ $lock }` has format { $format }; this version reads format 2
    .hint = use the version of `si` that wrote it, or a later one

lock-older-format = `{ $lock }` has format { $format }, an older one; this version reads format 2
    .hint = lock the application again with `si lock`

outcome-without-application = there is no application `{ $id }`, of which this is the outcome
    .hint = check the id, or name the application too, or save it as `{ $id }.toml` in the outcome's folder or the one above

outcome-not-verified = the outcome does not say { $key ->
    [verified_by] who verified it
   *[verified_on] when it was verified
}: `{ $key }` is missing
    .hint = write { $key ->
    [verified_by] `verified_by = "…"`: the function or the person
   *[verified_on] `verified_on = …`: the day, as year-month-day
}

verified-too-early = verified on { $date }, before { $year } had ended
    .hint = verify the year when it is over, or leave its numbers out

payment-overdue = `{ $department }` has paid nothing of { $due } that was due in { $years }
    .hint = add the payment, `[[payment]]`, or the decision that waived it, `[[waived]]`
