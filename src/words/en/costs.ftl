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

# Imports
change = Change
before = Before
added = added
changed = changed
same = same
import-done = `{ $file }`: { $added } added, { $changed } changed, { $same } unchanged.
import-would = `{ $file }` would have { $added } added, { $changed } changed, { $same } unchanged. Nothing is written.
