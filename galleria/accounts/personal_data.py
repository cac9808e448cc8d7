"""Who somebody is, how they sign in, and their roles. The row stays under a pseudonym, so that products, orders and changes keep somebody who
made them.
"""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.auth.hashers import make_password
from django.db.models import Q

from galleria.accounts.actions.rename_in_log import rename_in_log
from galleria.accounts.models import Membership, StaffChange, User
from galleria.accounts.sessions import end_session
from galleria.accounts.tokens.models import TokenFamily
from galleria.kernel.personal_data import Subject, holds_personal_data

FACTS = ("username", "name", "email", "bio", "is_active", "is_staff", "is_superuser", "joined_at", "last_login")


def export_account(subject: Subject) -> Any:
    """The account's own facts; no password, also not in its encrypted form."""
    return User.objects.filter(pk=subject.person_id).values(*FACTS).first()


def erase_account(subject: Subject) -> None:
    """Nobody can sign in with it any more, nothing in it tells who it was, and the log of what staff changed says the pseudonym."""
    user = User.objects.get(pk=subject.person_id)
    rename_in_log(user.username, subject.pseudonym)
    user.username, user.email = subject.pseudonym, subject.erased_email
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


def export_sign_in(subject: Subject) -> Any:
    """Addresses, ways to sign in, and where they are signed in; no secrets."""
    held = {
        "emails": list(EmailAddress.objects.filter(user=subject.person_id).order_by("pk").values("email", "verified", "primary")),
        "google": list(SocialAccount.objects.filter(user=subject.person_id).order_by("pk").values("provider", "uid", "date_joined", "extra_data")),
        "second_factors": list(Authenticator.objects.filter(user=subject.person_id).order_by("pk").values("type", "created_at", "last_used_at")),
        "sessions": list(UserSession.objects.filter(user=subject.person_id).order_by("pk").values("created_at", "ip", "last_seen_at", "user_agent")),
        "programs": list(TokenFamily.objects.filter(user=subject.person_id).order_by("pk").values("program", "started_at", "renewed_at", "ended_at")),
    }
    return held if any(held.values()) else None


def erase_sign_in(subject: Subject) -> None:
    """All of it; open sessions and tokens end."""
    for key in UserSession.objects.filter(user=subject.person_id).values_list("session_key", flat=True):
        end_session(key)
    for model in (TokenFamily, UserSession, Authenticator, SocialAccount, EmailAddress):
        model.objects.filter(user=subject.person_id).delete()


def export_changes(subject: Subject) -> Any:
    """What they changed as staff, and what staff changed about them."""
    username = User.objects.filter(pk=subject.person_id).values_list("username", flat=True).get()
    rows = StaffChange.objects.across_shops().filter(Q(actor=subject.person_id) | Q(row=f"person {username}")).order_by("pk")
    return list(rows.values("shop__slug", "what", "row", "before", "after", "at")) or None


def erase_changes(subject: Subject) -> None:
    """Nothing: the log is kept, and refers to the account; `erase_account` takes the name out of it."""


holds_personal_data("accounts.office_log", export=export_office_log, erase=erase_office_log)
holds_personal_data("accounts.account", export=export_account, erase=erase_account)
holds_personal_data("accounts.roles", export=export_roles, erase=erase_roles)
holds_personal_data("accounts.sign_in", export=export_sign_in, erase=erase_sign_in)
holds_personal_data("accounts.staff_changes", export=export_changes, erase=erase_changes)
