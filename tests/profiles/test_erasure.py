"""Erasure: who may ask, a day to take it back, what is gone afterwards and what stays under a pseudonym; killed anywhere and carried on."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.models import EmailAddress
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from galleria.accounts.access import PLATFORM, Actor
from galleria.accounts.actions.log_change import log_change
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.rules import Role
from galleria.catalog.models import Product
from galleria.catalog.wishes.models import Notice, WishList
from galleria.kernel.invariants import run_all
from galleria.kernel.models import Letter
from galleria.kernel.personal_data import Subject, list_holdings
from galleria.media.models import Picture
from galleria.profiles.actions import run_erasure as module
from galleria.profiles.actions.claim_job import claim_job
from galleria.profiles.actions.start_export import start_export
from galleria.profiles.actions.sweep_jobs import delete_old, sweep_jobs
from galleria.profiles.models import Address, Erasure, PersonalExport, Profile
from galleria.profiles.tasks import run_erasure, run_export
from galleria.shops.models import Shop
from tests.conftest import MakePerson, MakeProduct
from tests.media.test_killed_worker import name_database
from tests.profiles.conftest import PASSWORD, list_files
from tests.profiles.test_export import fill

ERASURE = "/api/v1/me/erasure"


def ask(client: Client, password: str = PASSWORD) -> Any:
    return client.post(ERASURE, {"password": password}, content_type="application/json")


def let_a_day_pass() -> Erasure:
    Erasure.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    return Erasure.objects.get()


@pytest.mark.django_db
@pytest.mark.parametrize("body", [{}, {"password": ""}, {"password": "wrong"}, {"password": "a\x00b"}])
def test_wants_to_know_that_it_is_really_this_person(body: dict[str, str], mine: Client) -> None:
    answer = mine.post(ERASURE, body, content_type="application/json")
    assert answer.status_code == 403
    assert answer.json()["code"] == ("password_wrong" if body.get("password") else "proof_needed")
    assert not Erasure.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("body", ['{"password": 7}', '{"password": "x", "due_at": "2020-01-01"}', "[]", '{"password": "' + "x" * 201 + '"}'])
def test_refuses_what_does_not_fit(body: str, mine: Client) -> None:
    answer = mine.post(ERASURE, body, content_type="application/json")
    assert answer.status_code == 422
    assert not Erasure.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("ago_s", "status"), [(10, 202), (290, 202), (310, 403), (90_000, 403)])
def test_a_sign_in_of_the_last_minutes_is_proof(ago_s: int, status: int, person: User) -> None:
    browser = Client()
    form = {"email": person.email, "password": PASSWORD}
    assert browser.post("/api/auth/browser/v1/auth/login", form, content_type="application/json").status_code == 200
    session = browser.session
    for record in session[AUTHENTICATION_METHODS_SESSION_KEY]:
        record["at"] = time.time() - ago_s
    session.save()
    assert browser.post(ERASURE, {}, content_type="application/json").status_code == status
    assert Erasure.objects.count() == (status == 202)


@pytest.mark.django_db
def test_the_log_of_changes_lets_a_name_go_and_nothing_else(person: User, shop: Shop) -> None:
    log_change(Actor(user=person), shop, what="give role", row="person mara", before={}, after={"role": "seller"})
    for change in ({"row": "person nobody"}, {"after": {"role": "owner"}}):
        with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
            StaffChange.objects.across_shops().update(**change)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rename_in_staff_changes('person mara', 'person erased-1')")
        assert cursor.fetchone() == (1,)
    with pytest.raises(IntegrityError, match="only grows"), transaction.atomic():
        StaffChange.objects.across_shops().update(row="person nobody")
    assert StaffChange.objects.across_shops().values_list("row", "after").get() == ("person erased-1", {"role": "seller"})


@pytest.mark.django_db
def test_another_persons_password_is_no_proof(mine: Client, person: User, make_person: MakePerson) -> None:
    other = make_person()
    other.set_password("another pass phrase")
    other.save()
    assert ask(mine, "another pass phrase").json()["code"] == "password_wrong"


@pytest.mark.django_db
def test_guesses_are_counted(mine: Client) -> None:
    answers = [ask(mine, f"wrong {number}").status_code for number in range(12)]
    assert answers == [403] * 10 + [429] * 2
    assert ask(mine).status_code == 429
    assert not Erasure.objects.exists()


@pytest.mark.django_db
def test_waits_a_day_and_can_be_taken_back(mine: Client, person: User, jobs: list[Any]) -> None:
    answer = ask(mine)
    assert answer.status_code == 202
    assert answer.json()["status"] == "waiting"
    erasure = Erasure.objects.get()
    assert timedelta(hours=23, minutes=59) < erasure.due_at - timezone.now() <= timedelta(hours=24)
    assert ask(mine).json()["ref"] == answer.json()["ref"]
    letter = Letter.objects.get()  # one, whoever else has the password may have asked
    assert (letter.to, letter.subject) == (person.email, "Your account will be erased")
    assert f"{erasure.due_at:%-d %B %Y, %H:%M} UTC" in letter.text
    assert mine.get("/api/v1/me").status_code == 200  # everything works meanwhile
    assert sweep_jobs() == 0
    assert run_erasure.apply(args=(erasure.pk,)).get() is False
    assert [mine.delete(ERASURE).json()["status"] for _ in range(2)] == ["taken_back"] * 2
    let_a_day_pass()
    assert sweep_jobs() == 0
    assert run_erasure.apply(args=(erasure.pk,)).get() is False
    person.refresh_from_db()
    assert person.is_active
    assert ask(mine).json()["ref"] != answer.json()["ref"]  # one may change one's mind twice


@pytest.mark.django_db
def test_shops_are_handed_over_first(mine: Client, person: User, shop: Shop, make_person: MakePerson) -> None:
    Membership.objects.across_shops().create(shop=shop, user=person, role=Role.OWNER)
    answer = ask(mine)
    assert (answer.status_code, answer.json()["code"]) == (409, "still_responsible")
    assert "Halden" in answer.json()["detail"]
    second = make_person(Role.OWNER, at=shop)
    assert ask(mine).status_code == 202
    second.is_active = False
    second.save()
    erasure = let_a_day_pass()
    assert run_erasure.apply(args=(erasure.pk,)).get() is True
    erasure.refresh_from_db()
    assert (erasure.status, "Halden" in erasure.error) == ("failed", True)
    person.refresh_from_db()
    assert person.is_active
    assert mine.delete(ERASURE).json()["status"] == "taken_back"


@pytest.mark.django_db
def test_operators_do_not_erase_themselves(mine: Client, person: User) -> None:
    person.is_superuser = True
    person.save()
    assert ask(mine).json()["code"] == "still_responsible"


@pytest.fixture
def kept(actor: Actor, person: User, shop: Shop, make_product: MakeProduct, store: Path, jobs: list[Any]) -> Product:  # noqa: PLR0917 - fixtures
    """A person with something of everything, and a product of theirs that is sold."""
    fill(actor, shop, make_product)
    sold = make_product(slug="sold")
    Product.objects.for_shop(shop).filter(slug="sold").update(seller=person, status="sold")
    log_change(actor, shop, what="update product", row="product offered", before={"title": "a"}, after={"title": "b"})
    log_change(PLATFORM, shop, what="nobody's", row="nothing", before={}, after={"title": "b"})
    owner = User.objects.create_user("owner@example.test", username="owner")
    log_change(Actor(user=owner), shop, what="give role", row=f"person {person.username}", before={}, after={"role": "seller"})
    export = start_export(actor=actor)
    run_export.apply(args=(export.pk,)).get()
    return sold


def check_erased(person: User, sold: Product, store: Path, facts: list[str]) -> None:
    erasure = Erasure.objects.get()
    assert (erasure.status, erasure.share, erasure.emails) == ("done", 1.0, [])
    person.refresh_from_db()
    assert person.username.startswith("erased-")
    assert (person.email, person.name, person.bio) == (f"{person.username}@erased.invalid", "", "")
    assert not person.is_active
    assert not person.has_usable_password()
    for rows in (Profile, Address, PersonalExport):
        assert not rows.objects.exists()
    for scoped in (WishList, Notice, Membership):
        assert not scoped.objects.across_shops().exists()
    assert not Picture.objects.across_shops().exists()
    assert list_files(store) == []
    products = dict(Product.objects.across_shops().filter(seller=person).values_list("slug", "status"))
    assert not EmailAddress.objects.filter(user=person).exists()
    changes = StaffChange.objects.across_shops().order_by("pk").values_list("actor", "row")
    assert [(person.pk, "product offered"), changes[1]] == list(changes)
    assert changes[1][1] == f"person {person.username}"
    assert products == {"offered": "archived", "sold": "sold"}  # the books still know that somebody sold it
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE ANY(%s)', [[f"%{fact}%" for fact in facts]])
            assert cursor.fetchone() == (0,), table
    assert run_all() == []


@pytest.mark.django_db(transaction=True)
def test_everything_goes_and_the_books_keep_a_pseudonym(  # noqa: PLR0917 - fixtures
    mine: Client, person: User, kept: Product, store: Path, jobs: list[tuple[Any, ...]], client: Client
) -> None:
    facts = [person.email, person.username, "Mara Lind", "Torstraße"]
    ask(mine)
    erasure = let_a_day_pass()
    jobs.clear()
    assert sweep_jobs() == 1
    assert jobs == [("profiles.run_erasure", erasure.pk)]
    assert run_erasure.apply(args=(erasure.pk,)).get() is True
    assert run_erasure.apply(args=(erasure.pk,)).get() is False
    check_erased(person, kept, store, facts)
    assert mine.get("/api/v1/me").status_code == 401  # sessions are over
    seller = client.get("/api/v1/shops/halden/products/sold").json()["seller"]
    assert (seller["username"], seller["name"]) == (person.username, "")
    Erasure.objects.update(finished_at=timezone.now() - timedelta(days=31))
    assert delete_old() == 1


CHILD = """
import dataclasses, sys, time
import django
django.setup()
from galleria.kernel import personal_data
from galleria.profiles.actions import run_erasure as module
def hang(*_, **__):
    print("there", flush=True)
    time.sleep(60)
