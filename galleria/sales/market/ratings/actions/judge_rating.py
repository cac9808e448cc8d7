"""Staff decide what of a rating everybody reads: all of it, the stars alone, or nothing."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.accounts.actions.log_change import log_change
from galleria.kernel.problems import FieldError, Invalid
from galleria.sales.market.ratings.access import access_rating_to_judge
from galleria.sales.market.ratings.letters import send_to_buyer, send_to_seller
from galleria.sales.market.ratings.models import RatingReport
from galleria.sales.market.ratings.rules import REASON_LONGEST, Fault, Hides, compute_worth
from galleria.sellers.actions.count_rating import count_rating
from galleria.shops.models import Shop


@transaction.atomic
def judge_rating(shop: Shop, ref: str, *, hides: Hides, fault: Fault | None, reason: str, actor: Actor) -> bool:
    """What is hidden, for which fault and why; both sides are told, and a report of it is settled. With nothing to hide it is shown again, or a
    report of it dismissed, of which its seller alone is told. Returns whether anything changed.

    Raises RatingNotFound (404), Forbidden (403) for who may not or is a side of it, Invalid (422) without the words that they are owed.
    """
    found = access_rating_to_judge(actor, shop, ref)
    rating, reason = found.it, reason.strip()
    _check_words(hides, fault, reason)
    now, before = timezone.now(), rating.hides
    settled = (
        RatingReport.objects.for_shop(shop)
        .filter(rating=rating, state=RatingReport.State.OPEN)
        .update(state=RatingReport.State.UPHELD if hides else RatingReport.State.DISMISSED, decided_at=now, decided_by=actor.user, answer=reason)
    )
    known = fault.value if fault and hides else ""
    changes = (before, rating.fault, rating.reason) != (hides, known, reason) if hides else before != hides
    if not settled and not changes:
        return False
    if changes:
        count_rating(shop.pk, rating.seller_id, before=compute_worth(rating.stars, before), after=compute_worth(rating.stars, hides))
        rating.hides, rating.fault, rating.reason, rating.decided_at, rating.decided_by = hides, known, reason, now, actor.user
        rating.save(update_fields=["hides", "fault", "reason", "decided_at", "decided_by"])
        kind = {Hides.WORDS: "words_hidden", Hides.ALL: "hidden", Hides.NOTHING: "shown"}[hides]
        send_to_buyer(found, kind)
        send_to_seller(found, kind)
    else:
        send_to_seller(found, "stays", words=reason)
    after = {"hides": hides.value, "fault": known, "reason": reason}
    log_change(actor, shop, what="judge rating", row=f"rating {rating.ref}", before={"hides": before, "reported": bool(settled)}, after=after)
    return True


def _check_words(hides: Hides, fault: Fault | None, reason: str) -> None:
    errors = []
    if hides and fault is None:
        errors.append(FieldError(field="fault", message="is needed: what is wrong with it", code="missing"))
    if hides and not reason:
        errors.append(FieldError(field="reason", message="is needed: both sides are told why", code="missing"))
    if len(reason) > REASON_LONGEST:
        errors.append(FieldError(field="reason", message=f"must have at most {REASON_LONGEST} characters", code="too_long"))
    if errors:
        raise Invalid(errors=errors)
