"""From a person to a rating: as to its sale. Its buyer rates, its seller answers and reports, staff who are neither decide what is shown."""

from dataclasses import dataclass, replace
from typing import Literal

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.sales.market.access import Standing, access_sale
from galleria.sales.market.models import Sale
from galleria.sales.market.ratings.errors import RatingNotFound
from galleria.sales.market.ratings.models import Rating
from galleria.sales.models import Order
from galleria.shops.models import Shop

JUDGES = Right.MANAGE_CATALOGUE
"""As with reports of pieces: what everybody reads in the shop."""


@dataclass(frozen=True)
class RatedSale:
    """A sale that somebody has to do with, and what its buyer said of it."""

    order: Order
    sale: Sale
    rating: Rating | None
    standing: Standing

    @property
    def it(self) -> Rating:
        """The rating. Raises RatingNotFound (404)."""
        if self.rating is None:
            raise RatingNotFound(ref=self.sale.ref)
        return self.rating

    @property
    def is_own(self) -> bool:
        """Whether seller and buyer are one, however they ordered."""
        seller = self.sale.seller
        return self.order.user_id == seller.pk or self.order.email.lower() == seller.email.lower() or (self.standing.sells and self.standing.buys)


def access_rated(actor: Actor, ref: str, *, to: Literal["see", "buy", "sell"], key: str | None = None, lock: bool = False) -> RatedSale:
    """The sale with its rating; order, sale and rating locked in this order when they are. Nobody speaks for a side but that side.

    Raises SaleNotFound (404) for who has nothing to do with it, Forbidden (403) for people who may see but not do it.
    """
    order, sale, standing = access_sale(actor, ref, to="see", key=key, lock=lock)
    if not {"see": True, "buy": standing.buys, "sell": standing.sells}[to]:
        raise Forbidden
    return RatedSale(order=order, sale=sale, rating=_find_rating(sale, lock=lock), standing=standing)


def access_rating_to_judge(actor: Actor, shop: Shop, ref: str) -> RatedSale:
    """A rating of the shop by its own ref, everything locked as above, for staff who decide what is shown. Raises RatingNotFound (404), Forbidden
    (403) for who may not, or is one of its sides.
    """
    if not actor.has_right(shop, JUDGES):
        raise Forbidden
    sale_ref = Rating.objects.for_shop(shop).filter(ref=ref).values_list("sale__ref", flat=True).first()
    if sale_ref is None:
        raise RatingNotFound(ref=ref)
    found = _open(sale_ref)
    user = actor.user
    if user is not None and user.pk in (found.sale.seller_id, found.order.user_id):
        raise Forbidden
    return found


def _open(sale_ref: str) -> RatedSale:
    """Locked, without anybody's standing: for those who judge."""
    sale = Sale.objects.across_shops().get(ref=sale_ref)
    order = Order.objects.across_shops().select_related("shop").select_for_update(no_key=True, of=("self",)).get(pk=sale.order_id)
    sale = Sale.objects.across_shops().select_related("seller").select_for_update(no_key=True, of=("self",)).get(pk=sale.pk)
    sale.order = order
    found = RatedSale(order=order, sale=sale, rating=None, standing=Standing(sells=False, buys=False, manages=True))
    return replace(found, rating=_find_rating(sale, lock=True))


def _find_rating(sale: Sale, *, lock: bool) -> Rating | None:
    ratings = Rating.objects.across_shops().filter(sale=sale)
    return (ratings.select_for_update(no_key=True, of=("self",)) if lock else ratings).first()
