### What is wrong with a command line that could be parsed.

set-without-value = --set { $text }: skriv ADRESS=VÄRDE, till exempel effect.hvb.with=0.1
set-twice = --set anger `{ $address }` två gånger
option-of-tables = { $option } gäller tabeller: välj --format table, markdown eller csv
standard-input-twice = `-` anges två gånger: standard in kan läsas en gång
output-is-input = --output { $output }: den här filen är indata, som skulle skrivas över; ange en annan fil
no-manual = det finns inget kommando `{ $name }`
unknown-code = okänd kod `{ $code }`: { $nearest ->
        [0] `si explain` räknar upp alla
       *[other] menade du `{ $nearest }`?
    }
unknown-name = `{ $name }` är ingen kod, ingen nyckel och inget ord i området: { $nearest ->
        [0] `si explain`, `--keys` och `--words` räknar upp alla
       *[other] menade du `{ $nearest }`?
    }

## si lock

locked = { $lock }: låste { $inputs } indata, { $unit-costs ->
        [one] 1 enhetskostnad
       *[other] { $unit-costs } enhetskostnader
    } och { $results } resultat
lock-unchanged = { $lock }: oförändrat, { $inputs } indata, { $unit-costs ->
        [one] 1 enhetskostnad
       *[other] { $unit-costs } enhetskostnader
    } och { $results } resultat
applications-without-lock = { $count } av { $all } ansökningar kunde inte låsas: { $files }
no-lock-of-standard-input = `-` har inget lås: ett lås ligger bredvid ansökans fil
policy-twice = --policy anger `{ $name }` två gånger
