"""robots.txt, sitemaps, feed, web manifest and icons: of the house, of a shop, and at a shop's own host."""

import tracemalloc
from xml.etree import ElementTree as ET

import pytest
import pyvips
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.catalog.models import ProductPicture
from galleria.catalog.reads import every_product
from galleria.catalog.reads.every_product import iterate_chunk, list_chunks
from galleria.media.models import Picture
from galleria.pages.icons import ICONS, monogram
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.pages.reading import read_head, read_page
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "i": "http://www.google.com/schemas/sitemap-image/1.1", "a": "http://www.w3.org/2005/Atom"}
HERE = "http://localhost:8000"
OWN = {"host": "halden.localhost:8000"}


def read_xml(client: Client, address: str, **headers: str) -> ET.Element:
    answer = client.get(address.removeprefix(HERE).removeprefix("http://halden.localhost:8000"), headers=headers)
    assert answer.status_code == 200, address
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]  # Django's, by kind of answer
    return ET.fromstring(body)


def locations(document: ET.Element) -> list[str]:
    return [str(place.text) for place in document.findall("*/s:loc", MAP)]


def copy_products(shop: Shop, number: int, *, spread: int = 1) -> None:
    """More of the first product, as rows alone: `spread` is how far their ids lie apart."""
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO catalog_product (id, shop_id, slug, title, summary, description, maker, category_id, status, tags, attributes,
                   published_at, updated_at, source_fingerprint, views, votes, comments, rating_count, rating_sum, category_path, description_html,
                   facts, price_minor, price_most_minor, stock)
               SELECT p.id + n * %s, p.shop_id, 'copy-' || n, p.title, '', '', '', p.category_id, 'active', '{}', '{}', p.published_at, p.updated_at,
                   '', 0, 0, 0, 0, 0, p.category_path, '', '[]', 1, 1, 1
               FROM (SELECT * FROM catalog_product WHERE shop_id = %s ORDER BY id LIMIT 1) p, generate_series(1, %s) n""",
            [spread, shop.pk, number],
        )


def test_robots_name_the_sitemap(client: Client, shop: Shop) -> None:
    assert f"Sitemap: {HERE}/sitemap.xml" in client.get("/robots.txt").content.decode()
    assert "Sitemap: http://halden.localhost:8000/sitemap.xml" in client.get("/robots.txt", headers=OWN).content.decode()
    assert client.get("/halden/robots.txt").status_code == 404


def test_from_robots_to_every_page(client: Client, other_shop: Shop, make_product: MakeProduct) -> None:
    for number in range(3):
        make_product(status="active" if number else "draft")
    make_product(into=other_shop)
    files = locations(read_xml(client, "/sitemap.xml"))
    pages = [page for file in files for page in locations(read_xml(client, file))]
    assert len(pages) == len(set(pages))
    for shop in ("halden", "varg"):
        assert {f"{HERE}/{shop}", f"{HERE}/{shop}/products", f"{HERE}/{shop}/products?category=oolong", f"{HERE}/{shop}/about"} <= set(pages)
    assert {page for page in pages if "/halden/products/" in page} == {f"{HERE}/halden/products/oolong-2", f"{HERE}/halden/products/oolong-3"}
    for page in pages:
        answer = client.get(page.removeprefix(HERE) or "/")
        assert answer.status_code == 200, page
        assert b"noindex" not in answer.content, page
        assert read_head(read_page(answer.content), "canonical") == page


def test_at_its_own_host_a_shop_has_its_own_sitemap(client: Client, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    make_product(into=other_shop)
    files = locations(read_xml(client, "/sitemap.xml", **OWN))
    pages = [page for file in files for page in locations(read_xml(client, file, **OWN))]
    assert "http://halden.localhost:8000/products/oolong-1" in pages
    assert all(page.startswith("http://halden.localhost:8000/") for page in pages)
    assert not [page for page in pages if "halden/halden" in page]
    assert locations(read_xml(client, "/halden/sitemap.xml"))[0] == f"{HERE}/halden/sitemap-pages.xml"


def test_an_entry_says_when_it_changed_and_shows_its_pictures(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    picture = Picture.objects.across_shops().create(
        shop=shop, key="a" * 26, state="ready", origin="upload", width=1280, height=1600, bytes=1, color="#ffffff"
    )
    ProductPicture.objects.across_shops().create(shop=shop, product=product, picture=picture, position=0, alt="A tea")
    (file,) = [file for file in locations(read_xml(client, "/halden/sitemap.xml")) if "products" in file]
    (entry,) = read_xml(client, file).findall("s:url", MAP)
    assert entry.findtext("s:lastmod", namespaces=MAP) == product.updated_at.isoformat(timespec="seconds")
    assert entry.findtext("i:image/i:loc", namespaces=MAP) == f"{HERE}/media/{'a' * 26}/1280.webp"


def test_chunks_are_found_by_a_look_into_the_index(shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    make_product(into=other_shop)
    copy_products(other_shop, 3000)  # or any index would do
    copy_products(shop, 40, spread=50_000)  # 41 chunks of one product each
    with CaptureQueriesContext(connection) as queries:
        chunks = list_chunks([shop])[shop.pk]
    assert len(chunks) == 41
    assert len(queries) == 1
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE catalog_product")
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN " + every_product.CHUNKS, {"shops": [shop.pk]})
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "product_shown" in plan
    found = [row.slug for number in chunks for row in iterate_chunk(shop, number)]
    assert len(found) == len(set(found)) == 41


def test_a_full_sitemap_is_written_batch_by_batch(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    """One statement for each 2,000 products, and no more memory for 20,000 of them than for a batch: the file itself would be 3 MB."""
    make_product()
    copy_products(shop, 20_000)
    number = list_chunks([shop])[shop.pk][0]
    tracemalloc.start()
    try:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(f"/halden/sitemap-products-{number}.xml")
            assert answer.streaming
            sizes = [len(part) for part in answer.streaming_content]  # type: ignore[attr-defined]  # Django's streaming answer
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    batches = [query for query in queries if "g.product_id = p.id" in query["sql"]]
    assert len(batches) == 20_001 // every_product.BATCH + 1
    assert sum(sizes) > 2_000_000
    assert max(sizes) < 200_000
    assert peak < 8_000_000, f"{peak} bytes at once"


def test_a_chunk_that_holds_nothing_is_not_there(client: Client, shop: Shop) -> None:
    assert client.get("/halden/sitemap-products-0.xml").status_code == 404
    assert client.get("/halden/sitemap-products-999999999.xml").status_code == 404
    assert client.get("/halden/sitemap-products-9999999999.xml").status_code == 404


def test_the_feed_tells_of_arrivals(client: Client, make_product: MakeProduct) -> None:
    for number in range(3):
        make_product(published_at=f"2026-01-0{number + 1}T09:00:00Z")
    make_product(status="draft")
    assert read_head(read_page(client.get("/halden").content), "alternate") == "/halden/feed.atom"
    answer = client.get("/halden/feed.atom")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ET.fromstring(answer.content)
    entries = feed.findall("a:entry", MAP)
    assert [entry.findtext("a:title", namespaces=MAP) for entry in entries] == [f"Huang Family Garden Oolong number {n}" for n in (3, 2, 1)]
    for one in [feed, *entries]:
        assert one.findtext("a:id", namespaces=MAP)
        assert one.findtext("a:updated", namespaces=MAP)
    links = {link.get("rel"): link.get("href") for link in entries[0].findall("a:link", MAP)}
    assert links["alternate"] == f"{HERE}/halden/products/oolong-3"
    assert "<em>rain</em>" in str(entries[0].findtext("a:content", namespaces=MAP))
    own = ET.fromstring(client.get("/feed.atom", headers=OWN).content)
    assert {link.get("rel"): link.get("href") for link in own.findall("a:link", MAP)}["self"] == "http://halden.localhost:8000/feed.atom"
    assert client.get("/feed.atom").status_code == 404


@pytest.mark.parametrize(("address", "headers", "base"), [("/halden", {}, "/halden"), ("/", OWN, "")])
def test_a_shop_can_be_installed(client: Client, shop: Shop, address: str, headers: dict[str, str], base: str) -> None:
    head = read_page(client.get(address, headers=headers).content)
    path = read_head(head, "manifest")
    assert path == f"{base}/manifest.webmanifest"
    answer = client.get(path, headers=headers)
    assert answer["Content-Type"].startswith("application/manifest+json")
    manifest = answer.json()
    assert (manifest["name"], manifest["start_url"], manifest["scope"], manifest["display"]) == ("Halden", base or "/", base or "/", "standalone")
    assert manifest["background_color"] == "#ffffff"
    assert manifest["shortcuts"][0]["url"] == f"{base}/products?category=tea"
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} >= {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in [
        *manifest["icons"],
        {"src": read_head(head, "icon"), "sizes": "96x96"},
        {"src": read_head(head, "apple-touch-icon"), "sizes": "180x180"},
    ]:
        drawn = client.get(icon["src"], headers=headers)
        assert drawn["Content-Type"] == "image/png"
        assert "immutable" in drawn["Cache-Control"]
        image = pyvips.Image.new_from_buffer(drawn.content, "")
        assert f"{image.width}x{image.height}" == icon["sizes"]


def test_a_mask_takes_nothing_of_the_letter(client: Client, shop: Shop) -> None:
    """Whatever a mask leaves is a circle of 80 %: outside of it there is only the ground."""
    version = read_head(read_page(client.get("/halden").content), "icon").split("/")[-2]  # type: ignore[union-attr]  # it is there, see above
    image = pyvips.Image.new_from_buffer(client.get(f"/halden/icons/{version}/maskable-512.png").content, "")
    ground = [0x1A, 0x3A, 0x2A]
    edge = [image(x, y)[:3] for x in range(0, 512, 8) for y in range(0, 512, 8) if (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2]
    assert all(pixel == ground for pixel in edge)
    middle = [image(x, y)[:3] for x in range(128, 384, 8) for y in range(128, 384, 8)]
    assert any(pixel == [255, 255, 255] for pixel in middle), "the letter is drawn"


def test_icons_of_the_house_and_of_nothing(client: Client, shop: Shop) -> None:
    assert client.get("/favicon.ico")["Content-Type"] == "image/png"
    assert client.get("/manifest.webmanifest").json()["name"] == "Galleria"
    assert client.get("/halden/icons/x/unknown.png").status_code == 404
    assert [monogram(name) for name in ("Halden", "élan", "7 teas", "…")] == ["H", "É", "7", "G"]
    assert {icon.width for icon in ICONS.values() if icon.purpose} == {192, 512}


def test_an_icon_is_kept_for_ever_only_where_its_address_changes_with_it(client: Client, shop: Shop) -> None:
    before = read_head(read_page(client.get("/halden").content), "icon")
    sync_shop("halden", build_manifest(name="Zelden"))
    after = read_head(read_page(client.get("/halden").content), "icon")
    assert before
    assert after
    assert before != after, "another letter, another address"
    kept = {
        address: client.get(address, headers=headers)["Cache-Control"]
        for address, headers in [(after, {}), (before, {}), ("/halden/icons/x/icon-192.png", {}), ("/favicon.ico", {}), ("/favicon.ico", OWN)]
    }
    soon = "public, max-age=3600"
    assert kept == {after: "public, max-age=31536000, immutable", before: soon, "/halden/icons/x/icon-192.png": soon, "/favicon.ico": soon}
