"""What Lighthouse says of the home, list and product page of every shop, on the phone that it pretends to be: beside the limits.

Run: `galleria bench pages [ADDRESS] [--runs N] [--only SHOP]`. Without an address a platform of its own is started; with one, such as
`http://localhost:8000`, that one is measured. Needs Chromium; Lighthouse is fetched once into .cache/. Each figure is the median of its runs, after
one that is not counted. What the worker draws meanwhile costs the phone its processor: our own platform's is stopped before.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from benchmarks._report import describe_machine, fail_beyond_limits, write_results
from benchmarks.start import find_port, run
from galleria.operations.embedded.layout import layout_for
from galleria.operations.embedded.node import provide_node
from galleria.operations.embedded.place import CHECKOUT
from galleria.operations.embedded.programs import ENGINE
from galleria.operations.embedded.supervisor import connect

TOOL = CHECKOUT / ".cache" / "lighthouse"
LIGHTHOUSE = "12.8.2"  # the last one that runs on Node 20
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
LIMITS = {"performance": 95, "accessibility": 100, "best-practices": 95, "seo": 100}
FIGURES = {
    "fcp_ms": "first-contentful-paint",
    "lcp_ms": "largest-contentful-paint",
    "tbt_ms": "total-blocking-time",
    "cls": "cumulative-layout-shift",
    "speed_index_ms": "speed-index",
    "bytes": "total-byte-weight",
}
LONGEST_S = 240
QUEUE = re.compile(r"^galleria_queue_depth\{.*\} (\S+)$", re.MULTILINE)
QUIET_LOOKS, LOOK_S, LONGEST_WAIT_S = 5, 2.0, 3600.0


@contextmanager
def open_platform(address: str | None) -> Iterator[tuple[str, Callable[[], object]]]:
    """The address of the platform to measure, and what stops its worker, where it is ours."""
    if address:
        yield address.rstrip("/"), lambda: None
        return
    data, port = Path(tempfile.mkdtemp(prefix="galleria-bench-")), find_port()
    try:
        run(["up", "--detach", "--port", str(port)], data)
        yield f"http://localhost:{port}", lambda: connect(layout_for(data)).supervisor.stopProcess(f"{ENGINE}:worker")
    finally:
        run(["down"], data)
        for folder in (layout_for(data).postgres_data, data):
            shutil.rmtree(folder, ignore_errors=True)


def provide_lighthouse() -> tuple[list[str], dict[str, str]]:
    """Lighthouse's command, and the environment that it runs in. Fetches it when it is not there."""
    environment = provide_node(layout_for(CHECKOUT / ".galleria"), os.environ)
    script = TOOL / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not script.is_file():
        TOOL.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(TOOL), f"lighthouse@{LIGHTHOUSE}"]
        subprocess.run(command, env=environment, check=True, stdout=sys.stderr)
    browser = os.environ.get("CHROMIUM") or next((path for path in map(shutil.which, CHROMIUM) if path), None)
    if browser is None:
        sys.exit("Chromium is not on this machine; install it (apt-get install chromium) or set CHROMIUM.")
    return ["node", str(script)], {**environment, "CHROME_PATH": browser}


def list_pages(api: httpx.Client, only: str | None) -> Iterator[tuple[str, str, str]]:
    """Shop, kind and path of each page: the first shelf of the menu, and the piece that stands first in the window."""
    for shop in api.get("/api/v1/shops").json()["items"]:
        slug = shop["slug"]
        if only not in (None, slug):
            continue
        yield slug, "home", f"/{slug}"
        yield slug, "list", f"/{slug}/products"
        yield slug, "product", f"/{slug}/products/{shop['windows'][0]['slug']}"


def wait_for_quiet(api: httpx.Client) -> float:
    """Until the worker has nothing to do: a new platform draws for minutes, on the same cores. Returns the seconds that it took.

    Ends the benchmark when it does not come to rest.
    """
    began, quiet = time.monotonic(), 0
    while quiet < QUIET_LOOKS:
        if time.monotonic() - began > LONGEST_WAIT_S:
            sys.exit(f"The platform still works after {LONGEST_WAIT_S:.0f} s.")
        depths = [float(depth) for depth in QUEUE.findall(api.get("/metrics").text)]
        if not depths:
            sys.exit(f"{api.base_url}/metrics does not say how many jobs wait.")
        quiet = 0 if any(depths) else quiet + 1
        time.sleep(LOOK_S)
    return time.monotonic() - began


# The phone that is played does not share its processor with the shop: the browser goes first, where the system lets it.
AHEAD = ["nice", "-n", "-10"]


