"""How somebody signs in can be handed out to them, without secrets, and forgotten."""

import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.serializers.json import DjangoJSONEncoder

from galleria.accounts.models import User
from galleria.accounts.sign_in_data import export_letters, export_sign_in, forget_letters, forget_sign_in
from galleria.accounts.tokens.actions.issue_tokens import issue_tokens
from galleria.accounts.tokens.models import AccessToken, TokenFamily
from galleria.kernel.letters import queue_letter
from galleria.kernel.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture
def secret(mira: User) -> str:
    secret: str = generate_totp_secret()
    TOTP.activate(mira, secret)
    SocialAccount.objects.create(user=mira, provider="google", uid="g-1", extra_data={"name": "Mira"})
    issue_tokens(mira, program="Tea app", address="203.0.113.8")
    return secret


def test_everything_is_told_and_no_secret_is(mira: User, secret: str) -> None:
    held = export_sign_in(mira.pk)
    text = json.dumps(held, cls=DjangoJSONEncoder)
    assert held["addresses"] == [{"email": "mira@example.test", "verified": True, "primary": True}]
    assert [one["type"] for one in held["second_factors"]] == ["totp"]
    assert [one["uid"] for one in held["providers"]] == ["g-1"]
    assert [one["user_agent"] for one in held["devices"]] == [one["program"] for one in held["programs"]] == ["Tea app"]
    assert secret not in text
    assert Session.objects.get().session_key not in text
    assert AccessToken.objects.get().digest not in text


def test_everything_is_forgotten_and_others_are_left_alone(mira: User, secret: str) -> None:
    other = User.objects.create_user("other@example.test", username="other", password=None)
    EmailAddress.objects.create(user=other, email=other.email)
    issue_tokens(other, program="Other app", address="203.0.113.9")
    for _ in range(2):
        forget_sign_in(mira.pk)
        for model in (EmailAddress, Authenticator, SocialAccount, UserSession, TokenFamily):
            assert not model.objects.filter(user=mira).exists()
        assert (Session.objects.count(), UserSession.objects.get().user, TokenFamily.objects.get().user) == (1, other, other)


def test_letters_go_by_their_address(mira: User) -> None:
    for to in ("Mira@example.test", "other@example.test"):
        queue_letter(to=to, subject="Hello", text="Hello.", html="<p>Hello.</p>")
    assert [one["subject"] for one in export_letters(mira.email)] == ["Hello"]
    forget_letters(mira.email)
    assert Letter.objects.get().to == "other@example.test"
