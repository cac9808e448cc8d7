"""Wire types of returns. Amounts are minor units of the order's currency."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from galleria.media.schemas import PictureOut
from galleria.profiles.texts import Line, Lines
from galleria.sales.returns.rules import MOST_PICTURES
from galleria.sales.schemas import Given, SellerOfSale

ReturnReason = Literal["changed-mind", "damaged", "not-as-described", "wrong-piece", "too-late", "other"]
ReturnStatus = Literal["requested", "approved", "declined", "sent", "received", "refunded", "cancelled", "closed"]


AnsweredBy = Literal["", "seller", "shop", "platform"]


class ReturnLineIn(Given):
    """Pieces of a line, by its position in the order."""

    position: Annotated[int, Field(ge=0, le=32_767)]
    quantity: Annotated[int, Field(ge=1, le=999)]


class ReturnIn(Given):
    """What is sent back, and why. `pictures` are refs of those that were uploaded for the order."""

    lines: Annotated[list[ReturnLineIn], Field(min_length=1, max_length=200)]
    reason: ReturnReason
    words: Annotated[Lines, Field(max_length=1000)] = ""
    pictures: Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=MOST_PICTURES)] = []


class SentIn(Given):
    """How the parcel can be followed, where it can."""

    tracking: Annotated[Line, Field(max_length=120)] = ""


class ReturnPictureOut(BaseModel):
    """A picture; its pixels are at `/orders/{ref}/return-pictures/{picture}`, for the buyer and the shop's staff."""

    ref: str
    width: int
    height: int


class ReturnedLineOut(BaseModel):
    """Pieces of a line. `received` once they have come."""

    position: int
    title: str
    options: dict[str, str]
    picture: PictureOut | None
    quantity: int
    received: int | None


class ReturnMoment(BaseModel):
    """A step of a return's history."""

    at: datetime
    code: str
    text: str


class SellersCreditNote(BaseModel):
    """A credit note of a seller's; its PDF is at `/sales/{sale}/documents/{number}`."""

    sale: str
    number: str


class ReturnOut(BaseModel):
    """A return as its buyer sees it."""

    ref: str
    order: str
    seller: SellerOfSale | None = Field(description="Who deals with it; null for the shop.")
    together: list[str] = Field(description="Those that were asked for with it: one for each who sold something of it.")
    status: ReturnStatus
    reason: ReturnReason
    words: str
    comes_back: bool = Field(description="False: the shop does without the pieces, nothing is sent.")
    paid_by: Literal["buyer", "shop"] = Field(description="Who pays the way back.")
    address: list[str] = Field(description="Where to, once it is approved.")
    answer: str = Field(description="The words of who answered it.")
    answered_by: AnsweredBy = Field(description="Whose words these are; `platform`: it ended by itself.")
    objects_until: datetime | None = Field(
        description="Its seller said no: until when a dispute about the sale can be opened, in which the shop decides."
    )
    send_by: datetime | None
    tracking: str
    requested_at: datetime
    refund_minor: int | None
    credit_note: str | None = Field(description="Its number; the PDF is at `/orders/{order}/credit-notes/{number}`.")
    sellers_credit_notes: list[SellersCreditNote]
    currency: str
    lines: list[ReturnedLineOut]
    pictures: list[ReturnPictureOut]
    timeline: list[ReturnMoment]
    may_cancel: bool
    may_send: bool


SellersReturnStep = Literal["approve", "keep", "decline", "receive"]


class SoldReturnCard(BaseModel):
    """A return in a seller's list, with their own pieces alone."""

    ref: str
    order: str
    status: ReturnStatus
    reason: ReturnReason
    comes_back: bool
    is_house: bool = Field(description="It has pieces of several, from before each had a return of their own: the shop deals with it.")
    pays_way_back: bool = Field(description="Whether it is the seller, and not the buyer, who pays the way back.")
    requested_at: datetime
    answer_by: datetime | None = Field(description="Until when it is the seller's turn alone; after that the shop may act for them.")
    send_by: datetime | None
    currency: str
    refund_minor: int | None
    lines: list[ReturnedLineOut]


