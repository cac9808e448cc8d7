"""Fills the shell: what a page is called, how it looks, and which answers of the API it brings along."""

import json
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from galleria.pages.theme_css import NEUTRAL, build_theme_css, list_theme_attributes
from galleria.pages.web_app import find_web_app

SITE = "Galleria"


@dataclass
class Page:
    """One page. `path` is inside the shop, without a slash before it; `answers` are JSON texts or values by API address."""

    heading: str
    description: str
    path: str = ""
    kind: str = "website"
    image: str = ""
    status: int = 200
    indexed: bool = True
    shop: dict[str, Any] | None = None
    answers: dict[str, Any] = field(default_factory=dict)


def render_page(request: HttpRequest, page: Page) -> HttpResponse:
    """The page as HTML. On a shop's own host its pages stand at the root."""
    own_host = getattr(request, "shop_slug", None)
    base = "" if page.shop is None or own_host else f"/{page.shop['slug']}"
    origin = f"{request.scheme}://{request.get_host()}" if own_host or not settings.PUBLIC_URL else settings.PUBLIC_URL
    theme = page.shop["theme"] if page.shop else NEUTRAL
    site = page.shop["name"] if page.shop else SITE
    context = {
        "language": page.shop["language"] if page.shop else "en",
        "attributes": list_theme_attributes(theme),
        "title": page.heading if page.heading == site else f"{page.heading} · {site}",
        "heading": page.heading,
        "description": page.description,
        "canonical": f"{origin}{base}/{page.path}".rstrip("/") or origin,
        "indexed": page.indexed and page.status == 200,
        "kind": page.kind,
        "site": site,
        "image": f"{origin}{page.image}" if page.image else "",
        "theme_color": theme["colors"]["background"],
        "theme_css": build_theme_css(theme),
        "web_app": find_web_app(),
        "inlined": _inline({"shop": page.shop["slug"] if page.shop else None, "base": base, "answers": page.answers}),
    }
    return render(request, "pages/shell.html", context, status=page.status)


def _inline(value: dict[str, Any]) -> str:
    """JSON that cannot end the script element it stands in."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False, default=str).replace("<", "\\u003c").replace("\u2028", "\\u2028")
