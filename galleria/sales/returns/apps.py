"""Returns as an app of their own, inside the room of sales."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """The app."""

    name = "galleria.sales.returns"
    label = "returns"
    verbose_name = "Returns"
