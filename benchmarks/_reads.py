"""The reads that are measured: as addresses of the API, and as the very statements that they send."""

import itertools
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import psycopg
from django.db import connection
from django.test import RequestFactory
from django.urls import Resolver404, resolve

from benchmarks._fill import LINES, SHELVES, SLUG

LEAVES = [slug for group in SHELVES.values() for slug, _, _ in group]
SHOP = f"/api/v1/shops/{SLUG}"


def list_addresses(samples: list[str]) -> dict[str, list[str]]:
    """Addresses by what they measure; `samples` are slugs of products. Reads that this version does not offer are left out."""
    words = [f"{line.lower()} {colour}" for line, colour in itertools.product(LINES[:6], ("black", "blue"))]
    reads = {
        "list by category": [f"{SHOP}/products?category={slug}&limit=24" for slug in LEAVES],
        "product page": [f"{SHOP}/products/{slug}" for slug in samples],
        "facets": [f"{SHOP}/facets?category={slug}" for slug in LEAVES],
        "search": [f"{SHOP}/products?q={quote(word)}&limit=24" for word in words],
    }
    return {name: addresses for name, addresses in reads.items() if is_offered(addresses[0])}


def is_offered(address: str) -> bool:
    """Whether the API has this operation."""
    try:
        match = resolve(address.partition("?")[0])
    except Resolver404:
        return False
    return match.route.startswith("api/v1/shops")


def capture_statements(address: str) -> list[str]:
    """What an answer asks of PostgreSQL, with its values in place, as psycopg sends it."""
    sent: list[str] = []

    def note(execute: Callable[..., Any], sql: str, parameters: Any, many: bool, context: dict[str, Any]) -> Any:
        sent.append(psycopg.ClientCursor(connection.connection).mogrify(sql, parameters))
        return execute(sql, parameters, many, context)

    request = RequestFactory().get(address)
    match = resolve(request.path)
    with connection.execute_wrapper(note):
        response = match.func(request, *match.args, **match.kwargs)
    if response.status_code != 200:
        raise ValueError(f"{address} answers {response.status_code}")
    return sent
