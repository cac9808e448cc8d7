"""Decide on what was said of a piece: nothing is wrong with it, or it leaves the shelves."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor, check_right
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.rules import Right
from galleria.catalog.access import access_product
from galleria.catalog.actions.take_off_shelves import take_off_shelves
from galleria.catalog.reports.errors import ReportNotFound
from galleria.catalog.reports.events import ReportsSettled
from galleria.catalog.reports.models import Report
from galleria.kernel.outbox import record
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Shop

ANSWER_LONGEST = 1000


@transaction.atomic
def settle_reports(shop: Shop, slug: str, *, takes_off: bool, answer: str, actor: Actor) -> int:
    """All open reports of the piece are decided. Returns how many; none when somebody else has decided meanwhile, and then nothing changes.

    Taking it off needs an answer, which its seller reads; dismissing may have one, which stays with the staff.
    Raises 401/403 (who may), ProductNotFound or ReportNotFound (404), TransitionRefused (409) while a buyer has it, Invalid (422).
    """
    check_right(actor, shop, Right.MANAGE_CATALOGUE)
    answer = answer.strip()
    if takes_off and not answer:
        raise Invalid(errors=[FieldError(field="answer", message="is needed: the seller is told why", code="missing")])
    if len(answer) > ANSWER_LONGEST:
        raise Invalid(errors=[FieldError(field="answer", message=f"must have at most {ANSWER_LONGEST} characters", code="too_long")])
    product = access_product(actor, shop, slug, to="change", lock=True)
    reports = Report.objects.for_shop(shop).filter(product=product)
    if not reports.exists():
        raise ReportNotFound
    ids = list(reports.filter(state=Report.State.OPEN).order_by("pk").values_list("pk", flat=True))
    if not ids:
        return 0
    if takes_off:
        take_off_shelves(shop, slug, reason=answer, actor=actor)
    state = Report.State.UPHELD if takes_off else Report.State.DISMISSED
    reports.filter(pk__in=ids).update(state=state, answer=answer, decided_at=timezone.now(), decided_by=actor.user)
    what = "uphold reports" if takes_off else "dismiss reports"
    log_change(actor, shop, what=what, row=f"product {product.slug}", before={"open": len(ids)}, after={"open": 0, "answer": answer})
    record(ReportsSettled(product_id=product.pk, report_ids=ids, taken_off=takes_off, answer=answer))
    return len(ids)
