"""The calls to Stripe about accounts of sellers and transfers to them (Connect). As in `stripe`: no database, and no row locked meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal

from django.conf import settings

from galleria.sales.payments import stripe

if TYPE_CHECKING:
    from stripe import Account, ListObject, StripeClient, Transfer
    from stripe.params import AccountListParams

LOOKED_THROUGH = 100  # Stripe's most on a page
MOST_PAGES = 50
DISCONNECTED = "account_invalid"  # why Stripe refuses to speak of an account that has left us
UNKNOWN = "resource_missing"
SHORT = "balance_insufficient"  # https://docs.stripe.com/error-codes#balance-insufficient
Agreement = Literal["full", "recipient"]


@dataclass(frozen=True)
class AccountState:
    """How a seller's account stands at Stripe now. `needed` and `disabled_reason` are Stripe's own words."""

    reference: str
    country: str
    currency: str
    transfers: str
    pays_out: bool
    is_submitted: bool
    needed: tuple[str, ...]
    is_verifying: bool
    disabled_reason: str
    deadline: datetime | None


@dataclass(frozen=True)
class NewAccount:
    """What Stripe is told of a seller; the rest they tell it themselves, on its own pages."""

    country: str
    email: str
    business: Literal["individual", "company"]
    description: str
    agreement: Agreement


@dataclass(frozen=True)
class TransferState:
    """A transfer to a seller's account."""

    reference: str
    amount_minor: int
    currency: str
    reversed_minor: int
    is_reversed: bool


def find_platform_country() -> str:
    """Where the account of our key is. Raises OutsideUnavailable (503)."""
    return _platform_country(settings.STRIPE_SECRET_KEY)


def create_account(new: NewAccount, *, names: Mapping[str, str], key: str) -> AccountState:
    """A new account that receives transfers and has Stripe's small dashboard; the same key within a day gives the same one. `names` tell it from
    others. We answer for what it owes, Stripe asks for who they are. Raises StripeRefuses, OutsideUnavailable (503).
    """
    made = stripe.call(
        lambda client: client.v1.accounts.create(
            {
                "controller": {
                    "stripe_dashboard": {"type": "express"},
                    "fees": {"payer": "application"},
                    "losses": {"payments": "application"},
                    "requirement_collection": "stripe",
                },
                "capabilities": {"transfers": {"requested": True}},
                "country": new.country,
                "email": new.email,
                "business_type": new.business,
                "business_profile": {"product_description": new.description},
                "tos_acceptance": {"service_agreement": new.agreement},
                "metadata": dict(names),
            },
            {"idempotency_key": key},
        )
    )
    return _account(made)


def find_account(names: Mapping[str, str], *, since: datetime) -> AccountState | None:
    """The one that was made under these names, when the answer to making it was lost. Raises StripeRefuses, OutsideUnavailable (503)."""
    asked: AccountListParams = {"created": {"gte": int(since.timestamp())}, "limit": LOOKED_THROUGH}
    for _ in range(MOST_PAGES):
        page = stripe.call(partial(_list_accounts, asked))
        for one in page.data:
            if all(getattr(one.metadata, name, None) == value for name, value in names.items()):
                return _account(one)
        if not page.has_more or not page.data:
            return None
        asked = {**asked, "starting_after": page.data[-1].id}
    return None


def get_account(reference: str) -> AccountState:
    """How it stands. Raises StripeRefuses, with `why` DISCONNECTED when it has left us; OutsideUnavailable (503)."""
    return _account(stripe.call(lambda client: client.v1.accounts.retrieve(reference)))


def create_onboarding_link(reference: str, *, return_url: str, refresh_url: str) -> str:
    """Stripe's own pages on which a seller says who they are: an address that works once, for minutes. Raises StripeRefuses, OutsideUnavailable."""
    link = stripe.call(
        lambda client: client.v1.account_links.create(
            {"account": reference, "type": "account_onboarding", "return_url": return_url, "refresh_url": refresh_url}
        )
    )
    return link.url


def create_login_link(reference: str) -> str:
    """The seller's way into their dashboard at Stripe: works once. Raises StripeRefuses, OutsideUnavailable (503)."""
    return stripe.call(lambda client: client.v1.accounts.login_links.create(reference)).url


def create_transfer(*, to: str, amount_minor: int, currency: str, name: str, shop: str, description: str, key: str) -> TransferState:
    """From our balance to a seller's account, at once. `name` is what find_transfer finds it by. Raises StripeRefuses, with `why` SHORT when our
    balance does not suffice; OutsideUnavailable (503): then it may have been made.
    """
    made = stripe.call(
        lambda client: client.v1.transfers.create(
            {
                "amount": amount_minor,
                "currency": currency.lower(),
                "destination": to,
                "transfer_group": name,
                "description": description,
                "metadata": {"payout": name, "shop": shop},
            },
            {"idempotency_key": key},
        )
    )
    return _transfer(made)


def find_transfer(name: str) -> TransferState | None:
    """The one that was made under this name, however long ago. Raises StripeRefuses, OutsideUnavailable (503)."""
    found = stripe.call(lambda client: client.v1.transfers.list({"transfer_group": name, "limit": LOOKED_THROUGH}))
    return next((_transfer(one) for one in found.data if getattr(one.metadata, "payout", None) == name), None)


def get_transfer(reference: str) -> TransferState:
    """How it stands. Raises StripeRefuses, OutsideUnavailable (503)."""
    return _transfer(stripe.call(lambda client: client.v1.transfers.retrieve(reference)))


def _list_accounts(asked: "AccountListParams", client: "StripeClient") -> "ListObject[Account]":
    return client.v1.accounts.list(asked)


@lru_cache(maxsize=4)
def _platform_country(_secret: str) -> str:
    return stripe.call(lambda client: client.v1.accounts.retrieve_current()).country or ""


def _transfer(one: "Transfer") -> TransferState:
    return TransferState(
        reference=one.id, amount_minor=one.amount, currency=one.currency.upper(), reversed_minor=one.amount_reversed, is_reversed=one.reversed
    )


def _account(one: "Account") -> AccountState:
    asked, able = one.requirements, one.capabilities
    due = [*(asked.past_due or []), *(asked.currently_due or [])] if asked else []
    deadline = asked.current_deadline if asked else None
    return AccountState(
        reference=one.id,
        country=(one.country or "").upper(),
        currency=(one.default_currency or "").upper(),
        transfers=str(getattr(able, "transfers", None) or "inactive"),
        pays_out=bool(one.payouts_enabled),
        is_submitted=bool(one.details_submitted),
        needed=tuple(dict.fromkeys(due)),
        is_verifying=bool(asked and asked.pending_verification),
        disabled_reason=str((asked.disabled_reason if asked else None) or ""),
        deadline=datetime.fromtimestamp(deadline, UTC) if deadline else None,
    )
