"""Letters as they arrive at a mail server that nobody here wrote, and what becomes of them when it says no, or nothing."""

import email
import email.policy
from collections.abc import Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from galleria.kernel.letters import queue_letter, send_letter
from galleria.kernel.models import Letter
from tests.operations.machine import find_free_port

pytestmark = pytest.mark.django_db


class Mailbox:
    """What the server takes, and what it answers to a recipient."""

    def __init__(self) -> None:
        self.answer = "250 OK"
        self.received: list[Any] = []

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802 - aiosmtpd's name
        if self.answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        return "250 Taken"


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    mailbox, port = Mailbox(), find_free_port()
    server = Controller(mailbox, hostname="127.0.0.1", port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5
    settings.EMAIL_FROM = "post@galleria.example"
    yield mailbox
    if server.server is not None:
        server.stop()


def queue() -> Letter:
    return queue_letter(to="mira@example.test", sender_name="Maison Žofie", subject="Đơn hàng: €4 850", text="Xin chào.", html="<p>Xin chào.</p>")


def test_it_arrives_whole(mailbox: Mailbox) -> None:
    letter = queue()
    assert send_letter(letter.pk) is True
    ((to, message),) = mailbox.received
    assert to == ["mira@example.test"]
    assert (message["Subject"], message["From"]) == ("Đơn hàng: €4 850", "Maison Žofie <post@galleria.example>")
    assert message["Message-ID"] == f"<{letter.ref}@galleria.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "multipart/alternative"
    parts = {part.get_content_type(): part.get_content().strip() for part in message.iter_parts()}
    assert parts == {"text/plain": "Xin chào.", "text/html": "<p>Xin chào.</p>"}
    assert "List-Unsubscribe" not in message  # it is about something of theirs


def test_what_nobody_needs_can_be_stopped_from_the_mail_program(mailbox: Mailbox) -> None:
    address = "https://galleria.example/notices/a-secret/stop"
    letter = queue_letter(to="mira@example.test", subject="It is back", text="It is.", html="<p>It is.</p>", stop_url=address)
    assert send_letter(letter.pk) is True
    ((_, message),) = mailbox.received
    assert (message["List-Unsubscribe"], message["List-Unsubscribe-Post"]) == (f"<{address}>", "List-Unsubscribe=One-Click")


@pytest.mark.parametrize(("answer", "status"), [("550 No such user", "failed"), ("451 Come back later", "waiting")])
def test_a_refusal_is_kept_with_the_letter(mailbox: Mailbox, answer: str, status: str) -> None:
    mailbox.answer = answer
    letter = queue()
    assert send_letter(letter.pk) is False
    letter.refresh_from_db()
    assert (letter.status, letter.attempts, answer[4:] in letter.error) == (status, 1, True)
    assert mailbox.received == []


def test_a_server_that_is_away_is_asked_again(mailbox: Mailbox, settings: Any) -> None:
    settings.EMAIL_PORT = find_free_port()
    letter = queue()
    assert send_letter(letter.pk) is False
    letter.refresh_from_db()
    assert (letter.status, "refused" in letter.error) == ("waiting", True)
