"""Our columns: which there are, and what their cells mean."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from galleria.catalog.exchange.rules.cells import read_list, read_name, read_text
from galleria.catalog.rules.attributes import Definition, list_choices
from galleria.kernel.money import parse_money

PRODUCT = ("slug", "title", "summary", "description", "maker", "category", "condition", "status", "tags", "featured_rank", "published_at")
VARIANT = ("sku", "price", "compare_at", "on_hand", "barcode")
PREFIXES = ("attr.", "option.")
ALIASES = {"handle": "slug", "stock": "on_hand"}
WIRE = {"price": "price_minor", "compare_at": "compare_at_minor"}
VARIANT_FIELDS = ("sku", "options", *(WIRE.get(name, name) for name in VARIANT[1:]))
NEVER_NULL: dict[str, Any] = {
    "slug": None,
    "title": None,
    "category": None,
    "status": None,
    "summary": "",
    "description": "",
    "maker": "",
    "tags": [],
}
YES, NO = {"yes", "true", "1", "y"}, {"no", "false", "0", "n"}


def is_our_column(name: str) -> bool:
    """Whether a column of ours is called so."""
    return name in PRODUCT or name in VARIANT or name in ALIASES or (name.startswith(PREFIXES) and name not in PREFIXES)


def read_column(cell: str) -> str:
    """What we call the column that a header names so, in any case and by any of its names."""
    name = cell.strip()
    if name.startswith("option."):
        return f"option.{read_name(name.removeprefix('option.'))}"
    return name if name.startswith("attr.") else ALIASES.get(name.casefold(), name.casefold())


@dataclass(frozen=True)
class Vocabulary:
    """What cells may name in a shop: categories and conditions by their names too, attributes by their key."""

    currency: str
    categories: Mapping[str, str] = field(default_factory=dict)
    conditions: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, Definition] = field(default_factory=dict)


def choose_reader(column: str, words: Vocabulary) -> Callable[[str], Any]:
    """What reads the cells of a column that are not blank. A reader returns None to take the value away, and raises ValueError in words."""
    if column.startswith("attr."):
        definition = words.attributes.get(column.removeprefix("attr."))
        return (lambda cell: _read_attribute(definition, cell)) if definition else read_text
    if column in ("price", "compare_at"):
        return lambda cell: None if read_text(cell) is None else parse_money(cell.strip(), words.currency).amount_minor
    if column in ("on_hand", "featured_rank"):
        return _read_whole
    if column == "tags":
        return read_list
    if column in ("category", "condition"):
        names = words.categories if column == "category" else words.conditions
        return lambda cell: _look_up(names, cell.strip())
    if column in ("slug", "status", "sku", "barcode", "published_at"):
        return lambda cell: read_text(cell.strip())
    return read_text


def is_blank(column: str, cell: str) -> bool:
    """Whether a cell says nothing. Spaces are something in free text alone."""
    return cell == "" or (column not in ("title", "summary", "description", "maker") and not column.startswith("option.") and not cell.strip())


def clear(column: str) -> Any:
    """What a product has once a value is taken away."""
    return NEVER_NULL.get(column)


def name_words(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Codes by themselves and by their names, in small letters."""
    listed = list(pairs)
    return {name.casefold(): code for code, name in listed} | {code.casefold(): code for code, _ in listed}


def _look_up(names: Mapping[str, str], cell: str) -> str | None:
    text = read_text(cell)
    return None if text is None else names.get(text.casefold(), text)


def _read_whole(cell: str) -> int | None:
    text = read_text(cell.strip())
    if text is None:
        return None
    try:
        number = Decimal(text)
        if not number.is_finite() or number != number.to_integral_value() or abs(number) > 10**12:
            raise ValueError("must be a whole number")
    except InvalidOperation:
        raise ValueError("must be a whole number") from None
    return int(number)


def _read_attribute(definition: Definition, cell: str) -> Any:
    text = read_text(cell)
    if text is None:
        return None
    match definition.type:
        case "number":
            try:
                number = Decimal(text.strip())
            except InvalidOperation:
                raise ValueError("must be a number") from None
            if not number.is_finite():
                raise ValueError("must be a number")
            return number
        case "boolean":
            word = text.strip().casefold()
            if word not in YES | NO:
                raise ValueError("must be yes or no")
            return word in YES
        case "choice":
            known = name_words((choice["value"], choice["label"]) for choice in list_choices(definition))
            parts = read_list(cell) if definition.multiple else [text]
            picked = [known.get(part.strip().casefold(), part.strip()) for part in parts or []]
            return picked if definition.multiple else picked[0]
        case "date":
            return text.strip()
    return text
