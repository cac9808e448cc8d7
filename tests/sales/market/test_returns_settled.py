"""Where returns of sellers meet other ways in which money goes, or stays: a seller's no, disputes, the buyer's bank, refunds by staff."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.models import User
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.sales.access import key_of
from galleria.sales.actions.refund_order import refund_order
from galleria.sales.market.actions.charge_back import resume_sales
from galleria.sales.market.actions.receive_sale import receive_sale
from galleria.sales.market.actions.release_sale import advance_due, confirm_sale
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.disputes.actions.accept_dispute import accept_dispute
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.errors import DisputeNotPossible, ReturnIsOpen
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.invoices.models import SaleDocument
from galleria.sales.market.models import Sale
from galleria.sales.models import Order, Refund
from galleria.sales.returns.actions.answer_return import approve_return, decline_return
from galleria.sales.returns.actions.close_return import close_unsent
from galleria.sales.returns.models import Return
from galleria.shops.models import Shop
from tests.sales.market.conftest import MakeOrder, as_person, now_of, sale_of, tell_dispute
from tests.sales.market.life import deliver_events
from tests.sales.market.test_returns import ask, asked, call, came, positions, send
from tests.sales.test_back_office import manager
from tests.sellers.conftest import MakeSeller

__all__ = ["manager"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def otto(make_seller: MakeSeller) -> User:
    """A company here: what a private person sold comes back for its faults alone."""
    return make_seller(kind="company", name="Otto's teas", company_name="Otto BV", birth_date=None).user


@pytest.fixture
def bought(make_sold: MakeOrder, otto: User, mia: User) -> Order:
    """One of Otto's and one of Mia's, both with their buyer."""
    return bring(make_sold((otto, 1), (mia, 1)))


@pytest.fixture
def charged(make_charged: MakeOrder, otto: User, mia: User) -> Order:
    """The same, paid by card."""
    return bring(make_charged((otto, 1), (mia, 1)))


def bring(order: Order) -> Order:
    for sale in Sale.objects.across_shops().filter(order=order).select_related("seller"):
        ship_sale(sale.ref, actor=as_person(sale.seller), tracking="")
        receive_sale(sale.ref, actor=PLATFORM, key=key_of(order.ref))
    return now_of(order)


def returned(order: Order, seller: User, *, reason: str = "changed-mind") -> Return:
    asked(order, positions(order, seller), reason=reason)
    return Return.objects.across_shops().filter(order=order, seller=seller).latest("pk")


def refused(order: Order, seller: User) -> Return:
    one = returned(order, seller, reason="damaged")
    return decline_return(one.ref, actor=as_person(seller), answer="It left whole.")


def complain(sale: Sale, reason: Reason = Reason.DAMAGED) -> Any:
    return open_dispute(sale.ref, Complaint(reason, sale.left_minor, "The cup is cracked."), actor=Actor(), key=key_of(sale.order.ref))


def read(order: Order) -> dict[str, Any]:
    """The newest return as its buyer sees it."""
    found: dict[str, Any] = Client().get(f"/api/v1/orders/{order.ref}/returns?key={key_of(order.ref)}").json()["returns"][-1]
    return found


def standing(sale: Sale) -> dict[str, Any]:
    found: dict[str, Any] = Client().get(f"/api/v1/sales/{sale.ref}/dispute?key={key_of(sale.order.ref)}").json()
    return found


def make_late(sale: Sale) -> None:
    Sale.objects.across_shops().filter(pk=sale.pk).update(due_at=timezone.now() - timedelta(minutes=1))


def test_a_sellers_no_leaves_the_buyer_time_to_disagree(bought: Order, otto: User) -> None:
    sale = sale_of(bought, otto)
    one = returned(bought, otto, reason="damaged")
    make_late(sale)
    advance_due()  # it is open, and looked at again in six hours
    decline_return(one.ref, actor=as_person(otto), answer="It left whole.")
    until = sale_of(bought, otto).due_at
    assert until is not None
    assert until > timezone.now() + timedelta(days=4, hours=23)
    said = read(bought)
    assert (said["answered_by"], said["objects_until"][:16]) == ("seller", until.isoformat()[:16])
    assert standing(sale)["objects_until"][:16] == until.isoformat()[:16]
    resume_sales(bought)  # nor when a bank has looked meanwhile
    assert sale_of(bought, otto).due_at == until
    assert complain(sale).status == "open"
    assert run_all() == []


def test_no_of_staff_is_the_last_word(bought: Order, otto: User) -> None:
    before = sale_of(bought, otto).due_at
    one = returned(bought, otto, reason="damaged")
    decline_return(one.ref, actor=PLATFORM, answer="It is whole.")
    assert sale_of(bought, otto).due_at == before
    assert (read(bought)["answered_by"], read(bought)["objects_until"]) == ("shop", None)
    assert "Otto's teas does not" not in Letter.objects.filter(to=bought.email).latest("pk").text


def test_faults_that_a_seller_denies_after_the_release_can_be_disputed_for_a_while(bought: Order, otto: User) -> None:
    sale = confirm_sale(sale_of(bought, otto).ref, actor=PLATFORM, key=key_of(bought.ref))
    assert standing(sale)["reasons"] == ["not-authentic"]
    one = refused(bought, otto)
    assert "until" in Letter.objects.filter(to=bought.email).latest("pk").text
    assert standing(sale)["reasons"] == ["not-as-described", "damaged", "not-authentic", "other"]
    Return.objects.across_shops().filter(pk=one.pk).update(updated_at=timezone.now() - timedelta(days=6))
    assert (standing(sale)["reasons"], standing(sale)["objects_until"], read(bought)["objects_until"]) == (["not-authentic"], None, None)
    with pytest.raises(DisputeNotPossible):
        complain(sale)
    Return.objects.across_shops().filter(pk=one.pk).update(updated_at=timezone.now())
    assert complain(sale).status == "open"
    assert read(bought)["objects_until"] is None  # it was said
    accept_dispute(sale.ref, actor=as_person(otto))
    assert run_all() == []


def test_a_sale_is_in_dispute_or_comes_back_but_not_both(bought: Order, otto: User) -> None:
    sale = sale_of(bought, otto)
    one = returned(bought, otto)
    with pytest.raises(ReturnIsOpen, match=one.ref):
        complain(sale)
    assert standing(sale)["may"] == []
    Client().post(f"/api/v1/returns/{one.ref}/cancel?key={key_of(bought.ref)}", {}, content_type="application/json")
    complain(sale)
    answer = ask(bought, positions(bought, otto))
    assert (answer.status_code, answer.json()["code"]) == (409, "return_in_dispute")
    lines = Client().get(f"/api/v1/orders/{bought.ref}/returns?key={key_of(bought.ref)}").json()["lines"]
    assert sorted((line["in_dispute"], line["free"]) for line in lines) == [(False, 1), (True, 0)]
    assert run_all() == []


def test_a_return_ends_when_its_money_goes_back_another_way(bought: Order, otto: User, market: Shop) -> None:
    one = returned(bought, otto)
    Letter.objects.all().delete()
    refund_order(bought.ref, actor=PLATFORM, amount_minor=bought.total_minor, reason="Sorry.", key="all")
    deliver_events()
    one.refresh_from_db()
    assert one.status == "declined"
    said, sold = read(bought), call(otto, market, f"/{one.ref}").json()
    assert (said["answered_by"], said["objects_until"], said["timeline"][-1]["text"]) == ("platform", None, "It was closed.")
    assert (sold["ending"], sold["answer"], sold["may"], sold["timeline"][-1]["text"]) == ("paid", "", [], "It was closed.")
    (letter,) = Letter.objects.filter(to=otto.email, subject__startswith="The return is closed")
    assert "went back to your buyer another way" in letter.text
    assert "goes on" not in letter.text
    assert run_all() == []


def test_while_the_bank_looks_it_can_come_back_and_the_house_goes_on(charged: Order, otto: User, market: Shop) -> None:
    one = returned(charged, otto)
    tell_dispute(charged, "needs_response")
    assert call(otto, market, f"/{one.ref}").json()["may"] == ["approve"]  # nothing can be given now, so nothing can be kept
    approve_return(one.ref, actor=as_person(otto), answer="")
    send(one)
    said = call(otto, market, f"/{one.ref}/arrival", came(one)).json()
    assert (said["status"], said["money"], said["refund_minor"]) == ("received", "at_bank", None)
    assert "Your bank looks into the payment" in Letter.objects.filter(to=charged.email, subject__contains="has arrived").get().text
    tell_dispute(charged, "lost")
    deliver_events()
    one.refresh_from_db()
    assert one.status == "closed"
    sold = call(otto, market, f"/{one.ref}").json()
    assert (sold["ending"], sold["answer"]) == ("bank", "")
    assert "Your bank" not in Letter.objects.filter(to=otto.email, subject__startswith="The return is closed").get().text
    assert (read(charged)["answered_by"], read(charged)["answer"]) == ("platform", "Your bank has paid the money back.")
    assert run_all() == []


def test_what_comes_back_when_nothing_is_left_is_noted_and_closed(charged: Order, otto: User, market: Shop) -> None:
    one = returned(charged, otto)
    approve_return(one.ref, actor=as_person(otto), answer="")
    send(one)
    tell_dispute(charged, "lost")
    deliver_events()
    assert call(otto, market, f"/{one.ref}").json()["money"] == "gone"
    for _ in range(2):  # twice is once
        said = call(otto, market, f"/{one.ref}/arrival", came(one)).json()
        assert (said["status"], said["lines"][0]["received"], said["ending"]) == ("closed", 1, "bank")
    assert not Refund.objects.across_shops().exists()
    assert "the money follows" not in Letter.objects.filter(to=charged.email, subject__contains="has arrived").get().text
    assert run_all() == []


def test_what_was_never_sent_is_nobodys_word(bought: Order, otto: User, market: Shop) -> None:
    one = approve_return(returned(bought, otto).ref, actor=as_person(otto), answer="Gladly.")
    assert read(bought)["answered_by"] == "seller"
    Return.objects.across_shops().filter(pk=one.pk).update(send_by=timezone.now() - timedelta(days=1))
    assert close_unsent() == 1
    assert read(bought)["answered_by"] == "platform"
    sold = call(otto, market, f"/{one.ref}").json()
    assert (sold["ending"], sold["answered_by"]) == ("unsent", "platform")
    assert "did not send it in time" in Letter.objects.filter(to=otto.email).latest("pk").text


def test_its_credit_note_is_linked_for_all_and_its_seller_has_one_letter(bought: Order, otto: User, market: Shop, manager: Client) -> None:
    one = returned(bought, otto)
    deliver_events()
    Letter.objects.all().delete()
    assert call(otto, market, f"/{one.ref}/waiver", {}).json()["status"] == "refunded"
    deliver_events()
    assert Letter.objects.filter(to=otto.email).count() == 1
    note = SaleDocument.objects.across_shops().get(kind="credit_note")
    linked = [{"sale": sale_of(bought, otto).ref, "number": str(note)}]
    assert read(bought)["sellers_credit_notes"] == call(otto, market, f"/{one.ref}").json()["credit_notes"] == linked
    page = manager.get(f"/admin/returns/return/{one.pk}/change/").content.decode()
    address = f"/api/v1/sales/{linked[0]['sale']}/documents/{note}"
    assert address in page
    assert manager.get(address).status_code == 200
    assert run_all() == []


def test_only_late_sellers_are_the_houses_work(bought: Order, otto: User, manager: Client) -> None:
    one = refused(bought, otto)
    page = manager.get(f"/admin/returns/return/{one.pk}/change/").content.decode()
    assert "You wrote" not in page
    assert "the seller, wrote:" in page
    waiting = returned(bought, otto)
    assert waiting.ref not in manager.get("/admin/dashboard/").content.decode()
    assert waiting.ref not in manager.get("/admin/returns/return/?status=to-answer").content.decode()
    Return.objects.across_shops().filter(pk=waiting.pk).update(requested_at=timezone.now() - timedelta(days=4))
    assert waiting.ref in manager.get("/admin/dashboard/").content.decode()
    assert waiting.ref in manager.get("/admin/returns/return/?status=to-answer").content.decode()
