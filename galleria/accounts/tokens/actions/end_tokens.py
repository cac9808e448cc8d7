"""Sign a program out."""

from django.db import transaction
from django.utils import timezone

from galleria.accounts.sessions import end_session
from galleria.accounts.tokens.models import TokenFamily
from galleria.accounts.tokens.rules import digest_of


@transaction.atomic
def end_tokens(token: str) -> None:
    """End the family of this refresh token, at once and for good. A token that is none, or whose family has ended, changes nothing."""
    family = TokenFamily.objects.filter(refresh_tokens__digest=digest_of(token), ended_at=None).first()
    if family:
        end_family(family, why=TokenFamily.Ending.SIGNED_OUT)


def end_family(family: TokenFamily, *, why: TokenFamily.Ending) -> None:
    """The write itself, with the family's session."""
    TokenFamily.objects.filter(pk=family.pk, ended_at=None).update(ended_at=timezone.now(), ended_why=why)
    end_session(family.session_key)
