"""Ask to send something back."""

import secrets
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.references import ALPHABET
from galleria.sales.models import Order
from galleria.sales.returns.access import access_bought
from galleria.sales.returns.actions.claim_pieces import claim_pieces
from galleria.sales.returns.actions.write_return_step import append_step
from galleria.sales.returns.errors import (
    FewerReturnable,
    InDispute,
    NeverComesBack,
    NothingToReturn,
    NotInOrder,
    PictureUnknown,
    ReturnTooLate,
)
from galleria.sales.returns.letters import say_day, send_return_letter, send_sellers_letter
from galleria.sales.returns.models import Return, ReturnLine, ReturnPicture
from galleria.sales.returns.status import FAULTS, REPORTED, Reason
from galleria.sales.returns.terms import NOT_HERE_YET, TOO_LATE, Returnable, Standing, look_at


@dataclass(frozen=True)
class Wish:
    """What somebody wants to send back: pieces by the position of their line, and why."""

    pieces: Sequence[tuple[int, int]]
    reason: Reason
    words: str
    pictures: Sequence[str]


@transaction.atomic
def request_return(order_ref: str, wish: Wish, *, actor: Actor, key: str | None) -> Return:
    """The return, which who sold it answers then. Of what several sold each has a return of their own; the first one is answered, and has the
    pictures for all of them.

    Raises OrderNotFound, PictureUnknown (404), Forbidden (403), NotInOrder (422); and InDispute, NothingToReturn, ReturnTooLate,
    NeverComesBack, FewerReturnable (409).
    """
    order = access_bought(actor, order_ref, key=key, lock=True)
    standing = look_at(order)
    wanted = _find_lines(standing, wish)
    for one, _ in wanted:
        if one.in_dispute:
            raise InDispute(title=one.line.title)
    _check_time(order, standing, wish, [one for one, _ in wanted])
    for one, pieces in wanted:
        if one.faults_only and wish.reason not in REPORTED:
            raise NeverComesBack(title=one.line.title)
        if pieces > one.free:
            raise FewerReturnable(left=one.free, title=one.line.title)
    parts: dict[int | None, list[tuple[Returnable, int]]] = {}
    for one, pieces in wanted:
        parts.setdefault(one.line.seller_id, []).append((one, pieces))
    first: Return | None = None
    for seller, part in parts.items():
        asked = _write(order, standing, wish, part, seller=seller, asked_with=first, actor=actor)
        first = first or asked
    assert first is not None  # noqa: S101 - for the type checker: something is wanted
    _show_pictures(order, first, wish.pictures)
    if short := claim_pieces({one.line.pk: pieces for one, pieces in wanted}):
        title = next(one.line.title for one, _ in wanted if one.line.pk in short)
        raise FewerReturnable(left=0, title=title)
    for asked in (first, *first.others.order_by("pk")):
        send_return_letter(order, asked, "requested")
        send_sellers_letter(order, asked, "requested")
    return first


def _write(
    order: Order,
    standing: Standing,
    wish: Wish,
    part: Sequence[tuple[Returnable, int]],
    *,
    seller: int | None,
    asked_with: Return | None,
    actor: Actor,
) -> Return:
    """The rows of what one of them sold."""
    asked = Return.objects.across_shops().create(
        shop_id=order.shop_id,
        order=order,
        seller_id=seller,
        asked_with=asked_with,
        ref=new_return_ref(),
        reason=wish.reason.value,
        words=wish.words,
        paid_by="shop" if wish.reason in FAULTS else standing.terms.paid_by,
        arrived_at=min(timezone.now(), *(one.window.arrived_at for one, _ in part if one.window)),
    )
    ReturnLine.objects.across_shops().bulk_create(
        ReturnLine(shop_id=order.shop_id, of_return=asked, line=one.line, quantity=pieces) for one, pieces in part
    )
    append_step(order, asked, "request", actor=actor, details={"reason": wish.reason.value})
    return asked


def new_return_ref() -> str:
    """As an order's number, and never taken for one: "R-7K2M9-XQT4B"."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(10)).upper()
    return f"R-{signs[:5]}-{signs[5:]}"


def _find_lines(standing: Standing, wish: Wish) -> list[tuple[Returnable, int]]:
    """The lines with how many of each, in the order of their rows; a line that is named twice counts together."""
    by_position = {one.line.position: one for one in standing.lines}
    counted: Counter[int] = Counter()
    for position, pieces in wish.pieces:
        if position not in by_position:
            raise NotInOrder(position=position)
        counted[position] += pieces
    return sorted(((by_position[position], pieces) for position, pieces in counted.items()), key=lambda pair: pair[0].line.pk)


def _check_time(order: Order, standing: Standing, wish: Wish, wanted: Sequence[Returnable]) -> None:
    """Raises NothingToReturn, or ReturnTooLate for this reason: what left last has the longest time, and none may be over."""
    if standing.window is None or standing.why_not not in ("", TOO_LATE):
        raise NothingToReturn(why=standing.why_not)
    for one in wanted:
        if one.window is None:
            raise NothingToReturn(why=NOT_HERE_YET)
        until = one.window.until(wish.reason)
        if timezone.now() > until:
            raise ReturnTooLate(until=say_day(order, until))


def _show_pictures(order: Order, asked: Return, refs: Sequence[str]) -> None:
    """Pictures of the order that no other return shows, in the order in which they were taken."""
    wanted = list(dict.fromkeys(refs))
    waiting = ReturnPicture.objects.across_shops().filter(order=order, of_return=None, ref__in=[ref for ref in wanted if "\x00" not in ref])
    found = {picture.ref: picture for picture in waiting.select_for_update(of=("self",)).order_by("pk")}
    for ref in wanted:
        if ref not in found:
            raise PictureUnknown(ref=ref)
    waiting.update(of_return=asked)
