"""Make the slots that can be chosen in the days ahead."""

from django.db import connection, transaction
from django.utils import timezone

from galleria.kernel.limits import label_of
from galleria.sales.models import Slot
from galleria.sales.rules.slots import plan_slots
from galleria.sales.terms import find_selling
from galleria.shops.models import Shop

OPEN = """
INSERT INTO sales_slot (shop_id, method, starts_at, ends_at, on_hand, reserved)
SELECT %(shop)s, * , 0 FROM unnest(%(methods)s::text[], %(begins)s::timestamptz[], %(ends)s::timestamptz[], %(units)s::int[])
ON CONFLICT (shop_id, method, starts_at) DO NOTHING
"""
DELETE_PAST = """
DELETE FROM sales_slot s WHERE s.shop_id = %(shop)s AND s.ends_at < now() - interval '7 days'
AND NOT EXISTS (SELECT FROM sales_order o WHERE o.slot_id = s.id) AND NOT EXISTS (
    SELECT FROM kernel_hold h WHERE h.resource = %(resource)s AND h.resource_id = s.id)
"""


@transaction.atomic
def open_slots(shop: Shop) -> int:
    """Make what is missing; what is there stays as it is, for orders may stand in it. Past ones that nobody took go. Returns how many are new."""
    selling = find_selling(shop)
    if selling is None:
        return 0
    now = timezone.now()
    planned = [(method.slug, *slot) for method in selling.delivery for slot in plan_slots(selling, method, now=now) if slot[0] > now]
    columns = {name: [slot[place] for slot in planned] for place, name in enumerate(("methods", "begins", "ends", "units"))}
    with connection.cursor() as cursor:
        cursor.execute(DELETE_PAST, {"shop": shop.pk, "resource": label_of(Slot)})
        cursor.execute(OPEN, {"shop": shop.pk, **columns})
        return int(cursor.rowcount)
