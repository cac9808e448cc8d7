"""Make the slots that can be chosen in the days ahead."""

from typing import Any

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
# Past ones, and those that nobody plans any more. One that is taken stays for its orders, and takes no other.
UNPLANNED = """s.starts_at > now() AND NOT EXISTS (
    SELECT FROM unnest(%(methods)s::text[], %(begins)s::timestamptz[], %(ends)s::timestamptz[]) AS planned(method, begins, ends)
    WHERE planned.method = s.method AND planned.begins = s.starts_at AND planned.ends = s.ends_at)"""
DELETE = f"""
DELETE FROM sales_slot s WHERE s.shop_id = %(shop)s AND (s.ends_at < now() - interval '7 days' OR {UNPLANNED})
AND NOT EXISTS (SELECT FROM sales_order o WHERE o.slot_id = s.id) AND NOT EXISTS (
    SELECT FROM kernel_hold h WHERE h.resource = %(resource)s AND h.resource_id = s.id)
"""
CLOSE = f"UPDATE sales_slot s SET on_hand = s.reserved WHERE s.shop_id = %(shop)s AND s.on_hand > s.reserved AND {UNPLANNED}"


@transaction.atomic
def open_slots(shop: Shop) -> int:
    """Make what is missing, and take back what the manifest does not plan any more. Returns how many are new.

    What is planned and there stays as it is, for orders may stand in it: another capacity counts for slots that are not made yet.
    """
    selling, now = find_selling(shop), timezone.now()
    planned = []
    if selling is not None:
        planned = [(method.slug, *slot) for method in selling.delivery for slot in plan_slots(selling, method, now=now) if slot[0] > now]
    columns = {name: [slot[place] for slot in planned] for place, name in enumerate(("methods", "begins", "ends", "units"))}
    with connection.cursor() as cursor:
        values: dict[str, Any] = {"shop": shop.pk, "resource": label_of(Slot), **columns}
        cursor.execute(DELETE, values)
        cursor.execute(CLOSE, values)
        cursor.execute(OPEN, values)
        return int(cursor.rowcount)
