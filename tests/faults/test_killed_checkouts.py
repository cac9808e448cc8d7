"""kill -9 while people buy: whoever repeats a request under its key has one order, what is sold is gone once, and the audit finds nothing."""

import http.client
import json
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import psutil
import psycopg
import pytest

from galleria.operations.embedded import postgres
from tests.operations.machine import Machine
from tests.sales.conftest import ADDRESS

pytestmark = pytest.mark.faults
S = "/api/v1/shops/halden"
BUYERS, KILLS, LASTS_S, PATIENCE_S = 6, 6, 8.0, 90.0
WANTED = {"name": "Ada Bell", "address": ADDRESS, "delivery": {"method": "post"}}
TOLD_OTHERWISE = {"piece_sold_out", "cart_empty", "piece_not_offered", "fewer_left"}


@dataclass
class Buyer:
    """Somebody who buys one thing after the other, and asks again until there is an answer."""

    machine: Machine
    number: int
    refs: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)
    cookie: str = ""

    def shop_until(self, enough: threading.Event) -> None:
        """Buy until it is enough; what has begun is brought to its end."""
        choice = random.Random(self.number)
        while not enough.is_set():
            self.buy(choice)

    def buy(self, choice: random.Random, *, payment: str = "transfer") -> Any:
        """Put something into a new bag and order it. The order; None when it was a kind no."""
        self.cookie = ""
        if self.send("POST", f"{S}/cart/lines", {"sku": f"HAL-{choice.randrange(24)}"}) is None:
            return None
        quote = self.send("POST", f"{S}/quotes", {"country": "BE", "delivery": {"method": "post"}})
        order = self.order(quote["total_minor"], payment=payment) if quote else None
        if order is not None:
            self.refs.append(order["ref"])
        return order

    def order(self, total_minor: int, *, payment: str = "transfer") -> Any:
        """Order the bag, for somebody else each time: nobody may owe many orders."""
        wanted = {**WANTED, "email": f"{uuid4().hex}@example.test", "payment": payment, "total_minor": total_minor}
        return self.send("POST", f"{S}/orders", wanted)

    def send(self, method: str, path: str, body: Any) -> Any:
        """The answer's JSON; None when it was a kind no. The same request is sent, under the same key, until something comes back."""
        key, deadline = str(uuid4()), time.monotonic() + PATIENCE_S
        while True:
            try:
                status, said = self.ask(method, path, body, key)
            except (OSError, http.client.HTTPException, ValueError):
                status, said = 0, {}
            if status in (200, 201):
                return said
            if status in (404, 409) and said.get("code") in TOLD_OTHERWISE:
                return None
            if status not in (0, 409, 502, 503) or time.monotonic() > deadline:
                self.strange.append(f"{status} {said}")
                return None
            time.sleep(0.1)

    def ask(self, method: str, path: str, body: Any, key: str) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.machine.port, timeout=20)
        try:
            headers = {"Content-Type": "application/json", "Idempotency-Key": key} | ({"Cookie": self.cookie} if self.cookie else {})
            connection.request(method, path, json.dumps(body), headers)
            answer = connection.getresponse()
            content = answer.read()
            if cookie := answer.getheader("Set-Cookie"):
                self.cookie = cookie.split(";")[0]
            return answer.status, json.loads(content)
        finally:
            connection.close()


@pytest.fixture
def database(platform: Machine) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(postgres.database_url(platform.layout), autocommit=True) as connection:
        yield connection


def count(database: psycopg.Connection[Any], statement: str) -> int:
    row = database.execute(statement).fetchone()
    assert row is not None
    return int(row[0] or 0)


def victims(machine: Machine) -> list[int]:
    """The workers of the API, and now and then the server above them."""
    server = machine.pid_of("api")
    return [*(child.pid for child in psutil.Process(server).children()), *([server] if random.random() < 0.15 else [])]


def kill_while_they_buy(buyers: Sequence[Buyer], find_victims: Callable[[], list[int]], *, kills: int, lasts_s: float, pause_s: float) -> int:
    """Kill one process after the other for so long and at least so often; how many were killed. What has been begun is brought to its end."""
    enough = threading.Event()
    threads = [threading.Thread(target=buyer.shop_until, args=(enough,)) for buyer in buyers]
    begin = time.monotonic()
    for thread in threads:
        thread.start()
    killed = 0
    # After the death of the server there is nothing to kill for a while, on a busy machine for a long one.
    while (killed < kills or time.monotonic() < begin + lasts_s) and time.monotonic() < begin + lasts_s + PATIENCE_S:
        time.sleep(pause_s)
        with suppress(ProcessLookupError, psutil.NoSuchProcess, IndexError, StopIteration):
            os.kill(random.choice(find_victims()), signal.SIGKILL)
            killed += 1
    enough.set()
    for thread in threads:
        thread.join()
    return killed


def test_checkouts_survive_the_killing_of_the_api(platform: Machine, database: psycopg.Connection[Any]) -> None:
    platform.wait_ready()
    stock = count(database, "SELECT sum(on_hand) FROM catalog_variant")
    before = count(database, "SELECT count(*) FROM sales_order")
    buyers = [Buyer(platform, number) for number in range(BUYERS)]
    killed = kill_while_they_buy(buyers, lambda: victims(platform), kills=KILLS, lasts_s=LASTS_S, pause_s=0.4)
    assert [strange for buyer in buyers for strange in buyer.strange] == []
    refs = [ref for buyer in buyers for ref in buyer.refs]
    assert killed >= KILLS
    assert len(refs) == len(set(refs)) > 0
    assert count(database, "SELECT count(*) FROM sales_order") - before == len(refs)
    sold = count(database, "SELECT sum(quantity) FROM sales_orderline")
    assert stock - count(database, "SELECT sum(on_hand) FROM catalog_variant") == len(refs) <= sold
    platform.wait_ready(90)
    audit = platform.run("audit")
    assert audit.returncode == 0, audit.stdout + audit.stderr
