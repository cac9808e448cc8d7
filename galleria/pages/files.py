"""The files beside the pages, for machines: robots.txt, sitemaps, feed, web manifest, icons. A shop has its own."""

import re

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from galleria.pages.feed import show_feed
from galleria.pages.icons import show_icon
from galleria.pages.shell import SITE
from galleria.pages.sitemap import show_index, show_pages, show_products, show_robots
from galleria.pages.web_manifest import show_manifest
from galleria.shops.models import Shop
from galleria.shops.theme import NEUTRAL

PRODUCTS = re.compile(r"sitemap-products-([0-9]{1,9})\.xml")


def find_file(request: HttpRequest, shop: Shop | None, parts: list[str]) -> HttpResponseBase | None:
    """The file at this path inside the shop (or the house, without one); None when a page is meant."""
    name, theme = (shop.name, shop.manifest["theme"]) if shop else (SITE, NEUTRAL)
    at_root = shop is None or bool(getattr(request, "shop_slug", None))
    match parts:
        case ["robots.txt"] if at_root:
            return show_robots(request)
        case ["favicon.ico"] if at_root:
            return show_icon(name, theme, "favicon-96.png")
        case ["sitemap.xml"]:
            return show_index(request, shop)
        case ["sitemap-pages.xml"]:
            return show_pages(request, shop)
        case [file] if shop and (chunk := PRODUCTS.fullmatch(file)):
            return show_products(request, shop, int(chunk[1]))
        case ["feed.atom"] if shop:
            return show_feed(request, shop)
        case ["manifest.webmanifest"]:
            return show_manifest(request, shop, house=SITE)
        case ["icons", version, file]:
            return show_icon(name, theme, file, version=version)
    return None
