"""Wish lists over HTTP: several, a default one, order, notes, what became of the pieces, sharing; limits, strangers and bad input."""

import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product
from galleria.catalog.wishes.actions.create_wish_list import create_wish_list
from galleria.catalog.wishes.actions.put_wish import put_wish
from galleria.catalog.wishes.actions.remove_wish_list import remove_wish_list
from galleria.catalog.wishes.errors import TooManyWishes, TooManyWishLists, WishListNotFound
from galleria.catalog.wishes.models import WishItem, WishList
from galleria.catalog.wishes.rules import rearrange
from galleria.catalog.wishes.schemas import ProductWishes, SharedListOut, ShopWishes, WishListOut, WishLists
from galleria.kernel.invariants import run_all
from galleria.kernel.problems import Problem
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.models import Shop
from tests.catalog.wishes.conftest import S
from tests.conftest import MakePerson, MakeProduct
from tests.sample_shop import build_manifest

pytestmark = pytest.mark.django_db
LISTS = f"{S}/wish-lists"


def put(client: Client, slug: str, *, ref: str = "default", body: Any = None) -> Any:
    return client.put(f"{LISTS}/{ref}/items/{slug}", body or {}, content_type="application/json")


def change(client: Client, ref: str, **patch: Any) -> Any:
    return client.patch(f"{LISTS}/{ref}", patch, content_type="application/json")


def slugs(client: Client, ref: str = "default") -> list[str]:
    return [item["slug"] for item in client.get(f"{LISTS}/{ref}").json()["items"]]


def test_a_heart_begins_the_default_list(mine: Client, make_product: MakeProduct) -> None:
    make_product(slug="first")
    make_product(slug="second")
    assert mine.get(LISTS).json() == {"items": []}
    assert mine.get(f"{LISTS}/default").status_code == 404
    for slug in ("first", "second", "first"):
        assert put(mine, slug).status_code == 204
    answer = mine.get(f"{LISTS}/default")
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer
    assert WishListOut.model_validate_json(answer.content)
    assert (answer.json()["name"], answer.json()["is_default"], answer.json()["currency"]) == ("Wish list", True, "EUR")
    assert slugs(mine) == ["second", "first"]  # the newest first
    summary = mine.get(LISTS)
    assert WishLists.model_validate_json(summary.content)
    assert [(one["count"], one["is_default"], one["token"]) for one in summary.json()["items"]] == [(2, True, None)]
    state = mine.get(f"{S}/products/first/wishes")
    assert ProductWishes.model_validate_json(state.content)
    assert state.json() == {"wish_lists": [answer.json()["ref"]], "notices": []}
    assert [mine.delete(f"{LISTS}/default/items/first").status_code for _ in range(2)] == [204, 204]
    assert slugs(mine) == ["second"]
    assert run_all() == []


