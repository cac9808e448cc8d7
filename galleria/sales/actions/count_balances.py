"""Keep the sums of accounts, so that a balance is one row and the few entries since."""

from django.db import connection, transaction

# Entries of transactions that have ended before the oldest that is under way: no entry can appear among them any more.
HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"
COUNT = """
UPDATE sales_account a SET counted_minor = a.counted_minor + added.amount, counted_to = %(horizon)s
FROM (SELECT e.account_id, sum(e.amount_minor)::bigint AS amount FROM sales_entry e JOIN sales_account k ON k.id = e.account_id
      WHERE e.written_by >= k.counted_to AND e.written_by < %(horizon)s GROUP BY e.account_id) AS added
WHERE a.id = added.account_id
"""
LOCK = "SELECT id FROM sales_account ORDER BY id FOR NO KEY UPDATE"


@transaction.atomic
def count_balances() -> int:
    """Add what was booked since the last time. Returns how many accounts changed."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
        cursor.execute(HORIZON)
        horizon = cursor.fetchone()[0]
        cursor.execute(COUNT, {"horizon": horizon})
        return int(cursor.rowcount)
