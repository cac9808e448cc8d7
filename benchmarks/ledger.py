"""Whether the ledger answers at once with a million entries: a seller's balance, a page of their entries, a payout, and the audit of all of it.

Run: `galleria bench ledger [ENTRIES]`. Measured through the engine in this process; durable commits, nothing cached but what PostgreSQL holds.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks._platform import start_platform
from benchmarks._report import describe_machine, fail_beyond_limits, make_table, say_machine, write_results

ENTRIES, SELLERS = 1_000_000, 2_000
BALANCE_LIMIT_MS, AUDIT_LIMIT_S = 5.0, 60.0
ASKED = 400  # sellers whose balance is asked for
LATE = 5_000  # entries that came since balances were counted last, a minute's worth of a very busy day
SLUG = "ledger-bench"

# A sale is three entries (what came in, commission, what is the seller's and held), its release two. Few sell much, many little, as they do: a
# seller's share falls with their rank.
FILL = """
WITH picked AS (
    SELECT n, 1 + floor(power(random(), 2.2) * %(sellers)s)::int AS seller, 1000 + floor(random() * 200000)::bigint AS paid
    FROM generate_series(%(first)s::int, %(last)s::int) AS n
), sales AS (
    INSERT INTO sales_booking (shop_id, key, kind, at)
    SELECT %(shop)s, 'bench sale ' || n, 'sale', now() - make_interval(mins => (%(whole)s - n)) FROM picked RETURNING id, key
), releases AS (
    INSERT INTO sales_booking (shop_id, key, kind, at)
    SELECT %(shop)s, 'bench release ' || n, 'release', now() - make_interval(mins => (%(whole)s - n)) FROM picked RETURNING id, key
), accounts AS (SELECT id, code, party FROM sales_account WHERE shop_id = %(shop)s)
INSERT INTO sales_entry (shop_id, booking_id, account_id, amount_minor)
SELECT %(shop)s, b.id, a.id,
    CASE a.code WHEN 'received.transfer' THEN p.paid WHEN 'sales.commission' THEN -(p.paid / 20) ELSE p.paid / 20 - p.paid END
FROM picked p JOIN sales b ON b.key = 'bench sale ' || p.n
JOIN accounts a ON (a.code IN ('received.transfer', 'sales.commission') AND a.party = '') OR (a.code = 'sellers.pending' AND a.party = p.seller::text)
UNION ALL
SELECT %(shop)s, b.id, a.id, CASE a.code WHEN 'sellers.pending' THEN p.paid - p.paid / 20 ELSE p.paid / 20 - p.paid END
FROM picked p JOIN releases b ON b.key = 'bench release ' || p.n
JOIN accounts a ON a.code IN ('sellers.pending', 'sellers.available') AND a.party = p.seller::text
"""
ACCOUNTS = """
INSERT INTO sales_account (shop_id, code, party, currency, counted_minor, counted_to)
SELECT %(shop)s, code, party, 'EUR', 0, 0 FROM (
    SELECT 'received.transfer' AS code, '' AS party UNION ALL SELECT 'sales.commission', ''
    UNION ALL SELECT code, n::text FROM generate_series(1, %(sellers)s) AS n, (VALUES ('sellers.pending'), ('sellers.available')) AS codes(code)
) AS made
"""
BATCH = 20_000  # sales a statement; five entries each


def run(entries: int) -> None:
    """Fill the books, measure, write the results."""
    machine = describe_machine()
    with start_platform(durable=True) as platform:
        from galleria.sales.actions.count_balances import count_balances

        print(f"  {platform.database}", file=sys.stderr)
        shop = open_shop()
        started = time.perf_counter()
        fill(shop, sales=entries // 5)
        filled_s = time.perf_counter() - started
        started = time.perf_counter()
        count_balances()
        counted_s = time.perf_counter() - started
        fill_late(shop, sales=LATE // 5, after=entries // 5)
        results: dict[str, Any] = {"machine": machine, "entries": count_entries(), "accounts": 2 * SELLERS + 2, "filled_s": round(filled_s, 1)}
        results |= {"counted_s": round(counted_s, 2), "reads": measure_reads(shop)}
        results |= measure_audit()
    write_results("ledger", results, describe(results))
    print(describe(results))
    balance = results["reads"]["a seller's balance"]
    missed = [name for name, value, limit in (
        ("balance", balance["p99_ms"], BALANCE_LIMIT_MS), ("audit", results["audit_s"], AUDIT_LIMIT_S),
    ) if value > limit]  # fmt: skip
    fail_beyond_limits([*missed, *([f"{results['violations']} violations"] if results["violations"] else [])])


def open_shop() -> Any:
    """A shop to keep books of."""
    from galleria.shops.models import Shop

    return Shop.objects.create(
        slug=SLUG, name="Ledger", position=1, currency="EUR", language="en", manifest={"selling": None}, fingerprint="ledger", hosts=[]
    )


def fill(shop: Any, *, sales: int) -> None:
    """So many sales, each released."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT setseed(0.42)")
        cursor.execute(ACCOUNTS, {"shop": shop.pk, "sellers": SELLERS})
        cursor.execute("ANALYZE sales_account")
    for first in range(1, sales + 1, BATCH):
        last = min(sales, first + BATCH - 1)
        with connection.cursor() as cursor:
            cursor.execute(FILL, {"shop": shop.pk, "sellers": SELLERS, "first": first, "last": last, "whole": sales})
        print(f"  {5 * last:>9,} entries", file=sys.stderr)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE sales_entry, sales_booking, sales_account")


