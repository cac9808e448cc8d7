"""What stands in for blank cells: the constants of an order and the defaults of a mapping, read once, before any row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from galleria.catalog.exchange.rules.columns import PRODUCT, WIRE, Vocabulary, choose_reader, clear, is_blank
from galleria.catalog.exchange.rules.faults import FileRefused


@dataclass(frozen=True)
class Defaults:
    """Values as entries have them. The product's own are filled in when all its rows are read, so that no later row contradicts the first."""

    product: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, Any] = field(default_factory=dict)
    variant: dict[str, Any] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)

    def fill_product(self, product: dict[str, Any], attributes: dict[str, Any]) -> None:
        """What the file does not say."""
        for mine, theirs in ((product, self.product), (attributes, self.attributes)):
            for name, value in theirs.items():
                mine.setdefault(name, value)

    def fill_variant(self, variant: dict[str, Any]) -> None:
        """What the file does not say."""
        for name, value in self.variant.items():
            variant.setdefault(name, value)
        options = variant.setdefault("options", {}) if self.options else None
        if isinstance(options, dict):
            for name, value in self.options.items():
                options.setdefault(name, value)


def read_constants(constants: Mapping[str, str], words: Vocabulary) -> Defaults:
    """The constants of an order. Raises FileRefused for one that the shop's words do not allow any more."""
    try:
        return read_defaults(constants, words)
    except ValueError as reason:
        raise FileRefused(f"A constant cannot be read: {reason}.") from None


def read_defaults(cells: Mapping[str, str], words: Vocabulary, *, skip_unknown_attributes: bool = False) -> Defaults:
    """Cells by our columns, read. Raises ValueError in words, with the column."""
    defaults = Defaults()
    for column, cell in cells.items():
        foreign = skip_unknown_attributes and column.startswith("attr.") and column[5:] not in words.attributes
        if is_blank(column, cell) or foreign:
            continue
        try:
            value = choose_reader(column, words)(cell)
        except ValueError as reason:
            raise ValueError(f"{column} {reason}") from None
        if column.startswith("attr."):
            defaults.attributes[column.removeprefix("attr.")] = value
        elif column.startswith("option."):
            defaults.options[column.removeprefix("option.")] = value
        elif column in PRODUCT:
            defaults.product[column] = clear(column) if value is None else value
        else:
            defaults.variant[WIRE.get(column, column)] = value
    return defaults
