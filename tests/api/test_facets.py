"""Facets through HTTP: counts equal the lists that they lead to."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from galleria.catalog.actions.refresh_words import refresh_words
from galleria.catalog.models import Product
from galleria.catalog.reads import facets
from galleria.catalog.search_schemas import Facets
from galleria.shops.models import Shop
from tests.api.test_list_products import FILTERS, shelf, slugs
from tests.conftest import MakeProduct

__all__ = ["shelf"]
pytestmark = pytest.mark.django_db
FACETS = "/api/v1/shops/halden/facets"
QUERIES: dict[str, dict[str, Any]] = {name: query for name, (query, _) in FILTERS.items()} | {
    "some words": {"q": "oolong"},
    "price words": {"q": "oolong under 30"},
    "number words": {"q": "oolong 25 g"},
}


def read(client: Client, **query: Any) -> dict[str, Any]:
    answer = client.get(FACETS, query)
    assert answer.status_code == 200, answer.content
    body: dict[str, Any] = answer.json()
    Facets.model_validate(body)
    return body


def count(client: Client, query: dict[str, Any], **changes: Any) -> int:
    """How many products the list has with these parameters put in place of its own."""
    wanted = {name: value for name, value in {**query, **changes}.items() if value is not None}
    return len(slugs(client, **wanted, limit=100))


@settings(max_examples=25)
@given(names=st.sets(st.sampled_from(sorted(QUERIES)), max_size=3))
def test_every_count_is_the_length_of_the_list_that_it_leads_to(client: Client, shop: Shop, shelf: list[Product], names: set[str]) -> None:
    refresh_words(shop)
    query: dict[str, Any] = {key: value for name in sorted(names) for key, value in QUERIES[name].items()}
    body = read(client, **query)
    assert body["exact"] is True
    assert body["total"] == count(client, query)
    assert body["in_stock"] == count(client, query, in_stock="true")
    for facet, name, key in (("categories", "category", "slug"), ("conditions", "condition", "value"), ("makers", "maker", "value")):
        for entry in body[facet]:
            assert entry["count"] == count(client, query, **{name: entry[key]}), (facet, entry)
    for facet in body["attributes"]:
        for entry in facet["values"]:
            assert entry["count"] == count(client, query, **{f"attr.{facet['key']}": entry["value"]}), (facet["key"], entry)
        if facet["bins"]:
            # Only those that have the number are counted.
            within = {f"attr.{facet['key']}": f"{facet['min']:g}..{facet['max']:g}"}
            assert sum(one["count"] for one in facet["bins"]) == count(client, query, **within)


def test_the_histogram_reaches_from_the_cheapest_to_the_dearest(client: Client, make_product: MakeProduct) -> None:
    for price in (1000, 1000, 4000, 500_000):
        make_product(price_minor=price)
    price = read(client)["price"]
    assert (price["min"], price["max"]) == (1000, 500_000)
    bins = price["bins"]
    assert len(bins) == facets.BINS
    assert (bins[0]["from"], bins[-1]["to"]) == (1000, 500_000)
    assert [one["to"] for one in bins[:-1]] == [one["from"] for one in bins[1:]]
    assert bins[1]["to"] - bins[1]["from"] > bins[0]["to"] - bins[0]["from"], "prices far apart are parted by factors"
    assert sum(one["count"] for one in bins) == 4
    narrowed = read(client, price_max=2000)["price"]
    assert sum(one["count"] for one in narrowed["bins"]) == 4, "a facet ignores its own choice"
    assert read(client, price_max=2000)["total"] == 2


def test_a_shop_without_products_has_empty_facets(client: Client, shop: Shop) -> None:
    body = read(client)
    assert (body["total"], body["in_stock"], body["price"]) == (0, 0, {"min": None, "max": None, "bins": []})
    assert body["attributes"] == []


def test_a_filter_that_does_not_fit_is_named(client: Client, shop: Shop) -> None:
    answer = client.get(FACETS, {"attr.origin": "mars"})
    assert (answer.status_code, [error["field"] for error in answer.json()["errors"]]) == (422, ["attr.origin"])


def test_beyond_the_sample_counts_are_estimates_and_say_so(client: Client, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        make_product(condition="sealed" if number % 3 else "opened")
    sampled = facets.BROWSED.replace(f"({facets.SAMPLE} - 1)", "(30 - 1)").replace(str(facets.SAMPLE), "30")
    monkeypatch.setattr(facets, "BROWSED", sampled)
    body = read(client)
    assert body["exact"] is False
    # 30 of 60 by hash: the standard error of the estimate is 60 / sqrt(28), so within three of them.
    assert 60 - 34 < body["total"] < 60 + 34
    assert sum(entry["count"] for entry in body["conditions"]) == pytest.approx(body["total"], abs=2)
