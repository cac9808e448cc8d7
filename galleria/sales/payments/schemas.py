"""Wire types of payment by card."""

from datetime import datetime

from pydantic import BaseModel, Field


class IntentOut(BaseModel):
    """What a browser needs to show Stripe's form for an order. The secret is for the order's buyer alone."""

    client_secret: str
    publishable_key: str
    script: str = Field(description="Where Stripe.js comes from.")
    amount_minor: int
    currency: str
    due_at: datetime | None = Field(description="Until when the pieces are kept.")