def test_one_answer_tells_every_heart(mine: Client, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    for slug in ("first", "second", "third"):
        make_product(slug=slug)
    assert mine.get(f"{S}/wishes").json() == {"lists": [], "notices": []}
    put(mine, "first")
    put(mine, "second")
    other = mine.post(LISTS, {"name": "For Ada"}, content_type="application/json").json()["ref"]
    put(mine, "first", ref=other)
    mine.put(f"{S}/products/third/notices/price-drop", {}, content_type="application/json")
    answer = mine.get(f"{S}/wishes")
    assert answer["Cache-Control"] == "private, no-store"
    assert "ETag" not in answer
    known = ShopWishes.model_validate_json(answer.content).model_dump()
    assert [(one["name"], one["is_default"], one["slugs"]) for one in known["lists"]] == [
        ("Wish list", True, ["second", "first"]),
        ("For Ada", False, ["first"]),
    ]
    assert known["notices"] == [{"slug": "third", "kind": "price-drop"}]
    assert sign_in(make_person()).get(f"{S}/wishes").json() == {"lists": [], "notices": []}


def test_tells_what_became_of_each_piece(mine: Client, shop: Shop, make_product: MakeProduct) -> None:
    for slug in ("cheaper", "away", "gone", "sold", "promised"):
        make_product(slug=slug, price_minor=4800)
        put(mine, slug, body={"note": f"for {slug}"})
    variant = {"sku": Product.objects.for_shop(shop).get(slug="cheaper").variants.get().sku, "price_minor": 3600, "on_hand": 2}
    update_product(shop, "cheaper", ProductPatch.model_validate({"variants": [variant]}), actor=PLATFORM)
    away = {"sku": Product.objects.for_shop(shop).get(slug="away").variants.get().sku, "price_minor": 4800, "on_hand": 0}
    update_product(shop, "away", ProductPatch.model_validate({"variants": [away]}), actor=PLATFORM)
    for slug, status in (("gone", "archived"), ("sold", "sold"), ("promised", "reserved")):
        Product.objects.for_shop(shop).filter(slug=slug).update(status=status)
    items = {item["slug"]: item for item in mine.get(f"{LISTS}/default").json()["items"]}
    assert {slug: item["state"] for slug, item in items.items()} == {
        "cheaper": "available", "away": "out_of_stock", "gone": "withdrawn", "sold": "sold", "promised": "reserved",
    }  # fmt: skip
    assert (items["cheaper"]["price_then_minor"], items["cheaper"]["price_now_minor"]) == (4800, 3600)
    assert (items["gone"]["card"], items["gone"]["price_now_minor"], items["gone"]["note"]) == (None, None, "for gone")
    assert items["cheaper"]["card"]["price"]["amount_minor"] == 3600
    assert put(mine, "gone").status_code == 404  # one that is there stays; nobody puts it there anew
    assert mine.delete(f"{LISTS}/default/items/gone").status_code == 204


def test_several_lists_with_names_notes_and_one_default(mine: Client, shop: Shop) -> None:
    made = [mine.post(LISTS, {"name": name}, content_type="application/json").json() for name in ("Tea", "Pots", "For Tom")]
    assert [one["is_default"] for one in made] == [True, False, False]
    changed = change(mine, made[1]["ref"], name="Pots & cups", notes="Blue.\nOr green.", is_default=True).json()
    assert (changed["name"], changed["notes"], changed["is_default"]) == ("Pots & cups", "Blue.\nOr green.", True)
    assert [(one["name"], one["is_default"]) for one in mine.get(LISTS).json()["items"]] == [
        ("Pots & cups", True), ("Tea", False), ("For Tom", False),
    ]  # fmt: skip
    assert mine.delete(f"{LISTS}/{made[1]['ref']}").status_code == 204
    assert mine.delete(f"{LISTS}/{made[1]['ref']}").status_code == 404
    assert [(one["name"], one["is_default"]) for one in mine.get(LISTS).json()["items"]] == [("Tea", True), ("For Tom", False)]
    assert run_all() == []


def test_the_order_is_the_persons(mine: Client, make_product: MakeProduct) -> None:
    for slug in "abcd":
        make_product(slug=slug)
        put(mine, slug)
    assert slugs(mine) == ["d", "c", "b", "a"]
    assert [item["slug"] for item in change(mine, "default", order=["b", "nowhere", "a", "b"]).json()["items"]] == ["b", "a", "d", "c"]
    make_product(slug="e")
    put(mine, "e")
    assert slugs(mine) == ["e", "b", "a", "d", "c"]


@given(st.lists(st.integers(0, 20), unique=True), st.lists(st.integers(0, 25)))
def test_an_order_loses_nothing_and_invents_nothing(present: list[int], wanted: list[int]) -> None:
    arranged = rearrange(present, wanted)
    assert sorted(arranged) == sorted(present)
    named = [one for one in dict.fromkeys(wanted) if one in present]
    assert arranged[: len(named)] == named
    rest = arranged[len(named) :]
    assert rest == [one for one in present if one in rest]


def test_shared_by_a_link_that_can_be_revoked(mine: Client, person: User, make_product: MakeProduct) -> None:
    make_product(slug="first")
    put(mine, "first", body={"note": "the blue one"})
    token = change(mine, "default", is_shared=True, notes="For my birthday").json()["token"]
    assert len(token) >= 28 + 4
    assert change(mine, "default", is_shared=True).json()["token"] == token
    visitor = Client()
    answer = visitor.get(f"/api/v1/shared-wish-lists/{token}")
    assert answer.status_code == 200
    assert SharedListOut.model_validate_json(answer.content)
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("private, no-store", "noindex")
    shared = answer.json()
    assert (shared["shop"], shared["owner"], shared["notes"]) == ("halden", person.name, "For my birthday")
    assert [(item["slug"], item["note"]) for item in shared["items"]] == [("first", "the blue one")]
    assert person.email not in answer.content.decode()
    assert change(mine, "default", is_shared=False).json()["token"] is None
    assert visitor.get(f"/api/v1/shared-wish-lists/{token}").status_code == 404
    again = change(mine, "default", is_shared=True).json()["token"]
    assert again != token
    assert visitor.get(f"/api/v1/shared-wish-lists/{again}").status_code == 200
    person.is_active = False
    person.save()
    assert visitor.get(f"/api/v1/shared-wish-lists/{again}").status_code == 404
    for guess in ("x", "wsl_" + "0" * 28, "%00", "a" * 41):
        assert visitor.get(f"/api/v1/shared-wish-lists/{guess}").status_code in (404, 422)


def test_a_shop_without_wish_lists_has_none(mine: Client, other_shop: Shop) -> None:
    sync_shop("varg", build_manifest(name="Varg", hosts=["varg.localhost"], position=2, capabilities=["reviews"]))
    for method, path in (("get", "wish-lists"), ("post", "wish-lists"), ("get", "notices"), ("put", "products/x/notices/price-drop")):
        body = {"name": "x"} if method == "post" else {}
        answer = getattr(mine, method)(f"/api/v1/shops/varg/{path}", body, content_type="application/json")
        assert (answer.status_code, answer.json()["code"], answer["Content-Type"]) == (404, "not_offered", "application/problem+json")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"name": ""}, 422),
        ({"name": "  "}, 422),
        ({"name": "x" * 61}, 422),
        ({"name": "a\x00b"}, 422),
        ({"name": "\udc80"}, 422),
        ({"name": "Tea", "notes": "x" * 501}, 422),
        ({"name": "Tea", "owner": 1}, 422),
        ({"name": "Tea", "token": "mine"}, 422),
        ({"name": "Tea", "is_default": True}, 422),
        ([], 422),
        ("{", 422),
    ],
)
def test_bad_lists_are_refused(body: Any, status: int, mine: Client, shop: Shop) -> None:
    answer = mine.post(LISTS, body if body == "{" else json.dumps(body), content_type="application/json")
    assert answer.status_code == status
    assert not WishList.objects.across_shops().exists()


