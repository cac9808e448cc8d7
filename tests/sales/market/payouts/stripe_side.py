"""A shop that pays its sellers out through Stripe, and what Stripe's side does about them."""

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.kernel.models import OutboxEvent
from galleria.kernel.outbox import deliver_events
from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.actions.open_connected_account import open_connected_account
from galleria.sales.market.payouts.actions.sweep_payouts import sweep_payouts
from galleria.sales.market.payouts.models import ConnectedAccount, Payout
from galleria.sales.payments.actions.take_event import work_on_event
from galleria.sales.payments.models import StripeEvent
from galleria.shops.models import Shop
from tests.sales.conftest import send_event
from tests.stripe.process import CONNECT_SECRET, WEBHOOK_SECRET, LocalStripe, build_event, sign

MakeStripeSeller = Callable[..., User]


def account_of(shop: Shop, user: User) -> ConnectedAccount:
    """As it stands here now."""
    return ConnectedAccount.objects.for_shop(shop).get(user=user)


def set_up(stripe: LocalStripe, shop: Shop, user: User) -> ConnectedAccount:
    """The seller has been through Stripe's pages, and we have heard of it."""
    account = open_connected_account(shop, user)
    stripe.connect("setup", id=account.reference)
    look_at_connected(account.pk)
    return account_of(shop, user)


def change(stripe: LocalStripe, account: ConnectedAccount, **fields: Any) -> ConnectedAccount:
    """Something is other at Stripe, and we have asked."""
    stripe.connect("account", id=account.reference, **fields)
    look_at_connected(account.pk)
    account.refresh_from_db()
    return account


def tell(kind: str, about: dict[str, Any], *, account: str = "", secret: str = "", event_id: str | None = None, live: bool = False) -> Any:
    """An event of Stripe's arrives: of a seller's account at the endpoint for those, of ours at the other. It is not worked on yet."""
    more: dict[str, Any] = {"livemode": live, **({"account": account} if account else {})}
    body = build_event(kind, about, event_id=event_id, **more)
    return send_event(Client(), body, signature=sign(body, secret=secret or (CONNECT_SECRET if account else WEBHOOK_SECRET)))


def hear() -> None:
    """The worker takes in what Stripe has told."""
    for event in StripeEvent.objects.filter(done_at=None).order_by("pk"):
        work_on_event(event.pk)
    deliver_events(list(OutboxEvent.objects.filter(settled_at=None).order_by("pk").values_list("pk", flat=True)))


def work() -> None:
    """And does everything that is due."""
    hear()
    sweep_payouts()


def make_due() -> None:
    """Time passes until everything that waits is looked at again."""
    Payout.objects.across_shops().exclude(next_look_at=None).update(next_look_at=timezone.now())
