### What a result hangs on, scenarios and grids.
