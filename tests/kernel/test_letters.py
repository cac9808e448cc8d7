"""Letters go with their transaction, leave once, are tried again, and stay when they cannot be sent."""

from datetime import timedelta
from smtplib import SMTPAuthenticationError, SMTPDataError, SMTPRecipientsRefused
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.db import connection, transaction
from django.utils import timezone

from galleria.kernel import letters, retention
from galleria.kernel.letters import MOST_ATTEMPTS, queue_letter, retry_letters, send_letter, sweep_letters
from galleria.kernel.models import Letter

WORDS = {"subject": "Your\r\nBcc: other@example.test  order", "text": "Hello.", "html": "<p>Hello.</p>"}


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What was handed to the queue."""
    sent: list[tuple[Any, ...]] = []

    def note(task: str, *arguments: Any, priority: int = 3) -> None:
        sent.append((task, *arguments))

    monkeypatch.setattr("galleria.kernel.outbox.send_job", note)
    monkeypatch.setattr(letters, "send_job", note)
    return sent


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """What the mail server says, one after the other, until the list is empty."""
    left: list[Exception] = []
    whole = EmailMultiAlternatives.send

    def send(message: EmailMultiAlternatives, fail_silently: bool = False) -> int:
        if left:
            raise left.pop(0)
        return whole(message)

    monkeypatch.setattr(EmailMultiAlternatives, "send", send)
    return left


@pytest.mark.django_db(transaction=True)
def test_a_letter_is_sent_after_the_commit_of_its_change_and_once(jobs: list[tuple[Any, ...]]) -> None:
    with transaction.atomic():
        letter = queue_letter(to="mira@example.test", sender_name="Halden\nTea", **WORDS)
        assert jobs == []
    assert jobs == [("kernel.send_letter", letter.pk)]
    assert [send_letter(letter.pk), send_letter(letter.pk)] == [True, False]
    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["mira@example.test"], "Your Bcc: other@example.test order")
    assert sent.from_email.startswith("Halden Tea <")
    assert isinstance(sent, EmailMultiAlternatives)
    assert [tuple(one) for one in sent.alternatives] == [("<p>Hello.</p>", "text/html")]
    assert sent.extra_headers["Message-ID"].startswith(f"<{letter.ref}@")
    kept = Letter.objects.get()
    assert (kept.status, kept.attempts, kept.error) == ("sent", 1, "")
    assert kept.sent_at is not None


@pytest.mark.django_db(transaction=True)
def test_a_letter_goes_with_its_transaction(jobs: list[tuple[Any, ...]]) -> None:
    def write_and_spill() -> None:
        with transaction.atomic():
            queue_letter(to="mira@example.test", **WORDS)
            raise RuntimeError("spilled")

    with pytest.raises(RuntimeError, match="spilled"):
        write_and_spill()
    assert (Letter.objects.count(), jobs, mail.outbox) == (0, [], [])


@pytest.mark.django_db
def test_a_mail_server_that_is_away_is_asked_again_later_and_the_rest_is_kept(jobs: list[tuple[Any, ...]], broken: list[Exception]) -> None:
    letter = queue_letter(to="mira@example.test", **WORDS)
    broken += [ConnectionRefusedError("away")] * MOST_ATTEMPTS
    for attempt in range(1, MOST_ATTEMPTS + 1):
        assert send_letter(letter.pk) is False
        assert send_letter(letter.pk) is False, "its pause is not over"
        kept = Letter.objects.get()
        assert (kept.attempts, "away" in kept.error) == (attempt, True)
        assert kept.status == ("failed" if attempt == MOST_ATTEMPTS else "waiting")
        Letter.objects.update(next_attempt_at=timezone.now())
    assert mail.outbox == []
    jobs.clear()
    with transaction.atomic():
        assert [retry_letters([letter.pk]), retry_letters([letter.pk])] == [1, 0]
    assert send_letter(letter.pk) is True
    assert (len(mail.outbox), Letter.objects.get().status) == (1, "sent")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("reason", "status"),
    [
        (SMTPRecipientsRefused({"mira@example.test": (550, b"no such user")}), "failed"),
        (SMTPRecipientsRefused({"mira@example.test": (450, b"greylisted")}), "waiting"),
        (SMTPDataError(554, b"refused"), "failed"),
        (SMTPDataError(451, b"later"), "waiting"),
        (SMTPAuthenticationError(535, b"wrong"), "waiting"),
        (TimeoutError("slow"), "waiting"),
        (ValueError("no address"), "failed"),
    ],
)
def test_what_cannot_get_better_is_not_tried_again(broken: list[Exception], reason: Exception, status: str) -> None:
    letter = queue_letter(to="mira@example.test", **WORDS)
    broken.append(reason)
    assert send_letter(letter.pk) is False
    assert (Letter.objects.get().status, mail.outbox) == (status, [])


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_a_letter_once(jobs: list[tuple[Any, ...]]) -> None:
    letter = queue_letter(to="mira@example.test", **WORDS)
    together, answers = Barrier(4), []

    def work() -> None:
        together.wait()
        answers.append(send_letter(letter.pk))
        connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False, False, False, True]
    assert (len(mail.outbox), Letter.objects.get().attempts) == (1, 1)


@pytest.mark.django_db
def test_the_sweeper_asks_for_what_was_lost_and_gives_up_on_what_kills_its_workers(jobs: list[tuple[Any, ...]]) -> None:
    lost, young, deadly = (queue_letter(to=f"{name}@example.test", **WORDS) for name in ("lost", "young", "deadly"))
    jobs.clear()
    long_ago = timezone.now() - timedelta(minutes=1)
    Letter.objects.filter(pk=lost.pk).update(next_attempt_at=long_ago)
    Letter.objects.filter(pk=deadly.pk).update(next_attempt_at=long_ago, attempts=MOST_ATTEMPTS)
    assert sweep_letters() == 1
    assert jobs == [("kernel.send_letter", lost.pk)]
    assert Letter.objects.get(pk=deadly.pk).status == "failed"
    assert Letter.objects.get(pk=young.pk).status == "waiting"


@pytest.mark.django_db
def test_neither_address_nor_words_reach_the_log(broken: list[Exception], caplog: pytest.LogCaptureFixture) -> None:
    broken.append(SMTPRecipientsRefused({"mira@example.test": (450, b"mira@example.test is greylisted")}))
    letter = queue_letter(to="mira@example.test", subject="Your code", text="The code is 4711.", html="<p>4711</p>")
    send_letter(letter.pk)
    Letter.objects.update(next_attempt_at=timezone.now())
    send_letter(letter.pk)
    assert [letter.ref in record.getMessage() for record in caplog.records] == [True, True]
    assert "mira@" not in caplog.text
    assert "4711" not in caplog.text


@pytest.mark.django_db
def test_letters_are_forgotten_after_ninety_days() -> None:
    for name, days in (("old", 90.1), ("young", 89.9)):
        letter = queue_letter(to=f"{name}@example.test", **WORDS)
        Letter.objects.filter(pk=letter.pk).update(queued_at=timezone.now() - timedelta(days=days))
    assert retention.sweep_old_rows() == 1
    assert Letter.objects.get().to == "young@example.test"
