### What is wrong with a file, by code, and what to write instead.

## Shared by several sentences

nearest-or-listed = { $nearest ->
        [0] { $known ->
            [0] {""}
           *[other] { $more ->
                [0] known: { $known }
               *[other] known: { $known } and { $more } more
            }
        }
       *[other] did you mean `{ $nearest }`?
    }

## Files

unreadable-file = { $path ->
        [0] { unreadable }
       *[other] `{ $path }`: { unreadable }
    }
    .hint = { $slip ->
        [backslash] write folders with `/`, on every system
        [policy] the presets are `orebro`, `norrkoping` and `none`
        [folder] name the file in it
        [ending] give the file itself this ending, if it is such a file
        [outside]
            what a file names, or a link leads to, is read from this folder alone: put it there, or a `si.toml` in a folder
            that holds both; unit costs that lie elsewhere are named on the command line, `--unit-costs PATH`
       *[none] {""}
    }

unreadable = { $reason ->
        [not-found] there is no such file
        [no-policy] there is no such file, and no preset of that name
        [folder] this is a folder, not a file
        [denied] the file may not be read
        [no-file] this is a pipe or a device, not a file
        [outside] this lies outside the folder `{ $detail }`
        [ending] this is, links followed, no file that ends with `{ $detail }`
       *[other] the file cannot be read: { $detail }
    }

unwritable-file = { $reason ->
        [not-found] there is no such folder
        [folder] a folder stands where the file would be written
        [exists] there is a file already, and it is not written over
        [denied] the file may not be written
        [no-file] a pipe or a device stands where the file would be written
        [outside] this is a link that leads out of the folder, or nowhere
       *[other] the file cannot be written: { $detail }
    }
    .hint = { $reason ->
        [not-found] make the folder first
        [exists] choose another name, or move what stands there
       *[other] check who may write in the folder, and what stands at the path
    }

too-many-entries = `[{ $table }]` has { $found } entries; at most { $most } are read
    .hint = real applications have some dozens; put what belongs to the same unit cost and department together

file-too-large = the file holds more than { $most } MiB, the most that is read
    .hint = an application or a unit-cost file of this size is hardly what was meant

file-too-large-line = the line holds more than { $most } MiB, the most that is read; what follows it is not read either
    .hint = an application of this size is hardly what was meant: each takes a line of its own

file-too-large-together = the files hold more than { $most } MiB together, the most that is read
    .hint = leave in the folder the years that are used: a year's unit costs take some kilobytes

not-text = { $kind ->
        [csv] the file is not text
       *[toml] the file is not text in UTF-8
    }
    .hint = { $kind ->
        [csv] export the spreadsheet as CSV
       *[toml] save the file as UTF-8; a spreadsheet or document has to be exported first
    }

wrong-file = the file is { $kind ->
        [spreadsheet] a spreadsheet
        [document] a document of a word processor
        [pdf] a PDF
        [archive] a packed archive
        [csv] a table in CSV
        [toml] TOML
        [json] JSON
        [application] an application
        [outcome] the outcome of an application
        [fund] a fund
        [policy] a policy
        [workspace] a workspace
        [mapping] the mapping of a table
        [lock] a lock
       *[markup] a web page
    }, not { $wanted ->
        [csv] a table in CSV
        [application] an application
        [outcome] the outcome of an application
        [fund] a fund
        [policy] a policy
        [mapping] the mapping of a table
        [workspace] a workspace
       *[toml] TOML
    }
    .hint = { $wanted ->
        [csv] { $kind ->
            [spreadsheet] export the sheet as CSV
            [archive] unpack it, and give the CSV file or the folder
            [toml] an application is given by itself, `--unit-costs` takes a CSV file or a folder of them: `si calc APPLICATION --unit-costs PATH`
           *[other] write the table in a spreadsheet and export it as CSV
        }
       *[toml] { $kind ->
            [csv] unit costs are given with `--unit-costs { $name }`, or in the application as `unit_costs`
            [archive] unpack it, and give the TOML file
            [application] { $wanted ->
                [workspace] give it another name: `si.toml` is what the applications of a folder have in common
               *[other] an application is given by itself: `si calc { $name }`
            }
            [outcome] an outcome is given with its application: `si settle APPLICATION { $name }`
            [fund] a fund is given by itself: `si fund { $name }`
            [policy] a policy is given with an application: `si calc APPLICATION --policy { $name }`
            [workspace] what it says counts by itself for the applications of its folder: give one of them, or the folder
            [mapping] a mapping is given with its table: `si costs import TABLE --mapping { $name }`
            [lock] give the application whose figures it fixes: `{ $locked }`
           *[other] an application is a text file in TOML that begins with `format = 1` and `[investment]`
        }
    }

not-text-mixed = the file is UTF-8 but for this byte, { $byte }: it was put together from two encodings
    .hint = save the whole file as UTF-8, and see that its letters are right

empty-file = the file is empty
    .hint = { $kind ->
        [csv] the first line names the columns: id, year, name, area, unit, cost, source
        [index] the first line names the columns: year, index, series, source
        [evidence] the first line names the columns: id, name, value, low, high, grade, design, source
        [outcome] an outcome begins with `format = 1` and `application = "…"`, the id of its application
        [fund] a fund begins with `format = 1`, `name` and `start`
       *[toml] an application begins with `format = 1` and `[investment]`
    }

empty-file-rows = the file has a header, but no rows
    .hint = add rows below it, or take the file away

invalid-json = this line is no application in JSON: { $kind ->
        [syntax] what stands at column { $column } is not JSON
        [end] it ends too early, at column { $column }
        [no-object] it is no object
        [not-text] it is not text in UTF-8
        [twice] `{ $key }` stands twice
        [beside] `{ $key }` stands beside `toml`
        [null] `{ $key }` has `null` in a list
       *[too-deep] `{ $key }` lies in too many objects within each other
    }
    .hint = write one object a line: an application, or {"{"}"file": …, "toml": …{"}"}

lock-of-finished = the lock of a finished application is not written over
    .hint = `si check` shows what has changed; to fix new figures all the same, `--force`

## Syntax

syntax = { $sign ->
        [0] { slip }
       *[other] { slip }: expected { $sign }
    }
    .hint = { $slip ->
        [escape] write `/` in paths, or single quotation marks: '…'
        [unicode] write `/` in paths, or single quotation marks: '…'
       *[other] {""}
    }

