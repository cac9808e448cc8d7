"""A seller's account at Stripe: made once for a shop, however often it is asked for and whatever answer was lost on the way."""

import json
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from galleria.accounts.models import User
from galleria.sales.market.payouts.actions.look_at_connected import LOOK_AGAIN, note_account
from galleria.sales.market.payouts.errors import StripeCountryNotServed, StripeNotOffered, StripeProfileMissing
from galleria.sales.market.payouts.models import ConnectedAccount
from galleria.sales.market.payouts.reads.seller_identity import find_identities
from galleria.sales.market.payouts.rules.connected import find_agreement
from galleria.sales.market.payouts.terms import pays_by_stripe
from galleria.sales.payments import connect
from galleria.shops.models import Shop


def open_connected_account(shop: Shop, user: User) -> ConnectedAccount:
    """The seller's account; made at Stripe when there is none. Stripe is called without a lock.

    Raises StripeNotOffered (404), StripeProfileMissing, StripeCountryNotServed, StripeRefuses (409), OutsideUnavailable (503).
    """
    if not pays_by_stripe(shop):
        raise StripeNotOffered
    known = ConnectedAccount.objects.for_shop(shop).filter(user=user).first()
    if known is not None and known.reference:
        return known
    new = _describe(shop, user)
    account, was_asked = _begin(shop, user)
    names = {"shop": shop.slug, "seller": str(user.pk), "account": str(account.pk)}
    state = connect.find_account(names, since=account.begun_at) if was_asked else None
    if state is None:
        # Whoever asks at the same moment says the same, and gets the same. What is said differently needs another key.
        said = sha256(json.dumps([names, vars(new)], sort_keys=True).encode()).hexdigest()[:16]
        state = connect.create_account(new, names=names, key=f"account {shop.slug} {account.pk} {said}")
    return _keep(account.pk, state)


def _describe(shop: Shop, user: User) -> connect.NewAccount:
    identity = find_identities(shop, [user.pk])[user.pk]
    if not identity.country or not identity.kind:
        raise StripeProfileMissing
    platform = connect.find_platform_country()
    agreement = find_agreement(platform, identity.country)
    if agreement is None:
        raise StripeCountryNotServed(country=identity.country, platform=platform)
    return connect.NewAccount(
        country=identity.country,
        email=user.email,
        business="company" if identity.kind == "company" else "individual",
        description=f"Sells at {shop.name}",
        agreement=agreement,
    )


@transaction.atomic
def _begin(shop: Shop, user: User) -> tuple[ConnectedAccount, bool]:
    """The row, before Stripe hears of it, and whether Stripe may have heard of it before."""
    ConnectedAccount.objects.across_shops().get_or_create(shop_id=shop.pk, user=user)
    account = ConnectedAccount.objects.for_shop(shop).select_for_update(no_key=True, of=("self",)).get(user=user)
    was_asked = account.asked_at is not None
    if not was_asked:
        account.asked_at = timezone.now()
        account.save(update_fields=["asked_at"])
    return account, was_asked


@transaction.atomic
def _keep(account_id: int, state: connect.AccountState) -> ConnectedAccount:
    account = ConnectedAccount.objects.across_shops().select_for_update(no_key=True, of=("self",)).get(pk=account_id)
    if not account.reference:
        account.reference, account.next_look_at = state.reference, timezone.now() + LOOK_AGAIN
        account.save(update_fields=["reference", "next_look_at"])
        note_account(account, state)
    return account
