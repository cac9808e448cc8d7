"""Sellers over HTTP: the market, one's own application, and how shoppers see sellers."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.catalog.models import Product
from galleria.catalog.seller_api import SellerList, SellerPage
from galleria.sellers.models import Seller
from galleria.sellers.schemas import MarketOut, SellerOut
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from galleria.shops.queries import read_version_word
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_manifest
from tests.sellers.conftest import APPLICATION, COMPANY, PRIVATE, MakeSeller

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"
SignIn = Callable[[User], Client]


def send(client: Client, method: str, path: str, body: Any, **headers: str) -> Any:
    return getattr(client, method)(f"{S}{path}", body, content_type="application/json", headers=headers)


def test_a_market_says_what_a_seller_has_to_know(client: Client, shop: Shop) -> None:
    market = client.get(f"{S}/market").json()
    MarketOut.model_validate(market)
    assert market["terms_html"].startswith("<p>You sell what is <strong>yours</strong>")
    assert (market["terms_version"], market["payout_minimum_minor"], market["currency"]) == ("2026-11", 2000, "EUR")
    assert [(one["percent"], one["tier"], one["category_name"]) for one in market["commission"]] == [
        ("5", "private", None),
        ("7", "company", None),
        ("3", None, "Tea"),
    ]


def test_where_only_the_house_sells_there_is_none_of_it(client: Client, make_person: MakePerson, sign_in: SignIn) -> None:
    sync_shop("alone", build_manifest(name="Alone", hosts=["alone.localhost"]))
    signed_in = sign_in(make_person())
    for path in ("market", "sellers", "sellers/ada", "seller", "seller/taken-off"):
        answer = signed_in.get(f"/api/v1/shops/alone/{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "shop_has_no_market"), path


def test_from_stranger_to_applicant_and_no_further(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person())
    missing = client.get(f"{S}/seller")
    assert (missing.status_code, missing.json()["code"]) == (404, "seller_not_applied")
    answer = send(client, "post", "/seller", APPLICATION, **{"Idempotency-Key": "once"})
    assert answer.status_code == 201
    again = send(client, "post", "/seller", APPLICATION, **{"Idempotency-Key": "once"})
    assert (again.status_code, again.json()) == (201, answer.json())
    own = client.get(f"{S}/seller").json()
    SellerOut.model_validate(own)
    told = {name: value for name, value in answer.json().items() if not name.endswith("_at")}
    assert {name: own[name] for name in told} == told
    assert (own["state"], own["address"]["line1"], own["birth_date"]) == ("applied", "Kaai 3", "1980-02-29")
    assert Client().get(f"{S}/sellers/{own['username']}").status_code == 404
    assert Seller.objects.for_shop(shop).count() == 1


def test_faults_are_named_by_their_fields(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    answer = send(
        sign_in(make_person()), "post", "/seller", {**APPLICATION, "birth_date": None, "address": {**PRIVATE["address"], "postal_code": "1"}}
    )
    assert answer.status_code == 422
    assert [(one["field"], one["code"]) for one in answer.json()["errors"]] == [
        ("birth_date", "missing"),
        ("address.postal_code", "postal_code_invalid"),
    ]
    for extra in ({"state": "approved"}, {"terms_version": "x" * 30}, {"name": "A\u0000"}, {"name": " "}):
        assert send(sign_in(make_person()), "post", "/seller", {**APPLICATION, **extra}).status_code == 422, extra
    assert not Seller.objects.for_shop(shop).exists()


def test_a_private_seller_shows_no_more_than_they_chose(make_seller: MakeSeller, client: Client) -> None:
    seller = make_seller(about="Pots.", tax_id="SECRET-1")
    page = client.get(f"{S}/sellers/{seller.user.username}").json()
    SellerPage.model_validate(page)
    assert (page["name"], page["city"], page["about"], page["company"]) == (seller.name, "Gent", "Pots.", None)
    body = client.get(f"{S}/sellers/{seller.user.username}").content.decode()
    assert not any(secret in body for secret in ("Kaai", "SECRET-1", "1980", seller.user.email))


def test_of_a_company_buyers_are_told_who_it_is(make_seller: MakeSeller, client: Client) -> None:
    seller = make_seller(kind="company", company_name="Bell BV", tax_id="BE 0123.456.789", birth_date=None)
    company = client.get(f"{S}/sellers/{seller.user.username}").json()["company"]
    assert (company["name"], company["tax_id"], company["address"]["line1"]) == ("Bell BV", "BE 0123.456.789", "Kaai 3")
    assert "phone" not in company["address"]


@pytest.mark.parametrize("state", ["applied", "refused", "suspended"])
def test_only_approved_sellers_have_a_page(make_seller: MakeSeller, client: Client, state: str) -> None:
    seller = make_seller(state=state)
    answer = client.get(f"{S}/sellers/{seller.user.username}")
    assert (answer.status_code, answer.json()["code"]) == (404, "seller_not_found")
    assert client.get(f"{S}/sellers").json()["items"] == []


def test_what_is_on_offer_and_what_is_sold(make_seller: MakeSeller, make_product: MakeProduct, client: Client, shop: Shop) -> None:
    seller = make_seller()
    for slug in ("first", "second", "third"):
        make_product(actor=Actor(user=seller.user), slug=slug)
    make_product(slug="the-house")
    Product.objects.for_shop(shop).filter(slug="third").update(status="sold")
    page = client.get(f"{S}/sellers/{seller.user.username}").json()
    assert (page["on_offer"], page["sold"]) == (2, 1)

    def slugs(query: str) -> set[str]:
        return {card["slug"] for card in client.get(f"{S}/products?{query}").json()["items"]}

    username = seller.user.username
    assert slugs(f"seller={username}&in_stock=true") == {"first", "second"}
    assert slugs(f"seller={username}&sold=true") == {"third"}
    assert slugs("sold=true") == {"third"}


def test_sellers_are_listed_by_name_page_by_page(make_seller: MakeSeller, make_person: MakePerson, client: Client, shop: Shop) -> None:
    names = ["Zoë", "Anna", "Mo", "Mo", "Bea"]
    for name in names:
        make_seller(name=name)
    gone = make_seller(name="Gone")
    gone.user.is_active = False
    gone.user.save()
    found, cursor = [], ""
    while cursor is not None:
        answer = client.get(f"{S}/sellers?limit=2{f'&cursor={cursor}' if cursor else ''}").json()
        SellerList.model_validate(answer)
        assert len(answer["items"]) <= 2
        found += [(one["name"], one["username"]) for one in answer["items"]]
        cursor = answer["next"]
    assert [name for name, _ in found] == sorted(names)
    assert len(set(found)) == 5
    for wrong in ("nonsense", "W10"):
        assert client.get(f"{S}/sellers?cursor={wrong}").status_code == 400


def test_a_change_of_an_approved_seller_raises_the_version_of_the_shop(
    make_seller: MakeSeller, shop: Shop, make_person: MakePerson, sign_in: SignIn
) -> None:
    seller = make_seller()
    before = read_version_word("halden")
    assert send(sign_in(seller.user), "put", "/seller", {**PRIVATE, "about": "Other words."}).status_code == 200
    changed = read_version_word("halden")
    assert changed != before
    assert send(sign_in(make_person()), "post", "/seller", APPLICATION).status_code == 201
    assert read_version_word("halden") == changed  # nobody sees an applicant


BUDGET = {f"{S}/market": 1, f"{S}/sellers": 2, f"{S}/sellers/person1": 2}
OWN = {f"{S}/seller": 4, f"{S}/seller/taken-off": 4}  # session, person, shop, rows


@pytest.mark.parametrize("address", sorted(BUDGET | OWN))
def test_an_answer_costs_no_more_however_many_there_are(address: str, make_seller: MakeSeller, make_product: MakeProduct, sign_in: SignIn) -> None:
    counts, first = [], make_seller()
    client = sign_in(first.user) if address in OWN else Client()
    for made in (1, 5):
        for _ in range(made):
            seller = make_seller()
            make_product(actor=Actor(user=seller.user))
            make_product(actor=Actor(user=first.user))
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= (BUDGET | OWN)[address], [query["sql"][:100] for query in queries.captured_queries]


def test_an_application_costs_a_fixed_number_of_statements(shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    client = sign_in(make_person())
    client.get(f"{S}/market")
    with CaptureQueriesContext(connection) as queries:
        assert send(client, "post", "/seller", COMPANY | {"terms_version": "2026-11"}).status_code == 201
    assert sum(1 for query in queries if "SAVEPOINT" not in query["sql"]) <= 9


def test_since_when_somebody_sells_is_their_first_approval(make_seller: MakeSeller, client: Client) -> None:
    at = timezone.now() - timedelta(days=400)
    seller = make_seller(approved_at=at)
    assert client.get(f"{S}/sellers/{seller.user.username}").json()["since"][:10] == f"{at:%Y-%m-%d}"
