"""The report of searches in the back office: whose it is, what it says, and what it says of itself."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.catalog.models import SearchCount
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
PAGE = "/admin/catalog/searchcount/"


def count(shop: Shop, q: str, *, searches: int, without_result: int = 0, days_ago: int = 0) -> SearchCount:
    day = timezone.now().date() - timedelta(days=days_ago)
    row: SearchCount = SearchCount.objects.across_shops().create(
        shop=shop, day=day, q=q, key=q[:16], searches=searches, without_result=without_result, results=3 * searches, clicks=1, placed=1, positions=4
    )
    return row


def test_managers_read_what_was_searched_for_in_their_shop_alone(
    shop: Shop, other_shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]
) -> None:
    count(shop, "rock tea", searches=7)
    count(shop, "<b>coffee</b>", searches=2, without_result=2)
    count(shop, "long ago", searches=1, days_ago=60)
    count(other_shop, "their secret", searches=9)
    client = sign_in(make_person(Role.MANAGER, at=shop))
    page = client.get(PAGE)
    text = page.content.decode()
    assert (page.status_code, page.context["report"]["searches"], page.context["report"]["without_result"]) == (200, 9, 2)
    assert [row["q"] for row in page.context["report"]["queries"]] == ["rock tea", "<b>coffee</b>"]
    assert ("&lt;b&gt;coffee" in text, "<b>coffee" in text, "their secret" in text) == (True, False, False)
    assert "People behind one address" in text
    assert client.get(PAGE, {"days": 90}).context["report"]["searches"] == 10
    other = client.get(PAGE, {"shop": "varg"})
    assert (other.status_code, other.context["report"], b"their secret" in other.content) == (200, None, False)
    assert b'href="/admin/catalog/searchcount/"' in client.get("/admin/catalog/product/").content


@pytest.mark.parametrize("days", ["", "0", "-1", "abc", "99999999999999999999"])
def test_a_time_that_is_none_is_said(days: str, shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    page = sign_in(make_person(Role.OWNER, at=shop)).get(PAGE, {"days": days})
    assert (page.status_code, page.context["report"], list(page.context["form"].errors)) == (200, None, ["days"])


def test_nobody_else_does(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    row = count(shop, "rock tea", searches=7)
    support = sign_in(make_person(Role.SUPPORT, at=shop))
    for path in (PAGE, f"{PAGE}{row.pk}/change/", f"{PAGE}add/"):
        answer = support.get(path)
        assert (answer.status_code in (403, 404), b"rock tea" in answer.content) == (True, False), path
    assert b'href="/admin/catalog/searchcount/"' not in support.get("/admin/catalog/product/").content
    for role in (None, Role.CUSTOMER, Role.SELLER):
        assert sign_in(make_person(role, at=shop)).get(PAGE).status_code == 302
    assert Client().get(PAGE).status_code == 302
    manager = sign_in(make_person(Role.MANAGER, at=shop))
    assert [manager.post(path).status_code for path in (f"{PAGE}{row.pk}/delete/", f"{PAGE}{row.pk}/change/")] == [403, 404]
    assert SearchCount.objects.across_shops().count() == 1
