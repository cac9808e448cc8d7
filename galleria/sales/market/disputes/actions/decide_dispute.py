"""The house decides how much goes back: nothing, a part, or all. That it comes back first is `ask_back`."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.kernel.money import Money
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.close_dispute import close_dispute
from galleria.sales.market.disputes.actions.write_dispute_step import append_post
from galleria.sales.market.disputes.effects import read_effect
from galleria.sales.market.disputes.errors import EffectChanged, MoreThanIsLeft
from galleria.sales.market.disputes.letters import send_letters
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.rules import Effect
from galleria.sales.market.disputes.status import Outcome, Side, Status, Step


@transaction.atomic
def decide_dispute(ref: str, *, actor: Actor, amount_minor: int, words: str, seen: Effect | None = None) -> Dispute:
    """In words that both sides read, and for good. `seen` is the effect that was shown before: when it would be another one by now, nothing
    happens. A second time is a no-op, whatever the second one says.

    Raises SaleNotFound, DisputeNotFound (404), Forbidden (403; who is a side judges nothing, and money needs the right to refund),
    DisputeStepRefused, MoreThanIsLeft, EffectChanged, DisputeAtBank (409).
    """
    case = access_case(actor, ref, to="give" if amount_minor else "judge", lock=True)
    dispute = case.it
    if dispute.status == Status.CLOSED and dispute.outcome == Outcome.DECIDED:
        return dispute
    left = case.sale.left_minor
    if dispute.status == Status.DECISION and not 0 <= amount_minor <= left:
        raise MoreThanIsLeft(left=Money(left, case.order.currency).format_short(case.order.shop.language))
    if dispute.status == Status.DECISION and seen is not None and seen != read_effect(case.order, case.sale, amount_minor):
        raise EffectChanged
    close_dispute(case, Step.DECIDE, outcome=Outcome.DECIDED, amount_minor=amount_minor, actor=actor, side=Side.HOUSE)
    append_post(case, Step.DECIDE.value, words, side=Side.HOUSE)
    send_letters(case, "decided", words=words)
    return dispute
