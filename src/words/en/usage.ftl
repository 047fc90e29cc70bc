### What is wrong with a command line that could be parsed.

set-without-value = --set { $text }: write ADDRESS=VALUE, such as effect.hvb.with=0.1
set-twice = --set names `{ $address }` twice
option-of-tables = { $option } is for tables: choose --format table, markdown or csv
standard-input-twice = `-` is named twice: standard input can be read once
unknown-code = unknown code `{ $code }`: { $nearest ->
        [0] `si explain` lists them all
       *[other] did you mean `{ $nearest }`?
    }
