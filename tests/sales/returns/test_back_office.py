"""Returns in the back office: who sees and does what, every button, every refusal, and the log of changes."""

import re
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.accounts.models import StaffChange
from galleria.accounts.rules import Role
from galleria.sales.models import Order, Refund
from galleria.sales.returns.actions.answer_return import approve_return, waive_return
from galleria.sales.returns.models import Return, ReturnLine
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sales.returns.conftest import asked, photograph
from tests.sales.test_back_office import SignIn, manager, told

__all__ = ["manager"]

pytestmark = pytest.mark.django_db
LIST = "/admin/returns/return/"


def page_of(one: Return) -> str:
    return f"{LIST}{one.pk}/change/"


def press(client: Client, one: Return, step: str, **values: Any) -> Any:
    return client.post(f"{LIST}{one.pk}/step/{step}/", values, follow=True)


def test_who_sees_what_and_who_may_do_what(shop: Shop, other_shop: Shop, delivered: Order, make_person: MakePerson, sign_in: SignIn) -> None:
    one = asked(delivered, 1, pictures=[photograph(delivered).json()["ref"]])
    waive_return(one.ref, actor=PLATFORM, answer="")
    picture = f"{LIST}{one.pk}/pictures/{one.pictures.get().ref}/small/"
    people = {
        "support": (make_person(Role.SUPPORT, at=shop), 200, 403),
        "manager": (make_person(Role.MANAGER, at=shop), 200, 302),
        "other manager": (make_person(Role.MANAGER, at=other_shop), 404, 404),
        "seller": (make_person(Role.SELLER, at=shop), 302, 302),
    }
    for name, (person, seen, refund) in people.items():
        client = sign_in(person)
        assert (client.get(page_of(one)).status_code, client.get(picture).status_code) == (seen, seen), name
        assert (one.ref in client.get(LIST).content.decode()) == (seen == 200), name
        assert client.post(f"{LIST}{one.pk}/step/refund/", {"amount": "1"}).status_code == refund, name
        assert Refund.objects.across_shops().exists() == (name != "support"), name
    assert Refund.objects.across_shops().count() == 1


def test_a_return_goes_all_the_way_by_its_buttons(manager: Client, delivered: Order) -> None:
    one = asked(delivered, 2, words="<b>Cold</b>")
    line = one.lines.values_list("pk", flat=True)[0]
    page = manager.get(page_of(one)).content.decode()
    assert ("&lt;b&gt;Cold&lt;/b&gt;" in page, "/step/refund/" in page, "Halden BV, Kaai 1" in page) == (True, False, True)
    for step, values, status in (
        ("approve", {"answer": "Wrap it."}, "approved"),
        ("receive", {f"came_{line}": "2", f"stock_{line}": "1"}, "received"),
        ("refund", {"amount": "100.50"}, "refunded"),
    ):
        for again in (False, True):
            answer = press(manager, one, step, **values)
            one.refresh_from_db()
            assert (one.status, told(answer)[0].startswith("It was done already.")) == (status, again), told(answer)
    assert list(Refund.objects.across_shops().values_list("amount_minor", flat=True)) == [10_050]
    logged = StaffChange.objects.across_shops().filter(row=f"return {one.ref}").order_by("pk")
    assert [(entry.what, entry.before["status"], entry.after["status"]) for entry in logged] == [
        ("approve return", "requested", "approved"),
        ("receive return", "approved", "received"),
        ("refund return", "received", "refunded"),
    ]
    assert logged[2].after["amount"] == "€100.50"
    order_page = manager.get(f"/admin/sales/order/{delivered.pk}/change/").content.decode()
    assert (one.ref in order_page, "credit-notes/C" in order_page) == (True, True)


def test_the_proposal_stands_in_the_form_and_is_explained(manager: Client, delivered: Order) -> None:
    one = asked(delivered, 2)
    waive_return(one.ref, actor=PLATFORM, answer="")
    page = manager.get(page_of(one)).content.decode()
    assert re.search(r'name="amount" value="102.50"', page)
    assert ("2 of 2 Oolong number 1" in page, "within fourteen days" in page) == (True, True)


@pytest.mark.parametrize(
    ("step", "values", "words"),
    [
        ("decline", {}, "required"), ("receive", {}, "required"), ("receive", {"came": "3"}, "less than or equal to 2"),
        ("receive", {"came": "1", "stock": "2"}, "No more than came"), ("receive", {"came": "0", "stock": "0"}, "Then close the return"),
        ("receive", {"came": "x"}, "whole number"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_at_its_field(manager: Client, delivered: Order, step: str, values: dict[str, str], words: str) -> None:
    one = asked(delivered, 2)
    if step == "receive":
        approve_return(one.ref, actor=PLATFORM, answer="")
    line = one.lines.values_list("pk", flat=True)[0]
    before = Return.objects.across_shops().get().status
    answer = press(manager, one, step, **{f"{name}_{line}": value for name, value in values.items()})
    assert (words in answer.content.decode(), Return.objects.across_shops().get().status) == (True, before)
    assert ReturnLine.objects.across_shops().values_list("received", flat=True).get() is None


@pytest.mark.parametrize("amount", ["ten", "-5", "0", "1.001", "", "9" * 15, "102.51"])
def test_an_amount_that_does_not_fit_gives_nothing_back(manager: Client, delivered: Order, amount: str) -> None:
    one = asked(delivered, 1)
    waive_return(one.ref, actor=PLATFORM, answer="")
    press(manager, one, "refund", amount=amount)
    assert (Refund.objects.across_shops().count(), Return.objects.across_shops().get().status) == (0, "received")


def test_what_cannot_be_done_is_said_and_changes_nothing(manager: Client, delivered: Order) -> None:
    one = asked(delivered, 1)
    assert "Nothing was changed" in told(press(manager, one, "close", answer="no"))[0]
    for step in ("fly", "send", "cancel", "request"):
        assert manager.post(f"{LIST}{one.pk}/step/{step}/").status_code == 404, step
    assert manager.get(f"{LIST}{one.pk}/step/approve/").status_code == 405
    assert manager.post(f"{LIST}{10**17}/step/approve/").status_code == 404
    assert manager.get(f"{LIST}{one.pk}/pictures/rpc_none/small/").status_code == 404
    assert StaffChange.objects.across_shops().count() == 0


def test_today_says_what_waits_and_the_list_is_narrowed(manager: Client, delivered: Order) -> None:
    waiting, come = asked(delivered, 1), asked(delivered, 1)
    waive_return(come.ref, actor=PLATFORM, answer="")
    today = manager.get("/admin/dashboard/").content.decode()
    assert ("Returns to answer" in today, waiting.ref in today, come.ref in today) == (True, True, True)
    for query, shown in (("status=to-answer", waiting), ("status=to-refund", come), ("status=received", come), (f"q={waiting.ref}", waiting)):
        listed = manager.get(f"{LIST}?{query}").content.decode()
        other = come if shown == waiting else waiting
        assert (shown.ref in listed, f">{other.ref}<" in listed) == (True, False), query


def test_nobody_is_asked_to_send_what_never_comes_back(manager: Client, delivered: Order, shop: Shop) -> None:
    selling = {**shop.manifest["selling"], "returns": {"never": ["tea"]}}
    Shop.objects.filter(pk=shop.pk).update(manifest={**shop.manifest, "selling": selling}, fingerprint="never")
    one = asked(delivered, 1, reason="damaged")
    page = manager.get(page_of(one)).content.decode()
    assert ("/step/approve/" in page, "/step/waive/" in page, "/step/decline/" in page) == (False, True, True)
