"""Everything about cards that was left: by a process that died, an event that never came, or Stripe being away."""

import structlog
from django.utils import timezone

from galleria.kernel.sweeps import take_up
from galleria.sales.payments.actions.cancel_unpaid_cards import cancel_unpaid_cards
from galleria.sales.payments.actions.look_at_intent import look_at_intent
from galleria.sales.payments.actions.return_money import return_money
from galleria.sales.payments.actions.send_refund import sweep_refunds
from galleria.sales.payments.actions.settle_intent import LOOK_AGAIN
from galleria.sales.payments.actions.take_event import sweep_events
from galleria.sales.payments.errors import StripeRefuses
from galleria.sales.payments.models import Intent

log = structlog.get_logger(__name__)


def sweep_cards() -> int:
    """Take all of it up. Returns how many things it moved."""
    return sweep_events() + sweep_intents() + cancel_unpaid_cards() + sweep_refunds()


def sweep_intents(*, most: int = 200) -> int:
    """Ask Stripe for those that are due, and send back what is not wanted. Returns how many changed."""
    due = Intent.objects.across_shops().filter(next_look_at__lte=timezone.now()).order_by("next_look_at")
    return take_up(_look_at, due.values_list("pk", flat=True)[:most])


def _look_at(intent_id: int) -> bool:
    intent = Intent.objects.across_shops().get(pk=intent_id)
    if intent.status == Intent.Status.UNWANTED:
        return return_money(intent.pk)
    try:
        return look_at_intent(intent).status != intent.status
    except StripeRefuses as reason:  # Stripe does not know it: another account's key
        log.warning("intent_unknown", reference=intent.reference, reason=str(reason))
        Intent.objects.across_shops().filter(pk=intent.pk).update(error=str(reason)[:500], next_look_at=timezone.now() + 10 * LOOK_AGAIN)
        return False
