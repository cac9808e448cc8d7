"""Reads of profiles."""

from typing import Any

from galleria.accounts.access import Actor
from galleria.accounts.models import Membership, User
from galleria.media.schemas import picture_out
from galleria.profiles.access import access_self
from galleria.profiles.emails import list_verified_emails
from galleria.profiles.errors import ErasureNotFound, ExportNotFound
from galleria.profiles.models import Address, Erasure, PersonalExport, Profile


def find_profile(user: User) -> Profile:
    """The person's profile; one with the defaults, not saved, when they have told nothing yet."""
    return Profile.objects.select_related("avatar").filter(user=user).first() or Profile(user=user)


def describe_me(actor: Actor) -> dict[str, Any]:
    """Everything about the person who acts, as MeOut. Raises Unauthenticated (401)."""
    user = access_self(actor)
    profile = find_profile(user)
    roles = Membership.objects.across_shops().filter(user=user).order_by("shop__position", "shop__slug").values_list("shop__slug", "role")
    return {
        **{name: getattr(user, name) for name in ("username", "name", "email", "bio")},
        "email_verified": user.email.lower() in list_verified_emails(user),
        "avatar": picture_out(profile.avatar, alt=user.get_full_name()) if profile.avatar else None,
        "language": profile.language,
        "preferences": {"newsletter": profile.newsletter, "notices": profile.notices},
        "roles": [{"shop": shop, "role": role} for shop, role in roles],
        "is_operator": user.is_superuser,
    }


def list_addresses(actor: Actor) -> list[Address]:
    """The person's own, the default first. Raises Unauthenticated (401)."""
    return list(Address.objects.filter(user=access_self(actor)))


def get_export(actor: Actor) -> PersonalExport:
    """The newest. Raises Unauthenticated (401), ExportNotFound (404)."""
    export = PersonalExport.objects.filter(user=access_self(actor)).order_by("-pk").first()
    if export is None:
        raise ExportNotFound
    return export


def get_erasure(actor: Actor) -> Erasure:
    """The newest. Raises Unauthenticated (401), ErasureNotFound (404)."""
    erasure = Erasure.objects.filter(user=access_self(actor)).order_by("-pk").first()
    if erasure is None:
        raise ErasureNotFound
    return erasure