class SoldReturns(BaseModel):
    """A page of them, newest first."""

    items: list[SoldReturnCard]
    next: str | None


class SoldReturn(SoldReturnCard):
    """A return as its seller sees it. Of the buyer it says the name, while it is open."""

    sale: str | None
    words: str
    buyer: str
    answer: str = Field(description="The words of who answered it; none where it ended by itself.")
    answered_by: AnsweredBy
    ending: Literal["", "unsent", "bank", "paid"] = Field(
        description="What ended it by itself: the buyer did not send it, their bank took the money, or it went back another way."
    )
    money: Literal["here", "at_bank", "gone"] = Field(description="Whether something can be given back for it now.")
    credit_notes: list[SellersCreditNote] = Field(description="The seller's own.")
    address: list[str]
    return_address: list[str] = Field(description="Where it goes unless another address is given.")
    tracking: str
    condition: str = Field(description="How it came, where it is not as it was sent: then the shop decides how much goes back.")
    proposed_minor: int | None = Field(description="What goes back for it as things stand.")
    explanation: list[str]
    pictures: list[ReturnPictureOut]
    timeline: list[ReturnMoment]
    may: list[SellersReturnStep]


class AgreedIn(Given):
    """It may be sent: where to, when not to the seller's own address, and words to the buyer."""

    address: Annotated[list[Annotated[Line, Field(min_length=1, max_length=120)]], Field(max_length=8)] = []
    words: Annotated[Lines, Field(max_length=1000)] = ""


class KeptIn(Given):
    """Words to the buyer, who keeps it."""

    words: Annotated[Lines, Field(max_length=1000)] = ""


class DeclinedIn(Given):
    """Why not: the buyer reads it."""

    words: Annotated[Lines, Field(min_length=1, max_length=1000)]


class CameIn(ReturnLineIn):
    """How many of a line came, and whether they are on offer again."""

    quantity: Annotated[int, Field(ge=0, le=999)]
    on_offer: bool = False


class ArrivedIn(Given):
    """What came. `condition` says what is not as it was sent; nothing where all is well, and then the money goes back at once."""

    lines: Annotated[list[CameIn], Field(min_length=1, max_length=200)]
    condition: Annotated[Lines, Field(max_length=1000)] = ""


class ReturnableLine(BaseModel):
    """A line of the order. `free` pieces can still be sent back. Of what is `faults_only` (all that `is_never` too), only what is wrong."""

    position: int
    sku: str
    title: str
    maker: str
    options: dict[str, str]
    picture: PictureOut | None
    quantity: int
    free: int
    is_never: bool
    faults_only: bool
    in_dispute: bool = Field(description="What is wrong with its sale is being settled: nothing of it is sent back meanwhile.")
    seller: SellerOfSale | None


class CreditNoteOut(BaseModel):
    """A credit note; its PDF is at `/orders/{ref}/credit-notes/{number}`."""

    number: str
    amount_minor: int
    issued_at: datetime


class ReturnsOut(BaseModel):
    """All about what comes back of an order."""

    order: str
    currency: str
    may_request: bool
    why_not: str = Field(description="Why nothing can be sent back now.")
    any_until: datetime | None = Field(description="Until when, for whatever reason. Null: it has not left yet.")
    fault_until: datetime | None = Field(description="Until when it can be said that a piece is damaged, wrong or not as described.")
    paid_by: Literal["buyer", "shop"] = Field(description="Who pays the way back; what is the shop's fault always the shop.")
    send_within_days: int
    address: list[str]
    text: str
    never_text: str
    most_pictures: int
    lines: list[ReturnableLine]
    returns: list[ReturnOut] = Field(description="The oldest first.")
    credit_notes: list[CreditNoteOut]
