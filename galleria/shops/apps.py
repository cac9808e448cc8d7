"""The shops room."""

from django.apps import AppConfig


class ShopsConfig(AppConfig):
    """Registers the room."""

    name = "galleria.shops"
    label = "shops"
