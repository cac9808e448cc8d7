"""The sales room."""

from django.apps import AppConfig


class SalesConfig(AppConfig):
    """Registers the room."""

    name = "galleria.sales"
    verbose_name = "Sales"
    label = "sales"
