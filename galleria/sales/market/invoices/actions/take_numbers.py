"""Give documents their numbers. Only called where they are issued, in their transaction."""

from collections.abc import Collection

from django.db import connection

from galleria.sales.actions.issue_invoice import LOCK
from galleria.sales.market.invoices.models import SellerSeries
from galleria.shops.models import Shop

# The rows stay locked until the transaction ends: a number that is rolled back is given to the next. Always in the order of their codes.
TAKE = """
INSERT INTO invoices_counter (shop_id, code, year, last)
SELECT %(shop)s, code, %(year)s, 1 FROM unnest(%(codes)s::text[]) WITH ORDINALITY AS wanted (code, place) ORDER BY place
ON CONFLICT (shop_id, code, year) DO UPDATE SET last = invoices_counter.last + 1 RETURNING code, last
"""
NAME = """
INSERT INTO invoices_sellerseries (shop_id, seller_id, number)
SELECT %(shop)s, seller, (SELECT coalesce(max(number), 0) FROM invoices_sellerseries WHERE shop_id = %(shop)s) + place
FROM unnest(%(sellers)s::bigint[]) WITH ORDINALITY AS wanted (seller, place)
"""


def take_numbers(shop: Shop, codes: Collection[str], year: int) -> dict[str, int]:
    """The next number of each of these series, by their codes, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE, {"shop": shop.pk, "codes": sorted(codes), "year": year})
        return dict(cursor.fetchall())


def find_series(shop: Shop, seller_ids: Collection[int]) -> dict[int, int]:
    """The numbers of these sellers in the shop; who has none yet gets the next."""
    known = _list_series(shop, seller_ids)
    if len(known) < len(seller_ids):
        with connection.cursor() as cursor:
            cursor.execute(LOCK, [f"invoices.series {shop.pk}"])
        known = _list_series(shop, seller_ids)  # of who was quicker
        if missing := sorted(set(seller_ids) - set(known)):
            with connection.cursor() as cursor:
                cursor.execute(NAME, {"shop": shop.pk, "sellers": missing})
            known = _list_series(shop, seller_ids)
    return known


def _list_series(shop: Shop, seller_ids: Collection[int]) -> dict[int, int]:
    return dict(SellerSeries.objects.for_shop(shop).filter(seller__in=seller_ids).values_list("seller_id", "number"))
