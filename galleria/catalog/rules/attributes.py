"""Typed attribute values: check them against their definitions, and write them for people."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, Protocol

from babel.dates import format_date
from babel.numbers import format_decimal

from galleria.kernel.problems import FieldError

LONGEST_TEXT = 400  # characters
LARGEST_NUMBER = 10**12


class Definition(Protocol):
    """What is needed of an attribute's definition, from a manifest or a row. `choices` are mappings or objects with value, label and color."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> str: ...
    @property
    def multiple(self) -> bool: ...
    @property
    def unit(self) -> str | None: ...
    @property
    def decimals(self) -> int: ...
    @property
    def required(self) -> bool: ...
    @property
    def card(self) -> bool: ...
    @property
    def choices(self) -> Any: ...


Fact = dict[str, Any]


def list_choices(definition: Definition) -> list[dict[str, Any]]:
    """The choices as mappings of value, label and color."""
    return [
        choice if isinstance(choice, dict) else {"value": choice.value, "label": choice.label, "color": choice.color} for choice in definition.choices
    ]


def check_attributes(definitions: Iterable[Definition], values: Mapping[str, Any]) -> tuple[dict[str, Any], list[FieldError]]:
    """Values as they are stored (JSON: dates as ISO text, several choices as a list), and what is wrong with the rest.

    `definitions` are those of the product's category: a value for any other attribute is an error, a required one that is missing too.
    """
    by_key = {definition.key: definition for definition in definitions}
    stored: dict[str, Any] = {}
    errors: list[FieldError] = []
    for key, value in values.items():
        if key not in by_key:
            errors.append(FieldError(field=f"attributes.{key}", message="is no attribute of this category", code="unknown_attribute"))
        elif value is not None:
            try:
                stored[key] = normalise(by_key[key], value)
            except ValueError as reason:
                errors.append(FieldError(field=f"attributes.{key}", message=str(reason), code="attribute_invalid"))
    wrong = {error.field for error in errors}
    for key, definition in by_key.items():
        if definition.required and key not in stored and f"attributes.{key}" not in wrong:
            errors.append(FieldError(field=f"attributes.{key}", message="is required in this category", code="attribute_missing"))
    return {key: stored[key] for key in by_key if key in stored}, errors


def normalise(definition: Definition, value: Any) -> Any:
    """One value as it is stored. Raises ValueError in words."""
    match definition.type:
        case "choice":
            return _choice(definition, value)
        case "number":
            return _number(value)
        case "text":
            if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT or "\x00" in value:
                raise ValueError(f"must be text of 1 to {LONGEST_TEXT} characters")
            return value.strip()
        case "boolean":
            if not isinstance(value, bool):
                raise ValueError("must be true or false")
            return value
        case "date":
            return _date(value)
    raise ValueError(f"has the unknown type {definition.type!r}")


def _choice(definition: Definition, value: Any) -> str | list[str]:
    known = [choice["value"] for choice in list_choices(definition)]
    chosen = value if isinstance(value, list) else [value]
    if not chosen or any(not isinstance(one, str) or one not in known for one in chosen):
        raise ValueError(f"must be one of {', '.join(known)}")
    if len(chosen) > 1 and not definition.multiple:
        raise ValueError("takes one value only")
    if len(set(chosen)) != len(chosen):
        raise ValueError("names a value twice")
    return [value for value in known if value in chosen] if definition.multiple else str(chosen[0])


def _number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("must be a number")
    if not isfinite(value) or not -LARGEST_NUMBER <= value <= LARGEST_NUMBER:
        raise ValueError("is out of range")
    return int(value) if value == int(value) else float(value)


def _date(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise ValueError("must be a date such as 2026-03-14") from None


def describe_attributes(definitions: Iterable[Definition], values: Mapping[str, Any], *, language: str) -> list[Fact]:
    """Facts for people, in the definitions' order: key, name, value (a text in the shop's language), colors of the choices, card."""
    facts: list[Fact] = []
    for definition in definitions:
        if definition.key not in values:
            continue
        value = values[definition.key]
        colors: list[str] = []
        if definition.type == "choice":
            picked = value if isinstance(value, list) else [value]
            choices = [choice for choice in list_choices(definition) if choice["value"] in picked]
            colors = [choice["color"] for choice in choices if choice.get("color")]
        facts.append(
            {
                "key": definition.key,
                "name": definition.name,
                "value": format_value(definition, value, language=language),
                "colors": colors,
                "card": definition.card,
            }
        )
    return facts


def format_value(definition: Definition, value: Any, *, language: str) -> str:
    """One stored value for people: "4.2 g", "Yellow gold, Platinum", "Yes", "14 March 2026"."""
    locale = language.replace("-", "_")
    match definition.type:
        case "choice":
            picked = value if isinstance(value, list) else [value]
            return ", ".join(choice["label"] for choice in list_choices(definition) if choice["value"] in picked)
        case "number":
            grouped = definition.unit is not None  # years and counts without a unit stand ungrouped
            number = format_decimal(
                value, format=f"{'#,##0' if grouped else '0'}{'.' if definition.decimals else ''}{'#' * definition.decimals}", locale=locale
            )
            return f"{number} {definition.unit}" if definition.unit else number
        case "boolean":
            return "Yes" if value else "No"
        case "date":
            return format_date(date.fromisoformat(value), format="long", locale=locale)
    return str(value)
