"""What pages tell machines, by the rules that search engines publish for rich results."""

import re

import pytest
from django.test import Client

from galleria.catalog.models import Product
from galleria.pages.sites import Site
from galleria.pages.structured import describe_product
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.pages.reading import of_type, read_data
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
ADDRESS = re.compile(r"https?://[a-z0-9.:-]+(/\S*)?")
PRICE = re.compile(r"\d+(\.\d+)?")


def test_a_piece_has_an_offer(client: Client, make_product: MakeProduct) -> None:
    make_product(price_minor=125050)
    product = of_type(client.get("/halden/products/oolong-1").content, "Product")
    offer = product["offers"]
    assert (product["name"], product["sku"], product["brand"]["name"]) == ("Oolong number 1", "HAL-1", "Huang Family Garden")
    assert product["url"] == offer["url"] == "http://localhost:8000/halden/products/oolong-1"
    assert (offer["@type"], offer["price"], offer["priceCurrency"]) == ("Offer", "1250.50", "EUR")
    assert offer["availability"] == "https://schema.org/InStock"
    assert offer["itemCondition"] == "https://schema.org/NewCondition"
    assert offer["seller"]["name"] == "Halden"
    assert product["category"] == "Tea > Oolong"
    assert {"@type": "PropertyValue", "name": "Origin", "value": "Wuyi"} in product["additionalProperty"]
    assert "aggregateRating" not in product


@pytest.mark.parametrize(
    ("changes", "availability", "condition"),
    [
        ({"on_hand": 0}, "OutOfStock", "NewCondition"),
        ({"status": "sold"}, "SoldOut", "NewCondition"),
        ({"status": "reserved", "condition": "opened"}, "OutOfStock", "UsedCondition"),
    ],
)
def test_it_says_whether_it_can_be_had_and_how_it_is(
    client: Client, make_product: MakeProduct, changes: dict[str, object], availability: str, condition: str
) -> None:
    make_product(**changes)
    offer = of_type(client.get("/halden/products/oolong-1").content, "Product")["offers"]
    assert offer["availability"] == f"https://schema.org/{availability}"
    assert offer["itemCondition"] == f"https://schema.org/{condition}"


def test_variants_make_a_range(client: Client, make_product: MakeProduct) -> None:
    make_product(
        variants=[
            {"sku": "S", "options": {"size": "50 g"}, "price_minor": 900, "on_hand": 0},
            {"sku": "L", "options": {"size": "100 g"}, "price_minor": 1700, "on_hand": 2},
        ]
    )
    offers = of_type(client.get("/halden/products/oolong-1").content, "Product")["offers"]
    assert (offers["@type"], offers["lowPrice"], offers["highPrice"], offers["offerCount"]) == ("AggregateOffer", "9.00", "17.00", 2)
    assert offers["availability"] == "https://schema.org/InStock"
    assert [(offer["sku"], offer["availability"].rsplit("/", 1)[1]) for offer in offers["offers"]] == [("S", "OutOfStock"), ("L", "InStock")]


def test_ratings_are_told_when_there_are_any(client: Client, make_product: MakeProduct) -> None:
    make_product()
    Product.objects.across_shops().update(rating_count=4, rating_sum=17)
    rating = of_type(client.get("/halden/products/oolong-1").content, "Product")["aggregateRating"]
    assert (rating["ratingValue"], rating["ratingCount"]) == (4.25, 4)


def test_prices_have_the_decimals_of_their_currency(client: Client, make_product: MakeProduct) -> None:
    make_product(price_minor=48000)
    product = client.get("/api/v1/shops/halden/products/oolong-1").json()
    for currency, price in {"EUR": "480.00", "VND": "48000", "KWD": "48.000"}.items():
        offered = describe_product(
            Site("https://x.test", "/s"), product | {"price": product["price"] | {"currency": currency}}, shop_name="S", description="D"
        )
        assert offered["offers"]["price"] == price


def test_a_shop_without_a_scale_sells_new_things(client: Client, make_product: MakeProduct) -> None:
    make_product()
    product = client.get("/api/v1/shops/halden/products/oolong-1").json() | {"condition": None}
    offered = describe_product(Site("https://x.test"), product, shop_name="S", description="D")
    assert offered["offers"]["itemCondition"] == "https://schema.org/NewCondition"


def test_the_way_and_the_list(client: Client, make_product: MakeProduct) -> None:
    make_product()
    trail = of_type(client.get("/halden/products/oolong-1").content, "BreadcrumbList")["itemListElement"]
    assert [(step["position"], step["name"], step["item"].removeprefix("http://localhost:8000")) for step in trail] == [
        (1, "Halden", "/halden"),
        (2, "Tea", "/halden/products?category=tea"),
        (3, "Oolong", "/halden/products?category=oolong"),
        (4, "Oolong number 1", "/halden/products/oolong-1"),
    ]
    places = of_type(client.get("/halden/products?category=oolong").content, "ItemList")["itemListElement"]
    assert [(place["position"], place["url"]) for place in places] == [(1, "http://localhost:8000/halden/products/oolong-1")]


def test_a_shop_says_who_it_is_and_how_it_is_searched(client: Client, make_product: MakeProduct) -> None:
    make_product()
    body = client.get("/halden").content
    store, website = of_type(body, "OnlineStore"), of_type(body, "WebSite")
    assert website["publisher"] == {"@id": store["@id"]}
    target = website["potentialAction"]["target"]["urlTemplate"]
    assert target == "http://localhost:8000/halden/products?q={search_term_string}"
    assert client.get(target.removeprefix("http://localhost:8000").replace("{search_term_string}", "oolong")).status_code == 200
    assert client.get(store["logo"]["url"].removeprefix("http://localhost:8000"))["Content-Type"] == "image/png"
    assert of_type(body, "ItemList")["numberOfItems"] == 1


def test_every_address_is_absolute_and_every_price_a_number(client: Client, make_product: MakeProduct) -> None:
    make_product()

    def walk(value: object, name: str = "") -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, key)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, name)
        elif name in ("url", "item", "image", "logo", "urlTemplate", "@id"):
            assert ADDRESS.fullmatch(str(value)), (name, value)
        elif name in ("price", "lowPrice", "highPrice"):
            assert PRICE.fullmatch(str(value)), value

    for address in ("/", "/halden", "/halden/products", "/halden/products/oolong-1", "/halden/about", "/halden/policies/returns"):
        graph = read_data(client.get(address).content)
        assert graph, address
        walk(graph)


def test_data_of_a_shop_cannot_end_its_script(client: Client, shop: Shop) -> None:
    sync_shop("halden", build_manifest(tagline="</script><script>alert(1)</script>"))
    assert b"<script>alert" not in client.get("/halden").content
