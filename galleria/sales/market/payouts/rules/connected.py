"""What Stripe says of a seller's account, as states of ours, and which agreement serves which country. Pure."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from galleria.sales.market.payouts.rules.status import Hindrance


class State(StrEnum):
    """How far an account at Stripe is."""

    BEGUN = "begun"  # made; its owner has not been through Stripe's pages
    NEEDS = "needs"  # Stripe wants to know more before it receives anything
    CHECKING = "checking"  # Stripe looks at what it was told
    READY = "ready"
    RESTRICTED = "restricted"  # Stripe has closed it, or looks into it; nothing that its owner can type in helps


class Need(StrEnum):
    """What Stripe asks for, in the few kinds that help a seller to know what to have at hand."""

    BANK = "bank"
    PERSON = "person"
    DOCUMENT = "document"
    COMPANY = "company"
    BUSINESS = "business"
    TERMS = "terms"
    OTHER = "other"


WAITS = ("requirements.past_due", "requirements.pending_verification")
"""Why Stripe has disabled an account that its owner can mend; all other reasons are Stripe's to lift."""

# https://docs.stripe.com/connect/cross-border-payouts: between these regions with the agreement for recipients, inside of one with the full one.
EEA = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split())  # noqa: SIM905 - to be read
ACROSS = EEA | {"CA", "CH", "GB", "US"}

HINDRANCES = {
    State.BEGUN: Hindrance.NO_STRIPE,
    State.NEEDS: Hindrance.STRIPE_NEEDS,
    State.CHECKING: Hindrance.STRIPE_CHECKS,
    State.RESTRICTED: Hindrance.STRIPE_CLOSED,
}


def read_state(*, transfers: str, pays_out: bool, is_submitted: bool, needed: Iterable[str], disabled_reason: str) -> State:
    """Ready means that it receives transfers and that Stripe pays on to a bank: money that could not go on is better with us."""
    if disabled_reason and disabled_reason not in WAITS:
        return State.RESTRICTED
    if transfers == "active" and pays_out:
        return State.READY
    if not is_submitted:
        return State.BEGUN
    return State.NEEDS if any(needed) else State.CHECKING


def find_agreement(platform: str, country: str) -> Literal["full", "recipient"] | None:
    """Under which of Stripe's agreements an account in a country can receive from a platform in another; None when under none."""
    if platform == country or (platform in EEA and country in EEA):
        return "full"
    return "recipient" if platform in ACROSS and country in ACROSS else None


def sort_needs(needed: Iterable[str]) -> list[Need]:
    """Stripe's names of what it asks for (https://docs.stripe.com/connect/required-verification-information), by kind, each once, in our order."""
    kinds = {_sort(one) for one in needed}
    return [kind for kind in Need if kind in kinds]


def _sort(name: str) -> Need:
    head = name.partition(".")[0]
    if head == "external_account":
        return Need.BANK
    if head == "tos_acceptance":
        return Need.TERMS
    if "document" in name or "proof_of_liveness" in name:
        return Need.DOCUMENT
    if head in ("business_profile", "business_type", "settings"):
        return Need.BUSINESS
    if head in ("company", "owners", "directors", "executives", "documents"):
        return Need.COMPANY
    return Need.PERSON if head in ("individual", "representative", "relationship") or head.startswith("person_") else Need.OTHER
