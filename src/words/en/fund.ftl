### What a fund says.

# Tables and their columns
fund = The fund year by year
investments = The fund's investments
simulation = How sure the balance is, by many draws
p-below = Below the least
p-below-error = Standard error
frames = What frames are lowered by, all investments
trial = A new investment
year = Year
investment = Investment
department = Department
opening = Opening
deposits = Deposits
paid_out = Paid out
returned = Returned
fees = Fees
follow_up_cost = Follow-up
closing = Closing
bound = Bound
free = Free
aim = Aim
starts = Starts
cost = Cost
difference = Returned less cost
reservation = To reservation
fee = Fee
total = In all
paid = Of it paid
due = Of it due
planned = Of it planned
all-years = All years
all-investments = All investments
all-departments = All departments
unit-investments = investments

investment-detail = decided { $decided }, starts { $start }, { $as_of ->
        [0] as planned
       *[other] { $is_final ->
            [yes] settled
           *[no] interim settlement
        } as of { $as_of }
    }

how-balances-come =
    The closing balance is the opening one with deposits, returns and fees, less what is paid out and what follow-up costs.
    Bound is what investments decided by then have still to be paid, free is the rest.
aim-reached =
    The aim is a closing balance of { $aim } of the year's tax income; it is reached in { $years ->
        [0] no year
       *[other] { $years }
    }.
prices-as-they-stand =
    Amounts of applications are in the prices of their price years, deposits and payments in those of their time: they are
    added up as they stand.
ever-below = With { $chance } probability (± { $error }) the balance is below { $least } at the end of some year.
means-are-off = The largest standard error of the means is { $error }.
drawn = { $inputs ->
        [one] One input
       *[other] { $inputs } inputs
    } of { $investments } of { $all } investments { $inputs ->
        [one] is
       *[other] are
    } drawn { $draws } times, from the seed { $seed }: those with a range of their own{ $shared ->
        [0] .
        [one] ; one row of the unit costs is drawn once for all investments that use it.
       *[other] ; { $shared } rows of the unit costs are drawn once for all investments that use them.
    }
draws-are-settled =
    What departments pay is settled on what they gain in the draw. What is verified stays, and so do investments without
    ranges.
not-drawn = Nothing was drawn: `--draws 10000` draws.
so-many-planned =
    { $count ->
        [one] One investment is counted as it was planned.
       *[other] { $count } investments are counted as they were planned.
    }
so-many-settled =
    { $count ->
        [one] One has an outcome and counts as it came
       *[other] { $count } have an outcome and count as they came
    }: the actual cost where that is known; what was paid, in the year after the last verified one what is left by
    then, and after that what becomes due later.
frames-are-lowered =
    The departments' frames are lowered by these amounts in these years. What was paid is paid, what is due was demanded by a
    settlement, and the rest is planned. Departments with the same id are one, called as the first investment calls it.

# The report and the picture
balance = { $closing } at the end of { $year }, of which { $free } is free
screen-verdict =
    { $years ->
        [0] The balance is never below { $least }
       *[other] The balance is below { $least } in { $years }
    }. Lowest it is { $lowest }.
screen-ends = Last it is { $last }.
picture-fund = The balance year by year
picture-closing = Balance
picture-free = Free
picture-minimum = Minimum
picture-aim = Aim
picture-fan = How sure the balance is, year by year
picture-high = 95% below
picture-low = 5% below
picture-median = Half below
picture-plan = As planned
picture-often = nine draws in ten
picture-mostly = half of the draws
picture-fan-says = Bands of { $draws } draws from seed { $seed }: at the end of { $end } the balance is { $median } in the middle of the draws and { $low } to { $high } in nine draws of ten. With { $chance } probability it falls below { $least } in some year.
picture-fund-says =
    Lines for { $first }–{ $end }: the balance is { $last }; lowest it is { $lowest }.{ $least ->
        [0] {""}
       *[other] {" "}It should never be below { $least }.
    }{ $aimed ->
        [0] {""}
       *[other] {" "}The aim for { $aimed } is { $aim }.
    }

trial-possible = A new investment of { $sum } can start in { $year }.
trial-impossible = A new investment of { $sum } cannot start in { $year }.
trial-affordable =
    Least is free in { $tightest }, { $free }: { $after } would be left of it, and at least { $least } must be left. It may
    cost at most { $room }.
trial-too-dear =
    Least is free in { $tightest }, { $free }, and at least { $least } must be left: { $short } is missing. It may cost at most
    { $room }.
trial-may-start =
    { $starts ->
        [0] No investment starts
        [one] One investment starts
       *[other] { $starts } investments start
    } in { $year } without it, and at most { $most } may.
trial-year-full =
    { $starts ->
        [0] No investment starts
        [one] One investment starts
       *[other] { $starts } investments start
    } in { $year } already, and at most { $most } may.

# What is wrong with --try
try-form = --try { $typed }: write SUM@YEAR, kronor without blanks and a year, such as 5_000_000@2027
try-sum = --try { $typed }: the sum must be above 0
try-before-fund = --try: the fund begins on { $start }, and nothing can start in { $year }
