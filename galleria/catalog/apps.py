"""The catalogue room."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Registers the room."""

    name = "galleria.catalog"
    label = "catalog"
