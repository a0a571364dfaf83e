"""Articles from files, and drafts of them: what the file says, as exact text, and where a claim went when it changed.

`read_article` and `read_bytes` make an `Article` of a file; each format has a module of its own, loaded when a file
of that format is read.
"""

from workbench.articles.article import Article, ArticleError, Hint, HintKind
from workbench.articles.reader import read_article, read_bytes

__all__ = ["Article", "ArticleError", "Hint", "HintKind", "read_article", "read_bytes"]
