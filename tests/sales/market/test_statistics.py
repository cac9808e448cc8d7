"""What a seller sees of how their pieces fare."""

import csv
import io
import json
from datetime import timedelta
from time import time
from typing import Any, cast

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import User
from galleria.catalog.day_counts import DAYS, What, settle_days
from galleria.catalog.models import Product
from galleria.catalog.wishes.models import WishItem, WishList
from galleria.kernel.invariants import run_all
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.models import Sale
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.sales.market.conftest import MakeOrder, as_person, sale_of

pytestmark = pytest.mark.django_db
Json = dict[str, Any]
DAY_QUARTERS = 96


def read(shop: Shop, user: User, rest: str = "", **query: str) -> Json:
    client = Client()
    client.force_login(user)
    answer = client.get(f"/api/v1/shops/{shop.slug}/statistics{rest}", query)
    assert answer.status_code == 200, answer.content
    found: Json = answer.json()
    return found


def seen(product: Product, views: int, *, days_ago: int = 0, bagged: int = 0) -> None:
    quarter = int(time()) // 900 - days_ago * DAY_QUARTERS
    DAYS.count(json.dumps([product.pk, quarter, What.VIEWED]), views)
    if bagged:
        DAYS.count(json.dumps([product.pk, quarter, What.BAGGED]), bagged)


def wish(product: Product, person: User) -> None:
    wishes, _ = WishList.objects.across_shops().get_or_create(
        owner=person, shop_id=product.shop_id, is_default=True, defaults={"ref": f"wl_{person.pk}", "name": "Wishes"}
    )
    WishItem.objects.across_shops().create(wish_list=wishes, shop_id=product.shop_id, product=product, position=0, price_minor=1)


def offer(make_product: MakeProduct, seller: User) -> Product:
    product = make_product()
    Product.objects.across_shops().filter(pk=product.pk).update(seller=seller)
    return product


def test_nothing_has_happened_yet(market: Shop, otto: User) -> None:
    said = read(market, otto)
    assert (said["listings"], said["wished_now"], said["sent_after_h"]) == (0, 0, None)
    assert set(said["totals"].values()) == set(said["before"].values()) == {0}
    assert len(said["columns"]) == 30
    assert read(market, otto, "/listings") == {"currency": "EUR", "items": [], "next": None}


def test_views_bags_and_wishes_stand_on_their_days_beside_the_time_before(
    market: Shop, otto: User, mia: User, make_product: MakeProduct, make_person: MakePerson
) -> None:
    tea, other = offer(make_product, otto), offer(make_product, mia)
    seen(tea, 7, bagged=2)
    seen(tea, 3, days_ago=29)
    seen(tea, 5, days_ago=30)
    seen(tea, 9, days_ago=60)  # before what is compared with
    seen(other, 100)
    wish(tea, make_person("ada@example.test"))
    wish(tea, otto)  # one's own does not count
    settle_days()
    said = read(market, otto)
    assert (said["totals"]["viewed"], said["totals"]["bagged"], said["totals"]["wished"]) == (10, 2, 1)
    assert (said["before"]["viewed"], said["wished_now"], said["listings"]) == (5, 1, 1)
    assert [said["columns"][place]["viewed"] for place in (0, 1, 28, 29)] == [3, 0, 0, 7]
    assert said["columns"][0]["first"] == said["columns"][0]["last"] == said["first"]
    assert run_all() == []


def test_a_year_has_whole_weeks_up_to_today(market: Shop, otto: User, make_product: MakeProduct) -> None:
    tea = offer(make_product, otto)
    for days_ago, views in ((0, 1), (6, 2), (7, 4), (363, 8), (364, 16)):
        seen(tea, views, days_ago=days_ago)
    settle_days()
    said = read(market, otto, period="52-weeks")
    assert len(said["columns"]) == 52
    assert [said["columns"][place]["viewed"] for place in (0, 50, 51)] == [8, 4, 3]
    assert (said["totals"]["viewed"], said["before"]["viewed"]) == (15, 16)
    assert said["columns"][51]["last"] == said["last"]


