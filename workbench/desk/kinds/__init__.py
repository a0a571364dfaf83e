"""The kinds of event: each is one row, with the form of its data and its fold beside it."""
