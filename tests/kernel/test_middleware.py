import logging
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from galleria.shops.models import Shop

pytestmark = pytest.mark.django_db


def test_every_answer_has_a_request_id_that_the_log_repeats(client: Client, shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    given = "5a0f4a34-96a9-4c0d-a02f-0a0a2a6f7a11"
    with caplog.at_level(logging.INFO, logger="galleria.access"):
        answer = client.get("/api/v1/shops/nowhere", headers={"X-Request-ID": given})
    assert answer["X-Request-ID"] == answer.json()["request_id"] == given
    lines: list[Any] = [record.msg for record in caplog.records if record.name == "galleria.access"]
    assert [(line["request_id"], line["path"], line["status"]) for line in lines] == [(given, "/api/v1/shops/nowhere", 404)]
    generated = client.get("/api/v1/shops", headers={"X-Request-ID": "<script>"})["X-Request-ID"]
    assert str(UUID(generated)) == generated


def test_an_unknown_address_of_the_api_is_a_problem_document(client: Client) -> None:
    answer = client.get("/api/v1/nothing")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_a_method_that_is_not_offered_is_a_problem_document(client: Client, shop: Shop) -> None:
    answer = client.delete("/api/v1/shops/halden")
    assert (answer.status_code, answer.json()["code"], answer["Allow"]) == (405, "method_not_allowed", "GET")


def test_nul_in_an_address_is_refused_before_the_database_sees_it(client: Client, shop: Shop) -> None:
    for address in ("/api/v1/shops/halden/products?q=%00", "/api/v1/shops/hal%00den", "/halden/products?category=%00"):
        assert client.get(address).status_code in (400, 422)


def test_a_body_that_is_no_json_is_refused(client: Client, shop: Shop) -> None:
    answer = client.post("/api/v1/shops/halden/products", b"{", content_type="application/json")
    assert answer.status_code in (401, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_our_own_mistake_is_told_without_its_details(client: Client, shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False

    def break_it(*_: Any) -> None:
        raise RuntimeError("the password is 1234")

    monkeypatch.setattr("galleria.catalog.reads.shopfront.list_shops", break_it)
    answer = client.get("/api/v1/shops")
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal_error"
    assert b"1234" not in answer.content


def test_pages_may_run_only_our_own_scripts(client: Client, shop: Shop) -> None:
    headers = client.get("/halden").headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
