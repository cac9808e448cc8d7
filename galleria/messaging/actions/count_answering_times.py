"""Count how quickly sellers answer: the median of their first answers of the last 90 days."""

from typing import Any

from django.db import connection, transaction

from galleria.messaging.models import AnsweringTime
from galleria.messaging.rules import ANSWERED_WITHIN_DAYS, describe_median

# Every seller that answered in time, and those that are known from before, of whom nothing may be left.
COUNTS = f"""
SELECT shop_id, seller_id, count(took), percentile_cont(0.5) WITHIN GROUP (ORDER BY took) FROM (
    SELECT c.shop_id, c.seller_id, extract(epoch FROM c.first_answered_at - c.asked_at) AS took FROM messaging_conversation c
    WHERE c.first_answered_at > now() - interval '{ANSWERED_WITHIN_DAYS} days'
        AND (%(shop)s::bigint IS NULL OR (c.shop_id = %(shop)s AND c.seller_id = %(seller)s))
    UNION ALL
    SELECT t.shop_id, t.seller_id, NULL FROM messaging_answeringtime t
    WHERE %(shop)s::bigint IS NULL OR (t.shop_id = %(shop)s AND t.seller_id = %(seller)s)
) AS answers GROUP BY shop_id, seller_id
"""


def count_answering_time(shop_id: int, seller_id: int) -> None:
    """Of one seller, in the caller's transaction."""
    _keep(_count(shop_id, seller_id))


@transaction.atomic
def count_answering_times() -> int:
    """Of all of them: answers grow old without anybody doing anything. Returns of how many."""
    rows = _count(None, None)
    _keep(rows)
    return len(rows)


def _count(shop_id: int | None, seller_id: int | None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, {"shop": shop_id, "seller": seller_id})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _keep(rows: list[tuple[Any, ...]]) -> None:
    counted = [
        AnsweringTime(
            shop_id=shop_id,
            seller_id=seller_id,
            answered=answered,
            median_s=None if median_s is None else round(median_s),
            within=describe_median(answered, median_s).value,
        )
        for shop_id, seller_id, answered, median_s in sorted(rows, key=lambda row: row[:2])
    ]
    AnsweringTime.objects.across_shops().bulk_create(
        counted,
        update_conflicts=True,
        unique_fields=["shop", "seller"],
        update_fields=["answered", "median_s", "within", "counted_at"],
        batch_size=1000,
    )
