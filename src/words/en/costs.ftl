### What is said of the unit-cost database.

# Columns
id = Id
name = Name
area = Area
unit = Unit
year = Year
cost = Cost
low = Low
high = High
payer = Payer
source = Source

# Lists and searches
list-nothing = Nothing found. Areas: { $areas }. Years: { $years }.
search-nothing = Nothing has `{ $word }`{ $nearest ->
        [0] .
       *[other] : did you mean `{ $nearest }`?
    }
search-not-together = No unit cost has all of { $words }.

### Adding a year by the index
from = From
price = Price
indexed = { $year }, { $file }: { $added } added, { $changed } made anew, { $same } as before, by the series { $series }
indexed-dry-run = Nothing is written: that is what would be.
indexed-given = { $count } { $count ->
        [one] unit cost has a price of that year which
       *[other] unit costs have a price of that year that
    } is not computed: it stays.
indexed-without-price = Without an earlier price that is not computed: { $names }
indexed-without-index = Without an index of the year of the latest price: { $names }

# Imports
change = Change
before = Before
added = added
changed = changed
same = same
import-done = `{ $file }`: { $added } added, { $changed } changed, { $same } unchanged.
import-would = `{ $file }` would have { $added } added, { $changed } changed, { $same } unchanged. Nothing is written.
