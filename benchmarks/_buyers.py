"""Buyers in a process of their own: so many connections to a Unix socket, each of which buys something from the bag to the order.

Run by itself: `python benchmarks/_buyers.py SOCKET`, what to do as JSON on standard input; prints JSON. One thread and one selector, as `_load.py`:
what it costs it takes from the same cores as the server.
"""

import json
import selectors
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator
from typing import Any

ADDRESS = {"name": "Ada Bell", "line1": "Kaai 3", "city": "Gent", "postal_code": "9000", "country": "BE"}
WANTED = {"name": "Ada Bell", "address": ADDRESS, "delivery": {"method": "post"}, "payment": "transfer"}
Answer = tuple[int, dict[str, Any], str]
Request = tuple[str, Any]
Journey = Generator[Request, Answer, None]


def buy(shop: str, sku: str, number: int) -> Journey:
    """The requests of a guest who buys one piece: into the bag, what it costs delivered, order. Each answer is sent into the generator."""
    status, _, _ = yield f"/api/v1/shops/{shop}/cart/lines", {"sku": sku}
    if status != 200:
        return
    yield from order(shop, number)


def order(shop: str, number: int) -> Journey:
    """The requests of a guest whose bag is full."""
    status, quote, _ = yield f"/api/v1/shops/{shop}/quotes", {"country": "BE", "delivery": {"method": "post"}}
    if status == 200:
        wanted = {**WANTED, "email": f"ada{number}@example.test", "total_minor": quote["total_minor"], "note": str(number)}
        yield f"/api/v1/shops/{shop}/orders", wanted


class Buyer:
    """One connection and its cookie. `answers` are status and code of what it was told, with how long it waited."""

    def __init__(self, path: str, number: int) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.number, self.cookie, self.keys = number, "", 0
        self.address = ""  # where it comes from, as our front door would write it down; "" is one network for all
        self.buffer, self.due, self.head = bytearray(), -1, b""
        self.journey: Journey
        self.order: Request
        self.began = self.journey_began = 0.0

    def start(self, journey: Journey) -> None:
        """Begin a journey as somebody new."""
        self.journey = journey
        self.journey_began = time.perf_counter()
        self.send(next(journey))

    def send(self, request: Request) -> None:
        """Ask for the next thing."""
        path, body = request
        content = json.dumps(body).encode()
        self.keys += 1
        head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n"
        head += f"Idempotency-Key: {self.number}-{self.keys}-{self.began}\r\n" + (f"Cookie: {self.cookie}\r\n" if self.cookie else "")
        head += f"X-Forwarded-For: {self.address}\r\n" if self.address else ""
        self.buffer.clear()
        self.due = -1
        self.began = time.perf_counter()
        self.socket.sendall(head.encode() + b"\r\n" + content)

    def receive(self) -> Answer | None:
        """Take what came. Returns status, body and code of a whole answer."""
        part = self.socket.recv(262_144)
        if not part:
            raise ValueError("the server hung up")
        self.buffer += part
        if self.due < 0:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return None
            self.head = bytes(self.buffer[:end])
            self.due = end + 4 + int(self.head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        if len(self.buffer) < self.due:
            return None
        for name, value in (line.split(b":", 1) for line in self.head.split(b"\r\n")[1:]):
            if name.lower() == b"set-cookie":
                self.cookie = value.strip().partition(b";")[0].decode()
        body = json.loads(self.buffer[self.buffer.find(b"\r\n\r\n") + 4 : self.due])
        return int(self.head[9:12]), body, str(body.get("code", ""))


def keep_buying(path: str, shop: str, skus: list[str], clients: int, seconds: float) -> dict[str, Any]:
    """Orders a second, and how long orders and whole journeys take, with so many clients who buy one thing after the other."""
    selector = selectors.DefaultSelector()
    turn = 0

    def begin(buyer: Buyer) -> None:
        nonlocal turn
        buyer.cookie = ""
        turn += 1
        buyer.address = f"10.{turn >> 16 & 255}.{turn >> 8 & 255}.{turn & 255}"  # each somebody else's; a rush comes from one
        buyer.start(buy(shop, skus[turn % len(skus)], turn))

    for number in range(clients):
        buyer = Buyer(path, number)
        selector.register(buyer.socket, selectors.EVENT_READ, buyer)
        begin(buyer)
    warm, refused = time.perf_counter() + 1.0, Counter[str]()
    end, now = warm + seconds, time.perf_counter()
    orders: list[float] = []
    journeys: list[float] = []
    while now < end:
        for key, _ in selector.select(1):
            buyer = key.data
            answer = buyer.receive()
            now = time.perf_counter()
            if answer is None:
                continue
            if answer[0] >= 400:
                refused[f"{answer[0]} {answer[2]}"] += 1
            waited = now - buyer.began
            try:
                buyer.send(buyer.journey.send(answer))
            except StopIteration:
                if answer[0] == 201 and now >= warm:
                    orders.append(waited)
                    journeys.append(now - buyer.journey_began)
                begin(buyer)
    rate = round(len(orders) / seconds, 1)
    return {"orders_s": rate, "answers": len(orders), **describe(orders, "order"), **describe(journeys, "checkout"), "refused": refused}


def rush(path: str, shop: str, sku: str, buyers: int) -> dict[str, Any]:
    """So many who have the same piece in their bags and order it in the same moment: how long until it is sold out and until all are told."""
    selector = selectors.DefaultSelector()
    crowd = [Buyer(path, number) for number in range(buyers)]
    for buyer in crowd:
        buyer.start(buy(shop, sku, buyer.number))
        answer = None
        while answer is None:
            answer = buyer.receive()
        buyer.send(buyer.journey.send(answer))
        answer = None
        while answer is None:
            answer = buyer.receive()
        buyer.order = buyer.journey.send(answer)
        selector.register(buyer.socket, selectors.EVENT_READ, buyer)
    start = time.perf_counter()
    for buyer in crowd:
        buyer.send(buyer.order)
    told, last_sold = Counter[str](), 0.0
    waits: list[float] = []
    while len(waits) < buyers:
        for key, _ in selector.select(30):
            answer = key.data.receive()
            if answer is None:
                continue
            now = time.perf_counter()
            waits.append(now - start)
            told["201" if answer[0] == 201 else f"{answer[0]} {answer[2]}"] += 1
            last_sold = now - start if answer[0] == 201 else last_sold
    return {"told": told, "sold_out_s": round(last_sold, 3), "all_told_s": round(max(waits), 3), **describe(waits, "answer")}


def describe(times: list[float], name: str) -> dict[str, float]:
    """Median and slowest hundredth in ms."""
    ordered = sorted(times) or [0.0]
    return {f"{name}_p50_ms": round(1000 * ordered[len(ordered) // 2], 1), f"{name}_p99_ms": round(1000 * ordered[int(len(ordered) * 0.99)], 1)}


def run_buyers(path: str, what: dict[str, Any]) -> dict[str, Any]:
    """The same in a process of its own."""
    done = subprocess.run([sys.executable, "-S", __file__, path], input=json.dumps(what), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"The buyers failed: {done.stderr[-2000:]}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    given = json.load(sys.stdin)
    doings: dict[str, Callable[..., dict[str, Any]]] = {"buy": keep_buying, "rush": rush}
    print(json.dumps(doings[given.pop("do")](sys.argv[1], **given)))
