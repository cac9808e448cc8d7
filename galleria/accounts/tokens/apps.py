"""The tokens, as an app of their own inside the accounts room."""

from django.apps import AppConfig


class TokensConfig(AppConfig):
    """Registers the tokens."""

    name = "galleria.accounts.tokens"
    label = "tokens"
