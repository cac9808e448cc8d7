"""A product as somebody wants it to be: the input of every write, whatever door it comes through."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from galleria.kernel.money import LARGEST_MINOR

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80, examples=["art-deco-ring"])]
Minor = Annotated[int, Field(ge=0, le=LARGEST_MINOR, description="Minor units of the shop's currency (cents; whole dong).")]


class Input(BaseModel):
    """Base of what callers send: unknown fields are refused, so that a typing mistake is not lost in silence; NUL has no place in a text."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def refuse_nul(cls, values: Any) -> Any:
        """PostgreSQL stores no NUL character; say so as a field error instead of a failure later."""
        if has_nul(values):
            raise ValueError("contains a NUL character")
        return values


def has_nul(value: Any) -> bool:
    """Whether a NUL character is anywhere in a JSON value."""
    if isinstance(value, str):
        return "\x00" in value
    if isinstance(value, dict):
        return any(has_nul(key) or has_nul(one) for key, one in value.items())
    return isinstance(value, list) and any(has_nul(one) for one in value)


class VariantDraft(Input):
    """One SKU. `options` tells it from its sisters: {"size": "54"}."""

    sku: str = Field(min_length=1, max_length=60, pattern=r"^\S(?:.*\S)?$")
    options: dict[Annotated[str, Field(min_length=1, max_length=40)], Annotated[str, Field(min_length=1, max_length=80)]] = {}
    price_minor: Minor
    compare_at_minor: Minor | None = None
    on_hand: int = Field(0, ge=0, le=1_000_000)
    barcode: str | None = Field(None, pattern=r"^\d{8,14}$", description="GTIN: 8, 12, 13 or 14 digits.")

    @model_validator(mode="after")
    def check_compare_at(self) -> "VariantDraft":
        """A struck-through price that is no higher would mislead."""
        if self.compare_at_minor is not None and self.compare_at_minor <= self.price_minor:
            raise ValueError("compare_at_minor must be above price_minor")
        return self


class ProductDraft(Input):
    """A whole product."""

    slug: Slug
    title: str = Field(min_length=1, max_length=120)
    summary: str = Field("", max_length=160)
    description: str = Field("", max_length=20_000, description="Markdown.")
    maker: str = Field("", max_length=120)
    category: Slug
    condition: Slug | None = None
    status: Literal["draft", "active", "reserved", "sold", "archived"] = "draft"
    tags: list[Annotated[str, Field(min_length=1, max_length=40)]] = Field(default=[], max_length=20)
    attributes: dict[str, Any] = {}
    featured_rank: int | None = Field(None, ge=1, le=10_000)
    published_at: datetime | None = None
    variants: list[VariantDraft] = Field(min_length=1, max_length=100)

    @field_validator("tags")
    @classmethod
    def check_tags(cls, tags: list[str]) -> list[str]:
        """Each once, in lower case."""
        return list(dict.fromkeys(tag.strip().lower() for tag in tags if tag.strip()))

    @model_validator(mode="after")
    def check_variants(self) -> "ProductDraft":
        """SKUs and options tell variants apart."""
        if len({variant.sku for variant in self.variants}) != len(self.variants):
            raise ValueError("two variants have the same SKU")
        if len({tuple(sorted(variant.options.items())) for variant in self.variants}) != len(self.variants):
            raise ValueError("two variants have the same options")
        if len({frozenset(variant.options) for variant in self.variants}) != 1:
            raise ValueError("all variants must name the same options")
        return self


class ProductPatch(Input):
    """The fields to change; the rest stays. `variants`, when given, is the whole list."""

    title: str | None = Field(None, min_length=1, max_length=120)
    summary: str | None = Field(None, max_length=160)
    description: str | None = Field(None, max_length=20_000)
    maker: str | None = Field(None, max_length=120)
    category: Slug | None = None
    condition: Slug | None = None
    status: Literal["draft", "active", "reserved", "sold"] | None = None
    tags: list[Annotated[str, Field(min_length=1, max_length=40)]] | None = Field(None, max_length=20)
    attributes: dict[str, Any] | None = None
    featured_rank: int | None = Field(None, ge=1, le=10_000)
    variants: list[VariantDraft] | None = Field(None, min_length=1, max_length=100)


class GalleryEntry(Input):
    """A picture of the gallery, by its key."""

    key: str = Field(min_length=1, max_length=64)
    alt: str = Field("", max_length=200, description="What the picture shows, for people who cannot see it. The title when empty.")


class Gallery(Input):
    """The whole gallery, in order."""

    pictures: list[GalleryEntry] = Field(max_length=20)
