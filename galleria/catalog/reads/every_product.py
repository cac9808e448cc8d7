"""All shown products of a shop for those who fetch everything: in chunks by id, each read in batches, so that a million costs no memory.

A chunk is a range of ids, not a number of rows: it holds at most CHUNK products, keeps its products for ever, and whether it holds any is one look
into the index.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from galleria.catalog.reads.card import SHOWN
from galleria.shops.models import Shop

CHUNK = 50_000  # the most addresses that a sitemap may hold (sitemaps.org)
BATCH = 2_000
PICTURES_MOST = 5

# From one chunk that holds something to the next: an index probe each, however many products there are.
CHUNKS = f"""
WITH RECURSIVE chunk(shop_id, number) AS (
    SELECT s.id, (SELECT p.id / {CHUNK} FROM catalog_product p WHERE p.shop_id = s.id AND {SHOWN} ORDER BY p.id LIMIT 1)
    FROM shops_shop s WHERE s.id = ANY(%(shops)s)
    UNION ALL
    SELECT chunk.shop_id, (SELECT p.id / {CHUNK} FROM catalog_product p
        WHERE p.shop_id = chunk.shop_id AND {SHOWN} AND p.id >= (chunk.number + 1) * {CHUNK} ORDER BY p.id LIMIT 1)
    FROM chunk WHERE chunk.number IS NOT NULL
)
SELECT shop_id, number FROM chunk WHERE number IS NOT NULL ORDER BY shop_id, number
"""
ROWS = f"""
SELECT p.id, p.slug, p.updated_at, ARRAY(SELECT m.key FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id
    WHERE g.product_id = p.id ORDER BY g.position LIMIT {PICTURES_MOST})
FROM catalog_product p WHERE p.shop_id = %(shop)s AND {SHOWN} AND p.id >= %(start)s AND p.id < %(end)s ORDER BY p.id LIMIT {BATCH}
"""
ARRIVALS = f"""
SELECT p.id, p.slug, p.title, p.maker, p.summary, p.description_html, p.published_at, greatest(p.published_at, p.updated_at),
    (SELECT m.key FROM catalog_productpicture g JOIN media_picture m ON m.id = g.picture_id WHERE g.product_id = p.id AND g.position = 0)
FROM catalog_product p WHERE p.shop_id = %(shop)s AND {SHOWN} ORDER BY p.published_at DESC, p.id DESC LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a sitemap says of a product."""

    slug: str
    updated_at: datetime
    pictures: list[str]


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a feed says of a product."""

    id: int
    slug: str
    title: str
    maker: str
    summary: str
    description_html: str
    published_at: datetime
    updated_at: datetime
    picture: str | None


def list_chunks(shops: list[Shop]) -> dict[int, list[int]]:
    """Numbers of the chunks that hold shown products, by the shop's id. One statement for all shops."""
    chunks: dict[int, list[int]] = {shop.pk: [] for shop in shops}
    for shop_id, number in _fetch(CHUNKS, {"shops": list(chunks)}):
        chunks[shop_id].append(number)
    return chunks


def iterate_chunk(shop: Shop, number: int) -> Iterator[Listed]:
    """The products of one chunk in the order of their ids, never more than BATCH of them in memory. Nothing for a number that holds none."""
    start, end = number * CHUNK, (number + 1) * CHUNK
    while rows := _fetch(ROWS, {"shop": shop.pk, "start": start, "end": end}):
        for _, slug, updated_at, pictures in rows:
            yield Listed(slug, updated_at, pictures)
        if len(rows) < BATCH:
            return
        start = rows[-1][0] + 1


def list_arrivals(shop: Shop, *, limit: int = 40) -> list[Arrival]:
    """What came in last, newest first."""
    return [Arrival(*row) for row in _fetch(ARRIVALS, {"shop": shop.pk, "limit": limit})]


def _fetch(statement: str, parameters: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        rows: list[Any] = cursor.fetchall()
    return rows
