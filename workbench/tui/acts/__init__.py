"""Everything that can be done at the bench, each act described once: keys, words, group, and when it is available."""
