"""Reads of sellers."""

from collections.abc import Iterable

from galleria.sellers.errors import SellerNotFound
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.shops.models import Shop


def get_seller(shop: Shop, username: str) -> Seller:
    """Whoever sells in the shop, or has asked to, whatever became of it. Raises SellerNotFound (404)."""
    rows = Seller.objects.for_shop(shop).select_related("user").filter(user__username=username, user__is_active=True)
    seller = rows.first() if "\x00" not in username else None
    if seller is None:
        raise SellerNotFound(username=username)
    return seller


def find_seller(shop: Shop, user_id: int) -> Seller | None:
    """The same by the person's id, or None."""
    return Seller.objects.for_shop(shop).filter(user=user_id).first()


def find_kinds(shop: Shop, user_ids: Iterable[int]) -> dict[int, str]:
    """Which of these people sell as `private` or as `company`, by their ids; who is no seller here is left out."""
    return dict(Seller.objects.for_shop(shop).filter(user__in=list(user_ids)).values_list("user_id", "kind"))


def count_applied(shop: Shop) -> int:
    """How many wait for a decision."""
    return Seller.objects.for_shop(shop).filter(state=State.APPLIED).count()
