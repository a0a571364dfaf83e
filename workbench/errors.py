"""The one kind of failure a user is told of in a line, without a traceback."""


class WorkbenchError(Exception):
    """Something the user asked for can't be done; the message is one line that says what and, where known, why."""
