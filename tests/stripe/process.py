"""Starts localstripe and its front, and speaks to them as Stripe's side: pays with a card, sends signed events."""

import hashlib
import hmac
import json
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

SECRET_KEY, PUBLISHABLE_KEY, WEBHOOK_SECRET = "sk_test_galleria", "pk_test_galleria", "whsec_galleria"
CONNECT_SECRET = "whsec_galleria_connect"
GOOD, REFUSED, ASKS, ASKS_THEN_REFUSED = "4242424242424242", "4000000000000341", "4000002500003155", "4000008260003178"
CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class LocalStripe:
    """Both processes."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def settings(self) -> dict[str, str]:
        return {
            "STRIPE_SECRET_KEY": SECRET_KEY,
            "STRIPE_PUBLISHABLE_KEY": PUBLISHABLE_KEY,
            "STRIPE_WEBHOOK_SECRET": WEBHOOK_SECRET,
            "STRIPE_CONNECT_WEBHOOK_SECRET": CONNECT_SECRET,
            "STRIPE_API_URL": self.url,
            "STRIPE_SCRIPT_URL": f"{self.url}/js.stripe.com/v3/",
        }

    def call(self, method: str, path: str, **values: Any) -> Any:
        answer = httpx.request(method, f"{self.url}{path}", json=values or None, headers={"Authorization": f"Bearer {SECRET_KEY}"}, timeout=20)
        return answer.json() if answer.content else None

    def pay(self, secret: str, number: str = GOOD) -> Any:
        """As the buyer's browser does it."""
        card = {"number": number, "exp_month": "12", "exp_year": "2031", "cvc": "123"}
        reference = secret.split("_secret_", maxsplit=1)[0]
        given = {"key": PUBLISHABLE_KEY, "client_secret": secret, "payment_method_data": {"type": "card", "card": card}}
        return httpx.post(f"{self.url}/v1/payment_intents/{reference}/confirm", json=given, timeout=20).json()

    def intent(self, reference: str) -> Any:
        return self.call("GET", f"/v1/payment_intents/{reference}")

    def refunds(self, reference: str) -> list[Any]:
        found: list[Any] = self.call("GET", f"/v1/refunds?payment_intent={reference}")["data"]
        return found

    def send_events_to(self, platform: str) -> None:
        self.call("POST", "/_config/webhooks/galleria", url=f"{platform}/api/v1/payments/stripe/events", secret=WEBHOOK_SECRET)

    def connect(self, what: str, **values: Any) -> Any:
        """What Stripe's people and pages do: see connect.py."""
        answer = httpx.post(f"{self.url}/_front/connect/{what}", json=values, timeout=20)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    def transfers(self, **named: Any) -> list[Any]:
        """What was really transferred, of which these fields are so."""
        made = httpx.get(f"{self.url}/_front/connect/made", timeout=20).json()["transfers"]
        return [one for one in made if all(one[name] == value for name, value in named.items())]

    def accounts(self) -> list[Any]:
        """All that were made for sellers."""
        found: list[Any] = httpx.get(f"{self.url}/_front/connect/made", timeout=20).json()["accounts"]
        return found

    def pause(self, path: str, s: float) -> None:
        httpx.post(f"{self.url}/_front/pause", json={"path": path, "s": s}, timeout=20)


def sign(body: bytes, *, secret: str = WEBHOOK_SECRET, at: int | None = None) -> str:
    """`Stripe-Signature` as https://docs.stripe.com/webhooks#verify-manually describes it."""
    moment = int(time.time()) if at is None else at
    return f"t={moment},v1={hmac.new(secret.encode(), f'{moment}.'.encode() + body, hashlib.sha256).hexdigest()}"


def build_event(kind: str, about: dict[str, Any], *, event_id: str | None = None, **more: Any) -> bytes:
    """An event around an object, as https://docs.stripe.com/api/events/object describes it; of a seller's account, `account` says which."""
    event = {
        "id": event_id or f"evt_{uuid4().hex}",
        "object": "event",
        "api_version": "2026-10-28.endive",
        "created": int(time.time()),
        "data": {"object": about},
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": None, "idempotency_key": None},
        "type": kind,
        **more,
    }
    return json.dumps(event).encode()


@contextmanager
def run_localstripe(*, front_port: int | None = None) -> Iterator[LocalStripe]:
    """Both, on free ports of their own, until the block ends. localstripe keeps its rows in /tmp; it begins without them."""
    home, front = _free_port(), front_port or _free_port()
    with tempfile.TemporaryFile() as said:
        commands = [["localstripe", "--port", str(home), "--from-scratch"], ["tests.stripe.front", str(front), str(home)]]
        processes = [subprocess.Popen([sys.executable, "-m", *one], cwd=CHECKOUT, stdout=said, stderr=said) for one in commands]
        try:
            for port in (home, front):
                _wait_for(port)
            yield LocalStripe(front)
        finally:
            for process in processes:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, within_s: float = 30) -> None:
    deadline = time.monotonic() + within_s
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return
