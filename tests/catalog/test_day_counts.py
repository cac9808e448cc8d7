"""Counts of sellers' pieces by day: settled once, on the shop's calendar, with sums that follow each other."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.catalog.day_counts import DAYS, KEPT, QUARTER_S, What, count_day, delete_old_days, settle_days
from galleria.catalog.models import Product, ProductDay, SellerDay
from galleria.kernel.invariants import run_all
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
Row = tuple[date, int, int, int, int]


@pytest.fixture
def seller(make_person: MakePerson) -> User:
    return make_person("otto@example.test")


@pytest.fixture
def piece(make_product: MakeProduct, seller: User) -> Product:
    product = make_product()
    Product.objects.across_shops().filter(pk=product.pk).update(seller=seller)
    return product


def count_at(product: Product, at: datetime, what: What, by: int = 1) -> None:
    """As if it had happened then."""
    DAYS.count(json.dumps([product.pk, int(at.timestamp()) // QUARTER_S, what]), by)


def rows_of(product: Product) -> list[Row]:
    rows = ProductDay.objects.across_shops().filter(product=product).order_by("day")
    return list(rows.values_list("day", "viewed", "bagged", "viewed_until", "bagged_until"))


def test_counts_are_settled_once(piece: Product, seller: User, shop: Shop) -> None:
    for what in (What.VIEWED, What.VIEWED, What.BAGGED):
        count_day(piece.pk, what)
    assert settle_days() == 2
    assert settle_days() == 0
    assert [row[1:] for row in rows_of(piece)] == [(2, 1, 2, 1)]
    assert list(SellerDay.objects.for_shop(shop).values_list("seller", "viewed", "bagged")) == [(seller.pk, 2, 1)]


def test_sums_follow_each_other_also_when_a_day_comes_late(piece: Product) -> None:
    first, second, third, fourth = (datetime(2026, 3, day, 12, tzinfo=UTC) for day in (1, 2, 3, 4))
    count_at(piece, first, What.VIEWED, 5)
    count_at(piece, third, What.VIEWED, 3)
    settle_days()
    count_at(piece, fourth, What.VIEWED, 2)
    count_at(piece, second, What.VIEWED, 7)
    count_at(piece, first, What.BAGGED)
    settle_days()
    assert rows_of(piece) == [
        (first.date(), 5, 1, 5, 1), (second.date(), 7, 0, 12, 1), (third.date(), 3, 0, 15, 1), (fourth.date(), 2, 0, 17, 1),
    ]  # fmt: skip
    assert run_all() == []


def test_days_are_those_of_the_shop(piece: Product, shop: Shop) -> None:
    shop.manifest["selling"]["timezone"] = "Asia/Kolkata"  # half past five ahead
    shop.save(update_fields=["manifest"])
    count_at(piece, datetime(2026, 3, 1, 18, 15, tzinfo=UTC), What.VIEWED)
    count_at(piece, datetime(2026, 3, 1, 18, 30, tzinfo=UTC), What.VIEWED)
    settle_days()
    assert [row[0] for row in rows_of(piece)] == [date(2026, 3, 1), date(2026, 3, 2)]


def test_what_the_house_sells_and_what_is_gone_is_passed_over(make_product: MakeProduct) -> None:
    product = make_product()
    count_day(product.pk, What.VIEWED)
    count_day(10**9, What.VIEWED)
    assert settle_days() == 2
    assert not ProductDay.objects.across_shops().exists()
    assert not SellerDay.objects.across_shops().exists()


def test_the_audit_names_a_sum_that_does_not_fit(piece: Product) -> None:
    count_at(piece, datetime(2026, 3, 1, 12, tzinfo=UTC), What.VIEWED, 5)
    count_at(piece, datetime(2026, 3, 2, 12, tzinfo=UTC), What.VIEWED, 5)
    settle_days()
    ProductDay.objects.across_shops().filter(product=piece, day=date(2026, 3, 2)).update(viewed_until=11)
    assert [one.name for one in run_all()] == ["catalog.days_add_up"]


def test_old_days_go_and_the_others_stay_right(piece: Product) -> None:
    now = timezone.now()
    count_at(piece, now - KEPT - timedelta(days=3), What.VIEWED, 4)
    count_at(piece, now, What.VIEWED)
    settle_days()
    assert delete_old_days() == 2  # of the piece and of its seller
    assert [row[1:] for row in rows_of(piece)] == [(1, 0, 5, 0)]
    assert run_all() == []


def test_a_seller_is_no_visitor_of_their_own_pieces(piece: Product, seller: User, shop: Shop, make_person: MakePerson) -> None:
    address = f"/api/v1/shops/{shop.slug}/products/{piece.slug}/views"
    own, other = Client(), Client()
    own.force_login(seller)
    assert own.post(address).status_code == 204
    assert settle_days() == 0
    other.force_login(make_person("ada@example.test"))
    assert other.post(address).status_code == 204
    settle_days()
    assert [row[1:] for row in rows_of(piece)] == [(1, 0, 1, 0)]
