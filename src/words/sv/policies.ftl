### What policies mean, side by side.
