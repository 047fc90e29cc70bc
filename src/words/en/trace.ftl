### How a figure came about.

# What results and steps are called.
total = sum
cost = the reservation's cost
cost-of-year = the reservation's cost
all-costs = all costs
all-costs-of-year = all costs
item = cost
item-of-year = cost
own-cost = financed by the department itself
post-of-year = one post, twelve months with on-cost
changed-share = the part for whom the outcome changes
units-of-one = units avoided per person and year
weight = part of the effect that falls in the year
units = units avoided, before what is credited
credited-share = part credited to the investment
uncorrected-units = units before the correction for the evidence grade
credited-units = units credited to the investment
taken-home = units that can be taken home
in-pool = units that can be taken home, together
whole-steps = units in whole steps
in-whole-steps = units taken home in whole steps
units-instead = what people receive instead
expected = expected reduction
realisable = realisable reduction
not-realisable = reduction that cannot be taken home
gained-so-far = reductions so far
gained = the departments' reductions
coverage = coverage
coverage-of-all = coverage of all costs
coverage-so-far = coverage so far
meets-target = whether the target is met
payback-year = year in which the cost is paid back
base-year = year of present values
completed-year = year of the last return
society = expected reduction for society
transfers = transfers left out
society-cost = society's costs
society-net = society's net
society-present = present value of society's reductions
society-present-cost = present value of society's costs
society-present-net = present value of society's net
present-cost = present value of the municipality's costs
present-reductions = present value of reductions
present-net = net present value
benefit-cost-ratio = benefit–cost ratio
everyone = everyone who comes
cost-per-person = cost per person
floor = the floor
target = the target
cap = the cap
due = what is due
reservation = to the reservation
fee = fee
whole-fee = fee in whole kronor
returned = returned in all
share = part of the whole
exact-share = exact share
fraction = fraction
kept = kept after own costs and the return
gained-in-kronor = reductions so far, in whole kronor
paid-so-far = returned so far
not-yet-paid = reductions not yet returned
left-to-pay = left to return
payment = return
payment-to-reservation = return to the reservation
payment-of-fee = return of the fee
frame = frame adjustment
frame-for-reservation = frame adjustment for the reservation
frame-for-fee = frame adjustment for the fee
frame-change = change of the frame from the year before
rests-on = reductions less increases that rest on this
resting-reductions = reductions that rest on this
resting-increases = increases that rest on this
part = part of all reductions
at-planned-price = what came, at the price of the plan
settled-before = owed in all by the earlier settlement that demanded most
correction = correction of the latest earlier settlement
demand = what is demanded in all
due-so-far = due so far
waived = waived
paid = paid
left = due and neither paid nor waived
due-later = due later
overpaid = paid above the demand
to-repay = to be paid back
borne = what the reservation bears
whole-target = the target in whole kronor
difference = outcome less plan
difference-of-prices = of it, for other prices
difference-of-volume = of it, for other units
as-of = last verified year
is-final = whether everything is verified

# Numbers that were given.
all-years = all years
instead = { $effect }, instead
no-grade = no grade
period-days = days of the period
period-days-in = days of { $year } within the period
year-days = days of { $year }
evidence = evidence `{ $id }`{ $grade ->
        [0] {""}
       *[other] , grade { $grade }
    }{ $design ->
        [0] {""}
       *[other] , { $design }
    }
default-of-method = the method's default
year-of-start = the year in which the investment starts
year-after-end = the year after the one in which the investment ends
without-instalments = only with `timing = "instalments"`
default-of-preset = the preset `{ $preset }`
set-by-option = `--set { $set }`
set-by-scenario = the scenario `{ $scenario }`
converted = { $found } in { $from } × { $to-index } / { $from-index } ({ $series })

# Values.
never = never
yes = yes
no = no
absent = none
people =
    { $count ->
        [one] person
       *[other] people
    }
posts =
    { $count ->
        [one] post
       *[other] posts
    }
years =
    { $count ->
        [one] year
       *[other] years
    }
days =
    { $count ->
        [one] day
       *[other] days
    }

# Formulas.
rounded = rounded ({ $of })
rounded-down = rounded down ({ $of })
smaller-of = the smaller of ({ $one }; { $two })
larger-of = the larger of ({ $one }; { $two })
smaller-binds = the smaller one counts: { $what }
larger-binds = the larger one counts: { $what }

# Why a number is this one.
not-begun = the effect begins later: { $first } after the intake
begins-after = the effect begins { $first } after 1 January of the year of intake
over = the effect is over: it begins after { $first } and lasts { $second }
increase-in-full = an increase counts in full
zero-to-nine-decimals = less than nine decimals show: { $first }
alike = all weigh nothing, and so all weigh alike
krona-left = one of the kronor left over goes here; fractions: { $all }
no-krona-left = the kronor left over go to larger fractions; fractions: { $all }
fee-within = the fee is taken out of what is due
nothing-realisable = no department has realisable reductions: expected ones weigh instead
nothing-expected = no department has reductions: all with an effect weigh alike
rest-in-last-year = what is left is returned in the plan's last year
by-yearly-gains = split by the reductions of each year
nothing-gained = there are no reductions in any year: all is returned in the last one
by-instalments = in { $first } equal parts
not-before = not before { $first }
after-end-of-investment = from the year after the investment ends, { $first }
after-horizon = nothing counts after the horizon, { $first }
above-target = reductions are above the target, { $first }
not-taken-back = what was settled stays until the final settlement: the correction of { $first } waits for it
up-to-year = up to { $first }
at-final-settlement = { $first } paid above the demand: it is paid back at the final settlement
split-as-gained = no more is due than was gained, { $first } of { $second }: each owes by what it gained
split-as-planned = nothing was gained, and no more is due: each owes as planned
no-payment = no return in this year
no-such-line = nothing rests on this
nothing-in-year = nothing falls in this year

# Figures that are no numbers.
rule-meets-target = whether reductions.realisable.total is at least policy.return_target of cost.total
rule-payback-year = the first year, not before the start, from whose end on the reductions so far stay at least the reservation's cost, cost.total
rule-base-year = the year in which the investment starts
rule-completed-year = the last year in which a department returns
rule-as-of = the last year for which the outcome has verified numbers, or the one that `--as-of` asks for
rule-is-final = whether nothing is planned after settlement.as_of: no cost, and no reduction of the municipality
rule-not-settled = there is no earlier settlement
rule-verified-in-kronor = kronor were verified, which have no price and no volume
rule-absent = absent under this policy, or where there is nothing to compare with

# What follows.
method = Method: { $rules }
rests-on-inputs =
    { $count ->
        [one] Rests on one given number; --depth N writes out more steps, --format json names it.
       *[other] Rests on { $count } given numbers; --depth N writes out more steps, --format json names them all.
    }
second-application = `{ $path }` is no figure: `si trace` takes one application, and then its figures
