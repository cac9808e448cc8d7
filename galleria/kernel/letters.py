"""Letters: e-mail that is written with the change that causes it, and sent after its commit. What they say and how they look is the rooms'.

An address or a letter's words never reach the log: both can be secrets.
"""

from collections.abc import Sequence
from datetime import timedelta
from email.utils import formataddr
from smtplib import SMTPAuthenticationError, SMTPRecipientsRefused, SMTPResponseException

import structlog
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import timezone

from galleria.kernel.models import Letter
from galleria.kernel.outbox import GRACE, send_job, send_job_after_commit
from galleria.kernel.references import new_reference

log = structlog.get_logger(__name__)
MOST_ATTEMPTS = 8
LEASE = timedelta(minutes=2)  # for so long a letter is one worker's; longer than a mail server may take
ONE_CLICK = "List-Unsubscribe=One-Click"  # a header's value, and the body that a mail program posts (RFC 8058)
PRIORITY = 0  # somebody waits for a code


def queue_letter(*, to: str, subject: str, text: str, html: str, sender_name: str | None = None, stop_url: str = "") -> Letter:
    """Write the letter in the caller's transaction; it is sent once that is committed, again after a failure, and kept when all attempts fail.

    It leaves at least once: a worker that dies between sending and noting it sends it a second time, under the same Message-ID.

    A letter that nobody's order or account needs has a `stop_url`: a POST to it, by whoever has the link and without signing in, ends such letters
    (`List-Unsubscribe` with one click, RFC 8058), and a GET changes nothing.
    """
    letter = Letter.objects.create(
        ref=new_reference("ltr"), to=to, sender_name=_one_line(sender_name or ""), subject=_one_line(subject)[:200], text=text, html=html,
        stop_url=stop_url,
    )  # fmt: skip
    send_job_after_commit("kernel.send_letter", letter.pk, priority=PRIORITY)
    return letter


def send_letter(letter_id: int) -> bool:
    """Hand the letter to the mail server, when it is due and nobody else is at it. Returns whether it was sent."""
    letter = _claim(letter_id)
    if letter is None:
        return False
    try:
        _hand_over(letter)
    except Exception as reason:  # noqa: BLE001 - whatever the mail server or its library finds wrong is kept with the letter and shown
        _note_failure(letter, reason)
        return False
    Letter.objects.filter(pk=letter.pk).update(status=Letter.Status.SENT, sent_at=timezone.now(), error="")
    log.info("letter_sent", letter=letter.ref, attempts=letter.attempts)
    return True


def retry_letters(letter_ids: Sequence[int]) -> int:
    """Let failed letters start anew. Retrying twice is a no-op; returns how many."""
    failed = Letter.objects.filter(pk__in=letter_ids, status=Letter.Status.FAILED)
    ids = list(failed.values_list("pk", flat=True))
    changed = failed.update(status=Letter.Status.WAITING, attempts=0, next_attempt_at=timezone.now())
    for letter_id in ids:
        send_job_after_commit("kernel.send_letter", letter_id, priority=PRIORITY)
    return changed


def sweep_letters(*, most: int = 500) -> int:
    """Ask again for letters whose message was lost, whose pause is over or whose worker died. Returns how many."""
    due = Letter.objects.filter(status=Letter.Status.WAITING, next_attempt_at__lte=timezone.now() - GRACE)
    due.filter(attempts__gte=MOST_ATTEMPTS).update(status=Letter.Status.FAILED, error="Its worker died each time.")
    ids = list(due.order_by("next_attempt_at").values_list("pk", flat=True)[:most])
    for letter_id in ids:
        send_job("kernel.send_letter", letter_id, priority=PRIORITY)
    return len(ids)


def _claim(letter_id: int) -> Letter | None:
    """The letter, ours for LEASE. No lock is held while the mail server is at it."""
    now = timezone.now()
    due = Letter.objects.filter(pk=letter_id, status=Letter.Status.WAITING, next_attempt_at__lte=now)
    if not due.update(attempts=F("attempts") + 1, next_attempt_at=now + LEASE):
        return None
    return Letter.objects.get(pk=letter_id)


def _hand_over(letter: Letter) -> None:
    headers = {"Message-ID": f"<{letter.ref}@{settings.EMAIL_FROM.rpartition('@')[2]}>", "Auto-Submitted": "auto-generated"}
    if letter.stop_url:
        headers |= {"List-Unsubscribe": f"<{letter.stop_url}>", "List-Unsubscribe-Post": ONE_CLICK}
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        from_email=formataddr((letter.sender_name or "Galleria", settings.EMAIL_FROM)),
        to=[letter.to],
        headers=headers,
    )
    message.attach_alternative(letter.html, "text/html")
    message.send()


def _note_failure(letter: Letter, reason: Exception) -> None:
    log.warning("letter_not_sent", letter=letter.ref, attempts=letter.attempts, reason=type(reason).__name__)
    is_over = letter.attempts >= MOST_ATTEMPTS or is_final(reason)
    Letter.objects.filter(pk=letter.pk).update(
        status=Letter.Status.FAILED if is_over else Letter.Status.WAITING,
        error=repr(reason)[:2000],
        next_attempt_at=timezone.now() + timedelta(seconds=min(3600, 5 * 2**letter.attempts)),
    )


def is_final(reason: Exception) -> bool:
    """Whether trying again cannot help: the mail server has refused this letter for good (5xx), or it can be no letter at all."""
    if isinstance(reason, SMTPAuthenticationError):
        return False  # a mistake of ours, which somebody will mend
    if isinstance(reason, SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in reason.recipients.values())
    if isinstance(reason, SMTPResponseException):
        return reason.smtp_code >= 500
    return isinstance(reason, ValueError)


def _one_line(words: str) -> str:
    return " ".join(words.split())
