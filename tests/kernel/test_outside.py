"""Calls to another service, against a real server on this machine."""

import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from galleria.kernel.outside import OutsideService, OutsideUnavailable, read_retry_after
from galleria.kernel.rates import RateLimit


class Moody(ThreadingHTTPServer):
    """Answers with the statuses of its list, then 200; a pause is a number of seconds to sleep before answering."""

    statuses: list[int]
    pause_s: float
    seen: list[str]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, Moody)
        server.seen.append(f"{self.command} {self.path}")
        time.sleep(server.pause_s)
        status = server.statuses.pop(0) if server.statuses else 200
        self.send_response(status)
        if status == 429:
            self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_POST = do_GET  # noqa: N815 - the library's names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's names
        pass


@pytest.fixture
def server() -> Iterator[Moody]:
    moody = Moody(("127.0.0.1", 0), Handler)
    moody.statuses, moody.pause_s, moody.seen = [], 0.0, []
    Thread(target=moody.serve_forever, daemon=True).start()
    yield moody
    moody.shutdown()
    moody.server_close()


def service(server: Moody, **changes: object) -> OutsideService:
    address = f"http://127.0.0.1:{server.server_address[1]}"
    return OutsideService(**{"name": "moody", "base_url": address, "first_pause_s": 0.01, "timeout_s": 2.0, **changes})  # type: ignore[arg-type]  # test options


def test_passing_failures_are_tried_again(server: Moody) -> None:
    server.statuses = [503, 429, 500]
    assert service(server).call("GET", "/x").status_code == 200
    assert len(server.seen) == 4


def test_other_answers_are_handed_on_at_once(server: Moody) -> None:
    server.statuses = [404]
    assert service(server).call("GET", "/x").status_code == 404
    assert len(server.seen) == 1


def test_it_gives_up_with_a_clear_problem(server: Moody) -> None:
    server.statuses = [503] * 9
    with pytest.raises(OutsideUnavailable, match="moody"):
        service(server, attempts=3).call("GET", "/x")
    assert len(server.seen) == 3


def test_what_must_not_happen_twice_is_not_tried_again(server: Moody) -> None:
    server.statuses = [503]
    with pytest.raises(OutsideUnavailable):
        service(server).call("POST", "/pay")
    assert server.seen == ["POST /pay"]
    server.statuses = [503]
    assert service(server).call("POST", "/pay", repeat_safe=True).status_code == 200


def test_silence_ends_at_the_timeout(server: Moody) -> None:
    server.pause_s = 1.0
    with pytest.raises(OutsideUnavailable):
        service(server, timeout_s=0.05, attempts=2).call("GET", "/slow")
    assert len(server.seen) == 2


def test_the_limit_is_shared_and_lets_a_burst_through(server: Moody) -> None:
    limit = RateLimit("moody", calls=2, period_s=3600, burst=2)
    one, other = (service(server, limit=limit, attempts=1) for _ in range(2))
    one.call("GET", "/1")
    other.call("GET", "/2")
    with pytest.raises(OutsideUnavailable):
        one.call("GET", "/3")
    assert server.seen == ["GET /1", "GET /2"]


def test_a_rate_limit_comes_back_with_time() -> None:
    limit = RateLimit("tick", calls=20, period_s=1)
    assert limit.take() == 0
    wait_s = limit.take()
    assert 0 < wait_s <= 0.05
    time.sleep(wait_s + 0.01)
    assert limit.take() == 0
    assert limit.take("somebody else") == 0


@pytest.mark.parametrize(("value", "seconds"), [("7", 7.0), (None, None), ("", None), ("soon", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0)])
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    assert read_retry_after(value) == seconds
