"""Whether a page costs the same at a million products as at ten thousand: list, search and facets in one shop that grows.

Run: `galleria bench growth [SIZE...]`. Measured through the engine in this process, so that nothing but the size differs.
"""

import re
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks._fill import LINES, SLUG
from benchmarks._hostile import make_searches
from benchmarks._platform import start_platform
from benchmarks._report import describe_machine, draw_bars, fail_beyond_limits, make_table, say_machine, write_results

LIST_LIMIT, SEARCH_LIMIT = 1.3, 2.5
HOSTILE, HOSTILE_LIMIT_MS, LIMITED_SIZE = 400, 500, 100_000
SIZES = (10_000, 100_000, 1_000_000)
DEEP = 20  # pages
MOST_SHOWN = 100  # signs of an address in the table; all of it is in the JSON
LIST = f"/api/v1/shops/{SLUG}/products?limit=24"
LISTS = {
    "a category, newest": "&category=dive",
    "everything, newest": "",
    "everything, cheapest": "&sort=price",
    "a category, cheapest": "&category=dive&sort=price",
    "a category, dearest": "&category=racing&sort=-price",
    "a branch of categories": "&category=tool-watches",
    "a small category": "&category=tools",
    "everything, popular": "&sort=popular",
    "a category, popular": "&category=dive&sort=popular",
    "a category, best rated": "&category=dive&sort=rating",
    "a maker": "&maker=Aardan",
    "a choice": "&attr.movement=automatic",
    "two choices in a category": "&category=dive&attr.movement=automatic&attr.dial_color=blue",
    "a range in a category": "&category=dive&attr.diameter=36..40",
    "prices between, cheapest": "&price_min=100000&price_max=200000&sort=price",
    "in stock, a tag": "&in_stock=true&tag=serviced",
    "a category, newest, page 20": "&category=dive",
}
SEARCHES = {
    "search: a line": f"&q={LINES[0].lower()}",
    "search: three words": "&q=aardan+seafarer+black",
    "search in a category": "&category=dive&q=titanium",
}
SUGGESTIONS = {"suggestions: three letters": "sea", "suggestions: two words": "aardan+sea"}
FACETS = {"facets of everything": "", "facets of a category": "category=dive", "facets of a search": "q=seafarer"}


def run(sizes: tuple[int, ...]) -> None:
    """Grow the shop, measure at each size, write the results."""
    machine = describe_machine()
    cost: dict[str, list[tuple[float, float]]] = {}
    filled: list[float] = []
    hostile: list[dict[str, Any]] = []
    with start_platform() as platform:
        from benchmarks._fill import fill_shop, open_shop
        from benchmarks._reads import is_offered

        shop = open_shop(platform.database)
        reads = {name: LIST + query for name, query in {**LISTS, **SEARCHES}.items()}
        if is_offered(f"/api/v1/shops/{SLUG}/facets"):
            reads |= {name: f"/api/v1/shops/{SLUG}/facets?{query}" for name, query in FACETS.items()}
        reads |= {name: f"/api/v1/shops/{SLUG}/suggest?q={query}" for name, query in SUGGESTIONS.items()}
        for already, wanted in zip((0, *sizes), sizes, strict=False):
            filled.append(round(fill_shop(platform.database, shop, already=already, wanted=wanted), 1))
            for name, address in reads.items():
                cost.setdefault(name, []).append(measure_read(address, deep=name.endswith("page 20")))
                print(f"  {wanted:>9,}  {cost[name][-1][0]:8.2f} ms  {cost[name][-1][1]:8.2f} ms  {name}", file=sys.stderr)
            hostile.append(find_slowest())
    rows: dict[str, dict[str, Any]] = {
        name: {
            "ms": [whole for whole, _ in times],
            "database_ms": [database for _, database in times],
            "growth": round(times[-1][0] / times[0][0], 2),
            "limit": limit_of(name),
        }
        for name, times in cost.items()
    }
    results: dict[str, Any] = {"machine": machine, "sizes": sizes, "filled_s": filled, "reads": rows, "hostile": hostile}
    write_results("growth", results, describe(results), draw(sizes, rows))
    print(describe(results))
    slow = [
        f"a hostile search at {size:,}" for size, one in zip(sizes, hostile, strict=True) if size <= LIMITED_SIZE and one["ms"] > HOSTILE_LIMIT_MS
    ]
    fail_beyond_limits([name for name, row in rows.items() if row["growth"] > row["limit"]] + slow)


def limit_of(name: str) -> float:
    """How much more it may cost at the largest size than at the smallest."""
    return SEARCH_LIMIT if name.startswith(("search", "facets", "suggestions")) else LIST_LIMIT


