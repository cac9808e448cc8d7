"""From a person to a seller: their own application, and the staff's view of it. And whether somebody may sell. Fails closed."""

from galleria.accounts.access import Actor, check_right, check_signed_in
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.profiles.access import access_self
from galleria.sellers.errors import STANDS, NotApplied, SellerNotApproved, SellerNotFound, SellerTermsChanged
from galleria.sellers.models import Seller
from galleria.sellers.rules import State
from galleria.shops.market import find_market
from galleria.shops.models import Shop

DECIDES = Right.MANAGE_PEOPLE
"""A decision gives the role of a seller, so whoever gives roles decides."""


def access_own_seller(actor: Actor, shop: Shop, *, lock: bool = False) -> Seller:
    """What the person who acts has told of themselves as a seller here. Raises Unauthenticated (401), NotApplied (404)."""
    user = access_self(actor)
    rows = Seller.objects.for_shop(shop).filter(user=user)
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    seller = rows.first()
    if seller is None:
        raise NotApplied
    return seller


def access_seller_to_decide(actor: Actor, shop: Shop, username: str) -> Seller:
    """A seller of the shop, locked, for staff who decide on them. Raises 401/403, SellerNotFound (404). Nobody decides on themselves: Forbidden."""
    check_right(actor, shop, DECIDES)
    rows = Seller.objects.for_shop(shop).select_related("user").select_for_update(no_key=True, of=("self",))
    seller = rows.filter(user__username=username).first() if "\x00" not in username else None
    if seller is None:
        raise SellerNotFound(username=username)
    if actor.user is not None and actor.user.pk == seller.user_id:
        raise Forbidden
    return seller


def check_may_sell(actor: Actor, shop: Shop, *, lock: bool = False) -> None:
    """Whether the person may put something up here in their own name: as `check_sells`, under the terms that hold now.

    Raises Unauthenticated (401), Forbidden, SellerNotApproved or SellerTermsChanged (403).
    """
    market, seller = find_market(shop), check_sells(actor, shop, lock=lock)
    if market is not None and seller is not None and seller.terms_version != market.terms_version:
        raise SellerTermsChanged(version=market.terms_version, shop=shop.name)


def check_sells(actor: Actor, shop: Shop, *, lock: bool = False) -> Seller | None:
    """Whether the person sells here in their own name: by role, and where there is a market as an approved seller, who is the answer.

    With `lock` a decision about them waits for the caller's transaction, so that nothing is put on the shelves behind a suspension.
    Raises Unauthenticated (401), Forbidden or SellerNotApproved (403).
    """
    check_signed_in(actor)
    if find_market(shop) is None or actor.user is None:
        check_right(actor, shop, Right.SELL)
        return None
    rows = Seller.objects.for_shop(shop).filter(user=actor.user)
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    seller = rows.defer("address", "tax_id", "birth_date").first()
    if seller is None:
        raise SellerNotApproved(shop=shop.name)
    if seller.state != State.APPROVED:
        raise SellerNotApproved(STANDS[State(seller.state)].format(shop=shop.name, reason=seller.reason))
    check_right(actor, shop, Right.SELL)
    return seller
