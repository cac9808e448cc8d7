"""Make a card payable: a PaymentIntent at Stripe for an order that waits for its money. The client secret goes to the order's buyer alone."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.access import access_order
from galleria.sales.models import Order, Payment
from galleria.sales.payments import stripe
from galleria.sales.payments.actions.lock_intent import lock_order
from galleria.sales.payments.actions.look_at_intent import close_intent
from galleria.sales.payments.actions.settle_intent import LOOK_AGAIN, settle_intent
from galleria.sales.payments.errors import CardNotTaken, NothingToPay, PaymentTimeOver
from galleria.sales.payments.models import Intent
from galleria.sales.payments.ways import takes_cards
from galleria.sales.rules.status import Status


@dataclass(frozen=True)
class Payable:
    """An order with what its buyer's browser needs to pay it."""

    order: Order
    secret: str


def open_intent(ref: str, *, actor: Actor, key: str | None) -> Payable:
    """The order's PaymentIntent; asked again it is the same one, as long as it can be paid with. Stripe is called without a lock.

    Raises OrderNotFound (404), Forbidden (403), CardNotTaken (404), NothingToPay, PaymentTimeOver, StripeRefuses (409),
    OutsideUnavailable (503).
    """
    order = access_order(actor, ref, to="pay", key=key)
    _check_payable(order, order.payment)
    known = Intent.objects.across_shops().filter(payment=order.payment).order_by("-pk").first()
    if known is not None and known.status == Intent.Status.OPEN:
        state = stripe.get_intent(known.reference)
        if not state.is_cancelled:
            known = settle_intent(known, state)
            order.refresh_from_db()
            _check_payable(order, Payment.objects.across_shops().get(order=order))
            return Payable(order=order, secret=state.secret)
        known = settle_intent(known, state)  # somebody closed it at Stripe
    state = stripe.create_intent(
        amount_minor=order.total_minor,
        currency=order.currency,
        shop=order.shop.slug,
        ref=order.ref,
        # The first of an order has its name; one after another that was closed is named after that. So two who ask at once get the same.
        key=f"order {order.ref}" if known is None else f"order {order.ref} after {known.reference}",
    )
    intent, is_payable = _keep(order.pk, state)
    if intent.reference != state.reference:  # somebody else was quicker: nobody has the secret of ours
        stripe.cancel_intent(state.reference)
        state = stripe.get_intent(intent.reference)
    if not is_payable:
        close_intent(intent)
        raise PaymentTimeOver
    return Payable(order=order, secret=state.secret)


@transaction.atomic
def _keep(order_id: int, state: stripe.IntentState) -> tuple[Intent, bool]:
    """Remember it, as the payment's reference from here on. Returns the payment's open intent, and whether the order still waits for its money:
    where it does not, the intent is to be closed.
    """
    order, payment = lock_order(order_id)
    other = payment.intents.filter(status=Intent.Status.OPEN).exclude(reference=state.reference).first()
    if other is not None:
        return other, payment.status == Payment.Status.OPEN
    intent, is_new = Intent.objects.across_shops().get_or_create(
        reference=state.reference,
        defaults={
            "shop_id": order.shop_id,
            "payment": payment,
            "amount_minor": order.total_minor,
            "next_look_at": timezone.now() + LOOK_AGAIN,
        },
    )
    if is_new and payment.status == Payment.Status.OPEN:
        payment.reference = state.reference
        payment.save(update_fields=["reference"])
    return intent, payment.status == Payment.Status.OPEN and intent.status == Intent.Status.OPEN


def _check_payable(order: Order, payment: Payment) -> None:
    if payment.method != Payment.Method.CARD or not takes_cards(order.currency):
        raise CardNotTaken
    if payment.status != Payment.Status.OPEN or order.status != Status.PENDING:
        raise NothingToPay(status=payment.status.replace("_", " "))
    if order.due_at is not None and order.due_at <= timezone.now():
        raise PaymentTimeOver
