"""Keyset cursors: where a page ended, as an opaque word. Wrong ones are refused, never guessed at."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass

from galleria.kernel.problems import FieldError, Problem

Key = str | int | float | bool | None
LONGEST = 512  # characters; a cursor is a sort key and an id


class CursorInvalid(Problem):
    """The cursor was not made by this list, or for another order."""

    code = "cursor_invalid"
    status = 400
    title = "The cursor does not fit"
    detail = "Take the cursor from `next` of the page before, with the same sort."


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last row of a page: the order's name, its sort keys, and the row's id that breaks ties."""

    order: str
    keys: tuple[Key, ...]
    id: int

    def encode(self) -> str:
        """URL-safe text."""
        body = json.dumps([self.order, *self.keys, self.id], separators=(",", ":"), ensure_ascii=False)
        return urlsafe_b64encode(body.encode()).decode().rstrip("=")


def decode_cursor(word: str, *, order: str, kinds: tuple[type, ...]) -> Cursor:
    """Read a cursor back. `kinds` are the types of its sort keys (None is always allowed).

    Raises CursorInvalid (400) for anything that `Cursor.encode` did not make for this order.
    """
    refusal = CursorInvalid(errors=[FieldError(field="cursor", message="is not a cursor of this list", code="cursor_invalid")])
    if len(word) > LONGEST:
        raise refusal
    try:
        body = json.loads(urlsafe_b64decode(word.encode("ascii") + b"=" * (-len(word) % 4)))
    except (NotBase64, UnicodeError, ValueError, RecursionError):
        raise refusal from None
    if not isinstance(body, list) or len(body) != len(kinds) + 2 or body[0] != order:
        raise refusal
    *keys, row_id = body[1:]
    if type(row_id) is not int or not 0 <= row_id < 2**63:
        raise refusal
    if any(key is not None and not _fits(key, kind) for key, kind in zip(keys, kinds, strict=True)):
        raise refusal
    return Cursor(order=order, keys=tuple(keys), id=row_id)


def _fits(key: object, kind: type) -> bool:
    if kind is int:
        return type(key) is int and abs(key) < 2**63
    if kind is str:
        return isinstance(key, str) and "\x00" not in key
    return isinstance(key, kind) and not isinstance(key, bool)
