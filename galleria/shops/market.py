"""`[market]` of shop.toml as a model: who else sells in the shop, under which terms, for which commission. docs/shops.md describes it."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field, model_validator

from galleria.kernel.problems import NotFound
from galleria.shops.selling import Amount, Percent, Slug
from galleria.shops.theme import Strict

if TYPE_CHECKING:
    from galleria.shops.models import Shop

Tier = Literal["private", "company"]
TIERS: tuple[Tier, ...] = ("private", "company")


class ShopHasNoMarket(NotFound):
    """Nobody but the house sells there."""

    code = "shop_has_no_market"
    title = "Only the house sells here"
    detail = "Nobody but the house sells in this shop."


class Commission(Strict):
    """A share of the goods from a day on, tax contained in it. The database keeps it under its own names, the file says `from`."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    since: date = Field(alias="from")
    percent: Percent
    tier: Tier | None = None
    category: Slug | None = Field(None, description="Children have their parent's unless they have their own.")


class Market(Strict):
    """Selling beside the house."""

    terms_version: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=20)
    terms: str = Field(min_length=200, description="What sellers accept, in Markdown.")
    inspection_days: int = Field(14, ge=1, le=60, description="The buyer has so long after the parcel is with them.")
    private_inspection_days: int = Field(7, ge=1, le=60, description="And of private sellers.")
    assumed_days: int = Field(10, ge=1, le=60, description="A parcel that was sent counts as there so many days later when nobody says so.")
    answer_days: int = Field(5, ge=1, le=60, description="Each side's time to answer in a dispute.")
    tax_percent: Percent = Field("0", description="On commission, contained in it.")
    payout_minimum: Amount = Field("0", description="In major units. Less waits.")
    payouts: Literal["bank", "stripe"] = Field(
        "bank", description="Where sellers have their money sent: to a bank account, or to an account at Stripe."
    )
    commission: list[Commission] = Field(min_length=1, max_length=200)

    @model_validator(mode="after")
    def check_commission(self) -> "Market":
        """One of a kind a day, and none without: each tier has a share that holds in every category."""
        kinds = [(one.since, one.tier, one.category) for one in self.commission]
        if len(set(kinds)) != len(kinds):
            raise ValueError("two commissions are from the same day, for the same tier and category — Remove one, or give it another day.")
        for tier in TIERS:
            if not any(one.category is None and one.tier in (None, tier) for one in self.commission):
                raise ValueError(f"sellers of the tier {tier} have no commission of their own — Add one without category, for {tier} or for all.")
        return self


def find_commission(market: Market, tier: str, category_path: Sequence[str], on: date) -> str:
    """The percent that is taken of a piece in a category, by its path from the root, on a day. "0" before the first commission begins.

    The most specific counts: for category and tier, for the category, for the tier, for all; the nearest category first, and of several of a kind the
    newest.
    """
    begun = [one for one in market.commission if one.since <= on and one.tier in (None, tier)]
    distance = {slug: step for step, slug in enumerate(reversed(category_path))}
    fitting = [one for one in begun if one.category is None or one.category in distance]
    if not fitting:
        return "0"
    farthest = len(distance)
    best = min(fitting, key=lambda one: (distance.get(one.category or "", farthest), one.tier is None, -one.since.toordinal()))
    return best.percent


def get_market(shop: "Shop") -> Market:
    """The `[market]` of a shop's manifest. Raises ShopHasNoMarket (404)."""
    market = find_market(shop)
    if market is None:
        raise ShopHasNoMarket
    return market


def find_market(shop: "Shop") -> Market | None:
    """The same, or None where only the house sells. A list's rows come without their shop's manifest: it is read once a version."""
    known: list[Market | None] = _known(shop.pk, shop.fingerprint)
    if not known and "manifest" in shop.get_deferred_fields():
        shop.refresh_from_db(fields=["manifest", "fingerprint"])  # both of one moment
        known = _known(shop.pk, shop.fingerprint)
    if not known:
        given = shop.manifest.get("market")
        known.append(None if given is None else Market.model_validate(given))
    return known[0]


@lru_cache(maxsize=1000)
def _known(shop_id: int, fingerprint: str) -> list[Market | None]:
    """A place for a manifest's market, so that it is read once."""
    return []
