"""Wire types of reports."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from galleria.profiles.texts import Lines

ReasonWord = Literal["counterfeit", "misdescribed", "stolen", "prohibited", "offensive", "other"]


class ReportIn(BaseModel):
    """What is wrong with a piece."""

    model_config = ConfigDict(extra="forbid")

    reason: ReasonWord
    words: Annotated[Lines, Field(max_length=1000)] = Field("", description="For the shop's staff, who alone read it.")


class TakenOffOut(BaseModel):
    """A piece of one's own that staff took off the shelves."""

    slug: str
    title: str
    reason: str
    at: datetime


class TakenOffList(BaseModel):
    """The newest first."""

    items: list[TakenOffOut]
