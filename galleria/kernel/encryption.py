"""Text that is unreadable at rest: Fernet (AES-128-CBC with HMAC), with keys that can be rotated."""

import json
from base64 import urlsafe_b64encode
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models

if TYPE_CHECKING:
    TextColumn = models.TextField[str | None, str | None]
    JsonColumn = models.TextField[Any, Any]
    DateColumn = models.TextField[date | None, date | None]
else:
    TextColumn = JsonColumn = DateColumn = models.TextField  # takes no parameters at run time


class Undecryptable(RuntimeError):
    """None of the keys opens the text: a key was removed too early, or the row was damaged."""


def build_keys() -> MultiFernet:
    """The keys of FIELD_KEYS, newest first. In development, one made from SECRET_KEY when there are none."""
    if settings.FIELD_KEYS:
        return MultiFernet([Fernet(key) for key in settings.FIELD_KEYS])
    if not settings.IN_DEVELOPMENT:
        raise ImproperlyConfigured("FIELD_KEYS is missing, so nothing can be encrypted; docs/operations.md says how to make one.")
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(settings.SECRET_KEY.encode()).digest()))])


def encrypt(text: str) -> str:
    """Under the newest key."""
    return build_keys().encrypt(text.encode()).decode()


def decrypt(token: str) -> str:
    """Under whichever key fits. Raises Undecryptable."""
    try:
        return build_keys().decrypt(token.encode()).decode()
    except InvalidToken:
        raise Undecryptable from None


def rotate(token: str) -> str:
    """The same text under the newest key. Raises Undecryptable."""
    try:
        return build_keys().rotate(token.encode()).decode()
    except InvalidToken:
        raise Undecryptable from None


class EncryptedTextField(TextColumn):
    """A text column that holds only ciphertext. It cannot be searched or compared in SQL."""

    def get_prep_value(self, value: Any) -> Any:
        """Encrypted on the way in."""
        return None if value is None else encrypt(str(value))

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> str | None:
        """Decrypted on the way out."""
        return None if value is None else decrypt(value)


class EncryptedJsonField(JsonColumn):
    """The same for a JSON value."""

    def get_prep_value(self, value: Any) -> Any:
        """Encrypted on the way in."""
        return None if value is None else encrypt(json.dumps(value, ensure_ascii=False, separators=(",", ":")))

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> Any:
        """Decrypted on the way out."""
        return None if value is None else json.loads(decrypt(value))


class EncryptedDateField(DateColumn):
    """The same for a date."""

    def get_prep_value(self, value: Any) -> Any:
        """Encrypted on the way in."""
        return None if value is None else encrypt(value.isoformat())

    def from_db_value(self, value: str | None, _expression: object, _connection: object) -> date | None:
        """Decrypted on the way out."""
        return None if value is None else date.fromisoformat(decrypt(value))
