"""From a person to a dispute: as to its sale. Its sides argue; staff who are neither side decide."""

from dataclasses import dataclass
from typing import Literal

from galleria.accounts.access import Actor
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.sales.market.access import Standing, access_sale
from galleria.sales.market.disputes.errors import DisputeNotFound, DisputePictureUnknown
from galleria.sales.market.disputes.models import Dispute, DisputePicture
from galleria.sales.market.disputes.status import Side
from galleria.sales.market.models import Sale
from galleria.sales.models import Order

Doing = Literal["see", "argue", "buy", "sell", "judge", "give", "sell or give"]


@dataclass(frozen=True)
class Case:
    """A sale that somebody has to do with, and what is in dispute about it. `can_judge`: of the house, and neither buyer nor seller."""

    order: Order
    sale: Sale
    dispute: Dispute | None
    standing: Standing
    can_judge: bool
    can_give: bool  # other people's money

    @property
    def side(self) -> Side | None:
        """For whom they speak. None for staff, who speak by deciding."""
        if self.standing.buys:
            return Side.BUYER
        return Side.SELLER if self.standing.sells else None

    @property
    def it(self) -> Dispute:
        """The dispute. Raises DisputeNotFound (404)."""
        if self.dispute is None:
            raise DisputeNotFound(ref=self.sale.ref)
        return self.dispute


def access_case(actor: Actor, ref: str, *, to: Doing, key: str | None = None, lock: bool = False) -> Case:
    """The sale with its dispute, order, sale and dispute locked in this order when they are. Nobody does what is a side's but that side; staff who
    are a side themselves judge nothing.

    Raises SaleNotFound (404) for who has nothing to do with it, Forbidden (403) for people who may see but not do it.
    """
    order, sale, standing = access_sale(actor, ref, to="see", key=key, lock=lock)
    judges = standing.manages and not standing.sells and not standing.buys
    gives = judges and actor.has_right(order.shop, Right.REFUND)
    may = {
        "see": True,
        "argue": standing.buys or standing.sells,
        "buy": standing.buys,
        "sell": standing.sells,
        "judge": judges,
        "give": gives,
        "sell or give": standing.sells or gives,
    }
    if not may[to]:
        raise Forbidden
    disputes = Dispute.objects.across_shops().filter(sale=sale)
    dispute = (disputes.select_for_update(no_key=True, of=("self",)) if lock else disputes).first()
    if dispute is not None:
        dispute.sale = sale
    return Case(order=order, sale=sale, dispute=dispute, standing=standing, can_judge=judges, can_give=gives)


def access_dispute_picture(actor: Actor, ref: str, picture_ref: str, *, key: str | None) -> DisputePicture:
    """A picture of the sale: those that were shown, and a side's own that wait. Raises SaleNotFound, DisputePictureUnknown (404)."""
    case = access_case(actor, ref, to="see", key=key)
    pictures = DisputePicture.objects.across_shops().filter(sale=case.sale, ref=picture_ref)
    picture = pictures.first() if "\x00" not in picture_ref else None
    if picture is None or (picture.post_id is None and picture.side != case.side):
        raise DisputePictureUnknown(ref=picture_ref)
    return picture
