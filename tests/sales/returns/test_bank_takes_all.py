"""What is to come back of an order whose money the buyer's bank has taken."""

import pytest
from django.test import Client

from galleria.accounts.access import PLATFORM
from galleria.kernel.invariants import run_all
from galleria.kernel.models import OutboxEvent
from galleria.kernel.outbox import deliver_event
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.models import Order
from galleria.sales.returns.actions.answer_return import approve_return
from galleria.sales.returns.models import Return
from galleria.sales.rules.status import Step
from tests.sales.conftest import check, open_intent
from tests.sales.market.conftest import tell_dispute
from tests.sales.returns.conftest import asked, take
from tests.stripe.process import LocalStripe

pytestmark = pytest.mark.django_db


@pytest.fixture
def delivered_by_card(client: Client, by_card: Order, cards: LocalStripe) -> Order:
    """Two oolongs that a guest has paid by card, and has."""
    cards.pay(open_intent(client, by_card).json()["client_secret"])
    assert check(client, by_card).json()["status"] == "paid"
    advance_order(by_card.ref, Step.SHIP, actor=PLATFORM)
    return advance_order(by_card.ref, Step.DELIVER, actor=PLATFORM)


def deliver_events() -> None:
    for event in OutboxEvent.objects.filter(settled_at=None).order_by("pk"):
        deliver_event(event.pk)


def test_what_was_asked_for_ends_and_what_is_on_its_way_waits_to_be_counted(delivered_by_card: Order) -> None:
    waiting, sent = asked(delivered_by_card), asked(delivered_by_card)
    approve_return(sent.ref, actor=PLATFORM, answer="")
    sent.refresh_from_db()
    take(sent, "sent", {"tracking": "CH2"})
    tell_dispute(delivered_by_card, "lost", 1000)
    deliver_events()
    assert set(Return.objects.across_shops().values_list("status", flat=True)) == {"requested", "sent"}
    tell_dispute(delivered_by_card, "lost", delivered_by_card.total_minor - 1000, reference="du_2")
    deliver_events()
    waiting.refresh_from_db()
    sent.refresh_from_db()
    assert (waiting.status, waiting.answer, sent.status) == ("declined", "Your bank has paid the money back.", "sent")
    assert run_all() == []
