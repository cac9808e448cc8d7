"""What is held on a person, by room: each registers in its personal_data.py how it hands that out, and how it lets go of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

ERASED = "@erased.invalid"  # ends the addresses of people who were erased: nobody is written to there (RFC 2606)


@dataclass(frozen=True)
class Subject:
    """A person, as the rooms know one: by the row's id, and by the e-mail addresses that were proven to be theirs (in small letters).

    `pseudonym` stands in the books in place of whoever was erased.
    """

    person_id: int
    emails: tuple[str, ...]
    pseudonym: str

    @property
    def erased_email(self) -> str:
        """What stands in place of their addresses once they are erased."""
        return f"{self.pseudonym}{ERASED}"


Export = Callable[[Subject], Any]
Files = Callable[[Subject], Iterator[tuple[str, bytes]]]
Erase = Callable[[Subject], None]
Hinder = Callable[[Subject], str]


def no_files(subject: Subject) -> Iterator[tuple[str, bytes]]:
    """For holdings that are rows alone."""
    return iter(())


def nothing_hinders(subject: Subject) -> str:
    """For holdings that can be let go of at any time."""
    return ""


@dataclass(frozen=True)
class Holding:
    """One kind of thing that is held on people, under its lasting name, `room.things`."""

    name: str
    export: Export
    files: Files
    erase: Erase
    hinder: Hinder


_holdings: dict[str, Holding] = {}


def holds_personal_data(name: str, *, export: Export, erase: Erase, files: Files = no_files, hinder: Hinder = nothing_hinders) -> None:
    """Register what a room holds.

    `export` returns a JSON value (moments may be datetimes), or None when nothing is held. `files` yields (name, bytes) one by one.
    `erase` removes or pseudonymises, within a transaction of the caller's; a second time it changes nothing. What the books need stays under
    the pseudonym. It counts on no other holding having been erased before it, or not. `hinder` names what must be over first, such as a parcel
    on its way, or returns "".
    """
    if name in _holdings:
        raise ValueError(f"{name} is registered twice")
    _holdings[name] = Holding(name=name, export=export, files=files, erase=erase, hinder=hinder)


def list_holdings() -> list[Holding]:
    """All of them, in the order of their names."""
    return [_holdings[name] for name in sorted(_holdings)]
