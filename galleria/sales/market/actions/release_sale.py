"""Let a seller have the money of a sale: its buyer is content, or the time to look at it is over."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.kernel.sweeps import take_up
from galleria.sales.actions.book import book
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.receive_sale import write_arrival
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.errors import SaleInDispute
from galleria.sales.market.models import Sale
from galleria.sales.market.objections import find_objection_end
from galleria.sales.market.reads import is_in_dispute
from galleria.sales.market.rules import LONGEST, compute_net, find_release
from galleria.sales.market.status import Status, Step
from galleria.sales.models import Order
from galleria.sales.rules.books import Code, Place

REMINDED_BEFORE = timedelta(days=2)
LATER = timedelta(hours=6)  # when a sale that is due and held up is looked at again


@transaction.atomic
def confirm_sale(ref: str, *, actor: Actor, key: str | None = None) -> Sale:
    """Its buyer is content. A second time is a no-op.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused, SaleInDispute (409).
    """
    order, sale, _ = access_sale(actor, ref, to="buy", key=key, lock=True)
    if sale.status == Status.RELEASED:
        return sale
    if is_in_dispute(order, sale):
        raise SaleInDispute
    write_release(order, sale, Step.CONFIRM, actor=actor)
    return sale


def write_release(order: Order, sale: Sale, step: Step, *, actor: Actor) -> None:
    """The release of a locked sale: step and books."""
    now = timezone.now()
    sale.arrived_at = sale.arrived_at or now
    sale.released_at, sale.due_at, sale.asked_days = now, None, 0
    write_sale_step(sale, step, actor=actor)
    net = compute_net(sale.part.total_minor, sale.commission_minor, refunded_minor=sale.refunded_minor)
    party = str(sale.seller_id)
    amounts: dict[Place, int] = {(Code.SELLERS_PENDING, party): net, (Code.SELLERS_AVAILABLE, party): -net}
    book(order, key=f"release {sale.ref}", kind="release", amounts=amounts)
    follow_sales(order, actor=actor)


def resume_clock(order: Order, sale: Sale) -> None:
    """What held a locked sale up is over: it is due when it would have been, which may be long ago; but not before its buyer has had time to say
    that they do not agree with its seller's no.
    """
    if sale.status != Status.ARRIVED or sale.arrived_at is None or sale.due_at is None:
        return
    due = find_release(sale.arrived_at, sale.paid_at, days=sale.inspection_days, extension_days=sale.extension_days)
    objection = find_objection_end(order, sale)
    if objection is not None:
        due = max(due, min(objection, sale.paid_at + LONGEST))
    if due < sale.due_at:
        sale.due_at = due
        sale.save(update_fields=["due_at"])


def advance_due(*, most: int = 200) -> int:
    """Take every sale that is due one step: sent long ago it counts as there, looked at long enough it is released. Returns how many."""
    due = Sale.objects.across_shops().filter(due_at__lte=timezone.now()).order_by("due_at").values_list("pk", flat=True)
    return take_up(_advance, due, most=most)


def remind_before_release(*, most: int = 200) -> int:
    """Say once to buyers whose time to look at something is nearly over. Returns to how many."""
    soon = timezone.now() + REMINDED_BEFORE
    near = Sale.objects.across_shops().filter(status=Status.ARRIVED, reminded_at=None, due_at__lte=soon, due_at__gt=timezone.now())
    return take_up(_remind, near.order_by("due_at").values_list("pk", flat=True), most=most)


@transaction.atomic
def _advance(pk: int) -> bool:
    order = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",)).get(sales=pk)
    sale = Sale.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=pk)
    if sale.due_at is None or sale.due_at > timezone.now():  # somebody was quicker
        return False
    if sale.status == Status.SHIPPED:
        write_arrival(sale, actor=PLATFORM)
        follow_sales(order, actor=PLATFORM)
        return True
    if is_in_dispute(order, sale):
        sale.due_at = timezone.now() + LATER
        sale.save(update_fields=["due_at"])
        return False
    write_release(order, sale, Step.RELEASE, actor=PLATFORM)
    return True


@transaction.atomic
def _remind(pk: int) -> bool:
    sale = Sale.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=pk)
    if sale.status != Status.ARRIVED or sale.reminded_at is not None:
        return False
    sale.reminded_at = timezone.now()
    sale.save(update_fields=["reminded_at"])
    append_step(sale, "remind", actor=PLATFORM)
    return True
