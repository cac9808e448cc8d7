"""A step of a dispute: its new status, the entry in its history, and what was said with it. Only called by the actions that take steps."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import Case
from galleria.sales.market.disputes.errors import DisputePictureUnknown, DisputeStepRefused
from galleria.sales.market.disputes.models import Dispute, DisputePicture, DisputePost, DisputeStep
from galleria.sales.market.disputes.rules import ANSWER_DAYS
from galleria.sales.market.disputes.status import Side, Status, Step, status_after
from galleria.shops.market import find_market
from galleria.shops.models import Shop


def write_dispute_step(dispute: Dispute, step: Step, *, actor: Actor, side: Side | None, details: dict[str, Any] | None = None) -> None:
    """Take the step with a dispute that is locked; what else has changed of it is saved as well. Raises DisputeStepRefused (409)."""
    dispute.status = status_after(Status(dispute.status), step, DisputeStepRefused)
    dispute.save()
    append_step(dispute, step.value, actor=actor, side=side, details=details)


def append_step(dispute: Dispute, code: str, *, actor: Actor, side: Side | None, details: dict[str, Any] | None = None) -> None:
    """Into its history."""
    DisputeStep.objects.across_shops().create(
        shop_id=dispute.shop_id,
        dispute=dispute,
        code=code,
        status=dispute.status,
        side=side or "",
        details=details or {},
        actor=actor.user,
    )


def append_post(case: Case, code: str, words: str, *, side: Side, pictures: Sequence[str] = ()) -> DisputePost:
    """Words of a side, with pictures of its own that nobody has said something with. Raises DisputePictureUnknown (404)."""
    dispute = case.it
    post = DisputePost.objects.across_shops().create(shop_id=dispute.shop_id, dispute=dispute, side=side, code=code, words=words)
    wanted = list(dict.fromkeys(pictures))
    waiting = DisputePicture.objects.across_shops().filter(sale=case.sale, side=side, post=None, ref__in=[ref for ref in wanted if "\x00" not in ref])
    found = {picture.ref for picture in waiting.select_for_update(of=("self",)).order_by("pk")}
    for ref in wanted:
        if ref not in found:
            raise DisputePictureUnknown(ref=ref)
    waiting.update(post=post)
    return post


def find_deadline(shop: Shop) -> datetime:
    """Until when whoever's turn it is has to answer from now on."""
    market = find_market(shop)
    return timezone.now() + timedelta(days=market.answer_days if market else ANSWER_DAYS)
