"""The one kind of failure a user is told of in a line, without a traceback."""


class WorkbenchError(Exception):
    """Something the user asked for can't be done; the message is one line that says what and, where known, why."""


def our_fault(error: Exception) -> str:
    """What is told of an error of our own in one file of many, after which the next one is read."""
    return f"a fault of the workbench: {type(error).__name__}: {' '.join(str(error).split())}"
