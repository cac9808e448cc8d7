from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from galleria.catalog.models import Variant
from galleria.kernel.limits import HoldExpired, SoldOut, confirm_hold, release_expired, release_hold, take_hold
from galleria.kernel.models import Hold
from tests.conftest import MakeProduct


def stock_of(variant: Variant) -> tuple[int, int]:
    variant.refresh_from_db()
    return variant.on_hand, variant.reserved


@pytest.fixture
def variant(make_product: MakeProduct) -> Variant:
    return make_product(on_hand=3).variants.get()


@pytest.mark.django_db
def test_a_hold_is_taken_confirmed_and_gone(variant: Variant) -> None:
    take_hold(Variant, variant.pk, holder="cart-1", quantity=2, ttl_s=60)
    assert stock_of(variant) == (3, 2)
    confirm_hold(Variant, variant.pk, holder="cart-1")
    assert stock_of(variant) == (1, 0)
    with pytest.raises(HoldExpired):
        confirm_hold(Variant, variant.pk, holder="cart-1")
    assert stock_of(variant) == (1, 0)


@pytest.mark.django_db
def test_more_than_there_is_changes_nothing(variant: Variant) -> None:
    take_hold(Variant, variant.pk, holder="cart-1", quantity=2, ttl_s=60)
    with pytest.raises(SoldOut):
        take_hold(Variant, variant.pk, holder="cart-2", quantity=2, ttl_s=60)
    assert stock_of(variant) == (3, 2)
    assert Hold.objects.count() == 1


@pytest.mark.django_db
def test_asking_and_releasing_twice_are_no_ops(variant: Variant) -> None:
    first = take_hold(Variant, variant.pk, holder="cart-1", quantity=2, ttl_s=60)
    assert take_hold(Variant, variant.pk, holder="cart-1", quantity=2, ttl_s=60) == first
    assert release_hold(Variant, variant.pk, holder="cart-1") is True
    assert release_hold(Variant, variant.pk, holder="cart-1") is False
    assert stock_of(variant) == (3, 0)


@pytest.mark.django_db
def test_expired_holds_give_their_units_back(variant: Variant) -> None:
    take_hold(Variant, variant.pk, holder="old", quantity=1, ttl_s=60)
    take_hold(Variant, variant.pk, holder="new", quantity=1, ttl_s=60)
    Hold.objects.filter(holder="old").update(expires_at=timezone.now() - timedelta(seconds=1))
    assert release_expired() == 1
    assert stock_of(variant) == (3, 1)


@pytest.mark.django_db
def test_the_database_itself_refuses_to_promise_more(variant: Variant) -> None:
    with pytest.raises(IntegrityError, match="reserved_within_on_hand"), transaction.atomic():
        Variant.objects.across_shops().filter(pk=variant.pk).update(reserved=4)


@pytest.mark.django_db(transaction=True)
def test_forty_buyers_race_for_three_units_over_real_connections(variant: Variant) -> None:
    def buy(number: int) -> bool:
        try:
            take_hold(Variant, variant.pk, holder=f"buyer-{number}", quantity=1, ttl_s=60)
        except SoldOut:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(buy, range(40)))
    assert sum(won) == 3
    assert stock_of(variant) == (3, 3)
    assert Hold.objects.count() == 3
