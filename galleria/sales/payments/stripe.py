"""The calls to Stripe, through its own SDK. Nothing here touches the database, and no caller holds a row locked meanwhile."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from django.conf import settings

from galleria.kernel.metrics import OUTSIDE_S
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.rates import RateLimit
from galleria.sales.payments.errors import EventForged, StripeRefuses

if TYPE_CHECKING:
    from stripe import PaymentIntent, StripeClient

log = structlog.get_logger(__name__)
Answer = TypeVar("Answer")
LIMIT = RateLimit("stripe", calls=80, period_s=1.0, burst=80)  # Stripe takes 100 a second, https://docs.stripe.com/rate-limits
LONGEST_WAIT_S = 2.0
TIMEOUT_S = 10.0
REPEATS = 2
EXPANDED = ["latest_charge.balance_transaction"]
GONE_BACK = ("succeeded", "pending")  # of a refund: it is done, or the bank is at it
REFUNDS_LOOKED_THROUGH = 100


@dataclass(frozen=True)
class IntentState:
    """How a PaymentIntent stands now. `fee_minor` is None until Stripe knows it, or when it is in another currency."""

    reference: str
    status: str
    secret: str
    received_minor: int
    currency: str
    fee_minor: int | None

    @property
    def is_paid(self) -> bool:
        """The money is there."""
        return self.status == "succeeded"

    @property
    def is_cancelled(self) -> bool:
        """Nobody can pay with it any more."""
        return self.status == "canceled"


@dataclass(frozen=True)
class Returned:
    """A refund at Stripe."""

    reference: str
    status: str

    @property
    def is_on_its_way(self) -> bool:
        """Done, as far as we can."""
        return self.status in GONE_BACK


def create_intent(*, amount_minor: int, currency: str, shop: str, ref: str, key: str) -> IntentState:
    """A new PaymentIntent; the same key within a day gives the same one. Raises StripeRefuses, OutsideUnavailable (503)."""
    made = call(
        lambda client: client.v1.payment_intents.create(
            {
                "amount": amount_minor,
                "currency": currency.lower(),
                "allowed_payment_method_types": ["card"],
                "metadata": {"shop": shop, "order": ref},
            },
            {"idempotency_key": key},
        )
    )
    return _state(made)


def get_intent(reference: str) -> IntentState:
    """How it stands. Raises StripeRefuses when Stripe does not know it, OutsideUnavailable (503)."""
    return _state(call(lambda client: client.v1.payment_intents.retrieve(reference, {"expand": EXPANDED})))


def cancel_intent(reference: str) -> None:
    """Nobody can pay with it any more. Raises StripeRefuses when it is too late for that, OutsideUnavailable (503)."""
    call(lambda client: client.v1.payment_intents.cancel(reference))


def send_back(reference: str, *, amount_minor: int, name: str) -> Returned:
    """Money of a PaymentIntent goes back, once for each `name`: what Stripe has sent back under it already is found, however long ago it was;
    the idempotency key does the same for two who ask at once. Raises StripeRefuses, OutsideUnavailable (503).
    """
    known = call(lambda client: client.v1.refunds.list({"payment_intent": reference, "limit": REFUNDS_LOOKED_THROUGH}))
    for one in known.data:
        if getattr(one.metadata, "name", None) == name and one.status in GONE_BACK:
            return Returned(reference=one.id, status=one.status or "")
    made = call(
        lambda client: client.v1.refunds.create(
            {"payment_intent": reference, "amount": amount_minor, "metadata": {"name": name}}, {"idempotency_key": f"{reference} {name}"}
        )
    )
    return Returned(reference=made.id, status=made.status or "")


def get_refund(reference: str) -> Returned:
    """How a refund stands. Raises StripeRefuses, OutsideUnavailable (503)."""
    found = call(lambda client: client.v1.refunds.retrieve(reference))
    return Returned(reference=found.id, status=found.status or "")


def read_event(body: bytes, signature: str) -> dict[str, Any]:
    """The event, when Stripe signed it for us in the last five minutes: for our own account, or for those of sellers, which have an endpoint and a
    secret of their own. Raises EventForged (400).
    """
    secrets = [secret for secret in (settings.STRIPE_WEBHOOK_SECRET, settings.STRIPE_CONNECT_WEBHOOK_SECRET) if secret]
    if not any(_is_signed(body, signature, secret) for secret in secrets):
        raise EventForged
    try:
        event = json.loads(body)
    except ValueError:
        raise EventForged from None
    if not isinstance(event, dict) or not isinstance(event.get("id"), str) or not isinstance(event.get("type"), str):
        raise EventForged
    return event


def is_live() -> bool:
    """Whether our key moves real money. Restricted keys have the same words in their names."""
    return "_live_" in settings.STRIPE_SECRET_KEY[:12]


def _is_signed(body: bytes, signature: str, secret: str) -> bool:
    import stripe  # noqa: PLC0415 - see _client

    try:
        stripe.WebhookSignature.verify_header(body.decode(), signature, secret, tolerance=300)
    except (stripe.SignatureVerificationError, ValueError):  # a body that is no text is a ValueError
        return False
    return True


@lru_cache(maxsize=4)
def _client(secret: str, address: str) -> "StripeClient":
    """The SDK's client. It is loaded with the first call: 20 MB and most of a second, which a platform without cards does not need."""
    import stripe  # noqa: PLC0415

    return stripe.StripeClient(
        secret, base_addresses={"api": address}, max_network_retries=REPEATS, http_client=stripe.RequestsClient(timeout=TIMEOUT_S)
    )


