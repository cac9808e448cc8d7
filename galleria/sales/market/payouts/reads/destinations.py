"""Where a seller's money goes, by the bank that it goes through: an account at a bank, or one at Stripe; or why it can go nowhere."""

from collections.abc import Collection
from dataclasses import dataclass

from galleria.accounts.models import User
from galleria.sales.market.payouts.models import ConnectedAccount, Kind, PayoutAccount, Run
from galleria.sales.market.payouts.rules.connected import HINDRANCES, State
from galleria.sales.market.payouts.rules.status import Hindrance
from galleria.shops.models import Shop

LAST = 4


@dataclass(frozen=True)
class Destination:
    """As a payout keeps it."""

    kind: str
    country: str
    holder: str
    number: str
    bic: str
    last4: str


def find_destination(shop: Shop, user: User, bank: str) -> Destination | Hindrance:
    """Of one seller."""
    if bank == Run.Bank.STRIPE:
        connected = ConnectedAccount.objects.for_shop(shop).filter(user=user).first()
        lacks = Hindrance.NO_STRIPE if connected is None else HINDRANCES.get(State(connected.state))
        if connected is None or lacks is not None:
            return lacks or Hindrance.NO_STRIPE
        reference = connected.reference
        return Destination(Kind.STRIPE, connected.country, user.get_full_name(), reference, "", reference[-LAST:])
    account = PayoutAccount.objects.for_shop(shop).filter(user=user).first()
    if account is None:
        return Hindrance.NO_ACCOUNT
    return Destination(account.kind, account.country, account.holder or "", account.number or "", account.bic or "", account.last4)


def find_ends(shop: Shop, user_ids: Collection[int], bank: str) -> dict[int, str | Hindrance]:
    """Of several: the last four signs of where it goes, or why it goes nowhere. Who is not here any more is left out."""
    users = User.objects.filter(pk__in=user_ids, is_active=True).values_list("pk", flat=True)
    if bank == Run.Bank.STRIPE:
        rows = ConnectedAccount.objects.for_shop(shop).filter(user__in=user_ids).values_list("user", "state", "reference")
        known = {user: HINDRANCES.get(State(state)) or reference[-LAST:] for user, state, reference in rows}
        return {user: known.get(user, Hindrance.NO_STRIPE) for user in users}
    ends = dict(PayoutAccount.objects.for_shop(shop).filter(user__in=user_ids).values_list("user", "last4"))
    return {user: ends.get(user, Hindrance.NO_ACCOUNT) for user in users}


def is_set_up(shop: Shop, user: User, bank: str) -> bool:
    """Whether a run through this bank pays them."""
    return not isinstance(find_ends(shop, [user.pk], bank).get(user.pk, Hindrance.NO_ACCOUNT), Hindrance)
