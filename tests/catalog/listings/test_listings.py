"""Listings over HTTP: publish, edit, copy, pause, resume, end, relist, prices, several at once, price help, preview."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.listings.rules import NEEDED, STATES, compute_price_range, state_of, status_of
from galleria.catalog.models import Product, ProductPicture
from galleria.catalog.models import Status as ProductStatus
from galleria.catalog.schemas import ProductPage
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.kernel.money import LARGEST_MINOR
from galleria.shops.models import Shop
from tests.catalog.listings.conftest import DRAFTS, LISTINGS, TEA, S, add, begin, list_a_tea, photo, publish, reread, save, send
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _books_balance() -> Any:
    yield
    assert list(run_all()) == []


def change(client: Client, action: str, *slugs: str, key: str = "", **more: Any) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return send(client, "post", f"{LISTINGS}/changes", {"action": action, "slugs": list(slugs), **more}, **headers)


def product(slug: str) -> Product:
    return Product.objects.across_shops().get(slug=slug)


def test_a_listing_goes_from_the_form_to_the_shelves(mine: Client, seller: User) -> None:
    draft = begin(mine, fields=TEA)
    add(mine, draft, photo(seed=1), photo(seed=2))
    answer = publish(mine, draft)
    assert answer.json() == {"slug": "spring-da-hong-pao", "status": "active"}
    page = Client().get(f"{S}/products/spring-da-hong-pao").json()
    assert (page["title"], page["seller"]["username"], page["stock"], page["price"]["amount_minor"]) == (TEA["title"], seller.username, 2, 6400)
    assert [one["alt"] for one in page["gallery"]] == [TEA["title"]] * 2
    assert {one["key"]: one["value"] for one in page["attributes"]} == TEA["attributes"]
    assert [card["slug"] for card in Client().get(f"{S}/products").json()["items"]] == ["spring-da-hong-pao"]
    assert [event.name for event in OutboxEvent.objects.filter(name="product.published")] == ["product.published"]
    assert publish(mine, draft).json() == answer.json()  # twice is once
    assert Product.objects.across_shops().count() == 1
    assert (reread(mine, draft)["is_open"], reread(mine, draft)["product"]) == (False, "spring-da-hong-pao")
    assert mine.get(DRAFTS).json() == {"items": []}


def test_everything_that_is_wrong_is_named_at_once_in_the_forms_terms(mine: Client) -> None:
    draft = begin(mine, fields={"category": "oolong", "title": "  ", "price_minor": 0, "quantity": 0, "attributes": {"harvest": "old", "knob": 1}})
    answer = publish(mine, draft)
    assert answer.status_code == 422
    assert {(error["field"], error["code"]) for error in answer.json()["errors"]} == {
        ("title", "missing"),
        ("price_minor", "too_small"),
        ("quantity", "too_small"),
        ("pictures", "missing"),
        ("condition", "condition_missing"),
        ("attributes.origin", "attribute_missing"),
        ("attributes.harvest", "attribute_invalid"),
        ("attributes.knob", "unknown_attribute"),
    }
    bare = publish(mine, begin(mine))
    assert [error["field"] for error in bare.json()["errors"]] == ["title", "category", "price_minor", "pictures"]
    gone = publish(mine, begin(mine, fields={**TEA, "category": "coffee"}))
    assert ("category", "unknown_category") in {(error["field"], error["code"]) for error in gone.json()["errors"]}
    assert not Product.objects.across_shops().exists()
    assert reread(mine, draft)["is_open"]


def test_an_older_version_than_the_one_that_is_there_is_not_published(mine: Client) -> None:
    draft = begin(mine, fields=TEA)
    add(mine, draft, photo())
    save(mine, draft, price_minor=1)
    answer = publish(mine, draft)
    assert (answer.status_code, answer.json()["draft"]["fields"]["price_minor"]) == (409, 1)
    assert not Product.objects.across_shops().exists()


def test_titles_that_are_taken_get_a_number(mine: Client) -> None:
    assert [list_a_tea(mine, quantity=number) for number in (1, 2)] == ["spring-da-hong-pao", "spring-da-hong-pao-2"]
    assert list_a_tea(mine, title="大红袍") == "listing"


def test_editing_changes_what_was_changed_and_leaves_the_rest_to_others(mine: Client, shop: Shop) -> None:
    slug = list_a_tea(mine)
    draft = begin(mine, product=slug)
    assert draft["fields"] == begin(mine, product=slug)["fields"]  # the same draft again
    assert draft["fields"]["price_minor"] == 6400
    update_product(shop, slug, ProductPatch(summary="The house's words."), actor=PLATFORM)
    kept = save(mine, draft, title="Autumn Da Hong Pao", price_minor=5900).json()
    assert publish(mine, kept).json() == {"slug": slug, "status": "active"}
    now = product(slug)
    assert (now.title, now.price_minor, now.summary, now.stock) == ("Autumn Da Hong Pao", 5900, "The house's words.", 2)


def test_editing_that_changes_nothing_writes_nothing(mine: Client) -> None:
    slug = list_a_tea(mine)
    before = Product.objects.across_shops().values().get()
    assert publish(mine, begin(mine, product=slug)).status_code == 200
    assert Product.objects.across_shops().values().get() == before


def test_a_cut_can_be_taken_back_after_it_was_published(mine: Client) -> None:
    draft = begin(mine, fields=TEA)
    (picture,) = add(mine, draft, photo()).json()["items"]
    cut = send(mine, "put", f"{DRAFTS}/{draft['ref']}/pictures/{picture['ref']}", {"turn": 90}).json()
    slug = publish(mine, draft).json()["slug"]
    again = begin(mine, product=slug)
    assert again["pictures"] == [cut]
    send(mine, "put", f"{DRAFTS}/{again['ref']}/pictures/{picture['ref']}", {})
    assert publish(mine, again).status_code == 200
    assert ProductPicture.objects.across_shops().get().picture.key == picture["picture"]["key"]


def test_of_several_variants_the_form_leaves_price_and_stock_alone(mine: Client, make_product: MakeProduct, seller: User) -> None:
    variants = [{"sku": f"T-{size}", "options": {"size": size}, "price_minor": 1000 + number, "on_hand": 3} for number, size in enumerate(("S", "L"))]
    make_product(slug="two", variants=variants, actor=Actor(user=seller))
    draft = begin(mine, product="two")
    assert (draft["has_variants"], draft["fields"]["price_minor"], draft["fields"]["quantity"]) == (True, None, None)
    add(mine, draft, photo())
    assert publish(mine, save(mine, draft, title="Two sizes").json()).status_code == 200
    assert product("two").title == "Two sizes"
    assert list(product("two").variants.values_list("price_minor", "on_hand")) == [(1000, 3), (1001, 3)]


def test_a_copy_is_a_draft_and_nothing_in_the_shop(mine: Client) -> None:
    slug = list_a_tea(mine)
    draft = begin(mine, product=slug, copied=True)
    assert (draft["product"], draft["fields"]["title"], draft["fields"]["quantity"], len(draft["pictures"])) == (None, TEA["title"], 1, 1)
    assert Product.objects.across_shops().count() == 1
    assert publish(mine, draft).json()["slug"] == f"{slug}-2"
    assert len(set(Product.objects.across_shops().values_list("variants__sku", flat=True))) == 2


def test_what_is_sold_is_copied_and_not_edited(mine: Client, shop: Shop) -> None:
    slug = list_a_tea(mine)
    editing = begin(mine, product=slug)
    update_product(shop, slug, ProductPatch(status="sold"), actor=PLATFORM)
    assert send(mine, "post", DRAFTS, {"product": slug}).json()["code"] == "listing_sold"
    late = save(mine, editing, title="Changed after the sale").json()
    assert (publish(mine, late).status_code, product(slug).title) == (409, TEA["title"])
    assert begin(mine, product=slug, copied=True)["fields"]["title"] == TEA["title"]


def test_pausing_takes_it_off_the_shelves_and_resuming_brings_it_back_as_it_was(mine: Client) -> None:
    slug = list_a_tea(mine)
    seen = Client().get(f"{S}/products/{slug}").json()
    assert change(mine, "pause", slug).json()["items"] == [
        {"slug": slug, "ok": True, "state": "paused", "price_minor": 6400, "code": "", "detail": ""}
    ]
    assert Client().get(f"{S}/products/{slug}").status_code == 404
    assert change(mine, "pause", slug).json()["items"][0]["ok"]
    assert change(mine, "resume", slug).json()["items"][0]["state"] == "active"
    assert Client().get(f"{S}/products/{slug}").json() == seen


def test_what_was_ended_comes_back_through_the_form(mine: Client) -> None:
    slug = list_a_tea(mine)
    assert change(mine, "end", slug).json()["items"][0]["state"] == "ended"
    assert Client().get(f"{S}/products/{slug}").status_code == 410
    assert change(mine, "resume", slug).json()["items"][0]["code"] == "status_refused"
    assert publish(mine, begin(mine, product=slug)).json() == {"slug": slug, "status": "active"}
    assert Client().get(f"{S}/products/{slug}").status_code == 200


def test_one_refusal_stops_no_other(mine: Client, make_product: MakeProduct, shop: Shop) -> None:
    slugs = [list_a_tea(mine, quantity=number) for number in (1, 2, 3)]
    make_product(slug="the-houses")
    update_product(shop, slugs[1], ProductPatch(status="sold"), actor=PLATFORM)
    results = change(mine, "pause", slugs[0], "nothing", slugs[1], "the-houses", slugs[2]).json()["items"]
    assert [(one["slug"], one["code"]) for one in results] == [
        (slugs[0], ""),
        ("nothing", "product_not_found"),
        (slugs[1], "status_refused"),
        ("the-houses", "not_allowed"),
        (slugs[2], ""),
    ]
    assert [product(slug).status for slug in (*slugs, "the-houses")] == ["draft", "sold", "draft", "active"]


def test_prices_change_by_a_share_or_to_an_amount_once(mine: Client) -> None:
    first, second = (list_a_tea(mine, price_minor=price) for price in (10_000, 333))
    for _ in range(2):
        answer = change(mine, "price", first, second, percent="-10", key="once")
        assert [one["price_minor"] for one in answer.json()["items"]] == [9000, 300]
    assert change(mine, "price", second, price_minor=500).json()["items"][0]["price_minor"] == 500
    assert (product(first).price_minor, product(second).price_minor) == (9000, 500)
    refused = change(mine, "price", first, price_minor=LARGEST_MINOR + 1)
    assert refused.status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {"action": "price"},
        {"action": "price", "percent": 5, "price_minor": 5},
        {"action": "pause", "percent": 5},
        {"action": "price", "percent": -95},
        {"action": "price", "price_minor": 0},
        {"action": "burn"},
        {"action": "pause", "slugs": []},
    ],
)
def test_a_change_that_makes_no_sense_is_refused(mine: Client, body: dict[str, Any]) -> None:
    slug = list_a_tea(mine)
    assert send(mine, "post", f"{LISTINGS}/changes", {"slugs": [slug], **body}).status_code == 422
    assert (product(slug).status, product(slug).price_minor) == ("active", 6400)


def test_own_listings_by_state_with_counts_and_pages(
    mine: Client, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client], make_product: MakeProduct
) -> None:
    make_product(slug="the-houses")
    other = sign_in(make_person(Role.SELLER, at=shop))
    list_a_tea(other, title="Somebody else's")
    slugs = [list_a_tea(mine, title=f"Tea {number}") for number in range(5)]
    change(mine, "pause", slugs[0])
    change(mine, "end", slugs[1])
    editing = begin(mine, product=slugs[2])
    begin(mine)
    page = mine.get(f"{LISTINGS}?limit=2").json()
    assert [one["slug"] for one in page["items"]] == slugs[:2:-1]
    assert page["counts"] == {"active": 3, "paused": 1, "reserved": 0, "sold": 0, "ended": 1, "drafts": 2}
    rest = mine.get(f"{LISTINGS}?limit=2&cursor={page['next']}").json()
    assert [(one["slug"], one["state"], one["draft"]) for one in rest["items"]] == [(slugs[2], "active", editing["ref"]), (slugs[1], "ended", None)]
    assert [one["slug"] for one in mine.get(f"{LISTINGS}?state=paused").json()["items"]] == [slugs[0]]
    assert mine.get(f"{LISTINGS}?state=gone").status_code == 422
    assert mine.get(f"{LISTINGS}?cursor=forged").status_code == 400
    manager = sign_in(make_person(Role.MANAGER, at=shop))
    assert [one["slug"] for one in manager.get(LISTINGS).json()["items"]] == ["the-houses"]


def test_the_preview_is_what_the_page_becomes(mine: Client, seller: User) -> None:
    draft = begin(mine, fields=TEA)
    add(mine, draft, photo())
    preview = mine.get(f"{DRAFTS}/{draft['ref']}/preview").json()
    ProductPage.model_validate(preview)
    slug = publish(mine, draft).json()["slug"]
    page = Client().get(f"{S}/products/{slug}").json()
    same = set(page) - {"slug", "published_at", "history", "variants"}
    assert {name: preview[name] for name in same} == {name: page[name] for name in same}
    ProductPage.model_validate(mine.get(f"{DRAFTS}/{begin(mine)['ref']}/preview").json())
    wrong = begin(mine, fields={**TEA, "attributes": {"harvest": "old", "origin": "wuyi"}})
    assert [one["key"] for one in mine.get(f"{DRAFTS}/{wrong['ref']}/preview").json()["attributes"]] == ["origin"]


def test_price_help_counts_what_is_near_and_says_when_that_is_too_little(mine: Client, make_product: MakeProduct) -> None:
    draft = begin(mine, fields=TEA)
    path = f"{DRAFTS}/{draft['ref']}/price-help"
    assert mine.get(path).json() == {"currency": "EUR", "needed": NEEDED, "low_minor": None, "median_minor": None, "high_minor": None, "pieces": []}
    maker = TEA["maker"]
    for price in (5000, 7000):
        make_product(status="sold", maker=maker, category="oolong", price_minor=price)
    make_product(maker=maker, category="oolong", price_minor=1)  # still on offer: nobody has paid that
    make_product(status="sold", maker="Somebody", category="tea", attributes={"origin": "anxi"}, price_minor=900_000)
    few = mine.get(path).json()
    assert (few["median_minor"], [(one["price_minor"], one["is_near"]) for one in few["pieces"]]) == (
        None,
        [(7000, True), (5000, True), (900_000, False)],
    )
    make_product(status="sold", maker=maker, category="oolong", price_minor=6000)
    enough = mine.get(path).json()
    assert (enough["low_minor"], enough["median_minor"], enough["high_minor"]) == (5000, 6000, 7000)


def test_the_same_reference_is_nearer_than_the_same_maker(mine: Client, make_product: MakeProduct) -> None:
    """A text attribute names the very thing."""
    attributes = {"origin": "anxi", "estate": "Niu Lan"}
    make_product(slug="same-estate", status="sold", maker="Somebody", category="oolong", attributes=attributes, price_minor=100)
    make_product(slug="same-maker", status="sold", maker="Huang Family Garden", category="oolong", attributes={"origin": "anxi"}, price_minor=200)
    make_product(slug="both", status="sold", maker="Huang Family Garden", category="oolong", attributes=attributes, price_minor=300)
    draft = begin(mine, fields=TEA)
    pieces = mine.get(f"{DRAFTS}/{draft['ref']}/price-help").json()["pieces"]
    assert pieces[0]["slug"] == "both"
    assert all(one["is_near"] for one in pieces)


@given(st.lists(st.integers(1, 10**9), max_size=40))
def test_quartiles_are_prices_that_were_paid_and_in_order(prices: list[int]) -> None:
    figures = compute_price_range(prices)
    if len(prices) < NEEDED:
        assert figures is None
        return
    assert figures is not None
    low, median, high = figures
    assert low <= median <= high
    assert {low, median, high} <= set(prices)
    assert sum(one <= median for one in prices) * 2 >= len(prices)
    assert sum(one >= median for one in prices) * 2 >= len(prices)


def test_every_status_has_a_state_and_back() -> None:
    assert set(STATES) == set(ProductStatus.values)
    assert [status_of(state_of(status)) for status in STATES] == list(STATES)
