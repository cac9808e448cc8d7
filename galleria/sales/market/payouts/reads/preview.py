"""What a run would do now, and what stands for each seller, for the staff of a shop. Promises nothing: the run looks again."""

from dataclasses import dataclass

from galleria.accounts.models import User
from galleria.sales.market.payouts.models import Run
from galleria.sales.market.payouts.reads.at_bank import read_at_bank
from galleria.sales.market.payouts.reads.balance import Balance, read_balances
from galleria.sales.market.payouts.reads.destinations import find_ends
from galleria.sales.market.payouts.rules.status import Hindrance, compute_payable, find_hindrance
from galleria.sales.market.payouts.terms import find_minimum
from galleria.shops.models import Shop


@dataclass(frozen=True)
class Standing:
    """A seller with a balance. `hindrance` is why a run leaves them out; None when it pays what is available, less `at_bank_minor`."""

    party: str
    name: str
    username: str
    balance: Balance
    last4: str
    at_bank_minor: int
    hindrance: Hindrance | None

    @property
    def payable_minor(self) -> int:
        """What a run pays them, if it does."""
        return compute_payable(self.balance.available_minor, self.at_bank_minor)

    @property
    def is_paid(self) -> bool:
        """Whether a run pays them."""
        return self.hindrance is None


def list_standings(shop: Shop, bank: Run.Bank) -> list[Standing]:
    """Everybody in the books with something held, free or on its way, as a run through this bank sees them: by how much is free."""
    balances = {party: one for party, one in read_balances(shop).items() if one.available_minor or one.pending_minor or one.reserved_minor}
    ids = [int(party) for party in balances]
    people = {user.pk: user for user in User.objects.filter(pk__in=ids)}
    ends, at_bank = find_ends(shop, ids, bank), read_at_bank(shop)
    minimum = find_minimum(shop)
    found = []
    for party, balance in balances.items():
        user, end = people.get(int(party)), ends.get(int(party), Hindrance.NO_ACCOUNT)
        lacks = end if isinstance(end, Hindrance) else None
        found.append(
            Standing(
                party=party,
                name=user.get_full_name() if user else "somebody who is not here any more",
                username=user.username if user else "",
                balance=balance,
                last4="" if lacks else end,
                at_bank_minor=at_bank.get(party, 0),
                hindrance=find_hindrance(balance.available_minor, at_bank_minor=at_bank.get(party, 0), minimum_minor=minimum, lacks=lacks),
            )
        )
    return sorted(found, key=lambda one: (-one.balance.available_minor, one.name, one.party))
