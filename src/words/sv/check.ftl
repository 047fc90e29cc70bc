### What a check says of all applications together.
