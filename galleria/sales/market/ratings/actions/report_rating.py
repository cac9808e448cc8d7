"""A seller tells the staff what is wrong with a rating."""

from django.db import transaction

from galleria.accounts.access import Actor
from galleria.sales.market.ratings.access import access_rated
from galleria.sales.market.ratings.errors import RatingHidden, RatingReportDecided
from galleria.sales.market.ratings.models import Rating, RatingReport
from galleria.sales.market.ratings.reads import is_decided
from galleria.sales.market.ratings.rules import Fault


@transaction.atomic
def report_rating(ref: str, *, fault: Fault, words: str, actor: Actor) -> Rating:
    """It waits for the staff, and stays where it is until they have decided. Again before that changes what is said.

    Raises SaleNotFound, RatingNotFound (404), Forbidden (403), RatingHidden, or RatingReportDecided (409) once staff have looked at it as it is.
    """
    rating = access_rated(actor, ref, to="sell", lock=True).it
    if rating.hides:
        raise RatingHidden
    if is_decided(rating):
        raise RatingReportDecided
    RatingReport.objects.across_shops().update_or_create(
        rating=rating, state=RatingReport.State.OPEN, defaults={"shop_id": rating.shop_id, "reporter": actor.user, "fault": fault, "words": words}
    )
    return rating
