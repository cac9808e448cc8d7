"""How far visitors come: counted once a day and shop for each, kept in Valkey, settled into a row a day."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client, RequestFactory
from redis.exceptions import RedisError

from galleria.catalog.models import VisitCount
from galleria.catalog.visit_counts import SEEN, Stage, count_stage, settle_visits
from galleria.kernel.valkey import connect
from galleria.shops.models import Shop
from tests.conftest import MakeProduct

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_is_left_of_others() -> None:
    """What a test before has gathered is handed over in the background."""
    SEEN.hand_over()
    connect().flushdb()


def come(rf: RequestFactory, shop: Shop, stage: Stage, *addresses: str) -> None:
    for address in addresses:
        count_stage(rf.get("/", REMOTE_ADDR=address), shop.pk, stage)
    SEEN.hand_over()


def rows(shop: Shop) -> list[tuple[int, int, int]]:
    return list(VisitCount.objects.for_shop(shop).order_by("day").values_list("viewed", "bagged", "checkouts"))


def test_a_visitor_counts_once_a_day_in_each_shop_and_stage(rf: RequestFactory, shop: Shop, other_shop: Shop) -> None:
    come(rf, shop, Stage.VIEWED, "203.0.113.1", "203.0.113.1", "203.0.113.2", "2001:db8::1", "2001:db8::2")
    come(rf, shop, Stage.VIEWED, "203.0.113.1")
    come(rf, shop, Stage.BAGGED, "203.0.113.1")
    come(rf, other_shop, Stage.VIEWED, "203.0.113.1")
    assert settle_visits() == 3
    assert (rows(shop), rows(other_shop)) == ([(3, 1, 0)], [(1, 0, 0)])
    come(rf, shop, Stage.CHECKOUT, "203.0.113.1", "203.0.113.9")
    come(rf, shop, Stage.BAGGED, "203.0.113.1")
    assert settle_visits() == 1
    assert rows(shop) == [(3, 1, 2)]
    assert settle_visits() == 0
    assert "203.0.113" not in str(connect().keys("galleria:visits*"))


def test_another_day_is_another_visit(rf: RequestFactory, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in (25, 26):
        monkeypatch.setattr("galleria.catalog.visit_counts.timezone.now", lambda day=day: datetime(2026, 11, day, 23, 59, tzinfo=UTC))
        come(rf, shop, Stage.VIEWED, "203.0.113.1")
    settle_visits()
    assert rows(shop) == [(1, 0, 0), (1, 0, 0)]
    assert [str(one.day) for one in VisitCount.objects.for_shop(shop).order_by("day")] == ["2026-11-25", "2026-11-26"]


def test_a_shop_that_is_gone_meanwhile_does_no_harm(rf: RequestFactory, shop: Shop) -> None:
    come(rf, Shop(pk=10**9), Stage.VIEWED, "203.0.113.1")
    come(rf, shop, Stage.VIEWED, "203.0.113.1")
    settle_visits()
    assert (rows(shop), VisitCount.objects.across_shops().count()) == ([(1, 0, 0)], 1)


def test_who_is_answered_is_counted_where_they_are(client: Client, make_product: MakeProduct, shop: Shop) -> None:
    product = make_product()
    api = f"/api/v1/shops/{shop.slug}"
    empty = client.post(f"{api}/quotes", {}, content_type="application/json")
    assert client.post(f"{api}/products/no-such/views").status_code == 404
    assert client.post(f"{api}/cart/lines", {"sku": "NONE", "quantity": 1}, content_type="application/json").status_code == 404
    settle_visits()
    assert (empty.status_code, rows(shop)) == (200, [])
    for _ in range(2):
        assert client.post(f"{api}/products/{product.slug}/views").status_code == 204
    assert client.post(f"{api}/cart/lines", {"sku": "HAL-1", "quantity": 1}, content_type="application/json").status_code == 200
    settle_visits()
    assert rows(shop) == [(1, 1, 0)]
    assert client.post(f"{api}/quotes", {}, content_type="application/json").status_code == 200
    settle_visits()
    assert rows(shop) == [(1, 1, 1)]


def test_nobody_waits_for_a_valkey_that_is_away(client: Client, make_product: MakeProduct, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    make_product()

    def refuse(*_: Any, **__: Any) -> None:
        raise RedisError("away")

    monkeypatch.setattr("galleria.catalog.tally.connect", refuse)
    answer = client.post(f"/api/v1/shops/{shop.slug}/cart/lines", {"sku": "HAL-1", "quantity": 1}, content_type="application/json")
    SEEN.hand_over()
    assert answer.status_code == 200
