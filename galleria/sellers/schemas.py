"""Wire types of sellers: what somebody tells to become one, and how they see themselves. How shoppers see them is the catalogue's."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from galleria.kernel.money import parse_money
from galleria.kernel.prose import render_markdown
from galleria.profiles.schemas import AddressDraft
from galleria.profiles.texts import Line, Lines
from galleria.sellers.models import Seller
from galleria.shops.market import Market
from galleria.shops.models import Shop

KindWord = Literal["private", "company"]
StateWord = Literal["applied", "approved", "refused", "suspended"]
RespondsWithin = Literal["1h", "day", "2days", "week", ""]
Version = Annotated[str, Field(min_length=1, max_length=20, description="Of the terms that the person has read.")]


class Strict(BaseModel):
    """What is not offered is refused."""

    model_config = ConfigDict(extra="forbid")


class SellerDraft(Strict):
    """What a seller tells: shown to everybody, and asked for by law."""

    kind: KindWord
    name: Annotated[Line, Field(min_length=2, max_length=80)] = Field(description="The name under which they sell.")
    responds_within: RespondsWithin = ""
    about: Annotated[Lines, Field(max_length=2000)] = ""
    shipping_text: Annotated[Lines, Field(max_length=1000)] = Field("", description="How they send.")
    returns_text: Annotated[Lines, Field(max_length=1000)] = Field("", description="What they take back.")
    company_name: Annotated[Line, Field(max_length=80)] = Field("", description="As it is registered. Companies alone have one.")
    address: AddressDraft = Field(description="City and country are shown; of companies, all of it.")
    tax_id: Annotated[Line, Field(max_length=40)] = Field("", description="VAT or tax number. Companies need one.")
    birth_date: date | None = Field(None, description="Private sellers have to be of age. Nobody is shown it.")


class Application(SellerDraft):
    """The same, with the terms that the person accepts."""

    terms_version: Version


class TermsAcceptance(Strict):
    """Agreeing to terms."""

    terms_version: Version


class SellerOut(BaseModel):
    """Somebody's own standing as a seller in a shop."""

    username: str
    state: StateWord
    reason: str = Field(description="What the shop said with its last decision.")
    kind: KindWord
    name: str
    city: str
    country: str
    responds_within: RespondsWithin
    about: str
    shipping_text: str
    returns_text: str
    company_name: str
    address: dict[str, str]
    tax_id: str
    birth_date: date | None
    terms_version: str = Field(description="The terms that were accepted; others than the market's have to be read again.")
    terms_accepted_at: datetime | None
    applied_at: datetime
    decided_at: datetime | None


class CommissionOut(BaseModel):
    """A share that the shop keeps of what somebody sells."""

    percent: str
    tier: KindWord | None = Field(description="Null: all sellers.")
    category: str | None = Field(description="Null: every category.")
    category_name: str | None
    since: date


class MarketOut(BaseModel):
    """How to sell in a shop beside the house."""

    terms_version: str
    terms_html: str
    inspection_days: int
    private_inspection_days: int
    assumed_days: int
    answer_days: int
    payout_minimum_minor: int
    currency: str
    commission: list[CommissionOut]


TOLD = (
    "state", "reason", "kind", "name", "city", "country", "responds_within", "about", "shipping_text", "returns_text", "company_name", "address",
    "tax_id", "birth_date", "terms_version", "terms_accepted_at", "applied_at", "decided_at",
)  # fmt: skip


def seller_out(seller: Seller, username: str) -> dict[str, Any]:
    """A seller as they see themselves."""
    return {"username": username, **{name: getattr(seller, name) for name in TOLD}}


def market_out(shop: Shop, market: Market) -> dict[str, Any]:
    """The market as whoever might sell there sees it."""
    names = {entry["slug"]: entry["name"] for entry in shop.manifest["categories"]}
    kept = ("terms_version", "inspection_days", "private_inspection_days", "assumed_days", "answer_days")
    return {
        **{name: getattr(market, name) for name in kept},
        "terms_html": render_markdown(market.terms),
        "payout_minimum_minor": parse_money(market.payout_minimum, shop.currency).amount_minor,
        "currency": shop.currency,
        "commission": [
            {
                "percent": one.percent,
                "tier": one.tier,
                "category": one.category,
                "category_name": names.get(one.category or ""),
                "since": one.since.isoformat(),
            }
            for one in market.commission
        ],
    }
