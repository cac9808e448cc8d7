"""`[selling]` of shop.toml as a model: tax, weights, ways of delivery and of payment. A shop without it sells nothing. docs/shops.md describes it."""

from datetime import time
from typing import Annotated, Literal
from zoneinfo import available_timezones

from babel.core import Locale
from pydantic import AfterValidator, Field, field_validator, model_validator

from galleria.shops.theme import Strict

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Amount = Annotated[str, Field(pattern=r"^\d{1,12}(\.\d{1,3})?$")]
Percent = Annotated[str, Field(pattern=r"^\d{1,2}(\.\d{1,3})?$")]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EU = ("AT", "BE", "BG", "HR", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO",
      "SE", "SI", "SK")  # fmt: skip
TERRITORIES = frozenset(code for code in map(str, Locale("en").territories) if len(code) == 2 and code.isalpha()) - {
    "EU",
    "EZ",
    "QO",
    "UN",
    "XA",
    "XB",
    "ZZ",
}


def _check_country(value: str) -> str:
    if value not in TERRITORIES and value not in ("EU", "*"):
        raise ValueError(f"{value!r} is no country — Use ISO 3166-1 codes such as BE, EU for its members, or * for everywhere.")
    return value


class Band(Strict):
    """A price up to a weight."""

    up_to_g: int = Field(ge=1, le=1_000_000)
    price: Amount


class Zone(Strict):
    """Places with one price: one for all, one by weight, or one for the first piece and one for each more. Free from a value of goods on."""

    name: str = Field(min_length=1, max_length=60)
    countries: list[Annotated[str, AfterValidator(_check_country)]] = Field(min_length=1)
    postal_codes: list[Annotated[str, Field(pattern=r"^[A-Z0-9 -]{1,10}$")]] = Field([], description="How their postal codes begin; none means all.")
    price: Amount | None = None
    each_more: Amount = "0"
    bands: list[Band] = []
    free_from: Amount | None = None
    days: tuple[int, int] | None = None

    @model_validator(mode="after")
    def check_price(self) -> "Zone":
        """Either one price, or bands from light to heavy."""
        if bool(self.bands) == (self.price is not None):
            raise ValueError("a zone has either `price` or `bands` — Give one of the two.")
        weights = [band.up_to_g for band in self.bands]
        if weights != sorted(set(weights)):
            raise ValueError("`bands` must go from light to heavy — Sort them by up_to_g.")
        if self.days and self.days[0] > self.days[1]:
            raise ValueError("`days` are from and to — Put the smaller first.")
        return self


class Opening(Strict):
    """When slots begin on some days of the week."""

    days: list[Day] = Field(min_length=1)
    begin: time
    end: time
    minutes: int = Field(60, ge=10, le=720)
    capacity: int = Field(ge=1, le=10_000)

    @model_validator(mode="after")
    def check_times(self) -> "Opening":
        """At least one slot long."""
        length = (self.end.hour * 60 + self.end.minute) - (self.begin.hour * 60 + self.begin.minute)
        if length < self.minutes:
            raise ValueError("no slot fits between `begin` and `end` — Make the span longer or `minutes` smaller.")
        return self


class Method(Strict):
    """A way to get what was bought."""

    slug: Slug
    name: str = Field(min_length=2, max_length=60)
    kind: Literal["parcel", "local", "pickup", "download"]
    text: str = Field("", max_length=200)
    categories: list[Slug] = Field([], description="Only for pieces of these; none means all.")
    without: dict[str, list[str]] = Field({}, description="Not for pieces whose choice attribute says one of these.")
    zones: list[Zone] = []
    openings: list[Opening] = []
    lead_h: int = Field(0, ge=0, le=720, description="Hours between the order and the earliest slot.")
    ahead_days: int = Field(14, ge=1, le=60)
    payments: list[Literal["transfer", "at-pickup", "card"]] = ["transfer", "card"]

    @model_validator(mode="after")
    def check_kind(self) -> "Method":
        """What goes somewhere has zones; what is fetched or sent by e-mail has none."""
        if (self.kind in ("parcel", "local")) != bool(self.zones):
            raise ValueError("`zones` belong to kinds parcel and local, and to them alone — Add zones, or change the kind.")
        if "at-pickup" in self.payments and self.kind not in ("pickup", "local"):
            raise ValueError("paying at pickup needs kind pickup or local — Remove at-pickup, or change the kind.")
        return self