def test_what_is_sold_earns_and_what_went_back_whole_does_not_count(market: Shop, otto: User, make_sold: MakeOrder) -> None:
    order = make_sold((otto, 2))
    sale = ship_sale(sale_of(order, otto).ref, actor=as_person(otto), tracking="")
    Sale.objects.across_shops().filter(pk=sale.pk).update(paid_at=timezone.now() - timedelta(hours=5))
    said = read(market, otto)
    assert (said["totals"]["sold"], said["totals"]["revenue_minor"]) == (2, sale.part.total_minor)
    assert said["totals"]["earned_minor"] == sale.part.total_minor - sale.commission_minor
    assert said["sent_after_h"] == 5
    refund_order(order.ref, actor=PLATFORM, amount_minor=1000, reason="a stain", key="one")
    assert read(market, otto)["totals"]["revenue_minor"] == sale.part.total_minor - 1000
    refund_order(order.ref, actor=PLATFORM, amount_minor=order.total_minor - 1000, reason="all", key="two")
    assert set(read(market, otto)["totals"].values()) == {0}
    assert run_all() == []


def test_listings_are_ranked_page_by_page(market: Shop, otto: User, make_product: MakeProduct, make_sold: MakeOrder) -> None:
    teas = [offer(make_product, otto) for _ in range(5)]
    for number, tea in enumerate(teas):
        seen(tea, 10 * number, days_ago=3, bagged=1)
        seen(tea, 1, days_ago=40)  # before the time that is asked about
    settle_days()
    slugs, cursor = [], None
    while True:
        page = read(market, otto, "/listings", limit="2", **({"cursor": cursor} if cursor else {}))
        slugs += [(item["slug"], item["views"]) for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert slugs == [(tea.slug, 10 * number) for number, tea in reversed(list(enumerate(teas)))]
    make_sold((otto, 1))
    sold = Product.objects.for_shop(market).get(seller=otto, pk__gt=teas[-1].pk)
    seen(sold, 4)
    settle_days()
    first = read(market, otto, "/listings", sort="conversion")["items"][0]
    assert (first["slug"], first["sold"], first["views"], first["conversion"]) == (sold.slug, 1, 4, 0.25)
    newest = read(market, otto, "/listings", sort="newest")["items"]
    assert newest[0]["slug"] == sold.slug


def test_the_file_has_every_row_and_runs_nothing(market: Shop, otto: User, make_product: MakeProduct) -> None:
    tea = offer(make_product, otto)
    Product.objects.across_shops().filter(pk=tea.pk).update(title="=HYPERLINK(1)")
    seen(tea, 8)
    settle_days()
    client = Client()
    client.force_login(otto)
    answer = client.get(f"/api/v1/shops/{market.slug}/statistics/listings.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(b"".join(cast("Any", answer).streaming_content).decode("utf-8-sig"))))
    assert rows[0][3] == "Views"
    assert rows[1:] == [["'=HYPERLINK(1)", tea.slug, "active", "8", "0", "0", "0", "0"]]


def test_a_cursor_of_another_list_is_refused(market: Shop, otto: User, make_product: MakeProduct) -> None:
    for _ in range(2):
        offer(make_product, otto)
    cursor = read(market, otto, "/listings", limit="1")["next"]
    client = Client()
    client.force_login(otto)
    answer = client.get(f"/api/v1/shops/{market.slug}/statistics/listings", {"cursor": cursor, "sort": "sold"})
    assert (answer.status_code, answer.json()["code"]) == (400, "cursor_invalid")


@pytest.mark.parametrize("rest", ["", "/listings", "/listings.csv"])
def test_an_answer_is_one_statement_beside_who_asks(market: Shop, otto: User, make_product: MakeProduct, rest: str) -> None:
    client = Client()
    client.force_login(otto)
    address = f"/api/v1/shops/{market.slug}/statistics{rest}"
    client.get(address)

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len([one for one in queries.captured_queries if "span AS" in one["sql"]])

    before = count()
    for _ in range(4):
        seen(offer(make_product, otto), 3)
    settle_days()
    assert count() == before == 1
