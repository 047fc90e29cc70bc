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
indexed-ended = Left out, as { $count } { $count ->
        [one] unit cost has no price
       *[other] unit costs have no price
    } of { $whole } or later: { $names }

# One unit cost over the years
yearly = A year
kind = Kind
kind-service = service
kind-transfer = transfer
department = Department
includes = Includes
included_by = Included by
note = Note
application = Application
line = Line
address = Address
change-per-year = A change over several years is told as the same in each.
show-unused = None of the applications uses it.

# Comparisons
unusual = Unusual
median = Median
details = Details
new-year = new year
revised = revised
described = described otherwise
renamed = likely renamed
removed = removed
up = steep rise
down = steep fall
apart = unlike others
diff-nothing = No price differs.
diff-counts =
    { $added } added, { $new } of a new year, { $revised } revised, { $described } described otherwise, { $renamed } likely
    renamed, { $removed } removed.
diff-unusual =
    { $count } unusual: more than 25% up or 20% down a year, or more than 15 points from the median of the changes between
    the same years, where there are at least five.

# Imports
change = Change
before = Before
added = added
changed = changed
same = same
import-done = `{ $file }`: { $added } added, { $changed } changed, { $same } unchanged.
import-would = `{ $file }` would have { $added } added, { $changed } changed, { $same } unchanged. Nothing is written.
