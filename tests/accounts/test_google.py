"""Sign-in with Google, against an OpenID provider that nobody here wrote, running as a process of its own."""

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client

from galleria.accounts.models import User
from galleria.kernel.models import Letter
from galleria.operations.embedded.place import CHECKOUT
from tests.accounts.conftest import AUTH, PASSWORD, Browser
from tests.accounts.test_sign_up import pending
from tests.operations.machine import find_free_port

pytestmark = pytest.mark.django_db
ANDERS = {"email": "anders@gmail.test", "email_verified": True, "name": "Anders Høyer", "given_name": "Anders", "family_name": "Høyer"}


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    port = find_free_port()
    log = (tmp_path_factory.mktemp("provider") / "log").open("wb")
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--host", "127.0.0.1"]
    process = subprocess.Popen(command, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(150):
            try:
                httpx.get(f"{url}/.well-known/openid-configuration").raise_for_status()
                break
            except httpx.HTTPError:
                time.sleep(0.1)
        yield url
    finally:
        process.terminate()
        process.wait(10)


@pytest.fixture
def google(provider: str, settings: Any) -> str:
    """As the settings are with GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and GOOGLE_SERVER_URL."""
    environment = {**os.environ, "GOOGLE_CLIENT_ID": "galleria-web", "GOOGLE_CLIENT_SECRET": "hush", "GOOGLE_SERVER_URL": provider}
    ask = "import json; from galleria import settings as s; print(json.dumps([s.SOCIALACCOUNT_PROVIDERS, s.FORM_ACTIONS]))"
    done = subprocess.run([sys.executable, "-c", ask], env=environment, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    providers, actions = json.loads(done.stdout)
    assert actions == [provider]
    settings.SOCIALACCOUNT_PROVIDERS = providers
    return provider


def leave(browser: Browser, process: str = "login", callback: str = "/account") -> str:
    """Press the button: a form, sent by the browser itself. Returns where it leads."""
    token = browser.client.cookies["csrftoken"].value
    form = {"provider": "google", "callback_url": callback, "process": process, "csrfmiddlewaretoken": token}
    answer = browser.client.post(f"{AUTH}/auth/provider/redirect", form)
    assert answer.status_code == 302, answer.content
    return str(answer["Location"])


def agree(provider: str, to: str, claims: dict[str, Any], sub: str = "g-1") -> str:
    """At the provider: be somebody, and agree. Returns where it sends one back."""
    httpx.put(f"{provider}/users/{sub}", json=claims).raise_for_status()
    answer = httpx.post(to, data={"sub": sub})
    assert answer.status_code == 302, answer.text
    return str(answer.headers["location"])


def come_back(browser: Browser, location: str) -> Any:
    parts = urlsplit(location)
    assert parts.path == "/api/auth/providers/oidc/google/login/callback/"
    return browser.client.get(f"{parts.path}?{parts.query}")


def walk(browser: Browser, provider: str, claims: dict[str, Any], **options: str) -> Any:
    return come_back(browser, agree(provider, leave(browser, **options), claims))


def test_it_is_offered_only_when_it_is_configured(browser: Browser) -> None:
    assert browser.get("/config").json()["data"]["socialaccount"]["providers"] == []


def test_it_is_offered_by_name(browser: Browser, google: str) -> None:
    (offered,) = browser.get("/config").json()["data"]["socialaccount"]["providers"]
    assert (offered["id"], offered["name"]) == ("google", "Google")


def test_somebody_new_walks_the_whole_way_and_is_in(browser: Browser, google: str) -> None:
    to = leave(browser)
    asked = parse_qs(urlsplit(to).query)
    assert to.startswith(google)
    assert (asked["client_id"], asked["response_type"], asked["code_challenge_method"]) == (["galleria-web"], ["code"], ["S256"])
    assert {"openid", "email", "profile"} <= set(asked["scope"][0].split())
    answer = come_back(browser, agree(google, to, ANDERS))
    assert (answer.status_code, answer["Location"]) == (302, "/account")
    assert browser.is_signed_in()
    user = User.objects.get()
    assert (user.email, user.name, user.username, user.has_usable_password()) == ("anders@gmail.test", "Anders Høyer", "anders-hyer", False)
    assert EmailAddress.objects.get().verified is True
    assert SocialAccount.objects.get().uid == "g-1"
    assert SocialToken.objects.count() == 0, "the provider's tokens are of no use here, so they are not kept"


def test_the_second_time_it_is_the_same_person(browser: Browser, google: str) -> None:
    walk(browser, google, ANDERS)
    browser.send("delete", "/auth/session")
    again = Browser("203.0.113.30")
    walk(again, google, {**ANDERS, "email": "moved@gmail.test"})
    assert again.is_signed_in()
    assert User.objects.get().email == "anders@gmail.test"


def test_an_account_with_the_same_verified_address_is_the_same_person(browser: Browser, google: str, mira: User) -> None:
    walk(browser, google, {**ANDERS, "email": mira.email})
    assert browser.is_signed_in()
    assert User.objects.get() == mira
    assert mira.check_password(PASSWORD)


def test_an_address_that_the_provider_has_not_verified_opens_nobodys_account(browser: Browser, google: str, mira: User) -> None:
    walk(browser, google, {**ANDERS, "email": mira.email, "email_verified": False})
    assert not browser.is_signed_in()
    assert SocialAccount.objects.count() == 0


def test_an_account_whose_address_was_never_verified_is_not_taken_over_with_its_password(browser: Browser, google: str, mira: User) -> None:
    """Somebody may have signed up with another's address, and wait for the owner to come in by Google."""
    EmailAddress.objects.update(verified=False)
    walk(browser, google, {**ANDERS, "email": mira.email})
    if browser.is_signed_in():
        mira.refresh_from_db()
        assert not mira.check_password(PASSWORD)


def test_a_second_factor_is_asked_for_here_as_well(browser: Browser, google: str, mira: User) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(mira, generate_totp_secret())
    walk(browser, google, {**ANDERS, "email": mira.email})
    assert not browser.is_signed_in()
    assert pending(browser.get("/auth/session")) == ["mfa_authenticate"]


@pytest.mark.parametrize("callback", ["https://evil.test/", "//evil.test/", "javascript:alert(1)"])
def test_it_leads_back_to_us_alone(browser: Browser, google: str, callback: str) -> None:
    token = browser.client.cookies["csrftoken"].value
    form = {"provider": "google", "callback_url": callback, "process": "login", "csrfmiddlewaretoken": token}
    answer = browser.client.post(f"{AUTH}/auth/provider/redirect", form)
    assert "evil" not in answer.get("Location", "")
    assert not answer.get("Location", "").startswith(google)


def test_a_forged_return_signs_nobody_in(browser: Browser, google: str) -> None:
    back = agree(google, leave(browser), ANDERS)
    other = Browser("203.0.113.31")
    for location in (back, back.replace("state=", "state=x"), back.replace("code=", "code=x")):
        come_back(other, location)
        assert not other.is_signed_in(), location
    assert User.objects.count() == 0
    come_back(browser, back)
    assert browser.is_signed_in()
    late = Browser("203.0.113.32")
    come_back(late, back)
    assert not late.is_signed_in()


def test_another_site_cannot_send_people_there(google: str) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(f"{AUTH}/auth/provider/redirect", {"provider": "google", "callback_url": "/", "process": "login"})
    assert answer.status_code == 403


def test_who_says_no_at_the_provider_is_where_they_were(browser: Browser, google: str) -> None:
    to = leave(browser)
    answer = httpx.post(to, data={"action": "deny"})
    back = come_back(browser, str(answer.headers["location"]))
    assert back.status_code == 302
    assert "error" in back["Location"]
    assert (browser.is_signed_in(), User.objects.count(), Letter.objects.count()) == (False, 0, 0)


def part(values: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).rstrip(b"=").decode()


def test_forged_identity_tokens_are_refused(google: str) -> None:
    """What a mobile app hands in, instead of walking through the browser."""
    claims = {"iss": google, "aud": "galleria-web", "sub": "g-1", "exp": 4102444800, **ANDERS}
    (key, *_) = httpx.get(httpx.get(f"{google}/.well-known/openid-configuration").json()["jwks_uri"]).json()["keys"]
    kid = key.get("kid", "k1")
    headers = [{"alg": "none"}, {"alg": "none", "kid": kid}, {"alg": "HS256", "kid": kid}, {"alg": "RS256"}, {"alg": "RS256", "kid": "other"}, {}]
    tokens = [f"{part(header)}.{part(claims)}.c2lnbmF0dXJl" for header in headers]
    for id_token in [*tokens, f"{part({'alg': 'none'})}.{part(claims)}.", "nonsense", "", None, 7, {"a": 1}]:
        body = {"provider": "google", "process": "login", "token": {"client_id": "galleria-web", "id_token": id_token}}
        answer = Client().post("/api/auth/app/v1/auth/provider/token", body, content_type="application/json")
        assert answer.status_code == 400, (id_token, answer.content)
    nonsense: list[Any] = [{"provider": "google", "process": "login", "token": "text"}, {"provider": "google"}, [], "text"]
    for sent in nonsense:
        answer = Client().post("/api/auth/app/v1/auth/provider/token", sent, content_type="application/json")
        assert answer.status_code == 400, (sent, answer.content)
    assert User.objects.count() == 0


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
