"""The catalogue room."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Registers the room."""

    name = "galleria.catalog"
    verbose_name = "Catalogue"
    label = "catalog"
