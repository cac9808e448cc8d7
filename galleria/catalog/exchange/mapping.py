"""Foreign columns as ours: a TOML file that says for each of our columns where its value comes from. Ready ones are in mappings/."""

import re
import tomllib
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Annotated, Literal

from django.utils.text import slugify
from pydantic import Field, ValidationError, model_validator

from galleria.catalog.exchange.rules.amounts import read_amount, read_number
from galleria.catalog.exchange.rules.cells import write_list, write_text
from galleria.catalog.exchange.rules.columns import ALIASES, is_our_column
from galleria.catalog.exchange.rules.faults import Fault, FileRefused
from galleria.shops.theme import Strict

SHIPPED = Path(__file__).parent / "mappings"
Ours = Annotated[str, Field(min_length=1, max_length=120)]


class Rule(Strict):
    """Where one of our columns comes from."""

    source: list[str] = Field(default=[], alias="from", description="Their columns; several are joined.")
    or_from: list[str] = Field(default=[], description="Their columns that are taken when the first ones are blank.")
    join: str = " "
    value: str | None = Field(None, description="A constant, the same in each row.")
    default: str = Field("", description="For a product, or for a variant's own column, whose rows leave it blank.")
    split: str | None = Field(None, description="Cut the text here: into a list, or, with `take`, for one part of it.")
    take: int | None = Field(None, description="Which part, from 1; -1 is the last.")
    read: Literal["text", "amount", "number", "html", "slug"] = "text"
    decimal: Literal["", ",", "."] = Field("", description="The decimal sign of amounts and numbers, where guessing would be wrong.")
    values: dict[str, str] = Field(default={}, description="Their words as ours; others stay as they are.")

    @model_validator(mode="before")
    @classmethod
    def shorten(cls, values: object) -> object:
        """`ours = "theirs"`, and one column where several could stand."""
        if isinstance(values, str):
            return {"from": [values]}
        if isinstance(values, dict):
            return {key: [value] if key in ("from", "or_from") and isinstance(value, str) else value for key, value in values.items()}
        return values

    @property
    def theirs(self) -> str:
        """What to call it in a report."""
        return self.source[0] if self.source else ""


class OptionRule(Strict):
    """An option whose name stands in one of their columns and whose value in another."""

    name: str
    value: str


class Mapping(Strict):
    """A whole mapping file."""

    name: str = Field("", max_length=80)
    about: str = Field("", max_length=400)
    skip_without: list[str] = Field(default=[], description="Rows in which one of these columns is blank are no products (pictures, totals).")
    columns: dict[Ours, Rule] = Field(min_length=1)
    options: list[OptionRule] = []

    @model_validator(mode="after")
    def check_columns(self) -> "Mapping":
        """Only columns that we have."""
        unknown = [name for name in self.columns if not is_our_column(name)]
        if unknown:
            raise ValueError(f"there is no column {unknown[0]!r} of ours")
        return self


class Mapper:
    """A mapping at work on one file: it remembers the names of the options, which foreign files write once a product."""

    def __init__(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._group, self._names = "", {}  # type: tuple[str, dict[str, str]]
        self.defaults = {ALIASES.get(ours, ours): write_text(rule.default) for ours, rule in mapping.columns.items() if rule.value is None}

    def read(self, row: dict[str, str], line: int) -> tuple[dict[str, str], dict[str, str], list[Fault]] | None:
        """Our cells, what the file calls their columns, and what could not be read; None for a row that is no product."""
        if any(not row.get(name, "").strip() for name in self._mapping.skip_without):
            return None
        cells: dict[str, str] = {}
        faults: list[Fault] = []
        for ours, rule in self._mapping.columns.items():
            try:
                cells[ours] = _apply(rule, row)
            except ValueError as reason:
                value = row.get(rule.theirs, "")
                faults.append(Fault(line=line, column=rule.theirs, code="unreadable", reason=str(reason), value=value[:200]))
        self._add_options(row, cells)
        return cells, {ours: rule.theirs for ours, rule in self._mapping.columns.items() if rule.theirs}, faults

    def _add_options(self, row: dict[str, str], cells: dict[str, str]) -> None:
        group = cells.get("slug", "")
        if not group or group != self._group:
            self._group, self._names = group, {}
        for option in self._mapping.options:
            name = row.get(option.name, "").strip() or self._names.get(option.name, "")
            value = row.get(option.value, "").strip()
            self._names[option.name] = name
            if name and value and (name, value) != ("Title", "Default Title"):
                cells[f"option.{name}"] = write_text(value)


def read_mapping(text: str) -> Mapping:
    """The mapping in a TOML text. Raises FileRefused in words."""
    try:
        return Mapping.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise FileRefused(f"The mapping is no TOML: {error}.") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise FileRefused(f"The mapping does not fit: {'.'.join(map(str, first['loc'])) or 'file'}: {first['msg']}.") from None


@cache
def list_mappings() -> dict[str, str]:
    """The ready mappings: name and title."""
    return {file.stem: read_mapping(file.read_text("utf-8")).name for file in sorted(SHIPPED.glob("*.toml"))}


def find_mapping(name: str) -> str | None:
    """The text of a ready mapping, or None."""
    return (SHIPPED / f"{name}.toml").read_text("utf-8") if name in list_mappings() else None


def _apply(rule: Rule, row: dict[str, str]) -> str:
    """One of our cells. Raises ValueError in words."""
    if rule.value is not None:
        return write_text(rule.value)
    text = _join(rule.source, row, rule.join) or _join(rule.or_from, row, "-")
    if not text:
        return ""
    if rule.split is not None:
        parts = [part.strip() for part in text.split(rule.split) if part.strip()]
        if rule.take is None:
            return write_list(rule.values.get(part, part) for part in parts)
        index = rule.take - 1 if rule.take > 0 else rule.take
        text = parts[index] if -len(parts) <= index < len(parts) else ""
    text = rule.values.get(text.strip(), text)
    match rule.read:
        case "amount":
            return read_amount(text, decimal=rule.decimal)
        case "number":
            return f"{read_number(text, decimal=rule.decimal):f}"
        case "html":
            return write_text(read_html(text))
        case "slug":
            return slugify(text)[:80].strip("-")
    return write_text(text)


def _join(names: list[str], row: dict[str, str], separator: str) -> str:
    return separator.join(text for name in names if (text := row.get(name, "").strip()))


class _Prose(HTMLParser):
    """HTML as Markdown: paragraphs, line breaks, lists, emphasis. What is not shown to people is left out."""

    MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
    BLOCKS = {"p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As HTMLParser's."""
        self.hidden += tag in ("script", "style")
        self.parts.append({"br": "\n", "li": "\n- "}.get(tag, "\n\n" if tag in self.BLOCKS else self.MARKS.get(tag, "")))

    def handle_endtag(self, tag: str) -> None:
        """As HTMLParser's."""
        self.hidden -= tag in ("script", "style") and self.hidden > 0
        self.parts.append("\n\n" if tag in self.BLOCKS else self.MARKS.get(tag, ""))

    def handle_data(self, data: str) -> None:
        """As HTMLParser's."""
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def read_html(text: str) -> str:
    """The words of a piece of HTML, as Markdown."""
    prose = _Prose()
    prose.feed(text)
    prose.close()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]*\n[ \t]*", "\n", "".join(prose.parts))).strip()
