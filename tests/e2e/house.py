"""The running platform that the journeys visit: started once for all of them, or one that runs already.

E2E_ADDRESS and E2E_DATA_DIR name a platform that runs already: for writing tests without waiting for a start each time. E2E_STRIPE_PORT is
where the stand-in for Stripe answers that it was started with; without it, no test pays by card.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from galleria.operations.embedded.place import CHECKOUT
from tests.operations.machine import KEPT, Machine, find_free_port
from tests.stripe.process import LocalStripe, run_localstripe

PASSED_ON = ("SHOPS_DIR", "WEB_APP_DIR")
START_WITHIN_S = 540  # a first start installs and builds the web app


class WholeMachine(Machine):
    """The checkout as it is: its own shops, its own web app, built when stale."""

    def environment(self, **changes: str) -> dict[str, str]:
        kept = {key: os.environ[key] for key in (*KEPT, *PASSED_ON) if key in os.environ}
        return {**kept, "PYTHONPATH": str(CHECKOUT), "TERM": "dumb", **self.extra, **changes}

    def run(self, *arguments: str, **changes: str) -> "subprocess.CompletedProcess[str]":
        command = [*self.command(*arguments), "--data-dir", str(self.data)]
        environment = self.environment(**changes)
        return subprocess.run(
            command, env=environment, cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=START_WITHIN_S, check=False
        )


@dataclass
class House:
    """Where the platform answers, what its API says, and whether its data keeps every promise."""

    port: int
    api: httpx.Client
    auditor: "subprocess.Popen[str]"
    data_dir: Path
    stripe: LocalStripe | None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **parameters: Any) -> Any:
        """The JSON of a GET below /api/v1/."""
        answer = self.api.get(f"/api/v1/{path}", params=parameters)
        assert answer.status_code == 200, f"{answer.url}: {answer.status_code} {answer.text[:400]}"
        return answer.json()

    def wait_for_letter(self, to: str, *, saying: str = "", within_s: float = 60) -> str:
        """The newest letter to somebody, or the newest that says this, as it left the platform: the worker writes each into a file."""
        until = time.monotonic() + within_s
        while time.monotonic() < until:
            files = sorted((self.data_dir / "mail").glob("*.log"), key=lambda file: file.stat().st_mtime_ns)
            letters = [letter for letter in (file.read_text("utf-8") for file in files) if f"To: {to}\n" in letter and saying in letter]
            if letters:
                return letters[-1]
            time.sleep(0.2)
        raise AssertionError(f"no letter to {to} that says {saying!r}")

    def audit(self) -> list[dict[str, str]]:
        """Every broken promise of the platform's data, now."""
        assert self.auditor.stdin
        assert self.auditor.stdout
        self.auditor.stdin.write("audit\n")
        self.auditor.stdin.flush()
        line = self.auditor.stdout.readline()
        assert line, "the auditor has ended: see its words above"
        violations: list[dict[str, str]] = json.loads(line)
        return violations


@contextmanager
def open_house() -> Iterator[House]:
    """Start the whole platform on a free port in an empty folder; stop it and throw everything away afterwards."""
    if address := os.environ.get("E2E_ADDRESS"):
        stripe = LocalStripe(int(os.environ["E2E_STRIPE_PORT"])) if "E2E_STRIPE_PORT" in os.environ else None
        with visit(int(address.rsplit(":", 1)[1].rstrip("/")), Path(os.environ["E2E_DATA_DIR"]), stripe) as house:
            yield house
        return
    # More than a thousand pictures drawn in the background, of which the journeys look at a few, would be most of this machine's work.
    with run_localstripe() as stripe:
        machine = WholeMachine(Path(tempfile.mkdtemp(prefix="galleria-e2e-")), find_free_port(), {"DRAW_AHEAD": "0", **stripe.settings()})
        stripe.send_events_to(machine.url)
        try:
            machine.start()
            with visit(machine.port, machine.data, stripe) as house:
                yield house
        finally:
            machine.down()
            for path in (machine.layout.postgres_data, machine.layout.runtime, machine.folder):
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def visit(port: int, data_dir: Path, stripe: LocalStripe | None) -> Iterator[House]:
    """A running platform with its API client and its auditor."""
    environment = {key: os.environ[key] for key in KEPT if key in os.environ} | {"PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-m", "tests.e2e.auditor", str(data_dir)]
    auditor = subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as api:
            yield House(port, api, auditor, data_dir, stripe)
    finally:
        auditor.communicate(timeout=30)
