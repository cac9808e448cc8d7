"""Every kind of page, read without scripts."""

import re
from pathlib import Path

import pytest
from django.test import Client

from galleria.catalog.models import Product
from galleria.operations.embedded.place import WEB_APP
from galleria.pages.templatetags import readable
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.pages.reading import heading, read_head, read_page
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
KINDS = ("plate", "spec", "sleeve", "soft", "row")
LAYOUTS = ("portrait", "ledger", "mosaic", "banner", "board")


def test_the_entrance_leads_into_every_shop(client: Client, shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product(featured_rank=1)
    body = client.get("/").content.decode()
    page = read_page(body.encode())
    assert {"/halden", "/varg"} <= set(page.hrefs)
    assert {"Tea by the harvest", "1 piece", "0 pieces"} <= {" ".join(words.split()) for words in page.words}
    assert '<form action="/search">' in body


def test_a_search_in_all_shops_is_read_without_scripts(client: Client, shop: Shop, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Rock & roll tea", compare_at_minor=5200)
    make_product(title="Rock salt", status="sold")
    make_product(title="Rock of ages", into=other_shop)
    make_product(title="Something else")
    body = client.get("/search?q=%20rock%20").content
    page = read_page(body)
    assert heading(body) == "“rock” in all shops"
    assert b'value="rock"' in body
    assert b"<mark>Rock</mark> &amp; roll tea" in body
    assert {"All 2 in Halden", "The one piece in Varg", "3 pieces", "€52", "Sold"} <= set(page.words)
    assert {"/halden", "/varg", "/halden/products?q=rock", "/halden/products/oolong-1", "/varg/products/oolong-3"} <= set(page.hrefs)
    assert "/halden/products/oolong-4" not in page.hrefs
    assert b'content="noindex"' in body


@pytest.mark.parametrize("q", ["", "zzzqqq", "x" * 300, "%22%3E%3Cscript%3E"])
def test_a_search_in_all_shops_that_finds_nothing_shows_the_doors(client: Client, shop: Shop, other_shop: Shop, q: str) -> None:
    answer = client.get(f"/search?q={q}")
    assert answer.status_code == 200
    assert {"/halden", "/varg"} <= set(read_page(answer.content).hrefs)
    assert b'"><script>' not in answer.content


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_home_of_every_look_can_be_walked(client: Client, shop: Shop, make_product: MakeProduct, kind: str, layout: str) -> None:
    for _ in range(6):
        make_product()
    slugs = [f"oolong-{number}" for number in range(1, 7)]
    count = {"portrait": 1, "ledger": 4, "mosaic": 6, "banner": 1, "board": 5}[layout]
    manifest = build_manifest()
    hero = manifest.hero.model_copy(update={"layout": layout, "products": slugs[:count]})
    sync_shop("halden", manifest.model_copy(update={"hero": hero, "theme": manifest.theme.model_copy(update={"card": kind})}))
    body = client.get("/halden").content
    page = read_page(body)
    assert heading(body) == "First flush"
    assert {f"/halden/products/{slug}" for slug in slugs} <= set(page.hrefs)
    assert {"/halden/products?category=tea", "/halden/about", "/halden/policies/returns", "/"} <= set(page.hrefs)
    assert "€48" in page.words


def test_a_row_says_what_the_web_app_s_says(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    manifest = build_manifest()
    attributes = [entry.model_copy(update={"card": True}) if entry.key == "harvest" else entry for entry in manifest.attributes]
    theme = manifest.theme.model_copy(update={"card": "row"})
    sync_shop("halden", manifest.model_copy(update={"attributes": attributes, "theme": theme}))
    product = make_product(attributes={"origin": "wuyi", "harvest": 7})
    assert "row-counts" not in client.get("/halden/products").content.decode()
    Product.objects.for_shop(shop).filter(pk=product.pk).update(votes=1204, comments=1)
    words = {" ".join(words.split()) for words in read_page(client.get("/halden/products").content).words}
    assert {"Wuyi", "Harvest 7", "1,204", "1,204 votes", "1 comment"} <= words


def test_the_rail_of_a_list_opens_the_room_that_one_is_in(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    rooms = {}
    for target in ("products", "products?category=tea", "products?category=oolong", "products?category=ware"):
        rail = client.get(f"/halden/{target}").content.decode().partition('class="filter-categories"')[2].partition("</nav>")[0]
        rooms[target] = re.findall(r"category=(\w+)", rail)
    assert rooms == {
        "products": ["tea", "ware"],
        "products?category=tea": ["tea", "oolong", "ware"],
        "products?category=oolong": ["tea", "oolong", "ware"],
        "products?category=ware": ["tea", "ware"],
    }


@pytest.mark.parametrize(("language", "written"), [("en", "12,345"), ("de-CH", "12\u2019345"), ("fr", "12\u202f345"), ("nonsense", "12,345")])
def test_numbers_are_written_in_the_shop_s_language(language: str, written: str) -> None:
    assert readable.number(12345, language) == written


def test_a_mark_does_not_hide_the_maker_in_a_title() -> None:
    title = readable.without_maker("\x02Omega\x03 \x02Speedmaster\x03 <b>", "Omega")
    assert readable.marked(title) == "<mark>Speedmaster</mark> &lt;b&gt;"
    assert readable.without_maker("Omegamatic", "Omega") == "Omegamatic"


def test_a_list_is_read_to_its_end_and_back(client: Client, make_product: MakeProduct) -> None:
    for _ in range(58):
        make_product()
    address, seen, pages = "/halden/products?sort=price", [], []
    while address:
        answer = client.get(address)
        assert answer.status_code == 200
        page = read_page(answer.content)
        pages.append((address, read_head(page, "prev")))
        seen += [href for href in page.hrefs if "/products/" in href]
        following = read_head(page, "next")
        assert following is None or following in [f"http://localhost:8000{href}" for href in page.hrefs]
        address = (following or "").removeprefix("http://localhost:8000")
    assert len(seen) == len(set(seen)) == 58
    assert len(pages) == 3
    assert pages[0][1] is None
    assert [before for _, before in pages[1:]] == [f"http://localhost:8000{address}" for address, _ in pages[:-1]]


def test_what_may_stand_in_an_index(client: Client, make_product: MakeProduct) -> None:
    for _ in range(25):
        make_product()
    following = read_head(read_page(client.get("/halden/products").content), "next")
    assert following
    for address, indexed in {
        "/halden/products": True,
        "/halden/products?category=oolong": True,
        "/halden/products?utm_source=letter&fbclid=x": True,
        "/halden/products?sort=newest&limit=24": True,
        "/halden/products?sort=price": False,
        "/halden/products?sort=price&utm_source=letter": False,
        "/halden/products?q=oolong": False,
        "/halden/products?attr.origin=wuyi": False,
        following.removeprefix("http://localhost:8000"): False,
    }.items():
        body = client.get(address).content.decode()
        assert ('content="noindex"' not in body) is indexed, address
    filtered = read_page(client.get("/halden/products?category=oolong&sort=price").content)
    assert read_head(filtered, "canonical") == "http://localhost:8000/halden/products?category=oolong"


def test_a_piece_says_everything(client: Client, make_product: MakeProduct) -> None:
    make_product(price_minor=480000, compare_at_minor=520000)
    make_product()
    body = client.get("/halden/products/oolong-1").content
    page = read_page(body)
    assert heading(body) == "Oolong number 1"
    assert {"€4,800", "€5,200", "Origin", "Wuyi", "Sealed", "Never opened.", "Huang Family Garden", "Available: 3 left"} <= set(page.words)
    assert {
        "/halden/products/oolong-2",
        "/halden/products?category=tea",
        "/halden/products?category=oolong",
        "/halden/products?maker=Huang%20Family%20Garden",
    } <= set(page.hrefs)
    assert b"<em>rain</em>" in body


SIZES = [
    {"sku": "S", "options": {"size": "50 g"}, "price_minor": 900, "on_hand": 0},
    {"sku": "M", "options": {"size": "100 g"}, "price_minor": 1700, "compare_at_minor": 1900, "on_hand": 2},
    {"sku": "L", "options": {"size": "250 g"}, "price_minor": 3100, "on_hand": 9},
]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ("M", "€17", "true", "Available: 2 left")),
        ("?variant=", ("M", "€17", "true", "Available: 2 left")),
        ("?variant=nothing", ("M", "€17", "true", "Available: 2 left")),
        ("?variant=L", ("L", "€31", "true", "Available")),
        ("?variant=L&variant=S", ("L", "€31", "true", "Available")),
        ("?variant=S", ("S", "€9", "false", "This one is sold out; others are not")),
    ],
)
def test_a_piece_is_shown_in_the_variant_that_is_meant(client: Client, make_product: MakeProduct, query: str, shown: tuple[str, ...]) -> None:
    make_product(variants=SIZES)
    body = client.get(f"/halden/products/oolong-1{query}").content.decode()
    page = read_page(body.encode())
    number, price, is_open, availability = shown
    assert f"No. {number}" in page.words
    assert re.findall(r'class="product-price-now"><span class="money">([^<]*)', body) == [price]
    assert re.findall(r'class="availability" data-open="(\w+)".*?</span>([^<]*)', body) == [(is_open, availability)]
    assert {"?variant=S", "?variant=M", "?variant=L"} <= set(page.hrefs)
    assert page.words.count("Before:") == (1 if number == "M" else 0)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"on_hand": 1}, "Available: the only one"),
        ({"on_hand": 5}, "Available: 5 left"),
        ({"on_hand": 6}, "Available"),
        ({"on_hand": 0}, "Sold out for now"),
        ({"variants": [{**size, "on_hand": 0} for size in SIZES]}, "Sold out for now"),
        ({"variants": [{**size, "on_hand": 1} for size in SIZES]}, "Available: the last one"),
        ({"status": "sold"}, "Sold. The page stays for the record."),
        ({"status": "reserved"}, "Reserved for somebody at the moment"),
    ],
)
def test_a_piece_says_in_the_web_app_s_words_whether_it_can_be_had(
    client: Client, make_product: MakeProduct, changes: dict[str, object], words: str
) -> None:
    make_product(**changes)
    assert words in read_page(client.get("/halden/products/oolong-1").content).words