syntax-slip = { $slip ->
        [comma] `{ $text }` has a decimal comma
        [thousands-comma] `{ $text }` has a comma
        [number] `{ $text }` is not how a number is written
        [spaces] `{ $text }` is not how thousands are written
        [points] `{ $text }` is not how thousands are written
        [percent] `{ $text }` has a sign of per cent
        [unit] `{ $text }` is more than a number
        [minus] the minus sign of `{ $text }` is { $sign }, not the keyboard's
        [leading-zero] `{ $text }` begins with a zero
        [range] `{ $text }` is two numbers
        [key-within] `{ $text }` holds a key, and stands where a value is expected
        [no-number] `{ $text }` is not a number
        [date] `{ $text }` is not how a date is written
        [boolean] `{ $text }` is neither `true` nor `false`
        [yes-no] `{ $text }` is not a number: here stands a share
        [bare-text] text that is not in quotation marks
        [quotes] the quotation marks are not straight: { $text }
        [inner-quotes] quotation marks within the text end it
        [unclosed-text] the text that opens here is not closed
        [unclosed-list] the list that opens here is not closed
        [unclosed-table] the table that opens here is not closed
        [blank] a no-break space or its like, { $right }
        [no-value] `{ $right }` has no value
        [backslash] the text is not closed: `\` takes the mark behind it for a letter
        [no-equals] `=` is missing
        [colon] `:` between key and value
        [semicolon] `;` between keys
        [end-sign] `{ $text }` behind the value
        [comment] text that is neither key nor value
        [cells] cells of a spreadsheet
        [merge] marks of a merge that is not finished
        [twice] `{ $right }` stands twice: first on line { $line }
       *[table-twice] the table `[{ $right }]` stands twice: first on line { $line }
    }
    .hint = { $slip ->
        [comma] decimals are written with a point: `{ $right }`
        [thousands-comma] thousands are written `{ $right }`, decimals with a point
        [number] { $right ->
            [0] write digits alone, with a decimal point
           *[other] write `{ $right }`
        }
        [spaces] { $right ->
            [0] digits stand without blanks: `1234` or `1_234`
           *[other] write `{ $right }`
        }
        [points] { $right ->
            [0] digits stand without points between thousands: `1234567` or `1_234_567`
           *[other] write `{ $right }`
        }
        [percent] a share is written without `%`: `{ $right }`
        [unit] { $right ->
            [0] write the number alone, without a unit
           *[other] write the number alone: `{ $right }`
        }
        [minus] write `{ $right }`
        [leading-zero] write `{ $right }`
        [range] write one number; a range goes in `low` and `high`
        [key-within] keys stand in braces, with a comma between: `{"{"} 2016 = 10, 2017 = 12 {"}"}`
        [no-number] write digits alone, with a decimal point
        [date] { $right ->
            [0] dates are written year, month, day, without quotation marks: `2016-06-01`
           *[other] dates are written `{ $right }`, without quotation marks
        }
        [boolean] write `{ $right }`
        [yes-no] write `{ $right }`: `1` is all of it, `0` nothing
        [bare-text] { $right ->
            [0] text stands in quotation marks: `"…"`
           *[other] write `{ $right }`
        }
        [quotes] { $right ->
            [0] quotation marks are straight: `"…"`
           *[other] quotation marks are straight: `{ $right }`
        }
        [inner-quotes] write `{ $right }`, or the text in single quotation marks: '…'
        [unclosed-text] end it with `{ $right }`
        [unclosed-list] end it with `{ $right }`
        [unclosed-table] end it with `{ $right }`
        [blank] write an ordinary space in its place
        [no-value] write one behind `=`, or take the key away: a missing value is never zero
        [backslash] write `/` in paths, or single quotation marks: '…'
        [no-equals] { $right ->
            [0] write `=` behind the key
           *[other] write `{ $right }`
        }
        [colon] { $right ->
            [0] write `=`
           *[other] write `{ $right }`
        }
        [semicolon] write `,`
        [end-sign] take it away: a line ends without a sign
        [comment] a comment begins with `#`
        [cells] write a line `key = value` for each; a table of unit costs belongs in a CSV file
        [merge] keep one of the two sides, and take the lines `<<<<<<<`, `=======` and `>>>>>>>` away
        [twice] keep one of the two
       *[table-twice] put the two together, or give one of them an id of its own
    }

