"""The profiles room."""

from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    """Registers the room."""

    name = "galleria.profiles"
    label = "profiles"
