from typing import Any

import pytest
from celery import current_app
from kombu.exceptions import OperationalError as BrokerDown

from galleria.kernel.jobs import KeptTask, retry_job
from galleria.kernel.models import FailedJob

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue, which takes everything."""
    taken: list[tuple[Any, ...]] = []
    monkeypatch.setattr(current_app, "send_task", lambda task, args, kwargs, retry: taken.append((task, args, kwargs, retry)))
    return taken


def fail(*, times: int = 1) -> FailedJob:
    """Run a task in this process until no retry is left."""

    # Not shared: other apps of this process would get it too, and keep it.
    @current_app.task(base=KeptTask, name="test.spill", bind=True, max_retries=times - 1, default_retry_delay=0, shared=False)
    def spill(self: KeptTask, cups: int, *, of: str) -> None:
        raise self.retry(exc=RuntimeError(f"{cups} cups of {of}"))

    try:
        outcome = spill.apply(args=(3,), kwargs={"of": "oolong"})
        assert outcome.failed()
    finally:
        current_app.tasks.pop("test.spill", None)
    return FailedJob.objects.get()


@pytest.mark.parametrize("times", [1, 3])
def test_a_job_that_fails_for_good_is_kept_once(times: int) -> None:
    job = fail(times=times)
    assert (job.task, job.arguments, job.retried_at) == ("test.spill", {"args": [3], "kwargs": {"of": "oolong"}}, None)
    assert "3 cups of oolong" in job.error


def test_a_failed_job_is_sent_again_once(sent: list[tuple[Any, ...]]) -> None:
    job = fail()
    assert [retry_job(job.pk), retry_job(job.pk), retry_job(job.pk + 1)] == [True, False, False]
    assert sent == [("test.spill", [3], {"of": "oolong"}, False)]
    job.refresh_from_db()
    assert job.retried_at is not None


@pytest.mark.parametrize("reason", [BrokerDown("gone"), ConnectionRefusedError()])
def test_a_job_that_could_not_be_sent_can_still_be_retried(monkeypatch: pytest.MonkeyPatch, reason: Exception) -> None:
    job = fail()

    def refuse(*_: Any, **__: Any) -> None:
        raise reason

    with monkeypatch.context() as down:
        down.setattr(current_app, "send_task", refuse)
        assert retry_job(job.pk) is False
    assert FailedJob.objects.get().retried_at is None
    monkeypatch.setattr(current_app, "send_task", lambda *_, **__: None)
    assert retry_job(job.pk) is True
