"""A load generator in a process of its own: so many keep-alive connections to a Unix socket, each with one request under way at any time.

Run by itself: `python benchmarks/_load.py SOCKET CLIENTS SECONDS`, addresses on standard input, one a line; prints JSON. One thread and one
selector: what it costs (some 25 µs a request) it takes from the same cores as the server, in every measurement alike.
"""

import json
import selectors
import socket
import subprocess
import sys
import time

WARM_UP_S = 0.4


class Client:
    """One connection."""

    def __init__(self, path: str, requests: list[bytes], number: int) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.socket.setblocking(False)
        self.requests, self.turn = requests, number
        self.buffer = bytearray()
        self.due = -1
        self.began = 0.0

    def send(self) -> None:
        """Ask for the next address."""
        self.buffer.clear()
        self.due = -1
        self.began = time.perf_counter()
        self.socket.sendall(self.requests[self.turn % len(self.requests)])
        self.turn += 1

    def receive(self) -> bool:
        """Take what came; whether the answer is whole. Raises ValueError for anything but a 200 with a body."""
        part = self.socket.recv(262_144)
        if not part:
            raise ValueError("the server hung up")
        self.buffer += part
        if self.due < 0:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return False
            head = bytes(self.buffer[:end]).lower()
            if not head.startswith(b"http/1.1 200"):
                raise ValueError(head[:80].decode("latin-1"))
            self.due = end + 4 + int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
        return len(self.buffer) >= self.due


def drive(path: str, addresses: list[str], clients: int, seconds: float) -> dict[str, float]:
    """Rate, latencies in ms and the mean size of an answer, after a moment of warming up."""
    requests = [f"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode() for address in addresses]
    selector = selectors.DefaultSelector()
    for number in range(clients):
        client = Client(path, requests, number)
        selector.register(client.socket, selectors.EVENT_READ, client)
        client.send()
    times: list[float] = []
    size = answers = 0
    start = time.perf_counter() + WARM_UP_S
    end = start + seconds
    now = time.perf_counter()
    while now < end:
        for key, _ in selector.select(1):
            client = key.data
            if client.receive():
                now = time.perf_counter()
                answers += 1
                if start <= now < end:
                    times.append(now - client.began)
                    size += client.due
                client.send()
        now = time.perf_counter()
    times.sort()
    if not times:
        raise ValueError("no answer came in time")
    return {
        "rate": round(len(times) / seconds, 1),
        "answers": answers,  # those of the warm-up too
        "p50_ms": round(1000 * times[len(times) // 2], 2),
        "p99_ms": round(1000 * times[int(len(times) * 0.99)], 2),
        "answer_kb": round(size / len(times) / 1024, 1),
    }


def measure(path: str, addresses: list[str], *, clients: int, seconds: float) -> dict[str, float]:
    """`drive` in a process of its own."""
    command = [sys.executable, "-S", __file__, path, str(clients), str(seconds)]
    done = subprocess.run(command, input="\n".join(addresses), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"The load generator failed: {done.stderr[-2000:]}")
    result: dict[str, float] = json.loads(done.stdout)
    return result


def ask_once(path: str, addresses: list[str]) -> None:
    """Each address once, one after the other."""
    client = Client(path, [f"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode() for address in addresses], 0)
    client.socket.setblocking(True)
    for _ in addresses:
        client.send()
        while not client.receive():
            pass


if __name__ == "__main__":
    print(json.dumps(drive(sys.argv[1], sys.stdin.read().split("\n"), int(sys.argv[2]), float(sys.argv[3]))))
