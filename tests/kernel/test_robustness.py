"""What happens when a store is away: pages and lists that need it not at all still answer, the rest says so as a problem."""

from typing import Any

import pytest
import structlog
from django.test import Client, RequestFactory
from redis import Redis

from galleria.kernel import outbox
from galleria.kernel.clients import client_address
from galleria.kernel.logs import configure_logging
from galleria.shops.models import Shop
from tests.conftest import MakeProduct


@pytest.fixture
def valkey_away(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    """Every client looks for Valkey where nobody answers."""
    nobody = Redis.from_url("redis://127.0.0.1:9", decode_responses=True)
    monkeypatch.setattr("galleria.kernel.outbox.connect", lambda: nobody)
    monkeypatch.setattr("galleria.kernel.rates.connect", lambda: nobody)
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:9"}}


@pytest.mark.django_db
def test_shoppers_read_on_while_valkey_is_away(client: Client, make_product: MakeProduct, valkey_away: None) -> None:
    make_product()
    for address in ("/", "/halden", "/halden/products/oolong-1", "/api/v1/shops", "/api/v1/shops/halden/products"):
        assert client.get(address).status_code == 200, address


@pytest.mark.django_db
def test_what_needs_valkey_says_so(client: Client, make_product: MakeProduct, valkey_away: None) -> None:
    make_product()
    answer = client.post("/api/v1/shops/halden/products/oolong-1/views")
    assert (answer.status_code, answer.json()["code"]) == (503, "temporarily_unavailable")


def test_a_job_that_cannot_be_sent_costs_no_seconds_and_no_error(valkey_away: None) -> None:
    outbox.send_job("kernel.deliver_events", [1])


@pytest.mark.django_db
def test_a_middleware_that_fails_gives_a_problem_document(client: Client, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False

    def away(*_: object, **__: object) -> None:
        raise ConnectionError("gone")

    monkeypatch.setattr("galleria.shops.middleware.slug_by_host", away)
    answer = client.get("/halden")
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")


@pytest.mark.parametrize(
    ("connected", "forwarded", "address"),
    [
        ("", "203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"),
        ("198.51.100.4", "6.6.6.6", "198.51.100.4"),
        ("198.51.100.4", "", "198.51.100.4"),
        ("", "", ""),
    ],
)
def test_only_our_own_front_door_is_believed(connected: str, forwarded: str, address: str) -> None:
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded} if forwarded else {})
    request.META["REMOTE_ADDR"] = connected
    assert client_address(request) == address


def test_logs_of_failures_hold_no_values_of_variables(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging(json=True, level="INFO")

    def sign_in(password: str) -> None:
        raise RuntimeError("the store is away")

    try:
        sign_in("".join(("my-secret", "-pw")))
    except RuntimeError:
        structlog.get_logger("test").exception("failed")
    written = capsys.readouterr().err
    assert "the store is away" in written
    assert "my-secret-pw" not in written
