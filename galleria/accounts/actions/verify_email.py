"""Take a person's e-mail address for their own, on somebody's word who knows: people.toml, or an operator."""

from allauth.account.models import EmailAddress

from galleria.accounts.models import User


def verify_email(user: User) -> None:
    """The person's address is verified afterwards. People who sign up by themselves verify theirs with a code, through allauth."""
    EmailAddress.objects.update_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
