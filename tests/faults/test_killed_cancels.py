"""kill -9 while orders are cancelled and refunded: each order is cancelled once or not at all, money goes back once, and the audit finds nothing."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from typing import Any
from urllib.parse import quote

import psutil
import psycopg
import pytest

from tests.faults.test_killed_checkouts import Buyer, S, count, database, victims
from tests.operations.machine import Machine

__all__ = ["database"]
pytestmark = pytest.mark.faults
ORDERS, STAFF_KILLS, PARTS = 24, 6, 3
# Staff as a process of its own: pays each order and refunds it in parts, under the same keys whenever it is started anew.
STAFF = """
import sys
from pathlib import Path
from galleria.operations.embedded.layout import layout_for
from galleria.operations.engine_access import open_engine

with open_engine(layout_for(Path(sys.argv[1]))):
    from galleria.accounts.access import PLATFORM
    from galleria.sales.actions.pay_order import pay_order
    from galleria.sales.actions.refund_order import refund_order
    print("begun", flush=True)
    for ref in sys.argv[3:]:
        pay_order(ref, actor=PLATFORM)
        for part in range(int(sys.argv[2])):
            refund_order(ref, actor=PLATFORM, amount_minor=100, reason="a scratch", key=f"part {part}")
print("done", flush=True)
"""


@pytest.fixture(autouse=True)
def _enough_for_everybody(platform: Machine, database: psycopg.Connection[Any]) -> None:
    """Other tests may have bought what there was."""
    platform.wait_ready()
    database.execute("UPDATE catalog_variant SET on_hand = on_hand + 2")


def place(machine: Machine, number: int) -> dict[str, Any]:
    """An order of somebody new, with its key."""
    buyer = Buyer(machine, number)
    assert buyer.send("POST", f"{S}/cart/lines", {"sku": f"HAL-{number}"}), buyer.strange
    total = buyer.send("POST", f"{S}/quotes", {"country": "BE", "delivery": {"method": "post"}})["total_minor"]
    order: dict[str, Any] = buyer.order(total)
    return order


def cancel_until_told(machine: Machine, order: dict[str, Any], strange: list[str]) -> None:
    """Ask for it again and again, as somebody does whose page hangs; once more after the answer."""
    buyer = Buyer(machine, 0)
    for _ in range(2):
        answer = buyer.send("POST", f"/api/v1/orders/{order['ref']}/cancel?key={quote(order['key'])}", {"reason": "mistake"})
        if answer is None or answer["status"] != "cancelled":
            strange.append(f"{order['ref']}: {answer} {buyer.strange}")


def cancel_all(machine: Machine, orders: list[dict[str, Any]], strange: list[str]) -> None:
    for order in orders:
        cancel_until_told(machine, order, strange)


def kill(pid: int) -> bool:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def test_cancels_survive_the_killing_of_api_and_worker(platform: Machine, database: psycopg.Connection[Any]) -> None:
    stock = count(database, "SELECT sum(on_hand) FROM catalog_variant")
    orders = [place(platform, number % 24) for number in range(ORDERS)]
    assert count(database, "SELECT sum(on_hand) FROM catalog_variant") == stock - ORDERS
    strange: list[str] = []
    threads = [threading.Thread(target=cancel_all, args=(platform, orders[turn::4], strange)) for turn in range(4)]
    for thread in threads:
        thread.start()
    killed = 0
    while any(thread.is_alive() for thread in threads) or killed < 4:
        try:
            worker = platform.pid_of("worker")
            of_worker = [worker, *(child.pid for child in psutil.Process(worker).children())]
            killed += kill(random.choice(of_worker if random.random() < 0.3 else victims(platform)))
        except (psutil.NoSuchProcess, IndexError, StopIteration):
            continue  # it is being started just now
        time.sleep(0.5)
    for thread in threads:
        thread.join()
    assert strange == []
    refs = [order["ref"] for order in orders]
    cancels = database.execute(
        "SELECT count(*) FROM sales_orderstep s JOIN sales_order o ON o.id = s.order_id WHERE s.code = 'cancel' AND o.ref = ANY(%s)", [refs]
    )
    assert cancels.fetchone() == (ORDERS,)
    assert count(database, "SELECT sum(on_hand) FROM catalog_variant") == stock
    platform.wait_ready(90)
    audit = platform.run("audit")
    assert audit.returncode == 0, audit.stdout + audit.stderr


def test_refunds_survive_the_killing_of_whoever_makes_them(platform: Machine, database: psycopg.Connection[Any]) -> None:
    refs = [place(platform, number)["ref"] for number in range(8)]
    command = [sys.executable, "-c", STAFF, str(platform.data), str(PARTS), *refs]
    for _ in range(STAFF_KILLS):
        staff = subprocess.Popen(command, env=platform.environment(), cwd="/", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert staff.stdout is not None
        assert staff.stdout.readline() == "begun\n", staff.communicate()[1][-2000:]
        time.sleep(random.uniform(0.01, 0.25))
        staff.kill()
        staff.communicate()
    done = subprocess.run(command, env=platform.environment(), cwd="/", capture_output=True, text=True, timeout=170, check=False)
    assert done.stdout.endswith("done\n"), done.stderr[-2000:]
    sums = "SELECT count(*), sum(p.refunded_minor), min(p.refunded_minor) FROM sales_payment p JOIN sales_order o ON o.id = p.order_id"
    rows = database.execute(f"{sums} WHERE o.ref = ANY(%s)", [refs])
    assert rows.fetchone() == (len(refs), len(refs) * PARTS * 100, PARTS * 100)
    audit = platform.run("audit")
    assert audit.returncode == 0, audit.stdout + audit.stderr
