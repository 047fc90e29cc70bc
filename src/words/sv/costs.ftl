### Vad som sägs om enhetskostnaderna.

# Kolumner
id = Id
name = Namn
area = Område
unit = Enhet
year = År
cost = Kostnad
low = Lägsta
high = Högsta
payer = Betalare
source = Källa

# Listor och sökningar
list-nothing = Inget hittades. Områden: { $areas }. År: { $years }.
search-nothing = Inget innehåller `{ $word }`{ $nearest ->
        [0] .
       *[other] : menade du `{ $nearest }`?
    }
search-not-together = Ingen enhetskostnad innehåller alla av { $words }.

### Ett år till med index
from = Från
price = Pris
indexed = { $year }, { $file }: { $added } tillagda, { $changed } räknade på nytt, { $same } som förut, med serien { $series }
indexed-dry-run = Inget är skrivet: så skulle det bli.
indexed-given = { $count } { $count ->
        [one] enhetskostnad har ett pris för det året som
       *[other] enhetskostnader har ett pris för det året som
    } inte är framräknat: det står kvar.
indexed-without-price = Utan ett tidigare pris som inte är framräknat: { $names }
indexed-without-index = Utan index för det senaste prisets år: { $names }

# Importer
change = Ändring
before = Förut
added = ny
changed = ändrad
same = oförändrad
import-done = `{ $file }`: { $added } nya, { $changed } ändrade, { $same } oförändrade.
import-would = `{ $file }` skulle få { $added } nya, { $changed } ändrade, { $same } oförändrade. Inget skrivs.
