### What is wrong with a command line that could be parsed.

set-without-value = --set { $text }: write ADDRESS=VALUE, such as effect.hvb.with=0.1
set-twice = --set names `{ $address }` twice
option-of-tables = { $option } is for tables: choose --format table, markdown or csv
standard-input-twice = `-` is named twice: standard input can be read once
output-is-input = --output { $output }: this file is an input, which would be written over; name another file
no-manual = there is no command `{ $name }`
unknown-code = unknown code `{ $code }`: { $nearest ->
        [0] `si explain` lists them all
       *[other] did you mean `{ $nearest }`?
    }
unknown-name = `{ $name }` is no code, key or word of the field: { $nearest ->
        [0] `si explain`, `--keys` and `--words` list them all
       *[other] did you mean `{ $nearest }`?
    }

## si lock

locked = { $lock }: locked { $inputs } inputs, { $unit-costs ->
        [one] 1 unit cost
       *[other] { $unit-costs } unit costs
    } and { $results } results
lock-unchanged = { $lock }: unchanged, { $inputs } inputs, { $unit-costs ->
        [one] 1 unit cost
       *[other] { $unit-costs } unit costs
    } and { $results } results
applications-without-lock = { $count } of { $all } applications could not be locked: { $files }
no-outcome = none of the files is an outcome
outcome-of-one-application = `--outcome` belongs to one application: name its file alone
no-lock-of-standard-input = `-` has no lock: a lock stands beside the application's file
policy-twice = --policy names `{ $name }` twice

## si new

new-written = { $file }: written
new-next = Next:
new-next-calc = computes it as it stands
new-next-check = finds the blanks that are left
new-next-explain = says what a key means
new-needs-a-file = `-` is no file: name the file to write, such as `bryggan.toml`
new-is-the-workspace = `{ $file }` is what the workspace is called: name the application after the investment, such as `bryggan.toml`
new-without-ending = an application's name ends with `.toml`: write `{ $file }.toml`

## si fmt

fmt-formatted = { $file }: laid out
fmt-not-formatted = { $file }: not laid out by `si fmt`
costs-fmt-not-formatted = { $file }: not laid out by `si costs fmt`

## si policy

policy-key = key
policy-value = value
policy-unit = unit
policy-from = from
policy-option = the command line
policy-preset = preset { $preset }

## si plot

nothing-to-plot = there is nothing to show of this file as `{ $kind }`
picture-without-draws = `{ $kind }` shows no draws: leave out `--draws`, or plot `distribution`, `exceedance` or `fan`
picture-ending = a picture ends with `.svg` or `.png`, not as `{ $file }`
picture-as-png = this si writes pictures as SVG, not PNG as `{ $file }`: one that is built with `cargo build --release --features png` does
no-font = `{ $file }` is not written: this machine has no font for its text; install one, such as DejaVu Sans, or write `.svg`

## si report

not-of-fund = `{ $option }` is of an application: a fund has none
not-in-workbook = `{ $option }` is not for a workbook (.xlsx), which holds one application as it is planned; write `.html` or `.md`
report-ending = a report ends with `.html`, `.md` or `.xlsx`, not as `{ $file }`
workbook-of-fund = a workbook (.xlsx) holds one application: write the report of a fund as `.html` or `.md`
workbook-of-several = a workbook (.xlsx) holds one application: `{ $file }` would have several; write `.html` or `.md`, or one workbook each
document-is-there = `{ $file }` is there: choose another name, or write over it with `--force`
outcome-of-several = `--outcome` settles one application: `{ $file }` would have several
no-such-department = `{ $file }` has no department `{ $department }`; it has { $known }
