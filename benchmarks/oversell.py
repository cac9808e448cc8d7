"""A flash sale: 500 people have the same cake in their bags and order it in the same moment; there are 50.

Run: `galleria bench oversell [BUYERS] [UNITS]`. On a platform of its own, every commit on disk, buyers on the same cores. Exactly so many are sold as
there are, everybody else is told kindly that it is gone, and the audit afterwards finds nothing; beside it, how long PostgreSQL alone takes for as
many guarded updates of one row from as many connections as our API has.
"""

import sys
from typing import Any

from benchmarks._buyers import run_buyers
from benchmarks._platform import pgbench, start_platform
from benchmarks._report import describe_machine, fail_beyond_limits, make_table, say_machine, write_results
from benchmarks.checkout import audit, open_selling_shop

MOST_SOLD_OUT_S = 2.0
TURNS = 3
CONNECTIONS = 16  # two workers with eight threads
TIMES = ("sold_out_s", "all_told_s", "answer_p50_ms", "answer_p99_ms")
KIND = "409 piece_sold_out"
OTHERS = "In such a race of 200 buyers for 50 units Vendure sold 200 and Oscar 193; Medusa refused most losers with HTTP 500."
GUARDED = "UPDATE catalog_variant SET on_hand = on_hand - 1 WHERE id = {id} AND on_hand - reserved >= 1"


def run(buyers: int, units: int) -> None:
    """Three sales, the middle one told; audit; write the results."""
    machine = describe_machine()
    with start_platform(durable=True) as platform:
        skus = open_selling_shop(TURNS + 2, stock=units)
        with platform.serve(shared_cache=True) as socket:
            # Code and plans are warm then, as in a shop that is open.
            run_buyers(socket, {"do": "rush", "shop": "halden", "sku": skus[0], "buyers": 20})
            sales = [run_buyers(socket, {"do": "rush", "shop": "halden", "sku": sku, "buyers": buyers}) for sku in skus[1:-1]]
        wrong = audit()
        from galleria.catalog.models import Variant

        statement = GUARDED.format(id=Variant.objects.across_shops().get(sku=skus[-1]).pk)
        alone = pgbench(platform, [statement], clients=CONNECTIONS, seconds=3)
    middle = sorted(sales, key=lambda sale: sale["sold_out_s"])[len(sales) // 2]
    results: dict[str, Any] = {
        "machine": machine, "buyers": buyers, "units": units, "limits": {"sold_out_s": MOST_SOLD_OUT_S}, "sales": sales, "middle": middle,
        "postgresql_alone": {**alone, "all_s": round(buyers / alone["rate"], 3)}, "audit": wrong,
    }  # fmt: skip
    write_results("oversell", results, describe(results))
    print(describe(results))
    missed = [f"sold {sale['told'].get('201', 0)} of {units}" for sale in sales if sale["told"].get("201", 0) != units]
    missed += [f"told otherwise: {sale['told']}" for sale in sales if set(sale["told"]) != {"201", KIND}]
    missed += ["seconds until it is sold out"] if middle["sold_out_s"] > MOST_SOLD_OUT_S else []
    fail_beyond_limits(missed + wrong)


def describe(results: dict[str, Any]) -> str:
    """The report."""
    rows = [
        [number, sale["told"].get("201", 0), sale["told"].get(KIND, 0), *(sale[name] for name in TIMES)]
        for number, sale in enumerate(results["sales"], 1)
    ]
    head = ["sale", "sold", "told that it is gone", "sold out after s", "all told after s", "p50 ms", "p99 ms"]
    return (
        f"# {results['buyers']} buyers for {results['units']} units\n\n{say_machine(results['machine'])} Every buyer has the piece in a bag and "
        "a quote for it; all send their order in the same moment.\n\n"
        + make_table(head, rows)
        + f"\nPostgreSQL alone, {results['buyers']} guarded updates of one row from {CONNECTIONS} connections: "
        f"{results['postgresql_alone']['all_s']} s. Limits: exactly {results['units']} sold, sold out within {MOST_SOLD_OUT_S:g} s. "
        f"The audit afterwards found {len(results['audit'])} faults. "
        f"{OTHERS}\n"
    )


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 500, int(sys.argv[2]) if len(sys.argv) > 2 else 50)
