### What is wrong with a file, by code, and what to write instead.
