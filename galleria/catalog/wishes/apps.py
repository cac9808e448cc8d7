"""Wish lists and notices as an app of their own, inside the catalogue's room."""

from django.apps import AppConfig


class WishesConfig(AppConfig):
    """The app."""

    name = "galleria.catalog.wishes"
    label = "wishes"
    verbose_name = "Wish lists"
