"""Passkeys in the browser: signed up by letter, added with an authenticator of Chromium's own, and signed in with nothing else."""

import re
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page

from tests.e2e.house import House

AUTH = "/api/auth/browser/v1"
PASSWORD = "a kettle of rain"
CALL = """async ([method, path, body]) => {
  const token = document.cookie.match(/csrftoken=([^;]+)/)?.[1] ?? '';
  const headers = {'Content-Type': 'application/json', 'X-CSRFToken': token};
  const answer = await fetch(path, {method, headers, body: body === null ? undefined : JSON.stringify(body)});
  return [answer.status, await answer.json()];
}"""
CREATE = """async options => (await navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})).toJSON()"""
GET = """async options => (await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)})).toJSON()"""


@pytest.fixture
def call(page: Page, house: House) -> Any:
    """Ask the API from inside the page, as the web app does."""
    # An address in figures is no name that a passkey could belong to.
    page.goto(f"http://localhost:{house.port}{AUTH}/config")

    def ask(method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
        status, answer = page.evaluate(CALL, [method, AUTH + path, body])
        return status, answer

    ask("GET", "/auth/session")
    return ask


def test_a_passkey_opens_the_account_without_a_password(page: Page, house: House, call: Any) -> None:
    chromium = page.context.new_cdp_session(page)
    chromium.send("WebAuthn.enable")
    has = {"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    options = {"protocol": "ctap2", "transport": "internal", **has}
    key = chromium.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]

    email = f"p{uuid4().hex[:10]}@example.test"
    status, _ = call("POST", "/auth/signup", {"email": email, "password": PASSWORD, "name": "Passe Partout"})
    assert status == 401
    found = re.search(r"^    ([A-Z0-9-]{6,})$", house.wait_for_letter(email), re.MULTILINE)
    assert found
    assert call("POST", "/auth/email/verify", {"key": found[1]})[0] == 200

    assert call("POST", "/auth/reauthenticate", {"password": PASSWORD})[0] == 200
    status, answer = call("GET", "/account/authenticators/webauthn?passwordless")
    assert status == 200, answer
    credential = page.evaluate(CREATE, answer["data"]["creation_options"]["publicKey"])
    status, answer = call("POST", "/account/authenticators/webauthn", {"name": "This machine", "credential": credential})
    assert status == 200, answer
    assert [one["name"] for one in call("GET", "/account/authenticators")[1]["data"] if one["type"] == "webauthn"] == ["This machine"]

    assert call("DELETE", "/auth/session")[0] == 401
    assert call("GET", "/auth/session")[0] == 401
    status, answer = call("GET", "/auth/webauthn/login")
    signed = page.evaluate(GET, answer["data"]["request_options"]["publicKey"])
    tampered = {**signed, "response": {**signed["response"], "signature": signed["response"]["signature"][:-8] + "AAAAAAAA"}}
    assert call("POST", "/auth/webauthn/login", {"credential": tampered})[0] == 400
    assert call("GET", "/auth/session")[0] == 401
    status, answer = call("GET", "/auth/webauthn/login")
    signed = page.evaluate(GET, answer["data"]["request_options"]["publicKey"])
    status, answer = call("POST", "/auth/webauthn/login", {"credential": signed})
    assert (status, answer["data"]["user"]["email"]) == (200, email)

    assert call("DELETE", "/auth/session")[0] == 401
    assert call("POST", "/auth/webauthn/login", {"credential": signed})[0] in (400, 409), "what was signed once opens nothing twice"

    status, answer = call("POST", "/auth/login", {"email": email, "password": PASSWORD})
    assert status == 401, "the password alone no longer does"
    assert [flow["id"] for flow in answer["data"]["flows"] if flow.get("is_pending")] == ["mfa_authenticate"]
    chromium.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key})
