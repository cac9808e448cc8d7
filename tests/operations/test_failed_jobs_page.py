"""Failed jobs and deliveries in the back office: seen without secrets, let run again, by operators alone, with an entry in the log."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from celery import current_app
from django.test import Client
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerDown

from galleria.accounts.models import StaffChange, User
from galleria.accounts.rules import Role
from galleria.kernel.models import Delivery, FailedJob, OutboxEvent
from galleria.operations.secrets import HIDDEN, mask, mask_text
from galleria.shops.models import Shop
from tests.conftest import MakePerson

pytestmark = pytest.mark.django_db
JOBS, DELIVERIES = "/admin/kernel/failedjob/", "/admin/kernel/delivery/"
SignIn = Callable[[User], Client]


@pytest.fixture
def operator(sign_in: SignIn) -> Client:
    return sign_in(User.objects.create_superuser("op@example.test", username="op", password="a long password"))


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[Any]]]:
    """What went to the queue: nothing runs here."""
    taken: list[tuple[str, list[Any]]] = []
    monkeypatch.setattr(current_app, "send_task", lambda task, args, **_: taken.append((task, args)))
    return taken


def fail(task: str, *arguments: Any, **named: Any) -> FailedJob:
    error = "Traceback\nsmtp://mira:hunter2@mail.example.test\nOSError: no answer for mira@example.test, password='hunter2'"
    return FailedJob.objects.create(task=task, arguments={"args": list(arguments), "kwargs": named}, error=error)


def choose(client: Client, page: str, action: str, *rows: Any) -> Any:
    return client.post(page, {"action": action, "_selected_action": [one.pk for one in rows]}, follow=True)


def test_what_is_secret_is_not_shown(operator: Client) -> None:
    job = fail("sample.send", 17, "mira@example.test", token="abc", order_key=4711)
    for page in (JOBS, f"{JOBS}{job.pk}/change/", f"{JOBS}failed-jobs.csv"):
        answer = operator.get(page)
        text = answer.getvalue().decode() if answer.streaming else answer.content.decode()
        assert ("17" in text, "order_key=4711" in text, HIDDEN in text) == (True, True, True), page
        for secret in ("hunter2", "mira@", "abc,", "token=abc"):
            assert secret not in text, (page, secret)
    rows = list(csv.DictReader(io.StringIO(operator.get(f"{JOBS}failed-jobs.csv").getvalue().decode("utf-8-sig"))))
    assert [row["task"] for row in rows] == ["sample.send"]


def test_all_of_a_kind_run_again_and_no_others(operator: Client, sent: list[tuple[str, list[Any]]]) -> None:
    many = [fail("sample.draw", number) for number in range(60)]
    other = fail("sample.send", 1)
    choose(operator, JOBS, "retry", many[0])
    assert sent == [("sample.draw", [0])]
    choose(operator, JOBS, "retry_kind", many[1])
    assert sorted(args[0] for _, args in sent) == list(range(60))
    assert FailedJob.objects.filter(retried_at=None).get() == other
    choose(operator, JOBS, "retry_kind", many[1])
    assert len(sent) == 60
    logged = StaffChange.objects.across_shops().order_by("pk")
    assert [(one.shop, one.what, one.row, one.after) for one in logged] == [
        (None, "retry jobs", "those that were chosen", {"sent again": 1, "of": 1}),
        (None, "retry jobs", "all of sample.draw", {"sent again": 59, "of": 59}),
    ]
    assert [row.task for row in operator.get(f"{JOBS}?state=open").context["cl"].result_list] == ["sample.send"]


def test_a_queue_that_is_down_leaves_them_open_and_says_so(operator: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    job = fail("sample.draw", 1)

    def refuse(*_: Any, **__: Any) -> None:
        raise BrokerDown

    monkeypatch.setattr(current_app, "send_task", refuse)
    answer = choose(operator, JOBS, "retry", job)
    assert [str(one) for one in answer.context["messages"]][1].startswith("The queue took no more: 1 are still open.")
    job.refresh_from_db()
    assert (job.retried_at, StaffChange.objects.across_shops().count()) == (None, 0)


def test_deliveries_say_when_they_are_tried_next(operator: Client) -> None:
    event = OutboxEvent.objects.create(name="sample.happened", payload={"order_id": 7, "token": "abc"})
    soon = timezone.now() + timedelta(minutes=10)
    paused = Delivery.objects.create(event=event, handler="rooms.tell", attempts=2, next_attempt_at=soon, error="no answer")
    failed = Delivery.objects.create(event=event, handler="rooms.count", attempts=9, status="failed")
    Delivery.objects.create(event=event, handler="rooms.fresh")
    text = operator.get(DELIVERIES).content.decode()
    assert ("in 10 min" in text, "not by itself" in text, "rooms.fresh" in text) == (True, True, False)
    page = operator.get(f"{DELIVERIES}{paused.pk}/change/").content.decode()
    assert ("abc" in page, "order_id" in page) == (False, True)
    choose(operator, DELIVERIES, "retry", paused, failed)
    failed.refresh_from_db()
    paused.refresh_from_db()
    assert (failed.status, failed.attempts, paused.attempts) == ("waiting", 0, 2)
    assert StaffChange.objects.across_shops().get().after == {"again": 1}


def test_nobody_else_sees_them(shop: Shop, make_person: MakePerson, sign_in: SignIn, sent: list[tuple[str, list[Any]]]) -> None:
    job = fail("sample.draw", 1)
    client = sign_in(make_person(Role.OWNER, at=shop))
    for page in (JOBS, f"{JOBS}{job.pk}/change/", f"{JOBS}failed-jobs.csv", DELIVERIES, "/admin/kernel/letter/letters.csv"):
        assert client.get(page).status_code in (403, 404), page
    for action in ("retry", "retry_kind"):
        assert client.post(JOBS, {"action": action, "_selected_action": [job.pk]}).status_code == 403
    assert sent == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"password": "x", "n": 1}, {"password": HIDDEN, "n": 1}),
        ([{"api_key": "x"}, "Bearer abc.def"], [{"api_key": HIDDEN}, f"Bearer {HIDDEN}"]),
        ({"product_id": 3, "code": 4, "email": None}, {"product_id": 3, "code": 4, "email": None}),
    ],
)
def test_values_are_masked_by_name_and_by_look(value: Any, shown: Any) -> None:
    assert mask(value) == shown


def test_texts_keep_what_helps() -> None:
    assert mask_text("KeyError: 'title' in galleria/catalog/actions/write_products.py line 120") == (
        "KeyError: 'title' in galleria/catalog/actions/write_products.py line 120"
    )
    assert mask_text("postgresql://app:s3cret@db/x token=abc&next=1") == f"postgresql://{HIDDEN}@db/x token={HIDDEN}&next=1"
