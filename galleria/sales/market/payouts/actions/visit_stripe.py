"""A seller's ways to Stripe's pages: to say who they are, and into their dashboard; and asking how their account stands. Nobody goes for others."""

from django.conf import settings

from galleria.accounts.access import Actor
from galleria.kernel.rates import RateLimit
from galleria.sales.market.payouts.access import access_as_seller
from galleria.sales.market.payouts.actions.look_at_connected import look_at_connected
from galleria.sales.market.payouts.actions.open_connected_account import open_connected_account
from galleria.sales.market.payouts.errors import NoStripeAccount, StripeNotOffered
from galleria.sales.market.payouts.models import ConnectedAccount
from galleria.sales.market.payouts.terms import pays_by_stripe
from galleria.sales.payments import connect
from galleria.shops.models import Shop

LIMIT = RateLimit("stripe-visits", calls=60, period_s=600.0, burst=20)
"""Each visit is a call or two to Stripe, whose limit is everybody's."""


def begin_onboarding(shop: Shop, *, actor: Actor) -> str:
    """Where Stripe asks the seller what it needs, first or again; their account is made when there is none. The address works once.

    Raises Unauthenticated (401), NoSeller (403), StripeNotOffered (404), StripeProfileMissing, StripeCountryNotServed, StripeRefuses (409),
    Throttled (429), OutsideUnavailable (503).
    """
    user = access_as_seller(actor, shop)
    LIMIT.check(str(user.pk))
    account = open_connected_account(shop, user)
    page = f"{settings.PUBLIC_URL}/{shop.slug}/sell/balance"
    return connect.create_onboarding_link(account.reference, return_url=f"{page}?stripe=back", refresh_url=f"{page}?stripe=again")


def open_dashboard(shop: Shop, *, actor: Actor) -> str:
    """The way into the seller's dashboard at Stripe; works once. Raises as above, and NoStripeAccount (409) before they have been on its pages."""
    account = _find(shop, actor)
    if account is None or not account.is_submitted:
        raise NoStripeAccount
    return connect.create_login_link(account.reference)


def check_connected(shop: Shop, *, actor: Actor) -> ConnectedAccount | None:
    """As it stands at Stripe now; None while there is none. Also where no event of Stripe's arrives. Raises as above."""
    account = _find(shop, actor)
    if account is None:
        return None
    look_at_connected(account.pk)
    account.refresh_from_db()
    return account


def _find(shop: Shop, actor: Actor) -> ConnectedAccount | None:
    user = access_as_seller(actor, shop)
    if not pays_by_stripe(shop):
        raise StripeNotOffered
    LIMIT.check(str(user.pk))
    return ConnectedAccount.objects.for_shop(shop).exclude(reference="").filter(user=user).first()
