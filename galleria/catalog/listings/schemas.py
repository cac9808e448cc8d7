"""Wire types of drafts and listings, in the terms of the form."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, Field, model_validator

from galleria.catalog.drafts import Input, Minor, Slug
from galleria.catalog.listings.rules import MOST_AT_ONCE, MOST_PICTURES
from galleria.catalog.schemas import ProductStatus
from galleria.media.schemas import PictureOut

Ref = Annotated[str, Field(max_length=32)]
Hint = Literal["blurred", "dark", "small", "screenshot"]
State = Literal["active", "paused", "reserved", "sold", "ended"]
Value = str | int | float | bool | list[Annotated[str, Field(max_length=400)]] | None
Share = Annotated[float, Field(ge=0, le=1)]


class ListingFields(Input):
    """What the form has so far. A draft may be as incomplete as it likes; publishing says what is missing."""

    title: str = Field("", max_length=120)
    category: str = Field("", max_length=80)
    maker: str = Field("", max_length=120)
    condition: str = Field("", max_length=80)
    summary: str = Field("", max_length=160)
    description: str = Field("", max_length=20_000, description="Markdown.")
    attributes: dict[Annotated[str, Field(max_length=60)], Value] = Field(default={}, max_length=100)
    price_minor: Minor | None = None
    quantity: int | None = Field(1, ge=0, le=1_000_000, description="How many there are. Null while the field is empty.")

    @model_validator(mode="after")
    def check_lengths(self) -> "ListingFields":
        """A draft is no place to keep things in."""
        if any(isinstance(value, str) and len(value) > 2000 for value in self.attributes.values()):
            raise ValueError("an attribute's text may have 2000 characters")
        return self


class NewDraft(Input):
    """What the draft begins with: nothing, some fields, or a product: its own to edit it, or a copy of it."""

    product: Slug | None = Field(None, description="The slug of a product that the caller may change.")
    copied: bool = Field(False, description="Begin another listing like the product instead of editing it.")
    fields: ListingFields | None = Field(None, description="Not beside `product`.")

    @model_validator(mode="after")
    def check_source(self) -> "NewDraft":
        """One source alone."""
        if self.product is not None and self.fields is not None:
            raise ValueError("fields come from the product")
        if self.copied and self.product is None:
            raise ValueError("copied needs a product")
        return self


class PlacedPicture(Input):
    """A picture's place in the order, and its words."""

    ref: Ref
    alt: str = Field("", max_length=200, description="What it shows, for people who cannot see it. The title when empty.")


class DraftSave(Input):
    """The whole form. `version` is the one that it was filled in on."""

    version: int = Field(ge=1, le=2_000_000_000)
    fields: ListingFields
    pictures: list[PlacedPicture] = Field(max_length=MOST_PICTURES, description="In order, the cover first. Those not named stay behind them.")


class Crop(Input):
    """A part of the turned original, as shares of its sides."""

    left: Share
    top: Share
    width: Share
    height: Share

    @model_validator(mode="after")
    def check_inside(self) -> "Crop":
        """It lies within the picture and is no sliver."""
        if self.width < 0.05 or self.height < 0.05:
            raise ValueError("width and height must be at least 0.05")
        if self.left + self.width > 1.000001 or self.top + self.height > 1.000001:
            raise ValueError("must lie within the picture")
        return self


class PictureEdit(Input):
    """How the original is shown: turned first, then cut."""

    turn: Literal[0, 90, 180, 270] = Field(0, description="Degrees clockwise.")
    crop: Crop | None = None


class PublishDraft(Input):
    """The version that the person has looked at."""

    version: int = Field(ge=1, le=2_000_000_000)


class DraftPicture(BaseModel):
    """A picture of a draft."""

    ref: str
    picture: PictureOut = Field(description="As it is shown.")
    original: PictureOut = Field(description="As it was sent.")
    turn: int
    crop: Crop | None
    hints: list[Hint] = Field(description="What may keep buyers from seeing the piece. A hint refuses nothing.")
    alt: str


class DraftPictures(BaseModel):
    """Pictures in the order in which they were sent."""

    items: list[DraftPicture]


class DraftOut(BaseModel):
    """A draft."""

    ref: str
    version: int
    is_open: bool = Field(description="False once it is published.")
    product: str | None = Field(description="The slug of the product that it edits, or became.")
    status: ProductStatus | None = Field(description="The product's.")
    has_variants: bool = Field(description="The product comes in several variants: price and quantity are not this form's.")
    fields: ListingFields
    pictures: list[DraftPicture]
    currency: str
    updated_at: datetime


class DraftSummary(BaseModel):
    """A draft in a list."""

    ref: str
    title: str
    category: str
    product: str | None
    picture: PictureOut | None
    price_minor: int | None
    updated_at: datetime


class DraftList(BaseModel):
    """The person's open drafts, the one that was touched last first."""

    items: list[DraftSummary]


class Published(BaseModel):
    """Where it stands now."""

    slug: str
    status: ProductStatus


class ListingOut(BaseModel):
    """One of the person's listings."""

    slug: str
    title: str
    category: str
    state: State
    price_minor: int
    has_variants: bool
    stock: int
    picture: PictureOut | None
    views: int
    draft: str | None = Field(description="The open draft that edits it.")
    published_at: datetime | None
    updated_at: datetime


class ListingCounts(BaseModel):
    """How many stand where."""

    active: int
    paused: int
    reserved: int
    sold: int
    ended: int
    drafts: int


class ListingPage(BaseModel):
    """A page of the person's listings, the newest first."""

    items: list[ListingOut]
    counts: ListingCounts
    currency: str
    next: str | None


class ListingChange(Input):
    """The same change of several listings. Each succeeds or fails by itself."""

    action: Literal["pause", "resume", "end", "price"]
    slugs: list[Slug] = Field(min_length=1, max_length=MOST_AT_ONCE)
    percent: Decimal | None = Field(None, ge=-90, le=400, max_digits=5, decimal_places=2, description="For `price`: -10 makes it a tenth cheaper.")
    price_minor: Minor | None = Field(None, description="For `price`: the new price.")

    @model_validator(mode="after")
    def check_price(self) -> "ListingChange":
        """A price changes to an amount or by a percentage; nothing else has either."""
        given = sum(one is not None for one in (self.percent, self.price_minor))
        if given != (1 if self.action == "price" else 0):
            raise ValueError("price takes either percent or price_minor, and nothing else does")
        if self.price_minor == 0:
            raise ValueError("price_minor must be above 0")
        return self


class ChangeResult(BaseModel):
    """What became of one of them."""

    slug: str
    ok: bool
    state: State | None
    price_minor: int | None
    code: str = Field(description="Why not; empty when it was done.")
    detail: str


class ChangeResults(BaseModel):
    """One for each slug, in the order in which they were sent."""

    items: list[ChangeResult]


class SoldPiece(BaseModel):
    """A piece of the shop that was sold."""

    slug: str
    title: str
    price_minor: int
    condition: str | None
    picture: PictureOut | None
    is_near: bool = Field(description="Like enough to count in the figures.")


class PriceHelp(BaseModel):
    """What pieces like it were sold for here. Without figures when fewer than `needed` are near enough."""

    currency: str
    needed: int
    low_minor: int | None
    median_minor: int | None
    high_minor: int | None
    pieces: list[SoldPiece] = Field(description="The nearest first, those behind the figures before the others.")