def measure_read(address: str, *, deep: bool, most: int = 120, within_s: float = 8.0) -> tuple[float, float]:
    """Processor time in ms for one answer of the engine, signed out and without the shared cache, and PostgreSQL's part of it.

    Processor time, because what else the machine does does not change it; everything measured lies in memory.
    """
    from django.test import Client

    client = Client()
    base = address
    for _ in range(DEEP - 1 if deep else 0):
        address = f"{base}&cursor={client.get(address).json()['next']}"
    for _ in range(20):
        client.get(address)
    backend = find_backend()
    answers = 0
    end = time.monotonic() + within_s
    ours, theirs = time.thread_time_ns(), spent_ns(backend)
    while answers < most and (time.monotonic() < end or answers < 5):
        answer = client.get(address)
        answers += 1
        if answer.status_code != 200 or ("/products" in address and b'"items" : []' in answer.content[:20]):
            sys.exit(f"{address} answers {answer.status_code} {answer.content[:200]!r}")
    ours, theirs = time.thread_time_ns() - ours, spent_ns(backend) - theirs
    if find_backend() != backend:
        sys.exit("The connection changed while it was measured.")
    return round((ours + theirs) / answers / 1e6, 2), round(theirs / answers / 1e6, 2)


def find_slowest() -> dict[str, Any]:
    """The most expensive of HOSTILE searches as lists and as facets, in ms of processor time. Ends the benchmark when one is not answered."""
    from django.test import Client

    client = Client(raise_request_exception=False)
    backend = find_backend()
    client.get(f"{LIST}&q=warm")  # the first search of a process loads the language model
    slowest: dict[str, Any] = {"ms": 0.0, "address": ""}
    for query in make_searches(HOSTILE):
        for read in ("products", "facets"):
            # Facets have no order.
            address = f"/api/v1/shops/{SLUG}/{read}?{query if read == 'products' else re.sub(r'&?sort=[^&]*', '', query)}"
            before = time.thread_time_ns() + spent_ns(backend)
            answer = client.get(address)
            took = round((time.thread_time_ns() + spent_ns(backend) - before) / 1e6, 1)
            if answer.status_code != 200 and b"sort_needs_query" not in answer.content:
                sys.exit(f"{address} answers {answer.status_code} {answer.content[:300]!r}")
            slowest = max(slowest, {"ms": took, "address": address}, key=lambda one: one["ms"])
    print(f"  {slowest['ms']:8.2f} ms  {slowest['address']}", file=sys.stderr)
    return slowest


def find_backend() -> int:
    """The process of PostgreSQL that answers us."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


def spent_ns(process: int) -> int:
    """Processor time of a process so far, to the nanosecond."""
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[0])


def describe(results: dict[str, Any]) -> str:
    """The results as Markdown."""
    sizes, rows = results["sizes"], results["reads"]
    table = [
        (name, *(f"{whole} ({part})" for whole, part in zip(row["ms"], row["database_ms"], strict=True)), f"{row['growth']} (at most {row['limit']})")
        for name, row in rows.items()
    ]
    return (
        f"# What a page costs as the shop grows\n\n{say_machine(results['machine'])} Milliseconds of processor time for one answer of 24 cards, "
        f"one client, no shared cache; in brackets PostgreSQL's part of it. "
        f"Filled in {', '.join(f'{seconds} s' for seconds in results['filled_s'])}.\n\n"
        + make_table(["read", *(f"{size:,}" for size in sizes), "growth"], table)
        + "\n![How many times as much](growth.svg)\n\n## The slowest of all searches\n\n"
        + f"{HOSTILE} searches that nobody would type (`_hostile.py`), each as a list and as facets; all are answered. "
        "Milliseconds of processor time, "
        + f"at most {HOSTILE_LIMIT_MS} at {LIMITED_SIZE:,} products.\n\n"
        + make_table(
            ["products", "slowest", "which"],
            [(f"{size:,}", one["ms"], f"`{one['address'][:MOST_SHOWN]}`") for size, one in zip(sizes, results["hostile"], strict=True)],
        )
    )


def draw(sizes: tuple[int, ...], rows: dict[str, dict[str, Any]]) -> str:
    """How many times as much the largest size costs, beside the limit."""
    grown = f"{sizes[-1]:,} products against {sizes[0]:,}"
    groups = [(name, [(grown, row["growth"]), ("at most", row["limit"])]) for name, row in rows.items()]
    return draw_bars("What a page costs as the shop grows", "times as much processor time", groups, most=2 * SEARCH_LIMIT)


if __name__ == "__main__":
    run(tuple(int(size) for size in sys.argv[1:]) or SIZES)
