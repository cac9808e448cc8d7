"""Reading pages as crawlers do: parts of the HTML by name."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from typing import Any


class Links(HTMLParser):
    """Hrefs, images and the words between `#root` and the scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.heads: list[dict[str, str | None]] = []
        self.words: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("script", "style", "title"):
            self._skipped += 1
        elif tag == "a" and values.get("href"):
            self.hrefs.append(str(values["href"]))
        elif tag == "img":
            self.images.append(values)
        elif tag in ("link", "meta"):
            self.heads.append(values)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title"):
            self._skipped -= 1

    def handle_data(self, data: str) -> None:
        if not self._skipped and data.strip():
            self.words.append(data.strip())


def read_page(body: bytes) -> Links:
    """What somebody without scripts gets."""
    found = Links()
    found.feed(body.decode())
    return found


def read_head(page: Links, rel: str) -> str | None:
    """The address of a link of the head."""
    return next((entry["href"] for entry in page.heads if entry.get("rel") == rel), None)


def read_data(body: bytes) -> list[dict[str, Any]]:
    """The JSON-LD graph; nothing when the page has none."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', body.decode(), re.DOTALL)
    if not found:
        return []
    document = json.loads(found[1])
    assert document["@context"] == "https://schema.org"
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


def of_type(body: bytes, kind: str) -> dict[str, Any]:
    """The one node of this type."""
    found = [node for node in read_data(body) if node["@type"] == kind]
    assert len(found) == 1, [node["@type"] for node in read_data(body)]
    return found[0]


def heading(body: bytes) -> str:
    """The words of the one h1."""
    found = re.findall(r"<h1[^>]*>(.*?)</h1>", body.decode(), re.DOTALL)
    assert len(found) == 1
    return unescape(re.sub(r"<[^>]+>", "", found[0])).strip()
