### Sentences about a result.
