"""Lines of CSV as spreadsheets want them, written one by one. What the columns are is the rooms' own."""

import csv
from collections.abc import Iterable, Iterator, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # spreadsheets would run what begins so
BYTE_ORDER_MARK = "\ufeff"


class _Echo:
    """Gives back what is written to it."""

    def write(self, value: str) -> str:
        return value


def guard(cell: object) -> object:
    """What a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def write_lines(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A line of names and one a row, so that a hundred thousand of them need no more memory than one page."""
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(columns)
    for row in rows:
        yield writer.writerow([guard(cell) for cell in row])
