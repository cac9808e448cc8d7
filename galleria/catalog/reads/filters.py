"""What a list may be narrowed by, read from the query string and turned into SQL predicates with parameters."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from galleria.catalog.reads.card import SHOWN
from galleria.catalog.rules.search_numbers import Understood
from galleria.kernel.money import LARGEST_MINOR
from galleria.kernel.problems import FieldError, Invalid
from galleria.shops.models import Attribute, Shop
from galleria.shops.queries import defined_attributes

_NUMBER = re.compile(r"^-?\d{1,12}(?:\.\d{1,6})?$")
MOST_VALUES = 50
PREFIX = "attr."


@dataclass
class Predicates:
    """SQL conditions on `p` and their parameters, in the order in which they were added, each under the name of what narrows by it."""

    named: list[tuple[str, str]] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)
    errors: list[FieldError] = field(default_factory=list)

    @property
    def conditions(self) -> list[str]:
        """All of them."""
        return [sql for _, sql in self.named]

    @property
    def where(self) -> str:
        """All of them, together."""
        return " AND ".join(self.conditions)

    def without(self, name: str) -> list[str]:
        """All but those under this name: what a facet counts, which ignores its own choice."""
        return [sql for other, sql in self.named if other != name]

    def add(self, name: str, sql: str, /, **parameters: Any) -> None:
        """One more condition that must hold."""
        self.named.append((name, sql))
        self.parameters.update(parameters)

    def refuse(self, name: str, message: str) -> None:
        """Note a mistake; all are reported at once."""
        self.errors.append(FieldError(field=name, message=message, code="filter_invalid"))


@dataclass(frozen=True)
class Filters:
    """The filters of a list, as the query string names them. Prices are minor units."""

    q: str = ""
    category: str | None = None
    tag: Sequence[str] = ()
    condition: Sequence[str] = ()
    maker: Sequence[str] = ()
    seller: str | None = None
    price_min: int | None = None
    price_max: int | None = None
    in_stock: bool = False
    sold: bool = False
    attributes: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def names(self, parameter: str) -> bool:
        """Whether the list is narrowed by this parameter, written as in the query string."""
        if parameter.startswith(PREFIX):
            return parameter.removeprefix(PREFIX) in self.attributes
        return getattr(self, parameter) is not None


def compile_filters(shop: Shop, filters: Filters) -> Predicates:
    """Everything but `q`, which search.py reads. Raises Invalid (422) with every filter that does not fit, by the name it has in the query string."""
    found = Predicates([("shop", "p.shop_id = %(shop)s"), ("shown", SHOWN)], {"shop": shop.pk, "language": shop.language})
    if filters.category is not None:
        found.add("category", _category_condition(shop, filters.category), category=filters.category)
    if filters.tag:
        found.add("tag", "p.tags @> %(tag)s::varchar[]", tag=[tag.lower() for tag in filters.tag])
    if filters.condition:
        found.add("condition", "p.condition = ANY(%(condition)s)", condition=list(filters.condition))
    if filters.maker:
        # One maker's products stand in the order of an index, those of several do not.
        one = len(filters.maker) == 1
        found.add("maker", f"p.maker = {'%(maker)s' if one else 'ANY(%(maker)s)'}", maker=filters.maker[0] if one else list(filters.maker))
    if filters.seller is not None:
        found.add("seller", "p.seller_id = (SELECT id FROM accounts_user WHERE username = %(seller)s)", seller=filters.seller)
    if filters.in_stock:
        found.add("in_stock", "p.status = 'active' AND p.stock > 0")
    if filters.sold:
        found.add("sold", "p.status = 'sold'")
    _add_prices(found, filters)
    _add_attributes(found, shop, filters.attributes)
    if found.errors:
        raise Invalid(errors=found.errors)
    return found


def _category_condition(shop: Shop, slug: str) -> str:
    """A shelf without shelves below it is one value of an indexed column, which the orders' indexes continue."""
    entries = shop.manifest["categories"]
    if any(entry["slug"] == slug for entry in entries) and all(entry.get("parent") != slug for entry in entries):
        return "p.category_id = (SELECT id FROM shops_category WHERE shop_id = %(shop)s AND slug = %(category)s)"
    return "p.category_path @> ARRAY[%(category)s]::varchar[]"