slip = { $slip ->
        [key-or-value] unexpected key or value
        [content] unexpected content
        [equals-in-list] unexpected `=` in a list
        [leading-zero] the number begins with a zero
        [sign] unexpected sign in front of the number
        [no-key] the key is missing
        [bare-key] invalid key without quotation marks
        [pair] invalid pair of key and value
        [unclosed-text] the text is not closed
        [in-table] invalid content of the table
        [value] invalid value
        [no-value] key without a value
        [twice] duplicate key
        [quotes] text that is not in quotation marks
        [unicode] too few digits after `\u`
        [escape] unknown sign after `\`
        [comma-in-list] a comma is missing in the list
        [comma-in-table] a comma is missing between the keys
        [no-equals] `=` is missing
        [extra-comma] a comma too many
        [extra-equals] an `=` too many
        [unclosed-header] the table's header is not closed
        [unclosed-table] the table is not closed
        [unclosed-list] the list is not closed
        [underscore] `_` may only go between digits
        [extended] the key has a value already and cannot become a table
        [carriage-return] a carriage return without a line feed
        [too-deep] too many levels within each other
        [mantissa] invalid number: digits are missing before or after the point
        [fraction] invalid number: digits are missing after the point
        [exponent] invalid exponent of the number
        [number] invalid number
        [integer] invalid whole number
        [boolean] invalid value: `true` and `false` are written in small letters
        [text] invalid text
        [key] invalid key
        [table] invalid table
        [time] invalid time of day
        [comment] invalid sign in the comment
        [two-signs] the sign in front of the number stands twice
        [radix] the base of a number is written in small letters
        [signed-radix] a number in another base cannot have a sign
        [multi-line-key] a key cannot go over several lines
        [opening] the sign that opens it is missing
        [character] unexpected character
       *[other] { $detail }
    }

## Keys and values

unknown-key = unknown key `{ $key }`
    .hint = { nearest-or-listed }

unknown-key-beside-evidence = `{ $key }` cannot stand beside `evidence`: the row of the catalogue gives it
    .hint = leave `{ $key }` out, or leave `evidence` out and write the number itself with its source

unknown-key-evidence = `evidence` { $here ->
        [measured] gives no number that was measured
       *[kronor] gives no kronor: they have a price year, and the catalogue has none
    }
    .hint = { $here ->
        [measured] write the number that was found, with its source
       *[kronor] write the amount with its source, or give it an id among the unit costs
    }

missing-key = `{ $key }` is missing
    .hint = { $kind ->
        [department] add the table `[department]` with a line `id = "Name"` for each
        [table] add the table `{ $key }`
        [format] begin the file with `format = 1`, the version of the format
       *[key] { $table ->
            [0] add `{ $key } = { $example }`
           *[other] add `{ $key } = { $example }` to `{ $table }`
        }
    }

wrong-type = `{ $key }` must be { expected }, found { $found }
    .hint = { $slip ->
        [quoted-number] { $right ->
            [0] numbers stand without quotation marks, with a decimal point: `0.05`
           *[other] numbers stand without quotation marks: `{ $right }`
        }
        [quoted-date] { $right ->
            [0] dates are written year, month, day, without quotation marks: `2016-06-01`
           *[other] dates are written `{ $right }`, without quotation marks
        }
        [bare-address] an address stands in quotation marks: `"effect.hvb.with" = 0.1`
        [truth-for-share] write a share: `1` for all of it, `0` for nothing, or a number between
        [truth] { $example ->
            [0] write the number itself
           *[other] write the number itself, such as `{ $key } = { $example }`
        }
        [list] write a table of years: `{ $key } = {"{"} 2020 = …, 2021 = … {"}"}`
       *[none] {""}
    }

wrong-type-no-id = `[{ $table }]` has no id: `{ $key }` stands directly below it
    .hint = write `[{ $table }.ID]`, an id of your own

expected = { $expected ->
        [boolean] `true` or `false`
        [whole-number] a whole number
        [number] a number
        [number-or-range] a number, `{"{"} value, low, high {"}"}` or a parameter
        [number-or-years] a number or a table of years
        [years] a table of years, such as `{"{"} 2017 = 10 {"}"}`
        [year] a year
        [date] a date such as `2016-06-01`
        [date-or-year] a date such as `2016-06-01`, or a year
        [table] a table
        [tables] tables with an id each, `[key.id]`
        [list] a list of tables, `[[key]]`
        [column] a column, `{"{"} column = "…" {"}"}`
        [text-or-column] text or `{"{"} column = "…" {"}"}`
        [text-or-file] text or `{"{"} file = "…" {"}"}`
        [number-or-factor] a number, or a factor such as `"*0.9"`
        [text-or-list] text or a list of texts
       *[text] text in quotation marks
    }

unsupported-format = format { $found } is not known; this version reads format 1
    .hint = write `format = 1`

invalid-id = `{ $id }` cannot be an id
    .hint = an id has letters a–z, digits and hyphens, no å, ä, ö or spaces{ $proposed ->
            [0] {""}
           *[other] : write `{ $proposed }`
        }

invalid-id-invisible = `{ $id }` has an invisible sign in it, { $sign }
    .hint = write the id anew, by hand: `{ $id }`

invalid-id-space = `{ $id }` cannot be an id: it has a space
    .hint = write `{ $joined }`{ $includes ->
            [0] {""}
           *[other] ; `{ $includes }` lists ids with spaces between
        }

invalid-number = { $fault ->
        [not-finite] `{ $text }` is no amount
        [too-large] `{ $text }` is too large: numbers are at most 1,000,000,000,000 in size
        [too-many-decimals] `{ $text }` has more than 12 decimals
       *[not-a-number] `{ $text }` is not a number
    }
    .hint = { $meant ->
        [0] { number-slip }
       *[other] write `{ $meant }`
    }

number-slip = { $slip ->
        [percent] a share is written without `%`: 5 % is `0.05`
        [brackets] a minus is written `-`, not as brackets
        [range] write one number; a range goes in `low` and `high`
        [words] write digits alone, without unit or words; a decimal point, and in a file with semicolons a
            decimal comma
       *[none] {""}
    }

invalid-number-cell = `{ $text }` is not a number
    .hint = { $slip ->
        [number] write `{ $meant }`
        [below] it is below zero in brackets, and must not be
        [minus] a minus is written `-`, not as brackets: `{ $meant }`
        [share] a share is a part of 1: write `{ $meant }`
        [percent] write the number without `%`: `{ $meant }`; a cost is given in kronor
        [range] write one number; the range goes in columns of its own, `{ $meant }` in `{ $low-column }` and
            `{ $high }` in `{ $high-column }`
       *[words] write digits alone, without unit or words{ $sign ->
            [comma] , with a decimal comma
            [point] , with a decimal point
           *[0] {""}
        }
    }

out-of-bounds = `{ $address }` is { $value }, but must be { bounds }
    .hint = { $percent ->
        [0] {""}
       *[other] a share is a part of 1: { $percent } % is written `{ $share }`
    }

out-of-bounds-evidence = `{ $address }` takes { $value } from `{ $id }` ({ $row }, `{ $key }`), but must be { bounds }
    .hint = { out-of-bounds.hint }

bounds = { $least ->
        [0] { $most ->
            [0] a number
           *[other] at most { $most }
        }
       *[other] { $most ->
            [0] { $above ->
                [yes] above { $least }
               *[no] at least { $least }
            }
           *[other] { $above ->
                [yes] above { $least } and at most { $most }
               *[no] from { $least } to { $most }
            }
        }
    }

invalid-year = `{ $text }` is not a year between { $first } and { $last }
    .hint = { $span ->
        [0] years have four digits
       *[other] one key a year: `{ $span }`
    }

invalid-year-cell = `{ $text }` is not a year between { $first } and { $last }
    .hint = { $year ->
        [0] years have four digits
       *[other] write the year alone: `{ $year }`
    }

invalid-date = { $text } is not a date
    .hint = { $days ->
        [0] months go from 01 to 12, dates are written 2016-06-01
       *[other] { month } has { $days } days
    }

month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

unknown-value = `{ $value }` is not a value of `{ $key }`
    .hint = { nearest-or-listed }

thousands-point = `{ $text }` is { $number } kr: the point is a decimal sign
    .hint = write `{ $thousands }`, or `{ $value }`

thousands-point-cell = `{ $text }` is { $number } kr: the { $sign ->
        [comma] comma
       *[point] point
    } is this file's decimal sign
    .hint = write `{ $thousands }`, or the amount with fewer decimals

unlikely-wage = `{ $address }` is { $value } kr a month: nobody has such a wage
    .hint = { $side ->
        [below] a wage is in kronor, for one post and a month: not thousands of kronor, nor an hour's wage
       *[above] a wage is that of one post and a month, not of a year or of all posts
    }

unlikely-on-cost = `{ $address }` is { $value }: no employer's on-cost is so { $side ->
        [below] low
       *[above] high
    }
    .hint = { $side ->
        [below] it is a part of the wage: 38 % is `0.38`
       *[above] it is what comes on top of the wage, without the wage itself: `{ $less }`
    }

year-far-off = `{ $address }` has a value for { $year }, far from the years of the investment, { $start }–{ $end }
    .hint = is the year right?

year-far-off-investment = { $key ->
        [end] the investment lasts from { $start } to { $end }: more than ten years
        [price_year] `price_year` is { $year }, far from the years of the investment, { $start }–{ $end }
       *[horizon] { $side ->
            [before] `horizon` is { $year }, before the start, { $start }: no effect counts
           *[after] `horizon` is { $year }, more than sixty years after the start, { $start }
        }
    }
    .hint = { $key ->
        [end] are both years right?
       *[other] is the year right?
    }

year-far-off-price = `{ $id }` has a price of { $year }, far from all other years of the unit costs, { $first }–{ $last }
    .hint = is the year right?

year-far-off-index = the series `{ $series }` has { $year }, far from all its other years, { $first }–{ $last }
    .hint = is the year right?

index-jump = the series `{ $series }` jumps: { $index } in { $year }, { $other-index } in { $other }
    .hint = is the index right? is a decimal sign missing, or has the series a new base year?

empty-table = `{ $key }` has no year
    .hint = write `{ $key } = {"{"} 2017 = … {"}"}`

end-before-start = the investment ends { $end }, before it starts { $start }
    .hint = `end` is the last day

## Inputs

incomplete-range = `{ $given }` without `{ $missing }`
    .hint = add `{ $missing }`: a range has both

range-order = low { $low }, value { $value } and high { $high } are not in order
    .hint = low ≤ value ≤ high; of a table of years they are factors around 1

distribution-without-range = distribution `{ $distribution }` without `low` and `high`
    .hint = add `low` and `high`, or leave the distribution out

value-off-centre = { $distribution ->
        [lognormal] { $mean ->
            [0] `lognormal` has no logarithm of the low { $low }
           *[other] { $value } is off by more than 1 % of the range of the logarithms from { $mean }, the geometric mean of
                { $low } and { $high } that `lognormal` draws around
        }
       *[other] { $value } is off by more than 1 % of the range from { $mean }, the mean of { $low } and { $high } that
            `{ $distribution }` draws around
    }
    .hint = use `pert` or `triangular`, whose value may lie anywhere between low and high

parameter-cycle = the parameters refer to each other in a circle: { $chain }
    .hint = give one of them a number

unused-parameter = nothing uses the parameter `{ $id }`
    .hint = use it as `{"{"} parameter = "{ $id }" {"}"}`, or take it away

missing-year = `{ $address }` has no value for { $years }, where there is a volume to be priced
    .hint = add the years; a missing value is never zero

## References

unknown-department = unknown department `{ $name }`
    .hint = { nearest-or-listed }

unknown-department-successor = { $slip ->
        [itself] { $name } is said to succeed itself
       *[back] { $name } and `{ $to }` are said to succeed each other
    }
    .hint = write in `to` who has taken over

unknown-target-group = unknown target group `{ $name }`
    .hint = { $known ->
        [0] there is none: add `[target_group.{ $name }]` with `people` by year
       *[other] { nearest-or-listed }
    }

unknown-parameter = unknown parameter `{ $name }`
    .hint = { $known ->
        [0] there is none: add `[parameter.{ $name }]` with `value = …`
       *[other] { nearest-or-listed }
    }

unknown-unit-cost = unknown unit cost `{ $name }`
    .hint = { nearest-or-listed }

unknown-evidence = the evidence catalogue has no `{ $name }`
    .hint = { nearest-or-listed }

unknown-scenario = unknown scenario `{ $name }`{ $known ->
        [0] : the application has none
       *[other] {""}
    }
    .hint = { nearest-or-listed }

unknown-goal = unknown goal `{ $name }`
    .hint = { nearest-or-listed }

unknown-measure = unknown measure `{ $name }`
    .hint = { nearest-or-listed }

unknown-figure = unknown figure `{ $name }`
    .hint = { $nearest ->
        [0] `si trace APPLICATION --list` lists them all
       *[other] did you mean `{ $nearest }`?
    }

unknown-address = unknown address `{ $name }`
    .hint = { $nearest ->
        [0] an address is the path of a number in the file, such as `effect.hvb.share`
       *[other] { nearest-or-listed }
    }

## Costs and effects

no-cost-form = cost `{ $id }` says neither amount, posts nor units
    .hint = add `amount`, or `posts` with `monthly_wage` and `on_cost`, or `units` with `unit_cost`

several-cost-forms = cost `{ $id }` has several forms: { $forms }
    .hint = keep one of them

no-effect-form = effect `{ $id }` says neither how many people are reached nor how many units are avoided
    .hint = add `share` (or `without` and `with`), `units_per_person`, `delay` and `duration`, or `units` by year

several-effect-forms = effect `{ $id }` has `units` by year and { $keys } of the people form
    .hint = keep either `units` or the others

share-and-probabilities = effect `{ $id }` has both `share` and `without` and `with`
    .hint = the share is `without` − `with`: keep one of the two

missing-target-group = { $groups ->
        [0] effect `{ $id }` needs a target group, and there is none
       *[other] effect `{ $id }` does not say which target group it reaches
    }
    .hint = { $groups ->
        [0] add `[target_group.ID]` with `people` by year, or give `effect.{ $id }` `units` by year
       *[other] add `target_group = …`: { $groups }
    }

missing-department = effect `{ $id }` lowers costs of the municipality but names no department
    .hint = add `department = …`: { $departments }

no-cost = { $elsewhere ->
        [yes] the reservation bears no cost: coverage needs a cost above 0 that is financed by the reservation
        [verified] the actual cost is 0 in all: coverage needs a cost above 0
       *[no] the investment costs nothing: coverage needs a cost above 0
    }
    .hint = { $elsewhere ->
        [yes] give at least one cost `financed_by = "reservation"`
        [verified] give `by_year` what the reservation bore, or leave `[cost]` out: then the plan counts
       *[no] add `[cost.ID]` with `amount = …`
    }

amount-too-large = with `{ $address }` the amounts grow beyond 10¹³ SEK and cannot be computed exactly
    .hint = check the units of its numbers

## Settings

value-for-table = `{ $address }` is a table of years and cannot be set to one value
    .hint = { $kind ->
        [range] give factors, `{ $address }=*0.5..*1.5`, or the range of one year, `{ $address }.{ $year }=LOW..HIGH`
       *[value] multiply it, `{ $address }=*0.8`, or set one year, `{ $address }.{ $year }=…`
    }

year-of-number = `{ $address }`: the input holds one number, not a table of years
    .hint = leave the year out

year-not-in-table = `{ $address }`: the table has no value for { $year } to multiply, only for { $years }
    .hint = give the year a value, `{ $address }=…`, or multiply a year that the table has

## Policy

floor-above-target = the return floor, { $floor }, is above the return target, { $target }
    .hint = lower `return_floor` or raise `return_target`

no-correction-for-grade = the policy's `optimism_bias` has no correction for evidence grade { $grade }
    .hint = add `{ $grade } = …`; the table has { $known }

## Unit costs

no-unit-costs = no unit-cost database was found, and the application needs one
    .hint = { $beside ->
        [0] name it with `--unit-costs PATH`, or put a folder `unit-costs` beside the application; looked for
            { $searched }
       *[other] beside the application lies `{ $beside }`: write `unit_costs = "{ $beside }"` in `[investment]`
    }

no-unit-costs-here = no unit-cost database was found
    .hint = { $beside ->
        [0] name it with `--unit-costs PATH` or as an argument, or go to a folder with a folder `unit-costs`, or below it;
            looked for { $searched }
       *[other] here lies `{ $beside }`: name it, or set `SI_UNIT_COSTS={ $beside }`
    }

no-unit-costs-into = no unit-cost database was found that takes the prices
    .hint = make a folder `unit-costs` here, or name a folder or file, `--into PATH`

no-csv-files = the folder `{ $folder }` holds no `.csv` file with { $kind ->
        [evidence] evidence
       *[unit-costs] unit costs
    }
    .hint = { $kind ->
        [evidence] add a table of evidence, such as `effects.csv`
       *[unit-costs] add one file a year, such as `2016.csv`
    }

no-evidence = no evidence catalogue was found, and the application cites evidence
    .hint = { $searched ->
        [0] write the number itself, with its source
       *[other] name it as `evidence` in `si.toml`, or put a folder `evidence` beside the application; looked for
            { $searched }
    }

no-price-for-year = `{ $id }` has no unit cost for { $year }, only for { $years }
    .hint = { $index ->
        [yes] add a row for { $year }; the index series does not cover both years
       *[no] add a row for { $year }, or an `index.csv` that covers both years
    }

no-price-for-year-locked = the lock has no unit costs of other years, and `prices = "current"` asks for them
    .hint = settle without `--locked`, or write `prices = "application"`

several-index-series = prices must be converted to { $year }, and `index.csv` holds several series: { $series }
    .hint = add `index = "{ $first }"`, or another of them, to `[investment]` or to `si.toml`

unknown-index = no series of `index.csv` is called `{ $name }`
    .hint = { nearest-or-listed }

no-index = costs in the prices of { $from } cannot be converted to { $to }: no index series of the new unit costs covers
    both years
    .hint = put an `index.csv` with { $from } and { $to } beside the new unit costs

unit-cost-exists = the database has a unit cost `{ $id }` too
    .hint = choose another id, or add `replaces = true` to use the application's own

nothing-to-replace = `replaces = true`, but the database has no unit cost `{ $id }`
    .hint = check the id, or take `replaces` away

parameter-in-other-year = unit cost `{ $id }` is a parameter in prices of { $year }: a parameter is not converted by
    index
    .hint = state it in prices of the application's price year

missing-column = { $count ->
        [one] the column { $columns } is missing
       *[other] the columns { $columns } are missing
    }
    .hint = the header has { $headers }

missing-column-none = the file has no headings: its first line is a row
    .hint = { $kind ->
        [index] write a line above it that names the columns: year, index, series, source
        [evidence] write a line above it that names the columns: id, name, value, low, high, grade, design, source
       *[csv] write a line above it that names the columns: id, year, name, area, unit, cost, source
    }

missing-column-below = the headings seem to stand in line { $line }
    .hint = take the lines above it away: the first line names the columns

unknown-column = unknown column `{ $column }`
    .hint = { nearest-or-listed }

unknown-column-thousands = `{ $column }` is a column in thousands or millions of kronor
    .hint = write the heading `{ $nearest }`, and each amount in kronor

unknown-column-year = `{ $column }` is a year, not a column
    .hint = write one row an id and year, with the columns `{ $year }` and `{ $cost }`

unknown-column-unnamed = { $count ->
        [one] column { $columns } has values but no heading
       *[other] columns { $columns } have values but no heading
    }
    .hint = give each column its heading: merged cells keep it in the first alone; or take the column away

duplicate-column = the column `{ $column }` stands here a second time

too-few-fields = the row has { $found ->
        [one] 1 field
       *[other] { $found } fields
    }, the header { $expected }
    .hint = leave a cell empty, but keep its separator

too-many-fields = the row has { $found } fields, the header { $expected }
    .hint = put text that holds the separator in quotation marks

unclosed-quote = a quotation mark opens here and is not closed in its cell
    .hint = close it, or double a quotation mark that belongs to the text

missing-value = `{ $column }` is missing
    .hint = { $kind ->
        [source] say where the figure comes from; `exempeldata` where nowhere
       *[other] fill the cell in, or take the row away: a missing value is never zero
    }

missing-value-aside = the row with `{ $text }` lacks nearly all: it seems to be of totals, or a footnote
    .hint = take it away, or fill its cells in

duplicate-unit-cost = `{ $id }` for { $year } stands in { $file }:{ $line } already
    .hint = an id has one row a year, over all files: keep one

duplicate-index-year = the series `{ $series }` has { $year } already
    .hint = keep one of the rows

ambiguous-number = `{ $text }` is ambiguous: the sign may separate thousands or decimals, and no other number of the file
    tells
    .hint = write `{ $plain }`, or with another number of decimals, such as `{ $point }0`

mixed-decimal-signs = `{ $text }` has another decimal sign than `{ $other }` in line { $line }
    .hint = use one decimal sign in the whole file

## What a result rests on

with-above-without = with the investment the outcome is likelier, { $with }, than without it, { $without }: the effect is
    an increase of cost
    .hint = if it should be a reduction, exchange the two

deadweight-beside-without = `deadweight` beside `without` takes away twice what would have happened anyway
    .hint = leave `deadweight` out

department-ignored = the department is ignored: the reduction goes to { $payer ->
        [municipality] the municipality
        [region] the region
        [state] the state
        [household] households
       *[other] others
    }
    .hint = leave `department` out, or give the effect `payer = "municipality"`

effect-before-start = the effect counts from { $year }, before the investment starts in { $start }; the years count as they
    stand

effect-begins-before-start = with `delay` { $delay } people who come in the year of the start have the effect before the
    investment starts on { $start }
    .hint = a `delay` of at least { $least }

people-after-end = people come in { $years }, after the investment ends in { $end }
    .hint = check the years, or the `end` of the investment

counted-within-another = `{ $unit-cost }` is already a part of `{ $other-unit-cost }`, which `{ $other }` counts for the same
    department in { $years }
    .hint = leave one of them out, or price the larger one without what is counted apart

value-outside-range = `{ $address }` is set to { $value }, outside its range { $low } to { $high }: sensitivity takes the
    range as wide

weakest-grade-used = the effect has no evidence grade and is lowered by the correction of grade { $grade },
    { $correction }
    .hint = add `evidence_grade = …`

first-return-before-start = `first_return` { $year } lies before the start; returns begin in { $start }

department-bears-increase = the costs of { $department } grow by { $increase } in all, which the department bears itself

department-loses = { $department } loses { $loss } in all: its costs { $increase ->
        [yes] grow
       *[no] fall
    } by { $gains }, and it { $own ->
        [0] returns { $returns }
       *[other] finances { $own } itself and returns { $returns }
    }
    .hint = { $remedy ->
        [waiver] so it is by the rule; a decision may waive a part (`[[waived]]`), which the reservation then bears
        [fee-within] more reductions, a lower cost, or a fee within the target (`admin_fee_basis = "within"`)
       *[other] more reductions, or a lower cost
    }

## What is accepted

unknown-code = no finding has the code `{ $code }`
    .hint = { $nearest ->
        [0] `si explain` lists all codes
       *[other] did you mean `{ $nearest }`?
    }

no-reason = the finding is accepted without a reason
    .hint = say in words why: whoever decides reads it

unneeded-allow = { $address ->
        [0] nothing is found any more that has the code `{ $code }`
       *[other] nothing is found any more at `{ $address }` that has the code `{ $code }`
    }
    .hint = take the `[[allow]]` out

other-application =
    the outcome is of the application `{ $found }`, not of `{ $id }`
    .hint = give the outcome of `{ $id }`, or write application = "{ $id }"

## Outcomes

unknown-effect = the application has no effect `{ $name }`
    .hint = { nearest-or-listed }

unknown-effect-replaced-by = nothing replaces the effect `{ $name }` in the application
    .hint = leave out `[effect.{ $name }.replaced_by]`, or verify by `amount` what came, all in all

no-effect-form-verified = the effect `{ $id }` has neither verified units nor kronor
    .hint = add `units` or `amount` by year, and 0 for a year in which nothing came

several-effect-forms-verified = the effect `{ $id }` has both `units` and `amount`
    .hint = keep one: what was counted in units, or in kronor

nothing-verified = nothing is verified: there is no effect and no actual cost
    .hint = add `[effect.ID]` with `units` or `amount` by year and `source` for each effect of the application

year-outside-outcome = { $side ->
        [before] `{ $address }` has the year { $year }, but the investment began in { $start }
        [horizon] `{ $address }` has the year { $year }, but nothing counts after the horizon { $horizon }
       *[after] `{ $address }` has the year { $year }, but it is settled as of { $as_of }
    }
    .hint = { $side ->
        [before] write a year from { $start } on
        [horizon] leave out what came after { $horizon }
       *[after] settle as of { $year }, or leave out what came later
    }

duplicate-settlement = `{ $department }` has been settled as of { $year } already
    .hint = keep one of the two

missing-effect = the effect `{ $id }` is not in the outcome, and the plan has units of it in { $years }
    .hint = add `[effect.{ $id }]` with `units` or `amount` by year and `source`; where nothing came, 0

missing-year-verified = `{ $address }` has no value for { $years }, for which something is planned
    .hint = add what came, 0 if nothing did: a missing value is never zero

more-units-than-people =
    effect `{ $id }` has { $units } verified units in { $year }, but { $people ->
        [0] there are no people then who could have used any
       *[other] { $people } people with { $per-person } each could have used { $most } at most
    }
    .hint = are they units and not kronor or people? or did more people come: then give `people`

year-far-off-outcome = `{ $address }` has the year { $year }, long after the last of the plan, { $last }
    .hint = is the year right?

overpaid = `{ $id }` has paid { $found }, { $more } more than its demand of { $most }
    .hint = { $is-final ->
        [yes] the reservation pays it back now
       *[no] the reservation pays it back at the final settlement
    }

paid-above-demand = `{ $id }` has paid { $found }, but never more than { $most } was demanded of it
    .hint = is the amount right, and of this department? an earlier settlement that demanded more belongs in `[[settled]]`

waived-above-due = { $found } is waived for `{ $id }`, but its whole demand is { $most }
    .hint = waive { $most } at most

## Funds

before-fund = { $what ->
        [decision] the decision of { $found } lies
        [deposit] the deposit of { $found } lies
        [tax-income] the tax income of { $found } lies
       *[follow-up] the cost of follow-up in { $found } lies
    } before the fund's start, { $start }
    .hint = correct it, or let the fund begin earlier: `start`

deposits-out-of-order = a deposit of { $year } stands after one of { $before }
    .hint = move it, or correct its year: deposits stand in the order of the years

same-investment-twice = the investment `{ $id }` stands in line { $line } already: it would be paid and returned twice
    .hint = take one of them away; two investments have two ids in their applications

wrong-file-fund-in-fund = `{ $name }` is a fund, not an application: a fund cannot hold itself or another fund
    .hint = name the applications that it pays for, each by itself

wrong-file-in-fund = `{ $name }` is { $kind ->
        [application] an application
        [outcome] the outcome of an application
        [fund] a fund
       *[other] of another kind
    }, not { $wanted ->
        [outcome] the outcome of an application
       *[application] an application
    }
    .hint = are `application` and `outcome` exchanged?

decided-after-start = `{ $id }` was decided on { $decided }, after its start on { $start }
    .hint = correct `decided`, or the application's `start`

balance-below-minimum = the closing balance is below { $least } in { $years }: lowest in { $year }, { $lowest }
    .hint = let an investment start later, put in more, or lower `minimum_balance`

balance-below-aim = the closing balance is below the aim, { $part } of the tax income, in { $years }: furthest in { $year }, { $closing } of { $aim }
    .hint = put in more, or lower `aim`; it can also stand as it is

too-many-starts = more investments than { $most } start in a year: { $years }
    .hint = let one start in another year, or raise `maximum_new_per_year`
starts-of-year = { $year }: { $starts } ({ $ids })

nothing-uncertain-in-fund =
    nothing in the fund's investments is uncertain: no input has a range of its own, in their files or in their rows of the
    database, or all is verified
nothing-uncertain = nothing in the application is uncertain: no input has a range of its own, in the file or in its row of the database
    .hint = give an input a range, such as `with = {"{"} value = 0.05, low = 0.02, high = 0.10 {"}"}`
## Imports

not-imported = the file is no source that is known
    .hint = pages of Kolada as JSON, or its values as CSV; spreadsheets and tables in CSV

## Tables that are imported

not-imported-spreadsheet = { $reason ->
        [password] the spreadsheet is protected with a password
        [broken] the spreadsheet is broken: it cannot be read
        [binary] this is a binary Excel workbook, `.xlsb`
       *[other] the spreadsheet cannot be read: { $detail }
    }
    .hint = { $reason ->
        [password] save it without the password
       *[other] open it in a spreadsheet program, and save it as `.xlsx` or `.ods`
    }

not-imported-no-sheet = there is no sheet `{ $sheet }`
    .hint = { nearest-or-listed }

not-imported-no-header = row { $row } is to hold the headings, and holds nothing: the last row that holds anything is { $last }
    .hint = `--header ROW`, or `header` in the mapping, counts from 1; without it the first row with the columns is taken

not-imported-sheets = several sheets have the columns: { $sheets }
    .hint = name one, `--sheet NAME`, and import the others one by one

not-imported-columns = the headings are of no table that is known
    .hint = say which column is what in a mapping, `--mapping FILE`; where the headings stand further down, `--header ROW`

missing-column-mapped = { $count ->
        [one] the column { $columns } is missing
       *[other] the columns { $columns } are missing
    }
    .hint = the headings are { $headers }; a mapping says which is what, `--mapping FILE`, and `--header ROW` where they stand

not-imported-thousands = `{ $column }` is in thousands or millions of kronor
    .hint = say in a mapping what amounts are multiplied by: `factor = 1000`

not-imported-currency = `{ $text }` is in another currency
    .hint = say the rate of exchange in a mapping, kronor for one: `factor = 13.20`

not-imported-cell = { $slip ->
        [error] the cell holds the error `{ $text }`
        [no-value] the cell holds a formula whose value is not stored
       *[date] the cell holds the date { $text }, not an amount
    }
    .hint = { $slip ->
        [no-value] open the file in a spreadsheet program, which computes it, and save it again
       *[other] mend the cell; a number that was taken for a date is written anew in a cell formatted as a number
    }

not-imported-year-of-two = `{ $text }` is in two years
    .hint = say in a mapping which of them is meant: `financial_year = "first"` for { $first }, `"last"` for { $last }

left-out-row = the row with `{ $text }` is taken for a title, totals or a footnote{ $more ->
        [0] {""}
        [one] ; so is 1 more
       *[other] ; so are { $more } more
    }

left-out-no-cost = `{ $text }` has no cost{ $more ->
        [0] {""}
        [one] , nor has 1 more row
       *[other] , nor have { $more } more rows
    }

left-out-years = { $count ->
        [one] 1 row is of another year
       *[other] { $count } rows are of other years
    }: { $years }

read-by-rule-amount = `{ $text }` is read as { $number }{ $more ->
        [0] {""}
        [one] ; 1 more cell is read so
       *[other] ; { $more } more cells are read so
    }

read-by-rule-multiplied = `{ $text }` times { $factor } is { $number } kr{ $more ->
        [0] {""}
        [one] ; 1 more amount is multiplied
       *[other] ; { $more } more amounts are multiplied
    }

read-by-rule-rounded = `{ $text }` times { $factor } is kept to 12 decimals, as { $number } kr{ $more ->
        [0] {""}
        [one] ; 1 more amount is rounded
       *[other] ; { $more } more amounts are rounded
    }

read-by-rule-year = `{ $text }` is read as { $year }{ $more ->
        [0] {""}
        [one] ; 1 more year is read so
       *[other] ; { $more } more years are read so
    }

duplicate-column-mapped = several columns are called `{ $column }`
    .hint = name it with the headings above it, or by its letter: this one is `{ $letters }`

file-too-large-unpacked = the spreadsheet unpacks to more than { $most } MiB, the most that is read
    .hint = keep the table alone, in a workbook of its own

file-too-large-sheet = the sheet has more than { $cells } cells or { $columns } columns, the most that are read
    .hint = keep the table alone, in a sheet of its own

price-gap = `{ $id }` has no price of { $years }, between { $before } and this one; the database has others of { $count ->
        [one] that year
       *[other] those years
    }
    .hint = add the prices, or let `si costs index` compute them; a cost that is another thing gets a new id

price-unchanged = the price of `{ $id }` is { $cost } kr in all rows from { $from } to { $to }
    .hint = look whether it was renewed, or only copied; `si costs index` computes a price by the index and says so

price-jump = the price of `{ $id }` goes from { $old } kr in { $before } to { $cost } kr in { $year }: { $change } a year
    .hint = look at both prices, and whether they are of the same thing and unit; more than 25% up or 20% down a year is
        unusual

price-jump-apart = the price of `{ $id }` goes from { $old } kr in { $before } to { $cost } kr in { $year }: { $change } a
    year, where the median of all is { $median }
    .hint = look at both prices, and whether they are of the same thing and unit; more than 15 points from the median is
        unusual

unit-cost-changed = the unit of `{ $id }` is `{ $new }` in { $year } and `{ $old }` in { $before }: these prices cannot be
    compared
    .hint = a cost of another unit gets a new id

unit-cost-changed-name = `{ $id }` is called `{ $new }` in { $year } and `{ $old }` in { $before }
    .hint = an id means one thing in all years: give it one name, or a new id to what is new

unit-cost-changed-payer = the payer of `{ $id }` is `{ $new }` in { $year } and `{ $old }` in { $before }
    .hint = reductions fall to another payer from that year on: look whether that is meant

unit-cost-changed-kind = `{ $id }` is a `{ $new }` in { $year } and a `{ $old }` in { $before }
    .hint = look which of the two it is

includes-wrong = `{ $id }` includes `{ $other }`, which the database does not have
    .hint = { $nearest ->
        [0] leave it out, or add the unit cost
       *[other] did you mean `{ $nearest }`?
    }

includes-wrong-itself = `{ $id }` includes itself
    .hint = leave it out

includes-wrong-circle = `{ $id }` includes itself by way of others: { $way }
    .hint = of two costs one contains the other, or neither

includes-wrong-dearer = `{ $id }` costs { $cost } kr per { $unit } and includes `{ $other }`, which costs { $part } kr
    .hint = what contains another costs at least as much: look at both prices, and at `includes`

year-of-other-file = a price of { $year } in the file of { $named }
    .hint = move the row to `{ $year }.csv`, or correct the year

no-price-for-year-earlier = the database has no price of a year before { $year }, from which one might be computed
    .hint = take the prices of { $year } from where they are published

several-index-series-option = `index.csv` holds several series: { $series }
    .hint = say which: `--series "{ $first }"`

no-index-database = there is no index series: prices of { $year } cannot be computed
    .hint = put an `index.csv` with an index of { $year } and of the years before it beside the unit costs

no-index-year = the series `{ $series }` has no index of { $year }
    .hint = add a row for { $year } to `index.csv`

blank-heading = { $count ->
        [one] a column has no heading and no cells
       *[other] { $count } columns have no heading and no cells, this one first
    }
    .hint = look whether a heading is missing; `si costs fmt` takes such columns out

blank-row = { $count ->
        [one] a row holds nothing
       *[other] { $count } rows hold nothing, from this one on
    }
    .hint = look whether something is missing; `si costs fmt` takes such rows out

not-imported-json = what stands here is not JSON
    .hint = save the page again, whole and as Kolada answers; an answer to a query that came too fast (429) is no page

not-imported-page = this is no page of Kolada
    .hint = a page has `values`: of key figures (`kpi`, `municipality`, `period`), or what key figures are (`id`, `title`)

not-imported-next = { $pages ->
        [one] a page is missing that another names as the next
       *[other] { $pages } pages are missing that others name as the next
    }: { $addresses }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .hint = save it too and import all pages together, in any order; as long as one is missing, prices may be

not-imported-municipality = the files have no values of { $is-one ->
        [yes] the municipality `{ $id }`
       *[no] a municipality `{ $id }`: its id is four digits; regions (`00…`) and groups (`G…`) are no municipalities
    }
    .hint = { $known ->
        [0] save its page of Kolada, `/data/municipality/{ $id }/kpi/…`
       *[other] they have { $known }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }
    }

not-imported-municipalities = the files have { $count } municipalities, and a year's file has the prices of one
    .hint = name it, `--municipality ID`: { $known }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }

not-imported-period = { $text ->
        [0] the period of a value of `{ $kpi }` is missing
       *[other] `{ $text }` is no year of `{ $kpi }`
    }
    .hint = a period is a year, as a number or as text

not-imported-value = `{ $text }` is no cost of `{ $kpi }`
    .hint = a cost is a number of kronor, zero or more

not-imported-two-values = `{ $kpi }` is { $value } here and { $other } in { $file }, line { $line }: neither is taken
    .hint = import the newer page alone

not-imported-no-unit-cost = `{ $kpi }` is no unit cost: { $reason ->
        [per-inhabitant] it is a cost per inhabitant
        [part] it is the cost of premises or staff alone, which the whole cost holds already
        [no-cost] it is no cost, but a fee, a price, an income, a grant or a norm
        [region] it is of what regions do, not municipalities
       *[no-unit] its title does not end with kronor per a unit
    } (`{ $title }`)
    .hint = choose one whose title ends with `kr/elev`, `kr/brukare` or the like

not-imported-no-title = there are values without a title, which says what they are and per what: { $kpis }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
    .hint = give the page of key figures too, `/kpi/ID,ID`, in the same import

not-imported-absent = `{ $kpi }` has no value of { $municipality ->
        [0] a municipality
       *[other] the municipality `{ $municipality }`
    } for { $year }{ $years ->
        [0] {""}
       *[other] , but for { $years }
    }{ $retired ->
        [yes] . It is retired: Kolada answers with nothing
       *[no] {""}
    }
    .hint = { $retired ->
        [yes] { $successor ->
            [0] none that takes its place is known{ $left ->
                [0] {""}
               *[other] {" "}(`{ $left }` is per inhabitant)
            }: a price per unit comes from the municipality's own accounts
           *[other] `{ $successor }` goes on in its place
        }
       *[no] is the id right, and is its page among the files? Kolada answers ids that it does not know with nothing
    }

not-imported-nothing = there are no values of { $municipality ->
        [0] a municipality
       *[other] the municipality `{ $municipality }`
    } for { $year }{ $years ->
        [0] {""}
       *[other] , but for { $years }
    }
    .hint = is the year right? the newest is published during the year after

not-imported-two-costs = `{ $id }` costs { $cost } here (`{ $name }`) and { $other } in { $file }, line { $line } (`{ $other-name }`): neither is taken
    .hint = import one of them alone

not-imported-two-things = `{ $id }` would be the id of `{ $thing }` here and of `{ $other }` in { $file }, line { $line }: neither is taken
    .hint = give each an id of its own: a column for `id` in the mapping, or another name

not-imported-refused-too = `{ $id }` stands in { $file }, line { $line } too, and was refused there: neither is taken
    .hint = mend the other, or take it away

not-imported-other-file = `{ $id }` of { $year } stands in { $file }
    .hint = import into that file

not-imported-several-ids = several ids are of `{ $name }`: { $ids }
    .hint = leave it named in the source or note of one of them

not-imported-id-taken = the id `{ $id }` would be right for `{ $name }`, but is that of `{ $other }`
    .hint = if they are the same, name it in the note of that row; else give the price an id of its own by hand

not-imported-other-source = `{ $id }` would cost { $cost }, but the file has { $standing } from another source, `{ $source }`
    .hint = if the imported price is to count, take away the row that is there

not-imported-unit = `{ $name }` is per `{ $other }`, but `{ $id }` per `{ $unit }`
    .hint = they are not the same: take the name away from source and note of `{ $id }`, or mend its unit

read-by-rule-quoted = `{ $kpi }` is a text and taken as the number { $number }

read-by-rule-cut = `{ $kpi }` has more than 12 decimals: taken as the number { $number }

read-by-rule-kronor = `{ $kpi }` is { $number } in the amounts of its title: taken as { $kronor } kr

read-by-rule-retired = `{ $kpi }` is retired, and taken from an older file
    .hint = { $successor ->
        [0] none that takes its place is known{ $left ->
            [0] {""}
           *[other] {" "}(`{ $left }` is per inhabitant)
        }: later years come from the municipality's own accounts
       *[other] `{ $successor }` goes on in its place
    }

read-by-rule-unit = `{ $name }` is per `{ $other }`: taken as `{ $id }`'s `{ $unit }`
    .hint = see that the two are the same

read-by-rule-source = the table does not say where its prices come from: their source is `{ $source }`
    .hint = `source = "…"` in a mapping names another

read-by-rule-again = `{ $id }` stands here again with the same cost: the first counts, with its source `{ $source }`

read-by-rule-columns = the file gets columns that it did not have, in all its rows: { $columns }

read-by-rule-encoding = the file's encoding lacks letters of the new rows: it becomes UTF-8

left-out = left out: { $values ->
        [one] one value
       *[other] { $values } values
    } { $reason ->
        [group] of groups of municipalities, of regions or of the country
        [gender] of women or men alone
        [null] without a number
        [deleted] that Kolada has deleted
        [per-inhabitant] per inhabitant
        [part] of premises or staff alone, which the whole cost holds already
        [no-cost] of fees, prices, incomes, grants or norms, which are no costs
        [region] of what regions do, not municipalities
       *[no-unit] under titles that do not end with kronor per a unit
    }: { $kpis }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
