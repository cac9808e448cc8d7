"""What is held of how somebody signs in, to be handed out to them and to be forgotten. The account itself is another's to keep or erase."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.db import transaction

from galleria.accounts.sessions import end_session
from galleria.accounts.tokens.models import TokenFamily
from galleria.kernel.models import Letter


def export_sign_in(user_id: int) -> dict[str, Any]:
    """Addresses, second factors (without their secrets), other providers, devices and programs. JSON values, but for moments."""
    factors = Authenticator.objects.filter(user=user_id).order_by("pk")
    return {
        "addresses": list(EmailAddress.objects.filter(user=user_id).order_by("pk").values("email", "verified", "primary")),
        "second_factors": list(factors.values("type", "created_at", "last_used_at")),
        "providers": list(SocialAccount.objects.filter(user=user_id).order_by("pk").values("provider", "uid", "extra_data", "date_joined")),
        "devices": list(UserSession.objects.filter(user=user_id).order_by("pk").values("ip", "user_agent", "created_at", "last_seen_at")),
        "programs": list(TokenFamily.objects.filter(user=user_id).order_by("pk").values("program", "started_at", "renewed_at", "ended_at")),
    }


@transaction.atomic
def forget_sign_in(user_id: int) -> None:
    """Nobody is or gets in any more: sessions and tokens end at once, and nothing of how the person signed in is left. Twice is a no-op."""
    for key in UserSession.objects.filter(user=user_id).values_list("session_key", flat=True):
        end_session(key)
    for model in (TokenFamily, Authenticator, SocialAccount, EmailAddress):
        model.objects.filter(user=user_id).delete()


def export_letters(address: str) -> list[Any]:
    """What was written to an address and is not forgotten yet."""
    return list(Letter.objects.filter(to__iexact=address).order_by("pk").values("subject", "text", "status", "queued_at", "sent_at"))


def forget_letters(address: str) -> None:
    """Those letters, waiting ones too."""
    Letter.objects.filter(to__iexact=address).delete()
