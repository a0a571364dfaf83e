"""Reading plain text loads no library of another format."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("trafilatura", "lxml", "docx", "pypdf", "rapidfuzz", "charset_normalizer", "markdown_it", "zipfile")


def loaded_after(code: str) -> set[str]:
    program = f"import sys\n{code}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_the_package_and_plain_text_load_no_reader_of_other_formats() -> None:
    assert loaded_after("import workbench.articles, workbench.articles.carry_over, workbench.articles.diff") <= {
        "zipfile"
    }
    assert loaded_after("from workbench.articles import read_bytes; read_bytes(b'Hello.', 'a.txt')") <= {"zipfile"}
