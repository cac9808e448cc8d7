"""Compute what products mean, in the background and in batches, for those whose text changed."""

import hashlib
import json
import time
from collections.abc import Mapping
from typing import Any

from django.db import connection, transaction

from galleria.catalog.models import Product, ProductVector
from galleria.kernel.language_model import MODEL, embed, ensure_built
from galleria.kernel.outbox import send_job

BATCH = 96
LONGEST_TEXT = 600  # characters: about the model's 128 tokens
MOST_OF_DESCRIPTION = 300  # of them: it must leave room for the attributes
SLOTS = 2  # workers that may compute at once, each its own half of the products
LOCK = 0x76656374  # "vect", with a slot
TRY_LOCK = "SELECT pg_try_advisory_xact_lock(%(lock)s, %(slot)s)"
DUE = """
SELECT p.id, p.shop_id, p.updated_at, p.title, p.maker, c.name AS category, p.facts, p.summary, p.description, v.text_hash
FROM catalog_product p JOIN shops_category c ON c.id = p.category_id LEFT JOIN catalog_productvector v ON v.product_id = p.id
WHERE p.vector_due AND p.id %% %(slots)s = %(slot)s ORDER BY p.id LIMIT %(batch)s
"""
# Only where the text is still the one that was read: who changed it meanwhile set the mark again.
DONE = """
UPDATE catalog_product p SET vector_due = false FROM unnest(%(ids)s::bigint[], %(seen)s::timestamptz[]) AS read(id, seen)
WHERE p.id = read.id AND p.updated_at = read.seen
"""


def write_vectors(*, for_s: float = 8) -> int:
    """Compute vectors for about `for_s` seconds, and send for more while there is work: up to SLOTS workers are at it until it is done.

    Returns how many products were looked at; 0 when nothing is due or others are at it.
    """
    until = time.monotonic() + for_s
    done = 0
    while time.monotonic() < until:
        batch = next((number for slot in range(SLOTS) if (number := _write_batch(slot))), 0)
        if not batch:
            break
        done += batch
    if done:
        send_job("catalog.write_vectors", priority=0)
    return done


@transaction.atomic
def _write_batch(slot: int) -> int:
    """One batch of a slot's products. No row is locked while the model works."""
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, {"lock": LOCK, "slot": slot})
        if not cursor.fetchone()[0]:
            return 0
        cursor.execute(DUE, {"slot": slot, "slots": SLOTS, "batch": BATCH})
        names = [column.name for column in cursor.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        if rows:
            _write(rows)
            cursor.execute(DONE, {"ids": [row["id"] for row in rows], "seen": [row["updated_at"] for row in rows]})
    return len(rows)


def _write(rows: list[dict[str, Any]]) -> None:
    ensure_built()
    texts = {row["id"]: compose_text(row) for row in rows}
    hashes = {key: hashlib.sha256(f"{MODEL}\n{text}".encode()).hexdigest() for key, text in texts.items()}
    changed = [row for row in rows if row["text_hash"] != hashes[row["id"]]]
    if not changed:
        return
    vectors = embed([texts[row["id"]] for row in changed])
    there = set(Product.objects.across_shops().filter(pk__in=[row["id"] for row in changed]).values_list("pk", flat=True))
    ProductVector.objects.across_shops().bulk_create(
        [
            ProductVector(product_id=row["id"], shop_id=row["shop_id"], embedding=vector.tolist(), text_hash=hashes[row["id"]])
            for row, vector in zip(changed, vectors, strict=True)
            if row["id"] in there
        ],
        update_conflicts=True,
        unique_fields=["product"],
        update_fields=["embedding", "text_hash"],
    )


def compose_text(row: Mapping[str, Any]) -> str:
    """What of a product its vector is made from, the most telling first."""
    told = "; ".join(f"{fact['name']}: {fact['value']}" for fact in json.loads(row["facts"]))
    maker = "" if row["maker"].casefold() in row["title"].casefold() else row["maker"]
    parts = (row["title"], maker, row["summary"], row["description"][:MOST_OF_DESCRIPTION], told, row["category"])
    return ". ".join(part for part in parts if part)[:LONGEST_TEXT]
