"""Wire types of lists, searches, facets and suggestions. A test holds the database's JSON against them."""

from typing import Literal

from pydantic import BaseModel, Field

from galleria.catalog.schemas import Card, Price
from galleria.media.schemas import PictureOut


class Reason(BaseModel):
    """Something that added to a product's score, in words, and how much it added."""

    reason: Literal["words", "meaning", "tie"]
    detail: str
    points: float


class Explanation(BaseModel):
    """Why a product stands where it does: a score from 0 to 1 and what it is made of."""

    score: float
    reasons: list[Reason]


class FoundCard(Card):
    """A product in a list. The marked texts are there in a search only: matched parts stand between U+0002 and U+0003."""

    marked_title: str | None = None
    marked_summary: str | None = None
    explain: Explanation | None = None


class UnderstoodFilter(BaseModel):
    """A filter that was read out of the words: a parameter of the list, its value, and how to say it."""

    field: str
    value: str
    label: str


class SearchNote(BaseModel):
    """What was made of a query."""

    id: str = Field(description="Names this search when a click is recorded.")
    words: str = Field(description="What was looked for, without the numbers that were understood.")
    understood: list[UnderstoodFilter]
    did_you_mean: str | None = Field(description="The words with their slips mended, when there were any: the items are those of these words.")
    meaning_only: bool = Field(description="No product has the words; the items are near in meaning.")


class ProductList(BaseModel):
    """A page of a list. `next` is the cursor of the following one, or null at the end; `search` is there when there was a `q`."""

    items: list[FoundCard]
    next: str | None
    search: SearchNote | None


class CategoryCount(BaseModel):
    """How many products are on a shelf and on those below it."""

    slug: str
    count: int


class ValueCount(BaseModel):
    """How many products have a value."""

    value: str
    count: int


class Bin(BaseModel):
    """How many products lie between two numbers."""

    from_: float = Field(alias="from")
    to: float
    count: int


class NumberFacet(BaseModel):
    """The spread of a number: where it begins and ends, and what lies between in equal parts (by factors where the ends are far apart)."""

    min: float | None
    max: float | None
    bins: list[Bin]


class AttributeFacet(NumberFacet):
    """An attribute's values with their counts, or the spread of its numbers."""

    key: str
    values: list[ValueCount]


class Facets(BaseModel):
    """What a list could be narrowed by. Each facet counts under all filters but its own."""

    total: int
    exact: bool = Field(description="False when there are so many products that counts are estimates from a sample.")
    in_stock: int
    categories: list[CategoryCount]
    conditions: list[ValueCount]
    makers: list[ValueCount]
    tags: list[ValueCount]
    price: NumberFacet
    attributes: list[AttributeFacet]


class SuggestionOut(BaseModel):
    """Something to go on to."""

    kind: Literal["product", "category", "maker", "query"]
    text: str
    marked: str = Field(description="The text with what was typed between U+0002 and U+0003.")
    slug: str | None
    picture: PictureOut | None
    price: Price | None
    count: int | None


class SuggestionList(BaseModel):
    """Proposals, the most fitting first."""

    items: list[SuggestionOut]


class FoundInShop(BaseModel):
    """What a shop has for a query."""

    slug: str
    name: str
    total: int
    search: SearchNote
    items: list[FoundCard]


class FoundInShops(BaseModel):
    """The shops that have something, the best match first."""

    shops: list[FoundInShop]


class SearchClick(BaseModel):
    """Which product of a search was opened, and where it stood (the first is 1) if that is known: a list may start at a cursor."""

    slug: str = Field(max_length=80)
    position: int | None = Field(default=None, ge=1, le=100_000)


class QueryReport(BaseModel):
    """A query and what came of it."""

    q: str
    searches: int = Field(description="Whoever searches for it several times on a day counts once.")
    results: float = Field(description="Products found, on average.")
    clicks: int
    click_rate: float
    mean_position: float | None = Field(
        description="Where in the list the opened pieces stood, on average; the first is 1. Null before anything was."
    )


class FruitlessQuery(BaseModel):
    """A query that found nothing, with words of the shop that may have been meant."""

    q: str
    searches: int
    suggestions: list[str]


class SearchReport(BaseModel):
    """What people search for in a shop."""

    days: int
    searches: int
    without_result: int
    clicks: int
    queries: list[QueryReport]
    zero: list[FruitlessQuery]
