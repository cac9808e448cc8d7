"""The operations room."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Registers the room."""

    name = "galleria.operations"
    label = "operations"
