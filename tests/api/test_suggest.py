"""Suggestions through HTTP."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.catalog.actions.refresh_words import refresh_words
from galleria.catalog.models import Product, SearchCount
from galleria.catalog.search_schemas import SuggestionList
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def suggest(client: Client, q: str, **query: Any) -> list[tuple[str, str]]:
    answer = client.get("/api/v1/shops/halden/suggest", {"q": q, **query})
    assert answer.status_code == 200, answer.content
    SuggestionList.model_validate(answer.json())
    return [(item["kind"], item["text"]) for item in answer.json()["items"]]


@pytest.fixture
def shelf(shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Øyen mountain leaf", maker="Øyen & Søn")
    make_product(title="Mountain smoke", maker="Wei")
    make_product(title="Hidden mountain", maker="Wei", status="draft")
    SearchCount.objects.across_shops().create(shop=shop, day="2026-01-01", q="mountain in winter", key="a" * 16, searches=9, results=40)
    SearchCount.objects.across_shops().filter(q="mountain in winter").update(
        day=Product.objects.across_shops().latest("created_at").created_at.date()
    )
    SearchCount.objects.across_shops().create(
        shop=shop,
        day=Product.objects.across_shops().latest("created_at").created_at.date(),
        q="mountain goat",
        key="b" * 16,
        searches=9,
        without_result=9,
    )
    refresh_words(shop)


def test_products_makers_categories_and_past_queries_are_proposed(client: Client, shelf: None) -> None:
    assert suggest(client, "mount") == [("query", "mountain in winter"), ("product", "Mountain smoke"), ("product", "Øyen mountain leaf")]
    for typed in ("oyen", "Øy", "søn"):
        assert ("maker", "Øyen & Søn") in suggest(client, typed), typed
    assert suggest(client, "ool")[0] == ("category", "Oolong")
    assert suggest(client, "mountain sm") == [("product", "Mountain smoke")]


def test_a_slip_still_proposes_the_maker(client: Client, shelf: None) -> None:
    assert ("maker", "Øyen & Søn") in suggest(client, "oyen so n")


def test_nothing_typed_proposes_what_others_found(client: Client, shelf: None) -> None:
    assert suggest(client, "") == [("query", "mountain in winter")]


def test_what_was_typed_is_marked(client: Client, shelf: None) -> None:
    items = client.get("/api/v1/shops/halden/suggest", {"q": "mountain sm"}).json()["items"]
    assert items[0]["marked"] == "\x02Mountain\x03 \x02sm\x03oke"


def test_products_come_by_popularity_also_when_there_are_many(
    client: Client, shop: Shop, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    from galleria.catalog.reads import suggest as reads

    for number in range(8):
        make_product(title=f"Leaf {number}")
    Product.objects.across_shops().filter(title="Leaf 5").update(views=500)
    refresh_words(shop)
    few = suggest(client, "lea", limit=4)
    assert few[0] == ("product", "Leaf 5")
    monkeypatch.setattr(reads, "STATEMENT", reads.STATEMENT.replace(f"> {reads.COMMON}\n", "> 3\n"))
    assert suggest(client, "lea", limit=4) == few
    Product.objects.across_shops().update(is_prominent=False)
    assert suggest(client, "lea", limit=4) == few


def test_what_is_not_prominent_is_proposed_when_little_else_is(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Mountain smoke")
    make_product(title="Mountain mist")
    Product.objects.across_shops().filter(title="Mountain mist").update(is_prominent=False)
    refresh_words(shop)
    assert suggest(client, "mountain mi") == [("product", "Mountain mist")]
    assert sorted(suggest(client, "mountain", limit=4)) == [("product", "Mountain mist"), ("product", "Mountain smoke")]


@settings(max_examples=100)
@given(q=st.text(max_size=60))
def test_anything_can_be_typed(client: Client, shelf: None, q: str) -> None:
    suggest(client, q.encode("utf-8", "replace").decode().replace("\x00", ""))
