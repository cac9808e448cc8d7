"""A seller answers what a buyer said, for everybody to read. One answer, which may be changed."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.sales.market.ratings.access import access_rated
from galleria.sales.market.ratings.errors import RatingHidden
from galleria.sales.market.ratings.models import Rating


@transaction.atomic
def answer_rating(ref: str, *, words: str, actor: Actor) -> Rating:
    """The answer is this; without words there is none any more. The same again is a no-op.

    Raises SaleNotFound, RatingNotFound (404), Forbidden (403), RatingHidden (409).
    """
    rating = access_rated(actor, ref, to="sell", lock=True).it
    if rating.answer == words:
        return rating
    if rating.hides:
        raise RatingHidden
    rating.answer, rating.answered_at = words, timezone.now() if words else None
    rating.save(update_fields=["answer", "answered_at"])
    return rating
