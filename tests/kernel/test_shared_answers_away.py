"""The shared cache while Valkey is away: everything answers, and nobody waits for it again and again."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from django.test import Client
from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from galleria.kernel import shared_cache
from galleria.kernel.shared_cache import Availability
from tests.conftest import MakeProduct
from tests.kernel.test_shared_answers import SHARED, Reads

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _shared(settings: Any, _no_shared_answers: None) -> None:
    settings.SHARED_CACHE = True


def test_everything_answers_while_valkey_is_away(client: Client, make_product: MakeProduct, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    make_product()
    nobody = Redis.from_url("redis://127.0.0.1:9")
    monkeypatch.setattr(shared_cache, "connect", lambda: nobody)
    monkeypatch.setattr(shared_cache, "_line", shared_cache.Line())
    monkeypatch.setattr(shared_cache, "_script", lambda text: nobody.register_script(text))
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:9"}}
    reads = Reads()
    for address in SHARED:
        answer = client.get(address)
        assert (answer.status_code, answer["Cache-Control"]) == (200, "public, max-age=0, must-revalidate")
        assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert reads() == {"away": 2 * len(SHARED)}


def test_a_process_does_not_ask_a_dead_valkey_each_time() -> None:
    valkey = Availability()
    assert not valkey.is_away()
    valkey.note_failure()
    assert valkey.is_away()


class Refusing(ThreadingHTTPServer):
    """Takes connections and drops them at once; counts them."""

    daemon_threads = True
    tried = 0

    def verify_request(self, request: Any, client_address: Any) -> bool:
        self.tried += 1
        return False


@pytest.fixture
def refusing() -> Iterator[Refusing]:
    server = Refusing(("127.0.0.1", 0), BaseHTTPRequestHandler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_while_valkey_is_away_it_is_asked_once_a_second_whoever_asks(
    client: Client, make_product: MakeProduct, settings: Any, monkeypatch: pytest.MonkeyPatch, refusing: Refusing
) -> None:
    make_product()
    monkeypatch.setattr(shared_cache, "AWAY_S", 60.0)
    away = f"redis://127.0.0.1:{refusing.server_port}"
    nobody = Redis.from_url(away, retry=Retry(NoBackoff(), 0))
    monkeypatch.setattr(shared_cache, "connect", lambda: nobody)
    monkeypatch.setattr(shared_cache, "_line", shared_cache.Line())
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": away}}
    assert client.get("/halden").status_code == 200
    tried = refusing.tried
    assert tried > 0
    for address in SHARED:
        assert client.get(address).status_code == 200, address
    assert refusing.tried == tried
    shared_cache.VALKEY.forget()
    assert client.get("/halden").status_code == 200
    assert refusing.tried > tried
