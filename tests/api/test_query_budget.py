"""How many statements an answer may cost. It does not grow with the number of products."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from galleria.accounts.access import Actor
from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.accounts.tokens.actions.issue_tokens import issue_tokens
from galleria.catalog.exchange.models import Exchange
from galleria.catalog.listings.models import ListingDraft, ListingPicture
from galleria.catalog.listings.schemas import ListingFields
from galleria.catalog.wishes.actions.ask_notice import ask_notice
from galleria.catalog.wishes.actions.create_wish_list import create_wish_list
from galleria.catalog.wishes.actions.put_wish import put_wish
from galleria.catalog.wishes.models import Notice
from galleria.media.models import Picture
from galleria.profiles.actions.add_address import add_address
from galleria.profiles.schemas import AddressDraft
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.profiles.conftest import BERLIN

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"
BUDGET = {
    "/api/v1/shops": 2,
    S: 3,  # the shop, its shelves, their pictures
    f"{S}/home": 4,  # the same, and the arrivals
    f"{S}/categories": 3,
    f"{S}/attributes": 3,
    f"{S}/products": 2,
    f"{S}/products?q=oolong&attr.origin=wuyi&sort=-price": 2,  # the shop, and one statement for the list
    f"{S}/facets": 2,
    f"{S}/facets?q=oolong&attr.origin=wuyi&price_max=9000": 2,
    f"{S}/suggest?q=oo": 2,
    "/api/v1/search?q=oolong": 2,
    f"{S}/products/oolong-1": 2,
    f"{S}/products/oolong-1/similar": 3,
    f"{S}/featured": 2,
    "/api/v1/carts": 0,  # of who has none
    f"{S}/cart": 1,
    f"{S}/delivery?country=BE": 1,
    f"{S}/slots?method=counter": 2,
}


@pytest.mark.parametrize("address", sorted(BUDGET))
def test_an_answer_costs_no_more_than_its_budget(client: Client, make_product: MakeProduct, address: str) -> None:
    for _ in range(2):
        make_product(featured_rank=1)
    client.get(f"{S}/policies/returns")  # the manifest is read once a process
    client.get("/api/v1/shops")  # counts are cached by the first reader
    with CaptureQueriesContext(connection) as few:
        assert client.get(address).status_code == 200
    for _ in range(6):
        make_product(featured_rank=2)
    client.get("/api/v1/shops")
    with CaptureQueriesContext(connection) as many:
        assert client.get(address).status_code == 200
    assert len(many) == len(few) <= BUDGET[address], [query["sql"][:100] for query in many.captured_queries]


def test_a_home_page_takes_the_shelves_that_its_shop_was_answered_with(client: Client, make_product: MakeProduct) -> None:
    make_product(featured_rank=1)
    shelves = client.get(S).json()["categories"]
    with CaptureQueriesContext(connection) as queries:
        sections = client.get(f"{S}/home").json()["sections"]
    assert len(queries) == 2, [query["sql"][:100] for query in queries.captured_queries]  # the shop and the arrivals
    assert next(section for section in sections if section["kind"] == "categories")["categories"] == shelves


def test_the_list_of_imports_costs_the_same_however_long_it_is(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    client = sign_in(make_person(Role.MANAGER, at=shop))
    client.get(f"{S}/exchanges")  # the manifest is read by the first reader
    counts = []
    for made in (2, 8):
        for number in range(made):
            Exchange.objects.across_shops().create(ref=f"xch_{made}_{number}", shop=shop, kind="import", format="csv", file_name="tea.csv")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{S}/exchanges").status_code == 200
            assert client.get(f"{S}/exchanges/xch_2_0").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 14


def test_tokens_cost_the_same_however_many_somebody_has(make_person: MakePerson) -> None:
    person = make_person()
    person.set_password("a kettle of rain")
    person.save()
    verify_email(person)
    counts = []
    for made in (1, 5):
        for _ in range(made):
            issue_tokens(person, program="Tea app", address="203.0.113.8")
        with CaptureQueriesContext(connection) as signing_in:
            body = {"email": person.email, "password": "a kettle of rain"}
            tokens = Client().post("/api/v1/tokens", body, content_type="application/json").json()
        with CaptureQueriesContext(connection) as renewing:
            body = {"refresh_token": tokens["refresh_token"]}
            assert Client().post("/api/v1/tokens/refresh", body, content_type="application/json").status_code == 201
        with CaptureQueriesContext(connection) as ending:
            assert Client().delete("/api/v1/tokens", body, content_type="application/json").status_code == 204
        counts.append([sum(1 for query in one.captured_queries if "SAVEPOINT" not in query["sql"]) for one in (signing_in, renewing, ending)])
    assert counts[0] == counts[1]
    assert all(count <= most for count, most in zip(counts[0], (9, 9, 5), strict=True)), counts


OWN = {
    "/api/v1/me": 5,  # session, person, profile, roles, e-mail addresses
    "/api/v1/me/addresses": 3,
    f"{S}/wish-lists": 4,  # session, person, shop, lists
    f"{S}/wish-lists/default": 4,
    f"{S}/notices": 4,
    f"{S}/wishes": 4,
    f"{S}/products/oolong-1/wishes": 5,
    f"{S}/balance": 8,  # session, person, shop, role, balance, account
    f"{S}/balance/entries": 6,
    f"{S}/payouts": 6,
    f"{S}/payout-account": 6,
    f"{S}/statements": 6,
    f"{S}/statistics": 6,  # session, person, shop, role, account, figures
    f"{S}/statistics/listings": 6,
    f"{S}/returns": 4,  # session, person, shop, returns
}


@pytest.mark.parametrize("address", sorted(OWN))
def test_what_is_ones_own_costs_the_same_however_much_it_is(
    address: str, shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    person = make_person(Role.SELLER, at=shop)
    actor, client = Actor(user=person), sign_in(person)
    counts = []
    for made in (2, 6):
        for _ in range(made):
            product = make_product()
            put_wish(shop, "default", product.slug, note=None, actor=actor)
            create_wish_list(shop, name="Another", notes="", actor=actor)
            ask_notice(shop, product.slug, Notice.Kind.PRICE_DROP, actor=actor)
            add_address(AddressDraft.model_validate(BERLIN), actor=actor)
        client.get(address)  # the manifest is read by the first reader
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= OWN[address], [query["sql"][:100] for query in queries.captured_queries]


DRAFT = f"{S}/listing-drafts/lst_mine"
SELLING = {
    f"{S}/listings": 6,  # session, person, shop, role twice, listings
    f"{S}/listing-drafts": 7,  # session, person, shop, role twice, drafts, their covers
    DRAFT: 7,
    f"{DRAFT}/preview": 10,  # and the shop's definitions
    f"{DRAFT}/price-help": 9,
}


@pytest.mark.parametrize("address", sorted(SELLING))
def test_what_one_sells_costs_the_same_however_much_it_is(
    address: str, shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    person = make_person(Role.SELLER, at=shop)
    client = sign_in(person)
    fields = ListingFields(title="Tea", category="oolong", attributes={"origin": "wuyi"}).model_dump()
    draft = ListingDraft.objects.across_shops().create(ref="lst_mine", shop=shop, user=person, fields=fields)
    counts = []
    for made in (2, 6):
        for number in range(made):
            make_product(actor=Actor(user=person))
            make_product(status="sold", category="oolong")
            key = f"{'abcdefgh'[made]}{'abcdefgh'[number]}".ljust(26, "a")
            picture = Picture.objects.across_shops().create(shop=shop, key=key, state="ready", origin="upload", width=9, height=9, bytes=9)
            for of in (draft, ListingDraft.objects.across_shops().create(ref=f"lst_{key[:2]}", shop=shop, user=person, fields=fields)):
                row = ListingPicture(ref=f"lpc_{of.pk}{key[:2]}", shop=shop, draft=of, original=picture, picture=picture)
                ListingPicture.objects.across_shops().bulk_create([row])
        client.get(address)  # the manifest is read by the first reader
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= SELLING[address], [query["sql"][:100] for query in queries.captured_queries]


def test_changing_many_listings_costs_each_the_same(
    shop: Shop, make_person: MakePerson, make_product: MakeProduct, sign_in: Callable[[User], Client]
) -> None:
    person = make_person(Role.SELLER, at=shop)
    client, counts = sign_in(person), []
    for made in (1, 2, 3):
        slugs = [make_product(actor=Actor(user=person)).slug for _ in range(made)]
        with CaptureQueriesContext(connection) as queries:
            assert client.post(f"{S}/listings/changes", {"action": "pause", "slugs": slugs}, content_type="application/json").status_code == 200
        counts.append(sum(1 for query in queries.captured_queries if "SAVEPOINT" not in query["sql"]))
    assert max(counts[2] - counts[1], counts[1] - counts[0]) <= 20, counts
