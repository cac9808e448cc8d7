from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from galleria.kernel.encryption import EncryptedTextField, Undecryptable, decrypt, encrypt, rotate

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_text_comes_back_and_is_never_stored_as_it_is(settings: Any) -> None:
    settings.FIELD_KEYS = [OLD]
    field = EncryptedTextField()
    stored = field.get_prep_value("a token of Zoë's")
    assert "token" not in stored
    assert stored != field.get_prep_value("a token of Zoë's"), "equal texts must not look equal"
    assert field.from_db_value(stored, None, None) == "a token of Zoë's"
    assert field.get_prep_value(None) is None
    assert field.from_db_value(None, None, None) is None


def test_keys_can_be_rotated(settings: Any) -> None:
    settings.FIELD_KEYS = [OLD]
    token = encrypt("secret")
    settings.FIELD_KEYS = [NEW, OLD]
    assert decrypt(token) == "secret"
    moved = rotate(token)
    settings.FIELD_KEYS = [NEW]
    assert decrypt(moved) == "secret"
    for read in (decrypt, rotate):
        with pytest.raises(Undecryptable):
            read(token)


def test_without_keys_only_development_encrypts(settings: Any) -> None:
    settings.FIELD_KEYS = []
    assert decrypt(encrypt("secret")) == "secret"
    settings.IN_DEVELOPMENT = False
    with pytest.raises(ImproperlyConfigured):
        encrypt("secret")
