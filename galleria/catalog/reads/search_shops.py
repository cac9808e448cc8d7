"""One query in all shops: each reads it in its own language, with its own words, synonyms and units. One statement."""

import json
import re
from typing import Any

from django.db import connection

from galleria.catalog.reads.card import CARD
from galleria.catalog.reads.filters import Filters
from galleria.catalog.reads.list_products import MARKABLE, MARKED, NOTE
from galleria.catalog.reads.matching import search_ctes
from galleria.catalog.reads.search import MARKS, Search, describe_search, embed_words, read_search, vector_literal
from galleria.kernel.sqljson import dump_json, json_object
from galleria.shops.queries import list_shops

# The best pieces of one shop. Its CTEs are its own: they stand inside the parentheses.
ONE_SHOP = """
SELECT %(shop)s AS shop_id, (SELECT max(score) FROM scored) AS best, (SELECT count(*) FROM found) AS total, {note} AS note,
    (SELECT coalesce(json_agg({card} ORDER BY page.rank DESC, page.id DESC), '[]')::text
        FROM (SELECT id, rank FROM scored ORDER BY rank DESC, id DESC LIMIT %(limit)s) AS page
        JOIN catalog_product p ON p.id = page.id JOIN shops_shop s ON s.id = p.shop_id) AS items
"""
PARAMETER = re.compile(r"%\((\w+)\)s")


def search_shops(q: str, *, limit: int = 6) -> bytes:
    """JSON with `shops`: those that have something for the query, the best match first, each with its best pieces and how many it has."""
    searches = [search for shop in list_shops() if (search := read_search(shop, Filters(q=q))).has_words]
    if not searches:
        return dump_json({"shops": []})
    vector = vector_literal(embed_words(searches[0].reading.words))
    parts: list[str] = []
    parameters: dict[str, Any] = {}
    for number, search in enumerate(searches):
        statement = _compose(search, has_vector=vector is not None)
        parts.append("(" + PARAMETER.sub(rf"%(\1_{number})s", statement) + ")")
        own: dict[str, Any] = {**search.predicates.parameters, "vector": vector, "marks": MARKS, "limit": limit}
        parameters |= {f"{name}_{number}": value for name, value in own.items()}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM ({' UNION ALL '.join(parts)}) AS shops WHERE total > 0 ORDER BY best DESC, shop_id", parameters)
        rows = cursor.fetchall()
    by_shop = {search.shop.pk: search for search in searches}
    shops = []
    for shop_id, _, total, note, items in rows:
        search = by_shop[shop_id]
        head = dump_json({"slug": search.shop.slug, "name": search.shop.name, "total": total, "search": describe_search(search, json.loads(note))})
        shops.append(head[:-1] + b',"items":' + items.encode() + b"}")
    return b'{"shops":[' + b",".join(shops) + b"]}"


def _compose(search: Search, *, has_vector: bool) -> str:
    return f"WITH {search_ctes(search.predicates.conditions, has_vector=has_vector)}" + ONE_SHOP.format(
        note=NOTE, card=json_object({**CARD, **{f"marked_{name}": MARKED.format(name) for name in MARKABLE}})
    )
