"""The sellers room."""

from django.apps import AppConfig


class SellersConfig(AppConfig):
    """Registers the room."""

    name = "galleria.sellers"
    verbose_name = "Sellers"
    label = "sellers"
