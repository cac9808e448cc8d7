"""Sellers with a client each, a storage of the test's own, and pictures drawn for the occasion."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image, ImageDraw

from galleria.accounts.access import Actor
from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.shops.models import Shop
from tests.conftest import MakePerson

S = "/api/v1/shops/halden"
LISTINGS, DRAFTS = f"{S}/listings", f"{S}/listing-drafts"
TEA: dict[str, Any] = {
    "title": "Spring Da Hong Pao",
    "category": "oolong",
    "maker": "Huang Family Garden",
    "condition": "sealed",
    "description": "From the *north* slope.",
    "attributes": {"origin": "wuyi", "harvest": 2025, "notes": ["peach", "smoke"], "roasted": True, "picked": "2025-04-18", "estate": "Niu Lan"},
    "price_minor": 6400,
    "quantity": 2,
}


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Any) -> Path:
    folder = tmp_path / "storage"
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder), "base_url": "/"}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    cache.clear()
    return folder


@pytest.fixture
def seller(shop: Shop, make_person: MakePerson) -> User:
    return make_person(Role.SELLER, at=shop)


@pytest.fixture
def actor(seller: User) -> Actor:
    return Actor(user=seller)


@pytest.fixture
def mine(seller: User, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(seller)


def send(client: Client, method: str, path: str, body: Any = None, **headers: str) -> Any:
    return getattr(client, method)(path, {} if body is None else body, content_type="application/json", headers=headers)


def begin(client: Client, **body: Any) -> Any:
    answer = send(client, "post", DRAFTS, body)
    assert answer.status_code == 201, answer.content
    return reread(client, answer.json())


def save(client: Client, draft: Any, *, version: int | None = None, pictures: list[Any] | None = None, **fields: Any) -> Any:
    """The whole form, as it was read, with these fields changed."""
    placed = [{"ref": one["ref"], "alt": one["alt"]} for one in draft["pictures"]] if pictures is None else pictures
    body = {"version": version or draft["version"], "fields": {**draft["fields"], **fields}, "pictures": placed}
    return send(client, "put", f"{DRAFTS}/{draft['ref']}", body)


def add(client: Client, draft: Any, *pictures: bytes) -> Any:
    files = [SimpleUploadedFile(f"{number}.jpg", picture, "image/jpeg") for number, picture in enumerate(pictures)]
    return client.post(f"{DRAFTS}/{draft['ref']}/pictures", {"files": files})


def publish(client: Client, draft: Any) -> Any:
    return send(client, "post", f"{DRAFTS}/{draft['ref']}/publish", {"version": draft["version"]})


def reread(client: Client, draft: Any) -> Any:
    return client.get(f"{DRAFTS}/{draft['ref']}").json()


def list_a_tea(client: Client, **fields: Any) -> str:
    """From nothing to the shelves; the slug."""
    draft = begin(client, fields={**TEA, **fields})
    assert add(client, draft, photo(seed=len(str(fields)))).status_code == 201
    answer = publish(client, draft)
    assert answer.status_code == 200, answer.content
    slug: str = answer.json()["slug"]
    return slug


def dial(side: int = 1400, *, light: float = 1.0, ground: int = 190, height: int | None = None) -> Image.Image:
    """A watch's dial with hands and indices on a table, in this light, and what a sensor adds to it."""
    image = Image.new("RGB", (side, height or side), (ground, ground - 15, ground - 30))
    draw = ImageDraw.Draw(image)
    middle, across = (side / 2, (height or side) / 2), side * 0.36
    box = (middle[0] - across, middle[1] - across, middle[0] + across, middle[1] + across)
    draw.ellipse(box, fill=(235, 235, 228), outline=(90, 90, 95), width=side // 60)
    for hour in range(60):
        angle, depth = hour * np.pi / 30, 0.86 if hour % 5 else 0.76
        ends = [(middle[0] + np.cos(angle) * across * share, middle[1] + np.sin(angle) * across * share) for share in (depth, 0.94)]
        draw.line(ends, fill=(25, 25, 30), width=max(side // (260 if hour % 5 else 110), 1))
    draw.line([middle, (middle[0] + across * 0.45, middle[1] - across * 0.3)], fill=(20, 20, 25), width=side // 70)
    draw.line([middle, (middle[0] - across * 0.1, middle[1] - across * 0.75)], fill=(20, 20, 25), width=side // 90)
    return with_noise(image, light=light)


def with_noise(image: Image.Image, *, light: float = 1.0, seed: int = 7) -> Image.Image:
    """In this light, with the noise of a sensor (a standard deviation of 3 levels, as telephones leave after their own smoothing)."""
    noise = np.random.default_rng(seed).normal(0, 3, (image.height, image.width, 3))
    return Image.fromarray(np.clip(np.asarray(image, dtype=float) * light + noise * light**0.5, 0, 255).astype("uint8"))


def photo(*, seed: int = 7, side: int = 1000) -> bytes:
    """A picture that nothing is wrong with, as a JPEG."""
    return jpeg(with_noise(dial(side), seed=seed))


def jpeg(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=92)
    return buffer.getvalue()
