"""kill -9 of API and worker while people pay by card and give back: nobody is charged without an order, nothing is sent back twice."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import httpx
import psutil
import psycopg
import pytest

from tests.faults.test_killed_checkouts import Buyer, count, database, kill_while_they_buy
from tests.operations.conftest import make_machine, throw_away
from tests.operations.machine import Machine
from tests.operations.tea_folder import write_tea_shop
from tests.stripe.process import LocalStripe, run_localstripe

__all__ = ["database"]
pytestmark = [pytest.mark.faults, pytest.mark.timeout(600)]
BUYERS, KILLS, LASTS_S, SETTLES_WITHIN_S = 4, 6, 25.0, 180.0


@pytest.fixture(scope="module")
def stripe() -> Iterator[LocalStripe]:
    with run_localstripe() as running:
        yield running


@pytest.fixture(scope="module")
def platform(stripe: LocalStripe) -> Iterator[Machine]:
    """The whole platform with the tea shop, which takes cards."""
    machine = make_machine()
    machine.extra.update(stripe.settings())
    write_tea_shop(machine.folder / "shops")
    stripe.send_events_to(machine.url)
    try:
        yield machine.start()
    finally:
        throw_away(machine)


@dataclass
class CardBuyer(Buyer):
    """Somebody who pays by card, leaves some orders unpaid, and gives some up after they have paid."""

    stripe: LocalStripe | None = None

    def shop_until(self, enough: threading.Event) -> None:
        choice = random.Random(self.number)
        while not enough.is_set():
            order = self.buy(choice, payment="card")
            if order is None:
                continue
            there = f"/api/v1/orders/{order['ref']}"
            intent = self.send("POST", f"{there}/payment-intent?key={order['key']}", {})
            if intent is None or choice.random() < 0.15:
                continue  # closes the tab
            assert self.stripe is not None
            with suppress(httpx.HTTPError):
                self.stripe.pay(intent["client_secret"])
            # A third comes back to the page, a third gives the order up, and of the others only Stripe knows.
            then = choice.random()
            if then < 0.33:
                self.send("POST", f"{there}/payment-check?key={order['key']}", {})
            elif then < 0.66:
                self.send("POST", f"{there}/cancel?key={order['key']}", {"reason": "other"})


def victims(machine: Machine) -> list[int]:
    """API workers and the workers of the queue; now and then what is above them."""
    found: list[int] = []
    for program in ("api", "worker"):
        above = machine.pid_of(program)
        found += [child.pid for child in psutil.Process(above).children()] or [above]
        found += [above] if random.random() < 0.2 else []
    return found


def find_wrong(database: psycopg.Connection[Any], stripe: LocalStripe) -> list[str]:
    """What Stripe and the platform do not agree about."""
    rows = database.execute("""
        SELECT i.reference, i.status, o.status, p.status, o.total_minor FROM payments_intent i
        JOIN sales_payment p ON p.id = i.payment_id JOIN sales_order o ON o.id = p.order_id""").fetchall()
    known = {reference: standing for reference, *standing in rows}
    wrong = []
    for intent in stripe.call("GET", "/v1/payment_intents?limit=100")["data"]:
        paid = intent["status"] == "succeeded"
        back = sum(one["amount"] for one in stripe.refunds(intent["id"])) if paid else 0
        standing = known.get(intent["id"])
        if standing is None:
            if paid:
                wrong.append(f"{intent['id']} was charged for nothing")
            continue
        status, order, payment, total = standing
        kept = (status, payment, back) == ("paid", "paid", 0)
        given_back = back == total and (payment == "refunded" or status == "returned")
        if (paid and not (kept or given_back)) or (not paid and payment in ("paid", "refunded")):
            wrong.append(f"{intent['id']} is {intent['status']}, {back} went back; here {status}, order {order}, payment {payment} of {total}")
    return wrong


def test_nobody_is_charged_without_an_order(platform: Machine, stripe: LocalStripe, database: psycopg.Connection[Any]) -> None:
    platform.wait_ready()
    # Stripe answers later than it does, so that many die between the two.
    stripe.pause("/v1/payment_intents", 0.2)
    stripe.pause("/v1/refunds", 0.4)
    buyers = [CardBuyer(platform, number, stripe=stripe) for number in range(BUYERS)]
    killed = kill_while_they_buy(buyers, lambda: victims(platform), kills=KILLS, lasts_s=LASTS_S, pause_s=0.7)
    assert [strange for buyer in buyers for strange in buyer.strange] == []
    assert killed >= KILLS
    refs = [ref for buyer in buyers for ref in buyer.refs]
    assert len(refs) == len(set(refs)) == count(database, "SELECT count(*) FROM sales_order") > 0
    platform.wait_ready(90)
    # The sweeps take up what was left: what was not asked for is looked at after a minute.
    until = time.monotonic() + SETTLES_WITHIN_S
    while (wrong := find_wrong(database, stripe)) and time.monotonic() < until:
        time.sleep(2)
    assert wrong == []
    assert count(database, "SELECT count(*) FROM sales_payment WHERE status = 'paid'") > 0
    assert count(database, "SELECT count(*) FROM sales_refund WHERE status = 'done'") > 0
    audit = platform.run("audit")
    assert audit.returncode == 0, audit.stdout + audit.stderr
