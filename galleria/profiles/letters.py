"""What is said by letter about what becomes of a person's data."""

from datetime import UTC, datetime

from galleria.accounts.models import User
from galleria.kernel.letters import queue_letter
from galleria.shops.letter_look import render_letter


def send_erasure_asked(user: User, *, due_at: datetime) -> None:
    """Somebody with the person's password asked: the person hears of it while it can be taken back. In the caller's transaction."""
    context = {"name": user.get_full_name(), "due": f"{due_at.astimezone(UTC):%-d %B %Y, %H:%M} UTC"}
    subject, text, html = render_letter(None, "erasure_asked", context)
    queue_letter(to=user.email, subject=subject, text=text, html=html)
