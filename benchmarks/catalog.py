"""What shoppers' reads cost with 100,000 products: through the API without and with the shared cache, beside PostgreSQL alone and beside a constant.

Run: `galleria bench catalog [PRODUCTS] [SECONDS]`. PostgreSQL, Valkey and the API run on a temporary folder; what runs already is left alone.
"""

import sys
from collections.abc import Callable
from statistics import median
from typing import Any

from benchmarks._load import ask_once, measure
from benchmarks._platform import Platform, pgbench, start_platform
from benchmarks._report import describe_machine, draw_bars, fail_beyond_limits, make_table, say_machine, write_results

CLIENTS = 8
TURNS = 3
LEAST_ANSWERS, LONGEST_S = 100, 45.0  # of fewer, the slowest hundredth says nothing
TRIAL_S = 4.0
Measure = Callable[[float], dict[str, float]]
UNCACHED_LIMIT, CACHED_LIMIT = 0.4, 0.6
CONSTANT = "/health/constant"


def run(products: int, seconds: float) -> None:
    """Fill, measure, write the results."""
    machine = describe_machine()
    with start_platform() as platform:
        from benchmarks._fill import fill_shop, open_shop

        shop = open_shop(platform.database)
        filled_s = fill_shop(platform.database, shop, already=0, wanted=products)
        reads = measure_reads(platform, seconds)
    results: dict[str, Any] = {
        "machine": machine,
        "products": products,
        "clients": CLIENTS,
        "seconds_each": seconds,
        "filled_s": round(filled_s, 1),
        "limits": {"uncached list / pgbench": UNCACHED_LIMIT, "cached / constant": CACHED_LIMIT},
        "reads": reads,
    }
    write_results("catalog", results, describe(results), draw(reads))
    print(describe(results))
    failed = [name for name, row in reads.items() if row["cached_of_constant"] < CACHED_LIMIT]
    failed += ["list by category"] if reads["list by category"]["api_of_pgbench"] < UNCACHED_LIMIT else []
    fail_beyond_limits(failed)


def measure_reads(platform: Platform, seconds: float) -> dict[str, dict[str, float]]:
    """Each read beside its limits: PostgreSQL and the API one after the other, the cache and the constant one after the other."""
    from benchmarks._reads import capture_statements, list_addresses
    from galleria.catalog.models import Product

    samples = list(Product.objects.across_shops().filter(status="active").order_by("-published_at").values_list("slug", flat=True)[:40:2])
    addresses = list_addresses(samples)
    reads: dict[str, dict[str, float]] = {}
    with platform.serve(shared_cache=False) as socket:
        for name, some in addresses.items():
            statements = [capture_statements(address) for address in some]
            longest = [max(each, key=len) for each in statements]
            alone, api = take_turns(
                lambda spent, longest=longest: platform.cost(lambda: pgbench(platform, longest, clients=CLIENTS, seconds=spent)),  # type: ignore[misc]
                lambda spent, some=some: platform.cost(lambda: measure(socket, some, clients=CLIENTS, seconds=spent)),  # type: ignore[misc]
                seconds,
            )
            print(f"  {name}: {api['rate']:,.0f} of {alone['rate']:,.0f} a second", file=sys.stderr)
            reads[name] = {
                "statements": max(len(each) for each in statements),
                **{f"pgbench_{key}": value for key, value in alone.items()},
                **{f"api_{key}": value for key, value in api.items()},
                "api_of_pgbench": round(api["rate"] / alone["rate"], 3),
                "api_of_pgbench_by_cpu": round(alone["cpu_ms"] / api["cpu_ms"], 3),
            }
    with platform.serve(shared_cache=True) as socket:
        for name, some in addresses.items():
            ask_once(socket, some)
            constant, cached = take_turns(
                lambda spent: platform.cost(lambda: measure(socket, [CONSTANT], clients=CLIENTS, seconds=spent)),
                lambda spent, some=some: platform.cost(lambda: measure(socket, some, clients=CLIENTS, seconds=spent)),  # type: ignore[misc]
                seconds,
            )
            print(f"  {name}: {cached['rate']:,.0f} of {constant['rate']:,.0f} a second", file=sys.stderr)
            reads[name] |= {f"constant_{key}": value for key, value in constant.items()}
            reads[name] |= {f"cached_{key}": value for key, value in cached.items()}
            reads[name]["cached_of_constant"] = round(cached["rate"] / constant["rate"], 3)
            reads[name]["cached_of_constant_by_cpu"] = round(constant["cpu_ms"] / cached["cpu_ms"], 3)
    return reads


def take_turns(one: Measure, other: Measure, seconds: float) -> tuple[dict[str, float], dict[str, float]]:
    """Both in turn, so that what else the machine does meets both alike. Each result is the median of its turns."""
    longest = [find_duration(each, seconds) for each in (one, other)]
    pairs = [(one(longest[0]), other(longest[1])) for _ in range(TURNS)]
    return tuple({key: round(median(pair[side][key] for pair in pairs), 2) for key in pairs[0][side]} for side in (0, 1))  # type: ignore[return-value]


def find_duration(measured: Measure, seconds: float) -> float:
    """For how long to measure, so that there are enough answers to speak of their slowest."""
    rate = measured(max(seconds, TRIAL_S))["rate"]
    return min(LONGEST_S, max(seconds, 1.1 * LEAST_ANSWERS / rate)) if rate else LONGEST_S


def describe(results: dict[str, Any]) -> str:
    """The results as Markdown."""
    reads: dict[str, dict[str, float]] = results["reads"]
    rows = []
    for name, row in reads.items():
        for label, key, against, by_cpu in (
            ("PostgreSQL alone (pgbench)", "pgbench", "", ""),
            (
                "API",
                "api",
                f"{row['api_of_pgbench']:.2f}" + (f" (at least {UNCACHED_LIMIT})" if name == "list by category" else ""),
                row["api_of_pgbench_by_cpu"],
            ),
            ("a constant, same middleware", "constant", "", ""),
            ("API, shared cache", "cached", f"{row['cached_of_constant']:.2f} (at least {CACHED_LIMIT})", row["cached_of_constant_by_cpu"]),
        ):
            rows.append(
                (name, label, f"{row[f'{key}_rate']:,.0f}", row[f"{key}_p50_ms"], row[f"{key}_p99_ms"], row[f"{key}_cpu_ms"], against, by_cpu)
            )
    return (
        f"# Reads of {results['products']:,} products\n\n{say_machine(results['machine'])} "
        f"{results['clients']} clients, {TURNS} turns of {results['seconds_each']} s each (longer until {LEAST_ANSWERS} answers are there), "
        "medians, server and load on the same cores. "
        "Two API workers behind a Unix socket, "
        "no front door. Processor time is that of all servers together, without their clients: it tells more than the rates when the machine is busy "
        "with other things. pgbench runs the statement that the read sends, with its values, unprepared as the API does.\n\n"
        + make_table(["read", "through", "requests/s", "p50 ms", "p99 ms", "server cpu ms", "of the line before", "by cpu"], rows)
        + "\n![Requests a second](catalog.svg)\n"
    )


def draw(reads: dict[str, dict[str, float]]) -> str:
    """The rates as bars."""
    kinds = (("PostgreSQL alone", "pgbench"), ("API", "api"), ("constant", "constant"), ("API, shared cache", "cached"))
    return draw_bars("Reads", "requests a second", [(name, [(label, row[f"{key}_rate"]) for label, key in kinds]) for name, row in reads.items()])


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, float(sys.argv[2]) if len(sys.argv) > 2 else 1.5)
