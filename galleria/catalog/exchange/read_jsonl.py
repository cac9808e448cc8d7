"""JSON lines as entries: one product a line, in the fields of the API's `ProductDraft`, with its variants."""

import json
from collections.abc import Iterator
from math import isfinite
from typing import Any, NoReturn

from galleria.catalog.exchange.rules.columns import PRODUCT, VARIANT_FIELDS, Vocabulary, clear
from galleria.catalog.exchange.rules.defaults import Defaults, read_constants
from galleria.catalog.exchange.rules.faults import Entry, Fault, FileRefused, VariantEntry
from galleria.catalog.exchange.source import Source

LONGEST_LINE = 1_000_000  # characters


def read_jsonl(source: Source, words: Vocabulary, constants: dict[str, str], *, after_line: int = 0) -> Iterator[Entry]:
    """The products of a file after a line that is dealt with. Raises FileRefused for a line that no product could fill."""
    number = 0
    defaults = read_constants(constants, words)
    while text := source.read_line(LONGEST_LINE + 1):
        number += 1
        if len(text) > LONGEST_LINE:
            raise FileRefused(f"Line {number} is longer than {LONGEST_LINE:,} characters: write one product a line.")
        if number > after_line and text.strip():
            yield _read_line(text, number, defaults)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _read_number(text: str) -> float:
    number = float(text)
    return number if isfinite(number) else _refuse(text)


def _read_line(text: str, number: int, defaults: Defaults) -> Entry:
    entry = Entry(lines=[number], last_line=number)
    try:
        values = json.loads(text, parse_constant=_refuse, parse_float=_read_number)
    except (ValueError, RecursionError) as reason:
        refuse(entry, "", "not_json", f"is no JSON: {str(reason) or 'nested too deep'}"[:400], text.strip())
        return entry
    if not isinstance(values, dict):
        refuse(entry, "", "not_a_product", "must be an object", text.strip())
        return entry
    variants, attributes = values.pop("variants", []), values.pop("attributes", {})
    if not isinstance(attributes, dict) or not isinstance(variants, list) or not all(isinstance(one, dict) for one in variants):
        column = "variants" if isinstance(attributes, dict) else "attributes"
        refuse(entry, column, "not_a_product", "`attributes` is an object, `variants` a list of them")
        return entry
    entry.attributes = attributes
    _fill_product(entry, values)
    _fill_variants(entry, variants, defaults)
    defaults.fill_product(entry.values, entry.attributes)
    if not variants and not isinstance(values.get("slug"), str):
        refuse(entry, "", "sku_missing", "a product is recognised by its `slug` or by the `sku` of a variant")
    return entry


def _fill_product(entry: Entry, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if name in PRODUCT:
            entry.values[name] = clear(name) if value is None else value
        else:
            refuse(entry, str(name), "unknown_field", "is no field of a product", value)


def _fill_variants(entry: Entry, variants: list[dict[str, Any]], defaults: Defaults) -> None:
    for index, variant in enumerate(variants):
        for name in [name for name in variant if name not in VARIANT_FIELDS]:
            refuse(entry, f"variants.{index}.{name}", "unknown_field", "is no field of a variant", variant[name])
        defaults.fill_variant(variant)
        entry.variants.append(VariantEntry(line=entry.last_line, values=variant))
    if not all(isinstance(variant.get("sku"), str) for variant in variants):
        refuse(entry, "variants", "sku_missing", "each variant needs its `sku`")


def refuse(entry: Entry, column: str, code: str, reason: str, value: object = "") -> None:
    """Add a fault to an entry of one line."""
    entry.faults.append(Fault(line=entry.last_line, column=column[:120], code=code, reason=reason, value=str(value)[:200]))