def add_understood(found: Predicates, shop: Shop, one: Understood) -> None:
    """A filter that was read out of the words. A soft one also lets through what says those words."""
    if not one.field.startswith(PREFIX):
        amount = min(int(one.value), LARGEST_MINOR)
        _add_prices(found, Filters(price_min=amount) if one.field == "price_min" else Filters(price_max=amount))
        return
    definition = next(row for row in defined_attributes(shop) if row.key == one.field.removeprefix(PREFIX))
    parameter = f"u{len(found.named)}"
    condition, parameters = _compile_range(definition, [one.value], parameter) or ("true", {})
    if not one.is_hard:
        condition = f"({condition} OR p.search @@ {phrase_sql(f'{parameter}_words')})"
        parameters[f"{parameter}_words"] = one.words
    found.add(one.field, condition, **parameters)


def phrase_sql(parameter: str) -> str:
    """A phrase as full text asks for it. In a sub-select, so that it is made once and not for each product."""
    return f"(SELECT phraseto_tsquery(search_config(%(language)s), %({parameter})s))"


def _add_prices(found: Predicates, filters: Filters) -> None:
    for name, value, condition in (
        ("price_min", filters.price_min, "p.price_most_minor >= %(price_min)s"),
        ("price_max", filters.price_max, "p.price_minor <= %(price_max)s"),
    ):
        if value is None:
            continue
        if not 0 <= value <= LARGEST_MINOR:
            found.refuse(name, "must be minor units, not negative")
        else:
            found.add("price", condition, **{name: value})
    if filters.price_min is not None and filters.price_max is not None and filters.price_min > filters.price_max:
        found.refuse("price_max", "is below price_min")


def _add_attributes(found: Predicates, shop: Shop, wanted: Mapping[str, Sequence[str]]) -> None:
    definitions = {row.key: row for row in defined_attributes(shop)} if wanted else {}
    for number, (key, values) in enumerate(sorted(wanted.items())):
        name = f"{PREFIX}{key}"
        definition = definitions.get(key)
        if definition is None:
            found.refuse(name, f"is no attribute of this shop; it has {', '.join(definitions)}")
        elif len(values) > MOST_VALUES:
            found.refuse(name, f"takes at most {MOST_VALUES} values")
        elif definition.type in (Attribute.Type.CHOICE, Attribute.Type.TEXT):
            _add_choice(found, definition, values, f"a{number}")
        elif definition.type == Attribute.Type.BOOLEAN:
            if set(values) <= {"true", "false"}:
                truths = [f'{{"{key}": {value}}}' for value in sorted(set(values))]
                found.add(name, f"p.attributes @> ANY(%(a{number})s::jsonb[])", **{f"a{number}": truths})
            else:
                found.refuse(name, "must be true or false")
        elif compiled := _compile_range(definition, values, f"a{number}"):
            found.add(name, compiled[0], **compiled[1])
        else:
            found.refuse(name, f"{', '.join(values)!r} is no range; write 10..40, 10.. or ..40")


def _add_choice(found: Predicates, definition: Attribute, values: Sequence[str], parameter: str) -> None:
    name = f"{PREFIX}{definition.key}"
    known = {choice["value"] for choice in definition.choices}
    unknown = sorted(set(values) - known) if definition.type == Attribute.Type.CHOICE else []
    if unknown:
        found.refuse(name, f"{unknown[0]!r} is none of its choices")
        return
    # Literals, not a sub-select: the planner looks up how frequent each is.
    shapes = [json.dumps({definition.key: [value] if definition.multiple else value}) for value in values]
    found.add(name, f"p.attributes @> ANY(%({parameter})s::jsonb[])", **{parameter: shapes})


def _compile_range(definition: Attribute, values: Sequence[str], parameter: str) -> tuple[str, dict[str, Any]] | None:
    """The condition for `10..40`, `10..`, `..40` or one value, with its parameters; several are alternatives. None when one of them is no range."""
    cast, read = ("numeric", _read_number) if definition.type == Attribute.Type.NUMBER else ("date", _read_date)
    column = f"(p.attributes ->> %({parameter}_key)s)::{cast}"
    alternatives: list[str] = []
    parameters: dict[str, Any] = {f"{parameter}_key": definition.key}
    for index, value in enumerate(values):
        low_text, separator, high_text = value.partition("..")
        low, high = read(low_text), read(high_text if separator else low_text)
        if (low is None and low_text) or (high is None and high_text) or (low is None and high is None):
            return None
        parts: list[str] = []
        for bound, sign, suffix in ((low, ">=", "l"), (high, "<=", "h")):
            if bound is not None:
                parts.append(f"{column} {sign} %({parameter}{suffix}{index})s::{cast}")
                parameters[f"{parameter}{suffix}{index}"] = bound
        alternatives.append(" AND ".join(parts))
    return "(" + " OR ".join(alternatives) + ")", parameters


def _read_number(text: str) -> str | None:
    return text if _NUMBER.match(text) else None


def _read_date(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None
