"""Print what the installed workbench reads in every file of a folder: texts and claims, one JSON object a line.

Run by itself, with the Python of an environment: `python read_articles.py FOLDER`.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from workbench.articles import read_article
from workbench.extract import extract
from workbench.readings import reading


def lines(folder: Path) -> list[str]:
    """One object a file and one a claim, in the order of the files' names."""
    printed = []
    for path in sorted(folder.iterdir()):
        article = read_article(path, published=dt.date(2024, 6, 12))
        printed.append({"file": path.name, "text": article.text, "title": article.title, "lang": article.language})
        printed += [
            {**claim.to_dict(), "reading": reading(claim, article.language)}
            for claim in extract(article.text, article.language, article.published)
        ]
    return [json.dumps(line, ensure_ascii=False, sort_keys=True) for line in printed]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lines(Path(sys.argv[1]))) + "\n")
