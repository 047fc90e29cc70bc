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
no-outcome = ingen av filerna är ett utfall
outcome-of-one-application = `--outcome` hör till en ansökan: ange dess fil ensam
no-lock-of-standard-input = `-` har inget lås: ett lås ligger bredvid ansökans fil
policy-twice = --policy anger `{ $name }` två gånger

## si new

new-written = { $file }: skriven
new-next = Därnäst:
new-next-calc = räknar den som den står
new-next-check = hittar det som återstår att fylla i
new-next-explain = säger vad en nyckel betyder
new-needs-a-file = `-` är ingen fil: ange filen som ska skrivas, till exempel `bryggan.toml`
new-is-the-workspace = `{ $file }` är vad arbetsytan heter: ge ansökan namn efter satsningen, till exempel `bryggan.toml`
new-without-ending = en ansökans namn slutar med `.toml`: skriv `{ $file }.toml`

## si fmt

fmt-formatted = { $file }: uppställd
fmt-not-formatted = { $file }: inte uppställd av `si fmt`
costs-fmt-not-formatted = { $file }: inte uppställd av `si costs fmt`

## si policy

policy-key = nyckel
policy-value = värde
policy-unit = enhet
policy-from = från
policy-option = kommandoraden
policy-preset = förvalet { $preset }

## si plot

nothing-to-plot = det finns inget att visa av filen som `{ $kind }`
picture-without-draws = `{ $kind }` visar inga dragningar: utelämna `--draws`, eller rita `distribution`, `exceedance` eller `fan`
picture-ending = en bild slutar med `.svg` eller `.png`, inte som `{ $file }`
picture-as-png = den här si skriver bilder som SVG, inte PNG som `{ $file }`: det gör en som byggs med `cargo build --release --features png`
no-font = `{ $file }` skrivs inte: datorn saknar typsnitt för texten; installera ett, som DejaVu Sans, eller skriv `.svg`

## si report

not-of-fund = `{ $option }` gäller en ansökan, inte en fond
not-in-workbook = `{ $option }` gäller inte en arbetsbok (.xlsx), som rymmer en ansökan så som den är planerad; skriv `.html` eller `.md`
report-ending = en rapport slutar på `.html`, `.md` eller `.xlsx`, inte som `{ $file }`
workbook-of-fund = en arbetsbok (.xlsx) rymmer en ansökan: skriv rapporten om en fond som `.html` eller `.md`
workbook-of-several = en arbetsbok (.xlsx) rymmer en ansökan: `{ $file }` skulle få flera; skriv `.html` eller `.md`, eller en arbetsbok för varje
document-is-there = `{ $file }` finns redan: välj ett annat namn, eller skriv över den med `--force`
outcome-of-several = `--outcome` avräknar en ansökan: `{ $file }` skulle ha flera
no-such-department = `{ $file }` har ingen förvaltning `{ $department }`; den har { $known }
