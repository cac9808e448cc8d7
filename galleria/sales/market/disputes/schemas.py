"""Wire types of disputes. Amounts are minor units of the order's currency."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from galleria.profiles.texts import Line, Lines
from galleria.sales.market.disputes.rules import MOST_PICTURES
from galleria.sales.schemas import Given

DisputeReason = Literal["not-received", "not-as-described", "damaged", "not-authentic", "other"]
DisputeStatus = Literal["open", "decision", "returning", "closed"]
DisputeOutcome = Literal["", "agreed", "decided", "returned", "withdrawn", "dropped"]
DisputeAct = Literal["open", "say", "answer", "accept", "ask_back", "withdraw", "send_back", "come_back"]
Side = Literal["buyer", "seller", "house"]
Said = Annotated[Lines, Field(min_length=1, max_length=2000)]
Pictures = Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=MOST_PICTURES)]


class DisputeIn(Given):
    """What is wrong, and how much is asked for. `pictures` are refs of those that were uploaded for the sale."""

    reason: DisputeReason
    asked_minor: Annotated[int, Field(ge=1, le=2**53)]
    words: Said
    pictures: Pictures = []


class PostIn(Given):
    """What a side says, with pictures of its own."""

    words: Said
    pictures: Pictures = []


class AskBackIn(Given):
    """That it comes back first, in words that the buyer reads, and where to."""

    words: Said
    return_to: Annotated[Lines, Field(min_length=5, max_length=500)]


class SentBackIn(Given):
    """How the parcel can be followed, where it can."""

    tracking: Annotated[Line, Field(max_length=120)] = ""


class DisputePictureOut(BaseModel):
    """A picture; its pixels are at `/sales/{ref}/dispute/pictures/{picture}`, for both sides and the shop's staff."""

    ref: str
    width: int
    height: int


class DisputePostOut(BaseModel):
    """What a side said. `code` is that of the step with which it was said, or `word`."""

    side: Side
    code: str
    words: str
    at: datetime
    pictures: list[DisputePictureOut]


class DisputeMoment(BaseModel):
    """A step of its history."""

    at: datetime
    code: str
    text: str


class DisputeOut(BaseModel):
    """What is in dispute."""

    ref: str
    status: DisputeStatus
    outcome: DisputeOutcome = Field(description="Why it is closed.")
    reason: DisputeReason
    asked_minor: int
    granted_minor: int | None = Field(description="What goes back: promised while it is on its way back, given once it is closed.")
    answer_by: datetime | None = Field(description="Until when whoever's turn it is has to answer. Null once it is closed.")
    return_to: str
    tracking: str
    sent_back_at: datetime | None
    opened_at: datetime
    closed_at: datetime | None
    posts: list[DisputePostOut]
    timeline: list[DisputeMoment]


class DisputeStanding(BaseModel):
    """What is, or can be, in dispute about a sale, and what the caller can do now."""

    sale: str
    order: str
    currency: str
    left_minor: int = Field(description="What is left of what was paid for the sale: no more can be asked for.")
    reasons: list[DisputeReason] = Field(description="Why a dispute can be opened now.")
    objects_until: datetime | None = Field(description="Until when its buyer can say that they do not agree with its seller's no to a return.")
    most_pictures: int
    may: list[DisputeAct]
    dispute: DisputeOut | None
