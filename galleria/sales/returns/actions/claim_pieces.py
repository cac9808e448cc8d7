"""Claim pieces of an order's lines for a return, and let go of them. Only called with the order locked; the database guards the sum."""

from collections.abc import Mapping

from django.db import connection

CLAIM = """
INSERT INTO returns_returnedpieces AS r (shop_id, line_id, sold, claimed)
SELECT l.shop_id, l.id, l.quantity, wanted.pieces FROM unnest(%(ids)s::bigint[], %(pieces)s::int[]) AS wanted(id, pieces)
JOIN sales_orderline l ON l.id = wanted.id WHERE wanted.pieces <= l.quantity ORDER BY l.id
ON CONFLICT (line_id) DO UPDATE SET claimed = r.claimed + excluded.claimed WHERE r.claimed + excluded.claimed <= r.sold RETURNING line_id
"""
RELEASE = """
UPDATE returns_returnedpieces r SET claimed = r.claimed - given.pieces FROM unnest(%(ids)s::bigint[], %(pieces)s::int[]) AS given(id, pieces)
WHERE r.line_id = given.id
"""


def claim_pieces(pieces: Mapping[int, int]) -> set[int]:
    """Claim so many of each line. Returns the lines of which fewer are left: the caller rolls back."""
    with connection.cursor() as cursor:
        cursor.execute(CLAIM, {"ids": list(pieces), "pieces": list(pieces.values())})
        return set(pieces) - {row[0] for row in cursor.fetchall()}


def release_pieces(pieces: Mapping[int, int]) -> None:
    """They can be sent back by another return."""
    with connection.cursor() as cursor:
        cursor.execute(RELEASE, {"ids": list(pieces), "pieces": list(pieces.values())})
