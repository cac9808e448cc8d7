"""A seller has sent what they sold, all of it at once or parcel by parcel."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.outbox import record
from galleria.sales.market.access import access_sale
from galleria.sales.market.actions.follow_sales import follow_sales
from galleria.sales.market.actions.write_sale_step import append_step, write_sale_step
from galleria.sales.market.errors import ParcelNotFound, PiecesNotLeft, SaleStepRefused
from galleria.sales.market.events import ParcelSent
from galleria.sales.market.models import Parcel, ParcelLine, Sale
from galleria.sales.market.pieces import LinePieces, count_pieces, list_pieces
from galleria.sales.market.status import Status, Step

Pieces = Sequence[tuple[int, int]]
"""Positions of an order's lines, each with how many of it; a line that is named twice counts together."""


@transaction.atomic
def ship_sale(ref: str, *, actor: Actor, tracking: str, pieces: Pieces | None = None) -> Sale:
    """These pieces are on their way in a parcel, or all that are left; with the last one the sale is shipped. Saying again that all of it is
    changes the tracking of the last parcel while it has not come.

    Raises SaleNotFound (404), Forbidden (403), SaleStepRefused, PiecesNotLeft (409).
    """
    order, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    if sale.status == Status.SHIPPED and pieces is None:
        if tracking:
            _write_tracking(sale, sale.parcel_count, tracking, actor=actor)
        return sale
    if sale.status != Status.PAID:
        raise SaleStepRefused(status=sale.status, step="be sent")
    lines = list_pieces(sale)
    going = _list_left(lines) if pieces is None else _choose(lines, pieces)
    if going == _list_left(lines):
        write_shipping(sale, actor=actor, tracking=tracking)
        follow_sales(order, actor=actor)
        return sale
    details = _write_parcel(sale, lines, going, tracking)
    sale.save(update_fields=["tracking", "parcel_count"])
    append_step(sale, "part_ship", actor=actor, details=details)
    return sale


@transaction.atomic
def track_parcel(ref: str, number: int, *, actor: Actor, tracking: str) -> Sale:
    """Change how a parcel is followed, until the sale has come. Raises SaleNotFound, ParcelNotFound (404), Forbidden (403), SaleStepRefused (409)."""
    _, sale, _ = access_sale(actor, ref, to="sell", lock=True)
    if not 1 <= number <= sale.parcel_count:
        raise ParcelNotFound(number=number)
    if sale.status not in (Status.PAID, Status.SHIPPED):
        raise SaleStepRefused(status=sale.status, step="be followed by another number")
    _write_tracking(sale, number, tracking, actor=actor)
    return sale


def write_shipping(sale: Sale, *, actor: Actor, tracking: str) -> None:
    """All that is left of a locked sale is on its way: after so many days it counts as there."""
    lines = list_pieces(sale)
    details = _write_parcel(sale, lines, _list_left(lines), tracking)
    start_clock(sale)
    write_sale_step(sale, Step.SHIP, actor=actor, details=details)


def start_clock(sale: Sale) -> None:
    """From now on a locked sale is on its way, all of it that ever will be. The caller saves it."""
    sale.shipped_at = timezone.now()
    sale.due_at = sale.shipped_at + timedelta(days=sale.assumed_days)


def _list_left(lines: Sequence[LinePieces]) -> dict[int, int]:
    """What is left, by the lines' ids."""
    return {one.line: one.left for one in lines if one.left}


def _choose(lines: Sequence[LinePieces], pieces: Pieces) -> dict[int, int]:
    """These of what is left, by the lines' ids."""
    counted: Counter[int] = Counter()
    for position, quantity in pieces:
        counted[position] += quantity
    by_position = {one.position: one for one in lines}
    for position, quantity in sorted(counted.items()):
        most = by_position[position].left if position in by_position else 0
        if not 0 < quantity <= most:
            raise PiecesNotLeft(position=position, left=most)
    return {by_position[position].line: quantity for position, quantity in sorted(counted.items())}


def _write_parcel(sale: Sale, lines: Sequence[LinePieces], going: Mapping[int, int], tracking: str) -> dict[str, object]:
    """The rows of a parcel. Returns what stands of it in the sale's history; the caller saves the sale."""
    sale.tracking, sale.parcel_count = tracking, sale.parcel_count + 1
    parcel = Parcel.objects.across_shops().create(
        shop_id=sale.shop_id, sale=sale, number=sale.parcel_count, tracking=tracking, sent_at=timezone.now()
    )
    ParcelLine.objects.across_shops().bulk_create(
        ParcelLine(shop_id=sale.shop_id, parcel=parcel, line_id=line, quantity=quantity) for line, quantity in going.items()
    )
    count_pieces(going, become="sent")
    record(ParcelSent(parcel_id=parcel.pk))
    details: dict[str, object] = {"tracking": tracking} if tracking else {}
    sold, gone = sum(one.sold for one in lines), sum(going.values())
    return details if gone == sold else {**details, "parcel": parcel.number, "pieces": gone, "sold": sold}


def _write_tracking(sale: Sale, number: int, tracking: str, *, actor: Actor) -> None:
    """Of a parcel of a locked sale; nothing where it is that already."""
    parcel = Parcel.objects.across_shops().get(sale=sale, number=number)
    if parcel.tracking == tracking:
        return
    parcel.tracking = tracking
    parcel.save(update_fields=["tracking"])
    if number == sale.parcel_count:
        sale.tracking = tracking
        sale.save(update_fields=["tracking"])
    details = {"tracking": tracking} if sale.parcel_count == 1 else {"tracking": tracking, "parcel": number}
    append_step(sale, "tracking", actor=actor, details=details)
