"""Something that was sold, sent and argued about; and a storage of the test's own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.sales.access import key_of
from galleria.sales.market.actions.ship_sale import ship_sale
from galleria.sales.market.disputes.actions.answer_dispute import answer_dispute
from galleria.sales.market.disputes.actions.open_dispute import Complaint, open_dispute
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Reason
from galleria.sales.market.models import Sale
from galleria.sales.models import Order
from tests.sales.market.conftest import MakeOrder, as_person, sale_of

SignIn = Callable[[User], Client]
TO = "Otto Weber\nKaai 9\n9000 Gent"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Any) -> Path:
    """The storage's folder, empty."""
    folder = tmp_path / "storage"
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder), "base_url": "/"}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    return folder


@pytest.fixture
def sent(make_sold: MakeOrder, otto: User) -> Sale:
    """One tea of Otto's for 48.00 and 5.00 delivery, on its way to a guest."""
    return ship(make_sold((otto, 1)), otto)


def ship(order: Order, seller: User) -> Sale:
    """Its seller's part is on its way."""
    return ship_sale(sale_of(order, seller).ref, actor=as_person(seller), tracking="CH1")


def complain(sale: Sale, asked: int = 5300, reason: Reason = Reason.DAMAGED) -> Dispute:
    """As its buyer, who has the order's key."""
    return open_dispute(sale.ref, Complaint(reason, asked, "The cup is cracked."), actor=as_nobody(), key=key_of(sale.order.ref))


def to_decide(sale: Sale, asked: int = 5300) -> Dispute:
    """Opened, and answered by its seller: the house decides."""
    complain(sale, asked)
    return answer_dispute(sale.ref, actor=as_person(sale.seller), words="It was whole.")


def as_nobody() -> Actor:
    """A guest."""
    return Actor()


def now(sale: Sale) -> Dispute:
    """As it stands now."""
    return Dispute.objects.across_shops().select_related("sale").get(sale=sale)
