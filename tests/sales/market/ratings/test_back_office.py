"""Ratings in the back office: the queue, the page, the decision, and who sees it."""

from typing import Any

import pytest
from django.test import Client

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.actions.report_rating import report_rating
from galleria.sales.market.ratings.models import Rating
from galleria.sales.market.ratings.rules import Fault
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.conftest import as_person
from tests.sales.market.ratings.conftest import MakeOver, SignIn, counted, rate
from tests.sales.test_back_office import manager, told

__all__ = ["manager"]
pytestmark = pytest.mark.django_db
LIST = "/admin/ratings/rating/"


def judge(client: Client, rating: Rating, **values: Any) -> Any:
    return client.post(f"{LIST}{rating.pk}/judge/", values, follow=True)


def test_what_is_reported_comes_first_and_is_decided(manager: Client, make_over: MakeOver, otto: User) -> None:
    reported, other = make_over(), make_over()
    rating = rate(reported, 1, "He is a <b>thief</b>.")
    rate(other, 5, "A fine pot.")
    assert "Reported ratings" not in manager.get("/admin/dashboard/").content.decode()
    report_rating(reported.ref, fault=Fault.OFFENSIVE, words="I am none.", actor=as_person(otto))
    assert "Reported ratings" in manager.get("/admin/dashboard/").content.decode()
    listed = manager.get(LIST).content.decode()
    assert listed.index(reported.ref) < listed.index(other.ref)
    only = manager.get(f"{LIST}?standing=reported").content.decode()
    assert (reported.ref in only, other.ref in only) == (True, False)
    assert other.ref in manager.get(f"{LIST}?standing=shown").content.decode()
    page = manager.get(f"{LIST}{rating.pk}/change/").content.decode()
    assert all(words in page for words in ("He is a &lt;b&gt;thief&lt;/b&gt;.", "I am none.", "It offends", "1 of 5 stars"))
    for wrong in ({"verdict": "all"}, {"verdict": "all", "fault": "offensive"}, {"verdict": "words", "reason": "So."}, {"verdict": "luck"}):
        again = judge(manager, rating, **wrong)
        assert ("office-error" in again.content.decode(), counted(otto)[:2]) == (True, (2, 6)), wrong
    said = {"verdict": "all", "fault": "offensive", "reason": "It calls names."}
    assert "It is decided" in told(judge(manager, rating, **said))[0]
    assert "It stood so already" in told(judge(manager, rating, **said))[0]
    assert counted(otto)[:2] == (1, 5)
    assert reported.ref in manager.get(f"{LIST}?standing=all").content.decode()
    assert "Reported ratings" not in manager.get("/admin/dashboard/").content.decode()
    assert "It is decided" in told(judge(manager, rating, verdict="shown", reason="A mistake."))[0]
    assert counted(otto)[:2] == (2, 6)


def test_who_sees_and_decides(over: Sale, other_shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    rating = rate(over, 1)
    people = {
        "support": (make_person(Role.SUPPORT, at=over.shop), (403, 404)),
        "other manager": (make_person(Role.MANAGER, at=other_shop), (404, 302)),
        "seller": (over.seller, (302,)),
    }
    for name, (person, expected) in people.items():
        client = sign_in(person)
        assert client.get(f"{LIST}{rating.pk}/change/").status_code in expected, name
        answer = client.post(f"{LIST}{rating.pk}/judge/", {"verdict": "all", "fault": "offensive", "reason": "Mine."})
        assert answer.status_code in expected, name
    rating.refresh_from_db()
    assert rating.hides == ""
