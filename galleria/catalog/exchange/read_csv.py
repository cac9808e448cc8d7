"""CSV rows as entries: one row a variant, rows that follow each other with the same slug one product. Nothing is held but the product at hand."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from galleria.catalog.drafts import SURROGATE
from galleria.catalog.exchange.mapping import Mapper, Mapping
from galleria.catalog.exchange.rules.columns import (
    ALIASES,
    PRODUCT,
    VARIANT,
    WIRE,
    Vocabulary,
    choose_reader,
    clear,
    is_blank,
    is_our_column,
    read_column,
)
from galleria.catalog.exchange.rules.defaults import Defaults, read_defaults
from galleria.catalog.exchange.rules.encoding import find_delimiter
from galleria.catalog.exchange.rules.faults import Entry, Fault, FileRefused, VariantEntry
from galleria.catalog.exchange.source import Source
from galleria.shops.check_manifest import suggest

LONGEST_CELL = 131_072  # characters; more is a quotation mark that was never closed
LONGEST_ROW = 1_000_000  # characters
MOST_ROWS = 1000  # rows of one product that are held at once


@dataclass
class Row:
    """One row, its cells read."""

    line: int
    last_line: int
    product: dict[str, Any] = field(default_factory=dict)
    attributes: dict[str, Any] = field(default_factory=dict)
    variant: dict[str, Any] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_csv(source: Source, words: Vocabulary, mapping: Mapping | None, constants: dict[str, str], *, after_line: int = 0) -> Iterator[Entry]:
    """The products of a file after a line that is dealt with. Raises FileRefused for a file that is no such CSV, or the rest of it."""
    decoder = _Decoder(words, constants, mapping)
    group: list[Row] = []
    for row in _read_rows(source, decoder, mapping, after_line):
        slug = row.product.get("slug")
        if group and (not slug or slug != group[0].product.get("slug") or len(group) >= MOST_ROWS):
            yield _merge(group, decoder.defaults)
            group = []
        group.append(row)
    if group:
        yield _merge(group, decoder.defaults)


def _read_rows(source: Source, decoder: "_Decoder", mapping: Mapping | None, after_line: int) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    lines = _Lines(source)
    if not lines.first.strip():
        raise FileRefused("The file is empty: its first line must name the columns.")
    reader = csv.reader(lines, delimiter=find_delimiter(lines.first))
    line = 0
    try:
        header = _read_header(next(reader), mapping)
        line = reader.line_num
        lines.length = 0
        for cells in reader:
            began, line = line + 1, reader.line_num
            lines.length = 0
            if line > after_line and any(cells):
                row = decoder.read(header, cells, began, line)
                if row is not None:
                    yield row
    except csv.Error as error:
        raise FileRefused(f"Line {line + 1} cannot be read ({error}): a quotation mark before it is probably not closed.") from None


class _Lines:
    """The lines of a file for the csv module, which holds a row until it is whole; `length` says how much it was given of this one."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.first = source.read_line(LONGEST_ROW + 1)
        self.length = 0
        self._number, self._next = 0, self.first

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        text, self._next = self._next or self._source.read_line(LONGEST_ROW + 1), ""
        if not text:
            raise StopIteration
        self._number += 1
        self.length += len(text)
        if self.length > LONGEST_ROW:
            raise FileRefused(f"The row that ends with line {self._number} is longer than {LONGEST_ROW:,} characters: that is no row of a product.")
        return text


def _read_header(names: list[str], mapping: Mapping | None) -> list[str]:
    header = [read_column(name) if mapping is None else name.strip() for name in names]
    named = [name for name in header if name]
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice:
        raise FileRefused(f"Two columns are called {twice!r}.")
    if mapping is not None:
        wanted = [name for rule in mapping.columns.values() for name in rule.source]
        if not any(name in named for name in wanted):
            raise FileRefused(f"None of the mapping's columns is in the file; it has {', '.join(named[:12])}.")
        return header
    unknown = [name for name in named if not is_our_column(name)]
    if unknown:
        raise FileRefused(f"There is no column {unknown[0]!r}. {suggest(unknown[0], [*PRODUCT, *VARIANT])} Files of other programs need a mapping.")
    if "sku" not in header:
        raise FileRefused("There is no column sku: it says which variant a row is about.")
    return header


