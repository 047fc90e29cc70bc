### How a figure came about.
