"""A side says or shows something more, while it is not settled."""

from collections.abc import Sequence

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.disputes.access import access_case
from galleria.sales.market.disputes.actions.write_dispute_step import append_post
from galleria.sales.market.disputes.errors import DisputeStepRefused, TooManyPosts
from galleria.sales.market.disputes.models import DisputePost
from galleria.sales.market.disputes.rules import MOST_POSTS
from galleria.sales.market.disputes.status import Status


@transaction.atomic
def say_more(ref: str, *, actor: Actor, words: str, pictures: Sequence[str] = (), key: str | None = None) -> DisputePost:
    """Raises SaleNotFound, DisputeNotFound, DisputePictureUnknown (404), Forbidden (403), DisputeStepRefused, TooManyPosts (409)."""
    case = access_case(actor, ref, to="argue", key=key, lock=True)
    dispute, side = case.it, case.side
    assert side is not None  # noqa: S101 - for the type checker: who argues is a side
    if dispute.status == Status.CLOSED:
        raise DisputeStepRefused(status=dispute.status, step="be argued about")
    if dispute.posts.filter(side=side).count() >= MOST_POSTS:
        raise TooManyPosts(most=MOST_POSTS)
    return append_post(case, "word", words, side=side, pictures=pictures)
