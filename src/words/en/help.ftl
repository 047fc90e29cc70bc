### What tables show, and what languages are called. What else clap says in English stands with the definitions of the
### command line.

table-summary = The first screen: what the investment gives, how sure that is, and what it rests on
table-all = All tables, of each application
table-comparison = Several applications side by side
table-costs = Costs by item and year
table-units = Units avoided by effect and year
table-effects = Reductions by effect and year
table-departments = Realisable reductions by department and year
table-coverage = Coverage, target and payback
table-return-plan = Who returns how much, and when
table-frames = Budget frame adjustments by department and budget year
table-policies = What each policy means, side by side
table-outcomes = Who returns what where less comes than expected, or more
table-one-way = Coverage over the range of each input, largest swing first
table-break-even = Where each input just reaches the target
table-department-break-even = What each department must reach so that its net is not negative
table-grid = Coverage over the two inputs of --grid
table-scenarios = The application's scenarios
table-simulation = How reductions and coverage are spread over the draws of --draws
table-simulated-departments = What departments keep over the draws, and how likely their payments are covered
table-drawn-inputs = What the uncertainty comes from, and what to measure first
table-payers = Who gains or loses, and society
table-foundations = How much rests on weak evidence, example data, later years and indexed unit costs
table-goals = Goals without a price
table-warnings = What deserves a second look
settle-table-summary = The first screen: the rule that applied, what the reservation bears, and where each department stands
settle-table-all = All tables, and what the settlement rests on
settle-table-settlement = Where each department stands: due, paid, left, net
settle-table-effects = Effects, plan against actual: volume apart from price, and how they were verified
settle-table-effects-by-year = Effects, plan against actual, year by year
settle-table-baseline = What the plan assumed of the effects, and what was measured of it
settle-table-cost = The reservation's cost, plan against actual
settle-table-frames = By department and year: plan, actual, due, paid, waived and left
settle-table-decisions = Who verified, and every decision that departs from the rule
settle-table-warnings = What deserves a second look
fund-table-fund = The fund year by year: opening, deposits, paid out, returned, closing, bound and free
fund-table-investments = What each investment costs and returns
fund-table-simulation = How the closing balance is spread over the draws of --draws, year by year
fund-table-frames = What frames are lowered by, department by year, over all investments

lang-sv = Swedish
lang-en = English

example-brobyggare = Weak evidence lowered, equal instalments
example-bryggan = Fewer external school placements, a plan from a given year
example-el-sistema = Without the return model, goals without a price
example-np-resurs = What one department gains another pays for
example-oxhagen = Four departments, whole posts
example-seniorpuls = Payers beside the municipality
example-skolfam = Every part complete
example-sot = Income support, the state, society as a whole
example-specped = Costs by the hour, an increase that comes first
example-utomhus = Norrköping's reading of the rules

# Headings of help, and what stands at its end
heading-input = Input
heading-form = Form of the result
heading-sensitivity = Sensitivity
heading-example = Example
heading-exit-codes = Exit codes
exit-0 = done, and all that was asked holds
exit-1 = the input has errors, or a check failed
exit-2 = the command line is wrong
exit-3 = a file cannot be read or written

kind-coverage = Cost and reductions so far, and when they meet
kind-departments = What each department gains and returns by year
kind-tornado = The inputs that move coverage most
kind-distribution = How coverage is spread over many draws, with target and floor; 10,000 draws where --draws says none
kind-exceedance = How likely coverage is at least so much, likewise
kind-break-even = How far each input may move before the target is lost
kind-outcomes = What comes back where less comes, or more
kind-fund = The balance of a fund and what of it is free, year by year
