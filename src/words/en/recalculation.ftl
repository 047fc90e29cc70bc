### What a new version changes, and locks.
