"""Pages of sellers without scripts: what they say to people and to machines."""

import json
import re

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from galleria.accounts.access import Actor
from galleria.catalog.models import Product
from galleria.sellers.models import Seller
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.conftest import MakeProduct
from tests.sample_shop import build_manifest
from tests.sellers.conftest import MakeSeller, build_market_manifest
from tests.sellers.conftest import make_seller as make_seller  # noqa: PLC0414 - a fixture of theirs

pytestmark = pytest.mark.django_db


@pytest.fixture
def manifest() -> Manifest:
    return build_market_manifest()


def read_data(page: str) -> list[dict[str, object]]:
    found = re.search(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert found
    graph: list[dict[str, object]] = json.loads(found[1])["@graph"]
    return graph


def test_the_page_of_a_company(client: Client, make_seller: MakeSeller, make_product: MakeProduct, shop: Shop) -> None:
    seller = make_seller(
        kind="company", name="Bell Tea", company_name="Bell BV", tax_id="BE 0123", birth_date=None, about="Pots & <cups>.", shipping_text="In straw."
    )
    for slug in ("first", "second"):
        make_product(actor=Actor(user=seller.user), slug=slug, title=f"The {slug} pot")
    Product.objects.for_shop(shop).filter(slug="second").update(status="sold")
    page = client.get(f"/halden/sellers/{seller.user.username}").content.decode()
    assert "<title>Bell Tea, seller at Halden</title>" in page
    assert re.search(rf'<link rel="canonical" href="https?://[^/"]+/halden/sellers/{seller.user.username}">', page)
    assert '<meta name="description" content="Pots &amp; &lt;cups&gt;.">' in page
    for words in ("In straw.", "Bell BV", "Kaai 3", "BE 0123", "The first pot", "The second pot"):
        assert words in page, words
    profile = next(one for one in read_data(page) if one["@type"] == "ProfilePage")
    about = profile["mainEntity"]
    assert isinstance(about, dict)
    assert (about["@type"], about["legalName"], about["address"]["streetAddress"]) == ("Organization", "Bell BV", "Kaai 3")
    assert f"/api/v1/shops/halden/sellers/{seller.user.username}" in page  # the app's first answer comes with it


def test_the_page_of_a_private_seller_keeps_to_itself(client: Client, make_seller: MakeSeller) -> None:
    seller = make_seller(about="Pots.", tax_id="SECRET-1")
    page = client.get(f"/halden/sellers/{seller.user.username}").content.decode()
    assert not any(secret in page for secret in ("Kaai", "SECRET-1", "1980", seller.user.email))
    profile = next(one for one in read_data(page) if one["@type"] == "ProfilePage")
    assert isinstance(profile["mainEntity"], dict)
    assert profile["mainEntity"]["@type"] == "Person"


def test_the_list_the_sitemap_and_the_way_from_a_piece(client: Client, make_seller: MakeSeller, make_product: MakeProduct) -> None:
    seller, waiting = make_seller(name="Bell Tea"), make_seller(state="applied", reason="")
    make_product(actor=Actor(user=seller.user), slug="pot")
    page = client.get("/halden/sellers").content.decode()
    assert f'href="/halden/sellers/{seller.user.username}">Bell Tea</a>' in page
    assert waiting.user.username not in page
    answer = client.get("/halden/sitemap-pages.xml")
    assert isinstance(answer, StreamingHttpResponse)
    sitemap = b"".join(answer).decode()
    assert f"/halden/sellers/{seller.user.username}</loc>" in sitemap
    assert waiting.user.username not in sitemap
    assert f'href="/halden/sellers/{seller.user.username}"' in client.get("/halden/products/pot").content.decode()
    assert 'href="/halden/sell"' in page


def test_who_is_not_approved_has_no_page(client: Client, make_seller: MakeSeller) -> None:
    for state in ("applied", "refused", "suspended"):
        assert client.get(f"/halden/sellers/{make_seller(state=state).user.username}").status_code == 404
    assert client.get("/halden/sellers?cursor=nonsense").status_code == 400
    assert client.get("/halden/sell").status_code == 200


def test_where_only_the_house_sells_there_are_none(client: Client) -> None:
    sync_shop("alone", build_manifest(name="Alone", hosts=["alone.localhost"]))
    assert client.get("/alone/sellers").status_code == 404
    assert "/alone/sell" not in client.get("/alone").content.decode()


def test_ratings_for_people_and_for_machines(client: Client, make_seller: MakeSeller, shop: Shop) -> None:
    company = make_seller(kind="company", name="Bell Tea", company_name="Bell BV", tax_id="BE 0123", birth_date=None)
    private = make_seller(name="Otto's attic")
    for seller, expected in ((company, True), (private, False)):
        address = f"/halden/sellers/{seller.user.username}"
        assert "Nobody has rated" in client.get(address).content.decode()
        Seller.objects.for_shop(shop).filter(pk=seller.pk).update(ratings_count=2, ratings_sum=9)
        page = client.get(address).content.decode()
        assert ("2 ratings so far." in page, "aggregateRating" in page) == (True, False)
        Seller.objects.for_shop(shop).filter(pk=seller.pk).update(ratings_count=3, ratings_sum=14)
        page = client.get(address).content.decode()
        assert ('<span class="average-stars-average">4.7</span>' in page, "3 ratings" in page) == (True, True)
        profile = next(one for one in read_data(page) if one["@type"] == "ProfilePage")
        about = profile["mainEntity"]
        assert isinstance(about, dict)
        rating = {"@type": "AggregateRating", "ratingValue": 4.7, "ratingCount": 3, "bestRating": 5, "worstRating": 1}
        assert about.get("aggregateRating") == (rating if expected else None)
    by_rating = client.get("/halden/sellers?sort=rating").content.decode()
    assert '<a href="/halden/sellers?sort=rating" aria-current="true">' in by_rating
    assert '<meta name="robots" content="noindex' in by_rating
    assert client.get(f"/halden/sellers/{company.user.username}?ratings=nonsense").status_code == 400
    assert client.get(f"/halden/sellers/{company.user.username}?ratings={'a' * 513}").status_code == 400
