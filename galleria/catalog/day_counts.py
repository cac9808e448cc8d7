"""How often each piece of a seller was looked at and put into a bag, by day on its shop's calendar. What the house sells is not counted here.

Counted by quarter of an hour, which every time zone of the world divides into days; whose day it was is known when the counts are settled. A row
a piece and day keeps the sum up to that day as well, so that a year of a piece is two rows, not 365.
"""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from time import time

from django.db import connection
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from galleria.catalog.tally import Tally

DAYS = Tally("days", lock=0x64617973)  # "days"
QUARTER_S = 900
KEPT = timedelta(days=800)  # a year, and the year before it to compare with
BATCH = 5000  # rows a transaction, so that no lock is held for long
# `fresh` is what is added, by piece and day. A day that comes late raises the sums of the days after it. Rows are written in one order always.
SETTLE = """
WITH counted AS (
    SELECT * FROM unnest(%(ids)s::bigint[], %(quarters)s::bigint[], %(viewed)s::int[], %(bagged)s::int[]) AS c(id, quarter, viewed, bagged)
), fresh AS (
    SELECT p.shop_id, p.seller_id, p.id AS product_id, d.day, sum(c.viewed) AS viewed, sum(c.bagged) AS bagged
    FROM counted c JOIN catalog_product p ON p.id = c.id JOIN shops_shop s ON s.id = p.shop_id
    CROSS JOIN LATERAL (SELECT (to_timestamp(c.quarter * 900) AT TIME ZONE coalesce(s.manifest #>> '{selling,timezone}', 'UTC'))::date AS day) AS d
    WHERE p.seller_id IS NOT NULL GROUP BY 1, 2, 3, 4
), of_sellers AS (
    INSERT INTO catalog_sellerday (shop_id, seller_id, day, viewed, bagged)
    SELECT shop_id, seller_id, day, sum(viewed), sum(bagged) FROM fresh GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    ON CONFLICT (shop_id, seller_id, day) DO UPDATE SET viewed = catalog_sellerday.viewed + excluded.viewed,
        bagged = catalog_sellerday.bagged + excluded.bagged
), later AS (
    UPDATE catalog_productday d SET viewed_until = d.viewed_until + late.viewed, bagged_until = d.bagged_until + late.bagged FROM (
        SELECT d.id, sum(f.viewed) AS viewed, sum(f.bagged) AS bagged
        FROM fresh f JOIN catalog_productday d ON d.product_id = f.product_id AND d.day > f.day
        WHERE NOT EXISTS (SELECT FROM fresh own WHERE own.product_id = d.product_id AND own.day = d.day) GROUP BY d.id) AS late
    WHERE d.id = late.id
)
INSERT INTO catalog_productday (shop_id, product_id, day, viewed, bagged, viewed_until, bagged_until)
SELECT f.shop_id, f.product_id, f.day, f.viewed, f.bagged,
    coalesce(known.viewed_until, 0) + sum(f.viewed) OVER upto, coalesce(known.bagged_until, 0) + sum(f.bagged) OVER upto
FROM fresh f LEFT JOIN LATERAL (
    SELECT viewed_until, bagged_until FROM catalog_productday d WHERE d.product_id = f.product_id AND d.day <= f.day
    ORDER BY d.day DESC LIMIT 1) AS known ON true
WINDOW upto AS (PARTITION BY f.product_id ORDER BY f.day) ORDER BY f.product_id, f.day
ON CONFLICT (product_id, day) DO UPDATE SET viewed = catalog_productday.viewed + excluded.viewed,
    bagged = catalog_productday.bagged + excluded.bagged, viewed_until = excluded.viewed_until, bagged_until = excluded.bagged_until
"""
DELETE = "DELETE FROM {table} WHERE id IN (SELECT id FROM {table} WHERE day < %(before)s LIMIT %(most)s)"


class What(StrEnum):
    """What somebody did with a piece."""

    VIEWED = "viewed"
    BAGGED = "bagged"


def count_day(product_id: int, what: What) -> None:
    """One more, now."""
    DAYS.count(json.dumps([product_id, int(time()) // QUARTER_S, what]))


def settle_days() -> int:
    """Add what was counted. Returns how many counts; nothing while another worker settles."""
    return DAYS.settle(_add)


def delete_old_days() -> int:
    """Delete what nobody compares with any more. Returns how many rows."""
    before = timezone.now().date() - KEPT
    return sum(_delete(table, before) for table in ("catalog_productday", "catalog_sellerday"))


def _add(cursor: CursorWrapper, counted: Mapping[str, int]) -> None:
    rows: dict[tuple[int, int], dict[str, int]] = {}
    for field, number in counted.items():
        product_id, quarter, what = json.loads(field)
        rows.setdefault((product_id, quarter), dict.fromkeys(What, 0))[what] += number
    ordered = sorted(rows)
    counts = {what.value: [rows[one][what] for one in ordered] for what in What}
    cursor.execute(SETTLE, {"ids": [one[0] for one in ordered], "quarters": [one[1] for one in ordered], **counts})


def _delete(table: str, before: date) -> int:
    deleted: int = 0
    with connection.cursor() as cursor:
        while True:
            cursor.execute(DELETE.format(table=table), {"before": before, "most": BATCH})
            deleted += cursor.rowcount
            if cursor.rowcount < BATCH:
                return int(deleted)
