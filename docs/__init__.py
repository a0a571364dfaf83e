"""The commands that make what the documentation shows."""
