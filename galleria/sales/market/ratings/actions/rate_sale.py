"""A buyer says how a seller was, or says it differently."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from galleria.accounts.access import Actor
from galleria.kernel.references import new_reference
from galleria.sales.market.ratings.access import access_rated
from galleria.sales.market.ratings.errors import OwnSale, RatingHidden, RatingNotPossible
from galleria.sales.market.ratings.letters import send_to_seller
from galleria.sales.market.ratings.models import Rating
from galleria.sales.market.ratings.reads import read_possible
from galleria.sellers.actions.count_rating import count_rating


@transaction.atomic
def rate_sale(ref: str, *, stars: int, words: str, actor: Actor, key: str | None = None) -> Rating:
    """The sale's rating is this, and counts with its seller. The same again is a no-op; the seller gets one letter, for the first.

    Raises SaleNotFound (404), Forbidden (403), OwnSale, RatingNotPossible, RatingHidden (409).
    """
    found = access_rated(actor, ref, to="buy", key=key, lock=True)
    sale, rating = found.sale, found.rating
    if found.is_own:
        raise OwnSale
    if rating is not None and (rating.stars, rating.words) == (stars, words):
        return rating
    if rating is not None and rating.hides:
        raise RatingHidden
    if not read_possible(found).may_write:
        raise RatingNotPossible
    if rating is None:
        rating = Rating.objects.across_shops().create(
            shop_id=sale.shop_id,
            sale=sale,
            seller_id=sale.seller_id,
            ref=new_reference("rtg"),
            stars=stars,
            words=words,
            rated_at=timezone.now(),
        )
        count_rating(sale.shop_id, sale.seller_id, before=0, after=stars)
        send_to_seller(replace(found, rating=rating), "new")
        return rating
    count_rating(sale.shop_id, sale.seller_id, before=rating.stars, after=stars)
    rating.stars, rating.words, rating.changed_at = stars, words, timezone.now()
    rating.save(update_fields=["stars", "words", "changed_at"])
    return rating
