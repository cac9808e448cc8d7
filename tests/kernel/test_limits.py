from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.catalog.actions.update_product import update_product
from galleria.catalog.drafts import ProductPatch
from galleria.catalog.models import Product, Variant
from galleria.kernel.causes import Cause
from galleria.kernel.invariants import run_all
from galleria.kernel.limits import release_expired, release_holds, take_held, take_holds
from galleria.kernel.models import Hold
from tests.conftest import MakeProduct

NO_ORDER = Cause(kind="adjustment")


def stock_of(variant: Variant) -> tuple[int, int]:
    variant.refresh_from_db()
    return variant.on_hand, variant.reserved


def hold(variant: Variant, holder: str, quantity: int) -> bool:
    """As an order does: all or nothing. Whether there was enough."""
    with transaction.atomic():
        short = take_holds(Variant, {variant.pk: quantity}, holder=holder, ttl_s=60)
        transaction.set_rollback(bool(short))
    return not short


def expire(holder: str) -> None:
    assert Hold.objects.filter(holder=holder).update(expires_at=timezone.now() - timedelta(seconds=1)) == 1


@pytest.fixture(autouse=True)
def _nothing_breaks_an_invariant(db: None) -> Iterator[None]:
    """Every test of this file ends so: among others, what cards show is what the variants say."""
    yield
    assert run_all() == []


@pytest.fixture
def variant(make_product: MakeProduct) -> Variant:
    return make_product(on_hand=3).variants.get()


@pytest.mark.django_db
def test_a_hold_is_taken_confirmed_and_gone(variant: Variant) -> None:
    assert hold(variant, "cart-1", 2)
    assert stock_of(variant) == (3, 2)
    assert take_held(Variant, {variant.pk: 2}, holder="cart-1", cause=NO_ORDER) == set()
    assert stock_of(variant) == (1, 0)
    assert not Hold.objects.exists()


@pytest.mark.django_db
def test_more_than_there_is_changes_nothing(variant: Variant) -> None:
    assert [hold(variant, "cart-1", 2), hold(variant, "cart-2", 2)] == [True, False]
    assert stock_of(variant) == (3, 2)
    assert Hold.objects.count() == 1


@pytest.mark.django_db
def test_releasing_twice_is_a_no_op(variant: Variant) -> None:
    hold(variant, "cart-1", 2)
    assert [release_holds(Variant, holder="cart-1"), release_holds(Variant, holder="cart-1")] == [1, 0]
    assert stock_of(variant) == (3, 0)


@pytest.mark.django_db
def test_expired_holds_give_their_units_back(variant: Variant) -> None:
    hold(variant, "old", 1)
    hold(variant, "new", 1)
    expire("old")
    assert release_expired() == 1
    assert stock_of(variant) == (3, 1)


@pytest.mark.django_db
def test_holds_change_what_cards_show(variant: Variant) -> None:
    def shown() -> int:
        return Product.objects.across_shops().get(pk=variant.product_id).stock

    hold(variant, "cart-1", 3)
    assert shown() == 0
    release_holds(Variant, holder="cart-1")
    assert shown() == 3
    hold(variant, "cart-1", 1)
    assert take_held(Variant, {variant.pk: 1}, holder="cart-1", cause=NO_ORDER) == set()
    assert shown() == 2


@pytest.mark.django_db
def test_the_database_itself_refuses_to_promise_more(variant: Variant) -> None:
    with pytest.raises(IntegrityError, match="reserved_within_on_hand"), transaction.atomic():
        Variant.objects.across_shops().filter(pk=variant.pk).update(reserved=4)


