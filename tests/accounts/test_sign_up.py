"""Sign-up, verification, sign-in, reset and changes as the web app does them, over HTTP, with the letters that are written."""

from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.test import Client

from galleria.accounts.models import User
from galleria.kernel.models import Letter
from tests.accounts.conftest import AUTH, PASSWORD, Browser, code_in, last_letter

pytestmark = pytest.mark.django_db
NEW = {"email": "Anders@Example.test", "password": "four kinds of kettle", "name": "  Anders   Høyer "}


def pending(answer: Any) -> list[str]:
    """The steps that a refused request says are open."""
    assert answer.status_code == 401, answer.content
    return [flow["id"] for flow in answer.json()["data"]["flows"] if flow.get("is_pending")]


def sign_up(browser: Browser, **changes: Any) -> Any:
    return browser.post("/auth/signup", {**NEW, **changes})


def test_somebody_signs_up_verifies_and_is_in(browser: Browser) -> None:
    assert pending(sign_up(browser)) == ["verify_email"]
    assert not browser.is_signed_in()
    user = User.objects.get()
    assert (user.email, user.name, user.username) == ("anders@example.test", "Anders Høyer", "anders-hyer")
    assert user.password.startswith("argon2$argon2id$")
    letter = last_letter("anders@example.test")
    code = code_in(letter)
    assert code not in letter.subject
    assert code in letter.html
    answer = browser.post("/auth/email/verify", {"key": code})
    assert answer.status_code == 200, answer.content
    assert answer.json()["meta"]["is_authenticated"] is True
    assert browser.is_signed_in()
    assert EmailAddress.objects.get().verified is True


def test_nobody_writes_into_anothers_mailbox_by_calling_themselves_something(browser: Browser) -> None:
    """Somebody signs up with another's address, and under a name that says something."""
    words = "Win at evil.test"
    sign_up(browser, name=words)
    Browser("203.0.113.1").post("/auth/password/request", {"email": NEW["email"]})
    sign_up(Browser("203.0.113.2"))
    letters = list(Letter.objects.filter(to="anders@example.test"))
    assert len(letters) == 3
    assert not any("evil" in letter.text + letter.html + letter.subject for letter in letters)


def test_the_session_cookie_cannot_be_read_by_scripts(browser: Browser, mira: User) -> None:
    assert browser.sign_in().status_code == 200
    cookie = browser.client.cookies["sessionid"]
    assert (bool(cookie["httponly"]), cookie["samesite"]) == (True, "Lax")


def test_without_the_csrf_token_nothing_happens(mira: User) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post(f"{AUTH}/auth/login", {"email": mira.email, "password": PASSWORD}, content_type="application/json")
    assert answer.status_code == 403
    assert "sessionid" not in client.cookies


def test_a_wrong_code_verifies_nothing_and_guesses_are_few(browser: Browser) -> None:
    sign_up(browser)
    code = code_in(last_letter("anders@example.test"))
    answers = [browser.post("/auth/email/verify", {"key": "WRONG1"}).status_code for _ in range(4)]
    assert answers[0] == 400
    assert answers[-1] in (409, 429)
    assert browser.post("/auth/email/verify", {"key": code}).status_code in (409, 429)
    assert EmailAddress.objects.get().verified is False


def test_a_code_is_for_its_own_page_alone(browser: Browser) -> None:
    sign_up(browser)
    other = Browser("203.0.113.8")
    answer = other.post("/auth/email/verify", {"key": code_in(last_letter("anders@example.test"))})
    assert answer.status_code == 409
    assert EmailAddress.objects.get().verified is False


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short", "password_too_short"),
        ("ninechars", "password_too_short"),
        ("password1234", "password_too_common"),
        ("qwertyuiop", "password_too_common"),
    ],
)
def test_weak_passwords_are_refused(browser: Browser, password: str, code: str) -> None:
    answer = sign_up(browser, password=password)
    assert answer.status_code == 400
    assert code in [error["code"] for error in answer.json()["errors"]]
    assert (User.objects.count(), Letter.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    "changes", [{"name": " "}, {"name": "…"}, {"email": "none"}, {"email": "a\x00@b.test"}, {"name": "x" * 81}, {"password": None}]
)
def test_what_does_not_fit_is_said(browser: Browser, changes: dict[str, Any]) -> None:
    answer = sign_up(browser, **changes)
    assert answer.status_code == 400, answer.content
    assert {error["param"] for error in answer.json()["errors"]} == set(changes)
    assert (User.objects.count(), Letter.objects.count()) == (0, 0)


