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

# Importer
change = Ändring
before = Förut
added = ny
changed = ändrad
same = oförändrad
import-done = `{ $file }`: { $added } nya, { $changed } ändrade, { $same } oförändrade.
import-would = `{ $file }` skulle få { $added } nya, { $changed } ändrade, { $same } oförändrade. Inget skrivs.
