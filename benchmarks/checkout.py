"""What selling costs: orders a second with 1, 16 and 32 clients, each a whole guest checkout (bag, quote, order with its payment).

Run: `galleria bench checkout [SECONDS]`. PostgreSQL (every commit on disk), Valkey and the API with two workers run on a temporary folder; the buyers
on the same cores. Ends with an audit: stock, orders, payments and books agree, or the benchmark fails.
"""

import sys
from typing import Any

from benchmarks._buyers import run_buyers
from benchmarks._platform import Platform, start_platform
from benchmarks._report import describe_machine, fail_beyond_limits, make_table, say_machine, write_results

CLIENTS = (1, 16, 32)
LEAST_ORDERS_S, MOST_P99_MS = 150, 1000
OTHERS = "Oscar 13, Vendure 9, Medusa 1.5"  # measured on a machine like this, 16 clients
PIECES = 500


def open_selling_shop(pieces: int, *, stock: int) -> list[str]:
    """A small shop with so many pieces. Returns their SKUs."""
    from galleria.accounts.access import PLATFORM
    from galleria.catalog.actions.create_product import create_product
    from galleria.catalog.drafts import ProductDraft
    from galleria.shops.actions.sync_shop import sync_shop
    from tests.sample_shop import build_manifest, build_product

    shop = sync_shop("halden", build_manifest())[0]
    for number in range(1, pieces + 1):
        create_product(shop, ProductDraft.model_validate(build_product(number, on_hand=stock)), actor=PLATFORM)
    return [f"HAL-{number}" for number in range(1, pieces + 1)]


def audit() -> list[str]:
    """What is wrong with stock, orders, payments and books; nothing, or the benchmark is worth nothing."""
    from galleria.kernel.invariants import run_all

    return [f"{one.name}: {one.row} {one.why}" for one in run_all()]


def run(seconds: float) -> None:
    """Measure, audit, write the results."""
    machine = describe_machine()
    with start_platform(durable=True) as platform:
        skus = open_selling_shop(PIECES, stock=1_000_000)
        measured = measure(platform, skus, seconds)
        wrong = audit()
    results: dict[str, Any] = {
        "machine": machine,
        "seconds_each": seconds,
        "limits": {"orders_s": LEAST_ORDERS_S, "order_p99_ms": MOST_P99_MS},
        "clients": measured,
        "audit": wrong,
    }
    write_results("checkout", results, describe(results))
    print(describe(results))
    missed = ["orders a second"] if max(row["orders_s"] for row in measured.values()) < LEAST_ORDERS_S else []
    missed += ["slowest hundredth with 32 clients"] if measured["32"]["order_p99_ms"] > MOST_P99_MS else []
    fail_beyond_limits(missed + wrong)


def measure(platform: Platform, skus: list[str], seconds: float) -> dict[str, dict[str, Any]]:
    """Each number of clients after the other."""
    measured: dict[str, dict[str, Any]] = {}
    with platform.serve(shared_cache=True) as socket:
        for clients in CLIENTS:
            what = {"do": "buy", "shop": "halden", "skus": skus, "clients": clients, "seconds": seconds}
            measured[str(clients)] = platform.cost(lambda what=what: run_buyers(socket, what))  # type: ignore[misc]  # of this turn
            print(clients, measured[str(clients)], file=sys.stderr)
    return measured


def describe(results: dict[str, Any]) -> str:
    """The report."""
    rows = [
        [clients, row["orders_s"], row["order_p50_ms"], row["order_p99_ms"], row["checkout_p50_ms"], row["checkout_p99_ms"], row["cpu_ms"]]
        for clients, row in results["clients"].items()
    ]
    head = ["clients", "orders/s", "order p50 ms", "order p99 ms", "checkout p50 ms", "checkout p99 ms", "server cpu ms"]
    return (
        f"# Checkout\n\n{say_machine(results['machine'])} A checkout is three requests of a guest: into the bag, quote, order (with its payment, by "
        "transfer). Every commit is on disk before it is answered. Two API workers behind a Unix socket; the buyers run on the same cores.\n\n"
        + make_table(head, rows)
        + f"\nLimits: {LEAST_ORDERS_S} orders/s; p99 of an order under {MOST_P99_MS} ms with 32 clients. "
        f"Others with 16 clients on a machine like this: {OTHERS}. The audit afterwards found {len(results['audit'])} faults.\n"
    )


if __name__ == "__main__":
    run(float(sys.argv[1]) if len(sys.argv) > 1 else 10.0)