def test_rights_cannot_be_signed_up_for(browser: Browser) -> None:
    sign_up(browser, is_superuser=True, is_staff=True, username="root", is_active=False)
    user = User.objects.get()
    assert (user.is_superuser, user.is_staff, user.is_active, user.username) == (False, False, True, "anders-hyer")


def test_usernames_are_made_unique_and_are_not_the_houses(db: None) -> None:
    for number, name in enumerate(("Mira", "Mira", "mira", "Admin", "山田")):
        sign_up(Browser(f"203.0.113.{number}"), email=f"p{number}@example.test", name=name)
    names = list(User.objects.order_by("pk").values_list("username", flat=True))
    assert (names[0], names[3], names[4]) == ("mira", "admin-1", "somebody")
    assert len(set(names)) == 5
    assert all(name.startswith("mira-") for name in names[1:3])


# Who has an account is nobody else's to know.


def test_signing_up_with_a_known_address_answers_as_for_a_new_one_and_tells_the_owner(mira: User) -> None:
    known, new = Browser("203.0.113.1"), Browser("203.0.113.2")
    answers = [sign_up(known, email="Mira@example.test"), sign_up(new)]
    assert [answer.status_code for answer in answers] == [401, 401]
    bodies = [answer.content.decode().replace("mira@example.test", "X").replace("anders@example.test", "X") for answer in answers]
    assert bodies[0] == bodies[1]
    assert {name for name, _ in answers[0].headers.items()} == {name for name, _ in answers[1].headers.items()}
    assert set(known.client.cookies) == set(new.client.cookies)
    letter = last_letter("mira@example.test")
    assert (letter.subject, "Hello Mira," in letter.text) == ("You have an account at Galleria already", True)
    assert User.objects.filter(email="mira@example.test").get().check_password(PASSWORD)
    wrong = [browser.post("/auth/email/verify", {"key": "WRONG1"}).content for browser in (known, new)]
    assert wrong[0] == wrong[1]


def test_asking_for_a_reset_answers_alike_for_known_and_unknown_addresses(mira: User) -> None:
    answers = [
        Browser(f"203.0.113.{n}").post("/auth/password/request", {"email": email}) for n, email in enumerate((mira.email, "nobody@example.test"))
    ]
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].content == answers[1].content
    assert "code" in last_letter(mira.email).text
    assert "no account" in last_letter("nobody@example.test").text


def test_signing_in_answers_alike_for_known_and_unknown_addresses(mira: User) -> None:
    answers = [Browser(f"203.0.113.{n}").sign_in(email, "wrong password") for n, email in enumerate((mira.email, "nobody@example.test"))]
    assert [answer.status_code for answer in answers] == [400, 400]
    assert answers[0].content == answers[1].content


# Reset, changes, sign-out.


def test_a_reset_by_code_sets_the_password_and_ends_every_other_session(browser: Browser, mira: User) -> None:
    elsewhere = Browser("203.0.113.9")
    assert elsewhere.sign_in().status_code == 200
    assert pending(browser.post("/auth/password/request", {"email": mira.email})) == ["password_reset_by_code"]
    code = code_in(last_letter(mira.email))
    assert browser.post("/auth/password/reset", {"key": "WRONG123", "password": "a new kettle entirely"}).status_code == 400
    answer = browser.post("/auth/password/reset", {"key": code, "password": "a new kettle entirely"})
    assert answer.status_code in (200, 401), answer.content
    mira.refresh_from_db()
    assert mira.check_password("a new kettle entirely")
    assert not elsewhere.is_signed_in()
    assert browser.post("/auth/password/reset", {"key": code, "password": "yet another kettle"}).status_code in (401, 409)
    assert last_letter(mira.email).subject == "Your password was replaced"


def test_a_password_is_changed_by_who_knows_it_and_other_sessions_end(browser: Browser, mira: User) -> None:
    elsewhere = Browser("203.0.113.9")
    assert [browser.sign_in().status_code, elsewhere.sign_in().status_code] == [200, 200]
    change = {"current_password": "wrong", "new_password": "a new kettle entirely"}
    assert browser.post("/account/password/change", change).status_code == 400
    mira.refresh_from_db()
    assert mira.check_password(PASSWORD)
    assert browser.post("/account/password/change", {**change, "current_password": PASSWORD}).status_code == 200
    assert browser.is_signed_in()
    assert not elsewhere.is_signed_in()
    assert last_letter(mira.email).subject == "Your password was changed"


