"""Bags of guests and people: what is in them, what changed, and what becomes of a guest's bag at sign-in."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.catalog.actions.archive_product import archive_product
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Variant
from galleria.sales.actions.delete_old_carts import delete_old_carts
from galleria.sales.models import Cart, CartLine
from galleria.sales.schemas import CartOut
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import S, add

pytestmark = pytest.mark.django_db


def test_a_guests_bag_is_known_by_a_cookie_alone(client: Client, make_product: MakeProduct) -> None:
    make_product()
    assert "bag" not in client.get(f"{S}/cart").cookies
    answer = add(client, "HAL-1", 2)
    cookie = answer.cookies["bag"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert (answer.json()["count"], answer.json()["subtotal_minor"], answer.json()["may_check_out"]) == (2, 9600, True)
    assert add(client, "HAL-1").json()["lines"][0]["quantity"] == 3
    assert Client().get(f"{S}/cart").json()["count"] == 0
    assert cookie.value not in str(Cart.objects.across_shops().values_list())
    CartOut.model_validate(client.get(f"{S}/cart").json())
    assert client.get(f"{S}/cart")["Cache-Control"].endswith("no-store")
    assert client.get("/api/v1/carts").json()["items"][0] == {
        "shop": "halden", "name": "Halden", "currency": "EUR", "count": 3, "subtotal_minor": 14400, "titles": ["Oolong number 1"],
    }  # fmt: skip


@pytest.mark.parametrize("cookie", ["", "x", "ä" * 32, "\x00" * 32, "a" * 4000])
def test_a_cookie_that_is_none_of_ours_is_an_empty_bag(make_product: MakeProduct, cookie: str) -> None:
    make_product()
    client = Client()
    client.cookies["bag"] = cookie
    assert client.get(f"{S}/cart").json()["count"] == 0
    assert add(client, "HAL-1").status_code == 200


def test_what_cannot_be_had_is_said(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(on_hand=3)
    make_product(on_hand=0)
    make_product(status="draft")
    for sku, quantity, status, code in (
        ("HAL-1", 4, 409, "fewer_left"),
        ("HAL-2", 1, 409, "piece_sold_out"),
        ("HAL-3", 1, 404, "piece_not_offered"),
        ("nothing", 1, 404, "piece_not_offered"),
        ("\x00", 1, 404, "piece_not_offered"),
    ):
        answer = add(client, sku, quantity)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert add(client, "HAL-1", 100).status_code == add(client, "HAL-1", 0).status_code == 422
    assert client.post(f"{S}/cart/lines", {"sku": "HAL-1", "price_minor": 1}, content_type="application/json").status_code == 422
    assert client.get(f"{S}/cart").json()["count"] == 0


def test_a_line_tells_what_changed_since(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    for _ in range(3):
        make_product()
    for number in (1, 2, 3):
        add(client, f"HAL-{number}", 2)
    update_product(shop, "oolong-1", ProductPatch.model_validate({"variants": [{"sku": "HAL-1", "price_minor": 5000, "on_hand": 1}]}), actor=PLATFORM)
    update_product(shop, "oolong-2", ProductPatch.model_validate({"variants": [{"sku": "HAL-2", "price_minor": 4000, "on_hand": 0}]}), actor=PLATFORM)
    archive_product(shop, "oolong-3", actor=PLATFORM)
    cart = client.get(f"{S}/cart").json()
    notes = [[note["code"] for note in line["notes"]] for line in cart["lines"]]
    assert notes == [["fewer_left", "price_rose"], ["sold_out", "price_fell"], ["not_offered"]]
    assert cart["lines"][0]["notes"][1]["text"] == "It costs €50 now, and was €48 when you put it in."
    assert not cart["may_check_out"]
    line = cart["lines"][0]["id"]
    changed = client.patch(f"{S}/cart/lines/{line}", {"quantity": 1}, content_type="application/json").json()
    assert changed["lines"][0]["notes"] == []


def test_lines_are_changed_put_aside_and_removed(client: Client, make_product: MakeProduct) -> None:
    make_product()
    line = add(client, "HAL-1").json()["lines"][0]["id"]
    address = f"{S}/cart/lines/{line}"
    saved = client.patch(address, {"is_saved": True}, content_type="application/json").json()
    assert (saved["count"], saved["lines"], saved["saved"][0]["sku"], saved["may_check_out"]) == (0, [], "HAL-1", False)
    assert add(client, "HAL-1", 2).json()["lines"][0]["quantity"] == 2
    assert client.patch(address, {"quantity": 4}, content_type="application/json").json()["code"] == "fewer_left"
    other = Client()
    assert other.patch(address, {"quantity": 1}, content_type="application/json").status_code == 404
    assert other.delete(address).status_code == 200
    assert CartLine.objects.across_shops().count() == 1
    for _ in range(2):
        assert client.delete(address).json()["count"] == 0


def test_a_guests_bag_comes_into_the_persons_and_it_is_said_once(
    client: Client, shop: Shop, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    for _ in range(3):
        make_product(on_hand=9)
    person = sign_in(make_person())
    add(person, "HAL-1", 1)
    add(person, "HAL-2", 5)
    add(client, "HAL-1", 2)
    add(client, "HAL-3", 1)
    person.cookies["bag"] = client.cookies["bag"].value
    assert {row["count"] for row in person.get("/api/v1/carts").json()["items"]} == {9}
    merged = person.get(f"{S}/cart").json()
    assert merged["merged"] == [{"title": "Oolong number 1", "quantity": 2}, {"title": "Oolong number 3", "quantity": 1}]
    assert {line["sku"]: line["quantity"] for line in merged["lines"]} == {"HAL-1": 2, "HAL-2": 5, "HAL-3": 1}
    assert person.get(f"{S}/cart").json()["merged"] == []
    assert client.get(f"{S}/cart").json()["count"] == 0


def test_a_bag_holds_a_hundred_pieces(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(variants=[{"sku": f"V-{n}", "options": {"Size": str(n)}, "price_minor": 100, "on_hand": 1} for n in range(100)])
    make_product()
    add(client, "V-0")
    cart = Cart.objects.across_shops().get()
    variants = Variant.objects.for_shop(shop).exclude(sku__in=["V-0", "HAL-2"])
    CartLine.objects.across_shops().bulk_create(CartLine(shop=shop, cart=cart, variant=one, quantity=1, price_minor=100) for one in variants)
    assert add(client, "HAL-2").json()["code"] == "cart_full"
    assert add(client, "V-1").json()["code"] == "fewer_left"


def test_old_bags_of_guests_go(client: Client, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    make_product()
    add(client, "HAL-1")
    add(sign_in(make_person()), "HAL-1")
    assert delete_old_carts() == 0
    Cart.objects.across_shops().update(updated_at=timezone.now() - timedelta(days=91))
    assert delete_old_carts() == 1
    assert Cart.objects.across_shops().get().user is not None


def test_a_shop_that_sells_nothing_has_no_bag(client: Client) -> None:
    from galleria.shops.actions.sync_shop import sync_shop
    from tests.sample_shop import build_manifest

    sync_shop("quiet", build_manifest(name="Quiet", hosts=[], selling=None))
    answer = client.get("/api/v1/shops/quiet/cart")
    assert (answer.status_code, answer.json()["code"]) == (404, "shop_does_not_sell")
    assert client.get("/api/v1/shops/quiet").json()["sells"] is False
