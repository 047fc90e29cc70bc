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