class Bank(Strict):
    """Where a transfer goes."""

    holder: str = Field(min_length=2, max_length=70)
    bank: str = Field("", max_length=70)
    account: str = Field(min_length=4, max_length=40, description="IBAN, or what the country has.")
    bic: str = Field("", max_length=20)


class Company(Strict):
    """Who sells, as invoices have to say it."""

    name: str = Field(min_length=2, max_length=80)
    address: list[Annotated[str, Field(min_length=1, max_length=80)]] = Field(min_length=1, max_length=5)
    tax_id: str = Field("", max_length=40)


class Returning(Strict):
    """What can be sent back, and how. Something that is wrong with a piece can be reported of every piece, whatever stands here."""

    days: int = Field(14, ge=0, le=365, description="How long after it arrived, for whatever reason.")
    fault_days: int = Field(30, ge=0, le=730, description="How long what is wrong with a piece can be reported.")
    send_within_days: int = Field(14, ge=1, le=90, description="How long after the shop agreed; after that it is closed.")
    paid_by: Literal["buyer", "shop"] = Field("buyer", description="Who pays the way back; what is the shop's fault is always paid by the shop.")
    address: list[Annotated[str, Field(min_length=1, max_length=80)]] = Field([], max_length=6, description="Where to; the company's when empty.")
    never: list[Slug] = Field([], description="Categories, with their children, that do not come back because somebody changed their mind.")
    never_text: str = Field("", max_length=200, description="Why.")
    text: str = Field("", max_length=500)


class Selling(Strict):
    """How a shop sells."""

    company: Company

    timezone: str
    tax_included: bool = True
    tax_percent: Percent = "0"
    tax_percent_of: dict[Slug, Percent] = Field({}, description="By category; children have their parent's unless they name their own.")
    weight_g: int = Field(500, ge=1, le=100_000, description="What a packed piece weighs.")
    weight_g_of: dict[Slug, int] = Field({}, description="By category, as taxes.")
    lead_attribute: str | None = Field(None, description="A number attribute: hours that a piece has to be ordered ahead.")
    pay_within_days: int = Field(7, ge=1, le=60, description="A transfer that is not there by then cancels the order.")
    pickup_within_days: int = Field(
        7, ge=1, le=60, description="What is paid at pickup is cancelled so long after its slot when nobody has fetched it."
    )
    fresh: list[Slug] = Field([], description="Categories whose pieces cannot be sold again once they were made: cancelled, they are written off.")
    unpaid_orders: int = Field(3, ge=1, le=100, description="How many orders one buyer may have open here that are to be paid later.")
    unpaid_pieces: int = Field(100, ge=1, le=10_000, description="And how many pieces in all of them.")
    unpaid_at_once: int = Field(600, ge=1, le=100_000, description="How many of these orders one network address may place in one rush.")
    unpaid_an_hour: int = Field(60, ge=1, le=100_000, description="And how many an hour after that.")
    low_stock: int = Field(3, ge=0, le=10_000, description="So few left, and a piece stands among what runs low; 0 for a shop of single pieces.")
    bank: Bank | None = None
    returns: Returning = Returning()
    delivery: list[Method] = Field(min_length=1)

    @field_validator("timezone")
    @classmethod
    def check_timezone(cls, value: str) -> str:
        """Known to the tz database."""
        if value not in available_timezones():
            raise ValueError(f"{value!r} is no time zone — Use a name such as Europe/Brussels.")
        return value

    @model_validator(mode="after")
    def check_methods(self) -> "Selling":
        """Told apart by their slugs; a transfer needs to know where it goes."""
        if len({method.slug for method in self.delivery}) != len(self.delivery):
            raise ValueError("two ways of delivery have the same slug — Give each its own.")
        if self.bank is None and any("transfer" in method.payments for method in self.delivery):
            raise ValueError("`bank` is missing — Say where transfers go, or take transfer out of `payments`.")
        return self


def list_amounts(method: Method) -> list[str]:
    """Every amount that the method names, in major units."""
    amounts = [amount for zone in method.zones for amount in (zone.price, zone.each_more, zone.free_from) if amount is not None]
    return amounts + [band.price for zone in method.zones for band in zone.bands]
