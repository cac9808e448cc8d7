"""Wire types of a seller's statistics. Amounts are minor units of the shop's currency."""

from datetime import date

from pydantic import BaseModel, Field

from galleria.catalog.schemas import ProductStatus
from galleria.media.schemas import PictureOut
from galleria.sales.market.statistics.rules import Period, Sort


class Figures(BaseModel):
    """What happened to all of one's pieces together."""

    viewed: int = Field(description="Visits of their pages: the same visitor counts once in ten minutes, oneself never.")
    wished: int = Field(description="Put on wish lists of others, and still there.")
    bagged: int = Field(description="How often one was put into a bag.")
    sold: int = Field(description="Pieces that were paid; what went back whole is not counted.")
    revenue_minor: int = Field(description="What buyers paid for them with delivery, less what has gone back since.")
    earned_minor: int = Field(description="The same, less commission.")


class Column(Figures):
    """Some days, the first and the last included."""

    first: date
    last: date


class StatisticsOut(BaseModel):
    """How a seller's pieces fared, day by day or week by week, on the shop's calendar. What is sold is divided by `viewed` for the conversion."""

    currency: str
    first: date
    last: date
    listings: int = Field(description="Pieces that were ever shown.")
    wished_now: int
    sent_after_h: int | None = Field(description="Hours from payment to sending, on average; null when nothing was sent.")
    totals: Figures
    before: Figures = Field(description="The same number of days before the first.")
    columns: list[Column]


class RowsQuery(BaseModel):
    """Which listings, over which time, and how they are ranked."""

    period: Period = Period.MONTH
    sort: Sort = Sort.VIEWS
    limit: int = Field(24, ge=1, le=100)
    cursor: str | None = Field(None, max_length=600)


class ListingFigures(BaseModel):
    """How one listing fared. `wishes` are those of now."""

    slug: str
    title: str
    status: ProductStatus
    price_minor: int
    picture: PictureOut | None
    views: int
    wishes: int
    bagged: int
    sold: int
    conversion: float | None = Field(description="Pieces sold, divided by views, both of this time; null when nobody looked.")


class ListingStatistics(BaseModel):
    """A page of listings, those with the most first."""

    currency: str
    items: list[ListingFigures]
    next: str | None
