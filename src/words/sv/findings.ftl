### What a check finds, by code.
