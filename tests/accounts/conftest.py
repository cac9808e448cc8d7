"""Somebody who can sign in, a browser as the web app is one, and the letters that were written."""

import re
from typing import Any

import pytest
from django.test import Client

from galleria.accounts.actions.verify_email import verify_email
from galleria.accounts.models import User
from galleria.kernel.models import Letter

PASSWORD = "a kettle of rain"
AUTH = "/api/auth/browser/v1"


class Browser:
    """allauth's browser client over HTTP, with CSRF enforced and the token sent as a web app sends it."""

    def __init__(self, address: str = "203.0.113.7") -> None:
        self.client = Client(enforce_csrf_checks=True, REMOTE_ADDR=address)
        self.get("/auth/session")

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(AUTH + path, headers=headers)

    def send(self, method: str, path: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
        token = {"X-CSRFToken": self.client.cookies["csrftoken"].value}
        return getattr(self.client, method)(AUTH + path, body or {}, content_type="application/json", headers={**token, **headers})

    def post(self, path: str, body: dict[str, Any] | None = None) -> Any:
        return self.send("post", path, body)

    def sign_in(self, email: str = "mira@example.test", password: str = PASSWORD) -> Any:
        return self.post("/auth/login", {"email": email, "password": password})

    def is_signed_in(self) -> bool:
        return bool(self.get("/auth/session").status_code == 200)


@pytest.fixture
def browser(db: None) -> Browser:
    return Browser()


@pytest.fixture
def mira(db: None) -> User:
    user = User.objects.create_user("mira@example.test", username="mira", name="Mira", password=PASSWORD)
    verify_email(user)
    return user


def last_letter(to: str) -> Letter:
    return Letter.objects.filter(to=to).latest("pk")


def code_in(letter: Letter) -> str:
    found = re.search(r"^    (\S+)$", letter.text, re.MULTILINE)
    assert found, letter.text
    return found[1]