def test_words_of_a_piece_cannot_become_markup(client: Client, make_product: MakeProduct) -> None:
    make_product(
        title="<img src=x onerror=alert(1)>", maker='"><script>', tags=["<b>"], summary="a & b", attributes={"origin": "wuyi", "estate": "<i>"}
    )
    for address in ("/halden", "/halden/products", "/halden/products/oolong-1", "/halden/feed.atom"):
        body = client.get(address).content.decode()
        assert "<img src=x" not in body
        assert "<script>" not in body.replace('<script type="application', "")
        assert "<b>" not in body
        assert "<i>" not in body


def test_story_and_terms_are_readable(client: Client, shop: Shop) -> None:
    about = client.get("/halden/about").content
    assert heading(about) == "About Halden"
    assert b"right to the tenth of a gram" in about
    assert b"Opened once, to taste." in about
    policy = client.get("/halden/policies/returns").content
    assert heading(policy) == "Returns"
    assert b"<strong>thirty days</strong>" in policy


def test_at_its_own_host_a_shop_links_to_itself_at_the_root(client: Client, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    page = read_page(client.get("/", headers={"host": "halden.localhost:8000"}).content)
    assert "/products/oolong-1" in page.hrefs
    assert "http://varg.localhost:8000/" in page.hrefs
    assert not [href for href in page.hrefs if href.startswith("/halden")]


def test_a_signed_in_person_s_page_is_kept_by_nobody(client: Client, shop: Shop) -> None:
    assert client.get("/halden")["Cache-Control"] == "public, max-age=0, must-revalidate"
    client.cookies["sessionid"] = "somebody"
    assert client.get("/halden")["Cache-Control"] == "private, no-store"


def test_pictures_are_as_wide_as_the_web_app_shows_them() -> None:
    """With other `sizes` a browser would fetch a second size when the app takes over."""
    features = Path(WEB_APP) / "src" / "features"
    shelf = (features / "catalog/components/product-shelf.tsx").read_text()
    window = (features / "shops/components/shop-window.tsx").read_text()
    assert read_record(shelf, "LIST_SIZES") == readable.LIST_SIZES
    assert read_record(shelf, "SIZES") == readable.CARD_SIZES
    assert read_record(window, "SIZES") == readable.WINDOW_SIZES
    assert set(readable.HERO_SIZES) == set(LAYOUTS)
    one_each = {f"shops/components/hero-{layout}.tsx": [sizes] for layout, sizes in readable.HERO_SIZES.items()} | {
        "catalog/components/gallery.tsx": [readable.GALLERY_SIZES, "6rem"],
        "catalog/components/search-group.tsx": [readable.FOUND_SIZES],
        "shops/components/directory.tsx": [readable.GLIMPSE_SIZES],
    }
    assert {file: re.findall(r'sizes="([^"]+)"', (features / file).read_text()) for file in one_each} == one_each


def read_record(source: str, name: str) -> dict[str, str]:
    """A constant of the web app that holds a text for each kind of card."""
    found = re.search(rf"const {name}: Record<[^=]*= \{{(.*?)\}};", source, re.DOTALL)
    assert found, name
    return dict(re.findall(r'(\w+): "([^"]+)"', found[1]))