@pytest.mark.parametrize(
    "patch",
    [{"is_default": False}, {"token": "x"}, {"order": "a"}, {"order": ["x" * 81]}, {"order": ["a"] * 501}, {"is_shared": "maybe"}, {"name": "\n"}],
)
def test_bad_changes_are_refused(patch: dict[str, Any], mine: Client, make_product: MakeProduct) -> None:
    make_product(slug="a")
    put(mine, "a")
    before = mine.get(f"{LISTS}/default").content
    assert change(mine, "default", **patch).status_code == 422
    assert mine.get(f"{LISTS}/default").content == before


@pytest.mark.parametrize("body", [{"note": "x" * 301}, {"note": "a\x00"}, {"price_minor": 1}, {"note": 7}, {"position": 0}])
def test_bad_wishes_are_refused(body: dict[str, Any], mine: Client, make_product: MakeProduct) -> None:
    make_product(slug="a")
    assert put(mine, "a", body=body).status_code == 422
    assert not WishItem.objects.across_shops().exists()


def test_what_shoppers_cannot_see_cannot_be_wished_for(mine: Client, make_product: MakeProduct, other_shop: Shop) -> None:
    make_product(slug="draft", status="draft")
    make_product(slug="elsewhere", into=other_shop)
    for slug in ("draft", "elsewhere", "nowhere", "a%00b"):
        assert put(mine, slug).status_code in (404, 422), slug
    assert not WishList.objects.across_shops().exists()  # a heart that failed begins nothing


