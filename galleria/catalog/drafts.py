"""A product as somebody wants it to be: the input of every write, whatever door it comes through."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from galleria.kernel.money import LARGEST_MINOR

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80, examples=["art-deco-ring"])]
Minor = Annotated[int, Field(ge=0, le=LARGEST_MINOR, description="Minor units of the shop's currency (cents; whole dong).")]


DEEPEST = 32  # levels of objects and lists in what callers send
SURROGATE = re.compile("[\ud800-\udfff]")
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)


class Input(BaseModel):
    """Base of what callers send: unknown fields are refused, so that a typing mistake is not lost in silence, and so is what cannot be stored."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def refuse_unstorable(cls, values: Any) -> Any:
        """Say what PostgreSQL would not store as a field error, instead of a failure later."""
        fault = find_unstorable(values)
        if fault:
            raise ValueError(fault)
        return values


def find_unstorable(value: Any) -> str | None:
    """Why a JSON value cannot be stored: a NUL character or half of a surrogate pair anywhere in it, or too many levels."""
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, str):
            if "\x00" in one:
                return "contains a NUL character"
            if SURROGATE.search(one):
                return "contains half of a surrogate pair, which is no character"
        elif isinstance(one, dict | list):
            if depth >= DEEPEST:
                return f"is nested more than {DEEPEST} levels deep"
            parts = [*one.keys(), *one.values()] if isinstance(one, dict) else one
            waiting.extend((part, depth + 1) for part in parts)
    return None


def find_options_fault(options: Sequence[dict[str, str]]) -> str | None:
    """Why the options of a product's variants do not tell them apart."""
    if len({tuple(sorted(one.items())) for one in options}) != len(options):
        return "two variants have the same options"
    if len({frozenset(one) for one in options}) != 1:
        return "all variants must name the same options"
    return None


class VariantDraft(Input):
    """One SKU. `options` tells it from its sisters: {"size": "54"}. What is left out stays as it is for a SKU that is there already."""

    sku: str = Field(min_length=1, max_length=60, pattern=r"^\S(?:.*\S)?$")
    options: dict[Annotated[str, Field(min_length=1, max_length=40)], Annotated[str, Field(min_length=1, max_length=80)]] = {}
    price_minor: Minor
    compare_at_minor: Minor | None = None
    on_hand: int | None = Field(None, ge=0, le=1_000_000, description="Left out or null: as it is; 0 for a new SKU.")
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

    @field_validator("published_at")
    @classmethod
    def check_published_at(cls, published_at: datetime | None) -> datetime | None:
        """From 1970 to a day ahead, which forgives a clock that goes wrong. Without a time zone, UTC is meant."""
        if published_at is None:
            return None
        published_at = published_at if published_at.tzinfo else published_at.replace(tzinfo=UTC)
        if not EARLIEST <= published_at <= datetime.now(UTC) + timedelta(days=1):
            raise ValueError("must be between 1970-01-01 and tomorrow")
        return published_at

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
        # Options that are left out may be those of a SKU that is there; `plan_variants` looks again.
        stated = all("options" in variant.model_fields_set for variant in self.variants)
        fault = find_options_fault([variant.options for variant in self.variants]) if stated else None
        if fault:
            raise ValueError(fault)
        return self


class ProductPatch(Input):
    """The fields to change; the rest stays. `variants`, when given, is the whole list. The address with a former `slug` leads to the new one."""

    slug: Slug | None = None
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
