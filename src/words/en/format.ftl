### What the keys of files mean: `top-KEY` at the top of a file, `key-TABLE-KEY` in a table, and `key-KEY` wherever a
### table has no words of its own.

# The top of an application and of si.toml
top-format = The version of the format: 1.
top-investment = What the investment is called, how long it runs, and at which prices it is calculated.
top-department = Everyone who gets reductions or carries cost: ids with names, at least one, in the order of the tables.
top-partner = Others who take part, such as the region or civil society: ids with names.
top-parameter =
    A number that several places share, where each says `parameter = "ID"`. It varies once, in all of them at the same
    time.
top-target_group = Whom the investment reaches. An effect names its group, unless there is only one.
top-cost = A cost item in one of three forms: `amount`; `posts` at a wage; or `units` of a unit cost.
top-goal = A goal of the evaluation matrix. A goal without a price is shown beside the money.
top-activity = An activity of the evaluation matrix, which leads to a goal.
top-measure = A measure of the evaluation matrix: what shows that a goal is reached, or that activities are carried out.
top-effect =
    An effect: the units of a unit cost that are avoided each year, stated by people or as `units` by year. A negative
    number is an increase.
top-unit_cost = A unit cost that the database does not have, with the fields of one of its rows.
top-scenario = Other values of some inputs, with which the whole calculation is repeated.
top-policy =
    The reading of the return model: a preset, and single values that override it. The defaults are those of the preset
    `orebro`; a preset named here sets aside the single values of `si.toml`.
top-text = The written parts: text, or a file that holds it. Files lie in the application's folder or the workspace.
top-signature = Who has signed, and when; one table each.
top-allow = A finding of `si check` that is accepted, with the reason; one table each.
top-unit_costs = Where the unit costs are: a CSV file or a folder of them, relative to this file.
top-evidence = Where the evidence catalogue is: a CSV file or a folder of them, relative to this file.
top-index = The series of `index.csv` that converts prices, where it holds several.
top-lang = The language of outputs: `sv` or `en`.
top-amounts = The unit of amounts in tables: kronor, thousands (`tkr`) or millions (`mnkr`).
top-check = Levels of `si check` by code: `error`, `warning` or `allow`.

# What many tables have
key-name = What it is called in tables and reports.
key-note = A remark, for who reads the file.
key-source = Where the figure comes from.
key-unit_cost = The id of a unit cost, of the database or of the application.
key-low = The lowest value that is likely. Goes with `high`, and lies at or below the value.
key-high = The highest value that is likely. Goes with `low`, and lies at or above the value.
key-distribution =
    How it is drawn in a simulation: `pert`, `triangular` and `uniform` lie between low and high; `normal` and
    `lognormal` have them as percentiles 5 and 95.
key-value = The likely value, which counts wherever nothing else is said.
key-parameter = The id of the parameter whose number stands here.
key-evidence = The id of a row of the evidence catalogue, which gives the number with its range and its source.
key-successes = In how many of the cases the outcome came.
key-of = How many cases there were. Low and high follow from how few they are.
key-file = The file with the text, relative to the application.

# [investment]
key-investment-id = The investment's id, the same in all versions of the application: letters a–z, digits and hyphens.
key-investment-name = What the investment is called.
key-investment-start = The first day.
key-investment-end = The last day.
key-investment-price_year = The year whose prices all amounts are in.
key-investment-horizon = The last calendar year in which effects count. Costs always count.
key-investment-status = How far it has come, which decides what `si check` asks for: `idea`, `application`, `granted`, `ongoing` or `finished`.
key-investment-granted = The sum applied for or granted, in kronor.
key-investment-unit_costs = Where the unit costs are: a CSV file or a folder of them, relative to the application.
key-investment-index = The series of `index.csv` that converts prices, where it holds several.

# [cost.ID]
key-cost-department = The department where it is booked; needed where a department finances it.
key-cost-financed_by =
    Who pays: the `reservation`, which is to get the money back; the `department`, out of its own frame; or somebody
    `external`.
