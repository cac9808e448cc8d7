"""Ask buyers how it was, once a sale, some days after it was over."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galleria.kernel.sweeps import take_up
from galleria.sales.market.access import Standing
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.access import RatedSale
from galleria.sales.market.ratings.actions.stop_wishes import stop_url, wants_none
from galleria.sales.market.ratings.letters import send_to_buyer
from galleria.sales.market.ratings.models import Rating, RatingWish
from galleria.sales.market.ratings.reads import read_possible
from galleria.sales.market.ratings.rules import ASKED_AFTER

LATER = timedelta(days=1)  # when a sale that something is open about is looked at again


def note_over(sale_id: int) -> None:
    """A sale has come to its end: its buyer is asked some days later. A second end, such as a refund after the release, asks nothing twice."""
    sale = Sale.objects.across_shops().get(pk=sale_id)
    RatingWish.objects.across_shops().get_or_create(sale=sale, defaults={"shop_id": sale.shop_id, "ask_at": timezone.now() + ASKED_AFTER})


def ask_for_ratings(*, most: int = 200) -> int:
    """Write the letters that are due. Returns how many."""
    due = RatingWish.objects.across_shops().filter(closed_at=None, ask_at__lte=timezone.now())
    return take_up(_ask, due.order_by("ask_at").values_list("pk", flat=True), most=most)


@transaction.atomic
def _ask(pk: int) -> bool:
    wish = RatingWish.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=pk)
    if wish.closed_at is not None:  # somebody was quicker
        return False
    rated = _read(wish.sale_id)
    possible = read_possible(rated)
    if possible.is_open:
        wish.ask_at = timezone.now() + LATER
        wish.save(update_fields=["ask_at"])
        return False
    wish.closed_at = timezone.now()
    wish.is_sent = possible.may_write and rated.rating is None and not rated.is_own and not wants_none(rated.order.email)
    wish.save(update_fields=["closed_at", "is_sent"])
    if wish.is_sent:
        send_to_buyer(rated, "ask", stop_url=stop_url(rated.sale.ref))
    return wish.is_sent


def _read(sale_id: int) -> RatedSale:
    sale = Sale.objects.across_shops().select_related("order__shop", "seller").get(pk=sale_id)
    rating = Rating.objects.across_shops().filter(sale=sale).first()
    return RatedSale(order=sale.order, sale=sale, rating=rating, standing=Standing(sells=False, buys=False, manages=False))
