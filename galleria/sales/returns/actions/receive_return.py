"""What was sent back is here."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.catalog.actions.write_off import write_off
from galleria.catalog.models import Variant
from galleria.kernel.causes import Cause
from galleria.kernel.limits import give_back_units, lock_resources
from galleria.sales.returns.access import access_return
from galleria.sales.returns.actions.claim_pieces import release_pieces
from galleria.sales.returns.actions.write_return_step import write_return_step
from galleria.sales.returns.errors import FewerReturnable, NothingCame
from galleria.sales.returns.letters import send_return_letter
from galleria.sales.returns.models import Return, ReturnLine
from galleria.sales.returns.status import Status, Step

UNSELLABLE = "it cannot be sold again"


@dataclass(frozen=True)
class Came:
    """How many pieces of a line are here, and how many of these can be sold again."""

    pieces: int
    restocked: int


@transaction.atomic
def receive_return(ref: str, *, actor: Actor, came: Mapping[int, Came], condition: str = "") -> Return:
    """Note what came, by the id of the return's line, put into stock what can be sold again, and write off the rest. Twice is once.

    What did not come can be sent another time. `condition` is said where it is not as it was sent.

    Raises ReturnNotFound (404), Forbidden (403), ReturnStepRefused, NothingCame, FewerReturnable (409).
    """
    order, one = access_return(actor, ref, to="answer", lock=True)
    if one.status == Status.RECEIVED:
        return one
    one.condition = condition
    write_return_step(order, one, Step.RECEIVE, actor=actor)
    lines = list(one.lines.select_related("line__variant"))
    if not any(came[line.pk].pieces for line in lines if line.pk in came):
        raise NothingCame
    missing: dict[int, int] = {}
    stock: dict[int, int] = {}
    aside: dict[int, int] = {}
    for line in lines:
        here = came.get(line.pk, Came(0, 0))
        if not 0 <= here.restocked <= here.pieces <= line.quantity:
            raise FewerReturnable(left=line.quantity, title=line.line.title)
        line.received, line.restocked = here.pieces, _sellable(line, here)
        if here.pieces < line.quantity:
            missing[line.line_id] = line.quantity - here.pieces
        if line.line.variant_id is not None and line.restocked:  # an order has a variant once
            stock[line.line.variant_id] = line.restocked
        if line.line.variant_id is not None and line.restocked < here.pieces:
            aside[line.line.variant_id] = here.pieces - line.restocked
    ReturnLine.objects.across_shops().bulk_update(lines, ["received", "restocked"])
    if missing:
        release_pieces(missing)
    send_return_letter(order, one, "received")
    cause = Cause(kind="return", order=order.ref, actor_id=actor.user.pk if actor.user else None, note=one.ref)
    lock_resources(Variant, sorted({*stock, *aside}))  # last: whoever buys waits for these rows
    give_back_units(Variant, stock, cause=cause)
    write_off(aside, cause=cause, why=UNSELLABLE)
    return one


def _sellable(line: ReturnLine, here: Came) -> int:
    """Nothing goes back into the stock of a variant that is no longer kept."""
    variant = line.line.variant
    return here.restocked if variant is not None and variant.retired_at is None else 0
