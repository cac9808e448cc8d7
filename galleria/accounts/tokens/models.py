"""Tokens of programs that people have signed in to. Only digests are kept: who reads this table can use none of them."""

from django.db import models
from django.db.models.functions import Now

from galleria.accounts.models import User


class TokenFamily(models.Model):
    """One sign-in of one program, and every token that came of it. When the family ends, all of them end.

    It also ends with its session, which stands in the person's list of devices, and with the password: `password_mark` changes with that,
    whatever changes it.
    """

    class Ending(models.TextChoices):
        """Why a family ended."""

        SIGNED_OUT = "signed_out"
        REUSED = "reused"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="token_families")
    password_mark = models.CharField(max_length=64)
    session_key = models.CharField(max_length=40)
    program = models.CharField(max_length=200)
    started_at = models.DateTimeField(db_default=Now())
    renewed_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=10, choices=Ending, null=True)

    class Meta:
        verbose_name_plural = "token families"
        indexes = [
            models.Index(fields=["renewed_at"], name="token_family_age"),
            models.Index(fields=["session_key"], name="token_family_session"),
        ]


class RefreshToken(models.Model):
    """Gives new tokens once. It stays after that, so that a second use is recognised for what it is."""

    family = models.ForeignKey(TokenFamily, on_delete=models.CASCADE, related_name="refresh_tokens")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)


class AccessToken(models.Model):
    """Says who sends a request."""

    family = models.ForeignKey(TokenFamily, on_delete=models.CASCADE, related_name="access_tokens")
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="access_token_age")]
