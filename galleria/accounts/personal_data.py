"""Who somebody is, and their roles. The row stays under a pseudonym, so that products, orders and changes keep somebody who made them."""

from typing import Any

from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import make_password

from galleria.accounts.models import Membership, User
from galleria.kernel.personal_data import Subject, holds_personal_data

FACTS = ("username", "name", "email", "bio", "is_active", "is_staff", "is_superuser", "joined_at", "last_login")


def export_account(subject: Subject) -> Any:
    """The account's own facts; no password, also not in its encrypted form."""
    return User.objects.filter(pk=subject.person_id).values(*FACTS).first()


def erase_account(subject: Subject) -> None:
    """Nobody can sign in with it any more, and nothing in it tells who it was."""
    user = User.objects.get(pk=subject.person_id)
    user.username, user.email = subject.pseudonym, f"{subject.pseudonym}@erased.invalid"
    user.name = user.bio = ""
    user.is_active = user.is_staff = user.is_superuser = False
    user.password, user.last_login = make_password(None), None
    user.save()
    user.groups.clear()
    user.user_permissions.clear()


def export_roles(subject: Subject) -> Any:
    """In which shops, since when."""
    rows = Membership.objects.across_shops().filter(user=subject.person_id).order_by("shop__slug")
    return [{"shop": row["shop__slug"], "role": row["role"], "since": row["since"]} for row in rows.values("shop__slug", "role", "since")] or None


def erase_roles(subject: Subject) -> None:
    """They end."""
    Membership.objects.across_shops().filter(user=subject.person_id).delete()


def export_office_log(subject: Subject) -> Any:
    """What they changed in the back office, as Django's admin notes it."""
    rows = LogEntry.objects.filter(user=subject.person_id).order_by("pk")
    return list(rows.values("action_time", "content_type__model", "object_repr", "change_message")) or None


def erase_office_log(subject: Subject) -> None:
    """Nothing: what staff change is kept, and refers to the account, which has the pseudonym."""


holds_personal_data("accounts.office_log", export=export_office_log, erase=erase_office_log)
holds_personal_data("accounts.account", export=export_account, erase=erase_account)
holds_personal_data("accounts.roles", export=export_roles, erase=erase_roles)