def fill_late(shop: Any, *, sales: int, after: int) -> None:
    """What came since balances were counted."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(FILL, {"shop": shop.pk, "sellers": SELLERS, "first": after + 1, "last": after + sales, "whole": after + sales})


def count_entries() -> int:
    """All there are."""
    from galleria.sales.models import Entry

    return Entry.objects.across_shops().count()


def measure_reads(shop: Any) -> dict[str, dict[str, float]]:
    """Wall-clock times in ms of what sellers, staff and runs ask, over sellers picked at random, the busiest of all among them."""
    from galleria.sales.market.payouts.reads.balance import list_entries, read_balance, read_balances
    from galleria.sales.market.payouts.reads.statement import list_statements

    asked = [1, *random.Random(7).choices(range(1, SELLERS + 1), k=ASKED - 1)]
    pages = {one: list_entries(shop, one, limit=24, cursor=None)[1] for one in asked}
    return {
        "a seller's balance": measure(lambda one: read_balance(shop, one), asked),
        "the busiest seller's balance": measure(lambda _: read_balance(shop, 1), asked),
        "a page of a seller's entries": measure(lambda one: list_entries(shop, one, limit=24, cursor=None), asked),
        "the page after it": measure(lambda one: list_entries(shop, one, limit=24, cursor=pages[one]), asked),
        "all sellers' balances": measure(lambda _: read_balances(shop), asked[:20]),
        "a seller's statements": measure(lambda one: list_statements(shop, one), asked[:60]),
        "the busiest seller's statements": measure(lambda _: list_statements(shop, 1), asked[:5]),
    }


def measure(ask: Callable[[int], Any], asked: list[int]) -> dict[str, float]:
    """Each asked once before, for what has to be read from the disk."""
    for one in asked:
        ask(one)
    times = []
    for one in asked:
        started = time.perf_counter()
        ask(one)
        times.append(1000 * (time.perf_counter() - started))
    times.sort()
    return {"p50_ms": round(statistics.median(times), 2), "p99_ms": round(times[int(len(times) * 0.99)], 2), "asked": len(times)}


def measure_audit() -> dict[str, Any]:
    """Every promise of the platform, one after the other, and the slowest of them."""
    from galleria.kernel.invariants import find_violations, list_invariants

    took: dict[str, float] = {}
    violations = 0
    for name in list_invariants():
        started = time.perf_counter()
        violations += len(find_violations(name))
        took[name] = round(time.perf_counter() - started, 2)
    slowest = dict(sorted(took.items(), key=lambda one: -one[1])[:6])
    return {"audit_s": round(sum(took.values()), 1), "promises": len(took), "violations": violations, "slowest": slowest}


def describe(results: dict[str, Any]) -> str:
    """As Markdown."""
    reads = [(name, row["p50_ms"], row["p99_ms"], BALANCE_LIMIT_MS if name == "a seller's balance" else "") for name, row in results["reads"].items()]
    audit = [(name, seconds) for name, seconds in results["slowest"].items()]
    return (
        f"# The ledger with {results['entries']:,} entries\n\n"
        f"On {results['accounts']:,} accounts of {SELLERS:,} sellers, few of whom sell much; {LATE:,} entries came since balances were counted. "
        f"{say_machine(results['machine'])}\n\n"
        f"{make_table(('what is read', 'p50 ms', 'p99 ms', 'limit ms (p99)'), reads)}\n"
        f"The audit looks at {results['promises']} promises in {results['audit_s']} s (limit {AUDIT_LIMIT_S:.0f} s) and finds "
        f"{results['violations']} rows that break one. The slowest:\n\n{make_table(('promise', 's'), audit)}\n"
        f"Counting all balances for the first time took {results['counted_s']} s.\n"
    )


if __name__ == "__main__":
    run(int(sys.argv[1].replace("_", "")) if len(sys.argv) > 1 else ENTRIES)