def call(ask: "Callable[[StripeClient], Answer]") -> Answer:
    """One call, within the limit that all workers share. Raises StripeRefuses, OutsideUnavailable (503)."""
    import stripe  # noqa: PLC0415

    wait_s = LIMIT.take()
    if wait_s > LONGEST_WAIT_S:
        raise OutsideUnavailable(service="Stripe")
    time.sleep(wait_s)
    started = time.perf_counter()
    outcome = "failed"
    try:
        answer = ask(_client(settings.STRIPE_SECRET_KEY, settings.STRIPE_API_URL))
        outcome = "200"
    except (stripe.InvalidRequestError, stripe.CardError) as reason:
        outcome = str(reason.http_status)
        if reason.http_status is not None and reason.http_status >= 500:
            raise OutsideUnavailable(service="Stripe") from reason
        raise StripeRefuses(reason.user_message or str(reason), why=reason.code or "") from reason
    except stripe.PermissionError as reason:
        outcome = str(reason.http_status)
        why = reason.error.code if reason.error else None  # the SDK leaves `code` of this kind empty
        if why == "account_invalid":  # of an account that has left us
            raise StripeRefuses(reason.user_message or str(reason), why=why) from reason
        log.warning("stripe_unavailable", reason=repr(reason))
        raise OutsideUnavailable(service="Stripe") from reason
    except stripe.StripeError as reason:  # no answer, too many calls, a wrong key, a failure of theirs
        outcome = str(reason.http_status or "failed")
        log.warning("stripe_unavailable", reason=repr(reason))
        raise OutsideUnavailable(service="Stripe") from reason
    else:
        return answer
    finally:
        OUTSIDE_S.labels("stripe", outcome).observe(time.perf_counter() - started)


def _state(intent: "PaymentIntent") -> IntentState:
    charge = intent.latest_charge
    movement = None if charge is None or isinstance(charge, str) else charge.balance_transaction
    is_known = movement is not None and not isinstance(movement, str) and movement.currency == intent.currency
    paid = intent.status == "succeeded"
    return IntentState(
        reference=intent.id,
        status=intent.status,
        secret=intent.client_secret or "",
        received_minor=int(getattr(intent, "amount_received", None) or intent.amount) if paid else 0,
        currency=intent.currency.upper(),
        fee_minor=int(movement.fee) if is_known and paid else None,  # type: ignore[union-attr]  # is_known says that it is there
    )