def test_an_address_changes_only_when_the_new_one_is_verified(browser: Browser, mira: User) -> None:
    browser.sign_in()
    answer = browser.post("/account/email", {"email": "new@example.test"})
    if answer.status_code == 401:  # allauth wants the password again for this
        assert browser.post("/auth/reauthenticate", {"password": PASSWORD}).status_code == 200
        answer = browser.post("/account/email", {"email": "new@example.test"})
    assert answer.status_code == 200, answer.content
    mira.refresh_from_db()
    assert mira.email == "mira@example.test"
    assert browser.post("/auth/email/verify", {"key": code_in(last_letter("new@example.test"))}).status_code == 200
    mira.refresh_from_db()
    assert mira.email == "new@example.test"
    assert last_letter("mira@example.test").subject == "Your e-mail address was changed"
    assert list(EmailAddress.objects.values_list("email", "verified", "primary")) == [("new@example.test", True, True)]


def test_signing_out_ends_the_session_everywhere_it_is_kept(browser: Browser, mira: User) -> None:
    browser.sign_in()
    key = browser.client.cookies["sessionid"].value
    stolen = Client()
    stolen.cookies["sessionid"] = key
    assert stolen.get(f"{AUTH}/auth/session").status_code == 200
    assert browser.send("delete", "/auth/session").status_code == 401
    assert not Session.objects.filter(session_key=key).exists()
    assert stolen.get(f"{AUTH}/auth/session").status_code == 401
    assert browser.client.cookies["sessionid"].value == "", "so that pages come from the shared cache again"


def test_sessions_are_listed_and_ended_one_by_one(browser: Browser, mira: User) -> None:
    elsewhere, stranger = Browser("203.0.113.9"), Browser("203.0.113.10")
    other = get_user_model().objects.create_user("other@example.test", username="other", password=PASSWORD)
    EmailAddress.objects.create(user=other, email=other.email, primary=True, verified=True)
    for one, email in ((browser, mira.email), (elsewhere, mira.email), (stranger, other.email)):
        assert one.sign_in(email).status_code == 200
    listed = browser.get("/auth/sessions").json()["data"]
    assert sorted(one["ip"] for one in listed) == ["203.0.113.7", "203.0.113.9"]
    assert [one["is_current"] for one in listed if one["ip"] == "203.0.113.7"] == [True]
    theirs = stranger.get("/auth/sessions").json()["data"][0]["id"]
    assert browser.send("delete", "/auth/sessions", {"sessions": [theirs]}).status_code == 400
    assert stranger.is_signed_in()
    there = next(one["id"] for one in listed if not one["is_current"])
    assert browser.send("delete", "/auth/sessions", {"sessions": [there]}).status_code == 200
    assert (browser.is_signed_in(), elsewhere.is_signed_in(), stranger.is_signed_in()) == (True, False, True)


def test_nothing_of_it_is_kept_in_a_cache(browser: Browser, mira: User) -> None:
    for answer in (browser.get("/auth/session"), browser.get("/config"), browser.sign_in(), browser.get("/auth/session")):
        assert answer["Cache-Control"] == "private, no-store"


def test_somebody_who_was_switched_off_cannot_sign_in(browser: Browser, mira: User) -> None:
    User.objects.update(is_active=False)
    assert browser.sign_in().status_code in (400, 401)
    assert not browser.is_signed_in()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/auth/signup", r'{"email": "\ud800@x.test", "name": "A", "password": "four kinds of kettle"}'),
        ("/auth/signup", r'{"email": "a@x.test", "name": "A", "password": "\ud800 four kinds of kettle"}'),
        ("/auth/login", r'{"email": "a@x.test", "password": "\ud800 four kinds of kettle"}'),
        ("/auth/password/request", r'{"email": "\ud800@x.test"}'),
        ("/auth/2fa/authenticate", r'{"code": "\ud800"}'),
        ("/auth/signup", "[" * 100_000),
        ("/auth/signup", '{"a":' * 100_000),
        ("/auth/signup", "1" * 5_000),
    ],
    ids=["address", "new password", "password", "address to reset", "code", "deep list", "deep object", "long number"],
)
def test_a_body_that_no_program_of_ours_sends_is_refused(path: str, body: str) -> None:
    answer = Client().post(f"/api/auth/app/v1{path}", body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
    assert (User.objects.count(), Letter.objects.count()) == (0, 0)


def test_a_form_is_no_json(browser: Browser, mira: User) -> None:
    answer = Client().post("/api/auth/app/v1/auth/login", {"email": mira.email, "password": "four kinds of kettle"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_input")
