"""Several logs as one: what is shown is a pure function of the set of their events, whatever order they came in."""
