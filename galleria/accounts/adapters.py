"""Where allauth asks the house: letters instead of its mails, our counter of guesses, usernames made from names."""

from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from galleria.accounts.actions.sign_up import sign_up
from galleria.accounts.mail import find_name, mail_address
from galleria.accounts.models import User
from galleria.accounts.notices import CODES, NOTICES, Notice
from galleria.accounts.rules import NAME_LONGEST
from galleria.accounts.sessions import NOWHERE
from galleria.accounts.sign_in import find_user
from galleria.accounts.throttles import open_account
from galleria.kernel.clients import client_address
from galleria.kernel.encryption import decrypt, encrypt

log = structlog.get_logger(__name__)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth is not typed
    """E-mail and password."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Every mail of allauth becomes a letter of ours."""
        known = {"name": find_name(email), "code": context.get("code", "")}
        if template := CODES.get(template_prefix):
            mail_address(email, template, known)
            return
        notice = NOTICES.get(template_prefix)
        if notice is None:
            log.error("letter_unknown", template=template_prefix)
            notice = Notice("Your account at Galleria has changed", "Something about how you sign in has changed.")
        when = context.get("timestamp")
        facts = {"when": f"{when:%-d %B %Y, %H:%M}" if when else "", "address": context.get("ip", ""), "program": context.get("user_agent", "")}
        mail_address(email, "notice", {**known, **facts, "title": notice.title, "sentence": notice.sentence})

    def send_account_already_exists_mail(self, email: str) -> None:
        """To the owner of the address. A password is hashed for nobody, so that this takes as long as a sign-up does."""
        make_password("nobody has this password")
        self.send_mail("account/email/account_already_exists", email, {})

    def get_client_ip(self, request: HttpRequest) -> str:
        """As everywhere here: what our own front door wrote down, and nothing that the visitor sent."""
        return client_address(request) or NOWHERE

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Through the one door of passwords. Raises Throttled (429)."""
        return find_user(request, str(credentials.get("email", "")), str(credentials["password"]))

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """A new person, with a username made from their name."""
        values = form.cleaned_data
        password = values.get("password") or values.get("password1")
        return sign_up(user, email=values["email"], name=values.get("name", ""), password=password)

    def set_password(self, user: User, password: str) -> None:
        """As allauth's. Who may choose a password has proven who they are, so guesses no longer keep them out."""
        super().set_password(user, password)
        open_account(user.email)


class SocialAccountAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth is not typed
    """Sign-in with Google."""

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """E-mail and name, as the provider tells them."""
        user: User = sociallogin.user
        user.email = str(data.get("email") or "").lower()
        parts = (data.get("first_name"), data.get("last_name"))
        user.name = str(data.get("name") or " ".join(part for part in parts if part))[:NAME_LONGEST]
        return user

    def save_user(self, request: HttpRequest, sociallogin: SocialLogin, form: Any = None) -> User:
        """A new person without a password."""
        values = form.cleaned_data if form else {}
        user: User = sociallogin.user
        sign_up(user, email=values.get("email") or user.email, name=values.get("name") or user.name, password=None)
        sociallogin.save(request)
        return user


class MfaAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth is not typed
    """Second factors: their secrets are unreadable at rest."""

    def encrypt(self, text: str) -> str:
        """With the keys of the house."""
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """With the keys of the house."""
        return decrypt(encrypted_text)
