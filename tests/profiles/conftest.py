"""A person with a client, a storage of the test's own, and what was handed to the queue."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.access import Actor
from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.models import User
from galleria.kernel import outbox
from galleria.profiles.actions import sweep_jobs
from tests.conftest import MakePerson

PASSWORD = "a long pass phrase"
BERLIN = {"name": "Mara Lind", "line1": "Torstraße 1", "city": "Berlin", "postal_code": "10119", "country": "DE"}


@pytest.fixture
def store(tmp_path: Path, settings: Any) -> Path:
    """The storage's folder, empty."""
    folder = tmp_path / "storage"
    backend = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(folder), "base_url": "/"}}
    settings.STORAGES = {**settings.STORAGES, "default": backend}
    return folder


@pytest.fixture
def person(make_person: MakePerson) -> User:
    user = make_person()
    user.set_password(PASSWORD)
    user.save()
    verify_email(user)
    return user


@pytest.fixture
def actor(person: User) -> Actor:
    return Actor(user=person)


@pytest.fixture
def mine(person: User, sign_in: Callable[[User], Client]) -> Client:
    return sign_in(person)


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue."""
    sent: list[tuple[Any, ...]] = []
    for module in (outbox, sweep_jobs):
        monkeypatch.setattr(module, "send_job", lambda task, *arguments, priority=3: sent.append((task, *arguments)))
    return sent


def list_files(folder: Path) -> list[str]:
    """Every file below it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
