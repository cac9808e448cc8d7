"""From a person to what is theirs as a seller, and from staff to runs and payouts. What is not theirs does not exist for them."""

from galleria.accounts.access import Actor, check_signed_in
from galleria.accounts.models import User
from galleria.accounts.rules import Right
from galleria.kernel.problems import Forbidden
from galleria.sales.market.payouts.errors import NoSeller, PayoutNotFound, RunNotFound
from galleria.sales.market.payouts.models import Payout, Run
from galleria.sales.market.payouts.reads.balance import CODES
from galleria.sales.models import Account
from galleria.shops.models import Shop
from galleria.shops.queries import known_shops


def access_as_seller(actor: Actor, shop: Shop) -> User:
    """The actor themself, who sells here or has something in the books: nobody acts for a seller.

    Raises Unauthenticated (401), NoSeller (403).
    """
    check_signed_in(actor)
    if actor.user is None:
        raise Forbidden
    if not actor.has_right(shop, Right.SELL):
        theirs = Account.objects.for_shop(shop).filter(code__in=CODES, party=str(actor.user.pk))
        if not theirs.exists():
            raise NoSeller
    return actor.user


def access_selling(actor: Actor, slug: str) -> tuple[Shop, User]:
    """The shop, and the actor as its seller. Raises ShopNotFound (404), Unauthenticated (401), NoSeller (403)."""
    shop = known_shops.get(slug)
    return shop, access_as_seller(actor, shop)


def access_run(actor: Actor, ref: str, *, lock: bool = False) -> Run:
    """The run, for who pays out in its shop. Raises RunNotFound (404)."""
    rows = Run.objects.across_shops().select_related("shop")
    if lock:
        rows = rows.select_for_update(no_key=True, of=("self",))
    run = rows.filter(ref=ref).first() if "\x00" not in ref else None
    if run is None or not actor.has_right(run.shop, Right.PAY_OUT):
        raise RunNotFound(ref=ref)
    return run


def access_payout(actor: Actor, ref: str) -> Payout:
    """The payout, locked, for who pays out in its shop. Raises PayoutNotFound (404)."""
    rows = Payout.objects.across_shops().select_related("shop", "run", "seller").select_for_update(no_key=True, of=("self",))
    payout = rows.filter(ref=ref).first() if "\x00" not in ref else None
    if payout is None or not actor.has_right(payout.shop, Right.PAY_OUT):
        raise PayoutNotFound(ref=ref)
    return payout
