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
