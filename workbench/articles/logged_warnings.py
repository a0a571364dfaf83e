"""What libraries log of a file while it is read: none of it reaches the terminal, and the reader says what matters."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silenced(*loggers: str) -> Iterator[None]:
    """Let nothing of the named loggers reach the terminal while the block runs."""
    before = {name: logging.getLogger(name).level for name in loggers}
    for name in loggers:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)


@contextmanager
def gathered_warnings(name: str) -> Iterator[list[str]]:
    """Gather what the logger `name`, and those below it, warn of while the block runs; the terminal hears nothing."""
    logger, said = logging.getLogger(name), _Gathering()
    passed_on = logger.propagate
    logger.addHandler(said)
    logger.propagate = False
    try:
        yield said.warnings
    finally:
        logger.propagate = passed_on
        logger.removeHandler(said)


class _Gathering(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said."""
        self.warnings.append(record.getMessage())
