"""Whole logs between the machines of a newsroom: each keeps its own, and verified copies of the others'."""
