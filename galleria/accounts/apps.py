"""The accounts room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Registers the room."""

    name = "galleria.accounts"
    label = "accounts"
