"""Audits as they are kept: a worker looks, one at a time, and operators alone see what it found and ask for another."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from galleria.accounts.models import User
from galleria.accounts.rules import Role
from galleria.kernel import audits, invariants
from galleria.kernel.audits import delete_old_audits, find_last_audit, run_audit, start_audit
from galleria.kernel.invariants import list_invariants
from galleria.kernel.models import AuditRun
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
LIST = "/admin/kernel/auditrun/"


@pytest.fixture
def operator(make_person: MakePerson, sign_in: Callable[[User], Client]) -> Client:
    person = make_person()
    person.is_superuser = True
    person.save()
    return sign_in(person)


@pytest.fixture
def broken() -> Any:
    """An invariant that something breaks in more rows than are named."""
    invariants.invariant("zz.broken")(lambda: ((f"row {number}", "is off by 1") for number in range(audits.MOST_NAMED + 5)))
    yield
    del invariants._invariants["zz.broken"]


def test_an_operator_asks_for_one_and_sees_it_end(operator: Client, django_capture_on_commit_callbacks: Any) -> None:
    started = operator.post(f"{LIST}start/")
    run = AuditRun.objects.get()
    assert started["Location"] == f"{LIST}{run.pk}/change/"
    page = operator.get(started["Location"]).content.decode()
    assert ("Waiting" in page, 'data-open="yes"' in page) == (True, True)
    names = len(list_invariants())
    assert operator.get(f"{LIST}{run.pk}/progress.json").json() == {"status": "waiting", "checked": 0, "total": names, "violations": 0}
    assert operator.post(f"{LIST}start/")["Location"] == started["Location"]
    assert run_audit(run.pk) is True
    assert run_audit(run.pk) is False  # a job that comes twice looks once
    assert operator.get(f"{LIST}{run.pk}/progress.json").json() == {"status": "done", "checked": names, "total": names, "violations": 0}
    assert "The books agree" in operator.get(started["Location"]).content.decode()
    assert "the books agree" in operator.get(LIST).content.decode().lower()
    assert operator.post(f"{LIST}start/")["Location"] != started["Location"]


def test_rows_that_disagree_are_named(operator: Client, broken: None) -> None:
    run = start_audit(asked_by="nobody")
    assert run_audit(run.pk)
    run.refresh_from_db()
    assert (run.status, run.violations_count, len(run.violations)) == ("done", audits.MOST_NAMED + 5, audits.MOST_NAMED)
    page = operator.get(f"{LIST}{run.pk}/change/").content.decode()
    assert ("row 0" in page, "zz.broken" in page, 'data-light="red"' in page) == (True, True, True)


def test_one_that_fails_says_so_and_the_next_can_begin(operator: Client) -> None:
    def fail() -> Any:
        raise ValueError("no such column")

    invariants.invariant("zz.fails")(fail)
    try:
        run = start_audit()
        with pytest.raises(ValueError, match="no such column"):
            run_audit(run.pk)
    finally:
        del invariants._invariants["zz.fails"]
    run.refresh_from_db()
    assert (run.status, "no such column" in run.error) == ("failed", True)
    assert start_audit().pk != run.pk


def test_one_that_was_lost_stands_in_nobodys_way() -> None:
    lost = start_audit()
    AuditRun.objects.update(status="running", touched_at=timezone.now() - timedelta(minutes=31))
    assert start_audit().pk != lost.pk
    lost.refresh_from_db()
    assert (lost.status, lost.error) == ("failed", "No worker finished it.")
    assert find_last_audit() == lost
    AuditRun.objects.filter(pk=lost.pk).update(asked_at=timezone.now() - timedelta(days=401))
    assert (delete_old_audits(), AuditRun.objects.count()) == (1, 1)


def test_nobody_but_operators_sees_or_asks(shop: Shop, make_person: MakePerson, sign_in: Callable[[User], Client]) -> None:
    run = start_audit()
    run_audit(run.pk)
    for role in (Role.SUPPORT, Role.MANAGER, Role.OWNER):
        client = sign_in(make_person(role, at=shop))
        answers = [client.get(LIST), client.get(f"{LIST}{run.pk}/change/"), client.get(f"{LIST}{run.pk}/progress.json"), client.post(f"{LIST}start/")]
        assert [answer.status_code for answer in answers] == [403, 404, 404, 404], role
        assert "Audit" not in client.get("/admin/catalog/product/").content.decode()
    assert AuditRun.objects.count() == 1


def test_addresses_that_lead_nowhere(operator: Client) -> None:
    assert operator.get(f"{LIST}999/change/").status_code == 404
    assert operator.get(f"{LIST}{'9' * 30}/change/").status_code == 404
    assert operator.get(f"{LIST}start/").status_code == 405
