### What other unit costs and a new version change.

## Headings and labels
old-and-new = Old and new
causes = What made the difference
returns = What it does to each department's return
overview = Applications, old and new
changes = What was changed
figure = Figure
old = Old
new = New
difference = Difference
relative = Of old
unit-cost = Unit cost
change = Change
price-level = price level
order-of-tables = order of the tables
cost-moved = Cost
reductions = Reductions
old-reductions = Reductions, old
new-reductions = Reductions, new
coverage = Coverage
old-coverage = Old coverage
new-coverage = New coverage
cost = The reservation's cost
old-return = Return, old
new-return = Return, new
returned-by = Returned by { $department }
all-together = All together
realisable = Realisable reductions, municipality
meets-target = Meets the target
payback-year = Payback year
application = Application
years = years

## An application with other unit costs
falls-below = falls below the target
rises-above = rises above the target
recalculated = Recalculated: { $applications }. Fall below the target: { $falls }. Rise above it: { $rises }.
not-recalculated = { $count } of { $all } applications could not be calculated: { $files }{ $more ->
    [0] {""}
   *[other] , and { $more } more
    }
locks-set-aside = the lock is older than the application and was set aside, the old unit costs are those that the
    application finds: { $files }{ $more ->
    [0] {""}
   *[other] , and { $more } more
    }
lacking = { $unit-costs } has no usable price of `{ $id }`, which is used by { $users }
other-price-years = the new unit costs lack the applications' price year: move them to another with --price-year YEAR, or
    give the new unit costs an index.csv
nothing-to-compare = old and new unit costs are the same files: name the old ones with --from, or a new price year with
    --price-year
passed-over = TOML files that are no applications, passed over: { $count }
named-twice = named more than once, counted once: { $files }
wrong-fail-on = --fail-on { $given }: write flip, or drop=PERCENT such as drop=5
empty-stream = standard input is empty: nothing to recalculate
stream-beside-files = `-` stands alone: standard input cannot be mixed with other paths

## Two versions of an application
versions-on-standard-input = `-` can be one of the two versions, not both: standard input can be read once
without-figures = Changed too, without any figure in it: { $addresses }.
together-with = together with { $address }
no-difference = The two versions say the same.
removed = removed: { $value }
added = added: { $value }
