"""Wire types of sellers' sales. Amounts are minor units of the order's currency."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from galleria.profiles.texts import Line
from galleria.sales.market.parcel_schemas import ParcelOut
from galleria.sales.market.rules import MOST_EXTENSION_DAYS
from galleria.sales.schemas import BuyersStep, Given, OrderLineOut, OrderMoment, SaleDocumentOut, SaleStatus, SellerOfSale

MOST_LINES = 500
MOST_PIECES = 10_000
SellersStep = Literal["ship", "track", "cancel", "no_more", "answer_time", "give_time"]


class BuyerOut(BaseModel):
    """Who gets the parcel."""

    name: str
    phone: str
    address: dict[str, str] | None


class SaleSummary(BaseModel):
    """A sale in a list. What was earned is told to its seller and the shop's staff alone."""

    ref: str
    order: str
    status: SaleStatus
    seller: SellerOfSale
    currency: str
    total_minor: int
    commission_minor: int | None
    net_minor: int | None = Field(description="What is left for the seller, after commission and what went back.")
    paid_at: datetime
    is_part_sent: bool = Field(description="Some of it is on its way, and the rest is not.")
    shipped_at: datetime | None
    arrived_at: datetime | None
    due_at: datetime | None
    released_at: datetime | None


class SaleCard(SaleSummary):
    """With what was sold."""

    titles: list[str]


class SaleList(BaseModel):
    """A page of a seller's sales, newest first."""

    items: list[SaleCard]
    next: str | None


class SaleLineOut(OrderLineOut):
    """A line of a sale, and what became of its pieces."""

    position: int = Field(description="Among the order's lines, counted from 0.")
    sent: int
    unsent: int = Field(description="How many will not be sent; they were given back.")


class SaleOut(SaleSummary):
    """Everything about a sale. `buyer` is told to its seller for as long as they need it."""

    lines: list[SaleLineOut]
    parcels: list[ParcelOut] = Field(description="The first first.")
    rest_minor: int | None = Field(description="What goes back to the buyer when the rest is not sent, where that can be said.")
    documents: list[SaleDocumentOut] = Field(description="The first first.")
    delivery_minor: int
    refunded_minor: int = Field(description="All that went back to the buyer, whichever way.")
    charged_back_minor: int = Field(description="Of it, what the buyer's bank has taken.")
    is_at_bank: bool = Field(description="The buyer's bank looks into the payment; nothing moves until it has decided.")
    delivery: str
    tracking: str = Field(description="Of the parcel that left last.")
    note: str
    gift_message: str
    buyer: BuyerOut | None
    inspection_days: int
    asked_days: int
    more_days: int = Field(description="How many more can be agreed.")
    may: list[BuyersStep | SellersStep]
    timeline: list[OrderMoment]


class PiecesIn(Given):
    """So many pieces of a line."""

    position: Annotated[int, Field(ge=0, le=MOST_LINES, description="Among the order's lines, counted from 0.")]
    quantity: Annotated[int, Field(ge=1, le=MOST_PIECES)]


class TrackIn(Given):
    """How it can be followed; nothing where it cannot."""

    tracking: Annotated[Line, Field(max_length=120)] = ""


class ShipIn(TrackIn):
    """And what is in the parcel."""

    lines: Annotated[list[PiecesIn], Field(min_length=1, max_length=MOST_LINES)] | None = Field(
        default=None, description="All that is left when it is not said."
    )


class UnavailableIn(Given):
    """Why it cannot be sent: the buyer reads it."""

    reason: Annotated[Line, Field(min_length=1, max_length=180)]


class TimeIn(Given):
    """So many more days to look at it."""

    days: Annotated[int, Field(ge=1, le=MOST_EXTENSION_DAYS)]


class AnswerIn(Given):
    """Whether the wish for more time is granted."""

    is_granted: bool
