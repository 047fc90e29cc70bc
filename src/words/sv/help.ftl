### What each command and option does.
