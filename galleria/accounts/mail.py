"""Letters to people about their accounts, in the house's own look."""

from typing import Any

from allauth.account.models import EmailAddress

from galleria.accounts.models import User
from galleria.kernel.letters import queue_letter
from galleria.shops.letter_look import render_letter


def mail_user(user: User, template: str, context: dict[str, Any] | None = None) -> None:
    """Queue a letter to somebody, in the caller's transaction."""
    mail_address(user.email, template, {"name": find_name(user.email), **(context or {})})


def find_name(address: str) -> str:
    """What the owner of an address calls themselves; "" while nobody has shown that it is theirs. Else anybody could send words of their own
    into a mailbox, as the name of an account.
    """
    found = EmailAddress.objects.filter(email=address.lower(), verified=True).values_list("user__name", flat=True).first()
    return found or ""


def mail_address(to: str, template: str, context: dict[str, Any]) -> None:
    """Queue a letter to an address that may be nobody's."""
    subject, text, html = render_letter(None, f"account/{template}", context)
    queue_letter(to=to, subject=subject, text=text, html=html)
