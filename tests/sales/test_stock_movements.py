"""Why a variant's stock is what it is: every path that changes it leaves its row, and rows stay."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import StaffChange
from galleria.accounts.rules import Role
from galleria.catalog.actions.adjust_stock import adjust_stock
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.actions.write_off import write_off
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.errors import StockBelowReserved, VariantNotFound
from galleria.catalog.models import Product, StockMovement, Variant
from galleria.kernel.causes import Cause
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import take_held, take_holds
from galleria.kernel.problems import Forbidden, Invalid
from galleria.sales.actions.cancel_order import cancel_order
from galleria.sales.models import Order
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.conftest import add, send_order

pytestmark = pytest.mark.django_db
Told = list[tuple[str, int, int, str]]


def told(sku: str = "HAL-1") -> Told:
    """Kind, change, what was there after, order: from the first on."""
    rows = StockMovement.objects.across_shops().filter(sku=sku).order_by("pk")
    return list(rows.values_list("kind", "change", "after", "order_ref"))


def test_an_order_and_its_cancellation_are_told(order: Order) -> None:
    assert told() == [("opening", 3, 3, ""), ("order", -2, 1, order.ref)]
    cancel_order(order.ref, actor=PLATFORM, reason="mistake")
    cancel_order(order.ref, actor=PLATFORM, reason="mistake")
    assert told()[2:] == [("cancelled", 2, 3, order.ref)]


def test_who_ordered_is_told(make_product: MakeProduct, make_person: MakePerson, client: Client) -> None:
    make_product()
    person = make_person()
    client.force_login(person)
    add(client, "HAL-1")
    assert send_order(client).status_code == 201
    assert StockMovement.objects.across_shops().get(kind="order").actor == person


def test_a_confirmed_hold_is_the_orders_movement(order: Order) -> None:
    """An order by card has its pieces held under its number: they go, and are told, when that is confirmed."""
    line = order.lines.get()
    assert line.variant_id is not None
    with connection.cursor() as cursor:  # as if it had been placed so
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE catalog_variant SET on_hand = 3; UPDATE catalog_product SET stock = 3; UPDATE sales_payment SET method = 'card'")
        cursor.execute("DELETE FROM catalog_stockmovement WHERE kind = 'order'")
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")
    take_holds(Variant, {line.variant_id: 2}, holder=order.ref, ttl_s=60)
    assert told() == [("opening", 3, 3, "")]
    assert run_all() == []
    assert take_held(Variant, {line.variant_id: 2}, holder=order.ref, cause=Cause(kind="order", order=order.ref)) == set()
    assert told() == [("opening", 3, 3, ""), ("order", -2, 1, order.ref)]


def test_staff_change_stock_with_a_reason(shop: Shop, make_product: MakeProduct, make_person: MakePerson) -> None:
    product = make_product()
    manager = make_person(Role.MANAGER, at=shop)
    adjust_stock(shop, product.slug, "HAL-1", change=-1, reason="  fell  off the shelf", actor=Actor(user=manager))
    movement = StockMovement.objects.across_shops().latest("pk")
    assert (movement.kind, movement.change, movement.after, movement.actor, movement.note) == (
        "adjustment", -1, 2, manager, "fell off the shelf",
    )  # fmt: skip
    change = StaffChange.objects.across_shops().latest("pk")
    assert (change.what, change.before, change.after) == (
        "adjust stock", {"variant HAL-1": 3}, {"variant HAL-1": 2, "reason": "fell off the shelf"},
    )  # fmt: skip
    product.refresh_from_db()
    assert product.stock == 2


def test_what_staff_may_not_do_to_stock(shop: Shop, make_product: MakeProduct, make_person: MakePerson) -> None:
    product = make_product()
    variant = product.variants.get()
    take_holds(Variant, {variant.pk: 2}, holder="A", ttl_s=60)
    with pytest.raises(Forbidden):
        adjust_stock(shop, product.slug, "HAL-1", change=1, reason="x", actor=Actor(user=make_person(Role.SUPPORT, at=shop)))
    with pytest.raises(StockBelowReserved):
        adjust_stock(shop, product.slug, "HAL-1", change=-2, reason="x", actor=PLATFORM)
    with pytest.raises(VariantNotFound):
        adjust_stock(shop, product.slug, "HAL-9", change=1, reason="x", actor=PLATFORM)
    for change, reason, field in ((0, "x", "change"), (1, " ", "reason"), (1_000_000, "x", "change"), (1, "x" * 201, "reason")):
        with pytest.raises(Invalid) as refused:
            adjust_stock(shop, product.slug, "HAL-1", change=change, reason=reason, actor=PLATFORM)
        assert [one.field for one in refused.value.errors] == [field]
    assert told() == [("opening", 3, 3, "")]


def test_every_other_path_leaves_its_row(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product()
    patch = ProductPatch.model_validate({"variants": [{"sku": "HAL-1", "price_minor": 4800, "on_hand": 7}]})
    update_product(shop, product.slug, patch, actor=PLATFORM)
    update_product(shop, product.slug, patch, actor=PLATFORM)
    patch = ProductPatch.model_validate({"variants": [{"sku": "NEW", "price_minor": 4800, "on_hand": 1}]})
    update_product(shop, product.slug, patch, actor=PLATFORM)
    assert told() == [("opening", 3, 3, ""), ("adjustment", 4, 7, ""), ("adjustment", -7, 0, "")]
    assert told("NEW") == [("opening", 1, 1, "")]
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('galleria.cause', '', true)")
        cursor.execute("UPDATE catalog_variant SET on_hand = 4 WHERE sku = 'NEW'")
    assert told("NEW")[1:] == [("unexplained", 3, 4, "")]


def test_a_variant_that_is_gone_keeps_its_history(shop: Shop, make_product: MakeProduct) -> None:
    product = make_product(status="draft")
    patch = ProductPatch.model_validate({"variants": [{"sku": "NEW", "price_minor": 4800, "on_hand": 1}]})
    update_product(shop, product.slug, patch, actor=PLATFORM)
    assert not Variant.with_retired.across_shops().filter(sku="HAL-1").exists()
    assert told() == [("opening", 3, 3, ""), ("removed", -3, 0, "")]
    Product.objects.across_shops().all().delete()
    assert told("NEW") == [("opening", 1, 1, ""), ("removed", -1, 0, "")]


@pytest.mark.parametrize("statement", ["UPDATE catalog_stockmovement SET change = 9", "DELETE FROM catalog_stockmovement"])
def test_rows_stay_as_they_are(order: Order, statement: str) -> None:
    before = told()
    with pytest.raises(IntegrityError, match="only added"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert told() == before


def test_what_comes_back_and_cannot_be_sold_is_told_twice_and_changes_nothing(order: Order) -> None:
    line = order.lines.get()
    assert line.variant_id is not None
    write_off({line.variant_id: 1}, cause=Cause(kind="return", order=order.ref, note="R-1"), why="broken")
    assert told()[2:] == [("return", 1, 2, order.ref), ("write-off", -1, 1, order.ref)]
    assert Variant.objects.across_shops().get().on_hand == 1
