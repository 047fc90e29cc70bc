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
indexed =
    { $year }, { $file }: { $added } { $added ->
        [one] tillagd
       *[other] tillagda
    }, { $changed } { $changed ->
        [one] räknad
       *[other] räknade
    } på nytt, { $same } som förut, med serien { $series }
indexed-dry-run = Inget är skrivet: så skulle det bli.
indexed-given = { $count } { $count ->
        [one] enhetskostnad har ett pris för det året som
       *[other] enhetskostnader har ett pris för det året som
    } inte är framräknat: det står kvar.
indexed-without-price = Utan ett tidigare pris som inte är framräknat: { $names }
indexed-without-index = Utan index för det senaste prisets år: { $names }
indexed-ended = Utelämnade, för { $count } { $count ->
        [one] enhetskostnad
       *[other] enhetskostnader
    } har inget pris för { $whole } eller senare: { $names }

# En enhetskostnad genom åren
yearly = Per år
kind = Slag
kind-service = tjänst
kind-transfer = transferering
department = Förvaltning
includes = Innehåller
included_by = Ingår i
note = Anmärkning
application = Ansökan
line = Rad
address = Adress
change-per-year = En ändring över flera år anges som lika stor vart och ett av dem.
show-unused = Ingen av ansökningarna använder den.

# Jämförelser
unusual = Ovanligt
median = Median
details = Detaljer
new-year = nytt år
revised = rättad
described = annan beskrivning
renamed = troligen nytt id
removed = borttagen
up = kraftigt upp
down = kraftigt ned
apart = olik andra
diff-nothing = Inga priser skiljer sig åt.
diff-counts =
    { $added } { $added ->
        [one] ny
       *[other] nya
    }, { $new } för ett nytt år, { $revised } { $revised ->
        [one] rättad
       *[other] rättade
    }, { $described } med annan
    beskrivning, { $renamed } troligen med nytt id, { $removed } { $removed ->
        [one] borttagen
       *[other] borttagna
    }.
diff-unusual =
    { $count } { $count ->
        [one] ovanlig
       *[other] ovanliga
    }: mer än 25 % upp eller 20 % ned på ett år, eller mer än 15 procentenheter från medianen av
    ändringarna mellan samma år, där de är minst fem.

# Importer
change = Ändring
before = Förut
added = ny
changed = ändrad
same = oförändrad
import-done =
    `{ $file }`: { $added } { $added ->
        [one] ny
       *[other] nya
    }, { $changed } { $changed ->
        [one] ändrad
       *[other] ändrade
    }, { $same } { $same ->
        [one] oförändrad
       *[other] oförändrade
    }.
import-would =
    `{ $file }` skulle få { $added } { $added ->
        [one] ny
       *[other] nya
    }, { $changed } { $changed ->
        [one] ändrad
       *[other] ändrade
    }, { $same } { $same ->
        [one] oförändrad
       *[other] oförändrade
    }. Inget skrivs.
