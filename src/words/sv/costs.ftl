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

# Importer
change = Ändring
before = Förut
added = ny
changed = ändrad
same = oförändrad
import-done = `{ $file }`: { $added } nya, { $changed } ändrade, { $same } oförändrade.
import-would = `{ $file }` skulle få { $added } nya, { $changed } ändrade, { $same } oförändrade. Inget skrivs.
