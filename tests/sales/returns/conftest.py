"""An order that has come to its buyer, pictures of what is wrong with it, and a storage of the test's own."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from galleria.accounts.access import PLATFORM
from galleria.sales.access import key_of
from galleria.sales.actions.advance_order import advance_order
from galleria.sales.actions.pay_order import pay_order
from galleria.sales.models import Order
from galleria.sales.returns.models import Return
from galleria.sales.rules.status import Step

Json = dict[str, Any]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Any) -> Path:
    """The storage's folder, empty."""
    folder = tmp_path / "storage"
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder), "base_url": "/"}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    return folder


def hand_over(order: Order) -> Order:
    """Paid, sent and delivered."""
    pay_order(order.ref, actor=PLATFORM)
    advance_order(order.ref, Step.SHIP, actor=PLATFORM)
    return advance_order(order.ref, Step.DELIVER, actor=PLATFORM)


@pytest.fixture
def delivered(order: Order) -> Order:
    """Two oolongs that a guest has: 96.00 and 6.50 for the parcel."""
    return hand_over(order)


def address_of(order: Order, rest: str = "returns") -> str:
    """Of the API, for who has the order's key."""
    return f"/api/v1/orders/{order.ref}/{rest}?key={key_of(order.ref)}"


def look(order: Order) -> Json:
    """All about what comes back of it."""
    answer = Client().get(address_of(order))
    assert answer.status_code == 200, answer.content
    found: Json = answer.json()
    return found


def ask(order: Order, quantity: int = 1, *, key: str | None = None, **changes: Any) -> Any:
    """Ask to send some of the first line back. Returns the answer."""
    position = order.lines.values_list("position", flat=True)[0]
    wanted = {"lines": [{"position": position, "quantity": quantity}], "reason": "changed-mind", **changes}
    headers = {"Idempotency-Key": key} if key else {}
    return Client().post(address_of(order), wanted, content_type="application/json", headers=headers)


def asked(order: Order, quantity: int = 1, **changes: Any) -> Return:
    """The return that was asked for."""
    answer = ask(order, quantity, **changes)
    assert answer.status_code == 201, answer.content
    return Return.objects.across_shops().get(ref=answer.json()["ref"])


def take(one: Return, step: str, body: Json | None = None) -> Any:
    """A step of the buyer's."""
    return Client().post(f"/api/v1/returns/{one.ref}/{step}?key={key_of(one.order.ref)}", body or {}, content_type="application/json")


def photograph(order: Order, *, content: bytes | None = None) -> Any:
    """Upload a picture. Returns the answer."""
    file = SimpleUploadedFile("dent.jpg", content if content is not None else make_jpeg(), "image/jpeg")
    return Client().post(address_of(order, "return-pictures"), {"files": file})


def make_jpeg() -> bytes:
    """A picture that says where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "SECRET-CAMERA"
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    file = io.BytesIO()
    Image.new("RGB", (900, 600), "#8a3b2f").save(file, "JPEG", exif=exif)
    return file.getvalue()