class _Decoder:
    """Reads rows of one file."""

    def __init__(self, words: Vocabulary, constants: dict[str, str], mapping: Mapping | None) -> None:
        self._words = words
        self._mapper = Mapper(mapping) if mapping else None
        cells = {**constants, **{name: cell for name, cell in (self._mapper.defaults if self._mapper else {}).items() if cell}}
        try:
            self.defaults = read_defaults(cells, words, skip_unknown_attributes=mapping is not None)
        except ValueError as reason:
            raise FileRefused(f"A constant or a default of the mapping cannot be read: {reason}.") from None
        self._readers: dict[str, Any] = {}

    def read(self, header: list[str], cells: list[str], began: int, line: int) -> Row | None:
        """One row; None when it is no product."""
        row = Row(line=began, last_line=line)
        named = {name: cell for name, cell in zip(header, cells, strict=False) if name}
        self._check(row, header, cells, named)
        if row.faults:
            return row
        if self._mapper:
            read = self._mapper.read(named, began)
            if read is None:
                return None
            named, columns, row.faults = read
            row.columns = {_field(ours): theirs for ours, theirs in columns.items()}
        for name, cell in named.items():
            foreign = self._mapper is not None and name.startswith("attr.") and name[5:] not in self._words.attributes
            if not is_blank(name, cell) and not foreign:  # a mapping may say more than this shop asks for
                self._decode(row, ALIASES.get(name, name), cell)
        self.defaults.fill_variant(row.variant)
        if "slug" in self.defaults.product:  # rows are put together by it
            row.product.setdefault("slug", self.defaults.product["slug"])
        if "sku" not in row.variant and not row.faults:
            row.faults.append(Fault(began, row.columns.get("sku", "sku"), "sku_missing", "is blank: it says which variant the row is about"))
        return row

    def _check(self, row: Row, header: list[str], cells: list[str], named: dict[str, str]) -> None:
        """What makes a row unreadable as a whole."""
        if len(cells) > len(header) and any(cells[len(header) :]):
            extra = next(cell for cell in cells[len(header) :] if cell)
            reason = f"the row has {len(cells)} cells, the header {len(header)}"
            row.faults.append(Fault(line=row.line, column="", code="too_many_cells", reason=reason, value=extra[:200]))
        for name, cell in named.items():
            if SURROGATE.search(cell):
                value = SURROGATE.sub("\ufffd", cell)
                row.faults.append(Fault(row.line, name, "bad_encoding", "holds bytes that are no text in this file's encoding", value[:200]))

    def _decode(self, row: Row, column: str, cell: str) -> None:
        reader = self._readers.get(column)
        if reader is None:
            reader = self._readers[column] = choose_reader(column, self._words)
        try:
            value = reader(cell)
        except ValueError as reason:
            named = row.columns.get(_field(column), column)
            code = "attribute_invalid" if column.startswith("attr.") else "unreadable"
            row.faults.append(Fault(line=row.line, column=named, code=code, reason=str(reason), value=cell[:200]))
            return
        if column.startswith("attr."):
            row.attributes[column.removeprefix("attr.")] = value
        elif column.startswith("option."):
            row.variant.setdefault("options", {})[column.removeprefix("option.")] = value
        elif column in PRODUCT:
            row.product[column] = clear(column) if value is None else value
        else:
            row.variant[WIRE.get(column, column)] = value


def _field(column: str) -> str:
    """What a draft calls a column."""
    column = ALIASES.get(column, column)
    return f"attributes.{column[5:]}" if column.startswith("attr.") else WIRE.get(column, column)


def _merge(rows: list[Row], defaults: Defaults) -> Entry:
    """One product of its rows. What is the product's stands in its first row; later ones repeat it or leave it blank."""
    entry = Entry(lines=[row.line for row in rows], last_line=rows[-1].last_line)
    for row in rows:
        entry.faults += row.faults
        entry.columns |= row.columns
        for mine, theirs, prefix in ((entry.values, row.product, ""), (entry.attributes, row.attributes, "attributes.")):
            for name, value in theirs.items():
                if mine.setdefault(name, value) != value:
                    column = row.columns.get(prefix + name, f"attr.{name}" if prefix else name)
                    reason = "is not what the product's first row says"
                    entry.faults.append(Fault(row.line, column, "contradiction", reason, str(value)[:200]))
        if row.variant:
            entry.variants.append(VariantEntry(line=row.line, values=row.variant))
    defaults.fill_product(entry.values, entry.attributes)
    return entry
