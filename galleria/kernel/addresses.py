"""Which addresses are no pages: the first parts that the platform keeps for itself, in one place for all who must know."""

import re

NOT_PAGES = frozenset({"admin", "api", "assets", "health", "live", "media", "metrics", "notices", "static"})
NO_PAGE = rf"(?!(?:{'|'.join(sorted(NOT_PAGES))})(?:/|$))"
"""Stands at the beginning of a pattern of pages, behind the first slash."""
_PAGE = re.compile(rf"^/{NO_PAGE}")


def is_page(path: str) -> bool:
    """Whether a path may be a page's: the entrance, or something of a shop."""
    return _PAGE.match(path) is not None
