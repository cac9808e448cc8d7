"""Fills the shell: what a page is called, how it looks, what it says without scripts and to machines, and the API's answers that it brings along."""

import json
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from galleria.pages import feed
from galleria.pages.icons import icon_paths
from galleria.pages.sites import Site, site_of
from galleria.pages.templatetags.readable import list_sources
from galleria.pages.theme_css import build_theme_css, list_theme_attributes
from galleria.pages.web_app import find_web_app
from galleria.shops.theme import NEUTRAL

SITE = "Galleria"


@dataclass(frozen=True)
class Preload:
    """The picture that a visitor waits for, fetched before the styles have come."""

    picture: dict[str, Any]
    sizes: str

    @property
    def sources(self) -> str:
        """Its `imagesrcset`."""
        return list_sources(self.picture, "avif")


@dataclass
class Page:
    """One page. `title` is what the tab says; without one, its heading and where it is.

    `path` is inside the shop, without a slash before it; `answers` are JSON texts or values by API address.
    """

    heading: str
    description: str
    title: str = ""
    path: str = ""
    kind: str = "website"
    image: str = ""
    status: int = 200
    indexed: bool = True
    shop: dict[str, Any] | None = None
    answers: dict[str, Any] = field(default_factory=dict)
    template: str = "pages/failure.html"
    words: dict[str, Any] = field(default_factory=dict)
    data: list[dict[str, Any]] = field(default_factory=list)
    preload: Preload | None = None
    previous: str = ""
    next: str = ""
    neighbours: list[dict[str, str]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)


def render_page(request: HttpRequest, page: Page) -> HttpResponse:
    """The page as HTML. On a shop's own host its pages stand at the root."""
    site = site_of(request, page.shop["slug"] if page.shop else None)
    theme = page.shop["theme"] if page.shop else NEUTRAL
    name = page.shop["name"] if page.shop else SITE
    context = {
        "language": page.shop["language"] if page.shop else "en",
        "attributes": list_theme_attributes(theme) if page.shop else {},
        "title": page.title or (page.heading if page.heading == name else f"{page.heading} · {name}"),
        "heading": page.heading,
        "description": page.description,
        "canonical": site.url(page.path),
        "indexed": page.indexed and page.status == 200,
        "kind": page.kind,
        "site": name,
        "image": site.file(page.image) if page.image else "",
        "theme_color": theme["colors"]["background"],
        "theme_css": build_theme_css(theme) if page.shop else "",
        "web_app": find_web_app(),
        "fonts": find_web_app().find_fonts(theme["fonts"]),
        "inlined": _inline({"shop": page.shop["slug"] if page.shop else None, "base": site.base, "answers": page.answers}),
        "data": _inline({"@context": "https://schema.org", "@graph": page.data}) if page.data and page.status == 200 else "",
        "preload": page.preload,
        "previous": page.previous and site.url(page.previous),
        "next": page.next and site.url(page.next),
        "feed": site.path(feed.PATH) if page.shop else "",
        "manifest": site.path("manifest.webmanifest"),
        "icons": icon_paths(site, name, theme),
        "template": page.template,
        **_readable(request, page, site),
    }
    answer = render(request, "pages/shell.html", context, status=page.status)
    for name, value in page.headers.items():
        answer[name] = value
    return answer


def _readable(request: HttpRequest, page: Page, site: Site) -> dict[str, Any]:
    """What the templates of the readable content use. A shop's heading may differ from its title: the words bring their own."""
    own_host = bool(getattr(request, "shop_slug", None))
    return {"shop": page.shop, "base": site.base, "home": site.path(), "own_host": own_host, "neighbours": page.neighbours, **page.words}


def _inline(value: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=str).replace("<", "\\u003c").replace("\u2028", "\\u2028")
