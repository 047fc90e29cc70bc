### Vad andra enhetskostnader och en ny version ändrar.

## Rubriker och etiketter
old-and-new = Före och efter
causes = Vad som gjorde skillnaden
returns = Vad det gör med varje förvaltnings återföring
overview = Ansökningar, före och efter
changes = Vad som ändrats
figure = Siffra
old = Före
new = Efter
difference = Skillnad
relative = Av det förra
unit-cost = Enhetskostnad
change = Ändring
price-level = prisnivå
order-of-tables = tabellernas ordning
cost-moved = Kostnad
reductions = Reduceringar
old-reductions = Reduceringar, före
new-reductions = Reduceringar, efter
coverage = Täckningsgrad
old-coverage = Förra täckningsgraden
new-coverage = Nya täckningsgraden
cost = Reservationens kostnad
old-return = Återföring, före
new-return = Återföring, efter
returned-by = Återförs av { $department }
all-together = Allt tillsammans
realisable = Realiserbara reduceringar, kommunen
meets-target = Når kravet
payback-year = Återbetalningsår
application = Ansökan
years = år

## En ansökan med andra enhetskostnader
falls-below = faller under kravet
rises-above = kommer över kravet
recalculated = Omräknade: { $applications }. Faller under kravet: { $falls }. Kommer över det: { $rises }.
not-recalculated = { $count } av { $all } ansökningar kunde inte beräknas: { $files }{ $more ->
    [0] {""}
   *[other] , och { $more } till
    }
locks-set-aside = låset är äldre än ansökan och lades åt sidan, de gamla enhetskostnaderna är de som ansökan hittar:
    { $files }{ $more ->
    [0] {""}
   *[other] , och { $more } till
    }
lacking = { $unit-costs } saknar användbart pris för `{ $id }`, som används av { $users }
other-price-years = de nya enhetskostnaderna saknar ansökningarnas prisår: räkna om till ett annat med --price-year ÅR,
    eller ge de nya enhetskostnaderna en index.csv
nothing-to-compare = gamla och nya enhetskostnader är samma filer: ange de gamla med --from, eller ett nytt prisår med
    --price-year
passed-over = TOML-filer som inte är ansökningar, överhoppade: { $count }
named-twice = anges mer än en gång och räknas en gång: { $files }
wrong-fail-on = --fail-on { $given }: skriv flip, eller drop=PROCENT till exempel drop=5
empty-stream = standard in är tom: ingenting att räkna om
stream-beside-files = `-` står ensamt: standard in kan inte blandas med andra sökvägar

## Två versioner av en ansökan
versions-on-standard-input = `-` kan vara en av de två versionerna, inte båda: standard in kan läsas en gång
without-figures = Också ändrat, utan någon siffra i sig: { $addresses }.
together-with = tillsammans med { $address }
no-difference = De två versionerna säger detsamma.
removed = borttaget: { $value }
added = tillagt: { $value }