key-cost-amount = Kronor by year as they stand, or one number for the whole period, spread over it by days.
key-cost-posts = Full-time posts by year, or one number for the whole period. Goes with `monthly_wage` and `on_cost`.
key-cost-monthly_wage = Kronor per post and month, without on-cost.
key-cost-on_cost = The employer's on-cost as a part of the wage: 0.3946 is 39.46 %.
key-cost-units = Units by year, or a number a year during the period. Goes with `unit_cost`.

# [target_group.ID]
key-target_group-people = New people by calendar year.

# [effect.ID]
key-effect-department = The department that gets the reduction; needed where the municipality pays.
key-effect-payer = Who gains, where it is not the payer of the unit cost. Only what the municipality gains counts.
key-effect-unit_cost = The id of the unit cost whose units are avoided.
key-effect-target_group = The id of the group that the effect is on. May be left out where there is one group.
key-effect-units = Units avoided in each calendar year; negative is an increase. Takes the place of the form by people.
key-effect-without =
    The probability of the outcome without the investment, from 0 to 1. Goes with `with`; the difference is the share
    for whom the outcome changes.
key-effect-with = The probability of the outcome with the investment, from 0 to 1. Goes with `without`.
key-effect-share = The part of the people for whom the outcome changes, from 0 to 1. Takes the place of `without` and `with`.
key-effect-units_per_person = Units per person and year that each person for whom the outcome changes avoids.
key-effect-delay = Years from 1 January of the year of intake until the effect begins; fractions are allowed. There is no default.
key-effect-duration = Years that the effect lasts for each person; fractions are allowed.
key-effect-persistence = The part of the effect that each further year keeps of the year before: 0.9 loses a tenth a year.
key-effect-deadweight =
    The part that would have come anyway, from 0 to 1. With `without` it counts that twice: there the counterfactual
    has said so already.
key-effect-attribution = The part that is this investment's doing, from 0 to 1, where others contribute too.
key-effect-displacement = The part that only moves the problem to others, from 0 to 1.
key-effect-realisable = The part of a reduction that can be taken home in money, from 0 to 1. An increase is always paid in full.
key-effect-step = The smallest part in which the cost can fall, in units: 1 where only whole posts can be taken home.
key-effect-evidence_grade =
    How strong the evidence is: A systematic review or randomised trial; B matched control; C comparison group, or
    before and after with trend; D before and after, or another's report; E assumption.
key-effect-measure = The id of the measure that will show the effect.
key-effect-replaced_by = What people receive instead: its cost lowers the reduction.

# [effect.ID.replaced_by]
key-effect-replaced_by-unit_cost = The id of the unit cost of what people receive instead.
key-effect-replaced_by-units_per_unit = Units received for each unit that is avoided.
key-effect-replaced_by-payer = Who pays what people receive instead, where it is not the payer of its unit cost.
key-effect-replaced_by-department = The department that pays what people receive instead, where it is not the effect's.

# Inputs
key-input-low = The lowest value that is likely; for a table of years a factor on the whole of it, 0.7. Goes with `high`.
key-input-high = The highest value that is likely; for a table of years a factor on the whole of it, 1.1. Goes with `low`.
key-input-by_year = A number for each calendar year, where the table has a range or a source.

# [parameter.ID]
key-parameter-value = The number, or a number with its range. It must be within the bounds of every place that uses it.
key-parameter-parameter = The id of another parameter, whose number this one is.

# [unit_cost.ID]
key-unit_cost-area = The area of operation, such as `skola`.
key-unit_cost-unit = What one unit is, such as `dygn` or `elev och år`.
key-unit_cost-cost = Kronor per unit.
key-unit_cost-year = The price year of the cost, where it is not the application's: it is converted by the index.
key-unit_cost-payer = Who pays the unit cost, and so gains where it is avoided.
key-unit_cost-kind = A `service`, or a `transfer`: what one gains by it another loses, so that it does not count for society.
key-unit_cost-includes = Ids of unit costs that this one already contains, with spaces between: avoiding both counts twice.
key-unit_cost-department = The department where the cost arises. For information only.
key-unit_cost-replaces = `true` where the database has the same id and this one counts instead.

