"""Ratings as buyer and seller of a sale see them. What everybody sees is `public.py`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Prefetch
from django.utils import timezone

from galleria.accounts.models import User
from galleria.kernel.cursors import Cursor, decode_cursor
from galleria.sales.market.disputes.models import Dispute
from galleria.sales.market.models import SaleStep
from galleria.sales.market.ratings.access import RatedSale
from galleria.sales.market.ratings.models import Rating, RatingReport
from galleria.sales.market.ratings.rules import RATED_WITHIN, find_last_change, find_over
from galleria.sales.market.reads import describe_sellers, is_in_dispute
from galleria.sales.market.status import GOES_BACK
from galleria.sales.models import OrderLine
from galleria.sellers.queries import find_seller
from galleria.shops.models import Shop

MOST_PIECES = 5


@dataclass(frozen=True)
class Possible:
    """What its buyer can do about a sale now. `is_open`: something about it is being settled; `until` when it can be written."""

    is_open: bool
    until: datetime | None
    may_write: bool


def read_possible(found: RatedSale) -> Possible:
    """Whether the sale can be rated, or its rating changed, whoever asks."""
    sale, rating = found.sale, found.rating
    if is_in_dispute(found.order, sale):
        return Possible(is_open=True, until=None, may_write=False)
    gone = SaleStep.objects.across_shops().filter(sale=sale, code__in=[one.value for one in GOES_BACK])
    over_at = find_over(
        sale.status,
        shipped_at=sale.shipped_at,
        released_at=sale.released_at,
        went_back_at=gone.order_by("-at").values_list("at", flat=True).first(),
        settled_at=Dispute.objects.across_shops().filter(sale=sale).values_list("closed_at", flat=True).first(),
    )
    # Without a row of its seller's there is no page to show it on, and nowhere to count it.
    if over_at is None or found.is_own or find_seller(found.order.shop, sale.seller_id) is None:
        return Possible(is_open=False, until=None, may_write=False)
    until = over_at + RATED_WITHIN if rating is None else find_last_change(over_at, rating.rated_at)
    return Possible(is_open=False, until=until, may_write=timezone.now() <= until and not (rating and rating.hides))


def is_decided(rating: Rating) -> bool:
    """Whether staff have looked at a report of the rating as it is now."""
    return _is_settled(rating, _last_report(rating))


def describe_standing(found: RatedSale) -> dict[str, Any]:
    """`schemas.RatingStanding`."""
    possible = read_possible(found)
    rating, buys, sells = found.rating, found.standing.buys, found.standing.sells
    report = _last_report(rating) if rating and sells else None
    may = ["rate" if rating is None else "change"] if buys and possible.may_write else []
    if rating is not None and sells and not rating.hides:
        may += ["answer"] + ([] if _is_settled(rating, report) else ["report"])
    return {
        "sale": found.sale.ref,
        "order": found.order.ref,
        "seller": describe_sellers(found.order.shop_id, [found.sale.seller])[found.sale.seller_id],
        "until": possible.until.isoformat() if possible.until and buys else None,
        "may": may,
        "rating": None if rating is None else describe_rating(rating, report),
    }


def describe_rating(rating: Rating, report: RatingReport | None) -> dict[str, Any]:
    """`schemas.RatingOut`: to who wrote it, and to who is meant."""
    return {
        "ref": rating.ref,
        "stars": rating.stars,
        "words": rating.words,
        "rated_at": rating.rated_at.isoformat(),
        "changed_at": rating.changed_at.isoformat() if rating.changed_at else None,
        "answer": rating.answer,
        "answered_at": rating.answered_at.isoformat() if rating.answered_at else None,
        "hides": rating.hides,
        "fault": rating.fault,
        "reason": rating.reason if rating.hides else "",
        "report": None if report is None else {name: getattr(report, name) for name in ("state", "fault", "words", "answer")},
    }


def list_own_ratings(seller: User, shop: Shop, *, limit: int, cursor: str | None) -> dict[str, Any]:
    """What buyers gave a seller, newest first, hidden ones too, as `schemas.OwnRatingList`. Raises CursorInvalid (400)."""
    after = decode_cursor(cursor, order="own-ratings", kinds=()) if cursor else None
    reports = Prefetch("reports", queryset=RatingReport.objects.across_shops().order_by("-pk"), to_attr="found_reports")
    ratings = Rating.objects.for_shop(shop).filter(seller=seller).select_related("sale").prefetch_related(reports)
    if after is not None:
        ratings = ratings.filter(pk__lt=after.id)
    rows = list(ratings.order_by("-pk")[: limit + 1])
    shown = rows[:limit]
    titles = _list_titles(shown, seller)
    row = find_seller(shop, seller.pk)
    return {
        "count": row.ratings_count if row else 0,
        "average": row.rating_tenths / 10 if row and row.rating_tenths else None,
        "items": [
            {
                "sale": rating.sale.ref,
                "titles": titles.get(rating.sale.order_id, []),
                "may": [] if rating.hides else ["answer"] + ([] if _is_settled(rating, next(iter(rating.found_reports), None)) else ["report"]),
                "rating": describe_rating(rating, next(iter(rating.found_reports), None)),
            }
            for rating in shown
        ],
        "next": Cursor(order="own-ratings", keys=(), id=shown[-1].pk).encode() if len(rows) > limit else None,
    }


def list_reported(shop: Shop, *, most: int) -> tuple[list[tuple[int, str, int, datetime]], int]:
    """Ratings that sellers report, the longest waiting first: row, fault, stars, since when; and how many there are in all."""
    rows = RatingReport.objects.for_shop(shop).filter(state=RatingReport.State.OPEN)
    found = list(rows.order_by("reported_at", "pk").values_list("rating_id", "fault", "rating__stars", "reported_at")[:most])
    return found, rows.count() if len(found) == most else len(found)


def _list_titles(ratings: Sequence[Rating], seller: User) -> dict[int, list[str]]:
    titles: dict[int, list[str]] = {}
    lines = OrderLine.objects.across_shops().filter(order__in=[rating.sale.order_id for rating in ratings], seller=seller)
    for order_id, title in lines.order_by("order_id", "position").values_list("order_id", "title"):
        titles.setdefault(order_id, []).append(title)
    return {order_id: found[:MOST_PIECES] for order_id, found in titles.items()}


def _last_report(rating: Rating) -> RatingReport | None:
    return RatingReport.objects.across_shops().filter(rating=rating).order_by("-pk").first()


def _is_settled(rating: Rating, report: RatingReport | None) -> bool:
    """Reports come one after the other: the last is the one that staff looked at last."""
    return report is not None and report.decided_at is not None and report.decided_at > (rating.changed_at or rating.rated_at)
