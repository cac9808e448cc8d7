"""The web app manifest of a shop or of the house: what an installed one is called, how it looks, where it opens."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from galleria.kernel.sqljson import dump_json
from galleria.pages.icons import ICONS, icon_path
from galleria.pages.sites import Site, site_of
from galleria.shops.models import Shop
from galleria.shops.theme import NEUTRAL

SHORT_NAME = 12  # characters that fit under an icon
SHORTCUTS_MOST = 4


def show_manifest(request: HttpRequest, shop: Shop | None, *, house: str) -> HttpResponse:
    """The manifest. Each shop is an application of its own, whose pages are its scope."""
    site = site_of(request, shop.slug if shop else None)
    response = HttpResponse(
        dump_json(_describe(site, shop) if shop else _describe_house(site, house)), content_type="application/manifest+json; charset=utf-8"
    )
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _describe(site: Site, shop: Shop) -> dict[str, Any]:
    manifest = shop.manifest
    icon = _icon(site, shop.name, manifest["theme"], "icon-192.png")
    shortcuts = [{"name": link["label"], "url": site.path(link["target"]), "icons": [icon]} for link in manifest["navigation"][:SHORTCUTS_MOST]]
    return {
        **_common(site, shop.name, manifest["theme"]),
        "short_name": shop.name if len(shop.name) <= SHORT_NAME else shop.name.split()[0][:SHORT_NAME],
        "description": manifest["description"],
        "lang": shop.language,
        "shortcuts": shortcuts,
    }


def _describe_house(site: Site, house: str) -> dict[str, Any]:
    return {**_common(site, house, NEUTRAL), "short_name": house, "description": "Specialist shops under one roof.", "lang": "en"}


def _common(site: Site, name: str, theme: dict[str, Any]) -> dict[str, Any]:
    home = site.path()
    return {
        "id": home,
        "name": name,
        # The home stands at the path without a slash, which a scope with one would leave out.
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "background_color": theme["colors"]["background"],
        "theme_color": theme["colors"]["background"],
        "categories": ["shopping"],
        "icons": [_icon(site, name, theme, file) for file, icon in ICONS.items() if icon.purpose],
    }


def _icon(site: Site, name: str, theme: dict[str, Any], file: str) -> dict[str, str]:
    icon = ICONS[file]
    return {"src": icon_path(site, name, theme, file), "sizes": f"{icon.width}x{icon.width}", "type": "image/png", "purpose": icon.purpose}
