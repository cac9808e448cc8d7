"""Count what a buyer gave a seller. Called by whoever keeps the ratings, in the transaction that changes one."""

from django.db.models import F

from galleria.sellers.models import Seller


def count_rating(shop_id: int, user_id: int, *, before: int, after: int) -> None:
    """A rating was worth so many stars and is worth so many now; 0 where it does not count. The row is locked until the caller's commit."""
    if before == after:
        return
    number = bool(after) - bool(before)
    Seller.objects.for_shop(shop_id).filter(user=user_id).update(
        ratings_count=F("ratings_count") + number, ratings_sum=F("ratings_sum") + after - before
    )
