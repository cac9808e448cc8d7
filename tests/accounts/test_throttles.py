"""Guesses are few: per address and per account, at every door, also when they all come at once. The owner is told."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import partial
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from galleria.accounts.models import User
from galleria.accounts.throttles import LOCK_S, MOST_FAILURES, account_key
from galleria.kernel.models import Letter
from galleria.kernel.valkey import connect
from tests.accounts.conftest import PASSWORD, Browser, code_in, last_letter

pytestmark = pytest.mark.django_db
EMAIL = "mira@example.test"


def by_token(password: str, address: str, email: str = EMAIL) -> int:
    return Client(REMOTE_ADDR=address).post("/api/v1/tokens", {"email": email, "password": password}, content_type="application/json").status_code


def by_basic(password: str, address: str) -> int:
    header = "Basic " + b64encode(f"{EMAIL}:{password}".encode()).decode()
    return Client(REMOTE_ADDR=address).get("/api/v1/shops/halden/exchanges", headers={"Authorization": header}).status_code


def by_browser(password: str, address: str) -> int:
    return int(Browser(address).sign_in(EMAIL, password).status_code)


def by_office(password: str, address: str) -> int:
    answer = Client(REMOTE_ADDR=address).post("/admin/login/", {"username": EMAIL, "password": password})
    return 429 if b"Too many attempts" in answer.content else 401


DOORS: dict[str, Callable[[str, str], int]] = {"token": by_token, "basic": by_basic, "browser": by_browser, "office": by_office}


def at_once(calls: Sequence[Callable[[], Any]]) -> list[Any]:
    together, answers = Barrier(len(calls)), []

    def run(call: Callable[[], Any]) -> None:
        together.wait()
        try:
            answers.append(call())
        finally:
            connection.close()

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@pytest.mark.parametrize("door", DOORS)
def test_an_account_is_closed_after_ten_failures_from_wherever(shop: Any, mira: User, door: str) -> None:
    for number in range(MOST_FAILURES):
        assert DOORS[door]("wrong", f"203.0.113.{number}") in (400, 401)
    for other in DOORS.values():
        assert other(PASSWORD, "203.0.113.99") == 429, "at every door"
    letters = list(Letter.objects.filter(to=EMAIL))
    assert [letter.subject for letter in letters] == ["Somebody is guessing at your password"]
    assert 0 < connect().ttl(account_key(EMAIL)) <= LOCK_S


def test_an_address_is_slowed_down_whatever_accounts_it_tries(mira: User) -> None:
    for number in range(MOST_FAILURES):
        assert by_token("wrong", "203.0.113.5", f"person{number}@example.test") == 401
    assert by_token(PASSWORD, "203.0.113.5") == 429
    assert by_token(PASSWORD, "203.0.113.6") == 201
    assert Letter.objects.count() == 0


def test_an_address_that_is_closed_closes_nobodys_account(mira: User) -> None:
    for number in range(MOST_FAILURES):
        by_token("wrong", "203.0.113.5", f"person{number}@example.test")
    assert [by_token("wrong", "203.0.113.5") for _ in range(MOST_FAILURES + 1)] == [429] * (MOST_FAILURES + 1)
    assert by_token(PASSWORD, "203.0.113.6") == 201


def test_a_household_of_ipv6_counts_as_one(mira: User) -> None:
    for number in range(MOST_FAILURES):
        assert by_token("wrong", f"2001:db8:1:2::{number:x}", f"person{number}@example.test") == 401
    assert by_token(PASSWORD, "2001:db8:1:2:ffff::1") == 429
    assert by_token(PASSWORD, "2001:db8:1:3::1") == 201


def test_an_account_that_is_nobodys_is_closed_alike_and_nobody_gets_a_letter(mira: User) -> None:
    answers = [by_token("wrong", f"203.0.113.{number}", "nobody@example.test") for number in range(MOST_FAILURES + 1)]
    assert answers == [401] * MOST_FAILURES + [429]
    assert Letter.objects.count() == 0


def test_success_is_not_counted(mira: User) -> None:
    assert [by_token(PASSWORD, "203.0.113.5") for _ in range(MOST_FAILURES + 2)] == [201] * (MOST_FAILURES + 2)


def test_the_answer_says_how_long_to_wait(mira: User) -> None:
    for number in range(MOST_FAILURES):
        by_token("wrong", f"203.0.113.{number}")
    answer = Client().post("/api/v1/tokens", {"email": EMAIL, "password": PASSWORD}, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_requests")
    assert 0 < int(answer["Retry-After"]) <= LOCK_S


@pytest.mark.django_db(transaction=True)
def test_guesses_that_come_at_once_are_counted_one_by_one(mira: User) -> None:
    answers = at_once([partial(by_token, "wrong", f"203.0.113.{number}") for number in range(24)])
    assert sorted(answers) == [401] * MOST_FAILURES + [429] * (24 - MOST_FAILURES)
    assert Letter.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_guesses_at_a_code_that_come_at_once_are_counted_one_by_one(mira: User) -> None:
    browser = Browser()
    browser.post("/auth/signup", {"email": "new@example.test", "password": PASSWORD, "name": "New"})
    code = code_in(last_letter("new@example.test"))
    cookies, token = browser.client.cookies, browser.client.cookies["csrftoken"].value

    def guess(number: int) -> int:
        client = Client(REMOTE_ADDR=f"203.0.113.{number}")
        client.cookies.load(cookies.output(header="", sep=";"))
        path, body = "/api/auth/browser/v1/auth/email/verify", {"key": f"WRON{number:02}"}
        return client.post(path, body, content_type="application/json", headers={"X-CSRFToken": token}).status_code

    answers = at_once([partial(guess, number) for number in range(24)])
    assert answers.count(400) <= MOST_FAILURES
    assert answers.count(400) + answers.count(409) + answers.count(429) == 24
    assert browser.post("/auth/email/verify", {"key": code}).status_code in (409, 429)


@pytest.mark.django_db(transaction=True)
def test_letters_cannot_be_asked_for_in_masses(mira: User) -> None:
    browsers = [Browser(f"203.0.113.{number}") for number in range(12)]
    asked = at_once([partial(browser.post, "/auth/password/request", {"email": EMAIL}) for browser in browsers])
    answers = [answer.status_code for answer in asked]
    assert answers.count(429) == 12 - 5
    assert Letter.objects.filter(to=EMAIL).count() == 5


def test_a_new_password_by_letter_opens_the_account_again(mira: User) -> None:
    for number in range(MOST_FAILURES):
        by_token("wrong", f"203.0.113.{number}")
    browser = Browser("203.0.113.50")
    browser.post("/auth/password/request", {"email": EMAIL})
    code = code_in(Letter.objects.filter(to=EMAIL, subject__startswith="A new password").get())
    browser.post("/auth/password/reset", {"key": code, "password": "a new kettle entirely"})
    assert by_token("a new kettle entirely", "203.0.113.51") == 201


def test_counters_go_by_what_our_own_front_door_wrote_down(mira: User) -> None:
    for number in range(MOST_FAILURES):
        headers = {"X-Forwarded-For": f"198.51.100.{number}"}
        client = Client(REMOTE_ADDR="203.0.113.5", headers=headers)
        client.post("/api/v1/tokens", {"email": f"p{number}@example.test", "password": "wrong"}, content_type="application/json")
    assert by_token(PASSWORD, "203.0.113.5") == 429, "who is not our front door cannot choose their address"
