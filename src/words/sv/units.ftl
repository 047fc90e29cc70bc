### What numbers count.
