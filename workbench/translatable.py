"""The mark of a string that the reports' catalogues translate."""


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark `text` for the catalogues; it is translated where it is printed."""
    return text
