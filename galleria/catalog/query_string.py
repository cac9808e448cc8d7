"""From a query string to filters: the declared parameters, and `attr.<key>` for whatever attributes a shop has."""

from collections.abc import Mapping, Sequence
from typing import Annotated

from django.http import HttpRequest, QueryDict
from pydantic import BaseModel, ConfigDict, Field

from galleria.catalog.errors import CategoryMoved
from galleria.catalog.reads.filters import Filters
from galleria.kernel.cursors import LONGEST
from galleria.shops.models import Shop
from galleria.shops.queries import find_current_category

PREFIX = "attr."


class FilterQuery(BaseModel):
    """What a list may be narrowed by. Attributes are `attr.<key>`, see the operation's description."""

    model_config = ConfigDict(extra="ignore")

    q: str = Field("", max_length=200, description="Words to find; quotes and a minus sign work.")
    category: str | None = Field(None, max_length=80)
    tag: list[Annotated[str, Field(max_length=40)]] = Field(default=[], max_length=20)
    condition: list[Annotated[str, Field(max_length=80)]] = Field(default=[], max_length=20)
    maker: list[Annotated[str, Field(max_length=120)]] = Field(default=[], max_length=50)
    seller: str | None = Field(None, max_length=40)
    price_min: int | None = Field(None, description="Minor units.")
    price_max: int | None = Field(None, description="Minor units.")
    in_stock: bool = False
    sold: bool = Field(False, description="What has been sold, and nothing else.")
    literal: bool = Field(False, description="Take `q` as it is written: numbers are words, and slips are not mended.")


class ListQuery(FilterQuery):
    """Filters, and which page of the list in which order."""

    sort: str | None = Field(
        None, max_length=60, description="newest, price, -price, popular, rating, relevance, or attr.<key> of a sortable attribute."
    )
    fields: str | None = Field(None, max_length=400, description="Only these fields of each card, separated by commas.")
    limit: int = Field(24, ge=1, le=100)
    cursor: str | None = Field(None, max_length=LONGEST, description="`next` of the page before.")
    explain: bool = Field(False, description="Say of each product that `q` found why it stands where it does.")


def read_filters(declared: FilterQuery, raw: QueryDict) -> Filters:
    """All filters of a request. Empty attribute values are no filter."""
    wanted: Mapping[str, Sequence[str]] = {
        name.removeprefix(PREFIX): [value for value in values if value] for name, values in raw.lists() if name.startswith(PREFIX)
    }
    return Filters(
        q=declared.q,
        category=declared.category,
        tag=declared.tag,
        condition=declared.condition,
        maker=declared.maker,
        seller=declared.seller,
        price_min=declared.price_min,
        price_max=declared.price_max,
        in_stock=declared.in_stock,
        sold=declared.sold,
        attributes={key: values for key, values in wanted.items() if values},
    )


def list_given(query: ListQuery, raw: QueryDict) -> list[tuple[str, str]]:
    """What decides which products a list shows, as pairs of its query string: defaults, empty values, and what lists do not know are left out."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.model_dump(exclude={"fields", "explain"}, exclude_defaults=True).items():
        values = value if isinstance(value, list) else [value]
        pairs += [(name, "true" if one is True else str(one).strip()) for one in values]
    pairs += [(name, value) for name, values in raw.lists() if name.startswith(PREFIX) for value in values]
    usual = ("sort", "relevance" if query.q.strip() else "newest")
    return [pair for pair in pairs if pair[1] and pair != usual]


def check_category_not_moved(shop: Shop, category: str | None, request: HttpRequest) -> None:
    """Raises CategoryMoved (301) for a slug that a category of the shop had; the rest of the query string goes along."""
    current = find_current_category(shop, category) if category else None
    if current:
        query = request.GET.copy()
        query["category"] = current
        raise CategoryMoved(slug=current, path=request.path, query=query.urlencode())
