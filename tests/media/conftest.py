"""A storage folder for each test, a shop, its people, and a family of drawings that is quick to draw."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.media.illustrator.registry import FAMILIES
from galleria.media.models import Picture
from galleria.shops.models import Shop
from tests.media.samples import SQUARE


@pytest.fixture
def store(tmp_path: Path, settings: Any) -> Path:
    """The storage's folder, empty."""
    folder = tmp_path / "storage"
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder), "base_url": "/"}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    cache.clear()
    return folder


@pytest.fixture
def square(monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a family that draws in a millisecond."""
    monkeypatch.setitem(FAMILIES, SQUARE.name, SQUARE)
    return SQUARE.name


@pytest.fixture
def shop(store: Path, db: None) -> Shop:
    """A shop with an empty storage."""
    return make_shop("tea")


@pytest.fixture
def seller(shop: Shop) -> Actor:
    """Somebody who sells in the shop."""
    return Actor(user=make_member(shop, Role.SELLER))


def make_shop(slug: str) -> Shop:
    """A shop of its own."""
    return Shop.objects.create(slug=slug, name=slug, position=1, currency="EUR", language="en", manifest={}, fingerprint="-")


def make_member(shop: Shop, role: Role | None) -> User:
    """Somebody with a role in the shop, or with none."""
    name = f"{role or 'stranger'}-{shop.slug}"
    user = User.objects.create_user(f"{name}@example.com", username=name)
    if role:
        Membership.objects.create(shop=shop, user=user, role=role)
    return user


def client_of(user: User | None) -> Client:
    """A browser in which this person is signed in, or nobody."""
    client = Client()
    if user:
        client.force_login(user)
    return client


def list_files(store: Path) -> list[str]:
    """Every file below the storage's folder, temporary ones too."""
    return sorted(str(Path(folder, name).relative_to(store)) for folder, _folders, names in os.walk(store) for name in names)


def assert_nothing_left(store: Path) -> None:
    """No row and no file."""
    assert Picture.objects.across_shops().count() == 0
    assert list_files(store) == []
