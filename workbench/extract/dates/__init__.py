"""Dates: the windows of days that an article's expressions of time name."""
