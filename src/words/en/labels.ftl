### Headings, and words that sentences of several areas share.
