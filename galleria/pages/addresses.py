"""API addresses as the web app asks for them: parameters sorted by name and value, defaults left out."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode


def api_address(path: str, parameters: Iterable[tuple[str, str]] = ()) -> str:
    """`/api/v1/…` with its query string in the one order that both sides agree on."""
    pairs = sorted((name, value) for name, value in parameters if value != "")
    return f"/api/v1/{path}" + (f"?{urlencode(pairs, quote_via=quote)}" if pairs else "")