place = sys.argv[2]
if place.startswith("_"):
    setattr(module, place, hang)
else:
    holding = personal_data._holdings[place]
    def erase(subject):
        holding.erase(subject)
        hang()
    personal_data._holdings[place] = dataclasses.replace(holding, erase=erase)
module.run_erasure(int(sys.argv[1]))
"""
PLACES = ["_begin", "accounts.account", "catalog.offers", "catalog.wish_lists", "media.pictures", "profiles.requests", "_end"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("place", PLACES)
def test_killed_in_the_middle_it_is_carried_on(place: str, mine: Client, person: User, kept: Product, store: Path, jobs: list[Any]) -> None:  # noqa: PLR0917 - fixtures
    facts = [person.email, person.username, "Mara Lind"]
    ask(mine)
    erasure = let_a_day_pass()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "galleria.settings",
        "STORAGE_URL": f"file://{store}",
        "DATABASE_URL": name_database(os.environ["DATABASE_URL"], str(connection.settings_dict["NAME"])),
    }
    worker = subprocess.Popen([sys.executable, "-c", CHILD, str(erasure.pk), place], stdout=subprocess.PIPE, env=environment)
    assert worker.stdout is not None
    assert worker.stdout.readline() == b"there\n"
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    erasure.refresh_from_db()
    assert erasure.status == "running"
    assert place not in erasure.settled  # what was not committed did not happen
    assert run_erasure.apply(args=(erasure.pk,)).get() is False  # it could still be alive
    Erasure.objects.update(alive_at=timezone.now() - timedelta(minutes=3))
    assert sweep_jobs() == 1
    assert run_erasure.apply(args=(erasure.pk,)).get() is True
    check_erased(person, kept, store, facts)


@pytest.mark.django_db(transaction=True)
def test_who_lost_the_job_stops_and_a_failure_is_tried_again(  # noqa: PLR0917 - fixtures
    mine: Client, person: User, kept: Product, store: Path, jobs: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(mine)
    erasure = let_a_day_pass()
    first = claim_job(Erasure, erasure.pk)
    assert first
    with monkeypatch.context() as patched:
        patched.setattr(module, "claim_job", lambda model, pk: first)
        Erasure.objects.update(runner="run_another")
        assert module.run_erasure(erasure.pk) is False
    assert Address.objects.exists()
    Erasure.objects.update(alive_at=timezone.now() - timedelta(minutes=3))

    def break_down(subject: Subject) -> None:
        raise OSError("no storage")

    broken = [replace(holding, erase=break_down) if holding.name == "media.pictures" else holding for holding in list_holdings()]
    with monkeypatch.context() as patched:
        patched.setattr(module, "list_holdings", lambda: broken)
        with pytest.raises(OSError, match="no storage"):
            module.run_erasure(erasure.pk)
    erasure.refresh_from_db()
    assert (erasure.status, "media.pictures" in erasure.settled, "catalog.wish_lists" in erasure.settled) == ("failed", False, True)
    assert sweep_jobs() == 0
    Erasure.objects.update(finished_at=timezone.now() - timedelta(hours=2))
    assert sweep_jobs() == 1
    assert run_erasure.apply(args=(erasure.pk,)).get() is True
    person.refresh_from_db()
    assert person.username.startswith("erased-")


@pytest.mark.django_db
def test_another_persons_erasure_does_not_exist(mine: Client, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    ask(mine)
    stranger = sign_in(make_person())
    for answer in (stranger.get(ERASURE), stranger.delete(ERASURE)):
        assert (answer.status_code, answer.json()["code"]) == (404, "erasure_not_found")
    assert Client().get(ERASURE).status_code == 401
    assert json.loads(mine.get(ERASURE).content)["status"] == "waiting"
