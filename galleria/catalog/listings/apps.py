"""Listings as an app of their own, inside the catalogue's room."""

from django.apps import AppConfig


class ListingsConfig(AppConfig):
    """The app."""

    name = "galleria.catalog.listings"
    label = "listings"
    verbose_name = "Listings"
