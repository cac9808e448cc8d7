"""A tea shop in which others sell, and the people who do."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.sellers.models import Seller
from galleria.shops.actions.sync_shop import sync_shop
from galleria.shops.manifest import Manifest
from galleria.shops.models import Shop
from tests.conftest import MakePerson
from tests.sample_shop import MARKET, build_manifest

VERSION = MARKET["terms_version"]
ADDRESS = {"name": "Ada Bell", "line1": "Kaai 3", "postal_code": "9000", "city": "Gent", "country": "BE"}
PRIVATE: dict[str, Any] = {
    "kind": "private",
    "name": "Ada's attic",
    "responds_within": "day",
    "about": "Teapots from the attic of an aunt.",
    "shipping_text": "In straw.",
    "returns_text": "When it is not what I wrote.",
    "address": ADDRESS,
    "birth_date": "1980-02-29",
}
COMPANY: dict[str, Any] = {
    **PRIVATE,
    "kind": "company",
    "name": "Bell Tea",
    "company_name": "Bell BV",
    "tax_id": "BE 0123.456.789",
    "birth_date": None,
}
APPLICATION = {**PRIVATE, "terms_version": VERSION}
MakeSeller = Callable[..., Seller]


def build_market_manifest(**changes: Any) -> Manifest:
    """The tea shop with others beside the house."""
    return build_manifest(**{"capabilities": ["reviews", "wishlists", "marketplace"], "market": MARKET, **changes})


@pytest.fixture
def manifest() -> Manifest:
    return build_market_manifest()


@pytest.fixture
def other_shop(db: None) -> Shop:
    return sync_shop("varg", build_market_manifest(name="Varg", hosts=["varg.localhost"], position=2))[0]


@pytest.fixture
def make_seller(shop: Shop, make_person: MakePerson) -> MakeSeller:
    """Sellers of the tea shop: approved ones with the role, unless another state is asked for."""

    def make(user: User | None = None, *, at: Shop = shop, **changes: Any) -> Seller:
        user = user or make_person()
        now = timezone.now()
        values: dict[str, Any] = {
            "kind": "private",
            "state": "approved",
            "name": user.get_full_name(),
            "city": "Gent",
            "country": "BE",
            "address": {**ADDRESS, "company": "", "line2": "", "region": "", "phone": ""},
            "birth_date": date(1980, 2, 29),
            "terms_version": VERSION,
            "terms_accepted_at": now,
            "approved_at": now,
            "decided_at": now,
            **changes,
        }
        if values["state"] in ("applied", "refused"):
            values["approved_at"] = None
        if values["state"] in ("refused", "suspended"):
            values.setdefault("reason", "The pictures are of another pot.")
        if values["state"] in ("approved", "suspended"):
            Membership.objects.across_shops().get_or_create(shop=at, user=user, defaults={"role": Role.SELLER})
        return Seller.objects.across_shops().create(shop=at, user=user, **values)

    return make
