"""Wire types of conversations."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from galleria.media.schemas import PictureOut
from galleria.messaging.rules import REASON_LONGEST, WORDS_LONGEST
from galleria.profiles.texts import Lines

SideWord = Literal["asker", "seller"]
CloserWord = Literal["", "asker", "seller", "staff"]
WithinWord = Literal["", "1h", "day", "2days", "week", "longer"]
ReportReason = Literal["offensive", "spam", "pay-elsewhere", "fraud", "private-data", "other"]
ConversationAct = Literal["say", "block", "unblock", "publish", "take_off", "report"]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]


class Given(BaseModel):
    """What a caller sends: names nothing else."""

    model_config = ConfigDict(extra="forbid")


class MessageIn(Given):
    """What somebody writes: text alone, with its line breaks."""

    words: Annotated[Lines, Field(min_length=1, max_length=WORDS_LONGEST)]


class NumberIn(Given):
    """A message of the conversation, by its number."""

    number: Number


class ConversationReportIn(Given):
    """What is wrong in a conversation."""

    reason: ReportReason
    words: Annotated[Lines, Field(max_length=REASON_LONGEST)] = Field("", description="For the shop's staff, who alone read it.")


class ConversationPiece(BaseModel):
    """What it is about."""

    slug: str
    title: str
    status: Literal["draft", "active", "reserved", "sold", "archived"]
    picture: PictureOut | None


class Correspondent(BaseModel):
    """The other side. `username` leads to a seller's page."""

    name: str
    username: str | None


class LastWords(BaseModel):
    """The last message in a list. Without words it was hidden or erased."""

    side: SideWord
    words: str


class ConversationCard(BaseModel):
    """A conversation among others."""

    model_config = ConfigDict(populate_by_name=True)

    ref: str
    shop: str
    shop_name: str
    side: SideWord = Field(description="Whether the caller asks or sells.")
    product: ConversationPiece
    other: Correspondent = Field(alias="with")
    asked_at: datetime
    last_at: datetime
    last: LastWords
    unread: int
    waiting_since: datetime | None = Field(description="Since when its seller owes an answer.")
    closed_by: CloserWord
    is_published: bool


class MessageOut(BaseModel):
    """A message. Hidden by staff: without words, with their reason. Erased with its writer's account: without words."""

    number: int
    side: SideWord
    at: datetime
    words: str
    hidden_reason: str
    is_erased: bool


class ConversationOut(ConversationCard):
    """A conversation with its last messages, or those before a number."""

    closed_reason: str = Field(description="What the staff told both sides when they closed it.")
    is_seller_away: bool
    last_number: int
    other_read: int = Field(description="Up to which number the other side has read.")
    published_number: int | None = Field(description="The answer that stands on the piece's page beside the question.")
    messages: list[MessageOut]
    has_earlier: bool
    may: list[ConversationAct]


class OwnQuestions(BaseModel):
    """A page of conversations, the last written first."""

    items: list[ConversationCard]
    next: str | None


class AnsweringTimeOut(BaseModel):
    """How quickly a seller answers: first answers of the last 90 days. Everybody reads `within`, once there are five."""

    answered: int
    median_s: int | None
    within: WithinWord


class QuestionsToAnswer(BaseModel):
    """A page of conversations, unanswered ones first."""

    items: list[ConversationCard]
    next: str | None
    waiting: int = Field(description="How many are unanswered.")
    answering: AnsweringTimeOut


class UnreadOfShop(BaseModel):
    """In how many conversations a shop's seller has something new."""

    shop: str
    count: int


class UnreadOut(BaseModel):
    """In how many conversations somebody has something new: where they ask, and where they sell."""

    asked: int
    to_answer: list[UnreadOfShop]


class PublishedQuestion(BaseModel):
    """A question with its answer, as both were written."""

    question: str
    asked_at: datetime
    answer: str
    answered_at: datetime


class PublishedQuestions(BaseModel):
    """All on a piece's page, the first published first."""

    items: list[PublishedQuestion]


class AnsweringOut(BaseModel):
    """In which time half of a seller's answers come at most. Empty while too few are known."""

    within: WithinWord
