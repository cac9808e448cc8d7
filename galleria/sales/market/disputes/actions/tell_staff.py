"""A dispute waits for the house, and its time is over: the staff who decide are told, once a wait."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from galleria.accounts.access import PLATFORM
from galleria.accounts.queries import list_people_with_right
from galleria.accounts.rules import Right
from galleria.kernel.letters import queue_letter
from galleria.kernel.sweeps import take_up
from galleria.sales.market.disputes.access import Case, access_case
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.disputes.status import Status
from galleria.shops.letter_look import render_letter


def tell_staff(*, most: int = 200) -> int:
    """About all that should be decided by now. Returns about how many."""
    late = Dispute.objects.across_shops().filter(status=Status.DECISION, answer_by__lte=timezone.now(), staff_told_at=None).order_by("answer_by")
    return take_up(_tell, late.values_list("sale__ref", flat=True), most=most)


@transaction.atomic
def _tell(sale_ref: str) -> bool:
    case = access_case(PLATFORM, sale_ref, to="judge", lock=True)
    dispute = case.it
    if dispute.status != Status.DECISION or dispute.staff_told_at is not None:  # somebody was quicker
        return False
    dispute.staff_told_at = timezone.now()
    dispute.save(update_fields=["staff_told_at"])
    _write(case)
    return True


def _write(case: Case) -> None:
    """To everybody who may decide; who is a side decides nothing."""
    shop, dispute = case.order.shop, case.it
    address = f"{settings.PUBLIC_URL}{reverse('admin:disputes_dispute_change', args=(dispute.pk,))}"
    for person in list_people_with_right(shop, Right.MANAGE_ORDERS):
        if person.pk in (case.sale.seller_id, case.order.user_id):
            continue
        context = {"name": person.get_full_name(), "ref": dispute.ref, "address": address}
        subject, text, html = render_letter(shop, "disputes/waits", context)
        queue_letter(to=person.email, subject=subject, text=text, html=html, sender_name=shop.name)
