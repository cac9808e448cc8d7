"""Wire types of ratings."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from galleria.profiles.texts import Lines
from galleria.sales.market.ratings.rules import WORDS_LONGEST
from galleria.sales.schemas import Given, SellerOfSale

FaultWord = Literal["offensive", "personal", "off-topic", "unlawful", "pressure"]
HidesWord = Literal["", "words", "all"]
ReportState = Literal["open", "dismissed", "upheld"]
RatingAct = Literal["rate", "change", "answer", "report"]
Words = Annotated[Lines, Field(max_length=WORDS_LONGEST)]
Stars = Annotated[int, Field(ge=1, le=5, strict=True)]


class RatingIn(Given):
    """How the seller was. Everybody reads it; who wrote it, nobody."""

    stars: Stars
    words: Words = ""


class RatingAnswerIn(Given):
    """What the seller says to it. Empty takes the answer back."""

    words: Words


class RatingReportIn(Given):
    """What is wrong with it. For the shop's staff, who alone read it."""

    fault: FaultWord
    words: Words = ""


class RatingReportOut(BaseModel):
    """The seller's word against it, and what became of that."""

    state: ReportState
    fault: FaultWord
    words: str
    answer: str


class RatingOut(BaseModel):
    """A rating, for its buyer and its seller."""

    ref: str
    stars: int
    words: str
    rated_at: datetime
    changed_at: datetime | None
    answer: str
    answered_at: datetime | None
    hides: HidesWord = Field(description="What the shop has hidden of it: the words of both sides, or all of it; then it does not count.")
    fault: Literal["", "offensive", "personal", "off-topic", "unlawful", "pressure"]
    reason: str = Field(description="Why, in the shop's words.")
    report: RatingReportOut | None = Field(description="The seller's last word against it. Told to its seller alone.")


class RatingStanding(BaseModel):
    """How a sale is rated, or can be, and what the caller can do now."""

    sale: str
    order: str
    seller: SellerOfSale
    until: datetime | None = Field(description="Until when its buyer can rate it, or change what they wrote.")
    may: list[RatingAct]
    rating: RatingOut | None


class OwnRating(BaseModel):
    """One of those that a seller was given."""

    sale: str
    titles: list[str]
    may: list[RatingAct]
    rating: RatingOut


class OwnRatingList(BaseModel):
    """A page of them, newest first, with what everybody sees of all."""

    count: int
    average: float | None
    items: list[OwnRating]
    next: str | None


class RatedPiece(BaseModel):
    """What was bought. `slug` is that of its page, where there still is one."""

    title: str
    slug: str | None


class ShownRating(BaseModel):
    """A rating as everybody reads it. Each is of a sale in this shop."""

    ref: str
    stars: int
    words: str
    month: str = Field(examples=["2026-11"])
    pieces: list[RatedPiece]
    answer: str
    answered: str | None = Field(description="The month of the answer.")
    is_hidden: bool = Field(description="The shop has hidden the words; the stars count.")


class StarCount(BaseModel):
    """How many gave so many stars."""

    stars: int
    count: int


class RatingList(BaseModel):
    """A page of a seller's ratings, newest first, with all of them in numbers."""

    count: int
    average: float | None = Field(description="To one decimal. Null while there are fewer than three.")
    stars: list[StarCount] = Field(description="From five to one.")
    items: list[ShownRating]
    next: str | None