# [scenario.ID]
key-scenario-set =
    New values by address: a number; a factor in quotation marks, `"*0.9"`, on a number or a table of years; or one
    year, `"target_group.pupils.people.2017" = 6`.

# [text]
key-text-background = Part 1 of an application: why the need was seen.
key-text-problem = Part 2: the problem, and the situation today.
key-text-target_group = Part 3: who is reached, how many, and who is not.
key-text-evidence = Part 4: evidence or proven experience, why this method.
key-text-implementation = Part 5: how it is carried out.
key-text-goals = Part 6: goals and expected results.

# [[signature]], the evaluation matrix and [[allow]]
key-signature-department = The id of the department that signs.
key-signature-name = Who signs, by office or name.
key-signature-date = When.
key-activity-goal = The id of the goal that it leads to.
key-measure-goal = The id of the goal that it belongs to.
key-measure-kind = What it shows: `process`, that activities are carried out as planned; or `outcome`, that the effects come.
key-measure-term = When it shows it: in the `short` or in the `long` run.
key-measure-source = Where the measure is taken from.
key-allow-code = The finding's code, as it stands in brackets.
key-allow-address = The address that the finding is about. Without it, all findings of the code in the application are accepted.
key-allow-reason = Why it is accepted, for who decides.

# [policy]
key-policy-preset =
    The rules that the rest changes: `orebro`; `norrkoping`, without floor and fee; or `none`, without a return model.
key-policy-return_model = `risk_sharing`, where departments return reductions; or `none`, where nothing is due.
key-policy-return_target = The part of the cost that reductions must reach, and that is returned at most: 1 is 100 %.
key-policy-return_floor = The part of the cost that is returned at least, however small the reductions. At most the target.
key-policy-floor_kind = `minimum`: the least that is returned; or `guarantee`: returned whatever happens, with reductions beside it.
key-policy-return_cap = The part of the cost that is returned at most where reductions exceed the target.
key-policy-admin_fee = The fee for follow-up and evaluation, as a part of the cost.
key-policy-admin_fee_basis = Whether the fee comes `on_top` of what is returned, or out of it (`within`).
key-policy-timing =
    When departments return: `as_reductions_arise`; `proportional` to each year's reductions; or in equal
    `instalments`.
key-policy-first_return = The first year in which anything is returned. Without it the start; with instalments the year after the end.
key-policy-instalments = How many instalments, one a year.
key-policy-discount_rate =
    The real discount rate a year, as a share: 0.03 is 3 %. Or a table from years after the start to rates, with the
    key 0.
key-policy-sensitivity = The range of inputs without one of their own, as a part of the value: 0.2 is ±20 %.
key-policy-optimism_bias = How much a reduction is lowered for its evidence, as a share by grade.
key-policy-minimum_departments = For `si check`: the least number of departments and partners together.
key-policy-minimum_probability = For `si check`: the least probability of reaching the target in a simulation.
key-policy-maximum_period = For `si check`: the longest period, in years.
key-policy-maximum_horizon = For `si check`: how many years after the start effects may count at most.
key-policy-unit_cost_age = For `si check`: how many years older than the price year a unit cost may be.

# What numbers count
unit-kronor = kr
unit-kronor-per-month = kr per month
unit-kronor-per-unit = kr per unit
unit-posts = posts
unit-people = people
unit-units = units
unit-units-per-person = units per person and year
unit-units-per-unit = units per unit
unit-share = share
unit-share-of-wage = share of the wage
unit-share-of-cost = share of the cost
unit-years = years
unit-departments = departments
unit-payments = instalments
unit-cases = cases
unit-investments = investments

# What keys hold, where messages have no words for it
holds-format = the number 1
holds-choice = one of { $words }
holds-code = a code of `si explain`
holds-rate = a number, or a table of rates by year after the start
holds-names = ids with names
holds-parameters = tables with an id each, or plain numbers
holds-by-grade = a table of shares by evidence grade
holds-texts = a table of texts by text
holds-settings = a table of addresses with numbers or factors
holds-levels = a table of codes with levels

