"""Who a seller is by law, for statements and the tax report: the one place where payouts ask the room of sellers. Where that knows nobody, the
account's own name and address of e-mail stand.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from galleria.accounts.models import User
from galleria.sellers.models import Seller
from galleria.shops.models import Shop

ADDRESS = ("line1", "line2", "postal_code", "city", "region", "country")


@dataclass(frozen=True)
class Identity:
    """As far as it is known. `kind` is private, company, or "" when the seller never said."""

    name: str
    email: str = ""
    kind: str = ""
    company: str = ""
    address: tuple[str, ...] = field(default=())
    country: str = ""
    tax_id: str = ""
    birth_date: str = ""

    @property
    def lines(self) -> list[str]:
        """As on an envelope, with the tax number below."""
        people = [self.company, self.name] if self.company and self.company != self.name else [self.name]
        said = [*people, *self.address, *([] if self.address else [self.email]), f"Tax number {self.tax_id}" if self.tax_id else ""]
        return [line for line in said if line]


def find_identities(shop: Shop, user_ids: Collection[int]) -> dict[int, Identity]:
    """By the person's id; of everybody who was asked for, whoever they were."""
    found = {pk: Identity(name="Somebody who was erased") for pk in user_ids}
    for user in User.objects.filter(pk__in=user_ids):
        found[user.pk] = Identity(name=user.get_full_name(), email=user.email if user.is_active else "")
    for seller in Seller.objects.for_shop(shop).filter(user__in=user_ids):
        found[seller.user_id] = _read(seller, found[seller.user_id])
    return found


def _read(seller: Seller, known: Identity) -> Identity:
    given: dict[str, Any] = seller.address or {}
    return Identity(
        name=str(given.get("name") or known.name),
        email=known.email,
        kind=str(seller.kind),
        company=str(seller.company_name or ""),
        address=tuple(str(given[part]) for part in ADDRESS if given.get(part)),
        country=str(given.get("country") or seller.country or ""),
        tax_id=str(seller.tax_id or ""),
        birth_date=str(seller.birth_date or ""),
    )
