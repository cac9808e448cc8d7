"""Authenticator apps and recovery codes: at every door, used once, guessed at in vain, unreadable at rest."""

import time
from base64 import b64encode
from functools import partial
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from galleria.accounts.models import Membership, User
from galleria.accounts.rules import Role
from galleria.accounts.throttles import MOST_FAILURES
from galleria.accounts.tokens.models import TokenFamily
from galleria.kernel.encryption import decrypt
from galleria.kernel.models import Letter
from galleria.shops.models import Shop
from tests.accounts.conftest import PASSWORD, Browser, last_letter
from tests.accounts.test_sign_up import pending
from tests.accounts.test_throttles import at_once

pytestmark = pytest.mark.django_db
EMAIL = "mira@example.test"


def code_of(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


@pytest.fixture
def secret(browser: Browser, mira: User, django_capture_on_commit_callbacks: Any) -> str:
    """The app's, which was added in the browser."""
    browser.sign_in()
    answer = browser.get("/account/authenticators/totp")
    assert answer.status_code == 404
    secret: str = answer.json()["meta"]["secret"]
    assert "Galleria" in answer.json()["meta"]["totp_url"]
    assert browser.post("/account/authenticators/totp", {"code": "000000"}).status_code == 400
    assert browser.post("/account/authenticators/totp", {"code": code_of(secret)}).status_code == 401, "a cookie alone does not do"
    assert browser.post("/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        assert browser.post("/account/authenticators/totp", {"code": code_of(secret)}).status_code == 200
    cache.clear()  # the code that was used up just now is still this half minute's
    return secret


def by_token(code: str = "", password: str = PASSWORD) -> Any:
    body = {"email": EMAIL, "password": password, **({"code": code} if code else {})}
    return Client().post("/api/v1/tokens", body, content_type="application/json")


def test_the_secret_is_unreadable_at_rest_and_the_owner_is_told(secret: str) -> None:
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert secret not in kept
    assert decrypt(kept) == secret
    assert [letter.subject for letter in Letter.objects.all()] == ["An authenticator app was added"]


def test_a_password_alone_no_longer_does_in_the_browser(secret: str) -> None:
    other = Browser("203.0.113.20")
    assert pending(other.sign_in()) == ["mfa_authenticate"]
    assert not other.is_signed_in()
    assert other.post("/auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    code = code_of(secret)
    assert other.post("/auth/2fa/authenticate", {"code": code}).status_code == 200
    assert other.is_signed_in()
    replay = Browser("203.0.113.21")
    replay.sign_in()
    assert replay.post("/auth/2fa/authenticate", {"code": code}).status_code == 400, "a code is used once"


def test_a_password_alone_no_longer_does_for_programs(secret: str) -> None:
    for code, status, word in (("", 401, "second_factor_needed"), ("000000", 401, "sign_in_refused")):
        answer = by_token(code)
        assert (answer.status_code, answer.json()["code"]) == (status, word)
    assert TokenFamily.objects.count() == 0
    assert by_token(code_of(secret), password="wrong").status_code == 401
    assert by_token(code_of(secret)).status_code == 201
    assert by_token(code_of(secret)).status_code == 401, "a code is used once"
    assert TokenFamily.objects.count() == 1


def test_http_basic_cannot_carry_a_second_factor(secret: str, shop: Shop, mira: User) -> None:
    Membership.objects.across_shops().create(shop=shop, user=mira, role=Role.MANAGER)
    header = "Basic " + b64encode(f"{EMAIL}:{PASSWORD}".encode()).decode()
    answer = Client().get("/api/v1/shops/halden/exchanges", headers={"Authorization": header})
    assert (answer.status_code, answer.json()["code"]) == (401, "second_factor_needed")


def test_the_back_offices_own_form_does_not_go_around_it(secret: str, shop: Shop, mira: User) -> None:
    Membership.objects.across_shops().create(shop=shop, user=mira, role=Role.MANAGER)
    client = Client()
    answer = client.post("/admin/login/?next=/admin/", {"username": EMAIL, "password": PASSWORD})
    assert b"second factor" in answer.content
    assert "_auth_user_id" not in client.session
    other = Browser("203.0.113.20")
    other.sign_in()
    other.post("/auth/2fa/authenticate", {"code": code_of(secret)})
    assert other.client.get("/admin/catalog/product/").status_code == 200, "who has signed in on the pages is in"


@pytest.mark.django_db(transaction=True)
def test_a_code_that_comes_many_times_at_once_opens_once(secret: str) -> None:
    code = code_of(secret)
    answers = at_once([partial(by_token, code) for _ in range(6)])
    assert sorted(answer.status_code for answer in answers) == [201] + [401] * 5
    assert TokenFamily.objects.count() == 1


def test_a_code_is_used_up_for_as_long_as_it_is_valid(secret: str) -> None:
    code = code_of(secret)
    assert by_token(code).status_code == 201
    cache.delete(f"allauth.mfa.totp.used?user={User.objects.get(email=EMAIL).pk}&code={code}")  # allauth forgets it after half a minute
    assert by_token(code).status_code == 401
    other = Browser("203.0.113.22")
    other.sign_in()
    assert other.post("/auth/2fa/authenticate", {"code": code}).status_code == 400


def test_a_recovery_code_works_once(browser: Browser, secret: str) -> None:
    codes = browser.get("/account/authenticators/recovery-codes")
    if codes.status_code == 404:
        codes = browser.post("/account/authenticators/recovery-codes")
    first = codes.json()["data"]["unused_codes"][0]
    assert [by_token(first).status_code, by_token(first).status_code] == [201, 401]


def test_guesses_at_the_code_close_the_account(secret: str) -> None:
    for number in range(MOST_FAILURES):
        one = Browser(f"203.0.113.{100 + number}")
        assert pending(one.sign_in()) == ["mfa_authenticate"]
        assert one.post("/auth/2fa/authenticate", {"code": f"00000{number}"}).status_code == 400
    assert by_token(code_of(secret)).status_code == 429
    assert last_letter(EMAIL).subject == "Somebody is guessing at your password"
