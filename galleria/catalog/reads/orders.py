"""In which order a list can stand, each with the keys that a cursor must carry."""

import re
from dataclasses import dataclass

from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Attribute, Shop
from galleria.shops.queries import defined_attributes

_ATTRIBUTE = re.compile(r"^(-?)attr\.([a-z][a-z0-9_]{0,39})$")


@dataclass(frozen=True)
class Order:
    """A sort: its name, the SQL of its one key (never null), the key's type in Python and SQL, and whether it descends.

    Ties go by id, the same way.
    """

    name: str
    expression: str
    kind: type
    sql_type: str
    descending: bool


POPULARITY = "(p.views + 20::bigint * p.votes + 10::bigint * p.comments + 10::bigint * p.rating_sum)"
ORDERS: dict[str, Order] = {
    "newest": Order("newest", "p.published_at", str, "timestamptz", True),
    "price": Order("price", "p.price_minor", int, "bigint", False),
    "-price": Order("-price", "p.price_minor", int, "bigint", True),
    "popular": Order("popular", POPULARITY, int, "bigint", True),
    "rating": Order("rating", "(coalesce(1000::bigint * p.rating_sum / nullif(p.rating_count, 0), 0))", int, "bigint", True),
    "relevance": Order("relevance", "m.rank", int, "bigint", True),  # `m` is matching.score_ctes' scored
}


def get_order(shop: Shop, name: str | None, *, q: str, is_search: bool) -> Order:
    """The order of this name; without one, relevance for a search and newest for a list. Raises Invalid (422) for a name that is none.

    `is_search` tells whether `q` leaves words to look for: "under 3000" does not, and its relevance is the newest first.
    Number and date attributes that are sortable give `attr.<key>` and `-attr.<key>`; products without the value stand last.
    """
    chosen = name or ("relevance" if is_search else "newest")
    if chosen == "relevance" and not is_search:
        if q.strip():
            return ORDERS["newest"]
        raise Invalid(errors=[FieldError(field="sort", message="relevance needs q", code="sort_needs_query")])
    if chosen in ORDERS:
        return ORDERS[chosen]
    if match := _ATTRIBUTE.match(chosen):
        definition = next((row for row in defined_attributes(shop) if row.key == match[2] and row.sortable), None)
        if definition:
            return _attribute_order(definition, descending=bool(match[1]))
    raise Invalid(
        errors=[FieldError(field="sort", message=f"must be one of {', '.join(ORDERS)}, or attr.<key> of a sortable attribute", code="sort_unknown")]
    )


def _attribute_order(definition: Attribute, *, descending: bool) -> Order:
    name = f"{'-' if descending else ''}attr.{definition.key}"
    value = f"(p.attributes ->> '{definition.key}')"  # the key matched [a-z0-9_] and is the shop's own
    if definition.type == Attribute.Type.DATE:
        last = "0001-01-01" if descending else "9999-12-31"
        return Order(name, f"coalesce({value}, '{last}')", str, "text", descending)
    last = "-1e15" if descending else "1e15"
    return Order(name, f"(1000 * coalesce({value}::numeric, {last}))::bigint", int, "bigint", descending)