# An outcome
outcome-application = The id of the application whose outcome it is.
outcome-prices =
    In whose prices verified units are valued: those of the `application`, or the `current` ones of each year, which the
    database has or its index leads to.
outcome-verified_by = Who verified it.
outcome-verified_on = When it was verified.
outcome-cost = The reservation's actual cost, in the place of the planned one.
outcome-effect =
    What is verified of an effect of the application. Each effect of the municipality must be there, with every year in
    which something is planned: 0 where nothing came.
outcome-payment = What a department has paid; one table each.
outcome-settled = What an earlier settlement came to for a department; one table each.
outcome-successor = Who has taken over the operation of a department, by the department's id: it pays from then on.
outcome-waived = A part of a demand that a decision has waived, which the reservation bears; one table each.
outcome-cost-by_year = Kronor by year, with every year up to the last verified one in which a cost is planned.
outcome-effect-units =
    Units by year, before what is credited to the investment; below 0 an increase. Goes without `amount`.
outcome-effect-amount =
    Kronor by year as they stand; below 0 an increase. What came instead is included, unless `replaced_by` states it.
    Goes without `units`.
outcome-effect-method = How it was verified.
outcome-effect-share = The measured change of the share, beside the planned one in the summary.
outcome-effect-without = The measured probability without the investment, beside the planned one in the summary.
outcome-effect-with = The measured probability with the investment, beside the planned one in the summary.
outcome-effect-people = How many came, in all or by year of intake.
outcome-effect-replaced_by = What people received instead, where it was measured; else it follows from the effect.
outcome-effect-replaced_by-units = Units received by year.
outcome-effect-replaced_by-amount = What they cost, kronor by year.
outcome-effect-replaced_by-method = How it was verified.
outcome-payment-department = For whose demand it was paid, by the id that the department has in the application.
outcome-payment-year = When it was paid.
outcome-payment-total = Kronor, the fee included.
outcome-settled-as_of = The last year that was verified then.
outcome-settled-department = The department.
outcome-settled-total = What it owed in all, the fee included.
outcome-successor-to = The name of who took over, or the id of a department of the application.
outcome-successor-from = From which year on.
outcome-successor-source = The decision.
outcome-waived-department = The department.
outcome-waived-amount = What is waived, kronor.
outcome-waived-date = The day of the decision.
outcome-waived-source = The decision.

# A fund
fund-name = What the fund is called.
fund-start = Its first day, or the year on whose first day it begins. Nothing happens before it.
fund-tax_income = The municipality's tax income, kronor by year, of which the aim is a part.
fund-aim = The part of a year's tax income that the closing balance should be. Years without a tax income have no aim.
fund-minimum_balance = What the closing balance must not be below, kronor; a new investment must leave as much.
fund-maximum_new_per_year = How many investments may start in a calendar year.
fund-follow_up_cost = What follow-up costs the fund, kronor by year.
fund-deposit = What was put in; one table each, in the order of the years.
fund-investment = An investment that the fund pays for; one table each.
fund-allow = What `si check` finds of the fund and is accepted, with the reason; one table each.
fund-allow-code = The finding's code, as it stands in brackets.
fund-allow-address = The key that the finding is about. Without it, all findings of the code are accepted.
fund-allow-reason = Why it is accepted.
fund-deposit-year = The year in which it counts.
fund-deposit-amount = Kronor; below 0 where something was taken out.
fund-deposit-source = The decision, or where the figure comes from.
fund-investment-application = The application's file, relative to the fund's, folders with `/`.
fund-investment-decided = When it was decided. From that year on its remaining cost is bound.
fund-investment-outcome = The outcome's file, likewise. Without it the plan stands.

