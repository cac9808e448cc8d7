"""Which e-mail addresses are proven to be a person's."""

from allauth.account.models import EmailAddress

from galleria.accounts.models import User


def list_verified_emails(user: User) -> tuple[str, ...]:
    """In small letters. What somebody merely typed is not theirs: what others left under it must not be handed to them."""
    return tuple(email.lower() for email in EmailAddress.objects.filter(user=user, verified=True).order_by("pk").values_list("email", flat=True))
