"""Lists through HTTP: filters equal a naive scan, pages lose and double nothing, answers are what the schema says."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.catalog.models import Product
from galleria.catalog.schemas import Card, ProductPage
from galleria.catalog.search_schemas import ProductList
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db
LIST = "/api/v1/shops/halden/products"


def slugs(client: Client, **query: Any) -> list[str]:
    """All pages of a list."""
    found: list[str] = []
    query.setdefault("limit", 3)
    for _ in range(50):
        answer = client.get(LIST, query).json()
        found += [item["slug"] for item in answer["items"]]
        if answer["next"] is None:
            return found
        query["cursor"] = answer["next"]
    raise AssertionError("the pages do not end")


@pytest.fixture
def shelf(make_product: MakeProduct) -> list[Product]:
    """Twelve products that differ in everything a list can be narrowed by."""
    notes = [["peach"], ["smoke", "honey"], ["honey"]]
    return [
        make_product(
            price_minor=1000 * (1 + number % 5),
            on_hand=number % 3,
            maker=["Huang", "Lin", "Øyen & Søn"][number % 3],
            condition=["sealed", "opened"][number % 2],
            tags=["spring"] if number % 2 else ["autumn", "roasted"],
            status=["active", "active", "sold", "draft"][number % 4],
            attributes={
                "origin": ["wuyi", "anxi"][number % 2],
                "harvest": 2015 + number,
                "weight": 12.5 * number,
                "notes": notes[number % 3],
                "roasted": number % 2 == 0,
                "picked": f"2024-{1 + number:02}-01",
            },
        )
        for number in range(12)
    ]


def shown(products: list[Product]) -> list[Product]:
    return [product for product in products if product.status in ("active", "reserved", "sold")]


FILTERS: dict[str, tuple[dict[str, Any], Any]] = {
    "category": ({"category": "tea"}, lambda p: True),
    "leaf category": ({"category": "oolong"}, lambda p: True),
    "wrong category": ({"category": "ware"}, lambda p: False),
    "tag": ({"tag": "roasted"}, lambda p: "roasted" in p.tags),
    "maker": ({"maker": ["Huang", "Øyen & Søn"]}, lambda p: p.maker in ("Huang", "Øyen & Søn")),
    "condition": ({"condition": "opened"}, lambda p: p.condition == "opened"),
    "in stock": ({"in_stock": "true"}, lambda p: p.status == "active" and p.stock > 0),
    "price": ({"price_min": 2000, "price_max": 3000}, lambda p: 2000 <= p.price_minor <= 3000),
    "choice": ({"attr.origin": ["wuyi", "anxi"]}, lambda p: True),
    "one choice": ({"attr.origin": "anxi"}, lambda p: p.attributes["origin"] == "anxi"),
    "several": ({"attr.notes": ["peach", "honey"]}, lambda p: {"peach", "honey"} & set(p.attributes["notes"])),
    "boolean": ({"attr.roasted": "false"}, lambda p: p.attributes["roasted"] is False),
    "range": ({"attr.harvest": "2018..2021"}, lambda p: 2018 <= p.attributes["harvest"] <= 2021),
    "open range": ({"attr.weight": "..50"}, lambda p: p.attributes["weight"] <= 50),
    "dates": ({"attr.picked": "2024-06-01.."}, lambda p: p.attributes["picked"] >= "2024-06-01"),
    "words": ({"q": "oolong number 7"}, lambda p: p.slug == "oolong-7"),
    "accents": ({"q": "oyen son"}, lambda p: p.maker == "Øyen & Søn"),
    "label": ({"q": "Anxi"}, lambda p: p.attributes["origin"] == "anxi"),
}


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_filter_equals_a_naive_scan(client: Client, shelf: list[Product], name: str) -> None:
    query, holds = FILTERS[name]
    assert sorted(slugs(client, **query)) == sorted(product.slug for product in shown(shelf) if holds(product))


@pytest.mark.parametrize("least", [0, 2500, 3000, 9000])
@pytest.mark.parametrize("most", [None, 9200])
@pytest.mark.parametrize("limit", [1, 2, 100])
def test_upwards_from_a_least_price_comes_what_reaches_it(
    client: Client, make_product: MakeProduct, least: int, most: int | None, limit: int
) -> None:
    def offer(number: int, low: int, high: int) -> Product:
        prices = (low, high) if number % 2 else (high, low)
        variants = [
            {"sku": f"P{number}-{place}", "price_minor": price, "on_hand": 1, "options": {"Weight": str(place)}} for place, price in enumerate(prices)
        ]
        return make_product(variants=variants, category="oolong" if number % 3 else "tea")

    ranges = [(1000, 2000), (1000, 3000), (3000, 3000), (2500, 9000), (3000, 4000), (3000, 3500), (8000, 8000), (1000, 9500)]
    products = [offer(number, low, high) for number, (low, high) in enumerate(ranges)]
    query: dict[str, Any] = {"sort": "price", "price_min": least, "limit": limit} | ({"price_max": most} if most else {})
    for category in ("tea", "oolong"):
        expected = [
            product
            for product in products
            if product.price_most_minor >= least and product.price_minor <= (most or 10**9) and category in product.category_path
        ]
        told = slugs(client, category=category, **query)
        assert told == [product.slug for product in sorted(expected, key=lambda p: (p.price_minor, p.pk))]


@settings(max_examples=40)
@given(
    names=st.sets(
        st.sampled_from([name for name in FILTERS if "wrong" not in name and name not in ("words", "accents", "label", "one choice")]), max_size=4
    ),
    limit=st.integers(1, 5),
)
def test_filters_together_equal_a_naive_scan(client: Client, shelf: list[Product], names: set[str], limit: int) -> None:
    query: dict[str, Any] = {key: value for name in names for key, value in FILTERS[name][0].items()}
    expected = [product.slug for product in shown(shelf) if all(FILTERS[name][1](product) for name in names)]
    assert sorted(slugs(client, limit=limit, **query)) == sorted(expected)


@pytest.mark.parametrize(
    ("sort", "key"),
    [
        ("newest", lambda p: (-p.published_at.timestamp(), -p.pk)),
        ("price", lambda p: (p.price_minor, p.pk)),
        ("-price", lambda p: (-p.price_minor, -p.pk)),
        ("popular", lambda p: (-p.views, -p.pk)),
        ("rating", lambda p: (0, -p.pk)),
        ("attr.harvest", lambda p: (p.attributes["harvest"], p.pk)),
        ("-attr.picked", lambda p: ([-ord(c) for c in p.attributes["picked"]], -p.pk)),
    ],
)
@pytest.mark.parametrize("limit", [1, 2, 5, 100])
def test_sorted_pages_lose_and_double_nothing(client: Client, shelf: list[Product], sort: str, key: Any, limit: int) -> None:
    for number, product in enumerate(shelf):
        Product.objects.across_shops().filter(pk=product.pk).update(views=number % 3)
        product.refresh_from_db()
    assert slugs(client, sort=sort, limit=limit) == [product.slug for product in sorted(shown(shelf), key=key)]


def test_products_written_while_somebody_pages_are_neither_doubled_nor_hide_others(
    client: Client, shelf: list[Product], make_product: MakeProduct
) -> None:
    first = client.get(LIST, {"limit": 4}).json()
    make_product()
    Product.objects.across_shops().filter(slug=first["items"][0]["slug"]).update(title="Changed meanwhile")
    rest = slugs(client, limit=4, cursor=first["next"])
    seen = [item["slug"] for item in first["items"]] + rest
    assert sorted(seen) == sorted(product.slug for product in shown(shelf))


def test_cards_and_pages_are_what_the_schema_says(client: Client, shelf: list[Product]) -> None:
    answer = client.get(LIST, {"limit": 100}).json()
    ProductList.model_validate(answer)
    assert set(answer["items"][0]) == {field.alias or name for name, field in Card.model_fields.items()}
    page = client.get(f"{LIST}/{shelf[0].slug}").json()
    ProductPage.model_validate(page)
    assert set(page) == {field.alias or name for name, field in ProductPage.model_fields.items()}


def test_sparse_fields_cut_the_answer(client: Client, shelf: list[Product]) -> None:
    answer = client.get(f"{LIST}?fields=slug, price&limit=1").json()
    assert set(answer["items"][0]) == {"slug", "price"}


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"sort": "colour"}, "sort"),
        ({"sort": "relevance"}, "sort"),
        ({"sort": "attr.weight"}, "sort"),
        ({"fields": "slug,secret"}, "fields"),
        ({"limit": "0"}, "limit"),
        ({"limit": "101"}, "limit"),
        ({"price_min": "cheap"}, "price_min"),
        ({"price_min": "-1"}, "price_min"),
        ({"price_min": "9", "price_max": "1"}, "price_max"),
        ({"attr.colour": "red"}, "attr.colour"),
        ({"attr.origin": "mars"}, "attr.origin"),
        ({"attr.roasted": "yes"}, "attr.roasted"),
        ({"attr.harvest": "new"}, "attr.harvest"),
        ({"attr.harvest": ".."}, "attr.harvest"),
        ({"attr.picked": "2024-13-01"}, "attr.picked"),
    ],
)
def test_what_does_not_fit_is_named(client: Client, shop: Shop, query: dict[str, str], field: str) -> None:
    answer = client.get(LIST, query)
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert [error["field"] for error in answer.json()["errors"]] == [field]


@pytest.mark.parametrize("cursor", ["x", "WyJwcmljZSJd", "%00", "a" * 600])
def test_a_cursor_that_is_none_is_refused(client: Client, shop: Shop, cursor: str) -> None:
    assert client.get(LIST, {"cursor": cursor}).status_code in (400, 422)


def test_a_shop_shows_only_its_own(client: Client, other_shop: Shop, make_product: MakeProduct) -> None:
    make_product()
    assert client.get("/api/v1/shops/varg/products").json()["items"] == []
    assert client.get("/api/v1/shops/varg/products/oolong-1").status_code == 404


def test_archived_ones_answer_410_and_drafts_404(client: Client, make_product: MakeProduct) -> None:
    make_product(slug="gone", status="active")
    Product.objects.across_shops().filter(slug="gone").update(status="archived")
    make_product(slug="later", status="draft")
    gone = client.get(f"{LIST}/gone")
    assert (gone.status_code, gone.json()["code"]) == (410, "product_archived")
    assert client.get(f"{LIST}/later").status_code == 404


@settings(max_examples=150)
@given(q=st.text(max_size=200), cursor=st.none() | st.text(max_size=40), value=st.text(max_size=30))
def test_no_input_breaks_a_list(client: Client, shop: Shop, q: str, cursor: str | None, value: str) -> None:
    query = {"q": q.encode("utf-8", "replace").decode(), "attr.harvest": value.encode("utf-8", "replace").decode()}
    answer = client.get(LIST, query | ({"cursor": cursor.encode("utf-8", "replace").decode()} if cursor else {}))
    assert answer.status_code in (200, 400, 422)
