"""Write to those who wait for what is true by now. Rows that wait are compared with the products as they are, so that it does not matter how a piece
came back or became cheaper (an edit, an import, an expired hold), and nothing is missed when a process dies.
"""

from datetime import datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from galleria.catalog.wishes.access import CAPABILITY
from galleria.catalog.wishes.letters import Happening, send_happening
from galleria.catalog.wishes.models import Notice
from galleria.catalog.wishes.rules import CONFIRM_WITHIN, SENT_KEPT
from galleria.shops.models import Shop

BATCH = 100  # letters a transaction
MOST_BATCHES = 50
# What is locked here is looked at once more after the lock, so that of two workers one writes.
DUE = """
SELECT n.id, n.shop_id, n.kind, n.token, coalesce(nullif(n.email, ''), u.email), p.slug, p.title, p.price_minor, n.price_minor
FROM wishes_notice n JOIN catalog_product p ON p.id = n.product_id JOIN shops_shop s ON s.id = n.shop_id
LEFT JOIN accounts_user u ON u.id = n.person_id LEFT JOIN profiles_profile f ON f.user_id = n.person_id
WHERE n.status = 'waiting' AND p.status = 'active' AND p.stock > 0 AND (n.kind = 'back-in-stock' OR p.price_minor < n.price_minor)
    AND %(capability)s = ANY(s.capabilities) AND (n.person_id IS NULL OR (u.is_active AND coalesce(f.notices, true)))
ORDER BY n.id LIMIT %(most)s FOR NO KEY UPDATE OF n SKIP LOCKED
"""


def send_notices() -> int:
    """Queue a letter for each notice whose time has come. Returns how many.

    Letters and marks are written in one transaction: once for each happening. Who does not want notices just now (preferences) goes on waiting.
    """
    shops: dict[int, Shop] = {}
    written = 0
    for _ in range(MOST_BATCHES):
        batch = _send_batch(shops, now=timezone.now())
        written += batch
        if batch < BATCH:
            break
    return written


@transaction.atomic
def _send_batch(shops: dict[int, Shop], *, now: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(DUE, {"capability": CAPABILITY, "most": BATCH})
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    shops.update({shop.pk: shop for shop in Shop.objects.filter(pk__in={row[1] for row in rows} - set(shops))})
    told: dict[int, int] = {}
    for pk, shop_id, kind, token, email, slug, title, price, known in rows:
        happening = Happening(kind=Notice.Kind(kind), token=token, email=email, slug=slug, title=title, price_minor=price, before_minor=known)
        send_happening(happening, shop=shops[shop_id])
        told[pk] = price
    # Back in stock is told once. A price is told whenever it is lower than any that was told before.
    notices = Notice.objects.across_shops().filter(pk__in=list(told))
    for notice in notices:
        notice.price_minor, notice.sent_at = told[notice.pk], now
        if notice.kind == Notice.Kind.BACK_IN_STOCK:
            notice.status = Notice.Status.SENT
    Notice.objects.across_shops().bulk_update(notices, ["price_minor", "sent_at", "status"])
    return len(rows)


def delete_old_notices() -> int:
    """Remove those that were not confirmed in time, and those that were told a month ago. Returns how many."""
    now = timezone.now()
    every = Notice.objects.across_shops()
    forgotten = every.filter(status=Notice.Status.UNCONFIRMED, created_at__lt=now - CONFIRM_WITHIN).delete()[0]
    return forgotten + every.filter(status=Notice.Status.SENT, sent_at__lt=now - SENT_KEPT).delete()[0]
