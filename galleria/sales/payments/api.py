"""The HTTP door of payment by card: for buyers at their orders, and for Stripe's events."""

from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from galleria.accounts.access import actor_of
from galleria.kernel.middleware import BodyTooLarge
from galleria.kernel.outside import OutsideUnavailable
from galleria.kernel.problems import Forbidden, openapi_responses
from galleria.kernel.sqljson import json_answer
from galleria.sales.access import access_order
from galleria.sales.errors import OrderNotFound
from galleria.sales.ordering import dump_order
from galleria.sales.payments.actions.look_at_intent import look_at_payment
from galleria.sales.payments.actions.open_intent import open_intent as make_payable
from galleria.sales.payments.actions.take_event import take_event
from galleria.sales.payments.errors import CardNotTaken, EventForged, NothingToPay, PaymentTimeOver, StripeRefuses
from galleria.sales.payments.schemas import IntentOut
from galleria.sales.schemas import OrderOut

router = Router(tags=["paying"])
Ref = Annotated[str, Path(max_length=20, examples=["7K2M9-XQT4B"])]
Key = Annotated[str | None, Query(max_length=64, description="What opens an order without signing in.")]
LARGEST_EVENT = 256 * 1024  # Stripe's are a few kB


@router.post(
    "/orders/{ref}/payment-intent",
    response=IntentOut,
    openapi_extra=openapi_responses(OrderNotFound, Forbidden, CardNotTaken, NothingToPay, PaymentTimeOver, StripeRefuses, OutsideUnavailable),
    operation_id="open_payment_intent",
)
def open_intent(request: HttpRequest, ref: Ref, key: Key = None) -> dict[str, object]:
    """What the buyer's browser needs to pay the order by card. Asked twice, it is the same payment."""
    payable = make_payable(ref, actor=actor_of(request), key=key)
    order = payable.order
    return {
        "client_secret": payable.secret,
        "publishable_key": settings.STRIPE_PUBLISHABLE_KEY,
        "script": settings.STRIPE_SCRIPT_URL,
        "amount_minor": order.total_minor,
        "currency": order.currency,
        "due_at": order.due_at,
    }


@router.post(
    "/orders/{ref}/payment-check",
    response=OrderOut,
    openapi_extra=openapi_responses(OrderNotFound, StripeRefuses, OutsideUnavailable),
    operation_id="check_payment",
)
def check_payment(request: HttpRequest, ref: Ref, key: Key = None) -> HttpResponse:
    """Ask Stripe now whether the card was charged, and answer the order as it stands then. Also where no event of Stripe's arrives."""
    actor = actor_of(request)
    order = access_order(actor, ref, to="see", key=key)
    look_at_payment(order.payment.pk)
    return json_answer(dump_order(access_order(actor, ref, to="see", key=key), actor=actor, key=key))


@router.post(
    "/payments/stripe/events",
    response={204: None},
    openapi_extra=openapi_responses(EventForged, BodyTooLarge),
    operation_id="take_stripe_event",
)
def take_stripe_event(request: HttpRequest) -> Status[None]:
    """Stripe's webhook, signed in `Stripe-Signature`. Answered once the event is kept; an event that is known already is answered the same."""
    if len(request.body) > LARGEST_EVENT:
        raise BodyTooLarge
    take_event(request.body, request.headers.get("Stripe-Signature", ""))
    return Status(204, None)
