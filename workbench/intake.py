"""One article through the house: its text to claims, article and claims to the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow


def take_in(desk: Desk, article: Article) -> tuple[ArticleRow, bool]:
    """Put `article` under check with every claim the extractor finds, and tell whether it is new to the record.

    The same bytes taken in twice give the article that is there. Raises DeskError where the record can't be written.
    """
    from workbench.extract import extract
    from workbench.extract.language import data_version

    if known := desk.articles.with_file(article.sha256):
        return known, False
    claims = extract(article.text, article.language, article.published)
    return desk.articles.take_in(article, claims, data=data_version(article.language or "")), True
