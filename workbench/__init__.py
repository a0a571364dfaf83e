"""A workbench for editors who verify the numeric and attributed claims of an article.

The public API is small: `extract` finds the claims of a text, `Desk` is the record of a review. Importing this
package imports nothing heavy; the work is loaded when it is first called for.
"""

from typing import TYPE_CHECKING, Any

from workbench.extract import extract
from workbench.version import __version__

if TYPE_CHECKING:
    from workbench.desk import Desk

__all__ = ["Desk", "__version__", "extract"]


def __getattr__(name: str) -> Any:
    if name == "Desk":
        from workbench.desk import Desk

        return Desk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