def measure(command: list[str], environment: dict[str, str], url: str) -> dict[str, Any]:
    """One run of Lighthouse: scores, figures, and the audits that cost points."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        options = ["--quiet", "--output=json", f"--output-path={output}", f"--only-categories={','.join(LIMITS)}", f"--chrome-flags={FLAGS}"]
        ask = [*AHEAD, *command, url, *options]
        # Now and then the browser loses its trace: then Lighthouse says so, and is asked once more.
        if subprocess.run(ask, env=environment, check=False, timeout=LONGEST_S, stdout=sys.stderr).returncode:
            subprocess.run(ask, env=environment, check=True, timeout=LONGEST_S, stdout=sys.stderr)
        report = json.loads(output.read_text())
    lost = [
        {"category": name, "audit": reference["id"], "title": report["audits"][reference["id"]]["title"]}
        for name, category in report["categories"].items()
        for reference in category["auditRefs"]
        if reference["weight"] and (report["audits"][reference["id"]]["score"] or 0) < 0.9 and report["audits"][reference["id"]]["score"] is not None
    ]
    return {
        "scores": {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()},
        "figures": {name: report["audits"][audit].get("numericValue", 0) for name, audit in FIGURES.items()},
        "lost": lost,
        "benchmark_index": round(report["environment"]["benchmarkIndex"]),
    }


def measure_page(command: list[str], environment: dict[str, str], url: str, runs: int) -> dict[str, Any]:
    """The median of several runs."""
    reports = [measure(command, environment, url) for _ in range(runs)]
    reports.sort(key=lambda report: report["scores"]["performance"])
    middle = reports[len(reports) // 2]
    return {
        "scores": {name: round(statistics.median(report["scores"][name] for report in reports)) for name in LIMITS},
        "figures": {name: round(value, 3 if name == "cls" else None) for name, value in middle["figures"].items()},
        "lost": middle["lost"],
        "benchmark_index": middle["benchmark_index"],  # Lighthouse's own measure of the processor, while it was shared with others
        "performance_runs": [report["scores"]["performance"] for report in reports],
    }


def write_table(results: dict[str, Any]) -> str:
    """The report for people."""
    about = results["machine"]
    lines = [
        "# Lighthouse, mobile",
        "",
        f"Measured {about['measured']} with Lighthouse {LIGHTHOUSE}, mobile preset (slow 4G and a CPU four times slower, simulated), in",
        f"{about['browser']}, on {about['cores']} cores ({about['processor']}), load {about['load_1_min_before']} before;",
        f"{results['waited_s']} s until its jobs were done. The browser goes before the platform (nice -10). Median of {results['runs']}.",
        "",
        "| page | performance | accessibility | best practices | SEO | FCP | LCP | blocking | CLS | kB | load |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
        "| limit | " + " | ".join(f"≥ {LIMITS[name]}" for name in LIMITS) + " | | | | | | |",
    ]
    for page in results["pages"]:
        figures = page["figures"]
        scores = " | ".join(
            f"{page['scores'][name]}" if page["scores"][name] >= limit else f"**{page['scores'][name]}**" for name, limit in LIMITS.items()
        )
        lines.append(
            f"| {page['shop']} {page['kind']} | {scores} | {figures['fcp_ms'] / 1000:.1f} s | {figures['lcp_ms'] / 1000:.1f} s | "
            f"{figures['tbt_ms']:.0f} ms | {figures['cls']:.3f} | {figures['bytes'] / 1000:.0f} | {page['load_1_min']} |"
        )
    lost = sorted({(entry["category"], entry["title"]) for page in results["pages"] for entry in page["lost"]})
    lines += ["", "Scores below their limit are bold.", "", "Audits that cost points somewhere:", ""]
    lines += [f"- {category}: {title}" for category, title in lost] or ["- none"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(prog="galleria bench pages", description=__doc__)
    parser.add_argument("address", nargs="?", help="a platform that runs already, such as http://localhost:8000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", help="one shop; nothing is kept then")
    given = parser.parse_args()
    command, environment = provide_lighthouse()
    browser = subprocess.run([environment["CHROME_PATH"], "--version"], capture_output=True, text=True, check=False).stdout.strip()
    results: dict[str, Any] = {
        "machine": {**describe_machine(), "browser": browser},
        "lighthouse": LIGHTHOUSE,
        "runs": given.runs,
        "limits": LIMITS,
        "pages": [],
    }
    with open_platform(given.address) as (address, stop_worker), httpx.Client(base_url=address, timeout=120, follow_redirects=True) as api:
        results["waited_s"] = round(wait_for_quiet(api))
        stop_worker()  # at rest it draws pictures anew, in full, on the processor that plays the phone
        for shop, kind, path in list_pages(api, given.only):
            measure(command, environment, address + path)  # not counted: whatever the page asks for is made once, for the first who asks
            page: dict[str, Any] = {"shop": shop, "kind": kind, "path": path, "load_1_min": round(os.getloadavg()[0], 1)}
            page |= measure_page(command, environment, address + path, given.runs)
            print(shop, kind, page["scores"], page["figures"], [entry["audit"] for entry in page["lost"]], flush=True)
            results["pages"].append(page)
            if given.only is None:  # after each page: a run that is cut off has still measured what it has
                write_results("pages", results, write_table(results))
    print(write_table(results))
    fail_beyond_limits(list_missed(results))


def list_missed(results: dict[str, Any]) -> list[str]:
    """The pages with a score below its limit."""
    return [f"{page['shop']} {page['kind']}" for page in results["pages"] if any(page["scores"][name] < limit for name, limit in LIMITS.items())]


if __name__ == "__main__":
    main()
