"""How long an import of 20,000 products takes, and what its client holds in memory: beside the limit, bare COPY of the same rows.

Run: `galleria bench import_products [PRODUCTS]`, or `galleria bench import`. Works on the platform of DATA_DIR, running or not, in a shop made for it
and removed afterwards.
"""

import contextlib
import csv
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import psutil

from benchmarks._report import describe_machine, fail_beyond_limits, write_results
from benchmarks.generate import COLUMNS, build_manifest, write_csv
from galleria.operations.embedded.layout import layout_for
from galleria.operations.engine_access import open_engine
from galleria.operations.errors import OperationError
from galleria.operations.options import DEFAULT_DATA
from galleria.operations.output import show_failure

LIMIT_S, LIMIT_MB, SLUG = 40.0, 300.0, "bench-import"


def measure_import(file: Path, data: Path) -> dict[str, float]:
    """The command line as a person runs it: seconds from outside, peak memory of its process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    command = [sys.executable, "-m", "galleria.operations.cli", "import", SLUG, str(file), "--data-dir", str(data), "--anew"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as child:
        process, peak, turn = psutil.Process(child.pid), 0, 0
        idle, busy = read_backends(data), {}  # type: tuple[dict[int, float], dict[int, float]]
        while child.poll() is None:
            try:
                peak = max(peak, process.memory_info().rss)
            except psutil.NoSuchProcess:
                break
            if turn % 10 == 0:
                busy |= read_backends(data)
            turn += 1
            time.sleep(0.05)
        words = child.stdout.read() if child.stdout else ""
    if child.returncode != 0:
        sys.exit(f"the import failed:\n{words}")
    seconds = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    database = sum(spent - idle.get(pid, 0.0) for pid, spent in busy.items())
    return {"seconds": seconds, "peak_mb": peak / 1024**2, "client_cpu_s": cpu, "database_cpu_s": database}


def read_backends(data: Path) -> dict[int, float]:
    """CPU seconds of each process of the embedded database so far; nothing when the database is somebody else's."""
    spent: dict[int, float] = {}
    try:
        postmaster = psutil.Process(int((layout_for(data).postgres_data / "postmaster.pid").read_text().split()[0]))
        for process in postmaster.children():
            with contextlib.suppress(psutil.Error):
                times = process.cpu_times()
                spent[process.pid] = times.user + times.system
    except (OSError, ValueError, psutil.Error):
        pass
    return spent


def measure_copy(file: Path) -> float:
    """Seconds of COPY of the same rows into a plain table of text, without any index or rule."""
    from django.db import connection

    columns = ", ".join(f'"{name}" text' for name in COLUMNS)
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_import_rows")
        cursor.execute(f"CREATE TABLE bench_import_rows ({columns})")
        try:
            began = time.monotonic()
            with cursor.copy("COPY bench_import_rows FROM STDIN") as copy, file.open(encoding="utf-8", newline="") as rows:
                for row in list(csv.reader(rows))[1:]:
                    copy.write_row(row)
            return time.monotonic() - began
        finally:
            cursor.execute("DROP TABLE bench_import_rows")


def remove_shop() -> None:
    """Take the shop and everything of it down again."""
    from galleria.catalog.models import Product
    from galleria.shops.models import Shop

    shop = Shop.objects.filter(slug=SLUG).first()
    if shop is None:
        return
    for ids in batched(list(Product.objects.for_shop(shop).values_list("pk", flat=True)), 1000):
        Product.objects.for_shop(shop).filter(pk__in=ids).delete()
    shop.categories.update(parent=None)
    shop.delete()


def batched(ids: list[int], size: int) -> list[list[int]]:
    """The ids in runs of so many."""
    return [ids[start : start + size] for start in range(0, len(ids), size)]


def run(products: int, data: Path) -> dict[str, Any]:
    """Everything, in one run."""
    about = describe_machine()
    with open_engine(layout_for(data)), tempfile.TemporaryDirectory() as folder:
        from galleria.kernel.invariants import run_all
        from galleria.shops.actions.sync_shop import sync_shop

        file = Path(folder) / "products.csv"
        rows = write_csv(file, products)
        remove_shop()
        sync_shop(SLUG, build_manifest("Bench import"))
        try:
            copy_s = measure_copy(file)
            first = measure_import(file, data)
            again_s = measure_import(file, data)["seconds"]
            broken = len(run_all())
        finally:
            remove_shop()
        size_mb = file.stat().st_size / 1024**2
    return {
        "machine": about,
        "products": products,
        "rows": rows,
        "file_mb": round(size_mb, 1),
        "import": {
            "seconds": round(first["seconds"], 1),
            "limit_s": LIMIT_S,
            "products_per_s": round(products / first["seconds"]),
            "peak_mb": round(first["peak_mb"]),
            "limit_mb": LIMIT_MB,
            "client_cpu_s": round(first["client_cpu_s"], 1),
            "database_cpu_s": round(first["database_cpu_s"], 1),
        },
        "import_again_s": round(again_s, 1),
        "bare_copy_s": round(copy_s, 2),
        "times_bare_copy": round(first["seconds"] / copy_s, 1),
        "broken_invariants": broken,
    }


def write_table(found: dict[str, Any]) -> str:
    """The figures for people."""
    one, at = found["import"], found["machine"]
    products, again, copied = found["products"], found["import_again_s"], found["bare_copy_s"]
    about = (
        f"{products:,} generated products ({found['rows']:,} rows, {found['file_mb']} MB of CSV) through `galleria import`, the start of its process "
        f"included, on {at['cores']} cores at a load of {at['load_1_min_before']}, {at['measured']}."
    )
    rows = [
        ("", "seconds", "products/s", "peak memory of the client"),
        ("---", "---", "---", "---"),
        (
            "import into an empty shop",
            f"{one['seconds']} (aim {one['limit_s']:g})",
            f"{one['products_per_s']:,}",
            f"{one['peak_mb']} MB (aim {one['limit_mb']:g})",
        ),
        ("the same file again, nothing to change", f"{again}", f"{products / again:,.0f}", ""),
        ("limit: bare COPY of the same rows, no index, no rule", f"{copied}", f"{products / copied:,.0f}", ""),
    ]
    rest = (
        f"CPU time of the import: {one['client_cpu_s']} s in the client (checks, facts, Markdown), {one['database_cpu_s']} s in PostgreSQL (rows, "
        f"indexes, search, and what else the platform asked for meanwhile). They take turns: alone on a core it takes their sum; the seconds "
        f"above are longer where others compute too. Invariants broken afterwards: {found['broken_invariants']}."
    )
    lines = ["# Import", "", about, "", *(f"| {' | '.join(row)} |" for row in rows), "", rest]
    return "\n".join(lines) + "\n"


def list_missed(found: dict[str, Any]) -> list[str]:
    """What takes more than its limit."""
    one = found["import"]
    missed = [name for name, value, limit in (("seconds", "seconds", "limit_s"), ("memory", "peak_mb", "limit_mb")) if one[value] > one[limit]]
    return missed + (["broken invariants"] if found["broken_invariants"] else [])


if __name__ == "__main__":
    try:
        measured = run(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000, Path(os.environ.get("DATA_DIR", DEFAULT_DATA)))
    except OperationError as error:
        show_failure(error)
        sys.exit(1)
    write_results("import", measured, write_table(measured))
    print(write_table(measured))
    fail_beyond_limits(list_missed(measured))
