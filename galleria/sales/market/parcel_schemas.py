"""Wire types of parcels: what is in them, for sales and for parts of orders."""

from datetime import datetime

from pydantic import BaseModel, Field


class PiecesOut(BaseModel):
    """So many pieces of a line of the order."""

    position: int = Field(description="Of the order's lines, counted from 0.")
    quantity: int


class ParcelOut(BaseModel):
    """What a seller has sent at once."""

    number: int
    tracking: str
    sent_at: datetime
    pieces: list[PiecesOut]
