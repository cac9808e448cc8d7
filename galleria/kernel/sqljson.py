"""Reads whose JSON the database makes. The statement returns one text column; Python hands on the bytes."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.http import HttpResponse

JSON = "application/json; charset=utf-8"


def fetch_json(statement: str, parameters: Mapping[str, Any]) -> bytes | None:
    """Run one statement that returns one row with one JSON column, as UTF-8. None when there is no row or it is null."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        row = cursor.fetchone()
    if row is None or row[0] is None:
        return None
    value = row[0]
    return value.encode() if isinstance(value, str) else bytes(value)


def json_object(fields: Mapping[str, str]) -> str:
    """SQL that builds an object from SQL expressions by field name. Names are the program's own, never a caller's.

    `jsonb_build_object` and `json_build_object` take at most 100 arguments, so wide objects are joined.
    """
    pairs = [f"'{name}', {expression}" for name, expression in fields.items()]
    groups = [pairs[start : start + 48] for start in range(0, len(pairs), 48)] or [[]]
    if len(groups) == 1:
        return f"json_build_object({', '.join(groups[0])})"
    return "(" + " || ".join(f"jsonb_build_object({', '.join(group)})" for group in groups) + ")::json"


def dump_json(value: Any) -> bytes:
    """A value that is already as the wire wants it, as UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def json_answer(body: bytes, *, status: int = 200) -> HttpResponse:
    """Finished JSON as an answer."""
    return HttpResponse(body, status=status, content_type=JSON)
