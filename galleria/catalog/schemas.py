"""Wire types of the catalogue. Reads are made by the database; a test holds its JSON against these."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from galleria.media.schemas import PictureOut
from galleria.shops.schemas import ConditionOut, HeroOut, LinkOut, PolicyOut, ThemeOut

ProductStatus = Literal["draft", "active", "reserved", "sold", "archived"]


class Price(BaseModel):
    """The lowest price of a product's variants; `from` is true when others cost more."""

    amount_minor: int
    currency: str
    from_: bool = Field(alias="from")


class Fact(BaseModel):
    """An attribute worth a place on a card, written for people."""

    key: str
    name: str
    value: str
    colors: list[str]
    card: bool


class Seller(BaseModel):
    """Who sells it."""

    username: str
    name: str


class SellerRating(BaseModel):
    """What buyers gave a seller."""

    count: int
    average: float | None = Field(description="Stars, to one decimal. Null while there are fewer than three: that would say more of chance.")


class RatedSeller(Seller):
    """Who sells it, with what buyers gave them in the shop."""

    rating: SellerRating | None = Field(description="Null of who does not sell in the shop's market, or not any more.")


class Card(BaseModel):
    """A product in a list. With `fields`, only the named ones are there."""

    slug: str
    title: str
    summary: str
    maker: str
    category: str
    condition: str | None
    status: ProductStatus
    price: Price
    compare_at_minor: int | None
    lowest_30d_minor: int | None = Field(description="The lowest price of the 30 days before the discount; only beside compare_at_minor.")
    in_stock: bool
    stock: int | None = Field(description="How many are left; told when they are five or fewer.")
    picture: PictureOut | None
    picture_2: PictureOut | None
    facts: list[Fact]
    tags: list[str]
    featured_rank: int | None
    published_at: datetime
    rating: float | None
    rating_count: int
    votes: int
    comments: int
    views: int
    seller: Seller | None


class CardList(BaseModel):
    """A short list that has no pages."""

    items: list[Card]


class Crumb(BaseModel):
    """A step of the way to a product."""

    slug: str
    name: str


class AttributeValue(BaseModel):
    """An attribute of a product: the raw value, and how people read it."""

    key: str
    name: str
    type: Literal["choice", "number", "text", "boolean", "date"]
    unit: str | None
    help: str
    value: Any
    display: str
    colors: list[str]


class VariantOut(BaseModel):
    """One SKU."""

    sku: str
    options: dict[str, str]
    price_minor: int
    compare_at_minor: int | None
    lowest_30d_minor: int | None
    in_stock: bool
    stock: int | None
    barcode: str | None


class OptionAxis(BaseModel):
    """A choice between variants: its name and values, in order."""

    name: str
    values: list[str]


class PricePoint(BaseModel):
    """A price of the cheapest variant, from a moment on."""

    amount_minor: int
    at: datetime


class ProductPage(Card):
    """Everything on a product's page."""

    seller: RatedSeller | None
    description_html: str
    breadcrumb: list[Crumb]
    gallery: list[PictureOut]
    attributes: list[AttributeValue]
    condition_note: ConditionOut | None
    variants: list[VariantOut]
    option_axes: list[OptionAxis]
    history: list[PricePoint]
    policies: list[PolicyOut]


class CategoryOut(BaseModel):
    """A shelf, with the picture of a piece from it."""

    slug: str
    formerly: list[str] | None = Field(description="Slugs that it had: addresses with them lead to it. Null: it had none.")
    name: str
    description: str
    icon: str = Field(description="A lucide icon name.")
    color: str
    parent: str | None
    depth: int
    product_count: int
    picture: PictureOut | None


class CategoryList(BaseModel):
    """The category tree, parents before their children."""

    items: list[CategoryOut]


class ChoiceOut(BaseModel):
    """One value of a choice."""

    value: str
    label: str
    color: str | None


class AttributeOut(BaseModel):
    """An attribute's definition."""

    key: str
    name: str
    type: Literal["choice", "number", "text", "boolean", "date"]
    choices: list[ChoiceOut]
    multiple: bool
    unit: str | None
    decimals: int
    required: bool
    facet: bool
    sortable: bool
    searchable: bool
    card: bool
    help: str
    categories: list[str]


class AttributeList(BaseModel):
    """The attributes of a shop or of one category."""

    items: list[AttributeOut]


class ShopSummary(BaseModel):
    """A shop in a list."""

    slug: str
    name: str
    tagline: str
    description: str
    language: str
    currency: str
    position: int
    hosts: list[str]
    theme: ThemeOut
    product_count: int
    sells: bool = Field(description="Whether anything can be ordered here.")


class ShopWindow(ShopSummary):
    """A shop at the entrance, with the pieces in its window."""

    windows: list[Card]


class ShopList(BaseModel):
    """All shops, in the order of the entrance."""

    items: list[ShopWindow]


class HeroWithPieces(HeroOut):
    """The first thing a visitor sees, with its pieces."""

    products: list[Card]


class SectionOut(BaseModel):
    """A part of the home page."""

    kind: Literal["featured", "categories", "arrivals", "story", "edit"]
    title: str
    text: str
    products: list[Card]
    categories: list[CategoryOut]


class ShopOut(ShopSummary):
    """A shop and what all its pages need."""

    story_title: str = Field(description="The heading of its story; empty when its home page tells none.")
    story_html: str
    navigation: list[LinkOut]
    capabilities: list[str]
    conditions: list[ConditionOut]
    policies: list[PolicyOut]
    categories: list[CategoryOut]


class HomeOut(BaseModel):
    """A shop's home page."""

    hero: HeroWithPieces
    sections: list[SectionOut]


class PolicyPage(PolicyOut):
    """A page of terms."""

    html: str


class ProductOut(BaseModel):
    """A product as its keepers see it, also when shoppers do not."""

    slug: str
    title: str
    summary: str
    description: str
    maker: str
    category: str
    condition: str | None
    status: ProductStatus
    tags: list[str]
    attributes: dict[str, Any]
    featured_rank: int | None
    published_at: datetime | None
    variants: list["KeptVariant"]
    pictures: list[str] = Field(description="Keys, in the gallery's order.")


class KeptVariant(BaseModel):
    """One SKU as its keepers see it."""

    sku: str
    options: dict[str, str]
    price_minor: int
    compare_at_minor: int | None
    on_hand: int
    reserved: int
    barcode: str | None
