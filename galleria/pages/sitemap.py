"""robots.txt and the sitemaps: an index, and files of at most 50,000 addresses that are written while they are sent."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from urllib.parse import quote
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from galleria.catalog.reads.every_product import Listed, iterate_chunk, list_chunks
from galleria.catalog.reads.sellers import list_usernames
from galleria.kernel.problems import NotFound
from galleria.pages.sites import Site, origin_of, site_of
from galleria.shops.market import find_market
from galleria.shops.models import Shop
from galleria.shops.queries import list_categories, list_shops

XML = "application/xml; charset=utf-8"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
FRESH = "public, max-age=3600"
MOST_SELLERS = 40_000  # a file holds 50,000 addresses, and the shop's other pages stand in the same


def show_robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but what is no page. Pages that do not belong into an index say so themselves, so they must be readable too."""
    lines = ["User-agent: *", "Disallow: /health/", "Disallow: /live/", "Disallow: /metrics", "", f"Sitemap: {origin_of(request)}/sitemap.xml", ""]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = FRESH
    return response


def show_index(request: HttpRequest, shop: Shop | None) -> HttpResponseBase:
    """The sitemaps of one shop, or of the whole house."""
    shops = [shop] if shop else list_shops()
    chunks = list_chunks(shops)
    files = [] if shop else [f"{origin_of(request)}/sitemap-pages.xml"]
    for one in shops:
        site = site_of(request, one.slug)
        files += [site.url("sitemap-pages.xml"), *(site.url(f"sitemap-products-{number}.xml") for number in chunks[one.pk])]
    entries = "".join(f"<sitemap><loc>{escape(file)}</loc></sitemap>\n" for file in files)
    return _answer([f"{HEAD}<sitemapindex {NAMESPACE}>\n{entries}</sitemapindex>\n"])


def show_pages(request: HttpRequest, shop: Shop | None) -> HttpResponseBase:
    """What is not a product: a shop's home, lists, story and policies; of the house, its entrance."""
    site = site_of(request, shop.slug if shop else None)
    inside = [""]
    if shop:
        inside += ["products", *(f"products?category={category.slug}" for category in list_categories(shop)), "about"]
        inside += [f"policies/{slug}" for slug in shop.manifest["policies"]]
        if find_market(shop):
            inside += ["sellers", *(f"sellers/{quote(username)}" for username in list_usernames(shop, most=MOST_SELLERS))]
    return _answer(_write_urls(_url(site.url(page)) for page in inside))


def show_products(request: HttpRequest, shop: Shop, number: int) -> HttpResponseBase:
    """One chunk of a shop's products. Raises NotFound (404) for one that holds none."""
    rows = iterate_chunk(shop, number)
    first = next(rows, None)
    if first is None:
        raise NotFound
    site = site_of(request, shop.slug)
    return _answer(_write_urls(_product_urls(site, first, rows)))


def _product_urls(site: Site, first: Listed, rows: Iterator[Listed]) -> Iterator[str]:
    yield _product_url(site, first)
    for row in rows:
        yield _product_url(site, row)


def _product_url(site: Site, row: Listed) -> str:
    return _url(site.url(f"products/{row.slug}"), row.updated_at, [site.file(f"/media/{key}/1280.webp") for key in row.pictures])


def _url(address: str, changed: datetime | None = None, pictures: Iterable[str] = ()) -> str:
    lastmod = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
    images = "".join(f"<image:image><image:loc>{escape(picture)}</image:loc></image:image>" for picture in pictures)
    return f"<url><loc>{escape(address)}</loc>{lastmod}{images}</url>\n"


def _write_urls(urls: Iterable[str]) -> Iterator[str]:
    yield f"{HEAD}<urlset {NAMESPACE} {IMAGES}>\n"
    block: list[str] = []
    for url in urls:
        block.append(url)
        if len(block) == 500:  # one write a block, not one an address
            yield "".join(block)
            block.clear()
    yield "".join(block) + "</urlset>\n"


def _answer(parts: Iterable[str]) -> HttpResponseBase:
    response: HttpResponseBase = (
        HttpResponse("".join(parts), content_type=XML) if isinstance(parts, list) else StreamingHttpResponse(parts, content_type=XML)
    )
    response["Cache-Control"] = FRESH
    return response
