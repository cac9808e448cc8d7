"""Disputes in the back office: who sees and decides, what is shown before it is confirmed, and the log of changes."""

import re
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange
from galleria.accounts.rules import Role
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.models import Sale
from galleria.sales.models import Refund
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.market.disputes.conftest import TO, SignIn, now, to_decide
from tests.sales.test_back_office import manager, told

__all__ = ["manager"]
pytestmark = pytest.mark.django_db
LIST = "/admin/disputes/dispute/"


def decide(client: Client, one: Dispute, **values: Any) -> Any:
    return client.post(f"{LIST}{one.pk}/decide/", values, follow=True)


def seen_of(page: Any) -> str:
    found = re.search(r'name="seen" value="([-\d ]+)"', page.content.decode())
    assert found, page.content.decode()
    return found[1]


def test_what_it_does_is_shown_and_then_done(manager: Client, sent: Sale) -> None:
    one = to_decide(sent, 1000)
    page = manager.get(f"{LIST}{one.pk}/change/").content.decode()
    assert all(words in page for words in ("The cup is cracked.", "It was whole.", "See what it does"))
    assert one.ref in manager.get(LIST).content.decode()
    assert "Disputes to decide" in manager.get("/admin/dashboard/").content.decode()
    said = {"verdict": "part", "amount": "10.00", "words": "It was half whole."}
    preview = decide(manager, one, **said)
    assert "of the seller&#x27;s money that is held" in preview.content.decode()
    assert "€9.09" in preview.content.decode()
    assert not Refund.objects.across_shops().exists()
    refund_order(sent.order.ref, actor=PLATFORM, amount_minor=100, reason="a dent", key="dent")
    again = decide(manager, one, **said, seen=seen_of(preview))
    assert ("Money has moved" in again.content.decode(), now(sent).status) == (True, "decision")
    assert "is decided" in told(decide(manager, one, **said, seen=seen_of(again)))[0]
    assert "decided already" in told(decide(manager, one, **said, seen=seen_of(again)))[0]
    assert (now(sent).granted_minor, Refund.objects.across_shops().count()) == (1000, 2)
    (logged,) = StaffChange.objects.across_shops().filter(row=f"dispute {one.ref}")
    assert (logged.what, logged.before["status"], logged.after["status"], logged.after["amount"]) == (
        "decide dispute",
        "decision",
        "closed",
        "€10.00",
    )


def test_it_is_sent_back_first_and_staff_know_that_it_came(manager: Client, sent: Sale) -> None:
    one = to_decide(sent)
    said = {"verdict": "return", "amount": "53.00", "words": "Send it.", "return_to": TO}
    decide(manager, one, **said, seen=seen_of(decide(manager, one, **said)))
    assert (now(sent).status, Refund.objects.across_shops().exists()) == ("returning", False)
    assert "It has come back" in manager.get(f"{LIST}{one.pk}/change/").content.decode()
    for _ in range(2):
        manager.post(f"{LIST}{one.pk}/arrival/")
    assert (now(sent).outcome, Refund.objects.across_shops().get().amount_minor) == ("returned", 5300)


@pytest.mark.parametrize(
    "wrong", [{"verdict": "part", "amount": "53.01"}, {"verdict": "part", "amount": "ten"}, {"verdict": "return"}, {"verdict": "luck"}, {"words": ""}]
)
def test_what_does_not_fit_decides_nothing(manager: Client, sent: Sale, wrong: dict[str, str]) -> None:
    one = to_decide(sent)
    answer = decide(manager, one, **{"verdict": "all", "amount": "53.00", "words": "So.", "seen": "1 1 1 1 1 1", **wrong})
    assert (answer.status_code, "office-error" in answer.content.decode(), now(sent).status) == (200, True, "decision")


def test_who_sees_and_decides(sent: Sale, other_shop: Shop, make_person: MakePerson, sign_in: SignIn) -> None:
    one = to_decide(sent)
    people = {
        "support": (make_person(Role.SUPPORT, at=sent.shop), 200, 403),
        "other manager": (make_person(Role.MANAGER, at=other_shop), 404, 404),
        "seller": (sent.seller, 302, 302),
    }
    for name, (person, seen, decides) in people.items():
        client = sign_in(person)
        assert client.get(f"{LIST}{one.pk}/change/").status_code == seen, name
        answer = client.post(f"{LIST}{one.pk}/decide/", {"verdict": "all", "words": "Mine.", "seen": "5300 4820 0 0 480 0"})
        assert answer.status_code == decides, name
    assert (now(sent).status, Refund.objects.across_shops().exists()) == ("decision", False)
