import json
import re
from html import unescape

import pytest
from django.test import Client

from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


def inlined(body: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="galleria">(.*?)</script>', body, re.DOTALL)
    assert found
    data: dict[str, object] = json.loads(found[1])
    return data


def title(body: str) -> str:
    found = re.search(r"<title>(.*?)</title>", body)
    assert found
    return unescape(found[1])


@pytest.mark.parametrize(
    ("path", "heading", "addresses"),
    [
        ("/", "Galleria", {"/api/v1/shops"}),
        ("/search?q=wuyi%20oolong", "“wuyi oolong” · Galleria", {"/api/v1/shops", "/api/v1/search?q=wuyi%20oolong"}),
        ("/search", "Search · Galleria", {"/api/v1/shops"}),
        ("/halden", "Halden · Tea by the harvest", {"/api/v1/shops/halden", "/api/v1/shops/halden/home"}),
        ("/halden/products", "Everything · Halden", {"/api/v1/shops/halden", "/api/v1/shops/halden/products", "/api/v1/shops/halden/attributes"}),
        (
            "/halden/products?category=oolong&attr.origin=wuyi",
            "Oolong · Halden",
            {
                "/api/v1/shops/halden",
                "/api/v1/shops/halden/products?attr.origin=wuyi&category=oolong",
                "/api/v1/shops/halden/attributes?category=oolong",
            },
        ),
        (
            "/halden/products?utm_source=letter&sort=newest&category=oolong&maker=&in_stock=true&limit=24",
            "Oolong · Halden",
            {
                "/api/v1/shops/halden",
                "/api/v1/shops/halden/products?category=oolong&in_stock=true",
                "/api/v1/shops/halden/attributes?category=oolong",
            },
        ),
        (
            "/halden/products?category=oolong&q=Wuyi",
            "“Wuyi” · Halden",
            {"/api/v1/shops/halden", "/api/v1/shops/halden/products?category=oolong&q=Wuyi", "/api/v1/shops/halden/attributes?category=oolong"},
        ),
        (
            "/halden/products?maker=Varg&maker=Halden",
            "Halden, Varg · Halden",
            {"/api/v1/shops/halden", "/api/v1/shops/halden/products?maker=Halden&maker=Varg", "/api/v1/shops/halden/attributes"},
        ),
        (
            "/halden/products/oolong-1",
            "Oolong number 1 · Halden",
            {"/api/v1/shops/halden", "/api/v1/shops/halden/products/oolong-1", "/api/v1/shops/halden/products/oolong-1/similar"},
        ),
        ("/halden/about", "About · Halden", {"/api/v1/shops/halden"}),
        ("/halden/policies/returns", "Returns · Halden", {"/api/v1/shops/halden", "/api/v1/shops/halden/policies/returns"}),
    ],
)
def test_a_page_brings_title_and_first_data(client: Client, make_product: MakeProduct, path: str, heading: str, addresses: set[str]) -> None:
    make_product()
    answer = client.get(path)
    body = answer.content.decode()
    assert answer.status_code == 200
    assert title(body) == heading
    data = inlined(body)
    assert set(data["answers"]) == addresses  # type: ignore[call-overload]  # a mapping
    for address in addresses:
        assert json.loads(json.dumps(data["answers"][address])) == client.get(address).json()  # type: ignore[index]  # a mapping


def test_a_search_in_all_shops_is_not_for_search_engines(client: Client, shop: Shop) -> None:
    assert '<meta name="robots" content="noindex">' in client.get("/search?q=tea").content.decode()
    assert client.get("/search", headers={"host": "halden.localhost"}).status_code == 404  # there, only that shop is


def test_data_cannot_end_its_script_element(client: Client, make_product: MakeProduct) -> None:
    make_product(title="</script><script>alert(1)</script>")
    body = client.get("/halden/products/oolong-1").content.decode()
    assert "<script>alert" not in body
    assert inlined(body)["shop"] == "halden"


@pytest.mark.parametrize("path", ["/nowhere", "/halden/nowhere", "/halden/products/nothing", "/halden/policies/nothing", "/halden/products/x/y"])
def test_what_is_not_there_is_404_with_a_page(client: Client, shop: Shop, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert b'id="root"' in answer.content
    assert b'content="noindex"' in answer.content


def test_a_list_with_filters_that_do_not_fit_is_a_page_that_says_so(client: Client, shop: Shop) -> None:
    for query in ("attr.harvest=new", "sort=colour", "limit=9999", "price_min=x"):
        assert client.get(f"/halden/products?{query}").status_code == 422


def test_a_shop_s_own_host_serves_it_at_the_root(client: Client, make_product: MakeProduct) -> None:
    make_product()
    answer = client.get("/products/oolong-1", headers={"host": "halden.localhost"})
    assert answer.status_code == 200
    assert inlined(answer.content.decode())["base"] == ""
    assert b'rel="canonical" href="http://halden.localhost/products/oolong-1"' in answer.content
    assert client.get("/halden", headers={"host": "halden.localhost"}).status_code == 404


def test_the_theme_comes_with_the_first_byte(client: Client, shop: Shop) -> None:
    body = client.get("/halden").content.decode()
    assert "--color-primary:#1a3a2a" in body
    assert 'data-scheme="light"' in body
