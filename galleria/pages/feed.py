"""The Atom feed of a shop's new arrivals (RFC 4287)."""

from xml.etree import ElementTree as ET

from django.http import HttpRequest, HttpResponse

from galleria.catalog.reads.every_product import Arrival, list_arrivals
from galleria.pages.sites import Site, site_of
from galleria.shops.models import Shop

ATOM = "http://www.w3.org/2005/Atom"
PATH = "feed.atom"


def show_feed(request: HttpRequest, shop: Shop) -> HttpResponse:
    """The newest pieces, each with its picture and words."""
    site = site_of(request, shop.slug)
    arrivals = list_arrivals(shop)
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": shop.language})
    _add(feed, "id", f"urn:galleria:{shop.slug}:arrivals")
    _add(feed, "title", f"{shop.name}: new arrivals")
    _add(feed, "subtitle", shop.manifest["tagline"])
    _add(feed, "updated", max((arrival.updated_at for arrival in arrivals), default=shop.synced_at).isoformat(timespec="seconds"))
    _add(ET.SubElement(feed, "author"), "name", shop.name)
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.url(PATH))
    _add(feed, "link", rel="alternate", type="text/html", href=site.url("products"))
    for arrival in arrivals:
        _add_entry(feed, site, shop, arrival)
    response = HttpResponse(ET.tostring(feed, "utf-8", xml_declaration=True), content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "public, max-age=900"
    return response


def _add_entry(feed: ET.Element, site: Site, shop: Shop, arrival: Arrival) -> None:
    """The id is the product's own number: readers must not meet it again when its address changes."""
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", f"urn:galleria:{shop.slug}:product:{arrival.id}")
    maker = f"{arrival.maker} " if arrival.maker and not arrival.title.startswith(arrival.maker) else ""
    _add(entry, "title", _clean(f"{maker}{arrival.title}"))
    _add(entry, "published", arrival.published_at.isoformat(timespec="seconds"))
    _add(entry, "updated", arrival.updated_at.isoformat(timespec="seconds"))
    _add(entry, "link", rel="alternate", type="text/html", href=site.url(f"products/{arrival.slug}"))
    picture = site.file(f"/media/{arrival.picture}/1280.webp") if arrival.picture else ""
    if picture:
        _add(entry, "link", rel="enclosure", type="image/webp", href=picture)
    _add(entry, "summary", _clean(arrival.summary))
    image = f'<p><img src="{picture}" alt=""></p>' if picture else ""
    _add(entry, "content", _clean(image + arrival.description_html), type="html")


def _add(parent: ET.Element, tag: str, words: str = "", **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = words or None


def _clean(words: str) -> str:
    """Without the control characters that XML 1.0 has no way to write."""
    return "".join(character for character in words if character >= " " or character in "\t\n\r")
