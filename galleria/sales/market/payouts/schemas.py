"""Wire types of payouts, for sellers."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field


class PayoutAccountIn(Schema):
    """Where the money is to go: an IBAN, or number, BIC and country where there are none."""

    model_config = ConfigDict(extra="forbid")

    holder: Annotated[str, Field(min_length=1, max_length=70, examples=["Ada Bell"], description="Who the account belongs to, as the bank has it.")]
    iban: Annotated[str, Field(max_length=50, examples=["BE68 5390 0754 7034"])] = ""
    number: Annotated[str, Field(max_length=50, description="Of an account in a country without IBANs.")] = ""
    bic: Annotated[str, Field(max_length=20, examples=["GKCCBEBB"], description="May be left out with an IBAN.")] = ""
    country: Annotated[str, Field(max_length=2, description="ISO 3166-1, of an account without an IBAN.")] = ""


class PayoutAccountOut(Schema):
    """What is shown of it: never more than the last four signs."""

    kind: Literal["iban", "other"]
    country: str
    holder: str
    last4: str
    changed_at: datetime


class PayoutAccountAnswer(Schema):
    """The account, or none yet."""

    account: PayoutAccountOut | None


class StripeAccountOut(Schema):
    """A seller's account at Stripe, as far as it is known here. `state` is none while there is none."""

    state: Literal["none", "begun", "needs", "checking", "ready", "restricted"]
    needs: list[Literal["bank", "person", "document", "company", "business", "terms", "other"]] = Field(description="What Stripe asks for, by kind.")
    deadline: datetime | None = Field(description="Until when, where it says so.")
    reason: str = Field(description="Stripe's word for why the account is disabled, or disconnected; or an empty word.", examples=["under_review"])
    country: str
    currency: str = Field(description="In which Stripe keeps it; a transfer in another one is converted there.")
    has_dashboard: bool
    looked_at: datetime | None = Field(description="When Stripe was last asked.")


class StripePageOut(Schema):
    """A page of Stripe's for this one visit."""

    url: str


class BalanceOut(Schema):
    """What is a seller's in a shop. Amounts are minor units."""

    currency: str
    available_minor: int = Field(description="Free; below zero when more was taken back than was left.")
    at_bank_minor: int = Field(description="What of it waits because buyers' banks may still take it back; the rest goes out with the next payouts.")
    pending_minor: int = Field(description="Of sales whose buyers can still object.")
    reserved_minor: int = Field(description="On its way to the seller's bank.")
    minimum_minor: int = Field(description="Less than this waits.")
    said: str = Field(description="What is to be known of it, in words.")
    has_account: bool = Field(description="Whether the next payouts know where to go.")
    way: Literal["bank", "stripe"] = Field(description="Where this shop's sellers have their money sent.")


class BalanceEntryOut(Schema):
    """A line of a seller's accounts in the ledger. Positive is theirs."""

    at: datetime
    kind: str
    text: str
    account: Literal["available", "pending", "reserved"]
    order: str = Field(description="The number of the order that it belongs to, or an empty word.")
    amount_minor: int


class BalanceEntryList(Schema):
    """A page of entries, newest first."""

    currency: str
    items: list[BalanceEntryOut]
    next: str | None


class PayoutOut(Schema):
    """A payout, as its seller sees it."""

    ref: str
    status: Literal["waiting", "sent", "settled", "failed", "returned"]
    amount_minor: int
    currency: str
    kind: Literal["iban", "other", "stripe"] = Field(description="What it went to.")
    last4: str
    reason: str
    made_at: datetime
    sent_at: datetime | None
    closed_at: datetime | None


class PayoutList(Schema):
    """A page of payouts, newest first."""

    items: list[PayoutOut]
    next: str | None


class StatementOut(Schema):
    """A month in a seller's books. `opening`, `sales` less `commission`, `refunds`, `payouts` and `other` make up `closing`."""

    month: str = Field(examples=["2026-10"])
    first: date
    last: date
    currency: str
    opening_minor: int
    sales_minor: int
    commission_minor: int
    refunds_minor: int
    payouts_minor: int
    other_minor: int
    closing_minor: int
    commission_invoice: str | None = Field(description="The number of the house's invoice for the month's commission, once it is issued.")


class StatementList(Schema):
    """Those of months that are over, newest first."""

    items: list[StatementOut]
