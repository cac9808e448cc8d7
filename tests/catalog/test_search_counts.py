"""Searches and clicks are counted, settled once, and reported to the shop's managers alone."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from redis.exceptions import ConnectionError as ValkeyDown

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog import tally
from galleria.catalog.actions.refresh_words import refresh_words
from galleria.catalog.models import SearchCount
from galleria.catalog.search_counts import SEARCHES, SEEN, settle_searches
from galleria.catalog.search_schemas import SearchReport
from galleria.kernel.valkey import connect
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct

pytestmark = pytest.mark.django_db
S = "/api/v1/shops/halden"


def report(client: Client) -> dict[str, Any]:
    answer = client.get(f"{S}/search-report")
    assert answer.status_code == 200
    SearchReport.model_validate(answer.json())
    body: dict[str, Any] = answer.json()
    return body


def test_what_people_search_for_is_reported(
    client: Client, shop: Shop, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    make_product(title="Rougui from the cliff")
    refresh_words(shop)
    for visitor, q in enumerate(("rougui", "ROUGUI ", "cliff", "qqqq rouguixyz")):
        key = client.get(f"{S}/products", {"q": q}, REMOTE_ADDR=f"1.1.1.{visitor}").json()["search"]["id"]
    client.get(f"{S}/products", {"q": "rougui", "cursor": ""}, REMOTE_ADDR="1.1.1.8")
    client.get(f"{S}/products")
    rougui = client.get(f"{S}/products", {"q": "rougui"}, REMOTE_ADDR="1.1.1.9").json()["search"]["id"]
    assert rougui != key
    for address, position in (("1.1.1.1", 1), ("1.1.1.1", 7), ("2.2.2.2", 4), ("3.3.3.3", None)):
        click = {"slug": "oolong-1", "position": position}
        answer = client.post(f"{S}/searches/{rougui}/clicks", click, content_type="application/json", REMOTE_ADDR=address)
        assert answer.status_code == 204
    assert client.post(f"{S}/searches/{'0' * 16}/clicks", {"slug": "x", "position": 1}, content_type="application/json").status_code == 204
    settle_searches()
    assert settle_searches() == 0
    found = report(sign_in(make_person(Role.MANAGER, at=shop)))
    assert found["queries"][0] == {"q": "rougui", "searches": 4, "results": 1.0, "clicks": 3, "click_rate": 0.75, "mean_position": 2.5}
    assert found["queries"][1]["mean_position"] is None
    assert found["zero"] == [{"q": "qqqq rouguixyz", "searches": 1, "suggestions": []}]
    assert (found["searches"], found["without_result"], found["clicks"]) == (6, 1, 3)


def test_who_asks_for_the_same_all_day_makes_no_suggestion_of_it(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Rougui from the cliff")
    for _ in range(5):
        client.get(f"{S}/products", {"q": "rougui cliff"}, REMOTE_ADDR="1.1.1.1")
    client.get(f"{S}/products", {"q": "cliff"}, REMOTE_ADDR="1.1.1.1")
    settle_searches()
    assert set(SearchCount.objects.across_shops().values_list("q", "searches")) == {("rougui cliff", 1), ("cliff", 1)}
    client.get(f"{S}/products", {"q": "rougui cliff"}, REMOTE_ADDR="2.2.2.2")
    settle_searches()
    assert SearchCount.objects.across_shops().get(q="rougui cliff").searches == 2
    marks = connect().keys("galleria:searches:marks:*")
    assert [(connect().strlen(key) <= 2**20, connect().ttl(key) > 0) for key in marks] == [(True, True)]


def test_a_fruitless_query_comes_with_words_that_may_have_been_meant(
    client: Client, shop: Shop, make_product: MakeProduct, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    SearchCount.objects.across_shops().create(shop=shop, day="2026-11-01", q="rougi", key="a" * 16, searches=3, without_result=3)
    SearchCount.objects.across_shops().update(day=timezone.now().date())
    make_product(title="Rougui")
    refresh_words(shop)
    assert report(sign_in(make_person(Role.OWNER, at=shop)))["zero"] == [{"q": "rougi", "searches": 3, "suggestions": ["rougui"]}]


@pytest.mark.parametrize("search", ["x", "0" * 15, "0" * 17, "g" * 16])
def test_an_id_that_is_none_is_refused(client: Client, shop: Shop, search: str) -> None:
    assert client.post(f"{S}/searches/{search}/clicks", {"slug": "x", "position": 1}, content_type="application/json").status_code in (404, 422)


def test_a_search_is_answered_when_it_cannot_be_counted(client: Client, make_product: MakeProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    make_product(title="Rougui")

    def away(*_: object) -> None:
        raise ValkeyDown

    with monkeypatch.context() as patch:
        patch.setattr(tally, "connect", away)
        assert len(client.get(f"{S}/products", {"q": "rougui"}).json()["items"]) == 1
        SEEN.hand_over()
    client.get(f"{S}/products", {"q": "rougui"})
    assert settle_searches() == 2


def test_a_search_is_on_its_way_without_being_asked_for(client: Client, make_product: MakeProduct) -> None:
    make_product(title="Rougui")
    for visitor in (1, 2):  # the second wakes a thread that has handed over before
        client.get(f"{S}/products", {"q": "rougui"}, REMOTE_ADDR=f"1.1.1.{visitor}")
        deadline = time.monotonic() + 10
        while not connect().hgetall(SEARCHES.pending):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        connect().delete(SEARCHES.pending)


def test_long_queries_that_differ_at_their_ends_do_not_stop_the_counting(client: Client, shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Rougui")
    for end in "ab":
        client.get(f"{S}/products", {"q": 150 * "ß" + end})
    client.get(f"{S}/products", {"q": "rougui"})
    assert settle_searches() > 0
    assert SearchCount.objects.across_shops().filter(q="rougui").exists()
    assert SearchCount.objects.across_shops().count() == 2  # what is cut off does not tell two queries apart


def test_a_query_that_grows_when_its_accents_go_becomes_a_suggestion(shop: Shop, make_product: MakeProduct) -> None:
    make_product(title="Rougui")
    today = timezone.now().date()
    SearchCount.objects.across_shops().create(shop=shop, day=today, q=190 * "œ", key="c" * 16, searches=9, results=9)
    assert refresh_words(shop) > 0