@pytest.mark.django_db(transaction=True)
def test_forty_buyers_race_for_three_units_over_real_connections(variant: Variant) -> None:
    def buy(number: int) -> bool:
        try:
            return hold(variant, f"buyer-{number}", 1)
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(buy, range(40)))
    assert sum(won) == 3
    assert stock_of(variant) == (3, 3)
    assert Hold.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_holds_on_sister_variants_race_with_price_changes_and_nobody_deadlocks(make_product: MakeProduct) -> None:
    skus = [{"sku": f"S{number}", "options": {"size": f"{number}"}, "price_minor": 100} for number in range(4)]
    product = make_product(variants=[{**sku, "on_hand": 50} for sku in skus])
    shop, ids = product.shop, list(product.variants.values_list("pk", flat=True))

    def work(number: int) -> None:
        try:
            if number % 4 == 0:
                changed = [{**sku, "price_minor": 100 + number} for sku in skus]
                update_product(shop, product.slug, ProductPatch.model_validate({"variants": changed}), actor=PLATFORM)
            else:
                with transaction.atomic():
                    take_holds(Variant, {ids[number % len(ids)]: 1}, holder=f"buyer-{number}", ttl_s=60)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(60)))
    product.refresh_from_db()
    assert (product.stock, Hold.objects.count()) == (155, 45)


@pytest.fixture
def variants(make_product: MakeProduct) -> list[Variant]:
    return [make_product(on_hand=3).variants.get() for _ in range(2)]


@pytest.mark.django_db
def test_many_holds_are_taken_and_confirmed_at_once(variants: list[Variant]) -> None:
    wanted = {variants[1].pk: 1, variants[0].pk: 2}
    assert take_holds(Variant, wanted, holder="order", ttl_s=60) == set()
    assert [stock_of(one) for one in variants] == [(3, 2), (3, 1)]
    assert take_held(Variant, wanted, holder="order") == set()
    assert [stock_of(one) for one in variants] == [(1, 0), (2, 0)]
    assert not Hold.objects.exists()


@pytest.mark.django_db
def test_of_many_the_short_ones_are_named_and_the_caller_rolls_back(variants: list[Variant]) -> None:
    wanted = {variants[0].pk: 2, variants[1].pk: 4}
    with transaction.atomic():
        assert take_holds(Variant, wanted, holder="order", ttl_s=60) == {variants[1].pk}
        transaction.set_rollback(True)
    assert [stock_of(one) for one in variants] == [(3, 0), (3, 0)]
    assert not Hold.objects.exists()


@pytest.mark.django_db
def test_what_was_given_back_is_taken_anew_while_it_is_free(variants: list[Variant]) -> None:
    wanted = {one.pk: 2 for one in variants}
    take_holds(Variant, wanted, holder="order", ttl_s=60)
    Hold.objects.filter(resource_id=variants[0].pk).update(expires_at=timezone.now())
    assert release_expired() == 1
    assert take_held(Variant, wanted, holder="order") == set()
    assert [stock_of(one) for one in variants] == [(1, 0), (1, 0)]


@pytest.mark.django_db
def test_a_hold_whose_time_is_over_keeps_its_units_until_it_is_swept(variant: Variant) -> None:
    take_holds(Variant, {variant.pk: 3}, holder="order", ttl_s=60)
    expire("order")
    assert not hold(variant, "other", 1)
    assert take_held(Variant, {variant.pk: 3}, holder="order") == set()
    assert stock_of(variant) == (0, 0)


@pytest.mark.django_db
def test_what_somebody_else_has_is_not_taken_anew(variant: Variant) -> None:
    take_holds(Variant, {variant.pk: 2}, holder="order", ttl_s=60)
    expire("order")
    release_expired()
    hold(variant, "other", 2)
    with transaction.atomic():
        assert take_held(Variant, {variant.pk: 2}, holder="order") == {variant.pk}
        transaction.set_rollback(True)
    assert stock_of(variant) == (3, 2)


@pytest.mark.django_db
def test_all_holds_of_one_are_given_back_once(variants: list[Variant]) -> None:
    take_holds(Variant, {one.pk: 2 for one in variants}, holder="order", ttl_s=60)
    hold(variants[0], "other", 1)
    assert [release_holds(Variant, holder="order"), release_holds(Variant, holder="order")] == [2, 0]
    assert [stock_of(one) for one in variants] == [(3, 1), (3, 0)]
