"""One list of devices for browsers and programs; what is ended there is over, and pages stay shared for who is nobody."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.sessions import NOWHERE, begin_session, delete_expired_sessions, prolong_session
from galleria.accounts.tokens.models import TokenFamily
from galleria.shops.models import Shop
from tests.accounts.conftest import PASSWORD, Browser

pytestmark = pytest.mark.django_db
APP = "/api/auth/app/v1"
CREDENTIALS = {"email": "mira@example.test", "password": PASSWORD}


def by_app(method: str, path: str, body: Any = None, session: str = "") -> Any:
    headers = {"User-Agent": "Tea app/2.0", **({"X-Session-Token": session} if session else {})}
    return getattr(Client(), method)(APP + path, body or {}, content_type="application/json", headers=headers)


def acts(token: str) -> bool:
    return Client().get("/api/v1/shops/halden/exchanges", headers={"Authorization": f"Bearer {token}"}).status_code == 403


def test_a_program_stands_in_the_list_and_is_ended_there(browser: Browser, shop: Shop, mira: User) -> None:
    browser.sign_in()
    tokens = (
        Client(REMOTE_ADDR="203.0.113.8")
        .post("/api/v1/tokens", CREDENTIALS, content_type="application/json", headers={"User-Agent": "Tea app/1.0"})
        .json()
    )
    assert acts(tokens["access_token"])
    listed = {one["user_agent"]: one for one in browser.get("/auth/sessions").json()["data"]}
    program = listed["Tea app/1.0"]
    assert (program["ip"], program["is_current"]) == ("203.0.113.8", False)
    assert browser.send("delete", "/auth/sessions", {"sessions": [program["id"]]}).status_code == 200
    assert not acts(tokens["access_token"])
    again = Client().post("/api/v1/tokens/refresh", {"refresh_token": tokens["refresh_token"]}, content_type="application/json")
    assert again.status_code == 401
    assert browser.is_signed_in()


def test_an_app_that_signs_in_through_allauth_gets_the_same_tokens(shop: Shop, mira: User) -> None:
    answer = by_app("post", "/auth/login", CREDENTIALS)
    assert answer.status_code == 200, answer.content
    assert not answer.cookies, "no cookie for apps"
    meta = answer.json()["meta"]
    assert {"session_token", "access_token", "refresh_token", "expires_in_s", "token_type"} <= set(meta)
    assert acts(meta["access_token"])
    renewed = Client().post("/api/v1/tokens/refresh", {"refresh_token": meta["refresh_token"]}, content_type="application/json").json()
    assert acts(renewed["access_token"])
    assert by_app("get", "/auth/session", session=meta["session_token"]).status_code == 200
    assert by_app("delete", "/auth/session", session=meta["session_token"]).status_code == 401
    assert not acts(renewed["access_token"]), "signing out there ends the tokens as well"
    assert by_app("get", "/auth/session", session=meta["session_token"]).status_code in (401, 410)


def test_ending_the_tokens_ends_the_apps_session(mira: User) -> None:
    meta = by_app("post", "/auth/login", CREDENTIALS).json()["meta"]
    Client().delete("/api/v1/tokens", {"refresh_token": meta["refresh_token"]}, content_type="application/json")
    assert by_app("get", "/auth/session", session=meta["session_token"]).status_code in (401, 410)
    assert TokenFamily.objects.get().ended_why == "signed_out"


def test_the_session_gets_another_key_at_sign_in(browser: Browser, mira: User) -> None:
    """Whoever has planted a session before has none afterwards."""
    browser.post("/auth/password/request", {"email": mira.email})
    planted = browser.client.cookies["sessionid"].value
    browser.sign_in()
    assert browser.client.cookies["sessionid"].value != planted
    thief = Client()
    thief.cookies["sessionid"] = planted
    assert thief.get("/api/auth/browser/v1/auth/session").status_code == 401


def test_forged_expired_and_ended_cookies_are_nobodys(browser: Browser, shop: Shop, mira: User) -> None:
    browser.sign_in()
    key = browser.client.cookies["sessionid"].value
    for forged in ("", "x", "a" * 32, key[:-1], key.upper(), "../../etc", "' OR 1=1 --"):
        client = Client()
        client.cookies["sessionid"] = forged
        assert client.get("/api/auth/browser/v1/auth/session").status_code == 401, forged
        assert client.get("/api/v1/shops/halden/exchanges").status_code == 401, forged
    Session.objects.filter(session_key=key).update(expire_date=timezone.now() - timedelta(seconds=1))
    cache.clear()
    assert not browser.is_signed_in()


def test_forged_session_tokens_are_nobodys(mira: User) -> None:
    for forged in ("x", "a" * 32, "../../etc", "\u00fc", "' OR 1=1 --"):
        answer = Client().get(f"{APP}/auth/session", HTTP_X_SESSION_TOKEN=forged)
        assert answer.status_code in (401, 410), forged


def test_another_password_ends_the_list(browser: Browser, mira: User) -> None:
    browser.sign_in()
    begin_session(mira, program="Tea app/1.0", address="203.0.113.8")
    browser.post("/account/password/change", {"current_password": PASSWORD, "new_password": "a new kettle entirely"})
    assert [one["is_current"] for one in browser.get("/auth/sessions").json()["data"]] == [True]


def test_an_ended_session_is_not_prolonged(mira: User) -> None:
    key = begin_session(mira, program="Tea app/1.0", address="")
    assert UserSession.objects.get().ip == NOWHERE
    Session.objects.update(expire_date=timezone.now() + timedelta(days=1))
    assert prolong_session(key) is True
    assert Session.objects.get().expire_date > timezone.now() + timedelta(days=13)
    Session.objects.all().delete()
    assert prolong_session(key) is False
    assert prolong_session("nobody") is False


def test_expired_sessions_are_forgotten_with_their_place_in_the_list(mira: User) -> None:
    old, young = (begin_session(mira, program=name, address="203.0.113.8") for name in ("old", "young"))
    Session.objects.filter(session_key=old).update(expire_date=timezone.now() - timedelta(seconds=1))
    assert delete_expired_sessions() == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == [young]
    assert list(UserSession.objects.values_list("user_agent", flat=True)) == ["young"]


def test_who_has_looked_at_the_session_is_still_nobody_and_gets_shared_pages(shop: Shop, mira: User, settings: Any) -> None:
    settings.SHARED_CACHE = True
    browser = Browser()
    assert set(browser.client.cookies) == {"csrftoken"}
    page = "/api/v1/shops/halden/products"
    for _ in range(2):
        assert "public" in browser.client.get(page)["Cache-Control"]
    browser.sign_in()
    assert browser.client.get(page)["Cache-Control"] == "private, no-store"
    browser.send("delete", "/auth/session")
    assert browser.client.cookies["sessionid"]["max-age"] == 0
    del browser.client.cookies["sessionid"]  # as a browser does; the test client keeps it
    assert "public" in browser.client.get(page)["Cache-Control"]
