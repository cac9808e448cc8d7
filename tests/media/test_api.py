"""Uploading and serving through HTTP."""

import base64
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import Image

from galleria.accounts.rules import Role
from galleria.media.actions.request_drawing import request_drawing
from galleria.media.models import Picture
from galleria.media.queries import picture_json_sql
from galleria.media.rules import MAX_FILE_BYTES, master_name, variant_name
from galleria.media.schemas import picture_out
from galleria.shops.models import Shop
from tests.media.conftest import assert_nothing_left, client_of, list_files, make_member, make_shop
from tests.media.samples import SCRIPT_SVG, encode, huge_png, photo, sample

PATH = "/api/v1/shops/tea/pictures"


@pytest.fixture
def client(shop: Shop) -> Client:
    """The browser of the shop's seller."""
    return client_of(make_member(shop, Role.SELLER))


def send(client: Client, *contents: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> Any:
    return client.post(PATH, {"files": [SimpleUploadedFile(name, content, kind) for content in contents]})


def send_json(client: Client, body: object) -> Any:
    return client.post(PATH, body if isinstance(body, bytes | str) else json.dumps(body), content_type="application/json")


def assert_problem(response: Any, status: int, code: str) -> dict[str, Any]:
    assert response.status_code == status, response.content[:500]
    assert response["Content-Type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert (document["status"], document["code"]) == (status, code)
    assert document["detail"]
    assert document["title"]
    return document


def test_uploads_a_form(client: Client, shop: Shop, store: Path) -> None:
    response = send(client, sample("jpeg", 800, 600), sample("avif", 300, 200))
    assert response.status_code == 201, response.content
    first, second = response.json()["items"]
    assert (first["width"], first["height"], second["width"]) == (800, 600, 300)
    assert first["src"] == f"/media/{first['key']}/640.webp"
    assert set(first) == {"key", "src", "width", "height", "color", "placeholder", "alt"}
    assert list_files(store) == sorted([master_name(first["key"]), master_name(second["key"])])


def test_uploads_json(client: Client) -> None:
    response = send_json(client, {"files": [{"data": base64.b64encode(sample("png", 90, 60)).decode()}]})
    assert response.status_code == 201, response.content
    assert response.json()["items"][0]["width"] == 90


def test_names_and_declared_types_do_not_matter(client: Client) -> None:
    assert send(client, sample("png"), name="../../etc/passwd.php", kind="application/x-php").status_code == 201


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"", "empty.jpg", 415, "not_a_picture"),
        (b"hello", "text.png", 415, "not_a_picture"),
        (SCRIPT_SVG, "logo.svg", 415, "not_a_picture"),
        (SCRIPT_SVG, "logo.png", 415, "not_a_picture"),
        (b"%PDF-1.7", "x.pdf", 415, "not_a_picture"),
        (sample("jpeg")[:3000], "cut.jpg", 422, "picture_truncated"),
        (b"GIF89a/*" + b" " * 50 + b"*/=alert(1)", "gif.js", 422, "picture_truncated"),
        (huge_png(30_000, 30_000), "bomb.png", 422, "too_many_pixels"),
        (sample("png") + b"\0" * MAX_FILE_BYTES, "large.png", 413, "picture_too_large"),
    ],
    ids=["empty", "text", "svg", "svg-as-png", "pdf", "cut", "gif-js", "bomb", "17mb"],
)
def test_refusals_are_clear_and_leave_nothing(content: bytes, name: str, *, status: int, code: str, client: Client, store: Path) -> None:
    document = assert_problem(send(client, sample("png"), content, name=name), status, code)
    assert document["errors"][0]["field"] == "files.1"
    assert_nothing_left(store)


def test_refuses_eleven_and_many_files(client: Client, store: Path) -> None:
    assert_problem(send(client, *[sample("png", 8, 8)] * 11), 413, "too_many_files")
    assert_problem(send(client, *[sample("png", 8, 8)] * 120), 413, "too_many_files")
    assert_problem(send_json(client, {"files": [{"data": base64.b64encode(sample("png", 8, 8)).decode()}] * 11}), 413, "too_many_files")
    assert_nothing_left(store)


@pytest.mark.parametrize(
    "body", [" ", "{", "[]", "{}", '{"files": []}', '{"files": [{}]}', '{"files": [{"data": 5}]}', '{"files": [{"data": "a"}]}', b"\xff\xfe", "null"]
)
def test_refuses_json_that_does_not_fit(body: str | bytes, client: Client, store: Path) -> None:
    document = assert_problem(send_json(client, body), 422, "invalid_input")
    assert document["errors"]
    assert_nothing_left(store)