# A mapping
mapping-sheet = The sheet of a spreadsheet. Without it the one that has the columns. `--sheet` goes before it.
mapping-header = The row of the headings; where they take several, the last. Without it the first that has the columns. `--header` goes before it.
mapping-financial_year = Which year is meant where the table has `2010/11`: the `first`, 2010, or the `last`, 2011. Without it such years are refused.
mapping-factor =
    What amounts are multiplied by: 1000 for a table in thousands of kronor, the rate of exchange for one in another
    currency.
mapping-id = A column of codes, of which ids are made: `CR1.0` becomes `cr1-0`. Without it they are made of the names.
mapping-name = What it is.
mapping-area = The area of operation.
mapping-unit = What one unit is.
mapping-cost = The column of the cost per unit.
mapping-low = The column of the lowest value that is likely. Goes with `high`.
mapping-high = The column of the highest value that is likely. Goes with `low`.
mapping-year = The column of the price year: rows of other years than `--year` are left out. Without it all rows are of that year.
mapping-payer = Who bears it: `municipality`, `region`, `state`, `household` or `other`.
mapping-kind = A `service`, or a `transfer`.
mapping-department = The department that usually bears it.
mapping-note = What a reader should know.
mapping-source = Where the figures come from. The code of a row is added to it.
mapping-column = A heading of the table, in whatever case; of headings in several rows the lowest, or all of them from above, with a blank between. A column without a heading of its own by its letter, `C`.
mapping-values = What stands in the column, and what that is here. What is not named stays as it is.

# What files and outputs are
file-application = An application: one investment, its costs, effects, policy and written parts.
file-workspace = A workspace, `si.toml`: what the applications of a folder and the folders in it share.
file-outcome = An outcome, for `si settle`: what follow-up has verified of an application.
file-fund = A fund, for `si fund`: the reservation over many investments.
file-mapping = A mapping, for `si costs import`: which column of a table is what of a unit cost.
file-fund-result = What `si fund` writes with `--format json`.
file-costs = What `si costs list`, `search`, `show`, `diff`, `import` and `index` write with `--format json`.
file-policy = A policy, for `--policy`.
file-result = What `si calc` writes with `--format json`: a result or the problems of a file, in a list where there are several; with `ndjson` one a line.
file-check = What `si check` writes with `--format json`.
file-settlement = What `si settle` writes with `--format json`: a settlement, or the problems of its files.

# What `si explain` and the page of the format say of a key
in-outcome = {" – in an outcome"}
in-fund = {" – in a fund"}
in-mapping = {" – in a mapping"}
is-required = required
default-is = default { $default }
example-is = example: { $example }
has-keys = Its keys: { $keys }
column-key = key
column-holds = holds
column-default = default
column-example = example
column-meaning = meaning

# The pages of the format and of the words of the field
page-format =
    # The format

    What the files may hold, key by key. `si explain --keys` writes this page from the tables that the files are read
    by; `si explain KEY` shows one key. The database has [a page of its own](unit-costs.md), and so
    have [workspace, lock and CSV output](files.md).

    An application is a TOML file that describes one investment. Tables have ids (`a`–`z`, `0`–`9` and `-`), so that
    every number has an address: the path of its table and key, such as `effect.hvb.with`. A key that is not known is
    refused, with the nearest known one. Numbers are at most 10¹² in size, with at most 12 decimals and a decimal point,
    and `0.1` means exactly one tenth.

    With [the schema](files.md#the-schema) an editor completes keys, explains them and marks mistakes as one types.
page-application = The application
page-workspace = The workspace, `si.toml`
page-outcome = The outcome
page-fund = The fund
page-mapping = The mapping of a table
page-input = Wherever a number stands
page-glossary =
    # Glossary

    The words of the field in English, which keys are made of, and in Swedish, with what they mean here. `si explain
    WORD` knows both, and `si explain --words` writes this page.
page-method = The method
form = form
form-number = a number; of a cost, that of the whole period
form-range = a number with its range and where it comes from
form-years = a table of years
form-by-year = a table of years with factors on the whole of it as its range
form-counts = a share from counts: so many cases of so many, with the range that so few cases leave it
form-parameter = the number of a parameter
form-evidence = the number of a row of the evidence catalogue, with its range and its source