def test_somebody_elses_list_does_not_exist(  # noqa: PLR0917 - fixtures
    mine: Client, actor: Actor, shop: Shop, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    make_product(slug="first")
    ref = put_wish(shop, "default", "first", note=None, actor=actor).ref
    stranger = sign_in(make_person())
    for answer in (
        stranger.get(f"{LISTS}/{ref}"),
        change(stranger, ref, name="Mine", is_shared=True),
        stranger.delete(f"{LISTS}/{ref}"),
        put(stranger, "first", ref=ref),
        stranger.delete(f"{LISTS}/{ref}/items/first"),
        mine.get(f"/api/v1/shops/halden/wish-lists/{ref[:-1]}x"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "wish_list_not_found")
    assert slugs(mine, ref) == ["first"]
    assert mine.get(f"{LISTS}/{ref}").json()["token"] is None
    assert stranger.get(f"{S}/products/first/wishes").json() == {"wish_lists": [], "notices": []}


def test_a_list_of_one_shop_is_not_the_other_shops(mine: Client, actor: Actor, shop: Shop, other_shop: Shop) -> None:
    ref = create_wish_list(shop, name="Tea", notes="", actor=actor).ref
    assert mine.get(f"/api/v1/shops/varg/wish-lists/{ref}").status_code == 404
    assert mine.get("/api/v1/shops/varg/wish-lists").json() == {"items": []}


def test_fifty_lists_over_all_shops(mine: Client, actor: Actor, shop: Shop, other_shop: Shop) -> None:
    for number in range(50):
        create_wish_list(shop if number % 2 else other_shop, name=f"List {number}", notes="", actor=actor)
    answer = mine.post(LISTS, {"name": "One more"}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_wish_lists")
    assert run_all() == []


def fill(shop: Shop, wish_list: WishList, count: int) -> None:
    """Copies of a product, put on the list in one statement each."""
    first = Product.objects.for_shop(shop).order_by("pk")[0]
    copies = []
    for number in range(count):
        copy = Product.objects.for_shop(shop).get(pk=first.pk)
        copy.pk, copy.slug = None, f"copy-{number}"
        copies.append(copy)
    Product.objects.across_shops().bulk_create(copies)
    WishItem.objects.across_shops().bulk_create(
        WishItem(shop=shop, wish_list=wish_list, product=copy, position=number, price_minor=1) for number, copy in enumerate(copies)
    )


def test_five_hundred_pieces_in_one_statement(mine: Client, actor: Actor, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="first")
    wish_list = create_wish_list(shop, name="Long", notes="", actor=actor)
    fill(shop, wish_list, 2)
    mine.get(f"{LISTS}/default")
    with CaptureQueriesContext(connection) as few:
        assert len(slugs(mine)) == 2
    Product.objects.for_shop(shop).filter(slug__startswith="copy").delete()
    fill(shop, wish_list, 500)
    with CaptureQueriesContext(connection) as many:
        assert len(slugs(mine)) == 500
    assert len(few) == len(many) <= 4  # session, person, shop, list
    answer = put(mine, "first")
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_wishes")
    assert put(mine, "copy-7", body={"note": "this one"}).status_code == 204


@pytest.mark.django_db(transaction=True)
def test_two_tabs_in_a_race_put_a_piece_once_and_never_too_many(actor: Actor, shop: Shop, make_product: MakeProduct) -> None:
    for number in range(8):
        make_product(slug=f"tea-{number}")
    wish_list = create_wish_list(shop, name="Long", notes="", actor=actor)
    fill(shop, wish_list, 496)
    refused = race([lambda n=number: put_wish(shop, "default", f"tea-{n % 6}", note=None, actor=actor) for number in range(12)])  # type: ignore[misc]
    assert set(refused) == {TooManyWishes}
    assert WishItem.objects.for_shop(shop).filter(wish_list=wish_list).count() == 500
    assert WishItem.objects.for_shop(shop).filter(product__slug__startswith="tea").count() == 4
    Product.objects.for_shop(shop).filter(slug__startswith="copy").delete()
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
def test_in_a_race_there_is_always_one_default_list(actor: Actor, shop: Shop, make_product: MakeProduct) -> None:
    make_product(slug="tea")
    calls: list[Callable[[], object]] = [lambda: put_wish(shop, "default", "tea", note=None, actor=actor) for _ in range(4)]
    calls += [lambda: create_wish_list(shop, name="Another", notes="", actor=actor) for _ in range(2)]
    calls += [lambda: remove_wish_list(shop, "default", actor=actor) for _ in range(4)]
    assert set(race(calls)) <= {WishListNotFound, TooManyWishLists}
    assert run_all() == []


def race(calls: list[Callable[[], object]]) -> list[type[Problem]]:
    """All at once, each on a connection of its own; what was refused."""
    start = threading.Barrier(len(calls))
    refused: list[type[Problem]] = []

    def run(call: Callable[[], object]) -> None:
        start.wait()
        try:
            call()
        except Problem as problem:
            refused.append(type(problem))
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused
