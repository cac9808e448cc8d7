"""Wire types of the house's documents for sellers. Amounts are minor units, tax contained."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field


class CommissionDocumentOut(BaseModel):
    """The house's invoice for a month's commission; below zero it gives back more than it asks, as a credit note."""

    number: str = Field(examples=["F2026-000001"], description="The PDF is at `/shops/{shop}/commission-invoices/{number}`.")
    kind: Literal["invoice", "credit_note"]
    month: str = Field(examples=["2026-10"])
    currency: str
    amount_minor: int
    tax_minor: int
    issued_at: datetime


class CommissionDocumentList(BaseModel):
    """Newest first."""

    items: list[CommissionDocumentOut]
