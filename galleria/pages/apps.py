"""The pages room."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Registers the room."""

    name = "galleria.pages"
    label = "pages"
