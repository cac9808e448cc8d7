"""What must always hold, as queries that must find nothing. `galleria audit` runs them all; every journey test ends with them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True)
class Violation:
    """A row that breaks an invariant: which one, which row, and what is wrong with it."""

    name: str
    row: str
    why: str


Finder = Callable[[], Iterable[tuple[str, str]]]
_invariants: dict[str, Finder] = {}


def invariant(name: str) -> Callable[[Finder], Finder]:
    """Register a function of a room's invariants.py. It yields (row, why) for each row that breaks the promise."""

    def register(finder: Finder) -> Finder:
        _invariants[name] = finder
        return finder

    return register


def find_rows(statement: str) -> Iterator[tuple[str, str]]:
    """(row, why) of a statement that returns both."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
        yield from cursor.fetchall()


def list_invariants() -> list[str]:
    """The names of all invariants."""
    return sorted(_invariants)


def find_violations(name: str) -> list[Violation]:
    """Every violation of one invariant."""
    return [Violation(name=name, row=row, why=why) for row, why in _invariants[name]()]


def run_all() -> list[Violation]:
    """Every violation of every invariant, in the order of their names. Empty is the only good answer."""
    return [violation for name in list_invariants() for violation in find_violations(name)]
