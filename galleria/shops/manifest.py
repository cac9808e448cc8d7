"""shop.toml as a model. docs/shops.md describes it for the people who write one."""

from typing import Annotated, Literal

from babel.core import Locale, UnknownLocaleError
from babel.numbers import is_currency
from pydantic import Field, field_validator, model_validator

from galleria.shops.market import Market
from galleria.shops.selling import Selling
from galleria.shops.theme import Colour, Strict, Theme

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Capability = Literal[
    "appraisal",
    "authentication",
    "chat",
    "collections",
    "comments",
    "deals",
    "directory",
    "flash-sales",
    "follows",
    "leaderboards",
    "loyalty",
    "marketplace",
    "reviews",
    "saved-searches",
    "slots",
    "upvotes",
    "wishlists",
]
HERO_PIECES = {"portrait": (1, 1), "banner": (1, 1), "ledger": (4, 4), "mosaic": (6, 12), "board": (5, 5)}


class Hero(Strict):
    """The first thing a visitor sees."""

    layout: Literal["portrait", "ledger", "mosaic", "banner", "board"]
    eyebrow: str = Field("", max_length=40)
    title: str = Field(min_length=3, max_length=80)
    text: str = Field(min_length=10, max_length=240)
    action: str = Field(min_length=2, max_length=30)
    target: str = "products"
    products: list[Slug] = []

    @model_validator(mode="after")
    def check_pieces(self) -> "Hero":
        """Each layout shows its own number of pieces; none at all is fine for a shop that has none yet."""
        least, most = HERO_PIECES[self.layout]
        if self.products and not least <= len(self.products) <= most:
            wanted = f"{least}" if least == most else f"{least} to {most}"
            raise ValueError(f"layout {self.layout} shows {wanted} products, not {len(self.products)} — Name {wanted} slugs in `products`.")
        return self


class Section(Strict):
    """A part of the home page."""

    kind: Literal["featured", "categories", "arrivals", "story", "edit"]
    title: str = Field(min_length=2, max_length=80)
    text: str = Field("", max_length=400)
    products: list[Slug] = []

    @model_validator(mode="after")
    def check_products(self) -> "Section":
        """Only a hand-picked row names products."""
        if (self.kind == "edit") != bool(self.products):
            raise ValueError("`products` belongs to sections of kind edit, and to them alone — Name the pieces of the row, or change the kind.")
        return self


class Link(Strict):
    """A menu entry. `target` is inside the shop."""

    label: str = Field(min_length=1, max_length=24)
    target: str = Field(min_length=1, max_length=200)


class Category(Strict):
    """A shelf. Parents stand before their children. `formerly` are slugs that it had: they lead to it."""

    slug: Slug
    formerly: list[Slug] = Field([], max_length=20)
    name: str = Field(min_length=2, max_length=40)
    parent: Slug | None = None
    description: str = Field(min_length=30, max_length=300)
    icon: str = Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
    color: Colour
    attributes: list[Key] = []


class Choice(Strict):
    """One value of a choice attribute."""

    value: Slug
    label: str = Field(min_length=1, max_length=60)
    color: Colour | None = None


class Attribute(Strict):
    """What is said of a product in a typed way."""

    key: Key
    name: str = Field(min_length=1, max_length=40)
    type: Literal["choice", "number", "text", "boolean", "date"]
    choices: list[Choice] = []
    multiple: bool = False
    unit: str | None = Field(None, max_length=12)
    decimals: int = Field(0, ge=0, le=3)
    required: bool = False
    facet: bool = False
    sortable: bool = False
    searchable: bool = False
    card: bool = False
    help: str = Field("", max_length=300)

    @model_validator(mode="after")
    def check_type(self) -> "Attribute":
        """Options that fit the type alone."""
        if (self.type == "choice") != bool(self.choices):
            raise ValueError("`choices` belongs to type choice, and to it alone — List the choices, or change the type.")
        if len({choice.value for choice in self.choices}) != len(self.choices):
            raise ValueError("two choices have the same value — Give each its own.")
        if self.multiple and self.type != "choice":
            raise ValueError("`multiple` needs type choice — Remove it, or change the type.")
        if self.unit and self.type != "number":
            raise ValueError("`unit` needs type number — Remove it, or change the type.")
        if self.sortable and self.type not in ("number", "date"):
            raise ValueError("only numbers and dates are sortable — Remove `sortable`.")
        return self


class Condition(Strict):
    """One step of the condition scale."""

    code: Slug
    name: str = Field(min_length=1, max_length=40)
    description: str = Field(min_length=5, max_length=300)


class Synonyms(Strict):
    """Words that mean the same to a searcher."""

    words: list[Annotated[str, Field(min_length=1, max_length=60)]] = Field(min_length=2, max_length=20)


class Policy(Strict):
    """A page of terms."""

    title: str = Field(min_length=2, max_length=60)
    summary: str = Field(min_length=5, max_length=200)
    text: str = Field(min_length=20)


class Manifest(Strict):
    """A whole shop.toml."""

    name: str = Field(min_length=1, max_length=60)
    tagline: str = Field(min_length=3, max_length=120)
    description: str = Field(min_length=50, max_length=300)
    story: str = Field(min_length=50)
    hosts: list[Annotated[str, Field(pattern=r"^[a-z0-9.-]+$", max_length=253)]] = []
    currency: str
    language: str = "en"
    position: int = Field(100, ge=1, le=1000)
    capabilities: list[Capability] = []
    theme: Theme
    hero: Hero
    home: list[Section] = Field(min_length=1)
    navigation: list[Link] = Field(min_length=1, max_length=7)
    categories: list[Category] = Field(min_length=1)
    attributes: list[Attribute] = []
    conditions: list[Condition] = []
    synonyms: list[Synonyms] = []
    policies: dict[Slug, Policy] = {}
    selling: Selling | None = None
    market: Market | None = None

    @field_validator("currency")
    @classmethod
    def check_currency(cls, value: str) -> str:
        """Known to ISO 4217."""
        if not is_currency(value):
            raise ValueError(f"{value!r} is no ISO 4217 currency — Use three capital letters, such as EUR.")
        return value

    @field_validator("language")
    @classmethod
    def check_language(cls, value: str) -> str:
        """Known to CLDR."""
        try:
            Locale.parse(value, sep="-")
        except (UnknownLocaleError, ValueError):
            raise ValueError(f"{value!r} is no language tag — Use a BCP 47 tag, such as en or de-CH.") from None
        return value

    def attributes_of(self, category: str) -> list[Attribute]:
        """What a product of this category says of itself: the category's own attributes and those of its parents, in the manifest's order."""
        by_slug = {entry.slug: entry for entry in self.categories}
        keys: set[str] = set()
        current = by_slug.get(category)
        while current:
            keys.update(current.attributes)
            current = by_slug.get(current.parent) if current.parent else None
        return [attribute for attribute in self.attributes if attribute.key in keys]