def test_refuses_json_that_is_too_large(client: Client, store: Path) -> None:
    assert_problem(send_json(client, '{"files": [{"data": "' + "A" * (25 * 1024 * 1024) + '"}]}'), 413, "picture_too_large")
    assert_nothing_left(store)


def test_refuses_other_bodies(client: Client, store: Path) -> None:
    assert_problem(client.post(PATH, sample("png"), content_type="image/png"), 415, "unknown_upload_form")
    assert_problem(client.post(PATH, {"files": "text, not a file"}), 422, "no_files")
    assert_problem(client.post(PATH, {"other": SimpleUploadedFile("x.png", sample("png"))}), 422, "no_files")
    assert_problem(client.post(PATH, b"--x\r\nbroken", content_type="multipart/form-data; boundary="), 422, "invalid_input")
    assert_nothing_left(store)


@pytest.mark.parametrize(
    ("role", "status"),
    [
        ("nobody", 401),
        (None, 403),
        (Role.CUSTOMER, 403),
        (Role.SUPPORT, 403),
        (Role.EXPERT, 403),
        (Role.SELLER, 201),
        (Role.MANAGER, 201),
        (Role.OWNER, 201),
    ],
)
def test_sellers_and_staff_may_upload(role: Role | str | None, status: int, shop: Shop, store: Path) -> None:
    client = client_of(None if role == "nobody" else make_member(shop, role))  # type: ignore[arg-type]  # "nobody" is handled
    assert send(client, sample("png")).status_code == status
    if status != 201:
        assert_nothing_left(store)


def test_another_shops_seller_may_not(shop: Shop, store: Path) -> None:
    assert_problem(send(client_of(make_member(make_shop("coffee"), Role.OWNER)), sample("png")), 403, "not_allowed")
    assert_nothing_left(store)


def test_an_unknown_shop_is_not_found(client: Client) -> None:
    response = client.post("/api/v1/shops/nowhere/pictures", {"files": [SimpleUploadedFile("x.png", sample("png"))]})
    assert_problem(response, 404, "shop_not_found")


def test_a_form_costs_few_queries(client: Client, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(25):
        send(client, sample("png"), sample("png", 50, 50))


def test_serves_a_variant_for_ever(client: Client, shop: Shop, store: Path) -> None:
    key = send(client, sample("jpeg", 900, 600)).json()["items"][0]["key"]
    visitor = Client()
    response = visitor.get(f"/media/{key}/320.avif")
    assert (response.status_code, response["Content-Type"]) == (200, "image/avif")
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert Image.open(io.BytesIO(response.content)).size == (320, 213)
    assert (store / variant_name(key, 320, "avif")).read_bytes() == response.content
    again = visitor.get(f"/media/{key}/320.avif", headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = visitor.head(f"/media/{key}/640.webp")
    assert (head.status_code, head.content) == (200, b"")


def test_serving_what_is_there_asks_no_database(client: Client, django_assert_num_queries: Any) -> None:
    key = send(client, sample("png")).json()["items"][0]["key"]
    Client().get(f"/media/{key}/320.webp")
    with django_assert_num_queries(0):
        assert Client().get(f"/media/{key}/320.webp").status_code == 200


def test_a_visitor_never_waits_for_the_background(shop: Shop, square: str) -> None:
    picture = request_drawing(shop, square, {}, "front")
    response = Client().get(f"/media/{picture.key}/640.webp")
    assert Image.open(io.BytesIO(response.content)).size == (640, 512)


@pytest.mark.parametrize(
    "address",
    [
        "a" * 26 + "/640.webp",
        "KEY/641.webp",
        "KEY/640.png",
        "KEY/640",
        "KEY/master.webp",
        "KEY/0640.webp",
        "x/640.webp",
        "KEY/640.webp.php",
        "KEY/640.webp%0a",
    ],
)
def test_wrong_addresses_are_not_found_and_make_nothing(address: str, client: Client, store: Path) -> None:
    key = send(client, sample("png")).json()["items"][0]["key"]
    assert_problem(Client().get(f"/media/{address.replace('KEY', key)}"), 404, "picture_not_found")
    assert list_files(store) == [master_name(key)]


def test_addresses_are_read_only(client: Client) -> None:
    assert Client().post(f"/media/{'a' * 26}/640.webp").status_code == 405


def test_the_databases_json_is_the_apis(client: Client) -> None:
    send(client, encode(photo(70, 50), "png"))
    picture = Picture.objects.across_shops().get()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {picture_json_sql('p', 'concat(p.state, %s)')} FROM media_picture p", [" to show"])
        row = cursor.fetchone()
    assert row is not None
    content = json.loads(row[0]) if isinstance(row[0], str) else row[0]
    assert content == picture_out(picture, alt="ready to show").model_dump()
